# ruff: noqa: E501 - one case a line
"""Who holds a town, when an event was, in which part; what was not known, and aid that stops and resumes."""

from __future__ import annotations

import pytest

from compare.events.test_lengths_and_distances import questions, read


def test_two_articles_that_leave_a_town_otherwise_contradict() -> None:
    a = read(
        "a",
        "Government forces have now regained control of Kidal, the Malian authorities said on Tuesday.",
        "2031-03-04",
    )
    b = read(
        "b",
        "Malian troops briefly regained control of Kidal on Saturday morning, the ministry said, but the rebels retook it on Sunday night, the mayor said.",
        "2031-03-05",
    )
    found = {q.status: q for q in questions(a, b, words="Who holds Kidal?")}
    assert [x.value.text for x in found["contested"].answers] == ["state forces", "armed group"]
    assert {x.article for x in found["updated"].answers[0].statements} == {"b"}


def test_a_later_day_is_no_contradiction() -> None:
    a = read("a", "Rebels seized Kidal in northern Mali on Saturday.", "2031-03-02")
    b = read("b", "The army retook Kidal in northern Mali on Tuesday.", "2031-03-05")
    assert [q.status for q in questions(a, b, words="Who holds Kidal?")] == ["updated"]


@pytest.mark.parametrize(
    "other",
    [
        "Shells fell on rebel-held districts of Kidal in Mali.",
        "The rebels captured more territory outside Kidal in Mali.",
        "Kidal in Mali has not fallen to the rebels.",
        "Rebels captured while fleeing Kidal in Mali were shot.",
    ],
)
def test_a_part_a_denial_or_men_taken_hold_no_town(other: str) -> None:
    a = read("a", "Trucks left for rebel-held Kidal in northern Mali after the attack.", "2031-03-04")
    assert not questions(a, read("b", other, "2031-03-05"), words="Who holds Kidal?")
    c = read("c", "Aid reached Kidal, held by the rebels in northern Mali, after the attack.", "2031-03-05")
    (q,) = questions(a, c, words="Who holds Kidal?")
    assert q.status == "corroborated"


def test_a_night_and_its_hour_are_one_time() -> None:
    a = read(
        "a",
        "Des hommes armés ont attaqué Djibo, au Burkina Faso, dans la nuit du 5 au 6 juin, tuant dix personnes.",
        "2031-06-07",
        "fr",
    )
    b = read("b", "Gunmen attacked Djibo in Burkina Faso at 2 a.m. on Friday, killing ten people.", "2031-06-07")
    (q,) = questions(a, b, words="When was the attack in Djibo?")
    assert len(q.answers) == 1


def test_the_day_on_which_people_fled_is_not_that_of_the_attack() -> None:
    a = read("a", "Militants attacked Djibo in Burkina Faso on Friday, killing ten people.", "2031-06-09")
    b = read(
        "b",
        "Residents of Djibo in Burkina Faso started fleeing on Saturday after a deadly attack by militants.",
        "2031-06-09",
    )
    assert not [q for q in questions(a, b, words="attack in Djibo") if q.status == "contested"]


def test_a_count_not_known_and_then_told_is_an_update() -> None:
    a = read(
        "a",
        "Gunmen abducted pupils from a school in Djibo, Burkina Faso, on Monday. The number of pupils abducted is not yet known, the police said.",
        "2031-06-10",
    )
    b = read(
        "b",
        "Gunmen abducted 64 pupils from a school in Djibo, Burkina Faso, on Monday, the principal said.",
        "2031-06-11",
    )
    found = [q for q in questions(a, b, words="How many") if q.answers[0].value.text == "not known"]
    assert [[x.value.text for x in q.answers] for q in found] == [["not known", "64"]]
    assert not [q for q in questions(b, words="How many") if q.status == "updated"]


def test_aid_that_resumes_follows_its_suspension() -> None:
    a = read("a", "The UN has suspended aid deliveries in Mali after an attack on a convoy.", "2031-03-04")
    b = read("b", "The UN resumes aid deliveries in Mali, where the army fights rebels.", "2031-03-06")
    (q,) = questions(a, b, words="Are aid deliveries to Mali under way?")
    assert (q.status, [x.value.text for x in q.answers]) == ("updated", ["suspended", "under way"])


@pytest.mark.parametrize(("other", "status"), [("western part", "corroborated"), ("eastern outskirts", "contested")])
def test_the_part_of_a_town_is_told_by_the_compass(other: str, status: str) -> None:
    a = read(
        "a",
        "A car bomb exploded on the western edge of the town of Gao in Mali on Monday, killing six people.",
        "2031-03-04",
    )
    b = read(
        "b", f"A car bomb blast on the {other} of the town of Gao in Mali killed six people on Monday.", "2031-03-04"
    )
    (q,) = questions(a, b, words="In which part of the town")
    assert q.status == status


def test_people_who_flee_and_then_are_gone_are_an_update() -> None:
    a = read(
        "a",
        "Après l'attaque de Djibo, au Burkina Faso, les habitants continuent de fuir la ville, dit un élu.",
        "2031-06-08",
        "fr",
    )
    b = read(
        "b", "Après l'attaque de Djibo, au Burkina Faso, la ville est déserte, dit un commerçant.", "2031-06-11", "fr"
    )
    (q,) = questions(a, b, words="Have the people of Djibo gone?")
    assert q.status == "updated"
    assert not questions(
        b,
        a.__class__(**{**{f: getattr(a, f) for f in a.__dataclass_fields__}, "published": b.published}),
        words="Have the people",
    )
