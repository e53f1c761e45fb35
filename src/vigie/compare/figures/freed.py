"""Those who came free, and those who only escaped: counts of their own, never a part of how many were taken.

"137 of the hostages were freed", "nearly 300 pupils are now free", "50 have escaped": an account may give the one
number, another account another, and neither says how many were abducted. Of which group they were is known by their
happening; those who come free a week later are others.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from vigie.compare.figures.aligning import Said, Scope
from vigie.compare.figures.counted import class_of
from vigie.compare.figures.fates import FATES
from vigie.compare.figures.standing import standing
from vigie.compare.figures.values import magnitude
from vigie.compare.incidents.merging import Event, type_of

_FEW_DAYS = timedelta(days=4)  # between two reports of one release


def freed_together(scopes: dict[Scope, list[Said]], found: Sequence[Event]) -> dict[Scope, list[Said]]:
    """The same scopes, with the freed of one happening and of a few days in one, of the kidnapping that it is about."""
    groups: dict[tuple[str, str], list[Said]] = defaultdict(list)
    events: dict[str, list[int]] = defaultdict(list)
    for scope, said in scopes.items():
        if scope.event is not None and scope.measure == "abducted" and not scope.lone:
            for s in said:
                events[s.happening or s.reading.id].append(scope.event)
    for scope in [s for s in scopes if s.of in FATES]:
        for s in scopes.pop(scope):
            key = scope.of, s.happening or s.reading.id
            groups[key].append(s)
            if scope.event is not None:
                events[key[1]].append(scope.event)
    for (fate, happening), said in groups.items():
        known = Counter(events[happening])
        event = min(known, key=lambda n: (type_of(found[n])[0] != "kidnapping", -known[n], n), default=None)
        for n, part in enumerate(_by_days(_whole(said))):
            if event is not None:
                part = [replace(s, event=found[event], strong=True) for s in part]
            scopes[Scope("count", fate, event, happening, None, str(n) if n else None)] = part
    return scopes


def _whole(said: Sequence[Said]) -> list[Said]:
    """Those that an article does not only give as a part of a higher count ("76 girls and 61 boys")."""
    highest: dict[str, Said] = {}
    for s in said:
        known = highest.get(s.reading.id)
        if known is None or magnitude(s.figure) > magnitude(known.figure):
            highest[s.reading.id] = s
    return [s for s in said if not _is_part(s, highest[s.reading.id])]


def _is_part(s: Said, top: Said) -> bool:
    if s is top or s.figure.low == top.figure.low:
        return False
    own, whole = (class_of(x.figure.of, "killed") for x in (s, top))
    return (own in _NARROW and own != whole) or standing(s, top) == "part"


_NARROW = frozenset({"children", "women", "teachers"})


def _by_days(said: Sequence[Said]) -> list[list[Said]]:
    out: list[list[Said]] = []
    last: date | None = None
    for s in sorted(said, key=lambda s: s.day or date.max):
        if not out or (s.day is not None and last is not None and s.day - last > _FEW_DAYS):
            out.append([])
        out[-1].append(s)
        last = s.day or last
    return out
