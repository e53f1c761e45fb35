"""Counts of one sentence that each have their own town: "twelve died in Basse, and fourteen in Dablo"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping

from vigie.compare.words.keys import fold, is_wide
from vigie.compare.words.spoken import sentence_at
from vigie.model import Incident, Place, Reading

_PEOPLE = frozenset({"killed", "injured", "abducted", "missing", "displaced"})
_NEAR = 60  # characters
_BETWEEN = re.compile(
    r"[^.;:,()\d]{0,40}?\b(?:in|at|near|à|au|dans|près de)\s(?:l['’]|la\s|le\s|the\s)?"
    r"(?:(?:village|town|city|hamlet|district|ville|localité|commune|hameau|quartier)\s(?:of\s|de\s|du\s|d['’]))?"
)


def shares(reading: Reading) -> dict[int, Place]:
    """By where a count begins, the town right after it, where another count of the sentence has another town."""
    figures = sorted((f for f in reading.figures if f.in_ is None and f.measure in _PEOPLE), key=lambda f: f.start)
    towns = [p for p in reading.places if p.in_ is None and not is_wide(p.place) and p.role == "literal"]
    starts = [p.start for p in towns]
    of: dict[tuple[int, int], dict[int, Place]] = defaultdict(dict)
    for n, figure in enumerate(figures):
        k = bisect_left(starts, figure.end)
        if k == len(towns) or (n + 1 < len(figures) and figures[n + 1].start < towns[k].start):
            continue
        near = towns[k].start - figure.end <= _NEAR
        if near and _BETWEEN.fullmatch(reading.text[figure.end : towns[k].start]):
            of[sentence_at(reading.text, figure.start)][figure.start] = towns[k].place
    return {
        start: place
        for told in of.values()
        if len({fold(p.name or p.text) for p in told.values()}) > 1
        for start, place in told.items()
    }


def site_of(reading: Reading, incident: Incident, own: Mapping[int, Place]) -> Place | None:
    """Of the towns of an incident that the counts of one sentence tell apart, the one of its own toll."""
    toll = incident.killed or incident.injured
    names = {fold(p.name or p.text): p for p in incident.where if not is_wide(p)}
    if not own or toll is None or len(names) < 2 or not incident.evidence:
        return None
    first = incident.evidence[0]
    for f in reading.figures:
        place = own.get(f.start) if f.in_ is None else None
        if place is not None and f.low == toll.low and first.start <= f.start < first.end:
            return names.get(fold(place.name or place.text))
    return None
