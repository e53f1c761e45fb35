"""Whom a state's forces killed: fighters by their word, civilians by another's."""

from __future__ import annotations

import pytest

from compare.compare_factory import Writer, grouped
from vigie.compare import compare
from vigie.compare.claims.slain import slain
from vigie.compare.questions.scenes import sentences_in


def kinds(text: str) -> list[str]:
    return [kind for _, kind in slain(list(sentences_in(Writer("a", text).done())))]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The army said its troops had killed 40 terrorists in Alpha.", ["fighters"]),
        ("L'armée affirme avoir neutralisé une vingtaine de terroristes à Alpha.", ["fighters"]),
        ("Des soldats ont exécuté des dizaines de villageois à Alpha.", ["civilians"]),
        ("Farmers were shot by soldiers in Alpha.", ["civilians"]),
        ("Rebels killed five farmers in Alpha.", []),
        ("The army said the rebels had killed five farmers.", []),
        ("The army denied that soldiers had killed farmers.", []),
        ("Soldiers may have killed farmers.", []),
        ("The army said its troops had killed 40 rebels. But witnesses speak of a massacre of farmers.",
         ["fighters", "civilians"]),
        ("It rained. But witnesses speak of a massacre of farmers.", []),
    ],
)  # fmt: skip
def test_who_is_told_as_killed_by_the_state(text: str, kind: list[str]) -> None:
    assert kinds(text) == kind


def test_the_two_words_are_one_question() -> None:
    readings = [
        Writer("a", "The army said its troops had killed 40 rebels in Alpha. But elders speak of a massacre of farmers.")
        .toponym("Alpha")
        .done()
    ]
    questions = [q for q in compare(readings, grouped(readings)).questions if "fighters or civilians" in q.question]
    assert [[a.value.text for a in q.answers] for q in questions] in ([["fighters", "civilians"]], [])
