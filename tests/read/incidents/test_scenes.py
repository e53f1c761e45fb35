# ruff: noqa: E501 (one case on each line)
"""Which place and day are the event's where older events, wards, sieges and offices stand beside it. All invented."""

from __future__ import annotations

import pytest

from read.happenings import Happenings

SUNDAY, MONDAY, TUESDAY = "2031-03-02", "2031-03-03", "2031-03-04"

# text, language, type, the places that must be read, the day (None: no day may be read)
SCENES = [
    ("Gunmen abducted 40 pupils from St. Example's Catholic Secondary School in Dangoro, Zurmi Local Government Area, on Monday.", "en", "kidnapping", ["Dangoro"], MONDAY),
    ("Forty pupils were abducted on Monday from LGEA School Dangoro in the Chikun Local Government Area of Kaduna State, Nigeria.", "en", "kidnapping", ["Dangoro"], MONDAY),
    ("Fourteen traders were abducted from Dangoro, Kaduna State, on Monday, in Nigeria.", "en", "kidnapping", ["Dangoro"], MONDAY),
    ("Les villages maliens de Sinkoulou et Dabalé ont été attaqués lundi par des hommes armés.", "fr", "attack", ["Sinkoulou", "Dabalé"], MONDAY),
    ("Des hommes armés ont attaqué lundi le village de Sinkoulou, situé à 22 kilomètres de la commune de Kita.", "fr", "attack", ["Sinkoulou"], MONDAY),
    ("Gunmen killed nine farmers in Dangoro village on Saturday and Sunday, elders said.", "en", "attack", ["Dangoro"], "2031-03-01"),
    ("The mayor of Kita, Sunday Example, said that nine people had been killed in the attack on Monday.", "en", "attack", ["Kita"], MONDAY),
    ("During a meeting with the minister on Tuesday, an elder said that gunmen had killed nine farmers in Kita.", "en", "attack", ["Kita"], None),
    ("Neuf paysans ont été tués lundi à Kita et les blessés, une dizaine, ont été héliportés à Kayes.", "fr", "attack", ["Kita"], MONDAY),
    ("Selon l'agence, qui a rapporté l'information mardi, cette attaque a fait neuf morts à Kita.", "fr", "attack", ["Kita"], None),
    ("Dans un rapport publié mardi, l'association décrit une tuerie perpétrée sur deux jours entre le 24 et le 25 février à Kita.", "fr", "attack", ["Kita"], "2031-02-24"),
    ("À Kita, tout manque. Assiégée par des hommes armés depuis le mois de novembre, cette localité de la région de Kayes est ravitaillée par les airs.", "fr", "blockade", ["Kita"], "2030-11"),
    ("Seven worshippers were killed on Monday, according to Ada Example, prefect of the department of Kita. The gunmen raided Sinkoulou.", "en", "attack", ["Sinkoulou"], MONDAY),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lang", "kind", "where", "day"), SCENES)
def test_the_scene(text: str, lang: str, kind: str, where: list[str], day: str | None) -> None:
    incident = next(i for i in Happenings(text, lang).incidents if i.type == kind)
    assert [p.text for p in incident.where] == where
    start = incident.when.start if incident.when else None
    assert (start.text[:10] if start else None) == day


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Gunmen abducted 40 pupils in Kita on Monday. The abduction was reminiscent of the 2021 seizure of 300 boys from Kayes.", "en"),
        ("Neuf paysans ont été tués lundi à Kita. La tuerie rappelle le massacre de Kayes en juin 2021, où 130 personnes avaient péri.", "fr"),
        ("Gunmen abducted 40 pupils in Kita on Monday.\n\nAlmost exactly ten years ago, in April 2021, the abduction of 276 pupils in Kayes caused outrage.", "en"),
    ],
)  # fmt: skip
def test_an_older_event_lends_no_place(text: str, lang: str) -> None:
    told = [i for i in Happenings(text, lang).incidents if i.salience == "main"]
    assert told
    assert {p.text for i in told for p in i.where} == {"Kita"}


def test_what_a_siege_was_full_of_is_no_event_of_the_day_it_ended() -> None:
    text = "Kita fell to the rebels on Sunday following an 18-month siege marked by hunger and relentless shelling."
    found = Happenings(text).incidents
    assert "strike from afar" not in {i.type for i in found}
    assert all(i.when is None for i in found if i.type == "blockade")


def test_a_nurse_taken_from_a_health_centre_was_there() -> None:
    found = Happenings("Armed men abducted a nurse and her driver from a health centre in Kita on Friday.").one
    assert [p.text for p in found.where] == ["Kita"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Civilians fled to Kita, a town recently seized by rebels after fighting.", {"kidnapping", "arrest"}),
        ("Rebels seized control of el-Example on Sunday, forcing troops to flee.", {"kidnapping", "arrest"}),
        ("Nine civilians died in Kita, a town which the rebels captured last week.", {"kidnapping", "arrest"}),
    ],
)
def test_a_town_is_neither_kidnapped_nor_arrested(text: str, kinds: set[str]) -> None:
    assert kinds.isdisjoint(i.type for i in Happenings(text).incidents)
