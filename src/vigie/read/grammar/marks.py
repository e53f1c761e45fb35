"""Quotation marks: which stretches of a text stand inside them, and which stretches go on over paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from vigie.language.document import Document, Sentence
from vigie.model import Bounds

_PAIRS = {"“": "”", "„": "“”", "«": "»", "‹": "›", '"': '"', "″": "″", "‟": "”", "”": "”"}
_MARK = re.compile(f"[{''.join(_PAIRS)}'`‘]")  # what may open a stretch
_WORD = re.compile(r"\w+")
_BLANKS = " \t\r\n\u00a0\u202f"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch in quotation marks: ``outer`` with its marks, ``inner`` without; ``closed`` if the mark closes.

    ``goes_on``: the next paragraph opens with a mark again and continues it.
    """

    outer: Bounds
    inner: Bounds
    closed: bool
    goes_on: bool = False


def paragraphs(doc: Document) -> list[list[Sentence]]:
    """The sentences of ``doc`` by paragraph (one per line, or by blank lines where lines are only wrapped)."""
    text = doc.text
    wrapped = any("\n" in text[s.start : s.end] for s in doc.sentences)
    found: list[list[Sentence]] = []
    for i, s in enumerate(doc.sentences):
        gap_at = doc.sentences[i - 1].end if i else 0
        gap = text[gap_at : s.start] if i else "\n\n"
        ends = gap.count("\n") > wrapped
        goes_on = ends and found and gap.count("\n") == 1 and _unfinished(text, found[-1][0].start, gap_at, s.start)
        if ends and not goes_on:
            found.append([])
        found[-1].append(s)
    return found


def _unfinished(text: str, start: int, end: int, following: int) -> bool:
    """Whether a line ends inside quotation marks that a line soon after closes without opening them anew."""
    here = text[max(start, end - 4000) : end]
    for opener, closer in (('"', '"'), ("“", "”")):
        opened = here.count('"') % 2 if opener == closer else here.count(opener) > here.count(closer)
        if not opened:
            continue
        for line in text[following : following + 4000].split("\n", 6)[:6]:
            if not line or line.startswith(opener):
                break
            if closer in line:
                return line.count('"') % 2 == 1 if opener == closer else line.count(closer) > line.count(opener)
    return False


def stretches(doc: Document, blocks: list[list[Sentence]]) -> list[Stretch]:
    """Every top-level stretch in quotation marks, in order."""
    bounds = [(block[0].start, block[-1].end) for block in blocks]
    per_block = [_in_block(doc.text, a, b) for a, b in bounds]
    goes_on = set()
    for here, there, (start, _) in zip(per_block, per_block[1:], bounds[1:], strict=False):
        if here and not here[-1].closed and there and there[0].outer[0] == start:
            goes_on.add(here[-1].outer)
    return [Stretch(s.outer, s.inner, s.closed, s.outer in goes_on) for mine in per_block for s in mine]


def _in_block(text: str, start: int, end: int) -> list[Stretch]:
    found: list[Stretch] = []
    unclosed: set[str] = set()
    at = start
    while mark := _MARK.search(text, at, end):
        at = mark.start()
        c = mark.group()
        opener, close = "", -1
        if c in _PAIRS and c != "”":
            opener = c
            close = _closing(text, at, end, c) if c not in unclosed else -1
            width = 1
        elif text.startswith(("''", "``", "‘‘"), at):
            opener, width = "''", 2
            close = min((p for m in ("''", "’’") if (p := text.find(m, at + 2, end)) >= 0), default=-1)
        elif c in "‘'" and _opens(text, at, start) and c not in unclosed:
            opener, width = c, 1
            close = _closing_single(text, at, end, "’" if c == "‘" else "'")
        else:
            at += 1
            continue
        if close < 0:
            if opener not in unclosed and opener in "“«\"''" and (at == start or opener in "“«"):
                found.append(Stretch((at, end), _trim(text, at + width, end), False))
                return found
            unclosed.add(opener)
            at += width
            continue
        inner = _trim(text, at + width, close)
        if inner[0] < inner[1]:
            found.append(Stretch((at, close + width), inner, True))
        at = close + width
    return found


def _closing(text: str, at: int, end: int, opener: str) -> int:
    closers = _PAIRS[opener]
    if opener in closers:
        return text.find(opener, at + 1, end)
    depth = 0
    for i in range(at, end):
        if text[i] == opener:
            depth += 1
        elif text[i] in closers:
            depth -= 1
            if depth == 0:
                return i
    return min((p for c in closers if (p := text.find(c, at + 1, end)) >= 0), default=-1)


def _opens(text: str, at: int, start: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + 1 : at + 2]
    return not before.isalnum() and before not in "’'" and (after.isalnum() or after in '[(“"…$£€')


def _closing_single(text: str, at: int, end: int, mark: str) -> int:
    first = -1
    i = text.find(mark, at + 1, end)
    while i >= 0 and i - at < 3000:
        after = text[i + 1 : i + 2]
        if not after.isalnum():
            if text[i - 1] in ",.?!…;" or text[i - 1] != "s" or after in ".,;:)?!" or not after:
                return i
            if first < 0:
                first = i
        i = text.find(mark, i + 1, end)
    return first


def _trim(text: str, a: int, b: int) -> Bounds:
    while a < b and text[a] in _BLANKS:
        a += 1
    while b > a and text[b - 1] in _BLANKS:
        b -= 1
    return a, b


def word_count(text: str, start: int, end: int) -> int:
    """Number of words in ``text[start:end]``."""
    return len(_WORD.findall(text, start, end))


class Marked:
    """Look-up of stretches by offset."""

    def __init__(self, found: list[Stretch]) -> None:
        self.stretches = found
        self._starts = [s.outer[0] for s in found]

    def at(self, offset: int) -> Stretch | None:
        """The stretch that holds ``offset``, marks included."""
        k = bisect_right(self._starts, offset) - 1
        if k >= 0 and offset < self.stretches[k].outer[1]:
            return self.stretches[k]
        return None

    def around(self, start: int, end: int) -> list[Stretch]:
        """The stretches that begin before ``end``, from the last one that begins at ``start`` or before it."""
        first = max(0, bisect_right(self._starts, start) - 1)
        return self.stretches[first : bisect_left(self._starts, end)]

    def inside(self, start: int, end: int) -> list[Bounds]:
        """Parts of ``start`` to ``end`` inside marks, without the marks."""
        bounds = ((max(s.inner[0], start), min(s.inner[1], end)) for s in self.around(start, end))
        return [(a, b) for a, b in bounds if a < b]
