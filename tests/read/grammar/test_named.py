"""Mentions from the encoder's spans: forms, edges, one label for a name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

import pytest

from vigie.language.document import Document
from vigie.language.encoder import Encoded
from vigie.read.grammar.named import mentions_of


class Seen:
    """Spans of an encoder that saw these words, each where it stands first after the one before."""

    def __init__(self, text: str, *words: tuple[str, str, float]) -> None:
        self.found, at = [], 0
        for word, label, sure in words:
            at = text.index(word, at)
            self.found.append((at, at + len(word), label, sure))
            at += len(word)

    def spans(self, _labels: Sequence[str], _phrases: bool = False) -> Any:
        return self.found


def read(text: str, *words: tuple[str, str, float], lang: str = "en") -> list[tuple[str, str, str]]:
    encoded = cast(Encoded, Seen(text, *words))
    return [(m.text, m.label, m.form) for m in mentions_of(Document(text, lang), encoded)]


def test_names_descriptions_and_pronouns() -> None:
    text = "Mariam Exemple met the gunmen; they left."
    found = read(
        text, ("Mariam Exemple", "person", 0.9), ("the gunmen", "organization~", 0.8), ("they", "organization~", 0.7)
    )
    assert found == [
        ("Mariam Exemple", "person", "name"),
        ("the gunmen", "organization", "nominal"),
        ("they", "organization", "pronoun"),
    ]


@pytest.mark.parametrize(
    ("text", "seen", "expected"),
    [
        ("Kita’s market burned.", "Kita’s", "Kita"),
        ("“Kita” burned.", "“Kita”", "Kita"),
        ("He left Kita.", "Kita.", "Kita"),
        ("It reached the U.S. on Monday.", "U.S.", "U.S."),
        ("Example Corp. left.", "Example Corp.", "Example Corp."),
        ("Un mois de tueries à Kita.", "Un mois de", "Un mois"),
        ("Kita and Sorbaka burned.", "Kita and", "Kita"),
        ("The Jama’at of Kita left.", "Jama’at", "Jama’at"),
    ],
)
def test_marks_possessives_and_words_that_lead_on_stay_outside(text: str, seen: str, expected: str) -> None:
    assert [t for t, *_ in read(text, (seen, "organization", 0.9))] == [expected]


def test_a_name_has_one_label_in_a_text() -> None:
    text = "Kita fell. Kita burned. Kita wept."
    found = read(text, ("Kita", "location", 0.9), ("Kita", "person", 0.4), ("Kita", "location", 0.8))
    assert {label for _, label, _ in found} == {"location"}


def test_things_without_a_capital_are_described() -> None:
    text = "Drones hit the Exemple Bridge and two trucks."
    found = read(text, ("Drones", "weapon", 0.9), ("Exemple Bridge", "facility", 0.9), ("trucks", "vehicle", 0.9))
    assert [form for *_, form in found] == ["name", "name", "nominal"]


def test_an_article_alone_is_no_mention() -> None:
    assert read("He met a spokesman.", ("a", "person~", 0.9)) == []


def test_a_span_of_marks_alone_is_no_mention() -> None:
    assert read("— …", ("— …", "person", 0.9)) == []


def test_words_without_a_capital_are_no_name() -> None:
    text = "Le conseil de Ségou et la préfecture du cercle ; le conseil."
    found = read(
        text, ("conseil", "organization", 0.6), ("Ségou", "location", 0.9), ("préfecture", "location", 0.6), lang="fr"
    )
    assert found == [
        ("conseil", "organization", "nominal"),
        ("Ségou", "location", "name"),
        ("préfecture", "location", "nominal"),
    ]


def test_a_text_without_capitals_has_names_all_the_same() -> None:
    assert read("attack near ségou", ("ségou", "location", 0.9)) == [("ségou", "location", "name")]


def test_all_words_that_lead_on_are_cut() -> None:
    assert read("Préfecture de la ville", ("Préfecture de la", "organization", 0.9), lang="fr")[0][0] == "Préfecture"
