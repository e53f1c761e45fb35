"""HTML pages: text with trafilatura (Barbaresi 2021), dates with htmldate (Barbaresi 2020), then the furniture out.

trafilatura is asked to prefer precision (on news pages it loses 0.3 points of recall and gains 2 of precision); only a
page of which it then finds nothing is read again with its defaults.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from typing import Any

from vigie.errors import DateError, InputError
from vigie.ingest.decoding import without_surrogates
from vigie.ingest.draft import Draft
from vigie.ingest.furniture import furniture, navigation
from vigie.ingest.headlines import split_title
from vigie.ingest.liveblogs import Entry, LiveBlog, own_words, take_entries
from vigie.ingest.pages import byline, date_line, related_links
from vigie.ingest.posts import posts
from vigie.ingest.stated import stated
from vigie.ingest.walls import before_wall
from vigie.language.identify import identify
from vigie.model import PartialDate
from vigie.model.addresses import host_of

# Where nobody set up logging, Python prints a library's warnings: they would stand between the failures.
for _name in ("trafilatura", "htmldate"):
    logging.getLogger(_name).addHandler(logging.NullHandler())
_ARTICLE_TYPES = re.compile(r"Article|BlogPosting|Report|LiveBlog|NewsItem|WebPage", re.IGNORECASE)
_LEAST_TEXT = 25
_MAX_DEPTH = 40  # of JSON-LD
_LONGEST_STAMP = 100  # characters; longer is no date, and the patterns of dates are slow on blanks
_MAX_NESTING = 200  # of tags; news pages have under 60, and libxml2 drops what lies below 256
_MAX_TAGS = 20_000  # the extractor's time grows with their square; the largest news page measured has 4,143
# Beyond this the extractor is asked not to fall back on others, of which one takes the square of the paragraphs (3,000
# short ones: 5 s); the page with most of those measured has 2,023.
_MANY_BLOCKS = 2_100
_BLOCKS = "count(//p | //li | //td | //th | //tr | //div | //dd | //dt | //option | //pre | //blockquote | //h2 | //h3)"
_MANY_FOOTERS = 20
_TOO_DEEP = f"boolean({'/*' * _MAX_NESTING})"
_HEAD_LINES = 4  # in which headline, byline and date are repeated
_ONLY_LETTERS = re.compile(r"[\W_]+")
_MIDNIGHT = re.compile(r"T00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:?\d\d)?$")
# What trafilatura, lxml and dateutil raise on pages that are no pages.
_PARSER_ERRORS = (ValueError, TypeError, AttributeError, LookupError, AssertionError, ArithmeticError, RecursionError)


def web_page(html: str, source: str) -> Draft:
    """The article of a page. Raises :class:`InputError` where it has none, and says whether a wall stood before it."""
    return web_pages(html, source)[0]


def web_pages(html: str, source: str) -> list[Draft]:
    """The article of a page and then, where it is a live blog, its entries, in the page's order.

    Raises as :func:`web_page`.
    """
    from lxml.etree import LxmlError  # 0.2 s, only when there are pages to read

    try:
        return _web_pages(html, source)
    except (LxmlError, *_PARSER_ERRORS) as e:
        raise InputError(
            source, f"can't be read as HTML ({type(e).__name__})", "save the page again, or as text"
        ) from e


def _web_pages(html: str, source: str) -> list[Draft]:
    tree = _tree(html, source)
    blog = take_entries(tree, _canonical(tree), lambda value: next(_stamp(value), None))
    if blog is not None:
        main = _draft(tree, html, source, blog)
        if main is not None:
            return [main, *(_excerpt(entry, main) for entry in blog.entries)]
        tree = _tree(html, source)  # whole again: without its entries it says nothing, not even what it is about
    main = _draft(tree, html, source, None)
    if main is None:
        raise InputError(source, "no article text was found in the page", "save the page once its text is there")
    return [main]


def _tree(html: str, source: str) -> Any:
    import trafilatura  # 0.2 s, only when there are pages to read

    tree = trafilatura.load_html(html)
    if tree is None:
        raise InputError(source, "is no HTML page", "give a saved page, or rename it to .txt")
    if tree.xpath(_TOO_DEEP):
        raise InputError(source, f"has tags nested more than {_MAX_NESTING:,} deep", "save the page again, or as text")
    if tree.xpath("count(//*)") > _MAX_TAGS:
        raise InputError(source, f"has more than {_MAX_TAGS:,} tags", "save its article alone, or as text")
    _plain_footers(tree)
    return tree


def _plain_footers(tree: Any) -> None:
    """Makes footers inside footers plain where a page has many: the extractor looks for links in each of them again."""
    footers = [e for e in tree.iter("footer", "div") if _is_footer(e)]
    if len(footers) <= _MANY_FOOTERS:
        return
    known = set(footers)
    for element in footers:
        if any(a in known for a in element.iterancestors()):
            element.tag = "div"
            for name in ("class", "id"):
                element.attrib.pop(name, None)


def _is_footer(element: Any) -> bool:
    return element.tag == "footer" or "footer" in element.get("class", "") or "footer" in element.get("id", "")


def _draft(tree: Any, html: str, source: str, blog: LiveBlog | None) -> Draft | None:
    """The article of a page, in the page's own words where it is a live blog; ``None`` where it has no words."""
    import trafilatura

    h1, stamps, canonical = _headline(tree), list(_stamps(tree)), _canonical(tree)
    fast = tree.xpath(_BLOCKS) > _MANY_BLOCKS
    doc: Any = None
    for precise in (True, False) if blog is None else (True,):
        doc = trafilatura.bare_extraction(
            tree, fast=fast, with_metadata=True, include_comments=False, favor_precision=precise, deduplicate=False
        )
        if doc is not None and len(doc.text or "") >= _LEAST_TEXT:
            break
    text = (doc.text if doc is not None else None) or ""
    if blog is None:
        text = before_wall(text, html, source)
    else:
        text = own_words(text, blog)
        doc = doc if doc is not None else trafilatura.extract_metadata(tree)
    if doc is None or not (text.strip() or blog):
        return None
    title = h1 or doc.title
    text = cleaned(text, {title, doc.title, h1})
    title, known = split_title(title.strip()) if title and title.strip() else (None, None)
    if blog is not None and (len(text) < _LEAST_TEXT or text == h1):
        text = next((" ".join(t.split()) for t in (blog.description, doc.description, title) if t and t.strip()), "")
    if not text:
        return None
    url = canonical or doc.url or None
    return Draft(
        text=text,
        source=source,
        url=url,
        outlet=_clean(doc.sitename) or known or host_of(url) or doc.hostname or None,
        title=_clean(title),
        published=_published(doc.date, stamps),
        lang=identify(text) or _language(tree),  # pages often state their template's language
        authors=tuple(dict.fromkeys(a.strip() for a in (doc.author or "").split(";") if a.strip())),
    )


def _excerpt(entry: Entry, main: Draft) -> Draft:
    """An entry of a live blog: the page's outlet and language, its own words, time and title."""
    return Draft(
        text=entry.text,
        source=main.source,
        url=entry.url,
        outlet=main.outlet,
        title=_clean(entry.title),
        published=entry.published,
        lang=identify(entry.text) or main.lang,
        authors=entry.authors,
        kind="excerpt",
    )


def _clean(words: str | None) -> str | None:
    return words if words and words.strip() and without_surrogates(words) else None


def _headline(tree: Any) -> str | None:
    """The words of the page's only level-one heading, or of the only one inside its article."""
    for path in ("//article//h1", "//main//h1", "//h1"):
        found = [" ".join(h.text_content().split()) for h in tree.xpath(path)]
        found = list(dict.fromkeys(w for w in found if w))
        if len(found) == 1 and len(found[0].split()) >= 3 and len(found[0]) <= 300:
            return found[0]
    return None


def _canonical(tree: Any) -> str | None:
    for path in ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content"):
        for url in tree.xpath(path):
            if re.fullmatch(r"https?://[^\s/]+\.\S+", str(url).strip()):
                return str(url).strip()
    return None


def _language(tree: Any) -> str | None:
    """The language the page says it is in, ``None`` where it says none."""
    said = str(tree.get("lang") or tree.get("xml:lang") or "")
    m = re.fullmatch(r"([A-Za-z]{2})(?:[-_]\w{1,8})*", said.strip())
    return m[1].lower() if m else None


# ------------------------------------------------------------------ dates


def _stamps(tree: Any) -> Iterator[PartialDate]:
    """The times of publication that the page's own data states, the surest first."""
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            yield from _in_data(json.loads(script.text or "", strict=False), 0)
        except (ValueError, RecursionError):
            continue
    for value in tree.xpath(
        "//meta[@property='article:published_time' or @name='article:published_time' or @itemprop='datePublished'"
        " or @name='datePublished']/@content | //time[@itemprop='datePublished' or @pubdate]/@datetime"
        " | //*[@itemprop='datePublished']/@datetime"
    ):
        yield from _stamp(str(value))


def _in_data(data: Any, depth: int) -> Iterator[PartialDate]:
    if depth > _MAX_DEPTH:
        return
    if isinstance(data, list):
        for item in data[:100]:
            yield from _in_data(item, depth + 1)
    elif isinstance(data, dict):
        if _ARTICLE_TYPES.search(str(data.get("@type", ""))) and isinstance(data.get("datePublished"), str):
            yield from _stamp(data["datePublished"])
        elif isinstance(data.get("@graph"), list):
            yield from _in_data(data["@graph"], depth + 1)


def _stamp(value: str) -> Iterator[PartialDate]:
    if len(value) > _LONGEST_STAMP:
        return
    value = re.sub(r"\s*([+-]\d\d:?\d\d)$", r"\1", value.strip())
    try:
        yield PartialDate(value)
    except DateError:
        yield from (s.date for s in stated(value)[:1])


def _published(day: str | None, stamps: list[PartialDate]) -> PartialDate | None:
    """The date of publication: what the page's own data states, else htmldate's day.

    Where the two are one day apart and the stamp is in UTC, the day is htmldate's (the outlet's own calendar, as in
    its address), and no time is known; a stamp in the outlet's own zone is right.
    """
    found = _day(day)
    full = [s for s in stamps if s.precision in ("day", "time")]
    local = [s for s in full if s.precision == "time" and re.search(r"[+-](?!00:?00)\d\d:?\d\d$", s.text)]
    for stamp in (*local, *full):
        if found is None or stamp in local or abs((stamp.first_day - found.first_day).days) != 1:
            return stamp.day if _MIDNIGHT.search(stamp.text) else stamp
    return found


def _day(value: str | None) -> PartialDate | None:
    try:
        found = PartialDate(value) if value else None
    except DateError:
        return None
    return found if found and found.first_day.year >= 1990 else None


# ------------------------------------------------------------------ text


def cleaned(text: str, titles: set[str | None]) -> str:
    """The text without the headline repeated at its top, related links, prompts and other furniture."""
    headings = {_ONLY_LETTERS.sub("", t).casefold() for t in titles if t}
    lines = text.split("\n")
    inside = _post_lines(text)
    kinds: list[str] = ["" if n in inside else furniture(words) or "" for n, words in enumerate(lines)]
    related_links(lines, kinds)
    kept: list[str] = []
    for n, words in enumerate(lines):
        if n in inside:
            kept.append(words)
        elif not kinds[n] and words.strip():
            if len(kept) < _HEAD_LINES and (
                _ONLY_LETTERS.sub("", words).casefold() in headings or byline(words) or date_line(words)
            ):
                continue
            kept.append(words)
    while kept and navigation(kept[-1]):
        kept.pop()
    return "\n".join(kept).strip() or text.strip()


def _post_lines(text: str) -> set[int]:
    return {
        n for post in posts(text) for n in range(text.count("\n", 0, post.start), text.count("\n", 0, post.end) + 1)
    }
