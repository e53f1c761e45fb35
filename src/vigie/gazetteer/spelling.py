"""Spellings of one name that differ in a single letter, as transliterations do: Diabaly, Diabali; Aribinda, Arbinda.

Only changes that one ear writes down in two ways count: a vowel more, less or other, an "h", a doubled letter, and
letters that stand for one sound. "Kati" and "Kita", or "Mora" and "Moura" with other consonants, stay different names.
"""

from __future__ import annotations

from collections.abc import Iterator

SHORTEST = 6  # letters of a folded name; shorter ones have too many neighbours
_LONGEST = 40
_VOWELS = "aeiou"
_ALIKE = ("aeiouy", "ckq", "sz", "uw", "gj", "iy", "dt")


def spellings(folded: str) -> Iterator[str]:
    """Other keys for a folded name, each once; none for a name that is too short."""
    if not SHORTEST <= len(folded) <= _LONGEST or not folded.isalpha():
        return
    seen = {folded}
    for other in _changed(folded):
        if other not in seen:
            seen.add(other)
            yield other


def _changed(name: str) -> Iterator[str]:
    for i, letter in enumerate(name):
        before, after = name[:i], name[i + 1 :]
        if i and (letter in _VOWELS or letter in "hy" or letter == name[i - 1]):
            yield before + after
        for group in _ALIKE:
            if letter in group:
                yield from (before + other + after for other in group)
        yield before + letter + letter + after
        if i:
            yield from (before + added + name[i:] for added in _VOWELS + "h")
    yield from (name + added for added in _VOWELS + "h")
