"""Rows of the page's tables: questions with their answers, incidents, advice, forecasts, the board of signs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from vigie.brief import wording
from vigie.brief.asking import asked, claimed
from vigie.brief.charts import Point, sparkline
from vigie.brief.material import Material, permalink
from vigie.brief.proofs import PROOFS, line, proofs
from vigie.brief.sentences import credit, origins_of, shown, speaker
from vigie.brief.sides import Sides
from vigie.brief.signs import added, signs
from vigie.brief.view import (
    AdviceRow,
    AnswerRow,
    FigureRow,
    ForecastRow,
    IncidentRow,
    Proof,
    QuestionTable,
    SignRow,
    Teller,
    Theme,
    VerdictRow,
)
from vigie.model import Answer, Question, Sentence, SharedIncident, Source, Span, Statement, Toll

_TOLLS = ("killed", "injured", "abducted", "arrested")
_TELLERS = 4
_MEASURES = {
    "harm": ("killed", "injured", "abducted", "missing", "arrested"),
    "needs": ("displaced", "in_need", "hungry", "population"),
    "prices": ("price", "money", "percent_change"),
    "forces": ("fighters", "vehicles", "count", "duration", "distance"),
}
_THEMES = (*_MEASURES, "other")


def questions(m: Material, sides: Sides, said: Mapping[str, Sentence]) -> tuple[QuestionTable, ...]:
    """Contested and updated questions that have a sentence, in the order of ``said``; equal ones in one table."""
    known = {permalink("contested", q.id): q for q in m.comparison.questions}
    equal: dict[str, list[tuple[Sentence, Question]]] = {}
    for id_, sentence in said.items():
        if q := known.get(id_):
            equal.setdefault(q.question, []).append((sentence, q))
    return tuple(_table(m, sides, asked_of) for asked_of in equal.values())


def _table(m: Material, sides: Sides, asked_of: Sequence[tuple[Sentence, Question]]) -> QuestionTable:
    text, several = asked_of[0][1].question, len(asked_of) > 1
    claim = claimed(text)
    words, lang = (m.say.quoted(claim), m.say.lang) if claim else asked(text, m.say)
    answers = _all(q for _, q in asked_of) if several else asked_of[0][1].answers
    rows = (_answer(m, sides, a) for a in answers)
    return QuestionTable(
        question=m.shield.text(words),
        lang=lang,
        verdicts=tuple(
            VerdictRow(
                id=sentence.id,
                status=q.status,
                note=m.say(f"question.{q.status}"),
                origins=origins_of(q),
                change=sentence.change,
                answers=_verdict(m, q) if several else "",
            )
            for sentence, q in asked_of
        ),
        chart=_history(m, answers, trend=all(q.status == "updated" for _, q in asked_of)),
        answers=tuple(r for r in rows if r.proofs),
    )


def _all(asked_of: Iterable[Question]) -> list[Answer]:
    """The answers of questions that ask the same, by the time that they are for; those that share words are one."""
    found: list[Answer] = []
    for a in (a for q in asked_of for a in q.answers):
        same = next(
            (n for n, b in enumerate(found) if b.value == a.value and set(b.statements) & set(a.statements)), None
        )
        if same is None:
            found.append(a)
        else:
            found[same] = _both(found[same], a)
    return sorted(found, key=lambda a: (a.as_of and a.as_of.last_day) or date.max)


def _both(a: Answer, b: Answer) -> Answer:
    statements = tuple(dict.fromkeys((*a.statements, *b.statements)))
    origins = tuple(dict.fromkeys((*a.origin_ids, *b.origin_ids)))
    return replace(
        a,
        as_of=a.as_of or b.as_of,
        statements=statements,
        origin_ids=origins,
        origins=len(origins),
        articles=len({s.article for s in statements}),
    )


def _verdict(m: Material, q: Question) -> str:
    between = m.say("question.against" if q.status == "contested" else "question.then")
    return m.shield.text(wording.capital(between.join(m.say.value(a.value) for a in q.answers)))


def _answer(m: Material, sides: Sides, a: Answer) -> AnswerRow:
    shown, more = proofs(m, a.statements)
    told = tellers(m, sides, _told(m, a.statements))
    return AnswerRow(
        value=m.shield.text(wording.capital(m.say.value(a.value))),
        as_of=m.say.period(a.as_of) if a.as_of else "",
        tellers=told,
        both_sides={"state", "armed"} <= {t.side for t in told},
        origins=a.origins,
        articles=a.articles,
        quote=_first(shown),
        proofs=shown,
        more=more,
    )


def figures(m: Material, sides: Sides, said: Mapping[str, Sentence], limit: int) -> tuple[FigureRow, ...]:
    """Questions with one answer that have a sentence, by theme, in the order of ``said``; at most ``limit``.

    Not those that only ask for advice, which has a table of its own, or that a story page tells of its sources.
    """
    known = {permalink("figures", q.id): q for q in m.comparison.questions}
    found: dict[str, list[FigureRow]] = {theme: [] for theme in _THEMES}
    asked_in = Counter(q.question for q in m.comparison.questions)
    matters: dict[str, str] = {}
    for id_, sentence in list(said.items()):
        q = known.get(id_)
        if q is None or not q.answers or _elsewhere(m, q):
            continue
        words, lang = asked(q.question, m.say)
        theme = next((t for t, measures in _MEASURES.items() if q.measure in measures), "other")
        several, told = asked_in[q.question] > 1, line(m, sentence)
        matters[told.id] = _matter(q)
        found[theme].append(
            FigureRow(
                theme=theme,
                question=m.shield.text(words),
                lang=lang,
                answer=m.shield.text(wording.capital(m.say("semicolon").join(m.say.value(a.value) for a in q.answers))),
                as_of=m.say.period(q.answers[0].as_of) if q.answers[0].as_of else "",
                tellers=tellers(m, sides, [x for a in q.answers for x in _told(m, a.statements)]),
                line=told,
                quote=_near(told.proofs) if several else "",
            )
        )
    # What is best supported is kept whatever its theme.
    rows = [r for theme in _THEMES for r in _beside(found[theme], matters)]
    kept = {r.line.id for r in sorted(rows, key=lambda r: -(r.line.origins or 0))[:limit]}
    return tuple(r for r in rows if r.line.id in kept)


def _matter(q: Question) -> str:
    """Of which place and time the question is."""
    at = q.when.text if q.when and q.when.text else q.when.period.text if q.when and q.when.period else ""
    return f"{q.where[0].name if q.where else ''} {at}" if q.where or at else q.id


def _beside(rows: Sequence[FigureRow], matters: Mapping[str, str]) -> list[FigureRow]:
    """Rows of one place and time beside each other, in the order of the first of each."""
    first: dict[str, int] = {}
    for n, r in enumerate(rows):
        first.setdefault(matters[r.line.id], n)
    return sorted(rows, key=lambda r: first[matters[r.line.id]])


def _elsewhere(m: Material, q: Question) -> bool:
    told = [s for a in q.answers for s in a.statements]
    advice = all((s.article, s.start, s.end) in m.advised for s in told)
    sources = q.measure == "percent_change" and all(m.by_id[s.article or ""].kind == "story page" for s in told)
    return advice or sources


def _told(m: Material, statements: Sequence[Statement]) -> list[tuple[Source | None, str]]:
    """Who makes the statements, a body once however it is called."""
    found: dict[object, tuple[Source | None, str]] = {}
    for n, s in enumerate(statements):
        key = s.origin if s.attributed_to and s.origin in m.official else n
        found.setdefault(key, (s.attributed_to, s.article or ""))
    return list(found.values())


def tellers(m: Material, sides: Sides, told: Sequence[tuple[Source | None, str]]) -> tuple[Teller, ...]:
    """Who says it, each once, with the side it speaks for."""
    found: dict[str, Teller] = {}
    for who, article in told:
        name = m.shield.text(wording.clipped(credit(m, who, article), 80))
        found.setdefault(name.casefold(), Teller(name=name, side=sides.of(who)))
    return tuple(found.values())[:_TELLERS]


def _first(shown: Sequence[Proof]) -> str:
    """The first passage whole, for the closed line, without the marks of its own quotation."""
    return wording.clipped(shown[0].before + shown[0].words + shown[0].after, 140).strip(_MARKS) if shown else ""


_MARKS = ' "“”«»'
_AROUND = 50  # characters before and after a number


def _near(shown: Sequence[Proof]) -> str:
    """The words around the first statement, by which it is told from others that answer the same question."""
    if not shown:
        return ""
    before, after = " ".join(shown[0].before.split()), " ".join(shown[0].after.split())
    head = before if len(before) <= _AROUND else "… " + before[-_AROUND:].partition(" ")[2]
    tail = after if len(after) <= _AROUND else after[:_AROUND].rpartition(" ")[0] + " …"
    lead = " " if shown[0].before[-1:].isspace() else ""
    gap = " " if shown[0].after[:1].isspace() else ""
    return f"{head}{lead}{shown[0].words}{gap}{tail}".strip(_MARKS)


def _history(m: Material, answers: Iterable[Answer], trend: bool) -> str:
    """Answers over time, each at the day it is for, else at the days it was printed."""
    points = []
    for a in answers:
        number = a.value.low if a.value.low is not None else a.value.high
        words = m.shield.text(m.say.value(a.value))
        days = {a.as_of.last_day} if a.as_of and a.as_of.last_day else set()
        if not days:
            dates = (m.by_id[s.article or ""].published for s in a.statements)
            days = {d.first_day for d in dates if d and d.precision in ("day", "time")}
        for day in sorted(d for d in days if d)[:1]:
            said = m.say("question.since_day", value=words, date=m.say.day(day))
            points.append(Point(day, None if number is None else float(number), said, a.origins))
    points.sort(key=lambda p: p.day)
    label = m.say("question.spark", n=m.say.number(len(points)), answers="; ".join(p.words for p in points))
    return sparkline(points, label, trend=trend)


def incidents(m: Material, sides: Sides, said: Mapping[str, Sentence], limit: int) -> Iterator[IncidentRow]:
    """Incidents that have a sentence, in the order of ``said``, at most ``limit``."""
    known = {permalink("incidents", i.id): i for i in m.comparison.incidents}
    shown = [(id_, i) for id_ in said if (i := known.get(id_))]
    for id_, shared in shown[:limit]:
        yield _incident(m, sides, shared, said[id_])


def _incident(m: Material, sides: Sides, shared: SharedIncident, sentence: Sentence) -> IncidentRow:
    told = [m.incidents[x.article, x.incident] for x in shared.members]
    start = shared.when.start if shared.when else None
    site = m.shield.site(shared.where[0]) if shared.where else None
    actors: dict[str, str] = {}
    for name in (wording.inner(a.name or wording.clipped(a.text, 60)) for i in told for a in i.actors):
        actors.setdefault(name.casefold(), name)
    articles = [x.article for x in shared.members]
    return IncidentRow(
        id=sentence.id,
        order=start.first_day.isoformat() if start else "",
        date=m.say.when(shared.when) or m.say("dates.none"),
        what=_specific(m, shared),
        type=wording.capital(m.say.event(shared.type, None)),
        status=shared.status,
        where=m.shield.text(m.say.places(shared.where)),
        places=tuple(dict.fromkeys(m.shield.text(n) for p in shared.where if (n := m.say.site(p)))),
        country=site.country or "" if site else "",
        lat=site.lat if site else None,
        lon=site.lon if site else None,
        people=tuple(_people(m, name, [t for i in told if (t := getattr(i, name))]) for name in _TOLLS
                     if any(getattr(i, name) for i in told)),
        actors=m.shield.text(m.say("semicolon").join(list(actors.values())[:4])),
        quote=m.shield.text(wording.clipped(sentence.evidence[0].text, 200)),
        tellers=tellers(m, sides, [(i.attributed_to, a) for i, a in zip(told, articles, strict=True)]),
        articles=len(set(articles)),
        line=line(m, sentence),
    )  # fmt: skip


def _specific(m: Material, shared: SharedIncident) -> str:
    name = wording.capital(m.say.event(shared.type, shared.subtype))
    return name if shared.status == "reported" else f"{name} ({m.say.term('statuses', shared.status)})"


def _people(m: Material, name: str, tolls: Sequence[Toll]) -> str:
    """``4, at least 9 killed``: every number given, none averaged."""
    values = dict.fromkeys(_bounds(m, t) for t in sorted(tolls, key=lambda t: t.low or t.high or 0))
    return m.say(f"tolls.{name}.{'one' if list(values) == ['1'] else 'other'}", n=", ".join(list(values)[:5]))


def _bounds(m: Material, t: Toll) -> str:
    if t.low is not None and t.high is not None:
        if t.low == t.high:
            return m.say("values.about", n=m.say.number(t.low)) if t.approx else m.say.number(t.low)
        return m.say("values.range", a=m.say.number(t.low), b=m.say.number(t.high))
    if t.low is not None:
        return m.say("values.at least", n=m.say.number(t.low))
    if t.high is not None:
        return m.say("values.up to", n=m.say.number(t.high))
    return m.say.quoted(m.shield.text(wording.clipped(t.text, 40)))


def board(m: Material, said: Mapping[str, Sentence], limit: int) -> tuple[Theme, ...]:
    """Signs that have a sentence, by theme; at most ``limit`` per theme, of most origins and with a place first."""
    own = added(m.shield.settings.indicators_file, m.say.lang)
    found: dict[str, list[SignRow]] = defaultdict(list)
    for sign in signs(m):
        sentence = said.get(sign.id)
        if sentence is None:
            continue
        theme, title = own.get(sign.indicator) or m.say.sign(sign.indicator)
        until = sign.latest.until
        found[theme].append(
            SignRow(
                id=sign.id,
                title=title,
                place=m.shield.text(m.say.places(sign.latest.where[:1])),
                direction=sign.direction,
                until=m.say.partial(until) if until else "",
                expired=m.over(until),
                date=wording.published(m.by_id[sign.evidence[0].article or ""], m.say),
                quote=m.shield.text(wording.clipped(sign.latest.evidence[0].text, 160)),
                line=line(m, sentence),
            )
        )
    order = [*m.say.themes(), *sorted(set(found) - set(m.say.themes()))]
    rows = {
        t: sorted(_folded(items), key=lambda r: (-(r.line.origins or 0), not r.place)) for t, items in found.items()
    }
    return tuple(
        Theme(
            title=m.say.term("themes", t),
            signs=tuple(_together(rows[t][:limit])),
            more=max(0, len(rows[t]) - limit),
        )
        for t in order
        if t in rows
    )


def _folded(rows: Sequence[SignRow]) -> list[SignRow]:
    """Signs that read the same made one, which opens the passages of all; its support stays that of the first."""
    found: dict[tuple[str, ...], SignRow] = {}
    for r in rows:
        key = (r.title, r.place, r.direction, r.until)
        first = found.setdefault(key, r)
        if first is not r:
            told = first.line.proofs + r.line.proofs
            more = first.line.more + r.line.more + len(told[PROOFS:])
            found[key] = replace(first, line=replace(first.line, proofs=told[:PROOFS], more=more))
    return list(found.values())


def _together(rows: Sequence[SignRow]) -> list[SignRow]:
    """Rows of one indicator beside each other, in the order of the first of each."""
    first = {r.title: n for n, r in reversed(list(enumerate(rows)))}
    return sorted(rows, key=lambda r: first[r.title])


def advice(m: Material, limit: int) -> tuple[AdviceRow, ...]:
    """What each issuer advises, issuers in alphabetical order; the same advice told by several articles once."""
    found: dict[tuple[str, str, str, str], list[Span]] = defaultdict(list)
    for reading in m.readings:
        for a in reading.advisories:
            where = m.say.places(a.where) or m.say.country(a.country) or m.say("advisories.country_none")
            level = f" ({a.level})" if a.level is not None else ""
            action = wording.capital(m.say.term("actions", a.action)) + level
            date = m.say.partial(a.date) if a.date else ""
            found[wording.issuer(a.issuer, m.say), action, where, date] += [s.cited(reading.id) for s in a.evidence]
    rows = []
    for (issuer, action, where, date), spans in sorted(found.items(), key=lambda x: (x[0][0].casefold(), x[0])):
        shown, _ = proofs(m, spans)
        if shown:
            first = min(f"{s.article}:{s.start}" for s in spans)
            id_ = permalink("advice", first, *sorted({s.text for s in spans}))
            rows.append(
                AdviceRow(
                    id=id_,
                    issuer=m.shield.text(wording.capital(issuer)),
                    action=action,
                    where=m.shield.text(where),
                    date=date,
                    articles=len({s.article for s in spans}),
                    quote=_first(shown),
                    proofs=shown,
                )
            )
    return tuple(rows[:limit])


def forecasts(m: Material, sides: Sides, said: Mapping[str, Sentence], limit: int) -> Iterator[ForecastRow]:
    """Forecasts that have a sentence: those that were decided, then those still open, the nearest first."""
    found = []
    for reading in m.readings:
        for f in reading.forecasts:
            if sentence := said.get(permalink("forecasts", reading.id, f.id)):
                end = f.horizon.end if f.horizon else None
                late = m.over(end)
                # A horizon told in words goes before none, whoever is named before the outlet's own voice.
                stated = end.text if end else "9998" if f.horizon else "9999"
                order = (f.status == "open", late, stated, f.speaker is None, f.likelihood.low is None, sentence.id)
                found.append((order, late and f.status == "open", reading, f, sentence))
    for _, passed, reading, f, sentence in sorted(found, key=lambda x: x[0])[:limit]:
        words, low, high = f.likelihood.words, f.likelihood.low, f.likelihood.high
        likely = words or ""
        if words and low is not None and high is not None:
            likely = m.say("forecasts.band", words=words, low=round(100 * low), high=round(100 * high))
        yield ForecastRow(
            who=m.shield.text(wording.capital(speaker(m, f.speaker, with_role=True) or m.outlet(reading.id))),
            side=sides.of(f.speaker),
            statement=m.shield.text(wording.clipped(f.statement.text)),
            likelihood=m.shield.text(likely),
            horizon=m.shield.text(wording.horizon(f.horizon, m.say)) if f.horizon else "",
            passed=passed,
            condition=m.shield.text(wording.clipped(f.condition.text)) if f.condition else "",
            status=m.say.term("statuses", f.status),
            shown=m.shield.text(shown(m, f).removeprefix(":").strip()) if f.id in m.outcomes else "",
            line=line(m, sentence),
        )
