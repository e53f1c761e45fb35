"""Chronicles: lists of entries that begin with a day ("March 3: Gunmen stop a bus"), told in the present."""

from __future__ import annotations

import re

from vigie.language.document import Document
from vigie.model import Bounds

_LONGEST = 60_000  # characters that are looked at
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
)
_ENTRY = re.compile(
    rf"^[ \t•*–—-]*(?:{_WEEKDAY},?\s)?(?:le\s)?"
    rf"(?:{_MONTH}\.?\s\d{{1,2}}|\d{{1,2}}(?:er|st|nd|rd|th)?\s{_MONTH}|{_WEEKDAY}|(?:dans\s)?la\snuit\sd[^:\n]{{4,30}})"
    r"(?:,?\s\d{4})?\s?(?::|[–—-]\s)",
    re.IGNORECASE | re.MULTILINE,
)


def chronicle(doc: Document) -> list[Bounds]:
    """The bounds of the lines, two or more, that begin with a day and a colon or dash; none in other texts."""
    found = []
    for m in _ENTRY.finditer(doc.text[:_LONGEST]):
        end = doc.text.find("\n", m.end())
        found.append((m.start(), len(doc.text) if end < 0 else end))
    return found if len(found) > 1 else []
