"""Numbers whose measure the phrase around them gives: another voice's count, losses, labels, the roofless. Invented."""

from __future__ import annotations

import pytest

from vigie.language.document import Document
from vigie.model import PartialDate
from vigie.read.context.scope import Scope
from vigie.read.figures.figures import figures
from vigie.read.numbers.numbers import numbers
from vigie.read.times.times import times


def read(text: str, lang: str = "en") -> list[tuple[str, float | None, float | None]]:
    doc = Document(text, lang, published=PartialDate("2031-03-05"))
    found = times(doc)
    return [(f.measure, f.low, f.high) for f in figures(doc, numbers(doc, found), [], Scope(doc, found))]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("The raid killed 12 people. The police put it at ten.", "en", ("killed", 10, 10)),
        ("The raid killed 12 people. The council keeps to 15.", "en", ("killed", 15, 15)),
        ("The raid left 12 dead. The rebels had boasted of 33.", "en", ("killed", 33, 33)),
        (
            "Some 4,000 people were displaced, the state said; activists speak of 8,000.",
            "en",
            ("displaced", 8000, 8000),
        ),
        ("The army put its losses in the battle at seven men.", "en", ("killed", 7, 7)),
        ("The army says 12 people died. A nurse gave a higher figure, 19.", "en", ("killed", 19, 19)),
        ("The council counted 12 dead, the rebels 4.", "en", ("killed", 4, 4)),
        ("La mairie compte douze morts, les rebelles quatre.", "fr", ("killed", 4, 4)),
        ("The raid left 12 dead, she said - not 35, as some had claimed.", "en", ("killed", 35, 35)),
        ("Six of the hostages are back. She said 14 remain in captivity.", "en", ("abducted", 14, 14)),
        ("Residents buried nine civilians.", "en", ("killed", 9, 9)),
        ("The blast took 43 lives.", "en", ("killed", 43, 43)),
        ("Raid on Alpha. Killed: 17. Livestock taken: unknown.", "en", ("killed", 17, 17)),
        ("The deaths did not exceed eight.", "en", ("killed", None, 8)),
        ('A spokesman said 40 civilians had been "massacred".', "en", ("killed", 40, 40)),
        ("After the attack some 6,200 residents are sleeping in schools.", "en", ("displaced", 6200, 6200)),
        ("Gunmen hold hostages. Nine members of the crew were being held.", "en", ("abducted", 9, 9)),
        ("No civilian had been harmed.", "en", ("killed", 0, 0)),
        ("Seven were missing. No one remains missing.", "en", ("missing", 0, 0)),
        ("L'attaque a fait 50 morts. La police n'en confirme que treize.", "fr", ("killed", 13, 13)),
        ("L'attaque a tué 34 soldats. La capitale s'en tient à 30.", "fr", ("killed", 30, 30)),
        ("12 miliciens tués d'après l'armée, trois d'après les rebelles.", "fr", ("killed", 3, 3)),
        ("Deux blessés ont succombé, portant à 20 le nombre de victimes.", "fr", ("killed", 20, 20)),
        ("Le raid a fait 87 victimes civiles.", "fr", ("killed", 87, 87)),
        ("Près de 1 660 personnes ont quitté la commune.", "fr", ("displaced", 1660, 1660)),
    ],
)
def test_the_phrase_gives_the_measure(text: str, lang: str, expected: tuple[str, float | None, float | None]) -> None:
    assert expected in read(text, lang)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Two farmers were robbed, the council said. It has 12.", "en"),
        ("A landslide buried nine houses.", "en"),
        ("The party put its number of seats at ten.", "en"),
        ("Trente hommes. Il en compte un.", "fr"),
    ],
)
def test_no_measure_where_nobody_was_counted(text: str, lang: str) -> None:
    assert not [f for f in read(text, lang) if f[0] in ("killed", "displaced", "abducted", "missing")]


def test_who_tells_it_is_not_counted_with_the_dead() -> None:
    assert ("killed", 2, 2) not in read("Gunmen raided a market, killing 19 traders, two local officials said.")
    assert ("killed", 9, 9) in read("The minister said nine persons lost their lives.")


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Over 10 mln people are displaced.", "en", [("displaced", 10_000_000, None)]),
        ("Four mass kidnappings shook the state.", "en", [("count", 4, 4)]),
        ("The bandits struck before dawn, rounding up 46 traders.", "en", [("abducted", 46, 46)]),
        ("The police raided the market, rounding up 46 people.", "en", [("arrested", 46, 46)]),
        ("Le maire parle de 38 morts à Bado et de 14 à Kani.", "fr", [("killed", 38, 38), ("killed", 14, 14)]),
        (
            "Ils disent avoir tué 84 hommes du groupe Zama et 47 soldats.",
            "fr",
            [("killed", 84, 84), ("killed", 47, 47)],
        ),
        ("Le groupe revendique pour sa part 12 soldats tués.", "fr", [("killed", 12, 12)]),
        ("The number of dead includes 25 army troops.", "en", [("killed", 25, 25)]),
    ],
)
def test_whose_count_it_is(text: str, lang: str, expected: list[tuple[str, float, float | None]]) -> None:
    assert read(text, lang) == expected


def test_since_a_conflict_began_in_a_month_is_open() -> None:
    text = "More than 12,000 people have fled since the conflict erupted in April 2029."
    doc = Document(text, "en", published=PartialDate("2031-03-05"))
    found = times(doc)
    made = figures(doc, numbers(doc, found), [], Scope(doc, found))
    assert [f.period.text for f in made if f.period] == ["2029-04/.."]
