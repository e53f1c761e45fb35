"""Incidents across articles: which reports of several articles are one event.

Two reports are one event if their types belong together, their places are the same (by name, gazetteer id, or within
25 km) and their dates lie within a day of each other. What lacks a place or a date joins only within its story, and
only where one event alone fits. Blocking by type, place and day keeps the cost near-linear in the number of reports.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from vigie.codebook.actors import agreed
from vigie.codebook.actors import key as actor_key
from vigie.compare.incidents.origins import Origins, fewest
from vigie.compare.words.keys import cell, days_of, fold, is_wide, km, moment, place_key, short_id, sound_of
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
_ONE_KIND, _ALIKE, _MOST_OF_A_STORY = 0.8, 0.35, 40
SHORT = 10  # days; what lasts longer is placed by its story and place, not by its days

_GROUPS: dict[str, str] = {
    **dict.fromkeys(("battle", "attack", "bombing", "strike from afar"), "violence"),
    **dict.fromkeys(("arson", "robbery", "sabotage"), "property"),
    **dict.fromkeys(("evacuation", "withdrawal"), "leaving"),
}
_TERM = re.compile(r"[^\W_]{4,}")
_ENDING = re.compile(r"(?<=\w{4})(?:ing|ed|es|s|e)$")
_COMMON = frozenset(
    "with that this from have been were their they after when into over more than said near least about people killed"
    " attack attacked which dans avec pour plus moins selon etaient ete cette leur leurs apres lors attaque"
    " personnes".split()
)
# States that last: a report of them need not name a day, and the place is often the whole country.
_LASTING = frozenset({"blockade", "closure", "displacement", "deployment", "disaster"})
# Told with the country as their place, in articles of any story.
_OF_A_COUNTRY = frozenset({"disaster", "coup"})
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
    terms: frozenset[str]
    window: tuple[date, date] | None  # when an undated event can have been, by the day its article came out
    leads: bool  # the first of its kind that the article tells as news: what its story is about

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
    aliases = agreed(readings)  # who one article introduces by two names is one actor in all
    reports = [
        _report(r, i, stories.get(r.id, f"alone-{r.id}"), aliases, leads)
        for r in readings
        for i, leads in _with_leads(r.incidents)
    ]
    # The best located reports first: they found the events that vaguer ones then join.
    reports.sort(key=lambda p: (_vagueness(p), moment(p.reading), p.incident.id))
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
        for key in {(r.story, r.group) for r in event.reports if r.leads and r.group not in _VAGUE}:
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
    if not pairs or max(_kind(x, y) for x, y in pairs) < _ONE_KIND:
        return False
    places = [_places(r, a) for r in b.reports[:8] if r.sites or r.areas]
    days = [_same_days(r, a) for r in b.reports[:8] if r.days is not None]
    if "differ" in places or "differ" in days:
        return False
    if a.articles & b.articles:
        return False
    if "agree" in places:
        return True
    like = max(_likeness(r, a) for r in b.reports[:8])
    return like >= _ALIKE if "unsure" in places else like > 0


def _group(incident: Incident) -> str:
    """What can be one event: violence, harm to property (a fire may be arson), leaving; else what is of one type."""
    if incident.type == "disaster" and incident.subtype == "fire":
        return "property"
    return _GROUPS.get(incident.type, incident.type)


def _with_leads(incidents: Sequence[Incident]) -> Iterator[tuple[Incident, bool]]:
    """The incidents of an article in its order, and whether each is the first of its kind that is told as news."""
    seen: set[str] = set()
    for incident in incidents:
        group = _group(incident)
        news = incident.salience == "main" and incident.status == "reported"
        yield incident, news and group not in seen
        if news:
            seen.add(group)


def _report(reading: Reading, incident: Incident, story: str, aliases: Mapping[str, str], leads: bool) -> Report:
    days = days_of(incident.when)
    group = _group(incident)
    actors = frozenset(fold(aliases.get(actor_key(e.name), e.name)) for e in incident.actors if e.name)
    sites = tuple(p for p in incident.where if not is_wide(p))
    areas = tuple(p for p in incident.where if is_wide(p))
    words = fold(incident.evidence[0].text) if incident.evidence else ""
    terms = frozenset(_ENDING.sub("", t) for t in _TERM.findall(words) if t not in _COMMON)
    window = _window(reading, incident)
    return Report(reading, incident, group, days, sites, areas, story, actors, words, terms, window, leads)


def _window(reading: Reading, incident: Incident) -> tuple[date, date] | None:
    """News is about the last days: from ten days before publication to its day; ``None`` for history."""
    published = reading.published
    if published is None or incident.salience != "main" or days_of(incident.when) is not None:
        return None
    first, gap = published.first_day, timedelta(days=SHORT)
    return (first - gap if first - date.min > gap else first, published.last_day)


def _short(report: Report) -> bool:
    return report.days is not None and (report.days[1] - report.days[0]).days <= SHORT


def _vagueness(report: Report) -> int:
    return (0 if _short(report) else 2) + (0 if report.sites else 1)


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
    if report.group in _OF_A_COUNTRY:
        for place in (*report.sites, *report.areas):
            yield (report.group, "country", place.country)


def _look_up(report: Report) -> Iterator[tuple[object, ...]]:
    yield (report.group, "story", report.story)
    if report.group in _OF_A_COUNTRY:
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
            rank = (_score(report, event), len(event.reports))
            if rank[0] > 0 and rank > best:
                best, chosen = rank, event
    return chosen


def _score(report: Report, event: Event) -> float:
    """How well ``report`` fits ``event``; 0 where it does not. 2 and more: place and day both agree."""
    if report.reading.id in event.articles:  # `read` has each event once; but one may be told twice without saying so
        vague = not report.sites and not report.areas and report.days is None
        if not (vague and _likeness(report, event) >= 0.9) and not _told_twice(report, event):
            return 0.0
    story = report.story in event.stories
    place, day = _places(report, event), _same_days(report, event)
    if story and "differ" not in (place, day) and any(report.words and report.words == r.words for r in event.reports):
        return 6.0
    if report.group == "blockade" and story and place in ("agree", "area") and _near_in_time(report, event):
        day = "agree"  # accounts of when one blockade began may differ by weeks
    kind = max(_kind(report, r) for r in event.reports[:8])
    if place == "differ" or day == "differ" or kind == 0:
        return 0.0
    like = _likeness(report, event)
    if report.group in _VAGUE and not (place == day == "agree" and story):
        return 0.0
    if place == day == "agree":
        return 2.0 + kind + 0.5 * story + like
    if report.group == "disaster" and place in ("agree", "area") and kind >= 1 and day == "unknown":
        return 1.3 + kind + like  # a storm or an epidemic goes on for days and is told with the country as its place
    if report.group == "coup" and place in ("agree", "area") and _one_time(report, event):
        return 1.1 + kind + like  # "the 2020 coup", "the coup of August 2020": history that many articles tell
    if not story:
        return 0.0
    both_lead = report.leads and any(r.leads for r in event.reports)
    if place == "unsure":  # two villages that no map has, or two names for one
        return 0.3 + kind + like if like >= 0.35 and (day == "agree" or (both_lead and like >= 0.6)) else 0.0
    if day == "agree" and place == "area":
        return 1.0 + kind + like if kind >= 0.8 or like >= 0.3 else 0.0
    if report.group in _LASTING and place in ("agree", "area"):
        return 0.8 + kind + like
    one_dated = (event.dated or _short(report)) and any(
        report.incident.salience == r.incident.salience for r in event.reports
    )
    if day == "agree" or (place == "agree" and (like >= 0.3 or one_dated)):
        return 0.4 + kind + like
    if both_lead and kind >= 0.6 and (like > 0 or place != "unknown"):
        return 0.3 + kind + like  # what two articles of one story are about, and nothing speaks against it
    # Neither day nor town in common: only the same words or the same toll make it one event.
    return kind + like if like >= (0.5 if place != "unknown" else 0.9) else 0.0


def _told_twice(report: Report, event: Event) -> bool:
    """Whether an article tells one event in two records: of one kind and town, one undated, no toll against it."""
    own = [r for r in event.reports if r.reading.id == report.reading.id]
    alike = all(_kind(report, r) >= 0.8 and report.incident.status == r.incident.status for r in own)
    dated = report.days is not None and any(r.days is not None for r in own)
    tolls = {t.low for t in (r.incident.killed for r in (report, *own)) if t is not None}
    return alike and not dated and len(tolls) < 2 and _places(report, event) == "agree"


def _one_time(report: Report, event: Event) -> bool:
    """Whether both name a time, be it a year, and the one holds the other."""
    mine, theirs = report.days, event.days
    if mine is None or theirs is None:
        return False
    return (mine[0] <= theirs[0] and theirs[1] <= mine[1]) or (theirs[0] <= mine[0] and mine[1] <= theirs[1])


def _near_in_time(report: Report, event: Event) -> bool:
    if report.days is None or event.days is None:
        return True
    return abs((report.days[0] - event.days[0]).days) <= 62


def _likeness(report: Report, event: Event) -> float:
    """0 to 1.5: the same toll, the same words, the same actors."""
    toll, words, actors = 0.0, 0.0, 0.0
    mine = report.incident.killed
    for r in event.reports[:8]:
        theirs = r.incident.killed
        if mine and theirs and mine.low == theirs.low and (mine.low or 0) > 1:
            toll = 0.5
        if report.terms and r.terms:
            words = max(words, 0.7 * len(report.terms & r.terms) / min(len(report.terms), len(r.terms)))
        if report.actors & r.actors:
            actors = 0.3
    return toll + words + actors


def _kind(report: Report, other: Report) -> float:
    a, b = report.incident, other.incident
    if a.type == b.type:
        if a.subtype and b.subtype and a.subtype != b.subtype and a.type in ("closure", "takeover", "robbery"):
            return 0.0
        return 1.0 if a.subtype == b.subtype or None in (a.subtype, b.subtype) else 0.8
    if {a.type, b.type} == {"arson", "disaster"}:
        return 0.8
    return 0.6 if _GROUPS.get(a.type) == "violence" else 0.4


def _places(report: Report, event: Event) -> str:
    """``agree`` (one town), ``area`` (one country, no town against it), ``unsure`` (a name on no map), ``unknown`` or
    ``differ``."""
    theirs = [p for r in event.reports for p in r.sites[:3]]
    if report.sites and theirs:
        if any(one_place(a, b) for a in report.sites[:3] for b in theirs):
            return "agree"
        on_map = any(p.resolved for p in report.sites) and any(p.resolved for p in theirs)
        return "differ" if on_map else "unsure"
    mine = {p.country for p in (*report.sites, *report.areas) if p.country}
    other = {p.country for r in event.reports for p in (*r.sites, *r.areas) if p.country}
    if mine and other:
        return "area" if mine & other else "differ"
    return "unknown"


def one_place(a: Place, b: Place) -> bool:
    """Whether two places are one: by name, by how it sounds, or within 25 km."""
    if place_key(a) == place_key(b) or fold(a.name or a.text) == fold(b.name or b.text):
        return True
    if not (a.resolved and b.resolved) and (_within_name(a, b) or _spelt_alike(a, b)):
        return True
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return False
    return km((a.lat, a.lon), (b.lat, b.lon)) <= NEAR_KM


def _spelt_alike(a: Place, b: Place) -> bool:
    """Whether two names differ in spelling only, as French and English write it: "Chirqat", "Shirqat"."""
    sound = sound_of(a.name or a.text)
    return sound is not None and sound == sound_of(b.name or b.text) and len({a.country, b.country} - {None}) < 2


def _within_name(a: Place, b: Place) -> bool:
    """Whether one name has all words of the other and more: "Kita", "Kita market"; no map has one of them."""
    one, other = (frozenset(fold(p.name or p.text).split()) for p in (a, b))
    short = min(one, other, key=len)
    return short < max(one, other, key=len) and any(len(w) >= 4 for w in short)


def _same_days(report: Report, event: Event) -> str:
    """``agree``, ``differ``, or ``unknown`` where one has no day or only a long stretch."""
    mine = report.days or report.window
    windows = [r.window for r in event.reports if r.window]
    theirs = event.days or (windows[0] if windows else None)
    if mine is not None and theirs is not None and ((mine[0] - theirs[1]).days > 1 or (theirs[0] - mine[1]).days > 1):
        return "differ"
    if report.days is None or event.days is None:
        return "unknown"
    if any(_not_yet(report, r) or _not_yet(r, report) for r in event.reports):
        return "differ"
    return "agree" if event.dated and (report.days[1] - report.days[0]).days <= SHORT else "unknown"


def _not_yet(report: Report, other: Report) -> bool:
    """Whether ``other`` came out before what ``report`` tells of was."""
    published = other.reading.published
    return report.days is not None and published is not None and report.days[0] > published.last_day


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
