"""The map's data: where incidents are reported, roads between named places, and the land around them."""

from __future__ import annotations

import gzip
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources
from typing import Any

import msgspec

from vigie.brief import wording
from vigie.brief.protect import Shield
from vigie.model import Brief, Place

_MARGIN = 4.0
"""Degrees of land shown around the outermost point."""

Box = tuple[float, float, float, float]


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
    return {"points": points, "lines": lines, "box": box, "land": [f for f in _countries() if _meets(f["box"], box)]}


def _points(document: Brief, shield: Shield) -> list[dict[str, Any]]:
    found: dict[tuple[float, float], list[dict[str, Any]]] = defaultdict(list)
    names: dict[tuple[float, float], str] = {}
    for incident in document.incidents:
        for site in incident.where:
            shown = shield.site(site)
            # A country's midpoint is no place where something happened.
            if shown.lat is None or shown.lon is None or shown.kind in ("country", "continent"):
                continue
            at = (shown.lat, shown.lon)
            names[at] = shown.name or ""
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


def _meets(a: Box, b: Box) -> bool:
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]


@cache
def _countries() -> Sequence[dict[str, Any]]:
    packed = resources.files("vigie.brief").joinpath("data/countries.geojson.gz").read_bytes()
    features = msgspec.json.decode(gzip.decompress(packed))["features"]
    return [
        {
            "type": "Feature",
            "box": _box(f["geometry"]["coordinates"]),
            "properties": {"name": f["properties"].get("name")},
            "geometry": f["geometry"],
        }
        for f in features
    ]


def _box(coordinates: Any) -> Box:
    pairs = list(_pairs(coordinates))
    lons, lats = [p[0] for p in pairs], [p[1] for p in pairs]
    return (min(lons), min(lats), max(lons), max(lats))


def _pairs(coordinates: Any) -> Iterable[Any]:
    if isinstance(coordinates[0], int | float):
        yield coordinates
    else:
        for inner in coordinates:
            yield from _pairs(inner)
