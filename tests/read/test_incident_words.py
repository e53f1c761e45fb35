"""Ways of telling that name no stock word of their kind, and their neighbours that tell nothing. All invented."""

from __future__ import annotations

import pytest
from happenings import Happenings

TOLD = [
    ("A patrol was ambushed near Kita in the night of 6 to 7 May.", "en", "battle"),
    ("Gunmen invaded a secondary school near Kita on Monday and killed a guard.", "en", "attack"),
    ("Two jets dropped bombs on a school in Kita on Monday.", "en", "strike from afar"),
    ("Air strikes levelled a school in Kita on Monday.", "en", "strike from afar"),
    ("Fighters marched the girls into the forest near Kita on Monday.", "en", "kidnapping"),
    ("Fifty schoolgirls kidnapped in May from a boarding school near Kita were freed on Sunday.", "en", "release"),
    ("Two of our colleagues were released in Sanaa on Monday.", "en", "release"),
    ("The militia handed over twelve hostages to a priest in Djugu on Sunday.", "en", "release"),
    ("The two sides exchanged 150 prisoners near Kita on Sunday.", "en", "release"),
    ("Clashes between herders and farmers broke out in Kita on Monday.", "en", "battle"),
    ("Negotiations between the prefect and the rebels opened in Kita on Monday.", "en", "agreement"),
    ("Police dispersed a march in Kayes on Monday.", "en", "protest"),
    ("Barricades on the road to Kita were taken down on Monday.", "en", "blockade lifted"),
    ("The hospital in Kita suspended admissions on Monday.", "en", "closure"),
    ("The consular section was closed in Kayes on Monday.", "en", "closure"),
    ("A separate strike on the port of Kayes on Monday injured one docker.", "en", "strike from afar"),
    ("A boat carrying migrants capsized off Yemen on Monday.", "en", "disaster"),
    ("Fighters captured two nurses in Kita on Monday.", "en", "kidnapping"),
    ("Soldiers captured two rebels in Kita on Monday.", "en", "arrest"),
    ("The road, cut since Sunday, was reopened in Kita on Tuesday.", "en", "reopening"),
    ("Officers in Niger seized power on Monday.", "en", "coup"),
    ("Deux kamikazes ont actionné leurs ceintures d’explosifs lundi à Kita.", "fr", "bombing"),
    ("Des hommes armés s’en sont pris à un village lundi près de Gao, tuant trois civils.", "fr", "attack"),
    ("Des hommes armés ont pris d’assaut un poste de police lundi à Kita.", "fr", "battle"),
    ("Des hommes armés ont fait irruption lundi dans le marché de Kita.", "fr", "attack"),
    ("Un avion a largué des bombes lundi sur Kita.", "fr", "strike from afar"),
    ("L’armée a accroché les ravisseurs lundi près de Kita.", "fr", "battle"),
    ("Des affrontements entre groupes armés ont éclaté lundi à Kita.", "fr", "battle"),
    ("Des manifestations ont dégénéré lundi à Kayes.", "fr", "protest"),
    ("De graves inondations ont frappé Kayes lundi.", "fr", "disaster"),
    ("Une pirogue transportant des fidèles a chaviré samedi sur le fleuve à Mopti.", "fr", "disaster"),
    ("Deux enseignants ont recouvré la liberté lundi à Kita.", "fr", "release"),
    ("Des militaires ont été mis aux arrêts lundi à Kita.", "fr", "arrest"),
    ("La société civile a décrété une ville morte lundi à Kita.", "fr", "protest"),
    ("La route de Kita reste fermée depuis lundi.", "fr", "blockade"),
    ("Le centre de santé de Kita a fermé ses portes lundi.", "fr", "closure"),
    ("L’ambassade ferme ses bureaux à Kita.", "fr", "closure"),
    ("Un convoi de 80 citernes est entré à Bamako lundi.", "fr", "convoy"),
    ("L’armée a annoncé la reprise de Kidal, lundi, aux rebelles.", "fr", "takeover"),
    ("La signature d’un accord a eu lieu lundi à Kita.", "fr", "agreement"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lang", "type_"), TOLD)
def test_told(text: str, lang: str, type_: str) -> None:
    assert type_ in {i.type for i in Happenings(text, lang).incidents if i.status == "reported"}


NOT_TOLD = [
    ("A general strike has been called for Monday in Kayes.", "en"),
    ("There have been four coups in Niger since 1974.", "en"),
    ("The hospital received nineteen injured persons by boat in Kita on Monday.", "en"),
    ("The wounded man was evacuated to Kayes on Monday.", "en"),
    ("A truce in Kita in the coming month is very unlikely.", "en"),
    ("A local truce, a return of the hauliers, or a split in the group would lower the risk in Kita.", "en"),
    ("Nobody knows whether the talks took place.", "en"),
    ("Les blessés ont été évacués lundi vers l’hôpital de Kayes.", "fr"),
    ("Une grève générale est prévue pour lundi à Kayes.", "fr"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lang"), NOT_TOLD)
def test_not_told(text: str, lang: str) -> None:
    assert Happenings(text, lang).incidents == []


def test_a_second_strike_is_another() -> None:
    text = "Un drone a visé l’hôpital de Kayes lundi. Une deuxième frappe a touché la gare de Kita."
    assert len(Happenings(text, "fr").incidents) == 2


def test_troops_that_fight_the_kidnappers() -> None:
    text = (
        "Gunmen abducted 60 pupils in Kita on Sunday. Troops exchanged fire with the kidnappers near Kayes on Monday."
    )
    assert [i.type for i in Happenings(text).incidents] == ["kidnapping", "battle"]


def test_a_denial_ends_at_a_colon() -> None:
    text = "L’armée a nié avoir visé des civils à Kita : son aviation a bombardé lundi une base rebelle."
    assert "reported" in {i.status for i in Happenings(text, "fr").incidents}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("BAMAKO (Wire) — Gunmen attacked a village near Kayes on Monday, killing two farmers.", "Kayes"),
        ("BAMAKO (Wire) — A bomb killed two soldiers on Monday.", "BAMAKO"),
        ("Gunmen attacked a bus near Kayes on Monday. Police arrested nine men on Tuesday.", "Kayes"),
        (
            "A shell hit a clinic in Kayes on Monday, injuring five patients; the hospital suspended admissions.",
            "Kayes",
        ),
    ],
)
def test_where(text: str, place: str) -> None:
    assert [p.text for p in Happenings(text).incidents[-1].where] == [place]
