"""A figure made of a number of the text, with the place, time and source that its scope gives."""

from __future__ import annotations

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
    period = _period(scope.when(span))
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
        as_of=_period(scope.said(span)) or period,
        period=period,
        attributed_to=scope.source(span),
    )


def _period(when: When | None) -> Period | None:
    return when.period if when is not None else None
