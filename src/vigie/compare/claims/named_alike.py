"""Names that statements share though no reader took them for names: "the crossing at Tinza", "l'ouvrage de Tinza".

A capitalised word that does not only begin sentences, stands in the statements of two articles or more but in few, and
is no country, body, person or day names what they are about: mostly a place that no map has. One that is read as a
person here and as a body there is neither.
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
    kinds: dict[str, dict[str, set[str]]] = {}  # by article
    read_as: dict[str, set[str]] = defaultdict(set)
    words: dict[tuple[str, int], dict[str, str]] = {}
    for key, s in sentences.items():
        found = {w: shown for w, shown in capitals[key].items() if w in few}
        if found:
            if key[0] not in kinds:
                kinds[key[0]] = _kinds(s.reading)
            voice = speaker(s)
            spoken = set(re.findall(r"\w+", fold(voice.text))) if voice is not None else set()
            found = {w: shown for w, shown in found.items() if w not in spoken}
            for w in found:
                read_as[w] |= kinds[key[0]].get(w, set())
        words[key] = found
    few = {w for w in _few(words) if not read_as[w] or read_as[w] == _DOUBTFUL}
    return {key: {w: Name(shown) for w, shown in found.items() if w in few} for key, found in words.items()}


def _few(words: Mapping[tuple[str, int], Mapping[str, str]]) -> set[str]:
    """The words that stand in two articles or more, but in no more than are likely to be on one thing."""
    holders: dict[str, set[str]] = defaultdict(set)
    for (article, _), found in words.items():
        for w in found:
            holders[w].add(article)
    return {w for w, articles in holders.items() if 1 < len(articles) <= RARE}


_DOUBTFUL = {"person", "organization"}  # what one article reads as a person and another as a body is mostly neither


def _kinds(reading: Reading) -> dict[str, set[str]]:
    """What the words of the names of countries, bodies and persons in the article are."""
    out: dict[str, set[str]] = defaultdict(set)
    wide = (("country", f"{p.text} {p.name or ''}") for p in reading.places if p.kind in COUNTRY)
    named = ((m.label, m.text) for m in reading.mentions if m.label in _DOUBTFUL)
    for kind, text in (*wide, *named):
        for w in re.findall(r"\w+", fold(text)):
            out[w].add(kind)
    return out
