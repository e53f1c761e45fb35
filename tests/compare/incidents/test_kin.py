"""Two accounts of one event fit by place, day, kind and toll together; two villages of one day do not. Invented."""

from __future__ import annotations

import dataclasses

from compare.compare_factory import Writer
from vigie.compare.incidents.kin import ENOUGH, Account, account, best, score
from vigie.compare.incidents.merging import events
from vigie.model import Grouping, Reading


def told(reading: Reading, **more: object) -> Account:
    """The account of an article with one incident."""
    reports = [r for e in events([reading], Grouping()) for r in e.reports]
    made = account(reading, None, reports, reports[0].days if reports else None)
    return dataclasses.replace(made, **more)  # type: ignore[arg-type]


def raid(id_: str, place: str, low: float, published: str = "2031-03-04") -> Account:
    text = f"{int(low)} people died in the attack on {place} on Monday, it was said."
    w = Writer(id_, text, published=published).toponym(place).figure(f"{int(low)} people", low, low)
    return told(w.incident(text[:-14], day="2031-03-03", where=place).done(), lands=frozenset({"ML"}))


def test_one_town_and_day_is_one_event() -> None:
    assert score(raid("a", "Alpha", 12), raid("b", "Alpha", 15, "2031-03-05")) >= ENOUGH


def test_two_villages_of_one_day_stay_two() -> None:
    assert score(raid("a", "Alpha", 12), raid("b", "Gamma", 15)) < ENOUGH


def test_the_same_toll_joins_what_names_no_town_only_in_its_country() -> None:
    a, b = raid("a", "Alpha", 12), raid("b", "Gamma", 12)
    vague = dataclasses.replace(b, sites=[], areas=[])
    assert score(a, vague) >= ENOUGH
    assert score(a, dataclasses.replace(vague, lands=frozenset())) == 0
    assert score(a, dataclasses.replace(vague, lands=frozenset({"NE"}))) == 0


def test_another_day_speaks_against_it() -> None:
    a, b = raid("a", "Alpha", 12), raid("b", "Alpha", 12)
    assert b.days is not None
    day = b.days[0].replace(day=9)
    assert score(a, dataclasses.replace(b, days=(day, day), out=day)) == 0


def test_what_fits_two_events_alike_joins_neither() -> None:
    a = raid("a", "Alpha", 12)
    assert best(a, [(1, raid("b", "Alpha", 12))]) == 1
    assert best(a, [(1, raid("b", "Alpha", 12)), (2, raid("c", "Alpha", 12))]) is None
