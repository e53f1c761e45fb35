"""How well two articles fit as accounts of one event: what speaks for it and against it, weighed.

One account names the village, another the district around it or only the country; one gives the day, the other says
"this week". Nothing of this joins two articles alone. The weights of ``data/kin.yaml`` are those of a logistic
regression (``training/kin.py``) on pairs of invented accounts; their sum is the logarithm of the odds. What a name, a
number or a thing in common is worth depends on how many articles of the pile have it, and a pair in a week with many
like events (``crowd``) needs more than one in a quiet one.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from vigie.compare.incidents.account import Account
from vigie.compare.incidents.lead import BESIDE
from vigie.compare.incidents.merging import one_place
from vigie.compare.words.keys import fold, is_wide, km
from vigie.model import Place
from vigie.tables import shipped

APART = "told apart"  # one breath tells of both: never one
_OTHER = frozenset({"other town", "other name"})
_TIES = frozenset({"area", "near an area", "region", "story", "rarest name"})
_LOOSE = _TIES | {"day", "week"}  # for towns that no incident of theirs names
_SMALL = 60  # articles; in a smaller pile a name that most have is still no common one
_NEAR_KM, _FAR_KM = 80.0, 300.0
_MANY = 10  # a number that is hardly the same by chance
_RISE, _TIMES = 2.0, 4.0  # how far a toll rises; how far two accounts of one toll lie apart
_SCALE, _ALIKE = 10.0, 2.0  # of shared words; two bulletins written alike are no more one event than that
_IN = "(?:in|at|a|near)"


class Pile:
    """How rare names, words, numbers, things and stories are in a pile of accounts: 1 where one article has it."""

    def __init__(self, accounts: Sequence[Account]) -> None:
        self._least = max(len(accounts), _SMALL)
        self.names = self._rarity(a.names for a in accounts)
        self.terms = self._rarity(a.terms for a in accounts)
        self.numbers = self._rarity(a.numbers for a in accounts)
        self.scene = self._rarity(a.scene for a in accounts)
        self.stories = self._rarity({a.story or ""} for a in accounts)

    def _rarity(self, sets: Iterable[Iterable[str]]) -> dict[str, float]:
        whole = math.log(self._least)
        found = Counter(x for s in sets for x in s)
        return {x: max(0.0, math.log(self._least / n) / whole) for x, n in found.items()}


@lru_cache(maxsize=2)
def weights(table: str) -> Mapping[str, float]:
    """What each kind of evidence adds to the logarithm of the odds: ``alone``, or with what is known of the pile."""
    data: dict[str, float] = shipped("compare", "kin.yaml")[table]
    return data


def evidence(a: Account, b: Account, pile: Pile) -> dict[str, float]:
    """What speaks for one event and against it, by name."""
    out = {"always": 1.0}
    _places(a, b, out)
    _lands(a, b, out)
    _times(a, b, out)
    _kinds(a, b, out)
    _tolls(a, b, out)
    _words(a, b, pile, out)
    out["both events" if a.own and b.own else "no event" if not (a.own or b.own) else "one event"] = 1.0
    return out


def never(found: Mapping[str, float]) -> bool:
    """Whether the pair is of two events whatever else it shares: told apart, of days that differ, or of two
    towns that nothing ties."""
    ties = _LOOSE if "other town of the lead" in found else _TIES if not _OTHER.isdisjoint(found) else None
    far = "other town" in found and found.get("distance", 0.0) > _NEAR_KM / 100
    return APART in found or "other day" in found or far or (ties is not None and ties.isdisjoint(found))


def possible(a: Account, b: Account, found: Mapping[str, float]) -> bool:
    """Whether nothing plain speaks against one event: then each is one more that the other could be."""
    (first, last), (start, end) = a.window, b.window
    against = ("other land", "other people", "other day", "other week", "other kind", "other town", APART)
    return not any(k in found for k in against) and first <= end and start <= last


def _places(a: Account, b: Account, out: dict[str, float]) -> None:
    if any(one_place(p, q) for p in a.sites for q in b.sites):
        out["town"] = 1.0
        return
    mine, theirs = a.sites or a.towns, b.sites or b.towns
    if any(one_place(p, q) for p in mine for q in theirs):
        out["town of the lead"] = 1.0
        return
    if _named(a.sites, b.text) or _named(b.sites, a.text):
        out[APART if _told_apart(a, b) or _told_apart(b, a) else "town named"] = 1.0
        return
    if {n for p in a.areas for n in _names(p)} & {n for p in b.areas for n in _names(p)}:
        out["area"] = 1.0
    else:
        pairs = ((mine, _with_town(b.areas)), (theirs, _with_town(a.areas)), (_with_town(a.areas), _with_town(b.areas)))
        gaps = [g for ps, qs in pairs if (g := _gap(ps, qs)) is not None]
        if gaps:
            out["near an area" if min(gaps) <= _NEAR_KM else "far from an area"] = 1.0
    if a.regions and b.regions:
        out["region" if a.regions & b.regions else "other region"] = 1.0
    if a.sites and b.sites:
        on_map = any(p.resolved for p in a.sites) and any(p.resolved for p in b.sites)
        out["other town" if on_map else "other name"] = 1.0
        if (gap := _gap(a.sites, b.sites)) is not None:
            out["distance"] = min(gap, _FAR_KM) / 100
    elif mine and theirs:
        out["other town of the lead"] = 1.0


def _lands(a: Account, b: Account, out: dict[str, float]) -> None:
    if a.lands and b.lands:
        out["land" if a.lands & b.lands else "other land"] = 1.0
        return
    out["no land"] = 1.0
    if a.peoples and b.peoples:
        out["people" if a.peoples & b.peoples else "other people"] = 1.0


def _times(a: Account, b: Account, out: dict[str, float]) -> None:
    mine, theirs = a.days or a.span, b.days or b.span
    if mine is None or theirs is None:
        out["no day"] = 1.0
    elif a.exact and b.exact:
        gap = max((mine[0] - theirs[1]).days, (theirs[0] - mine[1]).days)
        out["day" if gap <= 0 else "next day" if gap == 1 else "other day"] = 1.0
    else:
        out["week" if mine[0] <= theirs[1] and theirs[0] <= mine[1] else "other week"] = 1.0
    if (mine is not None and mine[0] > b.out) or (theirs is not None and theirs[0] > a.out):
        out["not yet"] = 1.0
    out["weeks between"] = abs((a.out - b.out).days) / 7


def _kinds(a: Account, b: Account, out: dict[str, float]) -> None:
    if not a.types or not b.types:
        out["no kind"] = 1.0
    elif a.types & b.types:
        out["kind"] = 1.0
    elif not a.groups & b.groups:
        out["other kind"] = 1.0


def _tolls(a: Account, b: Account, out: dict[str, float]) -> None:
    first, last = (a, b) if a.out <= b.out else (b, a)
    shared = a.tolls.keys() & b.tolls.keys()
    out["measures"] = float(len(shared))
    for measure in shared:
        if same := a.tolls[measure] & b.tolls[measure]:
            out["same toll" if max(same) >= _MANY else "same small toll"] = 1.0
            continue
        low, high = max(first.tolls[measure]), max(last.tolls[measure])
        if a.out == b.out:
            low, high = min(low, high), max(low, high)
        if low <= high <= _RISE * low:
            out["rising toll"] = 1.0
        elif max(low, high) > _TIMES * min(low, high):
            out["far toll"] = 1.0
        elif high < low:
            out["falling toll"] = 1.0
    if not shared:
        out["no toll"] = 1.0


def _words(a: Account, b: Account, pile: Pile, out: dict[str, float]) -> None:
    for key, mine, theirs, rarity in (
        ("name", a.names, b.names, pile.names),
        ("number", a.numbers, b.numbers, pile.numbers),
        ("thing", a.scene, b.scene, pile.scene),
    ):
        rare = [rarity[x] for x in mine & theirs]
        if rare:
            out[f"rarest {key}"] = max(rare)
            out[f"{key}s"] = min(sum(r * r for r in rare), 4.0)
    both = sum(pile.terms[t] ** 2 for t in a.terms & b.terms)
    words = min(_SCALE * both / math.sqrt(max(len(a.terms) * len(b.terms), 1)), _ALIKE)
    out["words"] = words
    if a.reading.lang == b.reading.lang:
        out["language"], out["words of one language"] = 1.0, words
    if a.story is not None and a.story == b.story:
        out["story"] = pile.stories[a.story]


def _names(place: Place) -> set[str]:
    return {fold(n) for n in (place.name, place.text) if n}


def _named(sites: Sequence[Place], text: str) -> bool:
    """Whether the text names one of the towns."""
    return any(
        len(p.text) > 3 and (name := fold(p.text)) in text and re.search(rf"\b{re.escape(name)}\b", text) is not None
        for p in sites
    )


def _told_apart(a: Account, b: Account) -> bool:
    """Whether one breath of the one account tells of both places: "twelve died in Basse, and fourteen in Dablo"."""
    names = [{fold(n) for p in places for n in (p.name, p.text) if n} for places in (a.sites or a.towns, b.sites)]
    return any(
        not BESIDE.search(m[1] + " ")
        for one in names[0]
        for other in names[1] - names[0]
        for x, y in ((one, other), (other, one))
        for m in re.finditer(rf"\b{_IN} {re.escape(x)}\b([^.;]{{1,80}}\b{_IN}) {re.escape(y)}\b", a.text)
    )


def _with_town(areas: Sequence[Place]) -> list[Place]:
    """The districts, whose point is their town; a region's is anywhere."""
    return [p for p in areas if not is_wide(p) or p.kind == "county"]


def _gap(ps: Sequence[Place], qs: Sequence[Place]) -> float | None:
    """Kilometres between the nearest two; ``None`` where a map has none of the one or the other."""
    points = [[(p.lat, p.lon) for p in side if p.lat is not None and p.lon is not None] for side in (ps, qs)]
    return min((km(p, q) for p in points[0] for q in points[1]), default=None)
