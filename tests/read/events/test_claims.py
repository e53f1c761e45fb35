"""Who claims an attack and who is blamed for it, also at a distance. All sentences are invented."""

from __future__ import annotations

import pytest

from read.happenings import Happenings
from vigie.read.events.claims import claims

EN = "Gunmen attacked a base in Kita on Monday. "
FR = "Des hommes armés ont attaqué une base à Kita lundi. "


def told(text: str, lang: str) -> list[tuple[str, str | None, bool]]:
    found = Happenings((EN if lang == "en" else FR) + text, lang)
    return [(c.claimant.text, c.claimant.name, c.blamed) for c in claims(found.doc, found.mentions)]


CLAIMED = [
    ("en", "JNIM said in a statement that its fighters had attacked the base.", "JNIM", "JNIM"),
    ("en", "The army fears Al-Shabaab. The group said its fighters killed ten soldiers.", "The group", "Al-Shabaab"),
    ("en", "Al-Shabaab later claimed responsibility.", "Al-Shabaab", "Al-Shabaab"),
    ("en", "Islamic State is strong there. It claimed responsibility for the attack.", "It", "Islamic State"),
    ("en", "Boko Haram took responsibility for the attack on Tuesday.", "Boko Haram", "Boko Haram"),
    ("en", "A claim of responsibility from Ansaru appeared online.", "Ansaru", "Ansaru"),
    ("en", "Hours later, in a call to a radio, the Houthis claimed the attack.", "the Houthis", "Houthis"),
    ("en", "The Houthis said they had targeted the ship with two missiles.", "The Houthis", "Houthis"),
    ("fr", "L'attaque a été revendiquée mardi, dans un communiqué, par le JNIM.", "le JNIM", "JNIM"),
    ("fr", "Le JNIM est actif dans la zone. Le groupe a revendiqué l'assaut.", "Le groupe", "JNIM"),
    ("fr", "Le M23 a affirmé que ses combattants avaient abattu un drone.", "Le M23", "M23"),
    ("fr", "Le JNIM l'a revendiquée dans la soirée.", "Le JNIM", "JNIM"),
]


@pytest.mark.parametrize(("lang", "text", "words", "name"), CLAIMED)
def test_claim(lang: str, text: str, words: str, name: str) -> None:
    assert told(text, lang) == [(words, name, False)]


BLAMED = [
    ("en", "Officials pointed the finger at JNIM for the attack.", "JNIM"),
    ("en", "The governor blamed the attack on ISWAP.", "ISWAP"),
    ("en", "The governor blamed ISWAP for the killings.", "ISWAP"),
    ("en", "Residents accused the Malian army of carrying out the killings.", "the Malian army"),
    ("en", "JNIM is suspected of carrying out the attack.", "JNIM"),
    ("en", "The attack was attributed to the ADF by the army.", "the ADF"),
    ("en", "The attack bore the hallmarks of Boko Haram.", "Boko Haram"),
    ("en", "M23 is believed to be behind the killings.", "M23"),
    ("fr", "L'attaque est attribuée au JNIM par des sources sécuritaires.", "JNIM"),
    ("fr", "Les autorités imputent cette attaque à Boko Haram.", "Boko Haram"),
    ("fr", "Les habitants pointent du doigt les FDLR pour ces exactions.", "les FDLR"),
    ("fr", "Le gouvernement accuse le M23 d'avoir mené l'attaque.", "le M23"),
    ("fr", "Les ADF sont soupçonnées d'être derrière ces tueries.", "Les ADF"),
    ("fr", "L'attaque porte la marque du JNIM.", "JNIM"),
]


@pytest.mark.parametrize(("lang", "text", "words"), BLAMED)
def test_blame(lang: str, text: str, words: str) -> None:
    assert [(w, blamed) for w, _, blamed in told(text, lang)] == [(words, True)]


NOBODY = [
    ("en", "No one has claimed responsibility."),
    ("en", "No group has yet claimed the attack, but JNIM is active in the area."),
    ("en", "There was no immediate claim of responsibility from JNIM."),
    ("en", "JNIM denied any involvement in the attack."),
    ("en", "The army did not claim responsibility for the drone strike."),
    ("en", "It was not clear whether JNIM was behind the attack."),
    ("en", "The minister said it was too early to blame anyone for the attack."),
    ("en", "The union claimed the attack could have been avoided."),
    ("en", "The mayor took responsibility for the slow response."),
    ("en", "Police said they killed two of the attackers."),
    ("en", "The opposition blamed the government for fuel shortages."),
    ("fr", "Aucune revendication n'a été enregistrée."),
    ("fr", "L'attaque n'a pas encore été revendiquée."),
    ("fr", "Le JNIM a démenti toute implication dans l'attaque."),
    ("fr", "Les syndicats revendiquent une hausse des salaires."),
    ("fr", "Le ministre a attribué la note la plus basse au projet malgré les violences."),
]


@pytest.mark.parametrize(("lang", "text"), NOBODY)
def test_nobody_claims_it_and_nobody_is_blamed(lang: str, text: str) -> None:
    assert told(text, lang) == []


def test_who_is_blamed_stands_beside_who_was_seen() -> None:
    incident = Happenings(EN + "Officials pointed the finger at JNIM for the attack.").one
    assert [a.text for a in incident.actors] == ["Gunmen", "JNIM"]
