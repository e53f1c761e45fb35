"""Mail, all invented."""

import time
from email import policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from doors import FRENCH, SENTENCE, any_bytes, articles, failure, mutations, read

from shared import patience
from vigie.config import Settings
from vigie.ingest.wrapped import unwrapped

BODY = "".join(f"<p>{SENTENCE} It was attack {n} there.</p>" for n in (1, 2))
HTML = f"<html><body><article>{BODY}</article></body></html>"


def message(plain: str | None = None, html: str | None = None, **headers: str) -> EmailMessage:
    made = EmailMessage(policy=policy.default)
    for key, value in {
        "Subject": "Nine dead in Examplia",
        "Date": "Mon, 03 Mar 2031 20:15:09 +0100",
        **headers,
    }.items():
        made[key] = value
    if plain is not None:
        made.set_content(plain)
    if html is not None:
        made.add_alternative(html, subtype="html")
    return made


def test_plain_text_comes_first(tmp_path: Path) -> None:
    made = message(
        f"{SENTENCE}\n\nThe road is closed.\n\n-- \nSent by hand", HTML, From="Example Times <news@example.org>"
    )
    made.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="a.pdf")
    (found,) = articles(tmp_path / "a.eml", made.as_bytes())
    assert found.text == f"{SENTENCE}\n\nThe road is closed."
    assert (found.title, str(found.published)) == ("Nine dead in Examplia", "2031-03-03T20:15:09+01:00")
    assert (found.outlet, found.authors, found.kind) == ("Example Times", (), "article")


def test_html_where_there_is_no_plain_text(tmp_path: Path) -> None:
    (found,) = articles(tmp_path / "a.eml", message(html=HTML, From="jane@example.org").as_bytes())
    assert found.text == f"{SENTENCE} It was attack 1 there.\n{SENTENCE} It was attack 2 there."
    assert (found.title, found.outlet) == ("Nine dead in Examplia", "example.org")


@pytest.mark.parametrize(
    ("sender", "outlet", "authors"),
    [
        ("Jane Exemple <jane@example.org>", None, ("Jane Exemple",)),
        ("AFP <x@example.org>", "AFP", ()),
        ('"Le bulletin de Fictif" <x@example.org>', "Le bulletin de Fictif", ()),
        ("Jane Exemple <j@example.org>, Radio Exemple <r@example.org>", "Radio Exemple", ("Jane Exemple",)),
        ("=?utf-8?q?Ren=C3=A9e_Mod=C3=A8le?= <r@example.org>", None, ("Renée Modèle",)),
        ("<jane@News.example.org>", "news.example.org", ()),
        ("", None, ()),
    ],
)
def test_senders(tmp_path: Path, sender: str, outlet: str | None, authors: tuple[str, ...]) -> None:
    data = f"From: {sender}\nSubject: x\n\n{SENTENCE}".encode()
    (found,) = articles(tmp_path / "a.eml", data)
    assert (found.outlet, found.authors, found.published) == (outlet, authors, None)


def test_encodings(tmp_path: Path) -> None:
    made = message()
    made.set_content(FRENCH.replace("’", "'") + " 5 €.", charset="iso-8859-15", cte="quoted-printable")
    (found,) = articles(tmp_path / "a.eml", made.as_bytes())
    assert found.text == FRENCH.replace("’", "'") + " 5 €."
    wrong = f"Subject: x\nContent-Type: text/plain; charset=nonsense\n\n{FRENCH}".encode("cp1252")
    assert articles(tmp_path / "b.eml", wrong)[0].text == FRENCH
    (bare,) = articles(tmp_path / "c.eml", f"Subject: L’été\r\nFrom: Renée Modèle <r@e.org>\r\n\r\n{FRENCH}".encode())
    assert (bare.title, bare.authors) == ("L’été", ("Renée Modèle",))


WRAPPED = """Nine people died in Tin Fictif on Monday, the invented hospital
said, and the road to the north was closed by the army of Examplia
until further notice.
The governor said that the wounded were taken to the capital, where
doctors had been waiting for them since the morning of that day.

- Drivers refuse to leave the port.
- Schools are closed.
"""


def test_lines_of_mail_are_joined(tmp_path: Path) -> None:
    (found,) = articles(tmp_path / "a.eml", message(WRAPPED).as_bytes())
    first, second, *points = found.text.split("\n\n")
    assert first.endswith("the invented hospital said, and the road to the north was closed by the army of Examplia "
                          "until further notice.")  # fmt: skip
    assert second.startswith("The governor")
    assert points == ["- Drivers refuse to leave the port.", "- Schools are closed."]
    long = "\n".join(f"{SENTENCE} {SENTENCE} {SENTENCE}" for _ in range(9))
    assert unwrapped(long) == long


def test_words_divided_at_the_end_of_a_line() -> None:
    lines = ["The govern-", "ment spoke of a cease-", "fire in the north-", "East of it, and the cease-fire"]
    text = "\n".join([*lines, "held, as it said-", "10 dead."])
    assert unwrapped(text, mend=True) == (
        "The government spoke of a cease-fire in the north-East of it, and the cease-fire held, as it said- 10 dead."
    )


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is no mail message"),
        (b"words without a header", "is no mail message"),
        (b"Subject: x\n\n", "is a message without text"),
        (b"Subject: x\nContent-Type: image/png\n\nabc", "is a message without text"),
        (b"Subject: x\nContent-Type: text/html\n\n<p> </p>", "is no HTML page"),
        (b"Subject: " + b"(" * 100_000 + b"\n\nx", "has a header of more than 20,000 characters"),
        (b"Subject: x\nContent-Type: text/plain\n\n" + b"\0\1" * 900, "holds binary data"),
        (b"Subject: x\n\n" + SENTENCE.encode() * 100, "more than 1,000"),
    ],
)
def test_failures(tmp_path: Path, data: bytes, reason: str) -> None:
    assert reason in failure(tmp_path / "a.eml", data, Settings(max_text_chars=1_000))


@pytest.mark.parametrize(
    "data",
    [
        b"From: " + b"<(" * 4_000 + b"\n\nx",
        b'From: "' + b"\\" * 9_000 + b"\n\nx",
        b"Content-Type: " + b"a;" * 9_000 + b"\n\nx",
        b"Content-Type: text/plain; " + b"a*0*=x;" * 2_000 + b"\n\nx",
        b"Subject: " + b"=?utf-8?q?a?= " * 1_000 + b"\n\nx",
        b"Subject: " + b"=?a?q?" * 3_000 + b"\n\nx",
        b"".join(b"Content-Type: message/rfc822\n\n" for _ in range(3_000)),
        b"Content-Type: multipart/mixed; " + b";" * 2_000_000 + b"\n\nx",
        b"X: y\n" * 100_000 + b"\nx",
        b"".join(b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(3_000)),
        b'Content-Type: multipart/mixed; boundary="a"\n\n' + b"--a\n\nx\n" * 30_000,
        b"Date: " + b"1" * 19_000 + b"\n\nx",
    ],
)
def test_hostile_headers(tmp_path: Path, data: bytes) -> None:
    began = time.process_time()
    assert len(read(tmp_path / "a.eml", data)) == 1
    assert time.process_time() - began < patience(4.0)


def test_any_bytes(tmp_path: Path) -> None:
    headers = [b"Subject: ", b"From: ", b"Date: ", b"Content-Type: multipart/mixed; boundary=a\n", b"--a\n", b"\n"]
    pieces = [*headers, b"=?utf-8?b?/w==?=", b"Content-Transfer-Encoding: base64\n", b"<a@b>", b"\xff", b"\0"]
    any_bytes(tmp_path / "a.eml", pieces, lambda d: b"Subject: " + d)
    mutations(tmp_path / "a.eml", message(SENTENCE, HTML, From="Example Times <a@example.org>").as_bytes())
