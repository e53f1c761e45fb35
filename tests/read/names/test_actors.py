"""Which actor the words of an entity stand for. Texts are invented; known names are those of the list."""

from __future__ import annotations

import re
import time

import pytest

from shared import patience
from vigie import pipeline
from vigie.config import Settings
from vigie.language.document import Document
from vigie.model import Article, Entity, Mention, Reading
from vigie.read.names.actors import Actors

RULES = Settings(encoder=False)


def read(text: str, lang: str = "en") -> Reading:
    run = pipeline.Run(articles=[Article(id="a1", text=text, lang=lang)])
    (reading,) = pipeline.read(run, RULES)
    return reading


def who(reading: Reading, words: str) -> Entity:
    found = [e for i in reading.incidents for e in (*i.actors, *i.targets, *i.victims) if words in e.text] + [
        c.actor for c in reading.controls if c.actor and words in c.actor.text
    ]
    assert found, f"no entity with {words!r}"
    return found[0]


@pytest.mark.parametrize(
    ("text", "lang", "words", "name", "id_"),
    [
        ("Fighters of the Jama’at Nusrat ul-Islam wal-Muslimeen attacked Kita in Mali on Monday, killing 4 people.",
         "en", "Nusrat", "JNIM", "jnim"),
        ("Des combattants du GSIM ont attaqué lundi un camp de l'armée à Kita, au Mali, tuant dix soldats.",
         "fr", "GSIM", "JNIM", "jnim"),
        ("The FAMa killed 12 people in Segou, Mali, on Monday.", "en", "FAMa", "Malian Armed Forces", "ML-army"),
        ("RSF fighters killed five civilians in El Fasher, Sudan, on Monday.",
         "en", "RSF", "Rapid Support Forces", "rsf"),
        ("RSF fighters killed five civilians in Segou, Mali, on Monday.", "en", "RSF", "RSF", None),
        ("Les rebelles de l'AFC/M23 ont attaqué la ville de Walikale, en RDC, tuant dix personnes.",
         "fr", "M23", "M23", "m23"),
    ],
)  # fmt: skip
def test_a_known_actor_has_one_name(text: str, lang: str, words: str, name: str, id_: str | None) -> None:
    found = who(read(text, lang), words)
    assert (found.name, found.actor_id) == (name, id_)
    assert words in found.text  # the span stays the words


def test_the_name_is_the_same_in_both_languages() -> None:
    english = read("The M23 rebels seized Masisi in the Democratic Republic of Congo on Monday.")
    french = read("Les rebelles du Mouvement du 23 mars ont pris lundi la ville de Masisi en RDC.", "fr")
    assert {who(english, "M23").name, who(french, "Mouvement").name} == {"M23"}


@pytest.mark.parametrize(
    ("text", "lang", "words", "id_"),
    [
        ("Mali is at war. The army killed 12 fighters in Segou, Mali, on Monday.", "en", "The army", "ML-army"),
        ("Le Mali est en guerre. L'armée a tué dix combattants à Ségou, au Mali, lundi.", "fr", "armée", "ML-army"),
        ("Burkina Faso is at war. Malian soldiers killed four people in Djibo, Burkina Faso, on Monday.",
         "en", "Malian soldiers", "ML-army"),
        ("Mali is at war. The junta arrested 12 people in Segou, Mali, on Monday.", "en", "junta", "ML-government"),
        ("Sudan's army killed 20 fighters in Bara, Sudan, on Monday.", "en", "army", "SD-army"),
        ("JNIM attacked a convoy of the Malian army near Kita, Mali, on Monday.", "en", "convoy", "ML-army"),
        ("Le GSIM a attaqué un poste de l'armée malienne à Kita, au Mali, tuant dix civils.", "fr", "poste", "ML-army"),
        # two countries, none of them what the text is about
        ("The army killed 12 fighters near Kita, Mali, and near Djibo, Burkina Faso, on Monday.", "en", "army", None),
        # forces that are not the state's, or of a body that is not its army
        ("Mali is at war. Foreign soldiers killed four people in Segou, Mali, on Monday.", "en", "soldiers", None),
        ("Mali is at war. The Example Army killed four people in Segou, Mali, on Monday.", "en", "Army", None),
        ("Mali is at war. Rebel soldiers killed four people in Segou, Mali, on Monday.", "en", "soldiers", None),
    ],
)  # fmt: skip
def test_the_army_is_that_of_the_documents_country(text: str, lang: str, words: str, id_: str | None) -> None:
    found = who(read(text, lang), words)
    assert found.actor_id == id_
    if id_ is not None:
        assert found.name is None  # the words only describe


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Al-Qaida-linked gunmen killed five people in Mopti, Mali, on Monday.", "en"),
        ("Gunmen linked to al-Qaida killed five people in Mopti, Mali, on Monday.", "en"),
        ("Des hommes armés liés à Al-Qaïda ont tué cinq personnes lundi à Mopti, au Mali.", "fr"),
    ],
)
def test_who_is_tied_to_a_group_is_not_that_group(text: str, lang: str) -> None:
    reading = read(text, lang)
    assert reading.incidents
    assert all(e.actor_id is None for i in reading.incidents for e in i.actors)


@pytest.mark.parametrize(
    ("text", "lang", "name", "alias"),
    [
        ("The Front for the Invention of Peace (FIP) seized Faya.", "en", "Front for the Invention of Peace", "FIP"),
        ("Le Front pour la paix inventée (FPI), un groupe rebelle, a pris Faya.", "fr",
         "Front pour la paix inventée", "FPI"),
        ("The Example Liberation Army, also known as the Red Brigade, seized Faya.", "en",
         "Example Liberation Army", "Red Brigade"),
    ],
)  # fmt: skip
def test_an_article_introduces_an_actor(text: str, lang: str, name: str, alias: str) -> None:
    found = read(text, lang).namings
    assert (name, alias) in [(n.name, n.alias) for n in found]


@pytest.mark.parametrize(
    "text",
    [
        "Prices rose in Gao (see page 2). The market (Gao) closed.",
        "A member of al-Qaida known as Abu Invented was killed.",
        "He drank water (WHO says it is safe).",
    ],
)
def test_brackets_that_introduce_nobody(text: str) -> None:
    assert [n for n in read(text).namings if n.alias] == []


def test_an_introduced_acronym_is_resolved_in_its_article() -> None:
    reading = read(
        "The Front for the Invention of Peace (FIP), a rebel group, seized the town of Faya in Chad on 3 March 2031. "
        "FIP fighters killed five people in Faya."
    )
    names = {e.name for i in reading.incidents for e in i.actors}
    ids = {e.actor_id for i in reading.incidents for e in i.actors}
    assert names == {"Front for the Invention of Peace"}
    assert ids == {"~front-for-the-invention-of-peace"}


def test_a_known_name_introduces_its_second_name() -> None:
    reading = read(
        "JNIM, also known as the Invented Brigade, is active in Mali. "
        "The Invented Brigade killed five people in Kita, Mali, on Monday."
    )
    assert who(reading, "Invented Brigade").actor_id == "jnim"


@pytest.mark.parametrize(
    "text",
    ["The Front (FFE) " * 4_000, "The Al (Al (Al (" * 4_000, "The Example Front, or " * 3_000, "Army of Mali " * 4_000],
)
def test_time_is_bounded(text: str) -> None:
    doc = Document(text, "en")
    names = [
        doc.make(Mention, m.start(), m.end(), label="organization") for m in re.finditer(r"Example Front|FFE", text)
    ]
    began = time.process_time()
    actors = Actors(doc, names, [])
    for start in range(0, 13_000, 13):
        actors.entity(doc.make(Entity, start, start + 12, name=None, kind="group"))
    assert time.process_time() - began < patience(5)
