"""The protective defaults: who is named, which movements are shown, how exactly aid sites stand on the map."""

from __future__ import annotations

from dataclasses import replace
from importlib import resources

import pytest

from brief.made import kita, reading, span
from vigie.brief.locale import locale
from vigie.brief.protect import Shield
from vigie.config import DEFAULTS, Settings
from vigie.model import Quote, Site, Source, Toponym

WITHHELD_NAME = locale()("withheld")


def shield(text: str, *persons: str, settings: Settings = DEFAULTS) -> Shield:
    return Shield([reading(text, persons=persons)], settings)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("“They burned it all,” said Mariam Exemple, a trader in Kita.", "Mariam Exemple"),
        ("Mariam Exemple, a surgeon at the hospital, counted the dead.", "Mariam Exemple"),
        ("Le chauffeur, Ali Inventé, a été enlevé près de Kita.", "Ali Inventé"),
        ("Police found the body of Jon Invented near Kita.", "Jon Invented"),
        ("Fatou Inventée, mère de deux élèves, attend.", "Fatou Inventée"),
        ("Ada Invented, a nurse who leads the night shift, fled.", "Ada Invented"),
    ],
)
def test_private_persons_are_not_named(text: str, person: str) -> None:
    found = shield(text, person)
    assert person not in found.text(text)
    assert WITHHELD_NAME in found.text(text)
    surname = person.split()[-1]
    assert found.text(f"Later {surname} left.") == f"Later {WITHHELD_NAME} left."
    assert shield(text, person, settings=Settings(names=True)).text(text) == text


def test_an_abbreviation_in_brackets_is_nobody() -> None:
    text = "The Example Association of Kita (EAK) counted twelve. The EAK chairman left."
    assert shield(text, "EAK").text(text) == text


def test_a_village_that_bears_a_surname_is_named() -> None:
    text = "Bandits raided Exemplo village, said a resident, Musa Exemplo. Exemplo fled; nobody else in Exemplo did."
    told = shield(text, "Musa Exemplo").text(text)
    assert told == (
        f"Bandits raided Exemplo village, said a resident, {WITHHELD_NAME}. {WITHHELD_NAME} fled; nobody else in"
        " Exemplo did."
    )


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("President Jon Invented spoke.", "Jon Invented"),
        ("Jon Invented, a regional analyst at the Example Institute, warned.", "Jon Invented"),
        ("Le ministre de la Défense, Jon Inventé, a démenti.", "Jon Inventé"),
        ("Jon Inventé, porte-parole de l’armée, a démenti.", "Jon Inventé"),
        ("The group’s leader, Jon Invented, made the claim.", "Jon Invented"),
        ("General Jon Invented took power.", "Jon Invented"),
    ],
)
def test_public_persons_are_named(text: str, person: str) -> None:
    assert shield(text, person).text(text) == text


def test_a_role_in_one_article_counts_for_all() -> None:
    known = reading("General Jon Invented took power.", "a1", persons=("Jon Invented",))
    bare = reading("Jon Invented left Kita.", "a2", persons=("Jon Invented",))
    assert Shield([known, bare], DEFAULTS).text(bare.text) == bare.text


def test_who_speaks_for_a_body_is_named() -> None:
    text = "The road is closed, said Ada Invented of Example Relief."
    who = span(text, "Ada Invented", Source, name="Ada Invented", affiliation="Example Relief")
    quote = Quote(speaker=who, cue=None, content=span(text, "The road is closed"), direct=False)
    assert Shield([reading(text, persons=("Ada Invented",), quotes=(quote,))], DEFAULTS).text(text) == text


def test_a_surname_within_another_name_stays() -> None:
    found = shield("Awa Exemple, a trader in Kita, fled.", "Awa Exemple")
    assert found.text("The Exemple Courier reports.") == "The Exemple Courier reports."


@pytest.mark.parametrize(
    ("text", "withheld"),
    [
        ("A convoy with medicine will leave Kita on Friday.", True),
        ("Un convoi humanitaire partira de Kita vendredi.", True),
        ("The civilians are due to be evacuated from Kita tomorrow.", True),
        ("Evacuation of civilians from Kita begins on Friday.", True),
        ("The next aid convoy leaves Kita on 20 May.", True),
        ("Food trucks are to cross the bridge at Kita at dawn.", True),
        ("The aid flight lands at Kita on Friday.", True),
        ("Les camions du PAM quittent Kita samedi.", True),
        ("The ICRC plans to bring 300 wounded to Kita by air next Tuesday.", True),
        ("Le HCR va transférer 2 000 réfugiés vers Kita dès mercredi.", True),
        ("Les familles devraient rejoindre Kita ce week-end.", True),
        ("Families reached Kita over the last weeks.", False),
        ("The aid convoy was attacked as it left Kita on Friday.", False),
        ("Prices at the pam factory begin to fall in Kita on Friday.", False),
        ("A convoy with medicine left Kita on Friday.", False),
        ("Prices will rise in Kita.", False),
        ("Un convoi humanitaire est parti de Kita vendredi.", False),
    ],
)
def test_future_movements(text: str, withheld: bool) -> None:
    words = span(text, "Kita").cited("a1")
    assert shield(text).movement(words) is withheld
    assert shield(text, settings=Settings(precise=True)).movement(words) is False


def test_aid_sites_stand_at_district_precision() -> None:
    site = Site(name="Example refugee camp", gazetteer_id="x:1", kind="camp", lat=13.0349, lon=-9.4895)
    town = Site(name="Kita", gazetteer_id="wof:1", kind="locality", lat=13.0349, lon=-9.4895)
    default = shield("x")
    moved = default.site(site)
    assert (moved.lat, moved.lon) == (13.0, -9.5)
    assert default.site(town) == town
    assert shield("x", settings=Settings(precise=True)).site(site) == site


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("Gunmen attacked the refugee camp at Kita.", True),
        ("Des hommes ont attaqué le camp de réfugiés de Kita.", True),
        ("Bombs fell near Kita refugee camp.", True),
        ("Gunmen attacked the army camp at Kita.", False),
        ("Refugees came to Kita.", False),
    ],
)
def test_a_place_that_a_text_calls_a_camp_stands_at_district_precision(text: str, moved: bool) -> None:
    place = kita(text, Toponym)
    found = Shield([reading(text, places=(place,))], DEFAULTS).site(place.site)
    assert ((found.lat, found.lon) == (13.0, -9.5)) is moved


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The driver, named as Oumar Fabule, was kidnapped.", "Oumar Fabule"),
        ("She said her husband Moussa Fictif was among the dead.", "Moussa Fictif"),
        ("Son frère, Ali Fictif, est porté disparu.", "Ali Fictif"),
    ],
)
def test_who_is_introduced_as_a_person_is_withheld_though_the_reader_saw_none(text: str, name: str) -> None:
    assert name not in shield(text).text(text)


def test_an_affiliation_to_oneself_is_no_body() -> None:
    text = "The road was known to him, according to Oumar Fabule’s cousin."
    who = span(text, "Oumar Fabule’s cousin", Source, name="Oumar Fabule", affiliation="Oumar Fabule’s cousin")
    quote = Quote(speaker=who, cue=None, content=span(text, "The road was known to him"), direct=False)
    found = Shield([reading(text, persons=("Oumar Fabule",), quotes=(quote,))], DEFAULTS)
    assert "Oumar" not in found.text(text)


def test_a_word_that_only_owns_one_name_is_part_of_it() -> None:
    text = "Wanderer's Purse runs the camp. The camp of Wanderer’s Purse was bombed."
    assert shield(text, "Wanderer").text(text) == text
    person = "Fatou's Purse closed. Fatou fled."
    assert "Fatou" not in shield(person, "Fatou").text(person)


def test_addresses_and_telephone_numbers_are_withheld() -> None:
    text = "Write to awa@example.org or call +223 70 00 00 00."
    assert shield(text).text(text) == f"Write to {WITHHELD_NAME} or call {WITHHELD_NAME}."
    assert shield(text, settings=Settings(names=True)).text(text) == text


def test_the_outlet_is_named_though_it_was_taken_for_a_person() -> None:
    text = "A witness told Example Times that soldiers fired."
    assert shield(text, "Example Times").text(text) == text


def test_an_abbreviation_does_not_cut_the_sentence_that_is_quoted() -> None:
    text = "Shops closed. The U.S. this week urged its citizens to leave Exemple. Roads are open."
    shown, start, end = shield(text).sentence(span(text, "urged", article="a1"))
    assert shown == "The U.S. this week urged its citizens to leave Exemple."
    assert shown[start:end] == "urged"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("He was shot outside his home at 14 Rue des Exemples, she said.", "14 Rue des Exemples"),
        ("“We sleep at 12 Rue Inventée and are afraid,” she said.", "12 Rue Inventée"),
        ("Il vivait au 7 bis, avenue de la Fable, à Kita.", "7 bis, avenue de la Fable"),
        ("The family lives at 221 Invented Lane in Kita.", "221 Invented Lane"),
        ("La casa está en Calle Fingida 12.", "Calle Fingida 12"),
        ("They were taken from House 14, Street 6.", "House 14, Street 6"),
        ("The clinic stands at 12.63921, -8.00289, he said.", "12.63921, -8.00289"),
        ("Families shelter in the Lycée Inventé Exemple in Kita.", "Lycée Inventé Exemple"),
        ("Des déplacés sont hébergés à l’école primaire de Fabule.", "école primaire de Fabule"),
        ("Hundreds are sleeping in Invented Grace Church.", "Invented Grace Church"),
    ],
)
def test_where_people_can_be_found_is_withheld(text: str, address: str) -> None:
    shown = shield(text).text(text)
    assert address not in shown
    assert shown == text.replace(address, locale()("withheld_place"))
    assert shield(text, settings=Settings(precise=True)).text(text) == text
    assert address not in shield(text, settings=Settings(names=True)).text(text)


@pytest.mark.parametrize(
    "text",
    [
        "10 Downing Street declined to comment.",
        "National Road 1 is blocked between Kita and Gao.",
        "In rue Inventée 14 people were killed.",
        "Dans la rue Inventée, 14 personnes ont été tuées.",
        "The price rose by 12.639 percent, and 8.002 percent in May.",
        "The Invented Grace Church was burnt.",
        "At least 12 Kita Road residents fled.",
    ],
)
def test_what_only_looks_like_an_address_stays(text: str) -> None:
    assert shield(text).text(text) == text


def test_a_shelter_that_one_article_names_is_withheld_in_all() -> None:
    one = reading("Families shelter in the Lycée Inventé in Kita.", "a1")
    other = reading("The Lycée Inventé was shelled.", "a2")
    assert "Lycée Inventé" not in Shield([one, other], DEFAULTS).text(other.text)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("a déclaré la directrice exécutive de l’ONG, Ada Inventée.", "Ada Inventée"),
        ("Selon le commissaire du gouvernement de Kita, Ada Inventée, deux hommes sont morts.", "Ada Inventée"),
        ("Aid is coming, said Ada Invented, a U.N. spokesman in Kita.", "Ada Invented"),
        ("Ada Invented — the group's leader since 2011 — was killed.", "Ada Invented"),
        ("The national security adviser, Ada Invented, resigned.", "Ada Invented"),
        ("UNDP Representative to Sri Lanka Dr. Ada Invented spoke.", "Ada Invented"),
        ("The crowd chanted the name of Vladimir Putin.", "Vladimir Putin"),
        ("La foule scandait le nom de Volodymyr Zelensky.", "Volodymyr Zelensky"),
    ],
)
def test_persons_in_public_life_are_named(text: str, person: str) -> None:
    assert shield(text, person).text(text) == text


def test_a_well_known_name_with_a_private_role_is_somebody_else() -> None:
    text = "Emmanuel Macron, a trader in Kita, was killed."
    assert "Macron" not in shield(text, "Emmanuel Macron").text(text)


def test_a_relative_of_the_same_surname_is_not_in_public_life() -> None:
    text = "The minister, Ada Invented, spoke. Fatou Invented, a refugee, fled. Invented left."
    shown = shield(text, "Ada Invented", "Fatou Invented", "Invented").text(text)
    assert shown == f"The minister, Ada Invented, spoke. {WITHHELD_NAME}, a refugee, fled. Invented left."


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Awa Exemple, killed by the rebel leader in Kita, was 30.", "Awa Exemple"),
        ("Awa Exemple, qui a vu le général, a fui.", "Awa Exemple"),
        ("Awa Exemple, who met the president, fled.", "Awa Exemple"),
        ("Soldiers of the rebel leader killed a man, Awa Exemple, in Kita.", "Awa Exemple"),
        ("The governor in hiding near Awa Exemple fled.", "Awa Exemple"),
        ("Ali Inventé, premier blessé de la nuit, est mort.", "Ali Inventé"),
        ("Ali Inventé, a project coordinator, was taken.", "Ali Inventé"),
    ],
)
def test_the_role_of_somebody_else_makes_nobody_public(text: str, person: str) -> None:
    assert person not in shield(text, person).text(text)


def test_a_bare_surname_in_public_life_does_not_name_a_relative() -> None:
    text = "General Inventé spoke. Awa Inventé, a nurse, was killed."
    assert shield(text, "Inventé", "Awa Inventé").text(text) == (
        f"General Inventé spoke. {WITHHELD_NAME}, a nurse, was killed."
    )


def test_a_demonym_is_nobody_though_the_reader_saw_a_person() -> None:
    text = "Fabulian soldiers left. Then Fabulian came."
    made = reading(text, persons=("Fabulian",))
    people = span(text, "Fabulian", Toponym, role="demonym")
    assert WITHHELD_NAME in Shield([made], DEFAULTS).text(text)
    assert Shield([replace(made, places=(people,))], DEFAULTS).text(text) == text


def test_an_arabic_article_makes_no_other_person() -> None:
    text = "President Omar al-Invented spoke. Omar Invented denied it. Invented left. So did Invented’s men."
    assert shield(text, "Omar al-Invented", "Omar Invented", "Invented").text(text) == text


def test_a_word_within_a_public_name_is_not_withheld() -> None:
    text = "A driver, Nasir, fled. The group’s leader, Nasir al-Invented, spoke."
    shown = shield(text, "Nasir al-Invented", "Nasir").text(text)
    assert shown == f"A driver, {WITHHELD_NAME}, fled. The group’s leader, Nasir al-Invented, spoke."


def test_the_list_of_public_persons_says_who_is_on_it_and_holds_whole_names() -> None:
    text = resources.files("vigie.protect").joinpath("data", "public_persons.txt").read_text(encoding="utf-8")
    head, names = text.split("#\n")[0], [line for line in text.splitlines() if line and not line.startswith("#")]
    assert "beyond doubt" in head
    assert len(names) == len(set(names))
    assert [n for n in names if len(n.split()) == 1] == names[-10:], "surnames alone stand last, and are few"
    assert resources.files("vigie.protect").joinpath("data", "MANIFEST.md").is_file()
