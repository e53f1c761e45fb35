"""Events told again, compared with older ones, revised, denied, or named by words in another sense. All is invented."""

from __future__ import annotations

import pytest

from read.happenings import Happenings
from vigie.model import Incident


def killed(incident: Incident) -> tuple[float | None, float | None] | None:
    toll = incident.killed
    return (toll.low, toll.high) if toll is not None else None


def told(text: str, lang: str = "en") -> list[Incident]:
    return Happenings(text, lang).incidents


KINDS = [
    ("en", "Twelve civilians, four officers and some twenty gang members were killed in Kita on Monday.", (36, 36)),
    ("en", "Gunmen stormed a hotel in Kita. Ten civilians, three soldiers and all four attackers died.", (17, 17)),
    ("en", "150 soldiers, 22 civilians and dozens of rebels were killed in an attack on Kita on Monday.", (172, None)),
    ("en", "Gunmen killed 14 villagers, nine men and five women, in Kita on Monday.", (14, 14)),
    ("en", "Gunmen killed 20 farmers, five women and three children, in Kita on Monday.", (20, 20)),
    ("en", "Gunmen killed 14 people, nine traders and three drivers, in Kita on Monday.", (14, 14)),
    ("fr", "Deux policiers, cinq civils et une dizaine de bandits ont été tués lundi à Kita.", (17, 17)),
    (
        "fr",
        "Une frappe de drone a touché Kita lundi. Six patientes, deux infirmières et un gardien ont été tués.",
        (9, 9),
    ),
]


@pytest.mark.parametrize(("lang", "text", "total"), KINDS)
def test_victims_of_several_kinds_are_one_total(lang: str, text: str, total: tuple[float, float | None]) -> None:
    assert total in [killed(i) for i in told(text, lang)]


def test_each_kind_of_victims_is_kept() -> None:
    (incident,) = told("Twelve civilians, four officers and ten gunmen were killed in an attack on Kita on Monday.")
    assert [v.text for v in incident.victims] == ["Twelve civilians", "four officers", "ten gunmen"]


COMPARED = [
    (
        "en",
        "A bomber drove a truck into a camp in Gao on Monday, killing 23 soldiers.\n\nIt was the deadliest assault "
        "since the raid on Kita in August 2018, in which 38 soldiers were killed.\n\nThe attack also "
        "wounded 12, a doctor said.",
        "Gao", "Kita", 38,
    ),
    (
        "fr",
        "Un véhicule piégé a explosé lundi à Gao, tuant 23 soldats.\n\nC'est l'attentat le plus meurtrier depuis "
        "l'attaque de Kita en août 2018, dans laquelle 38 soldats avaient été tués.\n\nL'attentat a aussi fait 12 "
        "blessés.",
        "Gao", "Kita", 38,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "here", "there", "older"), COMPARED)
def test_an_older_event_stays_apart(lang: str, text: str, here: str, there: str, older: int) -> None:
    news, history = told(text, lang)
    assert (news.where[0].name, killed(news), news.injured and news.injured.low) == (here, (23, 23), 12)
    assert (history.where[0].name, killed(history), history.salience) == (there, (older, older), "background")
    assert history.when is not None
    assert str(history.when.start) == "2018-08"


def test_a_pronoun_may_stand_for_the_older_event() -> None:
    text = (
        "Gunmen kidnapped 83 pupils in Kita on Monday. The kidnapping is the largest since that of Gao in 2024, when "
    )
    found = told(text + "137 pupils were taken.")
    assert [(i.type, i.abducted.low if i.abducted else None) for i in found] == [
        ("kidnapping", 83),
        ("kidnapping", 137),
    ]


AGAIN = [
    (
        "en",
        "A bomb hit a base in Gao on Monday, killing six. It was rammed with a captured Example truck.",
    ),
    ("en", "A bomb killed six people in Gao on Monday. The attack was claimed on Tuesday by a group of rebels."),
    ("en", "A bomb killed six people in Gao on Monday. This was the second attack in a month."),
    ("fr", "Une bombe a tué six soldats lundi à Gao. L'attentat a été revendiqué mardi par un groupe rebelle."),
    ("fr", "Une bombe a tué six soldats lundi à Gao. Il s'agit de la troisième attaque depuis le début du mois."),
]


@pytest.mark.parametrize(("lang", "text"), AGAIN)
def test_a_second_telling_is_no_second_event(lang: str, text: str) -> None:
    (incident,) = told(text, lang)
    assert incident.where[0].name == "Gao"
    assert incident.when is not None
    assert str(incident.when.start) == "2031-03-03"


REVISED = [
    ("en", "A bomb in Kita on Monday killed 13 people. The death toll has since risen to 27 dead, officials said.", 27),
    ("en", "A bomb in Kita on Monday killed 27 people. An earlier toll spoke of 13 dead.", 27),
    ("fr", "Une bombe a explosé lundi à Kita. D'abord évalué à 13 morts, le bilan est désormais de 27 morts.", 27),
    ("fr", "Une bombe a fait 13 morts lundi à Kita. Le bilan de l'attaque s'est alourdi à 27 morts.", 27),
    ("fr", "Le bilan de l'attaque menée lundi contre Kita est passé de 19 à 31 morts.", 31),
    ("fr", "Une attaque a eu lieu lundi à Kita. Il n'y a pas de morts français. L'armée compte 28 morts.", 28),
]


@pytest.mark.parametrize(("lang", "text", "toll"), REVISED)
def test_a_revised_toll_takes_the_place_of_the_earlier_one(lang: str, text: str, toll: int) -> None:
    (incident,) = told(text, lang)
    assert incident.killed is not None
    assert incident.killed.low == toll


ACCOUNTS = [
    ("en", "A bomb killed six people in Gao on Monday. The hospital counted nine people dead."),
    ("fr", "Une bombe a tué six personnes lundi à Gao. On compte désormais neuf morts."),
]


@pytest.mark.parametrize(("lang", "text"), ACCOUNTS)
def test_another_count_of_the_dead_is_no_second_event(lang: str, text: str) -> None:
    assert len(told(text, lang)) == 1


def test_deaths_elsewhere_are_another_event() -> None:
    found = told("A bomb killed six people in Gao on Monday. Elsewhere, gunmen killed nine people in Kita.")
    assert [killed(i) for i in found] == [(6, 6), (9, 9)]


OTHER_SENSES = [
    ("fr", "Leur voiture a été arrêtée par des inconnus lundi à Kita.", "arrest"),
    ("fr", "L'un d'eux circulait lundi à Kita dans une voiture arrêtée à la sortie de la ville.", "arrest"),
    ("en", "The tanker was detained in Lagos on Monday.", "arrest"),
    ("fr", "Des hommes armés ont attaqué lundi un convoi à Kita, où sévit une épidémie de choléra.", "disaster"),
    ("fr", "Une explosion a frappé lundi un poste de contrôle de Kita, près du siège du gouvernement.", "blockade"),
    ("fr", "Le ministre veut poursuivre le combat contre le terrorisme après l'attaque de Kita lundi.", "battle"),
    ("en", "Soldiers ended a siege at a hotel in Kita on Monday that gunmen had attacked.", "blockade lifted"),
    ("en", "Police foiled an attack on a church in Kita on Monday and arrested two men.", "attack"),
    ("en", "Two men arrested in Kita on Monday were preparing an attack.", "attack"),
    ("fr", "Un attentat a été déjoué lundi à Kita.", "bombing"),
    ("fr", "Deux hommes soupçonnés de préparer des attentats ont été arrêtés lundi à Kita.", "bombing"),
    (
        "fr",
        "Plus de 100 personnes sont mortes lundi à Kita à la suite de la consommation d'un alcool frelaté.",
        "attack",
    ),
    ("fr", "Une explosion de méthane a tué 36 mineurs lundi à Kita.", "bombing"),
]


@pytest.mark.parametrize(("lang", "text", "kind"), OTHER_SENSES)
def test_words_in_another_sense_tell_no_such_event(lang: str, text: str, kind: str) -> None:
    assert kind not in [i.type for i in told(text, lang)]


SENSES_KEPT = [
    ("fr", "Deux hommes ont été arrêtés lundi à Kita dans leur voiture.", "arrest"),
    ("en", "He is accused of planning the attack that killed ten in Kita on Monday.", "attack"),
    ("fr", "Les jihadistes assiègent la ville de Kita depuis lundi.", "blockade"),
    ("en", "Troops lifted the siege of the town of Kita on Monday.", "blockade lifted"),
    ("en", "The town of Kita has been under blockade since Monday.", "blockade"),
    ("fr", "Une explosion a fait six morts lundi à Kita.", "bombing"),
]


@pytest.mark.parametrize(("lang", "text", "kind"), SENSES_KEPT)
def test_words_in_their_own_sense_still_tell_it(lang: str, text: str, kind: str) -> None:
    assert kind in [i.type for i in told(text, lang)]


ATTENTATS = [
    ("Un attentat au couteau a fait deux morts lundi à Kita.", ("attack", "stabbing")),
    ("Un camion a foncé sur la foule lundi à Kita. L'attentat a fait 12 morts.", ("attack", None)),
    ("Un attentat a fait deux morts lundi à Kita. La bombe était cachée.", ("bombing", None)),
    ("Un attentat-suicide a fait deux morts lundi à Kita.", ("bombing", "suicide attack")),
]


@pytest.mark.parametrize(("text", "kind"), ATTENTATS)
def test_an_attentat_is_a_bombing_where_a_bomb_is_told(text: str, kind: tuple[str, str | None]) -> None:
    (incident,) = told(text, "fr")
    assert (incident.type, incident.subtype) == kind


DENIED = [
    ("fr", "L'état-major a démenti mardi la prise de la base de Kita.", "takeover", "denied"),
    ("en", "The army denied the capture of the town of Kita.", "takeover", "denied"),
    (
        "en",
        "The army denied that Kita had fallen, saying its soldiers repelled an attack in Gao on Monday.",
        "battle",
        "reported",
    ),
    ("en", "The group denied the attack on Kita on Monday that killed ten.", "attack", "reported"),
]


@pytest.mark.parametrize(("lang", "text", "kind", "status"), DENIED)
def test_how_far_a_denial_reaches(lang: str, text: str, kind: str, status: str) -> None:
    assert (kind, status) in [(i.type, i.status) for i in told(text, lang)]


def test_the_day_of_a_denial_is_no_day_of_the_event() -> None:
    (incident,) = told("L'état-major a démenti mardi la prise de la base de Kita.", "fr")
    assert incident.when is None


def test_fighters_whom_forces_capture_are_arrested() -> None:
    found = told(
        "Les forces de sécurité ont attaqué un camp à Kita lundi, tuant huit assaillants et en capturant deux.", "fr"
    )
    assert [i.abducted for i in found] == [None] * len(found)
    assert [i.arrested.low for i in found if i.arrested] == [2]


def test_soldiers_whom_gunmen_capture_are_abducted() -> None:
    assert "kidnapping" in [i.type for i in told("Gunmen captured five soldiers near Kita on Monday.")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Gunmen attacked a market in Kita. It comes ten days after the attack on a convoy that killed 38."),
        ("fr", "Des hommes ont attaqué un marché à Kita. Cela survient dix jours après l’attaque d’un convoi qui a fait"
               " 38 morts."),
    ],
)  # fmt: skip
def test_an_attack_of_days_before_is_not_placed_where_the_news_is(lang: str, text: str) -> None:
    assert {(killed(i), tuple(p.name for p in i.where)) for i in told(text, lang)} == {
        (None, ("Kita",)),
        ((38, 38), ()),
    }


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Police said 13 people were killed in three separate shootings in Kita."),
        ("fr", "Treize personnes ont été tuées dans deux attaques distinctes à Kita."),
        ("en", "Two bombs exploded at a market in Kita on Monday. A second blast hit the bus station."),
        ("fr", "Cinq otages ont été libérés lundi à Kita. Les otages libérés ont été conduits à Bamako."),
    ],
)
def test_the_same_told_in_other_words(lang: str, text: str) -> None:
    (incident,) = told(text, lang)
    assert incident.where[0].name == "Kita"


def test_who_stormed_in_is_no_air_strike() -> None:
    text = "Protesters stormed the embassy in Kita on Tuesday. The strikes on Gao on Sunday killed 20 fighters."
    assert [(i.type, i.where[0].name) for i in told(text, "en")] == [("attack", "Kita"), ("strike from afar", "Gao")]


def test_another_count_in_reported_speech_is_of_the_same_attack() -> None:
    text = "An attack near Kita on Monday killed 12 people, the hospital said. The army repeated that four people had"
    (incident,) = told(text + " been killed.", "en")
    assert killed(incident) == (12, 12)


def test_who_died_later_died_at_no_place_of_the_news() -> None:
    text = "The road was blocked at Ansongo on Sunday.\n\nThe hospital in Gao said 14 people had died of wounds."
    assert [[p.name for p in i.where] for i in told(text, "en")] == [["Ansongo"], []]
    attack = text.removesuffix(".") + " from the attack of 2 March."
    assert [[p.name for p in i.where] for i in told(attack, "en")] == [["Ansongo"], []]


def test_the_attackers_own_toll_is_of_the_same_attack() -> None:
    text = "L'armée a annoncé la mort de huit soldats dans l'attaque du poste de Kita lundi. Dans un communiqué diffusé"
    (incident,) = told(text + " mardi, le groupe affirme avoir tué 27 militaires à Kita et incendié un camion.", "fr")
    assert killed(incident) == (8, 8)
    assert incident.when is not None
    assert str(incident.when.start) == "2031-03-03"
