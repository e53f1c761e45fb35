"""Incidents: what is told to have happened, once per event and article, with who, whom, when, where and the tolls."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from vigie.language.crisis import About
from vigie.language.document import Document, within
from vigie.model import Bounds, Entity, Figure, Incident, Mention, Span, Toll
from vigie.model.vocabulary import IncidentType
from vigie.read.context.scope import Scope
from vigie.read.events.claims import claims
from vigie.read.events.comparisons import compared_from, of_another_day, same_side, that_of
from vigie.read.events.disputes import status_of
from vigie.read.events.means import kind_by_means, kind_by_weapons
from vigie.read.events.participants import Parts, Told, joined
from vigie.read.events.revisions import gives_way
from vigie.read.events.roles import Roles, declarer, roles
from vigie.read.events.statements import statement
from vigie.read.events.tolls import MEASURES, toll_of, tolls
from vigie.read.events.triggers import Trigger, triggers
from vigie.read.grammar.bulletins import parts as told_apart
from vigie.read.grammar.phrases import grammar, look
from vigie.read.incidents.concrete import concrete, of_crisis, statistic, tally, violent_throughout
from vigie.read.incidents.counted_days import Dated
from vigie.read.incidents.days import days
from vigie.read.incidents.event_days import history, latest_year
from vigie.read.incidents.event_places import unknown_area, unlisted
from vigie.read.incidents.gathered import AROUND, BESIDE, ONE_ATTACK, VIOLENT, Event, Room
from vigie.read.incidents.happening import Circumstances, circumstances
from vigie.read.incidents.near_places import in_town, placed_near
from vigie.read.incidents.retold import EVIDENCE, families, merge
from vigie.read.incidents.senses import astray, attentat, besieged_building, in_protest
from vigie.read.incidents.told_again import revise, told_before

_CAPTURES = re.compile(r"(?i)\bcaptur\w+")
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
_BACKGROUND_DAYS = 150
_CLAIM_REACH = 4
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
        _with_participants(doc, events, seen, mentions, latest)
    _claimed(doc, events, mentions)
    bare = {(f.start, f.end) for f in figures if not (f.of and f.of.split()[-1] in f.text.split())}
    for event in events:
        event.parts = _with_counted(doc, event, bare, figures)
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
    _later_tolls(doc, events, told, figures, scope)
    for event in events:
        if event.type in _SOMEWHERE and (
            not (event.at.town and event.at.placed) or all(unknown_area(doc, p) for p in event.at.where)
        ):
            place = unlisted(doc, event.trigger, scope, mentions)
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
    _counted_once(events)
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
    if trigger.generic or (tally(trigger) and not trigger.entry.told):
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
        found = _lawful(tolls(doc, one, evidence, counted, parts), parts, doc)
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


def _lawful(found: dict[str, Toll], parts: Roles, doc: Document) -> dict[str, Toll]:
    """The tolls, with fighters whom forces captured among the arrested: "killed eight assailants and captured two"."""
    taken = found.get("abducted")
    if taken is None or not any(a.kind == "state" for a in parts.actors):
        return found
    if _CAPTURES.search(doc.text, max(0, taken.start - 25), taken.end + 25) is None:
        return found
    return {"arrested" if measure == "abducted" else measure: toll for measure, toll in found.items()}


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


def _later_tolls(
    doc: Document, events: Sequence[Event], told: Sequence[Trigger], figures: Sequence[Figure], scope: Scope
) -> None:
    """Gives tolls in sentences that name no event ("At least 30 are dead") to the violent event told last.

    What stands behind a semicolon without a place or a day of its own is a sentence: "two boats collided; 31 drowned".
    """
    by_part: dict[Bounds, list[Figure]] = {}
    naming = {bounds for t in told for bounds in (_part(doc, t.start, scope), (t.sentence.start, t.sentence.end))}
    for figure in figures:
        if figure.measure in MEASURES and not doc.embedded(figure.start):
            part = _part(doc, figure.start, scope)
            if part not in naming:
                by_part.setdefault(part, []).append(figure)
    telling: dict[int, Event] = {}
    for event in events:
        if families(event) & {"violence", "disaster"} and not event.compared:
            for s in event.sentences:
                telling.setdefault(s, event)
    for (start, _), counted in sorted(by_part.items()):
        index = doc.sentence_at(start).index
        first = index if index in telling else index + 1
        last = next((telling[s] for s in range(first, index - 5, -1) if s in telling), None)
        if last is None:
            continue
        for measure in ("killed", "injured", "abducted"):
            toll = toll_of(doc, counted, measure)
            if toll is None or _of_a_war(last, toll):
                continue
            held = last.tolls.get(measure)
            if held is None or gives_way(doc, held, toll):
                last.tolls[measure] = toll
                last.evidence.append(_sentence(doc, toll))


def _part(doc: Document, at: int, scope: Scope) -> Bounds:
    """The sentence that holds ``at``, or its part behind a semicolon that names no place and no day."""
    sentence = doc.sentence_at(at)
    start = doc.text.rfind(";", sentence.start, at) + 1
    end = doc.text.find(";", at, sentence.end) if start else -1
    end = sentence.end if end < 0 else end
    if not start or scope.placed(start, end) or scope.timed(start, end):
        return sentence.start, sentence.end
    return start, end


def _of_a_war(event: Event, toll: Toll) -> bool:
    """Whether a toll of a sentence that names no event is too high for one attack: "the war has killed two million"."""
    return event.type != "disaster" and (toll.low or 0) >= ONE_ATTACK


def _counted_once(events: Sequence[Event]) -> None:
    """Leaves a number of people with one incident: "was killed during a riot" is one death, of the killing."""
    holder: dict[tuple[str, int, int], Event] = {}
    for event in sorted(events, key=lambda e: e.type in AROUND):
        for measure, toll in list(event.tolls.items()):
            if holder.setdefault((measure, toll.start, toll.end), event) is not event:
                del event.tolls[measure]


def _with_participants(
    doc: Document, events: Sequence[Event], seen: Parts, mentions: Sequence[Mention], latest: int | None
) -> None:
    """Adds the participants that the encoder sees to the harmful events, and drops those in which it sees none.

    An attack whose weapon is a bomb, named in another sentence perhaps, is a bombing.
    """
    harmful = [e for e in events if "violence" in families(e)]
    tellings = [
        Told(e.sentences, e.words, e.parts, past=history(doc, e.at.when, latest, _BACKGROUND_DAYS)) for e in harmful
    ]
    for event, parts in zip(harmful, joined(doc, tellings, seen, mentions), strict=True):
        event.parts = parts
        told = kind_by_weapons(doc, parts.weapons) if event.type == "attack" and event.subtype is None else None
        if told is not None and told[0] == "bombing":
            event.type, event.subtype = told


def _with_counted(doc: Document, event: Event, bare: Collection[tuple[int, int]], figures: Sequence[Figure]) -> Roles:
    """The participants, the people whom a toll counts among the victims, each kind apart ("12 men, four officers").

    Not numbers alone, which stand at ``bare``. Whom a toll counts did not do it.
    """
    victims = list(event.parts.victims)
    for measure, toll in event.tolls.items():
        inside = [f for f in figures if f.measure == measure and toll.start <= f.start and f.end <= toll.end]
        apart = len(inside) > 1 and not any((f.start, f.end) in bare for f in inside)
        for span in inside if apart else [toll]:
            known = (*victims, *event.parts.targets)
            if (span.start, span.end) not in bare and not any(e.start < span.end and span.start < e.end for e in known):
                victims.append(doc.make(Entity, span.start, span.end, kind="person"))
    counted = list(event.tolls.values())
    actors = tuple(a for a in event.parts.actors if not any(t.start < a.end and a.start < t.end for t in counted))
    return replace(event.parts, actors=actors, victims=tuple(victims))


def _claimed(doc: Document, events: Sequence[Event], mentions: Sequence[Mention]) -> None:
    """Makes who claims an attack, or is blamed for it, its actor: in the same sentence, else of the one told last."""
    harmful = [e for e in events if "violence" in families(e) and e.status == "reported" and not e.compared]
    if not harmful:
        return
    for claim in claims(doc, mentions):
        index = claim.sentence.index
        told = [(s, e) for e in harmful for s in e.sentences if index - _CLAIM_REACH <= s <= index]
        if not told:
            continue
        event = max(told, key=lambda pair: pair[0])[1]
        others = [a for a in event.parts.actors if not _one_actor(a, claim.claimant)]
        if claim.blamed:
            actors = (*others, claim.claimant)
        else:  # who claims it did it, whatever others say
            actors = (claim.claimant, *(a for a in others if a.name is None and a.kind != "state"))
        event.parts = replace(event.parts, actors=actors)
        if index not in event.sentences:
            event.evidence.append(_sentence(doc, claim.claimant))


def _one_actor(a: Entity, b: Entity) -> bool:
    return (a.start < b.end and b.start < a.end) or (a.name is not None and a.name == b.name)


def _sentence(doc: Document, span: Span) -> Span:
    s = doc.sentence_at(span.start)
    end = s.end
    while end > span.end and not doc.text[end - 1].isalnum():
        end -= 1
    return doc.span(min(s.start, span.start), max(end, span.end))


def _incident(doc: Document, identity: str, event: Event, latest: int | None) -> Incident:
    return Incident(
        id=identity,
        type=event.type,
        subtype=event.subtype,
        status=event.status,
        salience="background" if history(doc, event.at.when, latest, _BACKGROUND_DAYS) else "main",
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
