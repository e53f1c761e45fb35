# ruff: noqa: E501 (one case on each line)
"""Places that words only take up: "the village", "the capital"; towns of wards. All sentences are invented."""

from __future__ import annotations

import pytest

from read.happenings import Happenings

# text, language, type, the places that must be read
PLACES = [
    ("Gunmen stormed the village of Sabalo on Monday, killing nine farmers. The mayor met traders in Kayes on Tuesday.\n\nSoldiers arrested two suspects in the village on Tuesday.", "en", "arrest", ["Sabalo"]),
    ("Des hommes armés ont attaqué le village de Sabalo lundi, tuant neuf paysans. Le maire a rencontré des commerçants à Kayes.\n\nDes soldats ont arrêté deux suspects dans le village mardi.", "fr", "arrest", ["Sabalo"]),
    ("Gunmen killed nine people in Filingué on Sunday. The governor of Niamey spoke on the radio.\n\nIn the capital, hundreds of students marched on Monday to demand weapons.", "en", "protest", ["Niamey"]),
    ("Gunmen killed nine people in Filingué on Sunday.\n\nIn the capital, hundreds of students marched on Monday to demand weapons.", "en", "protest", []),
    ("Gunmen attacked a bus near Kita on Sunday. Eleven people were wounded and taken to a hospital in Kayes.", "en", "attack", ["Kita"]),
    ("Fighters entered the village of Sabalo on Sunday and shot dead 14 men.", "en", "attack", ["Sabalo"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lang", "type_", "places"), PLACES)
def test_place(text: str, lang: str, type_: str, places: list[str]) -> None:
    found = [i for i in Happenings(text, lang).incidents if i.type == type_]
    assert len(found) == 1
    assert [p.text for p in found[0].where] == places
