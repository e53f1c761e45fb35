"""An incident of one article with what merging needs, and the event that reports of it make."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from vigie.codebook.actors import key as actor_key
from vigie.compare.incidents.shares import shares, site_of
from vigie.compare.words.keys import days_of, fold, is_wide, said_on
from vigie.compare.words.spoken import sentence_at, stamp, told_on
from vigie.model import Incident, Place, Reading

_SENTENCES = 4  # of an incident's words that are looked at for its day
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WEEK = timedelta(days=7)
SHORT = 10  # days; what lasts longer is placed by its story and place, not by its days

GROUPS: dict[str, str] = {
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
    told: bool = False  # the day that was read for it is that on which it was told; ``days`` are those it can have been
    stamped: bool = False  # that day is known by the page's stamp alone

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


def _group(incident: Incident) -> str:
    """What can be one event: violence, harm to property (a fire may be arson), leaving; else what is of one type."""
    if incident.type == "disaster" and incident.subtype == "fire":
        return "property"
    return GROUPS.get(incident.type, incident.type)


def _with_leads(incidents: Sequence[Incident]) -> Iterator[tuple[Incident, bool]]:
    """The incidents of an article in its order, and whether each is the first of its kind that is told as news."""
    seen: set[str] = set()
    for incident in incidents:
        group = _group(incident)
        news = incident.salience == "main" and incident.status == "reported"
        yield incident, news and group not in seen
        if news:
            seen.add(group)


def reports_of(reading: Reading, story: str, aliases: Mapping[str, str]) -> Iterator[Report]:
    """The reports of an article, in its order."""
    own = shares(reading) if any(len(i.where) > 1 for i in reading.incidents) else {}
    for incident, leads in _with_leads(reading.incidents):
        yield _report(reading, incident, story, aliases, leads, own)


def _report(
    reading: Reading,
    incident: Incident,
    story: str,
    aliases: Mapping[str, str],
    leads: bool,
    own: Mapping[int, Place],
) -> Report:
    days = days_of(incident.when)
    told = _told(reading, incident)
    stamped = (
        told and incident.when is not None and incident.when.span is not None and stamp(reading, incident.when.span)
    )
    if told and days is not None:
        other = _other_day(reading, incident)
        told, days = other is None, other or days
    elif leads and days is not None and _of_the_past(reading, incident, days):
        days = None
    group = _group(incident)
    actors = frozenset(fold(aliases.get(actor_key(e.name), e.name)) for e in incident.actors if e.name)
    sites = tuple(p for p in incident.where if not is_wide(p))
    if (site := site_of(reading, incident, own)) is not None:
        sites = (site,)
    areas = tuple(p for p in incident.where if is_wide(p))
    words = fold(incident.evidence[0].text) if incident.evidence else ""
    terms = frozenset(_ENDING.sub("", t) for t in _TERM.findall(words) if t not in _COMMON)
    window = _window(reading, incident) if days is None else None
    return Report(
        reading, incident, group, days, sites, areas, story, actors, words, terms, window, leads, told, stamped
    )


def _told(reading: Reading, incident: Incident) -> bool:
    """Whether the day that was read for it is that on which it was told."""
    when = incident.when
    return (
        when is not None
        and when.precision == "day"
        and when.span is not None
        and when.start is not None
        and when.start.first_day > date.min
        and told_on(reading, when.span)
    )


_OLD = 30  # days
_LEAD = 420  # characters


def _of_the_past(reading: Reading, incident: Incident, days: tuple[date, date]) -> bool:
    """Whether what the article leads with would be months old by a time that only another sentence gives."""
    out, when = said_on(reading.published), incident.when
    first = incident.evidence[0] if incident.evidence else None
    if out is None or when is None or when.span is None or first is None or first.in_ or first.start > _LEAD:
        return False
    a, b = sentence_at(reading.text, first.start)
    return (out - days[1]).days > _OLD and when.span.in_ is None and not a <= when.span.start < b


def _other_day(reading: Reading, incident: Incident) -> tuple[date, date] | None:
    """The one day that the sentences of its words name besides that of telling."""
    out = said_on(reading.published)
    if out is None:
        return None
    found: set[date] = set()
    for span in incident.evidence[:_SENTENCES]:
        if span.in_ is not None:
            continue
        a, b = sentence_at(reading.text, span.start)
        near = (t for t in reading.times if t.in_ is None and a <= t.start < b and _DAY.fullmatch(t.value or ""))
        found |= {date.fromisoformat(t.value or "") for t in near if not told_on(reading, t)}
    found = {d for d in found if d <= out and out - d <= _WEEK}
    return (min(found), min(found)) if len(found) == 1 else None


def _window(reading: Reading, incident: Incident) -> tuple[date, date] | None:
    """News is about the last days: from ten days before publication to its day; ``None`` for history."""
    published = reading.published
    if published is None or incident.salience != "main":
        return None
    first, gap = published.first_day, timedelta(days=SHORT)
    return (first - gap if first - date.min > gap else first, published.last_day)


def is_short(report: Report) -> bool:
    return report.days is not None and (report.days[1] - report.days[0]).days <= SHORT


def vagueness(report: Report) -> int:
    return (0 if is_short(report) else 2) + (0 if report.sites else 1)
