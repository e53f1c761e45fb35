"""Phrases of data files as patterns."""

from __future__ import annotations

import pytest

from vigie.compare.words.lexicon import Words
from vigie.errors import VigieError


@pytest.mark.parametrize(
    ("line", "text", "found"),
    [
        ("shot dead, kill~", "two were killed", "killed"),
        ("kill~", "a killjoy came", None),
        ("stop~", "it stopped", "stopped"),
        ("paid .. ransom", "they paid a large ransom", "paid a large ransom"),
        ("paid .. ransom", "they paid. a ransom", None),
        ("convoy* ... reached", "the convoy, after two days, reached it", "convoy, after two days, reached"),
        ("[air] strike|strikes", "the strike of monday", "strike"),
        ("[air] strike|strikes", "air strikes", "air strikes"),
        ("raids?", "a raid", "raid"),
        ("s'est retir*", "il s'est retire", "s'est retire"),
        ("jail-break*", "after jail-breaks", "jail-breaks"),
    ],
)
def test_what_a_line_of_phrases_finds(line: str, text: str, found: str | None) -> None:
    words = Words(line)
    m = words.search(text)
    assert (m.group() if m is not None else None) == found
    assert found is None or words.may_match(text)


@pytest.mark.parametrize("line", ["", " , ", "tu*", "shot .."])
def test_a_line_that_would_match_anything_is_an_error(line: str) -> None:
    with pytest.raises(VigieError):
        Words(line)
