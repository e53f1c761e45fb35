"""Figures of a benchmark file, as ``vigie read`` gives them, without the stages that figures don't need.

python evaluation/figures/predict.py FILE.jsonl[.gz] > predictions.jsonl
"""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path
from typing import Any

from vigie.codec import to_builtins
from vigie.gazetteer import Gazetteer, load
from vigie.language.document import Document
from vigie.model import Figure, PartialDate
from vigie.read.context.scope import Scope
from vigie.read.figures.figures import figures
from vigie.read.names.mentions import mentions
from vigie.read.numbers.numbers import numbers
from vigie.read.places.places import places
from vigie.read.quotes.quotes import quotes
from vigie.read.times.times import times


def read(row: dict[str, Any], gazetteer: Gazetteer) -> list[Figure]:
    """The figures of one article of the contract's input."""
    published = PartialDate(row["published"]) if row.get("published") else None
    doc = Document(row["text"], row.get("lang") or "en", published=published)
    found_times = times(doc)
    found_places = places(doc, gazetteer)
    found_mentions = mentions(doc, found_places, found_times)
    scope = Scope(doc, found_times, found_places, quotes(doc, found_mentions))
    return figures(doc, numbers(doc, found_times), found_mentions, scope)


def main(path: str) -> None:
    """Prints one JSON line per article of ``path``: ``id`` and ``figures``."""
    gazetteer = load()
    opener = gzip.open if path.endswith(".gz") else open
    with opener(Path(path), "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            found = to_builtins(tuple(read(row, gazetteer)))
            print(json.dumps({"id": row["id"], "text": row["text"], "figures": found}, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1])
