"""The dateline of a report: "BAMAKO, Nov 3 (AP) —", "Bangui, 6 August 2026 –"."""

from __future__ import annotations

import re

from vigie.language.document import Document
from vigie.read.grammar.bulletins import labels
from vigie.read.grammar.chronicles import heading

_DATELINE = re.compile(
    r"(?:\([A-ZÀ-Ý][^()\n\d]{2,40},\s[^()\n]{4,24}\)"
    r"|[A-ZÀ-Ý][\w’'-]*(?:[ ,/][^()\n.!?–—]{0,50})?\([^)\n]{2,40}\)"
    r"|[A-ZÀ-Ý][A-ZÀ-Ý’' -]{2,38}(?:,[^()\n.!?–—]{1,40})?"
    r"|[A-ZÀ-Ý][\w’' -]{2,30},\s(?:le\s)?[^()\n!?–—\d]{0,12}\d{1,2}(?:er|st|nd|rd|th)?[^()\n!?–—\d]{0,14}(?:\d{4})?)"
    r"\s*(?:[–—:]|--?)\s"
)


def dateline(doc: Document, start: int) -> int:
    """Where the news begins after a dateline at ``start``; ``start`` itself where there is none."""
    m = _DATELINE.match(doc.text, start)
    # "Beledweyne, 4 May: A bomb …" in a list of such entries heads the entry: the day and the town are the event's.
    labelled = m and (heading(doc, start) > start or any(a == start for a, _ in labels(doc)))
    return m.end() if m and not labelled else start
