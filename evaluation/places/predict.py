"""Writes places for a file of articles, in the shape of ``vigie read``, straight from the readers.

    python evaluation/places/predict.py DEV.jsonl > PRED.jsonl

Dev files of the bench, EUPEG protocol; rules and gazetteer alone:

    file           f1    precision  recall  acc161_all  acc161_recognised
    trnews.dev     .897  .945       .854    .743        .870
    gwn.dev        .798  .902       .715    .697        .975
    geovirus.dev   .892  .926       .860    .734        .853
    lgl.dev        .700  .829       .606    .504        .831

What is still wrong, by class: points of countries and states where the gold follows another convention (most of the
distances in GeoVirus); towns below the gazetteer's cut outside the thirteen countries, US counties and suburbs; old
divisions; names inside organisations, where the corpora differ; seas and large regions, which get no point; surnames
that are towns. Confidence, below the level of countries (share of recognised places within 161 km of gold): at 0.9 and
above .87 to .96; 0.7 to 0.9 .40 (15 places of trnews) to .92; from 0.4 to 0.7 .23 (31 of trnews), .55 (lgl) to .88.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from vigie import codec
from vigie.gazetteer import load
from vigie.language.document import Document
from vigie.read.places.places import places


def main() -> None:
    """Reads the file named on the command line, prints one JSON line per article."""
    gazetteer = load()
    for line in Path(sys.argv[1]).read_text(encoding="utf-8").rstrip("\n").split("\n"):
        row: dict[str, Any] = json.loads(line)
        found = places(Document(row["text"], row.get("lang") or "en"), gazetteer, outlet=row.get("outlet"))
        print(json.dumps({"id": row["id"], "places": [codec.to_builtins(p) for p in found]}, ensure_ascii=False))


if __name__ == "__main__":
    main()
