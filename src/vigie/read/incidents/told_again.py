"""Which event of a text is told again: by a pronoun, a count of dead, or words that say what it was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from vigie.language.document import Document
from vigie.model import Toll
from vigie.read.events.comparisons import of_another_day
from vigie.read.events.revisions import former, gives_way, revised
from vigie.read.events.triggers import Trigger
from vigie.read.grammar.phrases import grammar, look
from vigie.read.incidents.event_days import dates_agree
from vigie.read.incidents.gathered import BESIDE, ONE_ATTACK, Event
from vigie.read.incidents.retold import families, same_as

_PRONOUNS = {"en": frozenset({"it", "they"}), "fr": frozenset({"il", "elle", "ils", "elles"})}
_THOSE = frozenset({"those", "ceux", "celles"})
_ONCE_MORE = frozenset(
    "also again too previously earlier once later then aussi également encore déjà ensuite puis".split()
)
_ELSEWHERE = frozenset(
    "elsewhere separately separate another other meanwhile ailleurs autre autres parallèlement since depuis year année"
    " second deuxième".split()
)
_ACCOUNT_REACH = 4  # sentences
_MOST_KNOWN = 60  # as many events before may be told of again
_COUNTING = grammar("counting")
_BE, _NEGATION = map(grammar, ("be", "negation"))
_THIS = {"en": frozenset({"it", "this", "that"}), "fr": frozenset({"c'", "ce"})}


def told_before(doc: Document, event: Event, events: Sequence[Event]) -> Event | None:
    """The incident of ``events`` that ``event`` tells of again.

    An older event that the news was only compared with is not what later sentences speak of. A count of dead without a
    place or a day of its own is another account of the violence or the disaster told last.
    """
    if _again(event, doc.lang) and not (event.at.town and any(p.resolved for p in event.at.where)):
        event.at = replace(event.at, where=(), placed=False)
    within = [e for e in events[-_MOST_KNOWN:] if _antecedent(doc, event, e)]
    other = _own_account(event) or any(revised(doc, t) or former(doc, t) for t in event.tolls.values())
    plain = replace(event, tolls={}) if other else event
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
    if of_another_day(doc, event.trigger):
        return False
    if event.compared == known.compared:
        return True
    if event.compared:
        return bool(event.at.dated and dates_agree(event.at.when, known.at.when))
    start, last = event.trigger.sentence.start, doc.sentences[known.sentences[-1]]
    return event.trigger.sentence.index - last.index == 1 and "\n" not in doc.text[last.end : start]


def _again(event: Event, lang: str) -> bool:
    """Whether a pronoun stands for what was attacked or attacks: "it was rammed", "elle a été visée", "those shot"."""
    trigger = event.trigger
    if trigger.noun or trigger.pluperfect:
        return False
    before = [look(t) for t in trigger.sentence.tokens[trigger.a : trigger.first]]
    words = [w for w in before if w[:1].isalpha()]
    if words and words[-1] in _THOSE:
        return True
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
    if trigger.noun or not trigger.entry.weak or (trigger.pluperfect and not _reported(trigger)):
        return False
    if any((toll.low or 0) >= ONE_ATTACK for toll in event.tolls.values()):
        return False
    if trigger.voice == "active" and any(toll.start >= trigger.end for toll in event.tolls.values()):
        return False  # "killed 32 terrorists": somebody did it
    toks = trigger.sentence.tokens
    before = toks[trigger.first - 1] if trigger.first else None
    counted = before is not None and (before.text[:1].isdigit() or look(before) in _COUNTING[lang])
    if (at.dated and not counted) or event.parts.actors:
        return False
    return not any(look(t) in _ELSEWHERE for t in toks[max(0, trigger.first - 25) : trigger.last + 8])


def _reported(trigger: Trigger) -> bool:
    """Whether the pluperfect is only that of reported speech: "the army repeated that four people had been killed"."""
    return any(
        look(t) in ("that", "que", "qu'") for t in trigger.sentence.tokens[max(0, trigger.first - 8) : trigger.first]
    )


_SEVERAL = frozenset("operations opérations raids attacks attaques clashes affrontements combats battles".split())


def _own_account(event: Event) -> bool:
    """Whether somebody says what they did: "the group claims to have killed 27", "affirme avoir tué 27 soldats"."""
    trigger, toks = event.trigger, event.trigger.sentence.tokens
    before = [look(t) for t in toks[max(0, trigger.first - 25) : trigger.first]]
    if trigger.noun or "killed" not in event.tolls or any(w in _ELSEWHERE for w in before):
        return False
    if any(look(t) in _SEVERAL for t in toks[trigger.last + 1 : trigger.last + 9]):
        return False  # "having killed 32 in operations in the north": a sum
    having = {"avoir", "having"}.intersection(before) or ("to", "have") in pairwise(before)
    return bool(having) and before[-1] in ("avoir", "having", "have", "et", "and")


def revise(doc: Document, known: Event, held: dict[str, Toll], told: dict[str, Toll]) -> None:
    """Puts a later count in the place of an earlier one, where the words say that it was revised."""
    for measure, toll in told.items():
        if measure in held and gives_way(doc, held[measure], toll):
            known.tolls[measure] = toll
