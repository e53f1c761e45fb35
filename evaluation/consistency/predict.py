"""Whether a sentence is supported by its document, for the consistency benchmark.

python evaluation/consistency/predict.py summedits_news.dev.jsonl.gz > predictions.jsonl
"""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

from vigie.compare import supported


def main(path: Path) -> None:
    """Prints one line per row: its id and the answer."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            found = supported(row["summary"], row["document"])
            print(json.dumps({"id": row["id"], "consistent": found.supported, "score": -len(found.reasons)}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
