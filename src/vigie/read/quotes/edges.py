"""Where the statements that the network hears begin and end: its bounds, mended by what their sentence is made of.

Each rule was counted in the annotations of PolNeAR's train part before it was kept.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from vigie.model import Bounds
from vigie.read.quotes.said import Reader, Said, inner

_WORD = re.compile(r"\w+(?:[’'-]\w+)*")
# What belongs to the cue, not to what is said: "complained about | the roads", "pointing to | the sale".
_GOVERNED = re.compile(
    r"(?:of|about|for|on|at|with|over|into|in)\s+(?!least\b|most\b|\d)"
    r"|to\s+(?=(?:the|an?|his|her|their|its|our|my|what|how|whether)\b|[A-Z])",
)
# The object of a relative or indirect question is part of what is said: "what officials called “a purge”".
_OBJECT = re.compile(r"(?:\b(what|whom)|,\s*(which))\s+$", re.IGNORECASE)
_CONJUNCTION = re.compile(r"[\s\"“]*(?:that|to)\b")
# After these a statement can't end.
_UNENDING = frozenset(
    "of in from to by with for at on into about against between than as the a an and or but been be being is are was"
    " were has have had his her its our their this that these which who your my not no very more most"
    " à de du des au aux par pour avec sur dans sous vers le la les un une sa son ses leur leurs et ou que qui ont sont"
    " ces cette être plus très".split()
)
_TO_THE_MARK = re.compile(r"[^,;:–—()\"“”]*?(?=[,;:–—()\"“”]|\.\s|\.?$|--)")
_SCRAP = 4  # words
_REST = 4  # words that a cut statement may go on for: beyond them another clause has begun
_FRONT = 25  # words before the first comma that may belong to a statement broken by its cue


def mend(r: Reader, s: Said, others: Sequence[Said]) -> None:
    """Mends the bounds of ``s`` among the ``others`` that were heard, unless it stands in quotation marks."""
    if s.direct:
        return
    _others(r, s, others)
    if s.cue is not None and r.doc.lang == "fr":
        _here(r, s, s.cue)
    if s.cue is not None and r.doc.lang == "en":
        _governed(r, s, s.cue)
        _broken(r, s, s.cue)
        _object(r, s, s.cue)
    _cut_short(r, s, others)


def _others(r: Reader, s: Said, others: Sequence[Said]) -> None:
    """Leaves out parts that begin with another's cue, and scraps of another sentence."""
    cues = {o.cue[0] for o in others if o is not s and o.cue is not None}
    kept = [p for p in s.parts if p[0] not in cues]
    if s.cue is not None and len(kept) > 1:
        here = r.doc.sentence_at(s.cue[0])
        near = [p for p in kept if here.start <= p[0] < here.end]
        far = [p for p in kept if p not in near]
        scraps = all(len(_WORD.findall(r.doc.text, *p)) <= _SCRAP and r.marked.at(p[0]) is None for p in far)
        kept = near if near and scraps else kept
    s.parts = kept or s.parts


def _here(r: Reader, s: Said, cue: Bounds) -> None:
    """Indirect speech stays in the sentence of its cue, and a word that only leads on is no part of its own."""
    here = r.doc.sentence_at(cue[0])
    near = [p for p in s.parts if here.start <= p[0] < here.end]
    far = [p for p in s.parts if p not in near and r.marked.at(p[0]) is not None]
    kept = [p for p in near if not _LEADING.fullmatch(r.doc.text, *p)]
    s.parts = sorted([*kept, *far]) if kept else s.parts
    joined: list[Bounds] = []
    for p in s.parts:
        gap = (joined[-1][1], p[0]) if joined else None
        between = r.doc.text[slice(*gap)] if gap else ""
        taken = gap and any(b is not None and gap[0] <= b[0] < gap[1] for b in (s.cue, s.speaker))
        if gap and not taken and _HOLE.fullmatch(between):
            joined[-1] = (joined[-1][0], p[1])
        else:
            joined.append(p)
    s.parts = joined


_LEADING = re.compile(
    r"(?i)(?:toutefois|cependant|par|ailleurs|par ailleurs|enfin|ainsi|mais|et|de plus|en outre|pourtant|selon)"
)
_HOLE = re.compile(r"\s*(?:[\w’'-]+\s*){1,3}")


def _after(s: Said, cue: Bounds) -> Bounds | None:
    """The first part after the cue."""
    return min((p for p in s.parts if p[0] >= cue[1]), default=None)


def _governed(r: Reader, s: Said, cue: Bounds) -> None:
    part = _after(s, cue)
    if part is None or r.doc.text[cue[1] : part[0]].strip():
        return
    m = _GOVERNED.match(r.doc.text, *part)
    rest = inner(r, m.end(), part[1]) if m is not None else None
    if m is not None and rest is not None:
        s.cue = (cue[0], m.end() - 1)
        s.parts[s.parts.index(part)] = rest


def _broken(r: Reader, s: Said, cue: Bounds) -> None:
    """ "Many days, former employees said, she would stay": the words before the first comma are said too."""
    if s.speaker is None:
        return
    text = r.doc.text
    start, end = min(s.speaker[0], cue[0]), max(s.speaker[1], cue[1])
    here = r.doc.sentence_at(cue[0])
    after = min(s.parts)[0]
    if any(p[0] < end for p in s.parts) or after > here.end or not here.start < start:
        return
    before = text[here.start : start]
    commas = before.rstrip().endswith(",") and re.fullmatch(r"[^,.;:\"“”]{0,60},\s*", text[end:after])
    if commas and not re.search(r"[:;\"“”]", before) and len(_WORD.findall(before)) <= _FRONT:
        front = inner(r, here.start, start)
        if front is not None:
            s.parts.insert(0, front)


def _object(r: Reader, s: Said, cue: Bounds) -> None:
    if s.speaker is None or s.speaker[0] >= cue[0]:
        return
    text, start = r.doc.text, s.speaker[0]
    inside = re.match(r"(?:what|which|whom)\s+", text[start : s.speaker[1]])
    if inside is not None:
        start += inside.end()
        s.speaker = (start, s.speaker[1])
    m = _OBJECT.search(text, max(0, start - 12), start)
    part = _after(s, cue)
    if m is None or part is None or any(p[1] <= start for p in s.parts):
        return
    if not _CONJUNCTION.match(text, cue[1], part[1]):
        s.parts.insert(0, m.span(1) if m[1] else m.span(2))


def _cut_short(r: Reader, s: Said, others: Sequence[Said]) -> None:
    """A statement that ends in a word which needs another goes on to the next mark."""
    text = r.doc.text
    start, end = part = max(s.parts, key=lambda p: p[1])
    here = r.doc.sentence_at(end - 1)
    words = _WORD.findall(text, start, end)
    if end >= here.end or not words or words[-1].lower() not in _UNENDING:
        return
    m = _TO_THE_MARK.match(text, end, here.end)
    stop = m.end() if m else here.end
    if len(_WORD.findall(text, end, stop)) > _REST:
        return
    taken = [b for o in (s, *others) for b in (o.cue, s.speaker) if b is not None]
    if any(end <= b[0] < stop for b in taken):
        return
    whole = inner(r, start, stop)
    if whole is not None:
        s.parts[s.parts.index(part)] = whole
