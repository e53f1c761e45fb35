"""Tolls in the clipped words of a headline. Invented."""

from __future__ import annotations

import pytest

from vigie import gazetteer
from vigie.config import DEFAULTS
from vigie.model import Article, PartialDate
from vigie.read import read_article

PLACES = gazetteer.load()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("6 Killed 12 Wounded in Rebel Shelling of Sheikh Tal.", [("killed", 6), ("injured", 12)]),
        ("57 Civilians killed 150 Injured in Attacks on Homs.", [("killed", 57), ("injured", 150)]),
        ("23 Killed Over 100 Injured in Attack in Homs.", [("killed", 23), ("injured", 100)]),
    ],
)
def test_killed_and_injured_in_one_line(text: str, told: list[tuple[str, int]]) -> None:
    article = Article(id="a", outlet="X", text=text, lang="en", published=PartialDate("2031-03-05"))
    assert [(f.measure, f.low) for f in read_article(article, PLACES, DEFAULTS).figures] == told


def test_a_weekday_without_its_apostrophe_is_that_day() -> None:
    text = "A monitor spoke on Sunday. Saturdays blast hit a convoy. Shops close on Saturdays."
    article = Article(id="a", outlet="X", text=text, lang="en", published=PartialDate("2031-03-09"))
    times = [(t.text, t.value) for t in read_article(article, PLACES, DEFAULTS).times]
    assert times[1] == ("Saturdays", "2031-03-08")
    assert times[2][1] == "XXXX-WXX-6"
