"""Who a sentence says was behind a blow."""

from __future__ import annotations

import pytest

from compare.compare_factory import Writer
from vigie.compare.claims.blamed import Blamed, behind, did
from vigie.compare.questions.scenes import Sentence, sentences_in


def sentence(text: str) -> Sentence:
    (found,) = sentences_in(Writer("a", text).done())
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The council laid the blame on rebels for the attack.", Blamed("armed group", None)),
        ("Le maire impute l'attaque à la milice Orlan.", Blamed("armed group", "Orlan")),
        ("Elders said the Orlan militia was behind the raid.", Blamed("armed group", "Orlan")),
        ("The army denied having shelled the mill.", Blamed("the state", None, denies=True)),
        ("La milice Orlan nie avoir attaqué le moulin.", Blamed("armed group", "Orlan", denies=True)),
        ("The rebels claimed responsibility for the raid.", Blamed("armed group", None, owns=True)),
        ("The rebels accused the army of hoarding grain while shells fell.", Blamed("the state", None)),
        ("Rebels hit a ford and accused the army of hoarding grain.", None),
        ("The accusations by the army followed an attack.", None),
        ("Militia fighters claimed responsibility for the raid.", Blamed("armed group", None, owns=True)),
        ("The army held a parade.", None),
    ],
)
def test_who_is_blamed_or_denies_it(text: str, found: Blamed | None) -> None:
    assert behind(sentence(text)) == found


def test_who_is_the_subject_of_a_deed_did_it() -> None:
    assert did(sentence("Soldiers torched the mill.")) == Blamed("the state", None)
    assert did(sentence("Traders opened the mill.")) is None
    assert did(sentence("Nine soldiers were killed at the mill.")) is None
