"""How rare a word is in the language: a small set of articles can't tell, because all of them are about one thing.

Word pieces are listed by how often they were seen (Wikipedia and books for English, Zipf's law; Schuster and Nakajima
2012), and the encoder's tokenizer lists whole words so: the place of a word in the list is its rank.
"""

from __future__ import annotations

import math
from functools import lru_cache

from vigie.group.words import fold, stem
from vigie.language.encoder import DATA
from vigie.language.pieces import tokenizer

# The list's first whole word, and where words of French were added, which are 8,000 of the commonest 20,000 or so.
_FIRST, _ENGLISH, _THINNED = 1996, 30_522, 3
_UNLISTED = 60_000  # rank of a word that the list lacks
# Ranks below this are about one: they are all words of every text. How strongly rank counts.
_COMMON, _POWER = 200, 1.5


@lru_cache(maxsize=1)
def _ranks() -> dict[str, int]:
    """The rank of each stem: that of its commonest word."""
    found: dict[str, int] = {}
    for word, at in tokenizer(DATA / "tokenizer.json").get_vocab().items():
        if word.isalpha():  # numbers and years say much, however common
            rank = max(1, at - _FIRST + 1) if at < _ENGLISH else _THINNED * (at - _ENGLISH + 1)
            key = stem(fold(word))
            found[key] = min(rank, found.get(key, rank))
    return found


def rarity(term: str) -> float:
    """A weight for a folded stem, from about 0.3 for the commonest words to 1 for those that are on no list."""
    rank = _ranks().get(term, _UNLISTED)
    return math.pow(math.log(rank + _COMMON) / math.log(_UNLISTED + _COMMON), _POWER)
