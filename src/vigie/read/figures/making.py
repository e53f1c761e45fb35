"""A figure made of a number of the text, with the place, time and source that its scope gives."""

from __future__ import annotations

import re

from vigie.language.document import Document
from vigie.model import Figure, Period, Span, When
from vigie.model.vocabulary import Measure
from vigie.read.context.scope import Scope
from vigie.read.numbers.numbers import Number


def figure(
    doc: Document,
    start: int,
    end: int,
    measure: Measure,
    number: Number,
    of: str | None,
    scope: Scope,
    *,
    unit: str | None = None,
    low: int | float | None = None,
    high: int | float | None = None,
    bounds: bool = False,
) -> Figure:
    """The figure; ``bounds``: ``low`` and ``high`` stand for those of the number."""
    span: Span = doc.span(start, end)
    period = _period(doc, scope.when(span))
    return doc.make(
        Figure,
        start,
        end,
        measure=measure,
        low=low if bounds else number.low,
        high=high if bounds else number.high,
        approx=number.approx,
        unit=unit if unit is not None else number.unit,
        of=of,
        where=scope.where(span),
        as_of=_period(doc, scope.said(span)) or period,
        period=period,
        attributed_to=scope.source(span),
    )


# "since the conflict erupted in April 2023", "depuis le début de la crise en avril": it counts from then on.
_SINCE = re.compile(
    r"(?i)\b(?:since|depuis)\s(?:the|this|fighting|war|violence|le|la|les|l['’]|que|qu['’])[^,.;:()]{2,60}?"
    r"\s(?:in|on|en|au|le|du|of|de)\s$"
)
_REACH = 80  # characters


def _period(doc: Document, when: When | None) -> Period | None:
    if when is None:
        return None
    at = when.span.start if when.span is not None and when.span.in_ is None else 0
    month = when.precision not in ("day", "time")  # what began on a day is an event
    if month and when.start is not None and at and _SINCE.search(doc.text[max(0, at - _REACH) : at]):
        return Period.between(when.start, None)
    return when.period
