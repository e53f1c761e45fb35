"""Feeds: RSS 0.9x, 1.0 and 2.0 and Atom, through feedparser, which is given bytes and never an address."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from vigie.config import Settings
from vigie.errors import InputError
from vigie.ingest.bounds import PARSER_ERRORS, checked, whole
from vigie.ingest.dates import field_date
from vigie.ingest.decoding import decode
from vigie.ingest.draft import Draft
from vigie.ingest.feedxml import root_of, sound
from vigie.ingest.fragments import fragment_text, is_markup, one_line
from vigie.ingest.html import cleaned
from vigie.ingest.rows import primary_language
from vigie.ingest.storypages import without_feed_tail
from vigie.language.identify import identify
from vigie.model import Article, Failure
from vigie.model.addresses import well_formed
from vigie.model.vocabulary import ArticleKind

ROOTS = frozenset({"rss", "feed", "rdf"})
NO_TEXT = "is an entry without text"
NO_TEXT_REMEDY = "save the page it links to and give that"


def feed(stream: BinaryIO, name: str, settings: Settings) -> Iterator[Article | Failure]:
    """An article for each entry, in order: its full content, else its summary, which is an excerpt.

    An entry that can't be read is a :class:`Failure` of ``name#number``. Raises :class:`InputError` for what is no
    feed.
    """
    import feedparser  # 0.1 s, only when there are feeds to read

    data = whole(stream, name, settings.max_file_bytes, "max_file_bytes")
    text = decode(data, name, declared=True)
    root, _ = root_of(text)
    if root not in ROOTS:
        raise InputError(
            name,
            f'is no feed (its root is "{root:.40}")' if root else "is no feed",
            "give RSS or Atom; rename a web page to .html",
        )
    xml, lost = sound(text, name)
    try:
        # Nothing is sanitised there: all markup goes, in fragments.py.
        found = feedparser.parse(io.BytesIO(xml), sanitize_html=False, resolve_relative_uris=False)
        entries = list(found.entries)
    except PARSER_ERRORS as e:
        raise InputError(name, f"can't be read as a feed ({type(e).__name__})", "download it again") from e
    if not entries and not lost:
        raise InputError(name, "is a feed without entries", "give one with entries, or leave it out")
    total = len(entries) + len(lost)
    kept = iter(entries)
    for n in range(1, total + 1):
        source = f"{name}#{n}"
        if n in lost:
            yield Failure(source=source, reason=lost[n], remedy="download the feed again")
            continue
        try:
            yield checked(_draft(next(kept), found.feed, source), settings)
        except InputError as e:
            yield Failure.of(e)
        except PARSER_ERRORS as e:
            yield Failure(source=source, reason=f"can't be read ({type(e).__name__})", remedy="download the feed again")


def body(
    full: str | None, summary: str | None, title: str | None, source: str, *, plain: bool = False
) -> tuple[str, ArticleKind]:
    """The text of an entry and what it is; ``plain`` says that ``full`` is no HTML.

    Raises :class:`InputError` where neither says anything.
    """
    content = _text(full, source, plain)
    short = _text(summary, source)
    # A content that says less than the summary is a picture or a link.
    words, kind = (content, "article") if len(content) >= len(short) else (short, "excerpt")
    words = cleaned(without_feed_tail(words), {title}) if words else ""
    if not words.strip():
        raise InputError(source, NO_TEXT, NO_TEXT_REMEDY)
    return words, "article" if kind == "article" else "excerpt"


def web_address(value: Any) -> str | None:
    """``value`` where it is a web address, else ``None``."""
    words = value.strip() if isinstance(value, str) else ""
    web = words.lower().startswith(("http://", "https://")) and not words.split()[1:]
    return well_formed(words) if web else None


def language(words: str, *said: Any) -> str | None:
    """The language of the words, else the first one that the entry or the feed says (templates often say theirs)."""
    return identify(words) or next((code for s in said if (code := primary_language(s))), None)


def _text(words: str | None, source: str, plain: bool = False) -> str:
    if not words:
        return ""
    if plain or not is_markup(words):
        lines = (line.strip() for line in words.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
        return "\n".join(line for line in lines if line)
    return fragment_text(words, source)


def _draft(entry: Any, about: Any, source: str) -> Draft:
    title = one_line(entry.get("title"), source)
    contents: list[Any] = list(entry.get("content") or ())
    full = max((str(c.get("value") or "") for c in contents), key=len, default="")
    text, kind = body(full, entry.get("summary"), title, source)
    origin = entry.get("source")
    outlet = one_line(origin.get("title") or origin.get("value"), source) if isinstance(origin, Mapping) else None
    said = [c.get("language") for c in contents] + [(entry.get("summary_detail") or {}).get("language")]
    return Draft(
        text=text,
        source=source,
        url=web_address(entry.get("link")),
        outlet=outlet or one_line(about.get("title"), source),
        title=title,
        published=field_date(entry.get("published") or entry.get("updated") or ""),
        lang=language(text, *said, about.get("language")),
        authors=_authors(entry, source),
        kind=kind,
    )


def _authors(entry: Any, source: str) -> tuple[str, ...]:
    names = [a.get("name") for a in entry.get("authors") or () if isinstance(a, Mapping)]
    found = (one_line(n, source) for n in names if isinstance(n, str))
    return tuple(dict.fromkeys(n for n in found if n and "@" not in n))
