"""Incidents: what is told to have happened, once per event and article, with who, whom, when, where and the tolls."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from vigie.language.crisis import About
from vigie.language.document import Document, within
from vigie.model import Figure, Incident, Mention, Span
from vigie.model.vocabulary import IncidentType
from vigie.read.context.scope import Scope
from vigie.read.events.comparisons import compared_from, of_another_day, same_side, that_of
from vigie.read.events.disputes import status_of
from vigie.read.events.means import kind_by_means
from vigie.read.events.participants import Parts
from vigie.read.events.roles import Roles, declarer, roles
from vigie.read.events.statements import statement
from vigie.read.events.tolls import tolls
from vigie.read.events.triggers import Trigger, triggers
from vigie.read.grammar.bulletins import parts as told_apart
from vigie.read.grammar.phrases import grammar, look
from vigie.read.incidents.concrete import concrete, of_crisis, statistic, tally, violent_throughout
from vigie.read.incidents.counted_days import Dated
from vigie.read.incidents.days import days
from vigie.read.incidents.event_days import history, latest_year, marks
from vigie.read.incidents.event_places import unknown_area, unlisted
from vigie.read.incidents.gathered import BACKGROUND_DAYS, BESIDE, VIOLENT, Event, Room
from vigie.read.incidents.happening import Circumstances, circumstances
from vigie.read.incidents.later_tolls import counted_once, later_tolls, lawful
from vigie.read.incidents.meant_places import of_ward
from vigie.read.incidents.near_places import in_town, placed_near
from vigie.read.incidents.retold import EVIDENCE, merge
from vigie.read.incidents.senses import astray, attentat, besieged_building, in_protest
from vigie.read.incidents.told_again import revise, told_before
from vigie.read.incidents.took_part import claimed, with_counted, with_participants

_MILITARY = grammar("military")
_LAWMEN = grammar("lawmen")
_FIGHTERS = re.compile(
    r"(?i)\b(?:fighter|militant|rebel|terror|insurgent|jihad|djihad|suspect|leader|commander|combattant|assaillant|gang"
    r"|soldier|soldat|troop|militaire|bandit|criminal|general|général|chef|member|membre|element|élément|officer)"
)
_TROOPS = re.compile(r"(?i)\b(?:soldiers?|soldats?|troops|militaires?|policem[ae]n|policiers?|gendarmes?)\b")
_DIED = ("die", "dead", "succumb", "mort", "mour", "décéd", "succomb", "expir")
_WOUNDS = frozenset("wound wounds injury injuries burns blessure blessures brûlures".split())
_HURT = frozenset("wounded injured blessé blessés blessée blessées".split())
_POLICE = frozenset(
    "police policemen customs prosecutors detectives fbi sheriff policiers douane douaniers parquet".split()
)
_OFFICERS = frozenset("officers authorities officials agents".split())
_HOMES = frozenset("home homes house apartment office offices newsroom domicile bureaux locaux".split())
_UNARMED = re.compile(r"\b(?:non|sans)[ -]arm\w+")
_WARD = frozenset("hospital hôpital clinic clinique".split())
_SOMEWHERE = VIOLENT | BESIDE | {"takeover", "disaster", "withdrawal", "release", "displacement", "other"}


def incidents(
    doc: Document,
    article_id: str,
    figures: Sequence[Figure],
    mentions: Sequence[Mention],
    scope: Scope,
    seen: Parts | None = None,
    about: About | None = None,
) -> list[Incident]:
    """The incidents of ``doc``, in the order in which they are first told.

    Threats, fears and denials keep their status; negated, hypothetical and general statements give none. ``figures``
    give the tolls, ``mentions`` the names, ``scope`` when, where and according to whom, ``seen`` the participants that
    the encoder sees, ``about`` what it says of each sentence: what is of no crisis at all gives none.
    """
    told = triggers(doc, scope.entries)
    violent = bool(told) and violent_throughout(doc)
    events: list[Event] = []
    for start, end in told_apart(scope.entries, len(doc.text)):
        here = [t for t in told if start <= t.start < end]
        counted = within(figures, start, end)
        events += _told(
            doc, here, counted, mentions, scope.inside(start, end) if scope.entries else scope, seen, violent
        )
    if about is not None:
        events = [e for e in events if of_crisis(e, about)]
    latest = latest_year(doc, scope)
    if seen is not None:
        with_participants(doc, events, seen, mentions, latest)
    claimed(doc, events, mentions)
    bare = {(f.start, f.end) for f in figures if not (f.of and f.of.split()[-1] in f.text.split())}
    for event in events:
        event.parts = with_counted(doc, event, bare, figures)
    events.sort(key=lambda e: e.evidence[0].start)
    return [_incident(doc, f"{article_id}-i{n}", e, latest) for n, e in enumerate(events, 1)]


def _told(
    doc: Document,
    told: Sequence[Trigger],
    figures: Sequence[Figure],
    mentions: Sequence[Mention],
    scope: Scope,
    seen: Parts | None,
    violent: bool,
) -> list[Event]:
    """The events that ``told`` tell, each once, with their places, days and tolls."""
    beside: dict[int, list[Trigger]] = {}
    for trigger in told:
        beside.setdefault(trigger.sentence.index, []).append(trigger)
    rooms: dict[int, Room] = {}
    events: list[Event] = []
    for trigger in told:
        index = trigger.sentence.index
        if index not in rooms:
            rooms[index] = _room(trigger, figures, mentions, scope)
        for event in _events(doc, trigger, beside[index], rooms[index], scope, seen):
            if statistic(event, doc.lang):
                continue
            if _of_wounds(trigger):
                event.at = replace(event.at, when=None, where=(), dated=False, placed=False, moved=None, later=True)
            elif _whose_wounds(trigger):  # in the town of another sentence the wounded are, or other news is
                own = tuple(p for p in event.at.where if trigger.sentence.start <= p.start < trigger.sentence.end)
                event.at = replace(event.at, where=own, placed=event.at.placed and bool(own), later=True)
            known = told_before(doc, event, events)
            if known is not None:
                held = dict(known.tolls)
                merge(known, event)
                revise(doc, known, held, event.tolls)
            elif concrete(doc, event, violent, seen is not None and seen.harm(trigger.sentence)):
                events.append(event)
    later_tolls(doc, events, told, figures, scope)
    for event in events:
        if event.type in _SOMEWHERE and (
            not (event.at.town and event.at.placed) or all(unknown_area(doc, p) for p in event.at.where)
        ):
            place = unlisted(doc, event.trigger, scope, mentions)
            if place is not None and event.type in VIOLENT and of_ward(doc, event.trigger.sentence, place):
                place = None
            event.at = replace(event.at, where=(place,)) if place is not None else event.at
    for event in events:
        named = doc.text[event.trigger.start : event.trigger.end].lower().startswith("attentat")
        if named and doc.lang == "fr" and event.type == "bombing" and event.subtype is None:
            event.type, event.subtype = attentat(doc, event.sentences) or (event.type, event.subtype)
    told_days = days(doc, scope, [Dated(e.trigger, e.at.when, e.sentences, e.words) for e in events])
    for event, when in zip(events, told_days, strict=True):
        event.at = replace(event.at, when=when)
    died_later = [e for e in events if e.at.later and not e.at.where]
    placed_near(doc, scope, events)
    in_town(doc, scope, events)
    for event in died_later:  # "14 people have died of wounds from the attack of 10 May": not where the news is from
        event.at = replace(event.at, where=())
    for event in events:
        entry = scope.entry(event.trigger.start)
        if entry is not None and not event.at.where:
            event.at = replace(event.at, where=tuple(p.place for p in scope.placed(entry.start, entry.news)[:1]))
    counted_once(events)
    return events


def _room(trigger: Trigger, figures: Sequence[Figure], mentions: Sequence[Mention], scope: Scope) -> Room:
    s = trigger.sentence
    timed = within(scope.times, s.start, s.end)
    barred = frozenset(t.start for time in timed[:50] for t in s.tokens if time.start <= t.start < time.end)
    return Room(within(mentions, s.start, s.end), within(figures, s.start, s.end), barred)


def _events(
    doc: Document, trigger: Trigger, others: Sequence[Trigger], room: Room, scope: Scope, seen: Parts | None
) -> list[Event]:
    """One event, or one for each year of "coups in 2020 and 2021"."""
    if trigger.generic or (tally(trigger) and not trigger.entry.told) or marks(doc, trigger):
        return []
    sentence = trigger.sentence
    inside = room.mentions
    if doc.text[trigger.start].isupper() and any(_names(m, trigger) for m in inside):
        return []  # "Army of National Liberation"
    told = trigger.status
    trigger = replace(trigger, status=status_of(trigger, doc.lang))
    evidence, speaker = statement(doc, trigger, scope)
    parts = roles(doc, trigger, inside, room.barred, evidence.start)
    source = scope.source(doc.span(trigger.start, trigger.end))
    if speaker is not None:
        parts = replace(parts, actors=parts.actors or declarer(doc, speaker, inside))
        source = None
    parties = [*parts.actors, *(m for m in inside if m.form == "name" and m.label in ("organization", "person"))]
    if _search(trigger, parts, doc.lang) or astray(doc, trigger, others, parts):
        return []
    since = compared_from(doc, sentence)
    kind, subtype = _typed(trigger, others, parts, doc.lang)
    if besieged_building(doc, trigger):
        kind, subtype = "attack", None
    elif in_protest(doc, trigger):
        kind, subtype = "protest", "demonstration"
    headline = sentence.index < 3 and sentence.tokens[-1].text not in '.!?…”»"'
    events: list[Event] = []
    for one in (trigger, *_older(doc, trigger, others, since)):
        counted = [f for f in room.figures if same_side(f.start, one.start, since)]
        found = lawful(tolls(doc, one, evidence, counted, parts), parts, doc)
        events += [
            Event(
                one,
                kind,
                subtype,
                one.status,
                _undated(at, one) if told != one.status == "denied" else at,
                parts,
                dict(found),
                source,
                [evidence],
                [sentence.index],
                [(one.start, one.end)],
                headline,
                since is not None and one.start > since,
            )
            for at in _own(doc, one, circumstances(doc, one, scope, parties, seen.places if seen is not None else ()))
        ]
        parts = Roles()
    return events


def _older(doc: Document, trigger: Trigger, others: Sequence[Trigger], since: int | None) -> list[Trigger]:
    """The older event that a pronoun names: "the abduction was the largest since that of Kuriga in 2024"."""
    that = that_of(doc, since) if since is not None else None
    if that is None or not trigger.noun or any(trigger.start < o.start for o in others if o.start < that):
        return []
    at = next((k for k, t in enumerate(trigger.sentence.tokens) if t.start == that), None)
    if at is None or trigger.start > that:
        return []
    return [replace(trigger, first=at, last=at, definite="a", pluperfect=True)]


def _own(doc: Document, trigger: Trigger, found: Sequence[Circumstances]) -> list[Circumstances]:
    """Without places from sentences before, where the event was days before or after what these tell."""
    if not of_another_day(doc, trigger):
        return list(found)
    return [at if at.placed else replace(at, where=()) for at in found]


def _undated(at: Circumstances, trigger: Trigger) -> Circumstances:
    """Without the day on which the event was denied: "a démenti mardi la prise de la base"."""
    span = at.when.span if at.when is not None else None
    if span is None or not trigger.sentence.start <= span.start < trigger.start:
        return at
    return replace(at, when=None, dated=False)


def _of_wounds(trigger: Trigger) -> bool:
    """Whether people die of what was done to them before: the day and the town are those of their death."""
    toks = trigger.sentence.tokens
    if trigger.noun or not look(toks[trigger.last]).startswith(_DIED):
        return False
    after = {look(t) for t in toks[trigger.last + 1 : trigger.last + 9]}
    before = [look(t) for t in toks[max(trigger.a, trigger.first - 9) : trigger.first]]
    return bool(after & (_WOUNDS | _WARD)) or any(w in _HURT for w in before)


def _whose_wounds(trigger: Trigger) -> bool:
    """Whether the noun is what people died of later: "14 have died of wounds from the attack of 10 May"."""
    before = [look(t) for t in trigger.sentence.tokens[max(trigger.a, trigger.first - 9) : trigger.first]]
    return trigger.noun and any(w in _WOUNDS for w in before) and any(w.startswith(_DIED) for w in before)


def _search(trigger: Trigger, parts: Roles, lang: str) -> bool:
    """Whether it is a search or seizure by police: "the agents raided his offices"."""
    if trigger.entry.type == "robbery":  # what police seize is evidence
        seized = look(trigger.sentence.tokens[trigger.first]).startswith(("seiz", "confis", "saisi"))
        return any(w in _POLICE or (seized and w in _OFFICERS) for a in parts.actors for w in _words(a))
    if not look(trigger.sentence.tokens[trigger.last]).startswith(("raid", "perquisition")):
        return False
    at_home = any(w in _HOMES for e in (*parts.targets, *parts.victims) for w in _words(e))
    if at_home and any(a.kind == "state" for a in parts.actors):
        return True
    before = (look(t) for t in trigger.sentence.tokens[max(trigger.a, trigger.first - 3) : trigger.first])
    return any(w in _LAWMEN[lang] for w in (*before, *(w for a in parts.actors for w in _words(a))))


def _names(mention: Mention, trigger: Trigger) -> bool:
    inside = mention.start <= trigger.start and trigger.end <= mention.end and mention.end - mention.start > 12
    return inside and mention.form == "name" and mention.label in ("organization", "person", "facility")


def _typed(trigger: Trigger, others: Sequence[Trigger], parts: Roles, lang: str) -> tuple[IncidentType, str | None]:
    """An attack on armed men or a base, or by an army on fighters, is a battle; means may tell more than the verb."""
    entry = trigger.entry
    if entry.type == "takeover" and entry.subtype == "territory lost" and any(a.kind == "state" for a in parts.actors):
        return "takeover", "territory regained"
    suffered = (*parts.targets, *parts.victims)
    captured = look(trigger.sentence.tokens[trigger.first]).startswith("captur") and bool(suffered)
    if captured and entry.type in ("arrest", "kidnapping"):
        state = any(a.kind == "state" for a in parts.actors)
        lawful = state or any(_FIGHTERS.search(e.text) and not _TROOPS.search(e.text) for e in suffered)
        return ("arrest" if lawful else "kidnapping"), None
    if entry.type != "attack" or entry.subtype not in (None, "ambush", "bodily assault"):
        return entry.type, entry.subtype
    used = [w for w in parts.weapons if not any(w.overlaps(e) for e in suffered)]  # "targeted the drone"
    told = kind_by_means(trigger, others, used, lang) if entry.subtype != "ambush" else None
    if told is not None and (entry.weak or told[0] != "attack"):
        return told
    if any(w in _MILITARY[lang] for e in suffered for w in _words(e)):
        return "battle", "ambush" if entry.subtype == "ambush" else None if entry.weak else "raid"
    return told or (entry.type, entry.subtype)


def _words(span: Span) -> list[str]:
    return _UNARMED.sub("", span.text.lower()).replace("’", "'").replace("'", "' ").split()


def _incident(doc: Document, identity: str, event: Event, latest: int | None) -> Incident:
    return Incident(
        id=identity,
        type=event.type,
        subtype=event.subtype,
        status=event.status,
        salience="background" if history(doc, event.at.when, latest, BACKGROUND_DAYS) else "main",
        when=event.at.when,
        where=event.at.where,
        actors=event.parts.actors,
        targets=event.parts.targets,
        victims=event.parts.victims,
        weapons=event.parts.weapons,
        killed=event.tolls.get("killed"),
        injured=event.tolls.get("injured"),
        abducted=event.tolls.get("abducted"),
        arrested=event.tolls.get("arrested"),
        attributed_to=event.source,
        evidence=tuple(event.evidence[:EVIDENCE]),
    )
