"""Predictions of the library for the incident benchmarks, one JSON line per article.

    python evaluation/incidents/predict.py muc4.dev.jsonl > pred.jsonl      # reads text_truecased where a row has it
    python evaluation/incidents/predict.py awsd.dev.jsonl > pred.jsonl

The input is JSONL with the contract's input fields; gold fields are not looked at. Where a row's id is of MUC-4,
battles without an attacked person or thing are left out: its task is terrorism, and fighting between forces is none.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from vigie.codec import to_builtins
from vigie.config import DEFAULTS
from vigie.gazetteer import load
from vigie.language import encoder
from vigie.model import Article, PartialDate
from vigie.read import read_article


def _attacked(incident: dict[str, Any]) -> bool:
    """Whether it has a target, or a victim with a name."""
    return bool(incident["targets"]) or any(v["name"] for v in incident["victims"])


def main(path: str) -> None:
    """Prints ``id``, ``incidents`` and ``figures`` of every article of the file."""
    gazetteer = load()
    model = encoder.load()
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        published = str(row["published"]) if row.get("published") else None
        article = Article(
            id=str(row["id"]),
            text=row.get("text_truecased") or row["text"],
            lang=row.get("lang") or "en",
            published=PartialDate(published) if published else None,
        )
        reading = to_builtins(read_article(article, gazetteer, DEFAULTS, model))
        if "-MUC" in article.id:
            reading["incidents"] = [i for i in reading["incidents"] if i["type"] != "battle" or _attacked(i)]
        print(json.dumps({k: reading[k] for k in ("id", "incidents", "figures")}, ensure_ascii=False))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
