# ruff: noqa: E501 - one case a line
"""What only sounds foretold, and what is foretold though plainly put; every text here is invented."""

from __future__ import annotations

import pytest

from vigie.language.document import Document
from vigie.model import Forecast, PartialDate
from vigie.read.context.scope import Scope
from vigie.read.grammar.clauses import folded
from vigie.read.outlook.decisions import decided
from vigie.read.outlook.forecasts import forecasts
from vigie.read.outlook.genres import answers
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


def test_everyday() -> None:
    assert is_everyday(
        folded("The striker and the coach left the stadium after the match; the captain and a trophy too.")
    )
    assert not is_everyday(folded(CRISIS + "The coach of the club left the stadium; the match is off this season."))
