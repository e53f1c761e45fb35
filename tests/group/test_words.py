"""Words with and without their places are the same words; runs of shared words are as long as can be."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from group.made import article
from vigie.group.bodies import bodies
from vigie.group.shingles import SIZE, align, shingled
from vigie.group.words import folded, spans, tokens, words

FEW = st.lists(st.sampled_from("abc"), max_size=60).map(" ".join)


@given(st.text(max_size=200))
def test_the_same_words_with_places_and_without(text: str) -> None:
    assert folded(text) == [w for _, _, w in words(text)]
    assert [text[a:b] for a, b in spans(text)] == list(tokens(text))


@given(FEW, FEW)
def test_runs_are_common_maximal_and_apart(one: str, other: str) -> None:
    a, b = shingled(one), shingled(other)
    end = 0
    for run in align(a, b):
        assert run.length >= SIZE
        assert run.a >= end
        end = run.a + run.length
        assert a.words[run.a : end] == b.words[run.b : run.b + run.length]
        assert a.words[end : end + 1] != b.words[run.b + run.length : run.b + run.length + 1] or end == len(a.words)


def test_quoted_words_are_known_by_their_place() -> None:
    text = "He said “we shall go” and left"
    assert shingled(text, [(8, 21)]).quoted == (False, False, True, True, True, False, False)
    assert not any(shingled(text).quoted)


def test_a_body_is_found_far_into_a_long_text_with_the_words_before_and_behind_it() -> None:
    far = "Nothing happened in the valley that day. " * 200
    text = far + "The Norland armed forces, in a statement late at night, said the road was open. " + far
    text += "According to the Northern Provincial Education ministry, schools stay shut. " + far
    text += "Selon le ministère de la Santé, 12 personnes sont mortes."
    assert [b.words for b in bodies(article("a", text))] == [
        "The Norland armed forces",
        "Northern Provincial Education ministry",
        "ministère de la Santé",
    ]
