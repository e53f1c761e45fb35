"""How people were harmed, how many with those told as single persons, and whose adjective did it. All is invented."""

from __future__ import annotations

import pytest

from read.happenings import Happenings
from vigie.language.document import Document
from vigie.model import Entity
from vigie.read.events.means import kind_by_weapons


@pytest.mark.parametrize(
    ("text", "lang", "type_", "subtype"),
    [
        ("Two nurses were killed in Kita on Monday when their car hit a landmine.", "en", "bombing", None),
        (
            "A driver was killed in Kita on Monday after airstrikes hit the town.",
            "en",
            "strike from afar",
            "air strike",
        ),
        ("A driver was injured in Kita on Monday by stray bullets.", "en", "attack", "shooting"),
        (
            "A nurse was injured in Kita on Monday when unknown men threw stones at her car.",
            "en",
            "attack",
            "bodily assault",
        ),
        ("A nurse was wounded with knives in Kita on Monday.", "en", "attack", "stabbing"),
        ("A teacher was sexually assaulted in Kita on Monday.", "en", "attack", "sexual violence"),
        ("A guard was beaten by looters in Kita on Monday.", "en", "attack", "beating"),
        ("A nurse was robbed and beaten in Kita on Monday.", "en", "attack", "beating"),
        ("A nurse was ambushed and kidnapped near Kita on Monday.", "en", "kidnapping", None),
        ("A driver was killed in Kita on Monday by gunmen.", "en", "attack", None),
        ("Gunmen attacked a market in Kita on Monday with machetes.", "en", "attack", "stabbing"),
        ("Deux infirmiers ont été tués à Kita lundi par une mine.", "fr", "bombing", None),
        ("Un berger a été blessé à Kita lundi par des tirs.", "fr", "attack", "shooting"),
        ("Un gardien a été passé à tabac à Kita lundi.", "fr", "attack", "beating"),
        (
            "Une frappe israélienne sur une maison de Kita a fait quatre morts lundi.",
            "fr",
            "strike from afar",
            "air strike",
        ),
    ],
)
def test_means(text: str, lang: str, type_: str, subtype: str | None) -> None:
    assert (type_, subtype) in Happenings(text, lang).kinds


@pytest.mark.parametrize(
    ("text", "measure", "number"),
    [
        ("Four nurses and a driver were kidnapped near Kita on Monday.", "abducted", 5),
        ("One driver and his assistant were kidnapped near Kita on Monday.", "abducted", 2),
        ("His wife and two children were killed in Kita on Monday.", "killed", 3),
        ("The mayor was killed by gunmen in Kita on Monday.", "killed", 1),
        ("The head of a charity was shot and killed in Kita on Monday.", "killed", 1),
        ("A nurse was robbed, stabbed and killed in Kita on Monday.", "killed", 1),
        ("Two nurses were kidnapped near Kita on Monday and another guard was injured.", "injured", 1),
        ("Gunmen killed two farmers near Kita on Monday and a suspect was arrested.", "killed", 2),
    ],
)
def test_single_persons_are_counted(text: str, measure: str, number: int) -> None:
    tolls = [t for i in Happenings(text).incidents if (t := getattr(i, measure)) is not None]
    assert [(t.low, t.high) for t in tolls] == [(number, number)]


def test_the_known_victim_of_a_later_sentence_is_no_second_toll() -> None:
    found = Happenings("Gunmen killed five men in Kita on Monday. The driver was killed by a bullet.")
    assert [i.killed.low for i in found.incidents if i.killed] == [5]


def test_a_death_is_counted_with_one_incident() -> None:
    found = Happenings("One farmer was killed in Kita on Monday during a riot.").incidents
    assert sum(i.killed.low or 0 for i in found if i.killed) == 1


@pytest.mark.parametrize(
    ("text", "lang", "actor"),
    [
        ("An Israeli strike on a house in Kita killed four people on Monday.", "en", "Israeli"),
        ("Un raid israélien sur Kita a tué un enfant lundi.", "fr", "israélien"),
    ],
)
def test_the_adjective_of_a_strike_names_the_state(text: str, lang: str, actor: str) -> None:
    actors = [a for i in Happenings(text, lang).incidents for a in i.actors]
    assert (actor, "state") in [(a.text, a.kind) for a in actors]


@pytest.mark.parametrize(
    ("text", "lang", "seen", "places"),
    [
        (
            "Gunmen attacked a mosque in the Pilot Hill quarter of Bamako on Monday.",
            "en",
            ("Pilot Hill",),
            ["Pilot Hill"],
        ),
        (
            "Gunmen attacked a market in Pilotville on Monday.\n\nOfficials spoke in Kita.",
            "en",
            ("Pilotville",),
            ["Pilotville"],
        ),
        ("Gunmen attacked a market in Pilotville south of Bamako on Monday.", "en", ("Pilotville",), ["Pilotville"]),
        ("Des hommes armés ont attaqué lundi le site d’Exemplon : deux morts.", "fr", (), ["Exemplon"]),
        ("Gunmen attacked the Pilotville camp on Monday, killing two.", "en", (), ["Pilotville"]),
    ],
)
def test_places_that_are_in_no_gazetteer(text: str, lang: str, seen: tuple[str, ...], places: list[str]) -> None:
    assert [p.text for p in Happenings(text, lang, seen=seen).incidents[0].where] == places


def test_an_incident_without_a_place_is_where_the_one_before_was() -> None:
    found = Happenings("Gunmen attacked a market in Kita on Monday, killing two.\n\nThe market has been closed since.")
    assert ("closure", ["Kita"]) in [(i.type, [p.text for p in i.where]) for i in found.incidents]


@pytest.mark.parametrize(
    ("text", "lang", "kind"),
    [
        ("At least 40 people have died from the coronavirus in Kita since Monday.", "en", ("disaster", "epidemic")),
        ("Three people were killed in a road accident near Kita on Monday.", "en", ("disaster", "accident")),
        ("Douze personnes sont mortes du choléra à Kita lundi.", "fr", ("disaster", "epidemic")),
        ("Three nurses were killed in an attack on a cholera clinic in Kita on Monday.", "en", ("attack", None)),
    ],
)
def test_illness_and_accidents_are_no_attacks(text: str, lang: str, kind: tuple[str, str | None]) -> None:
    assert [(i.type, i.subtype) for i in Happenings(text, lang).incidents] == [kind]


@pytest.mark.parametrize(
    ("named", "lang", "kind"),
    [
        (["two car bombs"], "en", "bombing"),
        (["grenades", "dynamite"], "en", "bombing"),
        (["rifles"], "en", "attack"),
        (["sticks of dynamite"], "en", "bombing"),
        (["rifles", "grenades"], "en", None),
        (["a thing of theirs", "grenades"], "en", "bombing"),
        (["a thing of theirs"], "en", None),
        (["un engin explosif"], "fr", "bombing"),
        ([], "en", None),
    ],
)
def test_weapons_named_anywhere_tell_a_kind_where_they_agree(named: list[str], lang: str, kind: str | None) -> None:
    text = "Kita. " + " ".join(f"{words.capitalize()}." for words in named)
    doc = Document(text, lang)
    starts = [text.index(f"{words.capitalize()}.") for words in named]
    weapons = [doc.make(Entity, s, s + len(words), kind="thing") for s, words in zip(starts, named, strict=True)]
    found = kind_by_weapons(doc, weapons)
    assert (found[0] if found is not None else None) == kind


@pytest.mark.parametrize(
    ("arms", "type_", "subtype"),
    [(("sticks of dynamite",), "bombing", None), (("old rifles",), "attack", None), ((), "attack", None)],
)
def test_an_attack_with_a_bomb_of_another_sentence_is_a_bombing(
    arms: tuple[str, ...], type_: str, subtype: str | None
) -> None:
    text = "Men attacked a school in Kita on Monday. They had come with sticks of dynamite or with old rifles."
    found = Happenings(text, arms=arms).one
    assert (found.type, found.subtype) == (type_, subtype)


def test_a_shooting_stays_one_whatever_else_they_carried() -> None:
    text = "Men shot dead a teacher in Kita on Monday. They had brought sticks of dynamite."
    assert Happenings(text, arms=("sticks of dynamite",)).one.subtype == "shooting"
