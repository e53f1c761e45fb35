"""Live blogs: a page that grows by entries, each with a time of its own.

Recognised by what the page states (schema.org ``LiveBlogPosting`` with ``liveBlogUpdate``), or by structure: a page
that calls itself live in its address, title or classes, and holds at least three alike elements, each with a
``<time datetime>`` and running text, that together are most of its text. Related cards and readers' comments have
times as well: they are told by their names, by being links, and by their small share of the text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from vigie.ingest.decoding import without_surrogates
from vigie.ingest.entries import LEAST_ALIKE, MOST_ENTRIES, calls_itself_live, entry_elements, lines, take_out
from vigie.ingest.furniture import furniture
from vigie.model import PartialDate

_LONGEST_ENTRY = 20_000  # characters
_LEAST_STATED = 2
_MAX_DEPTH = 40  # of JSON-LD
_RUN = 4  # words in a row that a line of the page and an entry share
_SAID = 0.7  # of the runs of a line, those that the entries hold

_URL = re.compile(r"https?://\S{3,2000}")
_WORD = re.compile(r"\w+")
_ALONE = re.compile(r"[\d\s:.hH,/|·•–—-]*(?:[AaPp]\.?[Mm]\.?)?\s*(?:[A-Z]{2,5})?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry: ``text`` is never empty; what it does not state is ``None``."""

    text: str
    title: str | None = None
    published: PartialDate | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()


@dataclass(slots=True)
class LiveBlog:
    """The entries in the page's order, and what the page's data says it is about."""

    entries: list[Entry] = field(default_factory=list)
    description: str | None = None


def take_entries(tree: Any, url: str | None, stamp: Callable[[str], PartialDate | None]) -> LiveBlog | None:
    """The entries of a page, ``None`` where it is no live blog; their elements are taken out of ``tree``.

    ``stamp`` reads a date. At most 500 entries of at most 20,000 characters are given; elements beyond them stay in
    the tree, so that their words stay the page's.
    """
    stated = _stated_blog(tree)
    elements = entry_elements(tree, stated is not None or calls_itself_live(tree, url))
    found = [_stated_entry(u, stamp) for u in _updates(stated)] if stated is not None else []
    entries = list(dict.fromkeys(e for e in found if e is not None))
    if len(entries) < _LEAST_STATED:
        entries = []
        for element in elements:
            if entry := _entry(element, stamp):
                entries.append(entry)
        if len(entries) < LEAST_ALIKE:
            return None
    else:
        entries = _in_order(entries, elements)
    for element in elements:
        take_out(element)
    return LiveBlog(entries, _plain(stated.get("description")) or None if stated is not None else None)


def own_words(text: str, blog: LiveBlog) -> str:
    """The lines of a page's ``text`` that its entries don't say."""
    runs: set[tuple[str, ...]] = set()
    short: set[tuple[str, ...]] = set()
    for e in blog.entries:
        for line in (e.title or "", *e.text.split("\n")):
            words = _words(line)
            runs.update(_runs(words))
            short.add(tuple(words))
    kept = []
    for line in text.split("\n"):
        words = _words(line)
        own = _runs(words)
        if tuple(words) in short or _ALONE.fullmatch(line.strip()):
            continue
        if own and sum(r in runs for r in own) >= _SAID * len(own):
            continue
        kept.append(line)
    return "\n".join(kept).strip()


def _words(line: str) -> list[str]:
    return [w.casefold() for w in _WORD.findall(line)]


def _runs(words: list[str]) -> list[tuple[str, ...]]:
    return [tuple(words[n : n + _RUN]) for n in range(len(words) - _RUN + 1)]


# ------------------------------------------------------------------ what the page's data states


def _stated_blog(tree: Any) -> dict[str, Any] | None:
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            blog = next(_blogs(json.loads(script.text or "", strict=False), 0), None)
        except (ValueError, RecursionError):
            continue
        if blog is not None:
            return blog
    return None


def _blogs(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _MAX_DEPTH:
        return
    if isinstance(data, list):
        for item in data[:100]:
            yield from _blogs(item, depth + 1)
    elif isinstance(data, dict):
        kinds = data.get("@type")
        if "LiveBlogPosting" in (kinds if isinstance(kinds, list) else [kinds]):
            yield data
        for key in ("@graph", "mainEntity"):
            yield from _blogs(data.get(key), depth + 1)


def _updates(blog: dict[str, Any]) -> list[dict[str, Any]]:
    updates = blog.get("liveBlogUpdate")
    updates = updates if isinstance(updates, list) else [updates]
    return [u for u in updates[:MOST_ENTRIES] if isinstance(u, dict)]


def _stated_entry(update: dict[str, Any], stamp: Callable[[str], PartialDate | None]) -> Entry | None:
    title = " ".join(_plain(update.get("headline") or update.get("name")).split()) or None
    text = _bounded(_plain(update.get("articleBody") or update.get("text") or update.get("description")))
    when = update.get("datePublished") or update.get("dateCreated") or update.get("dateModified")
    url = update.get("url")
    authors = update.get("author")
    names = [a.get("name") if isinstance(a, dict) else a for a in (authors if isinstance(authors, list) else [authors])]
    if not text and not title:
        return None
    return Entry(
        text=text or title or "",
        title=title if text and title != text else None,
        published=stamp(when) if isinstance(when, str) else None,
        url=url if isinstance(url, str) and _URL.fullmatch(url) and without_surrogates(url) else None,
        authors=tuple(
            dict.fromkeys(n.strip() for n in names[:20] if isinstance(n, str) and n.strip() and without_surrogates(n))
        ),
    )


def _plain(value: Any) -> str:
    """The words of a value that may hold markup, a line for each of its blocks."""
    if not isinstance(value, str) or not without_surrogates(value):
        return ""
    value = value[: 4 * _LONGEST_ENTRY]
    if "<" in value and ">" in value:
        from lxml import html
        from lxml.etree import LxmlError

        try:
            return "\n".join(lines(html.fragment_fromstring(value, create_parent="div")))
        except (LxmlError, ValueError):
            return ""
    return "\n".join(line for line in (" ".join(part.split()) for part in value.splitlines()) if line)


def _entry(element: Any, stamp: Callable[[str], PartialDate | None]) -> Entry | None:
    heads = element.xpath(".//h1 | .//h2 | .//h3 | .//h4 | .//h5 | .//h6")
    title = next((words for words in (" ".join(lines(h)) for h in heads[:3]) if words), None)
    said = list(lines(element))
    if title in said:
        said.remove(title)
    text = _bounded("\n".join(line for line in said if not (furniture(line) or _ALONE.fullmatch(line))))
    times = element.xpath(".//time/@datetime")
    published = stamp(str(times[0])) if times else None
    return Entry(text=text, title=title if title and len(title) <= 300 else None, published=published) if text else None


def _in_order(entries: list[Entry], elements: list[Any]) -> list[Entry]:
    """The entries in the order of the elements that say the same; as they come where one is not found."""
    first: dict[tuple[str, ...], int] = {}
    for n, element in enumerate(elements):
        for run in _runs(_words(" ".join(lines(element)))):
            first.setdefault(run, n)
    places = []
    for e in entries:
        found = [first[r] for r in _runs(_words(f"{e.title or ''} {e.text[:400]}")) if r in first]
        if not found:
            return entries
        places.append(max(set(found), key=found.count))
    return [entries[n] for n in sorted(range(len(entries)), key=lambda n: (places[n], n))]


def _bounded(text: str) -> str:
    """``text``, cut at a line's end where it is longer than an entry may be."""
    if len(text) <= _LONGEST_ENTRY:
        return text
    return text[:_LONGEST_ENTRY].rpartition("\n")[0] or text[:_LONGEST_ENTRY]
