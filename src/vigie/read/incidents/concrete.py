"""Whether a particular event is told: no figure of speech, no statistic, no general statement."""

from __future__ import annotations

import re

from vigie.language.crisis import About
from vigie.language.document import Document
from vigie.read.events.bearing import heads, named, windows
from vigie.read.events.clauses import lows_of
from vigie.read.events.taxonomy import has, taxonomy
from vigie.read.events.triggers import Trigger
from vigie.read.grammar.phrases import grammar, look
from vigie.read.incidents.described import of_verdict
from vigie.read.incidents.event_places import area
from vigie.read.incidents.gathered import BESIDE, ONE_ATTACK, VIOLENT, WITHOUT_ACTORS, Event

_AT_LARGE = grammar("at_large")
_RATES, _MURDERS = map(grammar, ("rates", "murders"))
_SINCE = frozenset({"since", "depuis"})
_THIS_YEAR = re.compile(r"(?i)(?:so far )?this year|cette année|depuis le début de l['’]année")
_LONG_DAYS = 45
_LOOKED_AT, _SOME, _PART = 60, 3, 0.25


def statistic(event: Event, lang: str) -> bool:
    """Whether deaths are counted over a long time or a whole war: "8,000 were killed in 2024"."""
    arrested = event.tolls.get("arrested")
    if event.type == "arrest" and arrested is not None and (arrested.low or 0) >= ONE_ATTACK and not event.at.day:
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
    return not (event.at.day and event.at.dated) and _at_large(event.trigger, lang)


def _over_the_year(event: Event) -> bool:
    """Whether it is counted over a year: "those who have robbed or assaulted people so far this year"."""
    when = event.at.when
    if event.type == "arrest" and event.trigger.noun and when is not None and not event.tolls and not event.at.day:
        return look(event.trigger.sentence.tokens[event.trigger.last]).endswith("s")  # "arrests over the last decade"
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
    lows = lows_of(toks)
    borne = windows(lows, trigger.first, trigger.last, trigger.a, trigger.noun, trigger.entry.tag, lang)
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
    if town or any(heads(contexts[c], toks, lows, w, lang) for w in borne for c in ("bodily", "sites")):
        return True
    return violent and trigger.noun and trigger.definite in ("the", "a")


def violent_throughout(doc: Document) -> bool:
    """Whether words of arms and harm stand in a good part of the sentences."""
    armed = taxonomy(doc.lang).contexts["armed"]
    told = sum(has(armed, s.tokens, 0, len(s.tokens)) for s in doc.sentences[:_LOOKED_AT])
    return told >= _SOME and told >= _PART * min(len(doc.sentences), _LOOKED_AT)


def of_crisis(event: Event, about: About) -> bool:
    """Whether one of the sentences that tell an event may be of a crisis, by what the encoder says of it."""
    return about.may_tell(event.sentences)


def tally(trigger: Trigger) -> bool:
    """Whether events are counted over the years: "there have been four coups since 1974"."""
    after = [look(t) for t in trigger.sentence.tokens[trigger.last + 1 : trigger.last + 5]]
    return trigger.noun and trigger.definite == "many" and any(w in _SINCE for w in after)


def concrete(doc: Document, event: Event, violent: bool, harm: bool) -> bool:
    """Whether a particular event is told: a day, a town, a number of people, or particular people or things.

    ``harm`` tells whether the encoder sees someone or something attacked in its sentence.
    """
    trigger, at, parts = event.trigger, event.at, event.parts
    if (
        trigger.entry.weak
        and event.type != "disaster"
        and any((toll.low or 0) >= ONE_ATTACK for toll in event.tolls.values())
    ):
        return False  # a sickness or a war: "has infected millions and killed 195,000"
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
    if of_verdict(doc, trigger):
        after = at.when is not None and at.when.span is not None and at.when.span.start >= trigger.end
        return trigger.entry.subtype != "execution" and (after or any(p.start >= trigger.end for p in at.where))
    suffered = undergone_by_words or trigger.voice == "passive"
    by_whom = not trigger.noun and bool(parts.actors) and suffered  # "both were kidnapped by the group"
    if trigger.relative and not (at.dated or at.aside) and not own_town and not (by_whom and event.tolls):
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
            return own_day or own_town or (trigger.definite == "the" and event.type in WITHOUT_ACTORS) or at.dated
        return own_day or own_town or undergone or bool(parts.actors) or event.type not in VIOLENT
    if own_day or own_town or (at.dated and (event.type not in VIOLENT or trigger.pluperfect)):
        return True
    if event.type in WITHOUT_ACTORS:
        return undergone or bool(parts.actors)
    if event.subtype == "strike action":
        return bool(parts.actors)
    return (
        harm
        or by_whom
        or (bool(parts.actors) and undergone)
        or (violent and undergone_by_words and at.town and not event.headline)
    )
