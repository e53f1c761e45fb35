"""Vocabulary as data: word patterns expanded once, found by look-up over tokens, in time linear in the text.

A pattern is words with alternatives: ``open(s|ed|ing)? fire``. ``~`` between words allows up to six others
(``took ~ hostage``). Upper-case wire text is looked up without accents; anything else exactly.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Generic, TypeVar

from vigie.errors import ConfigError
from vigie.language.document import Token, tokens
from vigie.tables import shipped

T = TypeVar("T")

_GROUP = re.compile(r"\(([^()]*)\)(\??)|([^()\s])\?")
GAP = "~"
_GAP_WORDS = 6
_MOST_FORMS = 4_000


def expand(pattern: str) -> list[str]:
    """All word strings of ``pattern``: ``attack(s|ed)?`` gives ``attack``, ``attacks``, ``attacked``.

    Raises :class:`ConfigError` for a pattern of more than 4,000 forms or with a bracket that is not closed.
    """
    done: list[str] = []
    todo = [pattern]
    while todo:
        form = todo.pop()
        m = _GROUP.search(form)
        if m is None:
            if "(" in form or ")" in form:
                raise ConfigError(f"pattern {pattern!r}: a bracket is not closed, or stands inside another")
            done.append(" ".join(form.split()))
            continue
        choices = m[1].split("|") if m[1] is not None else [m[3]]
        if m[2] or m[1] is None:
            choices = [*choices, ""]
        todo += [form[: m.start()] + c + form[m.end() :] for c in choices]
        if len(todo) + len(done) > _MOST_FORMS:
            raise ConfigError(f"pattern {pattern!r} has too many forms; write it as several")
    return sorted({d for d in done if d})


@lru_cache(maxsize=20_000)
def bare(word: str) -> str:
    """``word`` without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def look(token: Token) -> str:
    """The form under which a token is looked up: lower case, straight apostrophes, no possessive ending."""
    low = token.lower
    return low[:-2] if low[-2:] == "'s" and len(low) > 2 else low


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """A phrase found: tokens ``first`` to ``last`` (inclusive) of the sequence, and what it stands for."""

    first: int
    last: int
    item: T


@dataclass
class Lexicon(Generic[T]):
    """Phrases by first word. The longest phrase at a place is found first; several items may share a phrase."""

    _by_word: dict[str, list[tuple[tuple[str, ...], T]]] = field(default_factory=dict)

    def add(self, pattern: str, item: T) -> None:
        """Adds all forms of ``pattern``."""
        for form in expand(pattern):
            words = tuple(w if w == GAP else t.lower for w in form.split() for t in ([None] if w == GAP else tokens(w)))  # type: ignore[union-attr]
            for key in {words[0], bare(words[0])}:
                self._by_word.setdefault(key, []).append((words, item))

    def done(self) -> Lexicon[T]:
        """Puts longer phrases first; to be called once, after the last :meth:`add`."""
        for entries in self._by_word.values():
            entries.sort(key=lambda e: -len(e[0]))
        return self

    def at(self, toks: Sequence[Token], i: int) -> Iterator[Hit[T]]:
        """The phrases that begin at token ``i``, longest first."""
        word = look(toks[i])
        if word not in self._by_word:
            return
        shouted = toks[i].text.isupper() and len(word) > 1
        seconds = _seconds(toks, i + 1)
        for words, item in self._by_word[word]:
            if seconds is not None and len(words) > 1 and words[1] not in seconds:
                continue  # most phrases end here, without a call
            if (words[0] == word or shouted) and (last := _match(words, toks, i)) is not None:
                yield Hit(i, last, item)

    def find(self, toks: Sequence[Token]) -> list[Hit[T]]:
        """Every phrase in ``toks``: of those that share their first token, all of the longest length."""
        found: list[Hit[T]] = []
        known = self._by_word
        for i, token in enumerate(toks):
            if token.lower not in known and (token.lower[-2:] != "'s" or look(token) not in known):
                continue
            best: list[Hit[T]] = []
            for hit in self.at(toks, i):
                if best and hit.last < best[0].last:
                    break
                best.append(hit)
            found += best
        return found

    def __contains__(self, word: str) -> bool:
        return word in self._by_word


def _seconds(toks: Sequence[Token], i: int) -> tuple[str, ...] | None:
    """What the second word of a phrase may be where token ``i`` follows its first; ``None`` where capitals hide it."""
    if i >= len(toks):
        return ()
    token = toks[i]
    return None if token.text.isupper() else (token.lower, look(token), GAP)


def _match(words: tuple[str, ...], toks: Sequence[Token], i: int) -> int | None:
    at = i + 1
    gap = False
    for w in words[1:]:
        if w == GAP:
            gap = True
            continue
        stop = min(len(toks), at + (_GAP_WORDS + 1 if gap else 1))
        while at < stop and not same(toks[at], w):
            if gap and toks[at].text in ".;:!?":
                return None
            at += 1
        if at >= stop:
            return None
        at += 1
        gap = False
    return at - 1


def same(token: Token, word: str) -> bool:
    """Whether the token is the word, whatever its case."""
    if token.lower == word:
        return True
    low = look(token)
    return low == word or token.lower == word or (token.text.isupper() and len(low) > 1 and low == bare(word))


def words(text: str) -> frozenset[str]:
    """The white-space separated words of ``text``, as a set."""
    return frozenset(text.split())


def english_verb(entry: str) -> dict[str, str]:
    """Forms of an English verb with their tags: ``attack``; ``kidnap+`` doubles; ``shoot shot shot`` is irregular.

    Words after ``/`` belong to the phrase: ``open / fire`` gives "opened fire".
    """
    head, _, rest = entry.partition("/")
    tail = f" {rest.strip()}" if rest.strip() else ""
    parts = head.split()
    base, double = parts[0].rstrip("+"), parts[0].endswith("+")
    stem = base + base[-1] if double else base[:-1] if base.endswith("e") else base
    y = base.endswith("y") and base[-2:-1] not in "aeiou"
    past = parts[1] if len(parts) > 1 else (base[:-1] + "ied" if y else stem + "ed")
    part = parts[2] if len(parts) > 2 else past
    third = base[:-1] + "ies" if y else base + ("es" if re.search(r"(?:s|sh|ch|x|z|o)$", base) else "s")
    ing = (
        parts[3]
        if len(parts) > 3
        else (stem if double or (base.endswith("e") and not base.endswith("ee")) else base) + "ing"
    )
    forms = {base: "base", third: "third", ing: "ing", past: "past", part: "part" if part != past else "past"}
    return {f + tail: tag for f, tag in forms.items()}


def french_verb(entry: str) -> dict[str, str]:
    """Forms of a French verb in -er with their tags; others are written ``participles = other forms``.

    ``tuer``; ``pris(e|es)? = prend prennent prenait prenaient prenant prit prirent / en otage``.
    """
    head, _, rest = entry.partition("/")
    tail = f" {rest.strip()}" if rest.strip() else ""
    head = head.strip()
    forms: dict[str, str] = {}
    if "=" in head:
        part, _, others = head.partition("=")
        for form in (f for p in part.split() for f in expand(p)):
            forms[form] = "part"
        for form in (f for p in others.split() for f in expand(p)):
            forms[form] = "ing" if form.endswith("ant") else "inf" if form.endswith(("r", "re")) else "finite"
        return {f + tail: tag for f, tag in forms.items()}
    stem = head[:-2]
    soft = stem[:-1] + "ç" if stem.endswith("c") else stem + "e" if stem.endswith("g") else stem
    # "enlève", "pénètre", but "ferme", "cesse"
    open_ = re.sub(r"[eé]([^aeiouyé]|[bcdfgptv][lr]|ch|gn|[gq]u)$", r"è\1", stem)
    forms[head] = "inf"
    for end in ("é", "ée", "és", "ées"):
        forms[stem + end] = "part"
    for end in ("e", "ent"):
        forms.setdefault(open_ + end, "finite")
    for form in (soft + "a", stem + "èrent", soft + "ait", soft + "aient"):
        forms[form] = "finite"
    forms[soft + "ant"] = "ing"
    return {f + tail: tag for f, tag in forms.items()}


def all_patterns(value: Iterable[str] | str | None) -> list[str]:
    """A list of patterns from a YAML value: a list, or one string with ``;`` or line ends between them."""
    if value is None:
        return []
    parts = re.split(r"[;\n]", value) if isinstance(value, str) else value
    return [p.strip() for p in parts if p and p.strip()]


@lru_cache(maxsize=1)
def _grammar() -> dict[str, dict[str, frozenset[str]]]:
    data: dict[str, dict[str, str]] = shipped("read", "grammar.yaml")
    return {
        name: {lang: frozenset(w.replace("~", " ") for w in text.split()) for lang, text in row.items()}
        for name, row in data.items()
    }


def grammar(name: str) -> dict[str, frozenset[str]]:
    """The closed word list ``name`` of ``data/grammar.yaml``, by language."""
    return _grammar()[name]
