"""Bytes to text: UTF-8, byte-order marks, UTF-16, a declared charset, else Windows-1252."""

from __future__ import annotations

import codecs
import re
from io import TextIOWrapper
from typing import BinaryIO

from vigie.errors import InputError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
_DECLARED = re.compile(
    rb"""(?:charset|<\?xml\s[^<>]{0,200}?\sencoding)\s{0,3}=\s{0,3}["']?\s{0,3}([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE
)
# What Python calls encodings, and no document is in; some of them take quadratic time.
_NO_CHARSETS = frozenset(
    {"punycode", "idna", "unicode_escape", "raw_unicode_escape", "unicode-escape", "raw-unicode-escape"}
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MAX_CONTROL_SHARE = 0.02  # of the first 4,096 characters: text has next to none, binary files have many
_SAMPLE = 4_096
_STREAM_SAMPLE = 1 << 16
_FALLBACK = "vigie.windows-1252"


def decode(data: bytes, source: str, *, declared: bool = False, charset: str | None = None) -> str:
    """The text of ``data``; ``declared`` lets a page's or feed's own charset speak where the bytes are no UTF-8, and
    before it ``charset``, which came with them.

    Raises :class:`InputError` for binary files.
    """
    text = _decode(data, declared, charset)
    _refuse_binary(text, source)
    return text


def text_stream(stream: BinaryIO, source: str) -> TextIOWrapper:
    """The text of a seekable ``stream``, decoded as it is read; line ends stay as they are. Detach it after use.

    Decided by its first bytes: a byte-order mark, UTF-16, else UTF-8 in which what is none is Windows-1252. Raises
    :class:`InputError` for binary files.
    """
    head = stream.read(_STREAM_SAMPLE)
    mark = next(((m, name) for m, name in _BOMS if head.startswith(m)), (b"", _utf16_without_mark(head) or "utf-8"))
    stream.seek(len(mark[0]))
    errors = _FALLBACK if mark[1] == "utf-8" else "replace"
    _refuse_binary(head[len(mark[0]) :].decode(mark[1], errors), source)
    return TextIOWrapper(stream, encoding=mark[1], errors=errors, newline="")


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(_FALLBACK, _as_windows)


def _refuse_binary(text: str, source: str) -> None:
    sample = text[:_SAMPLE]
    if sample and len(_CONTROL.findall(sample)) > _MAX_CONTROL_SHARE * len(sample):
        raise InputError(source, "holds binary data, not text", "give a text, Markdown, HTML or JSON lines file")


def _decode(data: bytes, declared: bool, charset: str | None) -> str:
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    wide = _utf16_without_mark(data)
    if wide:
        return data.decode(wide, "replace")
    found = _DECLARED.search(data[:_SAMPLE]) if declared else None
    for said in (charset, found[1].decode("ascii") if found else None):
        if not said:
            continue
        try:
            # What calls itself Latin-1 on the web is Windows-1252.
            name = codecs.lookup(said).name
            if name in _NO_CHARSETS:
                continue
            return data.decode("cp1252" if name in ("iso8859-1", "ascii") else name, "replace")
        except (LookupError, UnicodeError, TypeError, ValueError):
            continue
    return data.decode("cp1252", "replace")


def _utf16_without_mark(data: bytes) -> str | None:
    head = data[:_SAMPLE]
    half = len(head) // 2
    if half < 8:
        return None
    if head[1::2].count(0) > 0.6 * half and head[::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if head[::2].count(0) > 0.6 * half and head[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None


def without_surrogates(text: str) -> bool:
    """Whether ``text`` can be written as UTF-8."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
