"""What ``read`` gives for an article."""

from __future__ import annotations

from dataclasses import dataclass

from vigie.errors import SpanError
from vigie.model.articles import Article
from vigie.model.dates import PartialDate
from vigie.model.places import Place, Toponym
from vigie.model.spans import Span, spans_in
from vigie.model.statements import (
    Advisory,
    Control,
    Entity,
    Figure,
    Forecast,
    Indicator,
    Mention,
    Naming,
    Quote,
    Recommendation,
    Route,
    Source,
    Time,
    Toll,
    When,
)
from vigie.model.vocabulary import IncidentStatus, IncidentType, Salience


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """One event as one article tells it, however often it is named there.

    The first span of ``evidence`` contains the verb or noun that names the event.
    """

    id: str
    type: IncidentType
    subtype: str | None = None
    status: IncidentStatus = "reported"
    salience: Salience = "main"
    when: When | None = None
    where: tuple[Place, ...] = ()
    actors: tuple[Entity, ...] = ()
    targets: tuple[Entity, ...] = ()
    victims: tuple[Entity, ...] = ()
    weapons: tuple[Entity, ...] = ()
    killed: Toll | None = None
    injured: Toll | None = None
    abducted: Toll | None = None
    arrested: Toll | None = None
    attributed_to: Source | None = None
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """The interval that an undated article's own words allow for its publication."""

    start: PartialDate | None
    end: PartialDate | None
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """What was read in the title; its spans have ``in_ == "title"``."""

    mentions: tuple[Mention, ...] = ()
    places: tuple[Toponym, ...] = ()
    times: tuple[Time, ...] = ()
    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading(Article):
    """An article with everything read in it. Building one verifies every span against its text or title."""

    dated: Dated | None = None
    headline: Headline | None = None
    mentions: tuple[Mention, ...] = ()
    places: tuple[Toponym, ...] = ()
    times: tuple[Time, ...] = ()
    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    incidents: tuple[Incident, ...] = ()
    advisories: tuple[Advisory, ...] = ()
    forecasts: tuple[Forecast, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    routes: tuple[Route, ...] = ()
    controls: tuple[Control, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    namings: tuple[Naming, ...] = ()

    def __post_init__(self) -> None:
        try:
            for span in spans_in(self):
                span.verify(self.title or "" if span.in_ == "title" else self.text)
        except SpanError as e:
            raise SpanError(f"{self.source} ({self.id}): {e}") from None
