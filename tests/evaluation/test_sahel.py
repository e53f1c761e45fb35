"""The scorer of our own Sahel set, and the set itself."""

import importlib.util
import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[2] / "evaluation" / "places"
spec = importlib.util.spec_from_file_location("sahel", FOLDER / "sahel.py")
assert spec is not None
assert spec.loader is not None
sahel = importlib.util.module_from_spec(spec)
spec.loader.exec_module(sahel)


def place(start: int, lat: float | None, country: str | None, **more: Any) -> dict[str, Any]:
    named = {"start": start, "end": start + 3, "text": "Gao", "lat": lat, "lon": lat, "country": country}
    return {**named, "role": "literal", "kind": "locality", "name": "Gao", "admin1": None, **more}


def test_each_figure() -> None:
    gold = [{"id": "a", "gold_places": [
        place(0, 16.0, "ML"), place(4, 14.0, "ML", role="metonym"), place(8, 12.0, "ML"), place(12, 10.0, "ML"),
        place(16, None, None), place(20, None, None),
    ]}]  # fmt: skip
    found = [{"id": "a", "places": [
        place(0, 16.1, "ML"), place(4, 15.0, "ML"), place(8, None, None), place(16, 9.0, "BF"), place(24, 1.0, "ML"),
    ]}]  # fmt: skip
    told: list[str] = []
    assert sahel.score(gold, found, told) == {
        "mentions": 6,
        "resolvable_within_25km": 0.25,
        "unresolvable_left_open": 0.5,
        "jumps": 1,
        "roles_right": 0.0,
        "coverage": 2 / 3,
    }
    assert [line.split(":")[0] for line in told] == ["jump", "wrong", "open", "missed", "not left open"]


def test_the_set_is_whole() -> None:
    rows = [json.loads(line) for line in (FOLDER / "sahel.jsonl").read_text(encoding="utf-8").splitlines()]
    items = [(row["text"], g) for row in rows for g in row["gold_places"]]
    assert len(items) > 300
    assert all(row["invented"] for row in rows)
    assert {row["lang"] for row in rows} == {"en", "fr"}
    assert all(text[g["start"] : g["end"]] == g["text"] for text, g in items)
    assert {g["role"] for _, g in items} == {"literal", "demonym", "metonym"}
    assert sum(g["lat"] is None for _, g in items) > 15
