"""The records of a web archive (WARC), one by one, each in bounds; a broken one costs only itself.

Packed archives hold each record in a gzip member of its own; a member that is broken is passed over to the next.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from vigie.errors import InputError

_CHUNK = 1 << 16
_MAX_HEADERS = 1 << 16  # bytes
_MEMBER = b"\x1f\x8b\x08"  # how a gzip member begins


@dataclass(frozen=True, slots=True)
class Record:
    """A record's bytes, headers and all. ``fault`` says what is wrong with it; ``longer`` that the rest was left."""

    number: int
    data: bytes
    longer: bool = False
    fault: str | None = None


@dataclass(slots=True)
class Budget:
    """Bytes that may still be unpacked, over all the members of an archive. Raises InputError once they are used."""

    name: str
    limit: int
    used: int = 0

    def take(self, size: int) -> None:
        """Counts ``size`` bytes."""
        self.used += size
        if self.used > self.limit:
            raise InputError(
                self.name, f"holds more than {self.limit:,} bytes unpacked", "split it, or raise max_archive_bytes"
            )


def records(stream: BinaryIO, longest: int, budget: Budget) -> Iterator[Record]:
    """The records of ``stream``, numbered from 1, each with at most ``longest`` bytes of its block."""
    head = stream.read(3)
    parts = _members(stream, head, longest + _MAX_HEADERS, budget) if head == _MEMBER else [_Plain(stream, head)]
    number = 1
    for part in parts:
        if isinstance(part, str):
            yield Record(number, b"", fault=part)
            number += 1
            continue
        for record in _framed(part, longest, budget, number):
            yield record
            number = record.number + 1


class _Plain:
    """A stream whose first bytes are already read; counts nothing."""

    def __init__(self, stream: BinaryIO, head: bytes) -> None:
        self._stream = stream
        self._head = head

    def readline(self, limit: int) -> bytes:
        head, self._head = self._head, b""
        return head if head.endswith(b"\n") else head + self._stream.readline(limit)

    def read(self, size: int) -> bytes:
        return self._stream.read(size)

    @property
    def left(self) -> int:
        """Bytes of the record that were not kept: none, a plain stream is read on."""
        return 0


class _Member(io.BytesIO):
    """A gzip member unpacked, up to a limit; ``left`` is how many bytes came after it."""

    def __init__(self, data: bytes, left: int) -> None:
        super().__init__(data)
        self.left = left


def _framed(stream: _Plain | _Member, longest: int, budget: Budget, number: int) -> Iterator[Record]:
    junk = False
    while line := stream.readline(_MAX_HEADERS):
        counted = isinstance(stream, _Member)  # while it was unpacked
        if not counted:
            budget.take(len(line))
        if not line.startswith(b"WARC/"):
            if line.strip() and not junk:
                junk = True
                yield Record(number, b"", fault="has bytes that belong to no record")
                number += 1
            continue
        junk = False
        headers, size = [line], len(line)
        while (line := stream.readline(_MAX_HEADERS)).strip() and size <= _MAX_HEADERS:
            headers.append(line)
            size += len(line)
        length = _length(headers)
        if length is None or size > _MAX_HEADERS:
            yield Record(number, b"", fault="is a record without its length")
            number += 1
            continue
        kept = stream.read(min(length, longest))
        got = len(kept)
        if not counted:
            budget.take(size + got)
        while got < length and (more := stream.read(min(_CHUNK, length - got))):
            got += len(more)
            if not counted:
                budget.take(len(more))
        data = b"".join(headers) + b"\r\n" + kept
        missing = length - got - stream.left
        yield Record(
            number, data, longer=length > len(kept) and missing <= 0, fault="is cut off" if missing > 0 else None
        )
        number += 1


def _length(headers: list[bytes]) -> int | None:
    for line in headers[1:]:
        key, _, value = line.partition(b":")
        if key.strip().lower() == b"content-length":
            digits = value.strip()
            return int(digits) if digits.isdigit() and len(digits) < 19 else None
    return None


def _members(stream: BinaryIO, head: bytes, most: int, budget: Budget) -> Iterator[_Member | str]:
    """The gzip members of ``stream``; a reason in place of one that is broken."""
    data = head + stream.read(_CHUNK)
    while data:
        unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
        kept: list[bytes] = []
        size = left = 0
        try:
            while not unpacker.eof:
                if not data and not (data := stream.read(_CHUNK)):
                    break
                out = unpacker.decompress(data, _CHUNK)
                data = unpacker.unconsumed_tail
                budget.take(len(out))
                if size < most:
                    kept.append(out)
                    size += len(out)
                else:
                    left += len(out)
        except zlib.error:
            yield "is broken gzip"
            data = _next_member(stream, data[1:], budget)
            continue
        if not unpacker.eof and not size:
            yield "is cut off"
            return
        yield _Member(b"".join(kept), left)
        data = unpacker.unused_data or stream.read(_CHUNK)
        # Writers may pad members with zeros.
        if not data.startswith(_MEMBER):
            data = _next_member(stream, data, budget)


def _next_member(stream: BinaryIO, data: bytes, budget: Budget) -> bytes:
    """``data`` and the stream from where the next member begins; empty where none does."""
    while True:
        at = data.find(_MEMBER)
        if at >= 0:
            return data[at:]
        more = stream.read(_CHUNK)
        if not more:
            return b""
        budget.take(len(more))
        data = data[-2:] + more
