"""Spellings of one name. Invented, or those of villages that reports spell in several ways."""

from __future__ import annotations

import pytest

from vigie.gazetteer import key
from vigie.gazetteer.spelling import one_letter


@pytest.mark.parametrize(
    ("a", "b"),
    [("Solhan", "Sohlan"), ("Barsalogho", "Barsalogo"), ("Dambagou", "Damba-Goua"), ("Fonbita", "Fombita")],
)
def test_one_name(a: str, b: str) -> None:
    assert one_letter(key(a), key(b))
    assert one_letter(key(b), key(a))


@pytest.mark.parametrize(("a", "b"), [("Kurima", "Kurida"), ("Kati", "Kita"), ("Solhan", "Solhan2x"), ("Boni", "Bone")])
def test_two_names(a: str, b: str) -> None:
    assert not one_letter(key(a), key(b))
