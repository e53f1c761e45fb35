"""The blind annotations of real coverage: offsets alone, and the program that puts the words back."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "evaluation" / "coverage"
SETS = ("first", "second", "third", "fourth")


@pytest.fixture(scope="module")
def coverage() -> ModuleType:
    spec = importlib.util.spec_from_file_location("coverage_score", FOLDER / "coverage.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_articles_are_found_by_their_row_and_keep_their_stored_day(coverage: ModuleType, tmp_path: Path) -> None:
    file = tmp_path / "set.csv"
    file.write_text(
        "unit_id,article_title,article_content,source,date,location,labels\n"
        "1,Left out,Nobody asked.,alpha,1/2/2016,idlib,1\n"
        '2,Two killed,"Two men died, a nurse said. ",beta,10/4/2017,idlib,0\n',
        encoding="cp1252",
    )
    (found,) = coverage.articles(file, {"k1"})
    assert (found.id, found.outlet, str(found.published)) == ("k1", "beta", "2017-10-04")
    assert found.text == "Two men died, a nurse said."


def test_words_are_cut_from_the_article(coverage: ModuleType) -> None:
    text = "Two men died, a nurse said."
    gold = {
        "figures": [{"start": 0, "end": 7, "low": 2, "attributed_to": [14, 21], "attributed_ok": [[16, 21], "Nurse"]}],
        "forecasts": [{"statement": {"start": 0, "end": 12}, "horizon": {"start": "2016-09-22", "end": "2016-09-22"}}],
    }
    found = coverage.restored(gold, text)
    assert found["figures"][0] | {"low": 0} == {
        "start": 0,
        "end": 7,
        "low": 0,
        "attributed_to": "a nurse",
        "attributed_ok": ["nurse", "Nurse"],
        "text": "Two men",
    }
    assert found["forecasts"][0]["statement"]["text"] == "Two men died"
    assert found["forecasts"][0]["horizon"] == {"start": "2016-09-22", "end": "2016-09-22"}


@pytest.mark.parametrize("name", SETS)
def test_a_set_holds_no_text_of_others_and_names_only_its_own_articles(coverage: ModuleType, name: str) -> None:
    rows = coverage.rows(name)
    pairs = [json.loads(line) for line in (FOLDER / f"pairs_{name}.jsonl").read_text().splitlines()]
    assert len(pairs) >= 50
    for pair in pairs:
        assert {pair["a"][0], pair["b"][0]} <= rows
        assert all(start < end for side in "ab" for start, end in pair[side][1:])
        assert (pair["expected"] == "contested") == pair["true_conflict"]
    gold = [json.loads(line) for line in (FOLDER / f"gold_{name}.jsonl").read_text().splitlines()]
    assert {g["id"] for g in gold} <= rows

    def keys(value: object) -> set[str]:
        if isinstance(value, dict):
            return set(value) | {k for v in value.values() for k in keys(v)}
        return {k for v in value for k in keys(v)} if isinstance(value, list) else set()

    assert not keys([pairs, gold]) & {"text", "note", "notes", "title"}
