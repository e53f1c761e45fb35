"""Whose dead a count is of, and whether it is a part, by the words around it. Invented."""

from __future__ import annotations

import pytest

from compare.compare_factory import Writer
from vigie.compare.figures.revisions import at_first
from vigie.compare.figures.tallies import counted_as, is_part
from vigie.compare.words.wording import place_words
from vigie.model import Place


@pytest.mark.parametrize(
    ("text", "words", "part"),
    [
        ("Deux fosses contenaient 40 corps chacune.", "40 corps", True),
        ("The pits held 110 bodies.", "110 bodies", False),
        ("Among the dead porters, 12 have been buried.", "12", True),
        ("Parmi les porteurs morts, 12 ont été inhumés et 9 corps attendent.", "9 corps", True),
        ("The hospital has 9 bodies not yet identified.", "9 bodies", True),
        ("Neuf corps non identifiés restent à la morgue, 14 morts au total.", "Neuf corps", True),
    ],
)
def test_a_part_by_its_words(text: str, words: str, part: bool) -> None:
    reading = Writer("a", text).figure(words, 12, 12, of="bodies").done()
    assert is_part(reading, reading.figures[0]) is part


def test_a_further_place_after_several() -> None:
    w = Writer("a", "Two pits held 40 bodies each and a third one 30 bodies.")
    reading = w.figure("40 bodies", 40, 40, of="bodies").figure("30 bodies", 30, 30, of="bodies").done()
    assert [is_part(reading, f) for f in reading.figures] == [True, True]


@pytest.mark.parametrize(
    ("text", "words", "of"),
    [
        ("Patrols killed seven from the attacking side.", "seven", "fighters"),
        ("The toll is two dead on the army's side.", "two dead", "soldiers"),
        ("On compte cinq morts du côté des assaillants.", "cinq morts", "fighters"),
        ("On compte cinq morts dans le bourg.", "cinq morts", "people"),
    ],
)
def test_whose_side_the_dead_were_on(text: str, words: str, of: str) -> None:
    reading = Writer("a", text).figure(words, 5, 5, of=words.partition(" ")[2] or None).done()
    assert counted_as(reading, reading.figures[0]) == of


def test_a_toll_that_had_been_drawn_up_is_an_earlier_one() -> None:
    text = "Un autre bilan avait établi le nombre des victimes à 32. Le bilan est de 53 morts."
    reading = Writer("a", text).figure("32", 32, 32, of=None).figure("53 morts", 53, 53).done()
    assert [at_first(reading, f) for f in reading.figures] == [True, False]


def test_a_town_is_called_as_the_article_calls_it() -> None:
    place = Place(start=0, end=6, text="Solhan", name="Solna", kind="locality")
    assert place_words([place]) == "in Solhan"
