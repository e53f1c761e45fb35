"""Layers that tell roles from a whole text: what each piece is told of the others."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from vigie.language import encoder
from vigie.language.document import Document
from vigie.language.encoder import Encoder
from vigie.language.labels import ENTITIES, ROLES, classes
from vigie.language.roles_in_text import REACHES, narrowed, scores

WIDTH = 8


def weights(*, text: bool = True) -> dict[str, Any]:
    """Random layers; without the summary of the text, where ``text`` is false."""
    rng = np.random.default_rng(1)

    def some(*shape: int) -> Any:
        return rng.normal(0, 0.4, shape).astype(np.float32)

    made = {name: some(WIDTH, WIDTH) for name in ("first", "told", "hidden")}
    made |= {f"{name}_bias": some(WIDTH) for name in ("first", "text", "hidden")}
    made |= {"text": some(2 * WIDTH, WIDTH), "last": some(WIDTH, 5), "last_bias": some(5)}
    for k in range(len(REACHES)):
        made |= {f"near{k}": some(3 * WIDTH, WIDTH), f"near{k}_bias": some(WIDTH)}
        made |= {f"scale{k}": np.ones(WIDTH, np.float32), f"scale{k}_bias": some(WIDTH)}
    if not text:
        made["told"] = np.zeros_like(made["told"])
    return made


def changed_by_first(layers: dict[str, Any], n: int) -> list[bool]:
    """For each of ``n`` pieces, whether its scores change with the first piece."""
    rows = np.random.default_rng(2).normal(0, 1, (n, WIDTH)).astype(np.float32)
    other = rows.copy()
    other[0] += 1
    return np.abs(scores(rows, layers) - scores(other, layers)).max(1) > 1e-6  # type: ignore[no-any-return]


def test_a_piece_is_told_of_those_within_the_sum_of_the_reaches() -> None:
    reach = sum(REACHES)
    changed = changed_by_first(weights(text=False), 2 * reach)
    assert any(changed[reach - 2 : reach + 1])
    assert not any(changed[reach + 1 :])


def test_every_piece_is_told_of_the_whole_text() -> None:
    assert all(changed_by_first(weights(), 100))


def test_scores_are_log_probabilities() -> None:
    rows = narrowed(np.ones((3, WIDTH), np.float32), weights())
    assert np.exp(scores(rows, weights())).sum(1) == pytest.approx([1, 1, 1])


def test_a_text_without_a_piece_has_no_scores() -> None:
    assert scores(np.zeros((0, WIDTH), np.float32), weights()).shape == (0, 5)


def test_the_mean_of_both_layers_counts() -> None:
    real = encoder.load()
    assert real.in_text is not None
    text = "Gunmen killed the mayor of Exampleville with a rifle on Monday."
    one, other, both = (
        Encoder(real.tokens, real.run, real.pairs, real.roles if a else None, None, real.in_text if b else None)
        .read(Document(text, "en"))
        .roles
        for a, b in ((True, False), (False, True), (True, True))
    )
    alone = Encoder(real.tokens, real.run, real.pairs).read(Document(text, "en")).roles
    in_text = 2 * np.exp(other) - np.exp(alone)
    assert np.exp(both) == pytest.approx((np.exp(one) + in_text) / 2, abs=1e-4)


def test_french_of_which_only_sentences_are_labelled_is_left_to_the_other_layer() -> None:
    real = encoder.load()
    doc = Document("Des hommes armés ont tué le maire de Kita lundi.", "fr")
    one, both = (
        Encoder(real.tokens, real.run, real.pairs, real.roles, None, layers).read(doc).roles
        for layers in (None, real.in_text)
    )
    assert (one == both).all()


def test_the_features_have_the_width_that_the_shipped_layers_read() -> None:
    real = encoder.load()
    assert real.in_text is not None
    _, rows = real.states(Document("A bomb went off.", "en"))
    assert rows.shape[1] == len(real.in_text["first"]) == 3 * 384 + classes(ENTITIES) + classes(ROLES)
    assert np.isfinite(rows).all()
    assert math.isfinite(float(scores(narrowed(rows, real.in_text), real.in_text).max()))
