"""By which names it is told what a sentence is about: its towns, its persons and offices, its countries and bodies."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vigie.compare.questions.scenes import Sentence
from vigie.compare.words.keys import fold, is_wide
from vigie.compare.words.spoken import country_at
from vigie.model import Mention, Reading, Site, Source

AROUND = 90  # characters around the words in which a person is named


@dataclass(frozen=True)
class Name:
    shown: str
    site: Site | None = None
    place: bool = False


Names = dict[str, Name]


def bodies_at(s: Sentence) -> Names:
    """Countries and bodies of the sentence: they tell what it is about only among articles on one matter."""
    out: Names = {}
    for p in s.reading.places:
        if p.in_ is None and s.start <= p.start < s.end and p.country and is_wide(p.place):
            name = p.name if p.kind == "country" and p.name else p.text
            out.setdefault(f"~{p.country}", Name(name, p.site if p.kind == "country" else None))
    for m in s.reading.mentions:
        if m.label == "organization" and m.form == "name" and s.start <= m.start < s.end:
            out |= {f"~{t}": Name(_shown(m.text)) for t in _tokens(m.text)}
    return out


_AT = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|of|[Oo]n|[Oo]ver|[Aa]round|[Ff]rom|[Àà]|[Aa]u|[Dd]e|[Ss]ur|[Vv]ers|[Pp]rès (?:de|d['’])"
    r"|d['’])\s?"
    r"(?P<name>[A-ZÀ-Ý][^\W\d_]{3,}(?:[- ][A-ZÀ-Ý][^\W\d_]+)*)"
)
_SURELY_AT = re.compile(r"(?:in|at|near|sur|vers|à|près) ", re.IGNORECASE)
_NO_NAME = frozenset(
    "colonel general major captain lieutenant sergeant commander reverend father bishop sheikh imam mayor president"
    " minister prime chief doctor professor north south east west northern southern eastern western upper lower central"
    " state province region district county city town village the and army ministry government police radio party"
    " front movement force forces council committee office united nations european union red cross premier ministre"
    " nord sud est ouest les des une dans pour etat armee ministere gouvernement parti conseil islamic islamique"
    " its new old house white senate congress".split()
)
_OFFICE = (
    ("prime minister", re.compile(r"\b(?:prime minister|premier(?:e)? ministre|premier)\b")),
    (
        "president",
        re.compile(r"\b(?:president|presidente|chef de l'etat|head of state|junta leader|chef de la junte)\b"),
    ),
    ("defence minister", re.compile(r"\b(?:defen[cs]e minister|ministre (?:\w+ )?de la defense)\b")),
    ("interior minister", re.compile(r"\b(?:interior minister|ministre (?:\w+ )?de l'interieur)\b")),
    ("foreign minister", re.compile(r"\b(?:foreign minister|ministre (?:\w+ )?des affaires etrangeres)\b")),
    (
        "army chief",
        re.compile(r"\b(?:army chief|chief of (?:the )?(?:defen[cs]e |general )?staff|chef d'etat-major)\b"),
    ),
)
# Before the name of a body: one of its people is meant.
_ROLE = re.compile(
    r"\b(?:secretary[ -]general|leader|chairm[ae]n|chairwoman|head|spokes\w+|members?|official|cadres?|candidate"
    r"|deputy|founder"
    r"|secretaire general|chef|dirigeante?|president|membres?|porte-parole|candidate?|fondateur|responsables?|numero"
    r" deux)"
    r"\b[^.;,]{0,24}$"
)
_FIRST_PERSON = re.compile(r"\b(?:i|i'm|i've|my|me|je|j'ai|j'|mon|ma|moi)\b")


# Of what has its seat in a town, nothing is told of the town.
_SEAT = re.compile(
    r"\b(?:universit(?:y|é)|institute?|college|school|école|hospital|hôpital|clinique|radio|diocese|diocèse|bishop"
    r"|évêque|archbishop|archevêque|mayor|maire)\s(?:of|in|de|du|d['’])\s?$",
    re.IGNORECASE,
)
_OFFICE_OF = re.compile(  # of an office in a town that speaks, the town is only its seat
    r"\b(?:director(?:ate|y)?|ministry|government|headquarters|command|court|office|prosecutor|parquet|direction"
    r"|minist[èe]re|gouvernement"
    r"|état-major|tribunal)\s(?:in|of|de|du|à|d['’])\s?$",
    re.IGNORECASE,
)
_SAYS_AFTER = re.compile(
    r" (?:said|says|told|announced|denied|confirmed|reported|a (?:dit|affirmé|annoncé|assuré|démenti)|assure"
    r"|affirme|dément)\b"
)
_SEAT_AFTER = re.compile(r"(?:['’]s)? (?:university|institute|college|radio|hospital|school|diocese)\b", re.IGNORECASE)


def names_at(s: Sentence, of: str, start: int | None = None) -> Names:
    """The names of the sentence by which it can be told what it is about; of persons those around ``start``."""
    out: Names = {}
    if of in ("place", "any"):
        out |= places_at(s)
    if of in ("person", "any"):
        out |= persons_at(s, start)
    return out


def places_at(s: Sentence) -> Names:
    reading = s.reading
    out: Names = {}
    for p in reading.places:
        if p.in_ is None and s.start <= p.start < s.end:
            dateline = _dateline(reading, p.start, p.end)
            seat = (
                _SEAT.search(reading.text, s.start, p.start)
                or _SEAT_AFTER.match(reading.text, p.end)
                or (_SAYS_AFTER.match(reading.text, p.end) and _OFFICE_OF.search(reading.text, s.start, p.start))
            )
            if not is_wide(p.place) and p.role == "literal" and not dateline and not seat:
                name = Name(p.name or p.text, p.site, True)
                out |= dict.fromkeys({*_tokens(p.name or ""), *_tokens(p.text)}, name)
    for m in reading.mentions:
        if m.label in ("location", "facility") and m.form == "name" and s.start <= m.start < s.end:
            inside = [p for p in reading.places if p.in_ is None and p.start < m.end and m.start < p.end]
            if not inside and not _dateline(reading, m.start, m.end):
                out |= {t: Name(_shown(m.text), place=True) for t in _tokens(m.text) if t not in out}
    if not out:  # "at Tinza", of which no map knows
        taken = [*(m for m in reading.mentions if m.form == "name"), *reading.places, *reading.times]
        persons = [m for m in reading.mentions if m.label == "person"]
        for found in _AT.finditer(reading.text, s.start, s.end):
            a, b = found.span("name")
            sure = _SURELY_AT.match(found.group()) is not None  # "sur Tinza", which may be read as a person
            if not any(x.in_ is None and x.start < b and a < x.end and not (sure and x in persons) for x in taken):
                out |= {t: Name(_shown(found["name"]), place=True) for t in _tokens(found["name"])}
    return out


def persons_at(s: Sentence, start: int | None) -> Names:
    """The persons, bodies' people and holders of offices that what is said at ``start`` can be about."""
    reading = s.reading
    out: Names = _office(s, start)
    first = _FIRST_PERSON.search(s.plain) is not None
    speakers = [] if first else [q.speaker for q in reading.quotes if q.speaker is not None and q.speaker.in_ is None]
    for m in reading.mentions:
        if m.form != "name" or not s.start <= m.start < s.end or _dateline(reading, m.start, m.end):
            continue
        role = m.label == "organization" and _ROLE.search(s.plain[: m.start - s.start])
        if (m.label != "person" and not role) or any(_speaks(x, m, reading) for x in speakers):
            continue
        if start is not None and BY_WORD.search(s.plain[start : max(start, m.start - s.start)]):
            continue
        if m.label == "person" and start is not None and _of_several(s.plain, m.end - s.start, start):
            continue
        if start is None or first or beside(s.plain, m.start - s.start, m.end - s.start, start):
            out |= {t: Name(_shown(m.text)) for t in _tokens(m.text) if t not in out}
    return out


def _dateline(reading: Reading, a: int, b: int) -> bool:
    """Whether the name is the capitals that a report is dated with: "GAO, Mali (Example Press) - …"."""
    text = reading.text
    begins = text[:a].rpartition("\n")[2].strip() == ""
    return begins and b - a > 2 and text[a:b].isupper() and re.match(r" ?[,(/–—-]", text[b : b + 3]) is not None


def beside(plain: str, a: int, b: int, start: int) -> bool:
    """Whether the name from ``a`` to ``b`` can be who the words at ``start`` are about: near, nobody else between."""
    between = plain[b:start] if b <= start else plain[start:a]
    return len(between) <= AROUND and _ANOTHER.search(between) is None


# "were released, according to the minister, X": X says so.
BY_WORD = re.compile(r"\b(?:according to|selon|d'apres)\b[^;]*$")
# "Governor X received the children a day after they were freed": the plural is not of X.
_SEVERAL = re.compile(
    r"(?<!who )(?<!qui )\b(?:they|them|ils|elles|were|are|have been|sont|ont ete|etaient|furent)\b[^.;,]{0,15}$"
)


def _of_several(plain: str, end: int, start: int) -> bool:
    """Whether what is said at ``start`` is of several, though the one person named before it ends at ``end``."""
    return (
        end < start
        and _SEVERAL.search(plain[end : start + 6]) is not None
        and re.search(r"\b(?:and|et)\b", plain[max(0, end - 40) : end + 12]) is None
    )


# Between a name and what is said: that somebody else is meant, or a number of people.
_ANOTHER = re.compile(
    r"\b(?:said|says|told|announced|people|persons?|civilians?|soldiers?|that|personnes|civils|soldats|\d+"
    r"|attackers?|addressing)\b"
)


def _speaks(speaker: Source, m: Mention, reading: Reading) -> bool:
    """Whether the mention names who speaks, not whose family or party does."""
    if speaker.end <= m.start or m.end <= speaker.start:
        return False
    return re.search(r"\b(?:of|de|du|d['’])", reading.text[speaker.start : m.start]) is None


def _tokens(name: str) -> list[str]:
    return [t for t in re.findall(r"[a-z]{3,}", fold(name)) if t not in _NO_NAME]


def _shown(name: str) -> str:
    return re.sub(r"[’']s?$", "", " ".join(name.split()))


def _office(s: Sentence, start: int | None) -> Names:
    out: Names = {}
    for office, words in _OFFICE:
        m = words.search(s.plain)
        if m is None or (start is not None and BY_WORD.search(s.plain[start : max(start, m.start())])):
            continue
        if start is not None and not _FIRST_PERSON.search(s.plain) and not beside(s.plain, *m.span(), start):
            continue
        place = country_at(s.reading, s.start, s.end)
        if place is not None and place.country:
            country = next(
                (p.name for p in s.reading.places if p.kind == "country" and p.country == place.country), None
            )
            out[f"{office} {place.country}"] = Name(f"the {office} of {country or place.country}")
    return out
