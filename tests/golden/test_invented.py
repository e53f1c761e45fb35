"""The shipped example end to end: what a reader of those articles would write down must be on the page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from vigie import pipeline
from vigie.config import DEFAULTS
from vigie.model import Brief, Figure, Reading

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "invented"


@pytest.fixture(scope="module")
def document() -> Brief:
    return pipeline.brief(pipeline.ingest([EXAMPLES]))


@pytest.fixture(scope="module")
def html(document: Brief) -> str:
    return pipeline.page(document)


def article(document: Brief, id_: str) -> Reading:
    return next(r for r in document.articles if r.id == id_)


def figures(reading: Reading, measure: str) -> Iterator[Figure]:
    return (f for f in reading.figures if f.measure == measure)


def test_everything_is_read(document: Brief) -> None:
    assert not document.failed
    kinds = [r.kind for r in document.articles]
    assert (kinds.count("article"), kinds.count("story page"), kinds.count("excerpt")) == (12, 1, 3)
    assert {r.lang for r in document.articles} == {"en", "fr"}


def test_reprints_and_retellings_are_echoes(document: Brief) -> None:
    echoes = {(e.from_, e.to): e for e in document.echoes}
    assert echoes["ex-02", "ex-01"].kind == "verbatim"
    assert echoes["ex-03", "ex-01"].kind == "heavy"
    assert all(p.from_.text and p.to.text for e in document.echoes for p in e.passages)


def test_one_wire_report_is_one_origin(document: Brief) -> None:
    wire = next(o for o in document.origins if o.name == "Sahel Example Press")
    assert set(wire.articles) >= {"ex-01", "ex-02", "ex-03", "ex-05", "ex-06", "ex-07"}
    assert "ex-04" not in wire.articles


def test_two_tolls_are_contested(document: Brief) -> None:
    tolls = [q for q in document.questions if q.measure == "killed" and q.status == "contested"]
    lows = [{a.value.low for a in q.answers} for q in tolls]
    assert any({4, 9} <= values for values in lows)
    assert {2, 15} in lows


def test_the_advice_of_two_governments(document: Brief) -> None:
    found = {
        (a.issuer.label, a.action, a.country, str(a.date)) for a in article(document, "ex-08").advisories if a.issuer
    }
    assert ("Canada", "leave now", "ML", "2032-05-13") in found
    assert ("Belgium", "do not travel", "ML", "2032-05-13") in found
    assert ("Canadian embassy", "authorized departure", "ML", "2032-05-12") in found
    assert not any(action == "ordered departure" for _, action, _, _ in found)


def test_a_forecast_with_band_horizon_and_condition(document: Brief) -> None:
    forecast = next(f for f in article(document, "ex-08").forecasts if f.likelihood.words == "likely")
    assert (forecast.likelihood.low, forecast.likelihood.high) == (0.55, 0.8)
    assert forecast.speaker is not None
    assert (forecast.speaker.name, forecast.speaker.affiliation) == (
        "Jon Invented",
        "regional analyst at the Example Institute",
    )
    assert forecast.horizon is not None
    assert str(forecast.horizon.end) == "2032-05-31"
    assert forecast.condition is not None
    assert forecast.condition.text == "Unless the road is opened"


def test_figures_with_who_says_so(document: Brief) -> None:
    displaced = next(figures(article(document, "ex-04"), "displaced"))
    assert (displaced.low, displaced.high) == (2300, None)
    assert displaced.attributed_to is not None
    assert displaced.attributed_to.text == "la mairie d’Ansongo"
    in_need = next(figures(article(document, "ex-06"), "in_need"))
    assert (in_need.low, in_need.high, in_need.attributed_to and in_need.attributed_to.text) == (
        180000,
        180000,
        "The United Nations",
    )
    killed = next(figures(article(document, "ex-04"), "killed"))
    assert (killed.low, str(killed.period)) == (4, "2032-05-10")


def test_a_claim_and_its_denial(document: Brief) -> None:
    assert any(i.status == "denied" for i in article(document, "ex-06").incidents)


def test_the_blockade_and_its_first_day(document: Brief) -> None:
    blockades = [i for i in document.incidents if i.type == "blockade" and i.when and i.when.start]
    assert any(str(i.when.start) == "2032-05-02" for i in blockades if i.when)


def test_schools_until_a_date(document: Brief) -> None:
    schools = [i for r in document.articles for i in r.indicators if i.indicator == "schools"]
    assert {str(i.until) for i in schools} >= {"2032-05-24"}


def test_what_can_t_be_found_stays_off_the_map(document: Brief, html: str) -> None:
    hamlet = next(p for p in article(document, "ex-05").places if p.text == "Tin Inventé")
    assert (hamlet.lat, hamlet.gazetteer_id) == (None, None)
    assert "Tin Inventé" in html
    ansongo = next(p for p in article(document, "ex-01").places if p.text == "Ansongo")
    assert ansongo.country == "ML"


def test_what_is_withheld(document: Brief, html: str) -> None:
    said = " ".join(s.text for s in document.sentences) + html
    for name in ("Awa Exemple", "Fatou Inventée"):
        assert name not in said
    assert "Jon Invented" in said


def test_all_words_stand_where_they_are_said_to(document: Brief) -> None:
    texts = {r.id: r for r in document.articles}
    for sentence in document.sentences:
        for words in sentence.evidence:
            source = texts[words.article or ""]
            words.verify(source.title or "" if words.in_ == "title" else source.text)


def test_shown_names_on_request(document: Brief) -> None:
    shown = DEFAULTS.__class__(names=True, precise=True)
    html = pipeline.page(pipeline.brief(pipeline.ingest([EXAMPLES]), settings=shown), shown)
    assert "Awa Exemple" in html


def test_what_a_correction_takes_back_is_no_answer(document: Brief) -> None:
    drivers = [q for q in document.questions if q.measure == "abducted"]
    assert drivers
    assert all(a.value.low == 13 for q in drivers for a in q.answers)


def test_boilerplate_that_articles_repeat_is_no_statement(document: Brief) -> None:
    assert not any("none of this" in q.question or "rien de tout cela" in q.question for q in document.questions)
