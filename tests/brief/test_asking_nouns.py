"""French questions whose counted words no list has, and prices of the black market."""

from __future__ import annotations

import pytest

from vigie.brief.asking import asked
from vigie.brief.locale import locale


@pytest.mark.parametrize(
    ("question", "french"),
    [
        (
            "How many loggers were abducted in the kidnapping in Kita on 19 May 2032?",
            "Combien ont été enlevés («\u202floggers\u202f», l’enlèvement, Kita, 19 mai 2032)\u202f?",
        ),
        ("How many “piroguiers” were killed?", "Combien ont été tués («\u202fpiroguiers\u202f»)\u202f?"),
        (
            "How many people were freed after the kidnapping in Kita on 19 May 2032?",
            "Combien de personnes ont été libérées (l’enlèvement, Kita, 19 mai 2032)\u202f?",
        ),
        ("How many people escaped in Kita?", "Combien de personnes se sont échappées (Kita)\u202f?"),
        (
            "How many people were affected in the floods in Kita?",
            "Combien de personnes sont touchées (les inondations, Kita)\u202f?",
        ),
        (
            "How many houses were lost or destroyed in the attack in Kita?",
            "Combien de maisons ont été perdues ou détruites (l’attaque, Kita)\u202f?",
        ),
        ("How many schools were damaged in Kita?", "Combien d’écoles ont été endommagées (Kita)\u202f?"),
        ("How many villages were hit in the attack?", "Combien de villages ont été touchés (l’attaque)\u202f?"),
        ("What is the population of Kita?", "Quelle est la population (Kita)\u202f?"),
        ("How many ferrymen were killed?", "Combien ont été tués («\u202fferrymen\u202f»)\u202f?"),
        ("How many women were killed in Kita?", "Combien de femmes ont été tuées (Kita)\u202f?"),
        (
            "What is the price of fuel (black market) in Kita?",
            "Quel est le prix du carburant, au marché noir (Kita)\u202f?",
        ),
        (
            "How many people were killed in the floods in Kita since August 2032?",
            "Combien de personnes ont été tuées (les inondations, Kita, depuis août 2032)\u202f?",
        ),
    ],
)
def test_words_of_articles_stand_in_brackets(question: str, french: str) -> None:
    assert asked(question, locale("fr")) == (french, "fr")
