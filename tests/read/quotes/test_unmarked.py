# ruff: noqa: E501 - one case a line
"""Who speaks where commas are missing; every text here is invented."""

from __future__ import annotations

import pytest

from vigie.language.document import Document
from vigie.read.names.mentions import mentions
from vigie.read.quotes.quotes import quotes


def speakers(text: str, lang: str = "en") -> list[str | None]:
    doc = Document(text, lang)
    return [q.speaker.text if q.speaker else None for q in quotes(doc, mentions(doc, [], []))]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Twelve men were killed in the second strike said the Kelo Relief Council whose crews came.", "the Kelo Relief Council"),
        ("The raid also wounded more than 60 people said the ministry.", "the ministry"),
        ("Shells killed forty people the Rights Forum said on Tuesday.", "the Rights Forum"),
        ("Nine people were killed and patients were exposed to gas the ministry said on Monday.", "the ministry"),
    ],
)  # fmt: skip
def test_who_speaks_behind_what_he_says_without_a_comma(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_who_speaks_before_it_stays() -> None:
    assert speakers("When the town fell the mayor said the army had fled.") == ["the mayor"]


def test_a_text_with_commas_is_read_by_them() -> None:
    text = (
        "On Monday, in Kelo, a raid, the third, killed ten, and wounded two, people, the crews said the ministry knew."
    )
    assert "the ministry" not in speakers(text)


def test_a_french_body_parted_from_its_verb_by_a_comma_says_so() -> None:
    text = "Cent personnes avaient été tuées en mai et en août, Veille Exemple (VE), avait estimé que vingt étaient mortes."
    assert speakers(text, "fr") == ["Veille Exemple"]
