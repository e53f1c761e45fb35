"""Readings of indicators, gathered by indicator, place and direction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from vigie.brief.material import Material, permalink
from vigie.model import Indicator, Span
from vigie.tables import users


@dataclass(frozen=True)
class Sign:
    """One line of the board: all readings of an indicator in a place that point one way, the latest named first."""

    id: str
    indicator: str
    direction: str
    latest: Indicator
    articles: frozenset[str]
    origins: int
    evidence: tuple[Span, ...]


def signs(m: Material) -> Iterator[Sign]:
    """Signs, those told most often first."""
    found: dict[tuple[str, str, str, str], list[tuple[str, int]]] = defaultdict(list)
    for reading in m.readings:
        for n, i in enumerate(reading.indicators):
            # Signs of two crises, or of places not named, do not support each other.
            crisis = m.story[reading.id] if i.where else reading.id
            place = (i.where[0].name or i.where[0].text) if i.where else ""
            found[i.indicator, place, i.direction, crisis].append((reading.id, n))
    for (name, place, direction, _), items in sorted(found.items(), key=lambda x: (-len(x[1]), x[0])):
        article, n = max(items, key=lambda x: (m.moment(x[0]), x[0]))
        latest = m.by_id[article].indicators[n]
        evidence = [span.cited(a) for a, k in items for span in m.by_id[a].indicators[k].evidence]
        evidence.sort(key=lambda s: s.article != article or s.start != latest.evidence[0].start)
        articles = frozenset(a for a, _ in items)
        oldest = min(f"{s.article}:{s.start}" for s in evidence)
        yield Sign(
            permalink("indicators", name, place, direction, oldest),
            name,
            direction,
            latest,
            articles,
            m.independent(articles),
            tuple(evidence),
        )


@cache
def added(path: Path | None, lang: str) -> dict[str, tuple[str, str]]:
    """Theme and title of the indicators in a user's file, where it gives them."""
    if path is None:
        return {}
    data = users(path)
    items = data.get("indicators", ()) if isinstance(data, dict) else ()
    out = {}
    for item in items:
        title = item.get("title") or {}
        if title.get(lang):
            out[str(item["indicator"])] = (str(item.get("theme") or "other"), str(title[lang]))
    return out
