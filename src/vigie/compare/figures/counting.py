"""Questions that figures answer, from their alignment and verdicts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from vigie.compare.figures.aligning import ALONE_UNASKED, RUNNING, Said, Scope, aligned, land_of, where_of
from vigie.compare.figures.clusters import Cluster
from vigie.compare.figures.counted import CLASSES
from vigie.compare.figures.fitting import fitted
from vigie.compare.figures.outbreaks import outbreak_of
from vigie.compare.figures.values import magnitude, representative
from vigie.compare.figures.verdicts import Context, first_said, resolve
from vigie.compare.figures.wholes import wholes
from vigie.compare.incidents.merging import Event, distinct, event_id, places_of, sites_of, type_of, when_of
from vigie.compare.questions.building import Draft, Material, Query, Told
from vigie.compare.words.keys import moment
from vigie.compare.words.wording import date_words, event_noun, figure_question, place_words
from vigie.model import Figure, PartialDate, Period, Place, Value, When


def figure_queries(material: Material) -> list[Query]:
    """All questions that the figures answer; what no second article and no event bears on is not always asked."""
    found = material.found
    out: list[Query] = []
    scopes = wholes(fitted(aligned(material.readings, found, material.grouping, material.origins, material.focus)))
    editions: dict[int, dict[str, float]] = defaultdict(dict)
    for scope, said in scopes.items():
        if scope.measure == "killed" and scope.event is not None and scope.lone is None:
            for s in said:
                tolls = editions[scope.event]
                tolls[s.reading.id] = max(tolls.get(s.reading.id, 0.0), magnitude(s.figure))
    stated: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for said in scopes.values():
        for s in said:
            stated[(s.reading.id, s.figure.measure)].append(s.figure)
    for scope, said in scopes.items():
        known = editions.get(scope.event, {}) if scope.event is not None else {}
        scoped = scope.event is not None or (scope.lone is None and bool(scope.place and scope.period))
        context = Context(scope.measure, scoped, known, stated, scope.period == RUNNING)
        for n, (verdict, groups) in enumerate(resolve(said, context)):
            told = scope.period == RUNNING and verdict == "contested"
            if scope.measure in ALONE_UNASKED and scope.event is None and not told and not _borne_out(groups):
                continue
            out.append(_figure_query(scope, groups, verdict, n, found))
    return out


def _figure_query(scope: Scope, groups: Sequence[Cluster], verdict: str, n: int, found: Sequence[Event]) -> Query:
    said = [s for g in groups for s in g.said]
    event = found[scope.event] if scope.event is not None else None
    noun = event_noun(*type_of(event)) if event and type_of(event)[0] != "displacement" else None
    places = places_of(event) if event else _places(said)
    when = when_of(event) if event else _when(said)
    told = [r.reading for r in event.reports if set(r.incident.where) == set(places)] if event else [said[0].reading]
    text = figure_question(
        "count" if scope.period == RUNNING else said[0].figure.measure,
        _counted(said),
        noun,
        place_words(places, told[:1]),
        date_words(when),
    )
    if verdict == "updated":
        groups = sorted(groups, key=lambda g: (first_said(g) is None, first_said(g) or 0, g.level))
    drafts = [
        Draft(
            value=_value(g),
            told=[_told(s) for s in g.said],
            as_of=_as_of(g, verdict),
        )
        for g in groups
    ]
    key = (
        scope.measure,
        scope.of,
        event_id(event) if event else f"{scope.place} {scope.period}",
        scope.lone or "",
        "" if n == 0 else " ".join(d.value.text for d in drafts),
    )
    return Query(
        key=key,
        text=text,
        measure=said[0].figure.measure,
        where=sites_of(event) if event else distinct(p.site for p in places),
        when=when,
        drafts=drafts,
        verdict=verdict,
        about=noun.replace("the ", "the same ", 1) if noun else "the same place and time",
        events=[scope.event] if scope.event is not None else [],
    )


def _told(s: Said) -> Told:
    """The statement; its count has a day of its own where the text gives one besides the day of the event."""
    as_of = s.figure.as_of if s.figure.as_of != s.figure.period else None
    return Told(s.reading, s.figure.bare(), s.figure.attributed_to, s.behind, s.figure, as_of)


def _value(group: Cluster) -> Value:
    """The cluster's value; where it counts a part only, with what: ``at least 58 soldiers``."""
    value = representative([s.figure for s in sorted(group.said, key=_order)])
    return replace(value, text=f"{value.text} {group.said[0].of}") if all(s.part for s in group.said) else value


def _borne_out(groups: Sequence[Cluster]) -> bool:
    """Whether several articles give a number that is not common by chance ("two men")."""
    said = [s for g in groups for s in g.said]
    return len({s.reading.id for s in said}) > 1 and max(magnitude(s.figure) for s in said) >= 10


def _counted(said: Sequence[Said]) -> str:
    """What is counted, in English: the name of its class, else the words of the first statement."""
    if any(s.part for s in said):
        said = [s for s in said if not s.part] or said
    if said[0].of in CLASSES or not said[0].figure.of:
        return said[0].of
    if said[0].figure.measure in ("price", "percent_change") or outbreak_of(said[0].reading, said[0].figure):
        return said[0].of
    first = min(said, key=lambda s: (s.reading.lang != "en", _order(s)))
    return " ".join((first.figure.of or "").split())


def _order(s: Said) -> tuple[tuple[str, str], bool, int]:
    return (moment(s.reading), s.figure.in_ != "title", s.figure.start)


def _places(said: Sequence[Said]) -> tuple[Place, ...]:
    told = sorted(said, key=_order)
    for where in (where_of, land_of):  # of the displaced of an article on one country the question names that
        if found := next((w for s in told if (w := where(s.reading, s.figure))), ()):
            return found
    return ()


def _when(said: Sequence[Said]) -> When | None:
    for s in sorted(said, key=_order):
        period = s.figure.period
        if period is not None and (period.start or period.end):
            same = period.start == period.end and period.start is not None
            precision = period.start.precision if same and period.start is not None else "period"
            return When(start=period.start, end=period.end, precision=precision)
    return None


def _as_of(group: Cluster, verdict: str) -> Period | None:
    """The latest day the count stood; of updates the day it was first published, where the text says none."""
    stated = [s.figure.as_of for s in group.said if s.figure.as_of is not None and s.figure.as_of.end is not None]
    latest = max(stated, key=lambda p: (p.last_day is not None, p.last_day or 0, p.text), default=None)
    if verdict != "updated":
        return latest
    counted = [p for p in stated if any(s.figure.as_of == p and s.figure.period != p for s in group.said)]
    if counted:
        return max(counted, key=lambda p: p.text)
    day = first_said(group)
    return Period(PartialDate.of(day).text) if day else latest
