"""The doors: which paths hold articles, and what reads each of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from vigie.config import DEFAULTS, Settings
from vigie.errors import InputError
from vigie.ingest.decoding import decode, without_surrogates
from vigie.ingest.draft import finish
from vigie.ingest.html import web_pages
from vigie.ingest.pages import page
from vigie.ingest.rows import rows
from vigie.ingest.storypages import story_page
from vigie.model import Article, Failure

_ROWS = frozenset({".jsonl", ".ndjson"})
_TEXT = frozenset({".txt", ".text"})
_MARKDOWN = frozenset({".md", ".markdown"})
_HTML = frozenset({".html", ".htm", ".xhtml"})
KNOWN_SUFFIXES = _ROWS | _TEXT | _MARKDOWN | _HTML
_MAX_BLANK_LINES = 10_000


def ingest(
    paths: Sequence[str | Path], settings: Settings = DEFAULTS, stdin: BinaryIO | None = None
) -> Iterator[Article | Failure]:
    """The articles of ``paths``, read one by one as they are asked for, each followed by the excerpts it holds.

    Paths in the order given; folders wholly, sorted by name; ``"-"`` is standard input (``stdin``, else the
    process's): JSON lines, an HTML page or plain text, by its first character. What can't be read is a
    :class:`Failure` in its place, and so is an article whose id was already read. Never raises for what a file holds.
    """
    seen: dict[str, str] = {}
    for path in paths:
        for item in _path(path, settings, stdin):
            if isinstance(item, Article):
                if item.id in seen:
                    yield Failure(
                        source=item.source,
                        reason=f'the id "{item.id:.60}" was already read from {seen[item.id]}',
                        remedy="give each article an id of its own, or each input once",
                    )
                    continue
                seen[item.id] = item.source
            yield item


def count_inputs(paths: Sequence[str | Path]) -> int:
    """How many files :func:`ingest` will open (standard input is one); no file is read."""
    return sum(1 if str(path) == "-" else sum(isinstance(f, Path) for f in _files(path)) for path in paths)


def _path(path: str | Path, settings: Settings, stdin: BinaryIO | None) -> Iterator[Article | Failure]:
    if str(path) == "-":
        yield from _standard_input(stdin or sys.stdin.buffer, settings)
        return
    for file in _files(path):
        if isinstance(file, Failure):
            yield file
        else:
            yield from _file(file, settings)


def _files(path: str | Path) -> Iterator[Path | Failure]:
    """The files of a path, in order: itself, or those below the folder that it is."""
    given = Path(path)
    name = _name(path)
    try:
        if given.is_dir():
            yield from _folder(given)
        elif not given.exists():
            yield Failure(source=name, reason="does not exist", remedy="check the path")
        elif not given.is_file():
            yield Failure(source=name, reason="is neither a file nor a folder", remedy='give a file, a folder or "-"')
        elif given.suffix.lower() not in KNOWN_SUFFIXES:
            yield Failure(
                source=name,
                reason=f'has an unknown suffix ("{given.suffix}")' if given.suffix else "has no suffix",
                remedy="rename it to .txt, .md, .html or .jsonl, or give it on standard input as -",
            )
        else:
            yield given
    except (OSError, ValueError) as e:
        yield Failure(source=name, reason=f"can't be opened ({_why(e)})", remedy="check the path and its permissions")


def _folder(folder: Path) -> Iterator[Path | Failure]:
    """The files below a folder, sorted by name at each level; a folder that links lead to again is read once."""
    root = folder.resolve()
    visited: set[Path] = set()
    waiting = [folder]
    while waiting:
        at = waiting.pop()
        if at.is_symlink() and at != folder and not at.resolve().is_relative_to(root):
            if at.is_dir() or at.suffix.lower() in KNOWN_SUFFIXES:
                yield Failure(
                    source=_name(at),
                    reason="is a link that leads out of the folder",
                    remedy="give what it points to as an input",
                )
        elif at.is_dir():
            try:
                inside = sorted(p for p in at.iterdir() if not p.name.startswith("."))
            except OSError as e:
                yield Failure(source=_name(at), reason=f"can't be opened ({_why(e)})", remedy="check its permissions")
                continue
            if (real := at.resolve()) not in visited:
                visited.add(real)
                waiting += reversed(inside)
        elif at.is_file() and at.suffix.lower() in KNOWN_SUFFIXES:
            yield at


def _file(path: Path, settings: Settings) -> Iterator[Article | Failure]:
    name = _name(path)
    suffix = path.suffix.lower()
    try:
        with path.open("rb") as stream:
            if suffix in _ROWS:
                yield from rows(stream, name, settings)
            else:
                yield from _document(_bounded(stream, name, suffix, settings), suffix, name, settings)
    except OSError as e:
        yield Failure(source=name, reason=f"can't be read ({_why(e)})", remedy="check the file and its permissions")


def _standard_input(stream: BinaryIO, settings: Settings) -> Iterator[Article | Failure]:
    first, blank = b"", 0
    limit = settings.max_file_bytes
    for _ in range(_MAX_BLANK_LINES):
        first = stream.readline(limit)
        if not first or first.strip():
            break
        blank += 1
    start = first.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith((b"{", b"[")):
        yield from rows(stream, "-", settings, first, blank)
        return
    suffix = ".html" if start[:15].lower().startswith((b"<!doctype html", b"<html", b"<?xml")) else ".txt"
    try:
        yield from _document(_bounded(stream, "-", suffix, settings, first), suffix, "-", settings)
    except OSError as e:
        yield Failure(source="-", reason=f"can't be read ({_why(e)})", remedy="check what writes to it")


def _bounded(stream: BinaryIO, name: str, suffix: str, settings: Settings, first: bytes = b"") -> bytes | InputError:
    limit, which = (settings.max_file_bytes, "max_file_bytes")
    if suffix in _HTML:
        limit, which = (settings.max_page_bytes, "max_page_bytes")
    data = first + stream.read(max(0, limit + 1 - len(first)))
    if len(data) <= limit:
        return data
    return InputError(name, f"is larger than {limit:,} bytes", f"split it into articles, or raise {which}")


def _document(data: bytes | InputError, suffix: str, name: str, settings: Settings) -> Iterator[Article | Failure]:
    """The article of one file, and the excerpts it holds."""
    try:
        if isinstance(data, InputError):
            raise data
        text = decode(data, name, declared=suffix in _HTML)
        if not text.strip():
            raise InputError(name, "is empty", "give a file with text")
        if suffix in _HTML or text[:300].lstrip("\ufeff \r\n\t").lower().startswith(("<!doctype html", "<html")):
            drafts = web_pages(text, name)
        else:
            text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
            drafts = story_page(text, name) or [page(text, name, markdown=suffix in _MARKDOWN)]
        main = drafts[0]
        if len(main.text) > settings.max_text_chars:
            raise InputError(
                name,
                f"has {len(main.text):,} characters, more than {settings.max_text_chars:,}",
                "split it into articles, or raise max_text_chars",
            )
        if not main.text.strip():
            raise InputError(name, "holds no text of an article", "save the page with its text")
        if not all(without_surrogates(d.text + (d.title or "")) for d in drafts):
            raise InputError(name, "holds a lone surrogate, which is no character", "save it as UTF-8")
    except InputError as e:
        yield Failure.of(e)
        return
    article = finish(main)
    yield article
    for n, draft in enumerate(drafts[1:], 1):
        yield finish(draft, id_=f"{article.id}-{n}", parent=article.id)


def _name(path: str | Path) -> str:
    """The path as given; bytes of its name that are no UTF-8 as question marks."""
    return os.fspath(path).encode("utf-8", "replace").decode("utf-8")


def _why(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else str(error)) or type(error).__name__
