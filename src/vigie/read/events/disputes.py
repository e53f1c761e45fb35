"""How far a denial reaches: "denied the capture of the base", but not "denied it, saying its men had beaten them"
" back"."""

from __future__ import annotations

from vigie.model.vocabulary import IncidentStatus
from vigie.read.events.triggers import Trigger
from vigie.read.grammar.phrases import grammar, look

_DENIAL = grammar("denial")
# What one denies that it was done at all; who denies "the attack" only denies to have done it.
_DONE_OR_NOT = frozenset(
    {"takeover", "release", "kidnapping", "withdrawal", "agreement", "coup", "arrest", "deployment"}
)
# The denier tells its own account after these words.
_ACCOUNT = frozenset(
    "saying adding insisting stating claiming maintaining affirmant assurant précisant ajoutant indiquant soutenant"
    " expliquant".split()
)
_REACH = 14
_CLOSE = 6
_ENDS = frozenset(". ; : ( ) , that que qu'".split())


def status_of(trigger: Trigger, lang: str) -> IncidentStatus:
    """The status of ``trigger``, with the reach of a denial before it corrected."""
    toks = trigger.sentence.tokens
    before = [look(t) for t in toks[max(0, trigger.first - _REACH) : trigger.first]]
    at = max((k for k, w in enumerate(before) if w in _DENIAL[lang]), default=None)
    if at is None:
        return trigger.status
    between = before[at + 1 :]
    if trigger.status == "denied" and any(w in _ACCOUNT for w in between):
        return "reported"
    denied = trigger.status == "reported" and trigger.noun and trigger.entry.type in _DONE_OR_NOT
    if denied and len(between) <= _CLOSE and not any(w in _ENDS for w in between):
        return "denied"
    return trigger.status
