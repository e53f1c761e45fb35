"""Which of several places is the most exact, and which only contain another."""

from __future__ import annotations

from collections.abc import Sequence

from vigie.model import Place, Span

_LEVEL = {"continent": 0, "country": 1, "region": 2, "macroregion": 2, "county": 3}
TOWN = 4


def level(place: Place) -> int:
    """How exact a place is: 0 for a continent to ``TOWN``."""
    return _LEVEL.get(place.kind or "", TOWN)


def exact_first(found: Sequence[Place], span: Span) -> list[Place]:
    """Most exact first, then nearest; without what only contains another, and without repeats."""
    ordered = sorted(found, key=lambda p: (-level(p), distance(p, span)))
    kept: list[Place] = []
    for place in ordered:
        if any(_contains(place, other) or _same(place, other) for other in kept):
            continue
        kept.append(place)
    return kept


def _same(a: Place, b: Place) -> bool:
    return a.gazetteer_id == b.gazetteer_id and (a.gazetteer_id is not None or a.text == b.text)


def _contains(wide: Place, exact: Place) -> bool:
    if level(wide) >= level(exact):
        return False
    if wide.kind == "continent":
        return True
    if wide.kind == "macroregion" and not wide.resolved:
        return True  # the Sahel
    if exact.country is None or wide.country is None:
        return wide.kind == "country" and not exact.resolved
    if wide.country != exact.country:
        return False
    return (
        wide.kind == "country" or exact.admin1 is None or wide.name is None or exact.admin1 in (wide.name, wide.admin1)
    )


def distance(a: Span | None, b: Span) -> int:
    """Characters between two spans; very many where there is no first."""
    if a is None:
        return 1 << 30
    return max(a.start - b.end, b.start - a.end, 0)
