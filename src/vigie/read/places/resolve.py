"""Which place a name stands for: context of the document, containment, distance, type words, population.

Names are settled from the surest to the least sure; each settled place is ground for the next (its country, its
division, its neighbourhood). The score of a candidate adds population, whether it is the place's own name, the weight
of its country in the document, nearness to settled places, the enclosing place that the text names, and type words.
Confidence falls where a rival lies elsewhere and the score is close, and where little at all speaks for the best.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from vigie.gazetteer import Entry, Gazetteer, capitals, key
from vigie.read.places.confidence import calibrated
from vigie.read.places.find import Found
from vigie.read.places.outlet import Home
from vigie.read.places.words import section

_SAME_KM = 40.0  # candidates closer than this are one place at different levels
_NEAR_KM = 120.0
_BESIDE_KM = 60.0
_REGION_KM = 200.0
_COUNTRY_KM = 500.0
_AFTER_PERSONS = frozenset("US CA AU NZ GB IE".split())  # their towns bear surnames, so that a name alone says little
_GROUNDS = 2  # places settled in a country after which the text plays there
_SOLE = -0.35  # signs enough for a name that only one country has
_CROWD = 0.6
_CROWD_MOST = 1.5
_CROWD_LOCAL = 1.0  # support from which a text plays around a village
_CROWD_NAMED = 0.3  # support worth telling
_NEAR_MOST = 3  # as many near places count
_DIVISION_KM = 200.0  # a division and its seat
_LARGE = 500_000  # cities known without their country
_CONTAINED = 5.0
_COUNTY = 30_000
_SEAT_SHARE = 10
_REGION_GAIN = 0.4  # a state over the towns that bear its name elsewhere
_NAMESAKES = 4  # villages of one name in one country, among which nearness alone does not choose
_SPELLED = 0.65  # the most that a name in another spelling is worth


@dataclass(frozen=True, slots=True)
class Resolved:
    """A chosen place with the confidence, 0 to 1, that it is the one meant; ``entry`` is ``None`` where none is.

    ``reasons`` say in words what spoke for and against it.
    """

    entry: Entry | None
    confidence: float
    reasons: tuple[str, ...] = ()


_NONE = Resolved(None, 0.0)
_NOWHERE = Home({})
_Name = tuple[str, str | None, str | None, int]


def resolve(
    found: Sequence[Found], gazetteer: Gazetteer, focus: Sequence[str], home: Home = _NOWHERE
) -> list[Resolved]:
    """A place, or none, for each name, in order; one name with the same signs is one place in a document."""
    context = _Context(found, gazetteer, focus, home)
    within: dict[str, str] = {}
    holds: dict[
        int, list[Entry]
    ] = {}  # number of a name -> candidates of the name before the comma: "Atlanta, Georgia"
    for i, f in enumerate(found):
        if f.within and f.sort == "name" and context.encloses(f):
            within.setdefault(f.folded, f.within)
        if i and f.listed and f.sort == "name" and found[i - 1].within == f.folded:
            holds[i] = found[i - 1].entries
    names = [(f.folded, f.kind_hint, within.get(f.folded), i if i in holds else -1) for i, f in enumerate(found)]
    chosen: dict[_Name, Resolved] = {}
    for i in sorted(range(len(found)), key=lambda i: (found[i].weak, -context.certainty(found[i]))):
        f, name = found[i], names[i]
        if f.sort == "name" and name not in chosen:
            chosen[name] = context.choose(f, name[2], holds.get(i, ()))
            if f.weak and not context.plays_around(chosen[name].entry, f):
                chosen[name] = _NONE
            context.settle(chosen[name])
    states = {found[i].folded: chosen[names[i]] for i in sorted(holds, reverse=True)}
    first = [chosen.get(n) for n in names]
    results = []
    for i, f in enumerate(found):
        if f.sort == "demonym":
            results.append(Resolved(f.entries[0], 0.9) if f.entries else context.demonym(f))
        elif f.sort == "name":
            own = chosen[names[i]]
            state = states.get(f.folded)
            if state is not None and state.entry is not None and own.entry is not None and own.entry.kind == "country":
                own = state  # "Georgia" is one of the two throughout a text
            else:
                own = context.in_list(found, i, own, first) or own
            results.append(_reported(own, f))
        else:
            results.append(_NONE)
    return results


def _reported(own: Resolved, f: Found) -> Resolved:
    """The choice with the confidence that is told: how often such choices prove right. Countries hardly ever fail."""
    if own.entry is None or own.entry.kind in ("country", "continent"):
        return own
    told = calibrated(own.confidence)
    return replace(own, confidence=min(told, _SPELLED) if f.spelled else told)


class _Crowd:
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
            if towns := [e for e in f.entries if e.kind in ("locality", "county") and _own(e)]:
                self._add(f.folded, towns, 0.5 if f.weak else 1.0)

    def _add(self, name: str, towns: Sequence[Entry], most: float) -> None:
        self._names.add(name)
        squares = {_square(e) for e in towns}  # a town and its county are one
        weight = most / math.sqrt(len(squares))
        for square in squares:
            self._squares.setdefault(square, {})[name] = weight

    def support(self, e: Entry, folded: str) -> float:
        """Weight of the other names that have a candidate near ``e``."""
        row, column = _square(e)
        near: dict[str, float] = {}
        for square in ((row + i, column + j) for i in (-1, 0, 1) for j in (-1, 0, 1)):
            near.update(self._squares.get(square, {}))
        return sum(weight for name, weight in near.items() if name != folded)


def _own(e: Entry) -> bool:
    """Whether a name is worth weighing: no second name of a village."""
    return e.main or e.population > 0 or e.kind == "county"


def _square(e: Entry) -> tuple[int, int]:
    return math.floor(e.lat), math.floor(e.lon)


class _Context:
    """What a document says about where it plays."""

    def __init__(self, found: Sequence[Found], gazetteer: Gazetteer, focus: Sequence[str], home: Home) -> None:
        self.gazetteer = gazetteer
        self.weights: dict[str, float] = {}
        self.settled: dict[int, list[Entry]] = {}  # by whole degrees of latitude
        self._times: Counter[int] = Counter()
        self.divisions: Counter[int] = Counter()
        self.grounds: Counter[str] = Counter()  # settled places by country
        counts: Counter[str] = Counter()
        shared: Counter[str] = Counter()  # named only by a demonym that other countries share
        for f in found:
            if f.border or f.weak:
                continue  # a neighbour: the text plays on this side of the border
            if f.sort == "demonym" and f.codes:
                counts[f.codes[0]] += 1
            elif f.sort == "name" and f.folded not in home.towns and (code := _plain_country(f)):
                counts[code] += 1
            if f.sort == "demonym" and len(f.codes) > 1:
                shared[f.codes[0]] += 1
        most = max(counts.values(), default=1)
        for code, n in counts.items():
            self.weights[code] = 1.0 + math.log1p(n) + 0.5 * (n == most)
        if home.country:
            self.weights[home.country] = self.weights.get(home.country, 0.0) + 1.0
        for code in focus:
            self.weights[code] = self.weights.get(code, 0.0) + 2.5
        self.crowd = _Crowd(found, home)
        self.home = home
        self.named = frozenset(code for code, n in counts.items() if n > shared[code])

    def certainty(self, f: Found) -> float:
        """How sure a name is by itself; the surest are settled first."""
        if f.sort != "name" or not f.entries:
            return -99.0
        if f.spelled:
            return -20.0
        best = f.entries[0]
        if best.kind == "country":
            return -9.0 if _namesake(f) else 100.0
        if f.within and self.encloses(f):
            return 50.0
        if any(e.capital for e in f.entries) and f.folded in capitals() and f.folded not in self.home.towns:
            return 40.0
        countries = len({e.country for e in f.entries})
        return math.log10(1 + best.population) - min(countries, 6) - 0.3 * len(f.entries)

    def encloses(self, f: Found) -> bool:
        """Whether a candidate lies in the place that follows the name."""
        return f.within is not None and any(self._containment(e, f.within) >= _CONTAINED for e in f.entries)

    def settle(self, resolved: Resolved) -> None:
        """Adds a resolved place to the ground."""
        e = resolved.entry
        if e is None or resolved.confidence < 0.5 or e.kind in ("country", "continent"):
            return
        self._times[e.id] += 1
        if self._times[e.id] <= _NEAR_MOST:  # more of one place would add nothing
            self.settled.setdefault(math.floor(e.lat), []).append(e)
        if e.country:
            self.weights[e.country] = self.weights.get(e.country, 0.0) + 0.3
            self.grounds[e.country] += 1
        for division in (e.admin1_id, e.id if e.kind == "region" else None):
            if division:
                self.divisions[division] += 1

    def demonym(self, f: Found) -> Resolved:
        """The country of a demonym; shared ones ("Congolese") by the country that the text names."""
        first, *others = f.codes
        stated = {c for c in others if c in self.named}
        code = stated.pop() if len(stated) == 1 and self.weights.get(first, 0.0) < 2.5 else first
        entry = self.gazetteer.country(code)
        sure = not others or len(self.named & set(f.codes)) == 1
        return Resolved(entry, 0.95 if sure else 0.7) if entry else _NONE

    def choose(self, f: Found, within: str | None, holds: Sequence[Entry] = ()) -> Resolved:
        """The likeliest candidate, and how far it is ahead of others that lie elsewhere."""
        held = {e.id: _held(e, holds) for e in f.entries}
        other = -3.0 if max(held.values(), default=0.0) > 3.0 else 0.0  # a country that does not hold it
        scored = sorted(
            (
                (self.score(e, f, within) + (held[e.id] or (other if e.kind == "country" else 0.0)), e)
                for e in f.entries
            ),
            key=lambda x: (-x[0], x[1].id),
        )
        if not scored:
            return _NONE
        top, best = scored[0]
        rivals = [s for s, e in scored[1:] if not _same(e, best)]
        margin = top - max(rivals, default=top - 4.0)
        supported = best.country in self.weights or within is not None or bool(holds) or self._nearness(best) > 0
        needed = 0.4 if supported else 1.5  # population alone decides only where it is overwhelming
        confidence = _logistic(1.5 * margin - needed) * _logistic(1.3 * (top - 1.2))
        if f.spelled:
            confidence = min(_SPELLED, 0.75 * confidence)
            if not self._local(best) or (not best.population and not self._beside(best)):
                confidence *= 0.5
        if f.within and not within and self._elsewhere(best, f.within):
            confidence *= 0.3  # "Detroit, Texas": the one that is meant is not in the gazetteer
        stated = within is not None and self._containment(best, within) >= _CONTAINED
        local = self._local(best) or self.crowd.support(best, f.folded) >= _CROWD_LOCAL
        if best.population == 0 and best.kind == "locality" and not stated and not local:
            confidence *= 0.4  # a village counts only where the text plays
        if best.population == 0 and not best.main:
            confidence *= 0.6
        if best.population == 0 and best.kind == "locality" and not stated:
            if self.named and best.country not in self.named:
                confidence *= 0.5  # a village beyond the border of all that is named
            namesakes = sum(e.main and e.kind == "locality" and e.country == best.country for e in f.entries)
            if namesakes >= _NAMESAKES:
                confidence *= 0.35
        small = _size(best) < 30_000 or (not best.main and best.population < _LARGE)
        crowded = not rivals and not self.named and self.crowd.support(best, f.folded) >= _CROWD_LOCAL
        if (
            small
            and not crowded
            and not stated
            and best.country not in self.weights
            and best.kind not in ("continent", "country")
        ):
            confidence *= 0.5  # a small place in a country that the text never names
        strange = self.grounds.total() >= _GROUNDS and best.country not in self.weights and best.kind == "locality"
        if strange and not stated and best.population < _LARGE and not best.capital:
            confidence *= 0.6  # a city outside all the countries that the text names or has placed towns in
        return Resolved(best, round(min(0.99, confidence), 2), tuple(self._reasons(f, best, within, rivals, top)))

    def _reasons(self, f: Found, best: Entry, within: str | None, rivals: Sequence[float], top: float) -> Iterator[str]:
        """What spoke for the best candidate, and against it."""
        if best.country in self.weights:
            yield f"the text or the desk names {best.country}"
        if within is not None and self._containment(best, within):
            yield f"lies in {within!r}"
        if best.kind not in ("country", "continent") and (near := self._nearness(best)):
            yield f"places settled before lie near (+{near:.1f})"
        if (crowd := self.crowd.support(best, f.folded)) > _CROWD_NAMED:
            yield f"other names of the text have candidates near (+{min(_CROWD_MOST, _CROWD * crowd):.1f})"
        if f.folded in self.home.towns:
            yield "the outlet bears this name"
        if best.population:
            yield f"{best.population:,} inhabitants"
        if not best.main:
            yield "by a second name"
        yield f"{top - max(rivals):.1f} ahead of the best rival elsewhere" if rivals else "no rival elsewhere"

    def in_list(
        self, found: Sequence[Found], i: int, own: Resolved, chosen: Sequence[Resolved | None]
    ) -> Resolved | None:
        """In "Ohio, Georgia and Texas" each is a state: the kind of its neighbours decides for a shared name."""
        f = found[i]
        beside = [i - 1] if i and f.listed else []
        if i + 1 < len(found) and found[i + 1].listed:
            beside.append(i + 1)
        kinds = {
            (e.kind, e.country)
            for k in beside
            if found[k].sentence == f.sentence and (r := chosen[k]) is not None and (e := r.entry) is not None
        }
        if len(beside) < 2 or len(kinds) != 1 or own.entry is None:
            return None
        kind, country = kinds.pop()
        if kind != "region" or (own.entry.kind, own.entry.country) == (kind, country):
            return None
        fits = [e for e in f.entries if e.kind == "region" and e.country == country and e.main]
        return Resolved(fits[0], 0.85) if len(fits) == 1 else None

    def score(self, e: Entry, f: Found, within: str | None) -> float:
        """How well a candidate fits, on a scale where 1 is the least that is worth a point."""
        if e.kind in ("country", "continent"):
            s = 6.0 + 0.1 * math.log10(1 + e.population)
        else:
            s = 0.75 * math.log10(1 + (e.population if e.kind == "county" and _seat(e, f) else _size(e, f)))
            if f.folded in self.home.towns:
                s = 1.5 + 0.4 * s  # the paper's own town may be any of that name
            if e.kind == "region" and f.entries[0].kind == "country":
                s += min(1.5, 0.5 * self.divisions[e.id]) - (0.0 if self.divisions[e.id] else 2.0)
            elif e.kind == "region":
                s -= 1.1 if any(o.kind == "locality" and _same(e, o) for o in f.entries) else -_REGION_GAIN
            elif e.kind == "county":
                s -= 3.0 if f.kind_hint != "county" and _seat(e, f) else 1.2
            known = (e.capital and f.folded in capitals()) or (
                e.id == _first_town(f) and f.folded in section("cities known alone")
            )
            if known and f.folded not in self.home.towns:
                s += 1.5
        if not e.main:
            s -= 0.8 if f.folded in capitals() or e.population > 1_000_000 else 1.4
        elif f.spaced != (" " in e.name or "-" in e.name) and key(e.name) == f.folded:
            s -= 0.8  # "New Quay" is not Newquay where there is one of that spelling
        weight = self.weights.get(e.country or "", 0.0)
        if weight:
            s += min(2.8, 1.0 + 0.6 * weight)
        if e.kind not in ("country", "continent"):
            s += self._nearness(e)
            if e.kind != "region" and _own(e):
                s += min(_CROWD_MOST, _CROWD * self.crowd.support(e, f.folded))
        if within and not (f.entries[0].kind == "country" and self._is_country(within)):
            s += self._containment(e, within)
        if f.kind_hint and e.kind not in ("country", "continent"):
            if f.kind_hint == e.kind:
                s += 2.4
            elif {f.kind_hint, e.kind} == {"region", "county"}:
                s += 1.6
            elif f.kind_hint == "region" and e.kind == "locality":
                s -= 2.0
            elif f.kind_hint in ("region", "county") or e.kind in ("region", "county"):
                s -= 0.7
        elif f.kind_hint and e.kind == "country" and f.kind_hint in ("region", "locality"):
            s -= 3.0
        return s

    def _nearness(self, e: Entry) -> float:
        near = sum(1 for _ in islice((o for o in self._around(e) if o.kind != "region"), _NEAR_MOST))
        bonus = min(1.8, 0.8 * near)
        if e.admin1_id and self.divisions[e.admin1_id]:
            bonus += min(1.5, 0.5 + 0.3 * self.divisions[e.admin1_id])
        return bonus

    def _around(self, e: Entry) -> Iterator[Entry]:
        """Other settled places near ``e``; a degree of latitude is 111 km, so two to each side hold all."""
        band = math.floor(e.lat)
        for beside in range(band - 2, band + 3):
            for o in self.settled.get(beside, ()):
                if o.id != e.id and _km(o, e) < _NEAR_KM:
                    yield o

    def plays_around(self, e: Entry | None, f: Found) -> bool:
        """Whether a settled place lies near enough to ``e``.

        That is 60 km; 200 km for a town in a country that the text names, where little speaks against it, and for a
        village whose name no other country has; 500 km for a town of such a name.
        """
        if e is None:
            return False
        town = e.population > 0
        played = e.country in self.named or self.grounds[e.country or ""] >= _GROUNDS
        sole = f.alone and f.score >= _SOLE and played and e.country not in _AFTER_PERSONS
        sole = sole and all(o.country == e.country for o in f.entries)
        if sole:
            reach = _COUNTRY_KM if town else _REGION_KM
        else:
            reach = _REGION_KM if town and e.main and f.score >= 0.0 and e.country in self.named else _BESIDE_KM
        return self._beside(e, reach)

    def _beside(self, e: Entry, reach: float = _BESIDE_KM) -> bool:
        """Whether a settled place lies within ``reach`` kilometres of ``e``."""
        bands = math.ceil(reach / 111)
        return any(
            _km(o, e) < reach
            for band in range(-bands, bands + 1)
            for o in self.settled.get(math.floor(e.lat) + band, ())
        )

    def _local(self, e: Entry) -> bool:
        """Whether the document plays around a place: in its country by weight, its division, or near a settled one."""
        if e.admin1_id in self.divisions or e.admin2_id in self.divisions:
            return True
        if any(True for _ in self._around(e)):
            return True
        own = self.weights.get(e.country or "", 0.0)
        others = max((w for c, w in self.weights.items() if c != e.country), default=0.0)
        return own > others

    def _elsewhere(self, best: Entry, within: str) -> bool:
        """Whether the text names a country or division around the name in which the candidate does not lie."""
        if best.kind != "locality" or best.population >= _LARGE:
            return False
        parents = [p for p in self.gazetteer.find_key(within) if p.main]
        if not parents or parents[0].kind not in ("country", "region") or self._containment(best, within):
            return False
        seats = (p for p in parents if p.kind == "locality" and parents[0].kind == "region" and _same(parents[0], p))
        return next(seats, None) is None  # "Ansongo, Ménaka and Gao" is a list of towns, not a town in a division

    def _is_country(self, folded: str) -> bool:
        return any(e.kind == "country" for e in self.gazetteer.find_key(folded))

    def _containment(self, e: Entry, within: str) -> float:
        if within in (key(e.admin1 or ""), key(e.admin2 or "")):
            return _CONTAINED
        for parent in self.gazetteer.find_key(within):
            if parent.kind == "country" and parent.country == e.country and e.kind != "country":
                return _CONTAINED
            if parent.kind in ("region", "county") and parent.id in (e.admin1_id, e.admin2_id):
                return _CONTAINED
            if parent.kind == "locality" and parent.id != e.id and _km(parent, e) < 60 and parent.population > 10_000:
                return 1.5
        return 0.0


def _held(e: Entry, holds: Sequence[Entry]) -> float:
    """What the name before the comma speaks for a country or division: the larger its place there, the more."""
    held = [h.population for h in holds if h.main and h.kind == "locality" and _encloses(e, h)]
    return min(_CONTAINED, math.log10(1 + max(held, default=0)))


def _encloses(e: Entry, h: Entry) -> bool:
    return e.id in (h.admin1_id, h.admin2_id) or (e.kind == "country" and e.country == h.country)


def _plain_country(f: Found) -> str | None:
    """The country that a name speaks for by itself: a country's, or a capital's."""
    top = f.entries[0] if f.entries else None
    if top is None:
        return None
    if top.kind == "country":
        return None if _namesake(f) else top.country
    code = capitals().get(f.folded)
    own = max((e.population for e in f.entries if e.capital and e.country == code), default=0)
    others = max((e.population for e in f.entries if e.main and e.country != code), default=0)
    return code if own > 200_000 and others < 0.1 * own else None


def _seat(e: Entry, f: Found) -> bool:
    """Whether a division's seat bears its name; then the name alone is the town's."""
    return any(o.kind == "locality" and (o.main or o.population > 0) and _same(e, o) for o in f.entries)


def _size(e: Entry, f: Found | None = None) -> int:
    """Population; a county without one counts as a small town, a seat without one as a tenth of its county."""
    if e.kind == "locality" and not e.population and f is not None and e.main:
        own = [o for o in f.entries if o.kind == "county" and o.id == e.admin2_id]
        towns = any(o.kind == "locality" and o.population and o.admin1_id == e.admin1_id for o in f.entries)
        return max((o.population // _SEAT_SHARE for o in own), default=0) if not towns else 0
    return _COUNTY if e.kind == "county" and not e.population else e.population


def _namesake(f: Found) -> Entry | None:
    """The division of another country that has the name of a smaller country: Georgia."""
    top = f.entries[0]
    others = (e for e in f.entries if e.kind == "region" and e.main and e.country != top.country)
    return next((e for e in others if e.population > top.population), None)


def _first_town(f: Found) -> int | None:
    """The most populous town of a name."""
    return next((e.id for e in f.entries if e.kind == "locality"), None)


def _logistic(x: float) -> float:
    return 1 / (1 + math.exp(-x))


def _km(a: Entry, b: Entry) -> float:
    x = math.radians(a.lon - b.lon) * math.cos(math.radians((a.lat + b.lat) / 2))
    return 6371 * math.hypot(x, math.radians(a.lat - b.lat))


def _same(a: Entry, b: Entry) -> bool:
    """Whether two candidates are one place at different levels, so that taking either is no jump."""
    if _km(a, b) < _SAME_KM or a.id in (b.admin1_id, b.admin2_id) or b.id in (a.admin1_id, a.admin2_id):
        return True
    division = a.kind in ("region", "county") or b.kind in ("region", "county")
    return division and a.country == b.country and _km(a, b) < _DIVISION_KM
