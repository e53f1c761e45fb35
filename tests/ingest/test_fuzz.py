"""Anything at all through the doors: only articles and failures come out, and the contract holds of them."""

import io
import json
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from fuzzing import SUFFIXES, check, mutated, seeds
from vigie.config import Settings
from vigie.ingest import ingest

few = hypothesis_settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture],
)
POOL = seeds()
SEEDS = st.sampled_from([data for data, _ in POOL])
# What pages, rows and saved text are made of, so that arbitrary input comes past the first check.
TAGS = "html head title body main article section div p h1 h2 ul li a time blockquote table tr td script b br".split()
WORDS = st.sampled_from(
    ["Nine died on Monday, he said.", "By Jane Exemple", "Nov 3, 2031", "22 Articles", "Read more:", "(Reuters) –",
     "We use cookies.", "Subscribe to continue reading.", "En direct", "2031-03-03T10:00+01:00", "\0", "\ufeff",
     "\u00a0", "\r", "\u2028", "«", "— A (@b) May 5, 2031"]
) | st.text(max_size=12)  # fmt: skip
HTML = st.recursive(
    WORDS,
    lambda inner: st.builds(
        "<{0} class='{2}' datetime='{2}'>{1}</{0}>".format,
        st.sampled_from(TAGS),
        st.lists(inner, max_size=4).map("".join),
        WORDS,
    ),
    max_leaves=20,
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=8,
)
FIELDS = st.sampled_from("text id url outlet title published lang authors kind parent cites".split())
DATA = st.dictionaries(
    st.sampled_from("@type @graph datePublished liveBlogUpdate headline articleBody author url mainEntity".split()),
    st.sampled_from(["LiveBlogPosting", "NewsArticle"]) | JSON,
)


def through(data: bytes, folder: Path, settings: Settings | None = None) -> None:
    """Gives ``data`` on standard input and as each kind of file."""
    check(ingest(["-"], settings or Settings(), io.BytesIO(data)))
    for suffix in SUFFIXES:
        file = folder / f"a{suffix}"
        file.write_bytes(data)
        check(ingest([file], settings or Settings()))


@few
@given(st.text() | st.lists(WORDS, max_size=30).map("\n".join))
def test_any_text(tmp_path: Path, text: str) -> None:
    through(text.encode("utf-8", "surrogatepass"), tmp_path)


@few
@given(HTML, st.lists(DATA | JSON, max_size=2), st.sampled_from(["utf-8", "utf-16", "cp1252"]))
def test_any_page(tmp_path: Path, body: str, data: list[object], encoding: str) -> None:
    scripts = "".join(f'<script type="application/ld+json">{json.dumps(d)}</script>' for d in data)
    page = f"<html><head><title>Live: x</title>{scripts}</head><body>{body * 3}</body></html>"
    through(page.encode(encoding, "replace"), tmp_path)


@few
@given(
    st.lists(
        st.dictionaries(FIELDS, JSON) | st.fixed_dictionaries({"text": WORDS}, optional={"cites": JSON}), max_size=4
    )
)
def test_any_rows(tmp_path: Path, rows: list[object]) -> None:
    through("\n".join(json.dumps(r) for r in rows).encode(), tmp_path)


@few
@given(SEEDS, st.data())
def test_seeds_cut_and_joined(tmp_path: Path, seed: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(seed)))
    other = data.draw(SEEDS)
    end = data.draw(st.integers(0, min(len(other), 2_000)))
    piece = data.draw(st.binary(max_size=8) | WORDS.map(lambda w: w.encode("utf-8", "surrogatepass")))
    through(seed[max(0, at - 3_000) : at] + piece + other[:end], tmp_path)


@pytest.mark.parametrize("number", range(40))
def test_mutated_seeds(tmp_path: Path, number: int) -> None:
    data, suffix = mutated(Random(f"test:{number}"), POOL)
    file = tmp_path / f"a{suffix}"
    file.write_bytes(data)
    check(ingest([file]))
    check(ingest(["-"], stdin=io.BytesIO(data)))


def test_an_input_is_named_by_its_number() -> None:
    assert mutated(Random("1:7"), POOL) == mutated(Random("1:7"), seeds())


@pytest.mark.parametrize(
    "data",
    [
        b"[" * 200_000, b'{"a":' * 50_000, b'{"text": "' + b"a" * 300_000, b"<div>" * 30_000, b"<b>" * 20_000,
        b"a" * 500_000, b"\xc2\xa0" * 100_000, b"\0" * 10_000, b"\r" * 50_000, b"\xef\xbb\xbf" * 1_000, b"<" * 50_000,
        "— A (@b) ".encode() * 5_000, b"By Jane Exemple\n" * 5_000, b"22 Articles\n" * 5_000, "“".encode() * 30_000,
        b"<!doctype html><title>Live: x</title>" + b"<div><time datetime='2031'>" * 3_000,
        b"<!doctype html><title>Live: x</title>" + b"<li><time datetime='2031'></time>Nine died.</li>" * 1_500,
    ],
    ids=lambda d: repr(d[:24]),
)  # fmt: skip
def test_long_deep_and_odd(tmp_path: Path, data: bytes) -> None:
    check(ingest(["-"], stdin=io.BytesIO(data)))
    through(data, tmp_path, Settings(max_text_chars=1_000, max_file_bytes=10_000, max_page_bytes=10_000))
