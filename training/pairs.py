"""Pairs of French and English sentences for ``--pairs``, from Tatoeba as manythings.org hands it out (CC BY 2.0).

python -m training.pairs fra-eng/fra.txt build/fr_en.tsv
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

FEWEST_WORDS, MOST_CHARS, PAIRS, SEED = 7, 300, 40_000, 3


def main(source: str, out: str) -> None:
    """Writes French and English, tab-separated, of ``PAIRS`` English sentences drawn by chance, each once."""
    kept: dict[str, str] = {}
    with Path(source).open(encoding="utf-8") as lines:
        for line in lines:
            english, french = line.rstrip("\n").split("\t")[:2]
            if len(english.split()) >= FEWEST_WORDS and len(french) < MOST_CHARS:
                kept.setdefault(english, french)
    pairs = [(french, english) for english, french in kept.items()]
    random.Random(SEED).shuffle(pairs)
    Path(out).write_text("".join(f"{f}\t{e}\n" for f, e in pairs[:PAIRS]), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
