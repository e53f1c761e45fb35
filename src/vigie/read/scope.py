"""What holds for a statement: when, where, and according to whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vigie.language.document import Document, within
from vigie.model import Place, Quote, Source, Span, Time, Toponym, When
from vigie.read.times import when_of


@dataclass(frozen=True)
class Scope:
    """Attaches circumstances to spans of one document."""

    doc: Document
    times: Sequence[Time] = ()
    places: Sequence[Toponym] = ()
    quotes: Sequence[Quote] = ()

    def when(self, span: Span) -> When | None:
        """When it was: the nearest dated expression of the sentence."""
        sentence = self.doc.sentence_at(span.start)
        near = sorted(within(self.times, sentence.start, sentence.end), key=lambda t: abs(t.start - span.end))
        return next((w for w in map(when_of, near) if w is not None), None)

    def where(self, span: Span) -> tuple[Place, ...]:
        """Where it was: the literal places of the sentence, nearest first."""
        sentence = self.doc.sentence_at(span.start)
        near = sorted(within(self.places, sentence.start, sentence.end), key=lambda p: abs(p.start - span.end))
        return tuple(p.place for p in near if p.role == "literal")

    def source(self, span: Span) -> Source | None:
        """According to whom: the speaker of the smallest attribution whose content holds the span."""
        holding = [q for q in self.quotes if q.content.covers(span)]
        return min(holding, key=lambda q: q.content.end - q.content.start).speaker if holding else None
