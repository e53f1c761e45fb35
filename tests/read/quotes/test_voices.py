"""Which words can be a speaker, made whole or refused."""

from __future__ import annotations

import pytest

from vigie.language.document import Document
from vigie.read.names.mentions import mentions
from vigie.read.names.names import Names
from vigie.read.quotes.speakers import Speakers
from vigie.read.quotes.voices import nobody, voice


def heard(text: str, words: str, lang: str) -> str | None:
    """The speaker made of ``words`` where they stand in ``text``."""
    doc = Document(text, lang)
    start = text.index(words)
    found = voice(doc, Names(doc, mentions(doc, [], [])), (start, start + len(words)))
    return text[slice(*found)] if found else None


@pytest.mark.parametrize(
    ("text", "words", "lang", "expected"),
    [
        ("Or l’Armée syrienne libre dit tenter une percée.", "syrienne libre", "fr", "l’Armée syrienne libre"),
        ("C’est faux, a ajouté Ada Invented.", "ajouté Ada Invented", "fr", "Ada Invented"),
        ("Il pleut, a dit pour sa part la mère de l’enfant.", "sa part la mère de l’", "fr", "la mère de l’enfant"),
        ("Des témoins s’exprimant à la radio", "Des témoins s’", "fr", "Des témoins"),
        ("It is over, officials said.", "officials", "en", "officials"),
        ("It is over, said aide Ada Invented on Monday.", "aide", "en", "aide Ada Invented"),
        ("The rebels are backed, al-Example said.", "al-Example", "en", "al-Example"),
        ("Ils sont morts, ont annoncé le 26 mars les Nations unies.", "le 26 mars", "fr", None),
        ("C’est ce qu’a déclaré le maire.", "qu’a", "fr", None),
        ("He won the vote, campaigning in Fableville, and said so.", "campaigning in Fableville", "en", None),
        ("Les pertes, reprises par la presse, sont lourdes.", "reprises", "fr", None),
        ("In Fableville, the road is closed.", "In", "en", None),
        ("Ils sont venus selon les besoins.", "les besoins", "fr", None),
    ],
)
def test_voice(text: str, words: str, lang: str, expected: str | None) -> None:
    assert heard(text, words, lang) == expected


@pytest.mark.parametrize("text", ["No group has claimed it.", "Aucun témoin ne parle.", "Rien ne le dit."])
def test_nobody(text: str) -> None:
    assert nobody(Document(text, "en"), 0, len(text))


def test_somebody() -> None:
    text = "No. 10 said so."
    assert not nobody(Document(text, "en"), 0, len(text))


def test_pronoun_after_a_name_with_its_role() -> None:
    """The role beside a name doesn't make its bearer somebody who is only described."""
    text = "Ada Invented, a regional spokeswoman, spoke. She said so."
    doc = Document(text, "en")
    speakers = Speakers(doc, Names(doc, mentions(doc, [], [])))
    speakers.source((0, text.index(", spoke")))
    at = text.index("She")
    assert speakers.source((at, at + 3)).name == "Ada Invented"


def test_name_inside_a_description() -> None:
    """ "An Invented spokesman" is described, not named: the pronoun after him is not the person of that name."""
    text = "Ada Invented lost. An Invented spokesman in Fableville spoke. He said so."
    doc = Document(text, "en")
    speakers = Speakers(doc, Names(doc, mentions(doc, [], [])))
    start, at = text.index("An Inv"), text.index("He said")
    speakers.source((start, text.index(" spoke.")))
    assert speakers.source((at, at + 2)).name is None
