"""Names that statements share though no reader took them for names: "the crossing at Tinza", "l'ouvrage de Tinza".

A capitalised word that does not only begin sentences, stands in the statements of two articles or more but in few, and
is no country, body, person or day names what they are about: mostly a place that no map has.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from vigie.compare.claims.answered import COUNTRY, DAYS, RARE, within
from vigie.compare.questions.naming import Name, Names
from vigie.compare.questions.scenes import Sentence, speaker
from vigie.compare.words.keys import fold
from vigie.model import Reading

_CAPITAL = re.compile(r"(?<![\w.])[A-ZÀ-Ý][^\W\d_]{2,}")


def shared_names(told: Sequence[Sentence]) -> dict[tuple[str, int], Names]:
    """For each sentence, by its article and start, the words that it shares as names with those of other articles."""
    sentences = {(s.reading.id, s.start): s for s in told}
    known = {w for s in sentences.values() for w in within(s)}
    capitals = {
        key: {w: shown for shown in _CAPITAL.findall(s.span.text) if (w := fold(shown)) in known and w not in DAYS}
        for key, s in sentences.items()
    }
    few = _few(capitals)
    no_places: dict[str, set[str]] = {}
    words: dict[tuple[str, int], dict[str, str]] = {}
    for key, s in sentences.items():
        found = {w: shown for w, shown in capitals[key].items() if w in few}
        if found:
            if key[0] not in no_places:
                no_places[key[0]] = _no_places(s.reading)
            voice = speaker(s)
            spoken = set(re.findall(r"\w+", fold(voice.text))) if voice is not None else set()
            found = {w: shown for w, shown in found.items() if w not in no_places[key[0]] and w not in spoken}
        words[key] = found
    few = _few(words)
    return {key: {w: Name(shown) for w, shown in found.items() if w in few} for key, found in words.items()}


def _few(words: Mapping[tuple[str, int], Mapping[str, str]]) -> set[str]:
    """The words that stand in two articles or more, but in no more than are likely to be on one thing."""
    holders: dict[str, set[str]] = defaultdict(set)
    for (article, _), found in words.items():
        for w in found:
            holders[w].add(article)
    return {w for w, articles in holders.items() if 1 < len(articles) <= RARE}


def _no_places(reading: Reading) -> set[str]:
    """The words of the names of countries, bodies and persons in the article."""
    wide = (f"{p.text} {p.name or ''}" for p in reading.places if p.kind in COUNTRY)
    named = (m.text for m in reading.mentions if m.label in ("organization", "person"))
    return {w for text in (*wide, *named) for w in re.findall(r"\w+", fold(text))}
