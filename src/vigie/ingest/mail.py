"""Mail (EML): a newsletter or a forwarded article. Attachments are left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses
from typing import BinaryIO

from vigie.config import Settings
from vigie.errors import InputError
from vigie.ingest.bounds import PARSER_ERRORS, checked, whole
from vigie.ingest.cites import names_an_outlet
from vigie.ingest.dates import field_date
from vigie.ingest.decoding import decode
from vigie.ingest.draft import Draft
from vigie.ingest.html import web_page
from vigie.ingest.outlets import outlets
from vigie.ingest.pages import is_personal_name
from vigie.ingest.wrapped import unwrapped
from vigie.language.identify import identify
from vigie.model import Article, Failure

# Python's parser takes time in the square of these.
_LONGEST_HEADER = 20_000  # bytes
_MAX_NESTED = 100  # parts that hold parts
_MAX_PARTS = 2_000
_NESTED = re.compile(rb"boundary\s{0,9}[*=]|message/", re.IGNORECASE)
_PART = re.compile(rb"^--\S", re.MULTILINE)
_TYPE = re.compile(rb"^content-[a-z-]{1,30}:[^\n]*(?:\n[ \t][^\n]*)*", re.MULTILINE | re.IGNORECASE)
_MAX_SENDERS = 20
_HEADER = re.compile(r"[!-9;-~]{1,76}:")
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)


def mail(stream: BinaryIO, name: str, settings: Settings) -> Iterator[Article | Failure]:
    """The article of a message: subject, date, sender, and its text, plain if there is any, else from its HTML.

    Raises :class:`InputError` for what is no message, or one without text.
    """
    data = whole(stream, name, settings.max_file_bytes, "max_file_bytes").removeprefix(b"\xef\xbb\xbf")
    if not _HEADER.match(data[:200].decode("latin-1")):
        raise InputError(name, "is no mail message", "save the message again, with its headers")
    data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    _refuse_bombs(data, name)
    try:
        # Not policy.default, whose parser of headers takes seconds for a hostile one.
        yield checked(_draft(message_from_bytes(data), name, settings), settings)
    except (MessageError, *PARSER_ERRORS) as e:
        raise InputError(name, f"can't be read as mail ({type(e).__name__})", "save its text instead") from e


def _refuse_bombs(data: bytes, name: str) -> None:
    for pattern, most in ((_NESTED, _MAX_NESTED), (_PART, _MAX_PARTS)):
        if sum(1 for _ in pattern.finditer(data)) > most:
            raise InputError(name, f"has more than {most:,} parts", "save its text instead")
    if any(m.end() - m.start() > _LONGEST_HEADER for m in _TYPE.finditer(data)):
        raise _long_header(name)


def _long_header(name: str) -> InputError:
    return InputError(name, f"has a header of more than {_LONGEST_HEADER:,} characters", "save its text instead")


def _draft(message: Message, name: str, settings: Settings) -> Draft:
    title = _header(message, "subject", name)
    published = field_date(_header(message, "date", name) or "")
    outlet, authors = _sender(_header(message, "from", name) or "")
    text = _SIGNATURE.split(_content(message, "text/plain", name), maxsplit=1)[0]
    if text.strip():
        text = unwrapped(text).strip()
        draft = Draft(text=text, source=name, lang=identify(text))
    else:
        page = _content(message, "text/html", name)
        if not page.strip():
            raise InputError(name, "is a message without text", "give its attachments themselves")
        if len(page) > settings.max_page_bytes:
            raise InputError(name, f"is larger than {settings.max_page_bytes:,} bytes", "raise max_page_bytes")
        draft = web_page(page, name)
    return replace(
        draft,
        title=title or draft.title,
        published=published or draft.published,
        outlet=outlet or draft.outlet,
        authors=authors or draft.authors,
    )


def _header(message: Message, key: str, name: str) -> str | None:
    """The words of a header; bytes that no mail may hold, but many do, are decoded as files are."""
    raw = next((v for k, v in message.raw_items() if k.lower() == key), "")
    if len(raw) > _LONGEST_HEADER:
        raise _long_header(name)
    value = decode(str(raw).encode("utf-8", "surrogateescape"), name)
    with suppress(MessageError, LookupError, ValueError):  # then it stays as it stands
        value = str(make_header(decode_header(value)))
    return " ".join(value.encode("utf-8", "replace").decode("utf-8").split()) or None


def _content(message: Message, type_: str, name: str) -> str:
    """The text of the first part of a type that is no attachment; ``""`` where there is none."""
    for part in message.walk():
        if part.get_content_type() != type_ or part.get_content_disposition() == "attachment":
            continue
        data = part.get_payload(decode=True)
        if isinstance(data, bytes) and data.strip():
            return decode(data, name, declared=type_ == "text/html", charset=part.get_content_charset())
    return ""


def _sender(value: str) -> tuple[str | None, tuple[str, ...]]:
    """Outlet and authors: a name that is a person's is an author, another the outlet; without a name, the domain."""
    outlet: str | None = None
    authors: list[str] = []
    domain: str | None = None
    for name, address in getaddresses([value])[:_MAX_SENDERS]:
        words = name.strip()
        if not words:
            domain = domain or (address.rpartition("@")[2].lower() if "@" in address else None) or None
        elif known := outlets().named(words):
            outlet = outlet or known
        elif is_personal_name(words) and not names_an_outlet(words):
            authors.append(words)
        else:
            outlet = outlet or words
    return outlet or (None if authors else domain), tuple(dict.fromkeys(authors))
