"""The sentences of the page: all that it says in Vigie's own words, each with the words it rests on.

One function per section; each takes a :class:`Material` and yields sentences in the order of the page.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from vigie.brief import wording
from vigie.brief.protect import Shield
from vigie.model import (
    Advisory,
    Comparison,
    Grouping,
    Incident,
    Question,
    Reading,
    Sentence,
    SharedIncident,
    Source,
    Span,
)
from vigie.model.vocabulary import Verdict

_CONTROLLED = {
    "holds": "held by",
    "lost": "lost by",
    "contested": "contested by",
    "besieged": "besieged by",
    "present": "presence of",
}
_UNDATED = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Material:
    """What the sentences are made of, and the look-ups they share."""

    readings: Sequence[Reading]
    grouping: Grouping
    comparison: Comparison
    shield: Shield
    by_id: dict[str, Reading] = field(init=False)
    story: dict[str, str] = field(init=False)
    incidents: dict[tuple[str, str], Incident] = field(init=False)
    _component: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_id", {r.id: r for r in self.readings})
        object.__setattr__(self, "story", {a: s.id for s in self.grouping.stories for a in s.articles})
        object.__setattr__(self, "incidents", {(r.id, i.id): i for r in self.readings for i in r.incidents})
        object.__setattr__(self, "_component", _components(self.grouping))

    def independent(self, articles: Iterable[str]) -> int:
        """How many of the articles are independent: those that share an origin or repeat each other count once."""
        return len({self._component.get(a, a) for a in articles})

    def newest(self, articles: Iterable[str]) -> datetime:
        """The latest publication among the articles; the beginning of time where none is dated."""
        dates = (self.by_id[a].published for a in articles)
        return max((d.moment for d in dates if d), default=_UNDATED)

    def outlet(self, article: str) -> str:
        """Who carries the article."""
        return wording.outlet(self.by_id[article])


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


def make(
    material: Material,
    section: str,
    text: str,
    evidence: Sequence[Span],
    status: Verdict | None = None,
    origins: int | None = None,
) -> Sentence | None:
    """A sentence with names withheld; ``None`` where all its evidence tells of a movement that is withheld."""
    shown = [span for span in evidence if not material.shield.movement(span)]
    if not shown or (len(shown) < len(evidence) and section not in ("advisories", "coverage")):
        return None
    said = material.shield.text(text)
    key = "\n".join([section, said, *(f"{s.article}:{s.start}:{s.end}" for s in shown)])
    return Sentence(
        id="b" + hashlib.sha256(key.encode()).hexdigest()[:10],
        section=section,
        text=said,
        status=status,
        origins=origins,
        evidence=tuple(shown),
    )


def contested(m: Material) -> Iterator[Sentence | None]:
    """Questions whose answers can't all be true, then those that were updated."""
    order = {"contested": 0, "updated": 1}
    chosen = [q for q in m.comparison.questions if q.status in order]
    for q in sorted(chosen, key=lambda q: (order[q.status], -_weight(q), q.id)):
        joined = "; then " if q.status == "updated" else "; "
        text = f"{q.question} {wording.capital(joined.join(_answers(m, q)))}."
        yield make(m, "contested", text, _statements(q), q.status, _origins(q))


def figures(m: Material) -> Iterator[Sentence | None]:
    """Every other question, the best supported and newest first."""
    chosen = [q for q in m.comparison.questions if q.status not in ("contested", "updated")]
    chosen.sort(key=lambda q: (-_origins(q), -m.newest(_articles(q)).timestamp(), q.id))
    for q in chosen:
        text = f"{q.question} {wording.capital('; '.join(_answers(m, q)))}."
        yield make(m, "figures", text, _statements(q), q.status, _origins(q))


def incidents(m: Material) -> Iterator[Sentence | None]:
    """Incidents across articles, the best supported and newest first; history last."""
    ranked = sorted(m.comparison.incidents, key=lambda i: _rank(m, i))
    for shared in ranked:
        members = [(x.article, m.incidents[x.article, x.incident]) for x in shared.members]
        first_article, first = min(members, key=lambda x: (x[1].salience != "main", _moment(m, x[0]), x[0]))
        place, at = wording.place(shared.where), wording.when(shared.when)
        head = ", ".join(x for x in (_kind(shared), place, at or "date not stated") if x)
        who = wording.source(first.attributed_to)
        said = f", according to {who}" if who else ""
        articles = {a for a, _ in members}
        counted = wording.support(shared.origins, len(articles))
        text = f"{head}: “{wording.clipped(first.evidence[0].text)}”{said} ({counted})."
        evidence = [span.cited(article) for article, i in members for span in i.evidence]
        section = "background" if all(i.salience == "background" for _, i in members) else "incidents"
        status: Verdict = "corroborated" if shared.origins > 1 else "single origin"
        # The words the sentence quotes open first.
        evidence.sort(key=lambda s: s.article != first_article or s.start != first.evidence[0].start)
        yield make(m, section, text, evidence, status, shared.origins)


def advisories(m: Material) -> Iterator[Sentence | None]:
    """Travel advice and embassy measures: one line per action and country, with all issuers."""
    found: dict[tuple[str, str, str], list[tuple[str, Advisory]]] = defaultdict(list)
    for reading in m.readings:
        for advisory in reading.advisories:
            where = wording.place(advisory.where) or wording.country(advisory.country)
            found[advisory.action, where or "country not stated", advisory.country or ""].append((reading.id, advisory))
    for (action, where, _), items in sorted(found.items(), key=lambda x: (-len(x[1]), x[0])):
        issuers: dict[str, tuple[str, list[str]]] = {}
        for _, a in items:
            name = wording.issuer(a.issuer)
            issuers.setdefault(name.casefold(), (name, []))[1].extend([wording.partial(a.date)] if a.date else [])
        said = [f"{name} ({dates[0]})" if dates else name for name, dates in issuers.values()]
        counted = wording.count(len({a for a, _ in items}), "article")
        text = f"{wording.capital(action)}, {where}: {wording.listed(sorted(said, key=str.casefold))} ({counted})."
        evidence = [span.cited(article) for article, a in items for span in a.evidence]
        yield make(m, "advisories", text, evidence)


def forecasts(m: Material) -> Iterator[Sentence | None]:
    """What somebody says will or may happen, with horizon and condition."""
    for reading in m.readings:
        for f in reading.forecasts:
            who = wording.source(f.speaker) or m.outlet(reading.id)
            by = f" Horizon: {wording.horizon(f.horizon)}." if f.horizon and wording.horizon(f.horizon) else ""
            condition = f" Condition: “{wording.clipped(f.condition.text)}”." if f.condition else ""
            said = f"{wording.capital(who)}: “{wording.clipped(f.statement.text)}”."
            text = f"{said}{by}{condition} {f.status.capitalize()}."
            evidence = [f.statement.cited(reading.id)] + ([f.condition.cited(reading.id)] if f.condition else [])
            yield make(m, "forecasts", text, evidence, "single origin", 1)


def recommendations(m: Material) -> Iterator[Sentence | None]:
    """What somebody says should be done; it is their word, never Vigie's."""
    for reading in m.readings:
        for r in reading.recommendations:
            who = wording.source(r.speaker) or m.outlet(reading.id)
            text = f"{wording.capital(who)} says what should be done: “{wording.clipped(r.content.text)}”."
            yield make(m, "recommendations", text, [r.content.cited(reading.id)], "single origin", 1)


def indicators(m: Material) -> Iterator[Sentence | None]:
    """Readings of each indicator and place, which way they point, and until when."""
    found: dict[tuple[str, str, str, str], list[tuple[str, int]]] = defaultdict(list)
    for reading in m.readings:
        for n, i in enumerate(reading.indicators):
            # Signs of two crises, or of places not named, do not support each other.
            crisis = m.story[reading.id] if i.where else reading.id
            found[i.indicator, wording.place(i.where[:1]), i.direction, crisis].append((reading.id, n))
    for (name, place, direction, _), items in sorted(found.items(), key=lambda x: (-len(x[1]), x[0])):
        article, n = max(items, key=lambda x: (_moment(m, x[0]), x[0]))
        latest = m.by_id[article].indicators[n]
        until = f" Until {wording.partial(latest.until)}." if latest.until else ""
        articles = {a for a, _ in items}
        origins = m.independent(articles)
        head = f"{wording.capital(name.replace('_', ' '))}{f', {place}' if place else ''}: {direction}"
        counted = wording.support(origins, len(articles))
        text = f"{head}. “{wording.clipped(latest.evidence[0].text)}” ({counted}).{until}"
        evidence = [span.cited(a) for a, k in items for span in m.by_id[a].indicators[k].evidence]
        evidence.sort(key=lambda s: s.article != article or s.start != latest.evidence[0].start)
        yield make(m, "indicators", text, evidence, "corroborated" if origins > 1 else "single origin", origins)


def roads(m: Material) -> Iterator[Sentence | None]:
    """Roads and places: what is reported blocked, closed, held, besieged."""
    for reading in m.readings:
        for r in reading.routes:
            ends = [p.name or p.text for p in (r.from_, *r.via, r.to) if p]
            name = r.name or "–".join(ends) or "A road"
            text = f"{wording.capital(name)}, {r.status}: “{wording.clipped(r.evidence[0].text)}”."
            yield make(m, "roads", text, [s.cited(reading.id) for s in r.evidence], "single origin", 1)
        for c in reading.controls:
            actor = f" {wording.inner(c.actor.name or c.actor.text)}" if c.actor else " a side not named"
            where = wording.place(c.where) or "A place not named"
            text = f"{where}, {_CONTROLLED[c.status]}{actor}: “{wording.clipped(c.evidence[0].text)}”."
            yield make(m, "roads", text, [s.cited(reading.id) for s in c.evidence], "single origin", 1)


def coverage(m: Material) -> Iterator[Sentence | None]:
    """Who repeats whom: origins that several articles rest on, with the words that show it."""
    for origin in sorted(m.grouping.origins, key=lambda o: (-len(o.articles), o.name, o.id)):
        if len(origin.articles) < 2:
            continue
        members = set(origin.articles)
        evidence = [c.cited(a) for a in origin.articles for c in m.by_id[a].cites]
        evidence += [
            p.from_.cited(e.from_) for e in m.grouping.echoes if {e.from_, e.to} <= members for p in e.passages[:1]
        ]
        evidence = list({(s.article, s.start, s.end): s for s in evidence}.values())
        if evidence:
            counted = wording.count(len(origin.articles), "article")
            text = f"{wording.capital(counted)} rest on one origin, {origin.name}: {origin.reason}."
            yield make(m, "coverage", text, evidence, None, 1)


def unresolved(m: Material) -> Iterator[Sentence | None]:
    """Named places that could not be found, so that nobody looks for them on the map in vain."""
    names: dict[str, Span] = {}
    for reading in m.readings:
        for place in reading.places:
            if not place.resolved and place.role == "literal":
                names.setdefault(place.text, place.cited(reading.id))
    if names:
        text = f"Not on the map, because they could not be found or were doubtful: {', '.join(sorted(names))}."
        yield make(m, "map", text, [names[n] for n in sorted(names)])


def picture(sentences: Sequence[Sentence], m: Material, limit: int = 10) -> list[Sentence]:
    """The ten that matter most, the best supported and newest first; no two that rest on the same words."""
    wanted = {"contested": 0, "incidents": 1, "figures": 2, "advisories": 3, "indicators": 4}
    most = {"contested": 3, "incidents": 4, "figures": 3, "advisories": 2, "indicators": 2}

    def rank(s: Sentence) -> tuple[int, int, int, float, str]:
        articles = {e.article for e in s.evidence if e.article}
        return (-(s.origins or len(articles)), wanted[s.section], -len(articles), -m.newest(articles).timestamp(), s.id)

    chosen: list[Sentence] = []
    told: list[Span] = []
    for s in sorted((s for s in sentences if s.section in wanted), key=rank):
        first = s.evidence[0]
        fresh = not any(first.article == t.article and first.overlaps(t) for t in told)
        if fresh and len(chosen) < limit and sum(c.section == s.section for c in chosen) < most[s.section]:
            chosen.append(s)
            told.append(first)
    return sorted(chosen, key=lambda s: (s.section == "indicators", *rank(s)))


def _moment(m: Material, article: str) -> datetime:
    published = m.by_id[article].published
    return published.moment if published else datetime.max.replace(tzinfo=UTC)


def _articles(q: Question) -> set[str]:
    return {s.article for a in q.answers for s in a.statements if s.article}


def _origins(q: Question) -> int:
    return len({o for a in q.answers for o in a.origin_ids})


def _weight(q: Question) -> int:
    return 10 * _origins(q) + len(_articles(q))


def _statements(q: Question) -> list[Span]:
    return [s.cited(s.article) for a in q.answers for s in a.statements if s.article]


def _answers(m: Material, q: Question) -> Iterator[str]:
    for answer in q.answers:
        said = [_credit(m, s.attributed_to, s.article or "") for s in answer.statements]
        who = wording.listed(list(dict.fromkeys(said))[:3])
        as_of = ""
        if q.status == "updated" and answer.as_of:
            as_of = f" ({wording.period(answer.as_of)})"
        counted = wording.support(answer.origins, answer.articles)
        yield f"{wording.value(answer.value)}{as_of}, according to {who} ({counted})"


def _credit(m: Material, who: Source | None, article: str) -> str:
    return wording.inner(who.label) if who else m.outlet(article)


def _kind(shared: SharedIncident) -> str:
    name = (
        shared.subtype if shared.subtype and shared.type in ("strike from afar", "takeover", "robbery") else shared.type
    )
    status = "" if shared.status == "reported" else f" ({shared.status})"
    return wording.capital(name) + status


def _rank(m: Material, shared: SharedIncident) -> tuple[int, float, str]:
    return (-shared.origins, -m.newest(x.article for x in shared.members).timestamp(), shared.id)
