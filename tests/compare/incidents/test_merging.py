"""Which incidents of several articles are one event; every text is invented."""

from __future__ import annotations

from compare.compare_factory import Writer, grouped
from vigie.compare.incidents.merging import events


def together(*writers: Writer, one_story: bool = True) -> list[list[str]]:
    readings = [w.done() for w in writers]
    return sorted(sorted(e.articles) for e in events(readings, grouped(readings, one_story=one_story)))


def coup(id_: str, text: str, words: str, day: str, when: str, land: str = "Mali") -> Writer:
    return Writer(id_, text).incident(words, "coup", day=day, where=land, when_words=when)


def test_one_coup_told_by_its_year_and_by_its_month() -> None:
    a = coup("a", "Mali has lived under officers since the coup of 2020.", "the coup of 2020", "2020", "2020")
    b = coup("b", "In August 2020 a coup in Mali brought officers to power.", "a coup", "2020-08", "August 2020")
    c = coup("c", "A second coup followed in Mali in May 2021.", "A second coup", "2021-05", "May 2021")
    d = coup("d", "In 2020 a coup in Niger failed.", "a coup", "2020", "2020", "Niger")
    assert together(a, b, c, d, one_story=False) == [["a", "b"], ["c"], ["d"]]


def shot(id_: str, text: str, words: str, where: str | None = None, day: str | None = None) -> Writer:
    return Writer(id_, text, published=None).incident(words, "attack", subtype="shooting", where=where, day=day)


def test_two_events_that_a_story_leads_with_are_one() -> None:
    a = shot("a", "A trader was shot in Alpha.", "A trader was shot", "Alpha")
    b = shot("b", "A trader was shot in Alpha; shops closed.", "A trader was shot", "Alpha")
    c = shot("c", "A trader slain by masked riders.", "A trader slain by masked riders")
    d = shot("d", "A trader slain by masked riders, say neighbours.", "A trader slain by masked riders")
    assert together(a, b, c, d) == [["a", "b", "c", "d"]]
    assert together(a, b, c, d, one_story=False) == [["a"], ["b"], ["c"], ["d"]]


def test_two_towns_of_one_story_stay_two() -> None:
    a = shot("a", "A trader was shot in Alpha.", "A trader was shot", "Alpha")
    b = shot("b", "A nurse was shot in Gamma.", "A nurse was shot", "Gamma")
    assert together(a, b) == [["a"], ["b"]]


def test_an_article_that_tells_one_event_twice() -> None:
    a = shot("a", "A trader was shot in Alpha.", "A trader was shot", "Alpha")
    a.incident("A trader was shot in Alpha", "attack", where="Alpha")
    assert together(a) == [["a"]]
    b = Writer("b", "A trader was shot in Alpha. A clerk was shot in Gamma.", published=None)
    b.incident("A trader was shot", "attack", where="Alpha").incident("A clerk was shot", "attack", where="Gamma")
    assert together(b) == [["b"], ["b"]]
