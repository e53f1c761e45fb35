"""Readings and comparisons made by hand for the tests of the exports; everything in them is invented."""

from __future__ import annotations

from typing import Any

from vigie.config import DEFAULTS, Settings
from vigie.export import Found, export
from vigie.model import (
    Comparison,
    Incident,
    Member,
    Mention,
    PartialDate,
    Place,
    Reading,
    SharedIncident,
    Span,
    When,
)

NOW = 1_930_000_000


def span(text: str, words: str, cls: Any = Span, **more: Any) -> Any:
    """The first place where ``words`` stand in ``text``."""
    start = text.index(words)
    return cls.cut(text, start, start + len(words), **more)


def place(text: str, words: str = "Kita", **more: Any) -> Place:
    """A resolved town at the first mention of ``words``."""
    where = {"name": words, "gazetteer_id": "wof:1", "geonames_id": 7, "kind": "locality", "country": "ML",
             "admin1": "Kayes", "lat": 13.0349, "lon": -9.4895, "confidence": 0.9}  # fmt: skip
    made: Place = span(text, words, Place, **(where | more))
    return made


def on(day: str, end: str | None = None, precision: Any = "day") -> When:
    """When something was."""
    return When(start=PartialDate(day), end=PartialDate(end or day), precision=precision)


def reading(
    text: str,
    id_: str = "a1",
    *incidents: Incident,
    persons: tuple[str, ...] = (),
    bodies: tuple[str, ...] = (),
    **more: Any,
) -> Reading:
    """An article with persons and organizations among its mentions."""
    mentions = [span(text, p, Mention, label="person") for p in persons]
    mentions += [span(text, b, Mention, label="organization") for b in bodies]
    given = {"outlet": "Example Times", "published": PartialDate("2031-03-04"), "lang": "en"} | more
    return Reading(id=id_, text=text, mentions=tuple(mentions), incidents=incidents, **given)


def incident(text: str, id_: str = "a1-i1", words: str | None = None, **more: Any) -> Incident:
    """An attack told by ``words``, by default the whole text."""
    where = more.pop("where") if "where" in more else (place(text),)
    given: dict[str, Any] = {"type": "attack", "when": on("2031-03-03"), "where": where} | more
    return Incident(id=id_, evidence=(span(text, words or text),), **given)


def shared(id_: str, *members: tuple[Reading, Incident], **more: Any) -> SharedIncident:
    """One incident of several articles."""
    first = members[0][1]
    given: dict[str, Any] = {
        "type": first.type, "subtype": first.subtype, "status": first.status, "when": first.when,
        "where": tuple(p.site for p in first.where), "origins": len(members),
    } | more  # fmt: skip
    return SharedIncident(id=id_, members=tuple(Member(article=r.id, incident=i.id) for r, i in members), **given)


def one(text: str, settings: Settings = DEFAULTS, *, article: dict[str, Any] | None = None, **more: Any) -> Found:
    """The export of one article with one incident."""
    event = incident(text, **more)
    made = reading(text, "a1", event, **(article or {}))
    return export([made], Comparison(incidents=(shared("m1", (made, event)),)), NOW, None, settings)


def values(found: Found) -> dict[str, Any]:
    """The values of the one row."""
    (row,) = found.rows
    return row.values
