"""Bulletins: texts of entries that have nothing to do with each other, each under a label ("Gwoza LGA: …")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from vigie.language.document import Document, within
from vigie.model import Bounds, Span

_LONGEST = 60_000  # characters that are looked at
_FEWEST = 3  # entries of a bulletin
_LINE = re.compile(
    r"^[ \t]*(?P<bullet>[•*▪◦·–—-][ \t]+)?"
    r"(?:(?P<label>(?:\d|(?-i:[A-ZÀ-Þ]))[^:;\n.!?«»“”\"]{1,60}?)(?:(?P<stop>\.)|\s?:|\s[–—-])[ \t]+)?(?=[^\W_])",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """Bounds of an entry with the lines under it; its news begins at ``news``, behind its label."""

    start: int
    news: int
    end: int


def bulletin(doc: Document, places: Sequence[Span], times: Sequence[Span]) -> tuple[Entry, ...]:
    """The entries of a bulletin, in order; none in other texts.

    An entry has a bullet, or a label with a place or a day before a colon or dash; before a full stop it is a place.
    Half of them name places: where labels are only days or hours, one matter is told in its course.
    """
    begun = []
    placed = 0
    for start, news, label, stopped in _lines(doc.text):
        named = within(places, *label)
        own = any((p.start, p.end) == label for p in named) if stopped else named or within(times, *label)
        if own or label[0] == label[1]:
            begun.append((start, news))
            placed += bool(named)
    if not _many(doc.text, len(begun)) or 2 * placed < len(begun):
        return ()
    ends = [*(a for a, _ in begun[1:]), len(doc.text)]
    return tuple(Entry(a, news, end) for (a, news), end in zip(begun, ends, strict=True))


def labels(doc: Document) -> list[Bounds]:
    """The bounds of what may be labels of entries, by their shape; none where few lines have one."""
    return list(_labels(doc.text))


def parts(entries: Sequence[Entry], length: int) -> list[Bounds]:
    """Bounds of what is told apart: each entry, and what stands before the first; the whole text without entries."""
    if not entries:
        return [(0, length)]
    before = [(0, entries[0].start)] if entries[0].start else []
    return [*before, *((e.start, e.end) for e in entries)]


@lru_cache(maxsize=4)
def _labels(text: str) -> tuple[Bounds, ...]:
    found = tuple(label for _, _, label, _ in _lines(text) if label[0] < label[1])
    return found if _many(text, len(found)) else ()


@lru_cache(maxsize=4)
def _lines(text: str) -> tuple[tuple[int, int, Bounds, bool], ...]:
    """Lines with a bullet or a label: start, begin of the news, bounds of the label, whether a full stop ends it."""
    found = []
    for m in _LINE.finditer(text[:_LONGEST]):
        if m["label"] or m["bullet"]:
            label = m.span("label") if m["label"] else (m.end(), m.end())
            found.append((m.start(), m.end(), label, bool(m["stop"])))
    return tuple(found)


def _many(text: str, entries: int) -> bool:
    return entries >= _FEWEST and 2 * entries >= sum(1 for line in text[:_LONGEST].split("\n") if line.strip())
