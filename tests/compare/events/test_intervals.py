"""Words that look like a second hour or a denial and are none. Invented."""

from __future__ import annotations

import re

import pytest

from vigie.compare.events.hours import _TO
from vigie.compare.questions.matters import negated


@pytest.mark.parametrize("before", ["from 8:50 to ", "de 8h50 a ", "8.50 a.m. – ", "9 h - "])
def test_the_end_of_an_interval_is_no_hour_of_a_blow(before: str) -> None:
    assert _TO.search(before)


@pytest.mark.parametrize("before", ["bombs fell at ", "il etait arrive a ", "to "])
def test_an_hour_of_its_own_is(before: str) -> None:
    assert not _TO.search(before)


@pytest.mark.parametrize(
    ("plain", "denied"),
    [
        ("this was not a simple clash", False),
        ("this was not just an attack", False),
        ("ce n'etait pas un simple affrontement", False),
        ("there was no clash", True),
        ("this was not a clash", True),
    ],
)
def test_more_than_something_is_no_denial_of_it(plain: str, denied: bool) -> None:
    m = re.search(r"clash|attack|affrontement", plain)
    assert m is not None
    assert negated(plain, plain[: m.start()], m) is denied
