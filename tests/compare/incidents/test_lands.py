"""The land of an account that names none, and what is no land of it. Invented."""

from __future__ import annotations

import pytest

from compare.compare_factory import Writer
from vigie.compare.incidents.lands import at_border, hinted, known
from vigie.compare.incidents.lead import LEAD, lands_of, of_care


def test_the_army_of_one_land_tells_it_and_an_armed_group_of_several_does_not() -> None:
    assert hinted(Writer("a", "The FAMa said nine died at Farrouga.").done(), LEAD) == {"ML"}
    assert hinted(Writer("a", "JNIM said nine died at Farrouga.", outlet="Alpha").done(), LEAD) == frozenset()


@pytest.mark.parametrize(
    ("outlet", "lands"),
    [("Gusau Gazette", {"NG"}), ("Sahel Gazette", set()), ("Le Nord", set()), ("The Continental", set())],
)
def test_an_outlet_is_at_home_where_its_name_says(outlet: str, lands: set[str]) -> None:
    assert hinted(Writer("a", "Nine died at Farrouga.", outlet=outlet).done(), LEAD) == lands


def test_a_border_is_no_land() -> None:
    r = Writer("a", "Nine died in Mali near the border with Niger.").toponym("Mali").toponym("Niger").done()
    assert at_border(r, LEAD) == {r.text.index("Niger")}
    assert lands_of(r) == {"ML"}


def test_a_village_on_no_map_is_where_others_say_unless_they_differ() -> None:
    village = Writer("a", "Nine died at Farrouga.").place("Farrouga")
    ml, ne, none = frozenset({"ML"}), frozenset({"NE"}), frozenset[str]()
    assert known([(ml, [village]), (none, [village])])[1] == ml
    assert len(known([(ml, [village]), (ne, [village]), (none, [village])])[2]) != 1
    assert known([(ml, [village]), (none, [])])[1] == none


def test_where_the_wounded_are_is_not_where_it_was() -> None:
    r = Writer("a", "Two were taken to Alpha. Residents of Beta fled.").toponym("Alpha").toponym("Beta").done()
    assert [of_care(r, p.place) for p in r.places] == [True, False]
