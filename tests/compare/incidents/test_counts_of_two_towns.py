"""Counts of one sentence that have a town each stay with it. Invented."""

from __future__ import annotations

from compare.compare_factory import Writer
from vigie.compare.incidents.merging import events
from vigie.compare.incidents.shares import shares
from vigie.model import Grouping

BOTH = "Twelve died in Alpha and fourteen in Gamma on Monday."


def both() -> Writer:
    w = Writer("a", BOTH).toponym("Alpha").toponym("Gamma")
    return w.figure("Twelve", 12, 12).figure("fourteen", 14, 14)


def test_each_count_has_the_town_after_it() -> None:
    found = shares(both().done())
    assert {start: p.text for start, p in found.items()} == {0: "Alpha", BOTH.index("fourteen"): "Gamma"}


def test_one_town_for_both_parts_nothing() -> None:
    w = Writer("a", "Twelve died and fourteen were hurt in Alpha.").toponym("Alpha")
    assert shares(w.figure("Twelve", 12, 12).figure("fourteen", 14, 14).done()) == {}


def test_many_counts_in_one_sentence_take_no_time() -> None:
    text = "At Alpha " + ", ".join(f"{n} in Beta" for n in range(100, 900))
    w = Writer("a", text).toponym("Beta")
    for n in range(100, 900):
        w.figure(f"{n} in", n, n)
    assert len(shares(w.done())) <= 1


def test_what_is_threatened_is_not_what_was_done() -> None:
    done = (
        Writer("a", "A drone struck Alpha.")
        .toponym("Alpha")
        .incident("drone struck Alpha", day="2031-03-03", where="Alpha")
    )
    said = Writer("b", "They vowed to strike Alpha.").toponym("Alpha")
    said = said.incident("strike Alpha", day="2031-03-03", where="Alpha", status="threatened")
    assert len(events([done.done(), said.done()], Grouping())) == 2
