"""Whose count a figure is where a quotation names the wrong voice, or none."""

from __future__ import annotations

import pytest

from vigie import gazetteer
from vigie.config import DEFAULTS
from vigie.model import Article, PartialDate
from vigie.read import read_article

PLACES = gazetteer.load()


@pytest.mark.parametrize(
    ("lang", "text", "who"),
    [
        ("en", "A police source speaking to AFP said that 14 men died.", "A police source"),
        ("fr", "Neuf soldats ont été tués mardi, a appris l'AFP de sources sécuritaires.", "sources sécuritaires"),
        ("en", "Toll, according to the rescue service: Alpha, 12 dead; Beta, 9 dead.", "the rescue service"),
        ("en", "One survivor, a herder of 34, counted 9 corpses in a well.", "One survivor"),
        (
            "fr",
            "Le Groupe d'experts estime, au paragraphe 6 de son rapport, que 9 civils ont été tués.",
            "Le Groupe d'experts",
        ),
        ("en", "PROTECTION: 9 people were killed.", None),
        ("fr", "Il y a eu deux blessés, selon le préfet. À l'hôpital, on a compté 9 morts.", None),
        ("en", "The Example Front has claimed responsibility for the attacks in Gao that killed 9 people.", None),
    ],
)
def test_voices(lang: str, text: str, who: str | None) -> None:
    article = Article(id="a", outlet="X", text=text, lang=lang, published=PartialDate("2031-03-05"))
    figure = [f for f in read_article(article, PLACES, DEFAULTS).figures if f.measure == "killed"][-1]
    assert (figure.attributed_to.text if figure.attributed_to else None) == who
