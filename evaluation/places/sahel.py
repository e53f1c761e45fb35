"""Scores places on our own sets: within 25 km, out of the region, and what can't be known left open.

    python evaluation/places/sahel.py sahel.jsonl PREDICTIONS.jsonl

``sahel.jsonl`` and ``crises.jsonl`` hold invented texts with real place names; points come from GeoNames, Who's On
First and UCDP. A gold place without a point has none in any source at hand, or its text does not say which of several
it is. Figures:

    resolvable_within_25km   of the gold places with a point: found, and given one within 25 km. Divisions count within
                             161 km, as their points are a matter of convention
    unresolvable_left_open   of those without: given no point, or not found
    jumps                    places given a point in a country that no gold place of that text lies in
    roles_right              demonyms and metonyms among those found, marked as such
    coverage                 of the gold places with a point that were found: given one
"""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path
from typing import Any

NEAR_KM = 25.0
DIVISION_KM = 161.0


def kilometres(a: dict[str, Any], b: dict[str, Any]) -> float:
    """Distance on the sphere between two rows with ``lat`` and ``lon``."""
    x, y, z, w = map(math.radians, (a["lat"], a["lon"], b["lat"], b["lon"]))
    h = math.sin((z - x) / 2) ** 2 + math.cos(x) * math.cos(z) * math.sin((w - y) / 2) ** 2
    return 2 * 6371 * math.asin(math.sqrt(min(1.0, h)))


def score(gold: list[dict[str, Any]], predicted: list[dict[str, Any]], told: list[str] | None = None) -> dict[str, Any]:
    """The figures; what is wrong is appended to ``told`` in words."""
    told = [] if told is None else told
    by_id = {row["id"]: row["places"] for row in predicted}
    near = located = found = placed = left_open = unknown = jumps = roles = roles_right = 0
    for row in gold:
        items = {(p["start"], p["end"]): p for p in by_id.get(row["id"], [])}
        inside = {g["country"] for g in row["gold_places"] if g["lat"] is not None}
        for p in items.values():
            if p["lat"] is not None and p["country"] not in inside:
                jumps += 1
                told.append(f"jump: {row['id']} {p['text']} -> {p['name']}, {p['country']}")
        for g in row["gold_places"]:
            p = items.get((g["start"], g["end"]))
            given = p is not None and p["lat"] is not None
            if g["lat"] is None:
                unknown += 1
                left_open += not given
                if given:
                    told.append(f"not left open: {row['id']} {g['text']} -> {p['name']}, {p['country']}")
                continue
            located += 1
            found += p is not None
            placed += given
            reach = DIVISION_KM if given and p["kind"] in ("country", "region") else NEAR_KM
            good = given and kilometres(g, p) < reach
            near += good
            if not good:
                verdict = "wrong" if given else "missed" if p is None else "open"
                got = f" -> {p['name']}, {p['kind']} in {p['admin1']}, {p['country']}" if given and p else ""
                told.append(f"{verdict}: {row['id']} {g['text']}{got}")
            if p is not None and g["role"] != "literal":
                roles += 1
                roles_right += p["role"] == g["role"]
    return {
        "mentions": located + unknown,
        "resolvable_within_25km": near / located,
        "unresolvable_left_open": left_open / unknown,
        "jumps": jumps,
        "roles_right": roles_right / roles,
        "coverage": placed / found,
    }


def main(gold: str, predictions: str) -> None:
    """Prints the figures as JSON, and the errors on stderr."""
    rows = [
        [json.loads(line) for line in Path(p).read_text(encoding="utf-8").splitlines()] for p in (gold, predictions)
    ]
    told: list[str] = []
    print(json.dumps(score(*rows, told)))
    sys.stderr.write("\n".join(told) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
