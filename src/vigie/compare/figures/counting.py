"""Questions that figures answer, from their alignment and verdicts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from vigie.compare.figures.addends import parted
from vigie.compare.figures.aligning import ALONE_UNASKED, RUNNING, STANDING, Said, Scope, aligned, land_of, where_of
from vigie.compare.figures.clusters import Cluster
from vigie.compare.figures.counted import CLASSES
from vigie.compare.figures.fates import FATES
from vigie.compare.figures.fitting import fitted
from vigie.compare.figures.freed import freed_together
from vigie.compare.figures.numbered import DESTROYED, numbered
from vigie.compare.figures.outbreaks import outbreak_of
from vigie.compare.figures.reunited import reunited
from vigie.compare.figures.values import magnitude, representative
from vigie.compare.figures.verdicts import Context, first_said, resolve
from vigie.compare.figures.wholes import wholes
from vigie.compare.incidents.merging import Event, distinct, event_id, places_of, sites_of, type_of, when_of
from vigie.compare.questions.building import Draft, Material, Query, Told
from vigie.compare.questions.scenes import lead_town
from vigie.compare.words.keys import fold, moment
from vigie.compare.words.things import is_thing
from vigie.compare.words.wording import AFFECTED, date_words, event_noun, figure_question, place_words
from vigie.model import Figure, PartialDate, Period, Place, Reading, Value, When
from vigie.model.vocabulary import Measure


def figure_queries(material: Material) -> list[Query]:
    """All questions that the figures answer; what no second article and no event bears on is not always asked."""
    found = material.found
    out: list[Query] = []
    put = aligned(material.readings, found, material.grouping, material.origins, material.focus)
    scopes = wholes(parted(numbered(fitted(reunited(put, found, material.focus)))))
    scopes = freed_together(scopes, found)
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
        context = Context(
            scope.of if scope.of in FATES else scope.measure, scoped, known, stated, scope.period == RUNNING
        )
        for n, (verdict, groups) in enumerate(resolve(said, context)):
            told = scope.period == RUNNING and verdict == "contested"
            passing = scope.measure in ALONE_UNASKED and scope.of not in FATES
            if passing and scope.event is None and not told and not _borne_out(groups):
                continue
            if not _worth_asking(scope, groups) or _told_in(scope, groups, scopes):
                continue
            out.append(_figure_query(scope, groups, verdict, n, material))
    return out


def _worth_asking(scope: Scope, groups: Sequence[Cluster]) -> bool:
    """Whether a count that one article gives once is what somebody asks: not "two attacks", "88 more pupils", nor a
    share of what is not named."""
    said = [s for g in groups for s in g.said]
    if len(groups) > 1 or len({s.reading.id for s in said}) > 1:
        return True
    if scope.measure == "percent_change":
        return not _OF_NOBODY.fullmatch(scope.of)
    if scope.measure != "count" or scope.of in FATES or scope.period == RUNNING or is_thing(scope.of):
        return True
    return scope.of not in CLASSES and max(magnitude(s.figure) for s in said) >= _FEW


def _told_in(scope: Scope, groups: Sequence[Cluster], scopes: dict[Scope, list[Said]]) -> bool:
    """Whether the one number of civilians was put to the question of how many people there were, as all of them."""
    if scope.of != "civilians" or scope.event is None or len(groups) > 1:
        return False
    people = scopes.get(replace(scope, of="people"), ())
    whole = {(s.reading.id, s.figure.start, s.figure.in_) for s in people if not s.part}
    return all((s.reading.id, s.figure.start, s.figure.in_) in whole for s in groups[0].said)


_FEW = 10
_OF_NOBODY = re.compile(r"share of (?:those|these|them|it|this|that|which|whom|the (?:total|rest))")


def _figure_query(scope: Scope, groups: Sequence[Cluster], verdict: str, n: int, material: Material) -> Query:
    found = material.found
    said = [s for g in groups for s in g.said]
    event = found[scope.event] if scope.event is not None else None
    noun = event_noun(*type_of(event)) if event and type_of(event)[0] != "displacement" else None
    places = places_of(event) if event and scope.place is None else _places(said)
    when = when_of(event) if event else _when(said)
    told = [r.reading for r in event.reports if set(r.incident.where) == set(places)] if event else [said[0].reading]
    measure: Measure = "count" if scope.period == RUNNING or scope.of in FATES else said[0].figure.measure
    known, shown = (places, next(iter(told), None)) if places else _around(said, event)
    text = figure_question(
        measure,
        scope.of if scope.of in FATES else _counted(said),
        noun,
        place_words(known, [shown] if shown else []),
        date_words(when),
    )
    if verdict == "updated":
        groups = _in_order(groups)
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
        measure=measure,
        where=sites_of(event) if event and scope.place is None else distinct(p.site for p in places),
        when=when,
        drafts=drafts,
        verdict=verdict,
        about=noun.replace("the ", "the same ", 1) if noun else "the same place and time",
        events=[scope.event] if scope.event is not None else [],
    )


def _in_order(groups: Sequence[Cluster]) -> list[Cluster]:
    """The values as they followed each other; what an article only gives as an earlier count stands before its own."""
    exact = all(s.reading.published and s.reading.published.precision == "time" for g in groups for s in g.said)

    def told(g: Cluster) -> str:
        """When it was first said, by the minute where that is known of all."""
        day = first_said(g)
        times = [s.reading.published.moment.isoformat() for s in g.said if exact and s.reading.published]
        return min(times) if times else day.isoformat() if day else "9999"

    def key(g: Cluster) -> tuple[str, float]:
        articles = {s.reading.id for s in g.said}
        beside = [o for o in groups if o is not g and articles & {s.reading.id for s in o.said}]
        if not beside or not _only_earlier(g):
            return told(g), g.level
        higher = [o for o in beside if o.level > g.level]  # what it rose to, else what it was brought down to
        day, level = min((told(o), o.level) for o in higher or beside)
        return day, g.level if higher else level - 0.5

    return sorted(groups, key=key)


def _only_earlier(group: Cluster) -> bool:
    """Whether articles give the number only as one that was given before them."""
    return all(s.at_first for s in group.said)


def _around(said: Sequence[Said], event: Event | None) -> tuple[Sequence[Place], Reading | None]:
    """What the question can name where neither figure nor event has a place: the one town that the article opens with,
    of those whose number stands for the whole, else the one country it is on."""
    reading = min(said, key=_order).reading
    standing = event is None and said[0].figure.measure in STANDING
    main = event is not None and any(r.incident.salience == "main" for r in event.reports)
    if (standing or main) and (town := lead_town(reading)):
        return town, reading
    countries = [p.place for p in reading.places if p.kind == "country" and p.role == "literal"]
    lands = {p.country for p in reading.places if p.country}
    return (countries[:1], reading) if len(lands) == 1 and (standing or event is not None) else ((), None)


def _told(s: Said) -> Told:
    """The statement; its count has a day of its own where the text gives one besides the day of the event."""
    as_of = s.figure.as_of if s.figure.as_of != s.figure.period else None
    return Told(s.reading, s.figure.bare(), s.figure.attributed_to, s.behind, s.told or s.figure, as_of)


def _value(group: Cluster) -> Value:
    """The cluster's value; where it counts a part only, with what: ``at least 58 soldiers``."""
    said = sorted(group.said, key=_order)
    plain = [s.figure for s in said if s.told is None]
    value = representative(plain or [s.told or s.figure for s in said])
    return replace(value, text=f"{value.text} {group.said[0].of}") if all(s.part for s in group.said) else value


def _borne_out(groups: Sequence[Cluster]) -> bool:
    """Whether several articles give a number that is not common by chance ("two men")."""
    said = [s for g in groups for s in g.said]
    return len({s.reading.id for s in said}) > 1 and max(magnitude(s.figure) for s in said) >= 10


def _counted(said: Sequence[Said]) -> str:
    """What is counted, in English: the name of its class, else the words of the first statement."""
    if any(s.part for s in said):
        said = [s for s in said if not s.part] or said
    if said[0].of.startswith(f"{DESTROYED} "):
        return said[0].of
    if all(_affected(s) for s in said):
        return AFFECTED
    own = len(said) == 1 and said[0].of == "health workers" and said[0].reading.lang == "en"  # "four doctors"
    if not own and (said[0].of in CLASSES or is_thing(said[0].of) or not said[0].figure.of):
        return said[0].of
    if said[0].figure.measure in ("price", "percent_change") or outbreak_of(said[0].reading, said[0].figure):
        return said[0].of
    first = min(said, key=lambda s: (s.reading.lang != "en", _order(s)))
    words = " ".join((first.figure.of or "").split())
    if first.reading.lang != "fr":
        return words
    return f"“{words}”"  # a French noun in an English question is the article's


_AFFECTED = re.compile(r"\b(?:affected|touchee?s|sinistree?s|affectee?s)\b")


def _affected(s: Said) -> bool:
    """Whether those in need are only said to be affected."""
    if s.figure.measure != "in_need" or s.figure.in_ is not None:
        return False
    text = s.reading.text
    return _AFFECTED.search(fold(text[s.figure.start : s.figure.end + 25])) is not None


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
    if _only_earlier(group):
        return None
    day = first_said(group)
    return Period(PartialDate.of(day).text) if day else latest
