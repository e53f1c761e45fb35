"""The map's data: where incidents are reported, roads between named places, and the land around them."""

from __future__ import annotations

import gzip
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import Any

import msgspec

from vigie.brief import wording
from vigie.brief.protect import Shield
from vigie.model import Brief, Place

_MARGIN = 6.0
"""Degrees of land shown around the outermost point."""

Box = tuple[float, float, float, float]
"""West, south, east, north."""
Polygon = Sequence[Sequence[Sequence[float]]]
"""Rings of longitude and latitude, the outer one first."""


def map_data(document: Brief, shield: Shield) -> dict[str, Any] | None:
    """Points, lines and land as GeoJSON-like data for the page's script; ``None`` where nothing has a point.

    Longitude first in ``land`` (GeoJSON), latitude first elsewhere (Leaflet).
    """
    points = _points(document, shield)
    lines = _lines(document)
    where = [p["at"] for p in points] + [end for line in lines for end in line["ends"]]
    if not where:
        return None
    lats, lons = [p[0] for p in where], [p[1] for p in where]
    box = (min(lons) - _MARGIN, min(lats) - _MARGIN, max(lons) + _MARGIN, max(lats) + _MARGIN)
    land = [shown for name, polygons in _countries() if (shown := _seen(name, polygons, box))]
    return {"points": points, "lines": lines, "box": box, "land": land}


def _points(document: Brief, shield: Shield) -> list[dict[str, Any]]:
    found: dict[tuple[float, float], list[dict[str, Any]]] = defaultdict(list)
    names: dict[tuple[float, float], str] = {}
    told = {(r.id, i.id): i.salience for r in document.articles for i in r.incidents}
    for incident in document.incidents:
        # History far away would shrink the map of what happens now.
        if all(told[m.article, m.incident] == "background" for m in incident.members):
            continue
        for site in incident.where:
            shown = shield.site(site)
            # A country's midpoint is no place where something happened.
            if shown.lat is None or shown.lon is None or shown.kind in ("country", "continent"):
                continue
            at = (shown.lat, shown.lon)
            area = f" ({shown.kind})" if shown.kind in ("region", "county") else ""
            names[at] = f"{shown.name or ''}{area}"
            found[at].append(
                {
                    "what": wording.capital(incident.subtype or incident.type),
                    "when": wording.when(incident.when) or "date not stated",
                    "origins": incident.origins,
                    "status": incident.status,
                }
            )
    return [{"at": at, "name": names[at], "items": items} for at, items in sorted(found.items())]


def _lines(document: Brief) -> list[dict[str, Any]]:
    found: dict[tuple[Any, ...], dict[str, Any]] = {}
    for reading in document.articles:
        for route in reading.routes:
            ends = [p for p in (route.from_, *route.via, route.to) if p is not None and _exact(p)]
            if len(ends) >= 2:
                key = (*(p.gazetteer_id for p in ends), route.status)
                found[key] = {
                    "ends": [(p.lat, p.lon) for p in ends],
                    "name": route.name or "–".join(p.name or p.text for p in ends),
                    "status": route.status,
                }
    return list(found.values())


def _exact(place: Place) -> bool:
    return place.resolved and place.kind != "country"


def _seen(name: str, polygons: Sequence[tuple[Box, Polygon]], box: Box) -> dict[str, Any] | None:
    """The polygons of a country that lie in ``box``, and where its name may stand; ``None`` where none does."""
    seen = [(bounds, p) for bounds, p in polygons if _meets(bounds, box)]
    if not seen:
        return None
    geometry = {"type": "MultiPolygon", "coordinates": [p for _, p in seen]}
    return {"type": "Feature", "properties": {"name": name, "label": _label(seen, box)}, "geometry": geometry}


def _meets(a: Box, b: Box) -> bool:
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]


def _label(polygons: Sequence[tuple[Box, Polygon]], box: Box, steps: int = 14) -> tuple[float, float] | None:
    """A point well inside the part that is seen, latitude first; ``None`` where too little is seen for a name."""
    west, south, east, north = box
    # Names at the rim would be cut off: the page trims three of the six degrees of margin.
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
