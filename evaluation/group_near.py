"""The near-duplicate stage beside datasketch's MinHash LSH, on the articles of ``group_speed.py``, in one run.

    python evaluation/group_near.py 2000

Both find candidates among shingles of five words; what counts is the planted copies (one word in fifty edited) that are
among the candidates, and the seconds of the processor from texts to candidates. datasketch is no dependency: where it
is absent this says so. ``pip install datasketch``
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
import time
from collections.abc import Callable

from group_speed import SOURCE, articles
from vigie.group.shingles import SIZE, candidates, fingerprints
from vigie.group.words import folded

Found = set[tuple[int, int]]
_PERMUTATIONS, _THRESHOLD = 128, 0.5


def ours(texts: list[str]) -> Found:
    """Pairs that share three fingerprints."""
    return set(candidates([fingerprints(t) for t in texts], range(len(texts))))


def theirs(texts: list[str]) -> Found:
    """Pairs that share a band of MinHash signatures."""
    sketch = importlib.import_module("datasketch")
    index = sketch.MinHashLSH(threshold=_THRESHOLD, num_perm=_PERMUTATIONS)
    found: Found = set()
    for n, text in enumerate(texts):
        words = folded(text)
        signature = sketch.MinHash(num_perm=_PERMUTATIONS)
        shingles = {" ".join(words[i : i + SIZE]).encode() for i in range(len(words) - SIZE + 1)}
        signature.update_batch(list(shingles))
        found |= {(other, n) for other in index.query(signature)}
        index.insert(n, signature)
    return found


def main(size: int) -> None:
    """Prints a row for each."""
    readings = list(articles(size))
    at = {r.id: n for n, r in enumerate(readings)}
    planted = {(at[r.id[:-1]], at[r.id]) for r in readings if r.id.endswith("e")}
    texts = [r.text for r in readings]
    stages: dict[str, Callable[[list[str]], Found]] = {"vigie": ours, "datasketch": theirs}
    print(f"{size:,} articles, {len(planted):,} planted copies\n")
    print("| | recall | candidates | processor |\n|---|---:|---:|---:|")
    for name, stage in stages.items():
        start = time.process_time()
        found = stage(texts)
        took = time.process_time() - start
        print(f"| {name} | {len(planted & found) / len(planted):.3f} | {len(found):,} | {took:.1f} s |", flush=True)


if __name__ == "__main__":
    if importlib.util.find_spec("datasketch") is None or not SOURCE.exists():
        print("datasketch or the speed file is not at hand: nothing was compared.")
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
