"""The look-up key of a place name: what is left when case, accents, apostrophes, hyphens and blanks are taken away."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {"ß": "ss", "œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ŋ": "n"}
)
_ABBREVIATED = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """``name`` folded for look-up: "Saint-Étienne", "St. Etienne" and "saint etienne" have one key.

    Empty where the name has no letter or digit. "Tin-Zaouatine" and "Tinzaouatine" have one key as well, since the
    spelling of Sahelian names varies most in blanks and hyphens.
    """
    if name.isascii():
        folded = name.lower().replace("'", "")
    else:
        small = unicodedata.normalize("NFKD", name).casefold().translate(_LETTERS)
        decomposed = unicodedata.normalize("NFKD", small)
        folded = "".join(c for c in decomposed if not unicodedata.combining(c))
        for mark in "'’‘ʼʿʾ`´":
            folded = folded.replace(mark, "")
    words = _WORD.findall(folded)
    if len(words) > 1:
        words = [_ABBREVIATED.get(w, w) for w in words]
    return "".join(words)
