"""Bytes to text: UTF-8, byte-order marks, UTF-16, a declared charset, else Windows-1252."""

from __future__ import annotations

import codecs
import re

from vigie.errors import InputError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
_DECLARED = re.compile(rb"""charset\s{0,3}=\s{0,3}["']?\s{0,3}([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MAX_CONTROL_SHARE = 0.02  # of the first 4,096 characters: text has next to none, binary files have many
_SAMPLE = 4_096


def decode(data: bytes, source: str, *, declared: bool = False) -> str:
    """The text of ``data``; ``declared`` lets a page's own charset speak where the bytes are no UTF-8.

    Raises :class:`InputError` for binary files.
    """
    text = _decode(data, declared)
    sample = text[:_SAMPLE]
    if sample and len(_CONTROL.findall(sample)) > _MAX_CONTROL_SHARE * len(sample):
        raise InputError(source, "holds binary data, not text", "give a text, Markdown, HTML or JSON lines file")
    return text


def _decode(data: bytes, declared: bool) -> str:
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
    if declared and (m := _DECLARED.search(data[:_SAMPLE])):
        try:
            # What calls itself Latin-1 on the web is Windows-1252.
            name = codecs.lookup(m[1].decode("ascii")).name
            return data.decode("cp1252" if name in ("iso8859-1", "ascii") else name, "replace")
        except (LookupError, UnicodeError, TypeError):
            pass
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
