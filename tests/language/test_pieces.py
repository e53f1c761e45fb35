"""Word pieces: exact places, shapes, windows."""

from __future__ import annotations

import unicodedata
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vigie.language.encoder import DATA
from vigie.language.pieces import SHAPES, pieces, shape, tokenizer, windows

TOKENS = tokenizer(DATA / "tokenizer.json")
FRENCH = st.text(st.sampled_from("aàâbcçdeéèêëiîïoôœuùûüyÿnsrtlmAÉÀÇŒBKM’'-«» \u00a0\u202f.,;:!?“”\"()0123456789\n"))


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        *[("12", 1), ("—", 1), ("army", 2), ("Army", 3), ("A", 3), ("JNIM", 4), ("iPhone", 5), ("McInvented", 5)],
        *[("été", 7), ("État", 8), ("ÉTAT", 9), ("bambara", 2), ("straße", 2)],
    ],
)
def test_shape(word: str, expected: int) -> None:
    assert shape(word) == expected


@given(st.one_of(st.text(), FRENCH))
def test_pieces_stand_where_they_say(text: str) -> None:
    found = pieces(text, TOKENS)
    assert len(found.ids) == len(found.shapes) == len(found.starts) == len(found.ends)
    assert all(0 <= a < b <= len(text) for a, b in zip(found.starts, found.ends, strict=True))
    assert found.starts == sorted(found.starts)
    assert all(1 <= s < SHAPES for s in found.shapes)


@given(FRENCH)
def test_a_piece_is_the_text_at_its_place(text: str) -> None:
    found = pieces(text, TOKENS)
    for piece, a, b in zip(found.ids, found.starts, found.ends, strict=True):
        token = TOKENS.id_to_token(piece)
        if token == "[UNK]":
            continue
        plain = "".join(c for c in unicodedata.normalize("NFD", text[a:b].lower()) if unicodedata.category(c) != "Mn")
        assert plain == token.removeprefix("##")


def test_every_letter_of_french_text_is_in_a_piece() -> None:
    text = "L’Élysée n’a « pas » confirmé qu’à Ménaka, JNIM s’était « retiré » : œuvre, cœur, naïf, 1 300 déplacés."
    found = pieces(text, TOKENS)
    covered = {i for a, b in zip(found.starts, found.ends, strict=True) for i in range(a, b)}
    assert not [c for i, c in enumerate(text) if not c.isspace() and i not in covered]


def test_lone_surrogates_keep_all_places() -> None:
    text = "A \ud800 b"
    assert [text[a:b] for a, b in zip(pieces(text, TOKENS).starts, pieces(text, TOKENS).ends, strict=True)][-1] == "b"


SENTENCES = st.lists(st.integers(0, 90), max_size=30)


@given(SENTENCES, st.integers(20, 60), st.integers(0, 15), st.randoms())
def test_every_piece_counts_in_exactly_one_window(lengths: list[int], size: int, overlap: int, rng: Random) -> None:
    bounds, at = [], 0
    for n in lengths:
        bounds.append((at, at + n))
        at += n
    counted: list[int] = []
    for before, first, end in windows(bounds, size, overlap, [rng.random() < 0.4 for _ in bounds]):
        assert before <= first < end
        assert end - before <= size
        assert first - before <= overlap
        counted.extend(range(first, end))
    assert counted == list(range(at))


def test_a_window_ends_with_a_sentence_and_reads_what_stands_before() -> None:
    assert windows([(0, 10), (10, 20), (20, 30)], 24, 4) == [(0, 0, 20), (16, 20, 30)]


def test_a_window_four_fifths_full_ends_with_a_paragraph() -> None:
    bounds = [(0, 10), (10, 28), (28, 33), (33, 40)]
    assert windows(bounds, 34, 4, [True, False, True, False]) == [(0, 0, 28), (24, 28, 40)]
