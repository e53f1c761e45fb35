"""A text made plain for look-up, character for character, so that offsets stay those of the text."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_MARKS = {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-"}


class _Fold(dict[int, str]):
    """Filled as characters are met, which keeps folding a text at the speed of ``str.translate``."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char.isspace():
            plain = " "
        elif char in _MARKS:
            plain = _MARKS[char]
        else:
            plain = unicodedata.normalize("NFD", char)[0].lower()[:1]
        if len(self) < 4096:  # an adversarial text must not grow the table without bound
            self[code] = plain
        return plain


_TABLE = _Fold()


@lru_cache(maxsize=64)  # several readers ask for the same text
def fold(text: str) -> str:
    """``text`` in lower case without accents, with straight apostrophes and plain hyphens and blanks.

    The result has exactly as many code points as ``text``.
    """
    return text.translate(_TABLE)
