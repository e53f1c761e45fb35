"""The encoder: no seams between windows, exact places, what the shipped network sees in plain sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vigie.language import encoder
from vigie.language.document import Document
from vigie.language.encoder import DATA, SIZE, Encoder
from vigie.language.labels import CUES, ENTITIES, EVENTS, ROLES, classes
from vigie.language.pieces import tokenizer

TOKENS = tokenizer(DATA / "tokenizer.json")
WIDTHS = (classes(ENTITIES), classes(ENTITIES), classes(ROLES), classes(CUES), 40, 4, 4, 384, 384, 384)


def by_piece(ids: Any, _shapes: Any, _mask: Any) -> Sequence[Any]:
    """A network that looks at each piece alone: "kit" is a place (as a phrase: a person), "said" a cue."""
    out = [np.zeros((*ids.shape, w), dtype=np.float32) for w in WIDTHS]
    for scores in out[:4]:
        scores[..., 1:] = -9
    place, cue = (TOKENS.token_to_id(x) for x in ("kit", "said"))
    for scores, wanted, chosen in (
        (out[0], place, 1 + 2 * ENTITIES.index("location")),
        (out[1], place, 1 + 2 * ENTITIES.index("person")),
        (out[3], cue, 1),
    ):
        here = ids == wanted
        scores[here] = -9
        scores[here, chosen] = -0.01
    out[8][..., 0], out[9][..., 0] = ids, -ids
    return out


def fake() -> Encoder:
    distances = np.zeros((81, 4), dtype=np.float32)
    weights = {"distance": distances, "weight": np.zeros((3, 4), np.float32), "bias": np.array([0, 0, 1], np.float32)}
    return Encoder(TOKENS, by_piece, weights)


@pytest.mark.parametrize("sentences", [1, 7, 60, 400])
def test_windows_leave_no_seam(sentences: int) -> None:
    text = " ".join(f"The {n} men walked through kit and then went on." for n in range(sentences))
    found = fake().read(Document(text, "en")).spans(ENTITIES)
    assert [text[a:b] for a, b, *_ in found] == ["kit"] * sentences


def test_whole_phrases_have_a_head_of_their_own() -> None:
    read = fake().read(Document("The men walked through kit.", "en"))
    assert [label for *_, label, _ in read.spans(ENTITIES)] == ["location"]
    assert [label for *_, label, _ in read.spans(ENTITIES, phrases=True)] == ["person"]


def test_whole_phrases_have_a_network_of_their_own() -> None:
    text = "Foreign Secretary Ada Example met the families of the miners in Kita on Monday."
    shipped = encoder.load()
    own = {text[a:b] for a, b, *_ in shipped.read(Document(text, "en"), phrases=True).spans(ENTITIES, phrases=True)}
    assert {"Foreign Secretary Ada Example", "the families of the miners", "Kita"} <= own
    names = shipped.read(Document(text, "en"))
    again = shipped.read(Document(text, "en"), phrases=True)
    assert np.array_equal(names.entities, again.entities)
    assert not np.array_equal(names.phrases, again.phrases)


def test_a_sentence_longer_than_a_window_is_read_to_its_end() -> None:
    text = "a b c " * SIZE + "kit"
    assert [text[a:b] for a, b, *_ in fake().read(Document(text, "en")).spans(ENTITIES)] == ["kit"]


def test_every_cue_has_its_content_in_its_own_window() -> None:
    text = "\n".join(f"It said number {n} was wrong." for n in range(150))
    said = fake().read(Document(text, "en")).attributions()
    assert [text[slice(*s.cue)] for s in said] == ["said"] * 150
    for s in said:
        assert s.content[0][0] <= s.cue[0] <= s.content[-1][1]


@pytest.mark.parametrize("length", [3, 2 * SIZE])
def test_states_are_pooled_over_whole_sentences_whatever_the_windows(length: int) -> None:
    text = f"The kit was said. {'a b c ' * length}kit. It said so.\n…"
    doc = Document(text, "en")
    pooled = fake().pooled(doc)
    assert pooled.shape == (len(doc.sentences), 4 * 384)
    for row, s in zip(pooled, doc.sentences, strict=True):
        ids = TOKENS.encode(text[s.start : s.end], add_special_tokens=False).ids
        assert row[[0, 384, 768, 1152]] == pytest.approx([np.mean(ids), -np.mean(ids), max(ids), -min(ids)], rel=1e-4)


def test_a_sentence_without_a_piece_is_pooled_to_nothing() -> None:
    pools = encoder._Pools([(0, 2), (2, 2), (2, 3)])
    pools.add(0, np.ones((3, 384), np.float32), np.ones((3, 384), np.float32))
    assert [bool(row.any()) for row in pools.features()] == [True, False, True]


@pytest.mark.parametrize(("share", "seen"), [(0.3, []), (0.4, ["said"])])
def test_a_word_is_taken_for_a_cue_from_a_third_on(share: float, seen: list[str]) -> None:
    def unsure(*inputs: Any) -> Sequence[Any]:
        out = by_piece(*inputs)
        here = out[3][..., 1] > -1
        out[3][here, 0], out[3][here, 1] = np.log(1 - share), np.log(share)
        return out

    made = fake()
    text = "It said the number was wrong."
    found = Encoder(TOKENS, unsure, made.pairs).read(Document(text, "en")).attributions()
    assert [text[slice(*s.cue)] for s in found] == seen
    assert [s.probability for s in found] == [pytest.approx(share)] * len(seen)


@pytest.mark.parametrize(("lang", "seen"), [("en", ["misc"]), ("fr", [])])
def test_french_miscellaneous_names_must_be_surer(lang: str, seen: list[str]) -> None:
    first = 1 + 2 * ENTITIES.index("misc")

    def unsure(*inputs: Any) -> Sequence[Any]:
        out = by_piece(*inputs)
        here = out[3][..., 1] > -1
        out[0][here, 0], out[0][here, first] = np.log(0.4), np.log(0.6)
        return out

    read = Encoder(TOKENS, unsure, fake().pairs).read(Document("La said est là.", lang))
    assert [label for *_, label, _ in read.spans(ENTITIES)] == seen


@pytest.mark.parametrize("text", ["", " \n ", "\u200b", "…"])
def test_a_text_with_nothing_to_read(text: str) -> None:
    encoded = encoder.load().read(Document(text, "en"))
    assert encoded.spans(ENTITIES) == []
    assert encoded.attributions() == []
    assert np.linalg.norm(encoder.load().embed([text])[0]) in (0, pytest.approx(1, abs=1e-3))


@settings(max_examples=40)
@given(st.text(max_size=400))
def test_any_text_is_read_and_spans_stand_in_it(text: str) -> None:
    encoded = encoder.load().read(Document(text, "fr"))
    at = 0
    for start, end, label, _ in encoded.spans(ENTITIES):
        assert at <= start < end <= len(text)
        assert label in ENTITIES
        at = end
    for said in encoded.attributions():
        for a, b in (said.cue, *said.source, *said.content):
            assert 0 <= a < b <= len(text)
    assert len(encoded.sentences) == len(Document(text, "fr").sentences)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "Armed men attacked the village of Ouro Exemple near Mopti on Tuesday, the Malian army said.",
            {("Mopti", "location"), ("Malian army", "organization"), ("Armed men", "organization~")},
        ),
        (
            "fr",
            "Le colonel Issa Exemple, de l’armée malienne, a déclaré à Bamako que douze hommes étaient morts.",
            {("Issa Exemple", "person"), ("armée malienne", "organization"), ("Bamako", "location")},
        ),
        (
            "fr",
            "Le JNIM a revendiqué l’attaque menée mardi contre le camp de Boulkessi, selon l’AFP.",
            {("JNIM", "organization"), ("camp de Boulkessi", "facility"), ("AFP", "organization")},
        ),
        (
            "fr",
            "ATTAQUE D’UN CONVOI DU JNIM PRÈS DE KAYES, SELON L’ARMÉE MALIENNE",
            {("JNIM", "organization"), ("KAYES", "location"), ("ARMÉE MALIENNE", "organization")},
        ),
    ],
)
def test_the_shipped_network_knows_plain_names(lang: str, text: str, expected: set[tuple[str, str]]) -> None:
    found = {(text[a:b], label) for a, b, label, _ in encoder.load().read(Document(text, lang)).spans(ENTITIES)}
    assert expected <= found


def test_who_said_what() -> None:
    text = "The ministry said that two villages had been emptied."
    said = encoder.load().read(Document(text, "en")).attributions()
    assert [text[slice(*s.cue)] for s in said] == ["said"]
    assert [text[slice(*s.source[0])] for s in said] == ["The ministry"]
    assert "two villages had been emptied" in text[said[0].content[0][0] : said[0].content[-1][1]]


def test_embeddings_are_of_length_one_and_like_ones_are_near() -> None:
    texts = ("Gunmen attacked a village.", "Armed men raided a hamlet.", "The central bank cut its rate.", "")
    a, b, c, nothing = encoder.load().embed(texts)
    assert np.linalg.norm(a) == pytest.approx(1, abs=1e-3)
    assert a @ b > a @ c
    assert not nothing.any()


def test_a_sentence_and_its_translation_are_near() -> None:
    texts = ("The president arrived in the capital on Monday.", "Le président est arrivé lundi dans la capitale.",
             "La pluie a détruit les récoltes de mil.")  # fmt: skip
    english, french, other = encoder.load().embed(texts)
    assert english @ french > english @ other


def test_event_scores_are_probabilities_for_each_sentence() -> None:
    scores = encoder.load().read(Document("Gunmen attacked a village. It rained.", "en")).events(EVENTS)
    assert len(scores) == 2
    assert all(0 <= p <= 1 for s in scores for p in s.values())


def test_police_actions_are_told_from_the_sentence() -> None:
    text = "Officers opened fire on the crowd, killing two. The harvest was good this year."
    told, other = encoder.load().police(Document(text, "en"))
    assert told["force"] > 0.5
    assert max(other.values()) < 0.5
