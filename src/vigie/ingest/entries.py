"""Where the entries of a live blog stand in a page, and the words of such an element."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

MOST_ENTRIES = 500
LEAST_ALIKE = 3
_LEAST_WORDS = 40  # characters of an entry outside its links and headings
_LEAST_SHARE = 0.5  # of the page's running text, that of its entries
_MOST_TIMES = 5_000
_CLIMB = 8  # levels from an entry's time up to the entry

_LIVE_PATH = re.compile(
    r"/(?:live|direct|en-direct|live-?blogs?|live-updates?)/"
    r"|/(?:live|direct|en-direct)[-_][^/]*/?$|[-_](?:live-?(?:blog|updates?)|en-direct|live)(?:\.\w{3,5})?/?$"
    r"|live-?blog|minute[-_](?:by|par)[-_]minute",
    re.IGNORECASE,
)
_LIVE_TITLE = re.compile(
    r"^\W*(?:live|direct|en direct|suivi en direct)\s?[:|.–—-]|\blive (?:updates?|blog|coverage|reporting)\b"
    r"|\bliveblog\b|\bas it happen(?:s|ed)\b|\bminute (?:by|par) minute\b|\ben direct\b|[:|–—-]\s?(?:live|le direct)$",
    re.IGNORECASE,
)
_LIVE_CLASS = re.compile(
    r"(?<![a-z])live[-_]?(?:blog|updates?|feed|coverage|ticker|posts?|entry|entries)|(?<![\w-])(?:en-)?direct(?![\w-])"
    r"|(?<![a-z])direct[-_](?:feed|live|entry|post)",
    re.IGNORECASE,
)
_APART = re.compile(
    r"comment|repl(?:y|ies)|discussion|disqus|related|recommend|promo|teaser|card|sidebar|widget|newsletter|carousel"
    r"|most-?(?:read|popular)|footer|breadcrumb|associe|lire-aussi|reaction",
    re.IGNORECASE,
)
_MUTE = frozenset("a time h1 h2 h3 h4 h5 h6 nav aside footer script style noscript head button form".split())
_SILENT = frozenset("time script style noscript button form svg".split())
_INLINE = frozenset("a abbr b bdi bdo cite code em font i ins mark q s small span strong sub sup time u wbr".split())
_BREAK = "\x00"  # parts blocks; it is no blank, and no text that was parsed holds it


def calls_itself_live(tree: Any, url: str | None) -> bool:
    titles = [" ".join(str(t).split()) for t in tree.xpath("//title/text() | //h1//text()")[:50]]
    classes = tree.xpath("//html/@class | //body/@class | //article/@class | //main//@class")[:2_000]
    return (
        bool(url and _LIVE_PATH.search(url))
        or any(_LIVE_TITLE.search(t) for t in titles if t and len(t) < 400)
        or any(_LIVE_CLASS.search(str(c)[:500]) for c in classes)
    )


def entry_elements(tree: Any, live: bool) -> list[Any]:
    """The elements of the entries, in the page's order; ``[]`` where no group of alike ones is most of the text."""
    times = tree.xpath("//time[@datetime]")[:_MOST_TIMES] if live else []
    if len(times) < LEAST_ALIKE:
        return []
    sizes = _sizes(tree)
    groups: dict[tuple[int, str, str], dict[Any, None]] = {}
    for time in times:
        depth = sum(1 for _ in time.iterancestors())
        for up, e in enumerate(islice(time.iterancestors(), _CLIMB)):
            if e.tag in ("article", "section", "div", "li"):
                kind = (e.get("class") or e.get("itemtype") or "").strip().split(" ", 1)[0][:60]
                groups.setdefault((depth - up, e.tag, kind), {})[e] = None
    best: list[Any] = []
    most = (0, 0)
    for group in groups.values():
        full = [e for e in group if sizes.get(e, 0) >= _LEAST_WORDS]
        measure = (len(full), sum(sizes[e] for e in full))
        if measure > most and 4 * len(full) >= 3 * len(group):
            best, most = full, measure
    if len(best) < LEAST_ALIKE or most[1] < _LEAST_SHARE * sizes.get(tree, 0):
        return []
    return best[:MOST_ENTRIES]


def _sizes(tree: Any) -> dict[Any, int]:
    """Characters of each element's running text; none of links, headings, times, and what stands apart."""
    from lxml.etree import iterwalk

    sizes: dict[Any, int] = {}
    sums = [0]
    apart = 0
    for event, e in iterwalk(tree, events=("start", "end")):
        mute = not isinstance(e.tag, str) or e.tag in _MUTE or _APART.search(_names(e)) is not None
        if event == "start":
            apart += mute
            sums.append(0 if apart else len((e.text or "").strip()))
        else:
            apart -= mute
            size = sums.pop()
            if not apart:
                sizes[e] = size
                sums[-1] += size + len((e.tail or "").strip())
    return sizes


def _names(element: Any) -> str:
    return (
        f"{element.get('class') or ''} {element.get('id') or ''}"[:500] if element.tag not in ("body", "html") else ""
    )


def lines(element: Any) -> Iterator[str]:
    """The words of an element, a line for each of its blocks, without times, buttons and scripts."""
    from lxml.etree import iterwalk

    parts: list[str] = []
    hidden = 0
    for event, e in iterwalk(element, events=("start", "end")):
        silent = not isinstance(e.tag, str) or e.tag in _SILENT
        if event == "start":
            hidden += silent
            parts.append(_break(e) + ("" if hidden else e.text or ""))
        else:
            hidden -= silent
            parts.append(_break(e) + ("" if hidden or e is element else e.tail or ""))
    for line in "".join(parts).split(_BREAK):
        if words := " ".join(line.split()):
            yield words


def _break(element: Any) -> str:
    return "" if element.tag in _INLINE else _BREAK


def take_out(element: Any) -> None:
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:  # lxml would remove it too
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)
