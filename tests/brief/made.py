"""Readings made by hand for the tests of the brief; everything in them is invented."""

from __future__ import annotations

from typing import Any

from vigie.model import Entity, Incident, Mention, PartialDate, Place, Reading, Source, Span, When


def span(text: str, words: str, cls: Any = Span, **more: Any) -> Any:
    """The first place where ``words`` stand in ``text``."""
    start = text.index(words)
    return cls.cut(text, start, start + len(words), **more)


def kita(text: str, cls: Any = Place) -> Any:
    """Kita as a resolved place at its first mention."""
    where = {"name": "Kita", "gazetteer_id": "wof:1", "kind": "locality", "country": "ML", "lat": 13.03, "lon": -9.49}
    return span(text, "Kita", cls, confidence=0.9, **where)


def reading(
    text: str,
    id_: str = "a1",
    *,
    persons: tuple[str, ...] = (),
    event: str | None = None,
    published: str | None = "2031-03-04",
    **more: Any,
) -> Reading:
    """A reading with the persons as mentions, and one attack near Kita where ``event`` gives its words."""
    mentions = tuple(span(text, p, Mention, label="person") for p in persons)
    day = PartialDate("2031-03-03")
    incidents: tuple[Incident, ...] = ()
    if event:
        incidents = (
            Incident(
                id=f"{id_}-i1",
                type="attack",
                when=When(start=day, end=day, precision="day"),
                where=(kita(text),),
                actors=(span(text, "gunmen", Entity),) if "gunmen" in text else (),
                attributed_to=span(text, "the army", Source) if "the army" in text else None,
                evidence=(span(text, event),),
            ),
        )
    return Reading(
        id=id_,
        text=text,
        outlet=more.pop("outlet", "Example Times"),
        published=PartialDate(published) if published else None,
        mentions=mentions,
        incidents=incidents,
        **more,
    )
