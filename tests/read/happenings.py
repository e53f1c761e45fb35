"""Reads invented sentences up to the stages under test, with the real stages before them."""

from __future__ import annotations

from functools import cache

from vigie.gazetteer import Gazetteer, load
from vigie.language.document import Document
from vigie.model import Control, Incident, Indicator, Mention, PartialDate, Route
from vigie.read.context.scope import Scope
from vigie.read.events.participants import Part, Parts
from vigie.read.figures.figures import figures
from vigie.read.grammar.bulletins import bulletin
from vigie.read.incidents.incidents import incidents
from vigie.read.names.mentions import mentions
from vigie.read.numbers.numbers import numbers
from vigie.read.outlook.advisories import advisories
from vigie.read.places.places import places
from vigie.read.quotes.quotes import quotes
from vigie.read.situation.controls import controls
from vigie.read.situation.indicators import indicators
from vigie.read.situation.routes import routes
from vigie.read.times.times import times


@cache
def gazetteer() -> Gazetteer:
    return load()


def _seen(doc: Document, names: tuple[str, ...], arms: tuple[str, ...]) -> Parts | None:
    def at(words: str) -> tuple[int, int]:
        return doc.text.index(words), doc.text.index(words) + len(words)

    places = [doc.make(Mention, *at(name), label="location", form="name") for name in names]
    return Parts([Part(*at(words), "weapon", 0.9) for words in arms], places) if names or arms else None


class Happenings:
    """The four lists of one text."""

    def __init__(
        self,
        text: str,
        lang: str = "en",
        published: str | None = "2031-03-05",
        embeds=(),
        seen: tuple[str, ...] = (),
        arms: tuple[str, ...] = (),
    ) -> None:
        """``seen``: names of places that only the encoder is to see; ``arms``: weapons that it sees."""
        doc = Document(text, lang, published=PartialDate(published) if published else None, embeds=embeds)
        found_times = times(doc)
        found_places = places(doc, gazetteer(), ("ML",))
        found_mentions = mentions(doc, found_places, found_times)
        found_quotes = quotes(doc, found_mentions)
        scope = Scope(doc, found_times, found_places, found_quotes, (), bulletin(doc, found_places, found_times))
        found_figures = figures(doc, numbers(doc, found_times), found_mentions, scope)
        self.doc = doc
        self.mentions = found_mentions
        parts = _seen(doc, seen, arms)
        self.incidents: list[Incident] = incidents(doc, "x", found_figures, found_mentions, scope, parts)
        told = advisories(doc, found_mentions, scope)
        self.indicators: list[Indicator] = indicators(doc, self.incidents, told, found_figures, scope)
        self.routes: list[Route] = routes(doc, found_mentions, scope)
        self.controls: list[Control] = controls(doc, found_mentions, scope)

    @property
    def one(self) -> Incident:
        assert len(self.incidents) == 1, [(i.type, i.evidence[0].text) for i in self.incidents]
        return self.incidents[0]

    @property
    def kinds(self) -> list[tuple[str, str | None]]:
        return [(i.type, i.subtype) for i in self.incidents]

    @property
    def readings(self) -> set[tuple[str, str]]:
        return {(i.indicator, i.direction) for i in self.indicators}
