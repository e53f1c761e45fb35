"""What only describes someone or something else. All sentences are invented."""

from __future__ import annotations

import pytest

from read.happenings import Happenings


def rows(text: str, lang: str = "en") -> list[tuple[str, str | None, list[str]]]:
    """Type, first day and places of each incident."""
    return [
        (i.type, str(i.when.start) if i.when is not None else None, [p.name or p.text for p in i.where])
        for i in Happenings(text, lang).incidents
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The governor, who called the attack on the market in Kita evil, is to visit the town on Tuesday."),
        ("en", "A trader, the victim of an attack on the market in Kita, was buried in Kayes on Tuesday."),
        ("fr", "Le préfet, qui a survécu à l'attaque du marché de Kita, est arrivé à Kayes mardi."),
    ],
)
def test_a_day_and_a_town_of_the_main_clause(lang: str, text: str) -> None:
    ((type_, day, places),) = rows(text, lang)
    assert (type_, day, places) == ("attack", None, ["Kita"])


def test_the_day_of_an_arrest_is_not_that_of_the_deed() -> None:
    found = rows("A man was arrested on Monday on suspicion that he killed nine people at a church in Kita.")
    assert [(t, d) for t, d, _ in found] == [("arrest", "2031-03-03"), ("attack", None)]


def test_a_year_before_a_noun_is_the_nouns() -> None:
    found = rows("Police arrested a baker for the 2019 killing of a nurse in Kita.")
    assert [(t, d) for t, d, _ in found] == [("arrest", None), ("attack", "2019")]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A trader died in a US airstrike on Monday.", []),
        ("Gunmen from Mali-backed squads murdered a baker on Monday.", []),
        ("A gunman killed five people in the US on Monday.", ["United States"]),
    ],
)
def test_a_country_before_a_noun_is_no_place(text: str, places: list[str]) -> None:
    ((_, _, where),) = rows(text)
    assert where == places


def test_events_named_after_their_towns_are_two() -> None:
    text = (
        "After the massacre at a mosque in Gao, officials spoke. Then came the Kayes market shooting, which killed 22."
    )
    assert [places for _, _, places in rows(text)] == [["Gao"], ["Kayes"]]


def test_a_governor_is_of_no_attack() -> None:
    assert rows("The Kita governor condemned attacks on schools.") == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A court in Kita sentenced two men to death for the killing of a priest."),
        ("en", "Three men were executed on Monday in Kita for the murder of a baker."),
        ("en", "A judge ordered the execution of three men convicted of murder."),
        ("fr", "Le tribunal de Kita a condamné mardi deux hommes pour le meurtre d'un boulanger."),
    ],
)
def test_a_verdict_is_no_attack(lang: str, text: str) -> None:
    assert rows(text, lang) == []


def test_what_was_judged_keeps_its_own_town_and_year() -> None:
    text = "Le tribunal de Bamako a condamné mardi deux hommes pour l'attaque d'une banque à Kita en 2029."
    assert rows(text, "fr") == [("attack", "2029", ["Kita"])]
