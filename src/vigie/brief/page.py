"""The page: one HTML file with everything inlined, no network, everything escaped.

The template engine escapes; data for the script travels as JSON with ``<``, ``>`` and ``&`` encoded; the content
security policy allows only the inlined script and style, by their hashes, and no request at all.
"""

from __future__ import annotations

import base64
import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any
from urllib.parse import urlsplit

import jinja2
import msgspec
from markupsafe import Markup

import vigie
from vigie.brief import wording
from vigie.brief.geography import map_data
from vigie.brief.protect import Shield
from vigie.brief.timeline import timeline
from vigie.config import Settings
from vigie.model import Brief, Reading, Sentence, Span

SECTIONS = (
    ("picture", "The picture", "The best supported and newest first. Open a line for the words it rests on."),
    ("contested", "Contested and updated", "Answers that can’t all be true, and answers that replaced earlier ones."),
    ("incidents", "Incidents", "What is reported to have happened."),
    ("figures", "Figures and dates", "Each question with the answer given."),
    ("advisories", "Travel advice and embassies", "By issuer."),
    ("indicators", "Indicators", "Which way each sign points."),
    ("roads", "Roads and control", "Only what is said; nothing is inferred."),
    ("forecasts", "Forecasts and warnings", "Who expects what, by when, on what condition."),
    ("recommendations", "What others say should be done", "Their words, not advice of this page."),
    ("background", "Background", "History told in the articles."),
    ("coverage", "Who repeats whom", "Articles that rest on one origin count once."),
)

MARKS = {
    "corroborated": "reported by two or more independent origins",
    "single origin": "reported by a single origin",
    "contested": "contested: the answers can’t all be true",
    "updated": "updated: a later answer replaced an earlier one",
}

LIMIT = 150
"""Sentences shown per section; the rest are counted on the page and stand in the JSON."""


@dataclass(frozen=True)
class Proof:
    """A quoted passage: the words before, the words themselves, the words after, and where they stand."""

    before: str
    words: str
    after: str
    outlet: str
    date: str
    url: str | None
    in_title: bool


def page(document: Brief, settings: Settings) -> str:
    """The page of ``document`` as HTML."""
    shield = Shield(document.articles, settings)
    by_id = {r.id: r for r in document.articles}
    sections = _sections(document)
    geography = map_data(document, shield)
    style, script = _asset("page.css"), _asset("page.js")
    leaflet_style = _asset("leaflet/leaflet.css") if geography else ""
    leaflet_script = _asset("leaflet/leaflet.js") if geography else ""
    return (
        _environment()
        .get_template("page.html.j2")
        .render(
            version=vigie.__version__,
            document=document,
            settings=settings,
            shield=shield,
            sections=[s for s in sections if s["sentences"]],
            unresolved=[s for s in document.sentences if s.section == "map"],
            proofs=lambda s: [_proof(e, by_id[e.article or ""], shield) for e in s.evidence],
            mark=MARKS,
            newest=_newest(document.articles),
            outlets=len({r.outlet for r in document.articles if r.outlet}),
            rows=_coverage(document),
            timeline=timeline(document, shield),
            map_json=_script_json(geography),
            has_map=geography is not None,
            points=geography["points"] if geography else [],
            styles=[Markup(x) for x in (leaflet_style, style) if x],
            scripts=[Markup(x) for x in (leaflet_script, script) if x],
            policy=_policy([leaflet_style, style], [leaflet_script, script]),
            safe_url=safe_url,
        )
    )


def safe_url(url: str | None) -> str | None:
    """``url`` where it is a plain web address, else ``None``: no ``javascript:``, no ``data:``."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    return url.strip() if parts.scheme in ("http", "https") and parts.netloc else None


def _sections(document: Brief) -> list[dict[str, Any]]:
    found: dict[str, list[Sentence]] = defaultdict(list)
    for sentence in document.sentences:
        found[sentence.section].append(sentence)
    return [
        {"id": id_, "title": title, "note": note, "sentences": found[id_][:LIMIT], "more": len(found[id_][LIMIT:])}
        for id_, title, note in SECTIONS
    ]


def _proof(span: Span, reading: Reading, shield: Shield) -> Proof:
    line, start, end = shield.sentence(span)
    return Proof(
        before=shield.text(line[:start]),
        words=shield.text(line[start:end]),
        after=shield.text(line[end:]),
        outlet=shield.text(wording.outlet(reading)),
        date=wording.partial(reading.published) if reading.published else "undated",
        url=safe_url(reading.url),
        in_title=span.in_ == "title",
    )


def _newest(readings: Sequence[Reading]) -> str:
    dated = [r.published for r in readings if r.published]
    return wording.partial(max(dated, key=lambda d: d.moment)) if dated else ""


def _coverage(document: Brief) -> list[dict[str, Any]]:
    origins = defaultdict(list)
    for origin in document.origins:
        for article in origin.articles:
            origins[article].append(origin.name)
    repeats = defaultdict(list)
    names = {r.id: wording.outlet(r) for r in document.articles}
    for echo in document.echoes:
        repeats[echo.from_].append(f"{names.get(echo.to, echo.to)} ({echo.kind}, {round(100 * echo.share)} %)")
    return [
        {
            "reading": r,
            "date": wording.partial(r.published) if r.published else _dated(r),
            "url": safe_url(r.url),
            "origins": origins[r.id],
            "repeats": repeats[r.id],
        }
        for r in document.articles
    ]


def _dated(reading: Reading) -> str:
    bounds = reading.dated
    if bounds is None or (bounds.start is None and bounds.end is None):
        return "undated"
    if bounds.end is None and bounds.start is not None:
        return f"undated; {wording.partial(bounds.start)} or later"
    if bounds.start is None and bounds.end is not None:
        return f"undated; {wording.partial(bounds.end)} or earlier"
    assert bounds.start is not None
    assert bounds.end is not None
    return f"undated; {wording.partial(bounds.start)} to {wording.partial(bounds.end)}"


def _script_json(data: object) -> Markup:
    text = msgspec.json.encode(data).decode()
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)


def _policy(styles: Sequence[str], scripts: Sequence[str]) -> str:
    def hashes(sources: Sequence[str]) -> str:
        digests = (base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() for s in sources if s)
        return " ".join(f"'sha256-{d}'" for d in digests) or "'none'"

    allowed = f"style-src {hashes(styles)}; script-src {hashes(scripts)}"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


@cache
def _asset(name: str) -> str:
    return resources.files("vigie.brief").joinpath("assets", name).read_text(encoding="utf-8")


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.PackageLoader("vigie.brief", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
