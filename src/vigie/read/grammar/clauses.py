"""Folded text for look-up, and small tools on clauses, shared by the readers of advice, forecasts and demands."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

_MARKS = {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "«": '"', "»": '"', "„": '"'}
_MARKS |= {"–": "-", "—": "-", "‑": "-", "‐": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " ", "\n": " "}
# A clause ends at these; a comma only where what follows can't go on with the same clause.
_HARD_END = re.compile(r'[;:!?()]| - |"(?=\s*,?\s*$)')


class _Table(dict[int, str]):
    """Lower case without accents, one character for one; combining marks become nothing."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        out = _MARKS.get(char)
        if out is None:
            if unicodedata.combining(char):
                out = ""
            else:
                base = unicodedata.normalize("NFKD", char)[:1].lower()
                out = base if len(base) == 1 and not unicodedata.combining(base) else char
        self[code] = out
        return out


_TABLE = _Table()


@dataclass(frozen=True)
class Folded:
    """``text`` in lower case, without accents, with plain quotes, dashes and spaces; ``raw`` leads back."""

    text: str
    _at: tuple[int, ...] | None = None

    def raw(self, start: int, end: int) -> tuple[int, int]:
        """Bounds in the original of the folded ``start`` to ``end``; combining marks stay with their letter."""
        if self._at is None:
            return start, end
        return self._at[start], self._at[end]

    def here(self, offset: int) -> int:
        """The folded offset of an original one."""
        return offset if self._at is None else bisect_left(self._at, offset)


@lru_cache(maxsize=8)
def folded(text: str) -> Folded:
    """``text`` folded for look-up; cheap where every character stays one."""
    plain = text.translate(_TABLE)
    if "'" not in plain and _LOST.search(plain):
        return _restored(plain, text)
    if len(plain) == len(text):
        return Folded(plain)
    return _mapped(plain, text)


# English contractions in a text that has lost its apostrophes ("dont", "wont", "its going to", "im sure"): the empty
# group stands where it was.
_LOST = re.compile(
    r"\b(?:(?:did|does|do|is|was|were|could|would|should|has|have|had|are|wo|ca)(?=nt)n(?P<not>)t"
    r"|(?:they|we|you)(?P<are>)re(?<!were)|(?:they|we|you|i)(?P<have>)ve|i(?P<am>)m"
    r"|it(?P<is>)s(?= (?:not|going|likely|unlikely|only|time|clear|possible|an?)\b))\b"
)
_ENGLISH = re.compile(r"\b(?:the|of|and|to)\b")


def _restored(plain: str, text: str) -> Folded:
    """``text`` folded, with the apostrophes of contractions back in their places; French "dont" is left as it is."""
    base = _mapped(plain, text)
    if not _ENGLISH.search(plain):
        return base
    pieces: list[str] = []
    at: list[int] = []
    last = 0
    for m in _LOST.finditer(plain):
        gap = max(m.end(group) for group in m.re.groupindex)
        pieces.append(plain[last:gap])
        at += [*(base.raw(i, i)[0] for i in range(last, gap)), base.raw(gap, gap)[0]]
        last = gap
    at += [base.raw(i, i)[0] for i in range(last, len(plain) + 1)]
    return Folded("'".join((*pieces, plain[last:])), tuple(at))


def _mapped(plain: str, text: str) -> Folded:
    at = [i for i, char in enumerate(text) if _TABLE[ord(char)]]
    return Folded(plain, (*at, len(text)))


def fold(words: str) -> str:
    """A look-up key: folded, trimmed, single spaces."""
    return " ".join(words.translate(_TABLE).split())


def clause_end(text: str, start: int, stop: int) -> int:
    """Where the clause that holds ``start`` ends in folded ``text``, before ``stop`` (the sentence's end)."""
    m = _HARD_END.search(text, start, stop)
    return m.start() if m else stop


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Bounds without white space, commas and full stops at either end (quotation marks stay where paired)."""
    while start < end and (text[start].isspace() or text[start] in ",;:.-"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:.-!?"):
        end -= 1
    if end - start > 1 and text[start] in '"“«' and not any(c in text[start + 1 : end] for c in '"”»'):
        start += 1
    if end - start > 1 and text[end - 1] in '"”»' and not any(c in text[start : end - 1] for c in '"“«'):
        end -= 1
    while start < end and (text[start].isspace() or text[start] in ",;:-"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:.-!?"):
        end -= 1
    return start, end
