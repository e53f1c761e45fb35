"""Counts that were put to no event, or each to an event of its own, put to the question that fits them best.

Two questions on one measure and class are one where their place, story and time add up to enough and nothing speaks
against it. Who was driven out, is in need or goes hungry is counted anew for weeks, without a day; of the dead and the
taken the day must be the same.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from vigie.compare.figures.aligning import PERSONS, Said, Scope, where_of
from vigie.compare.figures.counted import CLASSES
from vigie.compare.figures.values import magnitude
from vigie.compare.words.keys import fold, is_wide
from vigie.compare.words.spoken import sentence_at
from vigie.model import Place

_STANDING = frozenset({"displaced", "in_need", "hungry"})
_WEEKS = timedelta(days=21)  # between two reports of one happening
_MONTH = timedelta(days=27)  # a count for so long is of no single event
_ENOUGH = 3.0
SOON = "these weeks"  # the period of what was put together without one
_SCALE = 20.0  # what is so much higher has another scope
_COUNTRY = frozenset({"country", "macroregion", "continent", "dependency", "empire", "ocean", "marinearea"})
_NAME = re.compile(r"(?<=[\w,;] )[A-ZÉÈÎ][\w'’-]{4,}|[A-ZÉÈÎ][\w'’-]{3,}(?=\s?[:(])")
_NO_TOWN = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october"
    r"|november|december|united|nations|unhcr|unicef|monusco|minusma|north\w*|south\w*|east\w*|west\w*|central"
)


@dataclass
class _Setting:
    """Where and when the statements of a scope are for."""

    towns: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)  # that no map has
    areas: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    stories: set[str | None] = field(default_factory=set)
    published: set[date] = field(default_factory=set)
    days: set[tuple[date, date]] = field(default_factory=set)
    spans: set[str] = field(default_factory=set)  # long or open stretches of time, as they are told
    levels: list[float] = field(default_factory=list)

    def take(self, other: _Setting) -> None:
        for name in ("towns", "names", "areas", "countries", "stories", "published", "days", "spans"):
            getattr(self, name).update(getattr(other, name))
        self.levels += other.levels


def fitted(scopes: dict[Scope, list[Said]]) -> dict[Scope, list[Said]]:
    """The same, with the scopes that are one question put together."""
    groups: dict[str, list[tuple[Scope, _Setting]]] = defaultdict(list)
    loose = [
        s
        for s in scopes
        if (s.lone is None and s.measure in PERSONS | _STANDING)
        or (s.lone is not None and s.measure in _STANDING and not s.lone.startswith("part"))
    ]
    for scope in sorted(loose, key=lambda s: (s.event is None, _first(scopes[s]), str(s))):
        known, mine = groups[scope.measure], _setting(scopes[scope])
        scores = [_score(scope, mine, other, theirs) for other, theirs in known]
        top = max(scores, default=0.0)
        best = [k for k, score in zip(known, scores, strict=True) if score == top >= _ENOUGH]
        if not best or (len({k.event for k, _ in best}) > 1 and scope.measure not in _STANDING):
            known.append((scope, mine))
            continue
        kept, theirs = max(best, key=lambda b: _class(b[0]) == _class(scope))
        said = scopes.pop(scope)
        if kept.event is not None:
            event = next(s.event for s in scopes[kept] if s.event is not None)
            said = [replace(s, event=event, strong=True, matter=None) for s in said]
        when = kept.period or (None if kept.event is not None else SOON)
        whole = replace(kept, of=_class(scope), period=when, lone=None)
        said = [replace(s, of=whole.of) for s in said]
        if whole.of == _class(kept):
            theirs.take(mine)
            said = [*(replace(s, of=whole.of) for s in scopes.pop(kept)), *said]
            known[known.index((kept, theirs))] = (whole, theirs)
        else:
            known.append((whole, mine))
        scopes[whole] = [*scopes.get(whole, []), *said]
    return scopes


def _class(scope: Scope) -> str:
    """The class counted, people for a noun that is of none."""
    return scope.of if scope.of in CLASSES else "people"


def _score(scope: Scope, mine: _Setting, other: Scope, theirs: _Setting) -> float:
    """How well two scopes fit; 0 where something speaks against it."""
    standing = scope.measure in _STANDING
    if not standing and scope.event is not None:
        return 0.0  # of the dead and taken, only what has no event is put to one
    if (standing or other.event is None) and _class(scope) != _class(other):
        return 0.0
    levels = mine.levels + theirs.levels
    if standing and max(levels) > _SCALE * max(min(levels), 1.0):
        return 0.0
    place, when = _places(mine, theirs), _time(mine, theirs, standing)
    if place is None or when is None:
        return 0.0
    return place + when + bool(mine.stories & theirs.stories)


def _places(a: _Setting, b: _Setting) -> float | None:
    """2 for a town or region in common, less for a region around another's town; ``None`` where they differ."""
    if a.countries and b.countries and not a.countries & b.countries:
        return None
    shared = (a.towns | a.areas) & (b.towns | b.areas)
    if shared & (a.towns | b.towns) or (shared and not a.towns and not b.towns):
        return 2.0
    if a.stories & b.stories and (a.names & (b.names | b.towns | b.areas) or b.names & (a.towns | a.areas)):
        return 2.0
    if a.towns and b.towns:
        return None
    if shared:
        return 1.5
    return float(bool(a.countries & b.countries) and not (a.towns | a.areas | b.towns | b.areas))


def _time(a: _Setting, b: _Setting, standing: bool) -> float | None:
    if not a.published or not b.published or _apart(a.published, b.published) > _WEEKS:
        return None
    if a.spans and b.spans and not a.spans & b.spans:
        return None
    if standing:
        return 1.0 if bool(a.spans) == bool(b.spans) or a.stories & b.stories else None
    if a.spans or b.spans:
        return None
    if not a.days or not b.days:
        return 0.0
    near = timedelta(days=1)
    return 2.0 if any(x[0] - near <= y[1] and y[0] - near <= x[1] for x in a.days for y in b.days) else None


def _apart(a: Iterable[date], b: Iterable[date]) -> timedelta:
    return min(abs(x - y) for x in a for y in b)


def _first(said: list[Said]) -> date:
    return min((s.day for s in said if s.day is not None), default=date.max)


def _setting(said: list[Said]) -> _Setting:
    out = _Setting()
    for s in said:
        places = [p for r in s.event.reports for p in r.incident.where] if s.event else []
        places += where_of(s.reading, s.figure) or _beside(s)
        for p in places:
            if p.country:
                out.countries.add(p.country)
            if p.kind not in _COUNTRY:
                (out.areas if is_wide(p) else out.towns).update(fold(n) for n in (p.name, p.text) if n)
        out.names |= _names_beside(s)
        out.stories.add(s.story)
        out.levels.append(magnitude(s.figure))
        if s.day is not None:
            out.published.add(s.day)
        if s.event is not None and s.event.days is not None:
            out.days.add(s.event.days)
        elif (period := s.figure.period) is not None:
            first, last = period.first_day, period.last_day
            since = first if last is None else None
            if first is not None and last is not None and last - first < _MONTH:
                out.days.add((first, last))
            elif since is None or s.day is None or s.day - since > _WEEKS:  # else of what has just begun
                out.spans.add(period.text)
    return out


def _beside(s: Said) -> list[Place]:
    """The places of the sentence, where the figure was given none."""
    if s.figure.in_ is not None:
        return []
    a, b = sentence_at(s.reading.text, s.figure.start)
    return [p.place for p in s.reading.places if p.in_ is None and a <= p.start < b]


def _names_beside(s: Said) -> set[str]:
    """Names in the figure's sentence that no place was read from: an island or hamlet on no map."""
    if s.figure.in_ is not None or s.story is None or s.figure.measure not in _STANDING:
        return set()
    a, b = sentence_at(s.reading.text, s.figure.start)
    if s.figure.of is None and not s.figure.where and a > 2:
        # "A first count had 2,400": of what the sentence before is about.
        a = sentence_at(s.reading.text, a - 2)[0]
    known = [
        *(p for p in s.reading.places if p.in_ is None and p.resolved),
        *(m for m in s.reading.mentions if m.in_ is None and m.label != "location"),
    ]
    return {
        fold(m[0])
        for m in _NAME.finditer(s.reading.text, a, b)
        if not any(k.start < m.end() and m.start() < k.end for k in known) and not _NO_TOWN.fullmatch(fold(m[0]))
    }
