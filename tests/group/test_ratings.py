"""Outlet ratings: read from the user's table, distributed over a story, and no blindspot from a few."""

from __future__ import annotations

import pytest

from group.made import QUAKE, article
from vigie.errors import VigieError
from vigie.group.ratings import coverage, read_ratings
from vigie.model import Reading, Story

TABLE = """domain,bias,factuality,source,date
lamp.example,left,high,Invented Raters,2031-01
courier.example,left,mixed,Invented Raters,2031
dawn.example,left,,Invented Raters,
WWW.Noon.example,left,low,,
dusk.example,right,high,Invented Raters,2031-02-03
"""


def told(*domains: str) -> tuple[Story, list[Reading]]:
    made = [article(f"a{n}", QUAKE, url=f"https://news.{d}/quake") for n, d in enumerate(domains)]
    return Story(id="s", headline="Quake", articles=tuple(r.id for r in made)), made


def test_unrated_outlets_are_shown_as_unrated() -> None:
    story, made = told("lamp.example", "dusk.example", "nobody.example")
    found = coverage([story], made, read_ratings(TABLE))[0]
    assert found.outlets == 3
    assert dict(found.bias) == {"left": 1, "right": 1, "unrated": 1}
    assert dict(found.factuality) == {"high": 2, "unrated": 1}
    assert found.blindspot is None


def test_an_open_cell_is_unrated_too_and_an_outlet_counts_once() -> None:
    story, made = told("dawn.example", "dawn.example")
    made = [article(r.id, r.text, "Dawn Example", url=r.url) for r in made]
    found = coverage([story], made, read_ratings(TABLE))[0]
    assert (found.outlets, dict(found.factuality)) == (1, {"unrated": 1})


@pytest.mark.parametrize(
    ("domains", "side"),
    [
        (("lamp.example", "courier.example", "dawn.example", "noon.example"), "left"),
        (("lamp.example", "courier.example", "dawn.example"), None),  # too few are rated
        (("lamp.example", "courier.example", "dawn.example", "dusk.example", "noon.example"), None),  # two sides
        (
            ("lamp.example", "courier.example", "dawn.example", "noon.example", *(f"x{n}.example" for n in range(5))),
            None,
        ),
    ],
)
def test_a_blindspot_needs_enough_rated_outlets_of_one_side(domains: tuple[str, ...], side: str | None) -> None:
    story, made = told(*domains)
    assert coverage([story], made, read_ratings(TABLE))[0].blindspot == side


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("domain,bias\nlamp.example,left\n", "factuality"),
        (TABLE + "lamp.example,right,,,\n", "second time"),
        (TABLE + "no domain at all,right,,,\n", ":7"),
        (TABLE + "new.example,right,,,someday\n", "someday"),
    ],
)
def test_a_table_that_can_not_be_used_says_where_and_why(text: str, words: str) -> None:
    with pytest.raises(VigieError, match=words):
        read_ratings(text)
