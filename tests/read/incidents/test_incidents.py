"""Incidents: types, status, one item per event, roles, tolls, history. All sentences are invented."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from read.happenings import Happenings
from shared import patience
from vigie.language.document import Document
from vigie.model import spans_in
from vigie.read.context.scope import Scope
from vigie.read.incidents.incidents import incidents
from vigie.read.situation.controls import controls
from vigie.read.situation.routes import routes

STARRED = {
    "strike from afar": {"air strike", "drone strike", "shelling", "missile strike"},
    "robbery": {"looting", "theft", "seizure of goods"},
    "takeover": {"territory lost", "territory regained"},
}


@pytest.mark.parametrize(
    ("text", "lang", "type_", "subtype"),
    [
        ("Gunmen attacked a market in Kayes on Monday.", "en", "attack", None),
        ("Gunmen ambushed a fuel convoy near Kayes on Monday.", "en", "attack", "ambush"),
        ("Gunmen ambushed an army patrol near Kayes on Monday.", "en", "battle", "ambush"),
        ("Soldiers clashed with rebels near Sikasso on Monday.", "en", "battle", "armed clash"),
        ("A drone strike hit the village of Kita on Monday.", "en", "strike from afar", "drone strike"),
        ("A suicide bombing killed six people in Kayes on Monday.", "en", "bombing", "suicide attack"),
        ("Two engineers were kidnapped near Kita on Monday.", "en", "kidnapping", None),
        ("Rebels looted shops in Kita on Monday.", "en", "robbery", "looting"),
        ("Rebels torched twelve trucks near Kita on Monday.", "en", "arson", None),
        ("Police arrested four suspects in Bamako on Monday.", "en", "arrest", None),
        ("Rebels captured the town of Kita on Monday.", "en", "takeover", "territory lost"),
        ("The army recaptured the town of Kita on Monday.", "en", "takeover", "territory regained"),
        ("The border with Senegal was closed on Monday.", "en", "closure", "border closed"),
        ("Residents fled the village of Kita on Monday.", "en", "displacement", None),
        ("A state of emergency was declared in Mali on Monday.", "en", "other", "state of emergency"),
        ("Des hommes armés ont attaqué le marché de Kita lundi.", "fr", "attack", None),
        ("Une frappe de drone a touché le village de Kita lundi.", "fr", "strike from afar", "drone strike"),
        ("Deux ingénieurs ont été enlevés lundi près de Kita.", "fr", "kidnapping", None),
        ("Des rebelles ont pillé des boutiques à Kita lundi.", "fr", "robbery", "looting"),
        ("Les écoles de Kita ont été fermées lundi.", "fr", "closure", "schools closed"),
        ("Les rebelles se sont emparés de la ville de Kita lundi.", "fr", "takeover", "territory lost"),
        ("Une manifestation a eu lieu à Bamako lundi.", "fr", "protest", "demonstration"),
        ("LES ÉCOLES DE KITA ONT ÉTÉ FERMEES LUNDI.", "fr", "closure", "schools closed"),
    ],
)
def test_type(text: str, lang: str, type_: str, subtype: str | None) -> None:
    incident = Happenings(text, lang).one
    assert (incident.type, incident.subtype) == (type_, subtype)
    assert incident.status == "reported"
    assert incident.salience == "main"
    assert incident.when is not None
    assert str(incident.when.start) == "2031-03-03"


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Attacks have intensified in recent weeks.", "en"),
        ("The group’s strategy involves attacking fuel tankers on major roads.", "en"),
        ("Rebels could attack Kayes on Monday.", "en"),
        ("If rebels attack Kayes, thousands of people may flee.", "en"),
        ("No attack was reported in Kita on Monday.", "en"),
        ("Soldiers prevented an attack on Kita.", "en"),
        ("He kept up his attacks on the senator’s record on Monday.", "en"),
        ("The attack helicopter flew over Kita on Monday.", "en"),
        ("A takeover of Kayes would change everything.", "en"),
        ("Some 40,000 people have died in the war since 2012.", "en"),
        ("Les attaques se sont multipliées ces derniers mois.", "fr"),
        ("Les rebelles pourraient attaquer Kita lundi.", "fr"),
        ("Aucune attaque n’a été signalée à Kita lundi.", "fr"),
        ("Read more: Gunmen attacked a market in Kayes on Monday", "en"),
        ("Lire aussi : une attaque fait dix morts à Kita", "fr"),
    ],
)
def test_no_event(text: str, lang: str) -> None:
    assert Happenings(text, lang).incidents == []


@pytest.mark.parametrize(
    ("text", "lang", "status"),
    [
        ("The army denied on Friday that its soldiers had executed 15 civilians in Kita.", "en", "denied"),
        ("L’armée a démenti avoir exécuté 15 civils à Kita.", "fr", "denied"),
        ("The rebels threatened to attack the town of Kita.", "en", "threatened"),
        ("The mayor said on Friday that gunmen had attacked a market in Kita.", "en", "reported"),
    ],
)
def test_status(text: str, lang: str, status: str) -> None:
    assert [i.status for i in Happenings(text, lang).incidents] == [status]


def test_one_item_however_often_named() -> None:
    found = Happenings(
        "Gunmen attacked a market in Kita on Monday, killing at least 19 people.\n\n"
        "The attack began at dawn, a witness said. Three traders were taken hostage."
    ).one
    assert len(found.evidence) == 3
    assert found.killed is not None
    assert (found.killed.low, found.killed.high, found.killed.text) == (19, None, "at least 19 people")
    assert found.abducted is not None
    assert found.abducted.low == 3
    assert [e.text for e in found.actors] == ["Gunmen"]


def test_two_events_at_two_places() -> None:
    found = Happenings(
        "Gunmen attacked a market in Kita on Monday. In another attack on Tuesday, rebels killed five people in Gao."
    )
    assert [[p.text for p in i.where] for i in found.incidents] == [["Kita"], ["Gao"]]


def test_roles_in_active_passive_and_nouns() -> None:
    active = Happenings("Armed men attacked a convoy of trucks near Kita on Monday.").one
    passive = Happenings("A convoy of trucks was attacked by armed men near Kita on Monday.").one
    noun = Happenings("Armed men carried out an attack on a convoy of trucks near Kita on Monday.").one
    for incident in (active, passive, noun):
        assert [e.text.lower() for e in incident.actors] == ["armed men"]
        assert [e.text.lower() for e in incident.targets] == ["a convoy of trucks"]
    french = Happenings("Un convoi a été attaqué par des hommes armés près de Kita lundi.", "fr").one
    assert [e.text for e in french.actors] == ["des hommes armés"]
    assert [e.text for e in french.targets] == ["Un convoi"]


def test_a_single_victim_counts_one_and_sums_are_made() -> None:
    one = Happenings("A teacher was killed in Kita on Monday.").one
    assert one.killed is not None
    assert (one.killed.low, one.killed.high, one.killed.text) == (1, 1, "A teacher")
    both = Happenings("Gunmen killed two soldiers and three civilians in Kita on Monday.").one
    assert both.killed is not None
    assert (both.killed.low, both.killed.high) == (5, 5)


def test_toll_of_the_crime_is_not_of_the_arrest() -> None:
    found = Happenings("Police in Bamako on Monday arrested four men suspected of an attack that killed 60 people.")
    arrest = next(i for i in found.incidents if i.type == "arrest")
    assert arrest.killed is None
    assert arrest.arrested is not None
    assert arrest.arrested.low == 4


def test_a_blockade_is_declared_by_the_one_who_says_so() -> None:
    found = Happenings("The Front of Invention declared a fuel blockade on February 3.").one
    assert (found.type, [e.text for e in found.actors]) == ("blockade", ["The Front of Invention"])
    assert found.when is not None
    assert str(found.when.start) == "2031-02-03"
    assert found.attributed_to is None


def test_history_is_background() -> None:
    found = Happenings("The junta seized power through coups in 2020 and 2021.").incidents
    assert [(str(i.when.start), i.salience) for i in found if i.when] == [
        ("2020", "background"),
        ("2021", "background"),
    ]


def test_a_bare_year_in_a_text_without_a_date_is_history() -> None:
    found = Happenings("The army overthrew the government in 2020.", published=None)
    assert [i.salience for i in found.incidents] == ["background"]
    assert found.indicators == []


def test_until_is_no_date_of_the_event() -> None:
    assert Happenings("Schools in Kita will stay closed until 14 March.").one.when is None


def test_dateline_is_no_date_of_the_event() -> None:
    found = Happenings("BAMAKO, March 4 (Wire) — Gunmen have attacked a market in Kita, killing five people.").one
    assert found.when is None or str(found.when.start) != "2031-03-04"
    assert found.evidence[0].text.startswith("Gunmen")


def test_embedded_posts_are_not_the_articles_voice() -> None:
    text = "Calm has returned.\n\nGunmen attacked a market in Kita on Monday."
    assert Happenings(text, embeds=((20, len(text)),)).incidents == []
    assert Happenings(text).incidents


def test_other_languages_give_nothing() -> None:
    assert Happenings("Gunmen attacked a market in Kita on Monday.", "de").incidents == []


def test_ids_and_starred_subtypes() -> None:
    found = Happenings(
        "Jets shelled Kita on Monday. Rebels stole cattle in Gao on Tuesday. A missile strike hit Kayes on Wednesday."
    ).incidents
    assert [i.id for i in found] == [f"x-i{n}" for n in range(1, len(found) + 1)]
    for incident in found:
        assert incident.type not in STARRED or incident.subtype in STARRED[incident.type]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.sampled_from(["en", "fr"]))
def test_any_text_is_read(text: str, lang: str) -> None:
    found = Happenings(text, lang)
    for span in spans_in([found.incidents, found.indicators, found.routes, found.controls]):
        span.verify(text)


@pytest.mark.parametrize("text", ["road to " * 8_000, "attacked a convoy and " * 3_000, "took " * 10_000, "“"])
def test_time_is_bounded_in_texts_without_full_stops(text: str) -> None:
    doc = Document(text, "en")
    scope = Scope(doc)
    began = time.process_time()
    incidents(doc, "x", [], [], scope)
    routes(doc, [], scope)
    controls(doc, [], scope)
    assert time.process_time() - began < patience(5)


WORDS = st.sampled_from(
    "Gunmen attacked killed 5 people in Kita on Monday , and . the army denied that an attack “ ” convoy was burned by"
    " rebels des hommes ont tué à lundi qui n’a pas été fermées until jusqu’au threatened to – road blocked"
    " holds".split()
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=60), st.sampled_from(["en", "fr"]))
def test_any_order_of_telling_words_is_read(words: list[str], lang: str) -> None:
    text = " ".join(words)
    found = Happenings(text, lang)
    for span in spans_in([found.incidents, found.indicators, found.routes, found.controls]):
        span.verify(text)
    for incident in found.incidents:
        assert incident.evidence
        assert incident.type not in STARRED or incident.subtype in STARRED[incident.type]
