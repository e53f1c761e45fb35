# ruff: noqa: E501 (one case on each line)
"""The day of what is told without one: from the sentences around it. All sentences are invented."""

from __future__ import annotations

import pytest

from read.happenings import Happenings
from vigie.read.events.told_from import shift

SUNDAY, MONDAY, TUESDAY, TODAY = "2031-03-02", "2031-03-03", "2031-03-04", "2031-03-05"

# text, language, type, the day that must be read (None: no day may be read)
TOLD_ON = [
    ("Gunmen killed nine farmers near Kita at the weekend. The attack began on Sunday.", "en", "attack", SUNDAY),
    ("Two explosions rocked Kayes on Monday.\n\nThe second blast hit a tea shop in the Liberté district and killed six civilians.", "en", "bombing", MONDAY),
    ("Gunmen killed four men in Kita on Monday.\n\nHours later police arrested two suspects in Kita.", "en", "arrest", MONDAY),
    ("Gunmen killed four men in Kita on Monday.\n\nPolice arrested two suspects in Kita.", "en", "arrest", None),
    ("A boat carrying traders capsized near Mopti, killing 12 people.\n\nThe vessel had left Konna late on Sunday.", "en", "disaster", SUNDAY),
    ("Rebels stormed an army post near Kita, killing nine soldiers.\n\nThe assault began at dawn on Monday.", "en", "battle", MONDAY),
    ("Rebels stormed an army post near Kita, killing nine soldiers.\n\nThe second such assault in a week took place on Monday in Kayes.", "en", "battle", None),
    ("Rebels attacked a convoy near Kita on Monday. Rebels have burned trucks near Kayes.", "en", "arson", None),
    ("Schools in Kayes were closed on Tuesday after gunmen attacked a bus near Kita.", "en", "attack", None),
    ("Two people died on Tuesday after gunmen attacked a bus near Kita.", "en", "attack", TUESDAY),
    ("Nine soldiers fell near Kita, one of the officers said.\n\nOn Monday helicopters evacuated 40 villagers from Kayes.", "en", "evacuation", MONDAY),
    ("Kayes, 4 March 2031 – The Mission condemns the attack on its patrol near Kita.\n\nThe patrol was escorting trucks on Monday when it was attacked.", "en", "battle", MONDAY),
    ("The worst raid on Kita was in May 2022, when gunmen killed 27 people there.", "en", "attack", "2022-05"),
    ("Fighters raided the village of Kita before dawn on Sunday, killing three farmers.", "en", "attack", SUNDAY),
    ("On Monday youths blocked the road to Kayes; police arrested nine demonstrators.", "en", "arrest", MONDAY),
    ("09:40 Police arrested nine demonstrators in Kayes.", "en", "arrest", TODAY),
    ("4 March 2031 Last updated at 12:41 GMT\nGunmen attack village near Kita\nGunmen attacked a village near Kita, killing six people.", "en", "attack", None),
    ("Deux explosions ont secoué Kayes lundi.\n\nLa deuxième explosion a tué six civils dans un débit de boissons.", "fr", "bombing", MONDAY),
    ("Un drone a touché la gare de Kayes lundi. Quarante minutes plus tard, des soldats ont arrêté deux hommes à Kita.", "fr", "arrest", MONDAY),
    ("Des hommes armés ont attaqué un car près de Kita, tuant quatre passagers.\n\nL’attaque est survenue dimanche.", "fr", "attack", SUNDAY),
    ("Les médecins de Kayes ont évoqué mardi leur grève, entamée le 2 mars.", "fr", "protest", SUNDAY),
    ("Le ministre porte à la connaissance de l’opinion que, dans la nuit du 2 au 3 mars, un groupe terroriste a attaqué le poste de Kita.", "fr", "battle", SUNDAY),
    ("Mardi, des manifestants ont bloqué la route de Kayes ; la police a interpellé neuf jeunes.", "fr", "arrest", TUESDAY),
    ("Gunmen killed nine farmers near Kita on Tuesday, the mayor said on Wednesday.\n\nThe night before, fighters burned two trucks near Kayes.", "en", "arson", MONDAY),
    ("Gunmen killed nine farmers near Kita on Monday, Invented Watch said in a report published on Wednesday.\n\nThe following day, youths burned a warehouse in Kayes.", "en", "arson", TUESDAY),
    ("Gunmen killed nine farmers near Kita on Tuesday. The killings came two days after soldiers arrested four suspects in Kayes.", "en", "arrest", SUNDAY),
    ("A lorry bomb killed nine people in Kayes on Monday, police said on Tuesday.\n\nThe lorry blew up around 5 p.m. near the station in Kayes.", "en", "bombing", MONDAY),
    ("Police dispersed a march in Kita on Monday and arrested four teachers; all four teachers were released the next day.", "en", "release", TUESDAY),
    ("Eight farmers who were kidnapped last Sunday near Kita have regained their freedom, the mayor said.", "en", "release", None),
    ("KITA, March 5 (Wire) — Drones struck a depot in Kayes overnight.", "en", "strike from afar", TUESDAY),
    ("KITA, March 5 (Wire) — Drones struck a depot in Kayes overnight Monday.", "en", "strike from afar", MONDAY),
    ("March 3: Fighters burned a truck near Kita.\n\nMarch 4: The next day, youths burned a warehouse in Kayes.", "en", "arson", TUESDAY),
    ("Neuf soldats ont été tués dans une attaque contre le poste de Kita, dans la nuit du 3 au 4 mars.\n\nLa veille de l’attaque, un camion de vivres avait été pillé près de Kayes.", "fr", "robbery", SUNDAY),
    ("Dans la nuit du 2 au 3 mars, des hommes armés ont attaqué une base à Kita.\n\nDeux jours plus tard, des soldats ont arrêté deux hommes à Kayes.", "fr", "arrest", TODAY),
    ("Three days after gunmen attacked a bus near Kita, families marched in Kayes on Tuesday.", "en", "attack", "2031-03-01"),
    ("Soldiers seized power in Ouagadougou on 26 February. Police dispersed a march in Kaya on Monday. Two days after the coup, gunmen killed four traders in Kaya.", "en", "attack", "2031-02-28"),
    ("Rebels attacked the camp near Kita on Sunday. On the day of the attack, gunmen abducted two nurses in Kayes.", "en", "kidnapping", SUNDAY),
    ("Rebels attacked the camp near Kita on Sunday. 48 hours after the attack, gunmen abducted two nurses in Kayes.", "en", "kidnapping", TUESDAY),
    ("Gunmen killed nine farmers near Kita on 17 February. A week later, a bomb killed four people in Kayes.", "en", "bombing", "2031-02-24"),
    ("A week after gunmen killed nine farmers near Kita on 16 February, a second attack left four dead in Kayes.", "en", "attack", "2031-02-23"),
    ("Gunmen killed four traders in Kayes on the 3rd of this month, the mayor said.", "en", "attack", MONDAY),
    ("Kayes, 3 March: A roadside bomb killed four soldiers.\n\nKita, 4 March: Gunmen shot dead a trader.", "en", "attack", TUESDAY),
    ("On Tuesday, the governor said that gunmen had killed nine farmers near Kita.", "en", "attack", None),
    ("The army on Tuesday said nine soldiers had been killed in an ambush near Kita.", "en", "attack", None),
    ("Nine farmers were killed near Kita, said the mayor of Kayes on Tuesday.", "en", "attack", None),
    ("On Tuesday, residents said, gunmen killed nine farmers near Kita.", "en", "attack", TUESDAY),
    ("On Tuesday the army said it had killed nine rebels near Kita.", "en", "battle", TUESDAY),
    ("Une semaine après le coup d’État du 26 février, des hommes armés ont tué quatre commerçants à Kaya.", "fr", "attack", TODAY),
    ("Des violences ont éclaté à Kita le 1er mars. Dans la soirée du 2, des hommes armés ont tué quatre commerçants à Kayes.", "fr", "attack", SUNDAY),
    ("Des violences ont éclaté à Kita le 1er mars. Le 3 au matin, des hommes armés ont tué quatre commerçants à Kayes.", "fr", "attack", MONDAY),
    ("Six soldats ont été tués dans une attaque près de Kita, ont annoncé le 4 mars les autorités.", "fr", "battle", None),
    ("Six soldats ont été tués dans une attaque près de Kita, a annoncé le ministère de la Défense le 4 mars.", "fr", "battle", None),
    ("Mardi, le gouverneur a déclaré que six soldats avaient été tués dans une attaque près de Kita.", "fr", "battle", None),
    ("Des hommes armés ont tué neuf paysans à Kita le 17 février. Une semaine plus tard, une bombe a tué quatre personnes à Kayes.", "fr", "bombing", "2031-02-24"),
    # counted from the event told last: not from a quotation, a day to come or an interview
    ("Six paysans ont été tués dimanche à Kita.\n\n« Nous les avons enterrés mardi », dit un voisin.\n\nLa veille, des hommes armés avaient pillé le marché de Kayes.", "fr", "robbery", "2031-03-01"),
    ("Six paysans ont été tués dimanche à Kita. Un deuil est décrété à compter de jeudi.\n\nLe même jour, les assaillants ont pillé le marché de Kayes.", "fr", "robbery", SUNDAY),
    ("Six farmers were killed in Kita on Sunday. A trader, interviewed by telephone on Tuesday, wept.\n\nThe previous day, gunmen had looted a market in Kayes.", "en", "robbery", "2031-03-01"),
    ("L’armée a annoncé lundi de nouveaux renforts. Le même jour, une bombe a tué trois militaires à Kayes.", "fr", "bombing", MONDAY),
    ("Six farmers were killed in Kita on Sunday. The previous Sunday, gunmen had looted a market in Kayes.", "en", "robbery", "2031-02-23"),
    ("Six farmers were killed in Kita on Sunday night. It came a day after unknown men had looted a market in Kayes.", "en", "robbery", "2031-03-01"),
    ("Une bombe a tué six soldats lundi à Kita.\n\nEn janvier, un affrontement avait fait six morts à Kita ; un chef rebelle avait été arrêté deux jours plus tard à Kayes.", "fr", "arrest", "2031-01"),
    ("The raid begun the next day led to 12 arrests in Kita. On Sunday gunmen killed six farmers in Kayes. Two days later, police arrested nine men in Kayes.", "en", "arrest", TUESDAY),
    # whose day it is not
    ("Gunmen killed six farmers near Kita on Sunday. The group claimed the attack on Tuesday in a video.", "en", "attack", SUNDAY),
    ("Deux chauffeurs, partis de Kayes lundi, ont été enlevés près de Kita.", "fr", "kidnapping", None),
    ("Deux chauffeurs, enlevés lundi près de Kita, ont été libérés.", "fr", "kidnapping", MONDAY),
    # the day of the news, where it is told in the perfect
    ("Eight farmers kidnapped last month near Kita have been freed, the mayor said on Tuesday.", "en", "release", TUESDAY),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lang", "type_", "day"), TOLD_ON)
def test_day(text: str, lang: str, type_: str, day: str | None) -> None:
    found = [i for i in Happenings(text, lang).incidents if i.type == type_]
    assert found
    when = found[-1].when
    assert (str(when.start) if when is not None else None) == day


def test_night_ends_at_dawn() -> None:
    text = (
        "On the night of 2 to 3 March rebels ambushed a patrol near Kita, killing five soldiers.\n\n"
        "At dawn aircraft struck a column of the rebels near Kayes."
    )
    strike = next(i for i in Happenings(text).incidents if i.type == "strike from afar")
    assert strike.when is not None
    assert str(strike.when.start) == MONDAY


def test_night_goes_on_with_its_first_day() -> None:
    text = (
        "On the night of 2 to 3 March rebels ambushed a patrol near Kita, killing five soldiers.\n\n"
        "In the evening aircraft struck a column of the rebels near Kayes."
    )
    strike = next(i for i in Happenings(text).incidents if i.type == "strike from afar")
    assert strike.when is not None
    assert str(strike.when.start) == SUNDAY


def test_long_texts_hand_a_day_on_only_so_far() -> None:
    text = "Gunmen attacked a market in Kayes on Monday.\n\n" + "The river is wide there.\n\n" * 6
    found = Happenings(text + "Gunmen attacked a bus near Kita, killing two drivers.").incidents
    assert found[-1].evidence[0].text.startswith("Gunmen attacked a bus")
    assert found[-1].when is None


def test_earlier_this_week_is_over_today() -> None:
    when = Happenings("Earlier this week gunmen shot dead a trader in Kita.").one.when
    assert when is not None
    assert (str(when.start), str(when.end)) == (MONDAY, TODAY)


def test_night_of_two_days_in_both_languages() -> None:
    texts = {
        "en": "Gunmen killed nine farmers near Kita on the night of 3–4 March.",
        "fr": "Des hommes armés ont tué neuf paysans près de Kita dans la nuit du 3 au 4 mars.",
    }
    for lang, text in texts.items():
        when = Happenings(text, lang).one.when
        assert when is not None
        assert (str(when.start), str(when.end)) == (MONDAY, TUESDAY)


@pytest.mark.parametrize(
    ("words", "lang", "days"),
    [
        ("the night before", "en", -1), ("Two days later", "en", 2), ("three days earlier", "en", -3), ("the same day", "en", 0),
        ("the previous evening", "en", -1), ("on Monday", "en", None), ("le surlendemain", "fr", 2), ("la veille au soir", "fr", -1),
        ("trois jours auparavant", "fr", -3), ("la nuit précédente", "fr", -1), ("lundi", "fr", None),
    ],
)  # fmt: skip
def test_shift(words: str, lang: str, days: int | None) -> None:
    assert shift(words, lang) == days
