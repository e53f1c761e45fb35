"""JSON lines: one article a line, in the contract's form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec

from vigie.codec import from_builtins
from vigie.config import Settings
from vigie.errors import DateError, InputError, SpanError, VigieError
from vigie.ingest.cites import cites
from vigie.ingest.draft import stable_id
from vigie.language.identify import identify
from vigie.model import Article, Cite, Failure, PartialDate
from vigie.model.vocabulary import ArticleKind

_BYTES_PER_CHAR = 6  # "\u00e9"; beyond the basic plane 12, which no whole text is
_ROOM = 1 << 20  # for the other fields of a line
_CHUNK = 1 << 20
_FAULTY = re.compile(r"Expected `(?P<want>.+?)`, got `(?P<got>.+?)`(?: - at `\$\.?(?P<path>.*)`)?$")
_LACKING = re.compile(r"missing required field `(\w+)`")
_SURROGATE = re.compile(
    rb"(?<!\\)(?:\\\\)*\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB]..)\\u[dD][c-fC-F][0-9a-fA-F]{2}"
)
_KINDS = {"str": "a string", "int": "a number", "float": "a number", "null": "null", "bool": "true or false",
          "array": "a list", "object": "an object"}  # fmt: skip
_LANG = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9-]{1,20})?")
_TWO_LETTERS = {"eng": "en", "fra": "fr", "fre": "fr"}


class _Row(msgspec.Struct):
    text: str
    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    lang: str | None = None
    authors: list[str] | None = None
    kind: ArticleKind | None = None
    parent: str | None = None
    cites: list[dict[str, Any]] | None = None


_DECODER = msgspec.json.Decoder(_Row)


def rows(
    stream: BinaryIO, name: str, settings: Settings, first: bytes = b"", skipped: int = 0
) -> Iterator[Article | Failure]:
    """The articles of ``stream``, one a line, in order; a line that can't be read is a :class:`Failure`.

    ``first`` are bytes already taken from the stream, after ``skipped`` blank lines. Memory stays within a few times
    the longest line allowed.
    """
    limit = settings.max_text_chars * _BYTES_PER_CHAR + _ROOM
    number = skipped
    while True:
        line = first + stream.readline(max(1, limit + 1 - len(first))) if not first.endswith(b"\n") else first
        first = b""
        if not line:
            return
        number += 1
        source = f"{name}:{number}"
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
            if line.startswith((b"\xff\xfe", b"\xfe\xff")):
                yield Failure(source=name, reason="is UTF-16, JSON lines are UTF-8", remedy="convert it to UTF-8")
                return
        if len(line) > limit:
            while line and not line.endswith(b"\n"):
                line = stream.readline(_CHUNK)
            yield Failure(
                source=source,
                reason=f"the line is longer than {limit:,} bytes",
                remedy="split it into articles, or raise max_text_chars",
            )
            continue
        if not line.strip():
            continue
        if number == 1 and line.strip() in (b"[", b"{"):
            yield Failure(
                source=source,
                reason="is one JSON document over many lines",
                remedy="write one article a line (JSON lines), or name the file .json",
            )
            return
        try:
            yield row(line, source, settings)
        except InputError as e:
            yield Failure.of(e)


def row(line: bytes, source: str, settings: Settings) -> Article:
    """The article of one line. Raises :class:`InputError`, naming the field, the reason and the remedy."""
    raw = _decoded(line, source)
    if len(raw.text) > settings.max_text_chars:
        raise InputError(
            source,
            f'"text" has {len(raw.text):,} characters, more than {settings.max_text_chars:,}',
            "split it, or raise max_text_chars",
        )
    if not raw.text.strip():
        raise InputError(source, '"text" is empty', "give the article's text")
    published = _published(raw.published, source)
    url, outlet, title = raw.url or None, raw.outlet or None, raw.title or None
    found = _cites(raw, source) if raw.cites is not None else cites(raw.text, outlet)
    try:
        return Article(
            id=raw.id or stable_id(url, outlet, title, published, raw.text),
            url=url,
            outlet=outlet,
            title=title,
            published=published,
            lang=language_code(raw.lang, source) or identify(raw.text),
            text=raw.text,
            source=source,
            authors=tuple(raw.authors or ()),
            kind=raw.kind or "article",
            parent=raw.parent,
            cites=found,
        )
    except SpanError as e:
        raise InputError(source, f'"cites": {e}', "leave cites out, they are found again") from e


def _decoded(line: bytes, source: str) -> _Row:
    try:
        return _DECODER.decode(line)
    except msgspec.ValidationError as e:
        raise _mistyped(str(e), source) from e
    except UnicodeDecodeError as e:  # msgspec before 0.23
        raise _no_utf8(e, source) from e
    except RecursionError as e:
        raise InputError(source, "is nested too deeply", "write one flat object a line") from e
    except msgspec.DecodeError as e:
        if lone_surrogate(line):
            raise InputError(
                source,
                "holds a lone surrogate, which is no character",
                "write characters beyond U+FFFF as a pair, or as UTF-8",
            ) from e
        try:
            line.decode()
        except UnicodeDecodeError as undecodable:
            raise _no_utf8(undecodable, source) from e
        why = str(e).removeprefix("JSON is malformed: ")
        raise InputError(source, f"is no JSON ({why})", "write one JSON object a line") from e


def _no_utf8(error: UnicodeDecodeError, source: str) -> InputError:
    return InputError(source, f"is no UTF-8 (byte {error.start + 1} of the line)", "convert it to UTF-8")


def lone_surrogate(data: bytes) -> bool:
    """Whether JSON escapes half a character, which makes it no JSON to msgspec."""
    return _SURROGATE.search(data) is not None


def _mistyped(message: str, source: str) -> InputError:
    if m := _LACKING.search(message):
        return InputError(source, f'"{m[1]}" is missing', 'give every line a "text"')
    m = _FAULTY.search(message)
    if m is None:  # a value outside a closed list
        return InputError(source, f'"kind" is unknown ({message})', 'write "article", "excerpt" or "story page"')
    got = _KINDS.get(m["got"], m["got"])
    if not m["path"]:
        return InputError(source, f"is {got}, not an object", 'write {"text": "…"}')
    want = " or ".join(_KINDS.get(w.strip(), w.strip()) for w in m["want"].split("|"))
    return InputError(source, f'"{m["path"]}" is {got}, not {want}', "change its type, or leave the field out")


def _published(value: str | None, source: str) -> PartialDate | None:
    if not value:
        return None
    try:
        return PartialDate(value)
    except DateError as e:
        if "no calendar" in str(e):
            raise InputError(source, f'"published" is in no calendar ("{value}")', "correct the date") from e
        raise InputError(source, f'"published" is no ISO 8601 date ("{value:.40}")', "write 2025-11-03") from e


def language_code(value: str | None, source: str) -> str | None:
    """The code of a language field, without its region. Raises :class:`InputError` for what is none."""
    if not value:
        return None
    code = primary_language(value)
    if code is None:
        raise InputError(source, f'"lang" is no ISO 639-1 code ("{value:.40}")', 'write "en", or null to have it found')
    return code


def primary_language(value: object) -> str | None:
    """The code of a language tag ("fr" of "fr-ML"), ``None`` for anything else."""
    m = _LANG.fullmatch(value) if isinstance(value, str) else None
    return _TWO_LETTERS.get(m[1].lower(), m[1].lower()) if m else None


def _cites(raw: _Row, source: str) -> tuple[Cite, ...]:
    try:
        return tuple(from_builtins(raw.cites, list[Cite]))
    except VigieError as e:
        raise InputError(source, f'"cites": {e}', "leave cites out, they are found again") from e
