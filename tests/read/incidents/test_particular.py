"""Which tellings are of one particular event, and what is told apart from another."""

from __future__ import annotations

import pytest

from read.happenings import Happenings


def kinds(text: str, lang: str = "en") -> list[str]:
    return [i.type for i in Happenings(text, lang).incidents]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Both were kidnapped by fighters of the Example Front.", ["kidnapping"]),
        ("Both were kidnapped.", []),
        ("The state has no news of the two nurses who were kidnapped by gunmen.", ["kidnapping"]),
    ],
)
def test_who_did_it_makes_a_passive_a_particular_event(text: str, found: list[str]) -> None:
    assert kinds(text) == found


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Gunmen came to Kita on Monday. Three guards who opened the gate were killed.", "en"),
        ("Des hommes armés sont venus lundi à Kita. Trois gardes qui ouvraient la porte ont été tués.", "fr"),
    ],
)
def test_the_main_clause_goes_on_behind_a_relative_one(text: str, lang: str) -> None:
    assert [(i.type, i.killed.low if i.killed else None) for i in Happenings(text, lang).incidents] == [("attack", 3)]


def test_a_verb_with_a_toll_of_its_own_does_not_reach_back_over_other_violence() -> None:
    text = (
        "On 3 February a nurse was abducted in Kita.\n\nOn 1 March troops and rebels clashed in Gao, and two soldiers"
        " died.\n\nThen a hamlet was raided: five herders were shot dead."
    )
    taken = next(i for i in Happenings(text).incidents if i.type == "kidnapping")
    assert taken.killed is None


def test_fighting_told_later_makes_no_battle_of_a_murder() -> None:
    text = "The murder of six priests in Kita shocked the town. It follows the offensive of the Example Front."
    assert "attack" in kinds(text)


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("On Monday women blocked the road to Kita to demand water.", "en", ["protest"]),
        ("On Monday gunmen blocked the road to Kita.", "en", ["blockade"]),
        ("Lundi, des femmes ont bloqué la route de Kita pour réclamer de l'eau.", "fr", ["protest"]),
    ],
)
def test_a_road_blocked_to_demand_something_is_a_protest(text: str, lang: str, found: list[str]) -> None:
    assert kinds(text, lang) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She met two boys detained at a facility in Kita on Monday.", []),
        ("Two boys were detained in Kita on Monday.", ["arrest"]),
        ("When a migrant crosses the river, he is detained by guards.", []),
        ("In that case the parents are going to be detained.", []),
        ("That leaves the choice of either holding the parents and freeing the children.", []),
    ],
)
def test_detention_as_a_rule_or_a_state_is_no_arrest(text: str, found: list[str]) -> None:
    assert kinds(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le Mali a fermé dès le lendemain sa frontière avec le Niger.", ["closure"]),
        ("Des centaines de jeunes sont descendus mercredi dans les rues de Kita.", ["protest"]),
        ("Le 2 mars à Kita, cinq passagers ont péri dans une explosion et huit autres ont été évacués.", ["bombing"]),
        ("Un conflit entre éleveurs et agriculteurs a fait douze morts lundi à Kita.", ["attack"]),
    ],
)
def test_french_tellings(text: str, found: list[str]) -> None:
    assert kinds(text, "fr") == found


def test_who_was_seized_on_a_road_was_taken() -> None:
    assert kinds("Last Monday a headmaster was seized on the road to Kita.") == ["kidnapping"]


def test_those_killed_are_of_the_attack_told() -> None:
    text = "Gunmen killed nine people in Kita on Monday. Of those killed on Monday, five were Argentine tourists."
    assert kinds(text) == ["attack"]
