"""Headlines that tell one event in other words are one story; other meanings and other years are not."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from group.made import article
from vigie.config import Settings
from vigie.group import group, meaning
from vigie.group.meaning import alike, meant
from vigie.model import Reading

QUAKE = (
    "Strong earthquake shakes coastal city",
    "Powerful tremor rocks seaside town",
    "Central bank leaves rate unchanged",
)


def headlines(*texts: str, days: tuple[str, ...] = ()) -> list[Reading]:
    days = days or ("2031-05-05",) * len(texts)
    return [article(f"a{n}", t, "", d) for n, (t, d) in enumerate(zip(texts, days, strict=True))]


def stories(readings: list[Reading], **options: bool) -> list[list[str]]:
    return sorted(sorted(s.articles) for s in group(readings, Settings(**options)).stories)  # type: ignore[arg-type]


def test_headlines_in_other_words_are_one_story() -> None:
    assert stories(headlines(*QUAKE)) == [["a0", "a1"], ["a2"]]


def test_without_the_encoder_words_alone_count() -> None:
    assert stories(headlines(*QUAKE), encoder=False) == [["a0"], ["a1"], ["a2"]]


def test_the_same_headline_years_later_is_another_story() -> None:
    found = headlines(*QUAKE[:2], days=("2031-05-05", "2034-05-05"))
    assert stories(found) == [["a0"], ["a1"]]


def test_long_articles_are_not_embedded() -> None:
    assert meant(headlines(*QUAKE[:2]), [90, 90]) is None


@pytest.mark.parametrize("number", [0, 1, 2, 70, 1300])
def test_pairs_are_those_near_in_time_and_meaning(number: int) -> None:
    rng = np.random.default_rng(number)
    vectors = rng.normal(size=(number, 8)).astype(np.float32)
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    days = [int(d) for d in rng.choice([0, 100, 120, 900], size=number)]
    found = alike(vectors, days)
    for (i, j), cosine in found.items():
        assert i < j
        assert cosine == pytest.approx(float(vectors[i] @ vectors[j]), abs=1e-5)
        assert not days[i] or not days[j] or abs(days[i] - days[j]) <= 30
    if number <= 60:
        near = [(i, j) for i, j in combinations(range(number), 2) if float(vectors[i] @ vectors[j]) >= 0.2]
        assert len(found) == sum(not days[i] or not days[j] or abs(days[i] - days[j]) <= 30 for i, j in near)


def test_each_keeps_its_nearest_where_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meaning, "_PAIRS", 0)
    monkeypatch.setattr(meaning, "_NEIGHBOURS", 3)
    vectors = np.random.default_rng(1).normal(size=(900, 8)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    assert 900 < len(alike(vectors, [5] * 900)) <= 3 * 900
