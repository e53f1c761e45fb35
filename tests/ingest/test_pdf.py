"""PDF, all invented and made here."""

import io
import sys
import time
import zlib
from collections.abc import Sequence
from pathlib import Path

import pytest
from doors import SENTENCE, any_bytes, articles, failure, mutations

from shared import patience
from vigie.config import Settings

pypdf = pytest.importorskip("pypdf")

BODY = """Nine people died in Tin Fictif on Monday, the invented hospi-
tal said, and the road to the north was closed by the army of
Examplia until further notice, which drivers had expected.
The governor said that the wounded were taken to the capital of the
region, where doctors had been waiting for them since dawn.""".split("\n")


def made(pages: Sequence[Sequence[str]]) -> bytes:
    """A PDF with a line of text for each string, Helvetica, in the encoding of Windows."""
    contents = []
    for lines in pages:
        shown = [b"(" + li.encode("cp1252").replace(b"(", b"\\(").replace(b")", b"\\)") + b") Tj T*" for li in lines]
        contents.append(b"BT /F1 10 Tf 12 TL 50 780 Td\n" + b"\n".join(shown) + b"\nET")
    return built(contents)


def built(contents: Sequence[bytes], filter_: bytes = b"") -> bytes:
    kids = b" ".join(b"%d 0 R" % (4 + 2 * n) for n in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(contents), kids),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for n, content in enumerate(contents):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
            b" /Contents %d 0 R >>" % (5 + 2 * n)
        )
        objects.append(b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), filter_, content))
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for n, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (n, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % p for p in places)
    out += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)
    return bytes(out)


def test_pages_become_one_text(tmp_path: Path) -> None:
    pages = [
        ["Example Times", "3 March 2031", *BODY, f"Page {n} of 3", "www.example.org"]
        for n in (1, 2, 3)
    ]  # fmt: skip
    pages[1][2:-2] = ["Trucks did not leave the port, the drivers’ union told the paper", "on Monday evening."]
    pages[2][2:-2] = [
        "“We will wait,” said one of them, an uncle of two of the victims",
        "of that attack in the north.",
    ]
    (found,) = articles(tmp_path / "a.pdf", made(pages))
    assert "the invented hospital said, and the road" in found.text
    assert "expected.\n\nThe governor" in found.text or "expected. The governor" in found.text
    assert "drivers’ union told the paper on Monday evening." in found.text
    for running in ("Page", "www.example.org", "Example Times"):
        assert running not in found.text


def test_a_single_page_keeps_its_lines(tmp_path: Path) -> None:
    (found,) = articles(tmp_path / "a.pdf", made([[*BODY, "", "The army has not said how long that would last."]]))
    assert found.text.startswith("Nine people died")
    assert found.text.endswith("how long that would last.")
    assert found.source.endswith("a.pdf")


def test_french(tmp_path: Path) -> None:
    lines = [
        "Neuf personnes sont mortes lundi à Tin Fictif, a indiqué l’hôpi-",
        "tal inventé de la ville, qui « craint » d’autres victimes",
        "après l’attaque.",
        "La route du nord est fermée depuis mardi, selon l’armée.",
    ]
    (found,) = articles(tmp_path / "a.pdf", made([lines]))
    assert "l’hôpital inventé de la ville, qui « craint » d’autres victimes après" in found.text
    assert found.lang == "fr"


def encrypted(password: str) -> bytes:
    writer = pypdf.PdfWriter(io.BytesIO(made([BODY])))
    writer.encrypt(user_password=password, owner_password="owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_encrypted(tmp_path: Path) -> None:
    assert failure(tmp_path / "a.pdf", encrypted("secret")) == "a.pdf: is encrypted; save it without a password"
    assert articles(tmp_path / "b.pdf", encrypted(""))[0].text.startswith("Nine people died")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "can't be read as PDF"),
        (b"words", "can't be read as PDF"),
        (b"%PDF-1.4\n" + bytes(range(256)) * 20, "can't be read as PDF"),
        (made([[]]), "has no text layer, it is a scan; run OCR over it first"),
        (made([["p. 1"], ["p. 2"]]), "has no text layer"),
        (made([["x"]] * 1_001), "has more than 1,000 pages"),
        (made([BODY * 9]), "has more than 1,000 characters"),
        (made([BODY])[:-300], "a.pdf: "),
    ],
)
def test_failures(tmp_path: Path, data: bytes, reason: str) -> None:
    assert reason in failure(tmp_path / "a.pdf", data, Settings(max_text_chars=1_000))


def test_without_pypdf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    assert failure(tmp_path / "a.pdf", made([BODY])) == (
        "a.pdf: is PDF, and the package that reads it is not installed; pip install 'vigie[pdf]'"
    )


@pytest.mark.parametrize(
    "content",
    [
        zlib.compress(b"BT /F1 10 Tf (x) Tj ET " * 2_000_000),
        zlib.compress(b"\0" * 60_000_000),
        zlib.compress(b"[" * 100_000),
        zlib.compress(b"q " * 500_000),
    ],
)
def test_bombs(tmp_path: Path, content: bytes) -> None:
    began = time.process_time()
    failure(tmp_path / "a.pdf", built([content], b"/Filter /FlateDecode"))
    assert time.process_time() - began < patience(8.0)


def test_nothing_is_written_beside_the_failures(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    failure(tmp_path / "a.pdf", made([[SENTENCE]])[:200] + b"%%EOF")
    assert capfd.readouterr() == ("", "")


def test_any_bytes(tmp_path: Path) -> None:
    pieces = [
        b"%PDF-1.4\n",
        b"1 0 obj\n",
        b"endobj\n",
        b"stream\n",
        b"endstream\n",
        b"<<",
        b">>",
        b"/Length 9",
        b"startxref\n9\n%%EOF",
    ]
    any_bytes(tmp_path / "a.pdf", pieces, lambda d: built([d]), 40)
    mutations(tmp_path / "a.pdf", made([BODY]), 40)
