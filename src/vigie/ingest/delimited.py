"""CSV and TSV with named columns, read row by row."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import TextIOWrapper
from typing import BinaryIO

from vigie.config import Settings
from vigie.errors import InputError
from vigie.ingest.columns import columns, recognised, record
from vigie.ingest.decoding import text_stream
from vigie.model import Article, Failure

_ROOM = 1 << 20  # for the other fields of a line
_CHUNK = 1 << 20
_MAX_COLUMNS = 1_000
_SAMPLE = 1 << 16
_DELIMITERS = ",;\t|"


def delimited(stream: BinaryIO, name: str, settings: Settings) -> Iterator[Article | Failure]:
    """The articles of a seekable stream, one a row, in order; a bad row is a :class:`Failure` of ``name:line``.

    Memory stays within a few times the longest text allowed. Raises :class:`InputError` for a file without a text
    column, an empty or a binary one.
    """
    text = text_stream(stream, name)
    try:
        yield from _rows(text, name, settings)
    finally:
        text.detach()


def _rows(text: TextIOWrapper, name: str, settings: Settings) -> Iterator[Article | Failure]:
    lines = _Lines(text, settings.max_text_chars + _ROOM)
    table = _Table(lines, settings.max_text_chars)
    names: list[str] = []
    while not any(n.strip() for n in names):
        try:
            names = table.row() or []
        except csv.Error as e:
            raise InputError(name, f"has a first line that names no columns ({e})", "name them there") from e
        if not names and lines.ended:
            raise InputError(name, "is empty", "give a file with text")
    if len(names) > _MAX_COLUMNS:
        raise InputError(name, f"has more than {_MAX_COLUMNS:,} columns", "keep those of the article")
    place = columns(names, name)
    while True:
        line = lines.number + 1
        source = f"{name}:{line}"
        try:
            values = table.row()
            if values is None:
                return
            if not any(v.strip() for v in values):
                continue
            if any(v.strip() for v in values[len(names) :]):
                raise InputError(
                    source, f"has {len(values):,} fields, the first line names {len(names):,}", "quote its fields"
                )
            yield record({f: values[n] for f, n in place.items() if n < len(values)}, source, settings)
        except csv.Error as e:
            yield Failure(source=source, reason=_why(str(e), settings), remedy="close its quotation marks, or split it")
        except InputError as e:
            yield Failure.of(e)


def _why(message: str, settings: Settings) -> str:
    if "field limit" in message:
        return f"a field is longer than {settings.max_text_chars:,} characters"
    return "its quotation marks don't match" if "expected after" in message or "end of data" in message else message


class _Lines:
    """The lines of a text for the csv module; one that is too long is skipped to its end and raises csv.Error."""

    def __init__(self, text: TextIOWrapper, limit: int) -> None:
        self.number = 0
        self.ended = False
        self._text = text
        self._limit = limit
        head = text.readline(limit + 1)
        self._waiting = [head]
        size = len(head)
        while head and size < _SAMPLE:  # a taste for whoever chooses the dialect
            head = text.readline(limit + 1)
            self._waiting.append(head)
            size += len(head)
        self.sample = [line for line in self._waiting if line and len(line) <= limit]
        self._waiting.reverse()

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._waiting.pop() if self._waiting else self._text.readline(self._limit + 1)
        if not line:
            self.ended = True
            raise StopIteration
        self.number += 1
        if len(line) > self._limit and not line.endswith(("\n", "\r")):
            if not self._waiting:
                while line and not line.endswith(("\n", "\r")):
                    line = self._text.readline(_CHUNK)
            raise csv.Error(f"the line is longer than {self._limit:,} characters")
        return line


class _Table:
    """Rows of fields, in the dialect of the first lines."""

    def __init__(self, lines: _Lines, limit: int) -> None:
        first = next((line for line in lines.sample if line.strip()), "")
        # By the names that it gives: csv.Sniffer takes French apostrophes for quotation marks.
        delimiter = max(_DELIMITERS, key=lambda d: (len(recognised(_split(first, d))), first.count(d)))
        # In tables of tabs a quotation mark is often only that.
        quoted = delimiter != "\t" or not _stray_quotes(lines.sample)
        self._limit = limit
        self._reader = csv.reader(
            lines, delimiter=delimiter, strict=True, quoting=csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE
        )

    def row(self) -> list[str] | None:
        """The next row, ``None`` at the end. Raises csv.Error, after which the next line begins a row."""
        before = csv.field_size_limit(self._limit)  # the module's own, so only for this one call
        try:
            return next(self._reader, None)
        finally:
            csv.field_size_limit(before)


def _split(line: str, delimiter: str) -> list[str]:
    return [part.strip().strip('"') for part in line.split(delimiter)[:_MAX_COLUMNS]]


def _stray_quotes(lines: list[str]) -> bool:
    try:
        for _ in csv.reader(lines, delimiter="\t", strict=True):
            pass
    except csv.Error as e:
        return "expected after" in str(e)
    return False
