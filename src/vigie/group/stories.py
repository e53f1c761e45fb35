"""Which articles tell of one event."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from hashlib import blake2b

from vigie.group.clusters import agglomerate
from vigie.group.tfidf import Vector
from vigie.model import Reading, Story

THRESHOLD = 0.27
"""Likeness from which two groups are one story: the same for every set of articles."""

# A headline has six words that count, and shares one or two with the next on its story; an article has a hundred.
_SHORT = 8.0
# Days between two articles after which their likeness begins to count less, and the days in which it halves.
_FRESH, _HALF = 4, 10


def likeness(
    readings: Sequence[Reading], vectors: Sequence[Vector], near: Mapping[tuple[int, int], float]
) -> dict[tuple[int, int], float]:
    """Cosines made comparable between short and long texts, and lessened where the days lie apart."""
    sizes = [max(1, len(v)) for v in vectors]
    return {
        (i, j): min(1.0, s * (1 + _SHORT / math.sqrt(sizes[i] * sizes[j]))) * _recency(readings[i], readings[j])
        for (i, j), s in near.items()
    }


def _recency(a: Reading, b: Reading) -> float:
    if a.published is None or b.published is None:
        return 1.0
    first, second = sorted((a.published, b.published), key=lambda d: d.first_day)
    gap = (second.first_day - first.last_day).days - _FRESH
    return 1.0 if gap <= 0 else 0.5 ** min(gap / _HALF, 30)


def stories(
    readings: Sequence[Reading], pairs: Mapping[tuple[int, int], float], vectors: Sequence[Vector]
) -> list[Story]:
    """The stories, largest first; ``readings`` must stand in an order of their own, such as that of their ids."""
    groups = agglomerate(len(readings), pairs, THRESHOLD)
    made = [
        Story(
            id=short_id("s", *(readings[i].id for i in group)),
            headline=_headline([readings[i] for i in group], [vectors[i] for i in group]),
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


def _headline(group: Sequence[Reading], vectors: Sequence[Vector]) -> str:
    """The title of the article most like the rest; of equals the earliest."""
    total: dict[str, float] = {}
    for v in vectors:
        for t, w in v.items():
            total[t] = total.get(t, 0.0) + w
    scored = []
    for r, v in zip(group, vectors, strict=True):
        middle = math.fsum(w * total[t] for t, w in v.items())
        scored.append((not r.title, r.kind == "excerpt", -round(middle, 9), _when(r), r))
    best = min(scored, key=lambda x: x[:4])[4]
    return (best.title or _first_line(best.text)).strip()


def _first_line(text: str) -> str:
    line = next((x.strip() for x in text.splitlines() if x.strip()), text.strip())
    return line if len(line) <= 160 else line[:160].rsplit(" ", 1)[0] + "…"
