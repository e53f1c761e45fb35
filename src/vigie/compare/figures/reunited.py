"""Events told as two put together by the counts they share: by its region here and its village there, or by the day on
which it was told.

Two articles of one story that both count 126 dead, or 22 children and six teachers, tell of one happening, though the
one names the province and the other the village, or the day of one is that of another sentence. A number under ten
needs a second one, a round one needs place or day; nobody is put with what was a week before or a hundred kilometres
away. Without a count, the event of a province is that of the one town in it of which the story tells something of that
kind on that day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import combinations

from vigie.compare.figures.aligning import PERSONS, Said, Scope
from vigie.compare.incidents.focus import DEADLY, Focus
from vigie.compare.incidents.merging import Event, one_place, type_of
from vigie.compare.words.keys import fold, km
from vigie.model import Place

_COUNTED = PERSONS | {"vehicles"}
_FAR_KM = 100.0
_LATE = 5  # days from an event to when it is told as one of that day
_ENOUGH = 2.0
_SITES = 8
_MOST = 40  # events that give one number; more is a number of every day
_KINDS = DEADLY - {"disaster", "protest", "coup"}
_TIMES = 4.0
_SPREAD = 7  # days between the articles of an event without a day
Days = tuple[date, date]


@dataclass
class _Told:
    """What is known of an event and of all that were joined with it."""

    kinds: set[str] = field(default_factory=set)
    sites: list[Place] = field(default_factory=list)
    areas: list[Place] = field(default_factory=list)
    days: Days | None = None
    out: set[date] = field(default_factory=set)
    stories: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    counts: dict[tuple[str, float], set[str]] = field(default_factory=lambda: defaultdict(set))

    def take(self, other: _Told) -> None:
        self.kinds |= other.kinds
        self.sites += other.sites
        self.areas += other.areas
        self.days = self.days or other.days
        self.out |= other.out
        self.stories |= other.stories
        self.articles |= other.articles
        for key, articles in other.counts.items():
            self.counts[key] |= articles


def reunited(scopes: dict[Scope, list[Said]], found: Sequence[Event], focus: Focus) -> dict[Scope, list[Said]]:
    """The same scopes, with those of events that are one in one question each."""
    told = _told(scopes, found, focus)
    root = {n: n for n in told}

    def of(n: int) -> int:
        while root[n] != n:
            n = root[n]
        return n

    def join(n: int, m: int) -> None:
        a, b = sorted((of(n), of(m)), key=lambda k: (told[k].days is None, -len(told[k].articles), k))
        if a != b:
            root[b] = a
            told[a].take(told[b])

    for _, n, m in sorted(_pairs(told), key=lambda p: (-p[0], p[1], p[2])):
        if of(n) != of(m) and _score(told[of(n)], told[of(m)]) >= _ENOUGH:
            join(n, m)
    for n, m in _in_region(told):
        join(n, m)
    happening = {s.event: t.happening for s, ts in scopes.items() for t in ts if s.event is not None and t.happening}
    out: dict[Scope, list[Said]] = {}
    for scope, said in scopes.items():
        if scope.event is not None and (n := of(scope.event)) != scope.event:
            scope = replace(scope, event=n)
            said = [replace(s, event=found[n], happening=happening.get(n, s.happening)) for s in said]
        out[scope] = [*out.get(scope, []), *said]
    return out


def _told(scopes: Mapping[Scope, Sequence[Said]], found: Sequence[Event], focus: Focus) -> dict[int, _Told]:
    out: dict[int, _Told] = defaultdict(_Told)
    for scope, said in scopes.items():
        if scope.event is None:
            continue
        here = out[scope.event]
        for s in said:
            here.articles.add(s.reading.id)
            if s.story is not None:
                here.stories.add(s.story)
            if s.day is not None:
                here.out.add(s.day)
            low = s.figure.low
            if scope.measure in _COUNTED and low is not None:
                here.counts[scope.measure, low].add(s.reading.id)
    for n, here in out.items():
        for event in focus.members(n):
            here.kinds.add(type_of(found[event])[0])
            for r in found[event].reports:
                lands = {fold(p.text) for p in r.reading.places if p.kind == "country"}
                here.sites += [p for p in r.sites if p.resolved or fold(p.text).removesuffix("s") not in lands]
                here.areas += r.areas
        days = focus.days(n)
        here.days = days if days is not None and (days[1] - days[0]).days <= _LATE else None
    return dict(out)


def _pairs(told: Mapping[int, _Told]) -> Iterable[tuple[float, int, int]]:
    """Pairs of events that share a number, with how well they fit."""
    by_number: dict[tuple[str, float], list[int]] = defaultdict(list)
    for n, t in told.items():
        if t.kinds & _KINDS:
            for key in t.counts:
                by_number[key].append(n)
    pairs = {p for events in by_number.values() if len(events) <= _MOST for p in combinations(events, 2)}
    return [(score, n, m) for n, m in pairs if (score := _score(told[n], told[m])) >= _ENOUGH]


def _score(a: _Told, b: _Told) -> float:
    """How well two events fit as one; 0 where something speaks against it."""
    if not a.stories & b.stories or not a.kinds & _KINDS or not b.kinds & _KINDS:
        return 0.0
    shared = [k for k in a.counts.keys() & b.counts.keys() if len(a.counts[k] | b.counts[k]) > 1]
    numbers = sum(weight(low) for _, low in shared)
    rarest = max((weight(low) for _, low in shared), default=0.0)
    gap = _gap(a, b)
    if gap is None or gap > _LATE or (gap > 1 and rarest < _ENOUGH):
        return 0.0
    near = _near(a, b)
    apart = a.articles & b.articles and a.sites and b.sites  # one article tells of both places
    if near < 0 or (apart and rarest < _ENOUGH):
        return 0.0
    dated = a.days is not None and b.days is not None
    return numbers + near + (0.0 if not dated else 0.5 if gap == 0 else 0.2 if gap == 1 else 0.0)


def weight(number: float) -> float:
    """How little likely it is that two counts are the same by chance."""
    if number < 10:
        return 0.6 if number >= 4 else 0.2
    digits = str(int(number)).rstrip("0")
    if len(digits) == 1:
        return 1.0  # 30, 100, 2,000
    return 2.0 if number >= 100 or (number >= 20 and number % 10) else 1.3


def _gap(a: _Told, b: _Told) -> int | None:
    """Days between two events, at least; of one without a day, between it being told and the other."""
    if any(t.days is None and (not t.out or (max(t.out) - min(t.out)).days > _SPREAD) for t in (a, b)):
        return None
    if a.days is not None and b.days is not None:
        return max((a.days[0] - b.days[1]).days, (b.days[0] - a.days[1]).days, 0)
    for one, other in ((a, b), (b, a)):
        if one.days is not None and other.out:
            return min((max((day - one.days[1]).days, 0) for day in other.out if day >= one.days[0]), default=None)
    return min((abs((x - y).days) for x in a.out for y in b.out), default=None)


def _near(a: _Told, b: _Told) -> float:
    """0.5 for one place, 0.3 where one holds the other or both lie near, less than 0 where they are far apart."""
    if any(_one_site(p, q) for p in a.sites[:_SITES] for q in b.sites[:_SITES]):
        return 0.5
    gaps = [
        km((p.lat, p.lon), (q.lat, q.lon))
        for p in a.sites[:_SITES]
        for q in b.sites[:_SITES]
        if p.lat is not None and p.lon is not None and q.lat is not None and q.lon is not None
    ]
    if _regions(a) & _regions(b):
        return 0.3
    if gaps:
        return 0.3 if min(gaps) <= _FAR_KM else -1.0
    return 0.0


def _one_site(p: Place, q: Place) -> bool:
    return one_place(p, q) if p.resolved and q.resolved else fold(p.text) == fold(q.text)


def _regions(t: _Told) -> set[str]:
    """The regions that an event is told of, or that its towns lie in."""
    return {fold(p.admin1 or p.name or p.text) for p in (*t.sites, *t.areas) if p.kind != "country"}


def _in_region(told: Mapping[int, _Told]) -> list[tuple[int, int]]:
    """Events of a region with that of the one town in it of which their story tells on that day."""
    out: list[tuple[int, int]] = []
    of_day: dict[tuple[str, date], list[int]] = defaultdict(list)
    for n, t in told.items():
        if t.days is not None and t.days[0] == t.days[1] and t.kinds & _KINDS:
            for story in t.stories:
                of_day[story, t.days[0]].append(n)
    for events in of_day.values():
        if len(events) > _MOST:
            continue
        for n in events:
            names = {fold(p.name or p.text) for p in (*told[n].sites, *told[n].areas) if p.kind != "country"}
            within = [m for m in events if m != n and names & _lies_in(told[m]) - _own_names(told[m])]
            if len(within) == 1 and not _unlike(told[n], told[within[0]]):
                out.append((n, within[0]))
    return out


def _lies_in(t: _Told) -> set[str]:
    return {fold(p.admin1) for p in t.sites if p.admin1}


def _own_names(t: _Told) -> set[str]:
    return {fold(p.name or p.text) for p in t.sites}


def _unlike(a: _Told, b: _Told) -> bool:
    """Whether a toll of the one is many times that of the other."""
    for measure in ("killed", "injured", "abducted"):
        mine, theirs = ([low for m, low in t.counts if m == measure] for t in (a, b))
        if mine and theirs and max(*mine, *theirs) > _TIMES * min(max(mine), max(theirs)):
            return True
    return False
