"""Percentages that are shares, and those that are changes."""

from __future__ import annotations

import pytest

from vigie import gazetteer
from vigie.config import DEFAULTS
from vigie.model import Article, PartialDate
from vigie.read import read_article

PLACES = gazetteer.load()


@pytest.mark.parametrize(
    ("lang", "text", "low", "of"),
    [
        ("en", "Of the 800 children seen, 42% were malnourished.", 42, "share of children"),
        ("fr", "Sur 900 ménages interrogés, 55 % d'entre eux ont vendu des bêtes.", 55, "share of ménages"),
        ("fr", "La part des réfugiés sans eau est tombée à 28 %.", 28, "share of réfugiés sans"),
        ("en", "In Gao 20% of refugees lack water, against 35% in May.", 35, "share of refugees"),
        ("en", "The plan is 17 per cent funded.", 17, "share"),
        ("en", "Turnout was put at 61 percent.", 61, "share: turnout"),
        ("en", "The camp holds 5,000 people (-4%).", -4, None),
        ("en", "The rise in the price of gas in Sabha has slowed to 12 percent.", 12, None),
    ],
)
def test_shares(lang: str, text: str, low: float, of: str | None) -> None:
    article = Article(id="a", outlet="X", text=text, lang=lang, published=PartialDate("2031-03-05"))
    read = [f for f in read_article(article, PLACES, DEFAULTS).figures if f.measure == "percent_change"]
    assert (low, of) in [(f.low, f.of) for f in read]


def test_range_of_percent() -> None:
    article = Article(id="a", outlet="X", text="Le prix recule de 15 à 20 %.", lang="fr")
    assert [(f.low, f.high) for f in read_article(article, PLACES, DEFAULTS).figures] == [(-20, -15)]
