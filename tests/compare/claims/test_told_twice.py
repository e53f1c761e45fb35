# ruff: noqa: E501 - one account a line
from __future__ import annotations

from compare.compare_factory import Writer, grouped
from vigie.compare import compare
from vigie.compare.likeness.twice import clause, states
from vigie.model import Question


def asked(*writers: Writer, same_origin: tuple[str, ...] = ()) -> list[Question]:
    readings = [w.done() for w in writers]
    found = compare(readings, grouped(readings, same_origin=same_origin))
    return [q for q in found.questions if q.question.startswith("Is it so that")]


def a() -> Writer:
    return Writer(
        "a",
        "Traders fled Alpha at the weekend. A fuel truck hit a mine near the bridge of Alpha and burned out. The governor has not spoken.",
    ).toponym("Alpha")


def test_clauses_of_two_articles_are_one_statement() -> None:
    b = Writer(
        "b",
        "The driver, who had left the capital a day before, was unhurt when a fuel truck struck a mine near the bridge of Alpha, two witnesses said.",
    ).toponym("Alpha")
    (q,) = asked(a(), b)
    assert q.status == "corroborated"
    assert all("near the bridge of Alpha" in s.text and len(s.text) < 70 for s in q.answers[0].statements)
    assert q.question == "Is it so that “A fuel truck hit a mine near the bridge of Alpha”?"


def test_another_number_or_a_denial_is_no_repetition() -> None:
    b = Writer("b", "No fuel truck hit a mine near the bridge of Alpha, the army said.").toponym("Alpha")
    assert not asked(a(), b)
    c = Writer("c", "Militants say 14 soldiers died near the bridge of Alpha when their truck hit a mine.").toponym(
        "Alpha"
    )
    d = Writer("d", "The army says 16 soldiers died near the bridge of Alpha when their truck hit a mine.").toponym(
        "Alpha"
    )
    assert not asked(c, d)


def test_sentences_printed_from_one_another_are_told_whole() -> None:
    text = "The army of Mali has sent two hundred men to the camp of Alpha to guard the road."
    (q,) = asked(
        Writer("c", text).toponym("Alpha"),
        Writer("d", f"{text} More is to follow.").toponym("Alpha"),
        same_origin=("c", "d"),
    )
    assert q.status == "single origin"
    assert all(text.startswith(s.text) or s.text == text for s in q.answers[0].statements)


def test_a_name_with_what_it_is_states_nothing() -> None:
    assert not states(clause("the Orlu Front, an allied armed group", ["Orlu Front"], "en"))
    assert states(clause("the Orlu Front allied with an armed group", ["Orlu Front"], "en"))


def test_what_is_told_of_the_report_is_not_asked() -> None:
    text = "The officials in Alpha spoke on condition of anonymity as they were not authorized to speak."
    assert not asked(Writer("c", text).toponym("Alpha"), Writer("d", text).toponym("Alpha"))


def test_a_formula_told_of_many_events_is_no_statement() -> None:
    lines = "A shell fell in {}, causing material damage to the houses of citizens. A second shell fell in {}, causing material damage to the houses of citizens."
    one = Writer("c", lines.format("Alpha", "the old town")).toponym("Alpha")
    other = Writer("d", lines.format("Beta", "the market")).toponym("Beta")
    assert not [q for q in asked(one, other) if "material damage" in q.question and "shell" not in q.question]


def test_events_of_two_days_and_towns_state_no_one_fact() -> None:
    one = Writer("c", "Gunmen burned a school and two shops in Alpha and fled on motorcycles.")
    one.toponym("Alpha").incident("burned a school", day="2031-03-01", where="Alpha")
    other = Writer("d", "Gunmen burned a school and two shops in Gamma and fled on motorcycles.")
    other.toponym("Gamma").incident("burned a school", day="2031-02-20", where="Gamma")
    same = Writer("e", "Gunmen burned a school and two shops in Alpha and fled on motorcycles at night.")
    same.toponym("Alpha").incident("burned a school", day="2031-03-01", where="Alpha")
    assert asked(one, same)
    assert not asked(one, other)
