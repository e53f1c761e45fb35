"""Pieces of a reading: times, sources, figures, quotes, advisories, forecasts, indicators, routes, controls."""

from __future__ import annotations

from dataclasses import dataclass

from vigie.model.dates import PartialDate, Period, Precision
from vigie.model.places import Place
from vigie.model.spans import Bounds, Span
from vigie.model.vocabulary import (
    AdvisoryAction,
    Change,
    ControlStatus,
    Direction,
    EntityKind,
    ForecastStatus,
    Measure,
    MentionForm,
    MentionLabel,
    Number,
    RouteStatus,
    TimeType,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Span):
    """A name, description or pronoun that stands for something, with its label."""

    label: MentionLabel
    form: MentionForm = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Time(Span):
    """A time expression with its TIMEX3 type and value; ``None`` or ``XXXX-…`` where the anchor is missing."""

    type: TimeType
    value: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """When something was: ``start`` and ``end`` equal for one day; ``text`` the words, ``span`` where they stand."""

    start: PartialDate | None
    end: PartialDate | None
    precision: Precision
    text: str | None = None
    span: Span | None = None

    @property
    def period(self) -> Period | None:
        """Start and end as a period, ``None`` where neither is known."""
        return Period.between(self.start, self.end) if self.start or self.end else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Span):
    """Who says it: the words that stand there, the name they resolve to, and who passes it on (``via``)."""

    name: str | None = None
    affiliation: str | None = None
    via: Source | None = None

    @property
    def label(self) -> str:
        """The name where it is known, else the words."""
        return self.name or self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity(Span):
    """An actor, target, victim or weapon; ``name`` is ``None`` where the text only describes.

    ``actor_id`` is that of the known or introduced actor the words stand for, also where they only describe it.
    """

    name: str | None = None
    kind: EntityKind = "group"
    actor_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming(Span):
    """Where an article introduces an actor: the words, its name, and the acronym or second name given with it."""

    name: str
    alias: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Span):
    """A number that counts something; the span is the number with its qualifier and unit or counted noun."""

    measure: Measure
    low: Number | None
    high: Number | None
    approx: bool
    unit: str | None
    of: str | None
    where: tuple[Place, ...] = ()
    as_of: Period | None = None
    period: Period | None = None
    attributed_to: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll(Span):
    """A number of people in an incident."""

    low: Number | None
    high: Number | None
    approx: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """One attribution: who (``speaker``), the words that say so (``cue``), and what was said (``content``)."""

    speaker: Source | None
    cue: Span | None
    content: Span
    direct: bool
    quoted: tuple[Bounds, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Advisory:
    """A government's travel advice or embassy measure; ``country`` is the one advised on (alpha-2)."""

    issuer: Source | None
    country: str | None
    where: tuple[Place, ...] = ()
    action: AdvisoryAction
    level: str | int | None = None
    date: PartialDate | None = None
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Likelihood:
    """Words of probability; ``low`` and ``high`` only for the words of ICD 203."""

    words: str | None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """A statement about the future, with who makes it, how likely, by when and on what condition."""

    id: str
    speaker: Source | None
    statement: Span
    likelihood: Likelihood
    horizon: When | None = None
    condition: Span | None = None
    status: ForecastStatus = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """A reading of an indicator: which way it points, where, when, until when, and its words."""

    indicator: str
    direction: Direction
    when: When | None = None
    where: tuple[Place, ...] = ()
    until: PartialDate | None = None
    evidence: tuple[Span, ...]
    change: Change | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A road or corridor between named places, and what is reported of it."""

    name: str | None
    from_: Place | None
    to: Place | None
    via: tuple[Place, ...] = ()
    status: RouteStatus
    when: When | None = None
    attributed_to: Source | None = None
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """Who is reported to hold, contest, besiege or be present in a place."""

    where: tuple[Place, ...]
    actor: Entity | None
    status: ControlStatus
    when: When | None = None
    attributed_to: Source | None = None
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """What someone says should be done."""

    speaker: Source | None
    addressee: str | None
    content: Span
