"""Who carries a story, by the ratings of outlets that the user brings. Nothing is rated here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from vigie.codebook.ratings import UNRATED, Rating, Ratings, domain_of
from vigie.group.outlets import Directory, outlet_of
from vigie.model import Carriers, Reading, Story

OPEN = "unrated"
# A story is called one side's only where so many rated outlets carry it, and most of its outlets are rated.
_RATED, _KNOWN = 4, 0.5


def carried(stories: Iterable[Story], readings: Sequence[Reading], given: Ratings, houses: Directory) -> list[Story]:
    """The stories with their carriers; as they are where nothing is rated.

    Outlets of one house count once, articles without outlet and address not at all. A story is a blindspot only where
    the outlets of all the articles are rated on two sides or more.
    """
    if not given:
        return list(stories)
    rating = {r.id: given.of(r.outlet, r.url) for r in readings}
    house = {r.id: _house(r, houses) for r in readings}
    sides = {r.bias for r in rating.values() if r.bias}
    made = []
    for story in stories:
        rated: dict[str, Rating] = {}
        for article in story.articles:
            key = house[article]
            if key is not None and rated.get(key, UNRATED) == UNRATED:
                rated[key] = rating[article]
        bias, factuality = (_counted(getattr(r, column) for r in rated.values()) for column in ("bias", "factuality"))
        known = len(rated) - bias.get(OPEN, 0)
        told = [b for b in bias if b != OPEN]
        alone = len(told) == 1 and len(sides) > 1 and known >= _RATED and known >= _KNOWN * len(rated)
        carriers = Carriers(outlets=len(rated), bias=bias, factuality=factuality, blindspot=told[0] if alone else None)
        made.append(replace(story, carriers=carriers))
    return made


def _counted(values: Iterable[str]) -> Mapping[str, int]:
    """How often each value stands, by name; what is open last."""
    counts = Counter(v or OPEN for v in values)
    return dict(sorted(counts.items(), key=lambda x: (x[0] == OPEN, x[0])))


def _house(reading: Reading, houses: Directory) -> str | None:
    outlet = outlet_of(reading)
    return houses.house(outlet).key if outlet else domain_of(reading.url or "") or None
