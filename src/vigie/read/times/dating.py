"""When an undated article can have been published, by its own words."""

from __future__ import annotations

from collections.abc import Sequence

from vigie.language.document import Document
from vigie.model import Article, Dated, PartialDate, Span, Time
from vigie.read.grammar.folded import fold
from vigie.read.grammar.tense import direction, foretells
from vigie.read.times.values import bounds_of

_Bound = tuple[PartialDate, Span]


def dated(doc: Document, article: Article, times: Sequence[Time]) -> Dated | None:
    """The interval that the article's own words allow for its publication, with the words that bound it.

    ``None`` where ``article.published`` is stated, or nothing bounds it. It can't be older than a post embedded in it,
    nor than a date on which, it says, something happened; it can't be younger than a date that, it says, is still to
    come. Only whole dates count, with their year written: nothing is guessed. ``start`` and ``end`` are as exact as
    the words ("in March 2025" gives ``2025-03``), and ``None`` where the words leave that side open.
    """
    if article.published is not None:
        return None
    earliest: list[_Bound] = []
    latest: list[_Bound] = []
    for cite in article.cites:
        if cite.published is not None and cite.in_ != "title":
            earliest.append((cite.published.day or cite.published, cite.bare()))
    plain = fold(doc.text)
    for time in times:
        known = bounds_of(time.value) if time.type in ("DATE", "TIME") else None
        if known is None or doc.embedded(time.start) or known[2] == "period":
            continue
        sentence = doc.sentence_at(time.start)
        at = known[0].day or known[0]
        told = (plain, sentence.start, sentence.end, time.start, time.end, doc.lang)
        heading = direction(*told)
        if heading < 0 and not foretells(*told):
            earliest.append((at, time.bare()))
        elif heading > 0 and foretells(*told) and len(at.text) > 4:
            latest.append((at, time.bare()))
    start = max(earliest, key=lambda b: b[0].first_day, default=None)
    end = min(latest, key=lambda b: b[0].last_day, default=None)
    if end is not None and start is not None and end[0].last_day < start[0].first_day:
        end = None  # a plan of another day, told in its own tense
    if start is None and end is None:
        return None
    return Dated(
        start=start[0] if start else None,
        end=end[0] if end else None,
        evidence=tuple(b[1] for b in (start, end) if b is not None),
    )
