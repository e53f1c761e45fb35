"""The matters of ``data/matters.yaml``: what can be so or not so, and the words that say each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from vigie.compare.questions.matters import Matter
from vigie.compare.words.lexicon import Words, keys
from vigie.errors import VigieError
from vigie.tables import shipped

_KEYS = frozenset(
    "name ask at told contrary denied undone except beside narrowed of thing state ends until act wide".split()
)
_PHRASES = ("told", "contrary", "denied", "undone", "except")


def _loaded() -> tuple[tuple[Matter, ...], dict[str, Words], dict[str, Words]]:
    data = shipped("compare", "matters.yaml")
    groups = {name: Words(line) for name, line in data["groups"].items()}
    things, roles = ({k: Words(v) for k, v in data[key].items()} for key in ("things", "roles"))
    return tuple(_matter(row, groups) for row in data["matters"]), things, roles


def _matter(row: dict[str, Any], groups: dict[str, Words]) -> Matter:
    unknown = row.keys() - _KEYS
    if unknown:
        raise VigieError(f"matters.yaml: {row.get('name')!r} has the key {sorted(unknown)[0]!r}, which is none.")
    words = {k: Words(row[k]) for k in _PHRASES if k in row}
    return Matter(
        name=row["name"],
        question=row["ask"],
        told=words["told"],
        contrary=words.get("contrary"),
        denied=words.get("denied"),
        undone=words.get("undone"),
        but=words.get("except"),
        of=row.get("of", "place"),
        state=row.get("state", False),
        ends=row.get("ends", False),
        act=row.get("act", False),
        until=row.get("until", ""),
        wide=row.get("wide", False),
        thing=row.get("thing", False),
        at=row.get("at", ""),
        beside=groups[row["beside"]] if "beside" in row else None,
        narrowed=groups[row["narrowed"]] if "narrowed" in row else None,
    )


MATTERS, THINGS, ROLES = _loaded()
# For each matter those that are over where it is told.
UNTIL: dict[str, list[Matter]] = defaultdict(list)
for _m in MATTERS:
    if _m.until:
        UNTIL[_m.until].append(_m)


def _by_key(poles: Callable[[Matter], tuple[Words | None, ...]]) -> dict[str, set[int]]:
    """For the beginning of a word the positions of the matters that it can be of."""
    out: dict[str, set[int]] = defaultdict(set)
    for n, matter in enumerate(MATTERS):
        for words in poles(matter):
            for key in words.first if words is not None else ():
                out[key].add(n)
    return out


_ANY = _by_key(lambda m: (m.told, m.contrary, m.denied, m.undone))
_CONTRARY = _by_key(lambda m: (m.contrary,))


def _found(plain: str, by_key: dict[str, set[int]]) -> tuple[Matter, ...]:
    return tuple(MATTERS[n] for n in sorted(set().union(*(by_key[k] for k in keys(plain) & by_key.keys()))))


@lru_cache(maxsize=8192)
def matters_in(plain: str) -> tuple[Matter, ...]:
    """The matters of which the folded sentence can have a word."""
    return _found(plain, _ANY)


def contraries_in(plain: str) -> tuple[Matter, ...]:
    """The matters of whose contrary it can have a word."""
    return _found(plain, _CONTRARY)


def things_in(plain: str) -> frozenset[str]:
    """The kinds of things that the folded sentence names."""
    return frozenset(kind for kind, words in THINGS.items() if words.search(plain))


def first_role(plain: str) -> str | None:
    """What the people are that the folded clause names first, which is mostly whom it is about."""
    found = [(m.start(), kind) for kind, words in ROLES.items() if (m := words.search(plain)) is not None]
    return min(found)[1] if found else None


def roles_in(plain: str) -> frozenset[str]:
    """What the people that the folded words name are, where they are of a known kind."""
    return frozenset(kind for kind, words in ROLES.items() if words.search(plain))


def called(role: str, plain: str) -> str:
    """The people of a kind that the folded words name: "the driver", "the drivers"."""
    m = ROLES[role].search(plain)
    return f"the {role}s" if m is not None and m.group().endswith("s") else f"the {role}"
