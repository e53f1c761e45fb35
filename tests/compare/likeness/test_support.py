"""Whether a document supports a sentence, and where it does not."""

from __future__ import annotations

import pytest

from vigie.compare import supported
from vigie.compare.words.opposites import opposite

DOCUMENT = (
    "The bridge near Alpha was closed on Wednesday after 12 trucks burned. The governor, Ada Example, lifted the curfew"
    " in the northern districts. Officials said the river is not safe to cross."
)


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("The bridge near Alpha was closed on Wednesday after 15 trucks burned.", ("number", "15")),
        ("The bridge near Omega was closed on Wednesday.", ("name", "Omega")),
        ("The bridge near Alpha was reopened on Wednesday.", ("opposite", "reopened")),
        ("The bridge near Alpha was closed on Friday.", ("name", "Friday")),
        ("Ada Example lifted the curfew in the southern districts.", ("other kind", "southern")),
        ("The bridge near Alpha was not closed.", ("negation", "not")),
    ],
)
def test_each_reason(sentence: str, reason: tuple[str, str]) -> None:
    # The last sentence of the document has a negation of its own, so the negation is looked for without it.
    document = DOCUMENT.rsplit(". ", 1)[0] + "." if reason[0] == "negation" else DOCUMENT
    found = supported(sentence, document)
    assert not found.supported
    assert reason in found.reasons


def test_other_words_are_no_reason() -> None:
    found = supported("Governor Ada Example ended the night-time restrictions in northern districts.", DOCUMENT)
    assert found.supported, found.reasons
    assert found.passage is not None
    assert found.passage.text.startswith("The governor, Ada Example")


def test_french() -> None:
    document = "Le marché de Ménaka a été fermé mercredi par le gouverneur."
    assert supported("Le gouverneur a fermé le marché de Ménaka mercredi.", document).supported
    assert not supported("Le gouverneur a ouvert le marché de Ménaka mercredi.", document).supported
    assert not supported("Le gouverneur n'a pas fermé le marché de Ménaka.", document).supported


def test_an_empty_document_supports_nothing() -> None:
    found = supported("It rained.", "")
    assert (found.supported, found.passage) == (False, None)


def test_opposites_by_prefix() -> None:
    assert opposite("armed", "unarmed")
    assert not opposite("til", "until")
