"""What an article is about, as weighted terms: its words, and keys that mean the same in every language."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from vigie.group.words import STOP, stem, words
from vigie.model import Reading

Bag = Mapping[str, float]

_LEAD_CHARS = 700
_LEAD = 2.0
# Names say more of an event than other words do.
_NAME = 2.0
_STARTS = frozenset('.!?:;\n•–—"“”«»|')
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def bag(reading: Reading) -> Bag:
    """Stemmed words with their counts; title, lead and names count double."""
    counts: dict[str, float] = defaultdict(float)
    for text, weight, start, word, name in _words(reading):
        counts[stem(word)] += weight * (_NAME if name and text[start].isupper() else 1)
    return counts


def neutral(reading: Reading) -> Bag:
    """What reads the same in every language: names, numbers, resolved places and days."""
    counts: dict[str, float] = defaultdict(float)
    for text, weight, start, word, name in _words(reading):
        if word[0].isdigit():
            if len(word) > 1:
                counts["#" + word] += weight
        elif name and len(word) > 2 and text[start].isupper() and not _opens(text, start):
            counts[stem(word)] += weight
    for place in reading.places:
        if place.gazetteer_id and place.kind not in ("country", "continent"):
            counts["@" + place.gazetteer_id] += _NAME
        elif place.country:
            counts["@" + place.country] += 1
    for figure in reading.figures:
        for bound in {figure.low, figure.high} - {None}:
            counts[f"#{bound:g}"] += 1
    for time in reading.times:
        if time.value and _DAY.match(time.value):
            counts["=" + time.value[:10]] += 1
    return counts


def _words(reading: Reading) -> Iterator[tuple[str, float, int, str, bool]]:
    """Text, weight, offset, folded word and whether capitals mean names there, for each word that counts."""
    title = reading.title or "" if reading.titled else ""
    for text, cut in ((title, len(title)), (reading.text, _LEAD_CHARS)):
        found = words(text)
        # In headline case every word has a capital; such a line tells no names.
        names = sum(text[s].isupper() for s, _, _ in found) <= 0.6 * len(found)
        for s, _, w in found:
            if w not in STOP and (len(w) > 1 or w.isdigit()):
                yield text, (_LEAD if s < cut else 1.0), s, w, names


def _opens(text: str, start: int) -> bool:
    """Whether a word stands first in its sentence, where any word has a capital."""
    before = text[max(0, start - 4) : start].rstrip(" \t\u00a0\u202f'’(")
    return (before[-1] in _STARTS) if before else start < 4
