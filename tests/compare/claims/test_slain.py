"""Whom a state's forces killed: fighters by their word, civilians by another's."""

from __future__ import annotations

import pytest

from compare.compare_factory import Writer
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
