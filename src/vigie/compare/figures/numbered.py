"""Counts of people and vehicles put to one question by their number, where their nouns or events would keep them apart.

"84 membres des comités" and "84 éléments" of one ambush are one count; so are the 45 buses of two articles of one
story of which one was read as of no event. And lorries that were burnt are another count than those of the convoy,
where somebody tells both: "18 of the 31 lorries were destroyed".
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from vigie.compare.figures.aligning import Said, Scope
from vigie.compare.figures.counted import CLASSES
from vigie.compare.figures.reunited import weight
from vigie.compare.words.keys import fold
from vigie.compare.words.spoken import sentence_at

_LEAST = 1.3  # of the weight of a number: neither under ten nor one digit and noughts
_MEMBERS = frozenset("membre member element agent personne homme fighters people volunteer villager".split())
_COUNTS = frozenset({"count", "fighters"})
_MOST = 60  # counts of a question that are looked at
_WRECKED = re.compile(
    r"\W{0,2}(?:[\w-]+ ){0,7}?(?:were|was|had been|have been|ont ete|a ete|avaient ete) (?:\w+ ){0,2}?"
    r"(?:destroyed|burn(?:t|ed)|torched|wrecked|gutted|set (?:on fire|ablaze)|detruits?|incendies?|brules?|calcines?)\b"
)
_WRECKING = re.compile(
    r"\b(?:destroy(?:ed|ing|s)?|burn(?:t|ed|ing)|torch(?:ed|ing)|set(?:ting)? (?:fire to|ablaze)|incendi(?:e|ant|aient)"
    r"|detrui(?:t|sant)|brul(?:e|ant))(?: (?:at least|about|around|some|the|au moins|environ|quelque|pres de))*\W*$"
)


def numbered(scopes: dict[Scope, list[Said]]) -> dict[Scope, list[Said]]:
    """The same scopes, with what counts one thing in one of them."""
    return wrecked(named_by_number(placed_by_number(scopes)))


def placed_by_number(scopes: dict[Scope, list[Said]]) -> dict[Scope, list[Said]]:
    """The vehicles and things that one article of a story counts in its event and another in none."""
    of_event: dict[tuple[str, str, str | None, float], Scope] = {}
    for scope, said in scopes.items():
        if scope.event is not None and not scope.lone and scope.measure in ("vehicles", "displaced"):
            for s in said[:_MOST]:
                of_event.setdefault((scope.measure, _noun(s), s.story, s.figure.low or 0), scope)
    for scope in [s for s in scopes if s.event is None and s.measure in ("vehicles", "displaced")]:
        for s in scopes[scope][:_MOST]:
            low = s.figure.low or 0
            known = of_event.get((scope.measure, _noun(s), s.story, low))
            if known is None or s.story is None or weight(low) < _LEAST:
                continue
            other = scopes[known][0]
            if all(t.reading.id == s.reading.id for t in scopes[known] if t.figure.low == low):
                continue
            scopes[scope] = [t for t in scopes[scope] if t is not s]
            scopes[known] = [*scopes[known], replace(s, event=other.event, of=other.of, strong=True)]
    return {scope: said for scope, said in scopes.items() if said}


def _noun(s: Said) -> str:
    return re.sub(r"e?s$", "", fold(s.figure.of or "").split(" ")[-1]) if s.figure.of else s.of


def named_by_number(scopes: dict[Scope, list[Said]]) -> dict[Scope, list[Said]]:
    """The members, elements and men of an event whose number two articles give."""
    known: dict[tuple[int, float], list[tuple[Scope, Said]]] = defaultdict(list)
    for scope, said in scopes.items():
        if scope.event is None or scope.lone or scope.measure not in _COUNTS:
            continue
        if scope.of not in _MEMBERS and scope.of not in CLASSES:
            continue
        for s in said[:_MOST]:
            low = s.figure.low
            if low is not None and s.figure.high is not None and weight(low) >= _LEAST:
                known[scope.event, low].append((scope, s))
    for found in known.values():
        kept = found[0][0]
        articles = [s.reading.id for _, s in found]
        if len({scope for scope, _ in found}) < 2 or len(set(articles)) < len(articles):
            continue
        for scope, s in found[1:]:
            if scope != kept and scope in scopes and s in scopes[scope]:
                scopes[scope] = [t for t in scopes[scope] if t is not s]
                scopes[kept] = [*scopes[kept], replace(s, of=kept.of)]
    return {scope: said for scope, said in scopes.items() if said}


def wrecked(scopes: dict[Scope, list[Said]]) -> dict[Scope, list[Said]]:
    """The vehicles of an event, with those destroyed as a count of their own where an article tells of both."""
    of_event: dict[tuple[int, str], list[Scope]] = defaultdict(list)
    for scope in scopes:
        if scope.measure == "vehicles" and scope.event is not None:
            of_event[scope.event, scope.of].append(scope)
    for members in of_event.values():
        told = [(scope, s) for scope in members for s in scopes[scope][:_MOST]]
        whole = {s.reading.id for _, s in told if _of_convoy(s)}
        if not any(s.reading.id in whole and _is_wrecked(s) for _, s in told):
            continue
        for scope, s in told:
            if not _of_convoy(s):
                scopes[scope] = [t for t in scopes[scope] if t is not s]
                new = replace(scope, of=f"{DESTROYED} {scope.of}", lone=None)
                scopes[new] = [*scopes.get(new, []), replace(s, of=new.of, part=False)]
    return {scope: said for scope, said in scopes.items() if said}


DESTROYED = "destroyed"
# "a convoy of 31 lorries", "18 of the 31 lorries"
_CONVOY = re.compile(
    r"\b(?:(?:convoy|column|fleet|caravan|convoi|colonne) (?:of|de|d')|(?:out )?of (?:the|its|some)"
    r"|sur (?:les|un total de)|parmi les)"
    r"(?: ?(?:at least|about|around|some|more than|the|au moins|environ|quelque|plus de))*\W*$"
)


def _of_convoy(s: Said) -> bool:
    """Whether it counts the whole convoy."""
    text, f = s.reading.text, s.figure
    if f.in_ is not None:
        return False
    before = fold(text[max(sentence_at(text, f.start)[0], f.start - 50) : f.start]) + " "
    return _CONVOY.search(before) is not None or re.match(r"-\w+ convoy\b", text[f.end : f.end + 20]) is not None


def _is_wrecked(s: Said) -> bool:
    text, f = s.reading.text, s.figure
    if f.in_ is not None:
        return False
    a, b = sentence_at(text, f.start)
    after = fold(text[f.end : min(b, f.end + 90)])
    return (
        _WRECKED.match(after) is not None
        or _WRECKING.search(fold(text[max(a, f.start - 50) : f.start]) + " ") is not None
    )
