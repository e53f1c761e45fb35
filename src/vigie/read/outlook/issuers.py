"""Governments in a text: who can give travel advice, named, described, listed or taken up again."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import attrgetter

from vigie.gazetteer.countries import capitals
from vigie.gazetteer.keys import key as place_key
from vigie.language.document import Document
from vigie.model import Toponym
from vigie.read.grammar.clauses import Folded, fold, folded
from vigie.read.outlook.advice_words import ADVICE_OF
from vigie.tables import shipped

_AT = attrgetter("start")
_LONGEST_NAME = 200
_BODY = (
    r"(?:state department|(?:federal )?foreign (?:affairs )?(?:ministry|minister|office)|foreign affairs department"
    r"|(?:ministry|department|minister) (?:of|for) foreign (?:and european )?affairs|government|embass(?:y|ies)"
    r"|consulates?|high commission|diplomatic (?:missions?|posts?)|authorities|officials|diplomacy"
    r"|military|armed forces|air force|navy|defen[cs]e (?:ministry|department)|ministry of defen[cs]e)"
)
_BODY_FR = (
    r"(?:ministere(?: [a-z-]+)?(?: de l'europe et)? des (?:affaires etrangeres|relations exterieures)"
    r"|affaires etrangeres"
    r"|ambassades?|consulats?|gouvernement|diplomatie|autorites|ministre(?: [a-z-]+)? des affaires etrangeres"
    r"|chancellerie)"
)
_IN_PLACE = r"(?: (?:in|a|au|en) (?P<seat>[^\W\d_][\w'-]*(?: [^\W\d_][\w'-]*)?))?"
_GENERIC = re.compile(
    r"\b(?:western|foreign|european|several|many|other|some|various) (?:\w+ )?"
    r"(?:nations|countries|governments|embassies|states|capitals|diplomatic missions)\b"
    r"|\b(?:plusieurs|de nombreu(?:x|ses)|d'autres|certain(?:e?s)|les) (?:pays|ambassades|chancelleries|gouvernements"
    r"|capitales)(?: (?:occidentaux|occidentales|etrangers|etrangeres|europeens|europeennes))?\b"
)
_BODIES = re.compile(rf"\b(?:{_BODY}|{_BODY_FR})\b")
_WORD = re.compile(r"[^\W_](?:[\w'.-]*[\w])?\.?")
_LEFT = re.compile(r"(?:\b(?:the|le|la|les)\s+|\bl')$")
# A country after these is a place, not who speaks.
_PLACE_BEFORE = re.compile(
    r"\b(?:in|to|from|of|near|at|into|across|for|against|with|toward|towards|on|leave|leaving|exit|visit|within"
    r"|between"
    r"|dans|en|au|aux|a|vers|pour|contre|avec|quitter|sur|chez|du|de|des|d')\s*(?:the |la |le |les |l')?$"
)
# A ministry or an embassy only after these.
_BODY_PLACE_BEFORE = re.compile(
    r"\b(?:in|to|at|near|outside|from|of|around|dans|a|pres de|devant|vers)\s*(?:the |la |le |les |l')?$"
)
# Where a bare country can be the subject of a clause.
_SUBJECT_BEFORE = re.compile(
    r"(?:^|[.;:!?\"(-]\s*|,\s+|\b(?:and|but|as|while|when|after|before|because|since|that|by|which|although"
    r"|though|also|et|mais|que|qu'|tandis que|apres que|alors que|si|ou|so|then|or|the|\w+day|this (?:week|month)"
    r"|\d+)\s+)(?:the |la |le |les |l'|qu')?$"
)
_TOWN_BEFORE = re.compile(r"([A-ZÀ-Ý][\w’'-]+(?: [A-ZÀ-Ý][\w’'-]+)?), $")
_LISTED = re.compile(
    r"\b(?:including|like|such as|notably|especially|notamment|dont|comme|y compris)\s+(?:the |la |l'|le |les )?$"
)
_GLUE = re.compile(
    r"\s*(?:,|,? ?and|,? ?et|,? ?or|,? ?as well as|,? ?ainsi que|,? ?along with)\s+(?:the |le |la |les |l')?$"
)
_GLUE_WORD = re.compile(r"\b(?:and|et|or|as|ainsi|along)\b")
# "the embassy staff", "its embassy": things of a government, not the government speaking.
_THING_AFTER = re.compile(
    r"s? (?:staff|personnel|employees|workers|compound|buildings?|guards?|grounds|car|gate|attack|bombings?"
    r"|quarter)\b"
)
_OWNED = re.compile(r"\b(?:its|their|his|her|our|son|sa|ses|leurs?|notre|nos)\s+$")


@dataclass(frozen=True)
class Issuer:
    """A government in the text. Bounds are of the original text; ``country`` is ``None`` where it is not known."""

    start: int
    end: int
    name: str | None
    country: str | None
    seat: str | None = None
    subject: bool = True
    plural: bool = False
    body: bool = False

    @property
    def key(self) -> str:
        """What makes two issuers one government."""
        return self.country or fold(self.name or "")


@dataclass(frozen=True)
class _Lexicon:
    names: dict[str, str]
    adjectives: dict[str, str]
    people: dict[str, str]
    bodies: dict[str, str]
    longest: int


@lru_cache(maxsize=1)
def lexicon() -> _Lexicon:
    """The words of ``data/issuers.yaml``, folded, each with its country."""
    data: dict[str, dict[str, list[str]]] = shipped("read", "issuers.yaml")
    tables: dict[str, dict[str, str]] = {"names": {}, "adjectives": {}, "people": {}, "bodies": {}}
    for country, row in data.items():
        for part, table in tables.items():
            for word in row.get(part, []):
                table[fold(str(word))] = country
    longest = max(len(w.split()) for t in tables.values() for w in t)
    return _Lexicon(tables["names"], tables["adjectives"], tables["people"], tables["bodies"], longest)


def issuers_in(doc: Document, start: int, end: int, places: Sequence[Toponym] = ()) -> list[Issuer]:
    """Governments named in ``doc.text[start:end]``, in order, none inside another; bare place uses are left out.

    ``places`` are those of the document, in order.
    """
    lex, f = lexicon(), folded(doc.text)
    a, b = f.here(start), f.here(end)
    near = places[bisect_left(places, start - _LONGEST_NAME, key=_AT) : bisect_left(places, end, key=_AT)]
    found = [*_bodies(doc.text, f, a, b, lex, near), *_names(doc.text, f, a, b, lex, near)]
    found += [
        Issuer(
            *f.raw(m.start(), m.end()),
            None,
            None,
            plural=True,
            subject=not _PLACE_BEFORE.search(f.text, max(a, m.start() - 24), m.start()) or _advises(f, a, m.start()),
        )
        for m in _GENERIC.finditer(f.text, a, b)
    ]
    found.sort(key=lambda i: (i.start, -i.end))
    kept: list[Issuer] = []
    for issuer in found:
        if not kept or issuer.start >= kept[-1].end:
            kept.append(issuer)
        elif issuer.end > kept[-1].end or (kept[-1].country is None and issuer.country and issuer.end == kept[-1].end):
            kept[-1] = issuer
    return _listed(f, kept)


def people_country(words: str) -> str | None:
    """The country whose citizens folded ``words`` name ("americans", "us citizens"), else ``None``."""
    lex = lexicon()
    for m in _WORD.finditer(words):
        for table in (lex.people, lex.adjectives):
            if (country := table.get(m.group().removesuffix("'s"))) and m.group() != "us":
                return country
    m2 = re.search(r"\b(?:u\.s\.?|us) (?:citizens|nationals|passport|travel)", words)
    return "US" if m2 else None


def groups(issuers: Sequence[Issuer], f: Folded) -> list[list[Issuer]]:
    """Neighbours joined by commas, "and", "et" as one list each."""
    out: list[list[Issuer]] = []
    for issuer in issuers:
        if out and _joined(f, out[-1][-1], issuer, out[-1][0]):
            out[-1].append(issuer)
        else:
            out.append([issuer])
    return out


_ACTS = re.compile(
    r"(?:(?:,|,? ?(?:and|et)) (?:the |la |le |les |l')?[\w'-]+(?: [\w'-]+)?){0,3}?"
    r",? (?:(?:also|now|aussi|egalement|has|have|had|a|ont|avait|avaient) ){0,2}(?:recommand\w*|recommend\w*"
    r"|conseill\w*|deconseill\w*|appell?e\w*|exhort\w*"
    r"|invit\w*|advis\w*|urg\w*|told|tells|warn\w*|said|says|order\w*|clos\w*|suspend\w*|authori[sz]\w*|rais\w*|lower\w*"
    r"|demand\w*|ask\w*|emi[st]\w*|publi\w*|issu\w*|lanc\w*)\b"
)


# "After the US, Germany …", "like Italy, France …": whose example is followed, before a comma.
_AFTER = re.compile(
    r"\b(?:after|following|like|unlike|besides|beyond|with|apres|a l'instar d[eu]s?|comme|outre|contrairement aux?|avec"
    r"|suivant|a la suite d[eu]s?) ?(?:the |la |le |les |l')?$"
)
_LIST_ON = re.compile(r"\s*(?:,|and\b|et\b|or\b|ou\b|as well\b|ainsi\b)")


def _joined(f: Folded, before: Issuer, after: Issuer, head: Issuer | None = None) -> bool:
    """Whether both stand in one list; "… travel to Chad, the State Department said" is none, nor are two names with
    a bare comma between them that ends there ("After the US, Germany has …"). ``head``: the first of the list."""
    if after.body and not before.body and not before.subject:
        return False
    if f.text.startswith(",", f.here(before.end)) and not _GLUE_WORD.search(
        f.text, f.here(before.end), f.here(after.start)
    ):
        first = f.here((head or before).start)
        if _AFTER.search(f.text, max(0, first - 24), first) or not _LIST_ON.match(f.text, f.here(after.end)):
            return False
    if not before.subject and _ACTS.match(f.text, f.here(after.end)):
        return False  # "… the north of Benin, and Canada recommends …"
    return _GLUE.fullmatch(f.text, f.here(before.end), f.here(after.start)) is not None


def _advises(f: Folded, a: int, at: int) -> bool:
    """Whether the advice of somebody is spoken of right before folded ``at``: "the warning of", "l'appel des"."""
    return ADVICE_OF.search(f.text, max(a, at - 60), at) is not None


def _listed(f: Folded, found: list[Issuer]) -> list[Issuer]:
    """A country in a list counts as its first member does: "in Mali and Niger" are both places."""
    out: list[Issuer] = []
    head: Issuer | None = None
    for issuer in found:
        if out and _joined(f, out[-1], issuer, head):
            issuer = replace(issuer, subject=out[-1].subject)
        else:
            head = issuer
        out.append(issuer)
    return out


def _bodies(text: str, f: Folded, a: int, b: int, lex: _Lexicon, places: Sequence[Toponym]) -> Iterator[Issuer]:
    seat = re.compile(_IN_PLACE)
    for m in _BODIES.finditer(f.text, a, b):
        start, end, country, name = m.start(), m.end(), None, None
        before = _modifier(text, f, a, start, lex, places)
        if before:
            start, country = before
        after = re.compile(r" (?:of|des|du|de|d')\s*(?:the |la |l')?|(?= )").match(f.text, end, b)
        if country is None and after and f.text[end : after.end()].strip():
            known = _known(f, after.end(), b, lex, places, adjectives=False)
            if known and text[f.raw(known[0], known[1])[0]].isupper():
                end, country = known[1], known[2]
            elif m2 := re.compile(r"[A-ZÀ-Ý][\w'-]*(?: [A-Z][\w'-]*)*").match(text, f.raw(after.end(), b)[0]):
                end = f.here(m2.end())
        elif country is None:  # French: the adjective follows
            known = _known(f, end + 1, b, lex, places, adjectives=True) if end + 1 < b else None
            if known and re.search(_BODY_FR, m.group()):
                end, country = known[1], known[2]
        if country is None:
            inner = (lex.adjectives.get(w) for w in m.group().split())
            country = next((c for c in inner if c), None) or next(
                (p.country for p in places if p.role == "demonym" and start <= f.here(p.start) < end), None
            )
        if country is None and re.search(r"state department|departement d'etat|department of state", m.group()):
            country = "US"
        if country is None and "de l'europe et des affaires" in m.group():
            country = "FR"  # no other ministry is named so
        if country is None and m.group() == "foreign office":
            country = "GB"
        s = seat.match(f.text, end, b)
        where = None
        if s and s.group("seat"):
            raw = f.raw(s.start("seat"), s.end("seat"))
            if text[raw[0]].isupper():
                words = text[raw[0] : raw[1]].split()
                where = " ".join(w for k, w in enumerate(words) if k == 0 or w[:1].isupper())
        if m.group() in ("authorities", "officials", "autorites", "government", "gouvernement") and country is None:
            continue  # the government of the country itself, or nobody known
        if country is None and (_THING_AFTER.match(f.text, end, b) or _OWNED.search(f.text, max(a, start - 8), start)):
            continue
        left = _LEFT.search(f.text, max(a, start - 6), start)
        start = left.start() if left else start
        x, y = f.raw(start, end)
        name = re.sub(r"^(?:the|le|la|les)\s+|^l['’]", "", text[x:y], flags=re.IGNORECASE)
        proper = any(w[:1].isupper() for w in name.split())
        place = bool(_BODY_PLACE_BEFORE.search(f.text, max(a, start - 24), start)) and not _advises(f, a, start)
        yield Issuer(x, y, name if proper else None, country, where, not place, body=True)


def _modifier(
    text: str, f: Folded, a: int, start: int, lex: _Lexicon, places: Sequence[Toponym]
) -> tuple[int, str | None] | None:
    """The state's name or adjective right before a body ("Italy's Foreign Ministry", "the US embassy")."""
    back = f.text[max(a, start - 40) : start].rstrip()
    words = back.split(" ")
    for n in range(min(4, len(words)), 0, -1):
        part = " ".join(words[-n:])
        key = part.removesuffix("'s").removesuffix("'")
        country = lex.names.get(key) or lex.adjectives.get(key) or lex.bodies.get(key)
        if country is None:
            continue
        at = f.text.rfind(part, a, start)
        if at >= 0 and (text[f.raw(at, at + 1)[0]].isupper()):
            return at, country
    if words and words[-1]:
        at = f.text.rfind(words[-1], a, start)
        x = f.raw(at, at + len(words[-1]))[0]
        for p in places:
            if p.start <= x < p.end and p.country:
                return min(at, f.here(p.start)), p.country
        if text[x].isupper() and x > 0 and words[-1] not in ("the", "its", "their"):
            return at, None
    return None


def _known(
    f: Folded, at: int, b: int, lex: _Lexicon, places: Sequence[Toponym], *, adjectives: bool
) -> tuple[int, int, str] | None:
    """The longest known name (or adjective) that begins at folded ``at``."""
    ends: list[int] = []
    for m in _WORD.finditer(f.text, at, min(b, at + 60)):
        if (ends and f.text[ends[-1] : m.start()] not in (" ", ", ")) or (not ends and m.start() != at):
            break
        ends.append(m.end())
        if len(ends) == lex.longest:
            break
    for end in reversed(ends):
        for stop in (end, end - 1, end - 2):
            key = f.text[at:stop]
            country = lex.adjectives.get(key) if adjectives else lex.names.get(key) or lex.bodies.get(key)
            if country and (stop == end or f.text[stop:end] in (".", "'s", "'", "s'")):
                return at, stop, country
    if not adjectives:
        x = f.raw(at, at + 1)[0] if at < b else -1
        for p in places:
            if p.start != x or not p.country:
                continue
            end = f.here(p.end)
            # "Dhaka asked its nationals": a capital for its state
            capital = p.name is not None and capitals().get(place_key(p.name)) == p.country and _ACTS.match(f.text, end)
            if p.kind == "country" or capital:
                return at, end, p.country
    return None


# "Australia's travel advice tells …": the state speaks.
_ADVICE_OF = re.compile(
    r"'s? (?:(?:official|updated|latest|revised|own|current|smart) ?)*(?:travel(?:l?er)? (?:advice|advisory"
    r"|advisories|guidance|warning"
    r"|alert|website|bulletin)|advice to (?:travell?ers|citizens)|advisory|smartraveller)\b"
)


_CALENDAR = re.compile(
    r"(?:(?:on|in|last|this|le|ce|en) )?(?:\w+day|\w+di|dimanche|january|february|march|april|may|june|july|august"
    r"|september|october|november|december|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre"
    r"|novembre|decembre)"
)


def _is_town(words: str, inside: bool, lex: _Lexicon) -> bool:
    """Whether the capital before a comma is a town of the country behind it: ``inside`` the sentence or a known place
    ("However, Italy …" is none), and no country or day ("On Tuesday, …")."""
    name = fold(words)
    return inside and not (name in lex.names or name.split(" ")[-1] in lex.names or _CALENDAR.fullmatch(name))


def _names(text: str, f: Folded, a: int, b: int, lex: _Lexicon, places: Sequence[Toponym]) -> Iterator[Issuer]:
    done = a
    for m in _WORD.finditer(f.text, a, b):
        at = m.start()
        if m.group().startswith(("l'", "d'")):
            at += 2
        if at < done or at >= b:
            continue
        capital = text[f.raw(at, at + 1)[0]].isupper()
        if not capital and m.group() != "departement":  # "le département d'État"
            continue
        known = _known(f, at, b, lex, places, adjectives=False)
        if known is None:
            continue
        done = known[1]
        body = lex.bodies.get(f.text[at : known[1]]) is not None
        if f.text[at : known[1]] in ("us", "uk", "usa", "fco") and not text[slice(*f.raw(at, known[1]))].isupper():
            continue
        if not body and re.compile(r"'s?\b").match(f.text, known[1], b) and not _ADVICE_OF.match(f.text, known[1], b):
            continue  # a possessor: what follows is not the state itself
        left = _LEFT.search(f.text, max(a, at - 6), at)
        start = left.start() if left else at
        before = f.text[max(a, start - 24) : start]
        spoken = _LISTED.search(before) is not None or _advises(f, a, start)
        place = bool(_PLACE_BEFORE.search(before)) and not spoken
        if not place and not body and not spoken:
            place = not _SUBJECT_BEFORE.search(before) and start != a
        if not place and (
            town := _TOWN_BEFORE.search(text, max(0, f.raw(start, start + 1)[0] - 30), f.raw(start, start + 1)[0])
        ):
            end = town.end(1)  # "Sanaa, Yemen"
            here = any(p.end == end and p.kind != "country" for p in places)
            city = any(
                p.start == f.raw(at, at + 1)[0] and p.kind != "country" for p in places
            )  # "Colombo, Dhaka has …"
            place = left is None and not city and _is_town(town[1], here or f.here(town.start()) > a, lex)
        x, y = f.raw(start, known[1])
        name = re.sub(r"^(?:the|le|la|les)\s+|^l['’]", "", text[x:y], flags=re.IGNORECASE)
        yield Issuer(x, y, name, known[2], None, not place, body=body)
