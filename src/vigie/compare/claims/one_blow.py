"""Which statements on one matter speak of one blow: nothing speaks against it, and something for it.

In a war one town is struck every day by both sides, so that a matter and a town are not enough: the day, what was hit,
or the event that both articles are about must be the same.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta
from typing import Protocol, TypeVar

from vigie.compare.claims.anchors import Anchor, Days, Main, anchor
from vigie.compare.claims.parties import home_of
from vigie.compare.questions.building import Material
from vigie.compare.questions.scenes import Sentence, apart_in_days, name_key
from vigie.compare.words.wording import with_article
from vigie.model import Place, Reading

SOON = 14  # days between articles on one blow, where neither says its day
NEAR = 3  # sentences within which an article goes on about one blow
_WEEK, _SOON = 7, 2
_RARE = frozenset({"gas", "blast", "taken"})  # kinds of which a place does not have one every day
_COARSE = 3  # days that are no day
_BUSY = 3  # events of a town from which its name does not tell which is meant
_AROUND = timedelta(days=1)  # a night, or two time zones
# Kinds that one blow can be told as.
_ALIKE = (
    {"gas", "air", "shell"},
    {"blast", "shell"},
    {"blast", "ground"},
    {"air", "shell", "blast"},
    {"ground", "taken"},
)


class _Anchored(Protocol):
    @property
    def anchor(self) -> Anchor: ...


G = TypeVar("G", bound=_Anchored)


class Matter:
    """The articles on one matter, with what each is about."""

    def __init__(self, readings: Sequence[Reading], material: Material) -> None:
        self.home = home_of(readings)
        self._mains = {r.id: _main(r, material) for r in readings}
        events: dict[str, set[int]] = defaultdict(set)
        ids = {r.id for r in readings}
        for n, event in enumerate(material.found):
            for report in event.reports:
                if report.reading.id in ids:
                    for site in report.sites:
                        events[name_key(site)].add(material.focus.root(n))
        self._busy = frozenset(t for t, found in events.items() if len(found) >= _BUSY)

    def anchor(
        self,
        s: Sentence,
        own: Sequence[Sentence],
        a: int = 0,
        b: int | None = None,
        said: tuple[int, int] | None = None,
    ) -> Anchor:
        """What is known of the blow that the sentence speaks of; see :func:`.anchors.anchor`."""
        return anchor(s, own, self.home, self._mains[s.reading.id], a, b, said)

    def linked(self, a: Anchor, b: Anchor) -> bool:
        """Whether something speaks for two sentences being of one blow."""
        if a.at.reading is b.at.reading:
            near = abs(a.at.number - b.at.number) <= NEAR
            return near or _same_days(a.days, b.days) or bool(a.towns & b.towns) or (a.bare and b.bare)
        kinds, targets = bool(a.kinds & b.kinds), bool(a.targets & b.targets)
        towns = bool(a.towns and b.towns) and _one_place(a, b)
        focus = a.main.event is not None and a.main.event == b.main.event
        days, others = a.days or (a.main.days if a.bare else None), b.days or (b.main.days if b.bare else None)
        if _same_days(days, others):
            at, there = (x.towns or (x.main.towns if x.bare else frozenset()) for x in (a, b))
            return towns or targets or focus or (kinds and bool(at & there))
        if a.numbers & b.numbers:
            return True
        apart = apart_in_days(a.at.reading, b.at.reading)
        if days is not None and others is not None:
            # An article whose main event is another may still have a word on this one.
            return targets and kinds and (a.bare or b.bare) and apart is not None and abs(apart) <= _WEEK
        if a.history and b.history:
            return towns
        soon = apart is not None and abs(apart) <= _SOON
        if soon and a.kinds & b.kinds & _RARE and (days is None or others is None) and (a.bare or b.bare):
            return True
        if focus:
            return towns or a.bare or b.bare
        if towns and (targets or not a.towns & b.towns & self._busy):
            return targets or kinds or not (a.kinds and b.kinds)
        return targets and kinds and apart is not None and abs(apart) <= _WEEK

    def blows(self, given: Sequence[G]) -> list[list[G]]:
        """The statements of each blow; those that tell least of where and when are put with the others last."""
        found: list[list[int]] = []
        for n in sorted(range(len(given)), key=lambda n: (given[n].anchor.bare, not given[n].anchor.own, n)):
            one = given[n].anchor
            fitting = [
                f
                for f in found
                if all(one_blow(one, given[k].anchor) for k in f if not given[k].anchor.bare or one.bare)
                and any(self.linked(one, given[k].anchor) for k in f)
            ]
            if not fitting:
                found.append([n])
                continue
            best = max(fitting, key=lambda f: _near(one, [given[k].anchor for k in f]))
            best.append(n)
            for other in fitting:  # what one statement joins is one, if all of it agrees
                if other is not best and all(one_blow(given[j].anchor, given[k].anchor) for j in best for k in other):
                    best += other
                    found.remove(other)
        return [[given[k] for k in sorted(f)] for f in found]


def _main(reading: Reading, material: Material) -> Main:
    n = material.focus.event(reading.id)
    if n is None:
        return Main()
    own = [r for r in material.found[n].reports if r.reading.id == reading.id]
    days = next((r.days for r in own if r.days is not None and (r.days[1] - r.days[0]).days <= _COARSE), None)
    return Main(n, days, frozenset(name_key(p) for r in own for p in r.sites))


def _same_days(a: Days | None, b: Days | None) -> bool:
    return a is not None and b is not None and a[0] - _AROUND <= b[1] and b[0] - _AROUND <= a[1]


def one_blow(a: Anchor, b: Anchor) -> bool:
    """Whether nothing speaks against two sentences on one matter being of one blow."""
    if a.at.reading is b.at.reading and a.at.number == b.at.number:
        return True
    if a.history != b.history and not a.numbers & b.numbers:
        return False
    if a.days is not None and b.days is not None:
        if a.days[0] - _AROUND > b.days[1] or b.days[0] - _AROUND > a.days[1]:
            return False
    elif (apart := apart_in_days(a.at.reading, b.at.reading)) is None or abs(apart) > SOON:
        return False
    if a.towns and b.towns and not _one_place(a, b):
        return False
    if a.targets and b.targets and not a.targets & b.targets:
        return False
    return not (a.kinds and b.kinds) or _alike(a.kinds, b.kinds)


def _one_place(a: Anchor, b: Anchor) -> bool:
    """Whether they share a town, one is told of the other's region, or the words of one name a town of the other."""
    if a.towns & b.towns or a.towns & b.regions or b.towns & a.regions:
        return True
    return any(
        _has(y.scene, t) or any(_has(t, name) for name in (*y.towns, *y.regions))
        for x, y in ((a, b), (b, a))
        for t in x.towns
    )


def _has(words: str, name: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", words) is not None


def _alike(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a & b) or any(a & group and b & group for group in _ALIKE)


def _near(one: Anchor, blow: Sequence[Anchor]) -> tuple[float, int]:
    """How near the statements of a blow stand to one: in its own article, else how many there are."""
    own = [abs(x.at.number - one.at.number) for x in blow if x.at.reading is one.at.reading]
    return (1 / (1 + min(own)) if own else 0.0, len(blow))


_NOUNS = (
    ("gas", "the gas attack"),
    ("taken", "the kidnapping"),
    ("blast", "the bombing"),
    ("shell", "the shelling"),
    ("air", "the air strike"),
)


def noun_of(blow: Sequence[Anchor]) -> str:
    """What to call the blow: by the kind that most statements speak of."""
    kinds = [k for a in blow for k in a.kinds]
    return next((noun for kind, noun in _NOUNS if kinds.count(kind) * 2 > len(blow)), "the attack")


def place_of(blow: Sequence[Anchor]) -> Place | None:
    """Where the blow was: the first town that a statement names."""
    return next((a.place for a in blow if a.place is not None), None)


def tail_of(place: Place | None) -> str:
    """`` in X``, or nothing."""
    return f" in {with_article(place.name or place.text)}" if place is not None else ""
