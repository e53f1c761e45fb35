"""Which sources are a party to the conflict: their word is one side's, and is marked so."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Literal

from vigie.brief.material import Material
from vigie.gazetteer import countries
from vigie.model import Source
from vigie.tables import shipped

Side = Literal["state", "armed"]

_FOUGHT = frozenset(
    {"battle", "attack", "bombing", "strike from afar", "kidnapping", "arson", "robbery", "blockade", "takeover"}
)


class Sides:
    """The sides of a brief: named groups are those that the articles tell of as fighting or holding places."""

    def __init__(self, m: Material) -> None:
        actors = [a for r in m.readings for i in r.incidents if i.type in _FOUGHT for a in i.actors]
        actors += [c.actor for r in m.readings for c in r.controls if c.actor]
        names = {_fold(a.name) for a in actors if a.name and a.kind == "group"}
        self._groups = {n for n in names if len(n) > 2 and not _words("state").search(n) and n not in _nations()}
        self._where = {p.country for r in m.readings for i in r.incidents for p in i.where if p.country}

    def of(self, who: Source | None) -> Side | None:
        """The side that ``who`` speaks for; ``None`` where that is no party, or not known."""
        if who is None:
            return None
        label = _fold(f"{who.label} {who.affiliation or ''}").strip()
        nations = {_nations()[w] for w in re.findall(r"[\w.]+", label) if w in _nations()}
        if _words("state").search(label):
            return "state" if not nations or nations & self._where else None
        if _fold(who.label) in self._groups or _words("armed").search(label):
            return "armed"
        return None


@cache
def _words(side: Side) -> re.Pattern[str]:
    data = shipped("brief", "sides.yaml")
    return re.compile(rf"\b(?:{'|'.join(map(_fold, data[side].split(', ')))})\b")


@cache
def _nations() -> dict[str, str]:
    named = ((c.code, n) for c in countries() for n in (*c.names_en, *c.names_fr, *c.demonyms_en, *c.demonyms_fr))
    return {_fold(n): code for code, n in named}


def _fold(words: str) -> str:
    plain = unicodedata.normalize("NFKD", words.replace("’", "'").casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))
