"""How alike two articles are: the cosine of the embeddings of what they open with.

python evaluation/similarity/predict.py FILE.jsonl[.gz] > predictions.jsonl
"""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

from vigie.language import encoder

LEAD = 700  # characters


def main(path: str) -> None:
    """Prints one JSON line per pair of ``path``: ``id`` and ``score``."""
    model = encoder.load()
    opener = gzip.open if path.endswith(".gz") else open
    with opener(Path(path), "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            one, other = model.embed([row[k]["text"][:LEAD] for k in ("a", "b")])
            print(json.dumps({"id": row["id"], "score": float(one @ other)}))


if __name__ == "__main__":
    main(sys.argv[1])
