"""Spans from scores per piece."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vigie.language.labels import classes, smoothed, spans

KINDS = ("person", "place")


def scores(*rows: tuple[int, float]) -> np.ndarray:
    """Log-probabilities in which piece i has class ``rows[i][0]`` with ``rows[i][1]``, the others share the rest."""
    out = np.zeros((len(rows), classes(KINDS)), dtype=np.float32)
    for i, (chosen, sure) in enumerate(rows):
        out[i] = (1 - sure) / (classes(KINDS) - 1)
        out[i, chosen] = sure
    return np.log(out)


def read(found: np.ndarray, begins: list[bool] | None = None) -> list[tuple[int, int, str]]:
    return [(a, b, label) for a, b, label, _ in spans(found, KINDS, begins or [True] * len(found))]


def test_begin_and_inside_make_a_span() -> None:
    rows = ((0, 0.9), (1, 0.9), (2, 0.9), (0, 0.9), (3, 0.9))
    assert read(scores(*rows)) == [(1, 3, "person"), (4, 5, "place")]


def test_two_begins_are_two_spans() -> None:
    assert read(scores((1, 0.9), (1, 0.9))) == [(0, 1, "person"), (1, 2, "person")]


def test_an_inside_goes_on_with_what_began() -> None:
    assert read(scores((0, 0.99), (4, 0.6), (0, 0.99))) == []
    assert {label for *_, label in read(scores((1, 0.9), (4, 0.4), (2, 0.9)))} == {"person"}


def test_a_word_has_one_label_and_is_never_cut() -> None:
    rows = scores((1, 0.8), (0, 0.6), (0, 0.9))
    assert read(rows) == [(0, 1, "person")]
    assert read(rows, [True, False, True]) == [(0, 2, "person")]
    assert read(scores((0, 0.6), (1, 0.9), (0, 0.9)), [True, False, True]) == []


def test_nothing_is_no_span() -> None:
    assert read(np.zeros((0, classes(KINDS)), dtype=np.float32)) == []


@given(st.lists(st.tuples(st.lists(st.floats(-20, 0), min_size=5, max_size=5), st.booleans()), min_size=1, max_size=12))
def test_spans_are_in_order_and_hold_whole_words(rows: list[tuple[list[float], bool]]) -> None:
    begins = [True, *(b for _, b in rows[1:])]
    at = 0
    for start, end, label, sure in spans(np.array([r for r, _ in rows], dtype=np.float32), KINDS, begins):
        assert at <= start < end <= len(rows)
        assert begins[start]
        assert end == len(rows) or begins[end]
        assert label in KINDS
        assert 0 <= sure <= 1.0001
        at = end


def plainly(found: np.ndarray) -> list[tuple[int, int, str]]:
    """The same by a search over the whole sequence, class by class, of words of one piece each."""
    best: list[tuple[float, list[int]]] = [(float(x) if c == 0 or c % 2 else -1e9, [c]) for c, x in enumerate(found[0])]
    for row in found[1:]:
        top = max(best, key=lambda b: b[0])
        before = [max(best[c - 1], best[c], key=lambda b: b[0]) if c and c % 2 == 0 else top for c in range(len(row))]
        best = [(sure + float(row[c]), [*path, c]) for c, (sure, path) in enumerate(before)]
    path = [*max(best, key=lambda b: b[0])[1], 0]
    out = []
    for i, c in enumerate(path):
        if c % 2:
            end = next(j for j in range(i + 1, len(path)) if path[j] != c + 1)
            out.append((i, end, KINDS[(c - 1) // 2]))
    return out


@pytest.mark.parametrize("seed", range(60))
def test_parting_the_text_and_searching_side_by_side_finds_what_one_search_over_all_of_it_does(seed: int) -> None:
    chance = np.random.default_rng(seed)
    rows = chance.normal(0, 3, (80, classes(KINDS)))
    rows[:, 0] += chance.choice([0, 2, 8], len(rows))
    found = (rows - np.log(np.exp(rows).sum(1, keepdims=True))).astype(np.float32)
    assert read(found) == plainly(found)


def test_a_change_that_costs_more_than_it_gains_is_not_made() -> None:
    sure = np.log(np.array([[[0.1, 0.9], [0.6, 0.4], [0.1, 0.9]]], dtype=np.float32))
    assert smoothed(sure, np.zeros((2, 2), dtype=np.float32)).tolist() == [[1, 0, 1]]
    assert smoothed(sure, np.array([[0, 2], [2, 0]], dtype=np.float32)).tolist() == [[1, 1, 1]]
