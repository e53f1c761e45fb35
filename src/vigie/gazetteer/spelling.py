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


def one_letter(a: str, b: str) -> bool:
    """Whether two folded names are spellings of one: such a change, "m" for "n", or two letters changed about.

    "solhan" and "sohlan", "fombita" and "fonbita".
    """
    if len(a) < len(b):
        a, b = b, a
    if len(b) < SHORTEST or len(a) - len(b) > 1 or a[0] != b[0]:
        return False
    head = next((k for k, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(b))
    x, y = a[head:], b[head:]
    if len(a) > len(b):
        return x[1:] == y and (x[0] in _VOWELS + "hy" or x[0] == a[head - 1])
    if x[1:] == y[1:]:
        return any({x[0], y[0]} <= set(group) for group in (*_ALIKE, "mn") if x)
    return x[2:] == y[2:] and x[:2] == y[1::-1]
