"""One row for each incident across articles, with what its reports say; unknown is ``None``, never 0."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import unquote, urlsplit

from vigie.codebook import ActorList, Code, code, disorder
from vigie.export.columns import NAMES
from vigie.export.parties import Parties, Party, Report, civilian, interaction
from vigie.export.tolls import Toll, fatalities, toll
from vigie.export.words import country
from vigie.model import Comparison, Question, Reading, SharedIncident, Site, Span, When
from vigie.model.addresses import host_of
from vigie.model.vocabulary import Number
from vigie.protect import Shield, beside

WIDE = frozenset({"country", "continent", "empire", "dependency", "ocean", "marinearea"})
_REGIONS = frozenset({"region", "macroregion"})
_NOTE = 300
_JOIN = "; "
_WEEK = 7
_TURNS = re.compile(r"[^\w]+")


@dataclass(frozen=True)
class Row:
    """``values`` has all columns; ``members`` are (article, incident) pairs; no value is a private person's name."""

    values: dict[str, Any]

    @property
    def id(self) -> str:
        return str(self.values["vigie_id"])

    @property
    def members(self) -> frozenset[tuple[str, str]]:
        return frozenset((str(a), str(i)) for a, i in self.values["members"] or ())

    def but(self, **values: Any) -> Row:
        """The row with some values changed."""
        return replace(self, values={**self.values, **values})


def empty(**values: Any) -> Row:
    """A row with these values alone."""
    return Row({name: values.get(name) for name in NAMES})


@dataclass(frozen=True)
class Found:
    """The rows, and how many were withheld because they tell of a future movement of aid or civilians."""

    rows: tuple[Row, ...]
    withheld: int


def rows_of(readings: Sequence[Reading], comparison: Comparison, known: ActorList, shield: Shield, now: int) -> Found:
    """The rows of all incidents, in the comparison's order; ``now`` is their time stamp (seconds since 1970)."""
    maker = _Maker(readings, comparison, known, shield, now)
    made = [maker.row(shared) for shared in comparison.incidents]
    kept = tuple(row for row in made if row is not None)
    return Found(kept, len(made) - len(kept))


class _Maker:
    def __init__(
        self, readings: Sequence[Reading], comparison: Comparison, known: ActorList, shield: Shield, now: int
    ) -> None:
        self._shield = shield
        self._now = now
        self._readings = {r.id: r for r in readings}
        self._incidents = {(r.id, i.id): i for r in readings for i in r.incidents}
        self._questions = {q.id: q for q in comparison.questions}
        self._parties = Parties(readings, known, shield)
        self._private = [_plain(name) for name in shield.private]

    def row(self, shared: SharedIncident) -> Row | None:
        """The row of an incident; ``None`` where words of it tell of a movement that is withheld."""
        reports = [Report(self._readings[m.article], self._incidents[m.article, m.incident]) for m in shared.members]
        spans = [(r, span) for r in reports for span in r.incident.evidence]
        if any(self._shield.movement(span.cited(r.reading.id)) for r, span in spans):
            return None
        questions = [self._questions[q] for q in shared.questions if q in self._questions]
        coded = code(shared.type, shared.subtype)
        place = _place(shared.where)
        values: dict[str, Any] = {
            "event_id_cnty": shared.id, "vigie_id": shared.id, "timestamp": self._now, "type": shared.type,
            "subtype": shared.subtype, "plover": coded.plover, "status": shared.status, "event_type": coded.event,
            "sub_event_type": coded.sub_event, "disorder_type": disorder(coded.event, coded.sub_event),
            "salience": "main" if any(r.incident.salience == "main" for r in reports) else "background",
            "contested": "yes" if any(q.status == "contested" for q in questions) else "no",
            "origins": shared.origins, "articles": len({r.reading.id for r in reports}),
            "members": [[m.article, m.incident] for m in shared.members],
            "evidence": [self._evidence(r.reading, span) for r, span in spans],
            **_dates(shared.when), **self._site(place, shared.where, reports),
            **self._who(reports, coded, place.country if place else None),
            **_tolls(reports, questions, shared.status), **self._sources(reports),
        }  # fmt: skip
        return empty(**values)

    def _site(self, place: Site | None, where: Sequence[Site], reports: Sequence[Report]) -> dict[str, Any]:
        names = _joined(s.name for s in where)
        if place is None:
            return {"locations": names}
        shown = self._shield.site(place, _around(place, reports))
        moved = (shown.lat, shown.lon) != (place.lat, place.lon)
        state = country(place.country)
        wide = place.kind in WIDE
        return {
            "iso": state.iso if state else None,
            "region": state.region if state else None,
            "country": state.name if state else None,
            "country_code": place.country,
            "admin1": place.name if place.kind in _REGIONS else place.admin1,
            "admin2": place.name if place.kind == "county" else None,
            "location": None if wide else place.name,
            "latitude": None if wide else shown.lat,
            "longitude": None if wide else shown.lon,
            "geo_precision": None if wide or shown.lat is None else _precision(place, moved),
            "locations": names,
            "place_kind": place.kind,
            "gazetteer_id": None if moved else place.gazetteer_id,  # it leads to the exact point
            "geonames_id": None if moved else place.geonames_id,
        }

    def _who(self, reports: Sequence[Report], coded: Code, at: str | None) -> dict[str, Any]:
        first = [p for p in self._parties.of(reports, ("actors",), at) if not p.thing]
        second = [p for p in self._parties.of(reports, ("victims", "targets"), at) if not p.thing]
        if any(p.identified for p in first):
            first = [p for p in first if p.identified]  # "gunmen" is whoever was named
        second = [p for p in second if p.id not in {x.id for x in first}]
        inter1 = first[0].inter if first else None
        inter2 = second[0].inter if second else None
        if coded.event in ("Protests", "Riots") and inter1 in (None, "Civilians"):
            inter1 = "Protesters" if coded.event == "Protests" else "Rioters"
        return {
            "actor1": first[0].label if first else None,
            "assoc_actor_1": _joined(p.label for p in first[1:]),
            "inter1": inter1,
            "actor2": second[0].label if second else None,
            "assoc_actor_2": _joined(p.label for p in second[1:]),
            "inter2": inter2,
            "interaction": interaction(inter1, inter2),
            "civilian_targeting": "Civilian targeting" if _on_civilians(coded, second) else None,
            "targets": _joined(self._parties.labels(reports, "targets")),
            "victims": _joined(self._parties.labels(reports, "victims")),
            "weapons": _joined(self._parties.labels(reports, "weapons")),
            "claimed_by": _joined(self._parties.claimed_by(reports)),
            "blamed_on": _joined(self._parties.blamed_on(reports)),
            "attributed_to": _joined(self._parties.sources(reports)),
        }

    def _sources(self, reports: Sequence[Report]) -> dict[str, Any]:
        readings = list({r.reading.id: r.reading for r in reports}.values())
        dates = sorted((d for r in readings if (d := r.published)), key=lambda d: d.moment)
        note = None
        if not self._shield.settings.no_text:
            told = next((r for r in reports if r.incident.salience == "main"), reports[0])
            words = self._shield.text(" ".join(told.incident.evidence[0].text.split()))
            note = f"“{_clipped(words)}”" + (f" ({_outlet(told.reading)})" if _outlet(told.reading) else "")
        return {
            "source": _joined(map(_outlet, readings)),
            "notes": note,
            "first_reported": dates[0].text if dates else None,
            "last_reported": dates[-1].text if dates else None,
            "urls": _joined(self._url(r.url) for r in readings),
        }

    def _evidence(self, reading: Reading, span: Span) -> dict[str, Any]:
        words = None if self._shield.settings.no_text else self._shield.text(span.text)
        made: dict[str, Any] = {"article": reading.id, "start": span.start, "end": span.end, "text": words}
        if span.in_ is not None:
            made["in"] = span.in_
        published = reading.published.text if reading.published else None
        return made | {"outlet": _outlet(reading), "url": self._url(reading.url), "published": published}

    def _url(self, url: str | None) -> str | None:
        """The address; no more of it than the host where its words name a private person."""
        if url is None or not self._private:
            return url
        plain = f" {_plain(unquote(url))} "
        if not any(f" {name} " in plain for name in self._private):
            return url
        host = host_of(url)
        return f"{urlsplit(url).scheme}://{host}/" if host else None


def _plain(words: str) -> str:
    return " ".join(_TURNS.sub(" ", words.casefold().replace("_", " ")).split())


def _place(where: Sequence[Site]) -> Site | None:
    return where[0] if where else None


def _around(place: Site, reports: Sequence[Report]) -> str:
    """The words next to the place's name wherever a report has it: "the camp at | Yida", "Yida | refugee camp"."""
    said = []
    for r in reports:
        for p in r.incident.where:
            if p.site == place:
                text = r.reading.title or "" if p.in_ == "title" else r.reading.text
                said.append(beside(text, p.start, p.end))
    return " ".join(said)


def _precision(place: Site, moved: bool) -> int:
    if place.kind in _REGIONS:
        return 3
    return 2 if moved or place.kind == "county" else 1


def _dates(when: When | None) -> dict[str, Any]:
    if when is None:
        return {}
    start, end = when.start, when.end
    days = (end.last_day - start.first_day).days + 1 if start and end else None
    made: dict[str, Any] = {"date_start": start.text if start else None, "date_end": end.text if end else None}
    if start and end and start.first_day.year == end.last_day.year:
        made["year"] = start.first_day.year
    if start and days == 1:
        made["event_date"] = start.first_day.isoformat()
        made["time_precision"] = 1
    elif start and end and days is not None:
        month = _month(start.first_day) == _month(end.last_day)
        made["time_precision"] = 2 if days <= _WEEK else 3 if month else None
    return made


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month


def _on_civilians(coded: Code, second: Sequence[Party]) -> bool:
    if coded.event in ("Explosions/Remote violence", "Riots"):
        return bool(second and civilian(second[0]))
    return coded.event == "Violence against civilians"


def _tolls(reports: Sequence[Report], questions: Sequence[Question], status: str) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for measure in ("killed", "injured", "abducted", "arrested"):
        found: Toll = toll(reports, questions, measure)
        made[f"{measure}_low"], made[f"{measure}_high"] = _whole(found.low), _whole(found.high)
    made["fatalities"] = fatalities(reports, made["killed_low"]) if status == "reported" else None
    return made


def _whole(n: Number | None) -> int | None:
    return None if n is None else round(n)


def _outlet(reading: Reading) -> str | None:
    if reading.outlet:
        return reading.outlet
    return host_of(reading.url) if reading.url and reading.url.startswith("http") else None


def _joined(items: Iterable[str | None]) -> str | None:
    return _JOIN.join(dict.fromkeys(x for x in items if x)) or None


def _clipped(words: str) -> str:
    return words if len(words) <= _NOTE else words[:_NOTE].rsplit(" ", 1)[0] + " …"
