"""How people were killed or hurt, where the verb says no more than the harm: "killed when a roadside bomb went off".

Another word of the sentence may name the kind of attack, even one that begins no incident of its own ("airstrikes hit
the town"); else the words of ``data/means.yaml`` after a preposition or "when", "hit"; else the weapon.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from vigie.language.document import Document, Token
from vigie.model import Entity
from vigie.model.vocabulary import IncidentType
from vigie.read.events.triggers import Trigger
from vigie.read.grammar.phrases import Lexicon, all_patterns, look
from vigie.tables import shipped

Kind = tuple[IncidentType, str | None]

_BEFORE = 8  # words in which a link stands before the means
_REACH = 30  # tokens from the verb
_MOST = 5  # other triggers looked at on each side
_MARKS = frozenset('. ; : ( ) “ ” « » "'.split())
_TELLING = frozenset({"bombing", "strike from afar"})
_TELLING_ATTACKS = frozenset(
    {"shooting", "stabbing", "beating", "torture", "bodily assault", "sexual violence", "execution"}
)


@dataclass(frozen=True)
class _Means:
    words: Lexicon[Kind]
    links: frozenset[str]
    adverbs: dict[str, str]


@lru_cache(maxsize=4)
def _means(lang: str) -> _Means:
    data = shipped("read", "means.yaml")
    words = Lexicon[Kind]()
    for row in data["means"]:
        for pattern in all_patterns(row.get(lang)):
            words.add(pattern, (cast("IncidentType", row["type"]), row["subtype"]))
    return _Means(words.done(), frozenset(data["links"][lang].split()), data["adverbs"][lang])


def kind_by_means(trigger: Trigger, others: Sequence[Trigger], weapons: Sequence[Entity], lang: str) -> Kind | None:
    """The type and subtype that the means give to the attack of ``trigger``; ``None`` where nothing tells.

    ``others`` are all triggers of its sentence in their order, ``weapons`` those of the incident.
    """
    toks, vocabulary = trigger.sentence.tokens, _means(lang)
    adverb = vocabulary.adverbs.get(look(toks[trigger.first - 1])) if trigger.first else None
    if adverb is not None:
        return "attack", adverb
    found: list[tuple[int, Kind]] = []
    for other in _near(trigger, others):
        if (other.status == "reported" or other.generic) and _telling(other):
            found.append((_far(trigger, other.first), (other.entry.type, other.entry.subtype)))
    low, high = max(0, trigger.first - _REACH), min(len(toks), trigger.last + _REACH)
    accidents = [o for o in _near(trigger, others) if o.entry.type == "disaster"]
    for i in range(low, high):
        if any(o.first <= i <= o.last for o in accidents):
            continue  # "a gas explosion killed five"
        if not trigger.first <= i <= trigger.last and look(toks[i]) in vocabulary.words:
            hit = next(vocabulary.words.at(toks, i), None)
            if hit is not None and _linked(toks, i, vocabulary.links):
                found.append((_far(trigger, i), hit.item))
    if found:
        return min(found, key=lambda pair: pair[0])[1]
    for weapon in weapons:
        inside = [k for k, t in enumerate(toks) if weapon.start <= t.start < weapon.end]
        for k in inside:
            hit = next(vocabulary.words.at(toks, k), None)
            if hit is not None:
                return hit.item
    return None


def kind_by_weapons(doc: Document, weapons: Sequence[Entity]) -> Kind | None:
    """The type and subtype that all weapons that tell one agree on, wherever in ``doc`` they are named."""
    vocabulary = _means(doc.lang)
    told: set[Kind] = set()
    for weapon in weapons:
        toks = doc.sentence_at(weapon.start).tokens
        inside = (k for k, t in enumerate(toks) if weapon.start <= t.start < weapon.end)
        hits = (next(vocabulary.words.at(toks, k), None) for k in inside)
        told.update([hit.item for hit in hits if hit is not None][-1:])  # "sticks of dynamite"
    return told.pop() if len(told) == 1 else None


def _near(trigger: Trigger, others: Sequence[Trigger]) -> list[Trigger]:
    """The next triggers before and after, which stand in the order of the sentence."""
    at = bisect_left(others, trigger.first, key=lambda t: t.first)
    return [*others[max(0, at - _MOST) : at], *others[at + 1 : at + 1 + _MOST]]


def _telling(other: Trigger) -> bool:
    return other.entry.type in _TELLING or other.entry.subtype in _TELLING_ATTACKS


def _far(trigger: Trigger, i: int) -> int:
    """How many tokens lie between; what stands in another clause is further away."""
    return min(abs(i - trigger.last), abs(i - trigger.first)) + (0 if trigger.a <= i < trigger.b else 10)


def _linked(toks: Sequence[Token], i: int, links: frozenset[str]) -> bool:
    for k in range(i - 1, max(-1, i - 1 - _BEFORE), -1):
        low = look(toks[k])
        if low in links:
            return True
        if low in _MARKS:
            return False
    return look(toks[i]) in links
