"""The sentences of the page: all that it says in Vigie's own words, each with the words it rests on.

One function per section; each takes a :class:`Material` and yields sentences in the order of the page.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from vigie.brief import wording
from vigie.brief.asking import asked, claimed, told
from vigie.brief.material import Material, make
from vigie.brief.signs import added, signs
from vigie.codebook.pronouns import speaks
from vigie.model import (
    Advisory,
    Forecast,
    Origin,
    Question,
    Sentence,
    SharedIncident,
    Source,
    Span,
    Statement,
    spans_in,
)
from vigie.model.vocabulary import Verdict

_STEPS = 3
"""Answers of a question that a line tells one by one."""


def contested(m: Material) -> Iterator[Sentence | None]:
    """Questions whose answers can't all be true, then those that were updated."""
    order = {"contested": 0, "updated": 1}
    chosen = [q for q in m.comparison.questions if q.status in order]
    for q in sorted(chosen, key=lambda q: (order[q.status], -_weight(q), q.id)):
        joined = m.say("said.then" if q.status == "updated" else "said.or")
        yield _question(m, "contested", q, joined)


def figures(m: Material) -> Iterator[Sentence | None]:
    """Every other question, the best supported and newest first; what is only claimed stands under ``claims``."""
    chosen = [q for q in m.comparison.questions if q.status not in ("contested", "updated")]
    chosen.sort(key=lambda q: (-origins_of(q), -m.newest(_articles(q)).timestamp(), q.id))
    for q in chosen:
        yield _question(m, "claims" if claimed(q.question) else "figures", q, m.say("said.or"))


def _question(m: Material, section: str, q: Question, joined: str) -> Sentence | None:
    claim, told = claimed(q.question), list(_answers(m, q))
    if len(told) > _STEPS and q.status == "updated":
        # The table below has them all; a line says where it began and where it stands.
        told[1:-1] = [m.say.plural("said.between", len(told) - 2)]
    if claim and {a.value.text for a in q.answers} == {"yes"}:
        said = [who for a in q.answers for who in speakers(m, a.statements)]
        text = m.say(
            "said.claim",
            quote=m.say.quoted(claim),
            who=m.say.listed(_few(m, said)),
            support=m.say.support(origins_of(q), len(_articles(q))),
        )
    elif claim:
        text = m.say("said.disputed", quote=m.say.quoted(claim), answers=joined.join(told))
    else:
        answers = wording.capital(joined.join(told))
        text = m.say("said.question", question=asked(q.question, m.say)[0], answers=answers)
    return make(m, section, text, _statements(q), q.status, origins_of(q), key=[q.id])


def incidents(m: Material) -> Iterator[Sentence | None]:
    """Incidents across articles, the best supported and newest first; then history, each event of the past once."""
    ranked = sorted(m.comparison.incidents, key=lambda i: _rank(m, i))
    for shared in ranked:
        if not m.history(shared):
            yield _incident(m, "incidents", [shared])
    past: dict[str, list[SharedIncident]] = defaultdict(list)
    for shared in ranked:
        if m.history(shared):
            past[_event(m, shared)].append(shared)
    for same in past.values():
        yield _incident(m, "background", same)


def _event(m: Material, shared: SharedIncident) -> str:
    """What two incidents share that can only be one event: a day or a month in a place, or a coup in a country's year.

    Anything less exact is its own event.
    """
    if not shared.where or shared.when is None or shared.when.start is None:
        return shared.id
    site, exact = shared.where[0], shared.when.precision in ("time", "day", "month")
    if shared.type == "coup" and site.country and not exact:
        return f"coup {site.country} {m.say.when(shared.when)}"
    return _head(m, shared) if exact and site.kind not in ("country", "continent", "region") else shared.id


def _head(m: Material, shared: SharedIncident) -> str:
    at = m.say.when(shared.when) or m.say("dates.none")
    return ", ".join(x for x in (kind(m, shared), m.say.places(shared.where), at) if x)


def _incident(m: Material, section: str, same: Sequence[SharedIncident]) -> Sentence | None:
    """One sentence of incidents that have the same kind, place and date in words."""
    status = same[0].status
    members = [(x.article, m.incidents[x.article, x.incident]) for shared in same for x in shared.members]
    # Where some report it and some deny it, its words are those of who reports it.
    first_article, first = min(
        members,
        key=lambda x: (x[1].status != status, x[1].salience != "main", m.moment(x[0]), x[0]),
    )
    who = speaker(m, first.attributed_to, with_role=True)
    articles = {a for a, _ in members}
    origins = same[0].origins if len(same) == 1 else max(*(i.origins for i in same), m.independent(articles))
    text = m.say(
        "said.incident",
        head=_head(m, same[0]),
        quote=m.say.quoted(wording.clipped(first.evidence[0].text)),
        by=m.say("said.by", who=who) if who else "",
        support=m.say.support(origins, len(articles)),
    )
    told = [(n, span.cited(article)) for article, i in members for n, span in enumerate(i.evidence)]
    verdict: Verdict = "corroborated" if origins > 1 else "single origin"
    # The words the sentence quotes open first, then one passage of each article.
    quoted = (first_article, first.evidence[0].start)
    told.sort(key=lambda x: ((x[1].article, x[1].start) != quoted, x[0]))
    return make(m, section, text, [span for _, span in told], verdict, origins, key=[same[0].id])


def advisories(m: Material) -> Iterator[Sentence | None]:
    """Travel advice and embassy measures: one line per action and country, with all issuers."""
    found: dict[tuple[str, str, str], list[tuple[str, Advisory]]] = defaultdict(list)
    for reading in m.readings:
        for advisory in reading.advisories:
            where = m.say.places(advisory.where) or m.say.country(advisory.country)
            place = where or m.say("advisories.country_none")
            found[advisory.action, place, advisory.country or ""].append((reading.id, advisory))
    for (action, where, country), items in sorted(found.items(), key=lambda x: (-len(x[1]), x[0])):
        issuers: dict[str, tuple[str, list[str]]] = {}
        for _, a in items:
            name = wording.issuer(a.issuer, m.say)
            issuers.setdefault(name.casefold(), (name, []))[1].extend([m.say.partial(a.date)] if a.date else [])
        said = [f"{name} ({dates[0]})" if dates else name for name, dates in issuers.values()]
        text = m.say(
            "said.advisory",
            action=wording.capital(m.say.term("actions", action)),
            where=where,
            issuers=m.say.listed(sorted(said, key=str.casefold)),
            articles=m.say.count("article", len({a for a, _ in items})),
        )
        evidence = [span.cited(article) for article, a in items for span in a.evidence]
        origins = m.independent(article for article, _ in items)
        key = [action, country, *sorted(p.name or p.text for p in items[0][1].where)]
        yield make(m, "advisories", text, evidence, origins=origins, key=key)


def forecasts(m: Material) -> Iterator[Sentence | None]:
    """What somebody says will or may happen, with horizon and condition."""
    for reading in m.readings:
        for f in reading.forecasts:
            until = wording.horizon(f.horizon, m.say) if f.horizon else ""
            condition = m.say.quoted(wording.clipped(f.condition.text)) if f.condition else ""
            text = m.say(
                "said.forecast",
                who=wording.capital(speaker(m, f.speaker, with_role=True) or m.outlet(reading.id)),
                quote=m.say.quoted(wording.clipped(f.statement.text)),
                horizon=" " + m.say("forecasts.horizon", date=until) if until else "",
                condition=" " + m.say("forecasts.condition", quote=condition) if condition else "",
                status=f" {wording.capital(m.say.term('statuses', f.status))}{shown(m, f)}."
                if f.status != "open"
                else "",
            )
            evidence = [f.statement.cited(reading.id)] + ([f.condition.cited(reading.id)] if f.condition else [])
            if f.id in m.outcomes:
                evidence += m.outcomes[f.id].evidence
            yield make(m, "forecasts", text, evidence, "single origin", 1, key=[reading.id, f.id])


def shown(m: Material, forecast: Forecast) -> str:
    """The words that decided a forecast and who carries them, after a colon; empty for an open one."""
    outcome = m.outcomes.get(forecast.id)
    if outcome is None:
        return ""
    span = outcome.evidence[0]
    article = span.article or ""
    published = m.by_id[article].published
    return m.say(
        "forecasts.shown",
        quote=m.say.quoted(wording.clipped(span.text)),
        outlet=m.outlet(article),
        date=m.say.partial(published) if published else m.say("dates.none"),
    )


def recommendations(m: Material) -> Iterator[Sentence | None]:
    """What somebody says should be done; it is their word, never Vigie's."""
    for reading in m.readings:
        for r in reading.recommendations:
            who = wording.capital(speaker(m, r.speaker, with_role=True) or m.outlet(reading.id))
            text = m.say("said.recommendation", who=who, quote=m.say.quoted(wording.clipped(r.content.text)))
            yield make(m, "recommendations", text, [r.content.cited(reading.id)], "single origin", 1)


def indicators(m: Material) -> Iterator[Sentence | None]:
    """Readings of each indicator and place, which way they point, and until when."""
    own = added(m.shield.settings.indicators_file, m.say.lang)
    for sign in signs(m):
        _, title = own.get(sign.indicator) or m.say.sign(sign.indicator)
        place = m.say.places(sign.latest.where[:1])
        until = sign.latest.until
        text = m.say(
            "said.indicator",
            head=f"{title}, {place}" if place else title,
            direction=m.say(f"indicators.{sign.direction}"),
            quote=m.say.quoted(wording.clipped(sign.latest.evidence[0].text)),
            support=m.say.support(sign.origins, len(sign.articles)),
            until=m.say("said.indicator_until", date=m.say.partial(until)) if until else "",
        )
        status: Verdict = "corroborated" if sign.origins > 1 else "single origin"
        made = make(m, "indicators", text, sign.evidence, status, sign.origins, key=["?"])
        yield replace(made, id=sign.id) if made else None


def roads(m: Material) -> Iterator[Sentence | None]:
    """Roads and places: what is reported blocked, closed, held, besieged; each state of each once, the newest first."""
    found: dict[str, list[Span]] = defaultdict(list)
    for reading in sorted(m.readings, key=lambda r: (-m.newest([r.id]).timestamp(), r.id)):
        for r in reading.routes:
            ends = [m.say.site(p) or p.text for p in (r.from_, *r.via, r.to) if p]
            name = wording.capital(r.name or "–".join(ends) or m.say("said.road"))
            head = m.say("said.route", name=name, status=m.say.term("routes", r.status))
            found[head] += [s.cited(reading.id) for s in r.evidence]
        for c in reading.controls:
            head = m.say(
                "said.control",
                where=m.say.places(c.where) or m.say("said.nowhere"),
                status=m.say.term("controls", c.status),
                actor=wording.inner(c.actor.name or c.actor.text) if c.actor else m.say("said.nobody"),
            )
            found[head] += [s.cited(reading.id) for s in c.evidence]
    for head, spans in found.items():
        shown = [s for s in spans if not m.shield.movement(s)]
        if not shown:
            continue
        articles = {s.article for s in shown if s.article}
        origins = m.independent(articles)
        text = m.say(
            "said.state",
            head=head,
            quote=m.say.quoted(wording.clipped(shown[0].text)),
            support=m.say.support(origins, len(articles)),
            date=wording.published(m.by_id[shown[0].article or ""], m.say),
        )
        yield make(
            m,
            "roads",
            text,
            shown,
            "corroborated" if origins > 1 else "single origin",
            origins,
            key=[f"{s.article}:{s.start}" for s in shown[-1:]],
        )


def coverage(m: Material) -> Iterator[Sentence | None]:
    """Who repeats whom: origins that several articles rest on, with the words that show it."""
    for origin in sorted(m.grouping.origins, key=lambda o: (-len(o.articles), o.name, o.id)):
        if len(origin.articles) < 2:
            continue
        members = set(origin.articles)
        evidence = list(_speaking(m, origin)) or list(_crediting(m, origin))
        evidence += [
            p.from_.cited(e.from_) for e in m.grouping.echoes if {e.from_, e.to} <= members for p in e.passages[:1]
        ]
        evidence = evidence or [c.cited(a) for a in origin.articles for c in m.by_id[a].cites]
        evidence = list({(s.article, s.start, s.end): s for s in evidence}.values())
        if evidence:
            counted = wording.capital(m.say.count("article", len(origin.articles)))
            reason = m.named(told(origin.reason, m.say))
            text = m.say("coverage.rest", articles=counted, origin=told(origin.name, m.say), reason=reason)
            yield make(m, "coverage", text, evidence, None, 1, key=[origin.id])


def _speaking(m: Material, origin: Origin) -> Iterator[Span]:
    """Where a body that is an origin itself speaks in its articles, once in each; nothing for any other origin."""
    words = set(re.findall(r"“([^”]+)”", origin.reason))
    for article in origin.articles:
        said = (s for s in spans_in(m.by_id[article]) if isinstance(s, Source) and s.text in words)
        if (source := next(said, None)) is not None:
            yield source.cited(article)


def _crediting(m: Material, origin: Origin) -> Iterator[Span]:
    """The words by which its articles credit an origin, as its reason quotes them, once in each article."""
    words = re.findall(r"“([^”]+)”", origin.reason)
    for article in origin.articles:
        text = m.by_id[article].text
        at, credit_ = min(((at, w) for w in words if (at := text.find(w)) >= 0), default=(-1, ""))
        if at >= 0:
            yield Span.cut(text, at, at + len(credit_)).cited(article)


def unresolved(m: Material) -> Iterator[Sentence | None]:
    """Named places that could not be found, so that nobody looks for them on the map in vain."""
    names: dict[str, Span] = {}
    for reading in m.readings:
        for place in reading.places:
            if not place.resolved and place.role == "literal":
                names.setdefault(place.text, place.cited(reading.id))
    if names:
        text = m.say("map.lost_sentence", names=", ".join(sorted(names)))
        yield make(m, "map", text, [names[n] for n in sorted(names)], key=["lost"])


def origins_of(q: Question) -> int:
    """How many origins stand behind all answers together."""
    return len({o for a in q.answers for o in a.origin_ids})


def credit(m: Material, who: Source | None, article: str) -> str:
    """Who gives an answer: the source named, by its role where its name is withheld, else the outlet."""
    return speaker(m, who) or m.outlet(article)


def speaker(m: Material, who: Source | None, with_role: bool = False) -> str:
    """Who says it, protected; somebody whose name is withheld by the role stated.

    Empty for the article's own voice, and where only a pronoun says who it is.
    """
    if who is None or not speaks(who):
        return ""
    said = m.shield.text(wording.plain(wording.source(who) if with_role else wording.inner(who.label)))
    role = m.shield.text(wording.plain(who.affiliation or ""))
    return role if role and m.shield.withheld in said and m.shield.withheld not in role else said


def speakers(m: Material, statements: Iterable[Statement]) -> list[str]:
    """Who makes the statements, each once; a body by one of its names ("the army", "l’armée malienne")."""
    found: dict[str, str] = {}
    for s in statements:
        name = credit(m, s.attributed_to, s.article or "")
        key = s.origin if s.attributed_to and s.origin in m.official else name.casefold()
        found.setdefault(key, name)
    return list(dict.fromkeys(found.values()))


def _few(m: Material, names: Sequence[str], limit: int = 3) -> list[str]:
    left = len(names) - limit
    return [*names[:limit], m.say.plural("said.others", left)] if left > 0 else list(names)


def kind(m: Material, shared: SharedIncident) -> str:
    """What an incident is, by its finer name where it has one; with its status."""
    name = m.say.event(shared.type, shared.subtype)
    status = "" if shared.status == "reported" else f" ({m.say.term('statuses', shared.status)})"
    return wording.capital(name) + status


def _articles(q: Question) -> set[str]:
    return {s.article for a in q.answers for s in a.statements if s.article}


def _weight(q: Question) -> int:
    return 10 * origins_of(q) + len(_articles(q))


def _statements(q: Question) -> list[Span]:
    """The words of all answers, one of each answer first: the first few are what is shown."""
    told = [(n, s.cited(s.article)) for a in q.answers for n, s in enumerate(a.statements) if s.article]
    return [span for _, span in sorted(told, key=lambda x: x[0])]


def _answers(m: Material, q: Question) -> Iterator[str]:
    for answer in q.answers:
        as_of = f" ({m.say.period(answer.as_of)})" if q.status == "updated" and answer.as_of else ""
        yield m.say(
            "said.answer",
            value=m.say.value(answer.value),
            as_of=as_of,
            who=m.say.listed(_few(m, speakers(m, answer.statements))),
            support=m.say.support(answer.origins, answer.articles),
        )


def _rank(m: Material, shared: SharedIncident) -> tuple[int, float, str]:
    return (-shared.origins, -m.newest(x.article for x in shared.members).timestamp(), shared.id)
