"""Outlets and news agencies: which names are one house, and where a text names one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from vigie.group.bodies import named_body
from vigie.group.words import fold, spans, tokens
from vigie.model import Reading
from vigie.tables import shipped

_WORD = re.compile(r"[^\W_]+")
_NOISE = re.compile(r"\s*\([^)]*\)|\s+[-–|]\s+.*$")
_GENERIC = frozenset("the le la les l online news web com net org www http https co uk fr".split())


@dataclass(frozen=True, slots=True)
class House:
    """An outlet or agency: the key it is counted by (its family's), its name, whether it is an agency."""

    key: str
    name: str
    agency: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """A house named at ``start`` to ``end`` of a text; ``shy`` where the name is an ordinary word too."""

    start: int
    end: int
    house: House
    shy: bool = False


@dataclass(frozen=True)
class Directory:
    """The known houses and those of a set of articles."""

    by_name: dict[str, House]
    index: dict[str, list[tuple[tuple[str, ...], House, bool]]] = field(repr=False)
    marks: dict[str, House] = field(repr=False)

    def house(self, name: str) -> House:
        """The house that ``name`` ("WSJ", "@WSJ", "the Wall Street Journal") is; one of its own if it is not listed."""
        for form in _forms(name):
            if form in self.by_name:
                return self.by_name[form]
        plain = name.strip().lstrip("@")
        body = named_body(_NOISE.sub("", plain).strip())
        if body is not None:  # an agency of the United Nations that publishes, a group's own channel
            return House(*body)
        return House("outlet:" + (_plain(plain) or fold(plain)), _NOISE.sub("", plain).strip() or plain)

    def agency_in(self, outlet: str) -> House | None:
        """The agency that an outlet's label credits beside the outlet: "HuffPost (AP)", "TrustLaw/Reuters"."""
        for word in _WORD.findall(" ".join(re.split(r"[()/]", outlet)[1:])):
            if word in self.marks:
                return self.marks[word]
        return None

    def named(self, text: str) -> list[Named]:
        """Every known house that ``text`` names, the longest name at each place, in order."""
        said = tokens(text)
        index = self.index
        begins = [
            (i, [entry for entry in index[word] if said[i : i + len(entry[0])] == entry[0]])
            for i, word in enumerate(said)
            if word in index
        ]
        begins = [(i, entries) for i, entries in begins if entries]
        if not begins:
            return []
        bounds = spans(text)
        found: list[Named] = []
        at = 0
        for i, entries in begins:
            start = bounds[i][0]
            if start < at:
                continue
            best: Named | None = None
            for name, house, shy in entries:
                n = len(name)
                end = bounds[i + n - 1][1]
                if end - start <= 4 + sum(map(len, name)) + 2 * n and (best is None or end > best.end):
                    best = Named(start, end, house, shy)
            if best is not None:
                found.append(best)
                at = best.end
        return found


def outlet_of(reading: Reading) -> str | None:
    """The outlet's label, ``None`` where it is blank: two articles without one are not of one outlet."""
    return reading.outlet if reading.outlet and _WORD.search(reading.outlet) else None


def directory(outlets: Iterable[str] = ()) -> Directory:
    """The houses of the tables, and of ``outlets``: those of the articles at hand."""
    by_name, index, marks = _tables()
    by_name, index = dict(by_name), {k: list(v) for k, v in index.items()}
    known = Directory(by_name, index, marks)
    for outlet in sorted(set(outlets)):
        house = known.house(outlet)
        label = _NOISE.sub("", outlet).strip()
        words = tuple(_WORD.findall(label))
        # A name of one ordinary word ("Reason", "Salon") is only trusted beside a word of reporting.
        if words and house.key not in {h.key for _, h, _ in index.get(words[0], ())}:
            index.setdefault(words[0], []).append((words, house, len(words) == 1))
    return known


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, House], dict[str, list[tuple[tuple[str, ...], House, bool]]], dict[str, House]]:
    by_name: dict[str, House] = {}
    index: dict[str, list[tuple[tuple[str, ...], House, bool]]] = {}
    marks: dict[str, House] = {}
    for table, agency in (("agencies.yaml", True), ("publishers.yaml", False)):
        for row in _rows(table):
            house = House("outlet:" + fold(row.get("family") or row["name"]), row["name"], agency)
            shy = row.get("shy", [])
            for name in [row["name"], *row["names"], *row.get("marks", [])]:
                for form in _forms(name):
                    by_name.setdefault(form, house)
            for name in [row["name"], *row["names"], *shy]:
                words = tuple(_WORD.findall(name))
                entry = (words, house, name in shy)
                if words and all(e[0] != words for e in index.get(words[0], ())):
                    index.setdefault(words[0], []).append(entry)
            for mark in row.get("marks", []):
                marks[mark] = house
                words = tuple(_WORD.findall(mark))
                if len(mark) > 2 and all(e[0] != words for e in index.get(words[0], ())):
                    index.setdefault(words[0], []).append((words, house, False))
                elif len(mark) == 2:
                    index.setdefault(words[0], []).append((words, house, True))
    return by_name, index, marks


def _rows(name: str) -> Sequence[dict[str, Any]]:
    rows: list[dict[str, Any]] = shipped("group", name)
    return rows


def _forms(name: str) -> list[str]:
    """Ways to look a name up, from exact to plain."""
    bare = _NOISE.sub("", name).strip().lstrip("@")
    return list(dict.fromkeys(f for f in (fold(name), fold(bare), _plain(bare)) if f))


def _plain(name: str) -> str:
    words = [fold(w) for w in _WORD.findall(name)]
    return " ".join(w for w in words if w not in _GENERIC)
