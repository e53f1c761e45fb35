"""The land of an account that names none: by its actors, its outlet, or the accounts that know its village."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
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

_COMPASS = {
    "nort": (0, 1),
    "nord": (0, 1),
    "sout": (0, -1),
    "sud": (0, -1),
    "east": (1, 0),
    "est": (1, 0),
    "west": (-1, 0),
    "oues": (-1, 0),
}
_PART = re.compile(
    r"\b((?:north|south)(?:-?(?:east|west))?(?:ern)?|(?:east|west)(?:ern)?|(?:nord|sud)(?:-(?:est|ouest))?"
    r"|l'(?:est|ouest))(?: of| du| de la| de| d')?\s*$"
)
_WAYS = re.compile(r"nor[td]|sout|sud|east|est|west|oues")
_DEGREE = 111.0
_NEAR_MIDDLE = 60.0  # kilometres from the middle of a country, within which no direction is one
_TOWARDS = 0.6  # cosine: within 53 degrees


@dataclass(frozen=True)
class Part:
    """A part of a country: its middle (degrees), and the direction from it, to the east and to the north."""

    country: str
    middle: tuple[float, float]
    way: tuple[float, float]


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


def part_of(reading: Reading, end: int) -> Part | None:
    """The part of a country that the first ``end`` characters name: "northern Burkina Faso", "l'est du Mali"."""
    for p in reading.places:
        if (
            p.in_ is None
            and p.start < end
            and p.kind == "country"
            and p.country
            and p.lat is not None
            and p.lon is not None
        ):
            before = fold(reading.text[max(0, p.start - 30) : p.start]) + " "
            if (m := _PART.search(before)) is None:
                continue
            east, north = (sum(_COMPASS[w][n] for w in _WAYS.findall(m[1])) for n in (0, 1))
            if east or north:
                return Part(p.country, (p.lat, p.lon), (float(east), float(north)))
    return None


def in_part(part: Part, places: Sequence[Place]) -> bool | None:
    """Whether places of that country lie in its part; ``None`` where none is on a map or far from the middle."""
    ways = [w for p in places if (w := _way(part, p)) is not None]
    if not ways:
        return None
    best = max(ways)
    return True if best >= _TOWARDS else False if best <= 0.0 else None


def _way(part: Part, place: Place) -> float | None:
    """Cosine of the angle between a part's direction and a place's, from the middle of the country."""
    if place.country != part.country or place.lat is None or place.lon is None or place.kind == "country":
        return None
    north = (place.lat - part.middle[0]) * _DEGREE
    east = (place.lon - part.middle[1]) * _DEGREE * math.cos(math.radians(part.middle[0]))
    far = math.hypot(east, north)
    return None if far < _NEAR_MIDDLE else (east * part.way[0] + north * part.way[1]) / far / math.hypot(*part.way)


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
