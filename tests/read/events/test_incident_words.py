"""Ways of telling that name no stock word of their kind, and their neighbours that tell nothing. All invented."""

from __future__ import annotations

import pytest

from read.happenings import Happenings

TOLD = [
    ("A crowd killed two pickpockets in Kita on Monday.", "en", "attack"),
    ("Clashes on Monday in Kita pitted hunters against soldiers.", "en", "battle"),
    ("Des combats ont mis aux prises lundi à Kita des chasseurs et des soldats.", "fr", "battle"),
    ("The M23 launched an incursion near Kita on Monday.", "en", "attack"),
    ("Les FARDC ont repoussé lundi un assaut du M23 à Kita.", "fr", "battle"),
    ("A shepherd stepped on a mine near Kita on Monday.", "en", "bombing"),
    ("Un car a percuté une mine lundi près de Kita.", "fr", "bombing"),
    ("Two teachers were taken at gunpoint in Kita on Monday.", "en", "kidnapping"),
    ("Robbers broke into a warehouse in Kita on Monday.", "en", "robbery"),
    ("Des voyageurs ont été délestés de leurs biens lundi près de Kita.", "fr", "robbery"),
    ("La gendarmerie a mis la main sur un chef rebelle lundi à Kita.", "fr", "arrest"),
    ("Teachers laid down their tools in Kita on Monday.", "en", "protest"),
    ("Les commerçants de Kita ont baissé le rideau lundi.", "fr", "protest"),
    ("Youths put up barricades in Kita on Monday.", "en", "blockade"),
    ("Cholera killed nine people in Kita on Monday.", "en", "disaster"),
    ("Neuf personnes se sont noyées lundi à Kita.", "fr", "disaster"),
    ("Un drone de l’armée a été abattu lundi près de Kita.", "fr", "attack"),
    ("The state signed a truce with a faction of the bandits in Kita on Monday.", "en", "agreement"),
    ("On Monday, shelling struck the market in Kita.", "en", "strike from afar"),
    ("Since the coup d'état of August 2030, arrests in Mali have multiplied.", "en", "coup"),
    ("Depuis le coup d’État d’août 2030 au Mali, les arrestations se multiplient.", "fr", "coup"),
    ("Des tirs ont visé un car lundi près de Kita.", "fr", "attack"),
    ("Le 3 mars, des rebelles ont enlevé le directeur du lycée de Kita.", "fr", "kidnapping"),
    ("Une opération menée lundi a permis d’arrêter six suspects à Kita.", "fr", "arrest"),
    ("La frontière avec le Sénégal n’a rouvert que lundi.", "fr", "reopening"),
    ("March 3: Gunmen burn twelve trucks near Kita.\n\nMarch 4: Four drivers are freed in Kayes.", "en", "arson"),
    ("The gunman who killed four people at a bar in Kayes on Sunday has been apprehended.", "en", "arrest"),
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
    ("Le bilan est de six morts, dont un commerçant de Kita.", "fr"),
    ("Clashes between fans are common every Monday in Kita.", "en"),
    ("The repairs were held up in Kita on Monday.", "en"),
    ("The candidate was at ten percent in a national poll released on Monday in Kayes.", "en"),
    ("Cameras in Kayes captured a man who bought a ticket on Monday.", "en"),
    ("The court in Kayes was closed on Monday for the holiday.", "en"),
    ("Israel would not need to wait before taking control of the areas.", "en"),
    ("The department authorized targeted drone strikes against citizens abroad.", "en"),
    ("The bishop condemned attacks against Christians.", "en"),
    ("The police seized his weapons in Kayes on Monday.", "en"),
    ("She is a director of the group Battle Born Progress in Kayes.", "en"),
    ("A signed truce in Mopti would lower the risk.", "en"),
    ("Un nouveau coup d’État est vraisemblable au Mali.", "fr"),
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


def test_who_dies_of_wounds_is_of_the_attack() -> None:
    text = (
        "Gunmen opened fire in a concert hall in Kayes on Monday, killing 22 people.\n\n"
        "Doctors in Bamako said on Tuesday that three more people had died of their wounds."
    )
    only = Happenings(text).one
    assert only.killed is not None
    assert (only.killed.low, only.where[0].text) == (22, "Kayes")


def test_an_air_strike_after_an_ambush_is_another() -> None:
    text = (
        "Rebels ambushed a patrol near Kita on Monday, killing five soldiers. "
        "In the pursuit, aircraft struck a column of the rebels, killing 23."
    )
    assert [i.type for i in Happenings(text).incidents] == ["battle", "strike from afar"]


def test_the_same_day_tells_of_another_event() -> None:
    text = "A shell hit a market in Kita on Monday, killing two. The same day, a shell hit a school, killing three."
    assert len(Happenings(text).incidents) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Aircraft struck a group of boats south of Exampleton on Monday.",
        "A bomb killed a driver 12 km from Exampleton on Monday.",
    ],
)
def test_a_town_told_by_direction_or_distance(text: str) -> None:
    assert Happenings(text).one.where[0].text == "Exampleton"


def test_a_site_has_its_town() -> None:
    text = "Police shot dead two men in Kayes on Monday. On Tuesday, two men were shot near Example Square."
    found = Happenings(text, seen=("Example Square",)).incidents
    assert [p.text for p in found[-1].where] == ["Example Square", "Kayes"]


def test_who_speaks_of_a_coup_speaks_of_where_they_are() -> None:
    found = Happenings("Army officers in Niger said on Monday they had taken power, deposing the president.").one
    assert [p.text for p in found.where] == ["Niger"]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Half of the jets are grounded in Mali as airlines cut flights sharply.", "en"),
        ("He drove up from Kita to see the bar after an attack.", "en"),
        ("Rebels released a video showing men at work in Kita.", "en"),
        ("The debate over reopening schools in Kita goes on.", "en"),
        ("The virus has infected millions of people and killed about 195,000 in Mali.", "en"),
        ("At least 200 people have died in Kita due to the disease.", "en"),
        ("States should immediately order the closure of schools in Mali.", "en"),
        ("The police cleared a protest encampment in Kita.", "en"),
        ("Officers seized computers and phones from the home of a reporter in Kita on Monday.", "en"),
        ("Malian authorities raided the home of an activist in Kita on Monday.", "en"),
        ("Soldiers were sent to Kita on Monday to fight terrorism.", "en"),
        ("Des milliers de jeunes se sont rassemblés dimanche à Kita pour un concert.", "fr"),
        ("The leaders are to meet at the truce village of Kita on Friday.", "en"),
        ("He gave them the plans to inspire an attack on the base in Kita.", "en"),
        ("That does not mean that the oil killed a woman in Kita on Monday.", "en"),
        ("Two migrants were handed over to border officers in Kita on Monday.", "en"),
    ],
)
def test_other_senses_and_what_did_not_happen(text: str, lang: str) -> None:
    assert not {"blockade", "takeover", "release", "reopening", "attack", "closure", "protest", "robbery", "battle"} & {
        i.type for i in Happenings(text, lang).incidents
    }


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("A driver rammed a pickup into a crowd of worshippers in Kita on Monday.", "en"),
        ("A van was driven into a crowd at a market in Kita on Monday.", "en"),
        ("A man drove his car into a group of pedestrians in Kita on Monday.", "en"),
        ("A car ramming in Kita on Monday wounded two soldiers.", "en"),
        ("Une voiture a foncé dans la foule à Kita lundi.", "fr"),
        ("Wednesday’s shooting at the old church in Kita left nine dead.", "en"),
        ("Wednesday’s mass shooting at the church in Kita comes after a year of unrest.", "en"),
        ("Monday’s market bombing in Kita was the first.", "en"),
    ],
)
def test_attacks_of_other_words(text: str, lang: str) -> None:
    incident = Happenings(text, lang).one
    assert incident.type in ("attack", "bombing")
    assert [p.name for p in incident.where] == ["Kita"]
    assert incident.when is not None


def test_crowds_that_want_something_protest() -> None:
    text = "Des milliers de jeunes se sont rassemblés dimanche à Kita pour réclamer le départ du maire."
    assert Happenings(text, "fr").one.type == "protest"


def test_captured_by_whom() -> None:
    assert Happenings("Les forces ont capturé quatre assaillants lundi à Kita.", "fr").one.type == "arrest"
    assert Happenings("Les assaillants ont capturé cinq soldats lundi à Kita.", "fr").one.type == "kidnapping"
