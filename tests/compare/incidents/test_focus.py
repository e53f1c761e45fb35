"""Tolls that are told away from the words that name the event, parts and wholes, corrections, slips, hours."""

from __future__ import annotations

import dataclasses

from compare.compare_factory import Writer, grouped
from vigie.compare import compare
from vigie.model import Question, Reading, Time


def killed(*readings: Reading, one_story: bool = True) -> list[Question]:
    found = compare(readings, grouped(list(readings), one_story=one_story))
    return [q for q in found.questions if q.measure == "killed"]


def attack(id_: str, words: str = "9 people", low: float = 9, published: str = "2031-03-04") -> Reading:
    w = Writer(id_, f"{words} died in the attack on Alpha on Monday, it was said.", published=published).toponym(
        "Alpha"
    )
    return w.figure(words, low, low).incident(f"{words} died in the attack", day="2031-03-03", where="Alpha").done()


def test_a_follow_up_that_names_the_town_counts_the_same_event() -> None:
    later = Writer("b", "Alpha buries its dead. The number of dead is now 14.", published="2031-03-06").toponym("Alpha")
    (q,) = killed(attack("a"), later.figure("14", 14, 14, of=None).done(), one_story=False)
    assert q.status == "updated"
    assert [a.value.low for a in q.answers] == [9, 14]


def test_another_town_or_year_is_another_event() -> None:
    other = Writer("b", "Gamma buries its dead. The number of dead is now 14.", published="2031-03-06").toponym("Gamma")
    assert len(killed(attack("a"), other.figure("14", 14, 14, of=None).done(), one_story=False)) == 2
    past = Writer("b", "Alpha buries its dead. In 2028 an attack left 14 dead.", published="2031-03-06").toponym(
        "Alpha"
    )
    assert len(killed(attack("a"), past.figure("14", 14, 14, of=None, period="2028").done())) == 2


def test_a_part_larger_than_the_whole_answers_the_same_question() -> None:
    a = Writer("a", "The army said 9 people died in the attack on Alpha.").toponym("Alpha")
    a.figure("9 people", 9, 9, by="The army").incident("9 people died in the attack", day="2031-03-03", where="Alpha")
    b = Writer("b", "The rebels said 40 soldiers died in the attack on Alpha.").toponym("Alpha")
    b.figure("40 soldiers", 40, 40, of="soldiers", by="The rebels")
    b.incident("40 soldiers died in the attack", day="2031-03-03", where="Alpha")
    whole = [q for q in killed(a.done(), b.done()) if "people" in q.question]
    assert [q.status for q in whole] == ["contested"]
    assert [x.value.text for x in whole[0].answers] == ["9", "at least 40 soldiers"]


def test_a_part_smaller_than_the_whole_is_a_question_of_its_own() -> None:
    b = Writer("b", "The army said 4 soldiers died in the attack on Alpha.").toponym("Alpha")
    b.figure("4 soldiers", 4, 4, of="soldiers", by="The army")
    b.incident("4 soldiers died in the attack", day="2031-03-03", where="Alpha")
    assert {q.status for q in killed(attack("a"), b.done())} == {"single origin"}


def test_a_correction_is_an_update() -> None:
    b = Writer("b", "The toll of the attack on Alpha was revised down to 7 dead.", published="2031-03-06").toponym(
        "Alpha"
    )
    b.figure("7 dead", 7, 7, of="dead").incident("the attack on Alpha", day="2031-03-03", where="Alpha")
    (q,) = killed(attack("a"), b.done())
    assert (q.status, [a.value.low for a in q.answers]) == ("updated", [9, 7])


def test_two_sides_in_one_article_contest() -> None:
    text = "Residents said 30 people died in the attack on Alpha. The army, for its part, spoke of 11 dead."
    a = (
        Writer("a", text)
        .toponym("Alpha")
        .figure("30 people", 30, 30, by="Residents")
        .figure("11 dead", 11, 11, of="dead")
    )
    (q,) = killed(a.incident("30 people died in the attack on Alpha", day="2031-03-03", where="Alpha").done())
    assert q.status == "contested"


def test_a_headline_that_lacks_a_digit_contests_its_text() -> None:
    a = Writer("a", "Storm leaves 59 dead\nThe storm in Alpha left 159 people dead on Monday.").toponym("Alpha")
    a.figure("59 dead", 59, 59).figure("159 people", 159, 159)
    a.incident("The storm in Alpha left 159 people dead", "disaster", day="2031-03-03", where="Alpha")
    a.incident("Storm leaves 59 dead", "disaster", day="2031-03-03", where="Alpha")
    assert "contested" in [q.status for q in killed(a.done())]


# ---------------------------------------------------------------- hours
def at(id_: str, words: str, value: str) -> Reading:
    w = Writer(id_, f"A bomb exploded in the market of Alpha at {words} on Monday.").toponym("Alpha")
    reading = w.incident("A bomb exploded in the market of Alpha", "bombing", day="2031-03-03", where="Alpha").done()
    span = w.span(words)

    time = Time(start=span.start, end=span.end, text=span.text, type="TIME", value=value)
    return dataclasses.replace(reading, times=(time,))


def hours(*readings: Reading) -> list[Question]:
    found = compare(readings, grouped(list(readings)))
    return [q for q in found.questions if q.question.startswith("At what time")]


def test_hours_of_one_event() -> None:
    (q,) = hours(at("a", "2:20 p.m.", "2031-03-03T14:20"), at("b", "3:40 p.m.", "2031-03-03T15:40"))
    assert q.question == "At what time was the bombing in Alpha on 3 March 2031?"
    assert (q.status, [a.value.text for a in q.answers]) == ("contested", ["14:20 local time", "15:40 local time"])
    (q,) = hours(at("a", "2:20 p.m.", "2031-03-03T14:20"), at("b", "2:30 p.m.", "2031-03-03T14:30"))
    assert (q.status, len(q.answers)) == ("corroborated", 1)


def test_a_rough_hour_and_a_zone_contradict_nothing() -> None:
    (q,) = hours(at("a", "2:20 p.m.", "2031-03-03T14:20"), at("b", "around 3 p.m.", "2031-03-03T15:00"))
    assert q.status == "corroborated"
    # Alpha lies near the meridian of Greenwich.
    (q,) = hours(at("a", "2:20 p.m.", "2031-03-03T14:20"), at("b", "14:20 GMT", "2031-03-03T14:20Z"))
    assert q.status == "corroborated"


def test_one_article_alone_asks_for_no_hour() -> None:
    assert not hours(at("a", "2:20 p.m.", "2031-03-03T14:20"))


# ---------------------------------------------------------------- series
def test_the_history_of_a_number_is_a_series() -> None:
    a, b = attack("a"), attack("b", "14 people", 14, published="2031-03-06")
    late = Writer("c", "The toll of the attack on Alpha was revised down to 12 dead.", published="2031-03-08")
    late.toponym("Alpha").figure("12 dead", 12, 12, of="dead").incident("the attack", day="2031-03-03", where="Alpha")
    (q,) = killed(b, late.done(), a)
    assert [(str(p.as_of), p.low, p.high, p.article) for p in q.history] == [
        ("2031-03-04", 9, 9, "a"),
        ("2031-03-06", 14, 14, "b"),
        ("2031-03-08", 12, 12, "c"),
    ]
    assert {p.origin for p in q.history} == {"o-a", "o-b", "o-c"}


def test_one_value_has_no_history() -> None:
    (q,) = killed(attack("a"), attack("b", published="2031-03-05"))
    assert q.history == ()


def test_an_attack_of_history_in_its_sentence_is_no_other_day_of_the_event() -> None:
    text = (
        "9 people died in the attack on Alpha on Monday, it was said. The deadliest since 2028, when 27 died in Alpha."
    )
    first = Writer("a", text).toponym("Alpha").figure("9 people", 9, 9)
    first.incident("9 people died in the attack", day="2031-03-03", where="Alpha")
    past = first.incident("The deadliest since 2028", day="2028-05-01", where="Alpha").incidents
    past[0] = dataclasses.replace(past[0], evidence=(*past[0].evidence, past[1].evidence[0]))
    past[1] = dataclasses.replace(past[1], salience="background")
    later = Writer("b", "Alpha buries its dead. The number of dead is now 14.", published="2031-03-06").toponym("Alpha")
    (q,) = killed(first.done(), later.figure("14", 14, 14, of=None).done(), one_story=False)
    assert [a.value.low for a in q.answers] == [9, 14]
