# ruff: noqa: E501 - one case a line
"""What should be done; every text here is invented."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared import patience
from vigie.language.document import Document
from vigie.model import Quote, Recommendation, Source
from vigie.read.context.scope import Scope
from vigie.read.outlook.recommendations import recommendations


def read(text: str, lang: str = "en") -> list[Recommendation]:
    doc = Document(text, lang)
    return recommendations(doc, Scope(doc))


@pytest.mark.parametrize(
    ("text", "lang", "speaker", "addressee", "content"),
    [
        ("The UN called on all sides to protect civilians.", "en", "UN", "all sides", "protect civilians"),
        ("On Monday Ada Example urged the junta to open the road, which is closed.", "en", "Ada Example", "the junta", "open the road"),
        ("The council had better open the road.", "en", None, "The council", "The council had better open the road"),
        ("Il convient de rouvrir la piste.", "fr", None, None, "de rouvrir la piste"),
        ("Partners must coordinate aid to Kelo.", "en", None, "Partners", "Partners must coordinate aid to Kelo"),
        ("Le HCR appelle les autorités à protéger les civils.", "fr", "HCR", "les autorités", "protéger les civils"),
        ("L’ONU exhorte les belligérants à cesser les combats.", "fr", "ONU", "les belligérants", "cesser les combats"),
        ("Il faut que les routes rouvrent, a déclaré le maire.", "fr", None, None, "que les routes rouvrent"),
    ],
)  # fmt: skip
def test_recommendations(text: str, lang: str, speaker: str | None, addressee: str | None, content: str) -> None:
    (found,) = read(text, lang)
    assert (found.speaker.name if found.speaker else None) == speaker
    assert (found.addressee, found.content.text) == (addressee, content)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Norway urged its citizens to leave Kelo.", "en"),
        ("La Suisse appelle ses ressortissants à quitter Kelo.", "fr"),
        ("The town, should it fall, would be the third.", "en"),
        ("Should the road close, prices rise.", "en"),
        ("Residents have to queue for hours.", "en"),
        ("The envoy did not call on the army to stop.", "en"),
        ("Must the road close?", "en"),
    ],
)
def test_what_is_none(text: str, lang: str) -> None:
    assert read(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "addressee", "content"),
    [
        ("en", "The UN chief urged both sides to allow aid into Kelo.", "both sides", "allow aid into Kelo"),
        ("en", "Ada Example called for an immediate ceasefire.", None, "an immediate ceasefire"),
        ("en", "The agency appealed to donors to fund the response.", "donors", "fund the response"),
        ("en", "“The junta must release the detainees,” the envoy said.", "The junta", "The junta must release the detainees"),
        ("en", "The council should impose sanctions on the generals, said Jo Example.", "The council", "The council should impose sanctions on the generals"),
        ("en", "Civilians must be protected, the commissioner said.", None, "Civilians must be protected"),
        ("en", "The union called on its members not to return to work.", "its members", "return to work"),
        ("en", "She asked the government to reopen the crossing.", "the government", "reopen the crossing"),
        ("en", "ECOWAS demanded the release of the president.", None, "the release of the president"),
        ("fr", "Le Conseil de sécurité exige un cessez-le-feu immédiat.", None, "un cessez-le-feu immédiat"),
        ("fr", "La mission appelle à la libération des otages.", None, "la libération des otages"),
        ("fr", "Il est urgent de rouvrir le corridor, a insisté la coordinatrice.", None, "de rouvrir le corridor"),
        ("fr", "« Les autorités doivent protéger les écoles », a déclaré la ministre.", "Les autorités", "Les autorités doivent protéger les écoles"),
        ("fr", "L’ONG demande aux parties de respecter la trêve.", "aux parties", "respecter la trêve"),
        ("fr", "Nous demandons aux autorités d’ouvrir une enquête.", "aux autorités", "ouvrir une enquête"),
        ("fr", "Nous exigeons la libération des élèves.", None, "la libération des élèves"),
        ("fr", "Les civils doivent être protégés, a rappelé le CICR.", None, "Les civils doivent être protégés"),
        ("fr", "L’ONU plaide pour un accès sans entrave.", None, "un accès sans entrave"),
    ],
)  # fmt: skip
def test_demands_in_crisis_news(lang: str, text: str, addressee: str | None, content: str) -> None:
    assert [(found.addressee, found.content.text) for found in read(text, lang)] == [(addressee, content)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "We should remember those who died."),
        ("en", "You must be tired."),
        ("en", "His calls for a ceasefire were ignored."),
        ("en", "He asked whether the army should withdraw."),
        ("en", "The army should have left in March."),
        ("en", "People should shut up."),
        ("en", "Under the law, parties must file by May."),
        ("en", "The gang demanded a ransom."),
        ("en", "The road must be forty kilometres long."),
        ("en", "If the council must vote, it will."),
        ("en", "Nobody should be above the law."),
        ("en", "She was urged to resign by friends."),
        ("en", "They have to walk for hours."),
        ("en", "The idea that the state should pay is old."),
        ("fr", "Il faut dix heures pour rejoindre la ville."),
        ("fr", "Il faut savoir que la ville est ancienne."),
        ("fr", "Nous devons nous souvenir des morts."),
        ("fr", "Il se demande si l’armée doit partir."),
        ("fr", "Un appel à la grève a été lancé."),
        ("fr", "Le groupe s’appelle les Vengeurs à Kelo."),
        ("fr", "Le ministre doit se rendre jeudi à Kelo."),
    ],
)  # fmt: skip
def test_moods_laws_questions_and_nouns_are_none(lang: str, text: str) -> None:
    assert read(text, lang) == []


def test_a_pronoun_takes_the_speaker_of_the_quotation_before() -> None:
    text = "Il appelle les autorités à escorter un convoi."
    doc = Document(text, "fr")
    director = doc.make(Source, 0, 2, affiliation="directeur de l’hôpital")
    quote = Quote(speaker=director, cue=doc.span(3, 10), content=doc.span(26, len(text) - 1), direct=False)
    (found,) = recommendations(doc, Scope(doc, [], [], [quote]))
    assert found.speaker == director
    assert (found.addressee, found.content.text) == ("les autorités", "escorter un convoi")


@given(st.text())
@settings(max_examples=50, deadline=None)
def test_any_text(text: str) -> None:
    for lang in ("en", "fr", "de"):
        for found in read(text, lang):
            assert text[found.content.start : found.content.end] == found.content.text


@given(st.lists(st.sampled_from("The UN called on “ urged all sides to open must should , e\u0301 . \n il faut que appelle les à cesser ”".split(" ")), max_size=40))  # fmt: skip
@settings(max_examples=60, deadline=None)
def test_any_words(words: list[str]) -> None:
    text = " ".join(words)
    for lang in ("en", "fr"):
        for found in read(text, lang):
            assert text[found.content.start : found.content.end] == found.content.text


@pytest.mark.parametrize("piece", ["a ", "must ", "urged all to stop ", '"', "7 "])
def test_long_texts_take_linear_time(piece: str) -> None:
    start = time.process_time()
    read(piece * (60_000 // len(piece)))
    assert time.process_time() - start < patience(3)


@pytest.mark.parametrize(
    ("text", "lang", "content"),
    [
        ("The UN chief demanded that the fighters lift the siege.", "en", "the fighters lift the siege"),
        ("It is high time the council imposed an embargo, the editorial says.", "en", "the council imposed an embargo"),
        ("“We need an immediate ceasefire,” the envoy said.", "en", "We need an immediate ceasefire"),
        ("The analysts advise Abuja to negotiate with the herders.", "en", "negotiate with the herders"),
        ("L’ONG demande que les auteurs soient jugés.", "fr", "les auteurs soient jugés"),
        ("Le rapport préconise la création d’un fonds.", "fr", "la création d’un fonds"),
    ],
)
def test_clauses_of_what_is_asked(text: str, lang: str, content: str) -> None:
    assert [r.content.text for r in read(text, lang)] == [content]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The minister insisted that he was right.", "en"),
        ("Alger a proposé l’envoi de médecins.", "fr"),
        ("Les bandits ont demandé l’imam.", "fr"),
    ],
)
def test_claims_and_offers_are_none(text: str, lang: str) -> None:
    assert read(text, lang) == []


def test_under_a_heading_of_advice() -> None:
    crisis = "Rebels killed nine soldiers near Kelo and thousands fled the fighting.\n\n"
    (found,) = read(crisis + "Recommended action: restore the clinics and protect the port.")
    assert found.content.text == "restore the clinics and protect the port"
    crise = "Des rebelles ont tué neuf soldats et des civils ont fui les combats.\n\n"
    (found,) = read(crise + "Recommandations : évitez tout rassemblement.", "fr")
    assert found.content.text == "évitez tout rassemblement"


def test_advice_in_the_passive() -> None:
    (found,) = read("Masters are advised to keep 80 miles off the coast.")
    assert (found.addressee, found.content.text) == ("Masters", "to keep 80 miles off the coast")
    (found,) = read("Il est conseillé aux opérateurs d’éviter les axes au nord.", "fr")
    assert (found.addressee, found.content.text) == ("opérateurs", "éviter les axes au nord")


def test_two_duties_in_one_sentence() -> None:
    text = "The council must lift the ban on fuel and the two governments must name their envoys."
    assert [r.content.text for r in read(text)] == [
        "The council must lift the ban on fuel",
        "the two governments must name their envoys",
    ]


def test_whoever_is_told_in_a_crisis() -> None:
    crisis = "Rebels killed nine soldiers near Kelo and thousands fled the fighting. "
    (found,) = read(crisis + "The two houses must agree on a budget.")
    assert found.content.text == "The two houses must agree on a budget"
    assert read("The singers must agree on a budget.") == []


def test_what_is_asked_of_nobody_in_particular() -> None:
    (found,) = read("L’agence recommande de chlorer les puits et de ne pas fermer les marchés.", "fr")
    assert (found.addressee, found.content.text) == (None, "chlorer les puits et de ne pas fermer les marchés")
    assert read("Le ministère recommande d’éviter tout voyage dans le Nord.", "fr") == []
    (found,) = read("It is vital that the rules of the mission be published.")
    assert found.content.text == "the rules of the mission be published"
    assert read("It is essential that the price is low.") == []


def test_a_second_verb_after_and() -> None:
    (found,) = read("The agency said that 300 people had crossed and urged Kelo to keep the border open.")
    assert found.content.text == "keep the border open"
