"""Incidents: what is told to have happened, once per event and article, with who, whom, when, where and the tolls."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from vigie.language.document import Document, within
from vigie.model import Entity, Figure, Incident, Mention, Place, Span, Toll
from vigie.model.vocabulary import IncidentType
from vigie.read.bearing import heads, named, windows
from vigie.read.chronicles import chronicle
from vigie.read.claims import claims
from vigie.read.comparisons import compared_from, same_side, that_of
from vigie.read.datelines import dateline
from vigie.read.days import Dated, days
from vigie.read.disputes import status_of
from vigie.read.gathered import BESIDE, VIOLENT, Event, Room
from vigie.read.happening import (
    Circumstances,
    area,
    circumstances,
    dates_agree,
    history,
    latest_year,
    unlisted,
)
from vigie.read.means import kind_by_means
from vigie.read.meant_places import capital_named, in_capital
from vigie.read.participants import Parts, Told, joined
from vigie.read.phrases import grammar, look
from vigie.read.retold import EVIDENCE, families, merge, same_as
from vigie.read.revisions import former, gives_way, revised
from vigie.read.roles import Roles, declarer, roles
from vigie.read.scope import Scope
from vigie.read.senses import astray, attentat, besieged_building
from vigie.read.statements import statement
from vigie.read.taxonomy import has, taxonomy
from vigie.read.tolls import MEASURES, toll_of, tolls
from vigie.read.triggers import Trigger, lows_of, triggers

_PRONOUNS = {"en": frozenset({"it", "they"}), "fr": frozenset({"il", "elle", "ils", "elles"})}
_ONCE_MORE = frozenset(
    "also again too previously earlier once later then aussi également encore déjà ensuite puis".split()
)
_ELSEWHERE = frozenset(
    "elsewhere separately separate another other meanwhile ailleurs autre autres parallèlement since depuis year année"
    " second deuxième".split()
)
_ACCOUNT_REACH = 4  # sentences
_MOST_KNOWN = 60  # as many events before may be told of again
_CAPTURES = re.compile(r"(?i)\bcaptur\w+")
_WITHOUT_ACTORS = frozenset(
    {"closure", "reopening", "evacuation", "withdrawal", "blockade", "blockade lifted", "deployment", "convoy"}
    | {"arrest", "release", "coup", "takeover"}
)
_AROUND = frozenset({"protest", "arrest", "coup"})  # during which people may be killed
_MILITARY, _AT_LARGE, _COUNTING = map(grammar, ("military", "at_large", "counting"))
_BE, _NEGATION = map(grammar, ("be", "negation"))
_THIS = {"en": frozenset({"it", "this", "that"}), "fr": frozenset({"c'", "ce"})}
_RATES, _MURDERS, _LAWMEN = map(grammar, ("rates", "murders", "lawmen"))
_FIGHTERS = re.compile(
    r"(?i)\b(?:fighter|militant|rebel|terror|insurgent|jihad|djihad|suspect|leader|commander|combattant|assaillant|gang"
    r"|soldier|soldat|troop|militaire|bandit|criminal|general|général|chef|member|membre|element|élément|officer)"
)
_TROOPS = re.compile(r"(?i)\b(?:soldiers?|soldats?|troops|militaires?|policem[ae]n|policiers?|gendarmes?)\b")
_SINCE = frozenset({"since", "depuis"})
_IN_PLACE = re.compile(r"(?i)\b(?:in|at|near|en|au|aux|à|dans)\s(?:the\s|la\s|le\s|l['’])?$")
# "Three more died of their wounds", "un blessé a succombé": told of an attack that was told before.
_DIED = ("die", "dead", "succumb", "mort", "mour", "décéd", "succomb", "expir")
_WOUNDS = frozenset("wound wounds injury injuries burns blessure blessures brûlures".split())
_HURT = frozenset("wounded injured blessé blessés blessée blessées".split())
_POLICE = frozenset(
    "police policemen customs prosecutors detectives fbi sheriff policiers douane douaniers parquet".split()
)
_THIS_YEAR = re.compile(r"(?i)(?:so far )?this year|cette année|depuis le début de l['’]année")
_SITE = re.compile(
    r"(?i)\b(?:square|road|street|avenue|junction|roundabout|market|bazaar|bridge|mosque|church|cathedral|hospital|clinic|hotel"
    r"|stadium|airport|camp|checkpoint|prison|school|university|station|rue|place|rond-point|carrefour|marché|pont|mosquée"
    r"|église|hôpital|hôtel|stade|aéroport|quartier|gare|école|université|boulevard)\b"
)
_UNARMED = re.compile(r"\b(?:non|sans)[ -]arm\w+")
_WARD = frozenset("hospital hôpital clinic clinique".split())
_LONG_DAYS = 45
_NEAR_DAYS = 3
_BACKGROUND_DAYS = 150
_CLAIM_REACH = 4
_ONE_ATTACK = 5_000  # people; what is told apart from an event and counts more is of a war
_TOLD_AFTER = 5  # sentences within which an incident without a place is where the one before was
_LEAD = 3
_TOLD_BEFORE = 2  # the same for the one after
_SOMEWHERE = VIOLENT | BESIDE | {"takeover", "disaster", "withdrawal", "release", "displacement", "other"}
_LOOKED_AT, _SOME, _PART = 60, 3, 0.25


def incidents(
    doc: Document,
    article_id: str,
    figures: Sequence[Figure],
    mentions: Sequence[Mention],
    scope: Scope,
    seen: Parts | None = None,
) -> list[Incident]:
    """The incidents of ``doc``, in the order in which they are first told.

    Threats, fears and denials keep their status; negated, hypothetical and general statements give none. ``figures``
    give the tolls, ``mentions`` the names, ``scope`` when, where and according to whom, ``seen`` the participants that
    the encoder sees.
    """
    told = triggers(doc)
    violent = bool(told) and _violent(doc)
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
            if _statistic(event, doc.lang):
                continue
            if _of_wounds(trigger):
                event.at = replace(event.at, when=None, where=(), dated=False, placed=False, moved=None, later=True)
            known = _told_before(doc, event, events)
            if known is not None:
                held = dict(known.tolls)
                merge(known, event)
                _revise(doc, known, held, event.tolls)
            elif _concrete(doc, event, violent, seen is not None and seen.harm(trigger.sentence)):
                events.append(event)
    _later_tolls(doc, events, {t.sentence.index for t in told}, figures)
    for event in events:
        if event.type in _SOMEWHERE and not (event.at.town and event.at.placed):
            place = unlisted(doc, event.trigger, scope, mentions)
            event.at = replace(event.at, where=(place,)) if place is not None else event.at
    for event in events:
        named = doc.text[event.trigger.start : event.trigger.end].lower().startswith("attentat")
        if named and doc.lang == "fr" and event.type == "bombing" and event.subtype is None:
            event.type, event.subtype = attentat(doc, event.sentences) or (event.type, event.subtype)
    told_days = days(doc, scope, [Dated(e.trigger, e.at.when, e.sentences, e.words) for e in events])
    for event, when in zip(events, told_days, strict=True):
        event.at = replace(event.at, when=when)
    _placed_near(doc, scope, events)
    _in_town(doc, scope, events)
    _counted_once(events)
    latest = latest_year(doc, scope)
    if seen is not None:
        _with_participants(doc, events, seen, mentions, latest)
    _claimed(doc, events, mentions)
    bare = {(f.start, f.end) for f in figures if not (f.of and f.of.split()[-1] in f.text.split())}
    for event in events:
        event.parts = _with_counted(doc, event, bare, figures)
    events.sort(key=lambda e: e.evidence[0].start)
    return [_incident(doc, f"{article_id}-i{n}", e, latest) for n, e in enumerate(events, 1)]


def _room(trigger: Trigger, figures: Sequence[Figure], mentions: Sequence[Mention], scope: Scope) -> Room:
    s = trigger.sentence
    timed = within(scope.times, s.start, s.end)
    barred = frozenset(t.start for time in timed[:50] for t in s.tokens if time.start <= t.start < time.end)
    return Room(within(mentions, s.start, s.end), within(figures, s.start, s.end), barred)


def _events(
    doc: Document, trigger: Trigger, others: Sequence[Trigger], room: Room, scope: Scope, seen: Parts | None
) -> list[Event]:
    """One event, or one for each year of "coups in 2020 and 2021"."""
    if trigger.generic or (_tally(trigger) and not trigger.entry.told):
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
            for at in circumstances(doc, one, scope, parties, seen.places if seen is not None else ())
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


def _tally(trigger: Trigger) -> bool:
    """Whether events are counted over the years: "there have been four coups since 1974"."""
    after = [look(t) for t in trigger.sentence.tokens[trigger.last + 1 : trigger.last + 5]]
    return trigger.noun and trigger.definite == "many" and any(w in _SINCE for w in after)


def _of_wounds(trigger: Trigger) -> bool:
    """Whether people die of what was done to them before: the day and the town are those of their death."""
    toks = trigger.sentence.tokens
    if trigger.noun or not look(toks[trigger.last]).startswith(_DIED):
        return False
    after = {look(t) for t in toks[trigger.last + 1 : trigger.last + 9]}
    before = [look(t) for t in toks[max(trigger.a, trigger.first - 9) : trigger.first]]
    return bool(after & (_WOUNDS | _WARD)) or any(w in _HURT for w in before)


def _search(trigger: Trigger, parts: Roles, lang: str) -> bool:
    """Whether it is a search or seizure by police: "the agents raided his offices"."""
    if trigger.entry.type == "robbery":
        return any(w in _POLICE for a in parts.actors for w in _words(a))  # what police seize is evidence
    if not look(trigger.sentence.tokens[trigger.last]).startswith(("raid", "perquisition")):
        return False
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
    if entry.type == "arrest" and look(trigger.sentence.tokens[trigger.first]).startswith("captur") and suffered:
        state = any(a.kind == "state" for a in parts.actors)
        lawful = state or any(_FIGHTERS.search(e.text) and not _TROOPS.search(e.text) for e in suffered)
        return ("arrest" if lawful else "kidnapping"), None
    if entry.type != "attack" or entry.subtype not in (None, "ambush", "bodily assault"):
        return entry.type, entry.subtype
    told = kind_by_means(trigger, others, parts.weapons, lang) if entry.subtype != "ambush" else None
    if told is not None and (entry.weak or told[0] != "attack"):
        return told
    if any(w in _MILITARY[lang] for e in suffered for w in _words(e)):
        return "battle", "ambush" if entry.subtype == "ambush" else None if entry.weak else "raid"
    return told or (entry.type, entry.subtype)


def _statistic(event: Event, lang: str) -> bool:
    """Whether deaths are counted over a long time or a whole war: "8,000 were killed in 2024"."""
    arrested = event.tolls.get("arrested")
    if event.type == "arrest" and arrested is not None and (arrested.low or 0) >= _ONE_ATTACK and not event.at.day:
        return True  # "officers apprehended 132,000 people in May"
    if event.trigger.entry.type == "battle" and not (event.at.day and event.at.dated):
        return _at_large(event.trigger, lang)
    if _over_the_year(event):
        return True
    counted = event.trigger.noun and look(event.trigger.sentence.tokens[event.trigger.last]) in _MURDERS[lang]
    if event.trigger.entry.type != "attack" or not (event.trigger.entry.weak or counted):
        return False
    if counted and event.trigger.definite == "many" and not event.at.day:
        return True
    when = event.at.when
    if when is not None and event.at.dated and when.precision in ("year", "period"):
        period = when.period
        if period is None or period.first_day is None or period.last_day is None:
            return True
        return (period.last_day - period.first_day).days > _LONG_DAYS
    return _at_large(event.trigger, lang)


def _over_the_year(event: Event) -> bool:
    """Whether it is counted over a year: "those who have robbed or assaulted people so far this year"."""
    when = event.at.when
    if when is None or when.precision != "year" or event.trigger.noun or event.tolls:
        return False
    return event.type == "robbery" or (event.trigger.relative and _THIS_YEAR.fullmatch(when.text or "") is not None)


def _at_large(trigger: Trigger, lang: str) -> bool:
    return any(look(t) in _AT_LARGE[lang] for t in trigger.clause) or any(
        look(t) in _RATES[lang] for t in trigger.sentence.tokens[:100]
    )


def _literal(doc: Document, event: Event, violent: bool) -> bool:
    """Whether a word that is often a figure of speech stands beside what makes it literal: no "attack" on a record.

    Words of the lists that its entry names: in the clause, and in the sentence where it bears on nobody by name.
    Else what arms can reach, or a town; in a text that is full of violence (``violent``) anything not named.
    """
    trigger, lang = event.trigger, doc.lang
    names = trigger.entry.beside
    if not names:
        return True
    toks, contexts = trigger.sentence.tokens, taxonomy(lang).contexts
    borne = windows(lows_of(toks), trigger.first, trigger.last, trigger.a, trigger.noun, trigger.entry.tag, lang)
    ends = [(toks[a].start, toks[min(b, len(toks)) - 1].end) for a, b in borne if a < b and a < len(toks)]
    town = any(
        s <= p.start and p.end <= e and not doc.text[p.end : p.end + 2].strip()[:1].isupper()
        for s, e in ends
        for p in event.at.where
        if not area(p)
    )
    someone = any(named(toks, w) for w in borne) and not town
    low, high = (trigger.a, trigger.b) if someone else (0, len(toks))
    for name in names:
        if has(contexts[name], toks, low, trigger.first) or has(contexts[name], toks, trigger.last + 1, high):
            return True
    if names != ("armed",) or someone:
        return False
    if town or any(heads(contexts[c], toks, lows_of(toks), w, lang) for w in borne for c in ("bodily", "sites")):
        return True
    return violent and trigger.noun and trigger.definite in ("the", "a")


def _violent(doc: Document) -> bool:
    """Whether words of arms and harm stand in a good part of the sentences."""
    armed = taxonomy(doc.lang).contexts["armed"]
    told = sum(has(armed, s.tokens, 0, len(s.tokens)) for s in doc.sentences[:_LOOKED_AT])
    return told >= _SOME and told >= _PART * min(len(doc.sentences), _LOOKED_AT)


def _words(span: Span) -> list[str]:
    return _UNARMED.sub("", span.text.lower()).replace("’", "'").replace("'", "' ").split()


def _told_before(doc: Document, event: Event, events: Sequence[Event]) -> Event | None:
    """The incident of ``events`` that ``event`` tells of again.

    An older event that the news was only compared with is not what later sentences speak of. A count of dead without a
    place or a day of its own is another account of the violence or the disaster told last.
    """
    if _again(event, doc.lang) and not (event.at.town and any(p.resolved for p in event.at.where)):
        event.at = replace(event.at, where=(), placed=False)
    within = [e for e in events[-_MOST_KNOWN:] if _antecedent(doc, event, e)]
    plain = replace(event, tolls={}) if any(revised(doc, t) or former(doc, t) for t in event.tolls.values()) else event
    identical = _identical(event, doc.lang)
    if identical:
        event.at = replace(event.at, when=None, where=(), dated=False, placed=False)
    known = same_as(plain, within, doc.lang)
    if known is not None or not (identical or _account(event, doc.lang)):
        return known
    index = event.trigger.sentence.index
    told = [(s, e) for e in within for s in e.sentences if 0 <= index - s <= _ACCOUNT_REACH and e.status == "reported"]
    told = [(s, e) for s, e in told if families(e) & {"violence", "disaster"} and e.type not in BESIDE]
    last = max(told, key=lambda pair: pair[0], default=None)
    return last[1] if last is not None else None


def _antecedent(doc: Document, event: Event, known: Event) -> bool:
    """Whether ``event`` may tell of ``known`` again, with a view to comparisons."""
    if event.compared == known.compared:
        return True
    if event.compared:
        return bool(event.at.dated and dates_agree(event.at.when, known.at.when))
    start, last = event.trigger.sentence.start, doc.sentences[known.sentences[-1]]
    return event.trigger.sentence.index - last.index == 1 and "\n" not in doc.text[last.end : start]


def _again(event: Event, lang: str) -> bool:
    """Whether a pronoun stands for what was attacked or attacks: "it was rammed with a truck", "elle a été visée"."""
    trigger = event.trigger
    if trigger.noun or trigger.pluperfect:
        return False
    before = [look(t) for t in trigger.sentence.tokens[trigger.a : trigger.first]]
    words = [w for w in before if w[:1].isalpha()]
    return bool(words) and words[0] in _PRONOUNS[lang] and not any(w in _ONCE_MORE for w in words)


def _identical(event: Event, lang: str) -> bool:
    """Whether the sentence says what the event told was: "it was the deadliest", "c'est la troisième attaque"."""
    trigger = event.trigger
    if not trigger.noun or event.compared or event.status != "reported":
        return False
    toks = trigger.sentence.tokens
    for k in range(trigger.a, trigger.first - 1):
        one, two = look(toks[k]), look(toks[k + 1])
        of_it = one in _THIS[lang] and (two in _BE[lang] or two in ("'s", "’s", "marks", "marked"))
        if of_it or (lang == "fr" and one == "s'" and two.startswith("agi")):
            return trigger.definite != "many" and not any(look(t) in _NEGATION[lang] for t in toks[k : trigger.first])
    return False


def _account(event: Event, lang: str) -> bool:
    """Whether only a number of dead or wounded is told, of what is known from before."""
    trigger, at = event.trigger, event.at
    if not event.tolls or event.status != "reported" or event.compared or (at.town and at.placed):
        return False
    if trigger.noun or not trigger.entry.weak or trigger.pluperfect:
        return False
    if any((toll.low or 0) >= _ONE_ATTACK for toll in event.tolls.values()):
        return False
    if trigger.voice == "active" and any(toll.start >= trigger.end for toll in event.tolls.values()):
        return False  # "killed 32 terrorists": somebody did it
    toks = trigger.sentence.tokens
    before = toks[trigger.first - 1] if trigger.first else None
    counted = before is not None and (before.text[:1].isdigit() or look(before) in _COUNTING[lang])
    if (at.dated and not counted) or event.parts.actors:
        return False
    return not any(look(t) in _ELSEWHERE for t in toks[max(0, trigger.first - 25) : trigger.last + 8])


def _revise(doc: Document, known: Event, held: dict[str, Toll], told: dict[str, Toll]) -> None:
    """Puts a later count in the place of an earlier one, where the words say that it was revised."""
    for measure, toll in told.items():
        if measure in held and gives_way(doc, held[measure], toll):
            known.tolls[measure] = toll


def _concrete(doc: Document, event: Event, violent: bool, harm: bool) -> bool:
    """Whether a particular event is told: a day, a town, a number of people, or particular people or things.

    ``harm`` tells whether the encoder sees someone or something attacked in its sentence.
    """
    trigger, at, parts = event.trigger, event.at, event.parts
    harm = harm and event.type in VIOLENT | {"kidnapping", "arson"}
    undergone_by_words = bool(parts.targets or parts.victims)
    undergone = undergone_by_words or harm
    if event.status in ("threatened", "feared"):
        return not trigger.noun and (at.placed or bool(event.tolls) or (bool(parts.actors) and undergone))
    if event.status == "denied":
        return at.day or at.town or bool(event.tolls) or undergone
    own_day, own_town = (
        (at.day and at.dated) or (at.beside and trigger.noun) or at.aside,
        at.town and at.placed and not (at.guessed and trigger.noun),
    )
    if trigger.relative and not (at.dated or at.aside) and not own_town:
        return False
    of_harm = harm and (undergone_by_words or bool(parts.actors) or own_day or own_town or bool(event.tolls))
    if not (of_harm or _literal(doc, event, violent)):
        return False
    if event.tolls:
        return True
    if trigger.noun and trigger.definite == "bare" and not (undergone or at.beside or (own_day and own_town)):
        return False
    if trigger.entry.weak and event.type == "convoy":
        return own_day or own_town
    if trigger.entry.weak:
        return (own_day and undergone) or (harm and event.type != "battle")
    if trigger.noun:
        if trigger.definite in ("the", "bare"):
            if event.type in VIOLENT or event.type in BESIDE:
                return own_day or own_town or (trigger.definite == "the" and undergone)
            return own_day or own_town or (trigger.definite == "the" and event.type in _WITHOUT_ACTORS) or at.dated
        return own_day or own_town or undergone or bool(parts.actors) or event.type not in VIOLENT
    if own_day or own_town or (at.dated and (event.type not in VIOLENT or trigger.pluperfect)):
        return True
    if event.type in _WITHOUT_ACTORS:
        return undergone or bool(parts.actors)
    if event.subtype == "strike action":
        return bool(parts.actors)
    return harm or (bool(parts.actors) and undergone)


def _later_tolls(doc: Document, events: Sequence[Event], told: set[int], figures: Sequence[Figure]) -> None:
    """Gives tolls in sentences that name no event ("At least 30 are dead") to the violent event told last."""
    by_sentence: dict[int, list[Figure]] = {}
    for figure in figures:
        if figure.measure in MEASURES and not doc.embedded(figure.start):
            by_sentence.setdefault(doc.sentence_at(figure.start).index, []).append(figure)
    telling: dict[int, Event] = {}
    for event in events:
        if families(event) & {"violence", "disaster"} and not event.compared:
            for s in event.sentences:
                telling.setdefault(s, event)
    for index, counted in sorted(by_sentence.items()):
        if index in told:
            continue
        last = next((telling[s] for s in range(index + 1, index - 5, -1) if s in telling), None)
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


def _of_a_war(event: Event, toll: Toll) -> bool:
    """Whether a toll of a sentence that names no event is too high for one attack: "the war has killed two million"."""
    return event.type != "disaster" and (toll.low or 0) >= _ONE_ATTACK


def _placed_near(doc: Document, scope: Scope, events: Sequence[Event]) -> None:
    """Gives an incident without a place that of the one told just before, else just after: news stays where it is.

    Where its own sentence names places, not that of another day, nor one outside the countries named.
    """
    placed = [(s, e) for e in events if e.at.town and not e.compared for s in e.sentences]
    entries = chronicle(doc)
    for event in events:
        if event.at.where or event.status == "denied":
            continue
        first = event.sentences[0]
        here = doc.sentences[first]
        if in_capital(doc, here):
            event.at = replace(event.at, where=capital_named(doc, scope))
            continue
        entry = next((b for b in entries if b[0] <= here.start < b[1]), None) if event.type in VIOLENT else None
        news = dateline(doc, here.start)
        told = [p for p in scope.placed(here.start, here.end) if p.role == "literal" and p.start >= news]
        named_here = bool(told)
        lands = {p.country for p in told if p.country}
        near = [
            (_days_apart(e, event), s > first, abs(s - first), s, e.at.where)
            for s, e in placed
            if -_TOLD_AFTER <= s - first <= _TOLD_BEFORE
            and (not named_here or dates_agree(e.at.when, event.at.when) is not False)
            and not _unlike(e, event)
            and (entry is None or entry[0] <= doc.sentences[s].start < entry[1])
            and not (lands and e.at.where[0].country and e.at.where[0].country not in lands)
        ]
        if near:
            event.at = replace(event.at, where=min(near, key=lambda n: n[:3])[4])
        elif not named_here:
            event.at = replace(event.at, where=_land_told(events, first) or _datelined(doc, scope, first))
        elif len(lands) == 1 and event.type in _WITHOUT_ACTORS:
            # "Officers in Example said they had taken power": who speaks, speaks of where they are.
            told = [p for p in told if _led_to_place(doc, p.start, here.start)]
            event.at = replace(event.at, where=tuple(p.place for p in told[:1]))


def _days_apart(a: Event, b: Event) -> bool:
    """Whether the two were on days so far apart that one is only told beside the other: "it comes a week after …"."""
    x, y = (e.at.when.period if e.at.when is not None else None for e in (a, b))
    if x is None or y is None or x.first_day is None or y.first_day is None:
        return False
    return abs((x.first_day - y.first_day).days) > _NEAR_DAYS


def _unlike(placed: Event, event: Event) -> bool:
    """Whether an attack has nothing to do with what is placed: "died of wounds from Monday's attack", a road closed."""
    calm = not families(placed) & families(event) and placed.type not in _AROUND
    return event.type in VIOLENT and calm and dates_agree(placed.at.when, event.at.when) is False


def _in_town(doc: Document, scope: Scope, events: Sequence[Event]) -> None:
    """Adds the town, told before, to a site in it that no map knows: "near Example Square", in a report from a town."""
    for event in events:
        where = event.at.where
        if len(where) != 1 or where[0].resolved or _SITE.search(where[0].text) is None:
            continue
        told = [p.place for p in scope.placed(0, where[0].start) if p.role == "literal" and p.resolved]
        told = [p for p in told if not area(p)]
        if told and doc.sentence_at(where[0].start).index - doc.sentence_at(told[-1].start).index <= _TOLD_AFTER:
            event.at = replace(event.at, where=(*where, told[-1]))


def _led_to_place(doc: Document, start: int, begin: int) -> bool:
    return _IN_PLACE.search(doc.text, max(begin, start - 12), start) is not None


def _land_told(events: Sequence[Event], first: int) -> tuple[Place, ...]:
    """The country or region of the incident told last before sentence ``first``."""
    lands = [e for e in events if e.at.where and all(map(area, e.at.where))]
    told = [(s, e.at.where) for e in lands for s in e.sentences if 0 <= first - s <= _TOLD_AFTER]
    return max(told, key=lambda pair: pair[0])[1] if told else ()


def _datelined(doc: Document, scope: Scope, first: int) -> tuple[Place, ...]:
    """The town of the dateline, for what the first paragraph tells without a place."""
    if first >= _LEAD:
        return ()
    for sentence in doc.sentences[: first + 1]:
        news = dateline(doc, sentence.start)
        found = [p.place for p in scope.placed(sentence.start, news) if p.role != "demonym"]
        if found:
            return tuple(found[:1])
    return ()


def _counted_once(events: Sequence[Event]) -> None:
    """Leaves a number of people with one incident: "was killed during a riot" is one death, of the killing."""
    holder: dict[tuple[str, int, int], Event] = {}
    for event in sorted(events, key=lambda e: e.type in _AROUND):
        for measure, toll in list(event.tolls.items()):
            if holder.setdefault((measure, toll.start, toll.end), event) is not event:
                del event.tolls[measure]


def _with_participants(
    doc: Document, events: Sequence[Event], seen: Parts, mentions: Sequence[Mention], latest: int | None
) -> None:
    """Adds the participants that the encoder sees to the harmful events, and drops those in which it sees none."""
    harmful = [e for e in events if "violence" in families(e)]
    told = [
        Told(e.sentences, e.words, e.parts, past=history(doc, e.at.when, latest, _BACKGROUND_DAYS)) for e in harmful
    ]
    for event, parts in zip(harmful, joined(doc, told, seen, mentions), strict=True):
        event.parts = parts


def _with_counted(doc: Document, event: Event, bare: Collection[tuple[int, int]], figures: Sequence[Figure]) -> Roles:
    """The participants, the people whom a toll counts among the victims, each kind apart ("12 men, four officers").

    Not numbers alone, which stand at ``bare``.
    """
    victims = list(event.parts.victims)
    for measure, toll in event.tolls.items():
        inside = [f for f in figures if f.measure == measure and toll.start <= f.start and f.end <= toll.end]
        apart = len(inside) > 1 and not any((f.start, f.end) in bare for f in inside)
        for span in inside if apart else [toll]:
            known = (*victims, *event.parts.targets)
            if (span.start, span.end) not in bare and not any(e.start < span.end and span.start < e.end for e in known):
                victims.append(doc.make(Entity, span.start, span.end, kind="person"))
    return replace(event.parts, victims=tuple(victims))


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


# ---------------------------------------------------------------------------------------------- the record
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
