# ruff: noqa: E501 - one case a line
"""What should be done; every text here is invented."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vigie.language.document import Document
from vigie.model import Recommendation
from vigie.read.recommendations import recommendations
from vigie.read.scope import Scope


def read(text: str, lang: str = "en") -> list[Recommendation]:
    doc = Document(text, lang)
    return recommendations(doc, Scope(doc))


@pytest.mark.parametrize(
    ("text", "lang", "speaker", "addressee", "content"),
    [
        ("The UN called on all sides to protect civilians.", "en", "UN", "all sides", "protect civilians"),
        ("On Monday Ada Example urged the junta to open the road, which is closed.", "en", "Ada Example", "the junta", "open the road"),
        ("Partners must coordinate aid to Kelo.", "en", None, "Partners", "Partners must coordinate aid to Kelo"),
        ("Le HCR appelle les autorités à protéger les civils.", "fr", "HCR", "les autorités", "protéger les civils"),
        ("L’ONU exhorte les belligérants à cesser les combats.", "fr", "ONU", "les belligérants", "cesser les combats"),
        ("Il faut que les routes rouvrent, a déclaré le maire.", "fr", None, None, "que les routes rouvrent"),
    ],
)  # fmt: skip
def test_recommendations(text: str, lang: str, speaker: str | None, addressee: str | None, content: str) -> None:
    (found,) = read(text, lang)
    assert (found.speaker.name if found.speaker else None) == speaker
    assert (found.addressee, found.content.text) == (addressee, content)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Norway urged its citizens to leave Kelo.", "en"),
        ("La Suisse appelle ses ressortissants à quitter Kelo.", "fr"),
        ("The town, should it fall, would be the third.", "en"),
        ("Should the road close, prices rise.", "en"),
        ("Residents have to queue for hours.", "en"),
        ("The envoy did not call on the army to stop.", "en"),
        ("Must the road close?", "en"),
    ],
)
def test_what_is_none(text: str, lang: str) -> None:
    assert read(text, lang) == []


@given(st.text())
@settings(max_examples=50, deadline=None)
def test_any_text(text: str) -> None:
    for lang in ("en", "fr", "de"):
        for found in read(text, lang):
            assert text[found.content.start : found.content.end] == found.content.text


@given(st.lists(st.sampled_from("The UN called on “ urged all sides to open must should , e\u0301 . \n il faut que appelle les à cesser ”".split(" ")), max_size=40))  # fmt: skip
@settings(max_examples=60, deadline=None)
def test_any_words(words: list[str]) -> None:
    text = " ".join(words)
    for lang in ("en", "fr"):
        for found in read(text, lang):
            assert text[found.content.start : found.content.end] == found.content.text


@pytest.mark.parametrize("piece", ["a ", "must ", "urged all to stop ", '"', "7 "])
def test_long_texts_take_linear_time(piece: str) -> None:
    start = time.perf_counter()
    read(piece * (60_000 // len(piece)))
    assert time.perf_counter() - start < 3
