"""Where the event of a marked verb happened: the places of the incidents whose evidence holds the verb.

    python evaluation/event_location/predict.py event_location.dev.jsonl > pred.jsonl

The sentences stand alone, without a date. Gold fields are not looked at, nor is the marked verb: the scorer looks for
it in the evidence.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from vigie.codec import to_builtins
from vigie.config import DEFAULTS
from vigie.gazetteer import load
from vigie.language import encoder
from vigie.model import Article
from vigie.read import read_article


def main(path: str) -> None:
    """Prints ``id`` and ``incidents`` of every sentence of the file; a sentence that comes again is read once."""
    gazetteer = load()
    model = encoder.load()
    read: dict[str, list[object]] = {}
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = row["text"]
        if text not in read:
            article = Article(id=str(row["id"]), text=text, lang="en")
            read[text] = to_builtins(read_article(article, gazetteer, DEFAULTS, model).incidents)
        print(json.dumps({"id": row["id"], "incidents": read[text]}, ensure_ascii=False))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
