"""What is asked of general news: nothing but of a crisis, and in one article only of somebody's word against it."""

from __future__ import annotations

import pytest

from compare.claims.test_opposed import Said, asked
from compare.compare_factory import Writer, grouped
from vigie.compare import compare


def pair(opening: str, id_: str = "a") -> Said:
    text = f"{opening} Traders said jets bombed the mill of Alpha. The army said no jet bombed the mill of Alpha."
    made = Said(id_, text)
    made.toponym("Alpha").says("Traders", "jets bombed the mill of Alpha").says(
        "The army", "no jet bombed the mill of Alpha"
    )
    return made


def test_an_article_that_opens_with_a_crisis_is_asked_of_its_denials() -> None:
    assert {q.status for q in asked(pair("Gunmen came at dawn."))} == {"contested"}


def test_what_stands_deep_in_general_news_is_not_asked() -> None:
    opening = "The fair opened on Monday. Cakes were sold. A band played. The mayor danced."
    assert "contested" not in {q.status for q in asked(pair(opening))}


def test_what_only_the_narrator_says_of_one_article_contradicts_nothing() -> None:
    text = "Gunmen came at dawn. Jets bombed the mill of Alpha. No jet bombed the mill of Alpha for a week."
    silent = Said("a", text)
    silent.toponym("Alpha")
    assert "contested" not in {q.status for q in asked(silent)}


@pytest.mark.parametrize(("name", "holder"), [("JNIM", "armed group"), ("The army", "state forces")])
def test_a_town_that_was_read_as_taken_has_a_holder(name: str, holder: str) -> None:
    words = f"{name} overwhelmed the garrison of Alpha."
    other = "The army" if name == "JNIM" else "JNIM"
    w = Writer("a", words, published="2031-03-04").toponym("Alpha")
    w.incident("overwhelmed", "takeover", where="Alpha", actor=name)
    still = Writer("b", f"{other} says it still holds Alpha.", published="2031-03-05").toponym("Alpha")
    readings = [w.done(), still.done()]
    (q,) = [q for q in compare(readings, grouped(readings)).questions if q.question == "Who holds Alpha?"]
    assert q.status == "contested"
    assert holder in [a.value.text for a in q.answers]


def test_what_was_told_and_denied_years_apart_is_two_questions() -> None:
    def said(id_: str, day: str) -> Said:
        made = Said(id_, "Residents said jets bombed Alpha. The army said no jet bombed Alpha.", published=day)
        made.toponym("Alpha").says("Residents", "jets bombed Alpha").says("The army", "no jet bombed Alpha")
        return made

    found = [q for q in asked(said("a", "2031-03-04"), said("b", "2034-06-01")) if q.status == "contested"]
    assert len(found) == 2
    assert all(len({s.article for a in q.answers for s in a.statements}) == 1 for q in found)
