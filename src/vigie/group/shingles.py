"""Runs of words that two articles share: fingerprints to find candidates, alignment to say where.

Shingle containment after Broder (1997); fingerprints chosen by winnowing (Schleimer, Wilkerson and Aiken 2003).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from vigie.group.words import folded, words
from vigie.model.spans import Bounds

Hashes = NDArray[np.uint32]

SIZE = 5
"""Words in a shingle."""
_WINDOW = 4
# Of so many articles with one fingerprint, each is compared with the first alone: a dispatch printed everywhere.
_COMMON = 60
# Pairs counted at a time.
_CHUNK = 4_000_000
# Odd numbers of 64 bits without structure (Steele, Lea and Flood 2014).
_FACTOR, _MIX = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xBF58476D1CE4E5B9)


@dataclass(frozen=True, slots=True)
class Shingled:
    """A text as folded words with bounds, and the hash of the shingle that begins at each word."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    hashes: tuple[int, ...]
    quoted: tuple[bool, ...] = field(default=())

    @property
    def size(self) -> int:
        """Number of shingles."""
        return len(self.hashes)


@dataclass(frozen=True, slots=True)
class Run:
    """``length`` words from word ``a`` of one text that stand from word ``b`` of the other."""

    a: int
    b: int
    length: int


def shingled(text: str, quoted: Sequence[Bounds] = ()) -> Shingled:
    """``text`` cut into shingles of :data:`SIZE` words; ``quoted`` are sorted, disjoint bounds of quotations."""
    found = words(text)
    tokens = tuple(w for _, _, w in found)
    starts, ends = tuple(a for a, _, _ in found), tuple(b for _, b, _ in found)
    inside = (False,) * len(found)
    if quoted and found:
        at = np.searchsorted(np.array([a for a, _ in quoted]), starts, "right") - 1
        inside = tuple(((at >= 0) & (np.array(starts) < np.array([b for _, b in quoted])[at])).tolist())
    return Shingled(starts, ends, tokens, tuple(_hashes(tokens).tolist()), inside)


def fingerprints(text: str) -> Hashes:
    """The chosen hashes of a text, sorted: two texts that share a run of eight words share one of them."""
    return winnowed(_hashes(folded(text)))


def candidates(texts: Sequence[Hashes], order: Sequence[int], least: int = 3) -> dict[tuple[int, int], int]:
    """Pairs ``(i, j)``, ``i < j``, that share ``least`` fingerprints or more, with how many.

    ``order`` is each text's place in time: what very many share is looked for in the first of them only.
    """
    n = len(texts)
    if n < 2:
        return {}
    owners = np.repeat(np.arange(n, dtype=np.uint64), [len(t) for t in texts])
    packed = (np.concatenate(texts).astype(np.uint64) << np.uint64(32)) | owners
    packed.sort()
    prints, owner = packed >> np.uint64(32), (packed & np.uint64(0xFFFFFFFF)).astype(np.int64)
    edges = (
        np.flatnonzero(np.concatenate([[True], prints[1:] != prints[:-1], [True]])) if len(packed) else np.zeros(1, int)
    )
    lengths = np.diff(edges)
    keys, counts = np.zeros(0, np.int64), np.zeros(0, np.int64)
    waiting: list[NDArray[np.int64]] = []
    pending = 0
    when = np.array(order, np.int64)
    for length in np.unique(lengths[lengths > 1]).tolist():
        begins = edges[:-1][lengths == length]
        step = max(1, _CHUNK // (length * length))
        for at in range(0, len(begins), step):
            rows = owner[begins[at : at + step, None] + np.arange(length)]
            if length <= _COMMON:
                x, y = np.triu_indices(length, 1)
                pairs = (rows[:, x] * n + rows[:, y]).ravel()
            else:
                first = rows[np.arange(len(rows)), np.argmin(when[rows], axis=1)][:, None]
                pairs = (np.minimum(first, rows) * n + np.maximum(first, rows))[rows != first]
            waiting.append(pairs)
            pending += len(pairs)
            if pending > _CHUNK:
                keys, counts = _counted(keys, counts, waiting)
                waiting, pending = [], 0
    keys, counts = _counted(keys, counts, waiting)
    enough = counts >= least
    pairs = keys[enough]
    return dict(
        zip(zip((pairs // n).tolist(), (pairs % n).tolist(), strict=True), counts[enough].tolist(), strict=True)
    )


def _counted(
    keys: NDArray[np.int64], counts: NDArray[np.int64], more: Sequence[NDArray[np.int64]]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The keys, sorted, and how often each was seen, once ``more`` have been seen too."""
    fresh, times = np.unique(np.concatenate([np.zeros(0, np.int64), *more]), return_counts=True)
    both, at = np.unique(np.concatenate([keys, fresh]), return_inverse=True)
    return both, np.bincount(at, np.concatenate([counts, times]), len(both)).astype(np.int64)


def _hashes(tokens: Sequence[str]) -> Hashes:
    """A hash of 32 bits for the shingle that begins at each word: a polynomial of the words' hashes, then mixed."""
    if len(tokens) < SIZE:
        return np.zeros(0, np.uint32)
    single = np.fromiter(map(_hash, tokens), np.uint64, len(tokens))
    total = np.zeros(len(tokens) - SIZE + 1, np.uint64)
    for k in range(SIZE):
        total = total * _FACTOR + single[k : k + len(total)]
    total ^= total >> np.uint64(29)
    return ((total * _MIX) >> np.uint64(32)).astype(np.uint32)


@lru_cache(maxsize=200_000)
def _hash(word: str) -> int:
    return crc32(word.encode("utf-8", "surrogatepass"))


def winnowed(hashes: Hashes) -> Hashes:
    """The smallest hash of every window, sorted: two texts that share a run of eight words share one of these."""
    if len(hashes) <= _WINDOW:
        return hashes[:0] if not len(hashes) else hashes.min(keepdims=True)
    return np.unique(np.lib.stride_tricks.sliding_window_view(hashes, _WINDOW).min(axis=1))


def align(a: Shingled, b: Shingled) -> list[Run]:
    """Maximal common runs of :data:`SIZE` words or more, disjoint and in the order of ``a``; the longest one at each
    word of ``a`` is taken, and of equal ones that which goes on where the last one ended."""
    both = set(a.hashes).intersection(b.hashes)
    at: dict[int, list[int]] = {}
    for j, h in enumerate(b.hashes):
        if h in both:
            at.setdefault(h, []).append(j)
    runs: list[Run] = []
    over, follow = 0, 0
    for i in [i for i, h in enumerate(a.hashes) if h in both]:
        if i < over:
            continue
        best, length = -1, 0
        for j in at[a.hashes[i]][:20]:
            n = _common(a.words, b.words, i, j)
            if n > length or (n == length and abs(j - follow) < abs(best - follow)):
                best, length = j, n
        if length >= SIZE:
            runs.append(Run(i, best, length))
            follow = best + length
            over = i + length
    return runs


def _common(a: Sequence[str], b: Sequence[str], i: int, j: int) -> int:
    """Number of words that are the same from word ``i`` of one text and word ``j`` of the other on."""
    n, step = 0, 8
    while a[i + n : i + n + step] == b[j + n : j + n + step] and i + n < len(a) and j + n < len(b):
        n += min(step, len(a) - i - n, len(b) - j - n)
        step *= 2
    while i + n < len(a) and j + n < len(b) and a[i + n] == b[j + n]:
        n += 1
    return n


def bridged(runs: Sequence[Run], gap: int = 3) -> list[tuple[Run, Run]]:
    """Runs joined where at most ``gap`` words lie between them on both sides: first and last run of each passage."""
    out: list[tuple[Run, Run]] = []
    for run in runs:
        if out:
            head, last = out[-1]
            da, db = run.a - last.a - last.length, run.b - last.b - last.length
            if 0 <= da <= gap and 0 <= db <= gap:
                out[-1] = (head, run)
                continue
        out.append((run, run))
    return out


def covered(t: Shingled, runs: Sequence[Run]) -> list[bool]:
    """For each word of ``t``, the first of the runs' texts, whether a run covers it."""
    flags = [False] * len(t.words)
    for run in runs:
        flags[run.a : run.a + run.length] = [True] * run.length
    return flags
