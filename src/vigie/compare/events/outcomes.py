"""What became of forecasts: came true, did not, or still open, with the words of the later article that show it.

A forecast is looked up in what later articles report: an incident, a reading of an indicator or a toll of the kind that
its words foretell, at the places it names, after it was made and within its horizon. It did not come true only where a
later article says so in words, or reports the contrary when the horizon has passed. In doubt it stays open: no verdict
is better than a wrong one. A condition has to be met by the same means; "unless" and "without" are met by nothing, so
such a forecast can only come true.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from vigie.compare.events.outcome_kinds import (
    AGAIN,
    KINDS,
    NEGATED,
    NEVER,
    OBJECTS,
    STILL,
    TOLL,
    UNLESS,
    Kind,
)
from vigie.compare.incidents.merging import NEAR_KM, Event
from vigie.compare.questions.building import Material
from vigie.compare.words.keys import days_of, fold, is_wide, km, moment, place_key, said_on
from vigie.compare.words.spoken import folded, sentence_at
from vigie.language.sentences import sentences_of
from vigie.model import Forecast, Indicator, Outcome, Place, Reading, Span
from vigie.model.statements import Toll
from vigie.model.vocabulary import ForecastStatus

_UNLIKELY = 0.45  # the top of "unlikely" in ICD 203
_UNIT_DAYS = {"hour": 3, "day": 14, "week": 60, "month": 365}  # how far "within weeks" reaches at most
_UNIT = re.compile(r"\b(?P<n>\d{1,3} )?(?P<unit>hour|day|week|month|heure|jour|semaine|mois)s?\b")
_UNITS = {"heure": "hour", "jour": "day", "semaine": "week", "mois": "month"}


@dataclass(frozen=True)
class _Asked:
    """A forecast with what is needed to look for it."""

    reading: Reading
    forecast: Forecast
    kind: Kind
    made: date
    until: date | None
    limited: bool  # it names a horizon
    towns: tuple[Place, ...]
    areas: tuple[Place, ...]
    objects: frozenset[str]
    actors: frozenset[str]


@dataclass(frozen=True)
class _Shown:
    """A later report: its article, words, places and days, and whether it is of the kind or of its contrary."""

    reading: Reading
    span: Span
    places: tuple[Place, ...]
    days: tuple[date, date]
    contrary: bool = False


def outcomes(material: Material) -> tuple[Outcome, ...]:
    """The forecasts that later articles of the run decide, in the order of the articles; open ones are left out."""
    found = []
    readings = sorted((r for r in material.readings if said_on(r.published)), key=moment)
    for n, reading in enumerate(readings, 1):
        later = readings[n:]
        for forecast in reading.forecasts if later else ():
            if outcome := _outcome(reading, forecast, later, material):
                found.append(outcome)
    return tuple(found)


def _outcome(reading: Reading, forecast: Forecast, later: Sequence[Reading], material: Material) -> Outcome | None:
    words = fold(forecast.statement.text)
    unlikely = forecast.likelihood.high is not None and forecast.likelihood.high <= _UNLIKELY
    if unlikely:
        words = words.replace(fold(forecast.likelihood.words or ""), " ")
    if NEGATED.search(words):
        return None  # what is not to happen, or to go on, comes true by nothing that is reported
    if TOLL.search(words):
        shown = _risen(reading, forecast, later, material)
        return _made(reading, forecast, "came true", shown) if shown else None
    for asked in _asked(reading, forecast, words):
        if not _condition_met(asked, later):
            continue
        denied = next(_never(asked, later), None)
        reports = sorted(_reports(asked, later), key=lambda s: (s.days, moment(s.reading), s.span.start))
        true = next((s for s in reports if not s.contrary and _in_time(asked, s)), None)
        if true is not None and denied is None:
            return _made(reading, forecast, "did not" if unlikely else "came true", true)
        if unlikely:
            continue
        if true is None and denied is not None:
            return _made(reading, forecast, "did not", denied)
        if true is None and (false := _contrary(asked, reports)) is not None:
            return _made(reading, forecast, "did not", false)
    return None


def _made(reading: Reading, forecast: Forecast, status: ForecastStatus, shown: _Shown) -> Outcome:
    when = shown.days[0].isoformat()
    horizon = f", horizon “{forecast.horizon.text}”" if forecast.horizon and forecast.horizon.text else ""
    return Outcome(
        forecast=forecast.id,
        article=reading.id,
        status=status,
        why=f"{shown.reading.id} of {shown.reading.published} says “{shown.span.text}” ({when}){horizon}.",
        evidence=(shown.span.cited(shown.reading.id),),
    )


def _asked(reading: Reading, forecast: Forecast, words: str) -> Iterator[_Asked]:
    """The kinds that the forecast's words foretell; none without a place that says where to look."""
    made = reading.published.last_day if reading.published else None
    if made is None:
        return
    a, b = sentence_at(reading.text, forecast.statement.start)
    s = forecast.statement
    inside = [p for p in reading.places if s.start <= p.start and p.end <= s.end] or [
        p for p in reading.places if a <= p.start and p.end <= b and not _of_speaker(forecast, p)
    ]
    towns = tuple(p.place for p in inside if not is_wide(p.place))
    areas = tuple(p.place for p in inside if is_wide(p.place))
    until, limited = _until(forecast, made)
    for kind in KINDS:
        named = towns or tuple(p for p in areas if p.kind != "country")
        if kind.foretold.search(words) and (named or (areas and kind.wide)):
            yield _Asked(
                reading,
                forecast,
                kind,
                made,
                until,
                limited,
                towns,
                areas,
                frozenset(m.group() for m in OBJECTS.finditer(words)),
                _named_actors(reading, s),
            )


def _of_speaker(forecast: Forecast, place: Place) -> bool:
    """Whether the place only tells where the speaker is: "a diplomat in Nairobi said"."""
    return forecast.speaker is not None and forecast.speaker.start <= place.start < forecast.speaker.end + 24


def _named_actors(reading: Reading, span: Span) -> frozenset[str]:
    return frozenset(
        fold(m.text)
        for m in reading.mentions
        if m.label == "organization" and m.form == "name" and span.start <= m.start and m.end <= span.end
    )


def _until(forecast: Forecast, made: date) -> tuple[date | None, bool]:
    """The last day on which it counts as come true, and whether one was named."""
    at = forecast.horizon
    if at is None:
        return None, False
    if at.end is not None:
        return at.end.last_day, True
    m = _UNIT.search(fold(at.text or ""))
    if m is None or made > date.max - timedelta(days=400):
        return None, False
    return made + timedelta(days=_UNIT_DAYS[_UNITS.get(m["unit"], m["unit"])]), True


def _in_time(asked: _Asked, shown: _Shown) -> bool:
    begin = asked.forecast.horizon.start if asked.forecast.horizon else None
    first = max(asked.made, begin.first_day - timedelta(days=1)) if begin and asked.limited else asked.made
    return shown.days[0] > first and (asked.until is None or shown.days[1] <= asked.until)


def _reports(asked: _Asked, later: Sequence[Reading]) -> Iterator[_Shown]:
    """Incidents and readings of indicators of the kind or its contrary, at the places of the forecast."""
    kind = asked.kind
    for reading in later:
        said = reading.published.last_day if reading.published else asked.made
        for i in reading.incidents:
            if i.status != "reported" or i.salience == "background":
                continue
            names = (i.type, f"{i.type}/{i.subtype}")
            yes, no = kind.incidents.intersection(names), kind.contrary_incidents.intersection(names)
            days = days_of(i.when)
            if not (yes or no) or days is None or (days[1] - days[0]).days > 7 or not _same_place(asked, i.where):
                continue
            span = i.evidence[0]
            if asked.actors and i.actors and not asked.actors & {fold(e.name or e.text) for e in i.actors}:
                continue
            if _same_object(asked, reading, span) and days[1] <= said:
                yield _Shown(reading, span, i.where, days, contrary=bool(no))
        for n in reading.indicators:
            yes_n, no_n = (n.indicator, n.direction) in kind.signs, (n.indicator, n.direction) in kind.contrary_signs
            if (yes_n or no_n) and (shown := _sign(asked, reading, n, said, no_n)) is not None:
                yield shown


def _sign(asked: _Asked, reading: Reading, n: Indicator, said: date, contrary: bool) -> _Shown | None:
    """An indicator's reading. One that only goes on shows nothing new; the contrary has to go on ("still closed")."""
    days = days_of(n.when) or (said, said)
    if days[1] > said or (days[1] - days[0]).days > 7 or not _same_place(asked, n.where):
        return None
    span = n.evidence[0]
    lasting = STILL.search(fold(span.text)) is not None
    if lasting != contrary or not _same_object(asked, reading, span):
        return None
    return _Shown(reading, span, n.where, days, contrary)


def _contrary(asked: _Asked, reports: Sequence[_Shown]) -> _Shown | None:
    """The contrary reported after the horizon has passed, and nothing of the kind before it."""
    if asked.until is None or not asked.limited:
        return None
    return next((s for s in reports if s.contrary and s.days[0] > asked.until), None)


def _same_place(asked: _Asked, where: Sequence[Place]) -> bool:
    """Whether the report lies where the forecast points: its town, else its region or country."""
    if asked.towns:
        return any(_near(t, p) for t in asked.towns for p in where)
    for area in asked.areas:
        for p in where:
            named = area.country == p.country and fold(area.name or "") == fold(p.name or "-")
            if named or place_key(area) == place_key(p):
                return True
            if not asked.kind.wide:
                continue
            if area.kind == "country" and area.country is not None and p.country == area.country:
                return True
            if area.kind != "country" and area.name is not None and p.admin1 == area.name and p.country == area.country:
                return True
    return False


def _near(a: Place, b: Place) -> bool:
    if place_key(a) == place_key(b):
        return True
    if is_wide(b) or a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return False
    return km((a.lat, a.lon), (b.lat, b.lon)) <= NEAR_KM / 5


def _same_object(asked: _Asked, reading: Reading, span: Span) -> bool:
    """Whether every thing that the forecast names (a bridge, a school, a convoy) stands in the report's sentence."""
    if not asked.objects:
        return True
    a, b = sentence_at(reading.text, span.start)
    told = {_stem(m.group()) for m in OBJECTS.finditer(fold(reading.text[a:b]))}
    return {_stem(w) for w in asked.objects} <= told


def _stem(word: str) -> str:
    return _ALIKE.get(word.rstrip("sx"), word.rstrip("sx"))


_ALIKE = {
    "ecole": "school", "pont": "bridge", "hopital": "hospital", "hopitau": "hospital", "route": "road",
    "convoi": "convoy", "aeroport": "airport", "marche": "market", "otage": "hostage", "ambassade": "embassy",
    "citerne": "tanker", "barrage": "dam", "frontiere": "border", "scrutin": "vote", "election": "vote",
    "ballot": "vote", "carburant": "fuel", "essence": "fuel", "petrol": "fuel", "capitale": "capital",
    "treve": "truce", "cessez-le-feu": "truce", "ceasefire": "truce", "accord": "deal", "agreement": "deal",
    "vol": "flight", "mine": "mine", "camp": "camp", "base": "base", "eau": "water", "courant": "power",
    "electricite": "power", "electricity": "power",
}  # fmt: skip


def _never(asked: _Asked, later: Sequence[Reading]) -> Iterator[_Shown]:
    """Words of a later article that say that it has not come: "the feared assault on X never came"."""
    for reading in later:
        published = reading.published
        whole = " ".join(folded(reading.text).split())
        held = asked.kind.held
        if published is None or not (NEVER.search(whole) or (held is not None and held.search(whole))):
            continue
        for a, b in sentences_of(reading.text):
            if b - a > 600:
                continue
            said = fold(reading.text[a:b])
            never = NEVER.search(said) is not None and asked.kind.foretold.search(said) is not None
            goes_on = held is not None and held.search(said) is not None
            if not (never or goes_on) or AGAIN.search(said):
                continue
            here = [p.place for p in reading.places if a <= p.start and p.end <= b]
            passed = asked.until is not None and published.first_day > asked.until
            if (passed or (never and EXPECTED.search(said))) and _same_place(asked, here):
                span: Span = Span.cut(reading.text, a, b)
                if _same_object(asked, reading, span):
                    day = published.first_day
                    yield _Shown(reading, span, tuple(here), (day, day))


# Said of what was expected, whatever its horizon.
EXPECTED = re.compile(
    r"\b(?:feared|predicted|expected|forecast|threatened|anticipated|warned of|redoute\w*|annonce\w*|attendu\w*"
    r"|prevu\w*|craint\w*|predit\w*)\b"
)


def _condition_met(asked: _Asked, later: Sequence[Reading]) -> bool:
    """Whether what the forecast depends on is reported too; "unless" and "without" ask that the contrary is not."""
    condition = asked.forecast.condition
    if condition is None:
        return True
    words = fold(condition.text)
    unless = UNLESS.match(words) is not None
    kinds = [k for k in KINDS if k.foretold.search(words)]
    inside = [p.place for p in asked.reading.places if condition.start <= p.start and p.end <= condition.end]
    towns = tuple(p for p in inside if not is_wide(p)) or asked.towns
    areas = tuple(p for p in inside if is_wide(p)) or asked.areas
    met = False
    for kind in kinds:
        wanted = _Asked(
            asked.reading,
            asked.forecast,
            kind,
            asked.made,
            asked.until,
            asked.limited,
            towns,
            areas,
            frozenset(m.group() for m in OBJECTS.finditer(words)),
            frozenset(),
        )
        met = met or any(not s.contrary and _in_time(wanted, s) for s in _reports(wanted, later))
    return not met if unless else met


def _risen(reading: Reading, forecast: Forecast, later: Sequence[Reading], material: Material) -> _Shown | None:
    """The first higher toll of the one event with dead that the forecast's article tells of."""
    deadly = [e for e in material.found if reading.id in e.articles and _tolls(e, reading)]
    if len(deadly) != 1:
        return None
    event = deadly[0]
    before = max(t.low or t.high or 0 for t in _tolls(event, reading))
    made = reading.published.last_day if reading.published else date.max
    until, _ = _until(forecast, made)
    for other in later:
        day = other.published.first_day if other.published else None
        if day is None or (until is not None and day > until):
            continue
        # twenty times as many are another count: of a war, or of all who were hit
        higher = [t for t in _tolls(event, other) if t.low is not None and before < t.low <= 20 * before]
        if higher and len({t.low for t in _tolls(event, other)}) == 1:
            return _Shown(other, higher[0].bare(), (), (day, day))
    return None


def _tolls(event: Event, reading: Reading) -> list[Toll]:
    """The numbers of dead that the reading gives for the event, where it is not history."""
    told = [r.incident for r in event.reports if r.reading.id == reading.id and r.incident.salience == "main"]
    return [i.killed for i in told if i.killed is not None]
