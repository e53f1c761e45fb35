"""Counts that were put to no event, or each to a question of its own, put to the question of their happening.

Which articles tell of one happening is known by all that they tell of it (``incidents/joining.py``). Two questions of
theirs on one measure and class are one where nothing speaks against it: other places, other times, another scale. Who
was driven out, is in need or goes hungry is counted anew for weeks, without a day, and the place that is named ties
such counts too; of the dead and the taken the day must be the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, fields, replace
from datetime import date, timedelta

from vigie.compare.figures.aligning import PERSONS, RUNNING, Said, Scope
from vigie.compare.figures.counted import CLASSES
from vigie.compare.figures.values import magnitude
from vigie.compare.words.keys import fold, is_wide

_STANDING = frozenset({"displaced", "in_need", "hungry"})
_LARGE = 10_000  # numbers from here on are not the same by chance
_WEEKS = timedelta(days=21)  # between two reports of one happening
_MONTH = timedelta(days=27)  # a count for so long is of no single event
SOON = "these weeks"  # the period of what was put together without one
_SCALE = 20.0  # what is so much higher has another scope


@dataclass
class _Setting:
    """Where and when the statements of a scope are for."""

    happenings: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)  # that the figures themselves are for
    published: set[date] = field(default_factory=set)
    days: set[tuple[date, date]] = field(default_factory=set)
    spans: set[str] = field(default_factory=set)  # long or open stretches of time, as they are told
    levels: set[float] = field(default_factory=set)

    def take(self, other: _Setting) -> None:
        for f in fields(self):
            getattr(self, f.name).update(getattr(other, f.name))


def fitted(scopes: dict[Scope, list[Said]]) -> dict[Scope, list[Said]]:
    """The same, with the scopes that are one question put together."""
    groups: dict[str, list[tuple[Scope, _Setting]]] = defaultdict(list)
    loose = [
        s
        for s in scopes
        if (s.lone is None and s.period != RUNNING and s.measure in PERSONS | _STANDING)
        or (s.lone is not None and s.measure in _STANDING and not s.lone.startswith("part"))
    ]
    for scope in sorted(loose, key=lambda s: (s.event is None, _first(scopes[s]), str(s))):
        known, mine = groups[scope.measure], _setting(scopes[scope])
        best = [k for k in known if _fit(scope, mine, *k)]
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


def _fit(scope: Scope, mine: _Setting, other: Scope, theirs: _Setting) -> bool:
    """Whether two scopes are of one happening, and nothing speaks against one question."""
    standing = scope.measure in _STANDING
    if not standing and scope.event is not None:
        return False  # of the dead and taken, only what has no event is put to one
    if (standing or other.event is None) and _class(scope) != _class(other):
        return False
    levels = mine.levels | theirs.levels
    if standing and max(levels) > _SCALE * max(min(levels), 1.0):
        return False
    if mine.places and theirs.places and not mine.places & theirs.places:
        return False
    tied = mine.happenings & theirs.happenings or (standing and mine.places & theirs.places)
    return bool(tied) and _one_time(mine, theirs, standing)


def _one_time(a: _Setting, b: _Setting, standing: bool) -> bool:
    """Whether what is counted can be of one time."""
    if standing and _one_estimate(a, b):
        return True
    if not a.published or not b.published or _apart(a.published, b.published) > _WEEKS:
        return False
    if a.spans and b.spans and not a.spans & b.spans:
        return False
    if standing:
        return True
    if a.spans or b.spans:
        return False
    near = timedelta(days=1)
    dated = bool(a.days and b.days)
    return not dated or any(x[0] - near <= y[1] and y[0] - near <= x[1] for x in a.days for y in b.days)


def _one_estimate(a: _Setting, b: _Setting) -> bool:
    """Whether both give one large number in one year: the estimate of a plan, told again months later."""
    years = {d.year for d in a.published} & {d.year for d in b.published}
    return bool(years) and any(level >= _LARGE for level in a.levels & b.levels)


def _apart(a: Iterable[date], b: Iterable[date]) -> timedelta:
    return min(abs(x - y) for x in a for y in b)


def _first(said: list[Said]) -> date:
    return min((s.day for s in said if s.day is not None), default=date.max)


def _setting(said: list[Said]) -> _Setting:
    out = _Setting()
    for s in said:
        wide = s.figure.measure in _STANDING  # the hungry of a country are not those of its region
        out.places.update(fold(n) for p in s.figure.where if wide or not is_wide(p) for n in (p.name, p.text) if n)
        out.levels.add(magnitude(s.figure))
        if s.happening is not None:
            out.happenings.add(s.happening)
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
