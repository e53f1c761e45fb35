"""Mentions of a benchmark file, as ``vigie read`` gives them, without the stages that mentions do not need.

python evaluation/ner/predict.py FILE.jsonl[.gz] [--rules | --phrases] > predictions.jsonl
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
from vigie.read.grammar.named import mentions_of
from vigie.read.names.mentions import mentions
from vigie.read.places.places import places
from vigie.read.times.times import times


def main(path: str, option: str = "") -> None:
    """Prints ``id``, ``mentions`` and ``times`` of each article of ``path``.

    ``--rules`` is without the encoder, ``--phrases`` with whole noun phrases.
    """
    gazetteer = load()
    model = None if option == "--rules" else encoder.load()
    opener = gzip.open if path.endswith(".gz") else open
    with opener(Path(path), "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            doc = Document(row["text"], row.get("lang") or "en")
            dates = times(doc)
            found = (
                mentions_of(doc, model.read(doc, option == "--phrases"), option == "--phrases")
                if model
                else mentions(doc, places(doc, gazetteer), dates)
            )
            told = {"id": row["id"], "mentions": to_builtins(found), "times": to_builtins(dates)}
            print(json.dumps(told, ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
