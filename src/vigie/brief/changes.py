"""What is new or changed since a date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from vigie.model import Comparison, PartialDate, Reading, Sentence
from vigie.model.vocabulary import Change


class Since:
    """Marks what rests on articles published on or after ``start``; without a start nothing is marked.

    New: everything it rests on is. Updated: something is, and something is older or undated.
    """

    def __init__(self, readings: Sequence[Reading], start: PartialDate | None) -> None:
        self._later = {
            r.id: start is not None and r.published is not None and r.published.moment >= start.moment for r in readings
        }

    def change(self, articles: Iterable[str | None]) -> Change | None:
        """The mark of something that rests on ``articles``."""
        later = {self._later.get(a or "", False) for a in articles}
        return None if True not in later else "updated" if False in later else "new"

    def sentence(self, sentence: Sentence) -> Sentence:
        """``sentence`` with its mark."""
        return replace(sentence, change=self.change(span.article for span in sentence.evidence))

    def comparison(self, comparison: Comparison) -> Comparison:
        """Questions and incidents with their marks."""
        return Comparison(
            questions=tuple(
                replace(q, change=self.change(s.article for a in q.answers for s in a.statements))
                for q in comparison.questions
            ),
            incidents=tuple(
                replace(i, change=self.change(member.article for member in i.members)) for i in comparison.incidents
            ),
            outcomes=comparison.outcomes,
        )

    def reading(self, reading: Reading) -> Reading:
        """``reading`` with its indicators marked; itself where nothing is new."""
        mark = self.change([reading.id])
        if mark is None or not reading.indicators:
            return reading
        return replace(reading, indicators=tuple(replace(i, change=mark) for i in reading.indicators))
