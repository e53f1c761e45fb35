"""Writes the time expressions that the library finds in a benchmark file, one JSON line per text.

    python evaluation/times/predict.py wikiwars.dev.jsonl > predictions.jsonl

Rows in: ``{id, text, lang, published}``; rows out: ``{id, times: [{start, end, text, type, value}]}``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from vigie.codec import to_builtins
from vigie.language.document import Document
from vigie.model import PartialDate
from vigie.read.times import times


def predictions(path: Path) -> list[dict[str, object]]:
    """The rows for a benchmark file."""
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        published = PartialDate(row["published"]) if row.get("published") else None
        doc = Document(row["text"], row["lang"], published=published)
        rows.append({"id": row["id"], "times": to_builtins(times(doc))})
    return rows


def main() -> None:
    """Prints the predictions for the file named on the command line."""
    for row in predictions(Path(sys.argv[1])):
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
