"""How many were killed, injured, abducted, arrested in an incident: from the figures of its words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vigie.language.document import Document
from vigie.model import Entity, Figure, Span, Toll
from vigie.model.vocabulary import Number
from vigie.read.phrases import grammar, look
from vigie.read.roles import Roles
from vigie.read.triggers import Trigger

# What a toll may be of: "arrested four men suspected of the attack that killed 133" kills nobody by the arrest.
_ALLOWED: dict[str, tuple[str, ...]] = {
    "battle": ("killed", "injured", "abducted", "arrested"),
    "attack": ("killed", "injured", "abducted"),
    "bombing": ("killed", "injured"),
    "strike from afar": ("killed", "injured"),
    "kidnapping": ("killed", "injured", "abducted"),
    "arson": ("killed", "injured"),
    "robbery": ("killed", "injured", "abducted"),
    "takeover": ("killed", "injured", "abducted", "arrested"),
    "arrest": ("arrested",),
    "protest": ("killed", "injured", "arrested"),
    "coup": ("killed", "injured", "arrested"),
    "disaster": ("killed", "injured"),
}
MEASURES = ("killed", "injured", "abducted", "arrested")
_VERBS = {
    "killed": grammar("killing"),
    "injured": grammar("injuring"),
    "abducted": grammar("abducting"),
    "arrested": grammar("arresting"),
}
_STEMS = {m: {lang: tuple(sorted(w)) for lang, w in table.items()} for m, table in _VERBS.items()}
_JOINED = re.compile(r"\s*(?:,|,?\s?(?:and|et|as well as|ainsi que))\s*(?:(?:wounding|wounded|injuring)\s)?", re.I)
_PART = re.compile(
    r"includ|among|dont|parmi|of (?:them|whom)|another|autres?\b|more\b|additional|y compris|,\s*$", re.I
)
_ONE = re.compile(
    r"(?:an?|one|une?)\s(?!(?:group|number|dozen|family|handful|total|lot|couple|score|series|groupe|dizaine|douzaine"
    r"|vingtaine|trentaine|centaine|famille|nombre|millier|quinzaine))",
    re.I,
)


def tolls(doc: Document, trigger: Trigger, evidence: Span, figures: Sequence[Figure], parts: Roles) -> dict[str, Toll]:
    """The tolls told in ``evidence``; "two soldiers and three civilians" is five; "a driver was killed" is one."""
    found: dict[str, Toll] = {}
    inside = [f for f in figures if evidence.start <= f.start and f.end <= evidence.end]
    for measure in _ALLOWED.get(trigger.entry.type, ()):
        counted = _added(doc, [f for f in inside if f.measure == measure])
        if counted is not None:
            found[measure] = counted
        elif (one := _single(doc, trigger, measure, parts)) is not None:
            found[measure] = one
    return found


def toll_of(doc: Document, figures: Sequence[Figure], measure: str) -> Toll | None:
    """The toll that the figures of one sentence give for ``measure``."""
    return _added(doc, [f for f in figures if f.measure == measure])


@dataclass
class _Sum:
    start: int
    end: int
    low: Number | None
    high: Number | None
    approx: bool


def _added(doc: Document, counted: Sequence[Figure]) -> Toll | None:
    """The first figure, with those that a comma or "and" joins to it."""
    if not counted:
        return None
    first = counted[0]
    total = _Sum(first.start, first.end, first.low, first.high, first.approx)
    for figure in counted[1:]:
        gap = doc.text[total.end : figure.start]
        if len(gap) > 30 or _PART.search(gap) or not _JOINED.fullmatch(gap):
            break
        total.end = figure.end
        total.low = _plus(total.low, figure.low)
        total.high = total.high + figure.high if total.high is not None and figure.high is not None else None
        total.approx = total.approx or figure.approx
    return doc.make(Toll, total.start, total.end, low=total.low, high=total.high, approx=total.approx)


def _plus(a: Number | None, b: Number | None) -> Number | None:
    return b if a is None else a if b is None else a + b


def _single(doc: Document, trigger: Trigger, measure: str, parts: Roles) -> Toll | None:
    """One person, named or described, whom the verb says was killed, wounded, taken."""
    stems = _STEMS[measure][doc.lang]
    verb = look(trigger.sentence.tokens[trigger.first])
    around = [look(t) for t in trigger.sentence.tokens[max(0, trigger.first - 1) : trigger.last + 2]]
    fatal = measure == "killed" and verb == "shot" and ("fatally" in around or "dead" in around)
    if trigger.noun or not (verb.startswith(stems) or fatal) or len(parts.victims) != 1:
        return None
    victim: Entity = parts.victims[0]
    if _ONE.match(victim.text) is None and not (victim.kind == "person" and victim.name == victim.text):
        return None
    return doc.make(Toll, victim.start, victim.end, low=1, high=1, approx=False)


def tolls_agree(a: dict[str, Toll], b: dict[str, Toll]) -> bool:
    """Whether no measure has two different numbers."""
    for measure in MEASURES:
        x, y = a.get(measure), b.get(measure)
        if x and y and (x.low if x.low is not None else x.high) != (y.low if y.low is not None else y.high):
            return False
    return True
