"""In doubt two articles have one origin: no outlet, or days later, and nothing of its own; and what a story counts."""

from __future__ import annotations

from group.made import QUAKE, VOTE, article
from vigie.group import group
from vigie.group.signs import witnesses
from vigie.model import Grouping, Reading

REPORT = (
    "A strong earthquake shook the port of Valdoria on Monday, Reuters reported. Nine people died and the"
    " coastal railway was cut. “We ran out of the hall without our shoes,” said Ada Fictive, a teacher."
)
RETOLD = (
    "The port of Valdoria was shaken by a strong earthquake on Monday. It killed nine people, cut the coastal railway"
    " and emptied the market hall. Experts fear that the harbour quarter will not stand another one."
)
WITNESS = " “The sea came up to the second floor,” said Tom Madeup, who keeps the lighthouse."
# The same facts in other words: no run of eight words is left.
AGAIN = "Valdoria: " + ". ".join(QUAKE.split(". ")[i] for i in (1, 0, 3)).replace(" the ", " that ")
AGAIN = AGAIN.replace("night", "dark").replace("Monday", "Monday this week").replace("old town", "town")


def behind(found: Grouping, id_: str) -> dict[str, str]:
    return {o.name: o.reason for o in found.origins if id_ in o.articles}


def counts(found: Grouping) -> dict[str, int]:
    return {a: len(s.fewest_origins) for s in found.stories for a in s.articles}


def test_without_outlet_and_without_a_word_of_its_own_it_is_not_independent() -> None:
    found = group([article("a", REPORT, "Lamp"), article("b", RETOLD)])
    assert list(behind(found, "b")) == ["Reuters"]
    assert "in doubt, not independent" in behind(found, "b")["Reuters"]
    assert counts(found) == {"a": 1, "b": 1}


def test_somebody_named_who_speaks_only_there_makes_it_independent() -> None:
    found = group([article("a", REPORT, "Lamp"), article("b", RETOLD + WITNESS)])
    assert "Reuters" not in behind(found, "b")
    assert set(counts(found).values()) == {2}


def test_somebody_unnamed_does_not() -> None:
    nobody = WITNESS.replace("Tom Madeup, who keeps the lighthouse", "one resident")
    assert list(behind(group([article("a", REPORT, "Lamp"), article("b", RETOLD + nobody)]), "b")) == ["Reuters"]


def test_of_two_that_nobody_signs_the_later_is_in_doubt() -> None:
    assert len(group([article("a", QUAKE), article("b", AGAIN)]).origins) == 1
    assert len(group([article("a", QUAKE), article("b", RETOLD)]).origins) == 1


def test_an_outlet_has_reported_unless_it_tells_days_later_what_another_told() -> None:
    same_day = group([article("a", QUAKE, "Lamp", "2031-05-05"), article("b", AGAIN, "Dusk", "2031-05-05")])
    later = group([article("a", QUAKE, "Lamp", "2031-05-05"), article("b", AGAIN, "Dusk", "2031-05-08")])
    assert not same_day.echoes
    assert not later.echoes
    assert "Dusk, own reporting" in behind(same_day, "b")
    assert list(behind(later, "b")) == ["Lamp, own reporting"]


def test_a_house_credited_in_passing_does_not_account_for_the_article() -> None:
    passing = QUAKE * 4 + " The railway will lose four million crowns, according to Reuters."
    other = RETOLD + WITNESS + " Rain fell on the quarter, and the mayor closed the bridge." * 30
    other += " The railway will lose four million crowns, according to Reuters."
    found = group([article("a", passing, "Lamp", "2031-05-05"), article("b", other, "Dusk", "2031-05-05")])
    reuters = next(o for o in found.origins if o.name == "Reuters")
    assert set(reuters.passing) == {"a", "b"}
    for story in found.stories:
        assert reuters.id not in story.fewest_origins
        assert "own reporting" in story.origins_reason


def test_other_matters_are_never_in_doubt() -> None:
    found = group([article("a", REPORT, "Lamp"), article("b", VOTE)])
    assert "Reuters" not in behind(found, "b")


def test_a_witness_is_a_quotation_with_a_name_beside_it() -> None:
    def number(text: str) -> int:
        return len(witnesses(Reading(id="x", text=text)))

    assert number("“We ran out of the hall,” said Ada Fictive.") == 1
    assert number("« Nous avons couru hors de la halle », a dit Ada Fictive.") == 1
    assert number("One native said, “We ran out of the hall.”") == 0
    assert number("Ada Fictive called it “a bad day”.") == 0
