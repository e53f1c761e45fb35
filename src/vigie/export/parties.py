"""Who did it and whom it struck, over all reports of an incident: one label for each, what ACLED calls its kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vigie.codebook import Actor, ActorList, agreed
from vigie.codebook.actors import key, learnt_id
from vigie.export.words import country_named, words
from vigie.model import Entity, Incident, Reading, Source
from vigie.protect import WITHHELD_NAME, Shield

# In the order of ACLED's inter codes 1 to 8, which `interaction` keeps.
INTERS = (
    "State forces", "Rebel group", "Political militia", "Identity militia", "Rioters", "Protesters", "Civilians",
    "External/Other forces",
)  # fmt: skip
_OF_KIND = {
    "state": "State forces", "armed group": "Rebel group", "militia": "Political militia",
    "communal militia": "Identity militia", "gang": "Political militia", "mission": "External/Other forces",
    "company": "External/Other forces",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE = re.compile(r"[.!?…][\"”’»)\]]*\s|\n")


@dataclass(frozen=True, slots=True)
class Party:
    """One participant: its id (known and introduced actors), label, ACLED kind, and how sure it is that it is one."""

    id: str
    label: str
    inter: str | None
    identified: bool
    thing: bool


@dataclass(frozen=True)
class Report:
    """An incident as one article tells it."""

    reading: Reading
    incident: Incident


class Parties:
    """Labels for the participants in the incidents of one run, with the names of private persons withheld."""

    def __init__(self, readings: Sequence[Reading], known: ActorList, shield: Shield) -> None:
        self._known = known
        self._shield = shield
        self._agreed = agreed(readings)
        self._bodies = {
            r.id: frozenset(key(m.text) for m in r.mentions if m.label != "person" and m.form == "name")
            | frozenset(key(p.text) for p in r.places)
            | frozenset(key(n) for naming in r.namings for n in (naming.name, naming.alias) if n)
            for r in readings
        }
        self._towns = {r.id: frozenset(key(p.text) for p in r.places if p.kind != "country") for r in readings}

    def of(self, reports: Sequence[Report], roles: Sequence[str], country: str | None) -> list[Party]:
        """The participants in these roles (``actors``, ``targets``, ``victims``), the best identified first.

        Those in most reports come first among equals; descriptions ("gunmen") follow what is identified.
        """
        found: dict[str, Party] = {}
        count: dict[str, int] = {}
        for role in roles:
            for report in reports:
                for entity in getattr(report.incident, role):
                    party = self._party(report.reading, entity, country, acting=role == "actors")
                    found.setdefault(party.id, party)
                    count[party.id] = count.get(party.id, 0) + 1
        order = {id_: n for n, id_ in enumerate(found)}
        return sorted(found.values(), key=lambda p: (p.thing, not p.identified, -count[p.id], order[p.id]))

    def labels(self, reports: Sequence[Report], role: str) -> list[str]:
        """The words for everybody and everything in one role, each once."""
        told = [self._words(r.reading, e) for r in reports for e in getattr(r.incident, role)]
        return list(dict.fromkeys(told))

    def sources(self, reports: Sequence[Report]) -> list[str]:
        """Who says so, each once."""
        told = [self._source(r.reading, r.incident.attributed_to) for r in reports if r.incident.attributed_to]
        return list(dict.fromkeys(x for x in told if x))

    def claimed_by(self, reports: Sequence[Report]) -> list[str]:
        """The named actors that an article says claim it."""
        told = [self._party(r.reading, e, None) for r, e in _actors(reports) if _claims(r.reading, e)]
        return list(dict.fromkeys(p.label for p in told if p.identified))

    def blamed_on(self, reports: Sequence[Report]) -> list[str]:
        """The actors that an article says are accused or suspected of it."""
        told = [self._party(r.reading, e, None) for r, e in _actors(reports) if _blamed(r.reading, e)]
        return list(dict.fromkeys(p.label for p in told if not p.thing))

    def _party(self, reading: Reading, entity: Entity, country: str | None, acting: bool = True) -> Party:
        actor = self._known.get(entity.actor_id)
        if actor is None and entity.name is not None:
            # What one article introduces holds for the others: "FFE" there is the "Front for the Example" here.
            told = self._agreed.get(key(entity.name), entity.name)
            actor = self._known.find(told) if told != entity.name else None
            if actor is None and self._is_body(reading, entity.name, entity.kind):
                return Party(learnt_id(told), self._shield.text(told), _described(entity), True, False)
        if actor is not None:
            return Party(actor.id, actor.name, inter_of(actor, country), True, False)
        label = self._words(reading, entity)
        inter = _described(entity)
        thing = entity.kind == "thing" or key(entity.text) in self._towns[reading.id]
        thing = thing or (entity.kind == "state" and inter is None and not acting)  # an embassy that was closed
        return Party(f"words:{key(label)}", label, inter, False, thing)

    def _words(self, reading: Reading, entity: Entity) -> str:
        text = entity.text
        if entity.name is not None and not self._is_body(reading, entity.name, entity.kind):
            text = text.replace(entity.name, self._shield.person(entity.name))
        return " ".join(self._shield.text(text).split())

    def _source(self, reading: Reading, source: Source) -> str:
        label = source.label
        if source.name is not None and self._is_person(reading, source.name):
            label = self._shield.person(source.name)
            if label == WITHHELD_NAME and source.affiliation:
                label = f"{label}, {source.affiliation}"
        return " ".join(self._shield.text(label).split())

    def _is_body(self, reading: Reading, name: str, kind: str) -> bool:
        if key(name) in self._bodies[reading.id]:
            return True
        return kind != "person" and not self._is_person(reading, name)

    def _is_person(self, reading: Reading, name: str) -> bool:
        """Whether a name is, or for all that is known may be, that of a person."""
        if key(name) in self._bodies[reading.id]:
            return False
        if any(m.label == "person" and m.form == "name" and key(m.text) == key(name) for m in reading.mentions):
            return True
        parts = name.split()
        return 2 <= len(parts) <= 4 and all(p[:1].isupper() and not p.isupper() for p in parts)


def inter_of(actor: Actor, country: str | None) -> str | None:
    """ACLED's kind of a known actor in an incident in ``country``: forces of another state are external there."""
    if actor.kind == "state" and country is not None and actor.country != country:
        return "External/Other forces"
    return _OF_KIND[actor.kind]


def interaction(first: str | None, second: str | None) -> str | None:
    """Both kinds as ACLED joins them, the lower code first; ``None`` unless both are known."""
    if first is None or second is None:
        return None
    return "-".join(sorted((first, second), key=INTERS.index))


def civilian(party: Party) -> bool:
    """Whether civilians are meant."""
    return party.inter == "Civilians"


def _described(entity: Entity) -> str | None:
    said = {key(w) for w in _WORD.findall(entity.text)}
    if entity.kind == "state":
        return "State forces" if said & words().forces or country_named(entity.text) else None
    return "Civilians" if entity.kind == "person" and said & words().civilians else None


def _actors(reports: Sequence[Report]) -> Iterable[tuple[Report, Entity]]:
    return ((r, e) for r in reports for e in r.incident.actors)


def _claims(reading: Reading, entity: Entity) -> bool:
    """ "X claimed responsibility", "revendiquée par X"; not "not even X has claimed it"."""
    before, after = _around(reading, entity)
    said = words().claims.match(after) or (words().says_so.match(after) if entity.kind != "state" else None)
    if said is None:
        return bool(words().claimed_by.search(before))
    return not words().not_claimed.search(before[-40:] + after[: said.end()])


def _blamed(reading: Reading, entity: Entity) -> bool:
    """ "blamed on X", "suspected X", "X has been accused of"."""
    before, after = _around(reading, entity)
    return bool(
        words().suspected.search(before + entity.text.split()[0])
        or words().blamed.search(before)
        or words().is_blamed.match(after)
    )


def _around(reading: Reading, entity: Entity) -> tuple[str, str]:
    """What the sentence says before and after the words of ``entity``."""
    text = reading.title or "" if entity.in_ == "title" else reading.text
    start = max(0, entity.start - 200)
    start = max((m.end() for m in _SENTENCE.finditer(text, start, entity.start)), default=start)
    m = _SENTENCE.search(text, entity.end, entity.end + 200)
    return text[start : entity.start], text[entity.end : m.end() if m else entity.end + 200]
