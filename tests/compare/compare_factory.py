# ruff: noqa: E501, RUF028 - one case a line
"""Invented readings for the tests of the compare room."""

from __future__ import annotations

from typing import Any

from vigie.model import (
    Advisory,
    Entity,
    Figure,
    Grouping,
    Headline,
    Incident,
    Origin,
    PartialDate,
    Period,
    Place,
    Reading,
    Source,
    Span,
    Story,
    Toll,
    Toponym,
    When,
)

TOWNS: dict[str, tuple[float, float, str, str]] = {
    "Alpha": (14.0, -4.0, "ML", "locality"),
    "Beta": (14.1, -4.05, "ML", "locality"),  # 12 km from Alpha
    "Gamma": (15.5, -4.0, "ML", "locality"),
    "Mali": (17.0, -3.5, "ML", "country"),
    "Niger": (17.0, 8.0, "NE", "country"),
}


class Writer:
    """Finds spans by their words and builds the pieces of one reading."""

    def __init__(
        self,
        id_: str,
        text: str,
        *,
        published: str | None = "2031-03-04",
        title: str | None = None,
        outlet: str | None = None,
    ) -> None:
        self.id, self.text, self.title = id_, text, title
        self.published = PartialDate(published) if published else None
        self.outlet = outlet or f"Outlet {id_}"
        self.figures: list[Figure] = []
        self.head: list[Figure] = []
        self.incidents: list[Incident] = []
        self.advisories: list[Advisory] = []
        self.places: list[Toponym] = []

    def at(self, words: str, title: bool = False) -> tuple[int, int]:
        source = (self.title or "") if title else self.text
        start = source.index(words)
        return start, start + len(words)

    def span(self, words: str) -> Span:
        made: Span = Span.cut(self.text, *self.at(words))
        return made

    def place(self, name: str) -> Place:
        """A place of the table, resolved; any other name stays without a point."""
        if name not in TOWNS:
            unknown: Place = Place.cut(self.text, *self.at(name))
            return unknown
        lat, lon, country, kind = TOWNS[name]
        made: Place = Place.cut(
            self.text,
            *self.at(name),
            name=name,
            gazetteer_id=f"test:{name}",
            kind=kind,
            country=country,
            lat=lat,
            lon=lon,
        )
        return made

    def toponym(self, name: str) -> Writer:
        p = self.place(name)
        self.places.append(
            Toponym(
                start=p.start,
                end=p.end,
                text=p.text,
                name=p.name,
                gazetteer_id=p.gazetteer_id,
                kind=p.kind,
                country=p.country,
                lat=p.lat,
                lon=p.lon,
            )  # fmt: skip
        )
        return self

    def source(self, words: str | None) -> Source | None:
        if words is None:
            return None
        made: Source = Source.cut(self.text, *self.at(words), name=words if words[:1].isupper() else None)
        return made

    def figure(
        self, words: str, low: float | None, high: float | None, *, measure: str = "killed", of: str | None = "people",
        where: str | None = None, by: str | None = None, period: str | None = None, as_of: str | None = None,
        approx: bool = False, title: bool = False, unit: str | None = None,
    ) -> Writer:  # fmt: skip
        more: dict[str, Any] = {
            "measure": measure, "low": low, "high": high, "approx": approx, "unit": unit, "of": of,
            "where": (self.place(where),) if where else (), "attributed_to": self.source(by),
            "period": Period(period) if period else None, "as_of": Period(as_of or period) if as_of or period else None,
        }  # fmt: skip
        source = (self.title or "") if title else self.text
        made: Figure = Figure.cut(source, *self.at(words, title), in_="title" if title else None, **more)
        (self.head if title else self.figures).append(made)
        return self

    def incident(
        self, evidence: str, type_: str = "attack", *, day: str | None = None, where: str | None = None, killed: str | None = None,
        n: int | None = None, by: str | None = None, status: str = "reported", when_words: str | None = None, actor: str | None = None,
        subtype: str | None = None,
    ) -> Writer:  # fmt: skip
        toll = None
        if killed is not None:
            toll = Toll.cut(self.text, *self.at(killed), low=n, high=n, approx=False)
        when = None
        if day is not None:
            at = PartialDate(day)
            precision = at.precision
            span = self.span(when_words) if when_words else None
            when = When(start=at, end=at, precision=precision, text=when_words, span=span)
        self.incidents.append(
            Incident(
                id=f"{self.id}-i{len(self.incidents) + 1}",
                type=type_,
                subtype=subtype,
                status=status,  # type: ignore[arg-type]
                when=when,
                where=(self.place(where),) if where else (),
                killed=toll,
                attributed_to=self.source(by),
                actors=(Entity.cut(self.text, *self.at(actor), name=actor),) if actor else (),
                evidence=(self.span(evidence),),
            )  # fmt: skip
        )
        return self

    def advisory(
        self, issuer: str, evidence: str, action: str = "leave now", country: str = "ML", date: str | None = None
    ) -> Writer:
        self.advisories.append(
            Advisory(
                issuer=self.source(issuer),
                country=country,
                action=action,  # type: ignore[arg-type]
                date=PartialDate(date) if date else None,
                evidence=(self.span(evidence),),
            )  # fmt: skip
        )
        return self

    def done(self) -> Reading:
        return Reading(
            id=self.id, outlet=self.outlet, title=self.title, published=self.published, lang="en", text=self.text,
            headline=Headline(figures=tuple(self.head)) if self.head else None, figures=tuple(self.figures),
            incidents=tuple(self.incidents), advisories=tuple(self.advisories), places=tuple(self.places),
        )  # fmt: skip


def grouped(readings: list[Reading], *, one_story: bool = True, same_origin: tuple[str, ...] = ()) -> Grouping:
    """One story (or one each), an origin for each article, one origin for those in ``same_origin``."""
    ids = tuple(r.id for r in readings)
    stories = (
        (Story(id="s", headline="s", articles=ids),)
        if one_story
        else tuple(Story(id=f"s-{i}", headline=i, articles=(i,)) for i in ids)
    )
    origins = [
        Origin(id=f"o-{i}", name=f"Outlet {i}, own reporting", reason="own reporting", articles=(i,))
        for i in ids
        if i not in same_origin
    ]
    if same_origin:
        origins.append(Origin(id="o-wire", name="Example Wire", reason="credited", articles=same_origin))
    return Grouping(stories=stories, origins=tuple(origins))
