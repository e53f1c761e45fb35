"""What a document says about where it plays, and by that which place each name stands for.

The score of a candidate adds population, whether it is the place's own name, the weight of its country in the document,
nearness to settled places, the enclosing place that the text names, and type words. Confidence falls where a rival lies
elsewhere and the score is close, and where little at all speaks for the best.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from vigie.gazetteer import Entry, Gazetteer, capitals, key
from vigie.read.places.crowd import Crowd
from vigie.read.places.entries import (
    CONTAINED,
    first_town,
    held,
    km,
    logistic,
    namesake,
    own,
    plain_country,
    same,
    seat,
    size,
)
from vigie.read.places.found import Found
from vigie.read.places.outlet import Home
from vigie.read.places.words import section

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
_LARGE = 500_000  # cities known without their country
_REGION_GAIN = 0.4  # a state over the towns that bear its name elsewhere
_NAMESAKES = 4  # villages of one name in one country, among which nearness alone does not choose
SPELLED = 0.65  # the most that a name in another spelling is worth


@dataclass(frozen=True, slots=True)
class Resolved:
    """A chosen place with the confidence, 0 to 1, that it is the one meant; ``entry`` is ``None`` where none is.

    ``reasons`` say in words what spoke for and against it.
    """

    entry: Entry | None
    confidence: float
    reasons: tuple[str, ...] = ()


NONE = Resolved(None, 0.0)


class Context:
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
            elif f.sort == "name" and f.folded not in home.towns and (code := plain_country(f)):
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
        self.crowd = Crowd(found, home)
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
            return -9.0 if namesake(f) else 100.0
        if f.within and self.encloses(f):
            return 50.0
        if any(e.capital for e in f.entries) and f.folded in capitals() and f.folded not in self.home.towns:
            return 40.0
        countries = len({e.country for e in f.entries})
        return math.log10(1 + best.population) - min(countries, 6) - 0.3 * len(f.entries)

    def encloses(self, f: Found) -> bool:
        """Whether a candidate lies in the place that follows the name."""
        return f.within is not None and any(self._containment(e, f.within) >= CONTAINED for e in f.entries)

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
        return Resolved(entry, 0.95 if sure else 0.7) if entry else NONE

    def choose(self, f: Found, within: str | None, holds: Sequence[Entry] = ()) -> Resolved:
        """The likeliest candidate, and how far it is ahead of others that lie elsewhere."""
        shares = {e.id: held(e, holds) for e in f.entries}
        other = -3.0 if max(shares.values(), default=0.0) > 3.0 else 0.0  # a country that does not hold it
        scored = sorted(
            (
                (self.score(e, f, within) + (shares[e.id] or (other if e.kind == "country" else 0.0)), e)
                for e in f.entries
            ),
            key=lambda x: (-x[0], x[1].id),
        )
        if not scored:
            return NONE
        top, best = scored[0]
        rivals = [s for s, e in scored[1:] if not same(e, best)]
        margin = top - max(rivals, default=top - 4.0)
        supported = best.country in self.weights or within is not None or bool(holds) or self._nearness(best) > 0
        needed = 0.4 if supported else 1.5  # population alone decides only where it is overwhelming
        confidence = logistic(1.5 * margin - needed) * logistic(1.3 * (top - 1.2))
        if f.spelled:
            confidence = min(SPELLED, 0.75 * confidence)
            if not self._local(best) or (not best.population and not self._beside(best)):
                confidence *= 0.5
        if f.within and not within and self._elsewhere(best, f.within):
            confidence *= 0.3  # "Detroit, Texas": the one that is meant is not in the gazetteer
        stated = within is not None and self._containment(best, within) >= CONTAINED
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
        small = size(best) < 30_000 or (not best.main and best.population < _LARGE)
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
            s = 0.75 * math.log10(1 + (e.population if e.kind == "county" and seat(e, f) else size(e, f)))
            if f.folded in self.home.towns:
                s = 1.5 + 0.4 * s  # the paper's own town may be any of that name
            if e.kind == "region" and f.entries[0].kind == "country":
                s += min(1.5, 0.5 * self.divisions[e.id]) - (0.0 if self.divisions[e.id] else 2.0)
            elif e.kind == "region":
                s -= 1.1 if any(o.kind == "locality" and same(e, o) for o in f.entries) else -_REGION_GAIN
            elif e.kind == "county":
                s -= 3.0 if f.kind_hint != "county" and seat(e, f) else 1.2
            known = (e.capital and f.folded in capitals()) or (
                e.id == first_town(f) and f.folded in section("cities known alone")
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
            if e.kind != "region" and own(e):
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
                if o.id != e.id and km(o, e) < _NEAR_KM:
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
            km(o, e) < reach
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
        seats = (p for p in parents if p.kind == "locality" and parents[0].kind == "region" and same(parents[0], p))
        return next(seats, None) is None  # "Ansongo, Ménaka and Gao" is a list of towns, not a town in a division

    def _is_country(self, folded: str) -> bool:
        return any(e.kind == "country" for e in self.gazetteer.find_key(folded))

    def _containment(self, e: Entry, within: str) -> float:
        if within in (key(e.admin1 or ""), key(e.admin2 or "")):
            return CONTAINED
        for parent in self.gazetteer.find_key(within):
            if parent.kind == "country" and parent.country == e.country and e.kind != "country":
                return CONTAINED
            if parent.kind in ("region", "county") and parent.id in (e.admin1_id, e.admin2_id):
                return CONTAINED
            if parent.kind == "locality" and parent.id != e.id and km(parent, e) < 60 and parent.population > 10_000:
                return 1.5
        return 0.0
