"""Incidents across articles: which reports of several articles are one event.

Two reports are one event if their types belong together, their places are the same (by name, gazetteer id, or within
25 km) and their dates lie within a day of each other. What lacks a place or a date joins only within its story, and
only where one event alone fits. Blocking by type, place and day keeps the cost near-linear in the number of reports.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from vigie.compare.keys import cell, days_of, fold, is_wide, km, moment, place_key, short_id
from vigie.compare.origins import Origins
from vigie.model import (
    Grouping,
    Incident,
    Member,
    PartialDate,
    Place,
    Reading,
    SharedIncident,
    Site,
    When,
)
from vigie.model.vocabulary import IncidentStatus, IncidentType

NEAR_KM = 25.0
SHORT = 10  # days; what lasts longer is placed by its story and place, not by its days

_GROUPS: dict[str, str] = {
    **dict.fromkeys(("battle", "attack", "bombing", "strike from afar"), "violence"),
    **dict.fromkeys(("arson", "robbery", "sabotage"), "property"),
    **dict.fromkeys(("evacuation", "withdrawal"), "leaving"),
}
# States that last: a report of them need not name a day, and the place is often the whole country.
_LASTING = frozenset({"blockade", "closure", "displacement", "deployment"})
# Too general to be the same only for being in one place on one day.
_VAGUE = frozenset({"other", "diplomatic", "agreement", "convoy"})


@dataclass(frozen=True)
class Report:
    """An incident of one article with what merging needs."""

    reading: Reading
    incident: Incident
    group: str
    days: tuple[date, date] | None
    sites: tuple[Place, ...]  # towns and the like
    areas: tuple[Place, ...]  # countries and regions
    story: str
    actors: frozenset[str]
    words: str

    @property
    def key(self) -> tuple[str, str]:
        return (self.reading.id, self.incident.id)


@dataclass
class Event:
    """Reports of one event; bounds are narrowed as reports join."""

    reports: list[Report] = field(default_factory=list)
    days: tuple[date, date] | None = None
    articles: set[str] = field(default_factory=set)
    stories: set[str] = field(default_factory=set)

    def add(self, report: Report) -> None:
        self.reports.append(report)
        self.articles.add(report.reading.id)
        self.stories.add(report.story)
        if report.days is not None:
            if self.days is None:
                self.days = report.days
            else:
                first, last = max(self.days[0], report.days[0]), min(self.days[1], report.days[1])
                self.days = (first, last) if first <= last else self.days

    @property
    def dated(self) -> bool:
        return self.days is not None and (self.days[1] - self.days[0]).days <= SHORT


def events(readings: Sequence[Reading], grouping: Grouping) -> list[Event]:
    """All incidents of ``readings``, each in exactly one event; the order of the readings does not matter."""
    stories = {a: s.id for s in grouping.stories for a in s.articles}
    reports = [_report(r, i, stories.get(r.id, f"alone-{r.id}")) for r in readings for i in r.incidents]
    # The best located reports first: they found the events that vaguer ones then join.
    reports.sort(key=lambda p: (_vagueness(p), moment(p.reading), p.incident.id))
    index: dict[tuple[object, ...], list[Event]] = defaultdict(list)
    found: list[Event] = []
    for report in reports:
        event = _best(report, index)
        if event is None:
            event = Event()
            found.append(event)
        event.add(report)
        for key in _keys(report):
            if event not in index[key]:
                index[key].append(event)
    for event in found:
        event.reports.sort(key=lambda p: (moment(p.reading), p.incident.id))
    found.sort(
        key=lambda e: (e.days[0] if e.days else date.max, moment(e.reports[0].reading), e.reports[0].incident.id)
    )
    return found


def _report(reading: Reading, incident: Incident, story: str) -> Report:
    days = days_of(incident.when)
    group = _GROUPS.get(incident.type, incident.type)
    actors = frozenset(fold(e.name) for e in incident.actors if e.name)
    sites = tuple(p for p in incident.where if not is_wide(p))
    areas = tuple(p for p in incident.where if is_wide(p))
    words = fold(incident.evidence[0].text) if incident.evidence else ""
    return Report(reading, incident, group, days, sites, areas, story, actors, words)


def _vagueness(report: Report) -> int:
    short = report.days is not None and (report.days[1] - report.days[0]).days <= SHORT
    return (0 if short else 2) + (0 if report.sites else 1)


def _days(days: tuple[date, date] | None, slack: int = 0) -> Iterator[date]:
    if days is None or (days[1] - days[0]).days > SHORT:
        return
    gap = timedelta(days=slack)
    at = days[0] - gap if days[0] - date.min >= gap else days[0]
    last = days[1] + gap if date.max - days[1] >= gap else days[1]
    while at <= last:
        yield at
        if at == date.max:
            return
        at += timedelta(days=1)


def _keys(report: Report) -> Iterator[tuple[object, ...]]:
    """Where an event that holds ``report`` can be found again."""
    yield (report.group, "story", report.story)
    for day in _days(report.days):
        for place in report.sites[:3]:
            yield (report.group, day, place_key(place))
            if (at := cell(place)) is not None:
                yield (report.group, day, at)
    yield (report.group, "words", report.words)


def _look_up(report: Report) -> Iterator[tuple[object, ...]]:
    yield (report.group, "story", report.story)
    yield (report.group, "words", report.words)
    for day in _days(report.days, slack=1):
        for place in report.sites[:3]:
            yield (report.group, day, place_key(place))
            if (at := cell(place)) is not None:
                yield from ((report.group, day, (at[0] + i, at[1] + j)) for i in (-1, 0, 1) for j in (-1, 0, 1))


def _best(report: Report, index: dict[tuple[object, ...], list[Event]]) -> Event | None:
    seen: set[int] = set()
    scored: list[tuple[float, int, Event]] = []
    for key in _look_up(report):
        for event in index.get(key, ()):
            if id(event) in seen:
                continue
            seen.add(id(event))
            score = _score(report, event)
            if score > 0:
                scored.append((score, len(scored), event))
    if not scored:
        return None
    scored.sort(key=lambda s: (-s[0], s[1]))
    # Doubt between two events: what has no place or no day of its own joins neither.
    if len(scored) > 1 and scored[0][0] < 2 and scored[0][0] - scored[1][0] < 0.2:
        return None
    return scored[0][2]


def _score(report: Report, event: Event) -> float:
    """How well ``report`` fits ``event``; 0 where it does not. 2 and more: place and day both agree."""
    if report.reading.id in event.articles:  # `read` has each event once
        return 0.0
    same_words = any(report.words and report.words == r.words for r in event.reports)
    story = report.story in event.stories
    if same_words and story:
        return 4.0
    place, day = _places(report, event), _same_days(report, event)
    if place == "differ" or day == "differ":
        return 0.0
    kind = max(_kind(report, r) for r in event.reports[:8])
    if kind == 0:
        return 0.0
    if report.group in _VAGUE and not (place == day == "agree" and story):
        return 0.0
    if place == day == "agree":
        return 2.0 + kind + 0.5 * story
    if not story:
        return 0.0
    if report.group in _LASTING and (place == "agree" or _same_area(report, event)):
        return 1.2 + kind
    if place == "agree" or day == "agree":
        return 0.8 + kind
    return 0.0


def _kind(report: Report, other: Report) -> float:
    a, b = report.incident, other.incident
    if a.type == b.type:
        if a.subtype and b.subtype and a.subtype != b.subtype and a.type in ("closure", "takeover", "robbery"):
            return 0.0
        return 1.0 if a.subtype == b.subtype or None in (a.subtype, b.subtype) else 0.8
    return 0.6 if _GROUPS.get(a.type) == "violence" else 0.4


def _places(report: Report, event: Event) -> str:
    """``agree``, ``differ``, or ``unknown`` where one of the two names no town."""
    theirs = [p for r in event.reports for p in r.sites[:3]]
    if not report.sites or not theirs:
        mine = {p.country for p in (*report.sites, *report.areas) if p.country}
        other = {p.country for r in event.reports for p in (*r.sites, *r.areas) if p.country}
        return "differ" if mine and other and not mine & other else "unknown"
    for a in report.sites[:3]:
        for b in theirs:
            if place_key(a) == place_key(b) or fold(a.name or a.text) == fold(b.name or b.text):
                return "agree"
            if a.lat is not None and a.lon is not None and b.lat is not None and b.lon is not None:
                if km((a.lat, a.lon), (b.lat, b.lon)) <= NEAR_KM:
                    return "agree"
    return "differ"


def _same_days(report: Report, event: Event) -> str:
    if report.days is None or event.days is None:
        return "unknown"
    (a0, a1), (b0, b1) = report.days, event.days
    if (a0 - b1).days > 1 or (b0 - a1).days > 1:
        return "differ"
    long = (a1 - a0).days > SHORT or not event.dated
    return "unknown" if long else "agree"


def _same_area(report: Report, event: Event) -> bool:
    mine = {p.country for p in (*report.sites, *report.areas) if p.country}
    theirs = {p.country for r in event.reports for p in (*r.sites, *r.areas) if p.country}
    return bool(mine & theirs) or (
        not mine and not theirs and bool(report.actors & {a for r in event.reports for a in r.actors})
    )


def shared(event: Event, origins: Origins, questions: Sequence[str]) -> SharedIncident:
    """The event in the contract's shape."""
    members = tuple(Member(article=r.reading.id, incident=r.incident.id) for r in event.reports)
    behind = {origins.of(r.reading.id, r.incident.attributed_to).id for r in event.reports}
    kind, subtype = type_of(event)
    return SharedIncident(
        id=event_id(event),
        type=kind,
        subtype=subtype,
        status=_status(event),
        when=when_of(event),
        where=sites_of(event),
        origins=len(behind),
        members=members,
        questions=tuple(questions),
    )


def event_id(event: Event) -> str:
    """A short id that depends on the members only."""
    return short_id("m", sorted(f"{a}\x1e{i}" for a, i in (r.key for r in event.reports)))


def type_of(event: Event) -> tuple[IncidentType, str | None]:
    """The type that most reports give, the earlier report deciding; its most frequent subtype."""
    kinds = Counter(r.incident.type for r in event.reports)
    kind = max(kinds, key=lambda k: kinds[k])
    subtypes = Counter(r.incident.subtype for r in event.reports if r.incident.type == kind and r.incident.subtype)
    return kind, max(subtypes, key=lambda s: subtypes[s]) if subtypes else None


def _status(event: Event) -> IncidentStatus:
    statuses = Counter(r.incident.status for r in event.reports)
    for status in ("reported", "denied", "threatened", "feared"):
        if statuses[status]:
            return status
    return "reported"


def when_of(event: Event) -> When | None:
    """The narrowest date that a report gives, without its words."""
    dated = [
        r.incident.when for r in event.reports if r.incident.when and (r.incident.when.start or r.incident.when.end)
    ]
    if not dated:
        return None
    counts = Counter((w.start, w.end) for w in dated)
    best = min(dated, key=lambda w: (_width(w), -counts[(w.start, w.end)]))
    start, end = best.start, best.end
    if start and end and start.precision == "time" and end.precision == "time" and start == end and len(dated) > 1:
        return best_without_words(best, start.day, end.day)
    return best_without_words(best, start, end)


def best_without_words(when: When, start: PartialDate | None, end: PartialDate | None) -> When:
    """``when`` with these ends, without words and span, as it stands outside an article's record."""
    precision = when.precision if start == when.start else "day"
    return When(start=start, end=end, precision=precision, text=None, span=None)


def _width(when: When) -> int:
    if when.start is None or when.end is None:
        return 100_000
    return (when.end.last_day - when.start.first_day).days


def places_of(event: Event) -> tuple[Place, ...]:
    """The places of the report that names them most exactly."""
    return max(
        (r.incident.where for r in event.reports),
        key=lambda w: (any(not is_wide(p) and p.resolved for p in w), any(not is_wide(p) for p in w), bool(w)),
        default=(),
    )


def sites_of(event: Event) -> tuple[Site, ...]:
    """The same without their words, each place once."""
    return distinct(p.site for p in places_of(event))


def distinct(sites: Iterable[Site]) -> tuple[Site, ...]:
    """The sites in order, without repeats."""
    return tuple(dict.fromkeys(sites))
