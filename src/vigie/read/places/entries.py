"""Rows of the gazetteer beside one another: how large, how far, which of them are one place, which holds which."""

from __future__ import annotations

import math
from collections.abc import Sequence

from vigie.gazetteer import Entry, capitals
from vigie.read.places.found import Found

_SAME_KM = 40.0  # candidates closer than this are one place at different levels
_DIVISION_KM = 200.0  # a division and its seat
_COUNTY = 30_000
_SEAT_SHARE = 10
CONTAINED = 5.0


def own(e: Entry) -> bool:
    """Whether a name is worth weighing: no second name of a village."""
    return e.main or e.population > 0 or e.kind == "county"


def square(e: Entry) -> tuple[int, int]:
    return math.floor(e.lat), math.floor(e.lon)


def held(e: Entry, holds: Sequence[Entry]) -> float:
    """What the name before the comma speaks for a country or division: the larger its place there, the more."""
    held = [h.population for h in holds if h.main and h.kind == "locality" and encloses(e, h)]
    return min(CONTAINED, math.log10(1 + max(held, default=0)))


def encloses(e: Entry, h: Entry) -> bool:
    return e.id in (h.admin1_id, h.admin2_id) or (e.kind == "country" and e.country == h.country)


def plain_country(f: Found) -> str | None:
    """The country that a name speaks for by itself: a country's, or a capital's."""
    top = f.entries[0] if f.entries else None
    if top is None:
        return None
    if top.kind == "country":
        return None if namesake(f) else top.country
    code = capitals().get(f.folded)
    own = max((e.population for e in f.entries if e.capital and e.country == code), default=0)
    others = max((e.population for e in f.entries if e.main and e.country != code), default=0)
    return code if own > 200_000 and others < 0.1 * own else None


def seat(e: Entry, f: Found) -> bool:
    """Whether a division's seat bears its name; then the name alone is the town's."""
    return any(o.kind == "locality" and (o.main or o.population > 0) and same(e, o) for o in f.entries)


def size(e: Entry, f: Found | None = None) -> int:
    """Population; a county without one counts as a small town, a seat without one as a tenth of its county."""
    if e.kind == "locality" and not e.population and f is not None and e.main:
        own = [o for o in f.entries if o.kind == "county" and o.id == e.admin2_id]
        towns = any(o.kind == "locality" and o.population and o.admin1_id == e.admin1_id for o in f.entries)
        return max((o.population // _SEAT_SHARE for o in own), default=0) if not towns else 0
    return _COUNTY if e.kind == "county" and not e.population else e.population


def namesake(f: Found) -> Entry | None:
    """The division of another country that has the name of a smaller country: Georgia."""
    top = f.entries[0]
    others = (e for e in f.entries if e.kind == "region" and e.main and e.country != top.country)
    return next((e for e in others if e.population > top.population), None)


def first_town(f: Found) -> int | None:
    """The most populous town of a name."""
    return next((e.id for e in f.entries if e.kind == "locality"), None)


def logistic(x: float) -> float:
    return 1 / (1 + math.exp(-x))


def km(a: Entry, b: Entry) -> float:
    x = math.radians(a.lon - b.lon) * math.cos(math.radians((a.lat + b.lat) / 2))
    return 6371 * math.hypot(x, math.radians(a.lat - b.lat))


def same(a: Entry, b: Entry) -> bool:
    """Whether two candidates are one place at different levels, so that taking either is no jump."""
    if km(a, b) < _SAME_KM or a.id in (b.admin1_id, b.admin2_id) or b.id in (a.admin1_id, a.admin2_id):
        return True
    division = a.kind in ("region", "county") or b.kind in ("region", "county")
    return division and a.country == b.country and km(a, b) < _DIVISION_KM
