"""Similarity: a copy is most alike, then the same event in other words, then another one."""

from __future__ import annotations

import pytest

from group.made import QUAKE, VOTE, article
from vigie.group.furniture import without_furniture
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


WALL = (
    " Registered users can read three articles a month. Enter your details below for immediate access. The password for"
    " your account must have eight characters. By registering you accept our terms and conditions and privacy policy."
)
MUR = (
    " Cet article est réservé aux abonnés. Connectez-vous pour lire la suite. Saisissez votre adresse et votre mot de"
    " passe. Vous acceptez nos conditions générales et notre politique de confidentialité."
)


@pytest.mark.parametrize("wall", [WALL, MUR])
def test_one_request_to_register_makes_no_two_articles_alike(wall: str) -> None:
    bare = similarities([(article("a", QUAKE), article("b", VOTE))])[0]
    walled = similarities([(article("a", QUAKE + wall), article("b", VOTE + wall))])[0]
    assert walled == pytest.approx(bare, abs=0.02)


def test_a_headline_without_a_full_stop_is_kept_and_a_page_of_nothing_else_too() -> None:
    assert without_furniture("Bridge at Pont-Rouge shut TAKE A FREE TRIAL now.") == "Bridge at Pont-Rouge shut TAKE A"
    assert without_furniture("Subscribe here.") == "Subscribe here."
    assert without_furniture("") == ""
