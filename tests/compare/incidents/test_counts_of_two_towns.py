"""Counts of one sentence that have a town each stay with it. Invented."""

from __future__ import annotations

from compare.compare_factory import Writer, grouped
from vigie.compare.incidents.merging import events, places_of
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


def test_a_kind_of_place_may_stand_before_the_town() -> None:
    text = "Twelve died in the village of Alpha and fourteen others in Gamma."
    w = Writer("a", text).toponym("Alpha").toponym("Gamma")
    found = shares(w.figure("Twelve", 12, 12).figure("fourteen", 14, 14).done())
    assert {p.text for p in found.values()} == {"Alpha", "Gamma"}


def test_the_town_that_most_articles_name_is_the_events() -> None:
    told = []
    for n, name in enumerate(("Sinkoulou", "Sinkolou", "Sinkoulou")):
        text = f"Gunmen raided {name} and Dabale on Monday."
        w = Writer("abc"[n], text).toponym(name).toponym("Dabale")
        told.append(w.incident("Gunmen raided", day="2031-03-03", where=name).done())
    found = events(told, grouped(told))
    assert len(found) == 1
    assert places_of(found[0])[0].text == "Sinkoulou"
