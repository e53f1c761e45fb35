"""The page: one HTML file with everything inlined, no network, everything escaped.

The template engine escapes; data for the script travels as JSON with ``<``, ``>`` and ``&`` encoded; the content
security policy allows only the inlined script and style, by their hashes, and no request at all.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib import resources
from itertools import groupby

import jinja2
import msgspec
from markupsafe import Markup

import vigie
from vigie.brief.locale import TURNS, locale
from vigie.brief.staticmap import static_map
from vigie.brief.timeline import chart
from vigie.brief.view import View
from vigie.brief.viewing import view
from vigie.config import Settings
from vigie.model import Brief

_SCRIPTS = ("page.js", "table.js")
_MAP_SCRIPTS = ("leaflet/leaflet.js", "map.js")


def page(document: Brief, settings: Settings) -> str:
    """The page of ``document`` as HTML."""
    return render(view(document, settings), settings)


def render(shown: View, settings: Settings) -> str:
    """The page of its data as HTML."""
    say = locale(settings.lang)
    styles = [_asset("leaflet/leaflet.css")] if shown.map else []
    styles.append(_asset("page.css"))
    scripts = [_asset(name) for name in (*(_MAP_SCRIPTS if shown.map else ()), *_SCRIPTS)]
    return (
        _environment()
        .get_template("page.html.j2")
        .render(
            version=vigie.__version__,
            v=shown,
            say=say,
            settings=settings,
            kinds=sorted({row.type for row in shown.incidents}),
            places=sorted({name for row in shown.incidents for name in row.places}),
            figures=[(theme, list(rows)) for theme, rows in groupby(shown.figures, lambda f: f.theme)],
            bars=Markup(chart(say, shown.timeline)),
            atlas=Markup(static_map(shown.map, say)) if shown.map else "",
            map_json=_script_json(shown.map),
            safe=Markup,
            styles=[Markup(x) for x in styles],
            scripts=[Markup(x) for x in scripts],
            policy=_policy(styles, scripts),
        )
    )


def _script_json(data: object) -> Markup:
    text = msgspec.json.encode(data).decode()
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)


def _policy(styles: Sequence[str], scripts: Sequence[str]) -> str:
    def hashes(sources: Sequence[str]) -> str:
        digests = (base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() for s in sources)
        return " ".join(f"'sha256-{d}'" for d in digests) or "'none'"

    allowed = f"style-src {hashes(styles)}; script-src {hashes(scripts)}"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def _straight(value: object) -> object:
    """What is printed, without characters that turn the direction of the words after it."""
    return value.translate(TURNS) if type(value) is str and not value.isascii() else value


@cache
def _asset(name: str) -> str:
    return resources.files("vigie.brief").joinpath("assets", name).read_text(encoding="utf-8")


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.PackageLoader("vigie.brief", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=_straight,
        trim_blocks=True,
        lstrip_blocks=True,
    )
