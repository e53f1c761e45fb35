"""The map's data: where incidents are reported, roads between named places, and the land around them."""

from __future__ import annotations

import gzip
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import Any

import msgspec

from vigie.brief import wording
from vigie.brief.material import Material, permalink
from vigie.brief.sentences import kind
from vigie.model import Place, Sentence

_FINEST = 1000
"""Parts of the map's longer side below which an outline has no detail."""
_ROUGH = 0.1
"""Degrees between two points from which a second decimal can't be seen."""
_MARGIN = 4.5
"""Degrees of land shown around the outermost point."""

Box = tuple[float, float, float, float]
"""West, south, east, north."""
Polygon = Sequence[Sequence[Sequence[float]]]
"""Rings of longitude and latitude, the outer one first."""


def map_data(m: Material, said: Mapping[str, Sentence]) -> dict[str, Any] | None:
    """Points, lines and land as GeoJSON-like data for the page's script; ``None`` where nothing has a point.

    Longitude first in ``land`` (GeoJSON), latitude first elsewhere (Leaflet). Only what has a sentence is shown.
    """
    points = _points(m, said)
    lines = _lines(m)
    where = [p["at"] for p in points] + [end for line in lines for end in line["ends"]]
    if not where:
        return None
    lats, lons = [p[0] for p in where], [p[1] for p in where]
    box = (min(lons) - _MARGIN, min(lats) - _MARGIN, max(lons) + _MARGIN, max(lats) + _MARGIN)
    land = [shown for name, polygons in _countries() if (shown := _seen(name, polygons, box))]
    days = sorted({item["day"] for p in points for item in p["items"] if item["day"]})
    words = [{"day": d, "label": m.say.day(date.fromisoformat(d))} for d in days]
    return {"points": points, "lines": lines, "box": box, "land": land, "days": words}


def _points(m: Material, said: Mapping[str, Sentence]) -> list[dict[str, Any]]:
    # Two aid sites may stand at the middle of one district.
    found: dict[tuple[tuple[float, float], str, bool], list[dict[str, Any]]] = defaultdict(list)
    for incident in m.comparison.incidents:
        ref = permalink("incidents", incident.id)
        # History far away would shrink the map of what happens now.
        if ref not in said or m.history(incident):
            continue
        for site in incident.where:
            shown = m.shield.site(site)
            # A country's midpoint is no place where something happened.
            if shown.lat is None or shown.lon is None or shown.kind in ("country", "continent"):
                continue
            at = (shown.lat, shown.lon)
            area = f" ({m.say.term('areas', shown.kind)})" if shown.kind in ("region", "county") else ""
            name = m.shield.text(f"{shown.name or ''}{area}")
            start = incident.when.start if incident.when else None
            found[at, name, bool(area)].append(
                {
                    "what": m.shield.text(kind(m, incident)),
                    "when": m.say.when(incident.when) or m.say("dates.none"),
                    "day": start.first_day.isoformat() if start else "",
                    "support": m.say.count("origin", incident.origins, words=False),
                    "ref": ref,
                }
            )
    return [
        {"at": at, "name": name, "area": area, "items": sorted(items, key=lambda x: x["day"])}
        for (at, name, area), items in sorted(found.items())
    ]


def _lines(m: Material) -> list[dict[str, Any]]:
    found: dict[tuple[Any, ...], dict[str, Any]] = {}
    # The latest report of a road is drawn last, on top.
    for reading in sorted(m.readings, key=lambda r: (m.newest([r.id]), r.id)):
        for route in reading.routes:
            if m.shield.movement(route.evidence[0].cited(reading.id)):
                continue
            ends = [p for p in (route.from_, *route.via, route.to) if p is not None and p.resolved]
            # A line between two whole countries would say no more than that.
            if len(ends) >= 2 and any(_exact(p) for p in ends):
                key = (*(p.gazetteer_id for p in ends), route.status)
                found.pop(key, None)
                found[key] = {
                    "date": wording.published(reading, m.say),
                    "ends": [(p.lat, p.lon) for p in ends],
                    "name": m.shield.text(route.name or "–".join(m.say.site(p) or p.text for p in ends)),
                    "status": m.say.term("routes", route.status),
                    "kind": "open" if route.status in ("reopened", "passable") else "shut",
                }
    return list(found.values())


def _exact(place: Place) -> bool:
    return place.resolved and place.kind != "country"


def _seen(name: str, polygons: Sequence[tuple[Box, Polygon]], box: Box) -> dict[str, Any] | None:
    """The polygons of a country that lie in ``box``, and where its name may stand; ``None`` where none does."""
    step = max(box[2] - box[0], box[3] - box[1]) / _FINEST
    seen = [(bounds, q) for bounds, p in polygons if _meets(bounds, box) and (q := _coarser(p, step))]
    if not seen:
        return None
    geometry = {"type": "MultiPolygon", "coordinates": [p for _, p in seen]}
    return {"type": "Feature", "properties": {"name": name, "label": _label(seen, box)}, "geometry": geometry}


def _coarser(polygon: Polygon, step: float) -> list[Sequence[Sequence[float]]]:
    """The polygon without points closer to the one before than ``step`` degrees; empty where little is left of it."""
    rings: list[Sequence[Sequence[float]]] = []
    digits = 1 if step >= _ROUGH else 2
    for ring in polygon:
        kept = [ring[0]]
        for p in ring[1:-1]:
            if abs(p[0] - kept[-1][0]) + abs(p[1] - kept[-1][1]) >= step:
                kept.append(p)
        if len(kept) > 2:
            rings.append([[round(x, digits) for x in p[:2]] for p in (*kept, ring[-1])])
        elif not rings:
            return []
    return rings


def _meets(a: Box, b: Box) -> bool:
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]


def _label(polygons: Sequence[tuple[Box, Polygon]], box: Box, steps: int = 14) -> tuple[float, float] | None:
    """A point well inside the part that is seen, latitude first; ``None`` where too little is seen for a name."""
    west, south, east, north = box
    # Names at the rim would be cut off: the page trims three degrees of the margin.
    lons = [west + 3 + (east - west - 6) * (k + 0.5) / steps for k in range(steps)]
    lats = [south + 3 + (north - south - 6) * (k + 0.5) / steps for k in range(steps)]
    inside = [
        (lat, lon)
        for lat in lats
        for lon in lons
        if any(_meets(bounds, (lon, lat, lon, lat)) and _holds(p[0], lon, lat) for bounds, p in polygons)
    ]
    if len(inside) < steps:
        return None
    lat, lon = (sum(p[axis] for p in inside) / len(inside) for axis in (0, 1))
    return min(inside, key=lambda p: (p[0] - lat) ** 2 + (p[1] - lon) ** 2)


def _holds(ring: Sequence[Sequence[float]], lon: float, lat: float) -> bool:
    """Whether the point lies inside the ring, by the crossings of a ray to the east."""
    odd = False
    for (x1, y1, *_), (x2, y2, *_) in pairwise(ring):
        if (y1 > lat) != (y2 > lat) and lon < x1 + (lat - y1) * (x2 - x1) / (y2 - y1):
            odd = not odd
    return odd


@cache
def _countries() -> Sequence[tuple[str, Sequence[tuple[Box, Polygon]]]]:
    packed = resources.files("vigie.brief").joinpath("data/countries.geojson.gz").read_bytes()
    found = []
    for feature in msgspec.json.decode(gzip.decompress(packed))["features"]:
        shape = feature["geometry"]
        polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
        found.append((feature["properties"].get("name") or "", [(_box(p[0]), p) for p in polygons]))
    return found


def _box(ring: Sequence[Sequence[float]]) -> Box:
    lons, lats = [p[0] for p in ring], [p[1] for p in ring]
    return (min(lons), min(lats), max(lons), max(lats))
