"""For how long something was ordered or agreed: mourning, a curfew, a state of emergency, a truce, an ultimatum.

"72 hours of national mourning" and "three days of mourning" are one answer, "two days" is another. Only what is said to
last so long counts, not how long ago it began; a time that was made longer asks nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from vigie.compare.events.whose import land_of
from vigie.compare.questions.building import Draft, Material, Query, Told
from vigie.compare.questions.scenes import AHEAD, apart_in_days
from vigie.compare.words.keys import is_wide, moment, place_key
from vigie.compare.words.spoken import folded, sentence_at, source_at
from vigie.compare.words.wording import with_article
from vigie.model import Place, Reading, Site, Span, Time, Value

SOON = 10  # days within which one mourning, curfew or truce is meant
_ALIKE = 1.07  # "a month" and "30 days" are one
_KINDS: dict[str, tuple[str, str, bool]] = {  # words, question, whether it is the whole country's
    "mourning": (r"mourning|deuil", "How long is the mourning in {place}?", True),
    "curfew": (r"curfew|couvre-feu", "How long is the curfew in {place}?", False),
    "emergency": (r"state of emergency|etat d'urgence", "How long is the state of emergency in {place}?", False),
    "truce": (
        r"truce|cease-?fire|cessation of hostilities|treve|cessez-le-feu",
        "How long is the truce in {place}?",
        False,
    ),
    "ultimatum": (r"ultimatum", "How long is the ultimatum in {place}?", True),
}
_THINGS = tuple((kind, re.compile(rf"\b(?:{words})\b")) for kind, (words, _, _) in _KINDS.items())
_SAID_BEFORE = re.compile(r"[ -]?(?:long)?(?: (?:of|de) | d'|[ -])?(?:[\w'-]+ ){0,3}$")  # "three days of national"
_SAID_AFTER = re.compile(  # "state of emergency, declared for", "deuil national de"
    r"(?: [\w'-]+){0,2}(?:,? (?:[\w'-]+ ){0,4}(?:for|of|lasting|to last|pour|pendant|durant)(?: a(?: period of)?)?"
    r"| d'une duree de| de| fixe a) (?:la |une? |les |a )?$"
)
_NOT = re.compile(
    r"\b(?:ago|after|since|into|before|within|old|apres|depuis|il y a|avant|extend\w*|prolong\w*|renew\w*|reconduit\w*"
    r"|another|new|longer|nouvel\w*|more|autres?|additional|supplementaires?|every|chaque|days? (?:of|to) the"
    r"|collaps\w+|expir\w+|broke\w*)\b"
)
_AGO = re.compile(r" (?:ago|earlier|before|plus tot|auparavant)\b")
_WISHED = re.compile(r"\b(?:propos\w+|call\w* for|urg\w+|demand\w*|reject\w*|appel\w* a|exig\w+|offer\w*|offre)\b")


@dataclass(frozen=True)
class _Length:
    hours: float
    country: str
    place: Place | None
    site: Site | None
    name: str
    told: Told


def length_queries(material: Material) -> list[Query]:
    """“How long is the mourning in X?” where two articles say for how long it was declared."""
    by_kind: dict[tuple[str, str], list[_Length]] = defaultdict(list)
    for reading in sorted(material.readings, key=moment):
        for kind, length in _lengths(reading, material):
            by_kind[kind, length.country].append(length)
    out = []
    for (kind, _), lengths in sorted(by_kind.items()):
        for group in _together(lengths, _KINDS[kind][2]):
            if len({(x.told.reading.id, x.hours) for x in group}) > 1:
                out.append(_query(kind, group))
    return out


def _together(lengths: list[_Length], wide: bool) -> list[list[_Length]]:
    """Those of one time, and of one place where not of the whole country."""
    groups: list[list[_Length]] = []
    for x in lengths:
        for group in groups:
            gap = apart_in_days(group[0].told.reading, x.told.reading)
            same = wide or all(
                x.place is None or y.place is None or place_key(x.place) == place_key(y.place) for y in group
            )
            if gap is not None and gap <= SOON and same:
                group.append(x)
                break
        else:
            groups.append([x])
    return groups


def _query(kind: str, group: list[_Length]) -> Query:
    answers: list[list[_Length]] = []
    for x in sorted(group, key=lambda x: x.hours):
        if answers and x.hours <= answers[-1][0].hours * _ALIKE:
            answers[-1].append(x)
        else:
            answers.append([x])
    first = next((x for x in group if x.place is not None), group[0])
    name = first.place.name or first.place.text if first.place is not None else first.name
    site = first.place.site if first.place is not None else first.site
    return Query(
        key=("length", kind, first.country, group[0].told.reading.id),
        text=_KINDS[kind][1].format(place=with_article(name)),
        measure=None,
        where=(site,) if site is not None else (),
        when=None,
        drafts=[
            Draft(Value(low=None, high=None, approx=False, unit="name", text=_shown(g[0].hours)), [x.told for x in g])
            for g in answers
        ],
        verdict="contested" if len(answers) > 1 else "",
        about="one and the same",
    )


def _shown(hours: float) -> str:
    if hours < 24 or hours % 24:
        return f"{hours:g} hours"
    days = round(hours / 24)
    return f"{days} day{'s' if days != 1 else ''}"


def _lengths(reading: Reading, material: Material) -> Iterator[tuple[str, _Length]]:
    plain = folded(reading.text)
    for time in reading.times:
        hours = _hours(time)
        if hours is None or time.in_ is not None:
            continue
        a, b = sentence_at(reading.text, time.start)
        found = _thing(plain, a, time.start, time.end, b)
        if found is None:
            continue
        kind, start, end = found
        if (
            _NOT.search(plain, max(a, start - 40), end)
            or _AGO.match(plain, end)
            or (kind in ("truce", "ultimatum") and _WISHED.search(plain, a, start))
        ):
            continue
        if AHEAD.search(plain, max(a, start - 30), start):
            continue
        land = land_of(reading, a, b)
        if land is None or land.country is None:
            continue
        country = land
        near = [
            p.place
            for p in reading.places
            if p.in_ is None
            and a <= p.start < b
            and p.role == "literal"
            and p.kind != "country"
            and not (start <= p.start < end)
        ]
        place = None if _KINDS[kind][2] else next((p for p in near if not is_wide(p)), near[0] if near else None)
        span = Span.cut(reading.text, start, end)
        source = source_at(reading, span)
        told = Told(reading, span, source, material.origins.of(reading.id, source))
        site = country.site if country.kind == "country" else None
        yield kind, _Length(hours, land.country, place, site, country.name or country.text, told)


def _thing(plain: str, a: int, start: int, end: int, b: int) -> tuple[str, int, int] | None:
    """What the stretch from ``start`` to ``end`` is said to be the length of, and the bounds of both."""
    for kind, words in _THINGS:
        after = words.search(plain, end, min(b, end + 50))
        if after is not None and _SAID_BEFORE.fullmatch(plain[end : after.start()]):
            return kind, start, after.end()
        before = list(words.finditer(plain, max(a, start - 70), start))
        if before and _SAID_AFTER.fullmatch(plain[before[-1].end() : start]):
            return kind, before[-1].start(), end
    return None


_VALUE = re.compile(r"P(?P<t>T?)(?P<n>\d+(?:\.\d+)?)(?P<u>[HDWMY])$")
_UNITS = {"TH": 1, "D": 24, "W": 168, "M": 730.5, "Y": 8766}


def _hours(time: Time) -> float | None:
    m = _VALUE.match(time.value or "") if time.type == "DURATION" else None
    unit = _UNITS.get(m["t"] + m["u"]) if m is not None else None
    return float(m["n"]) * unit if m is not None and unit is not None else None
