"""JSON documents, all invented."""

import io
import json
from pathlib import Path

import pytest
from doors import SENTENCE, any_bytes, articles, failure, line, read

from vigie.config import Settings
from vigie.ingest import ingest
from vigie.model import Article

FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Example Times",
    "language": "en",
    "authors": [{"name": "The desk"}],
    "items": [
        {
            "id": "1", "url": "https://example.org/1", "title": "Nine dead", "summary": "Short.",
            "content_html": f"<p>{SENTENCE}</p><p>The road is closed.</p>",
            "date_published": "2031-03-03T20:15:00+01:00", "authors": [{"name": "Jane Exemple"}],
        },
        {"id": "https://example.org/2", "summary": SENTENCE, "date_modified": "2031-03-04"},
        {"id": "3", "content_text": f"{SENTENCE} 5 < 6\n\nThe end & all.", "author": {"name": "old"}},
        {"id": "4"},
        "five",
    ],
}  # fmt: skip


def test_json_feed(tmp_path: Path) -> None:
    full, short, plain, nothing, odd = read(tmp_path / "a.json", json.dumps(FEED, indent=1))
    assert isinstance(full, Article)
    assert full.text == f"{SENTENCE}\nThe road is closed."
    assert (full.title, full.outlet, full.url, full.kind) == (
        "Nine dead", "Example Times", "https://example.org/1", "article",
    )  # fmt: skip
    assert (str(full.published), full.authors) == ("2031-03-03T20:15:00+01:00", ("Jane Exemple",))
    assert isinstance(short, Article)
    assert (short.kind, short.url, str(short.published)) == ("excerpt", "https://example.org/2", "2031-03-04")
    assert short.authors == ("The desk",)
    assert isinstance(plain, Article)
    assert (plain.text, plain.authors) == (f"{SENTENCE} 5 < 6\nThe end & all.", ("old",))
    assert "a.json#4: is an entry without text" in line(nothing)
    assert "a.json#5: is no object" in line(odd)


def test_a_list_of_articles(tmp_path: Path) -> None:
    rows = [{"text": "One died."}, {"title": "x"}, {"text": "Two died.", "published": "2031-03"}, 7]
    one, lacking, two, odd = read(tmp_path / "a.json", json.dumps(rows, indent=2))
    assert isinstance(one, Article)
    assert (one.text, one.source[-8:]) == ("One died.", "a.json#1")
    assert line(lacking) == 'a.json#2: "text" is missing; give every line a "text"'
    assert isinstance(two, Article)
    assert str(two.published) == "2031-03"
    assert "is a number, not an object" in line(odd)


def test_half_a_character_costs_only_its_article(tmp_path: Path) -> None:
    bad, good = read(tmp_path / "a.json", '[{"text": "a\\ud800b"}, {"text": "One died."}]')
    assert "a.json#1: holds a lone surrogate" in line(bad)
    assert isinstance(good, Article)
    feed = json.dumps({**FEED, "items": [{"content_text": "a\ud800b"}, {"content_text": "One died."}]})
    bad, good = read(tmp_path / "b.json", feed)
    assert "b.json#1: holds a lone surrogate" in line(bad)
    assert isinstance(good, Article)


def test_one_article(tmp_path: Path) -> None:
    (found,) = articles(tmp_path / "a.json", json.dumps({"text": "One died.", "id": "x"}, indent=2).encode("utf-16"))
    assert (found.text, found.id) == ("One died.", "x")


@pytest.mark.parametrize(
    ("data", "source", "text"),
    [
        (json.dumps(FEED), "-#1", f"{SENTENCE}\nThe road is closed."),
        (json.dumps(FEED, indent=2), "-#1", f"{SENTENCE}\nThe road is closed."),
        ('[{"text": "One died."}]', "-#1", "One died."),
        ('{\n"text": "One died."}', "-", "One died."),
        ('{"text": "One died."}\n{"text": "Two died."}', "-:1", "One died."),
    ],
)
def test_standard_input(data: str, source: str, text: str) -> None:
    first = next(iter(ingest(["-"], Settings(), io.BytesIO(data.encode()))))
    assert isinstance(first, Article), first
    assert (first.source, first.text) == (source, text)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("", "is empty"),
        ("[]", "is an empty list"),
        ("{", "is no JSON"),
        ("7", "is neither a feed nor articles"),
        ('{"name": "package"}', '"text" is missing'),
        ('{"version": "https://jsonfeed.org/version/1", "items": []}', "is a feed without entries"),
        ("[" * 100_000, "is nested too deeply"),
        ('{"a":' * 100_000, "is nested too deeply"),
        (
            '{"version": "https://jsonfeed.org/version/1", "x": ' + "[" * 900 + "]" * 900 + "}",
            "is a feed without entries",
        ),
        ('{"text": "a\\ud800b"}', "lone surrogate"),
        ('[{"text": "a\\ud800b"}]', "lone surrogate"),
        (b"\0" * 50, "holds binary data"),
    ],
)
def test_failures(tmp_path: Path, data: str | bytes, reason: str) -> None:
    assert reason in failure(tmp_path / "a.json", data)


def test_a_large_document(tmp_path: Path) -> None:
    assert "larger than 1,000 bytes" in failure(tmp_path / "a.json", " " * 2_000, Settings(max_file_bytes=1_000))


def test_any_bytes(tmp_path: Path) -> None:
    pieces = [
        b"{",
        b"}",
        b"[",
        b"]",
        b",",
        b'"text":',
        b'"x"',
        b'"version":"https://jsonfeed.org/version/1"',
        b'"items":',
        b"null",
    ]
    any_bytes(
        tmp_path / "a.json", pieces, lambda d: b'{"version":"https://jsonfeed.org/version/1","items":[' + d + b"]}"
    )
