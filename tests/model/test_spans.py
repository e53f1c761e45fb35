"""Spans hold exactly the words that stand there, and records that hold spans check them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vigie.errors import SpanError
from vigie.model import Article, Cite, Mention, Place, Reading, Sentence, Span, spans_in


@given(st.text(min_size=1), st.data())
def test_cut_is_the_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    span = Span.cut(text, start, end)
    assert span.text == text[start:end]
    span.verify(text)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 2), (3, 1), (0, 99)])
def test_cut_outside(start: int, end: int) -> None:
    with pytest.raises(SpanError):
        Span.cut("four", start, end)


def test_code_points_not_utf16() -> None:
    text = "🛢 Kita"
    assert Span.cut(text, 2, 6).text == "Kita"
    with pytest.raises(SpanError):
        Span(start=3, end=7, text="Kita").verify(text)


def test_reading_checks_every_span() -> None:
    good = Mention(start=0, end=4, text="Kita", label="location")
    Reading(id="a", text="Kita burns", mentions=(good,))
    shifted = Mention(start=1, end=5, text="Kita", label="location")
    with pytest.raises(SpanError, match="ita "):
        Reading(id="a", text="Kita burns", mentions=(shifted,))
    in_title = Mention(start=0, end=4, text="Kita", label="location", in_="title")
    with pytest.raises(SpanError):
        Reading(id="a", title="Fire in Kita", text="Kita burns", mentions=(in_title,))


def test_article_checks_its_cites() -> None:
    with pytest.raises(SpanError, match="cites"):
        Article(id="a", text="text", cites=(Cite(start=0, end=3, text="WSJ"),))


def test_a_point_is_whole_or_absent() -> None:
    with pytest.raises(SpanError, match="go together"):
        Place(start=0, end=4, text="Kita", lat=1.0)


def test_a_part_lies_in_its_span() -> None:
    with pytest.raises(SpanError, match="part"):
        Span(start=2, end=6, text="abcd", parts=((0, 3),))


def test_no_sentence_without_evidence() -> None:
    with pytest.raises(SpanError, match="lacks evidence"):
        Sentence(id="b1", section="picture", text="All quiet.", status=None, origins=None, evidence=())
    nameless = Span(start=0, end=4, text="Kita")
    with pytest.raises(SpanError, match="lacks evidence"):
        Sentence(id="b1", section="picture", text="All quiet.", status=None, origins=None, evidence=(nameless,))


def test_spans_in_finds_nested_ones() -> None:
    cite = Cite(start=0, end=4, text="Kita")
    article = Article(id="a", text="Kita burns", cites=(cite,))
    assert list(spans_in((article,))) == [cite]
