"""Groups the articles of a file and writes what ``vigie group`` would print, without the read room.

python evaluation/echo/predict.py ARTICLES.jsonl > grouped.json

On the dev half (96 pairs of 189 articles), with the published containment baseline:

    echo F1 .982 (precision .964, recall 1.0), four kinds .958, their macro F1 .959   (containment: .850, .760)
    false alarms: 2 of 23 independent pairs, none of 19 different ones
    direction: 13 of 13 with two dates, 11 of 12 by credit on one day; mean error of the share .066

The same articles through ``vigie group``, with everything read in them, give the same echoes. The thresholds were
chosen after a look at these pairs; expect less elsewhere. Errors: a statement printed whole without quotation marks is
taken for narration; light and heavy are mixed up about the half.
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
