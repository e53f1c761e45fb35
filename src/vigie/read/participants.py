"""Who took part, by the network: its role spans given to the incidents of the rules, and weighed against theirs.

The rules know the grammar of the clause that names an event; the network (:mod:`vigie.language.encoder`) knows
from examples what actors, targets, victims and weapons look like wherever they stand. So the rules say which
incidents there are; to each the network's spans of its sentences are added, those of others to the one told last.
A noun phrase of the rules in which the network sees nothing of the kind is dropped, and one that holds a span of the
network keeps only that ("Attorney General Ada Example": the name).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from vigie.language.document import Document, Sentence, within
from vigie.language.encoder import Encoded
from vigie.language.labels import ROLES
from vigie.model import Entity, Mention, Span
from vigie.model.vocabulary import EntityKind
from vigie.read.named import trimmed
from vigie.read.roles import Roles

SURE = 0.4  # probability from which a span of the network counts
SEEN = 0.05  # chance of its role that one of the words of a noun phrase of the rules must have
_BEFORE, _AFTER = 6, 2  # sentences from one that tells of the incident
_ALONE = 40  # the same where the article tells of one incident only
_MOST = 8  # entities of one kind in an incident
_PERSON, _BODY, _TARGET, _VICTIM, _WEAPON = (
    "perpetrator_person",
    "perpetrator_organization",
    "target",
    "victim",
    "weapon",
)  # fmt: skip
_SLOTS = {_PERSON: "actors", _BODY: "actors", _TARGET: "targets", _VICTIM: "victims", _WEAPON: "weapons"}
_OF_SLOT = {
    "actors": (_PERSON, _BODY),
    "targets": (_TARGET, _VICTIM),
    "victims": (_TARGET, _VICTIM),
    "weapons": (_WEAPON,),
}
_WHOLE = ("person", "organization", "quantity", "facility", "vehicle", "weapon")  # mentions that a part is told with
_ARTICLE = re.compile(r"(?:(?:the|an?|le|la|les|un|une|des|du)\s+|l['’])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """A span of the network: its bounds, its role and the probability."""

    start: int
    end: int
    role: str
    probability: float


@dataclass(frozen=True)
class Parts:
    """What the network sees in one document: sure spans in order, and how likely any words have a role.

    ``places`` are its names of places, in order, those too that the gazetteer lacks.
    """

    found: Sequence[Part]
    places: Sequence[Mention] = ()
    _starts: Sequence[int] = ()
    _chances: dict[str, Sequence[float]] = field(default_factory=dict)

    @classmethod
    def of(cls, doc: Document, encoded: Encoded, mentions: Sequence[Mention]) -> Parts:
        """From the scores of the encoder and the mentions made of them."""
        import numpy as np

        chances: dict[str, Sequence[float]] = {}
        for role in _SLOTS:
            first = 1 + 2 * ROLES.index(role)
            chances[role] = np.exp(encoded.roles[:, first : first + 2]).sum(1).tolist()
        found = []
        for start, end, role, sure in encoded.spans(ROLES):
            if role in _SLOTS and sure >= SURE:
                start, end = _whole(mentions, *trimmed(doc.text, start, end))
                if start < end:
                    found.append(Part(start, end, role, sure))
        places = [m for m in mentions if m.label == "location" and m.form == "name"]
        return cls(found, places, encoded.pieces.starts, chances)

    def harm(self, sentence: Sentence) -> bool:
        """Whether someone or something attacked is seen in ``sentence``."""
        k = bisect_left(self.found, sentence.start, key=lambda p: p.start)
        while k < len(self.found) and self.found[k].start < sentence.end:
            if self.found[k].role in (_TARGET, _VICTIM):
                return True
            k += 1
        return False

    def chance(self, span: Span, roles: Iterable[str]) -> float:
        """The highest chance that a word piece of ``span`` has one of ``roles``."""
        a, b = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return max((sum(self._chances[r][k] for r in roles) for k in range(a, b)), default=0.0)


@dataclass
class Told:
    """Where an incident is told, and its participants so far: sentence numbers, and the words that name it."""

    sentences: Sequence[int]
    words: Sequence[tuple[int, int]]
    parts: Roles


def _whole(mentions: Sequence[Mention], start: int, end: int) -> tuple[int, int]:
    """The mention that the words are a part of, else they alone."""
    k = bisect_right(mentions, start, key=lambda m: m.start) - 1
    if start < end and k >= 0 and mentions[k].end >= end and mentions[k].label in _WHOLE:
        return mentions[k].start, mentions[k].end
    return start, end


def joined(doc: Document, told: Sequence[Told], seen: Parts, mentions: Sequence[Mention]) -> list[Roles]:
    """The participants of each of ``told``, rules and network together. ``mentions`` give the names."""
    found: list[dict[str, list[Entity]]] = [
        {slot: _weighed(doc, getattr(t.parts, slot), slot, seen) for slot in _OF_SLOT} for t in told
    ]
    if not told:
        return []
    by_sentence: dict[int, list[int]] = {}
    for k, t in enumerate(told):
        for s in set(t.sentences):
            by_sentence.setdefault(s, []).append(k)
    for part in seen.found:
        for k in _owners(doc, part, told, by_sentence):
            for made in _entities(doc, part, mentions):
                _add(found[k][_SLOTS[part.role]], made)
    return [Roles(**{slot: tuple(items) for slot, items in one.items()}) for one, t in zip(found, told, strict=True)]


def _owners(doc: Document, part: Part, told: Sequence[Told], by_sentence: dict[int, list[int]]) -> list[int]:
    """Numbers of the incidents that a span belongs to: perpetrators to all of its sentence, others to the nearest."""
    at = doc.sentence_at(part.start).index
    before, after = (_ALONE, _ALONE) if len(told) == 1 else (_BEFORE, _AFTER)
    reach = sorted(range(-before, after + 1), key=lambda d: (abs(d), d > 0))
    here = next((by_sentence[at + d] for d in reach if at + d in by_sentence), [])
    if len(here) > 1 and _SLOTS[part.role] != "actors":
        return [min(here, key=lambda k: min(min(abs(part.start - b), abs(a - part.end)) for a, b in told[k].words))]
    return here


def _entities(doc: Document, part: Part, mentions: Sequence[Mention]) -> list[Entity]:
    """The entity of a span, and the body whose members it names ("members of the Example Front")."""
    inside = [m for m in within(mentions, part.start, part.end) if m.form == "name"]
    names = [m for m in inside if m.label in ("person", "organization")]
    start, end = part.start, part.end
    name = next((m.text for m in names if m.label == "person"), None) if part.role != _BODY else None
    if name is None:
        whole = [m for m in names if m.end - m.start >= 0.6 * (end - start)]
        name = whole[0].text if whole else doc.text[start:end] if _proper(doc.text[start:end]) else None
    if part.role in (_TARGET, _WEAPON) and not names:
        name = None
    kind: EntityKind = {_PERSON: "person", _BODY: "group", _VICTIM: "person"}.get(part.role, "thing")  # type: ignore[assignment]
    made = [doc.make(Entity, start, end, name=name, kind=kind)]
    if part.role == _PERSON:
        bodies = [m for m in names if m.label == "organization" and (m.start, m.end) != (start, end)]
        made += [doc.make(Entity, m.start, m.end, name=m.text, kind="group") for m in bodies]
    return made


def _proper(words: str) -> bool:
    """Whether it is a name: its first and last words begin with a capital."""
    parts = words.split()
    return bool(parts) and parts[0][:1].isupper() and parts[-1].lstrip("(\"“«'‘")[:1].isupper()


def _add(items: list[Entity], new: Entity) -> None:
    bare = _bare(new)
    if len(items) < _MOST and not any(_bare(e) == bare or (e.start < new.end and new.start < e.end) for e in items):
        items.append(new)


def _bare(entity: Entity) -> str:
    return _ARTICLE.sub("", entity.text.lower(), count=1)


def _weighed(doc: Document, items: Sequence[Entity], slot: str, seen: Parts) -> list[Entity]:
    """The entities of the rules in which the network sees something too, as short as it has them."""
    kept: list[Entity] = []
    for entity in items:
        told = slot == "actors" and entity.kind == "state"  # the network learnt little of armies
        if not told and seen.chance(entity, _OF_SLOT[slot]) < SEEN:
            continue
        inside = next(
            (p for p in seen.found if entity.start <= p.start and p.end <= entity.end and p.role in _OF_SLOT[slot]),
            None,
        )
        kept.append(entity if inside is None else _shortened(doc, entity, inside))
    return kept


def _shortened(doc: Document, entity: Entity, part: Part) -> Entity:
    kind: EntityKind = (
        "person" if part.role == _PERSON and entity.kind == "group" and entity.name is None else entity.kind
    )
    name = entity.name if entity.name is not None and entity.name in doc.text[part.start : part.end] else None
    if name is None and part.role in (_PERSON, _BODY, _VICTIM) and _proper(doc.text[part.start : part.end]):
        name = doc.text[part.start : part.end]
    return doc.make(Entity, part.start, part.end, name=name, kind=kind)
