"""Tolls of sentences that name no event, and one number of people with one incident."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vigie.language.document import Document
from vigie.model import Bounds, Figure, Toll
from vigie.read.context.scope import Scope
from vigie.read.events.revisions import gives_way
from vigie.read.events.roles import Roles
from vigie.read.events.tolls import MEASURES, toll_of
from vigie.read.events.triggers import Trigger
from vigie.read.incidents.gathered import AROUND, ONE_ATTACK, Event, whole_sentence
from vigie.read.incidents.retold import families

_CAPTURES = re.compile(r"(?i)\bcaptur\w+")


def later_tolls(
    doc: Document, events: Sequence[Event], told: Sequence[Trigger], figures: Sequence[Figure], scope: Scope
) -> None:
    """Gives tolls in sentences that name no event ("At least 30 are dead") to the violent event told last.

    What stands behind a semicolon without a place or a day of its own is a sentence: "two boats collided; 31 drowned".
    """
    by_part: dict[Bounds, list[Figure]] = {}
    naming = {bounds for t in told for bounds in (_part(doc, t.start, scope), (t.sentence.start, t.sentence.end))}
    for figure in figures:
        if figure.measure in MEASURES and not doc.embedded(figure.start):
            part = _part(doc, figure.start, scope)
            if part not in naming:
                by_part.setdefault(part, []).append(figure)
    telling: dict[int, Event] = {}
    for event in events:
        if families(event) & {"violence", "disaster"} and not event.compared:
            for s in event.sentences:
                telling.setdefault(s, event)
    for (start, _), counted in sorted(by_part.items()):
        index = doc.sentence_at(start).index
        first = index if index in telling else index + 1
        last = next((telling[s] for s in range(first, index - 5, -1) if s in telling), None)
        if last is None:
            continue
        for measure in ("killed", "injured", "abducted"):
            toll = toll_of(doc, counted, measure)
            if toll is None or _of_a_war(last, toll):
                continue
            held = last.tolls.get(measure)
            if held is None or gives_way(doc, held, toll):
                last.tolls[measure] = toll
                last.evidence.append(whole_sentence(doc, toll))


def _part(doc: Document, at: int, scope: Scope) -> Bounds:
    """The sentence that holds ``at``, or its part behind a semicolon that names no place and no day."""
    sentence = doc.sentence_at(at)
    start = doc.text.rfind(";", sentence.start, at) + 1
    end = doc.text.find(";", at, sentence.end) if start else -1
    end = sentence.end if end < 0 else end
    if not start or scope.placed(start, end) or scope.timed(start, end):
        return sentence.start, sentence.end
    return start, end


def _of_a_war(event: Event, toll: Toll) -> bool:
    """Whether a toll of a sentence that names no event is too high for one attack: "the war has killed two million"."""
    return event.type != "disaster" and (toll.low or 0) >= ONE_ATTACK


def counted_once(events: Sequence[Event]) -> None:
    """Leaves a number of people with one incident: "was killed during a riot" is one death, of the killing."""
    holder: dict[tuple[str, int, int], Event] = {}
    for event in sorted(events, key=lambda e: e.type in AROUND):
        for measure, toll in list(event.tolls.items()):
            if holder.setdefault((measure, toll.start, toll.end), event) is not event:
                del event.tolls[measure]


def lawful(found: dict[str, Toll], parts: Roles, doc: Document) -> dict[str, Toll]:
    """The tolls, with fighters whom forces captured among the arrested: "killed eight assailants and captured two"."""
    taken = found.get("abducted")
    if taken is None or not any(a.kind == "state" for a in parts.actors):
        return found
    if _CAPTURES.search(doc.text, max(0, taken.start - 25), taken.end + 25) is None:
        return found
    return {"arrested" if measure == "abducted" else measure: toll for measure, toll in found.items()}
