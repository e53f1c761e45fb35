"""Counts that another voice gives of things, of those in care, still held, driven out, buried. Invented."""

from __future__ import annotations

import pytest

from vigie.language.document import Document
from vigie.model import Figure, PartialDate
from vigie.read.context.scope import Scope
from vigie.read.figures.figures import figures
from vigie.read.numbers.numbers import numbers
from vigie.read.times.times import times


def read(text: str, lang: str = "en") -> list[Figure]:
    doc = Document(text, lang, published=PartialDate("2031-03-05"))
    found = times(doc)
    return figures(doc, numbers(doc, found), [], Scope(doc, found))


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("The raid left 12 dead. The clinic treated 31 people for gunshot wounds.", "en", ("injured", 31)),
        ("The bomb left 12 dead. Nine people remain in hospital.", "en", ("injured", 9)),
        ("L'attaque a fait 12 morts. Neuf personnes restent hospitalisées.", "fr", ("injured", 9)),
        ("Gunmen kidnapped 20 traders. Six hostages have not yet been freed.", "en", ("abducted", 6)),
        ("La mairie parle de vingt otages ; six n'ont pas été rendus.", "fr", ("abducted", 6)),
        ("Shelling has pushed 7,000 people across the river.", "en", ("displaced", 7000)),
        ("The flood killed two. Some 800 people lost their homes.", "en", ("displaced", 800)),
        ("The raid killed ten. He said 42 parishioners had been buried by Friday.", "en", ("killed", 42)),
        ("The raid killed ten, but he signed 17 death certificates.", "en", ("killed", 17)),
        ("The police picked up the driver, and 14 suspects were paraded on Monday.", "en", ("arrested", 14)),
        ("The army said it had killed 80 M23 rebels.", "en", ("killed", 80)),
        ("L'embuscade a coûté la vie à sept soldats et à quatre civils.", "fr", ("killed", 4)),
        ("The raid killed ten soldiers. \"We lost 26,\" a sergeant said.", "en", ("killed", 26)),
        ("After the raid he compiled the names of 61 victims.", "en", ("killed", 61)),
        ("Le bilan est de 22 tués et 11 blessés. « C'est au moins trente », dit l'imam.", "fr", ("killed", 30)),
        ("The raid killed eight guards, up from the five it gave on Monday.", "en", ("killed", 5)),
    ],
)  # fmt: skip
def test_what_happened_to_those_counted(text: str, lang: str, expected: tuple[str, float]) -> None:
    assert expected in [(f.measure, f.low) for f in read(text, lang)]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("The raiders burnt 90 houses, the council says; the prefect puts it at 40.", "en", (40, "houses")),
        ("Selon la mairie, 90 maisons ont brûlé ; le préfet n'en signale que 40.", "fr", (40, "maisons")),
        ("The union reported 13 tankers lost and now says 16 were burnt.", "en", (16, "tankers")),
    ],
)
def test_a_bare_number_counts_the_things_of_the_voice_before(text: str, lang: str, expected: tuple[float, str]) -> None:
    assert expected in [(f.low, f.of) for f in read(text, lang)]


def test_the_whole_of_things_burnt_is_no_count_of_theirs() -> None:
    assert [f.low for f in read("Five trucks out of a convoy of 60 were torched.")] in ([5], [5, None])


def test_the_sick_in_hospital_are_not_wounded() -> None:
    assert "injured" not in {f.measure for f in read("Cholera is spreading. Nine people remain in hospital.")}


def test_those_who_speak_are_not_what_the_number_counts() -> None:
    found = read("Two local officials reached by telephone in Alpha put the army's losses at 37.")
    assert [(f.of, f.measure) for f in found if f.low == 37] == [(None, "killed")]


def test_the_count_that_a_rise_is_told_against_has_no_voice_of_another_sentence() -> None:
    text = (
        "Une source hospitalière fait état de 92 blessés admis depuis dimanche. Le collectif des familles a porté"
        " mardi à 134 le nombre de personnes tuées, contre 118 lundi."
    )
    found = {f.low: f.attributed_to for f in read(text, "fr")}
    assert 118 in found
    assert found[118] is None or "hospitalière" not in found[118].text
