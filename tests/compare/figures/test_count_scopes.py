"""Which counts of several articles come to one question: by number, by class, by fate. Invented."""

from __future__ import annotations

from datetime import date

import pytest

from compare.compare_factory import Writer
from vigie import gazetteer
from vigie.compare import compare
from vigie.compare.figures.counted import class_of
from vigie.compare.figures.fates import came_free
from vigie.compare.figures.reunited import _score, _Told, weight
from vigie.compare.figures.tallies import counted_as, is_part, moved_out, within_total
from vigie.compare.figures.values import same_value
from vigie.compare.figures.wars import war_of
from vigie.compare.words.wording import SURVIVED
from vigie.config import DEFAULTS
from vigie.group import group
from vigie.model import Article, Comparison, Figure, PartialDate, Reading
from vigie.read import read_article

PLACES = gazetteer.load()


def read(ref: str, text: str, day: str, lang: str = "en") -> Reading:
    article = Article(id=ref, outlet=ref, title=None, text=text, lang=lang, published=PartialDate(day))
    return read_article(article, PLACES, DEFAULTS)


def together(found: Comparison, *words: str) -> bool:
    """Whether one question has all these statements."""
    return any(all(any(w in s.text for a in q.answers for s in a.statements) for w in words) for q in found.questions)


def told(days: tuple[date, date] | None, **counts: int) -> _Told:
    t = _Told(kinds={"bombing"}, days=days, out={date(2031, 3, 4)}, stories={"s"})
    for measure, low in counts.items():
        t.counts[measure, float(low)] = {f"{id(t)}"}
    return t


def test_a_rare_number_makes_one_event_of_two() -> None:
    day, later = date(2031, 3, 1), date(2031, 3, 4)
    assert _score(told((day, day), killed=126), told((later, later), killed=126)) >= 2
    assert _score(told((day, day), killed=7), told((later, later), killed=7)) == 0
    assert _score(told((day, day), killed=126), told((later, later), killed=127)) == 0
    far = date(2031, 3, 20)
    assert _score(told((day, day), killed=126), told((far, far), killed=126)) == 0


def test_an_article_that_tells_of_two_places_tells_of_two_events() -> None:
    day = date(2031, 3, 1)
    one, other = told((day, day), killed=14), told((day, day), killed=14)
    assert _score(one, other) > 0
    site = read("p", "A blast hit Homs on Monday.", "2031-03-04").places[0].place
    for t in (one, other):
        t.articles, t.sites = {"a"}, [site]
    assert _score(one, other) == 0


@pytest.mark.parametrize(("number", "least"), [(126, 2.0), (22, 2.0), (14, 1.3), (100, 1.0), (6, 0.6), (2, 0.2)])
def test_what_a_number_weighs(number: int, least: float) -> None:
    assert weight(number) == least


def figure(low: int, high: int | None) -> Figure:
    return Figure.cut(
        str(low), 0, len(str(low)), measure="killed", low=low, high=high, approx=False, unit=None, of=None
    )


@pytest.mark.parametrize(
    ("floor", "exact", "same"), [(130, 135, True), (70, 78, True), (112, 126, False), (86, 100, False)]
)
def test_only_a_rounder_floor_is_the_same_value(floor: int, exact: int, same: bool) -> None:
    assert same_value(figure(floor, None), figure(exact, exact)) is same


@pytest.mark.parametrize(
    ("words", "of"),
    [
        ("Red Crescent volunteers", "aid workers"),
        ("SARC volunteers", "aid workers"),
        ("citizens killed in terrorist attacks", "people"),
        ("evacuees", "evacuees"),
        ("volontaires de la Croix-Rouge", "aid workers"),
    ],
)
def test_classes_of_people(words: str, of: str) -> None:
    assert class_of(words, "killed") == of


def test_what_is_told_within_a_total_counts_its_class_in_full() -> None:
    w = Writer("a", "Thirty people died in Alpha, including 12 children.")
    reading = w.figure("Thirty", 30, 30, of="people").figure("12 children", 12, 12, of="children").done()
    assert not is_part(reading, reading.figures[1])
    assert within_total(reading, reading.figures[1])
    assert not within_total(reading, reading.figures[0])


def test_those_the_dead_are_said_to_be() -> None:
    reading = (
        Writer("a", "At least 94 of the dead were evacuees.")
        .figure("At least 94 of the dead", 94, None, of="dead")
        .done()
    )
    assert counted_as(reading, reading.figures[0]) == "evacuees"


def test_a_number_for_another_land_goes_with_its_soldiers() -> None:
    text = "Gunmen took a camp near Bosso on Friday in an attack in which"
    text += " 30 soldiers from Niger and two from Chad were killed."
    reading = read("a", text, "2031-03-04")
    two = next(f for f in reading.figures if f.low == 2)
    assert counted_as(reading, two) == "soldiers"
    assert is_part(reading, two)


def test_survivors_are_asked_for_themselves() -> None:
    reading = read("a", "L'embuscade de Banibangou a fait 58 morts et 18 rescapés.", "2031-03-04", "fr")
    assert [came_free(reading, f) for f in reading.figures] == [None, SURVIVED]


def test_who_left_in_an_evacuation() -> None:
    text = "Thousands of people were evacuated from two besieged towns near Homs on Wednesday. Some 2,900 residents of"
    text += " Tal Amra left in 44 buses."
    reading = read("a", text, "2031-03-05")
    assert [f.text for f in reading.figures if moved_out(reading, f)] == ["Some 2,900 residents"]


def test_the_dead_of_a_war_are_of_their_country() -> None:
    text = "A blast killed 40 people in Homs, Syria, on Monday. Syria's war has killed more than 320,000 people since"
    text += " 2011."
    reading = read("a", text, "2031-03-05")
    of = {f.low: war_of(reading, f) for f in reading.figures if f.measure == "killed"}
    assert of[40] is None
    land = of[320000]
    assert land is not None
    assert land.country == "SY"


def test_lorries_destroyed_are_not_those_of_the_convoy() -> None:
    raid = "An air strike hit an aid convoy of 34 lorries near Hama in Syria on Monday. "
    one = raid + "In the attack 22 of the 34 lorries were destroyed."
    other = (
        "An air strike hit a relief convoy near Hama in Syria on Monday. The raid destroyed 22 trucks of the agency."
    )
    found = compare(rs := [read("a", one, "2031-03-05"), read("b", other, "2031-03-05")], group(rs))
    assert together(found, "22", "22 trucks")
    assert not together(found, "34 lorries", "22 trucks")
