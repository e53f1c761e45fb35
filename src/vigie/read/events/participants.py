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
from vigie.read.events.roles import Roles
from vigie.read.grammar.named import trimmed

SEEN = 0.05  # chance of its role that one of the words of a noun phrase of the rules must have
_BEFORE, _AFTER = 6, 2  # sentences from one that tells of the incident
_ALONE = 40  # the same where the article tells of one incident only
_MOST = 8  # entities of one kind in an incident
_MOST_WORDS = 6  # in a person's name
_PERSON, _BODY, _TARGET, _VICTIM, _WEAPON = (
    "perpetrator_person",
    "perpetrator_organization",
    "target",
    "victim",
    "weapon",
)  # fmt: skip
# Probability from which a span of the network counts.
SURE = {_PERSON: 0.3, _BODY: 0.3, _TARGET: 0.4, _VICTIM: 0.4, _WEAPON: 0.4}
_SLOTS = {_PERSON: "actors", _BODY: "actors", _TARGET: "targets", _VICTIM: "victims", _WEAPON: "weapons"}
_OF_SLOT = {
    "actors": (_PERSON, _BODY),
    "targets": (_TARGET, _VICTIM),
    "victims": (_TARGET, _VICTIM),
    "weapons": (_WEAPON,),
}
_WHOLE = ("person", "organization", "vehicle", "weapon")  # mentions that a part is told with
_BESIDE = re.compile(r"[ \u00a0-]?")
# Words that are nobody and nothing by themselves, left over where a span was cut.
_EMPTY = re.compile(
    r"(?:an?|the|its?|his|her|their|our|this|that|these|those|some|several|many|all|other|others|another|both|such|any"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|members?|\d[\d.,]*|le|la|les|une?|des|ses|son|sa|leurs?|cette?"
    r"|ces|quelques|plusieurs|autres?|deux|trois|quatre|cinq|sept|huit|neuf|dix|membres?|\W+|\s+)+",
    re.IGNORECASE,
)
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
        found: list[Part] = []
        for start, end, role, sure in encoded.spans(ROLES):
            if role in _SLOTS and sure >= SURE[role]:
                start, end = _line(doc.text, *_whole(mentions, *trimmed(doc.text, start, end)))
                if start < end:
                    _join(doc.text, found, Part(start, end, role, sure))
        found = [p for p in found if not _EMPTY.fullmatch(doc.text, p.start, p.end)]
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


class Fullest:
    """The fullest form in which a text names each person: "Example" is "Ada Example" where one alone is called so."""

    def __init__(self, doc: Document, mentions: Sequence[Mention]) -> None:
        self._doc = doc
        self._longer: dict[tuple[str, ...], dict[tuple[str, ...], Mention]] = {}
        for m in mentions:
            words = tuple(m.text.split())
            if m.label != "person" or m.form != "name" or not 2 <= len(words) <= _MOST_WORDS:
                continue
            for k in range(1, len(words)):
                for part in (words[k:], words[:k]):
                    self._longer.setdefault(part, {}).setdefault(words, m)

    def entity(self, told: Entity) -> Entity:
        """``told`` where the text names the person in full; itself where it is no person's name or the fullest form."""
        if told.kind != "person" or told.name is None or told.name != told.text:
            return told
        words: tuple[str, ...] = tuple(told.name.split())
        found: Mention | None = None
        while len(forms := self._longer.get(words, {})) == 1:
            words, found = next(iter(forms.items()))
        if found is None:
            return told
        return self._doc.make(Entity, found.start, found.end, name=found.text, kind=told.kind)


@dataclass
class Told:
    """Where an incident is told, and its participants so far: sentence numbers, and the words that name it."""

    sentences: Sequence[int]
    words: Sequence[tuple[int, int]]
    parts: Roles
    past: bool = False  # history: what stands in other sentences is of the news


def _line(text: str, start: int, end: int) -> tuple[int, int]:
    """The first line of the words: a phrase does not go on in the next paragraph."""
    at = text.find("\n", start, end)
    return (start, at) if at >= 0 else (start, end)


def _join(text: str, found: list[Part], new: Part) -> None:
    """Adds ``new``, as one with the part before it where they are of one role and nothing but a blank is between."""
    last = found[-1] if found else None
    if (
        last is not None
        and last.role == new.role
        and (new.start < last.end or _BESIDE.fullmatch(text, last.end, new.start))
    ):
        sure = max(last.probability, new.probability)
        found[-1] = Part(min(last.start, new.start), max(last.end, new.end), new.role, sure)
    else:
        found.append(new)


def _whole(mentions: Sequence[Mention], start: int, end: int) -> tuple[int, int]:
    """The mention that the words are a part of, else they alone."""
    k = bisect_right(mentions, start, key=lambda m: m.start) - 1
    if start < end and k >= 0 and mentions[k].end >= end and mentions[k].label in _WHOLE:
        return mentions[k].start, mentions[k].end
    return start, end


def joined(doc: Document, told: Sequence[Told], seen: Parts, mentions: Sequence[Mention]) -> list[Roles]:
    """The participants of each of ``told``, rules and network together. ``mentions`` give the names."""
    if not told:
        return []
    fullest = Fullest(doc, mentions)
    found: list[dict[str, list[Entity]]] = [
        {slot: [fullest.entity(e) for e in _weighed(doc, getattr(t.parts, slot), slot, seen)] for slot in _OF_SLOT}
        for t in told
    ]
    for one in found:
        people = [e for e in one["targets"] if e.kind == "person"]
        one["targets"] = [e for e in one["targets"] if e.kind != "person"]
        for person in people:
            _add(one["victims"], person)
    places = {(m.start, m.end) for m in seen.places}
    by_sentence: dict[int, list[int]] = {}
    for k, t in enumerate(told):
        for s in set(t.sentences):
            by_sentence.setdefault(s, []).append(k)
    for part in seen.found:
        if part.role in (_TARGET, _VICTIM) and (part.start, part.end) in places:
            continue  # a town is where it was
        for k in _owners(doc, part, told, by_sentence):
            if part.role in _OF_SLOT["actors"] and any(
                part.start < e.end and e.start < part.end for e in (*told[k].parts.victims, *told[k].parts.targets)
            ):
                continue  # "two men were shot": the grammar tells who suffered it
            for made in map(fullest.entity, _entities(doc, part, mentions)):
                slot = "victims" if part.role == _TARGET and made.kind == "person" else _SLOTS[part.role]
                _add(found[k][slot], made)
    for one in found:
        one["targets"] = _once(one["targets"])
    return [Roles(**{slot: tuple(items) for slot, items in one.items()}) for one, t in zip(found, told, strict=True)]


def _once(items: Sequence[Entity]) -> list[Entity]:
    """Without what is told again in fewer words: "the substation" of "an electric power substation"."""
    bare = [_bare(e) for e in items]
    return [e for e, words in zip(items, bare, strict=True) if not any(other.endswith(" " + words) for other in bare)]


def _owners(doc: Document, part: Part, told: Sequence[Told], by_sentence: dict[int, list[int]]) -> list[int]:
    """Numbers of the incidents that a span belongs to: perpetrators to all of its sentence, others to the nearest."""
    at = doc.sentence_at(part.start).index
    before, after = (_ALONE, _ALONE) if len(told) == 1 else (_BEFORE, _AFTER)
    reach = sorted(range(-before, after + 1), key=lambda d: (abs(d), d > 0))
    near = ([k for k in by_sentence.get(at + d, ()) if not (d and told[k].past)] for d in reach)
    here = next(filter(None, near), [])
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
    if part.role == _PERSON and any(m.label == "organization" and (m.start, m.end) == (start, end) for m in names):
        kind = "group"  # a body's name alone
    if part.role == _TARGET and any(m.label == "person" and m.end - m.start >= 0.6 * (end - start) for m in names):
        kind = "person"
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
            (
                p
                for p in seen.found
                if p.role in _OF_SLOT[slot]
                and (
                    (entity.start <= p.start and p.end <= entity.end)
                    or (slot == "weapons" and p.start <= entity.start and entity.end <= p.end)  # "55 | kg of dynamite"
                )
            ),
            None,
        )
        kept.append(entity if inside is None else _shortened(doc, entity, inside))
    return kept


def _shortened(doc: Document, entity: Entity, part: Part) -> Entity:
    kind: EntityKind = entity.kind
    if part.role == _PERSON and kind == "group" and entity.name is None:
        kind = "person"
    elif part.role == _BODY and kind == "person":
        kind = "group"  # "guerrillas of the FARC": the body
    elif part.role == _VICTIM and kind == "thing":
        kind = "person"
    name = entity.name if entity.name is not None and entity.name in doc.text[part.start : part.end] else None
    if name is None and part.role in (_PERSON, _BODY, _VICTIM) and _proper(doc.text[part.start : part.end]):
        name = doc.text[part.start : part.end]
    return doc.make(Entity, part.start, part.end, name=name, kind=kind)
