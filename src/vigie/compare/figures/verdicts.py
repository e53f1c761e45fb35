"""Whether the values that several articles give contradict, follow or bear out each other.

A contradiction is called only where both values can't hold for the same scope and time; a later higher count is an
update. Where it can't be told which, the values stay questions of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from vigie.compare.figures.aligning import Said
from vigie.compare.figures.between import Context, Relation, first_said, revised, sides_of, told_beside
from vigie.compare.figures.clusters import Cluster, clusters, parts_apart, rounded_off
from vigie.compare.figures.rules import ruled
from vigie.compare.figures.tallies import TOLLS, left_held
from vigie.compare.figures.values import magnitude, same_value
from vigie.compare.figures.weighing import Weigher, weighed

__all__ = ["Context", "first_said", "resolve"]


def resolve(said: Sequence[Said], context: Context) -> list[tuple[str, list[Cluster]]]:
    """The verdict (``contested``, ``updated`` or empty) and clusters of each question that the statements make up."""
    whole, parts = parts_apart(rounded_off(said))
    groups, over = _most(clusters(whole))
    left = []
    for s in parts:  # what is a part in one article is the whole of another: the number is the same
        fitting = [g for g in groups if all(not t.part and same_value(s.figure, t.figure) for t in g.said)]
        fitting = [] if s.addend else fitting
        if fitting:
            min(fitting, key=lambda g: abs(g.level - magnitude(s.figure))).said.append(s)
        else:
            left.append(s)
    split = [*over, *clusters(left)]
    still = _still_held([*groups, *split], context)
    if still is None or not any(c is part for c in still for part in split):
        return _asked(groups, split, context)
    split = [c for c in split if not any(c is part for part in still)]
    return [*_asked(groups, split, context), ("contested", sorted(still, key=lambda c: c.level))]


_MOST = 60  # values of one question that are put to each other; more are a table


def _most(groups: list[Cluster]) -> tuple[list[Cluster], list[Cluster]]:
    """The values that most statements give, and those that are too many to be told from each other."""
    if len(groups) <= _MOST:
        return groups, []
    kept = {id(c) for c in sorted(groups, key=lambda c: -len(c.said))[:_MOST]}
    return [c for c in groups if id(c) in kept], [c for c in groups if id(c) not in kept]


def _still_held(counted: Sequence[Cluster], context: Context) -> tuple[Cluster, Cluster] | None:
    """Two counts of those who are still held that one article sets against each other: each is a part of those taken,
    and they are two answers all the same."""
    if context.measure != "abducted":
        return None
    held = [c for c in counted if all(left_held(s.reading, s.figure) for s in c.said)][:_MOST]
    return next(((a, b) for a, b in combinations(held, 2) if "contested" in told_beside(a, b)), None)


def _asked(groups: list[Cluster], split: list[Cluster], context: Context) -> list[tuple[str, list[Cluster]]]:
    """The questions of the values in ``groups``; ``split`` are asked each alone."""
    known: dict[tuple[int, int], Relation] = {}  # by the numbers that the clusters keep while others go
    numbers = list(range(len(groups)))
    weigher = Weigher(context, len(groups))
    while len(groups) > 1:
        relations: dict[tuple[int, int], Relation] = {}
        for i, j in combinations(range(len(groups)), 2):
            pair = numbers[i], numbers[j]
            if pair not in known:
                known[pair] = weighed(groups[i], groups[j], ruled(groups[i], groups[j], context), weigher)
            relations[i, j] = known[pair]
        same = next((pair for pair, r in relations.items() if r == "same"), None)
        if same is not None:
            groups[same[0]].said += groups.pop(same[1]).said
            numbers.pop(same[1])
            known = {p: r for p, r in known.items() if numbers[same[0]] not in p}
            continue
        weaker = next(
            (n for pair, r in relations.items() if r == "apart" for n in _weaker(pair, groups, relations)), None
        )
        if weaker is not None:
            split.append(groups.pop(weaker))
            numbers.pop(weaker)
            continue
        idle = [n for n in range(len(groups)) if all(r == "beside" for pair, r in relations.items() if n in pair)]
        if idle:  # a part that no total of the question is less than
            split.append(groups.pop(idle[-1]))
            numbers.pop(idle[-1])
            continue
        return [*_questions(groups, relations), *(("", [c]) for c in split)]
    return [("", [c]) for c in [*groups, *split]]


def _weaker(
    pair: tuple[int, int], groups: Sequence[Cluster], relations: dict[tuple[int, int], Relation]
) -> tuple[int, ...]:
    """The one of two values that are apart which goes: the weaker, unless it answers to a third value and so does the
    other ("63 killed, says one side; seven, says the other; at least 27 buried, say elders")."""

    def held(n: int, kinds: tuple[Relation, ...]) -> set[int]:
        return {m for p, r in relations.items() if n in p and r in kinds for m in p if m != n}

    one, other = pair
    both = held(one, ("contested", "updated")) & held(other, ("contested", "updated"))
    if groups[one].said[0].figure.measure in TOLLS and both & (held(one, ("contested",)) | held(other, ("contested",))):
        return ()
    answers = {n: len(held(n, ("contested", "updated"))) for n in pair}
    return (min(pair, key=lambda n: (len(groups[n].said), answers[n], any(s.strong for s in groups[n].said), -n)),)


def _questions(groups: list[Cluster], relations: dict[tuple[int, int], Relation]) -> list[tuple[str, list[Cluster]]]:
    """One question where all values contradict or all follow each other; else the updates, and the contradictions.

    "20, later 26" and "26 against the 58 that the other side claims" are two things to know.
    """
    if set(relations.values()) == {"updated"}:
        return [("updated", groups)]
    if not {"updated", "apart"} & set(relations.values()):
        return [("contested", groups)]
    follow = sorted({n for pair, r in relations.items() if r == "updated" for n in pair})
    out: list[tuple[str, list[Cluster]]] = []
    covered: set[tuple[int, int]] = set()
    for pair, r in relations.items():
        if r != "contested" or pair in covered:
            continue
        clique = list(pair)
        for n in range(len(groups)):
            if n not in clique and all(
                (r := relations[min(n, m), max(n, m)]) == "contested"
                or (r == "beside" and groups[n].part and groups[m].part)  # several classes against one total
                for m in clique
            ):
                clique.append(n)
        covered |= set(combinations(sorted(clique), 2))
        out.append(("contested", [groups[n] for n in sorted(clique)]))
    left = sorted(follow, key=lambda n: (groups[n].part, not revised(groups[n]), -len(groups[n].said), -n))
    told: set[tuple[int, int]] = set()
    for first in left:  # each account with what followed it
        chain = [first]
        for n in sorted(left, key=lambda n: not sides_of(groups[n]) & sides_of(groups[first])):
            if n != first and all(relations[min(n, m), max(n, m)] == "updated" for m in chain):
                chain.append(n)
        pairs = set(combinations(sorted(chain), 2))
        if not pairs <= told:
            told |= pairs
            out.append(("updated", [groups[n] for n in sorted(chain)]))
    return out
