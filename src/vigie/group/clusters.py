"""Agglomeration over a sparse graph of similarities."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from vigie.group.tfidf import Ints, Pairs

CENTROID = 0.3
"""How much the likeness of two groups is that of their centroids rather than the mean over their pairs."""


def agglomerate(
    n: int, pairs: Iterable[tuple[int, int, float]], thresholds: Sequence[float], centroid: float = CENTROID
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
    least, fewer, half = thresholds[-1], centroid - 1, -centroid / 2
    heap: list[tuple[float, int, int]] = []
    for i, j, s in pairs:
        links[i][j] = links[j][i] = s
        if s >= least:
            heap.append((-s, i, j))
    heapq.heapify(heap)

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
            size, inside = sizes[new], within[new]
            for k, v in joined.items():
                theirs = links[k]
                theirs.pop(a, None)
                theirs.pop(b, None)
                theirs[new] = v
                # The mean is v / (sizes' product), the cosine v / sqrt(within's product); the inner loop calls nothing.
                t = v * ((sizes[k] * size) ** fewer * (within[k] * inside) ** half) if v > 0 else 0.0
                if t >= least:
                    heapq.heappush(heap, (-t, k, new))
        found.append(sorted(sorted(m) for m in members if m is not None))
    return found


@dataclass(frozen=True, slots=True)
class Links:
    """How alike groups are: ``values`` of ``a`` and ``b`` (``a < b``, by number); for each group the sum over its pairs
    and its size."""

    a: Ints
    b: Ints
    values: NDArray[np.float64]
    inside: NDArray[np.float64]
    sizes: NDArray[np.float64]


def linked(groups: Sequence[Sequence[int]], pairs: Pairs, centroid: float = CENTROID) -> Links:
    """The likeness of all groups that a pair links, as :func:`agglomerate` has it."""
    n = len(groups)
    of = np.zeros(pairs.n, np.int64)
    for k, group in enumerate(groups):
        of[list(group)] = k
    x, y, values = of[pairs.i], of[pairs.j], pairs.likeness.astype(np.float64)
    within, sizes = x == y, np.array([len(g) for g in groups], np.float64)
    inside = np.bincount(x[within], values[within], n).astype(np.float64)
    keys, where = np.unique(np.minimum(x, y)[~within] * n + np.maximum(x, y)[~within], return_inverse=True)
    totals = np.bincount(where, values[~within], len(keys))
    a, b = keys // max(1, n), keys % max(1, n)
    around = sizes + 2 * inside
    alike = totals * (sizes[a] * sizes[b]) ** (centroid - 1) * (around[a] * around[b]) ** (-centroid / 2)
    return Links(a, b, alike, inside, sizes)


def gathered(
    groups: Sequence[Sequence[int]], pairs: Pairs, least: float, margin: float, times: float, small: int = 0
) -> dict[int, int]:
    """Which groups go to which larger one, by number: to the one most like them of those ``times`` their size (a group
    of ``small`` items at most: of all that have more), where that likeness is ``least`` and ``margin`` times that to
    the second of those.

    Average linkage leaves items at the edge of a large group alone, because they share words with its core only. What
    is an edge depends on the core: beside a group of a hundred a dozen items may be one, beside four not even two. A
    group that others go to may go to a still larger one.
    """
    found = linked(groups, pairs)
    best: dict[int, tuple[float, int]] = {}
    second: dict[int, float] = {}
    for a, b, value in zip(found.a.tolist(), found.b.tolist(), found.values.tolist(), strict=True):
        for one, other in ((a, b), (b, a)):
            if found.sizes[one] * times > found.sizes[other] and not found.sizes[one] <= small < found.sizes[other]:
                continue
            top = best.get(one)
            if top is None or (value, -other) > (top[0], -top[1]):
                second[one] = top[0] if top else 0.0
                best[one] = (value, other)
            else:
                second[one] = max(second[one], value)
    return {k: to for k, (value, to) in best.items() if value >= least and value >= margin * second[k]}
