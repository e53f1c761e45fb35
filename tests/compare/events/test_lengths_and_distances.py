# ruff: noqa: E501 - one case a line
"""How far, how long, since when: distances, days of mourning, beginnings of truces."""

from __future__ import annotations

import pytest

from compare.compare_factory import grouped
from compare.events.test_states import asked, told, values
from vigie.compare import compare
from vigie.compare.words.near_names import one_name
from vigie.config import DEFAULTS
from vigie.gazetteer import load
from vigie.model import Article, PartialDate, Question, Reading
from vigie.read import read_article


def read(id_: str, text: str, day: str, lang: str = "en") -> Reading:
    article = Article(id=id_, outlet=f"{id_}.example", text=text, lang=lang, published=PartialDate(day))
    return read_article(article, load(), DEFAULTS)


def questions(*readings: Reading, words: str) -> list[Question]:
    return [q for q in compare(readings, grouped(readings)).questions if words in q.question]


def test_a_distance_is_asked_of_its_two_places() -> None:
    a = read(
        "a",
        "Des tirs ont été entendus à Djibo, dans le nord du Burkina Faso. Kelbo, un bourg situé à une vingtaine de kilomètres de Djibo, est privé d'eau.",
        "2031-03-04",
        "fr",
    )
    b = read("b", "Gunmen raided Kelbo, 45 km from Djibo in northern Burkina Faso, on Monday.", "2031-03-05")
    c = read("c", "Residents of Kelbo, some 12 miles from Djibo, fled Burkina Faso's north.", "2031-03-05")
    (q,) = questions(a, b, c, words="How far is Kelbo from Djibo")
    assert values(q) == ("contested", ["about 19 km", "45 km"])
    assert {s.article for s in q.answers[0].statements} == {"a", "c"}


def test_the_length_of_a_road_is_no_distance_of_two_places() -> None:
    a = read("a", "The road to Djibo, 45 km long, is mined.", "2031-03-04")
    b = read("b", "Kelbo, 20 km from Djibo, was hit on Monday.", "2031-03-05")
    assert not questions(a, b, words="How far")


@pytest.mark.parametrize(("other", "status"), [("deux jours", "contested"), ("trois jours", "corroborated")])
def test_hours_and_days_of_mourning_are_one_measure(other: str, status: str) -> None:
    a = read(
        "a", "Le gouvernement du Niger a décrété un deuil national de 72h après l'attaque d'Ayorou.", "2031-03-04", "fr"
    )
    b = read("b", f"Au Niger, un deuil national de {other} a été décrété après l'attaque d'Ayorou.", "2031-03-05", "fr")
    (q,) = questions(a, b, words="How long is the mourning in Niger?")
    assert q.status == status


def test_a_curfew_that_is_prolonged_is_not_set_against_its_first_length() -> None:
    a = read("a", "A curfew of two weeks was declared in Gao, Mali, after the attack.", "2031-03-04")
    b = read("b", "In Gao, Mali, the curfew was extended for one month after another attack.", "2031-03-09")
    assert not questions(a, b, words="How long")


def test_a_weekday_and_a_date_are_one_beginning() -> None:
    a = read("a", "The truce in Gao, Mali, came into force on the evening of March 4.", "2031-03-07")
    b = read("b", "Fighters in Gao, Mali, said the ceasefire took effect on Tuesday.", "2031-03-08")
    (q,) = questions(a, b, words="When did the truce in Mali begin?")
    assert [x.value.text for x in q.answers] == ["2031-03-04"]
    assert not questions(
        a,
        read("c", "The ceasefire will take effect in Gao, Mali, on Tuesday.", "2031-03-03"),
        words="When did the truce",
    )


def test_a_siege_is_not_dated_by_the_war() -> None:
    writer = told("a", "Alpha has been under siege since the war began in 2011.", "2031-03-04", "Alpha")
    assert not asked(writer, words="When did the blockade")


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Solhan", "Sohlan", True),
        ("Adab Dab", "Adabdab", True),
        ("Al-Qamishli", "Qamishli", True),
        ("Qamishli", "Qameshli", True),
        ("Bani", "Bana", False),
        ("Kidal", "Menaka", False),
        ("", "", False),
    ],
)
def test_names_that_differ_in_one_letter_are_one(a: str, b: str, same: bool) -> None:
    assert one_name(a, b) is same
