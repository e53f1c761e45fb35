"""Names of places as they stand in texts, and whether two are one name in two spellings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from vigie.compare.words.keys import fold, is_wide
from vigie.model import Reading

# One name: "Khan Sheikhoun", "al-Bab", "Adab-Dab". Words of two letters begin names only before others ("Ad Dab").
NAME = re.compile(
    r"(?<![\w-])(?:(?:[Aa]l|[Ee]l|[Aa]n|[Aa]s|[Aa]r|[Dd]eir)[- ])?[A-ZÀ-Ý][^\W\d_]+"
    r"(?:(?:-| (?!(?:The|In|On|At|A|An|Le|La|Les|Un|Une)\b)| (?:el|al|ez|es)[- ])[A-ZÀ-Ý][^\W\d_]+){0,3}"
)
LEAST = 5  # letters from which one letter more, less, other or swapped makes no other name


@lru_cache(maxsize=4096)
def name_letters(name: str) -> str:
    """The letters of the name, folded, without its article: "Al-Qamishli" and "Qamishli" have the same."""
    words = re.findall(r"[a-z]+", fold(name))
    while len(words) > 1 and words[0] in ("al", "el", "the", "la", "le"):
        words = words[1:]
    return "".join(words)


@lru_cache(maxsize=20_000)
def one_name(a: str, b: str) -> bool:
    """Whether the two are one name, but for one letter in longer ones ("Solhan", "Sohlan"; "Qameshli")."""
    x, y = sorted((name_letters(a), name_letters(b)), key=len)
    if x == y:
        return bool(x)
    if len(x) < LEAST or len(y) - len(x) > 1 or x[0] != y[0]:
        return False
    n = next((i for i, (c, d) in enumerate(zip(x, y, strict=False)) if c != d), len(x))
    if len(x) < len(y):
        return x[n:] == y[n + 1 :]
    return x[n + 1 :] == y[n + 1 :] or (x[n : n + 2] == y[n : n + 2][::-1] and x[n + 2 :] == y[n + 2 :])


def known_towns(readings: Iterable[Reading]) -> frozenset[str]:
    """Letters of the names that some article has as those of towns: another may have them as no place."""
    return frozenset(
        name_letters(p.text) for r in readings for p in r.places if p.role == "literal" and not is_wide(p.place)
    )
