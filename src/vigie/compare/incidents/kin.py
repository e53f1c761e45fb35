"""How well two articles fit as accounts of one event: place, day, kind, toll and story in one score.

One account names the village, another the district around it or only the country; one gives the day, the other says
"this week". Nothing of this joins two articles alone, and each can part them: what is told in several of these ways at
once is one event, if it is so of no other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from vigie.compare.incidents.lead import BESIDE, LEAD, dateline, lands_of, regions_of
from vigie.compare.incidents.merging import Report, one_place
from vigie.compare.words.keys import fold, is_wide, km
from vigie.model import Place, Reading

ENOUGH = 4.0
_LATER = timedelta(days=21)  # between two accounts of one event
_DAY = timedelta(days=1)
_COUNTED = frozenset({"killed", "injured", "abducted", "missing"})
_WIDER = {"property": "violence", "kidnapping": "violence"}  # a raid may be told as the fire or the abduction it was
_IN = "(?:in|at|a|near)"
_FEW, _MANY = 3, 10  # a number that is common by chance; one that hardly is
_TWICE, _TIMES = 3.0, 5.0  # how far a toll rises; how far two accounts of one toll lie apart
_NEAR_KM, _FAR_KM = 80.0, 200.0  # of a district's town
# Before or after a name: the district, not the town that it is called after.
_AREA = (
    r"(?:area|district|region|province|county|territory|commune|cercle|département|departement|territoire|région|zone"
    r"|préfecture|prefecture|state|governorate|secteur|local government|lake|lac|river|fleuve)"
)
_BEFORE = re.compile(rf"(?i)\b{_AREA}(?: of | d[eu] | de la | des | d['’]| )$")
_NAMED_SO = re.compile(rf"(?i){_AREA}\b")
_AFTER = re.compile(rf"(?i)(?:['’]s)? {_AREA}\b")


@dataclass
class Account:
    """What an article's own words say of its event."""

    reading: Reading
    out: date
    story: str | None
    sites: list[Place] = field(default_factory=list)
    areas: list[Place] = field(default_factory=list)
    regions: frozenset[tuple[str, str]] = frozenset()
    lands: frozenset[str] = frozenset()
    days: tuple[date, date] | None = None
    types: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    tolls: dict[str, set[float]] = field(default_factory=dict)
    words: str = ""


def account(reading: Reading, story: str | None, reports: Sequence[Report], days: tuple[date, date] | None) -> Account:
    """The account of an article; ``reports`` are those that it gives of its event, ``days`` the event's by them."""
    assert reading.published is not None
    out = Account(reading, reading.published.first_day, story, days=days, words=fold(reading.text))
    away = {p.text for p in dateline(reading)}
    named = [*(p for r in reports for p in r.incident.where)] or [
        p.place for p in reading.places if p.in_ is None and p.start < LEAD and p.role == "literal"
    ]
    for p in named:
        if p.kind == "country" or p.text in away:
            continue
        (out.areas if is_wide(p) or _district(reading, p) else out.sites).append(p)
    out.regions = regions_of(reading)
    out.lands = frozenset({p.country for p in named if p.country} or lands_of(reading))
    out.types = frozenset(r.incident.type for r in reports)
    out.groups = frozenset(_WIDER.get(r.group, r.group) for r in reports)
    tolls: dict[str, set[float]] = defaultdict(set)
    for f in reading.figures:
        if f.measure in _COUNTED and f.low is not None and f.low >= _FEW:
            tolls[f.measure].add(f.low)
    out.tolls = dict(tolls)
    return out


def _district(reading: Reading, place: Place) -> bool:
    """Whether the words beside the name say that a district or a lake is meant."""
    text = reading.text
    at = [p for p in reading.places if p.in_ is None and p.start < LEAD and p.text == place.text]
    return bool(at) and all(
        _AFTER.match(text, p.end) or _BEFORE.search(text, max(0, p.start - 24), p.start) or _NAMED_SO.match(p.text)
        for p in at
    )


def candidates(accounts: Sequence[Account]) -> Iterator[tuple[Account, list[Account]]]:
    """Each account with the earlier ones that share a day, a toll or a story with it."""
    index: dict[object, list[Account]] = defaultdict(list)
    for a in accounts:
        keys = list(_keys(a))
        near = {id(b): b for key in keys for b in index[key][-40:]}
        yield a, list(near.values())
        for key in keys:
            index[key].append(a)


def _keys(a: Account) -> Iterator[object]:
    yield ("story", a.story)
    if a.days is not None and (a.days[1] - a.days[0]).days < 4:
        day = a.days[0]
        while day <= a.days[1]:
            yield day
            day += _DAY
    for measure, values in a.tolls.items():
        yield from ((measure, v) for v in values if v >= _MANY)


def score(a: Account, b: Account) -> float:
    """How well two accounts fit; 0 where something speaks against it."""
    if abs(a.out - b.out) > _LATER:
        return 0.0
    place, when, kind = _place(a, b), _time(a, b), _kind(a, b)
    if place is None or when is None or kind is None:
        return 0.0
    one_story = a.story is not None and a.story == b.story
    if place <= 0 and not one_story:
        return 0.0  # protests in one country and a raid in another had ten dead each on one day
    return place + when + kind + _toll(a, b) + one_story


def _place(a: Account, b: Account) -> float | None:
    """3 for a town in common, 2 for one and the district around it, less where one names nothing so exact."""
    if a.lands and b.lands and not a.lands & b.lands:
        return None
    if a.sites and b.sites:
        if any(one_place(p, q) for p in a.sites for q in b.sites):
            return 3.0
        on_map = any(p.resolved for p in a.sites) and any(p.resolved for p in b.sites)
        return None if on_map else -1.0  # two villages
    if _named(a, b) or _named(b, a):
        return 3.0
    if any(fold(p.name or p.text) == fold(q.name or q.text) for p in a.areas for q in b.areas):
        return 2.0
    gaps = [
        g for x, y in ((a, b), (b, a)) for p in x.sites or x.areas for q in y.areas if (g := _gap(p, q)) is not None
    ]
    if gaps:
        return 2.0 if min(gaps) <= _NEAR_KM else 1.5 if a.regions & b.regions else None if min(gaps) > _FAR_KM else 0.5
    if a.regions and b.regions:
        return 2.0 if a.regions & b.regions else None
    if not a.lands & b.lands:
        return 0.0
    return 1.0 if a.areas or b.areas else 0.5


def _gap(p: Place, q: Place) -> float | None:
    """Kilometres between a place and the town of a district; ``None`` where a map lacks one, or it is a region."""
    if None in (p.lat, p.lon, q.lat, q.lon) or is_wide(q):
        return None
    return km((p.lat or 0.0, p.lon or 0.0), (q.lat or 0.0, q.lon or 0.0))


def _named(a: Account, b: Account) -> bool:
    """Whether the one names a town of the other's event."""
    return any(re.search(rf"\b{re.escape(fold(p.text))}\b", b.words) for p in a.sites if len(p.text) > 3)


def _time(a: Account, b: Account) -> float | None:
    """2 for one day, half a point where only one account has one and the other came out in the weeks after."""
    if a.days is not None and b.days is not None:
        return 2.0 if a.days[0] - _DAY <= b.days[1] and b.days[0] - _DAY <= a.days[1] else None
    for x, y in ((a, b), (b, a)):
        if x.days is not None:
            return 0.5 if x.days[0] <= y.out <= x.days[1] + _LATER else None
    return 0.0


def _kind(a: Account, b: Account) -> float | None:
    if not a.types or not b.types:
        return 0.0
    if a.types & b.types:
        return 1.0
    return 0.5 if a.groups & b.groups else None


def _toll(a: Account, b: Account) -> float:
    """What the numbers say: the same count, one that rose, or one that is far from the other."""
    found = 0.0
    first, last = (a, b) if a.out <= b.out else (b, a)
    for measure in a.tolls.keys() & b.tolls.keys():
        shared = a.tolls[measure] & b.tolls[measure]
        if shared:
            return 1.5 if max(shared) >= _MANY else 1.0
        low, high = max(first.tolls[measure]), max(last.tolls[measure])
        if low <= high <= _TWICE * low:
            found = max(found, 0.5)
        elif max(low, high) > _TIMES * min(low, high):
            found -= 1.0
    return found


def best(a: Account, near: Iterable[tuple[int, Account]]) -> int | None:
    """Of accounts with the number of their event, the event that ``a`` fits best; ``None`` where two do, or none."""
    of_event: dict[int, float] = {}
    for n, b in near:
        of_event[n] = max(of_event.get(n, 0.0), score(a, b))
    top = max(of_event.values(), default=0.0)
    fitting = [n for n, s in of_event.items() if s == top]
    return fitting[0] if top >= ENOUGH and len(fitting) == 1 else None


def told_apart(reading: Reading, mine: Sequence[Place], theirs: Sequence[Place]) -> bool:
    """Whether one breath of the article tells of two places: "twelve died in Basse, and fourteen in Dablo"."""
    if not mine or not theirs or any(one_place(p, q) for p in mine for q in theirs):
        return False
    words = fold(reading.text)
    names = [{fold(n) for p in places for n in (p.name, p.text) if n} for places in (mine, theirs)]
    pairs = [(x, y) for one in names[0] for other in names[1] for x, y in ((one, other), (other, one))]
    return any(
        not BESIDE.search(m[1] + " ")
        for x, y in pairs
        for m in re.finditer(rf"\b{_IN} {re.escape(x)}\b([^.;]{{1,80}}\b{_IN}) {re.escape(y)}\b", words)
    )
