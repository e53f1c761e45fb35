"""Patterns of many words, told apart by their first letter."""

from __future__ import annotations

import re

import pytest

from vigie.read.outlook.outcome_words import by_letter

PATTERN = r"(?:ab|b?c|(?:x|y)z|acd?|a\|b|be(?:st|ar))"
TEXTS = ["ab acd ac", "xz yz", "bc c", "a|b", "best bear be", "none of it"]


@pytest.mark.parametrize("text", TEXTS)
def test_the_same_is_found(text: str) -> None:
    def found(pattern: str) -> list[str]:
        return [m.group() for m in re.finditer(rf"\b{pattern}", text)]

    assert found(by_letter(PATTERN)) == found(PATTERN)


def test_alternatives_of_one_letter_stand_together() -> None:
    assert by_letter("(?:ab|cd|ae)") == "(?:a(?:b|e)|c(?:d))"
