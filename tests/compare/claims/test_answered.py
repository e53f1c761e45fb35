"""What one article opens with, and what another opens with a denial of, in words that share nothing but a name."""

from __future__ import annotations

from compare.claims.test_opposed import Said, asked
from vigie.model import Question


def report(id_: str = "a", day: str = "2031-03-04", town: str = "Alpha") -> Said:
    text = f"The mercenaries slipped away from {town} by night with their armour, a trader said. It rained."
    made = Said(id_, text, published=day)
    made.toponym(town)
    return made.says("a trader", f"The mercenaries slipped away from {town} by night with their armour")


def answer(words: str, who: str = "The army", id_: str = "b", day: str = "2031-03-05", town: str = "Alpha") -> Said:
    made = Said(id_, f"{who} said that {words}. It rained.", published=day)
    if town in words:
        made.toponym(town)
    return made.says(who, words)


def answered(*articles: Said) -> list[Question]:
    return [q for q in asked(*articles) if len(q.answers) > 1]


def test_a_denial_that_repeats_no_word_meets_the_report_of_its_town() -> None:
    (q,) = answered(report(), answer("not one partner had moved from Alpha"))
    assert q.status == "contested"
    assert [(a.value.text, a.statements[0].article) for a in q.answers] == [("yes", "a"), ("no", "b")]


def test_another_town_another_week_or_an_aside_answers_nothing() -> None:
    assert not answered(report(), answer("not one partner had moved from Gamma", town="Gamma"))
    assert not answered(report(), answer("not one partner had moved from Alpha", day="2031-03-20"))
    assert not answered(report(), answer("the bus to Alpha, which was not full, had broken down"))


def test_a_report_that_comes_days_after_the_denial_is_not_what_it_denied() -> None:
    late = report(day="2031-03-08", id_="z")
    assert not answered(answer("not one partner had moved from Alpha"), late)


def test_who_denies_a_part_in_it_answers_only_those_who_name_him() -> None:
    no = answer("its men had no hand in what was done at Alpha", who="The Harbour Front")
    assert not answered(report(), no)
    blamed = report()
    text = blamed.text.replace("The mercenaries", "Armed men of the Harbour Front")
    naming = Said("a", text, published="2031-03-04")
    naming.toponym("Alpha")
    naming.says("a trader", text.split(", a trader")[0])
    (q,) = answered(naming, no)
    assert q.status == "contested"


def test_of_two_reports_of_different_things_in_one_town_none_is_chosen() -> None:
    other = Said("c", "Cholera has broken out in two wards of Alpha, a nurse said. It rained.", published="2031-03-04")
    other.toponym("Alpha")
    other.says("a nurse", "Cholera has broken out in two wards of Alpha")
    assert not answered(report(), other, answer("nothing of the kind had happened in Alpha", who="A driver"))


def test_a_person_known_for_many_things_joins_no_two_articles() -> None:
    def named(id_: str, words: str, who: str, day: str) -> Said:
        made = Said(id_, f"On Monday {words}, {who} said. It rained.", published=day)
        return made.says(who, words).person("Dorval")

    told = named("a", "rumours had it that Dorval sold the old ferry to gunmen", "a trader", "2031-03-04")
    no = named("b", "Dorval had never owned a boat", "the ministry", "2031-03-05")
    many = [named(f"m{n}", f"Dorval opened hall {n} of the fair", "a guard", "2031-03-04") for n in range(4)]
    assert [q.status for q in answered(told, no)] == ["contested"]
    assert not answered(told, no, *many)


def test_a_first_time_and_a_second_exclude_each_other() -> None:
    first = Said(
        "a", "For the first time fighters of the Harbour Front walked into Alpha on Monday.", published="2031-03-04"
    )
    again = Said("b", "The Harbour Front took Alpha for the second time in a year.", published="2031-03-05")
    (q,) = answered(first, again)
    assert q.status == "contested"
