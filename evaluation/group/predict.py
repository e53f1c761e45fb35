"""Groups the articles of a file and writes what ``vigie group`` would print, without the read room.

    python evaluation/group/predict.py FILE.jsonl > grouped.json

Serves the measures of stories and of echoes; figures and errors that were seen stand in README.md beside it.
"""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

from vigie.codec import encode
from vigie.group import group
from vigie.model import PartialDate, Reading

FIELDS = ("id", "url", "outlet", "title", "lang", "text")


def readings(path: Path) -> list[Reading]:
    """The articles of a JSONL file (gzipped or not) as readings in which nothing was read."""
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    rows = [json.loads(line) for line in data.decode("utf-8").splitlines() if line.strip()]
    return [
        Reading(
            **{k: row.get(k) for k in FIELDS},
            published=PartialDate(row["published"]) if row.get("published") else None,
        )
        for row in rows
    ]


if __name__ == "__main__":
    sys.stdout.write(encode(group(readings(Path(sys.argv[1])))).decode("utf-8") + "\n")
