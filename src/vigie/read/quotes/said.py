"""What is gathered while attributions are read: statements as bounds, and the state of the reading."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from vigie.language.document import Document
from vigie.model import Bounds
from vigie.read.grammar.items import trimmed
from vigie.read.grammar.marks import Marked, word_count
from vigie.read.names import cues
from vigie.read.names.names import Names
from vigie.read.quotes.unsaid import unsaid
from vigie.read.quotes.voices import nobody, voice

_INITIALS = re.compile(r"\b[A-Z]\.[A-Z]$")


@dataclass
class Said:
    """An attribution as bounds, before its source is built."""

    speaker: Bounds | None
    cue: Bounds | None
    parts: list[Bounds]
    via: Bounds | None = None
    block: int = 0
    direct: bool = False


@dataclass
class Reader:
    """State while going through one document."""

    doc: Document
    names: Names
    marked: Marked
    verbs: dict[str, cues.Verb]
    finite: frozenset[str]
    said: list[Said] = field(default_factory=list)
    block: int = 0
    seen: set[tuple[Bounds, ...]] = field(default_factory=set)
    covered: bytearray = field(default_factory=bytearray)  # characters inside the content of some attribution
    first_of_block: int = 0  # index in ``said`` of the paragraph's first attribution
    uncommaed: bool = False  # the text has lost its commas
    cited: tuple[Bounds, Bounds] | None = None  # who passes on, and who says so, until the unit ends


def add(r: Reader, speaker: Bounds | None, cue: Bounds | None, parts: list[Bounds], via: Bounds | None = None) -> None:
    """Adds an attribution whose content stands at ``parts``, unless there is one of the same content."""
    if r.cited is not None and speaker is not None and speaker[0] == r.cited[0][0] and via is None:
        via, speaker = r.cited
    told, speaker = speaker, voice(r.doc, r.names, speaker) if speaker is not None else None
    speaker = _stopped(r, speaker) if speaker is not None else None
    cleaned = [p for a, b in parts if (p := inner(r, a, b)) is not None]
    if not cleaned:
        return
    inside = sum(word_count(r.doc.text, *q) for a, b in cleaned for q in r.marked.inside(a, b))
    total = sum(word_count(r.doc.text, *p) for p in cleaned)
    if not total:
        return
    direct = inside >= 0.8 * total
    if told is not None and (nobody(r.doc, *told) or (speaker is None and not direct)):
        return  # "no group has claimed it", "le 26 mars a annoncé": nobody is heard to say so
    if unsaid(r.doc, cue, cleaned[0], inside > 0):
        return
    if cue is not None and any(a < cue[1] and cue[0] < b for a, b in cleaned):
        return
    if tuple(cleaned) in r.seen:
        return
    r.seen.add(tuple(cleaned))
    for a, b in cleaned:
        r.covered[a:b] = b"\1" * (b - a)
    r.said.append(Said(speaker, cue, cleaned, via, r.block, direct))


def _stopped(r: Reader, bounds: Bounds) -> Bounds:
    """The bounds with the stop of an abbreviation that they end in ("The U.S.")."""
    a, b = bounds
    return (a, b + 1) if r.doc.text[b : b + 1] == "." and _INITIALS.search(r.doc.text, max(a, b - 3), b) else bounds


def inner(r: Reader, a: int, b: int) -> Bounds | None:
    """The bounds without outer blanks and commas; without marks where they hold exactly one stretch."""
    a, b = trimmed(r.doc, a, b)
    if a >= b:
        return None
    stretch = r.marked.at(a)
    if stretch is not None and stretch.outer[0] == a and b >= stretch.inner[1] and b <= stretch.outer[1] + 1:
        a, b = stretch.inner
        b -= r.doc.text[b - 1] == ","
    elif stretch is not None and a <= stretch.inner[0] and stretch.outer[0] <= a and b <= stretch.outer[1]:
        a = max(a, stretch.inner[0])
    if stretch is not None and a == stretch.inner[0] and stretch.outer[1] < b:
        a = stretch.outer[0]  # words in marks at the beginning keep their opening mark
    last = r.marked.at(b - 1) if a < b else None
    if last is not None and last is not stretch and a < last.outer[0] and b == last.inner[1]:
        b = last.outer[1]  # a word in marks at the end keeps its closing mark
    if stretch is None or b < stretch.inner[1] or b > stretch.outer[1]:
        while b > a and r.doc.text[b - 1] in " ,;:":
            b -= 1
    return (a, b) if a < b else None
