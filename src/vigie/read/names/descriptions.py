"""Descriptions and pronouns as mentions: "the gunmen", "a pick-up", "they"."""

from __future__ import annotations

from vigie.language.document import Token
from vigie.model.vocabulary import MentionLabel
from vigie.read.grammar.lexicon import phrases, words
from vigie.read.names.ordinary import capital
from vigie.read.names.runs import Found
from vigie.read.names.telling import (
    DETERMINERS,
    GROUPS,
    ROLE_PLURALS,
    ROLES,
)

_GROUP_ADJECTIVES = words("nominals", "person_group_adjectives")
_WEAPONS = words("nominals", "weapons")
_WEAPON_PHRASES = phrases("nominals", "weapon_phrases", True)
_VEHICLES = words("nominals", "vehicles")
_FACILITIES = words("nominals", "facilities")
_PRONOUNS = frozenset("he she they him il elle ils elles celui-ci celle-ci".split())
_MODIFIERS = words("titles", "modifiers")
# Words that a description may begin or end with; most words are none.
_DESCRIBING = frozenset((
    *_WEAPON_PHRASES, *_PRONOUNS, *ROLES, *ROLE_PLURALS, *GROUPS, *_WEAPONS, *_VEHICLES, *_FACILITIES
))  # fmt: skip


def describe(found: Found) -> None:
    for s in found.doc.sentences:
        ts = s.tokens
        for i, t in enumerate(ts):
            if t.lower not in _DESCRIBING or not t.text[0].isalpha() or not found.free(t.start, t.end):
                continue
            phrase = next(
                (p for p in _WEAPON_PHRASES.get(t.lower, ()) if tuple(x.lower for x in ts[i : i + len(p)]) == p), None
            )
            if phrase:
                found.add(t.start, ts[i + len(phrase) - 1].end, "weapon", "nominal")
                continue
            if t.lower in _PRONOUNS:
                found.add(t.start, t.end, "person", "pronoun")
                continue
            label = _noun_label(ts, i)
            if label is None:
                continue
            start, determined = _left_edge(ts, i, found)
            plural = t.lower in ROLE_PLURALS or t.lower.endswith(("s", "x"))
            if label in ("person", "organization") and not determined and not plural:
                continue
            found.add(start if found.free(start, t.end) else t.start, t.end, label, "nominal")


def _noun_label(ts: tuple[Token, ...], i: int) -> MentionLabel | None:
    t = ts[i]
    word = t.lower
    following = ts[i + 1] if i + 1 < len(ts) else None
    if following is not None and capital(following) and following.start == t.end + 1 and word in ROLES:
        return None  # a title: "surgeon Mariam Exemple"
    if word in ROLES or word in ROLE_PLURALS:
        return "person"
    if word in GROUPS:
        joined = following is not None and (following.lower in ROLE_PLURALS or following.lower in ROLES)
        return None if joined else "organization"
    if word in _WEAPONS:
        return "weapon"
    if word in _VEHICLES:
        return "vehicle"
    if word in _FACILITIES:
        return "facility"
    return None


def _left_edge(ts: tuple[Token, ...], i: int, found: Found) -> tuple[int, bool]:
    """Start of the description whose noun is token ``i``, and whether it has a determiner or number."""
    j = i
    while j > 0 and i - j < 4:
        t = ts[j - 1]
        if not found.free(t.start, t.end):
            break
        if t.lower in DETERMINERS or t.text[0].isdigit():
            return t.start, True
        if t.lower in _MODIFIERS or t.lower in _GROUP_ADJECTIVES or t.lower in GROUPS:
            j -= 1
            continue
        break
    return ts[j].start, False
