"""Pages that hold a wall in the place of their article: robot checks, cookie and consent walls, paywalls.

What is before a paywall is kept where it is a real lead; the words of the wall are not.
"""

from __future__ import annotations

import re
from functools import lru_cache

from vigie.errors import InputError
from vigie.ingest.vocabulary import vocabulary

_WALL_TEXT = 600  # characters: a page with less text than this that speaks of a wall is its stub
_LEAST_LEAD = 80  # characters of running text that are a lead worth reading
_LONGEST_PROMPT = 240
_FOOT_LINES = 6  # of a long text, in which a wall's words may stand
_CONSENT_SHARE = 0.6  # of the characters of a long text, those in lines that speak of consent
_LONGEST_WALL = 12_000  # characters; no consent text that was seen comes near
_SCRIPT = re.compile(r"<(/?)(?:script|style)\b", re.IGNORECASE)
_MARKUP = re.compile(r"<[^<>]{0,500}>")
_RAW = 200_000  # characters of a page without text, in which a wall's words are looked for
_RUNNING = re.compile(r"[.!?…][\"”’»)\]\u00a0\u202f ]*$|\.\.\.$")
_WORD = re.compile(r"\w[\w’'-]*")
_REFUSED = {
    "robot walls": ("is a robot check, not the article", "open it in a browser and save it from there"),
    "cookie walls": (
        "is a cookie wall, not the article",
        "save the page after accepting or refusing the cookies, or give its text",
    ),
    "paywalls": ("is the stub before a paywall, not the article", "save the page while signed in, or give its text"),
}


@lru_cache(maxsize=8)
def _words(kind: str) -> re.Pattern[str]:
    return re.compile("|".join(vocabulary()[kind]), re.IGNORECASE)


@lru_cache(maxsize=8)
def _prompt(kind: str) -> re.Pattern[str]:
    """The words of a wall where a sentence starts: "half the adults already have an account" is none."""
    opening = r"(?:this |the |cet |le |la |to |pour )?"
    return re.compile(rf"(?:^|[.!?:…–—|-]\s+)\W*{opening}(?:{'|'.join(vocabulary()[kind])})", re.IGNORECASE)


def before_wall(text: str, html: str, source: str) -> str:
    """``text``, what was found in the page ``html``, without the words of a wall.

    Raises :class:`InputError` where nothing else is there.
    """
    lines = text.split("\n")
    if len(text) < _WALL_TEXT:
        return _short(lines, html, source)
    if len(text) <= _LONGEST_WALL and _words("cookie walls").search(text):
        consent = sum(len(line) for line in lines if _of_consent(line))
        if consent >= _CONSENT_SHARE * len(text):
            raise InputError(source, *_REFUSED["cookie walls"])
    foot = len(lines) - _FOOT_LINES
    return "\n".join(
        line
        for n, line in enumerate(lines)
        if n < foot or len(line) > _LONGEST_PROMPT or not _prompt("paywalls").search(line)
    )


def _short(lines: list[str], html: str, source: str) -> str:
    """The lines of a short text that are no wall's, joined; raises where they are no lead."""
    text = "\n".join(lines)
    where = text if text.strip() else _visible(html[:_RAW])
    for kind, refused in _REFUSED.items():
        if not _words(kind).search(where):
            continue
        kept = [line for line in lines if not _prompt(kind).search(line)]
        lead = [line for line in kept if _running(line) and not _of_consent(line)]
        if kind == "robot walls" or sum(map(len, lead)) < _LEAST_LEAD:
            raise InputError(source, *refused)
        lines = kept
    return "\n".join(lines)


def _visible(html: str) -> str:
    """The page without its tags, scripts and styles; in one pass, as an unclosed script must not cost its square."""
    said: list[str] = []
    at = 0
    hidden = False
    for m in _SCRIPT.finditer(html):
        if not hidden:
            said.append(html[at : m.start()])
        hidden, at = not m[1], m.start()
    if not hidden:
        said.append(html[at:])
    return _MARKUP.sub(" ", " ".join(said))


def _running(line: str) -> bool:
    """Whether a line is running text: eight words and the end of a sentence."""
    return len(_WORD.findall(line)) >= 8 and _RUNNING.search(line.rstrip()) is not None


def _of_consent(line: str) -> bool:
    """Whether a line speaks to the reader of cookies, consent, partners or their data."""
    return _words("consent").search(line) is not None
