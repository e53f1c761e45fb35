"""The map as plain SVG: what a reader without script, and paper, sees."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from markupsafe import Markup, escape

from vigie.brief.locale import Locale

_WIDTH = 900.0
_TRIM = 3.0
"""Degrees of the data's margin that are cut off."""
_LEAST = 0.7
"""Points of an outline closer to each other than this, in the picture's units, are drawn as one."""
_NAMED = 30


def static_map(data: dict[str, Any], say: Locale) -> str:
    """Points, lines and land of :func:`vigie.brief.geography.map_data` on a plain cylinder, true at the middle."""
    west, south, east, north = (b + t for b, t in zip(data["box"], (_TRIM, _TRIM, -_TRIM, -_TRIM), strict=True))
    squeeze = math.cos(math.radians((south + north) / 2)) or 1.0
    scale = _WIDTH / ((east - west) * squeeze)
    height = max(240.0, min(900.0, (north - south) * scale))

    def at(lon: float, lat: float) -> tuple[float, float]:
        return (lon - west) * squeeze * scale, (north - lat) * scale

    body = []
    for country in data["land"]:
        rings = [polygon[0] for polygon in country["geometry"]["coordinates"]]
        outline = "".join(_path([at(p[0], p[1]) for p in ring], height) for ring in rings)
        if outline:
            body.append(f'<path class="land" d="{outline}"/>')
        if label := country["properties"]["label"]:
            x, y = at(label[1], label[0])
            name = country["properties"]["name"]
            body.append(f'<text class="country" x="{x:.0f}" y="{y:.0f}">{escape(name)}</text>')
    for line in data["lines"]:
        points = " ".join(f"{x:.1f},{y:.1f}" for x, y in (at(lon, lat) for lat, lon in line["ends"]))
        title = Markup("<title>{}{}{}</title>").format(line["name"], say("clause"), line["status"])
        body.append(f'<polyline class="road {line["kind"]}" points="{points}">{title}</polyline>')
    for n, point in enumerate(data["points"]):
        x, y = at(point["at"][1], point["at"][0])
        radius = 4 + 1.5 * min(6, len(point["items"]))
        body.append(f'<circle class="place" cx="{x:.1f}" cy="{y:.1f}" r="{radius:g}"/>')
        if n < _NAMED:
            beside, anchor = (-radius - 3, ' text-anchor="end"') if point["area"] else (radius + 3, "")
            name = escape(point["name"])
            body.append(f'<text class="name" x="{x + beside:.0f}" y="{y + 4:.0f}"{anchor}>{name}</text>')
    head = (
        f'<svg class="atlas" viewBox="0 0 {_WIDTH:g} {height:.0f}" role="img" aria-label="{escape(say("map.aria"))}">'
    )
    return head + "".join(body) + "</svg>"


def _path(points: Sequence[tuple[float, float]], height: float) -> str:
    """An outline without points too close to each other; empty where none of it lies in the picture."""
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    if max(xs) < 0 or min(xs) > _WIDTH or max(ys) < 0 or min(ys) > height:
        return ""
    kept = [points[0]]
    for x, y in points[1:]:
        if abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= _LEAST:
            kept.append((x, y))
    if len(kept) < 3:
        return ""
    return "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in kept) + "Z"
