"""Two accounts of one event fit by place, day, kind and toll together; two villages of one day do not. Invented."""

from __future__ import annotations

import dataclasses

import pytest

from compare.compare_factory import Writer
from vigie.compare.incidents.account import Account, account
from vigie.compare.incidents.joining import PAIR, joined, likely, pairs, rivalled
from vigie.compare.incidents.kin import APART, Pile, evidence, weights
from vigie.compare.incidents.merging import events
from vigie.model import Grouping, Reading


def told(reading: Reading, **more: object) -> Account:
    """The account of an article with one incident."""
    reports = [r for e in events([reading], Grouping()) for r in e.reports]
    made = account(reading, None, reports, reports[0].days if reports else None)
    return dataclasses.replace(made, **more)  # type: ignore[arg-type]


def raid(id_: str, place: str, low: float, published: str = "2031-03-04", more: str = "", day: str = "03") -> Account:
    text = f"At least {int(low)} people died in the attack on {place} before dawn, it was said. {more}"
    w = Writer(id_, text, published=published).toponym(place).figure(f"{int(low)} people", low, low)
    return told(w.incident(f"attack on {place}", day=f"2031-03-{day}", where=place).done(), lands=frozenset({"ML"}))


def odds(*accounts: Account) -> float:
    """Of the last two of a pile."""
    return likely(pairs(accounts))[len(accounts) - 1, len(accounts) - 2]


def test_one_town_and_day_is_one_event() -> None:
    assert odds(raid("a", "Alpha", 12), raid("b", "Alpha", 15, "2031-03-05")) > PAIR


def test_another_town_day_or_country_speaks_against_it() -> None:
    a, b = raid("a", "Alpha", 12), raid("b", "Alpha", 15)
    one = odds(a, b)
    assert odds(a, raid("b", "Gamma", 15)) < PAIR
    assert odds(a, raid("b", "Alpha", 15, "2031-03-10", day="09")) < one
    assert odds(a, dataclasses.replace(b, lands=frozenset({"NE"}))) < one


def test_what_names_no_town_fits_less_where_more_could_be_meant() -> None:
    vague = dataclasses.replace(raid("z", "Alpha", 12), sites=(), towns=(), names=frozenset())
    others = [raid(f"o{n}", f"Village{n}", 20 + n) for n in range(6)]
    assert odds(raid("a", "Alpha", 12), vague) > odds(*others, raid("a", "Alpha", 12), vague)


def test_a_breath_that_tells_of_two_places_parts_them_for_good() -> None:
    b = raid("b", "Gamma", 14)
    both = raid("a", "Alpha", 12, more="Twelve died in Alpha, and fourteen in Gamma.")
    assert APART in evidence(both, b, Pile([both, b]))
    assert joined([b, both], [None, None]) == [[0], [1]]


def test_a_group_is_joined_as_a_whole() -> None:
    """A pair that fits does not bring in what its other accounts speak against."""
    first, last = raid("a", "Alpha", 12), raid("c", "Gamma", 14)
    between = raid("b", "Alpha", 12, more="Nearly as many died in Gamma.")
    groups = joined([first, between, last], [1, 1, 2])
    assert sorted(map(sorted, groups)) == [[0, 1], [2]]


def test_accounts_of_one_event_are_together_from_the_beginning() -> None:
    assert joined([raid("a", "Alpha", 12), raid("b", "Gamma", 40)], [7, 7]) == [[0, 1]]


def test_rivals_are_the_other_pairs_of_an_account() -> None:
    found = {("b", "a"): {"always": 1.0}, ("c", "a"): {"always": 1.0}, ("d", "c"): {"always": 1.0}}
    rivalled(found, {"always": 0.0})
    assert found["b", "a"]["rivals"] == pytest.approx(found["d", "c"]["rivals"])
    assert found["c", "a"]["fewer rivals"] > found["b", "a"]["fewer rivals"]


def test_every_kind_of_evidence_has_a_weight() -> None:
    """Else a name was changed in the one place only."""
    a, b = raid("a", "Alpha", 12), raid("b", "Alpha", 12)
    found = pairs([a, b])
    rivalled(found, weights("alone"))
    assert found[1, 0].keys() <= weights("weights").keys()
    assert weights("alone").keys() <= weights("weights").keys()
