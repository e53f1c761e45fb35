"""Whether two tellings in one article are of one incident, and what the two give together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vigie.model import When
from vigie.read.events.roles import Roles
from vigie.read.events.tolls import tolls_agree
from vigie.read.events.triggers import Trigger
from vigie.read.grammar.phrases import grammar, look
from vigie.read.incidents.event_days import dates_agree
from vigie.read.incidents.event_places import area, places_agree
from vigie.read.incidents.gathered import BESIDE, VIOLENT, Event
from vigie.read.incidents.happening import Circumstances

BY_SUBTYPE = frozenset({"closure", "reopening", "other", "agreement", "diplomatic"})
_FROM_THE_AIR = frozenset({"bombing", "strike from afar"})
_IN_WHICH = frozenset("in during dans lors pendant".split())
_CAME_IN = ("storm", "raid", "ramp", "overr")
_ORDINALS = frozenset("first one last final première premier dernière".split())
_PARTS_REACH = 3  # sentences
_IN_WHICH_REACH = 5  # words of a noun's phrase before it
_EVENTS = frozenset(
    "attack blast explosion strike raid bomb bomber shell missile rocket drone ambush shooting assault clash incident"
    " wave attaque frappe tir bombe engin obus roquette embuscade fusillade assaut accrochage déflagration"
    " vague".split()
)
_OTHER, _WITNESSED = map(grammar, ("other", "witnessed"))
_NIGHT = re.compile(r"(?i)\b(?:night|overnight|nuit)\b|\d")
EVIDENCE = 6
_MOST_KNOWN = 60  # as many events before may be told of again
_FIRST_TELLINGS = 5
_NEAR_KM = 40.0
_LEAD = 2  # sentences after a headline that tell of the same
_VAGUE_DAYS = 14
_SAME_STORY_KM = 100.0


# ---------------------------------------------------------------------------------------------- one event, many words
def families(event: Event) -> frozenset[str]:
    accident = event.type == "disaster" and (
        not event.trigger.noun or event.subtype == "fire"
    )  # "the plane crashed" may end an attack
    if accident or (event.trigger.entry.weak and event.type in ("attack", "battle")):
        return frozenset({"violence", "disaster"})
    if event.type in VIOLENT or event.type in BESIDE:
        return frozenset({"violence"})
    if event.type == "protest" and event.subtype == "strike action":
        return frozenset({"protest/strike action"})
    if event.type in BY_SUBTYPE:
        return frozenset({f"{event.type}/{event.subtype}"})
    return frozenset({event.type})


def same_as(event: Event, events: Sequence[Event], lang: str) -> Event | None:
    """The incident that ``event`` tells of again: of the same family, at no other place or time."""
    best: tuple[float, Event] | None = None
    last = max((e.sentences[-1] for e in events[-_MOST_KNOWN:] if "violence" in families(e)), default=0)
    for known in events[-_MOST_KNOWN:]:
        if known.sentences[-1] < last and _over_another(event, known):
            continue
        score = _likeness(event, known, lang)
        if score is not None and (best is None or score >= best[0]):
            best = (score, known)
    return best[1] if best else None


def _over_another(event: Event, known: Event) -> bool:
    """Whether a verb with a toll of its own would reach back to ``known`` over other violence told since."""
    if event.trigger.noun or event.trigger.pluperfect or not event.tolls:
        return False
    if event.at.dated or event.at.placed or event.at.later:
        return False
    if event.type not in VIOLENT or event.tolls.keys() & known.tolls.keys():
        return False
    sentence = event.trigger.sentence
    here = tuple(p for p in event.at.where if sentence.start <= p.start < sentence.end)
    return places_agree(known.at.where, here, _NEAR_KM) is not True


def _likeness(event: Event, known: Event, lang: str) -> float | None:
    """How well two tellings fit one event; ``None`` where they can't."""
    trigger = event.trigger
    if not families(known) & families(event):
        return None
    disputed = "denied" in (event.status, known.status) and event.status != known.status and event.type != known.type
    if disputed and (known.status == "denied" or not {event.type, known.type} <= VIOLENT):
        return None  # "four were killed; the group denied that it had kidnapped any"
    same_sentence = trigger.sentence.index == known.sentences[-1]  # sentences come in their order
    if same_sentence and _in_which(trigger, known.trigger):
        return 5.0
    definite = trigger.noun and trigger.definite == "the"
    led = known.headline and trigger.sentence.index - known.sentences[-1] <= _LEAD
    place = places_agree(known.at.where, event.at.where, _SAME_STORY_KM if definite or led else _NEAR_KM)
    date = dates_agree(known.at.when, event.at.when)
    harm = event.type in VIOLENT or event.type in BESIDE
    if harm and date and event.at.dated and event.at.day != known.at.day and _vague(known.at.when, event.at.when):
        date = None  # a day in the month of another event proves nothing
    if event.at.hour:
        date = None  # "around 5 p.m.": the day stands elsewhere
    elif event.at.moved is not None and not same_sentence:
        if not definite:
            return None  # "the next day", "the same day": another event
        date = None
    if definite and not event.at.placed and place is False:
        place = None
    if definite and not event.at.dated and date is False:
        date = None
    apart = trigger.noun and trigger.definite == "a" and event.at.placed and event.at.town and known.at.town
    if event.type in ("blockade", "disaster") and known.type == event.type and place is False and not apart:
        place = None  # a blockade or a storm bears on many places
    if event.type in BY_SUBTYPE and place is False and any(map(area, (*known.at.where[:1], *event.at.where[:1]))):
        place = None
    if event.type == "disaster" and not trigger.noun and same_sentence:
        place = None
    if event.type == "arrest" and place is False and any(map(area, (*known.at.where[:1], *event.at.where[:1]))):
        place = None
    if place is False or (date is False and not _loose(event, known)):
        return None
    before = [look(t) for t in trigger.sentence.tokens[max(trigger.a, trigger.first - 4) : trigger.first]]
    if _one_of(event, known, lang):
        return 3.0
    if trigger.noun and any(w in _OTHER[lang] for w in before) and (not same_sentence or trigger.definite == "a"):
        return None
    if trigger.noun and trigger.definite != "the" and event.at.town and not same_sentence and _also(trigger):
        return None
    if not trigger.noun and not same_sentence and _another(trigger, lang):
        return None
    distance = trigger.sentence.index - known.sentences[-1]
    anchored = bool(place) or (bool(date) and event.at.dated)
    score = 2.0 * bool(place) + 2.0 * bool(date) + 1.5 * same_sentence - 0.08 * min(distance, 25)
    score += 0.5 * (known.type == event.type)
    if event.status == "denied" and not anchored:
        score += 0.5  # who denies it speaks of what was told
    elif event.at.later:
        score += 1.0 if known.tolls.keys() & {"killed", "injured"} else 0.0
    elif not tolls_agree(known.tolls, event.tolls):
        score -= 0.0 if event.type == "disaster" or known.headline else 1.0 if anchored else 2.5
    elif event.tolls.keys() & known.tolls.keys():
        score += 2.0
    if trigger.pluperfect and (event.at.dated or event.at.placed) and place is not True and not same_sentence:
        score -= 3.0
    on_foot = "battle" in (known.type, event.type) or "ambush" in (known.subtype, event.subtype)
    if "strike from afar" in (known.type, event.type) and not same_sentence and (
        _came_in(known.trigger) or _came_in(trigger)
    ):  # fmt: skip
        return None
    if {known.type, event.type} & _FROM_THE_AIR and on_foot and not same_sentence:
        if event.type == "strike from afar" and not trigger.noun and not event.at.later:
            return None  # "aircraft struck a column of the assailants", who had ambushed a patrol
        score -= 2.0
    if {known.type, event.type} == {"kidnapping", "battle"} and not same_sentence:
        if not (event.at.dated or event.at.placed or definite):
            return None  # a place handed on proves nothing
        score -= 2.5  # troops that fight the kidnappers
    if known.status == "denied" != event.status and not anchored and not same_sentence:
        score -= 2.5
    violent = "violence" in families(event)
    witnessed = any(w in _WITNESSED[lang] for w in before)  # "heard a large explosion": of what is told already
    indefinite = trigger.noun and trigger.definite in ("a", "many") and not witnessed
    if violent and indefinite and not anchored and not same_sentence:
        score -= 1.5
    if trigger.noun and trigger.definite in ("the", "bare"):
        score += 0.7
    if event.type in BESIDE and known.type != event.type and distance > 3 and not anchored:
        score -= 1.0
    return score if score > -0.9 else None


def _came_in(trigger: Trigger) -> bool:
    """Whether people came in: "stormed the gate", which no air strike does."""
    return not trigger.noun and look(trigger.sentence.tokens[trigger.first]).startswith(_CAME_IN)


def _one_of(event: Event, known: Event, lang: str) -> bool:
    """Whether it is one of several told before: "three explosions shook the town; a second blast hit the market"."""
    several, one = known.trigger, event.trigger
    if not (several.noun and several.definite == "many" and event.type == known.type) or one.definite == "many":
        return False
    if not 0 <= one.sentence.index - known.sentences[-1] <= _PARTS_REACH or event.tolls.keys() & known.tolls.keys():
        return False
    before = [look(t) for t in one.sentence.tokens[max(one.a, one.first - 4) : one.first]]
    return event.at.moved is None and any(w in _ORDINALS or w in _OTHER[lang] for w in before)


def _in_which(trigger: Trigger, verb: Trigger) -> bool:
    """Whether the noun says in what the verb of its clause was done: "killed in two separate shootings"."""
    if not trigger.noun or verb.noun or (verb.sentence.index, verb.a) != (trigger.sentence.index, trigger.a):
        return False
    toks = trigger.sentence.tokens
    for k in range(trigger.first - 1, max(verb.last, trigger.first - 1 - _IN_WHICH_REACH), -1):
        if look(toks[k]) in _IN_WHICH:
            return not any(t.text in ",;:" for t in toks[verb.last + 1 : k])
        if not toks[k].text[:1].isalnum():
            return False
    return False


def _also(trigger: Trigger) -> bool:
    """Whether the clause says that it is told besides: "there are also reports of bombing in Kita"."""
    return any(look(t) in ("also", "également", "aussi") for t in trigger.sentence.tokens[trigger.a : trigger.first])


def _another(trigger: Trigger, lang: str) -> bool:
    """Whether the subject of a verb is another event: "a second strike hit the station"."""
    before = [look(t) for t in trigger.sentence.tokens[trigger.a : trigger.first]]
    return any(
        w in _OTHER[lang] and any(n.rstrip("s") in _EVENTS for n in before[k + 1 : k + 3]) for k, w in enumerate(before)
    )


def _loose(event: Event, known: Event) -> bool:
    """Whether dates may differ: a blockade lasts; a date taken from the sentence before is no proof."""
    return event.type == known.type == "blockade" or not (event.at.dated and known.at.dated)


def merge(known: Event, event: Event) -> None:
    """Adds what ``event`` tells to ``known``: its words, and what was not known yet."""
    known.sentences.append(event.trigger.sentence.index)
    known.words += event.words
    if len(known.evidence) < EVIDENCE and all(
        not (k.start <= e.start and e.end <= k.end) for e in event.evidence for k in known.evidence
    ):
        known.evidence += event.evidence
    before = known.at
    known.at = _better(known.at, event.at)
    if (
        known.source is None
        and len(known.sentences) <= _FIRST_TELLINGS
        and (known.at != before or event.tolls.keys() - known.tolls.keys())
    ):
        known.source = event.source
    same_status = known.status == event.status or event.status == "reported"
    for measure, toll in event.tolls.items():
        if same_status and (measure not in known.tolls or known.headline):
            known.tolls[measure] = toll
            if measure == "killed" or "killed" not in known.tolls:
                known.source = event.source
    known.parts = Roles(
        known.parts.actors or event.parts.actors,
        known.parts.targets or event.parts.targets,
        known.parts.victims or event.parts.victims,
        known.parts.weapons or event.parts.weapons,
    )
    if known.headline:
        known.source = known.source or event.source
    known.headline = known.headline and event.headline
    if event.status == "reported":
        known.status = "reported"
    if _tells_more(known, event):
        known.trigger, known.type, known.subtype = event.trigger, event.type, event.subtype


def _tells_more(known: Event, event: Event) -> bool:
    """Whether ``event`` names the kind of incident better than what was told before."""
    vague = known.type == "attack" and known.subtype is None
    if known.type in ("robbery", "arson") and event.type in VIOLENT:
        return bool(event.tolls.keys() & {"killed", "injured"})  # "was robbed and beaten": people were hurt
    if event.type == "battle" and vague and not known.trigger.entry.weak and not event.at.dated:
        return False  # "the murder of the six", then "the offensive of the front"
    if event.type in VIOLENT and event.subtype is not None and vague:
        return True
    if event.type == "kidnapping" and (vague or known.subtype == "ambush") and "killed" not in known.tolls:
        return "abducted" in event.tolls and event.sentences[-1] == known.sentences[-1]  # "ambushed and kidnapped"
    weak = known.trigger.entry.weak and not event.trigger.entry.weak and event.type not in BESIDE
    return weak and (vague or event.type != "attack" or event.subtype is not None)


def _vague(*whens: When | None) -> bool:
    """Whether one of them is a month, a year or some weeks."""
    for when in whens:
        period = when.period if when is not None else None
        if when is not None and when.precision in ("month", "year"):
            return True
        first, last = (period.first_day, period.last_day) if period is not None else (None, None)
        if first is not None and last is not None and (last - first).days > _VAGUE_DAYS:
            return True
    return False


def _loosely(when: When) -> bool:
    """Whether it names several days of which another telling may name one: a weekend, but no night."""
    return when.precision == "period" and _NIGHT.search(when.text or "") is None


def _better(old: Circumstances, new: Circumstances) -> Circumstances:
    """The more exact date and place of two tellings, the first where they are equally exact."""
    fits = dates_agree(old.when, new.when) is not False or not old.dated
    known = old.day and old.dated and not (old.when is not None and _loosely(old.when))
    # "In mid-January … on January 12 a convoy came. The soldiers shot them": a day within the month told, if handed on.
    within = not old.day and dates_agree(old.when, new.when) is True
    take_when = (
        new.when is not None and fits and (old.when is None or (new.day and (new.dated or within) and not known))
    )
    take_where = bool(new.where) and (
        not old.where
        or (all(map(area, old.where)) and new.town and new.placed)
        or (new.placed and not old.placed and new.town)
    )
    return Circumstances(
        new.when if take_when else old.when,
        new.where if take_where else old.where,
        new.dated if take_when else old.dated,
        new.placed if take_where else old.placed,
        later=old.later and new.later,
    )
