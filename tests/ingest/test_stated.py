import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vigie.ingest.stated import stated


@pytest.mark.parametrize(
    ("line", "french", "date", "role"),
    [
        ("Updated : Nov 03, 2025, 12:35 PM IST", False, "2025-11-03T12:35+05:30", "updated"),
        ("Published: 3 November 2031 at 10:12 GMT", False, "2031-11-03T10:12+00:00", "published"),
        ("Last updated on 5 Sept. 2031, 9.05 am EST", False, "2031-09-05T09:05-05:00", "updated"),
        ("Posted March 1st, 2031 | 12:10 AM", False, "2031-03-01T00:10", "published"),
        ("Publié le 3 novembre 2031 à 12h35", True, "2031-11-03T12:35", "published"),
        ("Mis à jour le 03/11/2031 - 18:05", True, "2031-11-03T18:05", "updated"),
        ("Publié le : 1er août 2031 à 8 h 05 TU", True, "2031-08-01T08:05+00:00", "published"),
        ("Monday, 3 March 2031", False, "2031-03-03", None),
        ("2031-03-03T20:15:00+01:00", False, "2031-03-03T20:15+01:00", None),
        ("14:05 CET, 9 December 2031", False, "2031-12-09T14:05+01:00", None),
        ("3 March 2031 23:59 UTC+3", False, "2031-03-03T23:59+03:00", None),
    ],
)
def test_dates_as_pages_state_them(line: str, french: bool, date: str, role: str | None) -> None:
    found = stated(line, french=french)
    assert [(d.date.text, d.role) for d in found] == [(date, role)]
    assert found[0].rest == ""


@pytest.mark.parametrize("zone", ["CST", "BST", "AST", "XYZ"])
def test_a_zone_that_could_be_several_leaves_the_day(zone: str) -> None:
    assert stated(f"Nov 3, 2031, 12:35 PM {zone}")[0].date.text == "2031-11-03"


def test_ist_is_not_indias_on_an_israeli_page() -> None:
    line = "Nov 3, 2031, 12:35 PM IST"
    assert stated(line, context="The Jerusalem Example")[0].date.text == "2031-11-03"
    assert stated(line)[0].date.text == "2031-11-03T12:35+05:30"


def test_numbers_that_could_be_day_or_month_leave_the_year() -> None:
    assert stated("03/11/2031")[0].date.text == "2031"
    assert stated("13/11/2031")[0].date.text == "2031-11-13"
    assert stated("11/13/2031")[0].date.text == "2031-11-13"
    assert stated("03/11/2031", french=True)[0].date.text == "2031-11-03"


def test_what_no_calendar_has_is_no_date() -> None:
    assert stated("31 November 2031") == []
    assert stated("Feb 30, 2031") == []
    assert stated("2031-13-01") == []


def test_the_rest_of_the_line_is_kept() -> None:
    assert stated("Jane Exemple | Nov 3, 2031 | 4 min read")[0].rest == "Jane Exemple"


def test_both_dates_of_a_line() -> None:
    found = stated("Publié le 3 mars 2031 à 10h00, mis à jour le 4 mars 2031 à 11h30", french=True)
    assert [(d.date.text, d.role) for d in found] == [
        ("2031-03-03T10:00", "published"),
        ("2031-03-04T11:30", "updated"),
    ]


@given(st.text(alphabet=st.sampled_from("0123456789:/-., TZhHpPmMà+ Novmarsjuil(GMT)\u00a0"), max_size=80))
def test_any_line_gives_real_dates_or_none(line: str) -> None:
    for d in stated(line, french=True):
        assert re.match(r"(?:19|20)\d\d", d.date.text)
