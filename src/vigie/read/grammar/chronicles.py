"""Chronicles: lists of entries that begin with a day ("March 3: Gunmen stop a bus"), often told in the present."""

from __future__ import annotations

import re
from functools import lru_cache

from vigie.language.document import Document
from vigie.model import Bounds

_LONGEST = 60_000  # characters that are looked at
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
)
_DAY = (
    rf"(?:{_WEEKDAY},?\s)?(?:le\s)?"
    rf"(?:{_MONTH}\.?\s\d{{1,2}}|\d{{1,2}}(?:er|st|nd|rd|th)?\s{_MONTH}|{_WEEKDAY}|(?:dans\s)?la\snuit\sd[^:\n]{{4,30}})"
    r"(?:,?\s\d{4})?"
)
_ENTRY = re.compile(rf"^[ \t•*–—-]*{_DAY}\s?(?::|[–—-]\s)", re.IGNORECASE | re.MULTILINE)
# "Beledweyne, 4 May: A roadside bomb …", "Mopti (3 mars) : …": the town before the day.
_PLACED_ENTRY = re.compile(
    rf"^[ \t•*–—-]*(?-i:[A-ZÀ-Þ])[\w’' /-]{{2,40}}(?:,\s{_DAY}|\s\({_DAY}\))\s?:\s", re.IGNORECASE | re.MULTILINE
)


def chronicle(doc: Document) -> list[Bounds]:
    """The bounds of the lines, two or more, that begin with a day and a colon or dash; none in other texts."""
    return list(_entries(doc.text))


def heading(doc: Document, start: int) -> int:
    """Where the news of an entry begins, whose heading ("Beledweyne, 4 May:") starts at ``start``; else ``start``."""
    return next((end for a, end, _ in _headings(doc.text, _PLACED_ENTRY) if a <= start < end), start)


@lru_cache(maxsize=4)
def _entries(text: str) -> tuple[Bounds, ...]:
    dated, placed = _headings(text, _ENTRY), _headings(text, _PLACED_ENTRY)
    return tuple(sorted((a, end) for a, _, end in (*dated, *placed)))


@lru_cache(maxsize=8)
def _headings(text: str, pattern: re.Pattern[str]) -> tuple[tuple[int, int, int], ...]:
    """Begin and end of each heading, and the end of its line; none where there is only one."""
    found = []
    for m in pattern.finditer(text[:_LONGEST]):
        end = text.find("\n", m.end())
        found.append((m.start(), m.end(), len(text) if end < 0 else end))
    return tuple(found) if len(found) > 1 else ()
