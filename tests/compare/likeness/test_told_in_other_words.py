from __future__ import annotations

import pytest

from vigie.compare.likeness.twice import Clause, Rarity, apart, clause, evidence, meant, odds, states


def made(text: str, *names: str, lang: str = "en") -> Clause:
    return clause(text, names, lang)


def test_days_and_hours_are_one_measure() -> None:
    assert made("un deuil de 48 heures", lang="fr").numbers == made("two days of mourning").numbers == {"48h"}


def test_a_date_is_no_number() -> None:
    c = made("It came into force on 12 September 2016 for 300 people")
    assert c.numbers == {"300"}
    assert c.dates == {"12.9", "2016"} == made("le 12 septembre 2016", lang="fr").dates


def test_numbers_that_each_lacks_tell_apart() -> None:
    assert apart(made("killed 14 of 30 men"), made("killed 16 of 30 men"))
    assert not apart(made("killed 14 men"), made("killed 14 of 30 men"))
    assert not apart(made("killed 14 men"), made("killed the men"))


@pytest.mark.parametrize("no", ["No trucks reached the town", "The trucks have not reached the town"])
def test_a_denial_is_apart_from_what_it_denies(no: str) -> None:
    assert apart(made(no), made("The trucks reached the town"))
    assert not apart(made("the government of the president"), made("the trucks of the president"))


def test_a_statement_has_a_verb() -> None:
    assert states(made("the mayor was killed"))
    assert not states(made("the mayor of the commune"))
    assert not states(made("minister Lai Mohammed of the British-based group"))
    assert not states(made("le maire de la communauté et son armée", lang="fr"))
    assert states(made("le maire a été tué", lang="fr"))


def test_what_is_told_of_the_report_is_no_statement() -> None:
    assert not states(made("the officials spoke on condition of anonymity"))
    assert not states(made("reporting by a man who was there"))


def test_more_in_common_and_nearer_in_meaning_is_likelier() -> None:
    a = made("The bridge at Wessa was destroyed by soldiers", "Wessa")
    b = made("Soldiers destroyed the bridge at Wessa on their retreat", "Wessa")
    c = made("The bridge at Wessa is used by traders", "Wessa")
    rarity = Rarity([x.terms for x in (a, b, c)])
    near, far = evidence(a, b, rarity), evidence(a, c, rarity)
    assert odds(near, "words") > odds(far, "words")
    assert odds(meant(near, 0.8), "meaning") > odds(meant(near, 0.3), "meaning")


def test_days_that_differ_speak_against_one_statement() -> None:
    one, other = made("The market was burned on Monday"), made("The market was burned on Friday")
    assert "other of a kind" in evidence(one, other, Rarity([one.terms, other.terms]))
    north = made("a bomb on the northern road"), made("a bomb on the road to the north")
    assert "other of a kind" not in evidence(*north, Rarity([c.terms for c in north]))
