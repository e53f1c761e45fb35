"""Clusters of claims for the claims benchmark, setting ``given``: the spans are given, ``compare`` puts them together.

python evaluation/claims/predict.py spark.dev.jsonl.gz > predictions.jsonl
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from vigie.compare import Claim, cluster


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a JSON lines file, gzipped or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def main(path: Path) -> None:
    """Prints one line per topic: its spans, each with the number of its cluster."""
    for row in rows(path):
        texts = {a["id"]: a["text"] for a in row["articles"]}
        spans = row["given_spans"]
        claims = [
            Claim(
                s["article"], " ".join(texts[s["article"]][a:b] for a, b in s.get("parts") or [[s["start"], s["end"]]])
            )
            for s in spans
        ]
        items = [s | {"cluster": n} for s, n in zip(spans, cluster(claims), strict=True)]
        print(json.dumps({"topic": row["topic"], "items": items}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
