"""Which actor the words of an entity stand for: a known one, one that the text introduces, or a body of a state.

A name becomes the one name that the list of actors has for it, in every article and language; the span stays the words.
"The junta" and "l'armée" get the id of the body of the country that they name or that the text is about, and no name.
"""

from __future__ import annotations

import re
import shlex
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from vigie.codebook import Actor, ActorList, actor_list
from vigie.codebook.actors import key, learnt_id
from vigie.gazetteer.countries import countries, demonyms
from vigie.language.document import Document
from vigie.model import Control, Entity, Incident, Mention, Naming, Toponym
from vigie.read.names.actor_names import namings
from vigie.tables import shipped

_ABOUT = 0.6
"""A text is about the country that this share of its resolved places lie in (two at least)."""
_CONTEXT = 12  # countries named most, in which an acronym may mean a known actor
_BEYOND = 60  # characters that a name may go on behind the words of an entity ("rebels of the Movement | of March 23")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*['’]?")


_OF = re.compile(r"\b(?:of|de|du|des|d['’])(?=\W)\s?")
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True)
class _Words:
    """The words of ``data/actor_words.yaml`` for one language; branches by their longest words first."""

    branches: tuple[tuple[tuple[str, ...], str], ...]
    beside: frozenset[str]
    tied_after: re.Pattern[str]
    tied_before: re.Pattern[str]


@lru_cache(maxsize=4)
def _words(lang: str) -> _Words:
    data = shipped("read", "actor_words.yaml")
    branches = [(tuple(key(w).split()), b) for b, forms in data["branches"].items() for w in shlex.split(forms[lang])]
    before = "|".join(re.escape(w.strip()) for w in data["tied_before"].split("|"))
    return _Words(
        branches=tuple(sorted(branches, key=lambda x: -len(x[0]))),
        beside=frozenset(w for word in data["beside"].split() for w in key(word).split() or [word]),
        tied_after=re.compile(
            rf"(?:\sgroup)?(?:['’]s)?[-‑\s](?:{'|'.join(data['tied_after'].split())})\b", re.IGNORECASE
        ),
        tied_before=re.compile(rf"(?:{before})(?:\s+(?:the|le|la|les|l['’]))?\s*$", re.IGNORECASE),
    )


@lru_cache(maxsize=1)
def _named_countries() -> dict[str, str]:
    """Key of a country's name or demonym to its alpha-2 code, where it is one country's."""
    found = {k: codes[0] for k, codes in demonyms().items() if len(codes) == 1}
    found = {key(k): code for k, code in found.items()}
    return found | {key(n): c.code for c in countries() for n in (*c.names_en, *c.names_fr)}


class Actors:
    """The actors of one document."""

    def __init__(
        self, doc: Document, mentions: Sequence[Mention], places: Sequence[Toponym], own: Path | None = None
    ) -> None:
        """``mentions`` are the names of the document, ``own`` the user's file. Raises :class:`ConfigError` for it."""
        self._doc = doc
        self._list: ActorList = actor_list(own)
        self._reads = doc.lang in ("en", "fr")
        named = Counter(p.country for p in places if p.country and p.resolved)
        self._near = frozenset(code for code, _ in named.most_common(_CONTEXT))
        top = named.most_common(1)
        clear = bool(top) and top[0][1] >= 2 and top[0][1] >= _ABOUT * named.total()
        self.country = top[0][0] if clear else None
        self.namings: tuple[Naming, ...] = tuple(namings(doc, mentions)) if self._reads else ()
        self._names = [(m.start, m.text) for m in mentions if m.label == "organization" and m.form == "name"]
        self._names += [(n.start, n.name) for n in self.namings]
        self._names.sort()
        self._introduced: dict[str, str] = {}
        for naming in self.namings:
            for name in (naming.name, naming.alias):
                if name:
                    self._introduced.setdefault(key(name), naming.name)

    def incident(self, incident: Incident) -> Incident:
        """``incident`` with its participants resolved."""
        return replace(
            incident,
            actors=self._each(incident.actors),
            targets=self._each(incident.targets),
            victims=self._each(incident.victims),
        )

    def control(self, control: Control) -> Control:
        """``control`` with its actor resolved."""
        return replace(control, actor=self.entity(control.actor)) if control.actor is not None else control

    def _each(self, entities: tuple[Entity, ...]) -> tuple[Entity, ...]:
        return tuple(map(self.entity, entities))

    def entity(self, entity: Entity) -> Entity:
        """``entity`` with the id, and where it has a name the one name, of the actor it stands for."""
        if not self._reads:
            return entity
        words = self._doc.text[entity.start : entity.end + _BEYOND].split("\n")[0]
        found = self._list.longest(words, self._near, before=entity.end - entity.start)
        at = entity.text.find(entity.name) if entity.name is not None else 0
        if found is not None and (entity.name is None or found[1] <= at < at + len(entity.name) <= found[2]):
            actor, start, end = found
            if self._tied(entity.start + start, entity.start + end):
                return replace(entity, name=None)  # the words only describe
            return replace(entity, name=actor.name, actor_id=actor.id)
        if entity.name is not None:
            return self._of_name(entity, entity.name)
        longer = self._longer(entity)
        if longer is not entity:
            return longer
        body = self._body(entity)
        return replace(entity, actor_id=body.id) if body is not None else entity

    def _longer(self, entity: Entity) -> Entity:
        """``entity`` resolved by a name that begins in its words and goes on ("the Volunteers | for the Defence …")."""
        for start, name in self._names[bisect_left(self._names, (entity.start, "")) :]:
            if start >= entity.end:
                break
            if entity.end < start + len(name):
                resolved = self._of_name(replace(entity, name=name), name)
                return resolved if resolved.actor_id is not None else entity
        return entity

    def _of_name(self, entity: Entity, name: str) -> Entity:
        at = entity.text.find(name)
        start = entity.start + max(at, 0)
        if at >= 0 and self._tied(start, start + len(name)):
            return replace(entity, name=None)  # the words only describe
        actor = self._known(name)
        if actor is not None:
            return replace(entity, name=actor.name, actor_id=actor.id)
        told = self._introduced.get(key(name))
        if told is not None:
            whole = key(entity.text) == key(name)
            kind = "group" if whole and entity.kind == "thing" else entity.kind
            return replace(entity, name=told, kind=kind, actor_id=learnt_id(told))
        return entity

    def _known(self, name: str) -> Actor | None:
        """The known actor called ``name``, by itself or as the text introduces it."""
        found = self._list.find(name, self._near)
        if found is not None:
            return found
        told = self._introduced.get(key(name))
        if told is None:
            return None
        both = [n for n in self.namings if key(n.name) == key(told)]
        second = [n.alias for n in both if n.alias]
        return next((a for w in (told, *second) if (a := self._list.find(w, self._near))), None)

    def _tied(self, start: int, end: int) -> bool:
        """Whether the name at ``start`` only says whom somebody is tied to ("al-Qaida-linked fighters")."""
        words, text = _words(self._doc.lang), self._doc.text
        after = words.tied_after.match(text, end)
        return bool(after) or bool(words.tied_before.search(text[max(0, start - 40) : start]))

    def _body(self, entity: Entity) -> Actor | None:
        """The body of a state that ``entity`` describes: its words are a branch, and at most a country and a number."""
        text = entity.text
        if entity.kind == "thing":  # "a convoy of the Malian army" is struck as the army is
            of = _OF.search(text)
            if of is None:
                return None
            text = text[of.end() :]
        words = _words(self._doc.lang)
        found = [_POSSESSIVE.sub("", m.group()) for m in _WORD.finditer(text)]
        keys = [k for w in found for k in (key(w).split() or [w.casefold()])]
        for forms, branch in words.branches:
            at = next((i for i in range(len(keys)) if tuple(keys[i : i + len(forms)]) == forms), None)
            if at is None:
                continue
            rest = [*keys[:at], *keys[at + len(forms) :]]
            codes, left = _countries_in(rest)
            if any(w not in words.beside and not w.isdigit() for w in left) or len(codes) > 1:
                return None
            country = codes.pop() if codes else self.country
            return self._list.body(country, branch) if country else None
        return None


def _countries_in(keys: Sequence[str]) -> tuple[set[str], list[str]]:
    """The countries that words name or whose demonyms they are, and the words that are left."""
    named = _named_countries()
    codes: set[str] = set()
    left: list[str] = []
    i = 0
    while i < len(keys):
        for length in (4, 3, 2, 1):
            code = named.get(" ".join(keys[i : i + length])) if i + length <= len(keys) else None
            if code is not None:
                codes.add(code)
                i += length
                break
        else:
            left.append(keys[i])
            i += 1
    return codes, left
