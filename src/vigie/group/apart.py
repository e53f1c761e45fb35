"""Whether two articles tell of two events of one kind: another town, another day."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date

from vigie.model import Incident, Place, Reading

# Events that happen at one place on one day. A blockade, a flood or a displacement has many of both.
_POINT = frozenset({"battle", "attack", "bombing", "strike from afar", "kidnapping", "arson", "robbery"})
_KM = 40.0
_LEAD_CHARS = 500


@dataclass(frozen=True, slots=True)
class Setting:
    """Points (latitude, longitude) and days of the main events of an article; empty where not known."""

    points: tuple[tuple[float, float], ...]
    days: frozenset[date]


def setting(reading: Reading) -> Setting:
    """Where and when the events are that the article is about, as its title, its lead and their incidents say."""
    main = [i for i in reading.incidents if i.type in _POINT and i.salience == "main" and _leads(i)]
    places: list[Place] = [p for i in main for p in i.where]
    days = {d for i in main if i.when and i.when.precision in ("day", "time") and (d := _day(i))}
    return Setting(
        tuple(sorted({(p.lat, p.lon) for p in places if _exact(p) and p.lat is not None and p.lon is not None})),
        frozenset(days),
    )


def factor(a: Setting, b: Setting) -> float:
    """What the likeness of two articles is worth: less where both name towns, or days, and none in common."""
    found = 1.0
    if a.points and b.points and not any(distance(p, q) <= _KM for p in a.points for q in b.points):
        found *= 0.5
    if a.days and b.days and min(abs((x - y).days) for x in a.days for y in b.days) > 1:
        found *= 0.6
    return found


def distance(p: tuple[float, float], q: tuple[float, float]) -> float:
    """Kilometres between two points, on a sphere."""
    (la, lo), (lb, ln) = ((math.radians(x), math.radians(y)) for x, y in (p, q))
    h = math.sin((la - lb) / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin((lo - ln) / 2) ** 2
    return 12742.0 * math.asin(min(1.0, math.sqrt(h)))


def _leads(incident: Incident) -> bool:
    return any(e.in_ == "title" or e.start < _LEAD_CHARS for e in incident.evidence)


def _day(incident: Incident) -> date | None:
    return incident.when.start.first_day if incident.when and incident.when.start else None


def _exact(place: Place) -> bool:
    return place.resolved and place.kind == "locality"
