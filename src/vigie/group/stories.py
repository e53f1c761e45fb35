"""Which articles tell of one event."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from hashlib import blake2b

from vigie.group.apart import factor, setting
from vigie.group.clusters import agglomerate
from vigie.group.meaning import is_short
from vigie.group.terms import neutral
from vigie.group.tfidf import Vector, near, vectors
from vigie.model import Reading, Story

THRESHOLD = 0.35
"""Likeness from which two groups are one story: the same for every set of articles."""

# A headline has six words that count, and shares one or two with the next on its story; an article has a hundred.
_SHORT = 14.0
# What embeddings count between two short texts of so many terms, less by the cube where they are longer; and the
# cosines between which they go from nothing to all.
_MEANT, _FEW = 0.6, 8.0
_UNLIKE, _LIKE = 0.2, 0.6
# What standing on one story page makes of the likeness of two articles.
_ON_ONE_PAGE = 1.5
# Names alone make two articles more alike than all their words would; and so many of them must be shared.
_ACROSS = 0.8
_SHARED = 3
# What a known gap of so many days between two articles makes of their likeness; from then on it halves every ten days.
_BY_DAYS = ((1, 1.4), (3, 1.25), (6, 1.1), (9, 1.0))
_HALF = 10


def likeness(
    readings: Sequence[Reading],
    sets: Sequence[Vector],
    cosines: Mapping[tuple[int, int], float],
    meant: Mapping[tuple[int, int], float] | None = None,
) -> dict[tuple[int, int], float]:
    """Cosines made comparable between short and long texts, and lessened where the days lie apart.

    ``cosines`` are of words, ``meant`` those of the embeddings of short texts, ``None`` where nothing was embedded.
    """
    sizes = [max(1, len(v)) for v in sets]
    settings = [setting(r) for r in readings]
    short = [meant is not None and is_short(r, v) for r, v in zip(readings, sets, strict=True)]
    found = {}
    for i, j in sorted(cosines.keys() | (meant or {}).keys()):
        size = math.sqrt(sizes[i] * sizes[j])
        recency = _recency(readings[i], readings[j])
        worth = cosines.get((i, j), 0.0) * (1 + _SHORT / size) * recency * _page(readings[i], readings[j])
        worth = min(1.0, worth)
        if meant is not None and short[i] and short[j]:
            share = _MEANT * min(1.0, _FEW / size) ** 3
            like = (meant.get((i, j), 0.0) - _UNLIKE) / (_LIKE - _UNLIKE)
            worth += share * (min(1.0, max(0.0, like)) * min(1.0, recency) - worth)
        found[i, j] = worth * factor(settings[i], settings[j])
    return found


def across(readings: Sequence[Reading], floor: float) -> dict[tuple[int, int], float]:
    """Likeness of the pairs in two languages, by the names, numbers, places and days that they share."""
    if len({r.lang for r in readings if r.lang}) < 2:
        return {}
    sets = vectors([neutral(r) for r in readings])
    return {
        (i, j): _ACROSS * s
        for (i, j), s in near(sets, floor).items()
        if readings[i].lang and readings[j].lang and readings[i].lang != readings[j].lang
        if len(sets[i].keys() & sets[j].keys()) >= _SHARED
    }


def _page(a: Reading, b: Reading) -> float:
    """An editor's judgement: a story page and its excerpts were put together by somebody."""
    together = a.id == b.parent or b.id == a.parent or (a.parent is not None and a.parent == b.parent)
    return _ON_ONE_PAGE if together else 1.0


def _recency(a: Reading, b: Reading) -> float:
    if a.published is None or b.published is None:
        return 1.0
    first, second = sorted((a.published, b.published), key=lambda d: d.first_day)
    gap = (second.first_day - first.last_day).days
    for days, worth in _BY_DAYS:
        if gap <= days:
            return worth if a.published.day and b.published.day else 1.0  # a month tells of no nearness
    return math.pow(2.0, -min((gap - _BY_DAYS[-1][0]) / _HALF, 30.0))


def stories(readings: Sequence[Reading], pairs: Mapping[tuple[int, int], float], sets: Sequence[Vector]) -> list[Story]:
    """The stories, largest first; ``readings`` must stand in an order of their own, such as that of their ids."""
    groups = agglomerate(len(readings), pairs, THRESHOLD)
    made = [
        Story(
            id=short_id("s", *(readings[i].id for i in group)),
            headline=_headline([readings[i] for i in group], [sets[i] for i in group]),
            articles=tuple(readings[i].id for i in sorted(group, key=lambda i: _when(readings[i]))),
        )
        for group in groups
    ]
    return sorted(made, key=lambda s: (-len(s.articles), s.articles))


def scopes(readings: Sequence[Reading], pairs: Mapping[tuple[int, int], float]) -> list[int]:
    """For each article the number of its crisis: stories joined at half the likeness that makes a story."""
    scope = [0] * len(readings)
    for k, group in enumerate(agglomerate(len(readings), pairs, THRESHOLD / 2)):
        for i in group:
            scope[i] = k
    return scope


def short_id(prefix: str, *parts: str) -> str:
    """An id that depends on ``parts`` alone."""
    return prefix + blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=5).hexdigest()


def _when(r: Reading) -> tuple[str, str]:
    return (r.published.moment.isoformat() if r.published else "9999", r.id)


def _headline(group: Sequence[Reading], sets: Sequence[Vector]) -> str:
    """The title of the article most like the rest; of equals the earliest."""
    total: dict[str, float] = {}
    for v in sets:
        for t, w in v.items():
            total[t] = total.get(t, 0.0) + w
    scored = []
    for r, v in zip(group, sets, strict=True):
        middle = math.fsum(w * total[t] for t, w in v.items())
        scored.append((not r.title, r.kind == "excerpt", -round(middle, 9), _when(r), r))
    best = min(scored, key=lambda x: x[:4])[4]
    return (best.title or _first_line(best.text)).strip() or best.id


def _first_line(text: str) -> str:
    line = next((x.strip() for x in text.splitlines() if x.strip()), text.strip())
    return line if len(line) <= 160 else line[:160].rsplit(" ", 1)[0] + "…"
