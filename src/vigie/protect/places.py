"""Where people can be found: aid sites and camps stand at district precision, addresses are withheld."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vigie.model import Reading
from vigie.model.spans import Bounds

AID_SITE = re.compile(
    r"\b(?:camp|hospital|clinic|health cent(?:re|er)|shelter|distribution|aid|refugee|displaced|idp|hôpital|clinique"
    r"|centre de santé|site de déplacés|réfugiés|abri)\b",
    re.IGNORECASE,
)

_CAMP_BEFORE = re.compile(
    r"\b(?:camps?|shelter|distribution (?:point|site)|sites?(?= (?:for|de|des) )|abri"
    r"|point de distribution)"
    r"(?: for \w+(?: \w+)?| (?:de|des|pour) (?:réfugié|déplacé)\w*)?,?(?: (?:at|in|of|near|de|du|à)| d[’'])? ?$",
    re.IGNORECASE,
)
_CAMP_AFTER = re.compile(
    r"^,? (?:(?:refugee|displace\w+|idp) )?(?:camp|shelter|distribution (?:point|site))\b", re.IGNORECASE
)
_SOLDIERS = re.compile(
    r"\b(?:military|army|training|base|rebel|gendarmerie|militaire|d[’']entraînement)\b", re.IGNORECASE
)
_WIDE = frozenset({"country", "continent", "region", "county"})
_NEAR = 40
_CLAUSE = re.compile(r"[.,;:()!?\n]")


def beside(text: str, start: int, end: int) -> str:
    """The words next to a place's name within its clause: "the camp at | Yida", "Yida | refugee camp"."""
    before, after = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    return " ".join([*_CLAUSE.split(before)[-1].split()[-4:], *_CLAUSE.split(after)[0].split()[:2]])


def camps(readings: Sequence[Reading]) -> frozenset[str]:
    """Gazetteer ids of places that some article calls a camp, a shelter or a place where aid is given out."""
    return frozenset(
        p.gazetteer_id
        for r in readings
        for p in r.places
        if p.gazetteer_id and p.in_ != "title" and p.kind not in _WIDE and _is_camp(r.text, p.start, p.end)
    )


def _is_camp(text: str, start: int, end: int) -> bool:
    before = _CLAUSE.split(text[max(0, start - 2 * _NEAR) : start])[-1]
    m = _CAMP_BEFORE.search(before)
    if m and not _SOLDIERS.search(before[max(0, m.start() - 16) :]):
        return True
    return bool(_CAMP_AFTER.search(text[end : end + _NEAR]))


_NUMBER = r"\d{1,5}(?: ?(?:bis|ter)\b|[A-Za-z]\b)?"
_CAPITAL = r"[A-ZÀ-Þ][\w’'.-]*\w"
_LEADS = "(?:" + "|".join(rf"(?<=\b{w} )" for w in ("at", "in", "of", "on", "near", "outside", "address")) + "|(?<=, ))"
_WAY = (
    r"(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Ii]mpasse|[Aa]llée|[Rr]uelle|[Qq]uai|[Cc]hemin|[Cc]alle|[Rr]ua|[Aa]venida"
    r"|Jalan)"
)
_OF = r"(?:(?:de la|de los|de|du|des|da|do|del|la|le|les) |de l[’']|d[’']|l[’'])?"
_STREET = (
    r"(?:Streets?|St\b\.?|Roads?|Rd\b\.?|Avenue|Ave\b\.?|Boulevard|Blvd\b\.?|Lane|Drive|Crescent|Alley|Terrace|Close)"
)
_ADDRESS = re.compile(
    # "at 14 Invented Street", "near 7 bis Example Road"
    _LEADS + rf"{_NUMBER} (?:{_CAPITAL} ){{1,3}}{_STREET}"
    # "12 Rue Inventée", "au 14, rue des Exemples", "7 bis avenue de la Fable"
    rf"|\b{_NUMBER},? (?:de la |de l[’']|du )?{_WAY} {_OF}{_CAPITAL}(?:[ -]{_CAPITAL}){{0,3}}"
    # "Calle Inventada 12", "rue des Exemples, n° 7"; not "rue des Exemples, 7 people"
    rf"|\b{_WAY} {_OF}{_CAPITAL}(?: {_CAPITAL}){{0,2}},? (?:no\.? ?|n° ?|numéro |#)?\d{{1,4}}\b"
    r"(?! ?[%°]|[.,]\d| [a-zà-ÿ])"
    # "House 14, Street 6"
    r"|\b[Hh]ouse (?:(?:[Nn]o\.? ?|number )?\d{1,4},? (?:[Ss]treet|[Rr]oad|[Ll]ane) (?:[Nn]o\.? ?)?\d{1,3}"
    r"|(?:[Nn]o\.? ?|number )\d{1,4})\b"
)
# Three decimals and more: a hundred metres and less.
_COORDINATES = re.compile(
    r"[-−]?\b\d{1,2}[.,]\d{3,}° ?[NS]?[,;]? ?(?:and |et )?[-−]?\d{1,3}[.,]\d{3,}° ?[EWO]?\b"
    r"|[-−]?\b\d{1,2}\.\d{3,} ?[NS]?, ?[-−]?\d{1,3}\.\d{3,}(?: ?[EWO]\b)?"
)
_DECIMAL = re.compile(r"\d{1,3}[.,]\d{3,}")
# Seats of governments stand in for them.
_SEAT = re.compile(r"10 Downing Street|Pennsylvania Ave")

_HOUSE = (
    rf"(?:(?:{_CAPITAL} ){{1,4}}(?:(?:[Hh]igh |[Pp]rimary |[Ss]econdary )?[Ss]chool|[Cc]ollege|[Cc]hurch|[Cc]athedral"
    r"|[Mm]osque|[Ss]tadium|[Mm]onastery|[Cc]onvent|[Pp]arish|[Uu]niversity|[Gg]ymnasium|[Hh]all|[Cc]entre|[Cc]enter)\b"
    r"|(?:[Ll]ycée|[Éé]cole|[Cc]ollège|[Éé]glise|[Cc]athédrale|[Mm]osquée|[Ss]tade|[Gg]ymnase|[Cc]ouvent|[Pp]aroisse"
    r"|[Mm]onastère|[Uu]niversité|[Cc]entre)"
    r"(?: (?:nationale?|primaire|catholique|communale?|municipale?|culturel|paroissial))? "
    rf"{_OF}{_CAPITAL}(?:[ -]{_CAPITAL}){{0,3}})"
)
_SHELTERED = re.compile(
    r"\b(?:shelter\w*|sleep(?:s|ing)?|slept|hid(?:es|ing|den)?|lodged|housed|refuge|camped|abrit\w+|réfugi\w+|héberg\w+"
    r"|logé\w*|accueilli\w*|dorm\w+|cach\w+|entass\w+)\b[^.;\n“”«»]{0,60}?\b(?:in|at|inside|dans|à|au|chez)\s"
    r"(?:(?:the|la|le|les|une?|an?)\s|l[’'])?" + f"(?P<site>{_HOUSE})"
)


def told(readings: Sequence[Reading]) -> tuple[str, ...]:
    """The named buildings in which some article says that people shelter, and the numbers of coordinates that one
    prints, which may be quoted alone; the longest first.
    """
    texts = [text for r in readings for text in (r.text, r.title or "")]
    names = {m["site"] for text in texts for m in _SHELTERED.finditer(text)}
    names |= {number for text in texts for m in _COORDINATES.finditer(text) for number in _DECIMAL.findall(m[0])}
    return tuple(sorted(names, key=lambda n: (-len(n), n)))


def addresses(words: str, told: Sequence[str]) -> Iterator[Bounds]:
    """Where street addresses, coordinates and what articles :func:`told` of such stand in ``words``."""
    for name in told:
        at = words.find(name)
        while at >= 0:
            yield at, at + len(name)
            at = words.find(name, at + len(name))
    yield from (m.span() for m in _COORDINATES.finditer(words))
    yield from (m.span() for m in _ADDRESS.finditer(words) if not _SEAT.search(m[0]))
