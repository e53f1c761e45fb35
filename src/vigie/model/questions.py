"""What ``compare`` gives: questions with their answers, and incidents across articles."""

from __future__ import annotations

from dataclasses import dataclass

from vigie.model.dates import Period
from vigie.model.places import Site
from vigie.model.spans import Span
from vigie.model.statements import Source, When
from vigie.model.vocabulary import Change, ForecastStatus, IncidentStatus, IncidentType, Measure, Number, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """An answer's value: bounds, or for what is no number its normal form in ``text``."""

    low: Number | None
    high: Number | None
    approx: bool
    unit: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Span):
    """The words of one article that give an answer (``article`` is always set), and their origin."""

    attributed_to: Source | None = None
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One value, with all statements that give it, counted by origins."""

    value: Value
    as_of: Period | None
    origins: int
    origin_ids: tuple[str, ...]
    articles: int
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A number of a series: what an article gave, and the day for which it gave it (or on which it came out)."""

    as_of: Period | None
    low: Number | None
    high: Number | None
    approx: bool
    article: str
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What several statements answer, and whether they agree; ``why`` says so in one sentence.

    ``history`` is the series of a number that changed, in order of its days: the first to give each value for a day.
    """

    id: str
    question: str
    measure: Measure | None
    where: tuple[Site, ...] = ()
    when: When | None = None
    status: Verdict
    why: str
    answers: tuple[Answer, ...]
    history: tuple[Point, ...] = ()
    change: Change | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """An incident of an article."""

    article: str
    incident: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedIncident:
    """An incident across articles."""

    id: str
    type: IncidentType
    subtype: str | None
    status: IncidentStatus
    when: When | None
    where: tuple[Site, ...]
    origins: int
    members: tuple[Member, ...]
    questions: tuple[str, ...] = ()
    change: Change | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a forecast by a later article; ``evidence`` (which names its article) shows it, ``why`` says so.

    ``forecast`` is the forecast's id and ``article`` that of the article that holds it.
    """

    forecast: str
    article: str
    status: ForecastStatus
    why: str
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The whole of ``vigie compare``. ``outcomes`` are those of decided forecasts; the others are open."""

    questions: tuple[Question, ...] = ()
    incidents: tuple[SharedIncident, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
