"""Who gives a figure: whoever a pronoun, a description, a toll's author or the end of a headline stands for."""

from __future__ import annotations

import pytest

from vigie import gazetteer
from vigie.config import DEFAULTS
from vigie.model import Article, Figure, PartialDate
from vigie.read import read_article

PLACES = gazetteer.load()


def read(text: str, lang: str, title: str | None = None) -> tuple[list[Figure], list[Figure]]:
    """The figures of the text and those of the title."""
    article = Article(id="a", outlet="X", title=title, text=text, lang=lang, published=PartialDate("2031-03-05"))
    reading = read_article(article, PLACES, DEFAULTS)
    return list(reading.figures), list(reading.headline.figures) if reading.headline else []


def told(figure: Figure) -> str | None:
    source = figure.attributed_to
    return None if source is None else source.name or source.text


@pytest.mark.parametrize(
    ("lang", "text", "who"),
    [
        ("en", "Ada van der Sample, head of the clinic, told the radio that 9 men died.", "Ada van der Sample"),
        ("en", "“We buried 9 people,” Ada Sample told reporters at a briefing on the flood in Kita.", "Ada Sample"),
        ("en", "Villagers near Kita fled on Monday. They said 9 people were killed.", "Villagers near Kita"),
        ("en", "Ada Sample, head of the council in Kita, Sample State, said that 9 people died.", "Ada Sample"),
        ("en", "A local rights group, the Sample League, however, said 9 people were killed.", "Sample League"),
        ("en", "The authorities had previously put the death toll at 9.", "The authorities"),
        ("en", "The toll in the raid has risen to 9 dead. This is according to the mayor, Ada Sample.", "Ada Sample"),
        ("en", "The blast left 9 people dead, as confirmed by the police.", "the police"),
        ("en", "Nine people were killed, as the minister said a truce was near.", None),
        ("en", "GAZOUMA: A blast killed 9 people.", None),
        ("fr", "Les insurgés ont affirmé jeudi, 1er août 2030, avoir tué neuf soldats.", "Les insurgés"),
        ("fr", "Des habitants ont fui. Ils disent que neuf personnes ont été tuées.", "Des habitants"),
        ("fr", "Des sources civiles et militaires parlent d'un lourd bilan de neuf morts.", "civiles et militaires"),
        ("fr", "Un éleveur de la zone a de son côté parlé d'un bilan de neuf morts.", "Un éleveur de la zone"),
        ("fr", "Le bilan livré par les autorités réunies à Kita fait état de neuf morts.", "les autorités"),
        ("fr", "L'attaque a fait neuf morts. C'est le bilan donné par le gouvernement.", "le gouvernement"),
        ("fr", "« Tout a brûlé », précise la note de l'armée, qui déplore neuf morts.", "la note de l'armée"),
        ("fr", "Un bilan communiqué par la police est le suivant :\n\nNeuf (9) civils tués.", "la police"),
        ("fr", "Aucun bilan officiel n'est connu, mais selon des témoins, neuf personnes sont mortes.", "des témoins"),
        ("fr", "Il a d’abord été dénombré neuf morts.", None),
        ("fr", "On parle désormais de neuf morts.", None),
    ],
)
def test_givers(lang: str, text: str, who: str | None) -> None:
    figures, _ = read(text, lang)
    found = told([f for f in figures if f.measure == "killed"][-1])
    assert (found is None) == (who is None)
    assert who is None or (found is not None and who in found)


def test_a_pronoun_agrees_with_whom_it_stands_for() -> None:
    text = (
        "Quinze personnes sont mortes, a dit un berger. Une infirmière avance, elle, un bilan de vingt morts. « Sept"
        " sont morts chez nous », précise-t-elle."
    )
    figures, _ = read(text, "fr")
    assert told(figures[-1]) == "Une infirmière"


def test_what_is_counted_gives_no_count() -> None:
    figures, titled = read("At noon 9 people reported missing came home.", "en", "9 people reported drowned in Kita")
    assert [told(f) for f in (*figures, *titled)] == [None] * (len(figures) + len(titled))


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("9 killed in Kita: UN", "UN"),
        ("9 people killed in Kita raid, says army chief", "army chief"),
        ("9 people killed in Kita raid – Rights group", "Rights group"),
        ("9 people killed in Kita - army base attacked", None),
        ("9 people killed in Kita: what we know", None),
    ],
)
def test_a_headline_ends_with_its_source(title: str, who: str | None) -> None:
    _, titled = read("A raid.", "en", title)
    assert told(titled[0]) == who
