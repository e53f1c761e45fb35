"""Attributions of the encoder joined with those by rule."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vigie.language.document import Document
from vigie.language.encoder import Said
from vigie.model import Quote
from vigie.read.names.mentions import mentions
from vigie.read.quotes.quotes import quotes


def at(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def said(text: str, cue: str, content: str, source: str | None = None, probability: float = 0.9) -> Said:
    return Said(at(text, cue), (at(text, source),) if source else (), (at(text, content),), probability)


def read(text: str, *heard: Said, lang: str = "en") -> list[Quote]:
    doc = Document(text, lang)
    return quotes(doc, mentions(doc, [], []), heard)


def shown(found: list[Quote]) -> list[tuple[str | None, str | None, str]]:
    return [(q.speaker and q.speaker.text, q.cue and q.cue.text, q.content.text) for q in found]


def test_what_no_rule_knows_is_added() -> None:
    text = "Among traders in Kita there is a persistent rumour of a second roadblock further south."
    assert shown(read(text)) == []
    found = read(text, said(text, "rumour", "a second roadblock further south", "traders in Kita"))
    assert shown(found) == [("traders in Kita", "rumour", "a second roadblock further south")]


def test_one_statement_is_told_once_with_the_bounds_of_the_network() -> None:
    text = "The mayor said that the road was closed, but lorries went through."
    by_rule = read(text)
    assert len(by_rule) == 1
    found = read(text, said(text, "said", "that the road was closed", "The mayor"))
    assert shown(found) == [("The mayor", "said", "that the road was closed")]


def test_a_quotation_that_the_network_cuts_short_is_taken_whole() -> None:
    text = "“We left at dawn and walked to Kita,” the teacher said."
    found = read(text, said(text, "said", "left at dawn and walked to", "the teacher"))
    assert shown(found) == [("the teacher", "said", "We left at dawn and walked to Kita")]
    assert found[0].direct


def test_a_word_in_quotation_marks_inside_other_words_does_not_shrink_or_grow_the_content() -> None:
    text = "The union called the decree “absurd” and a danger to all schools in the region."
    content = "the decree “absurd” and a danger to all schools in the region"
    assert shown(read(text, said(text, "called", content, "The union"))) == [("The union", "called", content)]


def test_a_speaker_that_only_the_rules_found_is_kept() -> None:
    text = "The mayor said that the road was closed."
    found = read(text, said(text, "said", "that the road was closed"))
    assert shown(found) == [("The mayor", "said", "that the road was closed")]


def test_quotations_that_the_network_missed_stay() -> None:
    text = "“The bridge is gone,” the mayor said. Drivers fear a long winter."
    found = read(text, said(text, "fear", "a long winter", "Drivers"))
    assert [q.cue and q.cue.text for q in found] == ["said", "fear"]


def test_an_unsure_cue_is_left_to_the_rules() -> None:
    text = "Among traders in Kita there is a persistent rumour of a second roadblock further south."
    assert read(text, said(text, "rumour", "a second roadblock", "traders in Kita", probability=0.2)) == []


@pytest.mark.parametrize(
    ("text", "source", "whole"),
    [
        ("Traders at the market harboured doubts about the new road.", "at the market", "Traders at the market"),
        ("Mali’s Example Service harboured doubts about the new road.", "’s Example Service", "Mali’s Example Service"),
        ("- The Example Service harboured doubts about the new road.", "- The Example Service", "The Example Service"),
    ],
)
def test_a_source_is_taken_in_whole_words_and_with_its_noun(text: str, source: str, whole: str) -> None:
    assert shown(read(text, said(text, "harboured", "doubts about the new road", source))) == [
        (whole, "harboured", "doubts about the new road")
    ]


@pytest.mark.parametrize("source", ["nationwide", "across the country", "verified"])
def test_an_adverb_or_a_place_alone_says_nothing(source: str) -> None:
    text = "Now nationwide, verified or not, across the country, there is talk of a second roadblock."
    found = read(text, said(text, "talk", "a second roadblock", source))
    assert found == []


def test_an_article_alone_speaks_for_nobody() -> None:
    text = "L’armée a assuré que deux ponts étaient coupés."
    found = read(text, said(text, "a assuré", "que deux ponts étaient coupés", "L’"), lang="fr")
    assert [q.speaker and q.speaker.text for q in found] == ["L’armée"]
    text = "À Kita circule la rumeur, sous l’anonymat, de deux ponts coupés par les eaux."
    found = read(text, said(text, "rumeur", "deux ponts coupés par les eaux", "l’"), lang="fr")
    assert shown(found) == [(None, "rumeur", "deux ponts coupés par les eaux")]


_WORDS = "l’ L' armée the ministre said a assuré que « » “ ” , . : it he d’ qu’ selon 12 Kita AFP - \n\n".split(" ")


@given(st.lists(st.sampled_from(_WORDS), min_size=3, max_size=30), st.data(), st.sampled_from(["en", "fr"]))
def test_whatever_the_network_hears_is_joined(words: list[str], data: st.DataObject, lang: str) -> None:
    text = " ".join(words)
    bounds = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 40)).map(
        lambda b: (b[0], min(len(text), b[0] + b[1]))
    )
    heard = [
        Said(data.draw(bounds), tuple(data.draw(st.lists(bounds, max_size=2))), (data.draw(bounds),), 0.9)
        for _ in range(data.draw(st.integers(1, 3)))
    ]
    for q in read(text, *heard, lang=lang):
        assert text[q.content.start : q.content.end] == q.content.text
        assert q.speaker is None or q.speaker.text.strip()


@pytest.mark.parametrize("mark", ["“{}”", '"{}"'])
def test_every_span_stands_in_the_text(mark: str) -> None:
    text = f"He warned of {mark.format('a second wave')} and left."
    for q in read(text, said(text, "warned", "a second wave", "He")):
        for span in (q.speaker, q.cue, q.content):
            assert span is None or text[span.start : span.end] == span.text


def test_a_cue_that_is_only_a_space_is_no_word() -> None:
    text = "l’ l’ the l’"
    first = Said(cue=(0, 1), source=((0, 4),), content=((0, 1),), probability=0.9)
    blank = Said(cue=(9, 10), source=(), content=((0, 1),), probability=0.9)
    for q in read(text, first, blank, lang="en"):
        q.content.verify(text)
