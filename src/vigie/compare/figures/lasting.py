"""Counts of people driven from one area, which several events of some weeks add to, put to one question.

"3,500 families have fled the camp", two days later "2,100 households were displaced from the camp": what was read as an
event of its own here and as none there counts the same flight, where town and weeks are the same.
"""

from __future__ import annotations

import re
from datetime import date

from vigie.compare.figures.aligning import Said, Scope, where_of
from vigie.compare.figures.counted import CLASSES
from vigie.compare.words.keys import fold, is_wide
from vigie.compare.words.spoken import sentence_at

_WEEKS = 21  # days between two reports
_FLED = "displaced"


def lasting(scopes: dict[Scope, list[Said]]) -> dict[Scope, list[Said]]:
    """The same, with those displaced from or to one town within some weeks of each other under one scope."""
    fled = [s for s in scopes if s.measure == _FLED and s.lone is None]
    groups: list[tuple[str, set[str], set[date], list[Scope]]] = []
    for scope in sorted(fled, key=lambda s: (_first(scopes[s]) or date.max, str(s))):
        said = scopes[scope]
        of = scope.of if scope.of in CLASSES else "people"
        towns, days = _towns(said) | _names_beside(said), {s.day for s in said if s.day is not None}
        fitting = next((g for g in groups if g[0] == of and towns & g[1] and days and _near(days, g[2])), None)
        if fitting is None:
            groups.append((of, towns, days, [scope]))
            continue
        fitting[1].update(towns)
        fitting[2].update(days)
        fitting[3].append(scope)
    for of, _, _, members in groups:
        if len(members) < 2:
            continue
        kept = next((s for s in members if s.event is not None), members[0])
        together = [s for m in members for s in scopes.pop(m)]
        event = next((s.event for s in together if s.event is not None), None)
        scopes[Scope(_FLED, of, kept.event, kept.place, kept.period or "these weeks", None)] = [
            Said(s.reading, s.figure, event, s.strong, of, s.behind, s.part, s.side, s.story, s.matter)
            for s in together
        ]
    return scopes


def _towns(said: list[Said]) -> set[str]:
    sites = {fold(n) for s in said if s.event for r in s.event.reports for p in r.sites for n in (p.name, p.text) if n}
    return sites | {
        fold(n) for s in said for p in where_of(s.reading, s.figure) if not is_wide(p) for n in (p.name, p.text) if n
    }


_NAME = re.compile(r"(?<=[\w,;] )[A-ZÉÈÎ][\w'’-]{4,}")
_NO_TOWN = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october"
    r"|november|december|united|nations|unhcr|unicef|monusco|minusma|north\w*|south\w*|east\w*|west\w*|central"
)


def _names_beside(said: list[Said]) -> set[str]:
    """Names in the figures' sentences that no place was read from, with their story: an island or hamlet on no map."""
    out: set[str] = set()
    for s in said:
        if s.figure.in_ is not None or s.story is None:
            continue
        a, b = sentence_at(s.reading.text, s.figure.start)
        if s.figure.of is None and a > 2:  # "A first count had 2,400": of what the sentence before is about
            a = sentence_at(s.reading.text, a - 2)[0]
        known = [
            *(p for p in s.reading.places if p.in_ is None and p.resolved),
            *(m for m in s.reading.mentions if m.in_ is None and m.label != "location"),
        ]
        for m in _NAME.finditer(s.reading.text, a, b):
            if not any(k.start < m.end() and m.start() < k.end for k in known) and not _NO_TOWN.fullmatch(fold(m[0])):
                out.add(f"{s.story} {fold(m[0])}")
    return out


def _near(days: set[date], others: set[date]) -> bool:
    return min(abs((a - b).days) for a in days for b in others) <= _WEEKS if others else False


def _first(said: list[Said]) -> date | None:
    return min((s.day for s in said if s.day is not None), default=None)
