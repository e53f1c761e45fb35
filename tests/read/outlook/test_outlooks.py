# ruff: noqa: E501 - one case a line
"""What a bare future means by what stands around it; every text here is invented."""

from __future__ import annotations

import re

import pytest

from vigie.language.document import Document
from vigie.model import Forecast, PartialDate
from vigie.read.context.scope import Scope
from vigie.read.grammar.clauses import folded
from vigie.read.names.mentions import mentions
from vigie.read.outlook.forecasts import forecasts
from vigie.read.outlook.outlooks import of_crisis, sections
from vigie.read.quotes.quotes import both_quotes
from vigie.read.times.times import times

CRISIS = "Rebels killed nine soldiers near Kelo on Monday and thousands fled the fighting.\n\n"
CRISE = "Des rebelles ont tué neuf soldats près de Kelo lundi et des milliers de civils ont fui les combats.\n\n"


def read(text: str, lang: str = "en") -> list[Forecast]:
    doc = Document(text, lang, published=PartialDate("2031-03-04"))
    sure, _ = both_quotes(doc, mentions(doc, (), times(doc)), ())
    return forecasts(doc, "x", Scope(doc, times(doc), [], sure))


def statements(text: str, lang: str = "en") -> list[str]:
    return [x.statement.text for x in read(text, lang)]


def test_crisis_texts() -> None:
    assert of_crisis(folded(CRISIS))
    assert of_crisis(folded(CRISE))
    assert not of_crisis(folded("The team will play the cup final in May, the coach said after the match."))


def test_sections_under_a_heading_of_outlook() -> None:
    text = "Summary\nAll is calm.\n\nOutlook\nTrucks will stop.\n\nResponse\nTents will be sent.\n"
    ((start, end),) = sections(text, folded(text))
    assert text[start:end].strip() == "Trucks will stop."


def test_a_heading_may_open_its_paragraph() -> None:
    text = "Trend. Pressure will grow.\nResponse. Tents will be sent.\n"
    ((start, end),) = sections(text, folded(text))
    assert "Pressure will grow." in text[start:end]
    assert "Tents" not in text[start:end]


def test_sections_of_another_kind() -> None:
    text = "Recommended action: lift the siege.\n"
    assert sections(text, folded(text), re.compile(r"recommend\w*"))


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        (CRISIS + "Outlook\nThe brigades will try the northern gate once more.", "en", "The brigades will try the northern gate once more"),
        (CRISIS + "Prices are likely to double by June. The men at the checkpoints will look for other income.", "en", "The men at the checkpoints will look for other income"),
        (CRISIS + "“They will come again tomorrow,” said teacher Ada Example.", "en", "They will come again tomorrow"),
        (CRISIS + "“By May there won't be a cow left on this side,” said herder Paul Example.", "en", "there won't be a cow left on this side"),
        (CRISIS + "“The small ones will not survive the spring,” said nurse Ada Example.", "en", "The small ones will not survive the spring"),
        (CRISIS + "The next round, if it comes, will be fought with drones. Prices are likely to double by June.", "en", "The next round, if it comes, will be fought with drones"),
        (CRISIS + "The dyke is not expected to hold. In that event the hospital would have to be emptied.", "en", "the hospital would have to be emptied"),
        (CRISIS + "Hunger will come by the back door.", "en", "Hunger will come by the back door"),
        (CRISIS + "The widows are not going to forget.", "en", "The widows are not going to forget"),
        (CRISIS + "A bad harvest would push thousands of young men into the armed groups.", "en", "A bad harvest would push thousands"),
        (CRISE + "Perspectives\nLes colonnes tenteront leur chance au nord.", "fr", "Les colonnes tenteront leur chance au nord"),
        (CRISE + "« Nous aurons des centaines de cas si l’eau n’est pas traitée », s’alarme le docteur Claver Exemple.", "fr", "Nous aurons des centaines de cas"),
    ],
)  # fmt: skip
def test_foretold_by_its_setting(text: str, lang: str, expected: str) -> None:
    assert any(expected in s for s in statements(text, lang)), statements(text, lang)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The team lost the final. “They will come again tomorrow,” said teacher Ada Example.", "en"),
        (CRISIS + "The government will send 400 officers to the coast.", "en"),
        (CRISIS + "The agency will hold a meeting in Kelo on 6 April.", "en"),
        (CRISIS + "“We will never kneel,” the widow said.", "en"),
        (CRISIS + "The departments will enter what they call an assessment phase.", "en"),
        (CRISIS + "They were taken to the border against their will and left there.", "en"),
        (CRISIS + "The wounded will be taken to Kelo.", "en"),
        (CRISIS + "A barge will arrive on Tuesday.", "en"),
        (CRISIS + "Our thoughts are going to be with the widows.", "en"),
        (CRISE + "Les corps seront remis aux familles.", "fr"),
        ("The bakers wrote to the mayor about a war museum. Hunger will come by the back door.", "en"),
        (CRISE + "Le choléra y a fait 53 morts, selon l’agence.", "fr"),
        (CRISE + "Le gouvernement enverra 400 hommes sur la côte.", "fr"),
        (CRISE + "La route de Kavimvira reste fermée.", "fr"),
    ],
)
def test_not_foretold(text: str, lang: str) -> None:
    assert statements(text, lang) == []


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("A formal extension of the curfew is a near certainty.", "en", "A formal extension of the curfew"),
        ("The prospect of a truce before April, by contrast, is slim.", "en", "prospect of a truce before April"),
        ("The elections planned for August look increasingly out of reach.", "en", "The elections planned for August"),
        ("The killing raised the spectre of renewed fighting in the valley.", "en", "renewed fighting in the valley"),
        ("We are one funeral away from another massacre.", "en", "another massacre"),
        ("Few here expect the clans to agree on a truce.", "en", "the clans to agree on a truce"),
        ("The trader does not think the harvest can be saved.", "en", "the harvest can be saved"),
        ("Expect, too, a wave of closures in the oil ports.", "en", "a wave of closures in the oil ports"),
        ("Peak flooding is anticipated between mid-October and early November.", "en", "Peak flooding is anticipated"),
        ("Analysts warn that without a settlement the bloodshed is bound to return.", "en", "the bloodshed is bound to return"),
        ("La chute de Kelo, que plusieurs diplomates jugent imminente, ouvrirait la route du nord.", "fr", "La chute de Kelo"),
        ("Une médiation des Églises aurait de bonnes chances d’aboutir.", "fr", "Une médiation des Églises"),
        ("Peu de gens croient à une accalmie avant la fin de la saison sèche.", "fr", "une accalmie"),
        ("Météo-Exemple annonce une saison plus active que la normale.", "fr", "une saison plus active que la normale"),
        ("Les commerçants s’attendent à voir les camions se faire plus rares.", "fr", "les camions se faire plus rares"),
    ],
)  # fmt: skip
def test_foretold_by_an_idiom(text: str, lang: str, expected: str) -> None:
    assert any(expected in s for s in statements(text, lang)), statements(text, lang)


def test_a_pronoun_stands_for_the_last_full_name() -> None:
    text = (
        CRISE + "Un chercheur, Théodore Exemple, voit plus loin. Selon lui, la prochaine cible sera la route de Porga."
    )
    (found,) = read(text, "fr")
    assert found.speaker is not None
    assert found.speaker.name == "Théodore Exemple"


def test_the_subject_before_an_apposition_speaks() -> None:
    (found,) = read(CRISIS + "The bulletin, out on Friday, foresees a rise in deaths by June.")
    assert found.speaker is not None
    assert "bulletin" in found.speaker.text
