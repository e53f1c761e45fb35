"""Phrases with words between; all invented."""

from __future__ import annotations

import pytest

from vigie.errors import ConfigError
from vigie.language.document import Document
from vigie.read.grammar.gapped import Gapped
from vigie.read.grammar.phrases import Hit


def find(pattern: str, text: str) -> list[Hit[str]]:
    phrases = Gapped[str]()
    phrases.add(pattern, "x")
    return phrases.find(Document(text, "en").sentences[0].tokens)


@pytest.mark.parametrize(
    ("pattern", "text", "last"),
    [
        ("(schools?|classes) ~ (closed|shut down)", "Schools in the north were closed.", 5),
        ("(schools?|classes) ~ (closed|shut down)", "SCHOOLS WERE SHUT DOWN", 3),
        ("roads? ~ (cut|closed) ~ (rebels|floods)", "The road was cut by the rebels.", 6),
        ("(truck|trucks) (reached|reaches)", "The truck reached Kelo.", 2),
        ("traffic ~ (halted|back ~ again)", "Traffic is back on the road again.", 6),  # spelt out
        ("écoles ~ fermées", "ECOLES TOUJOURS FERMEES", 2),
    ],
)
def test_found(pattern: str, text: str, last: int) -> None:
    assert [h.last for h in find(pattern, text)] == [last]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("schools ~ closed", "Schools open; the road is closed."),  # another clause
        ("schools ~ closed", "Schools of the second district of the old town were closed."),  # too far
        ("schools ~ closed", "The closed schools."),
        ("trucks reached", "Trucks never reached it."),
    ],
)
def test_not_found(pattern: str, text: str) -> None:
    assert find(pattern, text) == []


def test_a_bad_pattern_is_named() -> None:
    with pytest.raises(ConfigError, match="bracket"):
        Gapped[str]().add("(schools ~ closed", "x")
