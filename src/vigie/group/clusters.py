"""Agglomeration over a sparse graph of similarities."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence


def agglomerate(
    n: int, pairs: Iterable[tuple[int, int, float]], thresholds: Sequence[float], centroid: float = 0.5
) -> list[list[list[int]]]:
    """Groups of ``0…n-1`` for each threshold, which must fall: the two most similar groups are joined until none are
    similar enough.

    The similarity of two groups lies between the mean over their pairs (``centroid`` 0: average linkage) and the
    cosine of their centroids (``centroid`` 1), as a weighted geometric mean; a pair that ``pairs`` (two numbers and
    their similarity) lacks counts as 0.
    Short texts of one story share few words pairwise, yet their sums are alike: the mixture lets one threshold hold
    for headlines and for long articles. Sorted by smallest member; ties are broken by number, so the caller's order
    of the items decides alone.
    """
    members: list[list[int] | None] = [[i] for i in range(n)]
    sizes = [1] * n
    within = [1.0] * n  # sum over all ordered pairs inside, each item with itself counting 1
    links: list[dict[int, float]] = [{} for _ in range(n)]
    least = thresholds[-1]
    heap: list[tuple[float, int, int]] = []
    for i, j, s in pairs:
        links[i][j] = links[j][i] = s
        if s >= least:
            heap.append((-s, i, j))
    heapq.heapify(heap)

    def similarity(a: int, b: int, total: float) -> float:
        # mean = total / (sizes' product), angle = total / sqrt(within's product)
        scale = (sizes[a] * sizes[b]) ** (centroid - 1) * (within[a] * within[b]) ** (-centroid / 2)
        return total * scale if total > 0 else 0.0

    found: list[list[list[int]]] = []
    for threshold in thresholds:
        while heap and -heap[0][0] >= threshold:
            _, a, b = heapq.heappop(heap)
            first, second = members[a], members[b]
            if first is None or second is None:
                continue
            new = len(members)
            members.append(first + second)
            sizes.append(sizes[a] + sizes[b])
            within.append(within[a] + within[b] + 2 * links[a][b])
            del links[a][b], links[b][a]
            joined, other = links[a], links[b]
            if len(joined) < len(other):
                joined, other = other, joined
            for k, v in other.items():
                joined[k] = joined.get(k, 0.0) + v
            links[a] = links[b] = {}
            links.append(joined)
            members[a] = members[b] = None
            for k, v in joined.items():
                theirs = links[k]
                theirs.pop(a, None)
                theirs.pop(b, None)
                theirs[new] = v
                t = similarity(k, new, v)
                if t >= least:
                    heapq.heappush(heap, (-t, k, new))
        found.append(sorted(sorted(m) for m in members if m is not None))
    return found
