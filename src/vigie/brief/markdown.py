"""The page as Markdown, for e-mail and wikis: the same data, every text escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from vigie.brief.locale import TURNS, Locale, locale
from vigie.brief.view import Line, Proof, Teller, View
from vigie.brief.viewing import view
from vigie.config import Settings
from vigie.model import Brief

_SPECIAL = re.compile(r"([\\`*_\[\]|~$])")
_OPENING = re.compile(r"^([#+\-=>:!]|\d+(?=[.)]))")
_LINKED = re.compile(r"(?i)\b(https?|ftp|mailto|www)(?=[:.])|(?<!\w)@(?=\w)")
_PASSAGES = 3
"""Passages under a line; further ones are on the page."""


def escaped(text: str) -> str:
    """``text`` on one line as Markdown that shows exactly it: no emphasis, link, HTML, entity or table rule."""
    line = " ".join(text.translate(TURNS).split()).replace("&", "&amp;").replace("<", "&lt;")
    # Many readers make a link of a bare address and call whoever is named with @; a joiner nobody sees stops that.
    line = _LINKED.sub("\\g<0>\u2060", _SPECIAL.sub(r"\\\1", line))
    # What would begin a heading, a list or a quotation does so only as the first thing in a line.
    return _OPENING.sub(lambda m: m[1] + "\u2060" if m[1][0].isdigit() else "\\" + m[1], line)


def markdown(document: Brief, settings: Settings) -> str:
    """The brief of ``document`` as Markdown."""
    return render(view(document, settings), settings)


def render(v: View, settings: Settings) -> str:
    """The page's data as Markdown."""
    say = locale(settings.lang)
    blocks = [f"# {escaped(v.title)}", f"**{escaped(v.as_of)}.** {escaped(' '.join(v.about))}"]
    blocks.append(escaped(say("head.line")))
    if not v.articles:
        blocks.append(escaped(say("head.empty")))
    for section in (_changes, _picture, _contested, _indicators, _map, _timeline, _incidents, _advisories, _rest,
                    _forecasts, _background, _coverage, _articles, _method):  # fmt: skip
        blocks += section(v, say, settings)
    return "\n\n".join(b for b in blocks if b) + "\n"


def _head(say: Locale, name: str, **filled: object) -> list[str]:
    note = say(f"sections.{name}.note", **filled)
    return [f"## {escaped(say(f'sections.{name}.title'))}", f"*{escaped(note)}*" if note else ""]


def _marks(say: Locale, origins: int | None, status: str | None = None, change: str | None = None) -> str:
    said = [("○" if origins == 1 else "●" * min(5, origins)) if origins else ""]
    said.append(
        {"contested": f"⚡ {say('marks.contested')}", "updated": f"↻ {say('marks.updated')}"}.get(status or "", "")
    )
    said.append({"new": say("marks.new"), "updated": say("marks.changed")}.get(change or "", ""))
    return " · ".join(s for s in said if s)


def _proof(p: Proof, say: Locale) -> str:
    headline = f", {escaped(say('evidence.headline'))}" if p.in_title else ""
    link = f" · [{escaped(say('evidence.source'))}](<{_address(p.url)}>)" if p.url else ""
    # Emphasis has to touch words, not blanks; the joiner keeps a passage from opening a list of its own.
    before = escaped(p.before) + (" " if p.before[-1:].isspace() else "") if p.before.strip() else ""
    after = (" " if p.after[:1].isspace() else "") + escaped(p.after) if p.after.strip() else ""
    words = f"{before}**{escaped(p.words)}**{after}"
    also = (
        f"{say('semicolon')}{escaped(say('evidence.also', articles=say('semicolon').join(p.also)))}" if p.also else ""
    )
    return f"{say.quoted(words)} ({escaped(p.outlet)}, {escaped(p.date)}{headline}{also}{link})"


def _address(url: str) -> str:
    return "".join(c if c.isprintable() and c not in " <>\\" else "".join(f"%{b:02X}" for b in c.encode()) for c in url)


def _line(s: Line, say: Locale) -> str:
    marks = _marks(say, s.origins, s.status, s.change)
    out = [f"- {marks + ' ' if marks else ''}{escaped(s.text)}"]
    out += [f"  - {_proof(p, say)}" for p in s.proofs[:_PASSAGES]]
    return "\n".join(out)


def _lines(items: Iterable[Line], say: Locale) -> str:
    return "\n".join(_line(s, say) for s in items)


def _table(say: Locale, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; its cells are escaped already."""
    head = [escaped(say(f"columns.{c}")) for c in columns]
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cell or '–' for cell in line)} |" for line in lines)


def _cell(proofs: Sequence[Proof], say: Locale) -> str:
    return _proof(proofs[0], say) if proofs else ""


def _tellers(told: Sequence[Teller], say: Locale) -> str:
    names = (f"{escaped(t.name)} ({escaped(say(f'sides.{t.side}'))})" if t.side else escaped(t.name) for t in told)
    return say("semicolon").join(names)


def _changes(v: View, say: Locale, _: Settings) -> Iterator[str]:
    if v.changes is None:
        return
    yield from _head(say, "changes", since=v.changes.since)
    found = {"new": v.changes.new, "updated": v.changes.updated, "withdrawn": v.changes.withdrawn}
    if not any(found.values()):
        yield escaped(say("changes.nothing"))
    for name, items in found.items():
        if items:
            yield f"### {escaped(say(f'changes.{name}'))}"
            yield _lines(items, say)


def _picture(v: View, say: Locale, _: Settings) -> Iterator[str]:
    if v.picture:
        yield from _head(say, "picture")
        yield _lines(v.picture, say)


def _contested(v: View, say: Locale, _: Settings) -> Iterator[str]:
    if v.contested:
        yield from _head(say, "contested")
    for q in v.contested:
        first, *others = q.verdicts
        if others:
            yield f"### {escaped(q.question)}"
            yield "\n".join(f"- {_marks(say, x.origins, x.status, x.change)} {escaped(x.answers)}" for x in q.verdicts)
        else:
            yield f"### {_marks(say, first.origins, first.status, first.change)} {escaped(q.question)}"
        yield _table(
            say,
            ("answer", "as_of", "who", "origins", "words"),
            (
                (
                    escaped(a.value),
                    escaped(a.as_of),
                    _tellers(a.tellers, say) + (f" ({escaped(say('marks.two_sides'))})" if a.both_sides else ""),
                    _marks(say, a.origins),
                    _cell(a.proofs, say),
                )
                for a in q.answers
            ),
        )


def _indicators(v: View, say: Locale, _: Settings) -> Iterator[str]:
    if v.indicators:
        yield from _head(say, "indicators")
    for theme in v.indicators:
        rows = []
        for s in theme.signs:
            arrow = "▲" if s.direction == "worsens" else "▽"
            until = say("indicators.expired" if s.expired else "indicators.until", date=s.until) if s.until else ""
            named = f"**{escaped(s.title)}**" + (f", {escaped(s.place)}" if s.place else "")
            marks = _marks(say, s.line.origins, None, s.line.change)
            words = [named, arrow, escaped(say(f"indicators.{s.direction}")), marks, escaped(until)]
            rows.append(f"- {' '.join(w for w in words if w)}\n  - {_cell(s.line.proofs, say)}")
        yield f"### {escaped(theme.title)}"
        yield "\n".join(rows)
        yield escaped(say.plural("counts.more", theme.more)) if theme.more else ""


def _map(v: View, say: Locale, settings: Settings) -> Iterator[str]:
    if v.map:
        yield from _head(say, "map")
        if not settings.precise:
            yield escaped(say("map.precise"))
        rows = [
            f"- **{escaped(p['name'])}** ({p['at'][0]:.2f}, {p['at'][1]:.2f}){say('clause')}"
            + say("semicolon").join(escaped(f"{i['what']}, {i['when']}") for i in p["items"][:5])
            for p in v.map["points"]
        ]
        rows += [
            f"- {escaped(x['name'])}{say('clause')}{escaped(x['status'])} ({escaped(x['date'])})"
            for x in v.map["lines"]
        ]
        yield "\n".join(rows)
    if v.unresolved:
        yield _lines(v.unresolved, say)


def _timeline(v: View, say: Locale, _: Settings) -> Iterator[str]:
    if v.timeline:
        yield from _head(say, "timeline")
        yield "\n".join(
            f"- {escaped(e.date)} · {escaped(say(f'timeline.{e.kind}'))} · {escaped(e.what)} {_marks(say, e.origins)}"
            for e in v.timeline
        )


def _incidents(v: View, say: Locale, _: Settings) -> Iterator[str]:
    if not v.incidents:
        return
    yield from _head(say, "incidents")
    yield _table(
        say,
        ("date", "what", "where", "people", "actors", "who", "origins", "words"),
        (
            (
                escaped(i.date),
                escaped(i.what),
                escaped(i.where),
                escaped(say("semicolon").join(i.people)),
                escaped(i.actors),
                _tellers(i.tellers, say),
                _marks(say, i.line.origins, None, i.line.change),
                _cell(i.line.proofs, say),
            )
            for i in v.incidents
        ),
    )
    yield _left(v, say, "incidents")


def _advisories(v: View, say: Locale, _: Settings) -> Iterator[str]:
    if not (v.advisories or v.withdrawals):
        return
    yield from _head(say, "advisories")
    if v.advisories:
        yield _table(
            say,
            ("issuer", "advice", "where", "date", "words"),
            (
                (escaped(a.issuer), escaped(a.action), escaped(a.where), escaped(a.date), _cell(a.proofs, say))
                for a in v.advisories
            ),
        )
    if v.withdrawals:
        yield f"### {escaped(say('advisories.withdrawals'))}"
        yield _lines(v.withdrawals, say)


def _rest(v: View, say: Locale, _: Settings) -> Iterator[str]:
    figures = tuple(f.line for f in v.figures)
    for name, items in (("roads", v.roads), ("figures", figures), ("claims", v.claims)):
        if items:
            yield from _head(say, name)
            yield _lines(items, say)
            yield _left(v, say, name)


def _forecasts(v: View, say: Locale, _: Settings) -> Iterator[str]:
    if not v.forecasts:
        return
    yield from _head(say, "forecasts")
    rows = []
    for f in v.forecasts:
        who = _tellers((Teller(name=f.who, side=f.side),), say)
        until = f.horizon or say("forecasts.no_horizon")
        passed = f" ({say('forecasts.passed')})" if f.passed else ""
        likely = f.likelihood or say("forecasts.unstated")
        rows.append(
            (
                who,
                _cell(f.line.proofs, say),
                escaped(likely),
                escaped(until + passed),
                escaped(f"{f.status}: {f.shown}" if f.shown else f.status),
            )
        )
    yield _table(say, ("speaker", "statement", "likelihood", "horizon", "status"), rows)


def _background(v: View, say: Locale, _: Settings) -> Iterator[str]:
    for name, items in (("recommendations", v.recommendations), ("background", v.background)):
        if items:
            yield from _head(say, name)
            yield _lines(items, say)
            yield _left(v, say, name)


def _coverage(v: View, say: Locale, _: Settings) -> Iterator[str]:
    if not v.articles:
        return
    yield from _head(say, "coverage")
    yield _table(
        say,
        ("outlet", "articles", "repeating", "first", "last", "rating"),
        (
            (
                escaped(o.name),
                say.number(o.articles),
                say.number(o.repeating),
                escaped(o.first),
                escaped(o.last),
                escaped(" · ".join(x for x in (o.bias, o.factuality, o.reliability) if x) or say("coverage.none")),
            )
            for o in v.outlets
        ),
    )
    yield escaped(say("coverage.ratings_note"))
    yield _lines(v.stated, say)
    yield "\n".join(f"- {escaped(b)}" for b in v.blindspots)
    if v.stories:
        yield f"### {escaped(say('coverage.stories'))}"
        yield "\n".join(f"- {escaped(s)}" for s in v.stories)
    for chain in v.chains:
        yield f"### {escaped(chain.title)}"
        yield "\n".join(
            "\n".join(
                [f"- {escaped(e.text)}"]
                + [f"  - {_proof(p.earlier, say)} → {_proof(p.later, say)}" for p in e.pairs[:1]]
            )
            for e in chain.echoes
        )
    yield _lines(v.origins, say)


def _articles(v: View, say: Locale, _: Settings) -> Iterator[str]:
    if v.articles:
        yield from _head(say, "articles")
        rows = []
        for a in v.articles:
            title = f"[{escaped(a.title)}](<{_address(a.url)}>)" if a.url else escaped(a.title)
            rows.append((escaped(a.outlet), escaped(a.date), title, escaped(say("semicolon").join(a.origins))))
        yield _table(say, ("outlet", "date", "headline", "rests_on"), rows)
        yield _left(v, say, "articles")
    if v.failed:
        yield from _head(say, "failed")
        yield _table(say, ("source", "reason", "remedy"), ([escaped(x) for x in row] for row in v.failed))


def _method(v: View, say: Locale, settings: Settings) -> Iterator[str]:
    yield from _head(say, "method")
    yield escaped(" ".join(v.method))
    yield "\n".join(
        [
            f"- ●●● {escaped(say('method.mark_origins'))}",
            f"- ○ {escaped(say('method.mark_single'))}",
            f"- ⚡ {escaped(say('method.mark_contested'))}",
            f"- ↻ {escaped(say('method.mark_updated'))}",
            f"- {escaped(say('method.names_on' if settings.names else 'method.names_off'))}",
            f"- {escaped(say('method.precise_on' if settings.precise else 'method.precise_off'))}",
            f"- {escaped(say('method.quotes_only'))}",
        ]
    )
    yield escaped(say("method.credits"))


def _left(v: View, say: Locale, name: str) -> str:
    n = v.left_out.get(name, 0)
    return escaped(say.plural("counts.more", n)) if n else ""
