"""Places: in the gazetteer, and as words in a text."""

from __future__ import annotations

from dataclasses import dataclass

from vigie.errors import SpanError
from vigie.model.spans import Span
from vigie.model.vocabulary import PlaceRole


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A place without its words, as questions carry it. Unresolved: everything but ``name`` is ``None``."""

    name: str | None = None
    gazetteer_id: str | None = None
    geonames_id: int | None = None
    kind: str | None = None
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Span):
    """A place named in a text. Unresolved: ids, ``lat`` and ``lon`` are ``None`` together.

    ``country`` is ISO 3166-1 alpha-2; ``lat`` and ``lon`` are degrees (WGS 84); ``confidence`` is 0 to 1.
    """

    name: str | None = None
    gazetteer_id: str | None = None
    geonames_id: int | None = None
    kind: str | None = None
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    confidence: float | None = None

    def __post_init__(self) -> None:
        Span.__post_init__(self)
        if len({self.lat is None, self.lon is None, self.gazetteer_id is None}) > 1:
            raise SpanError(f"place {self.text!r}: lat, lon and gazetteer_id go together")

    @property
    def resolved(self) -> bool:
        """Whether it has a point."""
        return self.gazetteer_id is not None

    @property
    def site(self) -> Site:
        """The place without its words; an unresolved one keeps them as its name."""
        return Site(
            name=self.name or self.text,
            gazetteer_id=self.gazetteer_id,
            geonames_id=self.geonames_id,
            kind=self.kind,
            country=self.country,
            admin1=self.admin1,
            lat=self.lat,
            lon=self.lon,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Toponym(Place):
    """A place name as ``places`` lists it, with what it stands for."""

    role: PlaceRole = "literal"

    @property
    def place(self) -> Place:
        """The place without its role, as ``where`` lists it."""
        return Place(
            start=self.start,
            end=self.end,
            text=self.text,
            in_=self.in_,
            name=self.name,
            gazetteer_id=self.gazetteer_id,
            geonames_id=self.geonames_id,
            kind=self.kind,
            country=self.country,
            admin1=self.admin1,
            lat=self.lat,
            lon=self.lon,
            confidence=self.confidence,
        )
