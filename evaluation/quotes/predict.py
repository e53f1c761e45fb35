"""Attributions of a benchmark file, as ``vigie read`` gives them, without the stages that quotes don't need.

python evaluation/quotes/predict.py FILE.jsonl[.gz] [--rules] > predictions.jsonl
"""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

from vigie.codec import to_builtins
from vigie.gazetteer import load
from vigie.language import encoder
from vigie.language.document import Document
from vigie.read.names.mentions import mentions
from vigie.read.places.places import places
from vigie.read.quotes.quotes import quotes
from vigie.read.times.times import times


def main(path: str, rules: str = "") -> None:
    """Prints one JSON line per article of ``path``, with ``--rules`` without the encoder: ``id`` and ``quotes``."""
    gazetteer = load()
    model = None if rules == "--rules" else encoder.load()
    opener = gzip.open if path.endswith(".gz") else open
    with opener(Path(path), "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            doc = Document(row["text"], row.get("lang") or "en")
            encoded = model and model.read(doc)
            named = mentions(doc, places(doc, gazetteer), times(doc))
            found = quotes(doc, named, encoded.attributions() if encoded else ())
            print(json.dumps({"id": row["id"], "quotes": to_builtins(found)}, ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
