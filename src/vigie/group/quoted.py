"""Which words of a text are somebody else's: quotations, embedded posts, block quotations."""

from __future__ import annotations

import re

from vigie.model import Reading
from vigie.model.spans import Bounds

_LONGEST = 3000
_PARAGRAPH = re.compile(r"\n\s*\n|\n")
_POST = re.compile(r"(?:— |— ?|-- ?|– )[^\n(]{1,80}\(@\w{1,30}\)|pic\.twitter\.com/\w+|https?://t\.co/\w+")
_OPENERS = {"“": "”", "«": "»", "„": "“"}


def quoted(reading: Reading) -> list[Bounds]:
    """Bounds, sorted and disjoint, of the words in ``reading.text`` that stand in quotation marks or in a post.

    A quotation that runs over paragraphs (each opened anew, only the last closed) is followed to its end.
    """
    text = reading.text
    found = list(_typographic(text)) + list(_straight(text))
    found += [(c.start, c.end) for c in reading.cites if c.in_ is None and _POST.search(c.text)]
    found += _posts(text)
    for quote in reading.quotes:
        if quote.direct and quote.content.in_ is None:
            found.extend(quote.content.parts or ((quote.content.start, quote.content.end),))
    return merge(found)


def merge(bounds: list[Bounds]) -> list[Bounds]:
    """The same stretches sorted, with those that touch made one."""
    out: list[Bounds] = []
    for a, b in sorted(bounds):
        if out and a <= out[-1][1]:
            out[-1] = (out[-1][0], max(b, out[-1][1]))
        elif a < b:
            out.append((a, b))
    return out


def _typographic(text: str) -> list[Bounds]:
    found = []
    opened: tuple[int, str] | None = None
    for m in re.finditer("[“«„”»]", text):
        mark = m.group()
        if opened is None:
            if mark in _OPENERS:
                opened = (m.start(), _OPENERS[mark])
        elif mark == opened[1]:
            if m.end() - opened[0] <= _LONGEST:
                found.append((opened[0], m.end()))
            opened = None
        elif mark in _OPENERS:
            # Opened anew: a further paragraph of the same quotation, or the first was never closed.
            between = text[opened[0] : m.start()]
            new_paragraph = bool(re.search(r"\n\s*$", between))
            if new_paragraph and len(between) <= _LONGEST and between.count("\n\n") <= 1:
                found.append((opened[0], m.start()))
            opened = (m.start(), _OPENERS[mark])
    return found


def _straight(text: str) -> list[Bounds]:
    """Stretches between straight double quotation marks, paragraph by paragraph."""
    found = []
    at = 0
    for m in [*_PARAGRAPH.finditer(text), None]:
        end = m.start() if m else len(text)
        marks = [i for i in range(at, end) if text[i] == '"'] if text.find('"', at, end) >= 0 else []
        for a, b in zip(marks[::2], marks[1::2], strict=False):
            found.append((a, b + 1))
        if len(marks) % 2 and text[marks[-1] : marks[-1] + 2].strip('"').strip():
            found.append((marks[-1], end))  # left open: the quotation goes on in the next paragraph
        at = m.end() if m else end
    return found


def _posts(text: str) -> list[Bounds]:
    """The paragraph that ends in a post's signature, from its line's beginning."""
    found = []
    for m in _POST.finditer(text):
        start = text.rfind("\n", 0, m.start()) + 1
        if m.start() == start and start > 0:  # the signature has a line of its own: the post is the line above
            start = text.rfind("\n", 0, text.rstrip("\n").rfind("\n", 0, start) if start > 1 else 0) + 1
            above = text[: m.start()].rstrip()
            start = above.rfind("\n") + 1
        stop = text.find("\n", m.end())
        found.append((max(start, m.start() - 600), m.end() if stop < 0 or stop - m.end() > 60 else stop))
    return found
