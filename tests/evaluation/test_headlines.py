"""The invented headlines: enough of them, in both languages, and figures that mean what they say."""

from __future__ import annotations

import importlib.util
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

FILE = Path(__file__).resolve().parents[2] / "evaluation" / "group" / "headlines.py"


@pytest.fixture(scope="module")
def module() -> ModuleType:
    spec = importlib.util.spec_from_file_location("headlines", FILE)
    assert spec
    assert spec.loader
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


def test_many_happenings_each_with_several_headlines_of_its_own(module: ModuleType) -> None:
    readings, gold = module.headlines()
    assert len(readings) >= 150
    assert len({r.text for r in readings}) == len(readings)
    assert {r.lang for r in readings} == {"en", "fr"}
    counts = Counter(gold.values())
    assert len(counts) >= 40
    assert min(counts.values()) >= 3


def test_figures(module: ModuleType) -> None:
    gold = {"a": "x", "b": "x", "c": "y"}
    assert module.b_cubed(gold, gold) == {"precision": 1.0, "recall": 1.0, "f1": 1.0}
    assert module.b_cubed(dict.fromkeys(gold, "1"), gold)["precision"] == pytest.approx(5 / 9)
    assert module.b_cubed({k: k for k in gold}, gold)["recall"] == pytest.approx(2 / 3)
