"""What an article's own words say of the event it tells of: places, days, kind, counts, names, words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from vigie.compare.incidents.lands import hinted
from vigie.compare.incidents.lead import LEAD, dateline, lands_of, of_care, of_source, regions_of
from vigie.compare.incidents.merging import Report
from vigie.compare.words.keys import fold, is_wide, sound_of
from vigie.compare.words.lexicon import Words
from vigie.compare.words.spoken import told_on
from vigie.model import Place, Reading, Span
from vigie.tables import shipped

DAY = timedelta(days=1)
LATER = timedelta(days=21)  # between two accounts of one event
OPENING = 700  # characters whose names and words are compared
COUNTS = frozenset({"killed", "injured", "abducted", "missing", "displaced", "in_need", "hungry"})
_FEW = 3  # a number that says less is common by chance
_FEW_DAYS = 3
_WIDER = {"property": "violence", "kidnapping": "violence"}  # a raid may be told as the fire or the abduction it was
# Before or after a name: the district, not the town that it is called after.
_AREA = (
    r"(?:area|district|region|province|county|territory|commune|cercle|département|departement|territoire|région|zone"
    r"|préfecture|prefecture|state|governorate|secteur|local government|lake|lac|river|fleuve)"
)
_BEFORE = re.compile(rf"(?i)\b{_AREA}(?: of | d[eu] | de la | des | d['’]| )$")
_NAMED_SO = re.compile(rf"(?i){_AREA}\b")
_AFTER = re.compile(rf"(?i)(?:['’]s)? {_AREA}\b")
_NAME = re.compile(r"(?<![.!?:] )(?<!^)(?<![\n“«\"])\b[A-ZÀ-Ý][\w'’-]{3,}")
_NUMBER = re.compile(r"\b\d{1,3}(?:[ ,.\u00a0\u202f]\d{3})+\b|\b\d{2,}\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORD = re.compile(r"[^\W\d_]{4,}")
_ENDING = re.compile(r"(?<=\w{4})(?:ing|ed|es|s|e)$")
_ON = re.compile(r"(\d{4}-\d\d-\d\d)(TNI)?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")

Days = tuple[date, date]


@dataclass
class Account:
    """What is known of an article's event. ``sites`` are the towns that its incidents name, ``towns`` those of its
    first lines; ``days`` a day that is told, ``span`` a vague one ("this week")."""

    reading: Reading
    out: date
    story: str | None
    own: bool  # an event was read of it
    sites: tuple[Place, ...]
    towns: tuple[Place, ...]
    areas: tuple[Place, ...]
    regions: frozenset[tuple[str, str]]
    lands: frozenset[str]
    peoples: frozenset[str]  # lands that it names in any way
    days: Days | None
    span: Days | None
    types: frozenset[str]
    groups: frozenset[str]
    tolls: dict[str, set[float]]
    names: frozenset[str]
    terms: frozenset[str]
    numbers: frozenset[str]
    scene: frozenset[str]  # kinds of things and people that it tells of
    text: str

    @property
    def exact(self) -> bool:
        """Whether it tells its day, or the few days it took."""
        return self.days is not None and (self.days[1] - self.days[0]).days <= _FEW_DAYS

    @property
    def window(self) -> Days:
        """When its event can have been."""
        if self.days is not None:
            return (self.days[0] - DAY, self.days[1] + DAY)
        return self.span or (self.out - 7 * DAY, self.out)


def account(reading: Reading, story: str | None, reports: Sequence[Report], days: Days | None) -> Account:
    """The account of an article; ``reports`` are those that it gives of its event, ``days`` the event's by them."""
    assert reading.published is not None
    out = reading.published.first_day
    away = {p.text for p in dateline(reading)}
    told = [p for r in reports for p in r.incident.where if p.kind != "country" and p.text not in away]
    lead = [
        p
        for p in reading.places
        if p.in_ is None and p.start < LEAD and p.role == "literal" and p.kind != "country" and p.text not in away
    ]
    named = [*told, *(p.place for p in lead)]
    wide = {p.text for p in named if is_wide(p) or _district(reading, p)}
    sites = tuple(p for p in told if p.text not in wide and not of_care(reading, p))
    areas = {fold(p.text): p for p in named if p.text in wide}
    tolls: dict[str, set[float]] = defaultdict(set)
    for f in reading.figures:
        if f.measure in COUNTS and f.low is not None and f.low >= _FEW:
            tolls[f.measure].add(f.low)
    opening = (reading.title or "") + " " + reading.text[:OPENING]
    plain = fold(opening)
    numbers = {re.sub(r"\D", "", m[0]) for m in _NUMBER.finditer(reading.text)}
    numbers |= {str(int(f.low)) for f in reading.figures if f.low is not None and f.low >= _FEW and f.low == int(f.low)}
    lands = {p.country for p in (*sites, *areas.values()) if p.country} or lands_of(reading)
    peoples = frozenset(p.country for p in reading.places if p.country and p.start < OPENING)
    return Account(
        reading=reading,
        out=out,
        story=story,
        own=bool(reports),
        sites=sites,
        towns=tuple(p.place for p in lead if p.text not in wide and not of_source(reading, p)),
        areas=tuple(areas.values()),
        regions=regions_of(reading),
        lands=frozenset(lands),
        peoples=peoples or hinted(reading, OPENING),
        days=days,
        span=None if days is not None else _span(reading, out),
        types=frozenset(r.incident.type for r in reports),
        groups=frozenset(_WIDER.get(r.group, r.group) for r in reports),
        tolls=dict(tolls),
        names=frozenset(_named(reading.title or "", reading.headline.times if reading.headline else ()))
        | frozenset(_named(reading.text[:OPENING], reading.times)),
        terms=frozenset(_ENDING.sub("", w) for w in _WORD.findall(plain)),
        numbers=frozenset(n for n in numbers if not _YEAR.fullmatch(n)),
        scene=frozenset(name for name, words in _kinds() if words.search(plain)),
        text=fold(reading.text),
    )


def _named(text: str, times: Sequence[Span]) -> Iterator[str]:
    """Names as they sound; those of days and months left out."""
    for m in _NAME.finditer(text):
        if not any(t.start < m.end() and m.start() < t.end for t in times):
            yield sound_of(m[0]) or fold(m[0])


@lru_cache(maxsize=1)
def _kinds() -> tuple[tuple[str, Words], ...]:
    """Kinds of things and people with their words in both languages."""
    data = shipped("compare", "matters.yaml")
    return tuple((name, Words(line)) for key in ("things", "roles") for name, line in data[key].items())


def _district(reading: Reading, place: Place) -> bool:
    """Whether the words beside the name say that a district or a lake is meant."""
    text = reading.text
    at: list[Span] = [p for p in reading.places if p.in_ is None and p.start < LEAD and p.text == place.text]
    if not at and place.in_ is None:
        at = [place]  # known by its event alone
    return bool(at) and all(
        _AFTER.match(text, p.end) or _BEFORE.search(text, max(0, p.start - 24), p.start) or _NAMED_SO.match(p.text)
        for p in at
    )


def _span(reading: Reading, out: date) -> Days | None:
    """The week or weekend that the first lines name; else a day of theirs that is not the day of telling."""
    found = [
        (days, _WEEK.match(t.value or "") is None)
        for t in reading.times
        if t.in_ is None and t.start < LEAD and (days := _days(t.value or "")) is not None
        if days[0] <= out <= days[1] + LATER
        if _WEEK.match(t.value or "") or not told_on(reading, t)
    ]
    return min(found, key=lambda f: f[1])[0] if found else None


def _days(value: str) -> Days | None:
    """First and last day of a day, a night, a weekend or a week, which may have begun two days before its Monday."""
    if m := _ON.match(value):
        day = date.fromisoformat(m[1])
        return (day, day + DAY) if m[2] else (day, day)
    if m := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(m[1]), int(m[2]), 1)
        return (monday + 4 * DAY, monday + 6 * DAY) if m[3] else (monday - 2 * DAY, monday + 6 * DAY)
    return None
