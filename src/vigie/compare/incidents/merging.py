"""Incidents across articles: which reports of several articles are one event.

Two reports are one event if their types belong together, their places are the same (by name, gazetteer id, or within
25 km) and their dates lie within a day of each other. What lacks a place or a date joins only within its story, and
only where one event alone fits. Blocking by type, place and day keeps the cost near-linear in the number of reports.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from vigie.codebook.actors import agreed
from vigie.compare.incidents.alike import (
    NEAR_KM,
    OF_A_COUNTRY,
    VAGUE,
    kind_of,
    likeness,
    one_place,
    same_days,
    same_place,
    score,
)
from vigie.compare.incidents.origins import Origins, fewest
from vigie.compare.incidents.report import SHORT, Event, Report, reports_of, vagueness
from vigie.compare.words.keys import cell, fold, is_wide, moment, place_key, short_id, sound_of
from vigie.gazetteer.spelling import one_letter
from vigie.model import (
    Grouping,
    Member,
    PartialDate,
    Place,
    Reading,
    SharedIncident,
    Site,
    When,
)
from vigie.model.vocabulary import IncidentStatus, IncidentType

__all__ = ["NEAR_KM", "Event", "Report", "one_place"]

_MOST_NAMES = 30  # of an event, that are looked at for spellings of one
_ONE_KIND, _ALIKE, _MOST_OF_A_STORY = 0.8, 0.35, 40


def events(readings: Sequence[Reading], grouping: Grouping) -> list[Event]:
    """All incidents of ``readings``, each in exactly one event; the order of the readings does not matter."""
    stories = {a: s.id for s in grouping.stories for a in s.articles}
    aliases = agreed(readings)  # who one article introduces by two names is one actor in all
    reports = [p for r in readings for p in reports_of(r, stories.get(r.id, f"alone-{r.id}"), aliases)]
    # The best located reports first: they found the events that vaguer ones then join.
    reports.sort(key=lambda p: (vagueness(p), moment(p.reading), p.incident.id))
    index: dict[tuple[object, ...], dict[int, Event]] = defaultdict(dict)
    found: list[Event] = []
    for report in reports:
        event = _best(report, index)
        if event is None:
            event = Event()
            found.append(event)
        event.add(report)
        for key in _keys(report):
            index[key][id(event)] = event
    found = _of_one_story(found)
    for event in found:
        event.reports.sort(key=lambda p: (moment(p.reading), p.incident.id))
    found.sort(
        key=lambda e: (e.days[0] if e.days else date.max, moment(e.reports[0].reading), e.reports[0].incident.id)
    )
    return found


def _of_one_story(found: list[Event]) -> list[Event]:
    """Joins the events that articles of one story lead with, where nothing speaks against it.

    Reports join one at a time, each the event that fits it best; two events that grew apart are compared here.
    """
    leading: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in found:
        for key in {(r.story, r.group) for r in event.reports if r.leads and r.group not in VAGUE}:
            leading[key].append(event)
    gone: set[int] = set()
    for events_ in leading.values():
        events_ = sorted((e for e in events_ if id(e) not in gone), key=lambda e: -len(e.reports))[:_MOST_OF_A_STORY]
        for n, event in enumerate(events_):
            for other in events_[n + 1 :]:
                if id(other) not in gone and id(event) not in gone and _one_event(event, other):
                    for report in other.reports:
                        event.add(report)
                    gone.add(id(other))
    return [e for e in found if id(e) not in gone]


def _one_event(a: Event, b: Event) -> bool:
    """Whether two events of one story may be one: of one kind, no town, country or day against it."""
    pairs = [(x, y) for x in a.reports[:8] for y in b.reports[:8] if x.leads and y.leads]
    if not pairs or max(kind_of(x, y) for x, y in pairs) < _ONE_KIND:
        return False
    places = [same_place(r, a) for r in b.reports[:8] if r.sites or r.areas]
    days = [same_days(r, a) for r in b.reports[:8] if r.days is not None]
    if "differ" in places or "differ" in days:
        return False
    if a.articles & b.articles:
        return False
    if "agree" in places:
        return True
    like = max(likeness(r, a) for r in b.reports[:8])
    return like >= _ALIKE if "unsure" in places else like > 0


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
            if (sound := sound_of(place.name or place.text)) is not None:
                yield (report.group, day, "sound", sound)
            if (at := cell(place)) is not None:
                yield (report.group, day, at)
    if report.group in OF_A_COUNTRY:
        for place in (*report.sites, *report.areas):
            yield (report.group, "country", place.country)


def _look_up(report: Report) -> Iterator[tuple[object, ...]]:
    yield (report.group, "story", report.story)
    if report.group in OF_A_COUNTRY:
        for place in (*report.sites, *report.areas):
            yield (report.group, "country", place.country)
    for day in _days(report.days, slack=1):
        for place in report.sites[:3]:
            yield (report.group, day, place_key(place))
            if not place.resolved and (sound := sound_of(place.name or place.text)) is not None:
                yield (report.group, day, "sound", sound)
            if (at := cell(place)) is not None:
                yield from ((report.group, day, (at[0] + i, at[1] + j)) for i in (-1, 0, 1) for j in (-1, 0, 1))


def _best(report: Report, index: dict[tuple[object, ...], dict[int, Event]]) -> Event | None:
    """The event that ``report`` fits best, the larger one of equals; ``None`` where it fits none."""
    seen: set[int] = set()
    best: tuple[float, int] = (0.0, 0)
    chosen: Event | None = None
    for key in _look_up(report):
        for n, event in index.get(key, {}).items():
            if n in seen:
                continue
            seen.add(n)
            rank = (score(report, event), len(event.reports))
            if rank[0] > 0 and rank > best:
                best, chosen = rank, event
    return chosen


def shared(event: Event, origins: Origins, questions: Sequence[str]) -> SharedIncident:
    """The event in the contract's shape."""
    members = tuple(Member(article=r.reading.id, incident=r.incident.id) for r in event.reports)
    behind = fewest([(r.reading.id, origins.of(r.reading.id, r.incident.attributed_to)) for r in event.reports])
    kind, subtype = type_of(event)
    return SharedIncident(
        id=event_id(event),
        type=kind,
        subtype=subtype,
        status=_status(event),
        when=when_of(event),
        where=sites_of(event),
        origins=len({o.id for o in behind}),
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
    known = [
        (r.incident.when, r.told)
        for r in event.reports
        if r.incident.when and (r.incident.when.start or r.incident.when.end)
    ]
    dated = [w for w, told in known if not told] or [w for w, _ in known]
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
    """The places of a report that names the town that most articles name, that one first; else of the best placed."""
    named = [(r, p) for r in event.reports for p in r.incident.where if not is_wide(p)]
    if not named:
        return max((r.incident.where for r in event.reports), key=bool, default=())
    told: dict[str, set[str]] = defaultdict(set)
    for report, place in named:
        told[_called(place)].add(report.reading.id)
    names = list(told)[:_MOST_NAMES]
    told |= {a: set().union(*(told[b] for b in names if a == b or one_letter(a, b))) for a in names}
    report, place = max(named, key=lambda n: (len(told[_called(n[1])]), n[1].resolved))
    others = [p for p in report.incident.where if p is not place]
    return (place, *sorted(others, key=lambda p: (is_wide(p), -len(told[_called(p)]))))


def _called(place: Place) -> str:
    """The gazetteer's id, or the name as it sounds."""
    return place.gazetteer_id or sound_of(place.text) or fold(place.text)


def sites_of(event: Event) -> tuple[Site, ...]:
    """The same without their words, each place once."""
    return distinct(p.site for p in places_of(event))


def distinct(sites: Iterable[Site]) -> tuple[Site, ...]:
    """The sites in order, without repeats."""
    return tuple(dict.fromkeys(sites))
