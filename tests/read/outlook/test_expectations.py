"""Forecasts told by a frame around a clause; every text here is invented."""

from __future__ import annotations

import pytest

from vigie.language.document import Document
from vigie.model import Forecast, PartialDate
from vigie.read.context.scope import Scope
from vigie.read.names.mentions import mentions
from vigie.read.outlook.forecasts import forecasts
from vigie.read.outlook.outcome_words import forms_of
from vigie.read.quotes.quotes import both_quotes
from vigie.read.times.times import times


def read(text: str, lang: str = "en") -> list[Forecast]:
    doc = Document(text, lang, published=PartialDate("2031-03-04"))
    sure, _ = both_quotes(doc, mentions(doc, (), times(doc)), ())
    return forecasts(doc, "x", Scope(doc, times(doc), [], sure))


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Brokers see the lat slipping past 30 to the dollar.", "en", "the lat slipping past 30"),
        ("Power cuts are on the cards for the whole of the dry season.", "en", "Power cuts are on the cards"),
        (
            "The feud has the potential to draw in the neighbours.",
            "en",
            "The feud has the potential to draw in the neighbours",
        ),
        (
            "Our base case is that the garrison holds out until the rains.",
            "en",
            "the garrison holds out until the rains",
        ),
        ("Worst case: the airfield falls and the only way out is the river.", "en", "the airfield falls"),
        ("The envoy doubts that the truce will survive the month.", "en", "the truce will survive the month"),
        ("It is hard to see the herders turning back.", "en", "the herders turning back"),
        ("The arrest increases the prospect of reprisals by the militia.", "en", "reprisals by the militia"),
        ("Whoever wins the vote inherits an empty treasury.", "en", "Whoever wins the vote inherits an empty treasury"),
        ("Expect sporadic gunfire around the northern ring road.", "en", "sporadic gunfire"),
        ("The agency is planning for a further 200,000 arrivals.", "en", "a further 200,000 arrivals"),
        ("Should the dam fail, three districts collapse into darkness.", "en", "three districts collapse"),
        ("If the blockade drags on, power cuts become the norm by June.", "en", "power cuts become the norm by June"),
        ("The deal has a one-in-three chance of surviving.", "en", "surviving"),
        ("La saison s’annonce favorable aux groupes armés.", "fr", "La saison s’annonce favorable"),
        ("La banque voit l’inflation revenir à 3 %.", "fr", "l’inflation revenir à 3 %"),
        ("Un embrasement n’est pas à écarter.", "fr", "Un embrasement n’est pas à écarter"),
        ("L’annonce accroît la probabilité d’une scission en juin.", "fr", "scission"),
    ],
)
def test_foretold_by_its_frame(text: str, lang: str, expected: str) -> None:
    found = [f.statement.text for f in read(text, lang)]
    assert any(expected in s for s in found), found


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The photograph sees him walking home.", "en"),
        ("The general had no doubt that the bridge was mined.", "en"),
        ("He doubted his own strategy.", "en"),
        ("The minister heralded the plan.", "en"),
        ("The witness stepped to the stand to speak of his loss.", "en"),
        ("If you drink, you lose your licence by June.", "en"),
        ("The office planned for a wedding.", "en"),
        ("Whoever holds the water holds the land.", "en"),
        ("Le convoi s’annonce à la radio.", "fr"),
        ("La revendication paraît douteuse.", "fr"),
    ],
)
def test_not_foretold(text: str, lang: str) -> None:
    assert [f.statement.text for f in read(text, lang)] == []


def test_who_foretells_is_no_conjunction() -> None:
    found = read("And nothing suggests the siege will end by June.")
    assert all(f.speaker is None for f in found)


def test_forms_of_plain_verbs() -> None:
    assert {"slipping", "rising", "falling"} <= set(forms_of("outcomes", "ing").strip("(?:)").split("|"))
