"""Phrases of a data file as patterns over folded text, looked for only where one of their first words can stand.

A line of phrases is ``kill~, shot dead, paid .. ransom``: commas part phrases, spaces words; ``a|b`` is one word or the
other, ``[a]`` may be missing, of ``ab?`` the last letter; ``a*`` has any ending, ``a~`` those of a verb in English or
French; ``..`` stands for up to five words, ``...`` for any part of a clause. A long list of such patterns is slow to
search one by one, so each keeps the words, or their first letters, that it can begin with, and is only tried on a
sentence that has one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from vigie.errors import VigieError

_ENDINGS = r"(?:s|es|ed|d|ing|e|ee|ees|er|ent|ant|ait|aient)?"
_DOUBLED = frozenset("bdgmnpt")  # letters that are doubled before "ed" and "ing"
_GAPS = {"..": r"(?: [\w$€.,'-]+){0,5}? ", "...": r"\b[^.;]{0,80}?\b"}
_LEAST, _MOST = 3, 5  # letters of a stem that ends openly by which a pattern is looked up; a whole word by all of them


class Words:
    """Phrases of one line; ``search`` and ``finditer`` are those of a pattern."""

    __slots__ = ("_pattern", "first")

    def __init__(self, line: str) -> None:
        phrases = [p.split() for p in line.split(",") if p.strip()]
        if not phrases:
            raise VigieError(f"A line of phrases is empty: {line!r}. Write at least one phrase, or leave the key out.")
        if blank := next((p for p in phrases if p[-1][0] in "[." or p[0][0] == "."), None):
            raise VigieError(f"{' '.join(blank)!r} ends with a word that may be missing, or begins with none.")
        self.first = frozenset(key for p in phrases for key in _first_keys(p))
        self._pattern = re.compile(rf"\b(?:{'|'.join(_phrase(p) for p in phrases)})(?!\w)")

    def may_match(self, plain: str) -> bool:
        """Whether the folded text has a word that one of the phrases begins with."""
        return not self.first.isdisjoint(keys(plain))

    def search(self, plain: str, start: int = 0) -> re.Match[str] | None:
        """The first of the phrases in the folded text."""
        return self._pattern.search(plain, start) if self.may_match(plain) else None

    def finditer(self, plain: str) -> Iterator[re.Match[str]]:
        """All of them."""
        return self._pattern.finditer(plain) if self.may_match(plain) else iter(())


@lru_cache(maxsize=8192)
def keys(plain: str) -> frozenset[str]:
    """The words of the folded text and their first letters, by which phrases are looked up."""
    return frozenset().union(*map(_of_word, _WORD.findall(plain)))


@lru_cache(maxsize=65536)
def _of_word(word: str) -> tuple[str, ...]:
    return (f"{word} ", *(word[:n] for n in range(_LEAST, _MOST + 1)))


_WORD = re.compile(r"\w+")


def _first_keys(phrase: list[str]) -> set[str]:
    """Beginnings of the words that the phrase can begin with."""
    out: set[str] = set()
    for word in phrase:
        for choice in word.strip("[]").split("|"):
            stem = choice.rstrip("*~?")
            parts = _WORD.findall(stem)  # "s'est" are two words of the text, of which the second is telling
            head = parts[0] if "-" in stem or not parts[1:] else parts[1]
            if choice[-1] in "*~" and len(stem) < _LEAST:
                raise VigieError(f"{choice!r} is too short for an open ending: write three letters or more.")
            if choice[-1] in "*~" and head == parts[-1]:
                out.add(head[:_MOST])
            else:
                out.add(f"{head} ")
            if choice[-1] == "?":
                out.add(f"{head[:-1]} ")
        if word[0] != "[":
            break
    return out


def _phrase(words: list[str]) -> str:
    out = ""
    for n, word in enumerate(words):
        if word in _GAPS:
            out = out.removesuffix(" ") + _GAPS[word]
            continue
        choices = "|".join(_word(c) for c in word.strip("[]").split("|"))
        glue = " " if n + 1 < len(words) else ""
        out += f"(?:(?:{choices}){glue})?" if word[0] == "[" else f"(?:{choices}){glue}"
    return out


def _word(choice: str) -> str:
    stem = choice.rstrip("*~?")
    ending = {"*": r"\w*", "~": _ENDINGS, "?": "?"}.get(choice[len(stem) :], "")
    doubled = f"{stem[-1]}?" if choice[-1] == "~" and stem[-1] in _DOUBLED else ""  # "stopped"
    return re.escape(stem) + doubled + ending
