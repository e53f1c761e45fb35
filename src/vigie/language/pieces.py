"""Word pieces with their places in the text, and what lower-casing would lose: case, accents, digits.

The vocabulary is uncased and without accents (all-MiniLM-L6-v2, widened by French words), so that one piece stands
for "Élu", "élu" and "elu"; :func:`shapes` gives the encoder beside each piece how it is written.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tokenizers import Tokenizer

# How a piece is written: none of its characters cased, lower, first capital, all capitals, mixed; then the same with
# an accent. Number 0 is for the marks that the encoder adds (padding, beginning, end).
SHAPES = 11
_CASELESS, _LOWER, _INITIAL, _CAPITALS, _MIXED = range(1, 6)


@dataclass(frozen=True, slots=True)
class Pieces:
    """Word pieces of a text: ids in the vocabulary, shapes, bounds as code points of the text; which begin a word."""

    ids: list[int]
    shapes: list[int]
    starts: list[int]
    ends: list[int]
    begins: list[bool]

    def inside(self, bounds: Sequence[tuple[int, int]]) -> Pieces:
        """Those that begin within ``bounds`` (code points, in order): a text without what is in no sentence of it."""
        kept = [k for a, b in bounds for k in range(bisect_left(self.starts, a), bisect_left(self.starts, b))]
        if len(kept) == len(self.ids):
            return self
        lists = (self.ids, self.shapes, self.starts, self.ends, self.begins)
        return Pieces(*([row[k] for k in kept] for row in lists))  # type: ignore[arg-type]


def tokenizer(path: Path) -> Tokenizer:
    """The tokenizer of a ``tokenizer.json``, without padding, truncation or added marks."""
    from tokenizers import Tokenizer

    made = Tokenizer.from_file(str(path))
    made.no_padding()
    made.no_truncation()
    return made


def pieces(text: str, tokens: Tokenizer) -> Pieces:
    """The word pieces of ``text``, in order. Pieces without a character of the text are left out."""
    encoded = tokens.encode(_readable(text), add_special_tokens=False)
    kept = [(piece, a, b) for piece, (a, b) in zip(encoded.ids, encoded.offsets, strict=True) if a < b]
    ids, starts, ends = map(list, zip(*kept, strict=True)) if kept else ([], [], [])
    begins = [True] * len(ids)
    for i, start in enumerate(starts[1:], 1):
        if start == ends[i - 1] and text[start - 1].isalnum() and text[start].isalnum():
            begins[i] = False
    return Pieces(ids, [shape(text[a:b]) for a, b in zip(starts, ends, strict=True)], starts, ends, begins)


def _readable(text: str) -> str:
    """``text`` with a character for each lone surrogate, which has no UTF-8 form; all places stay."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
    return text


@lru_cache(maxsize=20_000)
def shape(word: str) -> int:
    """How ``word`` is written, one of :data:`SHAPES` numbers from 1."""
    letters = [c for c in word if c.isupper() or c.islower()]
    if not letters:
        return _CASELESS
    upper = sum(c.isupper() for c in letters)
    if not upper:
        kind = _LOWER
    elif upper == len(letters):
        kind = _CAPITALS if upper > 1 else _INITIAL
    else:
        kind = _INITIAL if letters[0].isupper() and upper == 1 else _MIXED
    accented = not word.isascii() and any(unicodedata.decomposition(c) for c in word if c.isalpha())
    return kind + (5 if accented else 0)


def windows(
    bounds: Sequence[tuple[int, int]], size: int, overlap: int, opens: Sequence[bool] | None = None
) -> list[tuple[int, int, int]]:
    """Windows over sentences, given each one's first and last piece (``end`` exclusive).

    Each window is (first piece, first piece that counts, end): as many whole sentences as fit in ``size`` pieces,
    preceded by up to ``overlap`` pieces of what stands before, which are read again but not counted. A sentence longer
    than a window is cut. Where ``opens`` tells which sentences open a paragraph, a window that is four fifths full
    ends with a paragraph if it can. Every piece counts in exactly one window.
    """
    cut: list[tuple[int, int, bool]] = []
    room = size - overlap
    for n, (a, b) in enumerate(bounds):
        opening = opens is not None and opens[n]
        while b - a > room:
            cut.append((a, a + room, opening))
            a, opening = a + room, False
        if b > a:
            cut.append((a, b, opening))
    made: list[tuple[int, int, int]] = []
    i = 0
    while i < len(cut):
        first = cut[i][0]
        before = max(0, first - overlap) if made else first
        j = i
        paragraph = None
        while j + 1 < len(cut) and cut[j + 1][1] - before <= size:
            if cut[j + 1][2] and cut[j][1] - before > 0.8 * size:
                paragraph = j
            j += 1
        if paragraph is not None and j + 1 < len(cut) and not cut[j + 1][2]:
            j = paragraph
        made.append((before, first, cut[j][1]))
        i = j + 1
    return made
