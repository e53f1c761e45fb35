"""Sparse TF-IDF vectors and the pairs of articles that are near each other, without comparing all with all.

Weights follow Salton and Buckley (1988): logarithmic term frequency, inverse document frequency, unit length.
"""

from __future__ import annotations

import math
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]

# A set of five articles on one crisis must not lose the crisis' own words, because all five have them: frequencies
# are counted as if so many articles on other things were there too.
_ELSEWHERE = 20_000
# Of the articles that share heavy terms with one the most alike are looked at closely, until so many terms were read.
_TERMS_READ = 50_000


class Pairs(Mapping[tuple[int, int], float]):
    """Values of pairs ``(i, j)``, ``i < j``, of ``n`` articles, in the order of the pairs; four arrays, no objects.

    ``heaviest`` is the part of each value that is owed to one term, 0 where that is not known.
    """

    def __init__(self, n: int, i: Ints, j: Ints, values: Floats, heaviest: Floats | None = None) -> None:
        order = np.argsort(i * n + j)
        self.n, self.i, self.j, self.likeness = n, i[order], j[order], values[order]
        self.heaviest: Floats = np.zeros(len(values), np.float32) if heaviest is None else heaviest[order]
        self._keys = self.i * n + self.j

    def __getitem__(self, pair: tuple[int, int]) -> float:
        key = pair[0] * self.n + pair[1]
        at = int(np.searchsorted(self._keys, key))
        if at == len(self._keys) or self._keys[at] != key:
            raise KeyError(pair)
        return float(self.likeness[at])

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return zip(self.i.tolist(), self.j.tolist(), strict=True)

    def __len__(self) -> int:
        return len(self.likeness)

    def triples(self) -> Iterator[tuple[int, int, float]]:
        """``i``, ``j`` and the value of each pair, in order."""
        return zip(self.i.tolist(), self.j.tolist(), self.likeness.tolist(), strict=True)

    def kept(self, flags: NDArray[np.bool_]) -> Pairs:
        """The pairs whose flag is set."""
        return Pairs(self.n, self.i[flags], self.j[flags], self.likeness[flags], self.heaviest[flags])

    def joined(self, other: Pairs) -> Pairs:
        """All pairs of both; the larger value where both have one."""
        keys = np.concatenate([self._keys, other._keys])
        values = np.concatenate([self.likeness, other.likeness])
        heaviest = np.concatenate([self.heaviest, other.heaviest])
        order = np.lexsort((-values, keys))
        first = np.ones(len(order), bool)
        first[1:] = keys[order][1:] != keys[order][:-1]
        chosen = order[first]
        return Pairs(self.n, keys[chosen] // self.n, keys[chosen] % self.n, values[chosen], heaviest[chosen])

    def looked_up(self, i: Ints, j: Ints, less: float = 0.0) -> Floats:
        """The value of each pair asked for, 0 where there is none; ``less`` so much of what is owed to one term."""
        keys = i * self.n + j
        at = np.minimum(np.searchsorted(self._keys, keys), max(0, len(self._keys) - 1))
        if not len(self._keys):
            return np.zeros(len(keys), np.float32)
        return np.where(self._keys[at] == keys, (self.likeness - less * self.heaviest)[at], np.float32(0))

    @classmethod
    def of(cls, n: int, pairs: Mapping[tuple[int, int], float]) -> Pairs:
        """The same as arrays."""
        i = np.fromiter((p[0] for p in pairs), np.int64, len(pairs))
        j = np.fromiter((p[1] for p in pairs), np.int64, len(pairs))
        return cls(n, i, j, np.fromiter(pairs.values(), np.float32, len(pairs)))


@dataclass(frozen=True, slots=True)
class Vectors:
    """Unit vectors, one after another: row ``i`` has the terms and weights from ``starts[i]`` to ``starts[i + 1]``,
    the heaviest first."""

    starts: Ints
    terms: NDArray[np.int32]
    weights: Floats
    names: tuple[str, ...]  # of the terms

    def __len__(self) -> int:
        return len(self.starts) - 1

    @property
    def width(self) -> int:
        """Number of different terms."""
        return len(self.names)

    @property
    def sizes(self) -> Ints:
        """Number of terms in each row."""
        return np.diff(self.starts)

    def row(self, i: int) -> tuple[NDArray[np.int32], Floats]:
        """Terms and weights of row ``i``."""
        span = slice(self.starts[i], self.starts[i + 1])
        return self.terms[span], self.weights[span]

    def cosine(self, i: int, j: int) -> float:
        """Scalar product of two rows."""
        (a, x), (b, y) = self.row(i), self.row(j)
        _, p, q = np.intersect1d(a, b, assume_unique=True, return_indices=True)
        return float(x[p] @ y[q])


def vectors(
    bags: Iterable[Mapping[str, float]], keep: int = 120, rarity: Callable[[str], float] | None = None
) -> Vectors:
    """A unit vector per bag of weighted terms, cut to its ``keep`` heaviest terms (ties by the term itself).

    ``rarity`` weighs a term by what is known of it beforehand.
    """
    number: defaultdict[str, int] = defaultdict()
    number.default_factory = number.__len__
    terms, counts, ends = array("i"), array("d"), array("q", [0])
    for bag in bags:
        terms.extend(map(number.__getitem__, bag))
        counts.extend(bag.values())
        ends.append(len(terms))
    ids = np.frombuffer(terms, np.int32) if terms else np.zeros(0, np.int32)
    raw = np.frombuffer(counts, np.float64) if counts else np.zeros(0)
    df = np.bincount(ids, minlength=len(number))
    rank = np.empty(len(number), np.int64)
    rank[[number[t] for t in sorted(number)]] = np.arange(len(number))
    idf = np.log((len(ends) - 1 + _ELSEWHERE) / (df + 1))
    if rarity is not None:
        idf = idf * np.fromiter(map(rarity, number), np.float64, len(number))
    weights = np.where(raw > 1, 1 + np.log(np.maximum(raw, 1)), raw) * idf[ids]
    rows, values, starts = [], [], [0]
    for a, b in pairwise(ends):
        w = weights[a:b]
        order = np.lexsort((rank[ids[a:b]], -w))[:keep]
        order = order[w[order] > 0]
        norm = math.sqrt(float(w[order] @ w[order])) or 1.0
        rows.append(ids[a:b][order])
        values.append((w[order] / norm).astype(np.float32))
        starts.append(starts[-1] + len(order))
    return Vectors(
        np.array(starts, np.int64),
        np.concatenate([np.zeros(0, np.int32), *rows]),
        np.concatenate([np.zeros(0, np.float32), *values]),
        tuple(number),
    )


def near(
    rows: Vectors, floor: float, days: Sequence[int] = (), within: int = 60, probe: int = 30, widest: int = 600
) -> Pairs:
    """Cosines at or above ``floor`` of the pairs that share one of their ``probe`` heaviest terms.

    ``days`` are ordinals, 0 where unknown: articles more than ``within`` days apart are not compared. A term that
    ``widest`` articles or more within that time have among their heaviest is not looked up. So an article costs the
    same however many there are in all: time stays near linear.
    """
    n = len(rows)
    when = np.array(days, np.int64) if len(days) else np.zeros(n, np.int64)
    order = np.argsort(when, kind="stable")
    place = np.empty(n, np.int64)
    place[order] = np.arange(n)
    sorted_days = when[order]
    undated = int(np.searchsorted(sorted_days, 1))
    heads = np.concatenate([np.zeros(0, np.int64), *(np.arange(a, min(a + probe, b)) for a, b in _bounds(rows))])
    owner = np.repeat(np.arange(n), np.minimum(rows.sizes, probe))
    keys = rows.terms[heads].astype(np.int64) * n + place[owner]
    by_key = np.argsort(keys)
    keys, holder, weight = keys[by_key], place[owner][by_key], rows.weights[heads][by_key]
    score, dense = np.zeros(n, np.float32), np.zeros(max(1, rows.width), np.float32)
    found: list[tuple[Ints, Ints, Floats, Floats]] = []
    for at in range(n):
        i = int(order[at])
        terms, mine = rows.row(i)
        base = terms[:probe].astype(np.int64) * n
        low, high = 0, n
        if at >= undated:
            low = int(np.searchsorted(sorted_days, sorted_days[at] - within))
            high = int(np.searchsorted(sorted_days, sorted_days[at] + within, "right"))
            low = max(low, undated)
        first, none = np.searchsorted(keys, base), np.searchsorted(keys, base + min(undated, at))
        begin, here = np.searchsorted(keys, base + low), np.searchsorted(keys, base + at)
        begin = np.maximum(begin, none) if low < undated else begin
        rare = none - first + np.searchsorted(keys, base + high) - begin < widest
        slices = _spans(np.concatenate([first[rare], begin[rare]]), np.concatenate([none[rare], here[rare]]))
        if not len(slices):
            continue
        own = mine[:probe][rare]
        lengths = np.concatenate([none[rare] - first[rare], here[rare] - begin[rare]])
        others = holder[slices]
        np.add.at(score, others, weight[slices] * np.repeat(np.concatenate([own, own]), lengths))
        candidates = np.unique(others[score[others] >= floor / 2])
        most = _TERMS_READ // len(terms)
        if len(candidates) > most:
            candidates = np.sort(candidates[np.argpartition(-score[candidates], most)[:most]])
        score[others] = 0.0
        if not len(candidates):
            continue
        chosen = order[candidates]
        dense[terms] = mine
        inside = _spans(rows.starts[chosen], rows.starts[chosen + 1])
        products = dense[rows.terms[inside]] * rows.weights[inside]
        edges = np.concatenate([[0], np.cumsum(rows.sizes[chosen])[:-1]])
        cosines, heaviest = np.add.reduceat(products, edges), np.maximum.reduceat(products, edges)
        dense[terms] = 0.0
        good = cosines >= floor
        found.append((np.full(int(good.sum()), i), chosen[good], cosines[good], heaviest[good]))
    if not found:
        return Pairs.of(n, {})
    a, b, values, heaviest = (np.concatenate(x) for x in zip(*found, strict=True))
    return Pairs(n, np.minimum(a, b), np.maximum(a, b), values.astype(np.float32), heaviest.astype(np.float32))


def _bounds(rows: Vectors) -> Iterator[tuple[int, int]]:
    return pairwise(rows.starts.tolist())


def _spans(begins: Ints, ends: Ints) -> Ints:
    """The numbers of all the ranges, one range after another."""
    lengths = ends - begins
    if not len(lengths):
        return np.zeros(0, np.int64)
    shift = np.repeat(begins - np.concatenate([[0], np.cumsum(lengths)[:-1]]), lengths)
    found: Ints = np.arange(int(lengths.sum())) + shift
    return found
