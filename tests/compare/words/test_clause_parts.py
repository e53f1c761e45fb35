from __future__ import annotations

import time

from vigie.compare.words.parts import LONG, MOST, parts_of, runs_of


def runs(text: str) -> list[str]:
    return [text[a:b] for a, b in runs_of(text, 0, len(text))]


def test_a_clause_stands_without_its_joint() -> None:
    assert "declared three days of mourning" in runs("The mayor fled and declared three days of mourning.")
    assert "le marché a été incendié" in runs("Il raconte que le marché a été incendié.")


def test_who_says_it_is_no_part_of_it() -> None:
    made = runs("The bridge was destroyed on Monday, the governor of Alpha said, adding that the road was mined.")
    assert "The bridge was destroyed on Monday" in made
    assert "the road was mined" in made
    assert not any("governor" in r for r in made)


def test_what_is_said_follows_the_verb() -> None:
    assert runs("The minister said the army has retaken the town.")[-1] == "the army has retaken the town"


def test_numbers_are_not_cut() -> None:
    assert "entre 100 et 200 personnes ont péri" in runs("Selon lui, entre 100 et 200 personnes ont péri.")
    assert "12,000 people fled the town" in runs("He spoke as 12,000 people fled the town.")


def test_a_list_without_end_stays_bounded() -> None:
    text = "and the men, " * 5000
    begun = time.perf_counter()
    assert len(parts_of(text, 0, len(text))) <= MOST + 2
    assert all(b - a <= LONG for a, b in runs_of(text, 0, len(text)))
    assert time.perf_counter() - begun < 2
