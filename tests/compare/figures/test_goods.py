"""Prices and percentages of two accounts that are of one thing."""

from __future__ import annotations

from compare.compare_factory import Writer
from vigie import gazetteer
from vigie.compare.figures.changes import bare_share, changed
from vigie.compare.figures.prices import goods_of
from vigie.config import DEFAULTS
from vigie.model import Article, Figure, PartialDate, Reading
from vigie.read import read_article

PLACES = gazetteer.load()


def read(text: str, lang: str, measure: str) -> tuple[Reading, list[Figure]]:
    reading = read_article(Article(id="a", text=text, lang=lang, published=PartialDate("2031-03-05")), PLACES, DEFAULTS)
    return reading, [f for f in reading.figures if f.measure == measure]


def test_a_price_set_against_an_older_one_is_the_price() -> None:
    reading, prices = read("À Gao, le litre d'essence coûte 1 200 francs, contre 800 francs en mai.", "fr", "price")
    assert [goods_of(reading, f) for f in prices] == ["fuel", None]


def test_the_black_market_has_prices_of_its_own() -> None:
    reading, prices = read(
        "À Gao, le litre d'essence coûte 900 francs ; mais au marché noir il atteint 1 900 francs.", "fr", "price"
    )
    assert [goods_of(reading, f) for f in prices] == ["fuel", "fuel (black market)"]


def test_a_sack_holds_a_hundred_kilograms() -> None:
    reading, prices = read("In Gao a 100-kg bag of millet sold for 40,000 francs.", "en", "price")
    other, more = read("In Gao a bag of millet sold for 40,000 francs.", "en", "price")
    assert goods_of(reading, prices[0]) == goods_of(other, more[0]) == "millet"


def test_another_voices_percentage_is_of_the_same() -> None:
    reading, found = read(
        "The strikes cut the capacity of Alpha port by 40 per cent. Port officials speak of 75 per cent.",
        "en",
        "percent_change",
    )
    assert [changed(reading, f) for f in found] == ["capacity", "capacity"]


def test_a_share_without_water() -> None:
    reading, found = read("In Gao, 31% of refugees have no access to safe water.", "en", "percent_change")
    other, more = read("À Gao, 42 % des réfugiés n'ont pas accès à l'eau.", "fr", "percent_change")
    assert changed(reading, found[0]) == changed(other, more[0]) == "share of people without safe water"


def test_a_share_of_nothing_named_is_not_asked() -> None:
    _, found = read("In Gao the rate rose to 35 percent last month.", "en", "percent_change")
    _, named = read("In Gao, 31% of refugees have no access to safe water.", "en", "percent_change")
    assert [bare_share(f) for f in (*found, *named)] == [True, False]


def test_a_long_row_of_percentages_ends() -> None:
    w = Writer("a", "It rose " + " and ".join(f"{n} percent" for n in range(1000, 2300)) + ".")
    for n in range(1000, 2300):
        w.figure(f"{n} percent", n, n, measure="percent_change", of=None)
    reading = w.done()
    assert changed(reading, reading.figures[-1]) is None
