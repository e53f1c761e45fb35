# ruff: noqa: E501 - one case a line
"""Statements about the future; every text here is invented."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared import SHARED, needs_shared
from vigie.language.document import Document
from vigie.model import Forecast, PartialDate, Quote, Source
from vigie.read.forecasts import forecasts
from vigie.read.scope import Scope
from vigie.read.times import times


def read(text: str, lang: str = "en", published: str | None = "2031-03-04") -> list[Forecast]:
    doc = Document(text, lang, published=PartialDate(published) if published else None)
    return forecasts(doc, "x", Scope(doc, times(doc), [], []))


def one(text: str, lang: str = "en", published: str | None = "2031-03-04") -> Forecast:
    (found,) = read(text, lang, published)
    return found


@pytest.mark.parametrize(
    ("text", "speaker", "statement", "words", "low", "condition"),
    [
        ("Unless trucks arrive, Kelo is likely to run out of fuel, said Ada Example of the Example Institute.", "Ada Example", "Kelo is likely to run out of fuel", "likely", 0.55, "Unless trucks arrive"),
        ("Security experts warn that if the town falls, the province could become a haven.", None, "the province could become a haven", "could", None, "if the town falls"),
        ("The UN warns of impending famine if the siege persists.", "UN", "impending famine", "impending", None, "if the siege persists"),
        ("Analysts warn that without swift action, the capital could face an assault.", None, "the capital could face an assault", "could", None, "without swift action"),
        ("Should Kelo fall, the state would devolve into fiefs.", None, "the state would devolve into fiefs", "would", None, "Should Kelo fall"),
        ("It is very unlikely that the talks will succeed, the envoy said.", None, "the talks will succeed", "very unlikely", 0.05, None),
        ("The insurgents may attack the capital within weeks, diplomats warned.", None, "The insurgents may attack the capital within weeks", "may", None, None),
        ("Two hundred people had died and the toll could rise.", None, "the toll could rise", "could", None, None),
        ("There is widespread anxiety that Kelo could fall at any moment.", None, "Kelo could fall at any moment", "could", None, None),
    ],
)  # fmt: skip
def test_english(
    text: str, speaker: str | None, statement: str, words: str, low: float | None, condition: str | None
) -> None:
    found = one(text)
    assert found.statement.text == statement
    assert (found.speaker.name if found.speaker else None) == speaker
    assert (found.likelihood.words, found.likelihood.low) == (words, low)
    assert (found.condition.text if found.condition else None) == condition
    assert found.status == "open"
    assert found.id == "x-f1"


@pytest.mark.parametrize(
    ("text", "speaker", "statement", "words", "low", "condition"),
    [
        ("Si la ville tombe, le pays pourrait basculer dans le chaos.", None, "le pays pourrait basculer dans le chaos", "pourrait", None, "Si la ville tombe"),
        ("La capitale risque de manquer de pain, sauf si les convois passent.", None, "La capitale risque de manquer de pain", "risque", None, "sauf si les convois passent"),
        ("À moins que les convois ne passent, Kelo manquera d’essence, prévient un analyste.", None, "Kelo manquera d’essence", "manquera", None, "À moins que les convois ne passent"),
        ("L’ONU met en garde contre une famine imminente si le blocus persiste.", "ONU", "une famine imminente", "imminente", None, "si le blocus persiste"),
        ("Il est très probable que les combats s’étendent.", None, "les combats s’étendent", "très probable", 0.8, None),
        ("« La crise va s’aggraver », a averti Ada Exemple.", "Ada Exemple", "La crise va s’aggraver", "va", None, None),
        ("Les experts craignent que la situation ne se détériore.", None, "la situation ne se détériore", "craignent", None, None),
    ],
)  # fmt: skip
def test_french(
    text: str, speaker: str | None, statement: str, words: str, low: float | None, condition: str | None
) -> None:
    found = one(text, "fr")
    assert found.statement.text == statement
    assert (found.speaker.name if found.speaker else None) == speaker
    assert (found.likelihood.words, found.likelihood.low) == (words, low)
    assert (found.condition.text if found.condition else None) == condition


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Schools will reopen on Monday, the ministry said.", "en"),
        ("The president will travel to Kelo on Tuesday.", "en"),
        ("The minister is expected to visit Kelo on Friday.", "en"),
        ("He could not be reached for comment.", "en"),
        ("Residents could hear gunfire.", "en"),
        ("The attackers could have come from the north.", "en"),
        ("May 3 was the worst day.", "en"),
        ("We will defend our country, the general said.", "en"),
        ("Could the town fall?", "en"),
        ("Last year the price could rise to ten dollars.", "en"),
        ("Les écoles rouvriront lundi.", "fr"),
        ("Le président se rendra à Kelo mardi.", "fr"),
        ("Il pourrait avoir été tué lors de l’attaque.", "fr"),
        ("Le gouvernement pourrait annoncer des mesures vendredi.", "fr"),
    ],
)
def test_what_is_no_forecast(text: str, lang: str) -> None:
    assert read(text, lang) == []


def test_horizon_with_and_without_a_year() -> None:
    text = "The capital could face an assault before year-end."
    known = one(text).horizon
    assert known is not None
    assert (known.start, known.end, known.precision) == (PartialDate("2031-03-04"), PartialDate("2031-12-31"), "period")
    unknown = one(text, published=None).horizon
    assert unknown is not None
    assert (unknown.start, unknown.end, unknown.precision, unknown.text) == (None, None, "period", "before year-end")


def test_horizon_before_the_end_of_a_month() -> None:
    horizon = one("Kelo is likely to run out of fuel before the end of March.").horizon
    assert horizon is not None
    assert (horizon.start, horizon.end) == (PartialDate("2031-03-04"), PartialDate("2031-03-31"))
    assert horizon.text == "before the end of March"


def test_comparatives_have_no_band() -> None:
    found = one("Prices are more likely to rise if the road stays closed.")
    assert (found.likelihood.words, found.likelihood.low, found.likelihood.high) == ("more likely", None, None)


def test_speaker_of_the_quotation_comes_first() -> None:
    text = "“The crisis will worsen,” said the mayor."
    doc = Document(text, "en")
    mayor = doc.make(Source, 30, 39)
    quote = Quote(speaker=mayor, cue=doc.span(26, 30), content=doc.span(1, 23), direct=True)
    (found,) = forecasts(doc, "x", Scope(doc, [], [], [quote]))
    assert found.speaker == mayor


@given(st.text())
@settings(max_examples=60, deadline=None)
def test_any_text(text: str) -> None:
    for lang in ("en", "fr", "de"):
        for found in read(text, lang):
            assert text[found.statement.start : found.statement.end] == found.statement.text


@given(st.lists(st.sampled_from("The town could fall if , unless “ ” experts warn that e\u0301 will very likely rise . \n la ville pourrait tomber si d’ici".split(" ")), max_size=40))  # fmt: skip
@settings(max_examples=80, deadline=None)
def test_any_words_of_forecasts(words: list[str]) -> None:
    text = " ".join(words)
    for lang in ("en", "fr"):
        for found in read(text, lang):
            assert text[found.statement.start : found.statement.end] == found.statement.text
            assert found.condition is None or text[found.condition.start : found.condition.end] == found.condition.text


@pytest.mark.parametrize("piece", ["a ", "could ", "if it could fall, ", "experts warn that ", '"', "7 ", "warned of "])
def test_long_texts_take_linear_time(piece: str) -> None:
    doc = Document(piece * (60_000 // len(piece)), "en")
    start = time.perf_counter()
    forecasts(doc, "x", Scope(doc))
    assert time.perf_counter() - start < 3


@needs_shared
def test_seed_forecasts_with_their_conditions() -> None:
    texts = [p.read_text("utf-8") for p in sorted((SHARED / "seeds").glob("00[024]_*.txt"))]
    first, second, fourth = (read(t, published=None) for t in texts)
    assert any(f.condition and f.condition.text == "if the city falls" for f in first)
    assert any(f.statement.text.startswith("the security situation will continue") for f in second)
    assert {"if the blockade and collapse persist", "without swift action"} <= {
        f.condition.text for f in fourth if f.condition
    }
