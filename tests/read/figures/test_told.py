"""Counts whose verb, noun or sign stands elsewhere: gaps, wholes, lists, other accounts, ranges, sums."""

from __future__ import annotations

import pytest

from vigie import gazetteer
from vigie.config import DEFAULTS
from vigie.model import Article, PartialDate
from vigie.read import read_article

PLACES = gazetteer.load()
Told = tuple[str, float | None, float | None]


def figures(text: str, lang: str) -> list[Told]:
    article = Article(id="a", outlet="X", text=text, lang=lang, published=PartialDate("2031-03-05"))
    return [(f.measure, f.low, f.high) for f in read_article(article, PLACES, DEFAULTS).figures]


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("en", "A quake struck Alpha. The dead now number 41, doctors said.", ("killed", 41, 41)),
        ("en", "Seven miners died in Mopti and twelve in Gao, the union said.", ("killed", 12, 12)),
        ("fr", "Sept mineurs sont morts à Mopti et douze à Gao, selon le syndicat.", ("killed", 12, 12)),
        ("en", "In Gao the toll is 15 and in Mopti six, an officer said.", ("killed", 6, 6)),
        ("fr", "Vingt hommes arrêtés mardi au marché par des soldats ont été exécutés.", ("killed", 20, 20)),
        ("fr", "Les otages, une douzaine d'élèves enlevés le 3 mai, pleurent.", ("abducted", 12, 12)),
        ("en", "The wounded include six nurses.", ("injured", 6, 6)),
        ("en", "He blew himself up, killing himself and four people.", ("killed", 4, 4)),
        ("en", "The clinic is sheltering 700 in its yard.", ("displaced", 700, 700)),
        ("en", "The unit killed 30 rebels and lost two of its own.", ("killed", 2, 2)),
        ("en", "Nine remain hospitalised.", ("injured", 9, 9)),
        ("en", "Dozens of villagers were killed in Gao.", ("killed", None, None)),
        ("fr", "Des dizaines de villageois ont été tués à Gao.", ("killed", None, None)),
        ("en", "The 900-strong regional force left Gao.", ("fighters", 900, 900)),
        ("en", "A 700-strong crowd gathered in Gao.", ("count", 700, 700)),
        ("en", "Only 400 of the 900 lorries promised came.", ("vehicles", 400, 400)),
        ("fr", "Le nombre de personnes enlevées vendredi à Gao : huit au total.", ("abducted", 8, 8)),
        ("fr", "« Il n'y a pas eu dix morts, mais quatre », a dit le préfet.", ("killed", 4, 4)),
        ("en", "The camp counts 8,000 displaced, up from 5,000 a week ago.", ("displaced", 5000, 5000)),
        ("en", "The group has 3,000 fighters. A spy service put the number at 7,000.", ("fighters", 7000, 7000)),
        ("en", "The brigade had no more than 600 men.", ("fighters", None, 600)),
        ("en", "We have buried eleven and we are still looking for five.", ("killed", 11, 11)),
        ("fr", "Il a déploré la perte de deux éléments.", ("killed", 2, 2)),
        ("fr", "Vingt élèves ont été emmenés, selon le chef de village.", ("abducted", 20, 20)),
        ("fr", "Deux à trois cents rebelles ont attaqué la ville.", ("fighters", 200, 300)),
        ("fr", "Il vit à une quarantaine de kilomètres de Gao.", ("distance", 40, 40)),
        ("en", "They asked for N40 million in ransom.", ("money", 40_000_000, 40_000_000)),
        ("fr", "On a reçu 30 millions de dollars sur 90 millions requis.", ("money", 90_000_000, 90_000_000)),
        ("en", "Aid is worth between $1.5 million and $2 million.", ("money", 1_500_000, 2_000_000)),
    ],
)
def test_told(lang: str, text: str, told: Told) -> None:
    assert told in figures(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "measure"),
    [
        ("en", "Two men were arrested and three others fled into a forest.", "displaced"),
        ("fr", "Le choc a fait huit morts et 12 rescapés.", "missing"),
        ("en", "A leader said five people perished and 1,700 huts burned. He repeats the figure of 900.", "none"),
        ("en", "They took the number 26 bus along the N7 road.", "money"),
        ("en", "Four miners have died and some ten more are feared trapped after a pit caved in.", "none"),
    ],
)
def test_not_told(lang: str, text: str, measure: str) -> None:
    read = figures(text, lang)
    assert measure not in {m for m, _, _ in read}
    assert ("killed", 900, 900) not in read
    assert ("killed", 10, 10) not in read
