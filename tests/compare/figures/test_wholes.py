"""Classes that are a total in other words, things lost, names spelt two ways, and values that share a third."""

from __future__ import annotations

from compare.compare_factory import Writer, grouped
from vigie.compare import compare
from vigie.compare.figures.revisions import denied
from vigie.compare.figures.tallies import is_part, side_given
from vigie.compare.words.keys import sound_of
from vigie.compare.words.things import thing_lost
from vigie.model import Question, Reading


def questions(measure: str, *readings: Reading, one_story: bool = True) -> list[Question]:
    found = compare(readings, grouped(list(readings), one_story=one_story))
    return [q for q in found.questions if q.measure == measure]


def toll(ref: str, text: str, words: str, low: float, of: str, day: str, by: str | None = None) -> Writer:
    w = Writer(ref, text, published=day).toponym("Alpha").figure(words, low, low, of=of, by=by)
    return w.incident(words, day="2031-03-03", where="Alpha")


def test_soldiers_are_the_toll_that_a_later_report_raises() -> None:
    a = toll("a", "At Alpha on Monday 12 soldiers were killed.", "12 soldiers", 12, "soldiers", "2031-03-04")
    b = toll("b", "The toll of Monday at Alpha has risen to 15 people.", "15 people", 15, "people", "2031-03-05")
    assert "updated" in [q.status for q in questions("killed", a.done(), b.done())]


def test_houses_burned_are_one_class_in_two_languages() -> None:
    a = (
        Writer("a", "Gunmen burned 50 houses in Alpha.")
        .figure("50 houses", 50, 50, measure="count", of="houses")
        .done()
    )
    b = Writer("b", "À Alpha, 60 maisons ont été incendiées.")
    rb = b.figure("60 maisons", 60, 60, measure="count", of="maisons").done()
    c = Writer("c", "Alpha has 50 houses.").figure("50 houses", 50, 50, measure="count", of="houses").done()
    d = Writer("d", "Floods damaged 50 houses.").figure("50 houses", 50, 50, measure="count", of="houses").done()
    assert [thing_lost(r, r.figures[0]) for r in (a, rb, c, d)] == ["houses", "houses", None, "houses, damaged"]


def test_a_pronoun_speaks_for_the_sentence_before() -> None:
    w = Writer("a", "The army denied that its base had fallen. It put its losses at seven.")
    r = w.figure("seven", 7, 7).done()
    assert side_given(r, r.figures[0]) == "state"


def test_names_that_french_and_english_spell_in_their_own_way() -> None:
    assert sound_of("Chirqat") == sound_of("Shirqat")
    assert sound_of("Oum Keddada") == sound_of("Umm Keddada")
    assert sound_of("Tchoukou") == sound_of("Chuku") or sound_of("Chuku") is None
    assert sound_of("Mopti") != sound_of("Motpi")
    assert sound_of("Kut") is None


def test_those_still_held_are_no_part() -> None:
    w = Writer("a", "Of the villagers seized at Alpha, 29 are still in captivity.")
    r = w.figure("29", 29, 29, measure="abducted").done()
    assert not is_part(r, r.figures[0])


def test_two_values_that_are_apart_may_both_answer_a_third() -> None:
    a = toll(
        "a", "Rebels said they killed 63 soldiers at Alpha.", "63 soldiers", 63, "soldiers", "2031-03-04", "Rebels"
    )
    b = toll(
        "b", "The army put it at seven soldiers.  At Alpha.", "seven soldiers", 7, "soldiers", "2031-03-04", "The army"
    )
    c = Writer("c", "Elders said at least 27 soldiers died at Alpha.", published="2031-03-07").toponym("Alpha")
    c.figure("at least 27 soldiers", 27, None, of="soldiers", by="Elders")
    c.incident("at least 27 soldiers died", day="2031-03-03", where="Alpha")
    asked = questions("killed", a.done(), b.done(), c.done())
    assert ("contested", {7, 63}) in [(q.status, {x.value.low for x in q.answers}) for q in asked]


def test_those_who_left_an_island_on_no_map_are_one_question() -> None:
    a = Writer("a", "More than 2,400 people fled the island of Alphaland.", published="2031-03-04")
    a.figure("2,400 people", 2400, 2400, measure="displaced", of="people", period="2031-03-03")
    b = Writer("b", "By now 5,150 people who left Alphaland are registered.", published="2031-03-08")
    b.figure("5,150 people", 5150, 5150, measure="displaced", of="people", period="2031-03-08")
    assert [len(q.answers) for q in questions("displaced", a.done(), b.done())] == [2]


def test_a_figure_called_wild_is_denied() -> None:
    for words, expected in (("called the figure of 42 'wild'", True), ("called the toll of 42 provisional", False)):
        w = Writer("a", f"Police put the death toll at 18 and {words}.").figure("18", 18, 18).figure("42", 42, 42)
        assert denied(w.done(), *w.done().figures) is expected
