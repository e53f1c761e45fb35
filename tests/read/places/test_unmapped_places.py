"""Names that no map has, taken for places where a blow is told of them. Invented."""

from __future__ import annotations

import pytest

from vigie.gazetteer import load
from vigie.language.document import Document
from vigie.read.places.places import places


def texts(text: str, lang: str) -> list[str]:
    return [p.text for p in places(Document(text, lang), load())]


@pytest.mark.parametrize(
    ("text", "lang", "name"),
    [
        ("Nine herders were killed overnight at Farrouga, their union said.", "en", "Farrouga"),
        ("Armed men stormed Farrouga before dawn.", "en", "Farrouga"),
        ("Trois ouvriers ont été abattus mardi à Farrouga.", "fr", "Farrouga"),
        ("Le hameau bozo de Farrouga a brûlé.", "fr", "Farrouga"),
        ("Le bac a coulé à hauteur de Farrouga.", "fr", "Farrouga"),
    ],
)
def test_a_blow_or_a_kind_of_place_tells(text: str, lang: str, name: str) -> None:
    assert name in texts(text, lang)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The minister spoke to Farrouga on Monday.", "en"),
        ("Farrouga a refusé de répondre à Tendrier.", "fr"),
        ("Fighters raided Boko Haram.", "en"),
    ],
)
def test_nothing_else_does(text: str, lang: str) -> None:
    assert texts(text, lang) == []


def test_what_one_sentence_calls_a_village_is_one_in_the_next() -> None:
    text = "Gunmen burnt the village of Farrouga. By noon Farrouga was empty."
    assert texts(text, "en") == ["Farrouga", "Farrouga"]


def test_the_region_in_a_group_s_name_is_no_place() -> None:
    assert texts("Fighters of the Islamic State in the Greater Sahara shot at Ménaka.", "en") == ["Ménaka"]
    assert "Sahara" in texts("The convoy crossed the Sahara.", "en")


@pytest.mark.parametrize(
    ("text", "lang", "names"),
    [
        ("The road between Dimbalou and Torokoni has been mined.", "en", ["Dimbalou", "Torokoni"]),
        ("La route reliant Dimbalou à Torokoni a rouvert.", "fr", ["Dimbalou", "Torokoni"]),
    ],
)
def test_roads_join_places(text: str, lang: str, names: list[str]) -> None:
    assert texts(text, lang) == names
