"""A finished brief → the page's data (:class:`vigie.brief.view.View`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

import vigie
from vigie.brief import coverage, tables
from vigie.brief.changed import changes
from vigie.brief.geography import map_data
from vigie.brief.material import Material, permalink
from vigie.brief.proofs import line
from vigie.brief.sides import Sides
from vigie.brief.timeline import timeline
from vigie.brief.view import Line, View
from vigie.config import Settings
from vigie.model import Brief, Sentence

LINES = 80
"""Lines shown per section; the rest are counted on the page and stand in the JSON."""
ROWS = 300
"""Incidents, and articles, shown in their tables."""
FIGURES = 120
CLAIMS = 30
SIGNS = 12
CHAINS = 12
_LEAVING = frozenset({"withdrawal", "evacuation"})
_LEAVING_FINER = frozenset({"embassy closed", "embassy staff", "flights suspended", "company", "border closed"})


def view(document: Brief, settings: Settings) -> View:
    """Everything that the page shows, protected and in the page's language."""
    m = Material.of(document, settings)
    sides = Sides(m)
    sections: dict[str, dict[str, Sentence]] = defaultdict(dict)
    for s in document.sentences:
        sections[s.section][s.id] = s
    said = {s.id: s for s in document.sentences if s.section != "picture"}
    advice = tables.advice(m, ROWS)
    entries, older = timeline(m, said, advice)
    rows = coverage.outlets(m)
    figures = tables.figures(m, sides, sections["figures"], FIGURES)
    left_out = {name: max(0, len(found) - LINES) for name, found in sections.items()}
    left_out |= {
        "incidents": max(0, len(sections["incidents"]) - ROWS),
        "articles": max(0, len(m.readings) - ROWS),
        "timeline": older,
        "contested": max(0, len(sections["contested"]) - LINES),
        "indicators": 0,
        "figures": max(0, len(sections["figures"]) - FIGURES),
        "claims": max(0, len(sections["claims"]) - CLAIMS),
    }
    return View(
        lang=settings.lang,
        title=_title(m),
        as_of=m.say("head.as_of", newest=m.say.partial(m.newest_date)) if m.newest_date else m.say("head.as_of_none"),
        about=_about(m, document),
        changes=changes(m, list(said.values()), document.since) if document.since else None,
        picture=tuple(line(m, s, kind=said[i.removeprefix("p")].section) for i, s in sections["picture"].items()),
        contested=tables.questions(m, sides, dict(list(sections["contested"].items())[:LINES])),
        indicators=tables.board(m, sections["indicators"], SIGNS),
        unresolved=tuple(replace(x, change=None) for x in _lines(m, sections["map"])),
        timeline=tuple(entries),
        incidents=tuple(tables.incidents(m, sides, sections["incidents"], ROWS)),
        advisories=advice,
        withdrawals=_withdrawals(m, sections["incidents"]),
        roads=_lines(m, sections["roads"]),
        figures=figures,
        claims=_lines(m, sections["claims"], CLAIMS),
        forecasts=tuple(tables.forecasts(m, sides, sections["forecasts"], LINES)),
        recommendations=_lines(m, sections["recommendations"]),
        background=_lines(m, sections["background"]),
        outlets=rows,
        origins=_lines(m, sections["coverage"]),
        chains=coverage.chains(m, CHAINS),
        ratings=coverage.distribution(rows),
        stories=coverage.stories(m),
        stated=tuple(coverage.stated(m)),
        blindspots=coverage.blindspots(m),
        articles=coverage.articles(m, ROWS),
        failed=tuple((f.source, f.reason, f.remedy) for f in document.failed),
        method=_method(m, document),
        map=map_data(m, said),
        left_out={name: n for name, n in left_out.items() if n},
    )


def _lines(m: Material, found: Mapping[str, Sentence], limit: int = LINES) -> tuple[Line, ...]:
    return tuple(line(m, s) for s in list(found.values())[:limit])


def _withdrawals(m: Material, found: Mapping[str, Sentence]) -> tuple[Line, ...]:
    """Embassies, companies and airlines that leave or close, as sentences of their incidents under ids of their own."""
    leaving = [
        i for i in m.comparison.incidents if i.type in _LEAVING or (i.type == "closure" and i.subtype in _LEAVING_FINER)
    ]
    ids = {permalink("incidents", i.id) for i in leaving}
    return tuple(line(m, s, "w") for s in found.values() if s.id in ids)[:LINES]


def _title(m: Material) -> str:
    """What is reported, from where: the countries that most incidents name, at most three."""
    told: dict[str, int] = defaultdict(int)
    for i in m.comparison.incidents:
        for code in {p.country for p in i.where if p.country} if not m.history(i) else ():
            told[code] += len(i.members)
    most = sorted(told, key=lambda c: (-told[c], c))[:3]
    kept = [c for c in most if told[c] * 4 >= told[most[0]]]
    title = m.say("head.title")
    return f"{title}{m.say('clause')}{', '.join(m.say.country(c) for c in kept)}" if kept else title


def _about(m: Material, document: Brief) -> tuple[str, ...]:
    if not m.readings:
        return _failed(m, document)
    dated = sorted((r.published for r in m.readings if r.published), key=lambda d: d.moment)
    # An outlet that is not stated is none that could be counted.
    named = len({r.outlet for r in m.readings if r.outlet})
    counts = {
        "articles": m.say.count("article", len(m.readings), words=False),
        "outlets": m.say.count("outlet", named, words=False) if named else m.say("head.no_outlets"),
        "origins": m.say.count("independent", len(m.grouping.origins), words=False),
    }
    oldest, newest = (m.say.partial(dated[0]), m.say.partial(dated[-1])) if dated else ("", "")
    counts["dated"] = m.say.number(len(dated))
    some = "_some" if len(dated) < len(m.readings) else ""
    key = "about_undated" if not dated else f"about{some}_day" if oldest == newest else f"about{some}"
    said = [m.say(f"head.{key}", oldest=oldest, newest=newest, **counts)]
    if shared := len({e.from_ for e in m.grouping.echoes} | set(m.origins_of)):
        said.append(m.say.plural("head.shared", shared))
    return (*said, *_failed(m, document))


def _failed(m: Material, document: Brief) -> tuple[str, ...]:
    return (m.say.plural("head.failed", len(document.failed)),) if document.failed else ()


def _method(m: Material, document: Brief) -> tuple[str, ...]:
    languages: Sequence[str] = sorted({r.lang for r in m.readings if r.lang})
    read = m.say(
        "method.read",
        articles=m.say.count("article", len(m.readings), words=False),
        failed=m.say.number(len(document.failed)),
        languages=", ".join(languages) or "–",
    )
    return tuple(x for x in (m.say("method.made", version=vigie.__version__), read, m.say("method.foreign")) if x)
