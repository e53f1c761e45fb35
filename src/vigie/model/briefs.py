"""What ``brief`` gives: everything, and the sentences that the page says in Vigie's own words."""

from __future__ import annotations

from dataclasses import dataclass

from vigie.errors import SpanError
from vigie.model.articles import Failure
from vigie.model.dates import PartialDate
from vigie.model.groups import Echo, Origin, Story
from vigie.model.questions import Outcome, Question, SharedIncident
from vigie.model.readings import Reading
from vigie.model.spans import Span
from vigie.model.vocabulary import Change, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of the page; one without evidence can't be built."""

    id: str
    section: str
    text: str
    status: Verdict | None
    origins: int | None
    evidence: tuple[Span, ...]
    change: Change | None = None

    def __post_init__(self) -> None:
        if not self.evidence or any(span.article is None for span in self.evidence):
            raise SpanError(f"sentence {self.id} ({self.text!r:.60}) lacks evidence that names its article")


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The whole of ``vigie brief --json``."""

    articles: tuple[Reading, ...] = ()
    stories: tuple[Story, ...] = ()
    echoes: tuple[Echo, ...] = ()
    origins: tuple[Origin, ...] = ()
    questions: tuple[Question, ...] = ()
    incidents: tuple[SharedIncident, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    failed: tuple[Failure, ...] = ()
    since: PartialDate | None = None
