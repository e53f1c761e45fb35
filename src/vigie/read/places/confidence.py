"""From the resolver's own confidence to the share of such places that prove right: a table, straight lines between.

Fitted by eye to the reliability of one half of the dev documents of LGL, GeoVirus, TR-News and GeoWebNews (1,463 places
below the level of countries, right within 161 km), halves by the SHA-1 of the document's id; on the other half (1,372)
the expected calibration error falls from .085 to .028. ``evaluation/places/README.md`` has the bins. The table rises
throughout, so that no place overtakes another, and 0.4 stays 0.4, the default below which a place stays unresolved.
"""

from __future__ import annotations

from itertools import pairwise

_TABLE = (
    (0.0, 0.15), (0.2, 0.3), (0.399, 0.39), (0.4, 0.5), (0.45, 0.58), (0.55, 0.7), (0.65, 0.8), (0.75, 0.81),
    (0.85, 0.92), (0.95, 0.93), (0.99, 0.95),
)  # fmt: skip


def calibrated(confidence: float) -> float:
    """The share of places of that ``confidence`` (0 to 1) that prove right, to two digits."""
    for (low, at_low), (high, at_high) in pairwise(_TABLE):
        if confidence <= high:
            return round(at_low + (at_high - at_low) * (confidence - low) / (high - low), 2)
    return _TABLE[-1][1]
