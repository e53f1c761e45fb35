"""Our own labelled dev sentences (``training/sentences``) in the form of the benchmarks, for the same scorers.

python evaluation/sentences/gold.py fr > own_fr.jsonl      # gold_mentions and gold_quotes of fr.dev.txt
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from training.corpora import flat  # noqa: E402
from training.marked import Marked, read_marked  # noqa: E402


def row(number: int, lang: str, m: Marked) -> dict[str, Any]:
    """A line as a gold row."""
    mentions = [{"start": a, "end": b, "text": m.text[a:b], "label": x.rstrip("~")} for a, b, x in flat(m.entities)]
    quotes = [
        {"speaker": span(m.text, a["source"]), "cue": span(m.text, a["cue"]), "content": span(m.text, a["content"])}
        for a in m.attributions
    ]
    return {
        "id": f"{lang}-{number}",
        "lang": lang,
        "text": m.text,
        "gold_mentions": mentions,
        "gold_quotes": [{**q, "direct": False} for q in quotes],
    }


def span(text: str, parts: list[tuple[int, int]]) -> dict[str, Any] | None:
    """Parts as a span of the contract; ``None`` for none."""
    if not parts:
        return None
    a, b = parts[0][0], parts[-1][1]
    return {"start": a, "end": b, "text": text[a:b], "parts": [list(p) for p in parts]}


def main(lang: str) -> None:
    """Prints the rows of ``lang``."""
    for number, m in enumerate(read_marked(ROOT / "training" / "sentences" / f"{lang}.dev.txt"), 1):
        print(json.dumps(row(number, lang, m), ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1])
