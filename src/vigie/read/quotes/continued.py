"""Statements that belong together: quotations that go on or are led to by other words, and who is cited for what."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from vigie.read.grammar.marks import word_count
from vigie.read.quotes.said import Reader, Said


def cited(r: Reader, found: Sequence[Said]) -> list[Said]:
    """``found`` without ", citing two officials,": they say what the one who cites them reports in that sentence."""
    text, left = r.doc.text, []
    found = sorted(found, key=lambda s: s.cue[0] if s.cue is not None else s.parts[0][0])
    for k, s in enumerate(found):
        if s.cue is None or not _CITING.fullmatch(text, *s.cue) or len(s.parts) != 1 or s.direct:
            left.append(s)
            continue
        part, here = s.parts[0], r.doc.sentence_at(s.cue[0])
        named = not _CLAUSE.search(text, *part) and word_count(text, *part) <= _LONGEST_SOURCE
        if not named or text[s.cue[1] : part[0]].strip():
            left.append(s)
            continue
        for o in found[max(0, k - _NEAR) : k + _NEAR]:
            same = o is not s and o.cue is not None and here.start <= o.cue[0] < here.end
            if same and o.speaker is not None and o.via is None and o.speaker == s.speaker:
                o.speaker, o.via = part, o.speaker
    return left


_CITING = re.compile(r"(?:citing|quoting|citant)", re.IGNORECASE)
_CLAUSE = re.compile(r"\b(?:that|que|is|are|was|were|has|have|had|ont|est|sont)\b|\bqu['’]|[“”\"«»]")
_LONGEST_SOURCE = 14  # words
_NEAR = 20  # statements


def goes_on(r: Reader, q: Said, heads: Sequence[Said]) -> bool:
    """Whether the quotation ``q`` only went on from one of ``heads``, which holds it now: "“…,” she said. “…”".

    ``heads`` are in order of their cues. Between the two stands no more than the rest of the sentence of the cue,
    whoever else is named in it.
    """
    start = q.parts[0][0]
    opened = r.marked.at(start)
    if q.cue is not None or not q.direct or opened is None:
        return False
    here = r.doc.sentence_at(start).index
    if r.doc.text[max(0, opened.outer[0] - 4) : opened.outer[0]].rstrip(" ")[-1:] not in (".", "!", "?"):
        return False
    heads = heads[: bisect_right(heads, start, key=lambda s: s.cue[0] if s.cue is not None else 0)]
    before = [
        (s.cue[0], s)
        for s in heads[-_NEAR:]
        if s.cue is not None
        and max(s.cue[1], s.parts[-1][1]) <= start
        and here - r.doc.sentence_at(s.cue[0]).index <= 1
        and "\n" not in r.doc.text[s.cue[1] : start]
    ]
    if not before:
        return False
    head = max(before, key=lambda b: b[0])[1]
    head.parts = sorted([*head.parts, *q.parts])
    return True


def led(r: Reader, said: Said, q: Said) -> bool:
    """Whether words heard before the quotation ``q`` are part of the statement ("that the mayor “is right”").

    Then ``said`` holds them and the quotation.
    """
    stretch = r.marked.at(q.parts[0][0])
    if stretch is None or said.cue is None or stretch.outer[0] < said.cue[1]:
        return False
    for k, (start, end) in enumerate(said.parts):
        if not said.cue[1] <= start < stretch.outer[0] or end < stretch.inner[0]:
            continue
        between = r.doc.text[start : stretch.outer[0]].strip()
        if not between or between.endswith((":", ",")):
            return False
        led = [*said.parts[:k], (start, max(end, stretch.outer[1]))]
        led += [p for p in said.parts[k + 1 :] if p[0] > stretch.outer[1]]
        said.parts = led + [p for p in q.parts[1:] if all(p[1] <= a or b <= p[0] for a, b in led)]
        return True
    return False
