# ruff: noqa: E501 - one case a line
"""What only sounds foretold, and what is foretold though plainly put; every text here is invented."""

from __future__ import annotations

import pytest

from vigie.language.document import Document
from vigie.model import Forecast, PartialDate
from vigie.read.context.scope import Scope
from vigie.read.grammar.clauses import folded
from vigie.read.outlook.forecasts import forecasts
from vigie.read.outlook.genres import answers
from vigie.read.outlook.outlooks import concern
from vigie.read.outlook.recommendations import recommendations
from vigie.read.times.times import times


def read(text: str, lang: str = "en") -> list[Forecast]:
    doc = Document(text, lang, published=PartialDate("2031-03-04"))
    return forecasts(doc, "x", Scope(doc, times(doc), [], []))


CRISIS = "Rebels killed nine soldiers at Kelo and shelling has displaced thousands. "


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The smuggler could face up to twelve years in prison.", "en"),
        ("If convicted, he will face a fine of 900 dollars.", "en"),
        ("Le chauffeur encourt six ans de prison.", "fr"),
        (CRISIS + "The ministry said it would freeze the assets of the militia.", "en"),
        (CRISIS + "The curfew will run from 9 p.m. to dawn.", "en"),
        (CRISIS + "We cannot say that the truce will collapse.", "en"),
        (CRISIS + "There were no sirens to warn of the coming flood.", "en"),
        ("Un second tour aura lieu le 9 mai. Des combats et des attaques ont fait neuf morts.", "fr"),
    ],
)
def test_not_foretold(text: str, lang: str) -> None:
    assert [f.statement.text for f in read(text, lang)] == []


@pytest.mark.parametrize(
    ("text", "lang", "words"),
    [
        ("The ministry said it would run out of chlorine.", "en", "run out of chlorine"),
        ("By June the herders will have sold their last goats.", "en", "will have sold"),
        ("Unless the pumps start, the town has weeks.", "en", "has weeks"),
        ("The garrison can hold until the rains.", "en", "can hold until the rains"),
        ("We are looking at a return to famine.", "en", "a return to famine"),
        ("The army isn't about to give up the mine.", "en", "isn't about to give up"),
        ("Doctors give the clinic a week.", "en", "the clinic a week"),
        ("Le maire craint que la route ne soit coupée avant Noël.", "fr", "ne soit coupée"),
        ("Nous anticipons de nouvelles attaques au cours des prochaines semaines.", "fr", "nouvelles attaques"),
        ("Les paysans iront grossir les files devant les greniers, prévient une ONG.", "fr", "iront grossir"),
    ],
)
def test_foretold(text: str, lang: str, words: str) -> None:
    assert any(words in f.statement.text for f in read(text, lang))


def test_whoever_decides_does_not_foretell_by_a_bare_future() -> None:
    text = CRISIS + 'President Ada Example spoke in Kelo. "This brigade will be in every village," Example said.'
    assert read(text) == []


def test_scenarios_foretell_in_the_present() -> None:
    text = "Path 1: stalemate (40 percent). The rebels keep the road; fuel stays scarce.\nPath 1 was drawn up by Ada Example."
    assert [f.statement.text for f in read(text)] == ["The rebels keep the road", "fuel stays scarce"]


INTERVIEW = """Ada Example has studied the rebels for years, from the first killings to the siege of Kelo.

Is the truce over?
The road is closed and the convoys have stopped.

And the refugees?
The families will go where they went before.

What is to be done?
The government should pay the soldiers first.
"""


def test_the_interviewed_speaks() -> None:
    doc = Document(INTERVIEW, "en")
    found = answers(doc)
    assert found is not None
    assert found[1].text == "Ada Example"
    assert [r.speaker.text for r in recommendations(doc, Scope(doc)) if r.speaker] == ["Ada Example"]
    assert [(f.statement.text, f.speaker and f.speaker.text) for f in read(INTERVIEW)] == [
        ("The families will go where they went before", "Ada Example")
    ]


def test_a_column_that_asks_is_no_interview() -> None:
    text = INTERVIEW + "".join(
        f'\nThe mayor said that street {n} was safe.\n\n"No," said the guard.\n' for n in range(9)
    )
    assert answers(Document(text, "en")) is None


COLUMN = "The candidates spoke of schools, roads and manners, and the voters listened to them politely. " * 6


def test_concern() -> None:
    assert concern(folded(COLUMN)) == 0
    assert concern(folded(COLUMN * 2 + CRISIS)) == 1
    assert concern(folded(COLUMN + CRISIS * 5)) == 2


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The show will probably be forgotten by June.", None),
        ("A recession is likely to follow by June.", "A recession is likely to follow"),
    ],
)
def test_elsewhere_only_what_names_a_matter(text: str, words: str | None) -> None:
    found = [f.statement.text for f in read(COLUMN + text)]
    assert len(found) == (words is not None)
    assert not words or words in found[0]


@pytest.mark.parametrize(("text", "kept"), [("repaint the hall", False), ("stock grain for the refugees", True)])
def test_advice_elsewhere(text: str, kept: bool) -> None:
    doc = Document(f"{COLUMN * 3}The council should {text}.", "en", published=PartialDate("2031-03-04"))
    assert bool(recommendations(doc, Scope(doc, times(doc), [], []))) == kept


@pytest.mark.parametrize(
    ("text", "lang", "words"),
    [
        ("We assess that the army will hold the airfield through May.", "en", "the army will hold"),
        ("Ce sont deux millions de personnes qui auront faim en juin.", "fr", "auront faim"),
        ("The flood will leave an estimated 2.5 million people without shelter.", "en", "leave an estimated"),
        ("Hunger, which reached 9 percent in March 2030, is poised to rise.", "en", "is poised to rise"),
        ("The prospect of a truce recedes.", "en", "prospect of a truce"),
        ("La perspective d'une trêve s'éloigne.", "fr", "d'une trêve"),
    ],
)
def test_foretold_by_structure(text: str, lang: str, words: str) -> None:
    assert any(words in f.statement.text for f in read((CRISIS if lang == "en" else "") + text, lang))


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        (CRISIS + "It would be a mistake.", "en"),
        (CRISIS + "The general promised that the killers would not stay free.", "en"),
        ("Les candidats devront passer un examen.", "fr"),
        (CRISIS + "A drop in profit forecasts fueled jitters.", "en"),
    ],
)
def test_verdicts_vows_and_duties(text: str, lang: str) -> None:
    assert [f.statement.text for f in read(text, lang)] == []


@pytest.mark.parametrize(
    "text",
    [
        CRISIS + "In dry years it may be difficult or impossible to plant there.",
        CRISIS + "Companies will have six months to comply.",
        CRISIS + "There would be grave consequences for Kelo.",
    ],
)
def test_verdicts_periods_of_grace_and_threats_are_none(text: str) -> None:
    assert not [f for f in read(text) if f.statement.start >= len(CRISIS)]
