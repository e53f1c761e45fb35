"""Which police actions a sentence reports, by a layer over the encoder's states (IndiaPoliceEvents).

python evaluation/sentence_events/predict.py FILE.jsonl[.gz] > predictions.jsonl
"""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

from vigie.language import encoder
from vigie.language.document import Document
from vigie.language.labels import POLICE


def main(path: str) -> None:
    """Prints one JSON line per sentence of ``path``: ``id`` and ``scores``."""
    model = encoder.load()
    opener = gzip.open if path.endswith(".gz") else open
    with opener(Path(path), "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            scores = model.police(Document(row["text"], "en"))
            print(
                json.dumps({"id": row["id"], "scores": {k: max((s[k] for s in scores), default=0.0) for k in POLICE}})
            )


if __name__ == "__main__":
    main(sys.argv[1])
