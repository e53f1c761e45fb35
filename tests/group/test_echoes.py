"""Echoes: what is repeated, which way, and what is none."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from group.made import QUAKE, VOTE, article
from vigie.group import group
from vigie.group.quoted import merge, quoted
from vigie.group.shingles import align, covered, shingled
from vigie.model import Echo, Reading


def echo(*readings: Reading) -> Echo | None:
    found = group(readings).echoes
    return found[0] if found else None


OTHER = (
    " The mayor toured the quarter at dawn with two engineers. Fishing boats brought drinking water from the islands,"
    " since the mains had burst in four places. A choir sang in the square. The insurers' office had no comment."
)


def test_a_reprint_is_verbatim_and_later_repeats_earlier() -> None:
    e = echo(article("a", QUAKE, "Lamp", "2031-05-06"), article("b", QUAKE, "Courier", "2031-05-05"))
    assert e is not None
    assert (e.from_, e.to, e.kind, e.basis) == ("a", "b", "verbatim", "words")
    assert e.share == 1.0
    assert e.passages[0].from_.text == QUAKE[:-1]


def test_half_copied_with_paragraphs_of_its_own_is_light_or_heavy() -> None:
    mixed = OTHER + " " + ". ".join(QUAKE.split(". ")[:2])
    e = echo(article("a", QUAKE, "Lamp", "2031-05-05"), article("b", mixed, "Courier", "2031-05-06"))
    assert e is not None
    assert e.from_ == "b"
    assert e.kind in ("light", "heavy")
    assert 0.3 < e.share < 0.7


SAID = (
    "we will not leave this harbour, whatever the price of the sand and the rope and the tar, because our fathers"
    " built the wall with their own hands and nobody paid them for it in all those forty long winters"
)


@pytest.mark.parametrize(("left", "right"), [("“", "”"), ('"', '"'), ("« ", " »")])
def test_the_same_quotation_in_two_accounts_is_no_echo(left: str, right: str) -> None:
    first = f"The boatmen of Valdoria voted to stay. {left}{SAID}{right}, their chairwoman told the crowd. Rain fell."
    second = f"In Valdoria a meeting of boatmen ended late. The chair declared: {left}{SAID}{right}. Buses ran at noon."
    assert echo(article("a", first, "Lamp", "2031-05-05"), article("b", second, "Courier", "2031-05-06")) is None
    bare = [
        article("a", first.replace(left, "").replace(right, "")),
        article("b", second.replace(left, "").replace(right, "")),
    ]
    assert echo(*bare) is not None  # without the marks they are words of the article


def test_a_retelling_with_credit_is_heavy() -> None:
    scoop = (
        "The harbour board of Valdoria hid a warning about the sea wall for three years, documents show. Engineer Ada"
        " Fictive wrote in 2028 that the northern section could fail in a storm. The board's chairman, Tom Madeup,"
        " ordered the letter to be filed without an answer. Repairs would have cost 12 million crowns."
    )
    retold = (
        "Officials in Valdoria sat on a warning that the sea wall might fail, the Evening Courier reported on Friday."
        " According to the paper, engineer Ada Fictive cautioned in 2028 that its northern section could fail in a"
        " storm, but chairman Tom Madeup had her letter filed without an answer."
        " Repairs of 12 million crowns were put off."
    )
    e = echo(article("a", scoop, "Evening Courier", "2031-06-05"), article("b", retold, "Morning Lamp", "2031-06-06"))
    assert e is not None
    assert (e.from_, e.to, e.kind, e.basis) == ("b", "a", "heavy", "credit")
    assert e.passages
    unnamed = retold.replace("the Evening Courier reported", "it emerged")
    assert echo(article("a", scoop, "Evening Courier", "2031-06-05"), article("b", unnamed, "Morning Lamp")) is None


def test_credit_gives_the_direction_where_dates_are_equal() -> None:
    b = "The Evening Courier reported: " + QUAKE
    e = echo(article("z", QUAKE, "Evening Courier", "2031-05-05"), article("y", b, "Lamp", "2031-05-05"))
    assert e is not None
    assert e.from_ == "y"


def test_the_furniture_of_a_site_is_no_echo() -> None:
    appeal = (
        " Dear reader, we need your help to go on printing this paper every morning of the year, for the price of paper"
        " has doubled since the mill at Pont-Rouge closed its gates, and no advertiser has ever told us what to write."
    )
    assert (
        echo(article("a", QUAKE + appeal, "Lamp", "2031-05-05"), article("b", VOTE + appeal, "Lamp", "2031-05-06"))
        is None
    )


def test_a_page_is_no_echo_of_its_own_excerpt() -> None:
    page = article("p", QUAKE + " " + VOTE, kind="story page")
    assert echo(page, article("p-1", QUAKE, kind="excerpt", parent="p")) is None


def test_quoted_follows_paragraphs_and_posts() -> None:
    text = "He said: “One.\n\n“Two,” and left. «Trois» “never closed\n\nplain words\nA post — Name (@name) May 1\nend"
    inside = [text[a:b] for a, b in quoted(article("a", text))]
    assert any("One" in x and "Two" in x for x in inside)
    assert "«Trois»" in inside
    assert any("A post" in x for x in inside)
    assert not any("plain words" in x for x in inside)


@given(st.lists(st.sampled_from("abcdef"), max_size=60), st.lists(st.sampled_from("abcdef"), max_size=60))
def test_aligned_runs_are_common_disjoint_and_in_order(left: list[str], right: list[str]) -> None:
    a, b = shingled(" ".join(left)), shingled(" ".join(right))
    at = 0
    for run in align(a, b):
        assert run.a >= at
        assert run.length >= 5
        assert a.words[run.a : run.a + run.length] == b.words[run.b : run.b + run.length]
        at = run.a + run.length
    assert sum(covered(a, align(a, a))) == (len(a.words) if len(a.words) >= 5 else 0)


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50))))
def test_merged_bounds_are_sorted_and_disjoint(bounds: list[tuple[int, int]]) -> None:
    out = merge(bounds)
    assert all(x[1] < y[0] for x, y in pairwise(out))
    assert {i for a, b in bounds for i in range(a, b)} == {i for a, b in out for i in range(a, b)}
