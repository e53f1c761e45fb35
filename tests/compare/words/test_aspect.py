"""What was before, beside what is now."""

from __future__ import annotations

import re

import pytest

from vigie.compare.words.aspect import before_now


@pytest.mark.parametrize(
    ("plain", "words", "before"),
    [
        ("the mill, closed since june, turns again", "closed", True),
        ("the mill has been closed since june", "closed", False),
        ("la barge bloquee depuis dix jours est repartie", "bloquee", True),
        ("la barge est bloquee depuis dix jours", "bloquee", False),
        ("the mill, which had long been closed, turns again", "closed", True),
        ("the mayor said that the mill was closed", "closed", False),
        ("they closed the mill in june", "closed", False),
    ],
)
def test_a_participle_with_its_time_and_a_relative_clause_tell_what_was(plain: str, words: str, before: bool) -> None:
    m = re.search(words, plain)
    assert m is not None
    assert before_now(plain, m) is before
