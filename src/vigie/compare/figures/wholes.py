"""Counts of one event put together as wholes and parts: whose dead add up, and which class is the total in other words.

An account that counts nobody else by the class that it counts may give its total by it: "31 girls were taken" where the
police speak of 24 pupils, "18 civilians" where others count people.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import fields, replace

from vigie.compare.figures.aligning import PERSONS, Said, Scope
from vigie.compare.figures.counted import CLASSES
from vigie.compare.figures.standing import standing
from vigie.compare.figures.tallies import HELD, TOLLS, WANT, WITHIN
from vigie.compare.figures.values import magnitude, same_value
from vigie.compare.words.keys import fold
from vigie.model import Figure
from vigie.model.vocabulary import Number

_TWO_ANSWERS = ("contested", "updated")
_BOUNDS = ("start", "end", "text", "parts")


def wholes(scopes: dict[Scope, list[Said]]) -> dict[Scope, list[Said]]:
    """The same scopes, with the totals of each event and what counts a class only beside them."""
    add_sums(scopes)
    add_claims(scopes)
    return with_parts(as_whole(named_alike(as_taken(schooled(as_people(scopes))))))


def add_sums(scopes: dict[Scope, list[Said]]) -> None:
    """Adds to the totals of an event what articles that give none count in one breath ("seven soldiers and three
    drivers were killed"), as at least so many."""
    of_sentence: dict[tuple[str, str, int], list[Said]] = defaultdict(list)
    total: set[tuple[str, str, int]] = set()
    for scope, said in scopes.items():
        if scope.event is None or scope.lone or scope.measure not in TOLLS[:2]:
            continue
        for s in said:
            key = (s.reading.id, scope.measure, scope.event)
            if scope.of == "people":
                total.add(key)
            elif scope.of in WITHIN and s.figure.in_ is None and s.figure.low is not None:
                of_sentence[key].append(s)
    for key, said in of_sentence.items():
        said.sort(key=lambda s: s.figure.start)
        if key in total or len(said) != 2 or said[0].of == said[1].of:
            continue
        first, last = said
        between = fold(first.reading.text[first.figure.end : last.figure.start])
        if not re.fullmatch(r"(?:\w+ ){0,2}(?:and|et|,)", between):
            continue
        a, b = first.figure, last.figure
        joined = Figure.cut(
            first.reading.text,
            a.start,
            b.end,
            **{f.name: getattr(a, f.name) for f in fields(a) if f.name not in _BOUNDS},
        )
        whole = replace(joined, low=(a.low or 0) + (b.low or 0), high=None, of=None)
        scope = Scope(key[1], "people", key[2], None, None, None)
        scopes[scope] = [*scopes.get(scope, []), replace(first, figure=whole, of="people")]


def add_claims(scopes: dict[Scope, list[Said]]) -> None:
    """Adds to the totals of an event the fighters that a state says it killed, where an article sets that against the
    people or civilians whom others count: "203 jihadists neutralised" and "at least 300 civilians" answer one
    question."""
    for scope in [s for s in scopes if s.measure == "killed" and s.of == "fighters" and s.event is not None]:
        whole = replace(scope, of="people")
        if scope.lone or whole not in scopes:
            continue
        others: dict[str, list[Said]] = defaultdict(list)
        for t in (t for of in ("people", "civilians") for t in scopes.get(replace(scope, of=of), ())):
            if t.side != "state" and len(others[t.reading.id]) < _SEVERAL:
                others[t.reading.id].append(t)
        answered = {
            s.figure.low
            for s in scopes[scope][:_MANY]
            for t in others.get(s.reading.id, ())
            if s.side == "state" and standing(s, t) == "contested"
            if magnitude(t.figure) >= magnitude(s.figure)  # else two groups of dead
        }
        if answered:
            theirs = [s for s in scopes[scope] if not s.part and any(_near(s, n) for n in answered)]
            scopes[whole] = [*scopes[whole], *(replace(s, of="people", claim=True) for s in theirs)]


def _near(s: Said, number: Number | None) -> bool:
    least = s.figure.low
    return least is not None and number is not None and abs(least - number) <= _ROUNDED * max(least, number)


_ROUNDED = 0.05
_SEVERAL = 12  # counts of one article that are looked at
_MANY = 500


def as_people(scopes: dict[Scope, list[Said]]) -> dict[Scope, list[Said]]:
    """The same, with victims that are counted by a noun of no class (farmers, passengers) as people, where the article
    counts nobody else by that measure in the event."""
    counted: dict[tuple[str, str, int], list[Said]] = defaultdict(list)
    for scope, said in scopes.items():
        if scope.event is not None and not scope.lone and scope.measure in PERSONS:
            for s in (s for s in said if not s.within):
                counted[s.reading.id, scope.measure, scope.event].append(s)
    for scope in [
        s for s in scopes if s.event is not None and not s.lone and s.measure in PERSONS and s.of not in CLASSES
    ]:
        if scope.of == WANT and any(s.measure == "killed" and s.event == scope.event and s != scope for s in scopes):
            continue
        of_article: dict[str, list[Said]] = defaultdict(list)
        for s in scopes[scope]:
            of_article[s.reading.id].append(s)
        moved = [
            s
            for article, members in of_article.items()
            for s in members
            if all(
                o.of in (s.of, "fighters") or any(standing(o, m) in _TWO_ANSWERS for m in members)
                for o in counted[article, scope.measure, scope.event or 0]
            )
        ]
        if not moved:
            continue
        left = [s for s in scopes[scope] if s not in moved]
        if left:
            scopes[scope] = left
        else:
            del scopes[scope]
        whole = replace(scope, of="people")
        scopes[whole] = [*scopes.get(whole, []), *(replace(s, of="people") for s in moved)]
    return scopes


def as_whole(scopes: dict[Scope, list[Said]]) -> dict[Scope, list[Said]]:
    """The same, with the civilians that an account counts as its total, where it counts nobody else: "the strike killed
    18 civilians" where others count people. Not where somebody counts soldiers or police too: then they are a part.
    """
    totals = [s for s in scopes if s.of == "people" and s.event is not None and not s.lone and s.measure in PERSONS]
    within: dict[tuple[str, int | None], list[Scope]] = defaultdict(list)
    for s in scopes:
        if s.of in WITHIN and not s.lone and not all(t.within for t in scopes[s]):
            within[s.measure, s.event].append(s)
    for whole in totals:
        classes = within[whole.measure, whole.event]
        if len(classes) != 1 or classes[0].of != "civilians":
            continue
        said, total = scopes[classes[0]], scopes[whole]
        if any(_with_total(s, total) for s in said):
            continue
        added = [s for s in said if not s.part]
        scopes[whole] = [*total, *(replace(s, of="people") for s in added)]
    return scopes


def _with_total(said: Said, total: Sequence[Said]) -> bool:
    """Whether the account that gives a class gives a total too."""
    return any(
        w.reading is said.reading
        and not same_value(w.figure, said.figure)  # "at least 50 people", and "52 civilians" below
        and standing(w, said) not in _TWO_ANSWERS
        for w in total
    )


_YOUNG = frozenset({"children", "students", "women"})  # girls taken from a school are its pupils


def schooled(scopes: dict[Scope, list[Said]]) -> dict[Scope, list[Said]]:
    """The same, with children, girls and pupils who were taken or are missing as one class, where no account counts
    two of these apart."""
    of_event: dict[tuple[str, int | None], list[Scope]] = defaultdict(list)
    for s in scopes:
        if s.measure in HELD and s.event is not None and not s.lone and s.of in _YOUNG:
            of_event[s.measure, s.event].append(s)
    for members in of_event.values():
        if len(members) < 2:
            continue
        accounts = [{t.reading.id for t in scopes[m]} for m in members]
        if len(set().union(*accounts)) < sum(map(len, accounts)):
            continue
        kept = next((m for m in members if m.of == "students"), members[0])
        together = [replace(t, of=kept.of) for m in members for t in scopes.pop(m)]
        scopes[kept] = together
    return scopes


def as_taken(scopes: dict[Scope, list[Said]]) -> dict[Scope, list[Said]]:
    """The same, with the missing of an event put with those abducted in it, of one class, where no account counts both
    but as two answers: the police of a raided school say how many are missing, its head how many were taken."""
    for scope in [s for s in scopes if s.measure == "missing" and s.event is not None and not s.lone]:
        taken = replace(scope, measure="abducted")
        if taken not in scopes:
            continue
        both = [
            (m, t) for m in _of_event(scopes, scope) for t in _of_event(scopes, taken) if m.reading.id == t.reading.id
        ]
        stand = {standing(m, t) for m, t in both}
        two_answers = not stand or ("contested" in stand and stand <= {"contested", "part", "updated"})
        if (scope.of != "people" or both) and two_answers:
            scopes[taken] = [*scopes[taken], *scopes.pop(scope)]
    return scopes


def _of_event(scopes: dict[Scope, list[Said]], scope: Scope) -> list[Said]:
    """All counts of the scope's measure in its event, of whatever class, without parts."""
    alike = (said for s, said in scopes.items() if (s.measure, s.event) == (scope.measure, scope.event) and not s.lone)
    return [t for said in alike for t in said]


def named_alike(scopes: dict[Scope, list[Said]]) -> dict[Scope, list[Said]]:
    """The same, with the missing and the abducted of an event that are counted without a noun, or as people, put with
    the one class that they are counted as elsewhere ("five are still missing", of nine drivers)."""
    for scope in [s for s in scopes if s.measure in HELD and s.of == "people" and s.event is not None and not s.lone]:
        others = [
            s for s in scopes if s.measure == scope.measure and s.event == scope.event and not s.lone and s != scope
        ]
        if len(others) == 1 and others[0].of in WITHIN:
            scopes[others[0]] += scopes.pop(scope)
    return scopes


def with_parts(scopes: dict[Scope, list[Said]]) -> dict[Scope, list[Said]]:
    """The same, and with each total of an event the counts of a class that exceed it: no part is larger than the whole.

    "58 soldiers were killed" is an answer to how many people were, "at least 58", where somebody says 26.
    """
    for scope, said in list(scopes.items()):
        whole = scopes.get(Scope(scope.measure, "people", scope.event, None, None, None))
        if whole is None or scope.event is None or scope.lone or scope.of not in WITHIN:
            continue
        totals = [w for w in whole if not w.part and w.figure.high is not None and not w.figure.approx and w.strong]
        for s in said:
            least = s.figure.low
            if least is None or not s.strong or s.within:
                continue
            if not s.part and (_equals(s, totals) or _first_of(s, scope, scopes, totals)):
                alike = _equals(s, totals)
                whole.append(replace(s, of="people") if alike else _at_least(s))
                continue
            if any((least > (w.figure.high or 0) and w.reading is not s.reading) or _contrary(s, w) for w in totals):
                whole.append(_at_least(s))
    return scopes


def _at_least(s: Said) -> Said:
    return replace(s, figure=replace(s.figure, high=None), part=True)


def _equals(s: Said, totals: Sequence[Said]) -> bool:
    """Whether another account's total is the same number: "12 soldiers" and "12 people" are one toll."""
    f = s.figure
    return (
        f.low == f.high
        and (f.low or 0) > 1
        and not f.approx
        and any(w.figure.low == w.figure.high == f.low and w.reading is not s.reading for w in totals)
        and not any(w.reading is s.reading and w.figure.low != f.low for w in totals)
    )


def _first_of(s: Said, scope: Scope, scopes: dict[Scope, list[Said]], totals: Sequence[Said]) -> bool:
    """Whether an account gives its only toll by a class that nobody counts beside others, and a higher total followed:
    "12 soldiers were killed", the day after "the toll has risen to 15"."""
    others = [
        o
        for o in scopes
        if o.measure == scope.measure and o.event == scope.event and not o.lone and o.of in WITHIN
        if not all(t.within for t in scopes[o])
    ]
    if len(others) != 1 or scope.of in _FEW or any(w.reading is s.reading for w in totals) or s.day is None:
        return False
    least = s.figure.low or 0
    return any(w.day is not None and w.day > s.day and least < (w.figure.low or 0) <= _TWICE * least for w in totals)


_FEW = frozenset({"children", "women", "teachers", "journalists"})  # often counted as a part of the dead only
_TWICE = 2.0


def _contrary(part: Said, whole: Said) -> bool:
    """Whether two sides of one article give a part and a whole that is less."""
    sides = {part.side, whole.side}
    return (part.figure.low or 0) > (whole.figure.high or 0) and None not in sides and len(sides) == 2
