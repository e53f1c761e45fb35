"""JSON documents: a JSON Feed (1.0 and 1.1), a list of article objects, or one article object."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec

from vigie.config import Settings
from vigie.errors import InputError
from vigie.ingest.bounds import checked, whole
from vigie.ingest.dates import field_date
from vigie.ingest.decoding import decode
from vigie.ingest.draft import Draft
from vigie.ingest.feeds import body, language, web_address
from vigie.ingest.fragments import one_line
from vigie.ingest.rows import lone_surrogate, row
from vigie.model import Article, Failure

_VERSION = ("https://jsonfeed.org/version/", "http://jsonfeed.org/version/")


def begins_document(start: bytes) -> bool:
    """Whether the first line of standard input begins a JSON document rather than JSON lines."""
    return start.startswith(b"[") or start.strip() == b"{" or b"//jsonfeed.org/version/" in start[:2_000]


def json_document(stream: BinaryIO, name: str, settings: Settings) -> Iterator[Article | Failure]:
    """The articles of a JSON document, in order; one that can't be read is a :class:`Failure` of ``name#number``.

    Raises :class:`InputError` for what is no JSON, or neither a feed nor articles.
    """
    text = decode(whole(stream, name, settings.max_file_bytes, "max_file_bytes"), name).removeprefix("\ufeff")
    if not text.strip():
        raise InputError(name, "is empty", "give a file with text")
    # Lone halves of UTF-16 can only come from a mark of UTF-16 that is none; msgspec wants none.
    data = text.encode("utf-8", "replace")
    if data.lstrip().startswith(b"["):
        items = _items(data, name)
        if not items:
            raise InputError(name, "is an empty list", "give a list of articles")
        for n, item in enumerate(items, 1):
            yield _tried(item, f"{name}#{n}", settings)
        return
    feed = _decoded(data, name, dict[str, Any])
    version = feed.get("version")
    if not isinstance(version, str) or not version.startswith(_VERSION):
        yield row(data, name, settings)
        return
    entries = feed.get("items")
    if not isinstance(entries, list) or not entries:
        raise InputError(name, "is a feed without entries", "give one with entries, or leave it out")
    for n, entry in enumerate(entries, 1):
        source = f"{name}#{n}"
        try:
            yield checked(_draft(entry, feed, source), settings)
        except InputError as e:
            yield Failure.of(e)


def _tried(data: bytes, source: str, settings: Settings) -> Article | Failure:
    try:
        return row(data, source, settings)
    except InputError as e:
        return Failure.of(e)


def _items(data: bytes, name: str) -> list[bytes]:
    """The JSON of each item of a list, as it stands there."""
    found = _decoded(data, name, list[msgspec.Raw])
    return [bytes(i) if isinstance(i, msgspec.Raw) else json.dumps(i).encode() for i in found]


def _decoded(data: bytes, name: str, type_: Any) -> Any:
    remedy = "give a JSON Feed, a list of articles or one article"
    try:
        try:
            return msgspec.json.decode(data, type=type_)
        except msgspec.ValidationError:
            raise
        except msgspec.DecodeError:
            if not lone_surrogate(data):
                raise
            return json.loads(data)  # takes half a character, so that only the article that has it is lost
    except msgspec.ValidationError as e:
        raise InputError(name, "is neither a feed nor articles", remedy) from e
    except (msgspec.DecodeError, UnicodeDecodeError) as e:
        raise InputError(name, f"is no JSON ({str(e).removeprefix('JSON is malformed: ')})", remedy) from e
    except ValueError as e:  # json's
        raise InputError(name, "is no JSON", remedy) from e
    except RecursionError as e:
        raise InputError(name, "is nested too deeply", remedy) from e


def _words(holder: Any, *keys: str) -> str | None:
    """The first of the fields that is a string with words."""
    return next((v for k in keys if isinstance(v := holder.get(k), str) and v.strip()), None)


def _draft(entry: Any, feed: dict[str, Any], source: str) -> Draft:
    if not isinstance(entry, dict):
        raise InputError(source, "is no object", "give each entry as an object")
    title = one_line(_words(entry, "title"), source)
    html, plain = _words(entry, "content_html"), _words(entry, "content_text")
    text, kind = body(plain or html, _words(entry, "summary"), title, source, plain=plain is not None)
    return Draft(
        text=text,
        source=source,
        url=web_address(entry.get("url")) or web_address(entry.get("external_url")) or web_address(entry.get("id")),
        outlet=one_line(_words(feed, "title"), source),
        title=title,
        published=field_date(_words(entry, "date_published", "date_modified") or ""),
        lang=language(text, entry.get("language"), feed.get("language")),
        authors=_authors(entry, source) or _authors(feed, source),
        kind=kind,
    )


def _authors(holder: dict[str, Any], source: str) -> tuple[str, ...]:
    """Names of ``authors`` (1.1), else of ``author`` (1.0)."""
    listed = holder.get("authors")
    people = listed if isinstance(listed, list) else [holder.get("author")]
    names = (one_line(_words(p, "name"), source) for p in people if isinstance(p, dict))
    return tuple(dict.fromkeys(n for n in names if n))
