"""Web archives: WARC, packed or not, and WACZ, through warcio (the extra ``web-archives``)."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO

from vigie.config import Settings
from vigie.errors import InputError
from vigie.ingest.bounds import PARSER_ERRORS, all_checked, optional
from vigie.ingest.decoding import decode
from vigie.ingest.feeds import web_address
from vigie.ingest.html import web_pages
from vigie.ingest.records import Budget, Record, records
from vigie.model import Article, Failure
from vigie.model.addresses import host_of

_ROOM = 1 << 17  # for the headers of a response
_HTML = re.compile(r"\s*(?:text/html|application/xhtml\+xml)\s*(?:;|$)", re.IGNORECASE)
_CHARSET = re.compile(r"""charset\s{0,3}=\s{0,3}["']?([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_IN_WACZ = re.compile(r"archive/[^/\\]+\.warc(?:\.gz)?", re.IGNORECASE)
_MAX_DIRECTORY = 20_000_000  # bytes of a zip's list of files, which is read whole
_TAIL = 66_000  # in which the end of a zip lies
_SHOWN = 200  # characters of an address in a source
_REMEDY = "save the page again"


def warc(stream: BinaryIO, name: str, settings: Settings) -> Iterator[Article | Failure]:
    """An article for each HTML page with status 200, in order; other records are passed over without a word.

    A record that can't be read is a :class:`Failure` of ``name#address``. The date of capture is no date of
    publication. Raises :class:`InputError` where warcio is not installed, or once more is unpacked than allowed.
    """
    yield from _archive(stream, name, settings, Budget(name, settings.max_archive_bytes))


def wacz(stream: BinaryIO, name: str, settings: Settings) -> Iterator[Article | Failure]:
    """The same for the archives inside a WACZ, a zip; all of them together may unpack to ``max_archive_bytes``."""
    _warcio(name)
    budget = Budget(name, settings.max_archive_bytes)
    found = False
    try:
        _refuse_directory(stream, name)
        with zipfile.ZipFile(stream) as archive:
            for info in archive.infolist():
                if not _IN_WACZ.fullmatch(info.filename):
                    continue
                found = True
                with archive.open(info) as member:
                    yield from _archive(member, name, settings, budget)  # type: ignore[arg-type]
    except (zipfile.BadZipFile, zlib.error, struct.error, RuntimeError, OSError, *PARSER_ERRORS) as e:
        why = " ".join(str(e).split())[:100] or type(e).__name__
        raise InputError(name, f"can't be unpacked ({why})", "download it again") from e
    if not found:
        raise InputError(name, 'holds no web archive in its folder "archive"', "give a WACZ, or the pages themselves")


def _warcio(name: str) -> Any:
    return optional("warcio.archiveiterator", name, "a web archive", "web-archives")


def _archive(stream: BinaryIO, name: str, settings: Settings, budget: Budget) -> Iterator[Article | Failure]:
    warcio = _warcio(name)
    seen = False
    for record in records(stream, settings.max_page_bytes + _ROOM, budget):
        seen = True
        try:
            yield from _articles(warcio, record, name, settings)
        except InputError as e:
            yield Failure.of(e)
    if not seen:
        raise InputError(name, "is empty", "give an archive with pages")


def _articles(warcio: Any, record: Record, name: str, settings: Settings) -> list[Article]:
    """The article of a record and what it holds; none for a record that is no page. Raises :class:`InputError`."""
    source = f"{name}#{record.number}"
    if not record.data:
        raise InputError(source, record.fault or "is empty", "capture the page again")
    try:
        parsed = next(iter(warcio.ArchiveIterator(io.BytesIO(record.data))))
        said = _page_type(parsed)
    except StopIteration:
        return []
    except (warcio.ArchiveLoadFailed, OSError, *PARSER_ERRORS) as e:
        raise InputError(source, f"is a broken record ({type(e).__name__})", "capture the page again") from e
    if said is None:
        return []
    address = web_address(parsed.rec_headers.get_header("WARC-Target-URI"))
    if address:
        source = f"{name}#{address[:_SHOWN]}"
    if record.fault:
        raise InputError(source, record.fault, "capture the page again")
    limit = settings.max_page_bytes
    try:
        data = _payload(parsed, source, limit)
    except (OSError, *PARSER_ERRORS) as e:
        raise InputError(source, f"is a broken record ({type(e).__name__})", "capture the page again") from e
    if record.longer or len(data) > limit:
        raise InputError(source, f"is larger than {limit:,} bytes", "raise max_page_bytes")
    charset = _CHARSET.search(said)
    text = decode(data, source, declared=True, charset=charset[1] if charset else None)
    if not text.strip():
        raise InputError(source, "is an empty page", _REMEDY)
    drafts = web_pages(text, source)
    if address:
        host = host_of(address)
        drafts = [d if d.url else replace(d, url=address, outlet=d.outlet or host) for d in drafts]
    return all_checked(drafts, settings)


def _page_type(parsed: Any) -> str | None:
    """The content type of a record that is a page, ``None`` for others."""
    http = parsed.http_headers
    if parsed.rec_type == "response" and http is not None and http.get_statuscode() == "200":
        said = http.get_header("Content-Type")
    elif parsed.rec_type == "resource":
        said = parsed.rec_headers.get_header("Content-Type")
    else:
        return None
    return said if said and _HTML.match(said) else None


def _payload(parsed: Any, source: str, limit: int) -> bytes:
    """The page's bytes, at most one more than ``limit``, without the chunks and packing of its transfer."""
    from warcio.bufferedreaders import ChunkedDataReader

    stream, http = parsed.raw_stream, parsed.http_headers
    if http is None:
        return bytes(stream.read(limit + 1))
    if (http.get_header("Transfer-Encoding") or "").strip().lower() == "chunked":
        stream = ChunkedDataReader(stream)
    packing = (http.get_header("Content-Encoding") or "identity").strip().lower()
    if packing in ("identity", ""):
        return bytes(stream.read(limit + 1))
    if packing not in ("gzip", "x-gzip", "deflate"):
        raise InputError(source, f'is packed in a way that is not known ("{packing:.20}")', "capture the page again")
    # Up to a limit, which warcio's own reader has not.
    packed = stream.read()
    for bits in (32 + zlib.MAX_WBITS, -zlib.MAX_WBITS):
        try:
            return zlib.decompressobj(bits).decompress(packed, limit + 1)
        except zlib.error:
            continue
    if packed.lstrip()[:1] == b"<":  # some writers unpack it and leave the header
        return bytes(packed)
    raise InputError(source, f"is broken {packing}", "capture the page again")


def _refuse_directory(stream: BinaryIO, name: str) -> None:
    """Raises :class:`InputError` for a zip that lists too many files; zipfile reads the list whole."""
    end = stream.seek(0, io.SEEK_END)
    stream.seek(max(0, end - _TAIL))
    tail = stream.read(_TAIL)
    stream.seek(0)
    sizes = [0]
    at = tail.rfind(b"PK\x05\x06")
    if 0 <= at <= len(tail) - 22:
        sizes.append(struct.unpack_from("<L", tail, at + 12)[0] % 0xFFFFFFFF)
    at = tail.rfind(b"PK\x06\x06")
    if 0 <= at <= len(tail) - 56:
        sizes.append(struct.unpack_from("<Q", tail, at + 40)[0])
    if max(sizes) > _MAX_DIRECTORY:
        raise InputError(name, "lists too many files", "split it")
