"""Those who came free or escaped, two kinds of one number or one verb, and questions that say what is asked."""

from __future__ import annotations

import pytest

from compare.compare_factory import Writer, grouped
from vigie.compare import compare
from vigie.compare.figures.fates import came_free
from vigie.compare.figures.jointly import jointly, same_deed
from vigie.compare.words.wording import ESCAPED, FREED, figure_question, who
from vigie.model import Question, Reading, Source


def held(ref: str, text: str, words: str, n: int, *, by: str | None = None, day: str = "2031-03-04") -> Writer:
    """An account of a kidnapping with one count of people."""
    w = Writer(ref, text, published=day).toponym("Alpha")
    w = w.figure(words, n, n, measure="count", of="pupils", by=by)
    return w.incident("kidnapped", "kidnapping", day="2031-03-01", where="Alpha")


def asked(*readings: Reading) -> list[Question]:
    return list(compare(readings, grouped(list(readings))).questions)


@pytest.mark.parametrize(
    ("text", "words", "fate"),
    [
        ("Of those kidnapped in Alpha, 40 pupils have been freed.", "40 pupils", FREED),
        ("The army rescued 40 pupils kidnapped in Alpha.", "40 pupils", FREED),
        ("Kidnapped in Alpha, 40 pupils managed to escape. kidnapped", "40 pupils", ESCAPED),
        ("Families demand that 40 pupils kidnapped in Alpha be freed.", "40 pupils", None),
        ("The 40 pupils kidnapped in Alpha have not been freed.", "40 pupils", None),
        ("40 pupils were kidnapped in Alpha, but two teachers were freed.", "40 pupils", None),
        ("All 40 pupils kidnapped in Alpha were freed.", "40 pupils", None),  # they are those taken, too
    ],
)
def test_who_came_free(text: str, words: str, fate: str | None) -> None:
    r = held("a", text, words, 40).done()
    assert came_free(r, r.figures[0]) == fate


def test_what_the_headline_says_of_a_number_goes_for_the_text() -> None:
    w = Writer("a", "The governor received 40 pupils kidnapped in Alpha.", title="40 freed pupils home")
    w = w.toponym("Alpha").figure("40 freed pupils", 40, 40, measure="count", of="freed pupils", title=True)
    r = w.figure("40 pupils", 40, 40, measure="abducted", of="pupils").incident("kidnapped", "kidnapping").done()
    assert came_free(r, r.figures[0]) == FREED


PUPILS, MORE, ARMY, UNION = "40 pupils", "55 pupils", "the army", "a teachers' union"


def test_the_freed_are_a_question_of_their_own_and_none_of_how_many_were_taken() -> None:
    a = held("a", "In Alpha 90 pupils were kidnapped.", "90 pupils", 90)
    army, union = (
        f"Kidnapped in Alpha, {n} were freed, {w} said. kidnapped" for n, w in ((PUPILS, ARMY), (MORE, UNION))
    )
    b, c = held("b", army, PUPILS, 40, by=ARMY), held("c", union, MORE, 55, by=UNION)
    found = asked(a.done(), b.done(), c.done())
    (freed,) = [q for q in found if "freed" in q.question]
    assert freed.question == "How many people were freed after the kidnapping in Alpha on 1 March 2031?"
    assert (freed.measure, freed.status) == ("count", "contested")
    assert {x.value.text for q in found if "abducted" in q.question for x in q.answers} <= {"90"}


def test_those_freed_weeks_later_are_others() -> None:
    a = held("a", "Kidnapped in Alpha, 40 pupils were freed. kidnapped", "40 pupils", 40, day="2031-03-04")
    b = held("b", "Kidnapped in Alpha, 55 pupils were freed. kidnapped", "55 pupils", 55, day="2031-03-24")
    freed = [q for q in asked(a.done(), b.done()) if "freed" in q.question]
    assert [len(q.answers) for q in freed] == [1, 1]


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("94 pupils and teachers from Alpha", True),
        ("94 pupils, cooks and their teachers.", True),
        ("94 pupils and staff were taken", True),
        ("94 pupils and six teachers", False),  # each has a number
        ("94 pupils and lorries", False),
        ("94 pupils and teachers fled", False),  # another clause
    ],
)
def test_two_kinds_of_one_number(text: str, both: bool) -> None:
    w = Writer("a", text).figure("94 pupils", 94, 94, measure="abducted", of="pupils")
    if "six" in text:
        w = w.figure("six teachers", 6, 6, measure="abducted", of="teachers")
    r = w.done()
    assert jointly(r, r.figures[0]) is both


def test_one_verb_tells_of_both_whom_and_joins() -> None:
    w = Writer("a", "They killed 31 rebels and 18 soldiers near Alpha. 40 soldiers are in the town.")
    w = w.figure("31 rebels", 31, 31, of="rebels").figure("18 soldiers", 18, 18, measure="fighters", of="soldiers")
    r = w.figure("40 soldiers", 40, 40, measure="fighters", of="soldiers").done()
    assert [same_deed(r, f) for f in r.figures] == ["killed", "killed", "fighters"]


@pytest.mark.parametrize(
    ("measure", "of", "noun", "where", "question"),
    [
        ("count", "houses", "the attack", "in Alpha", "How many houses were lost or destroyed in the attack in Alpha?"),
        ("count", "houses, damaged", None, "in Alpha", "How many houses were damaged in Alpha?"),
        ("count", "village", "the attack", "in Alpha", "How many village were hit in the attack in Alpha?"),
        ("population", "people", None, "in Alpha", "What is the population of Alpha?"),
        (
            "in_need",
            "people affected",
            "the floods",
            "in Alpha",
            "How many people were affected in the floods in Alpha?",
        ),
        ("fighters", "people", None, "in Alpha", "How many fighters are there in Alpha?"),
        ("count", FREED, "the release", "in Alpha", "How many people were freed in Alpha?"),
    ],
)
def test_questions_say_what_is_asked(measure: str, of: str, noun: str | None, where: str, question: str) -> None:
    assert figure_question(measure, of, noun, where, "") == question  # type: ignore[arg-type]


def test_a_pronoun_gives_way_to_the_outlet_and_an_article_is_small() -> None:
    r = Writer("a", "She said so. The Army agreed.").done()
    pronoun, army = Source.cut(r.text, 0, 3), Source.cut(r.text, 13, 21)
    assert (who(pronoun, r), who(army, r)) == ("Outlet a", "the Army")
    assert who(Source.cut(r.text, 0, 3, affiliation="the mayor of Alpha"), r) == "the mayor of Alpha"


def test_the_place_of_a_standing_count_is_the_town_that_its_article_opens_with() -> None:
    w = Writer("a", "Alpha is cut off. Some 4,000 people are displaced.").toponym("Alpha")
    (q,) = asked(w.figure("4,000 people", 4000, 4000, measure="displaced").done())
    assert (q.question, q.where) == ("How many people were displaced in Alpha?", ())


def test_an_earlier_count_stands_before_the_one_it_rose_to() -> None:
    texts = {
        "a": "In Alpha the toll has risen to 30 people.",
        "b": "In Alpha 30 people were killed. Officials had previously put the toll at 20.",
    }
    a = Writer("a", texts["a"], published="2031-03-04").figure("30 people", 30, 30)
    b = Writer("b", texts["b"], published="2031-03-05").figure("30 people", 30, 30).figure("20", 20, 20, of=None)
    made = [w.toponym("Alpha").incident("Alpha", day="2031-03-03", where="Alpha").done() for w in (a, b)]
    (q,) = [q for q in asked(*made) if q.status == "updated"]
    assert [x.value.text for x in q.answers] == ["20", "30"]
