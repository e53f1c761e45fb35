"""The land of an account that names none: by its actors, its outlet, or the accounts that know its village."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from vigie import gazetteer
from vigie.codebook import actor_list
from vigie.compare.words.keys import fold, sound_of
from vigie.model import Place, Reading

_WORD = re.compile(r"[^\W\d_]{4,}(?:['’-][^\W\d_]+)*")
_CITY = 100_000  # inhabitants of a town that an outlet may be called after
_MOST_WORDS = 8
_SENTENCE = re.compile(r"[.!?;:\n]")
# Directions are regions of some land too ("Est", "Centre"), and no home of a paper.
_NO_HOME = frozenset("nord sud ouest centre north south east west central news info matin soir times".split())
_BORDER = re.compile(
    r"\b(?:border(?:s|ing)?|frontiers?|frontieres?|frontali\w+|neighbou?r(?:s|ing)?|voisine?s?|limitrophes?)"
    r"(?: (?:with|of|to|the|and|de|du|des|la|le|les|avec|et|between)| d'| l')*\s*$"
)
_LISTED = re.compile(r"\s*(?:,|and|et|,? ?and the|et l[ea])\s*(?:l['’])?")


def hinted(reading: Reading, end: int) -> frozenset[str]:
    """The land that the first ``end`` characters hint at without naming one: the army or the armed group of one
    land; else where the outlet's name says that it is at home."""
    actors = actor_list()
    text = reading.text[:end]
    homes = [
        hit[0].at_home
        for part in _SENTENCE.split((reading.title or "") + "\n" + text)
        if (hit := actors.longest(part)) is not None and hit[0].at_home
    ]
    one = {next(iter(h)) for h in homes if len(h) == 1}
    if not one and homes:
        both = frozenset.intersection(*homes)
        one = set(both) if len(both) == 1 else set()
    if len(one) == 1:
        return frozenset(one)
    return _home(reading.outlet) if not homes and reading.outlet else frozenset()


@lru_cache(maxsize=4_000)
def _home(outlet: str) -> frozenset[str]:
    """The land of the country, region or city that an outlet's name holds: "Gusau Herald"; none where several fit."""
    lands: set[str] = set()
    places = gazetteer.load()
    for word in _WORD.findall(outlet)[:_MOST_WORDS]:
        name = gazetteer.key(word)
        if name in gazetteer.demonyms():
            lands.update(gazetteer.demonyms()[name])
        elif name not in _NO_HOME and not places.area_key(name):
            lands |= {
                e.country
                for e in places.find_key(name)
                if e.country and e.main and (e.kind in ("country", "region") or e.population >= _CITY)
            }
    return frozenset(lands) if len(lands) == 1 else frozenset()


def at_border(reading: Reading, end: int) -> frozenset[int]:
    """Where the first ``end`` characters name a country only for its border: "near the border with Mali"."""
    out: set[int] = set()
    last = None
    for p in reading.places:
        if p.in_ is None and p.start < end and p.kind == "country":
            before = fold(reading.text[max(0, p.start - 40) : p.start]) + " "
            listed = last is not None and _LISTED.fullmatch(reading.text[last : p.start]) is not None
            if listed or _BORDER.search(before) is not None:
                out.add(p.start)
                last = p.end
    return frozenset(out)


def known(sites: Sequence[tuple[frozenset[str], Sequence[Place]]]) -> list[frozenset[str]]:
    """For each account, given as its lands and its places, the land that those accounts agree on which name a place
    of its that no map has; nothing where they name several."""
    of: dict[str, Counter[str]] = defaultdict(Counter)
    for lands, places in sites:
        if len(lands) == 1:
            for name in set(_unmapped(places)):
                of[name].update(lands)
    return [
        frozenset(land for name in _unmapped(places) for land in of.get(name, ())) if not lands else frozenset()
        for lands, places in sites
    ]


def _unmapped(places: Sequence[Place]) -> Iterator[str]:
    """How the places that no map has are called, as it sounds."""
    yield from (sound_of(p.text) or fold(p.text) for p in places if not p.resolved and p.country is None)
