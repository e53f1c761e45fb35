"""The questions of when, where, how far and how long have a French form."""

from __future__ import annotations

import pytest

from vigie.brief.asking import asked
from vigie.brief.locale import locale


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("How far is Kelbo from Djibo?", "Kelbo, Djibo"),
        ("How long is the mourning in Niger?", "le deuil (Niger)"),
        ("How long is the curfew in Gao?", "le couvre-feu (Gao)"),
        ("How long is the state of emergency in Gao?", "l’état d’urgence (Gao)"),
        ("How long is the truce in Mali?", "la trêve (Mali)"),
        ("How long is the ultimatum in Niger?", "l’ultimatum (Niger)"),
        ("When did the truce in Mali begin?", "la trêve (Mali)"),
        ("When did the evacuation in Mali begin?", "l’évacuation (Mali)"),
        ("When did the offensive in Mali begin?", "l’offensive (Mali)"),
        ("When did the siege in Mali begin?", "le siège (Mali)"),
        ("When did the strike in Mali begin?", "la grève (Mali)"),
        ("When was the attack in Djibo?", "l’attaque"),
        ("In which part of the town was the bombing in Gao?", "l’attentat"),
        ("Are aid deliveries to Mali under way?", "L’aide"),
        ("Is it calm in Djibo?", "Djibo"),
        ("Have the people of Djibo gone?", "Djibo"),
    ],
)
def test_it_has_a_french_form(question: str, part: str) -> None:
    words, lang = asked(question, locale("fr"))
    assert lang == "fr"
    assert part in words
