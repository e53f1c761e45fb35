"""Similarity: a copy is most alike, then the same event in other words, then another one."""

from __future__ import annotations

import pytest

from group.made import QUAKE, VOTE, article
from vigie.group.similarity import similarities

FAR = "In Valdoria the earthquake on Monday left nine dead. Trains stand still. People sleep in the gyms of schools."


def test_a_copy_then_the_same_event_then_another() -> None:
    quake = article("a", QUAKE)
    copy, same, other = similarities([(quake, article("b", t)) for t in (QUAKE, FAR, VOTE)])
    assert copy == pytest.approx(1.0, abs=1e-3)
    assert copy > same > other
    assert other < 0.3


def test_no_pairs_no_scores_and_no_words_no_likeness() -> None:
    assert similarities([]) == []
    assert similarities([(article("a", "…"), article("b", "…"))])[0] <= 1.0
