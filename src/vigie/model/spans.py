"""Words and where they stand. Offsets are Unicode code points, ``end`` exclusive."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any, Literal

from vigie.errors import SpanError

Bounds = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """``text[start:end]`` of an article's text, or of its title where ``in_`` is ``"title"``.

    ``article`` is set only outside the article's own record; ``parts`` only where the span is broken.
    Build it with :meth:`cut`, which takes the words from the source; records that hold spans check them again.
    """

    start: int
    end: int
    text: str
    in_: Literal["title"] | None = None
    parts: tuple[Bounds, ...] | None = None
    article: str | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise SpanError(f"span {self.start}:{self.end} is empty or has its ends swapped")
        if self.end - self.start != len(self.text):
            raise SpanError(f"span {self.start}:{self.end} can't hold {len(self.text)} characters ({self.text!r:.60})")
        for a, b in self.parts or ():
            if not self.start <= a < b <= self.end:
                raise SpanError(f"part {a}:{b} lies outside its span {self.start}:{self.end}")

    @classmethod
    def cut(cls, source: str, start: int, end: int, **more: Any) -> Any:
        """The span of ``source[start:end]``, with the subclass's other fields in ``more``.

        Raises :class:`SpanError` where the bounds lie outside the source or hold nothing.
        """
        if not 0 <= start < end <= len(source):
            raise SpanError(f"span {start}:{end} lies outside a text of {len(source)} characters, or is empty")
        return cls(start=start, end=end, text=source[start:end], **more)

    def verify(self, source: str) -> None:
        """Raises :class:`SpanError` unless ``source[start:end]`` is ``text``."""
        if source[self.start : self.end] != self.text:
            found = source[self.start : self.end]
            raise SpanError(f"text[{self.start}:{self.end}] is {found!r:.60}, not {self.text!r:.60}")

    @property
    def bounds(self) -> Bounds:
        """``(start, end)``."""
        return (self.start, self.end)

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character of the same text."""
        return self.in_ == other.in_ and self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.in_ == other.in_ and self.start <= other.start and other.end <= self.end

    def bare(self) -> Span:
        """The span alone, without a subclass's fields."""
        return Span(
            start=self.start, end=self.end, text=self.text, in_=self.in_, parts=self.parts, article=self.article
        )

    def cited(self, article: str) -> Span:
        """The span alone, naming its article: for use outside the article's record."""
        return Span(start=self.start, end=self.end, text=self.text, in_=self.in_, parts=self.parts, article=article)


def spans_in(value: object) -> Iterator[Span]:
    """Every span in ``value``, a dataclass or a tuple or list of them, at any depth."""
    todo: list[Any] = [value]
    while todo:
        here = todo.pop()
        if isinstance(here, tuple | list):
            todo += reversed(here)
            continue
        if isinstance(here, Span):
            yield here
        for name in _field_names(here.__class__):
            value = getattr(here, name)
            if value.__class__ not in _PLAIN:
                todo.append(value)


_PLAIN = frozenset((str, int, float, bool, type(None)))


@cache
def _field_names(cls: Any) -> tuple[str, ...]:
    """The fields of a dataclass, the last first; nothing for any other class."""
    return tuple(f.name for f in reversed(fields(cls))) if is_dataclass(cls) else ()
