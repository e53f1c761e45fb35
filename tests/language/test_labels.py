"""Spans from scores per piece."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from vigie.language.labels import classes, spans

KINDS = ("person", "place")


def scores(*rows: tuple[int, float]) -> np.ndarray:
    """Log-probabilities in which piece i has class ``rows[i][0]`` with ``rows[i][1]``, the others share the rest."""
    out = np.zeros((len(rows), classes(KINDS)), dtype=np.float32)
    for i, (chosen, sure) in enumerate(rows):
        out[i] = (1 - sure) / (classes(KINDS) - 1)
        out[i, chosen] = sure
    return np.log(out)


def test_begin_and_inside_make_a_span() -> None:
    found = spans(scores((0, 0.9), (1, 0.9), (2, 0.9), (0, 0.9), (3, 0.9)), KINDS)
    assert [(a, b, label) for a, b, label, _ in found] == [(1, 3, "person"), (4, 5, "place")]


def test_two_begins_are_two_spans() -> None:
    assert [(a, b) for a, b, *_ in spans(scores((1, 0.9), (1, 0.9)), KINDS)] == [(0, 1), (1, 2)]


def test_an_inside_alone_is_no_span() -> None:
    assert spans(scores((0, 0.9), (2, 0.5), (0, 0.9)), KINDS) in ([], [(1, 2, "person", 0.125)])
    assert all(label == "person" for *_, label, _ in spans(scores((1, 0.6), (4, 0.5), (2, 0.6)), KINDS))


def test_nothing_is_no_span() -> None:
    assert spans(np.zeros((0, classes(KINDS)), dtype=np.float32), KINDS) == []


@given(st.lists(st.lists(st.floats(-20, 0), min_size=5, max_size=5), min_size=1, max_size=12))
def test_spans_are_in_order_and_do_not_overlap(rows: list[list[float]]) -> None:
    at = 0
    for start, end, label, sure in spans(np.array(rows, dtype=np.float32), KINDS):
        assert at <= start < end <= len(rows)
        assert label in KINDS
        assert 0 <= sure <= 1.0001
        at = end
