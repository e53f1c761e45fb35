"""Mentions: names told apart, descriptions, pronouns; and who a name stands for."""

from __future__ import annotations

import time
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared import patience
from vigie.language.document import Document
from vigie.model import Mention, Toponym
from vigie.model import Time as Timex
from vigie.read.grammar.lexicon import plurals
from vigie.read.names.cues import prepositions, verbs
from vigie.read.names.mentions import mentions
from vigie.read.names.names import Names


def read(text: str, lang: str = "en", places: dict[str, str] | None = None) -> list[Mention]:
    """Mentions of a text in which the given words are places (words to role)."""
    doc = Document(text, lang)
    found = [doc.make(Toponym, text.index(w), text.index(w) + len(w), role=r) for w, r in (places or {}).items()]
    return mentions(doc, found, [])


def names(text: str, lang: str = "en", places: dict[str, str] | None = None) -> list[tuple[str, str]]:
    """Words and label of each name."""
    return [(m.text, m.label) for m in read(text, lang, places) if m.form == "name"]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Mary Invented spoke at noon.", "en", [("Mary Invented", "person")]),
        ("It was said that Dr. Zorblat came.", "en", [("Zorblat", "person")]),
        ("President Zorblat arrived.", "en", [("Zorblat", "person")]),
        ("The surgeon Ibrahim K. Fictif slept.", "en", [("Ibrahim K. Fictif", "person")]),
        ("Hier, Aïssata Fictive est venue.", "fr", [("Aïssata Fictive", "person")]),
        ("M. Inventé est venu avec Jean de La Fable.", "fr", [("Inventé", "person"), ("Jean de La Fable", "person")]),
        ("They met the Example Institute on Friday.", "en", [("Example Institute", "organization")]),
        ("Staff of the Ministry of Imaginary Affairs left.", "en", [("Ministry of Imaginary Affairs", "organization")]),
        ("Le Ministère des Affaires étrangères se tait.", "fr", [("Ministère des Affaires étrangères", "organization")]),  # noqa: E501
        ("A report by JNIM and by FAMa.", "en", [("JNIM", "organization"), ("FAMa", "organization")]),
        ("Fighters of Al Qaeda fled.", "en", [("Al Qaeda", "organization")]),
        ("The group Jama’at Nusrat ul-Islam wal-Muslimin fled.", "en", [("Jama’at Nusrat ul-Islam wal-Muslimin", "organization")]),  # noqa: E501
        ("Then Jamaat Nosrat al Islam wa al Mouslimin fled.", "en", [("Jamaat Nosrat al Islam wa al Mouslimin", "organization")]),  # noqa: E501
        ("He landed at Imaginary Airport.", "en", [("Imaginary Airport", "facility")]),
        ("The Example Peace Conference opened.", "en", [("Example Peace Conference", "event")]),
        ("It rained. The road was cut. Nobody came.", "en", []),
        ("Hier, la route était coupée. Personne n’est venu.", "fr", []),
    ],
)  # fmt: skip
def test_names(text: str, lang: str, expected: list[tuple[str, str]]) -> None:
    assert names(text, lang) == expected


def test_places_come_from_the_reader_of_places() -> None:
    text = "Malian troops left Kita before dawn."
    assert names(text, "en", {"Malian": "demonym", "Kita": "literal"}) == [
        ("Malian", "nationality"),
        ("Kita", "location"),
    ]
    assert names(text) == []


def test_a_place_before_a_title_is_not_part_of_the_name() -> None:
    assert names("Kita Mayor Ali Invented left.", "en", {"Kita": "literal"}) == [
        ("Kita", "location"),
        ("Ali Invented", "person"),
    ]


def test_a_place_inside_a_body_is_part_of_it() -> None:
    assert names("He joined the Kita Armed Forces.", "en", {"Kita": "literal"}) == [
        ("Kita Armed Forces", "organization")
    ]


def test_a_surname_is_known_once_the_name_is() -> None:
    assert names("Mary Zorblat spoke. Then came Zorblat again.") == [("Mary Zorblat", "person"), ("Zorblat", "person")]
    assert names("They spoke. Then came Zorblat again.") == []


def test_an_acronym_is_known_once_it_is_spelled_out() -> None:
    found = names("The Invented Relief Agency (Ira) left. Later Ira came back. She saw Ira.")
    assert ("Invented Relief Agency", "organization") in found
    assert names("The Invented Relief Agency (IRAx) left. Later IRAx came back.")[-1] == ("IRAx", "organization")


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Gunmen attacked the army.", "en", [("Gunmen", "person"), ("the army", "organization")]),
        ("Three soldiers died.", "en", [("Three soldiers", "person")]),
        ("She saw a surgeon.", "en", [("a surgeon", "person")]),
        ("Des hommes armés ont fui.", "fr", [("Des hommes", "person")]),
        ("L’armée a saisi des fusils.", "fr", [("L’armée", "organization"), ("des fusils", "weapon")]),
        ("They fired rockets at two trucks.", "en", [("rockets", "weapon"), ("two trucks", "vehicle")]),
        ("An improvised explosive device went off.", "en", [("improvised explosive device", "weapon")]),
    ],
)
def test_descriptions(text: str, lang: str, expected: list[tuple[str, str]]) -> None:
    assert [(m.text, m.label) for m in read(text, lang) if m.form == "nominal"] == expected


def test_pronouns() -> None:
    assert [(m.text, m.form) for m in read("He left and she stayed.")] == [("He", "pronoun"), ("she", "pronoun")]


def test_other_languages_have_places_only() -> None:
    text = "Maria Erfunden kam nach Kita."
    assert names(text, "de", {"Kita": "literal"}) == [("Kita", "location")]


def test_times_are_not_names() -> None:
    text = "The Blue March March 14 began."
    doc = Document(text, "en")
    start = text.index("March 14")
    times = [doc.make(Timex, start, start + 8, type="DATE", value="XXXX-03-14")]
    assert all(m.end <= start or m.start >= start + 8 for m in mentions(doc, [], times))


def test_names_resolve() -> None:
    text = "Mary Zorblat, a nurse at the ward of Kita, spoke. Ms. Zorblat left. Paul Invented of the Example Institute came."  # noqa: E501
    doc = Document(text, "en")
    found = Names(doc, mentions(doc, [], []))
    assert found.resolve("Zorblat") == found.resolve("Ms. Zorblat’s") == "Mary Zorblat"
    assert found.resolve("Nobody") is None
    assert found.is_person("Mary Zorblat")
    assert not found.is_person("Example Institute")
    assert found.affiliation("Zorblat") == "nurse at the ward of Kita"
    assert found.affiliation("Paul Invented") == "Example Institute"
    assert (found.gender("Mary Zorblat"), found.gender("Paul Invented"), found.gender("Qwx")) == ("f", "m", None)


def test_a_short_description_in_an_affiliation_is_spelled_out() -> None:
    text = "The fire began at the district hospital. Mary Zorblat, a nurse at the hospital, fled."
    doc = Document(text, "en")
    assert Names(doc, mentions(doc, [], [])).affiliation("Mary Zorblat") == "nurse at the district hospital"


def test_states_of_bodies() -> None:
    found = Names(Document("x", "en"), [])
    assert found.state("the Malian government") == "Mali"
    assert found.state("US officials") == "US"
    assert found.state("the Pentagon") == "US"
    assert found.state("the Malian singer") is None
    assert found.state("the district hospital") is None


def test_forms_of_cue_verbs() -> None:
    english, french = verbs("en"), verbs("fr")
    assert {"deny", "denies", "denied", "denying", "said", "admitted", "told"} <= set(english)
    assert {"révèle", "révélé", "rappelle", "annonçait", "jugeant", "dit", "espère", "soutenu"} <= set(french)
    assert prepositions()["called"] == {"for", "on"}


def test_plurals() -> None:
    assert plurals(frozenset({"spokesman", "deputy", "witness", "official", "boy"})) >= {
        "spokesmen",
        "deputies",
        "witnesses",
        "officials",
        "boys",
    }


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=200), st.text("ABab .,'’()-\n", max_size=80)), st.sampled_from(["en", "fr", "de"]))
def test_any_text_is_read_without_overlap(text: str, lang: str) -> None:
    found = read(text, lang)
    for m in found:
        m.verify(text)
    assert not any(a.overlaps(b) for a, b in combinations(found, 2) if a.label == b.label)


@pytest.mark.parametrize(
    "text", ["A " * 20_000, "Mary " * 10_000, "de La " * 8_000, "A. " * 15_000, "the of " * 10_000]
)
def test_time_is_linear(text: str) -> None:
    start = time.process_time()
    doc = Document(text, "en")
    Names(doc, mentions(doc, [], []))
    assert time.process_time() - start < patience(6)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Al-Qaeda Offshoot JNIM Tightens Control of Imaginary Town", "en"),
        ("Armed Rebels Allied with Al Qaeda", "en"),
        ("Lift the Rebel Blockade", "en"),
        ("How Talks May Mark a Fresh Beginning", "en"),
        ("[INVENTED] Army says Gao road is open again", "en"),
        ("Residents said the road was cut.", "en"),
        ("Example Relief said the road was cut.", "en"),
        ("He watched the Twin Towers fall.", "en"),
        ("Coverage Details\n\nBias Distribution\n\nTotal News Sources", "en"),
        ("The fighters of Al Qaida and al-Qa’ida fled.", "en"),
        ("LATEST NEWS Witnesses: depot burned", "en"),
        ("They held Public Health Week at the Local Security office.", "en"),
        ("The oil-rich Fable State voted near Zorbla City.", "en"),
        ("Saudi-led forces left JNIM-held villages.", "en"),
        ("“Mr. President, thank you,” the man wrote.", "en"),
        ("Blocus du Carburant : Pourquoi la Situation reste Explosive", "fr"),
        ("Des Habitants racontent l’Attaque du Convoi", "fr"),
        ("Al-Qaïda et Al Qaïda au Sahel.", "fr"),
    ],
)
def test_what_is_no_person(text: str, lang: str) -> None:
    assert [found for found in names(text, lang) if found[1] == "person"] == []


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Defense Secretary Ada Invented spoke.", "en", ["Ada Invented"]),
        ("U.N. Secretary-General Omar Invented spoke.", "en", ["Omar Invented"]),
        ("NPR's Dina Example spoke.", "en", ["Dina Example"]),
        ("They met Republican Bob Invented.", "en", ["Bob Invented"]),
        ("They met President Omar al-Invented and Nasir al Example.", "en", ["Omar al-Invented", "Nasir al Example"]),
        ("President Zorblat Orders Evacuation as Floods Rise", "en", ["Zorblat"]),
        ("“We waited,” said Zorblat. Xoblit, 52, left.", "en", ["Zorblat", "Xoblit"]),
        ("Le Premier ministre Oumar Exemple Fictif a parlé à M. Abdoulaye FICTIF.", "fr", ["Oumar Exemple Fictif", "Abdoulaye FICTIF"]),  # noqa: E501
        ("Ousmane Ag Fictif a parlé.", "fr", ["Ousmane Ag Fictif"]),
    ],
)  # fmt: skip
def test_whole_persons(text: str, lang: str, expected: list[str]) -> None:
    assert [words for words, label in names(text, lang) if label == "person"] == expected


def test_the_name_in_an_adjective() -> None:
    assert names("M23-backed rebels and an Al-Qaeda-linked cell fled.") == [
        ("M23", "organization"),
        ("Al-Qaeda", "organization"),
    ]
