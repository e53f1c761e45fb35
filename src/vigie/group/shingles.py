"""Runs of words that two articles share: fingerprints to find candidates, alignment to say where.

Shingle containment after Broder (1997); fingerprints chosen by winnowing (Schleimer, Wilkerson and Aiken 2003).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from zlib import crc32

from vigie.group.words import words
from vigie.model.spans import Bounds

SIZE = 5
"""Words in a shingle."""
_WINDOW = 4
# Of so many articles with one fingerprint, each is compared with the first alone: a dispatch printed everywhere.
_COMMON = 60


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
    hashes = tuple(
        crc32(" ".join(tokens[i : i + SIZE]).encode("utf-8", "surrogatepass")) for i in range(len(tokens) - SIZE + 1)
    )
    begins = [a for a, _ in quoted]
    inside = []
    for s, _, _ in found:
        k = bisect_right(begins, s) - 1
        inside.append(k >= 0 and s < quoted[k][1])
    return Shingled(tuple(a for a, _, _ in found), tuple(b for _, b, _ in found), tokens, hashes, tuple(inside))


def candidates(texts: Sequence[Shingled], order: Sequence[int], least: int = 3) -> dict[tuple[int, int], int]:
    """Pairs ``(i, j)``, ``i < j``, that share ``least`` fingerprints or more, with how many.

    ``order`` is each text's place in time: what very many share is looked for in the first of them only.
    """
    rows: dict[int, list[int]] = {}
    first: dict[int, int] = {}
    for i, t in enumerate(texts):
        for h in winnowed(t.hashes):
            if h not in first:
                first[h] = i
            elif h in rows:
                rows[h].append(i)
            elif first[h] != i:
                rows[h] = [first[h], i]
    shared: dict[tuple[int, int], int] = {}
    for row in rows.values():
        if len(row) <= _COMMON:
            for x, i in enumerate(row):
                for j in row[x + 1 :]:
                    shared[i, j] = shared.get((i, j), 0) + 1
        else:
            first_of_all = min(row, key=order.__getitem__)
            for k in row:
                if k != first_of_all:
                    pair = (min(k, first_of_all), max(k, first_of_all))
                    shared[pair] = shared.get(pair, 0) + 1
    return {pair: n for pair, n in shared.items() if n >= least}


def winnowed(hashes: Sequence[int]) -> set[int]:
    """The smallest hash of every window: two texts that share a run of eight words share one of these."""
    if len(hashes) <= _WINDOW:
        return {min(hashes)} if hashes else set()
    return {min(hashes[i : i + _WINDOW]) for i in range(len(hashes) - _WINDOW + 1)}


def align(a: Shingled, b: Shingled) -> list[Run]:
    """Maximal common runs of :data:`SIZE` words or more, disjoint and in the order of ``a``; the longest one at each
    word of ``a`` is taken, and of equal ones that which goes on where the last one ended."""
    at: dict[int, list[int]] = {}
    for j, h in enumerate(b.hashes):
        at.setdefault(h, []).append(j)
    runs: list[Run] = []
    i, follow = 0, 0
    while i < len(a.hashes):
        best, length = -1, 0
        for j in at.get(a.hashes[i], ())[:20]:
            n = 0
            while i + n < len(a.words) and j + n < len(b.words) and a.words[i + n] == b.words[j + n]:
                n += 1
            if n > length or (n == length and abs(j - follow) < abs(best - follow)):
                best, length = j, n
        if length >= SIZE:
            runs.append(Run(i, best, length))
            follow = best + length
            i += length
        else:
            i += 1
    return runs


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
