"""Figures of many articles put to the questions they answer: same measure, same thing counted, same scope."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from vigie.compare.figures.changes import bare_share, changed
from vigie.compare.figures.counted import CLASSES, PEOPLE
from vigie.compare.figures.fates import FATES, came_free, only_named
from vigie.compare.figures.jointly import jointly, same_deed
from vigie.compare.figures.outbreaks import outbreak_of
from vigie.compare.figures.prices import goods_of
from vigie.compare.figures.revisions import announced_on, at_first, changes_count, gives_count, lowers
from vigie.compare.figures.tallies import (
    TOLLS,
    WITHIN,
    captured,
    counted_as,
    is_part,
    moved_out,
    side_given,
    within_total,
)
from vigie.compare.figures.values import CURRENCY
from vigie.compare.figures.voices import Voice, voice_of
from vigie.compare.figures.wars import WAR, as_told, war_of
from vigie.compare.incidents.focus import COUNTED, MUNITIONS, Focus
from vigie.compare.incidents.merging import Event
from vigie.compare.incidents.origins import Behind, Origins
from vigie.compare.questions.scenes import lead_town
from vigie.compare.words.keys import fold, is_wide, place_key, said_on
from vigie.compare.words.spoken import sentence_at
from vigie.model import Bounds, Figure, Grouping, Incident, Place, Reading

_NEAR = 600  # characters back to the count that a number without a noun follows
MATTER = "matter"  # the period of what articles on one happening count that was read as no event
RUNNING = "running total"  # the period of totals that a report brings up to date
# Not worth a question unless the counted thing is named.
_NEEDS_WORDS = frozenset({"duration", "distance", "count", "money", "price", "percent_change", "vehicles"})
# Numbers of passing interest: a question only where an event or a second article bears on them.
ALONE_UNASKED = frozenset({"duration", "distance", "count", "money", "vehicles"})
_PASSING = frozenset({"duration", "distance", "money"})  # not even where they stand in the words of an event
_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
PERSONS = COUNTED | {"arrested"}


@dataclass(frozen=True)
class Said:
    """A figure as one article states it."""

    reading: Reading
    figure: Figure
    event: Event | None
    strong: bool  # it stands in the words that name the event, or in its title
    of: str
    behind: Behind
    part: bool = False  # it counts a class only ("58 soldiers"), and stands for at least so many in all
    side: str | None = None  # who says it, as a side
    story: str | None = None
    happening: str | None = None  # shared by the articles that tell of one
    matter: str | None = None  # of what was read as no event
    told: Figure | None = None  # as the text has it, where ``figure`` is what it means
    claim: bool = False  # a state's count of fighters, where others count people killed
    within: bool = False  # told as what a total of its article includes
    addend: bool = False  # one of the parts that add up to a whole

    @cached_property
    def voice(self) -> Voice:
        """Who gives it, by its own sentence first."""
        return voice_of(self.reading, self.figure)

    # What its own words say of it is asked once, not for every other count of the article.
    @cached_property
    def at_first(self) -> bool:
        return at_first(self.reading, self.figure)

    @cached_property
    def changes(self) -> str:
        return changes_count(self.reading, self.figure)

    @cached_property
    def lowers(self) -> bool:
        return lowers(self.reading, self.figure)

    @cached_property
    def gives(self) -> bool:
        return gives_count(self.reading, self.figure)

    @property
    def day(self) -> date | None:
        return said_on(self.reading.published)

    @cached_property
    def dated(self) -> bool:
        """Whether its sentence opens with the day on which it was announced."""
        return announced_on(self.reading, self.figure) is not None

    @cached_property
    def stood(self) -> date | None:
        """The day on which the count stood: of its article, or an earlier one that the text gives ("announced on Monday
        that the toll was 113", "had previously put it at 163")."""
        day, as_of = self.day, self.figure.as_of
        if day is None:
            return None
        then = as_of.last_day if as_of is not None and self.figure.period is None else None
        then = then or announced_on(self.reading, self.figure)
        if then is not None and then < day:
            return then
        return day - _DAY if self.at_first else day


@dataclass(frozen=True)
class Scope:
    """What makes two figures answers to one question."""

    measure: str
    of: str
    event: int | None
    place: str | None
    period: str | None
    lone: str | None  # an article: nothing says what else it could be compared with


def aligned(
    readings: Sequence[Reading], found: Sequence[Event], grouping: Grouping, origins: Origins, focus: Focus
) -> dict[Scope, list[Said]]:
    """All figures with a bound, by scope. Events count by their position in ``found``."""
    of_incident = {r.key: (n, e) for n, e in enumerate(found) for r in e.reports}
    stories = {a: s.id for s in grouping.stories for a in s.articles}
    out: dict[Scope, list[Said]] = defaultdict(list)
    for reading in readings:
        for figure in _figures(reading):
            if figure.low is None and figure.high is None:
                continue
            if (war := war_of(reading, figure)) is not None:
                of_war, count = _of_war(reading, figure, war, origins)
                out[of_war].append(count)
                continue
            incident, strong = _incident(reading, figure)
            incident = _told_before(reading, incident)
            own = of_incident[(reading.id, incident.id)][0] if incident else None
            release = incident is not None and incident.type == "release" and figure.measure in ("abducted", "missing")
            if own is not None and (release or focus.past(figure, own)):
                own, strong = None, False  # those still held are not of the day that others came free
            # What only the article as a whole is about may be told of its main event as well as of another.
            munitions = figure.measure == "count" and MUNITIONS.search(fold(figure.of or "")) is not None
            n, sure = focus.of(reading, figure, own if strong and not munitions else None)
            if n is None and munitions and strong and own is not None:
                n, sure = focus.root(own), True
            matter = focus.of_matter(reading, figure)
            lone = focus.elsewhere_told(reading, figure, n)  # "and fourteen in Dablo"
            if n is None and own is not None and not lone and (strong or matter is None):
                n, sure = focus.root(own), False
            strong = sure and (strong or own is None or n == focus.event(reading.id))
            if (n is None or not strong) and not lone and (mate := _mate(reading, figure)) is not None:
                incident, strong = _incident(reading, mate)
                own = of_incident[(reading.id, incident.id)][0] if incident else None
                if own is not None and (n is None or n == focus.root(own)):
                    n = focus.root(own)
                else:
                    strong = False
            event = found[n] if n is not None else None
            fate = came_free(reading, figure)
            of = fate or ("people" if jointly(reading, figure) else counted_as(reading, figure))
            part = fate is None and (only_named(reading, figure) or is_part(reading, figure))
            said = Said(
                reading,
                figure,
                event,
                strong,
                of,
                origins.of(reading.id, figure.attributed_to),
                side=side_given(reading, figure),
                within=figure.measure in TOLLS and of in WITHIN and within_total(reading, figure),
                story=stories.get(reading.id),
                happening=None if lone else focus.happening(reading.id),
            )
            scope = _scope(reading, figure, n, of, part, stories.get(reading.id))
            if n is None and scope is not None and scope.period != RUNNING and not part and matter is not None:
                scope = Scope(scope.measure, of if of in CLASSES else "people", None, matter, MATTER, None)
                said = replace(said, matter=matter, strong=True)
            if scope is not None:
                out[scope].append(said)
    return out


def _of_war(reading: Reading, figure: Figure, land: Place, origins: Origins) -> tuple[Scope, Said]:
    """The dead of a war, as an answer to how many it has killed."""
    key = f"{WAR} {land.country}"
    said = Said(
        reading,
        as_told(figure, land),
        None,
        True,
        "people",
        origins.of(reading.id, figure.attributed_to),
        side=side_given(reading, figure),
        matter=key,
        told=figure,
    )
    return Scope(figure.measure, "people", None, key, WAR, None), said


def _mate(reading: Reading, figure: Figure) -> Figure | None:
    """A figure of the same measure and time in the sentence, whose event is this one's too ("announced 100 dead, while
    independent counts settled at 40"); of a number without a noun the last one before it."""
    inherited = figure.of is not None and figure.of not in figure.text
    things = figure.measure == "count" and inherited
    if figure.in_ is not None or not (things or figure.measure in (*TOLLS, "vehicles", "displaced")):
        return None
    a, b = sentence_at(reading.text, figure.start)
    alike = [f for f in reading.figures if f is not figure and f.measure == figure.measure]
    if figure.of is None or things:
        before = [f for f in alike if f.end <= figure.start and figure.start - f.end < _NEAR]
        if before:
            return before[-1]
    mates = [f for f in alike if a <= f.start < b and f.period == figure.period]
    return mates[0] if len(mates) == 1 and figure.measure in (*TOLLS, "displaced") else None


# What a correction quotes of the outlet's own earlier words is no answer: it was taken back.
_TAKEN_BACK = re.compile(
    r"\b(?:earlier|previous|first|original) (?:headline|title|version|edition)\b"
    r"|\b(?:titre|version|édition) (?:précédente?|antérieure?|initiale?)\b|\bpremière version\b",
    re.IGNORECASE,
)


def _figures(reading: Reading) -> Iterator[Figure]:
    for figure in (*(reading.headline.figures if reading.headline is not None else ()), *reading.figures):
        if figure.attributed_to is None or not _TAKEN_BACK.search(figure.attributed_to.text):
            measure = "abducted" if captured(reading, figure) else same_deed(reading, figure)
            measure = "displaced" if moved_out(reading, figure) else measure
            yield figure if measure == figure.measure else replace(figure, measure=measure)


# Counted anew for weeks, where people are and live.
STANDING = frozenset({"displaced", "in_need", "hungry", "population"})
_EPISODES = re.compile(
    r"\bmass (?:abduction|kidnapping|killing|shooting|arrest)s?\b"
    r"|\b(?:enlevements|arrestations|tueries) (?:de masse|massi\w+)"
)


def _scope(reading: Reading, figure: Figure, event: int | None, of: str, part: bool, story: str | None) -> Scope | None:
    measure = figure.measure
    if of in FATES:
        return Scope("count", of, event, f"story {story or reading.id}" if event is None else None, None, None)
    if _EPISODES.search(fold(figure.of or "")):
        return None  # not people
    if measure == "price":
        goods = goods_of(reading, figure)
        place = _place([p for p in where_of(reading, figure) if p.name or p.text])
        unit = CURRENCY.get(figure.unit or "", figure.unit or "")
        return Scope(measure, goods, None, place or f"story {story or reading.id}", unit, None) if goods else None
    if (outbreak := outbreak_of(reading, figure)) is not None:
        place = _place([p for p in where_of(reading, figure) if is_wide(p)]) or _place(where_of(reading, figure))
        return Scope(measure, outbreak, None, place, RUNNING, None) if place else None
    if (what := changed(reading, figure)) is not None and (place := _place(where_of(reading, figure))) is not None:
        return Scope(measure, what, None, place, None, None)
    if bare_share(figure):
        return None  # what is it the share of?
    if (measure in _NEEDS_WORDS and not of) or (measure == "count" and of == "people"):
        return None
    if measure in _PASSING:
        event = None
    words = of if measure in PEOPLE or of in ("people", "fighters") else fold(figure.of or of)
    if part:
        return Scope(measure, words, event, None, None, f"part {reading.id} {figure.start} {figure.in_}")
    if event is not None:
        return Scope(measure, of, event, None, None, None)
    place = _place(where_of(reading, figure))
    period = _period(figure)
    if place is None and measure in STANDING:  # of the town that the whole article is about
        place = _place(lead_town(reading))
    if place is None:
        if measure in PEOPLE and period is None:  # nobody knows which event
            return Scope(measure, words, None, None, None, f"{reading.id} {figure.start} {figure.in_}")
        return Scope(measure, words, None, f"story {story or reading.id}", period, None)
    if measure in PEOPLE and period is None:
        place = f"{place} {story or reading.id}"
    return Scope(measure, words, None, place, period, None)


_OF_A_LAND = frozenset({"displaced", "in_need", "hungry", "population"})


def where_of(reading: Reading, figure: Figure) -> tuple[Place, ...]:
    """The figure's places, else those whose people its own words count ("8 million Malians")."""
    if figure.where:
        return figure.where
    toponyms = reading.headline.places if figure.in_ == "title" and reading.headline else reading.places
    own = tuple(p.place for p in toponyms if p.in_ == figure.in_ and figure.covers(p) and p.resolved)
    return own or (land_of(reading, figure) if figure.measure == "population" else ())


def land_of(reading: Reading, figure: Figure) -> tuple[Place, ...]:
    """The one town of the headline, for the inhabitants of a town; else its one country, or that of the whole text."""
    titled = reading.headline.places if reading.headline else ()
    if figure.measure not in _OF_A_LAND:
        return ()
    if figure.measure == "population":
        towns = {place_key(p.place): p.place for p in titled if p.role == "literal" and not is_wide(p.place)}
        return tuple(towns.values()) if len(towns) == 1 else ()
    for named in (titled, (*titled, *reading.places)):
        if len({p.country for p in named if p.country}) == 1:
            return tuple(p.place for p in named if p.kind == "country")[:1]
    return ()


def _place(where: Sequence[Place]) -> str | None:
    return place_key(where[0]) if where else None


def _period(figure: Figure) -> str | None:
    at = figure.period or figure.as_of
    if at is None:
        return None
    if at.start is not None and at.start == at.end:
        return at.start.text[:10]
    return at.text


def _incident(reading: Reading, figure: Figure) -> tuple[Incident | None, bool]:
    """The incident that the figure is about, and whether its own words say so."""
    if figure.in_ == "title":
        return _main(reading, figure), True
    best: tuple[int, Incident] | None = None
    for incident in reading.incidents:
        if figure.measure in TOLLS:
            toll = getattr(incident, figure.measure)
            if toll is not None and toll.in_ == figure.in_ and toll.start < figure.end and figure.start < toll.end:
                return incident, True
        for e in incident.evidence:
            if (
                e.in_ == figure.in_
                and e.start <= figure.start
                and figure.end <= e.end
                and (best is None or e.end - e.start < best[0])
            ):
                best = (e.end - e.start, incident)
    if best is not None and _in_period(best[1], figure):
        return best[1], True
    if figure.measure in PEOPLE and figure.measure not in ("in_need", "hungry"):
        return _main(reading, figure), False
    if figure.measure == "count" and MUNITIONS.search(fold(figure.of or "")):
        main = [i for i in reading.incidents if i.salience == "main" and i.type in _BLASTS and _in_period(i, figure)]
        days = {i.when.start.text[:10] for i in main if i.when and i.when.start}
        return (main[0], True) if main and len(days) <= 1 else (None, False)
    return None, False


_ANOTHER = re.compile(r"\b(?:another|second|separate\w*|other|autres?|deuxième|seconde?|distincte?)\b", re.IGNORECASE)


def _told_before(reading: Reading, incident: Incident | None) -> Incident | None:
    """The first incident of the article with the same type, place and time: another voice's account of it is no other
    event ("residents say 31 were arrested; a source says 18 suspects were")."""
    if incident is None or not incident.where or incident.when is None or incident.when.start is None:
        return incident
    if any(_ANOTHER.search(e.text) for e in incident.evidence):
        return incident

    def seen(i: Incident) -> tuple[object, ...]:
        return (i.type, i.status, i.when and (i.when.start, i.when.end), {place_key(p) for p in i.where})

    return next(i for i in reading.incidents if i is incident or seen(i) == seen(incident))


def _main(reading: Reading, figure: Figure) -> Incident | None:
    """The one main incident that the figure can be about; none where there are several or it does not fit."""
    if figure.measure not in PEOPLE or figure.measure in ("in_need", "hungry"):
        return None
    possible = [i for i in reading.incidents if i.salience == "main" and _fits(i, figure)]
    if len(possible) > 1 and figure.measure in TOLLS:
        bound = {figure.low, figure.high} - {None}
        told = [
            i for i in possible if (t := getattr(i, figure.measure)) is not None and ({t.low, t.high} - {None}) & bound
        ]
        possible = told if len(told) == 1 else [i for i in possible if getattr(i, figure.measure) is not None]
    return possible[0] if len(possible) == 1 else None


_FAR_ABOVE = 8  # times
_BLASTS = frozenset({"bombing", "strike from afar", "attack", "battle"})
_DEADLY = frozenset(
    {"battle", "attack", "bombing", "strike from afar", "disaster", "kidnapping", "arrest", "protest", "arson"}
    | {"coup", "convoy"}
)


def _fits(incident: Incident, figure: Figure) -> bool:
    wanted = {
        "abducted": {"kidnapping", "attack", "battle", "convoy"},
        "arrested": {"arrest", "attack", "battle", "protest", "coup", "bombing"},
        "displaced": {"displacement", "disaster", "battle", "attack"},
    }.get(figure.measure, _DEADLY)
    if incident.type not in wanted or incident.status != "reported" or not _in_period(incident, figure):
        return False
    if _of_more(incident, figure):
        return False
    mine = {place_key(p) for p in figure.where if not is_wide(p)}
    theirs = {place_key(p) for p in incident.where if not is_wide(p)}
    if mine and theirs and not mine & theirs:
        return False
    countries = {p.country for p in figure.where if p.country}
    others = {p.country for p in incident.where if p.country}
    return not countries or not others or bool(countries & others)


def _of_more(incident: Incident, figure: Figure) -> bool:
    """Whether the figure is far above what is told of the incident: 8,500 dead are not those of which 23 were told."""
    if figure.low is None or figure.measure not in ("killed", "injured"):
        return False
    own = incident.killed if figure.measure == "killed" else incident.injured
    if own is not None and own.low:
        return figure.low > _FAR_ABOVE * own.low
    known = [t.low for t in (incident.killed, incident.injured) if t is not None and t.low]
    return bool(known) and figure.low > _FAR_ABOVE**2 * max(known)


def _in_period(incident: Incident, figure: Figure) -> bool:
    """A figure for a month or more ("since 2012", "this year") is not the toll of one event."""
    period = figure.period
    if period is None:
        return True
    first, last = period.first_day, period.last_day
    if first is None or last is None or (last - first).days >= 27:
        return False
    when = incident.when.period if incident.when else None
    return when is None or period.overlaps(when, slack=2)


def bounds(figure: Figure) -> Bounds:
    """Where it stands."""
    return (figure.start, figure.end)
