"""Numbers told of a count, persons led away or buried, and other voices' counts."""

from __future__ import annotations

import pytest

from vigie import gazetteer
from vigie.config import DEFAULTS
from vigie.model import Article, PartialDate
from vigie.read import read_article

PLACES = gazetteer.load()


def figures(text: str, lang: str) -> list[tuple[str, float | None]]:
    article = Article(id="a", outlet="X", text=text, lang=lang, published=PartialDate("2031-03-05"))
    return [(f.measure, f.low) for f in read_article(article, PLACES, DEFAULTS).figures]


@pytest.mark.parametrize(
    ("lang", "text", "measure", "low"),
    [
        ("en", "Raiders struck the camp. Those who perished now total 26.", "killed", 26),
        ("en", "Gunmen took 30 pupils on Monday. Police put the missing at only four.", "missing", 4),
        ("en", "Bandits stormed the village and marched off 40 people.", "abducted", 40),
        ("en", "Gunmen raided a school and whisked away 14 pupils.", "abducted", 14),
        ("fr", "Le gouverneur a recensé neuf élèves conduits de force en brousse.", "abducted", 9),
        ("en", "Elders said 27 soldiers were buried after the fighting.", "killed", 27),
        ("en", "Some 380 households arrived in Alpha from the border after the raid on Beta.", "displaced", 380),
        ("en", "The army puts the dead of the massacre at 15, while civil society groups say 21.", "killed", 21),
        ("en", "Workers recovered 21 sets of remains from the burned bus after the attack.", "killed", 21),
        ("fr", "Les rebelles ont enlevé trente villageois. Il en reste vingt aux mains du groupe.", "abducted", 20),
    ],
)
def test_amounts(lang: str, text: str, measure: str, low: float) -> None:
    assert (measure, low) in figures(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Police marched off the pitch after 40 people complained."),
        ("en", "Two miners were found alive; 27 workers were buried under the rubble."),
        ("en", "Some 380 tourists arrived in Alpha from the coast."),
    ],
)
def test_no_amounts(lang: str, text: str) -> None:
    assert not {m for m, _ in figures(text, lang)} & {"abducted", "killed", "displaced"}


def test_another_voice_s_percentage_keeps_what_changed() -> None:
    text = "Petrol prices rose 60 percent, the union says; the prefecture speaks of 25 percent."
    assert figures(text, "en") == [("percent_change", 60), ("percent_change", 25)]
