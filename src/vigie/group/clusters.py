"""Agglomeration over a sparse graph of similarities."""

from __future__ import annotations

import heapq
import math
from collections.abc import Mapping


def agglomerate(
    n: int, pairs: Mapping[tuple[int, int], float], threshold: float, centroid: float = 0.5
) -> list[list[int]]:
    """Groups of ``0…n-1``: the two most similar groups are joined until none are similar enough.

    The similarity of two groups lies between the mean over their pairs (``centroid`` 0: average linkage) and the
    cosine of their centroids (``centroid`` 1), as a weighted geometric mean; a pair that ``pairs`` lacks counts as 0.
    Short texts of one story share few words pairwise, yet their sums are alike: the mixture lets one threshold hold
    for headlines and for long articles. Sorted by smallest member; ties are broken by number, so the caller's order
    of the items decides alone.
    """
    members: list[list[int] | None] = [[i] for i in range(n)]
    within = [1.0] * n  # sum over all ordered pairs inside, each item with itself counting 1
    links: list[dict[int, float]] = [{} for _ in range(n)]
    for (i, j), s in pairs.items():
        links[i][j] = links[j][i] = s

    def similarity(a: int, b: int) -> float:
        na, nb = len(members[a] or ()), len(members[b] or ())
        total = links[a][b]
        mean = total / (na * nb)
        angle = total / math.sqrt(within[a] * within[b])
        return math.exp((1 - centroid) * math.log(mean) + centroid * math.log(angle)) if total > 0 else 0.0

    heap = [(-s, i, j) for (i, j) in pairs if (s := similarity(i, j)) >= threshold]
    heapq.heapify(heap)
    while heap:
        s, a, b = heapq.heappop(heap)
        first, second = members[a], members[b]
        if first is None or second is None or b not in links[a] or -similarity(a, b) != s:
            continue
        new = len(members)
        members.append(sorted(first + second))
        within.append(within[a] + within[b] + 2 * links[a][b])
        joined: dict[int, float] = {}
        for old, other in ((a, b), (b, a)):
            for k, v in links[old].items():
                if k != other:
                    joined[k] = joined.get(k, 0.0) + v
                    links[k].pop(old, None)
        links.append(joined)
        for k, v in joined.items():
            links[k][new] = v
        members[a] = members[b] = None
        links[a], links[b] = {}, {}
        for k in joined:
            t = similarity(k, new)
            if t >= threshold:
                heapq.heappush(heap, (-t, k, new))
    return sorted(m for m in members if m is not None)
