"""Which country a statement of an article is about."""

from __future__ import annotations

from collections import Counter

from vigie.model import Reading, Toponym


def land_of(reading: Reading, start: int, end: int) -> Toponym | None:
    """The one country where something is in the sentence from ``start`` to ``end``, else the one most places are in.

    Who brokers, visits or watches from abroad is named by adjectives and seats ("a Britain-based group").
    """
    known = [p for p in reading.places if p.country and p.in_ is None and p.role == "literal"]
    inside = {p.country for p in known if start <= p.start < end}
    counts = Counter(p.country for p in known if not inside or p.country in inside)
    if not counts:
        return next((p for p in reading.places if p.country and p.in_ is None), None)
    if len(inside) > 1:  # the one that the article is mostly on
        counts = Counter(p.country for p in known if p.country in inside)
    country = max(counts, key=lambda c: (counts[c], -next(n for n, p in enumerate(known) if p.country == c)))
    of = [p for p in known if p.country == country]
    return next((p for p in (*of, *reading.places) if p.kind == "country" and p.country == country), of[0])
