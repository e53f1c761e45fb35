# ruff: noqa: E501 - one case a line
"""States and yes-or-no matters: roads, services, who holds a town, deals, ransoms, claims, prices, outbreaks, days."""

from __future__ import annotations

import pytest

from compare.compare_factory import Writer, grouped
from vigie.compare import compare
from vigie.model import Question


def asked(*writers: Writer, words: str) -> list[Question]:
    readings = [w.done() for w in writers]
    return [q for q in compare(readings, grouped(readings)).questions if words in q.question]


def told(id_: str, text: str, day: str = "2031-03-04", *places: str) -> Writer:
    w = Writer(id_, text, published=day)
    for place in places:
        w.toponym(place)
    return w


def values(q: Question) -> tuple[str, list[str]]:
    return q.status, [a.value.text for a in q.answers]


# ---------------------------------------------------------------- states
@pytest.mark.parametrize(
    ("shut", "open_", "question"),
    [
        ("The road to Alpha has been closed to trucks since Monday.", "Traffic on the road to Alpha resumed on Friday.", "Can Alpha be reached by road?"),
        ("For three weeks no lorry has entered Alpha.", "Rebels lifted their blockade of Alpha on Friday.", "Can Alpha be reached by road?"),
        ("Plus aucun véhicule ne circule vers Alpha.", "Le blocus d'Alpha a été levé vendredi.", "Can Alpha be reached by road?"),
        ("The airport of Alpha remained shut on Monday.", "L'aéroport d'Alpha a rouvert vendredi.", "Is the airport of Alpha open?"),
        ("Half of Alpha is without electricity.", "Electricity has been restored in all of Alpha.", "Is there electricity in Alpha?"),
        ("Le marché d'Alpha était fermé.", "The market in Alpha has reopened.", "Is the market of Alpha open?"),
    ],
)  # fmt: skip
def test_a_state_that_changed_is_an_update(shut: str, open_: str, question: str) -> None:
    a, b = told("a", shut, "2031-03-04", "Alpha"), told("b", open_, "2031-03-09", "Alpha")
    (q,) = asked(b, a, words=question)
    assert q.status == "updated"
    assert [str(x.as_of) for x in q.answers] == ["2031-03-04", "2031-03-09"]


@pytest.mark.parametrize(
    "other",
    [
        told("b", "The airport of Beta reopened on Friday.", "2031-03-09", "Beta"),
        told("b", "The airport of Alpha will reopen on Friday.", "2031-03-09", "Alpha"),
        told("b", "The airport of Alpha has not reopened.", "2031-03-09", "Alpha"),
        told("b", "The airport of Alpha reopened.", "2031-03-04", "Alpha"),
        told("b", "The market of Alpha reopened on Friday.", "2031-03-09", "Alpha"),
    ],
)
def test_another_town_plan_day_or_thing_is_no_update(other: Writer) -> None:
    shut = told("a", "The airport of Alpha is closed.", "2031-03-04", "Alpha")
    assert not [q for q in asked(shut, other, words="Is the ") if q.status == "updated"]


# ---------------------------------------------------------------- who holds a town
def test_a_side_that_still_holds_contradicts_the_other() -> None:
    army = told("a", "The army announced that it had retaken Alpha.", "2031-03-04", "Alpha")
    rebels = told("b", "The rebels say they still hold Alpha.", "2031-03-04", "Alpha")
    (q,) = asked(army, rebels, words="Who holds Alpha?")
    assert values(q) == ("contested", ["state forces", "armed group"])


def test_a_town_that_changed_hands_is_an_update() -> None:
    lost = told("a", "Rebels seized Alpha on Monday after government troops withdrew.", "2031-03-04", "Alpha")
    (q,) = asked(told("b", "L'armée a repris Alpha dimanche.", "2031-03-09", "Alpha"), lost, words="Who holds Alpha?")
    assert values(q) == ("updated", ["armed group", "state forces"])
    will = told("b", "The army would retake Alpha if it had fuel.", "2031-03-09", "Alpha")
    assert not asked(will, lost, words="Who holds")


def test_whom_the_rebels_fought_did_not_take_the_town() -> None:
    first = told("a", "Rebels seized Alpha on Monday.", "2031-03-04", "Alpha")
    then = told("b", "Rebels fought with government forces and captured Alpha, officials said.", "2031-03-09", "Alpha")
    assert not [q for q in asked(first, then, words="Who holds") if len(q.answers) > 1]


def test_who_left_has_not_given_the_town_to_the_other() -> None:
    seized = told("a", "Rebels seized Alpha on Monday.", "2031-03-04", "Alpha")
    left = told("b", "The rebels have withdrawn from Alpha, elders said.", "2031-03-09", "Alpha")
    (q,) = asked(left, seized, words="Who holds Alpha?")
    assert values(q) == ("updated", ["armed group", "not armed group"])
    spoke = told("b", "The government called the withdrawal from Alpha a show.", "2031-03-09", "Alpha")
    assert not asked(spoke, seized, words="Who holds")


# ---------------------------------------------------------------- yes or no
@pytest.mark.parametrize(
    ("yes", "no", "question"),
    [
        ("The two sides have agreed a ceasefire.", "The rebels said that no ceasefire had been agreed.", "Was a truce made?"),
        ("Lorries came after a local agreement.", "The government denied having signed anything.", "Was a deal made?"),
        ("Une rançon de deux millions a été payée.", "Aucune rançon n'a été versée, selon le ministère.", "Was a ransom paid?"),
        ("Relatives said they had raised N25 million for the kidnappers.", "The governor said nothing had been paid.", "Was a ransom paid?"),
        ("The kidnappers have asked for 60 million naira.", "Police denied that a ransom had been demanded.", "Was a ransom demanded?"),
    ],
)  # fmt: skip
def test_what_one_affirms_and_another_denies(yes: str, no: str, question: str) -> None:
    (q,) = asked(told("a", yes), told("b", no), words=question)
    assert values(q) == ("contested", ["yes", "no"])


def test_a_truce_and_a_deal_are_two_things() -> None:
    yes = told("a", "The two firms have signed a trade agreement.")
    assert not [q for q in asked(yes, told("b", "There is no ceasefire."), words="made?") if q.status == "contested"]
    hoped = told("a", "The envoy hopes that both will have agreed a ceasefire by May.")
    assert not asked(hoped, told("b", "No ceasefire had been agreed."), words="made?")


def test_what_one_side_accepts_the_other_may_not() -> None:
    one = told("a", "The rebels have accepted a truce.")
    found = asked(one, told("b", "The government said it had not agreed to any truce."), words="truce")
    assert not [q for q in found if q.status == "contested"]


def attack(id_: str, more: str, day: str) -> Writer:
    w = Writer(id_, f"Gunmen attacked Alpha on Monday. {more}", published=day).toponym("Alpha")
    return w.incident("Gunmen attacked Alpha", day="2031-03-03", where="Alpha")


def test_a_claim_that_came_later() -> None:
    none, claim = (
        attack("a", "No group has claimed the attack.", "2031-03-04"),
        attack("b", "The network claimed responsibility.", "2031-03-06"),
    )
    (q,) = asked(claim, none, words="Did a group claim")
    assert values(q) == ("updated", ["no", "yes"])
    before = attack("b", "The network claimed responsibility.", "2031-03-03")
    assert not asked(before, none, words="Did a group claim")


# ---------------------------------------------------------------- days
def dated(id_: str, words: str, day: str) -> Writer:
    w = Writer(id_, f"Gunmen attacked Alpha {words}, officials said.", published="2031-03-06").toponym("Alpha")
    return w.incident(f"Gunmen attacked Alpha {words}", day=day, where="Alpha", when_words=words.split()[-1])


def test_the_day_of_an_event() -> None:
    (q,) = asked(dated("a", "on Monday", "2031-03-03"), dated("b", "on Monday", "2031-03-03"), words="On which day")
    assert values(q) == ("corroborated", ["2031-03-03"])
    (q,) = asked(dated("a", "on Monday", "2031-03-03"), dated("b", "on Tuesday", "2031-03-04"), words="On which day")
    assert values(q) == ("contested", ["2031-03-03", "2031-03-04"])


def test_a_night_belongs_to_two_days() -> None:
    night = dated("b", "late on Tuesday", "2031-03-04")
    assert not asked(dated("a", "on Monday", "2031-03-03"), night, words="On which day")


# ---------------------------------------------------------------- prices, outbreaks
def price(id_: str, low: int, day: str, text: str, unit: str = "CFA", where: str = "Alpha") -> Writer:
    return Writer(id_, text.format(low), published=day).figure(
        str(low), low, low, measure="price", of=None, where=where, unit=unit
    )


def test_a_price_goes_up_and_down_with_its_history() -> None:
    a = price("a", 1900, "2031-03-04", "In Alpha a litre of petrol sold for {} CFA francs.")
    b = price("b", 1100, "2031-03-09", "À Alpha, le litre d'essence coûte {} francs.", unit="franc")
    (q,) = asked(b, a, words="What is the price of fuel")
    assert q.status == "updated"
    assert [(str(p.as_of), p.low) for p in q.history] == [("2031-03-04", 1900), ("2031-03-09", 1100)]


@pytest.mark.parametrize(
    "other",
    [
        price("b", 1100, "2031-03-09", "In Beta a litre of petrol sold for {} francs.", where="Beta"),
        price("b", 1100, "2031-03-09", "In Alpha a kilo of rice sold for {} francs."),
        price("b", 1100, "2031-03-09", "In Alpha petrol sells at twice the official price of {} francs."),
        price("b", 1100, "2031-03-04", "In Alpha a litre of petrol sold for {} francs."),
        price("b", 2, "2031-03-09", "In Alpha a litre of petrol sold for {} dollars.", unit="USD"),
    ],
)
def test_another_town_good_day_or_currency_is_no_update(other: Writer) -> None:
    a = price("a", 1900, "2031-03-04", "In Alpha a litre of petrol sold for {} CFA francs.")
    assert not [q for q in asked(a, other, words="price") if q.status in ("updated", "contested")]


def cases(id_: str, number: str, value: int, day: str, text: str) -> Writer:
    w = Writer(id_, text, published=day).toponym("Mali")
    return w.figure(number, value, value, measure="count", of="cholera cases", where="Mali", period="2031-01-01/..")


def test_running_totals_of_an_outbreak() -> None:
    a = cases("a", "938", 938, "2031-03-04", "Mali has recorded 938 cholera cases since January.")
    b = cases("b", "1324", 1324, "2031-03-11", "Since January 1324 cholera cases were reported in Mali.")
    (q,) = asked(b, a, words="cholera cases")
    assert q.status == "updated"
    assert [p.low for p in q.history] == [938, 1324]
    new = cases("b", "19", 19, "2031-03-11", "In Mali 19 new cholera cases were reported in the last 24 hours.")
    assert not [q for q in asked(new, a, words="cholera") if q.status == "updated"]


# ---------------------------------------------------------------- figures that find their question
def test_a_count_without_a_noun_is_of_those_told_before() -> None:
    a = attack("a", "Nine drivers are missing.", "2031-03-04").figure(
        "Nine drivers", 9, 9, measure="missing", of="drivers"
    )
    b = attack("b", "Five are still missing.", "2031-03-06").figure("Five", 5, 5, measure="missing", of=None)
    (q,) = [q for q in asked(a, b, words="missing") if q.status == "updated"]
    assert [x.value.low for x in q.answers] == [9, 5]


def test_soldiers_and_drivers_make_a_total() -> None:
    a = attack("a", "Seven soldiers and three drivers died.", "2031-03-04")
    a.figure("Seven soldiers", 7, 7, of="soldiers").figure("three drivers", 3, 3, of="drivers")
    b = attack("b", "The toll rose to 17 dead.", "2031-03-06").figure("17 dead", 17, 17, of="dead")
    (q,) = [q for q in asked(a, b, words="How many people were killed") if q.status == "updated"]
    assert [x.value.text for x in q.answers] == ["at least 10", "17"]


def test_a_hospital_is_not_where_the_attack_was() -> None:
    a = attack("a", "Twenty people were wounded.", "2031-03-04").figure("Twenty people", 20, 20, measure="injured")
    b = attack("b", "The hospital in Gamma spoke of 27 wounded.", "2031-03-06").toponym("Gamma")
    b.figure("27 wounded", 27, 27, measure="injured", of="wounded", where="Gamma", by="The hospital in Gamma")
    b.incident("The hospital in Gamma spoke of 27 wounded", where="Gamma")
    (q,) = [q for q in asked(a, b, words="injured") if q.status == "updated"]
    assert [x.value.low for x in q.answers] == [20, 27]
