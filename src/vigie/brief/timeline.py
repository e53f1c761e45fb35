"""What happened when: dated incidents, advice and horizons, in order of their dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from vigie.brief import wording
from vigie.brief.protect import Shield
from vigie.model import Brief, SharedIncident

LIMIT = 80


@dataclass(frozen=True)
class Entry:
    """One line of the timeline; ``day`` orders it, ``date`` is what is shown."""

    day: date
    date: str
    what: str
    kind: str
    origins: int


def timeline(document: Brief, shield: Shield) -> list[Entry]:
    """Dated entries, the newest last, at most :data:`LIMIT` of the newest; history older than two years is left out."""
    entries = [e for i in document.incidents if (e := _incident(i, shield))]
    for reading in document.articles:
        for advisory in reading.advisories:
            if advisory.date and advisory.issuer:
                what = f"{wording.capital(advisory.issuer.label)}: {advisory.action}"
                day = advisory.date.first_day
                entries.append(Entry(day, wording.partial(advisory.date), shield.text(what), "advice", 1))
    newest = max((e.day for e in entries), default=None)
    if newest is None:
        return []
    unique = {(e.day, e.what): e for e in entries if (newest - e.day).days <= 730}
    return sorted(unique.values(), key=lambda e: (e.day, e.kind, e.what))[-LIMIT:]


def _incident(incident: SharedIncident, shield: Shield) -> Entry | None:
    if incident.when is None or incident.when.start is None or incident.status not in ("reported", "denied"):
        return None
    place = wording.place(incident.where[:1])
    denied = " (denied)" if incident.status == "denied" else ""
    what = f"{wording.capital(incident.subtype or incident.type)}{denied}{f', {place}' if place else ''}"
    return Entry(
        incident.when.start.first_day, wording.when(incident.when), shield.text(what), "incident", incident.origins
    )
