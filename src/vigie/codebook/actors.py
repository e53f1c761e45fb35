"""Known actors under their names, acronyms and transliterations, from ``data/actors.yaml`` and the user's file.

A name is looked up by its key: lower case without accents, apostrophes, hyphens and articles. Long names are found by
their consonants as well, since Arabic vowels are written in many ways (Mouslimine, Muslimeen, Muslimin).
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, get_args

from vigie.errors import ConfigError
from vigie.gazetteer.countries import countries
from vigie.model import Reading
from vigie.tables import shipped, users

ActorKind = Literal["state", "armed group", "militia", "communal militia", "gang", "mission", "company"]
LEARNT = "~"
"""Ids of actors that an article introduces begin with this."""

_MADE = {"army": "Armed forces ({})", "government": "Government ({})", "police": "Police ({})"}
_MADE_ID = re.compile(r"([A-Z]{2})-(\w+)")
_TURNED = str.maketrans({"’": "'", "‘": "'", "ʿ": "'", "ʾ": "'", "`": "'"})
_ARTICLE = re.compile(r"^(?:(?:the|le|la|les|du|des|un|une|an?)\s+|l'|d')+")
_NOT_A_WORD = re.compile(r"[^\w]+")
_ARMED = frozenset(("armed group", "militia", "communal militia", "gang"))
_PLAIN = re.compile(r"[\w -]{3,40}")
_VOWELS = re.compile(r"[aeiouy]")
_LONG = 3  # words; shorter names are too much alike without their vowels
_CONSONANTS = 10
_MOST_TOKENS, _LONGEST = 40, 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A state's body, an armed group, a mission, a company; see ``data/actors.yaml`` for the fields."""

    id: str
    name: str
    kind: ActorKind
    branch: str | None = None
    country: str | None = None
    countries: tuple[str, ...] = ()
    affiliation: str | None = None
    side: str | None = None
    names: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    origin: str | None = None

    @property
    def at_home(self) -> frozenset[str]:
        """All countries (alpha-2) that it is of or acts in."""
        return frozenset({*self.countries, *([self.country] if self.country else [])})


@dataclass(frozen=True)
class ActorList:
    """Look-up among known actors; later entries with an id of earlier ones replace them."""

    actors: tuple[Actor, ...]
    _by_id: dict[str, Actor] = field(init=False, repr=False, compare=False)
    _by_key: dict[str, list[tuple[Actor, bool]]] = field(init=False, repr=False, compare=False)
    _by_bones: dict[str, list[Actor]] = field(init=False, repr=False, compare=False)
    _begins: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_id = {a.id: a for a in self.actors}
        by_key: dict[str, list[tuple[Actor, bool]]] = defaultdict(list)
        by_bones: dict[str, list[Actor]] = defaultdict(list)
        for actor in by_id.values():
            own = () if actor.name in actor.short else (actor.name,)
            for names, anywhere in (((*own, *actor.names), True), (actor.short, False)):
                for name in names:
                    by_key[key(name)].append((actor, anywhere))
                    if (bones := _bones(name)) and actor not in by_bones[bones]:
                        by_bones[bones].append(actor)
        object.__setattr__(self, "_by_id", by_id)
        object.__setattr__(self, "_by_key", dict(by_key))
        object.__setattr__(self, "_by_bones", dict(by_bones))
        # First words, whole and by their consonants: few tokens of a text begin a name.
        first = {k.split()[0] for k in by_key if k}
        object.__setattr__(self, "_begins", frozenset(first | {_VOWELS.sub("", w) for w in first}))

    def find(self, name: str, near: Collection[str] = ()) -> Actor | None:
        """The actor called ``name``; a short form only where one of its countries is ``near`` (alpha-2 codes).

        ``None`` where nobody, or where several are called so.
        """
        hits = self._by_key.get(key(name), [])
        fit = {a.id: a for a, anywhere in hits if anywhere or a.at_home & frozenset(near)}
        if not hits and (bones := _bones(name)):
            fit = {a.id: a for a in self._by_bones.get(bones, ())}
        return next(iter(fit.values())) if len(fit) == 1 else None

    def longest(
        self, words: str, near: Collection[str] = (), before: int | None = None
    ) -> tuple[Actor, int, int] | None:
        """The actor whose name is the longest that stands in ``words``, and where it begins and ends.

        With ``before`` only a name that begins before that place.
        """
        tokens = [(m.start(), m.end()) for m in _TOKEN.finditer(words)][:_MOST_TOKENS]
        begins = [
            i for i, (a, b) in enumerate(tokens) if (before is None or a < before) and self._may_begin(words[a:b])
        ]
        for length in range(min(len(tokens), _LONGEST), 0, -1):
            for i in begins:
                if i + length > len(tokens):
                    continue
                start, end = tokens[i][0], tokens[i + length - 1][1]
                # A name has a capital letter or a digit; "shabab" and "fano" are words of other languages too.
                actor = None if words[start:end].islower() else self.find(words[start:end], near)
                if actor is not None:
                    return actor, start, end
        return None

    def _may_begin(self, word: str) -> bool:
        parts = key(word).split()
        return bool(parts) and (parts[0] in self._begins or _VOWELS.sub("", parts[0]) in self._begins)

    def get(self, id_: str | None) -> Actor | None:
        """The actor with this id, also for bodies of states that no entry names (``TD-army``)."""
        if id_ is None:
            return None
        if id_ in self._by_id:
            return self._by_id[id_]
        m = _MADE_ID.fullmatch(id_)
        return self.body(m[1], m[2]) if m else None

    def body(self, country: str, branch: str) -> Actor | None:
        """The ``army``, ``government`` or ``police`` of a country (alpha-2)."""
        id_ = f"{country}-{branch}"
        if id_ in self._by_id:
            return self._by_id[id_]
        name = _country_names().get(country)
        if name is None or branch not in _MADE:
            return None
        return Actor(
            id=id_, name=_MADE[branch].format(name), kind="state", branch=branch, country=country, side=country
        )


_TOKEN = re.compile(r"[\w/][\w’'./]*(?:-\w[\w’']*)*")


@lru_cache(maxsize=1)
def armed_names() -> tuple[str, ...]:
    """Names of the listed armed groups, gangs, armies and police forces, in lower case and in order; not those that
    mean one only in a text on its country ("RSF")."""
    armed = (a for a in actor_list(None).actors if a.kind in _ARMED or a.branch in ("army", "police"))
    names = {name.lower() for a in armed for name in a.names}
    return tuple(sorted(name for name in names if _PLAIN.fullmatch(name)))


@lru_cache(maxsize=1)
def group_names() -> re.Pattern[str]:
    """The listed names of armed groups that have several words, in text of any case."""
    names = {n for a in actor_list(None).actors if a.kind in _ARMED for n in a.names if len(n.split()) > 2}
    longest = sorted(names, key=lambda n: (-len(n), n))
    written = (re.escape(n).replace("'", "['’]").replace("É", "[ÉE]") for n in longest)
    return re.compile(rf"\b(?:{'|'.join(written)})", re.IGNORECASE)


@lru_cache(maxsize=1)
def _country_names() -> dict[str, str]:
    return {c.code: c.name for c in countries()}


@lru_cache(maxsize=50_000)
def key(name: str) -> str:
    """What a name is looked up by: ``L’État islamique`` and ``etat islamique`` are one."""
    plain = unicodedata.normalize("NFKD", name.translate(_TURNED))
    low = "".join(c for c in plain if not unicodedata.combining(c)).casefold().strip()
    low = _ARTICLE.sub("", low)
    return " ".join(_NOT_A_WORD.sub(" ", low.replace("'", "")).split())


def _bones(name: str) -> str | None:
    words = key(name).split()
    bones = _VOWELS.sub("", "".join(words))
    return bones if len(words) >= _LONG and len(bones) >= _CONSONANTS else None


@lru_cache(maxsize=8)
def actor_list(own: Path | None = None) -> ActorList:
    """The shipped actors, with those of the user's file ``own`` added.

    Raises :class:`ConfigError` where the user's file has another form than the package's.
    """
    rows = [_actor(row, "actors.yaml", n) for n, row in enumerate(shipped("codebook", "actors.yaml")["actors"], 1)]
    if own is not None:
        data = users(own)
        more = data.get("actors") if isinstance(data, dict) else None
        if not isinstance(more, list):
            raise ConfigError(f"{own}: a list `actors` is needed, each with `id`, `name` and `kind`")
        rows += [_actor(row, str(own), n) for n, row in enumerate(more, 1)]
    return ActorList(tuple(rows))


_LISTS = ("countries", "names", "short")
_TEXTS = ("id", "name", "kind", "branch", "country", "affiliation", "side", "origin")


def _actor(row: Any, source: str, n: int) -> Actor:
    where = f"{source}: actor {n}"
    if not isinstance(row, dict) or not all(isinstance(row.get(k), str) and row[k] for k in ("id", "name", "kind")):
        raise ConfigError(
            f"{where}: `id`, `name` and `kind` are needed, each a text (put NO and ON in quotation marks)"
        )
    if row["kind"] not in get_args(ActorKind):
        raise ConfigError(f"{where}: kind {row['kind']!r} is unknown; write one of {', '.join(get_args(ActorKind))}")
    if unknown := row.keys() - {*_LISTS, *_TEXTS}:
        raise ConfigError(f"{where}: unknown field {sorted(map(str, unknown))[0]!r}")
    for name in _LISTS:
        value = row.get(name, [])
        if not isinstance(value, list) or not all(isinstance(x, str) and x.strip() for x in value):
            raise ConfigError(f"{where}: {name} is a list of texts (put NO and ON in quotation marks)")
    for name in _TEXTS:
        if not isinstance(row.get(name), str | None):
            raise ConfigError(f"{where}: {name} is a text (put NO in quotation marks)")
    fields: dict[str, Any] = {k: tuple(v) if k in _LISTS else v for k, v in row.items()}
    return Actor(**fields)


def learnt_id(name: str) -> str:
    """The id of an actor that an article introduces under ``name``."""
    return LEARNT + key(name).replace(" ", "-")


def agreed(readings: Sequence[Reading]) -> dict[str, str]:
    """Key of an alias that some reading introduces to the name it stands for there.

    Left out: an alias that two readings introduce for two names.
    """
    told: dict[str, dict[str, str]] = defaultdict(dict)
    for reading in readings:
        for naming in reading.namings:
            if naming.alias is not None:
                told[key(naming.alias)].setdefault(key(naming.name), naming.name)
    return {alias: _only(names.values()) for alias, names in told.items() if len(names) == 1}


def _only(names: Iterable[str]) -> str:
    return next(iter(names))
