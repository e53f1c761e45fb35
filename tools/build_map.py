"""Builds ``src/vigie/brief/data/countries.geojson.gz``, the map of the brief page, from Natural Earth.

    python tools/build_map.py SOURCES [OUTPUT]

SOURCES is the folder with ``naturalearth/``. Coordinates are rounded to two decimals (about 1 km), points that fall
together or hardly bend their line are dropped; the same input gives the same bytes. Properties: ``iso_a2`` (``null``
where there is none), ``name``.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
from pathlib import Path
from typing import Any

DATA = Path(__file__).resolve().parents[1] / "src" / "vigie" / "brief" / "data"
# Natural Earth gives no code to states whose codes are shared or disputed; these have one in ISO 3166-1 or in use.
CODES = {"France": "FR", "Norway": "NO", "Kosovo": "XK", "N. Cyprus": None, "Somaliland": None}
DECIMALS = 2
BEND = 0.008  # degrees
SMALLEST_RING = 4  # points, the first one again at the end


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("sources", type=Path)
    parser.add_argument("output", type=Path, nargs="?", default=DATA / "countries.geojson.gz")
    args = parser.parse_args()
    natural = args.sources / "naturalearth"
    world = json.loads(gzip.decompress((natural / "world_countries_50m.geojson.gz").read_bytes()))["features"]
    features = [f for f in map(country, world) if f is not None]
    features.sort(key=lambda f: (f["properties"]["iso_a2"] or "", f["properties"]["name"]))
    text = json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False, separators=(",", ":"))
    args.output.parent.mkdir(parents=True, exist_ok=True)
    args.output.write_bytes(gzip.compress(text.encode("utf-8"), compresslevel=9, mtime=0))
    print(f"{len(features)} features, {args.output.stat().st_size:,} bytes")


def country(feature: dict[str, Any]) -> dict[str, Any] | None:
    """A country as the page needs it; ``None`` where nothing of it is larger than the rounding."""
    p, geometry = feature["properties"], feature["geometry"]
    code = p["iso_a2"] if p["iso_a2"] != "-99" else CODES.get(p["name"])
    polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    kept = [rings for polygon in polygons if (rings := [r for ring in polygon if (r := _rounded(ring))])]
    if not kept:
        return None
    return {
        "type": "Feature",
        "properties": {"iso_a2": code, "name": p["name_long"] or p["name"]},
        "geometry": {"type": "MultiPolygon", "coordinates": kept},
    }


def _rounded(ring: list[list[float]]) -> list[list[float]]:
    """The ring with rounded points, none twice in a row; empty where nothing of an area is left."""
    points: list[list[float]] = []
    for x, y, *_ in ring:
        point = [round(x, DECIMALS), round(y, DECIMALS)]
        if not points or points[-1] != point:
            points.append(point)
    # A point is judged by its two neighbours alone, so that countries on both sides of a border lose the same ones.
    bent = [p for a, p, b in zip(points, points[1:], points[2:], strict=False) if _bend(a, p, b) > BEND]
    points = [points[0], *bent, points[-1]]
    return points if len(points) >= SMALLEST_RING else []


def _bend(a: list[float], p: list[float], b: list[float]) -> float:
    """Distance, in degrees, of ``p`` from the line through ``a`` and ``b``."""
    length = math.hypot(b[0] - a[0], b[1] - a[1])
    if length == 0:
        return math.inf
    return abs((b[0] - a[0]) * (a[1] - p[1]) - (a[0] - p[0]) * (b[1] - a[1])) / length


if __name__ == "__main__":
    main()
