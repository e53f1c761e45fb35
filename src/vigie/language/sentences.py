"""Sentence bounds in English and French news text, exact to the code point."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from vigie.language.links import linked, stops
from vigie.model.spans import Bounds

_ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr prof gen col lt sgt capt maj cpl cmdr adm brig sen rep gov pres hon rev fr st ste mt ft no nos vol
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun vs etc inc ltd co corp approx dept
    est al cf eg ie e.g i.e a.m p.m u.s u.n u.k u.a.e d.c
    m mm mme mlle mgr me cdt cne cl art env janv févr fév avr juil déc hab av apr. p pp
    """.split()
)
# After these, a full stop followed by a capital does end the sentence more often than not.
_MAY_END = frozenset("etc a.m p.m u.s u.n u.k d.c al co inc ltd corp".split())
_TERMINATOR = re.compile(r"[.!?…]+[\"”’'»›)\]]*(?:[\u00a0\u202f ][»”])?|[:;](?=\n)")
_NEXT = re.compile(r"[ \t\u00a0\u202f]+(?=(?:''|``|[\"“‘'«‹(\[—–-])?[\u00a0\u202f ]?[A-ZÀ-ÖØ-ÞŒ0-9#])")
_BLANK = re.compile(r"\n[ \t\r\u00a0]*\n\s*")
_LINE = re.compile(r"\r?\n")
_LAST_WORD = re.compile(r"([\w.’'-]+)$")
_NEWLINE = re.compile(r"\s*\n")
_OPENING = re.compile(r"[\"“‘«(\s]*(\w+)")
# No sentence of a language is longer; what is (lists, tables and lines without a full stop) is cut, because readers
# weigh the parts of a sentence against each other.
_LONGEST = 2000
_CLOSER_CUTS = ("; ", ", ", " ")
_STARTERS = frozenset(
    "the a an in on at it he she they we this that these those but and however meanwhile le la les un une il elle ils"
    " elles on nous ce cette ces mais et dans".split()
)


def _hard_wrapped(text: str) -> bool:
    """Whether single line ends are only wrapping: most lines end within a sentence and are about equally long."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) < 8:
        return False
    inside = sum(1 for a, b in pairwise(lines) if a.rstrip()[-1:] not in '.!?…:”"»' and b.lstrip()[:1].islower())
    return inside > 0.35 * len(lines) and max(map(len, lines)) < 120


def sentences(text: str) -> list[Bounds]:
    """Bounds of the sentences of ``text``, in order, without outer white space; headings are sentences too.

    Links to other articles ("Lire aussi : …") are in no sentence.
    """
    wrapped = _hard_wrapped(text)
    cuts = [m.span() for m in _BLANK.finditer(text)]
    if not wrapped:
        cuts += [m.span() for m in _LINE.finditer(text)]
    blocks: list[Bounds] = []
    at = 0
    for a, b in sorted(cuts):
        if a > at:
            blocks.append((at, a))
        at = max(at, b)
    blocks.append((at, len(text)))
    return list(_without_links(text, [bounds for a, b in blocks for bounds in _split(text, a, b)]))


def _without_links(text: str, found: list[Bounds]) -> Iterator[Bounds]:
    awaited = False  # "Lire aussi :" on a line of its own: the headline is the next line
    for a, b in found:
        link = (a, b) if awaited and not stops(text, a, b) else linked(text, a, b)
        awaited = link == (a, b) and text[b - 1] == ":"
        if link is not None:
            a, b = _trim(text, link[1], b)
        if a < b:
            yield a, b


# Readers of a pile go over all of its texts one after another: fewer would be forgotten before they are asked again.
@lru_cache(maxsize=4096)
def _bounds(text: str) -> tuple[list[Bounds], list[int]]:
    found = sentences(text)
    return found, [a for a, _ in found]


def sentences_of(text: str) -> list[Bounds]:
    """:func:`sentences`, kept for the next question about the same text; not to be changed."""
    return _bounds(text)[0]


def sentence_at(text: str, offset: int) -> Bounds:
    """Bounds of the sentence of ``text`` that holds ``offset``, or the last before it; bounds are kept."""
    found, starts = _bounds(text)
    return found[max(0, bisect_right(starts, offset) - 1)] if found else (0, len(text))


def _split(text: str, start: int, end: int) -> list[Bounds]:
    found: list[Bounds] = []
    at = start
    for m in _TERMINATOR.finditer(text, start, end):
        stop = m.end()
        nxt = _NEXT.match(text, stop, end) or _NEWLINE.match(text, stop, end)
        if nxt is None or _is_abbreviation(text, at, m.start(), m.group(), nxt.end()):
            continue
        found.append((at, stop))
        at = stop
    found.append((at, end))
    trimmed = (_trim(text, a, z) for a, z in found)
    return [piece for a, b in trimmed if a < b for piece in _pieces(text, a, b)]


def _pieces(text: str, start: int, end: int) -> list[Bounds]:
    """The sentence, or where it is longer than any sentence, its pieces, cut at marks or spaces if there are any."""
    found: list[Bounds] = []
    while end - start > _LONGEST:
        stop = start + _LONGEST
        spaces = (text.rfind(mark, start + _LONGEST // 2, stop) for mark in _CLOSER_CUTS)
        cut = next((at + 1 for at in spaces if at >= 0), stop)
        found.append(_trim(text, start, cut))
        start = cut
    found.append(_trim(text, start, end))
    return [b for b in found if b[0] < b[1]]


def _is_abbreviation(text: str, start: int, dot: int, mark: str, following: int) -> bool:
    if not mark.startswith(".") or mark.startswith(".."):
        return False
    m = _LAST_WORD.search(text, max(start, dot - 24), dot)
    if m is None:
        return False
    word = m[1].lower().strip("’'-")
    if len(word) == 1 and m[1].isupper():  # an initial: "J. Smith", but "vitamin C. The"
        return not _starts_sentence(text, following)
    if word in _ABBREVIATIONS:
        return not (word in _MAY_END and _starts_sentence(text, following))
    return False


def _starts_sentence(text: str, at: int) -> bool:
    m = _OPENING.match(text, at)
    return m is not None and m[1].lower() in _STARTERS


def _trim(text: str, a: int, b: int) -> Bounds:
    while a < b and text[a].isspace():
        a += 1
    while b > a and text[b - 1].isspace():
        b -= 1
    return (a, b)
