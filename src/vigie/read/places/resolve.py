"""Which place a name stands for: context of the document, containment, distance, type words, population.

Names are settled from the surest to the least sure; each settled place is ground for the next (its country, its
division, its neighbourhood). How candidates are scored, and how sure the best of them is: ``weighing.py``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from vigie.gazetteer import Entry, Gazetteer
from vigie.read.places.confidence import calibrated
from vigie.read.places.found import Found
from vigie.read.places.outlet import Home
from vigie.read.places.weighing import NONE, SPELLED, Context, Resolved

_NOWHERE = Home({})
_Name = tuple[str, str | None, str | None, int]


def resolve(
    found: Sequence[Found], gazetteer: Gazetteer, focus: Sequence[str], home: Home = _NOWHERE
) -> list[Resolved]:
    """A place, or none, for each name, in order; one name with the same signs is one place in a document."""
    context = Context(found, gazetteer, focus, home)
    within: dict[str, str] = {}
    holds: dict[
        int, list[Entry]
    ] = {}  # number of a name -> candidates of the name before the comma: "Atlanta, Georgia"
    for i, f in enumerate(found):
        if f.within and f.sort == "name" and context.encloses(f):
            within.setdefault(f.folded, f.within)
        if i and f.listed and f.sort == "name" and found[i - 1].within == f.folded:
            holds[i] = found[i - 1].entries
    names = [(f.folded, f.kind_hint, within.get(f.folded), i if i in holds else -1) for i, f in enumerate(found)]
    chosen: dict[_Name, Resolved] = {}
    for i in sorted(range(len(found)), key=lambda i: (found[i].weak, -context.certainty(found[i]))):
        f, name = found[i], names[i]
        if f.sort == "name" and name not in chosen:
            chosen[name] = context.choose(f, name[2], holds.get(i, ()))
            if f.weak and not context.plays_around(chosen[name].entry, f):
                chosen[name] = NONE
            context.settle(chosen[name])
    states = {found[i].folded: chosen[names[i]] for i in sorted(holds, reverse=True)}
    first = [chosen.get(n) for n in names]
    results = []
    for i, f in enumerate(found):
        if f.sort == "demonym":
            results.append(Resolved(f.entries[0], 0.9) if f.entries else context.demonym(f))
        elif f.sort == "name":
            own = chosen[names[i]]
            state = states.get(f.folded)
            if state is not None and state.entry is not None and own.entry is not None and own.entry.kind == "country":
                own = state  # "Georgia" is one of the two throughout a text
            else:
                own = context.in_list(found, i, own, first) or own
            results.append(_reported(own, f))
        else:
            results.append(NONE)
    return results


def _reported(own: Resolved, f: Found) -> Resolved:
    """The choice with the confidence that is told: how often such choices prove right. Countries hardly ever fail."""
    if own.entry is None or own.entry.kind in ("country", "continent"):
        return own
    told = calibrated(own.confidence)
    return replace(own, confidence=min(told, SPELLED) if f.spelled else told)
