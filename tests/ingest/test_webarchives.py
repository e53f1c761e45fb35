"""Web archives, all invented."""

import gzip
import io
import sys
import zipfile
import zlib
from pathlib import Path

import pytest
from doors import FRENCH, SENTENCE, any_bytes, articles, failure, line, mutations, read

from vigie.config import Settings
from vigie.model import Article

pytest.importorskip("warcio")


def page(words: str = SENTENCE, head: str = "") -> bytes:
    body = "".join(
        f"<p>{words} It was the {n} attack on the road since spring, they said.</p>" for n in ("first", "next")
    )
    return (
        f"<html><head><title>Nine dead in Examplia</title>{head}</head><body><article>{body}</article></body></html>"
    ).encode()


def record(
    body: bytes, url: str = "https://example.org/1", kind: str = "response", type_: str = "text/html",
    status: int = 200, headers: str = "", length: int | None = None,
) -> bytes:  # fmt: skip
    http = f"HTTP/1.1 {status} X\r\nContent-Type: {type_}\r\n{headers}\r\n".encode() if kind == "response" else b""
    own = "application/http;msgtype=response" if kind == "response" else type_
    block = http + body
    size = len(block) if length is None else length
    return (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2030-01-01T00:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: {own}\r\nContent-Length: {size}\r\n\r\n"
    ).encode() + block + b"\r\n\r\n"  # fmt: skip


def packed(*records: bytes) -> bytes:
    return b"".join(gzip.compress(r) for r in records)


INFO = record(b"software: x\r\n", kind="warcinfo", type_="application/warc-fields")
MANY = [
    INFO,
    record(b"GET / HTTP/1.1\r\n\r\n", kind="request"),
    record(page()),
    record(b"\x89PNG" * 100, "https://example.org/i.png", type_="image/png"),
    record(page("Not found."), "https://example.org/no", status=404),
    record(page(FRENCH), "https://example.org/2", kind="resource"),
    record(b"<html></html>", "https://example.org/empty"),
]


@pytest.mark.parametrize("suffix", [".warc", ".warc.gz", ".wacz"])
def test_pages_become_articles(tmp_path: Path, suffix: str) -> None:
    data = b"".join(MANY) if suffix == ".warc" else packed(*MANY)
    if suffix == ".wacz":
        data = wacz(data)
    file = tmp_path / f"a{suffix}"
    first, second, empty = read(file, data)
    assert isinstance(first, Article)
    assert first.text.startswith(SENTENCE)
    assert (first.url, first.outlet, first.published) == ("https://example.org/1", "example.org", None)
    assert first.source == f"{file}#https://example.org/1"
    assert isinstance(second, Article)
    assert (second.lang, second.url) == ("fr", "https://example.org/2")
    assert "#https://example.org/empty: no article text was found in the page" in line(empty)


def test_what_the_page_states_stands(tmp_path: Path) -> None:
    head = (
        '<link rel="canonical" href="https://example.org/real"/>'
        '<meta property="article:published_time" content="2024-03-03T20:15:00+01:00"/>'
    )
    (found,) = articles(tmp_path / "a.warc", record(page(head=head)))
    assert (found.url, str(found.published)) == ("https://example.org/real", "2024-03-03T20:15:00+01:00")


def chunked(data: bytes) -> bytes:
    return b"".join(b"%x\r\n%s\r\n" % (len(c), c) for c in (data[:50], data[50:])) + b"0\r\n\r\n"


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (chunked(page()), "Transfer-Encoding: chunked\r\n"),
        (gzip.compress(page()), "Content-Encoding: gzip\r\n"),
        (chunked(gzip.compress(page())), "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"),
        (zlib.compress(page()), "Content-Encoding: deflate\r\n"),
        (zlib.compress(page())[2:-4], "Content-Encoding: deflate\r\n"),
        (page(), "Content-Encoding: gzip\r\n"),
    ],
)
def test_transfers(tmp_path: Path, body: bytes, headers: str) -> None:
    assert articles(tmp_path / "a.warc", record(body, headers=headers))[0].text.startswith(SENTENCE)


def test_the_charset_of_the_response(tmp_path: Path) -> None:
    data = record(page(FRENCH.replace("’", "'")).decode().encode("iso-8859-15"), type_="text/html; charset=ISO-8859-15")
    assert articles(tmp_path / "a.warc", data)[0].text.startswith(FRENCH.replace("’", "'"))


@pytest.mark.parametrize("gz", [False, True])
def test_broken_records_cost_only_themselves(tmp_path: Path, gz: bool, capfd: pytest.CaptureFixture[str]) -> None:
    good = record(page())
    bad = [
        b"WARC/1.0\r\nWARC-Type: response\r\n\r\n",
        b"nothing that is a record\r\nand more\r\n",
        record(b"x" * 50, "https://example.org/z", headers="Content-Encoding: br\r\n"),
        record(gzip.compress(page())[:40] + b"junk", "https://example.org/g", headers="Content-Encoding: gzip\r\n"),
        record(bytes(range(256)) * 9, "https://example.org/b"),
    ]
    file = tmp_path / ("a.warc.gz" if gz else "a.warc")
    *failures, last = read(file, packed(*bad, good) if gz else b"".join([*bad, good]))
    assert isinstance(last, Article)
    reasons = [line(f).partition(";")[0].rpartition(": ")[2] for f in failures]
    assert reasons[:3] == [
        "is a record without its length",
        "has bytes that belong to no record",
        'is packed in a way that is not known ("br")',
    ]
    assert "binary" in reasons[-1]
    assert capfd.readouterr() == ("", "")


def test_a_broken_gzip_member_is_passed_over(tmp_path: Path) -> None:
    broken = bytearray(gzip.compress(record(page(FRENCH), "https://example.org/2")))
    broken[60:90] = b"\xff" * 30
    found = read(tmp_path / "a.warc.gz", packed(INFO) + bytes(broken) + packed(record(page())))
    assert [isinstance(f, Article) for f in found].count(True) == 1
    assert any("is broken gzip" in line(f) for f in found if not isinstance(f, Article))


def test_cut_off(tmp_path: Path) -> None:
    data = packed(record(page()), record(page(FRENCH) * 40, "https://example.org/2"))
    first, second = read(tmp_path / "a.warc.gz", data[:-60])
    assert isinstance(first, Article)
    assert "#https://example.org/2: is cut off" in line(second)
    first, second = read(tmp_path / "a.warc", record(page()) + record(page(FRENCH), "https://example.org/2")[:-200])
    assert "is cut off" in line(second)
    first, *rest = read(tmp_path / "b.warc", record(page(FRENCH), length=9) + record(page()))
    assert isinstance(rest[-1], Article)


def test_one_gzip_member_for_all_is_read_too(tmp_path: Path) -> None:
    assert len(read(tmp_path / "a.warc.gz", gzip.compress(b"".join(MANY)))) == 3


def test_sizes_are_bounded(tmp_path: Path) -> None:
    small = Settings(max_page_bytes=10_000, max_archive_bytes=1_000_000)
    bomb = record(b"<p>" + b"x" * 300_000, "https://example.org/big")
    packed_bomb = record(gzip.compress(b"<p>" + b"x" * 900_000), headers="Content-Encoding: gzip\r\n")
    image = record(b"x" * 300_000, type_="image/png")
    for name, data in (
        ("a.warc", b"".join([bomb, packed_bomb, image, record(page())])),
        ("a.warc.gz", packed(bomb, packed_bomb, image, record(page()))),
    ):
        first, second, third = read(tmp_path / name, data, small)
        assert "#https://example.org/big: is larger than 10,000 bytes" in line(first)
        assert "is larger than 10,000 bytes" in line(second)
        assert isinstance(third, Article)
    over = "a.wacz: holds more than 1,000,000 bytes unpacked; split it, or raise max_archive_bytes"
    zeros = record(b"\0" * 3_000_000, type_="image/png")
    assert failure(tmp_path / "a.wacz", wacz(packed(zeros)), small) == over
    assert failure(tmp_path / "a.wacz", wacz(zeros, "archive/a.warc"), small) == over
    assert failure(tmp_path / "a.wacz", wacz(gzip.compress(INFO) + b"\0" * 3_000_000), small) == over


def wacz(data: bytes, name: str = "archive/data.warc.gz", more: int = 0) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("datapackage.json", "{}")
        archive.writestr(name, data)
        for n in range(more):
            archive.writestr(f"archive/{n}{'x' * 200}", "")
    return out.getvalue()


def encrypted() -> bytes:
    data = bytearray(wacz(packed(INFO)))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            data[place + at] |= 1
            place = data.find(mark, place + 1)
    return bytes(data)


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.warc", b"", "is empty"),
        ("a.warc", b"words", "has bytes that belong to no record"),
        ("a.warc.gz", b"\x1f\x8b\x08", "is cut off"),
        ("a.wacz", b"words", "can't be unpacked (File is not a zip file)"),
        ("a.wacz", wacz(packed(INFO), "other/a.warc.gz"), "holds no web archive"),
        ("a.wacz", wacz(packed(INFO), "archive/../../a.warc.gz"), "holds no web archive"),
        ("a.wacz", wacz(b""), "is empty"),
        ("a.wacz", encrypted(), "can't be unpacked"),
        ("a.wacz", b"PK\x05\x06" + b"\0" * 8 + b"\xf0\xff\xff\x7f" + b"\0" * 6, "lists too many files"),
    ],
)
def test_failures(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    assert reason in failure(tmp_path / name, data)


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "a.wacz"])
def test_without_warcio(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setitem(sys.modules, "warcio.archiveiterator", None)
    found = failure(tmp_path / name, b"x")
    assert (
        "is a web archive, and the package that reads it is not installed; pip install 'vigie[web-archives]'" in found
    )


def test_any_bytes(tmp_path: Path) -> None:
    lines = b"WARC/1.0|Content-Length: 20|WARC-Type: response||HTTP/1.1 200 OK|Content-Type: text/html".split(b"|")
    pieces = [*(li + b"\r\n" for li in lines), b"WARC-Target-URI: https://e.org\r\n", b"<p>", b"\x1f\x8b\x08"]
    any_bytes(tmp_path / "a.warc", pieces, lambda d: record(d, headers="Transfer-Encoding: chunked\r\n"))
    any_bytes(tmp_path / "a.warc.gz", pieces, gzip.compress)
    any_bytes(tmp_path / "a.wacz", pieces, wacz)


def test_an_address_that_nobody_can_take_apart_is_none(tmp_path: Path) -> None:
    (found,) = read(tmp_path / "a.warc", record(page(), url="https://[x/1"))
    assert isinstance(found, Article)
    assert found.url is None


def test_damaged_archives(tmp_path: Path) -> None:
    mutations(tmp_path / "a.warc", record(page()))
    mutations(tmp_path / "a.warc.gz", packed(record(page())))
    mutations(tmp_path / "a.wacz", wacz(packed(record(page()))))
