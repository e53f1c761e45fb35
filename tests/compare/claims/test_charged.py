"""What exactly a denial is of."""

from __future__ import annotations

import pytest

from vigie.compare.claims.charged import charged_with, not_theirs, spared
from vigie.compare.questions.matter_table import MATTERS
from vigie.compare.questions.matters import sides


def poles(name: str, plain: str) -> set[bool]:
    matter = next(m for m in MATTERS if m.name == name)
    return {yes for yes, _ in sides(matter, plain)}


def test_a_charge_is_what_follows_the_accusation() -> None:
    assert charged_with("the north accused the south of arming the men who attacked the post.") == set()
    assert "attack" in (charged_with("villagers accused the soldiers of burning the granaries.") or ())
    assert charged_with("soldiers burned the granaries.") is None


def test_who_denies_having_done_it_does_not_deny_that_it_was_done() -> None:
    assert not_theirs("the army denied having shelled the market.")
    assert not not_theirs("the army denied any attack on the market.")


@pytest.mark.parametrize(
    ("plain", "other"),
    [
        ("the orphanage was not attacked, the mayor said.", True),
        ("the market was not attacked, the mayor said.", False),
        ("our fighters were not in the village.", False),
    ],
)
def test_what_was_spared_is_another_thing(plain: str, other: bool) -> None:
    assert spared(plain, {"market", "gunmen"}) is other


def test_where_somebody_was_seized_is_no_denial() -> None:
    assert poles("detained", "the general was arrested at home on monday.") == {True}
    assert poles("detained", "le general n'a pas ete arrete chez lui mais a son bureau.") == {True}


def test_a_number_that_is_denied_is_not_the_matter() -> None:
    assert poles("attack", "ce ne sont pas 12, mais 40 personnes qui ont ete tuees dans l'attaque.") == {True}
    assert poles("attack", "the army has previously denied attacking the camp.") == set()
