"""Sentences and tokens: exact bounds, abbreviations, headings, hard-wrapped lines."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared import patience
from vigie.errors import SpanError
from vigie.language.document import Document, tokens
from vigie.language.sentences import sentences
from vigie.model import Mention


def split(text: str) -> list[str]:
    return [text[a:b] for a, b in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One fell. Two fled.", ["One fell.", "Two fled."]),
        ("Gen. Exemple met Dr. Inventé at 5 p.m. in Kita.", ["Gen. Exemple met Dr. Inventé at 5 p.m. in Kita."]),
        ("It left the U.S. The army stayed.", ["It left the U.S.", "The army stayed."]),
        ("J. Exemple spoke. He left.", ["J. Exemple spoke.", "He left."]),
        ("« Partez ! » Il a répété.", ["« Partez ! »", "Il a répété."]),
        ("“Leave now.” She left.", ["“Leave now.”", "She left."]),
        ("A heading\nThe text begins. It ends.", ["A heading", "The text begins.", "It ends."]),
        ("M. Exemple a parlé. Mme Inventée aussi.", ["M. Exemple a parlé.", "Mme Inventée aussi."]),
        ("Prices rose 2.5 percent. Fuel too.", ["Prices rose 2.5 percent.", "Fuel too."]),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_an_accent_of_its_own_is_part_of_the_word() -> None:
    (word,) = tokens("tue\u0301s")
    assert (word.end, word.text, word.lower) == (5, "tue\u0301s", "tu\xe9s")


def test_hard_wrapped_lines_do_not_end_sentences() -> None:
    lines = [
        "The convoy left the town in the",
        "morning and reached the river where",
        "gunmen opened fire on it from the",
    ]
    text = "\n".join([*lines * 3, "bank. Nobody was hurt."])
    assert len(split(text)) == 2


@given(st.text())
def test_any_text(text: str) -> None:
    bounds = sentences(text)
    assert all(0 <= a < b <= len(text) for a, b in bounds)
    assert all(b <= c for (_, b), (c, _) in pairwise(bounds))
    covered = {i for a, b in bounds for i in range(a, b)}
    assert all(c.isspace() for i, c in enumerate(text) if i not in covered)
    for token in tokens(text):
        assert text[token.start : token.end] == token.text


@pytest.mark.parametrize("unit", ["a ", "x", "killed 12 people and ", "one, two; ", "“"])
def test_no_sentence_is_endless(unit: str) -> None:
    text = (unit * 9000)[:9000].strip()
    found = split(text)
    assert max(map(len, found)) <= 2000
    assert "".join(found).replace(" ", "") == text.replace(" ", "")


def test_tokens() -> None:
    text = "L’armée qu'on dit à Jama’at n’a pas 1 300 hommes, ni 12:35"
    found = [t.text for t in tokens(text)]
    assert found[:7] == ["L’", "armée", "qu'", "on", "dit", "à", "Jama’at"]
    assert found[7:] == ["n’", "a", "pas", "1 300", "hommes", ",", "ni", "12:35"]
    assert tokens("L’armée")[0].lower == "l'"


def test_spans_know_their_title() -> None:
    doc = Document("Fire in Kita", "en", in_="title")
    assert doc.make(Mention, 8, 12, label="location").in_ == "title"
    assert doc.sentence_at(9).index == 0
    with pytest.raises(SpanError):
        doc.span(8, 99)


@pytest.mark.parametrize("text", ["a " * 200_000, "." * 200_000, "\n" * 200_000, "A. " * 100_000, "“" * 200_000])
def test_time_is_linear(text: str) -> None:
    start = time.process_time()
    Document(text, "en")
    assert time.process_time() - start < patience(8)
