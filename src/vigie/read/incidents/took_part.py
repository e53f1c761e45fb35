"""Who took part in the incidents of a text: by the encoder, by claims and blame, by whom tolls count."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from vigie.language.document import Document
from vigie.model import Entity, Figure, Mention
from vigie.read.events.claims import claims
from vigie.read.events.means import kind_by_weapons
from vigie.read.events.participants import Parts, Told, joined
from vigie.read.events.roles import Roles
from vigie.read.incidents.event_days import history
from vigie.read.incidents.gathered import BACKGROUND_DAYS, Event, whole_sentence
from vigie.read.incidents.retold import families

_CLAIM_REACH = 4


def with_participants(
    doc: Document, events: Sequence[Event], seen: Parts, mentions: Sequence[Mention], latest: int | None
) -> None:
    """Adds the participants that the encoder sees to the harmful events, and drops those in which it sees none.

    An attack whose weapon is a bomb, named in another sentence perhaps, is a bombing.
    """
    harmful = [e for e in events if "violence" in families(e)]
    tellings = [
        Told(e.sentences, e.words, e.parts, past=history(doc, e.at.when, latest, BACKGROUND_DAYS)) for e in harmful
    ]
    for event, parts in zip(harmful, joined(doc, tellings, seen, mentions), strict=True):
        event.parts = parts
        told = kind_by_weapons(doc, parts.weapons) if event.type == "attack" and event.subtype is None else None
        if told is not None and told[0] == "bombing":
            event.type, event.subtype = told


def with_counted(doc: Document, event: Event, bare: Collection[tuple[int, int]], figures: Sequence[Figure]) -> Roles:
    """The participants, the people whom a toll counts among the victims, each kind apart ("12 men, four officers").

    Not numbers alone, which stand at ``bare``. Whom a toll counts did not do it.
    """
    victims = list(event.parts.victims)
    for measure, toll in event.tolls.items():
        inside = [f for f in figures if f.measure == measure and toll.start <= f.start and f.end <= toll.end]
        apart = len(inside) > 1 and not any((f.start, f.end) in bare for f in inside)
        for span in inside if apart else [toll]:
            known = (*victims, *event.parts.targets)
            if (span.start, span.end) not in bare and not any(e.start < span.end and span.start < e.end for e in known):
                victims.append(doc.make(Entity, span.start, span.end, kind="person"))
    counted = list(event.tolls.values())
    actors = tuple(a for a in event.parts.actors if not any(t.start < a.end and a.start < t.end for t in counted))
    return replace(event.parts, actors=actors, victims=tuple(victims))


def claimed(doc: Document, events: Sequence[Event], mentions: Sequence[Mention]) -> None:
    """Makes who claims an attack, or is blamed for it, its actor: in the same sentence, else of the one told last."""
    harmful = [e for e in events if "violence" in families(e) and e.status == "reported" and not e.compared]
    if not harmful:
        return
    for claim in claims(doc, mentions):
        index = claim.sentence.index
        told = [(s, e) for e in harmful for s in e.sentences if index - _CLAIM_REACH <= s <= index]
        if not told:
            continue
        event = max(told, key=lambda pair: pair[0])[1]
        others = [a for a in event.parts.actors if not _one_actor(a, claim.claimant)]
        if claim.blamed:
            actors = (*others, claim.claimant)
        else:  # who claims it did it, whatever others say
            actors = (claim.claimant, *(a for a in others if a.name is None and a.kind != "state"))
        event.parts = replace(event.parts, actors=actors)
        if index not in event.sentences:
            event.evidence.append(whole_sentence(doc, claim.claimant))


def _one_actor(a: Entity, b: Entity) -> bool:
    return (a.start < b.end and b.start < a.end) or (a.name is not None and a.name == b.name)
