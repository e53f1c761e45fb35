"""The matters of ``data/matters.yaml``: what can be so or not so, and the words that say each."""

from __future__ import annotations

from importlib import resources
from typing import Any

import yaml

from vigie.compare.lexicon import Words
from vigie.compare.matters import Matter
from vigie.errors import VigieError

_KEYS = frozenset("name ask at told contrary denied except beside narrowed of thing state ends act wide".split())
_PHRASES = ("told", "contrary", "denied", "except")


def _loaded() -> tuple[tuple[Matter, ...], dict[str, Words], dict[str, Words]]:
    with (resources.files("vigie.compare") / "data" / "matters.yaml").open(encoding="utf-8") as file:
        data = yaml.load(file, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
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
        but=words.get("except"),
        of=row.get("of", "place"),
        state=row.get("state", False),
        ends=row.get("ends", False),
        act=row.get("act", False),
        wide=row.get("wide", False),
        thing=row.get("thing", False),
        at=row.get("at", ""),
        beside=groups[row["beside"]] if "beside" in row else None,
        narrowed=groups[row["narrowed"]] if "narrowed" in row else None,
    )


MATTERS, THINGS, ROLES = _loaded()


def things_in(plain: str) -> frozenset[str]:
    """The kinds of things that the folded sentence names."""
    return frozenset(kind for kind, words in THINGS.items() if words.search(plain))


def roles_in(plain: str) -> frozenset[str]:
    """What the people that the folded words name are, where they are of a known kind."""
    return frozenset(kind for kind, words in ROLES.items() if words.search(plain))
