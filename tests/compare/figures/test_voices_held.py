"""Who gives a count over asides, what is a part, what the dead of hunger are, and texts full of counts. Invented."""

from __future__ import annotations

import time

import pytest

from compare.compare_factory import Writer, grouped
from vigie.compare import compare
from vigie.compare.figures.counted import side_of
from vigie.compare.figures.revisions import at_first, brought
from vigie.compare.figures.tallies import WANT, captured, counted_as, is_part, left_held
from vigie.compare.figures.voices import voice_of
from vigie.model import Reading


def one(text: str, count: str, *, of: str | None = "people", measure: str = "killed", by: str | None = None) -> Reading:
    """An article with one count, which begins with its number."""
    number = float(count.split()[0])
    return Writer("a", text).figure(count, number, number, measure=measure, of=of, by=by).done()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("A nurse in Alpha, where lorries brought the hurt all day, said she had counted 32 dead.", "a nurse"),
        ("The emir, whom we met at his farm, told us that a house-to-house count had shown 32 dead.", "the emir"),
        ("The minister gave a toll, dismissing reports of 32 dead.", "the minister"),
        ("Le comité, citant des bergers, recense 32 dead.", "le comite"),
    ],
)  # fmt: skip
def test_an_aside_has_no_voice(text: str, word: str) -> None:
    reading = one(text, "32 dead", of="dead", by=" ".join(text.split()[:2]).rstrip(","))
    assert word in voice_of(reading, reading.figures[0]).words


def test_the_article_un_is_no_united_nations() -> None:
    assert side_of("un élu de la commune") is None
    assert side_of("the UN human rights office") == "observer"
    assert side_of("une organisation de défense des droits humains") == "observer"


def test_indirect_speech_is_no_first_count() -> None:
    said = one("He said he had counted 32 dead.", "32 dead", of="dead")
    first = one("The mayor had counted 32 dead.", "32 dead", of="dead")
    assert not at_first(said, said.figures[0])
    assert at_first(first, first.figures[0])


@pytest.mark.parametrize(
    ("text", "of", "kind"),
    [
        ("The morgue holds 32 military bodies.", "military bodies", "soldiers"),
        ("The mayor puts the army's losses at 32 in all.", None, "soldiers"),
        ("In the siege 32 people died of hunger, the nurse said.", "people", WANT),
        ("Au siège, 32 people sont morts faute de soins.", "people", WANT),
        ("In the attack 32 people were shot dead.", "people", "people"),
    ],
)
def test_whose_dead_they_are(text: str, of: str | None, kind: str) -> None:
    words = f"32 {of}" if of else "32"
    reading = one(text, words, of=of)
    assert counted_as(reading, reading.figures[0]) == kind


def test_a_checked_count_is_no_part_and_one_of_the_injured_is() -> None:
    checked = one("The office could verify 63 of the deaths so far.", "63 of the deaths", of="deaths")
    part = one("Later 14 of the injured died.", "14 of the injured", of="injured")
    assert not is_part(checked, checked.figures[0])
    assert is_part(part, part.figures[0])


def test_those_freed_are_a_part_of_those_taken() -> None:
    text = "Nine of the villagers taken were freed, the emir said, and 22 are held."
    reading = Writer("a", text).figure("Nine of the villagers", 9, 9, measure="abducted", of="villagers").done()
    assert is_part(reading, reading.figures[0])


def test_who_remains_is_told_from_who_was_taken() -> None:
    w = Writer("a", "The police spoke of 28 victims, and say six remain with the kidnappers.")
    w.figure("28 victims", 28, 28, measure="abducted", of="victims").figure("six", 6, 6, measure="abducted", of=None)
    reading = w.done()
    assert [left_held(reading, f) for f in reading.figures] == [False, True]


def test_kidnappers_take_people() -> None:
    taken = one("The kidnappers had taken 90 people.", "90 people", measure="count")
    bought = one("The traders had taken 90 people.", "90 people", measure="count")
    assert captured(taken, taken.figures[0])
    assert not captured(bought, bought.figures[0])


def test_a_rise_is_told_against_the_count_before_unless_another_gave_it() -> None:
    text = "The group put at 134 the number of those who were killed in the trench, against 118 {} two days before."
    for words, expected in (("counted", True), ("given by the army", False)):
        w = Writer("a", text.format(words))
        reading = w.figure("134", 134, 134, of=None).figure("118", 118, 118, of=None).done()
        assert brought(reading, *reading.figures) is expected


def test_hundreds_of_counts_in_one_sentence_are_weighed_in_time() -> None:
    text = "The army said the raid killed " + ", ".join(f"{n} soldiers" for n in range(10, 410)) + " and two guards."
    w = Writer("a", text)
    for n in range(10, 410):
        w.figure(f"{n} soldiers", n, n, of="soldiers", by="The army")
    reading = w.done()
    start = time.process_time()
    compare([reading], grouped([reading]))
    assert time.process_time() - start < 20
