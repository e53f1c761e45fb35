"""Whether two articles tell of one event or of two of one kind: the same town and day, another town, another day."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date

from vigie.model import Incident, Place, Reading

# Events that happen at one place on one day. A blockade, a flood or a displacement has many of both.
_POINT = frozenset({"battle", "attack", "bombing", "strike from afar", "kidnapping", "arson", "robbery"})
# What two events in one town make of likeness, on one day or on days of which one is not known.
_SAME_DAY, _SAME_TOWN = 1.5, 1.25
NEAR_KM = 50.0
"""Points so near each other are one place."""
_LEAD_CHARS = 500


@dataclass(frozen=True, slots=True)
class Setting:
    """Points (latitude, longitude) and day of the event an article leads with; empty or ``None`` where not known."""

    points: tuple[tuple[float, float], ...]
    day: date | None


def setting(reading: Reading) -> Setting:
    """Where and when the event is that the article leads with; what it recalls further down does not count."""
    main = [i for i in reading.incidents if i.type in _POINT and i.salience == "main" and _leads(i)]
    if not main:
        return Setting((), None)
    first = min(main, key=lambda i: (i.evidence[0].in_ != "title", i.evidence[0].start))
    points = {(p.lat, p.lon) for p in first.where if _exact(p) and p.lat is not None and p.lon is not None}
    return Setting(tuple(sorted(points)), _day(first))


def factor(a: Setting, b: Setting) -> float:
    """What the likeness of two articles is worth: less where their events are in two towns, still less on two days;
    more where they are in one town on one day."""
    days = a.day is not None and b.day is not None and abs((a.day - b.day).days) > 1
    if not (a.points and b.points):
        return 0.8 if days else 1.0
    if not any(distance(p, q) <= NEAR_KM for p in a.points for q in b.points):
        return 0.3 if days else 0.5
    return 0.8 if days else _SAME_DAY if a.day and b.day else _SAME_TOWN


def distance(p: tuple[float, float], q: tuple[float, float]) -> float:
    """Kilometres between two points, on a sphere."""
    (la, lo), (lb, ln) = ((math.radians(x), math.radians(y)) for x, y in (p, q))
    h = math.sin((la - lb) / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin((lo - ln) / 2) ** 2
    return 12742.0 * math.asin(min(1.0, math.sqrt(h)))


def _leads(incident: Incident) -> bool:
    return any(e.in_ == "title" or e.start < _LEAD_CHARS for e in incident.evidence)


def _day(incident: Incident) -> date | None:
    when = incident.when
    return when.start.first_day if when and when.start and when.precision in ("day", "time") else None


def _exact(place: Place) -> bool:
    return place.resolved and place.kind in ("locality", "county")
