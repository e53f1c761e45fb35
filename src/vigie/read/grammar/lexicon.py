"""Word lists of the readers of mentions and quotes, loaded once from the data files beside them."""

from __future__ import annotations

from functools import cache
from typing import Any

from vigie.language.document import tokens
from vigie.tables import shipped


@cache
def table(name: str) -> dict[str, Any]:
    """The data file ``read/data/NAME.yaml`` as a dict; parsed once per process."""
    loaded: dict[str, Any] = shipped("read", f"{name}.yaml")
    return loaded


@cache
def words(name: str, *keys: str) -> frozenset[str]:
    """The blank-separated words under ``keys`` of a data file (all of its keys where none is given)."""
    data = table(name)
    return frozenset(w for key in keys or tuple(data) for w in data[key].split())


@cache
def phrases(name: str, key: str, fold: bool = False) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The lines under ``key`` as token tuples by their first token, longest first; apostrophes are straight."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for line in table(name)[key].splitlines():
        parts = tuple(t.lower if fold else t.text.replace("’", "'") for t in tokens(line))
        if parts:
            found.setdefault(parts[0], set()).add(parts)
    return {first: tuple(sorted(group, key=lambda p: (-len(p), p))) for first, group in found.items()}


def plurals(nouns: frozenset[str]) -> frozenset[str]:
    """Regular English and French plurals of ``nouns``."""
    found = set()
    for noun in nouns:
        if noun.endswith(("s", "x", "z", "ch", "sh")):
            found.add(noun + "es")
        elif noun.endswith("y") and noun[-2:-1] not in "aeiou":
            found.add(noun[:-1] + "ies")
        elif noun.endswith("man"):
            found.add(noun[:-3] + "men")
        elif noun.endswith("al"):
            found.update((noun[:-2] + "aux", noun + "s"))
        else:
            found.add(noun + "s")
    return frozenset(found)
