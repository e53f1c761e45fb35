"""The scorer of same-incident merging on a worked example."""

import importlib.util
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "evaluation" / "merging"
spec = importlib.util.spec_from_file_location("merging_score", FOLDER / "score.py")
assert spec is not None
assert spec.loader is not None
scorer = importlib.util.module_from_spec(spec)
spec.loader.exec_module(scorer)

GOLD = [{"id": i, "gold_story": s} for i, s in (("a", "x"), ("b", "x"), ("c", "y"), ("d", "y"), ("e", "y"))]


def row(article: str, story: str, *records: str) -> dict[str, object]:
    return {"id": article, "record": records[0] if records else None, "records": list(records), "story": story}


def test_each_figure() -> None:
    rows = [row("a", "1", "r1"), row("b", "1", "r2", "r1"), row("c", "2", "r3"), row("d", "2", "r3"), row("e", "2")]
    found = scorer.score(GOLD, rows)
    assert found["with_incident"]["coverage"] == pytest.approx(0.8)
    assert found["with_incident"]["b3_p"] == 1.0
    assert found["with_incident"]["b3_r"] == pytest.approx(0.75)  # a and b are apart by their main incidents
    assert found["any_incident"]["b3_f1"] == 1.0  # but share one record
    assert found["stories"]["b3_f1"] == 1.0
    # e has no incident and stands with the record of its story
    assert found["all"]["b3_r"] == pytest.approx((0.5 + 0.5 + 3) / 5)


def test_joining_all_costs_precision() -> None:
    found = scorer.score(GOLD, [row(i, "1", "r") for i in "abcde"])
    assert found["with_incident"]["b3_r"] == 1.0
    assert found["with_incident"]["b3_p"] == pytest.approx((2 * 0.4 + 3 * 0.6) / 5)
