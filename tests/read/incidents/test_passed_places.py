# ruff: noqa: E501 (one case on each line)
"""Places that an event only passes by, and harm placed by a later sentence. All sentences are invented."""

from __future__ import annotations

import pytest

from read.happenings import Happenings

# text, language, type, the places that must be read
PLACES = [
    ("Gunmen who had come from Kidal attacked a bus near Kita on Monday, killing nine people.", "en", "attack", ["Kita"]),
    ("Gunmen killed nine people in Kita on Monday, said a teacher reached by telephone from Kayes.", "en", "attack", ["Kita"]),
    ("Gunmen killed nine passengers of a bus bound for Kayes near Kita on Monday.", "en", "attack", ["Kita"]),
    ("On the road from Kita to Kayes, gunmen killed nine passengers of a bus on Monday.", "en", "attack", ["Kita", "Kayes"]),
    ("Gunmen abducted nine pupils from a school in Kita on Monday.", "en", "kidnapping", ["Kita"]),
    ("Nine traders from Kayes were kidnapped near Kita on Monday.", "en", "kidnapping", ["Kita"]),
    ("Officials in Kayes said that gunmen had killed nine people in Kita on Monday.", "en", "attack", ["Kita"]),
    ("Fighters set fire to the village of Kita on Monday and killed nine people.", "en", "attack", ["Kita"]),
    ("Des hommes armés venus de Kidal ont attaqué un car près de Kita lundi, tuant neuf personnes.", "fr", "attack", ["Kita"]),
    ("Des hommes armés ont tué neuf passagers d'un car en route pour Kayes lundi à Kita.", "fr", "attack", ["Kita"]),
    ("Neuf personnes ont été tuées lundi à Kita, a indiqué un enseignant joint depuis Kayes.", "fr", "attack", ["Kita"]),
    # harm told of no town takes that of a sentence that goes on about it, not of one that tells of something else
    ("Gunmen killed nine villagers in western Mali on Monday.\n\nThe attackers entered Kita on motorbikes.", "en", "attack", ["Kita"]),
    ("Gunmen killed nine villagers in western Mali on Monday.\n\nA trade fair drew crowds in Kita.", "en", "attack", ["Mali"]),
    ("Des hommes armés ont tué neuf villageois dans l'ouest du Mali lundi.\n\nLes assaillants ont investi Kita à moto.", "fr", "attack", ["Kita"]),
    ("Six soldats ont été tués lundi à Kita, a annoncé mardi à Bamako la mission.", "fr", "battle", ["Kita"]),
    ("Le ministre, en visite à Kayes, a reconnu la mort de six villageois dans une attaque survenue lundi à Kita.", "fr", "attack", ["Kita"]),
    # the town beside a road, not its ends; a neighbouring village, but no neighbouring country
    ("Une bombe a tué six soldats lundi sur l'axe Kayes–Kita, près de Diéma.", "fr", "bombing", ["Diéma"]),
    ("Gunmen killed nine people in neighbouring Kita on Monday.", "en", "attack", ["Kita"]),
    # a river, a name that only ", where" shows to be a place, a town beside an area that no map has
    ("Nine people drowned in Kayes on Monday when a boat sank by the banks of the Kita, officials said.", "en", "disaster", ["Kayes"]),
    ("The raid brings back the memory of Sabaloba, where soldiers killed 21 people in February.", "en", "attack", ["Sabaloba"]),
    ("Dans le territoire de Sabaloba, des hommes armés ont enlevé lundi un infirmier du centre de santé de Mabalo.", "fr", "kidnapping", ["Mabalo"]),
    # a dateline's town that no map has
    ("SABALOBA, Mali — Gunmen killed nine villagers on Monday.", "en", "attack", ["SABALOBA"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lang", "type_", "places"), PLACES)
def test_place(text: str, lang: str, type_: str, places: list[str]) -> None:
    found = [i for i in Happenings(text, lang).incidents if i.type == type_]
    assert len(found) == 1
    assert {p.text for p in found[0].where} == set(places)


# text, the day that must be read; published on Wednesday 5 March 2031
DAYS = [
    ("Nine villagers were killed near Kita, two officials told the agency on Tuesday.", None),
    ("A bomb killed nine people in Kita shortly before 9 p.m. on Monday.", "2031-03-03"),
    ("Gunmen killed nine people near Kita.\n\nThe attackers, who had left Kayes on Saturday, came on Monday.", "2031-03-03"),
    ("Weekly note. Period covered: 24 February to 2 March.\n\nOn Thursday, gunmen killed nine people in Kita.", "2031-02-27"),
    ("Gunmen killed nine people in Kita on Tuesday.\n\nThe ministry confirmed the toll on Wednesday. A day earlier, a bomb had killed two in Kayes.", "2031-03-04"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_day(text: str, day: str | None) -> None:
    first = Happenings(text).incidents[0]
    assert (first.when.start.text[:10] if first.when is not None and first.when.start is not None else None) == day
