import numpy as np
import pytest

from vigie.language import crisis, encoder
from vigie.language.crisis import FEW, LEAST, LEAST_EVENT, About, about, passage
from vigie.language.document import Document

FIGHTING = (
    "Gunmen stormed the market at Exampleville on Monday and killed nine traders. Families fled across the river."
)
BALLET = "The ballet opens on Friday at the old opera house. Tickets for its first week sold out in an hour."
MARCHE = "Des hommes armés ont attaqué lundi le marché d'Exempleville et tué neuf commerçants. Des familles ont fui."
OPERA = "Le ballet ouvre vendredi à l'ancien opéra. Les billets de la première semaine sont partis en une heure."


def odds(text: str, lang: str) -> crisis.About:
    found = about(encoder.load().read(Document(text, lang)).means)
    assert found is not None
    return found


@pytest.mark.parametrize(("told", "other", "lang"), [(FIGHTING, BALLET, "en"), (MARCHE, OPERA, "fr")])
def test_an_attack_is_of_a_crisis_and_a_ballet_is_not(told: str, other: str, lang: str) -> None:
    assert odds(told, lang).text > 1
    assert odds(other, lang).text < -1


def test_every_sentence_is_judged_with_its_neighbours_and_the_text() -> None:
    alone, beside = odds(BALLET, "en"), odds(f"{BALLET} {FIGHTING}", "en")
    assert len(beside.sentences) == len(alone.sentences) + 2
    assert beside.sentences[0] > alone.sentences[0]
    assert beside.sentences[-1] > beside.sentences[0]


def test_an_empty_text_is_about_nothing() -> None:
    assert about(np.zeros((0, 384), dtype=np.float32)) is None
    assert not passage(np.zeros((0, 384), dtype=np.float32)).any()


def test_a_sentence_without_a_piece_does_not_break_the_others() -> None:
    found = about(np.stack((np.zeros(384), np.ones(384))).astype(np.float32))
    assert found is not None
    assert np.isfinite(found.sentences).all()


def test_few_sentences_say_nothing_of_what_a_text_is_about() -> None:
    assert not About(-9.0, (-9.0, -9.0)).tells
    assert About(-9.0, (-9.0, -9.0)).may_concern(1)
    assert not About(-9.0, (-9.0,) * 3).may_concern(1)
    assert About(0.0, (LEAST,) * FEW).may_concern(0)
    assert not About(0.0, (LEAST - 0.1,) * FEW).may_concern(0)
    assert About(0.0, (-9.0, LEAST_EVENT)).may_tell((0, 1))
    assert not About(0.0, (-9.0, LEAST_EVENT)).may_tell((0,))
