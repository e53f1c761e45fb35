"""Tolls in the clipped words of a headline: "6 Killed 12 Wounded in Shelling", "57 civilians killed, 150 injured"."""

from __future__ import annotations

import re

from vigie.language.document import Document
from vigie.model.vocabulary import Measure
from vigie.read.figures.counted import Phrase

_ADVERB = r"(?:over|about|around|some|nearly|at least|more than|dozens)"
_KILLED = r"(?:killed|dead|martyred)"
_HURT = r"(?:injured|wounded|hurt)"
_WHO = r"(?:\s[^\W\d_][\w'’-]*){0,2}?"
_FIRST = re.compile(
    rf"{_WHO}\s{_KILLED}\b,?(?:\s(?:and|&))?(?:\s{_ADVERB})?\s\d[\d,.]*{_WHO}\s{_HURT}\b", re.IGNORECASE
)
_SECOND = re.compile(rf"\d[\d,.]*{_WHO}\s{_KILLED}\b,?(?:\s(?:and|&))?(?:\s{_ADVERB})?\s$", re.IGNORECASE)
_THEY_ARE = re.compile(rf"{_WHO}\s{_HURT}\b", re.IGNORECASE)
_REACH = 70  # characters


def clipped(doc: Document, phrase: Phrase) -> Measure | None:
    """What befell those whom a number of such a line counts; ``None`` for any other number."""
    number, text = phrase.number, doc.text
    if _FIRST.match(text, number.end, number.end + _REACH + 60):
        return "killed"
    if _THEY_ARE.match(text, number.end, number.end + _REACH) and _SECOND.search(
        text[max(0, number.start - _REACH) : number.start]
    ):
        return "injured"
    return None
