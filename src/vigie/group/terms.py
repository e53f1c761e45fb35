"""What an article is about, as weighted terms: its words, and keys that mean the same in every language."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from vigie.group.words import STOP, fold, stem, tokens, words
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
    for text, cut in _parts(reading):
        found = tokens(text)
        # A word that begins before the cut is one word before it too, however much of it is cut off.
        number = Counter(found)
        names = _tells_names(sum(n for w, n in number.items() if w[0].isupper()), len(found))
        for part, weight in ((number, 1.0), (Counter(found[: len(tokens(text[:cut]))]), _LEAD - 1)):
            for token, n in part.items():
                key = _key(token)
                if key:
                    counts[key] += weight * n * (_NAME if names and token[0].isupper() else 1)
    return counts


@lru_cache(maxsize=200_000)
def _key(token: str) -> str:
    """The stem of a word as it stands in a text, empty where it says nothing."""
    word = fold(token)
    return stem(word) if _counts(word) else ""


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
    for text, cut in _parts(reading):
        found = words(text)
        names = _tells_names(sum(text[s].isupper() for s, _, _ in found), len(found))
        for s, _, w in found:
            if _counts(w):
                yield text, (_LEAD if s < cut else 1.0), s, w, names


def _parts(reading: Reading) -> Iterator[tuple[str, int]]:
    """Title and text, each with the offset up to which its words count double."""
    title = reading.title or "" if reading.titled else ""
    return iter(((title, len(title)), (reading.text, _LEAD_CHARS)))


def _tells_names(capitals: int, words: int) -> bool:
    """Whether capitals mean names: in headline case every word has one, and such a line tells none."""
    return capitals <= 0.6 * words


def _counts(word: str) -> bool:
    return word not in STOP and (len(word) > 1 or word.isdigit())


def _opens(text: str, start: int) -> bool:
    """Whether a word stands first in its sentence, where any word has a capital."""
    before = text[max(0, start - 4) : start].rstrip(" \t\u00a0\u202f'’(")
    return (before[-1] in _STARTS) if before else start < 4
