"""Which place a name stands for: context of the document, containment, distance, type words, population."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from vigie.gazetteer import Entry, Gazetteer, capitals, demonyms, key
from vigie.read.toponyms_find import Found

_SAME_KM = 40.0  # candidates closer than this are one place at different levels
_NEAR_KM = 120.0


@dataclass(frozen=True, slots=True)
class Resolved:
    """A chosen place with the confidence, 0 to 1, that it is the one meant; ``entry`` is ``None`` where none is."""

    entry: Entry | None
    confidence: float


def resolve(found: Sequence[Found], gazetteer: Gazetteer, focus: Sequence[str]) -> list[Resolved]:
    """A place, or none, for each name, in order."""
    context = _Context(found, gazetteer, focus)
    by_name: dict[tuple[str, str | None, str | None], Resolved] = {}
    given: dict[str, str] = {}
    hints: dict[str, str] = {}
    for f in found:
        if f.within and f.sort == "name":
            given.setdefault(f.folded, f.within)
        if f.kind_hint and f.sort == "name":
            hints.setdefault(f.folded, f.kind_hint)
    order: list[Found] = sorted(found, key=lambda f: -context.certainty(f))
    for f in order:  # the sure ones first: they are the ground on which the others are judged
        if f.sort != "name":
            continue
        name = (f.folded, f.kind_hint, f.within or given.get(f.folded))
        if name not in by_name:
            by_name[name] = context.choose(f, f.within or given.get(f.folded))
            context.settle(by_name[name])
    results = []
    for f in found:
        if f.sort == "demonym":
            results.append(Resolved(f.entries[0], 0.9) if f.entries else context.demonym(f))
        elif f.sort == "name":
            results.append(by_name[f.folded, f.kind_hint, f.within or given.get(f.folded)])
        else:
            results.append(Resolved(None, 0.0))
    return results


class _Context:
    """What a document says about where it plays."""

    def __init__(self, found: Sequence[Found], gazetteer: Gazetteer, focus: Sequence[str]) -> None:
        self.gazetteer = gazetteer
        self.weights: Counter[str] = Counter()
        self.settled: list[Entry] = []
        self.divisions: Counter[int] = Counter()
        counts: Counter[str] = Counter()
        for f in found:
            if f.sort == "demonym":
                if f.codes:
                    counts[f.codes[0]] += 1
            elif f.sort == "name":
                code = _plain_country(f)
                if code:
                    counts[code] += 1
        for code, n in counts.items():
            self.weights[code] = 1.0 + math.log1p(n)  # type: ignore[assignment]
        for code in focus:
            self.weights[code] += 2
        self.named = frozenset(counts)

    def certainty(self, f: Found) -> float:
        """How sure a name is by itself; the surest are settled first."""
        if f.sort != "name" or not f.entries:
            return 0.0
        if f.entries[0].kind == "country":
            return 100.0
        if f.within:
            return 50.0
        if any(e.capital for e in f.entries):
            return 40.0
        spread = len({e.country for e in f.entries})
        return math.log10(1 + f.entries[0].population) - spread

    def settle(self, resolved: Resolved) -> None:
        """Adds a resolved place to the ground."""
        e = resolved.entry
        if e is None or resolved.confidence < 0.5 or e.kind in ("country", "continent"):
            return
        self.settled.append(e)
        if e.country:
            self.weights[e.country] += 0.3  # type: ignore[assignment]
        if e.admin1_id:
            self.divisions[e.admin1_id] += 1

    def demonym(self, f: Found) -> Resolved:
        """The country of a demonym; shared ones ("Congolese") by the country that the text names."""
        codes = f.codes
        named = [c for c in codes if self.weights[c] > 1.7 or (c in self.named and c != codes[0])]
        code = named[0] if len(named) == 1 else codes[0]
        entry = self.gazetteer.country(code)
        return Resolved(entry, 0.95 if len(codes) == 1 else 0.7)

    def choose(self, f: Found, within: str | None) -> Resolved:
        """The likeliest candidate, and how far it is ahead of others that lie elsewhere."""
        scored = sorted(((self.score(e, f, within), e) for e in f.entries), key=lambda x: -x[0])
        if not scored:
            return Resolved(None, 0.0)
        top, best = scored[0]
        rivals = [s for s, e in scored[1:] if _km(e, best) > _SAME_KM and not _contains(best, e)]
        margin = top - max(rivals, default=top - 4.0)
        confidence = 1 / (1 + math.exp(-1.2 * margin - 0.4)) * (1 / (1 + math.exp(-1.1 * (top - 1.0))))
        return Resolved(best, round(min(0.99, confidence), 2))

    def score(self, e: Entry, f: Found, within: str | None) -> float:
        """How well a candidate fits, on a scale where 1 is the least that is worth a point."""
        if e.kind == "country" or e.kind == "continent":
            s = 7.0
        elif e.capital:
            s = 5.0 + 0.3 * math.log10(1 + e.population)
        else:
            s = 0.75 * math.log10(1 + e.population)
            if e.kind == "region":
                s -= 0.9
            elif e.kind == "county":
                s -= 1.2
        if not e.main:
            s -= 0.8
        weight = self.weights[e.country or ""]
        if weight:
            s += min(2.5, 1.0 + 0.6 * weight)
        if e.kind not in ("country", "continent"):
            s += self._nearness(e)
        if within:
            s += self._containment(e, within)
        if f.kind_hint and e.kind not in ("country", "continent"):
            if f.kind_hint == e.kind or {f.kind_hint, e.kind} == {"region", "county"}:
                s += 2.0
            elif f.kind_hint in ("region", "county") or e.kind in ("region", "county"):
                s -= 0.7
        elif f.kind_hint and e.kind == "country" and f.kind_hint == "region":
            s -= 3.0
        return s

    def _nearness(self, e: Entry) -> float:
        near = sum(1 for o in self.settled if o.id != e.id and _km(o, e) < _NEAR_KM)
        bonus = min(1.5, 0.7 * near)
        if e.admin1_id and self.divisions[e.admin1_id]:
            bonus += 0.4
        return bonus

    def _containment(self, e: Entry, within: str) -> float:
        if within == key(e.admin1 or "") or within == key(e.admin2 or ""):
            return 5.0
        for parent in self.gazetteer.find_key(within):
            if parent.kind == "country" and parent.country == e.country and e.kind != "country":
                return 5.0
            if parent.kind in ("region", "county") and parent.id in (e.admin1_id, e.admin2_id):
                return 5.0
            if parent.kind == "locality" and parent.id != e.id and _km(parent, e) < 60 and parent.population > 10_000:
                return 1.5
        return 0.0


def _plain_country(f: Found) -> str | None:
    """The country that a name speaks for by itself: a country's, or a large capital's."""
    top = f.entries[0] if f.entries else None
    if top is None:
        return None
    if top.kind == "country":
        return top.country
    code = capitals().get(f.folded)
    return code if code and any(e.capital for e in f.entries) else None


def _km(a: Entry, b: Entry) -> float:
    x = math.radians(a.lon - b.lon) * math.cos(math.radians((a.lat + b.lat) / 2))
    return 6371 * math.hypot(x, math.radians(a.lat - b.lat))


def _contains(a: Entry, b: Entry) -> bool:
    """Whether one is a division that encloses the other: then naming either is no jump."""
    return a.id in (b.admin1_id, b.admin2_id) or b.id in (a.admin1_id, a.admin2_id)


__all__ = ["Resolved", "demonyms", "resolve"]
