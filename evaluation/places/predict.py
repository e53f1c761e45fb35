"""Writes places for a file of articles, in the shape of ``vigie read``, straight from the readers.

python evaluation/places/predict.py DEV.jsonl > PRED.jsonl
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from vigie import codec
from vigie.gazetteer import load
from vigie.language.document import Document
from vigie.read.places import places


def main() -> None:
    """Reads the file named on the command line, prints one JSON line per article."""
    gazetteer = load()
    for line in Path(sys.argv[1]).read_text(encoding="utf-8").rstrip("\n").split("\n"):
        row: dict[str, Any] = json.loads(line)
        found = places(Document(row["text"], row.get("lang") or "en"), gazetteer)
        print(json.dumps({"id": row["id"], "places": [codec.to_builtins(p) for p in found]}, ensure_ascii=False))


if __name__ == "__main__":
    main()
