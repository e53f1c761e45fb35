"""A text with its sentences and tokens: what every reader starts from."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, Literal, TypeVar
from unicodedata import normalize

from vigie.language.sentences import sentences
from vigie.model.dates import PartialDate
from vigie.model.spans import Bounds, Span

S = TypeVar("S", bound=Span)

_start = attrgetter("start")

# Words keep inner apostrophes and hyphens ("Jama’at", "mid-November") but French elisions are tokens of their own
# ("l’", "d'", "qu’"); numbers keep their separators ("1,300", "1 300", "12:35").
_TOKEN = re.compile(
    r"(?:qu|jusqu|lorsqu|puisqu|[cdjlmnst])[’'](?=\w)"
    r"|\d+(?:[.,:\u00a0\u202f ]\d{3}(?!\d)|[.,:]\d+)*"
    r"|(?:[^\W\d_][\u0300-\u036f]*)+(?:[’'‑-](?:[^\W_][\u0300-\u036f]*)+|\.(?=[A-Z]\.))*"
    r"|\S",
    re.IGNORECASE,
)


def _lower(word: str) -> str:
    low = word.lower().replace("’", "'")
    return low if low.isascii() else normalize("NFC", low)  # "é" in two code points, as some editors write it


@dataclass(slots=True, unsafe_hash=True)  # not frozen, which takes twice as long: there are very many
class Token:
    """A word, number or mark; ``lower`` is its lower-case form, composed (NFC), with straight apostrophes."""

    start: int
    end: int
    text: str
    lower: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """Bounds of a sentence, its tokens, and its number in the document."""

    start: int
    end: int
    index: int
    tokens: tuple[Token, ...]


@dataclass(frozen=True)
class Document:
    """A text or a title, split once and shared by all readers.

    ``lang`` is ``"en"``, ``"fr"`` or another ISO 639-1 code (readers of rules then find nothing); ``in_`` is
    ``"title"`` for a title; ``published`` anchors relative times; ``embeds`` are the bounds of embedded posts, which
    are not in the article's own voice.
    """

    text: str
    lang: str
    in_: Literal["title"] | None = None
    published: PartialDate | None = None
    embeds: tuple[Bounds, ...] = ()
    sentences: tuple[Sentence, ...] = field(init=False)
    _starts: list[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        found = tuple(
            Sentence(a, b, i, tuple(tokens(self.text, a, b))) for i, (a, b) in enumerate(sentences(self.text))
        )
        object.__setattr__(self, "sentences", found)
        object.__setattr__(self, "_starts", [s.start for s in found])

    def span(self, start: int, end: int) -> Span:
        """The span of ``text[start:end]``, marked as a title's where this is one."""
        return Span.cut(self.text, start, end, in_=self.in_)  # type: ignore[no-any-return]

    def make(self, cls: type[S], start: int, end: int, **more: Any) -> S:
        """A span of a subclass with its other fields: ``doc.make(Mention, 3, 9, label="person")``."""
        return cls.cut(self.text, start, end, in_=self.in_, **more)  # type: ignore[no-any-return]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds ``offset``, or the last one before it; raises IndexError in an empty text."""
        return self.sentences[max(0, bisect_right(self._starts, offset) - 1)]

    def embedded(self, offset: int) -> bool:
        """Whether ``offset`` lies in an embedded post."""
        return any(a <= offset < b for a, b in self.embeds)


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of ``text[start:end]``, with offsets in ``text``."""
    stop = len(text) if end is None else end
    return [Token(m.start(), m.end(), word := m.group(), _lower(word)) for m in _TOKEN.finditer(text, start, stop)]


def within(items: Sequence[S], start: int, end: int) -> list[S]:
    """The items, which must be in the order of their starts, that lie wholly in ``start`` to ``end``."""
    first = bisect_left(items, start, key=_start)
    return [x for x in items[first : bisect_left(items, end, first, key=_start)] if x.end <= end]
