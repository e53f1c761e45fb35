"""Who a sentence says was or was not behind a blow, and who is meant by the words."""

from __future__ import annotations

import pytest

from compare.compare_factory import Writer
from vigie.compare.claims.charges import charges_in, definite
from vigie.compare.claims.parties import Parties
from vigie.compare.questions.scenes import Sentence, sentences_in

HOME = Writer("home", "Alpha in Mali. Nigerien President Odo Varn spoke. The regime of Ilo Brakk fell.")
PARTIES = Parties([HOME.toponym("Alpha").toponym("Mali").done()])


def sentence(text: str) -> Sentence:
    (found,) = sentences_in(Writer("a", text).done())
    return found


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        ("the army", ["Mali"]),
        ("Nigerien and government jets", ["Niger", "Mali"]),
        ("either the regime or Nigerien planes", ["Mali", "Niger"]),
        ("l'armée nigérienne", ["Niger"]),
        ("Varn's forces", ["Niger"]),
        ("Brakk's troops", ["Mali"]),
        ("Niamey", ["Niger"]),
        ("the Orlan rebel group", ["Orlan"]),
        ("les rebelles du M23", ["M23"]),
        ("the main jihadist alliance, JNIM", ["JNIM"]),
        ("the Al-Qaeda affiliate JNIM", ["JNIM"]),
        ("des bandits armés non identifiés", ["bandits"]),
        ("des hommes en uniformes militaires", []),
        ("gunmen on motorbikes", []),
        ("a hospital in Niamey", []),
        ("the Nigerien opposition", []),
    ],
)
def test_who_is_meant(words: str, labels: list[str]) -> None:
    assert [p.label for p in PARTIES.find(words)] == labels


def test_a_branch_is_its_group() -> None:
    (one,), (other,) = PARTIES.find("des éléments de l'EIGS"), PARTIES.find("the Islamic State group")
    assert one == other


@pytest.mark.parametrize(
    ("text", "labels", "denies"),
    [
        ("The mayor blamed the army for the raid.", ["Mali"], False),
        ("The government blamed the blast on rebels.", ["rebels"], False),
        ("It was a raid which the mayor blamed on the rebels.", ["rebels"], False),
        ("Elders accused the army of shelling the mill.", ["Mali"], False),
        ("Les rescapés accusent les chasseurs traditionnels.", ["hunters"], False),
        ("Le préfet a pointé du doigt le M23 après l'attaque.", ["M23"], False),
        ("The raid was carried out either by the army or Nigerien jets.", ["Mali", "Niger"], False),
        ("Une attaque perpétrée dans la nuit par des bandits a fait neuf morts.", ["bandits"], False),
        ("Les assaillants seraient des éléments du M23.", ["M23"], False),
        ("A monitor said the army was behind the strike.", ["Mali"], False),
        ("The M23 bears primary responsibility for the massacre.", ["M23"], False),
        ("Niger denied any involvement.", ["Niger"], True),
        ("Niger has denied its aircraft had carried out the strike.", ["Niger"], True),
        ("A military source denied that Nigerien planes had struck the mill.", ["Niger"], True),
        ("Nigerien planes had not carried out any strike there.", ["Niger"], True),
        ("Le Niger a rejeté les « accusations infondées » sur la tuerie.", ["Niger"], True),
        ("It is the work of the M23, which has denied responsibility.", ["M23"], True),
    ],
)
def test_what_a_sentence_says(text: str, labels: list[str], denies: bool) -> None:
    found = [c for c in charges_in(sentence(text), PARTIES) if c.denies == denies]
    assert [[p.label for p in c.parties] for c in found] == [labels]


@pytest.mark.parametrize(
    "text",
    [
        "The army blamed the rebels for the failure of the truce.",
        "Insurgents blamed the delay on the army.",
        "The mayor accused the army of lying.",
        "The rebels accused the army of passing killed men off as fighters.",
        "Niger has always denied any role in such raids.",
        "It is not known whether the army was behind the strike.",
        "Nine soldiers were killed in the raid.",
        "The general was accused by the rebels of the raid.",
    ],
)
def test_what_charges_nobody(text: str) -> None:
    assert not charges_in(sentence(text), PARTIES)


def test_what_somebody_does_in_a_war_is_no_blow() -> None:
    for text, one in (("The mayor accused the army of using gas.", False), ("It denied using such gas weapons.", True)):
        s = sentence(text.replace("It", "Niger"))
        (charge,) = charges_in(s, PARTIES)
        assert definite(s, charge) is one


def test_that_it_happened_at_all_is_denied() -> None:
    (charge,) = charges_in(sentence("Reports of an attack on the mill are totally false, the agency said."), PARTIES)
    assert charge.denies
    assert not charge.parties


def test_thousands_of_words_are_read_in_time() -> None:
    text = "The army blamed the rebels for " + "the raid and the attack by the army " * 15 + "it said."
    assert len(charges_in(sentence(text), PARTIES)) < 40
