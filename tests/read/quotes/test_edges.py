"""Bounds of what the network hears, mended by the sentence; statements that belong together."""

from __future__ import annotations

import pytest

from vigie.language.document import Document
from vigie.language.encoder import Said
from vigie.model import Quote
from vigie.read.names.mentions import mentions
from vigie.read.quotes.quotes import quotes


def said(text: str, cue: str, content: str, source: str) -> Said:
    bounds = [(text.index(words), text.index(words) + len(words)) for words in (cue, source, content)]
    return Said(bounds[0], (bounds[1],), (bounds[2],), 0.9)


def read(text: str, *heard: Said, lang: str = "en") -> list[Quote]:
    doc = Document(text, lang)
    return quotes(doc, mentions(doc, [], []), heard)


def shown(found: list[Quote]) -> list[tuple[str | None, str | None, str]]:
    return [(q.speaker and q.speaker.text, q.cue and q.cue.text, q.content.text) for q in found]


def parts(found: list[Quote]) -> list[str]:
    content = found[0].content
    bounds = content.parts or ((content.start, content.end),)
    return [content.text[a - content.start : b - content.start] for a, b in bounds]


def test_a_preposition_belongs_to_the_cue() -> None:
    text = "The drivers complained about the toll at the second roadblock."
    found = read(text, said(text, "complained", "about the toll at the second roadblock", "The drivers"))
    assert shown(found) == [("The drivers", "complained about", "the toll at the second roadblock")]


def test_what_one_advises_against_keeps_its_preposition() -> None:
    text = "The embassy advises against all travel to the lake."
    found = read(text, said(text, "advises", "against all travel to the lake", "The embassy"))
    assert shown(found)[0][2] == "against all travel to the lake"


def test_the_words_before_a_cue_between_commas_are_said_too() -> None:
    text = "Most nights, the bakers said, the power failed before the bread was done."
    found = read(text, said(text, "said", "the power failed before the bread was done", "the bakers"))
    assert parts(found) == ["Most nights", "the power failed before the bread was done"]


def test_a_relative_object_is_said_too() -> None:
    text = "The council debated the levy, which the traders called a second tax."
    found = read(text, said(text, "called", "a second tax", "the traders"))
    assert parts(found) == ["which", "a second tax"]


def test_a_statement_does_not_end_in_the_middle_of_a_phrase() -> None:
    text = "The miller said the flour had been sold in Mopti, where it fetched more."
    found = read(text, said(text, "said", "the flour had been sold in", "The miller"))
    assert parts(found) == ["the flour had been sold in Mopti"]


def test_words_that_lead_to_a_quotation_are_part_of_the_statement() -> None:
    text = "The dean answered that the new rules “are good for nobody but the printers of forms.”"
    content = "that the new rules “are good for nobody but the printers of forms.”"
    found = read(text, said(text, "answered", content, "The dean"))
    assert len(found) == 1
    assert found[0].content.text.startswith("that the new rules")


def test_a_quotation_goes_on_whoever_is_named_beside_the_cue() -> None:
    text = (
        "“The pump is dry,” said Awa Sidi, who leads the ward and said she would stay. “We carry water from the river.”"
    )
    found = [q for q in read(text) if q.direct]
    assert len(found) == 1
    assert found[0].content.text.endswith("We carry water from the river.")


def test_a_short_sentence_in_marks_goes_on_too() -> None:
    text = "“The pump is dry and nobody comes,” Awa Sidi said. “We wait.”"
    assert parts(read(text)) == ["The pump is dry and nobody comes", "We wait."]


def test_who_is_cited_says_so_and_the_outlet_passes_it_on() -> None:
    text = "The Lake Courier, citing two port officials, reported on Sunday that a barge had sunk."
    found = read(
        text,
        said(text, "citing", "two port officials", "The Lake Courier"),
        said(text, "reported", "that a barge had sunk", "The Lake Courier"),
    )
    speakers = [q.speaker for q in found]
    assert [s.text for s in speakers if s] == ["two port officials"]
    assert [s.via.text for s in speakers if s and s.via] == ["The Lake Courier"]


def test_the_subject_of_a_passive_says_nothing() -> None:
    text = "The prefect is expected to open the bridge on Monday."
    found = read(text, said(text, "is expected", "to open the bridge on Monday", "The prefect"))
    assert shown(found) == [(None, "is expected", "to open the bridge on Monday")]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Secretary of Health Anna Kessler said the ward would reopen.", "Anna Kessler", "Secretary of Health"),
        (
            "Minister of Foreign Affairs Anna Kessler said the ward would reopen.",
            "Anna Kessler",
            "Minister of Foreign Affairs",
        ),
    ],
)
def test_a_name_after_an_office_with_of_is_found(text: str, name: str, role: str) -> None:
    (quote,) = read(text)
    assert quote.speaker
    assert (quote.speaker.name, quote.speaker.affiliation) == (name, role)


def test_a_clause_of_reason_in_an_insertion_does_not_take_the_verb() -> None:
    text = "A nurse in Kita, speaking by phone because she was not allowed to leave, said the ward was full."
    (quote,) = read(text)
    assert quote.speaker
    assert quote.speaker.text == "A nurse in Kita"


def test_seeing_to_something_is_no_statement() -> None:
    text = "Deux bacs assurent la traversée du fleuve chaque matin."
    assert read(text, said(text, "assurent", "la traversée du fleuve chaque matin", "Deux bacs"), lang="fr") == []


def test_an_ngo_is_the_body_that_spoke_before() -> None:
    text = "Selon Human Rights Watch, le forage est à sec. L’ONG affirme que trois villages sont partis."
    found = read(text, lang="fr")
    assert [q.speaker.name for q in found if q.speaker] == ["Human Rights Watch"] * 2


def test_who_speaks_is_no_part_of_what_is_said() -> None:
    text = "« Nous n’avons plus de lait, explique Awa Sidi, infirmière au dispensaire. Les mères partent. »"
    source = "Awa Sidi, infirmière au dispensaire"
    found = read(text, said(text, "explique", "Nous n’avons plus de lait", source), lang="fr")
    assert parts(found) == ["Nous n’avons plus de lait", "Les mères partent."]
