"""The doors: which paths hold articles, and what reads each of them."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from vigie.config import DEFAULTS, Settings
from vigie.errors import InputError
from vigie.ingest import documents
from vigie.ingest.bounds import Reader, whole
from vigie.ingest.decoding import decode
from vigie.ingest.delimited import delimited
from vigie.ingest.feeds import ROOTS, feed
from vigie.ingest.feedxml import root_of
from vigie.ingest.jsondoc import begins_document, json_document
from vigie.ingest.mail import mail
from vigie.ingest.opml import opml
from vigie.ingest.parquet import parquet
from vigie.ingest.pdf import pdf
from vigie.ingest.rows import rows
from vigie.ingest.webarchives import wacz, warc
from vigie.model import Article, Failure

_OPML = ".opml"  # the one door that needs its folder
_READERS: dict[str, Reader] = {
    ".jsonl": rows,
    ".ndjson": rows,
    ".json": json_document,
    ".txt": documents.plain,
    ".text": documents.plain,
    ".md": documents.markdown,
    ".markdown": documents.markdown,
    ".html": documents.web,
    ".htm": documents.web,
    ".xhtml": documents.web,
    ".rss": feed,
    ".atom": feed,
    ".xml": feed,
    ".csv": delimited,
    ".tsv": delimited,
    ".parquet": parquet,
    ".warc": warc,
    ".warc.gz": warc,
    ".wacz": wacz,
    ".pdf": pdf,
    ".eml": mail,
}
KNOWN_SUFFIXES = frozenset(_READERS) | {_OPML}
_RENAME = (
    "rename it to .txt, .md, .html, .jsonl, .json, .csv, .tsv, .rss, .opml, .eml, .pdf, .parquet, .warc or .wacz, "
    "by what it is, or give it on standard input as -"
)
_MAX_BLANK_LINES = 10_000


def ingest(
    paths: Sequence[str | Path], settings: Settings = DEFAULTS, stdin: BinaryIO | None = None
) -> Iterator[Article | Failure]:
    """The articles of ``paths``, read one by one as they are asked for, each followed by the excerpts it holds.

    Paths in the order given; folders wholly, sorted by name; ``"-"`` is standard input (``stdin``, else the
    process's): JSON lines or a JSON document, a feed, an HTML page or plain text, by how it begins. What can't be
    read is a :class:`Failure` in its place, and so is an article whose id was already read. Never raises for what a
    file holds, and never fetches anything.
    """
    seen: dict[str, str] = {}
    for path in paths:
        for item in _path(path, settings, stdin):
            if isinstance(item, Article):
                if item.id in seen:
                    yield _one_line(
                        Failure(
                            source=item.source,
                            reason=f'the id "{item.id:.60}" was already read from {seen[item.id]}',
                            remedy="give each article an id of its own, or each input once",
                        )
                    )
                    continue
                seen[item.id] = item.source
                yield item
            else:
                yield _one_line(item)


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
            yield from _file(file, settings, walked=file != Path(path))


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
        elif _suffix(given) is None:
            yield Failure(
                source=name,
                reason=f'has an unknown suffix ("{given.suffix}")' if given.suffix else "has no suffix",
                remedy=_RENAME,
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
            if at.is_dir() or _suffix(at):
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
        elif at.is_file() and _suffix(at):
            yield at


def _file(path: Path, settings: Settings, walked: bool) -> Iterator[Article | Failure]:
    """What a file holds; ``walked`` says that the whole folder it lies in is read."""
    name, suffix = _name(path), _suffix(path)
    try:
        with path.open("rb") as stream:
            if suffix == _OPML:
                yield from _listed(path, stream, name, settings, walked)
            else:
                yield from _READERS[suffix or ""](stream, name, settings)
    except InputError as e:
        yield Failure.of(e)
    except OSError as e:
        yield Failure(source=name, reason=f"can't be read ({_why(e)})", remedy="check the file and its permissions")


def _listed(path: Path, stream: BinaryIO, name: str, settings: Settings, walked: bool) -> Iterator[Article | Failure]:
    """The feeds that an OPML names; where its folder is read, those that are read there anyway are left to it."""
    for item in opml(stream, name, settings, path.parent):
        if not isinstance(item, Path):
            yield item
        elif not (walked and _suffix(item)):
            reader = json_document if _suffix(item) == ".json" else feed
            try:
                with item.open("rb") as inner:
                    yield from reader(inner, _name(item), settings)
            except InputError as e:
                yield Failure.of(e)
            except OSError as e:
                yield Failure(source=_name(item), reason=f"can't be read ({_why(e)})", remedy="check its permissions")


def _standard_input(stream: BinaryIO, settings: Settings) -> Iterator[Article | Failure]:
    first, blank = b"", 0
    for _ in range(_MAX_BLANK_LINES):
        first = stream.readline(settings.max_file_bytes)
        if not first or first.strip():
            break
        blank += 1
    start = first.removeprefix(b"\xef\xbb\xbf").lstrip()
    try:
        if start.startswith((b"{", b"[")) and not begins_document(start):
            yield from rows(stream, "-", settings, first, blank)
            return
        rest = stream.read(max(0, settings.max_file_bytes + 1 - len(first)))
        data = whole(io.BytesIO(first + rest), "-", settings.max_file_bytes, "max_file_bytes")
        if start.startswith((b"{", b"[")):
            reader: Reader = json_document
        elif start.startswith(b"<") and (root := root_of(decode(data, "-", declared=True))[0]) in {*ROOTS, "opml"}:
            if root == "opml":
                yield from (f for f in opml(io.BytesIO(data), "-", settings, None) if isinstance(f, Failure))
                return
            reader = feed
        elif start[:15].lower().startswith((b"<!doctype html", b"<html", b"<?xml")):
            reader = documents.web
        else:
            reader = documents.plain
        yield from reader(io.BytesIO(data), "-", settings)
    except InputError as e:
        yield Failure.of(e)
    except OSError as e:
        yield Failure(source="-", reason=f"can't be read ({_why(e)})", remedy="check what writes to it")


def _suffix(path: Path) -> str | None:
    """The known suffix of a path in lower case, ``None`` where it has none."""
    name = path.name.lower()
    return (
        ".warc.gz"
        if name.endswith(".warc.gz")
        else path.suffix.lower()
        if path.suffix.lower() in KNOWN_SUFFIXES
        else None
    )


def _one_line(failure: Failure) -> Failure:
    """``failure`` without the line ends of the words that it quotes from the input."""
    return replace(failure, reason=" ".join(failure.reason.split()), remedy=" ".join(failure.remedy.split()))


def _name(path: str | Path) -> str:
    """The path as given; bytes of its name that are no UTF-8 as question marks."""
    return os.fspath(path).encode("utf-8", "replace").decode("utf-8")


def _why(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else str(error)) or type(error).__name__
