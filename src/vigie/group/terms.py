"""What an article is about, as weighted terms: its words, and keys that mean the same in every language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from vigie.group.words import STOP, stem, words
from vigie.model import Reading

Bag = Mapping[str, float]

_LEAD_CHARS = 700


def bag(reading: Reading) -> Bag:
    """Stemmed words with their counts; title and lead count double."""
    counts: Counter[str] = Counter()
    title = reading.title or "" if reading.titled else ""
    for text, weight, a, b in (
        (title, 2, 0, len(title)),
        (reading.text, 2, 0, min(_LEAD_CHARS, len(reading.text))),
        (reading.text, 1, _LEAD_CHARS, len(reading.text)),
    ):
        for _, _, w in words(text, a, b):
            if w not in STOP and (len(w) > 1 or w.isdigit()):
                counts[stem(w)] += weight
    return counts
