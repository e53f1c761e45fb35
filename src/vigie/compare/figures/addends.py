"""Counts that are one of several parts of a toll: what adds up to a count told as the whole, and what is told of one
of several towns.

"2,000 bodies collected and 900 left in the morgues" is no other answer than "about 2,900 killed", and of two raided
villages the dead of one are no answer to how many died in both. Addends are asked alone; the count of a town is asked
of that town.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from vigie.compare.figures.aligning import PERSONS, Said, Scope
from vigie.compare.figures.counted import CLASSES
from vigie.compare.figures.standing import standing
from vigie.compare.figures.tallies import HELD, left_held
from vigie.compare.figures.values import magnitude, same_value
from vigie.compare.words.keys import fold, is_wide, place_key
from vigie.compare.words.spoken import sentence_at
from vigie.model import Toponym

_TWO_ANSWERS = ("contested", "updated")
_MOST = 40  # counts of one measure and event in an article; more stand in a table
_LONGEST = 4  # parts that are told one after the other
_NEAR = 320  # characters from one part to the next: two sentences
_SMALL = 10  # below it numbers add up by chance, where they don't stand in one sentence
_ROUNDED = 0.05  # a rounded whole against the sum of its parts
_OPEN = 1.2  # "over 100" against the sum
_ADDED = PERSONS | {"displaced"}
_Id = tuple[str, str | None, int]


def parted(scopes: dict[Scope, list[Said]]) -> dict[Scope, list[Said]]:
    """The same scopes, with parts of a whole marked, and the counts of single towns under the town."""
    alike: dict[tuple[str, str, int | str], list[Said]] = defaultdict(
        list
    )  # what counts a class may add up, not several
    for scope, said in scopes.items():
        if scope.measure in _ADDED and (scope.event is not None or scope.measure == "displaced"):
            for s in said:
                matter = scope.event if scope.event is not None else s.story or s.reading.id
                alike[scope.measure, _class(scope), matter].append(s)
    added: set[_Id] = set()
    town: dict[_Id, Toponym] = {}
    for said in alike.values():
        added |= _addends(said)
        town.update(_of_towns(said))
    out: dict[Scope, list[Said]] = defaultdict(list)
    for scope, said in scopes.items():
        of_persons = scope.measure in _ADDED
        for s in said:
            here = town.get(_id(s)) if of_persons and scope.event is not None and scope.lone is None else None
            if here is not None:
                key = place_key(here.place)
                of_town = replace(scope, place=key, lone=f"town {key}")
                out[of_town].append(replace(s, figure=replace(s.figure, where=(here.place,))))
            else:
                out[scope].append(replace(s, addend=True) if of_persons and _id(s) in added else s)
    return dict(out)


def _class(scope: Scope) -> str:
    """The class counted: of those taken, girls and boys are the pupils of another account."""
    if scope.measure in HELD and scope.of in ("children", "students"):
        return "students"
    return scope.of if scope.of in CLASSES else "people"


def _id(s: Said) -> _Id:
    return (s.reading.id, s.figure.in_, s.figure.start)


def _of_article(said: Sequence[Said]) -> Iterator[list[Said]]:
    """The counts in the text of each article, in order."""
    of: dict[str, list[Said]] = defaultdict(list)
    for s in said:
        if s.figure.in_ is None and s.figure.low is not None:
            of[s.reading.id].append(s)
    for inside in of.values():
        if len(inside) <= _MOST:
            yield sorted(inside, key=lambda s: s.figure.start)


def _addends(said: Sequence[Said]) -> set[_Id]:
    """The counts that stand together and add up to another one, and the same numbers elsewhere."""
    parts: list[Said] = []
    totals: set[_Id] = set()
    values = defaultdict(list)  # a hundred articles may give one
    for s in said:
        values[s.figure.low, s.figure.high, s.figure.approx].append(s)
    for inside in _of_article(said):
        for n in range(len(inside)):
            for size in range(2, _LONGEST + 1):
                run = inside[n : n + size]
                if len(run) < size or not _together(run[-2], run[-1]) or any(_id(s) in totals for s in run):
                    break
                found = [t for same in values.values() if _adds_up(run, same[0]) for t in same if _whole_of(run, t)]
                if found:
                    parts += run
                    totals |= {_id(t) for t in found}
    numbers = {s.figure.low for s in parts if s.figure.low == s.figure.high and (s.figure.low or 0) > _SMALL}
    first = min((s.day for s in parts if s.day is not None), default=None)
    # but not a first count, to which others were added later
    again = {
        _id(s)
        for s in said
        if s.figure.low == s.figure.high
        and s.figure.low in numbers
        and not (first is not None and s.day is not None and s.day < first)
    }
    return ({_id(s) for s in parts} | again) - totals


_OF_IT = re.compile(
    r"\b(?:including|include[sd]?|among|whom|dont|parmi|lesquels|y compris|notamment|comprising)\b[^.;]{0,30}$"
)


def _together(a: Said, b: Said) -> bool:
    """Whether two counts are told as parts beside each other, in one sentence or in the next: not a part of the first,
    nor the same number again."""
    text = a.reading.text
    if b.figure.start - a.figure.end > _NEAR or standing(a, b) in _TWO_ANSWERS or same_value(a.figure, b.figure):
        return False
    if _OF_IT.search(fold(text[a.figure.end : b.figure.start]) + " "):
        return False
    if a.figure.measure in HELD and any(
        left_held(s.reading, s.figure) for s in (a, b)
    ):  # "nine came free, and twelve are still held"
        return False
    if sentence_at(text, a.figure.start)[1] > b.figure.start:
        return True
    return min(magnitude(a.figure), magnitude(b.figure)) > _SMALL


def _whole_of(run: Sequence[Said], whole: Said) -> bool:
    """Whether a count with the right number is the whole of the run."""
    if any(_id(whole) == _id(s) for s in run):
        return False
    return whole.reading is not run[0].reading or not whole.changes  # "which brings the toll to eight"


def _adds_up(run: Sequence[Said], whole: Said) -> bool:
    """Whether a number is what the run adds up to, within its rounding."""
    f = whole.figure
    if f.low is None:
        return False
    total = sum(magnitude(s.figure) for s in run)
    if f.low <= max(magnitude(s.figure) for s in run):
        return False
    if f.high is None:
        return f.low <= total <= _OPEN * f.low
    slack = _ROUNDED * total
    if any(s.figure.high is None for s in run):  # so many at least
        return f.low - slack <= total <= f.high
    if not f.approx and not any(s.figure.approx for s in run):
        slack = 0.0
    return f.low - slack <= total <= f.high + slack


def _of_towns(said: Sequence[Said]) -> dict[_Id, Toponym]:
    """The town of each count that an article tells of one town, where it tells another of another town; the largest
    count of all must be more than either."""
    out: dict[_Id, Toponym] = {}
    most = max((magnitude(s.figure) for s in said), default=0.0)
    for inside in _of_article(said):
        placed = [(s, t) for s in inside if (t := _town(s)) is not None]
        for (a, here), (b, there) in pairwise(placed):
            apart = place_key(here.place) != place_key(there.place) and fold(here.text) != fold(there.text)
            if apart and magnitude(a.figure) + magnitude(b.figure) <= _OPEN * most:
                out[_id(a)], out[_id(b)] = here, there
    return out


_IN = re.compile(r"^[^.;:,()]{0,34}?\b(?:in|at|a|au|aux|dans|pres de|near|of|from)(?: \w+){0,6}? ?$")
_IN_BEFORE = re.compile(r"\b(?:in|at|a|au|aux|dans|pres de|near)(?: \w+){0,3} $")
_ON = 60  # characters from a number to its town
_BACK = 40  # and from a town to its number


def _town(s: Said) -> Toponym | None:
    """The town that a count is told of in its own words: "30 at Zaroum", "148 Bokkos villagers", "in Mangu we buried
    15"; not the seat of its source, and none where two follow ("70 in A and B")."""
    text, f = s.reading.text, s.figure
    a, b = sentence_at(text, f.start)
    others = [g for g in s.reading.figures if g.in_ is None and g.start != f.start]
    last = min([b, f.end + _ON, *(g.start for g in others if g.start >= f.end)])
    first = max([a, f.start - _BACK, *(g.end for g in others if g.end <= f.start)])
    towns = [t for t in s.reading.places if t.in_ is None and t.resolved and not is_wide(t.place)]
    inside = [t for t in towns if f.start <= t.start < f.end]
    after = [t for t in towns if f.end <= t.start < last and _IN.match(fold(text[f.end : t.start]) + " ")]
    if inside or after:
        near = inside or after
        return near[0] if len({place_key(t.place) for t in near}) == 1 else None
    before = [
        t
        for t in towns
        if first <= t.start < f.start
        and fold(t.text) not in s.voice.words
        and _IN_BEFORE.search(fold(text[max(a, t.start - 30) : t.start]) + " ")
        and not re.search(r"[,;:]", text[t.end : f.start])
    ]
    return before[-1] if before else None
