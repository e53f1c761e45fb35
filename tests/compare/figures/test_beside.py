"""Counts that one article sets beside another, denies or revises; civilians as a total; flights and percentages."""

from __future__ import annotations

from compare.compare_factory import Writer, grouped
from vigie.compare import compare
from vigie.compare.figures.counted import side_of, vehicles_of
from vigie.compare.figures.revisions import at_first, denied
from vigie.compare.figures.tallies import captured
from vigie.model import Question, Reading


def questions(measure: str, *readings: Reading) -> list[Question]:
    found = compare(readings, grouped(list(readings), one_story=True))
    return [q for q in found.questions if q.measure == measure]


def test_a_count_that_another_voice_gives_contradicts_the_article_s_own() -> None:
    w = Writer("a", "Gunmen killed 34 people in the attack on Alpha on Monday. The army counts ten dead.")
    w.toponym("Alpha").figure("34 people", 34, 34, of="people").figure("ten dead", 10, 10, of="dead", by="The army")
    w.incident("killed 34 people in the attack", day="2031-03-03", where="Alpha")
    (q,) = questions("killed", w.done())
    assert q.status == "contested"
    assert {a.value.low for a in q.answers} == {10, 34}


def test_a_denied_count_is_no_total_of_the_one_confirmed() -> None:
    reading = Writer("a", "The police denied that 50 people died and confirmed only 13 deaths.")
    reading.figure("50 people", 50, 50, of="people").figure("13 deaths", 13, 13, of="deaths")
    r = reading.done()
    assert denied(r, *r.figures)


def test_what_was_announced_first_is_followed_by_the_later_count() -> None:
    w = Writer("a", "The state admits 54 deaths. It had first announced eight deaths.")
    r = w.figure("54 deaths", 54, 54, of="deaths").figure("eight deaths", 8, 8, of="deaths").done()
    assert [at_first(r, f) for f in r.figures] == [False, True]


def test_a_toll_given_before_is_a_first_one() -> None:
    w = Writer("a", "Le bilan est de 86 morts. Il avait déjà été porté précédemment à 85 morts, le 4 août.")
    r = w.figure("86 morts", 86, 86, of="morts").figure("85 morts", 85, 85, of="morts").done()
    assert [at_first(r, f) for f in r.figures] == [False, True]


def test_the_only_civilians_counted_are_a_total() -> None:
    a = Writer("a", "At least 14 people died in the attack on Alpha on Monday.", published="2031-03-04")
    a.toponym("Alpha").figure("14 people", 14, 14, of="people")
    a.incident("14 people died in the attack", day="2031-03-03", where="Alpha")
    b = Writer("b", "The attack on Alpha on Monday killed 18 civilians.", published="2031-03-06").toponym("Alpha")
    b.figure("18 civilians", 18, 18, of="civilians").incident(
        "attack on Alpha on Monday killed 18 civilians", day="2031-03-03", where="Alpha"
    )
    found = [q for q in questions("killed", a.done(), b.done()) if "people" in q.question]
    assert [(q.status, [x.value.low for x in q.answers]) for q in found] == [("updated", [14, 18])]


def test_those_who_fled_one_town_are_one_question() -> None:
    a = Writer("a", "More than 3,500 families fled Alpha.", published="2031-03-04").toponym("Alpha")
    a.figure("3,500 families", 3500, 3500, measure="displaced", of="families", where="Alpha")
    b = Writer("b", "2,100 households were displaced from Alpha.", published="2031-03-06").toponym("Alpha")
    b.figure("2,100 households", 2100, 2100, measure="displaced", of="households", where="Alpha", period="2031-03-05")
    assert [len(q.answers) for q in questions("displaced", a.done(), b.done())] == [2]


def test_a_body_of_an_armed_group_speaks_for_it() -> None:
    assert side_of("the Houthi health ministry") == side_of("Houthi-run television") == "armed group"
    assert side_of("the health ministry") == "state"


def test_tankers_are_lorries() -> None:
    assert vehicles_of("fuel tankers") == vehicles_of("camions-citernes") == "lorries"


def test_those_still_held_contradict_no_number_of_those_taken() -> None:
    a = Writer("a", "Gunmen abducted 61 pupils in Alpha on Monday, police said.", published="2031-03-04")
    a.toponym("Alpha").figure("61 pupils", 61, 61, measure="abducted", of="pupils", by="police")
    a.incident("abducted 61 pupils", "kidnapping", day="2031-03-03", where="Alpha")
    text = "Gunmen abducted pupils in Alpha on Monday. Three pupils are still in captivity, the state said."
    b = Writer("b", text, published="2031-03-12")
    b.toponym("Alpha").figure("Three pupils", 3, 3, measure="abducted", of="pupils", by="the state")
    b.incident("abducted pupils", "kidnapping", day="2031-03-03", where="Alpha")
    assert "contested" not in {q.status for q in questions("abducted", a.done(), b.done())}


def test_a_count_brought_from_one_number_to_the_other_is_told_either_way() -> None:
    for text, first, last in (
        ("The toll of the attack on Alpha rose from an initial count of 9 to 14.", "9", "14"),
        ("The toll of the attack on Alpha rose to 14, from 9 on Monday.", "14", "9"),
    ):
        w = Writer("a", text).toponym("Alpha")
        w.figure(first, int(first), int(first), of=None).figure(last, int(last), int(last), of=None)
        (q,) = questions("killed", w.incident("The toll of the attack", day="2031-03-03", where="Alpha").done())
        assert q.status == "updated"


def test_people_counted_beside_the_words_for_a_capture_were_taken() -> None:
    w = Writer("a", "They went from house to house, taking away 31 villagers. Two villagers said they hid.")
    r = (
        w.figure("31 villagers", 31, 31, measure="count", of="villagers")
        .figure("Two villagers", 2, 2, measure="count", of="villagers")
        .done()
    )
    assert [captured(r, f) for f in r.figures] == [True, False]
