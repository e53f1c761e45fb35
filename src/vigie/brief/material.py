"""What the sentences and tables of the page are made of, and the look-ups they share."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from vigie.brief import wording
from vigie.brief.locale import Locale, locale
from vigie.brief.protect import Shield
from vigie.config import Settings
from vigie.model import (
    Brief,
    Comparison,
    Grouping,
    Incident,
    Outcome,
    PartialDate,
    Reading,
    Sentence,
    SharedIncident,
    Span,
)
from vigie.model.vocabulary import Verdict

_OFFICIAL = "official statement"
_ID = re.compile(r"[\w-]+")
_UNDATED = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Material:
    """Readings with what was made of them; ``say`` speaks the page's language, ``shield`` withholds."""

    readings: Sequence[Reading]
    grouping: Grouping
    comparison: Comparison
    shield: Shield
    say: Locale
    by_id: dict[str, Reading] = field(init=False)
    story: dict[str, str] = field(init=False)
    official: frozenset[str] = field(init=False)
    advised: frozenset[tuple[str | None, int, int]] = field(init=False)
    origins_of: dict[str, tuple[str, ...]] = field(init=False)
    incidents: dict[tuple[str, str], Incident] = field(init=False)
    outcomes: dict[str, Outcome] = field(init=False)
    newest_date: PartialDate | None = field(init=False)
    _component: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        dated = [r.published for r in self.readings if r.published]
        for name, value in {
            "by_id": {r.id: r for r in self.readings},
            "story": {a: s.id for s in self.grouping.stories for a in s.articles},
            "official": frozenset(o.id for o in self.grouping.origins if o.reason.startswith(_OFFICIAL)),
            "advised": frozenset(
                (r.id, s.start, s.end) for r in self.readings for a in r.advisories for s in a.evidence
            ),
            "origins_of": _elsewhere(self.readings, self.grouping),
            "incidents": {(r.id, i.id): i for r in self.readings for i in r.incidents},
            "outcomes": {o.forecast: o for o in self.comparison.outcomes},
            "newest_date": max(dated, key=lambda d: d.moment) if dated else None,
            "_component": _components(self.grouping),
        }.items():
            object.__setattr__(self, name, value)

    @classmethod
    def of(cls, document: Brief, settings: Settings) -> Material:
        """The material of a finished brief."""
        grouping = Grouping(stories=document.stories, echoes=document.echoes, origins=document.origins)
        comparison = Comparison(questions=document.questions, incidents=document.incidents, outcomes=document.outcomes)
        say = locale(settings.lang)
        return cls(document.articles, grouping, comparison, Shield(document.articles, settings), say)

    def independent(self, articles: Iterable[str]) -> int:
        """How many of the articles are independent: those that share an origin or repeat each other count once."""
        return len({self._component.get(a, a) for a in articles})

    def newest(self, articles: Iterable[str]) -> datetime:
        """The latest publication among the articles; the beginning of time where none is dated."""
        dates = (self.by_id[a].published for a in articles)
        return max((d.moment for d in dates if d), default=_UNDATED)

    def moment(self, article: str) -> datetime:
        """When the article was published; the end of time where it is not dated."""
        published = self.by_id[article].published
        return published.moment if published else datetime.max.replace(tzinfo=UTC)

    def outlet(self, article: str) -> str:
        """Who carries the article."""
        reading = self.by_id[article]
        name = wording.outlet(reading)
        return reading.source.rsplit("/", 1)[-1] if self.shield.moving(name) else name

    def named(self, words: str) -> str:
        """``words`` of another room with the outlets' names where articles' ids stand."""
        return _ID.sub(lambda w: self.outlet(w[0]) if w[0] in self.by_id else w[0], words)

    def over(self, until: PartialDate | None) -> bool:
        """Whether ``until`` lies before the newest article."""
        return bool(until and self.newest_date and until.last_day < self.newest_date.first_day)

    def history(self, shared: SharedIncident) -> bool:
        """Whether every article tells the incident as background."""
        return all(self.incidents[m.article, m.incident].salience == "background" for m in shared.members)


def _elsewhere(readings: Sequence[Reading], grouping: Grouping) -> dict[str, tuple[str, ...]]:
    """The names of the reports, two at most, that an article shares with others."""
    shared: dict[str, list[str]] = {}
    outlets = {r.id: (r.outlet or "").casefold() for r in readings}
    for origin in grouping.origins:
        # An official statement in an article is no word on where the rest of it comes from.
        if len(origin.articles) < 2 or origin.reason.startswith(_OFFICIAL):
            continue
        for article in origin.articles:
            if origin.name.casefold() != outlets.get(article):
                shared.setdefault(article, []).append(origin.name)
    return {article: tuple(names[:2]) for article, names in shared.items()}


def _components(grouping: Grouping) -> dict[str, str]:
    parent: dict[str, str] = {}

    def root(x: str) -> str:
        while parent.setdefault(x, x) != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for origin in grouping.origins:
        for article in origin.articles[1:]:
            parent[root(article)] = root(origin.articles[0])
    for echo in grouping.echoes:
        parent[root(echo.from_)] = root(echo.to)
    return {article: root(article) for article in list(parent)}


def permalink(section: str, *key: object) -> str:
    """A stable id of what stands in ``section`` under ``key``: the same in every language and in later runs."""
    return "b" + hashlib.sha256("\n".join([section, *map(str, key)]).encode()).hexdigest()[:10]


def make(
    material: Material,
    section: str,
    text: str,
    evidence: Sequence[Span],
    status: Verdict | None = None,
    origins: int | None = None,
    key: Sequence[object] = (),
) -> Sentence | None:
    """A sentence with names withheld; ``None`` where all its evidence tells of a movement that is withheld.

    Its id comes from ``key``, or where there is none from the places of its evidence.
    """
    shown = [span for span in evidence if not material.shield.movement(span)]
    if not shown or (len(shown) < len(evidence) and section not in ("advisories", "coverage")):
        return None
    return Sentence(
        id=permalink(section, *(key or (f"{s.article}:{s.start}:{s.end}" for s in shown))),
        section=section,
        text=material.shield.text(text),
        status=status,
        origins=origins,
        evidence=tuple(shown),
    )
