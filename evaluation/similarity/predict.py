"""How alike two articles are, by ``vigie.group.similarity``.

python evaluation/similarity/predict.py FILE.jsonl[.gz] > predictions.jsonl
"""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

from vigie.group.similarity import similarities
from vigie.model import Reading


def main(path: str) -> None:
    """Prints one JSON line per pair of ``path``: ``id`` and ``score``."""
    opener = gzip.open if path.endswith(".gz") else open
    with opener(Path(path), "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    pairs = [(_reading(row, "a"), _reading(row, "b")) for row in rows]
    for row, score in zip(rows, similarities(pairs), strict=True):
        print(json.dumps({"id": row["id"], "score": score}))


def _reading(row: dict[str, dict[str, str]], side: str) -> Reading:
    return Reading(id=f"{row['id']}{side}", text=row[side]["text"], title=row[side].get("title"), lang="en")


if __name__ == "__main__":
    main(sys.argv[1])
