"""Phrases of parts with words between: "stations ~ (closed|dry)", found without spelling out every combination.

Each part of a pattern is alternatives as in :mod:`vigie.read.grammar.phrases`; up to six words of the same clause may
stand where the ``~`` is. A watch list of two parts of fifty forms each costs a hundred entries, not 2,500.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from vigie.language.document import Token, tokens
from vigie.read.grammar.phrases import GAP, Hit, bare, expand, look

T = TypeVar("T")
_GAP_WORDS = 6
# "The hospital said the road was closed": what somebody says is another matter than he.
_SPEECH = frozenset("said says told warned dit indiqué déclaré affirmé".split())
_Part = dict[str, list[tuple[str, ...]]]  # first word to the forms that begin with it, longest first


@dataclass
class Gapped(Generic[T]):
    """Patterns by the first words of their first part; all that begin at a token are found, the longest per item."""

    _patterns: dict[str, list[tuple[tuple[str, ...], list[_Part], T]]] = field(default_factory=dict)

    def add(self, pattern: str, item: T) -> None:
        """Adds a pattern. Raises :class:`ConfigError` for brackets that are not closed or stand inside another."""
        for form in expand(pattern) if _nested(pattern) else (pattern,):
            self._add(form, item)

    def _add(self, pattern: str, item: T) -> None:
        first, *rest = (p.strip() for p in pattern.split(GAP))
        parts = [_part(p) for p in rest if p]
        for words in _forms(first):
            for key in {words[0], bare(words[0])}:
                self._patterns.setdefault(key, []).append((words, parts, item))

    def find(self, toks: Sequence[Token]) -> list[Hit[T]]:
        """Every phrase in ``toks``, in order of its first token."""
        lows = [look(t) for t in toks]
        found: list[Hit[T]] = []
        known = self._patterns
        for i, token in enumerate(toks):
            if lows[i] not in known and token.lower not in known:
                continue
            best: dict[T, int] = {}
            for item, last in self._at(toks, lows, i, token):
                best[item] = max(last, best.get(item, -1))
            found += [Hit(i, last, item) for item, last in best.items()]
        return found

    def _at(self, toks: Sequence[Token], lows: Sequence[str], i: int, token: Token) -> Iterator[tuple[T, int]]:
        shouted = token.text.isupper() and len(lows[i]) > 1
        known = [p for key in {lows[i], token.lower} for p in self._patterns.get(key, ())]
        seconds = () if i + 1 == len(toks) else (lows[i + 1], toks[i + 1].lower)
        hidden = bool(seconds) and toks[i + 1].text.isupper()
        for words, parts, item in known:
            if len(words) > 1 and words[1] not in seconds and not hidden:
                continue  # most patterns end here, without a call
            if words[0] not in (lows[i], token.lower) and not shouted:
                continue
            last = _whole(toks, lows, i, words)
            for part in parts:
                last = _next(toks, lows, last + 1, part) if last is not None else None
            if last is not None:
                yield item, last


def _nested(pattern: str) -> bool:
    """Whether a gap or a bracket stands inside a bracket: "(running again|using ~ again)"; such are spelt out."""
    depth = 0
    for char in pattern:
        depth += (char == "(") - (char == ")")
        if depth > 1 or (depth and char == GAP):
            return True
    return False


def _forms(part: str) -> list[tuple[str, ...]]:
    # "de l' oignon" is written for "de l'oignon"
    return [tuple(t.lower for t in tokens(form.replace("' ", "'"))) for form in expand(part)]


def _part(words: str) -> _Part:
    made: _Part = {}
    for form in sorted(_forms(words), key=len, reverse=True):
        for key in {form[0], bare(form[0])}:
            made.setdefault(key, []).append(form)
    return made


def _next(toks: Sequence[Token], lows: Sequence[str], at: int, part: _Part) -> int | None:
    """The last token of the first form of ``part`` that begins within the gap after ``at``."""
    for k in range(at, min(len(toks), at + _GAP_WORDS + 1)):
        forms = part.get(lows[k]) or part.get(toks[k].lower)
        for form in forms or ():
            if form[0] in (lows[k], toks[k].lower) or toks[k].text.isupper():
                last = _whole(toks, lows, k, form)
                if last is not None:
                    return last
        if toks[k].text in ".;:!?" or toks[k].lower in _SPEECH:
            return None
    return None


def _whole(toks: Sequence[Token], lows: Sequence[str], i: int, words: tuple[str, ...]) -> int | None:
    """The last token of ``words`` at token ``i``, or ``None`` where they do not stand there."""
    if i + len(words) > len(toks):
        return None
    for k, word in enumerate(words[1:], i + 1):
        if word not in (lows[k], toks[k].lower) and not (toks[k].text.isupper() and lows[k] == bare(word)):
            return None
    return i + len(words) - 1
