"""The invented accounts: every label quotes its text, and two of five are held out."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "evaluation" / "incidents" / "accounts"


@pytest.fixture(scope="module")
def accounts() -> ModuleType:
    spec = importlib.util.spec_from_file_location("accounts_score", FOLDER / "score.py")
    assert spec
    assert spec.loader
    before = list(sys.path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    sys.path[:] = before
    return module


@pytest.mark.parametrize(("lang", "dev", "held"), [("en", 22, 14), ("fr", 14, 10)])
def test_halves(accounts: ModuleType, lang: str, dev: int, held: int) -> None:
    halves = [accounts.accounts(lang, half) for half in ("dev", "held-out")]
    assert [len(half["articles"]) for half in halves] == [dev, held]
    for half in halves:
        texts = {a["id"]: a["text"] for a in half["articles"]}
        assert texts.keys() == {g["id"] for g in half["gold"]}
        for gold in half["gold"]:
            for span in (s for incident in gold["incidents"] for s in incident["evidence"]):
                assert texts[gold["id"]][span["start"] : span["end"]] == span["text"]
