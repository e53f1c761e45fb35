"""Speakers that a pronoun or description stands for, and French indirect speech in its bounds."""

from __future__ import annotations

import pytest

from vigie.language.document import Document
from vigie.language.encoder import Said
from vigie.model import Quote
from vigie.read.names.mentions import mentions
from vigie.read.quotes.quotes import quotes


def read(text: str, lang: str, *heard: Said) -> list[Quote]:
    doc = Document(text, lang)
    return quotes(doc, mentions(doc, [], []), heard)


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        ("fr", "« Tout a brûlé », a poursuivi ce deuxième témoin.", "ce deuxième témoin"),
        ("fr", "« Nous ne savons rien de leur sort », a dit dimanche soir Ada Exemple.", "Ada Exemple"),
        ("fr", "« Nous ne savons rien de leur sort », a t-il soutenu.", "il"),
        (
            "fr",
            "Les soldats ont tué des civils, dont deux vieillards, dénonce Human Rights Watch.",
            "Human Rights Watch",
        ),
        ("fr", "Deux camions ont été récupérés précise le communiqué.", "le communiqué"),
        (
            "fr",
            "Une source à l'hôpital, ville où l'on soigne les blessés, a fait état de neuf morts.",
            "Une source à l'hôpital",
        ),
        ("en", "However, the Sample Red Cross in Kita disclosed that nine had died.", "the Sample Red Cross in Kita"),
        ("en", "KITA - Embassies in the city urged people to leave.", "Embassies in the city"),
    ],
)
def test_speakers(lang: str, text: str, speaker: str) -> None:
    assert [q.speaker.text for q in read(text, lang) if q.speaker is not None] == [speaker]


@pytest.mark.parametrize(
    ("text", "affiliation"),
    [
        ("Witnesses said it burned. They added that nobody had come.", "Witnesses"),
        ("Une voisine a dit qu'il pleuvait. « Il pleut encore ici », a-t-elle ajouté.", "voisine"),
    ],
)
def test_pronouns(text: str, affiliation: str) -> None:
    last = read(text, "en" if text.startswith("W") else "fr")[-1].speaker
    assert last is not None
    assert last.affiliation == affiliation


def test_french_indirect_speech_stays_in_its_sentence() -> None:
    text = "Selon des sources, neuf personnes sont mortes à Kita. Un deuil a été décrété."
    parts = ((19, 48), (text.index("Un deuil"), len(text) - 1))
    (quote,) = read(text, "fr", Said((0, 5), ((6, 17),), parts, 0.9))
    assert quote.content.text == "neuf personnes sont mortes à Kita"
