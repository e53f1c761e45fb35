"""Which articles tell of one event."""

from __future__ import annotations

import math
from collections.abc import Sequence
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from vigie.group.apart import factor, setting
from vigie.group.clusters import agglomerate, gathered
from vigie.group.meaning import is_short
from vigie.group.terms import neutral
from vigie.group.tfidf import Ints, Pairs, Vectors, near, vectors
from vigie.model import Reading, Story

Doubles = NDArray[np.float64]

THRESHOLD = 0.37
"""Likeness from which two groups are one story: the same for every set of articles."""

# A headline has six words that count, and shares one or two with the next on its story; an article has a hundred.
_SHORT = 30.0
# One shared word says little, however rare: so much of the heaviest does not count.
_ALONE = 0.3
# What embeddings count between two short texts of so many terms, less by the cube where they are longer; and the
# cosines between which they go from nothing to all.
_MEANT, _FEW = 0.6, 10.0
_UNLIKE, _LIKE = 0.2, 0.5
# What standing on one story page makes of the likeness of two articles.
_ON_ONE_PAGE = 1.5
# Names alone make two articles more alike than all their words would; and so many of them must be shared.
_ACROSS = 0.8
_SHARED = 3
# What a known gap of so many days between two articles makes of their likeness; from then on it halves every ten days.
_BY_DAYS = ((1, 1.4), (3, 1.25), (6, 1.1), (9, 1.0))
_HALF = 10
# Of pairs that are as alike as can be, so much of what lies beyond says which are joined first: without it the order of
# the ids did, and with it the whole of a headline set hung on chance.
_BEYOND = 1e-4
# A story goes to the one most like it of those so many times its size (one of so few articles: of all larger ones), at
# this part of what joins stories, where the next is less like it by this factor.
_TIMES, _SMALL, _EDGE, _CLEAR = 5, 3, 0.5, 1.3
# Pairs less alike than this count as not alike at all.
_LEAST = 0.01


def likeness(readings: Sequence[Reading], sizes: Ints, cosines: Pairs, meant: Pairs | None = None) -> Pairs:
    """Cosines made comparable between short and long texts, and lessened where the days lie apart.

    ``sizes`` are the articles' numbers of terms, ``cosines`` those of words, ``meant`` those of the embeddings of
    short texts, ``None`` where nothing was embedded.
    """
    pairs = cosines if meant is None else cosines.joined(meant)
    i, j = pairs.i, pairs.j
    terms = np.maximum(1, sizes)
    size = np.sqrt(terms[i] * terms[j])
    recency = _recency(readings, i, j)
    worth = cosines.looked_up(i, j, _ALONE) * (1 + _SHORT / size) * recency * _page(readings, i, j)
    worth = np.minimum(1.0, worth) + _BEYOND * worth
    if meant is not None:
        short = np.array([is_short(r, int(n)) for r, n in zip(readings, sizes, strict=True)], bool)
        share = np.where(short[i] & short[j], _MEANT * np.minimum(1.0, _FEW / size) ** 3, 0.0)
        like = np.clip((meant.looked_up(i, j) - _UNLIKE) / (_LIKE - _UNLIKE), 0.0, 1.0)
        worth += share * (like * np.minimum(1.0, recency) - worth)
    worth *= _apart(readings, i, j)
    kept = worth >= _LEAST
    return Pairs(len(readings), i[kept], j[kept], worth[kept])


def across(readings: Sequence[Reading], floor: float) -> Pairs | None:
    """Likeness of the pairs in two languages, by the names, numbers, places and days that they share."""
    if len({r.lang for r in readings if r.lang}) < 2:
        return None
    sets = vectors(neutral(r) for r in readings)
    pairs = near(sets, floor, days(readings))
    kept = [
        bool(a and b and a != b and len(np.intersect1d(sets.row(i)[0], sets.row(j)[0], True)) >= _SHARED)
        for i, j in pairs
        for a, b in [(readings[i].lang, readings[j].lang)]
    ]
    found = pairs.kept(np.array(kept, bool))
    return Pairs(len(readings), found.i, found.j, found.likeness * np.float32(_ACROSS))


def days(readings: Sequence[Reading]) -> list[int]:
    """The day of each article as an ordinal, 0 where it has none."""
    return [r.published.first_day.toordinal() if r.published and r.published.day else 0 for r in readings]


def _page(readings: Sequence[Reading], i: Ints, j: Ints) -> Doubles:
    """An editor's judgement: a story page and its excerpts were put together by somebody."""
    pages: dict[str, int] = {}
    for r in readings:
        if r.parent is not None:
            pages.setdefault(r.parent, len(pages) + 1)
    page = np.array([pages.get(r.parent or r.id, 0) for r in readings], np.int64)
    return np.where((page[i] > 0) & (page[i] == page[j]), _ON_ONE_PAGE, 1.0)


def _recency(readings: Sequence[Reading], i: Ints, j: Ints) -> Doubles:
    dates = [r.published for r in readings]
    first = np.array([d.first_day.toordinal() if d else 0 for d in dates], np.int64)
    last = np.array([d.last_day.toordinal() if d else 0 for d in dates], np.int64)
    exact = np.array([bool(d and d.day) for d in dates], bool)  # a month tells of no nearness
    gap = np.where(first[i] <= first[j], first[j] - last[i], first[i] - last[j])
    after = np.power(2.0, -np.clip((gap - _BY_DAYS[-1][0]) / _HALF, 0.0, 30.0))
    worth = after
    for limit, value in reversed(_BY_DAYS):
        worth = np.where(gap <= limit, value, worth)
    worth = np.where((gap <= _BY_DAYS[-1][0]) & ~(exact[i] & exact[j]), 1.0, worth)
    return np.where((first[i] > 0) & (first[j] > 0), worth, 1.0)


def _apart(readings: Sequence[Reading], i: Ints, j: Ints) -> Doubles:
    """What two towns or two days make of likeness."""
    settings = [setting(r) for r in readings]
    known = np.array([bool(s.points or s.day) for s in settings], bool)
    worth = np.ones(len(i))
    for k in np.flatnonzero(known[i] & known[j]).tolist():
        worth[k] = factor(settings[i[k]], settings[j[k]])
    return worth


def stories(readings: Sequence[Reading], groups: Sequence[Sequence[int]], rows: Vectors) -> list[Story]:
    """The stories of the groups, largest first."""
    made = [
        Story(
            id=short_id("s", *(readings[i].id for i in group)),
            headline=_headline(readings, group, rows),
            articles=tuple(readings[i].id for i in sorted(group, key=lambda i: _when(readings[i]))),
        )
        for group in groups
    ]
    return sorted(made, key=lambda s: (-len(s.articles), s.articles))


def grouped(pairs: Pairs) -> tuple[list[list[int]], list[int]]:
    """The stories as groups of numbers, and for each article the number of its crisis: stories joined at half the
    likeness that makes a story."""
    groups, crises = agglomerate(pairs.n, pairs.triples(), (THRESHOLD, THRESHOLD / 2))
    scope = [0] * pairs.n
    for k, group in enumerate(crises):
        for i in group:
            scope[i] = k
    moves = gathered(groups, pairs, _EDGE * THRESHOLD, _CLEAR, _TIMES, _SMALL)
    for k in sorted(moves, key=lambda k: (len(groups[k]), k)):  # the smallest first: what they go to may go on
        to = moves[k]
        groups[to], groups[k] = groups[to] + groups[k], []
    for group in groups:
        for i in group:
            scope[i] = scope[group[0]]
    return [sorted(group) for group in groups if group], scope


def short_id(prefix: str, *parts: str) -> str:
    """An id that depends on ``parts`` alone."""
    return prefix + blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=5).hexdigest()


def _when(r: Reading) -> tuple[str, str]:
    return (r.published.moment.isoformat() if r.published else "9999", r.id)


def _headline(readings: Sequence[Reading], group: Sequence[int], rows: Vectors) -> str:
    """The title of the article most like the rest; of equals the earliest."""
    total: dict[int, float] = {}
    weighed = [list(zip(*(x.tolist() for x in rows.row(i)), strict=True)) for i in group]
    for pairs in weighed:
        for t, w in pairs:
            total[t] = total.get(t, 0.0) + w
    scored = []
    for i, pairs in zip(group, weighed, strict=True):
        r = readings[i]
        middle = math.fsum(w * total[t] for t, w in pairs)
        scored.append((not r.title, r.kind == "excerpt", -round(middle, 5), _when(r), r))
    best = min(scored, key=lambda x: x[:4])[4]
    return (best.title or _first_line(best.text)).strip() or best.id


def _first_line(text: str) -> str:
    line = next((x.strip() for x in text.splitlines() if x.strip()), text.strip())
    return line if len(line) <= 160 else line[:160].rsplit(" ", 1)[0] + "…"
