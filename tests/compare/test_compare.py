# ruff: noqa: E501 - one case a line
"""Comparing articles; every text here is invented."""

from __future__ import annotations

import json
import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.compare_factory import Writer, grouped
from shared import SHARED, needs_shared, patience
from vigie import codec
from vigie.compare import compare
from vigie.model import Comparison, Grouping, Question, Reading


def check(comparison: Comparison, readings: list[Reading]) -> None:
    """What the contract asks of every comparison."""
    texts = {r.id: r for r in readings}
    told = sorted((m.article, m.incident) for i in comparison.incidents for m in i.members)
    assert told == sorted((r.id, i.id) for r in readings for i in r.incidents)
    ids = [q.id for q in comparison.questions]
    assert len(ids) == len(set(ids))
    for q in comparison.questions:
        n = [a.origins for a in q.answers]
        allowed = {
            "contested": len(n) > 1,
            "updated": len(n) > 1,
            "corroborated": len(n) == 1 and n[0] > 1,
            "single origin": n == [1],
        }
        assert allowed[q.status], (q.status, n)
        assert q.why.endswith(".")
        assert q.question.endswith("?")
        for a in q.answers:
            assert a.origins == len(set(a.origin_ids)) == len({s.origin for s in a.statements})
            assert a.articles == len({s.article for s in a.statements})
            for s in a.statements:
                assert s.article is not None
                source = texts[s.article].title if s.in_ == "title" else texts[s.article].text
                assert (source or "")[s.start : s.end] == s.text
    for i in comparison.incidents:
        assert set(i.questions) <= set(ids)
        assert i.when is None or (i.when.text is None and i.when.span is None)


@pytest.fixture
def by_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the rules say is told as it is, not weighed: of articles of one line there is little to weigh."""
    monkeypatch.setattr("vigie.compare.figures.verdicts.weighed", lambda *of: of[2])


def run(*writers: Writer, grouping: Grouping | None = None) -> Comparison:
    readings = [w.done() for w in writers]
    found = compare(readings, grouping or grouped(readings))
    check(found, readings)
    return found


def only(comparison: Comparison, measure: str | None = "killed", text: str = "") -> Question:
    (q,) = [q for q in comparison.questions if q.measure == measure and text in q.question]
    return q


def toll(
    id_: str,
    words: str,
    low: float | None,
    high: float | None,
    *,
    published: str | None = "2031-03-04",
    by: str | None = None,
    of: str = "people",
    where: str = "Alpha",
    day: str | None = "2031-03-03",
    measure: str = "killed",
) -> Writer:
    """An article that gives one toll for an attack."""
    text = f"{words} died in the attack at {where}, {by or 'it was said'}."
    w = Writer(id_, text, published=published)
    w.figure(words, low, high, by=by, of=of, measure=measure)
    return w.incident(
        f"{words} died in the attack at {where}",
        day=day,
        where=where,
        killed=words if measure == "killed" and low is not None else None,
        n=int(low) if low is not None else None,
    )


# ---------------------------------------------------------------- verdicts
def test_same_value_of_two_origins_is_corroborated() -> None:
    q = only(run(toll("a", "at least 20 people", 20, None), toll("b", "22 people", 22, 22)))
    assert (q.status, len(q.answers), q.answers[0].origins) == ("corroborated", 1, 2)
    assert q.question == "How many people were killed in the attack in Alpha on 3 March 2031?"


def test_same_value_of_one_origin_stays_single() -> None:
    a, b = toll("a", "19 people", 19, 19), toll("b", "19 people", 19, 19)
    q = only(run(a, b, grouping=grouped([a.done(), b.done()], same_origin=("a", "b"))))
    assert (q.status, q.answers[0].origins, q.answers[0].articles) == ("single origin", 1, 2)
    assert q.why == "2 articles, but one origin: Example Wire."


def test_one_person_told_two_articles() -> None:
    q = only(run(toll("a", "19 people", 19, 19, by="Ada Example"), toll("b", "19 people", 19, 19, by="Ada Example")))
    assert (q.status, q.answers[0].origins, q.answers[0].articles) == ("single origin", 1, 2)


@pytest.mark.parametrize(
    ("first", "second"),
    [(("more than 70 people", 70, None), ("78 people", 78, 78)), (("20 to 30 people", 20, 30), ("25 people", 25, 25)), (("up to 80 people", None, 80), ("60 people", 60, 60))],
)  # fmt: skip
def test_rounded_and_bounded_values_agree(
    first: tuple[str, float | None, float | None], second: tuple[str, float | None, float | None]
) -> None:
    q = only(run(toll("a", *first), toll("b", *second)))
    assert q.status == "corroborated"


def test_later_and_higher_is_an_update() -> None:
    q = only(
        run(
            toll("a", "40 people", 40, 40, published="2031-03-04"),
            toll("b", "93 people", 93, 93, published="2031-03-06"),
        )
    )
    assert q.status == "updated"
    assert [a.value.low for a in q.answers] == [40, 93]
    assert [str(a.as_of) for a in q.answers] == ["2031-03-04", "2031-03-06"]


def test_editions_of_one_day_are_an_update() -> None:
    q = only(run(toll("a", "40 people", 40, 40), toll("b", "93 people", 93, 93)))
    assert q.status == "updated"


@pytest.mark.usefixtures("by_rule")
def test_later_and_lower_is_contested() -> None:
    q = only(
        run(
            toll("a", "93 people", 93, 93, published="2031-03-04"),
            toll("b", "40 people", 40, 40, published="2031-03-06"),
        )
    )
    assert q.status == "contested"
    assert q.why == "“40” (Outlet b) and “93” (Outlet a) can't both hold for the same attack."


@pytest.mark.usefixtures("by_rule")
def test_claims_of_two_sides_are_contested() -> None:
    q = only(
        run(
            toll("a", "2 soldiers", 2, 2, by="the army", of="soldiers"),
            toll("b", "21 soldiers", 21, 21, by="the rebels", of="soldiers"),
        )
    )
    assert q.status == "contested"
    assert q.question.startswith("How many soldiers were killed")


def test_no_casualties_against_twelve_dead_is_contested() -> None:
    q = only(run(toll("a", "12 people", 12, 12), toll("b", "no people", 0, 0)))
    assert q.status == "contested"


@pytest.mark.parametrize(
    ("of", "where", "day"),
    [("children", "Alpha", "2031-03-03"), ("people", "Gamma", "2031-03-03"), ("people", "Alpha", "2031-02-03")],
)
def test_other_scope_place_or_time_is_another_question(of: str, where: str, day: str) -> None:
    found = run(
        toll("a", "93 people", 93, 93),
        toll("b", f"40 {of}", 40, 40, published="2031-03-06", of=of, where=where, day=day),
    )
    assert [q.status for q in found.questions] == ["single origin", "single origin"]


def test_a_part_is_another_question() -> None:
    w = Writer("a", "93 people, including 3 people from Beta, died at Alpha.", published="2031-03-04")
    w.figure("93 people", 93, 93).figure("3 people", 3, 3).incident(
        "93 people, including 3 people from Beta, died", day="2031-03-03", where="Alpha", killed="93 people", n=93
    )
    found = run(w, toll("b", "90 people", 90, 90, published="2031-03-03"))
    assert sorted((q.status, len(q.answers)) for q in found.questions) == [("single origin", 1), ("updated", 2)]


def test_two_numbers_of_one_voice_do_not_contest_another_article() -> None:
    w = Writer("a", "145 people were hurt at Alpha; 60 people were badly hurt.", published="2031-03-04")
    w.figure("145 people", 145, 145, measure="injured").figure("60 people", 60, 60, measure="injured")
    w.incident("145 people were hurt at Alpha; 60 people were badly hurt", day="2031-03-03", where="Alpha")
    found = run(w, toll("b", "150 people", 150, 150, measure="injured", published="2031-03-06"))
    assert "contested" not in {q.status for q in found.questions}


def test_a_count_of_many_years_is_not_the_toll_of_an_event() -> None:
    w = Writer("a", "9 people died in the attack at Alpha and 40000 people since 2012.", published="2031-03-04")
    w.figure("9 people", 9, 9, period="2031-03-03").figure("40000 people", 40000, 40000, period="2012/2031-03-04")
    w.incident(
        "9 people died in the attack at Alpha and 40000 people since 2012",
        day="2031-03-03",
        where="Alpha",
        killed="9 people",
        n=9,
    )
    assert only(run(w), text="attack").answers[0].value.high == 9


def test_the_title_counts_for_the_main_event() -> None:
    w = toll("a", "19 people", 19, 19)
    w.title = "19 dead at a market"
    w.figure("19 dead", 19, 19, of="dead", title=True)
    q = only(run(w))
    assert [s.in_ for s in q.answers[0].statements] == ["title", None]
    assert q.answers[0].articles == 1


def test_undated_articles_contest_nothing() -> None:
    found = run(toll("a", "93 people", 93, 93, published=None), toll("b", "40 people", 40, 40, published=None))
    assert {q.status for q in found.questions} == {"single origin"}


def test_one_article_that_quotes_two_counts() -> None:
    w = Writer("a", "12 people died at Alpha, police said. 15 people died at Alpha, medics said.")
    w.figure("12 people", 12, 12, by="police").figure("15 people", 15, 15, by="medics")
    w.incident("12 people died at Alpha, police said. 15 people died at Alpha", day="2031-03-03", where="Alpha")
    assert only(run(w)).status == "contested"


@pytest.mark.usefixtures("by_rule")
def test_residents_and_the_army() -> None:
    same_day = run(toll("a", "3 people", 3, 3, by="the army"), toll("b", "20 people", 20, 20, by="residents"))
    assert only(same_day).status == "contested"
    later = run(
        toll("a", "3 people", 3, 3, by="the army"),
        toll("b", "20 people", 20, 20, by="residents", published="2031-03-06"),
    )
    assert only(later).status == "updated"


def test_a_toll_told_without_an_event_joins_the_event_of_its_town_and_day() -> None:
    b = Writer("b", "At Alpha 30 people have died, it was said.", published="2031-03-06")
    b.figure("30 people", 30, 30, where="Alpha", period="2031-03-03")
    assert only(run(toll("a", "19 people", 19, 19), b)).status == "updated"


def test_numbers_of_another_scale_are_of_another_scope() -> None:
    found = run(toll("a", "12 people", 12, 12), toll("b", "900000 people", 900000, 900000, published="2031-03-06"))
    assert {q.status for q in found.questions} == {"single origin"}


# ---------------------------------------------------------------- incidents
def test_one_event_in_two_articles() -> None:
    found = run(toll("a", "9 people", 9, 9), toll("b", "9 people", 9, 9, where="Beta", day="2031-03-04"))
    (incident,) = found.incidents
    assert [m.article for m in incident.members] == ["a", "b"]
    assert incident.origins == 2
    assert incident.questions == (found.questions[0].id,)


def test_two_villages_of_one_day_stay_two() -> None:
    found = run(toll("a", "9 people", 9, 9), toll("b", "9 people", 9, 9, where="Gamma"))
    assert len(found.incidents) == 2


def test_two_days_stay_two() -> None:
    assert len(run(toll("a", "9 people", 9, 9), toll("b", "9 people", 9, 9, day="2031-03-06")).incidents) == 2


def test_two_incidents_of_one_article_stay_two() -> None:
    w = Writer("a", "Gunmen raided Alpha at dawn. Gunmen raided Alpha at dusk.")
    w.incident("Gunmen raided Alpha at dawn", day="2031-03-03", where="Alpha")
    w.incident("Gunmen raided Alpha at dusk", day="2031-03-03", where="Alpha")
    assert len(run(w).incidents) == 2


def test_what_lacks_place_and_day_joins_only_the_same_words() -> None:
    a = Writer("a", "A bomb went off.").incident("A bomb went off", "bombing")
    b = Writer("b", "Somebody fired a rocket.").incident("Somebody fired a rocket", "bombing")
    c = Writer("c", "A bomb went off.").incident("A bomb went off", "bombing")
    assert sorted(len(i.members) for i in run(a, b, c).incidents) == [1, 2]


def leading(id_: str, text: str, type_: str = "attack", **more: str) -> Writer:
    """An article without a date of publication that tells of one incident, in its first sentence."""
    return Writer(id_, text, published=None).incident(text.split(".")[0], type_, **more)


def test_what_two_articles_of_a_story_are_about_is_one_event() -> None:
    a = leading("a", "A gunman killed two clerks in an office in Alpha.", where="Alpha")
    b = leading("b", "Two clerks died in a shooting by a former colleague.")
    assert [len(i.members) for i in run(a, b).incidents] == [2]
    apart = grouped([a.done(), b.done()], one_story=False)
    assert len(run(a, b, grouping=apart).incidents) == 2


def test_only_the_first_of_its_kind_is_what_an_article_is_about() -> None:
    a = leading("a", "A gunman killed two clerks in an office in Alpha.", where="Alpha")
    b = Writer("b", "A guard was stabbed in Gamma. Two clerks died in another shooting.", published=None)
    b.incident("A guard was stabbed in Gamma", where="Gamma").incident("Two clerks died in another shooting")
    assert len(run(a, b).incidents) == 3


def test_a_place_within_a_named_place_is_one() -> None:
    a = leading("a", "Shells hit Alpha.", where="Alpha")
    b = leading("b", "Fire was seen at Alpha market.", where="Alpha market")
    assert [len(i.members) for i in run(a, b).incidents] == [2]


def test_a_fire_and_arson_are_one_event() -> None:
    a = leading("a", "A fire destroyed a depot in Alpha.", "disaster", subtype="fire", where="Alpha")
    b = leading("b", "The depot in Alpha was burnt down by unknown men.", "arson", where="Alpha")
    assert [len(i.members) for i in run(a, b).incidents] == [2]


def test_villages_that_no_map_has_stay_apart() -> None:
    a = Writer("a", "Gunmen burnt houses at Delta.").incident(
        "Gunmen burnt houses", "attack", day="2031-03-03", where="Delta"
    )
    b = Writer("b", "A teacher was shot at Epsilon.").incident(
        "A teacher was shot", "attack", day="2031-03-03", where="Epsilon"
    )
    assert len(run(a, b).incidents) == 2


def test_ids_do_not_depend_on_other_articles() -> None:
    alone = run(toll("a", "9 people", 9, 9)).incidents[0].id
    more = {i.id for i in run(toll("a", "9 people", 9, 9), toll("b", "9 people", 9, 9, where="Gamma")).incidents}
    assert alone in more


# ---------------------------------------------------------------- other questions
def test_reported_and_denied() -> None:
    a = Writer("a", "Troops burnt Alpha, villagers said.").incident(
        "Troops burnt Alpha", "arson", day="2031-03-03", where="Alpha", by="villagers"
    )
    b = Writer("b", "The army denied that troops burnt Alpha.").incident(
        "troops burnt Alpha", "arson", day="2031-03-03", where="Alpha", by="The army", status="denied"
    )
    q = only(run(a, b), None)
    assert q.status == "contested"
    assert [x.value.text for x in q.answers] == ["yes", "no"]
    assert q.answers[0].value.unit == "yes/no"


def test_advice_is_one_question_for_each_government() -> None:
    a = Writer("a", "France and Norway told their citizens to leave Mali.").toponym("Mali").toponym("Mali")
    a.advisory("France", "told their citizens to leave Mali", date="2031-03-03").advisory(
        "Norway", "told their citizens to leave Mali"
    )
    b = Writer("b", "France urged its nationals to quit Mali.").advisory(
        "France", "urged its nationals to quit Mali", date="2031-03-04"
    )
    found = run(a, b)
    france = only(found, None, "France")
    assert (france.question, france.status) == ("Did France tell its citizens to leave Mali?", "corroborated")
    assert (str(france.answers[0].as_of), france.where[0].name) == ("2031-03-04", "Mali")
    assert only(found, None, "Norway").status == "single origin"


@pytest.mark.parametrize(
    ("other", "words", "status"), [("2031-03-01", "1 March", "contested"), ("2031-03", "March 2031", "corroborated")]
)
def test_onset_of_a_blockade(other: str, words: str, status: str) -> None:
    a = Writer("a", "Rebels declared a blockade of Alpha on 3 March.").incident(
        "Rebels declared a blockade of Alpha", "blockade", day="2031-03-03", where="Alpha", when_words="3 March"
    )
    b = Writer("b", f"The blockade of Alpha has held since {words}.").incident(
        "The blockade of Alpha", "blockade", day=other, where="Alpha", when_words=words
    )
    found = run(a, b)
    q = only(found, None, "begin")
    assert (q.question, q.status) == ("When did the blockade in Alpha begin?", status)
    assert q.answers[-1].value.text == "2031-03-03"
    assert q.answers[-1].value.unit == "date"


def test_years_of_coming_to_power() -> None:
    texts = {
        "a": "Mali is ruled by a junta that came to power after a 2020 coup.",
        "b": "The military junta of Mali, which came to power in 2021, is under pressure.",
        "c": "A junta seized power in Mali through coups in 2020 and 2021.",
        "d": "Au Mali, la junte arrivée au pouvoir en 2020 a prolongé la transition.",
    }
    found = run(*(Writer(i, t).toponym("Mali") for i, t in texts.items()))
    q = only(found, None, "year")
    assert q.status == "contested"
    assert [(x.value.text, x.articles) for x in q.answers] == [("2020", 2), ("2021", 1), ("2020 and 2021", 1)]
    assert (
        only(run(Writer("a", texts["a"]).toponym("Mali"), Writer("c", texts["c"]).toponym("Mali")), None, "year").status
        == "corroborated"
    )


def test_first_ever_against_again() -> None:
    a = Writer("a", "Alpha could become the first country governed by the militant network, analysts said.")
    b = Writer("b", "It would be the first nation ruled by militants of the network in history.")
    c = Writer("c", "The militant network may seize power in a country again, which nobody has seen in decades.")
    d = Writer("d", "The first aid convoy reached the country again.")
    q = only(run(a, b, c, d), None, "first")
    assert q.status == "contested"
    assert [(x.value.text, x.articles) for x in q.answers] == [("yes", 2), ("no", 1)]
    assert only(run(a, b), None, "first").status == "corroborated"


# ---------------------------------------------------------------- properties
def newsroom(rng: random.Random, n: int) -> list[Writer]:
    out = []
    for k in range(n):
        number = rng.choice([3, 9, 10, 40])
        day = rng.choice(["2031-03-03", "2031-03-04", "2031-03-09", None])
        published = rng.choice(["2031-03-04", "2031-03-05", "2031-03-05T10:00Z", "2031-03", None])
        out.append(
            toll(
                f"n{k:04}",
                f"{number} people",
                number,
                rng.choice([number, None]),
                published=published,
                where=rng.choice(["Alpha", "Beta", "Gamma", "Mali"]),
                day=day,
                by=rng.choice([None, "the army", "the rebels"]),
            )
        )
    return out


@given(st.randoms(use_true_random=False), st.integers(0, 12))
@settings(max_examples=60, deadline=None)
def test_order_of_articles_does_not_matter(rng: random.Random, n: int) -> None:
    readings = [w.done() for w in newsroom(rng, n)]
    grouping = grouped(
        readings, one_story=rng.random() < 0.5, same_origin=tuple(r.id for r in readings if rng.random() < 0.3)
    )
    first = compare(readings, grouping)
    check(first, readings)
    shuffled = readings[:]
    rng.shuffle(shuffled)
    assert compare(shuffled, grouping) == first


def test_nothing() -> None:
    assert compare([], Grouping()) == Comparison()


def test_articles_that_no_group_holds() -> None:
    readings = [toll("a", "9 people", 9, 9).done(), toll("b", "9 people", 9, 9).done()]
    found = compare(readings, Grouping())
    check(found, readings)
    assert found.questions[0].answers[0].origins == 2


@given(st.text(max_size=400))
@settings(max_examples=80, deadline=None)
def test_any_text(text: str) -> None:
    readings = [
        Reading(id=i, text=t, lang="en")
        for i, t in (("a", text), ("b", text), ("c", text + " first country again in 2020."))
    ]
    check(compare(readings, grouped(readings)), readings)


@pytest.mark.parametrize("piece", ["a ", "the first ", "came to power in 2020 and ", "again; ", "7 ", '"'])
def test_long_texts_take_linear_time(piece: str) -> None:
    readings = [Reading(id=i, text=piece * (60_000 // len(piece)), lang="en") for i in "ab"]
    start = time.process_time()
    compare(readings, grouped(readings))
    assert time.process_time() - start < patience(4)


def test_a_thousand_articles_take_seconds() -> None:
    readings = [w.done() for w in newsroom(random.Random(1), 1000)]
    start = time.process_time()
    compare(readings, grouped(readings, one_story=False))
    assert time.process_time() - start < patience(5)


@needs_shared
def test_worked_example() -> None:
    folder = SHARED / "contract_example"
    readings = [
        codec.decode(line, Reading) for line in (folder / "read.jsonl").read_text("utf-8").splitlines() if line.strip()
    ]
    grouping = codec.decode((folder / "group.json").read_text("utf-8"), Grouping)
    wanted = json.loads((folder / "compare.json").read_text("utf-8"))
    found = compare(readings, grouping)
    check(found, readings)
    assert sorted(sorted((m.article, m.incident) for m in i.members) for i in found.incidents) == sorted(
        sorted((m["article"], m["incident"]) for m in i["members"]) for i in wanted["incidents"]
    )
    assert {(q.measure, q.status) for q in found.questions if q.measure} == {
        (q["measure"], q["status"]) for q in wanted["questions"] if q["measure"]
    }
    contested = next(q for q in found.questions if q.status == "contested")
    expected = wanted["questions"][0]
    assert {(a.value.text, str(a.as_of), a.origin_ids) for a in contested.answers} == {
        (a["value"]["text"], a["as_of"], tuple(a["origin_ids"])) for a in expected["answers"]
    }
    assert {(s.article, s.start, s.end) for a in contested.answers for s in a.statements} == {
        (s["article"], s["start"], s["end"]) for a in expected["answers"] for s in a["statements"]
    }
