"""What is arranged or announced for a day, in texts of a crisis; every text here is invented."""

from __future__ import annotations

import pytest

from vigie.language.document import Document
from vigie.model import Forecast, PartialDate
from vigie.read.context.scope import Scope
from vigie.read.grammar.clauses import folded
from vigie.read.names.mentions import mentions
from vigie.read.outlook.forecasts import forecasts
from vigie.read.quotes.quotes import quotes
from vigie.read.times.times import times

CRISIS = {
    "en": "Gunmen killed nine people and the army shelled the town, whose displaced fled the fighting. ",
    "fr": "Des hommes armés ont tué neuf personnes et l'armée a bombardé la ville, que les déplacés fuient. ",
}


def read(sentence: str, lang: str = "en", crisis: bool = True) -> list[Forecast]:
    doc = Document((CRISIS[lang] if crisis else "") + sentence, lang, published=PartialDate("2031-03-04"))
    found = times(doc)
    said = quotes(doc, mentions(doc, [], found))
    return forecasts(doc, "x", Scope(doc, found, [], said))


@pytest.mark.parametrize(
    ("text", "lang", "statement"),
    [
        ("A third convoy is due to leave Kelo on Friday.", "en", "A third convoy is due to leave Kelo on Friday"),
        ("The council is expected to meet on Wednesday.", "en", "The council is expected to meet on Wednesday"),
        ("The next talks are to be held on 9 March.", "en", "The next talks are to be held on 9 March"),
        ("The mayor said that the children will be freed very soon.", "en", "the children will be freed very soon"),
        (
            "The truce could see 900 fighters leave over the next two weeks.",
            "en",
            "The truce could see 900 fighters leave over the next two weeks",
        ),
        ("The relief should begin on Thursday, the Red Cross said.", "en", "The relief should begin on Thursday"),
        ("Le ministre a annoncé qu'il se rendrait à Kelo cette semaine.", "fr", "il se rendrait à Kelo cette semaine"),
        ("Les chefs d'État doivent se réunir samedi.", "fr", "Les chefs d'État doivent se réunir samedi"),
    ],
)
def test_what_is_arranged_for_a_day_is_foretold(text: str, lang: str, statement: str) -> None:
    assert [f.statement.text for f in read(text, lang)] == [statement]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The convoy was due to leave on Monday last week.", "en"),
        ("The council is expected to meet.", "en"),
        ("The governor will visit the camp on Wednesday.", "en"),  # nobody announces it: a timetable
        ("Civilians should leave on Friday, the army said.", "en"),
        ("L'armée devait ouvrir la route le 20 février.", "fr"),
    ],
)
def test_history_timetables_and_advice_are_not(text: str, lang: str) -> None:
    assert read(text, lang) == []


def test_elsewhere_it_is_a_timetable() -> None:
    assert read("The library is due to reopen on Friday.", crisis=False) == []


def test_a_text_without_apostrophes_is_folded_as_one_with_them() -> None:
    text = "The mayor said he dont know, and it wont rain: its going to drag on, im sure."
    f = folded(text)
    assert f.text == "the mayor said he don't know, and it won't rain: it's going to drag on, i'm sure."
    for word, raw in (("won't", "wont"), ("it's", "its"), ("drag on", "drag on"), ("i'm", "im")):
        at = f.text.index(word)
        assert text[slice(*f.raw(at, at + len(word)))] == raw
    assert f.here(len(text)) == len(f.text)


def test_french_dont_is_no_contraction() -> None:
    assert folded("Le village dont elle parle").text == "le village dont elle parle"
