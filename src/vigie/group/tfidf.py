"""Sparse TF-IDF vectors and the pairs of articles that are near each other, without comparing all with all.

Weights follow Salton and Buckley (1988): logarithmic term frequency, inverse document frequency, unit length.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

Vector = dict[str, float]
Pairs = dict[tuple[int, int], float]

# A set of five articles on one crisis must not lose the crisis' own words, because all five have them: frequencies
# are counted as if so many articles on other things were there too.
_ELSEWHERE = 20_000


def vectors(bags: Sequence[Mapping[str, float]], keep: int = 120) -> list[Vector]:
    """A unit vector per bag of weighted terms, cut to its ``keep`` heaviest terms (ties by the term itself)."""
    df = Counter(term for bag in bags for term in bag)
    total = len(bags) + _ELSEWHERE
    found = []
    for bag in bags:
        raw = ((t, (1 + math.log(n) if n > 1 else n) * math.log(total / (df[t] + 1))) for t, n in bag.items())
        heavy = sorted(((w, t) for t, w in raw if w > 0), key=lambda x: (-x[0], x[1]))[:keep]
        norm = math.sqrt(math.fsum(w * w for w, _ in heavy)) or 1.0
        found.append({t: w / norm for w, t in heavy})
    return found


def near(vectors: Sequence[Vector], floor: float, probe: int = 30, widest: int = 600) -> Pairs:
    """Cosines of the pairs ``(i, j)``, ``i < j``, at or above ``floor`` that share one of their heaviest terms.

    Only the ``probe`` heaviest terms of a vector are looked up, and none that ``widest`` vectors or more have among
    theirs: time stays near linear in the number of articles.
    """
    index: dict[str, list[int]] = {}
    for i, v in enumerate(vectors):
        for t in list(v)[:probe]:
            index.setdefault(t, []).append(i)
    found: Pairs = {}
    for i, v in enumerate(vectors):
        candidates: set[int] = set()
        for t in list(v)[:probe]:
            row = index.get(t, ())
            if len(row) < widest:
                candidates.update(row)
        for j in candidates:
            if j > i:
                c = dot(v, vectors[j])
                if c >= floor:
                    found[i, j] = c
    return found


def dot(a: Vector, b: Vector) -> float:
    """Scalar product."""
    if len(b) < len(a):
        a, b = b, a
    return math.fsum(w * b[t] for t, w in a.items() if t in b)
