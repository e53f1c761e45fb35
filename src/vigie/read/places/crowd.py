"""How many of a document's names could lie close together."""

from __future__ import annotations

import math
from collections.abc import Sequence

from vigie.gazetteer import Entry
from vigie.read.places.entries import own, square
from vigie.read.places.found import Found
from vigie.read.places.outlet import Home


class Crowd:
    """How many of a document's names could lie close together (spatial minimality: Leidner 2007).

    Each name gives its weight, less where it stands for many places, to the squares of one degree where its candidates
    lie; a candidate is supported by the other names in its square and those around it.
    """

    def __init__(self, found: Sequence[Found], home: Home) -> None:
        self._squares: dict[tuple[int, int], dict[str, float]] = {}
        self._names: set[str] = set()
        for name, towns in home.towns.items():
            self._add(name, towns, 1.0)
        for f in sorted(found, key=lambda f: f.weak):
            if (
                f.sort != "name"
                or not f.entries
                or f.spelled
                or f.entries[0].kind == "country"
                or f.folded in self._names
            ):
                continue
            if towns := [e for e in f.entries if e.kind in ("locality", "county") and own(e)]:
                self._add(f.folded, towns, 0.5 if f.weak else 1.0)

    def _add(self, name: str, towns: Sequence[Entry], most: float) -> None:
        self._names.add(name)
        squares = {square(e) for e in towns}  # a town and its county are one
        weight = most / math.sqrt(len(squares))
        for at in squares:
            self._squares.setdefault(at, {})[name] = weight

    def support(self, e: Entry, folded: str) -> float:
        """Weight of the other names that have a candidate near ``e``."""
        row, column = square(e)
        near: dict[str, float] = {}
        for at in ((row + i, column + j) for i in (-1, 0, 1) for j in (-1, 0, 1)):
            near.update(self._squares.get(at, {}))
        return sum(weight for name, weight in near.items() if name != folded)
