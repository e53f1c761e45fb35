"""French names marked by machine: spaCy's fr_core_news_md over openly licensed text.

    python -m training.silver OUT.jsonl french.txt …

Run in an environment of its own with ``spacy`` and the package ``fr_core_news_md`` (its names were learnt from WikiNER,
CC BY). Only lines with a capital inside are taken. Writes rows of ``bench/ner``'s form.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import spacy

KINDS = {"PER": "person", "ORG": "organization", "LOC": "location", "MISC": "misc"}
MOST = {"assemblee": 150_000, "tatoeba": 60_000}  # characters taken of a file with little variety
# The model often takes an article or a form of address into a name, which ours don't hold.
_BEFORE = re.compile(r"(?:(?:Les?|La|Un|Une|Des|Monsieur|Madame|MM?\.|Mme|Messieurs)\s+|L[’'])+", re.IGNORECASE)
_COMMON = frozenset("gouvernement état états assemblée monsieur madame république constitution".split())
_INNER_CAPITAL = re.compile(r"\w[ ’'](?:«\s)?[A-ZÀ-Ý]\w")


def lines(path: Path) -> Iterator[str]:
    """The lines of a file that may hold a name, up to MOST characters."""
    size = 0
    most = next((n for name, n in MOST.items() if name in path.name), 10**9)
    for line in path.read_text(encoding="utf-8").splitlines():
        if size < most and _INNER_CAPITAL.search(line):
            size += len(line)
            yield line


def main(out: str, *paths: str) -> None:
    """Marks the names in the files at ``paths``."""
    read = spacy.load("fr_core_news_md", enable=["tok2vec", "ner"])
    with Path(out).open("w", encoding="utf-8") as rows:
        for path in paths:
            for doc in read.pipe(lines(Path(path)), batch_size=64):
                found = []
                for e in doc.ents:
                    cut = _BEFORE.match(e.text)
                    start = e.start_char + (cut.end() if cut else 0)
                    words = doc.text[start : e.end_char]
                    if words.strip() == words and words and words.lower() not in _COMMON and e.label_ in KINDS:
                        found.append({"start": start, "end": e.end_char, "label": KINDS[e.label_]})
                rows.write(
                    json.dumps({"lang": "fr", "text": doc.text, "gold_mentions": found}, ensure_ascii=False) + "\n"
                )


if __name__ == "__main__":
    main(*sys.argv[1:])
