"""Ids over exports: what is new, what changed, what is gone; from JSON lines, CSV and HXL alike."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from export.rows_factory import NOW, incident, reading, shared, span
from vigie.config import Settings
from vigie.errors import UsageError
from vigie.export import Format, Found, export, written
from vigie.export.columns import NAMES
from vigie.model import Comparison, Incident, Reading, Toll

LATER = NOW + 86_400
KITA = "Gunmen killed four people in Kita."
Told = tuple[Reading, Incident]


def told(id_: str, text: str = KITA, killed: int | None = 4, **more: Any) -> Told:
    toll = span(text, "four", Toll, low=killed, high=killed, approx=False) if killed else None
    event = incident(text, f"{id_}-i1", killed=toll, **more)
    return reading(text, id_, event), event


def made(earlier: Path | None, now: int, *events: tuple[str, list[Told]], settings: Settings | None = None) -> Found:
    readings = {r.id: r for _, reports in events for r, _ in reports}
    compared = Comparison(incidents=tuple(shared(i, *reports) for i, reports in events))
    return export(list(readings.values()), compared, now, earlier, settings or Settings())


def kept(tmp_path: Path, found: Found, format_: Format = "jsonl") -> Path:
    path = tmp_path / f"export.{format_}"
    path.write_bytes(written(found, format_))
    return path


def states(found: Found) -> list[tuple[Any, ...]]:
    return [tuple(r.values[k] for k in ("vigie_id", "status", "change", "timestamp")) for r in found.rows]


@pytest.mark.parametrize("format_", ["jsonl", "acled-csv", "hxl"])
def test_what_did_not_change_stays(tmp_path: Path, format_: Format) -> None:
    first = made(None, NOW, ("m1", [told("a1")]), ("m2", [told("a2", "Shots in Kita, “four” =1+1;\nsaid.")]))
    assert [s[2] for s in states(first)] == [None, None]
    again = made(kept(tmp_path, first, format_), LATER, ("m1", [told("a1")]),
                 ("m2", [told("a2", "Shots in Kita, “four” =1+1;\nsaid.")]))  # fmt: skip
    assert states(again) == [("m1", "reported", None, NOW), ("m2", "reported", None, NOW)]


@pytest.mark.parametrize("format_", ["jsonl", "acled-csv", "hxl"])
def test_a_further_report_keeps_the_id_and_marks_the_row(tmp_path: Path, format_: Format) -> None:
    first = made(None, NOW, ("m1", [told("a1")]))
    again = made(kept(tmp_path, first, format_), LATER, ("m9", [told("a1"), told("a2")]), ("m8", [told("a3")]))
    assert states(again) == [("m1", "reported", "updated", LATER), ("m8", "reported", "new", LATER)]
    assert [r.values["event_id_cnty"] for r in again.rows] == ["m1", "m8"]
    assert again.rows[0].values["articles"] == 2


@pytest.mark.parametrize("format_", ["jsonl", "acled-csv", "hxl"])
def test_what_is_gone_comes_as_a_tombstone_and_stays_one(tmp_path: Path, format_: Format) -> None:
    first = made(None, NOW, ("m1", [told("a1")]), ("m2", [told("a2")]))
    second = made(kept(tmp_path, first, format_), LATER, ("m1", [told("a1")]))
    assert states(second) == [("m1", "reported", None, NOW), ("m2", "withdrawn", "withdrawn", LATER)]
    stone = second.rows[1].values
    filled = {k for k in NAMES if stone[k] not in (None, [])}
    assert filled == {"event_id_cnty", "vigie_id", "status", "change", "timestamp"}
    third = made(kept(tmp_path, second, format_), LATER + 1, ("m1", [told("a1")]))
    assert states(third) == states(second)
    back = made(kept(tmp_path, third, format_), LATER + 2, ("m1", [told("a1")]), ("m2", [told("a2")]))
    assert states(back)[1] == ("m2", "reported", "new", LATER + 2)
    assert len(back.rows) == 2


def test_two_that_became_one_leave_a_tombstone_that_names_it(tmp_path: Path) -> None:
    first = made(None, NOW, ("m1", [told("a1"), told("a2")]), ("m2", [told("a3")]))
    again = made(kept(tmp_path, first), LATER, ("m7", [told("a1"), told("a2"), told("a3")]))
    assert [s[:3] for s in states(again)] == [("m1", "reported", "updated"), ("m2", "withdrawn", "withdrawn")]
    assert again.rows[1].values["replaced_by"] == "m1"


def test_one_that_became_two_keeps_the_id_where_most_reports_are(tmp_path: Path) -> None:
    first = made(None, NOW, ("m1", [told("a1"), told("a2"), told("a3")]))
    again = made(kept(tmp_path, first), LATER, ("m5", [told("a1")]), ("m6", [told("a2"), told("a3")]))
    assert [s[:3] for s in states(again)] == [("m5", "reported", "new"), ("m1", "reported", "updated")]


def test_ids_never_meet(tmp_path: Path) -> None:
    first = made(None, NOW, ("m1", [told("a1"), told("a2")]))
    again = made(kept(tmp_path, first), LATER, ("m5", [told("a2")]), ("m1", [told("a1")]))
    assert sorted(r.id for r in again.rows) == ["m1", "m5"]


def test_a_changed_value_marks_the_row(tmp_path: Path) -> None:
    first = made(None, NOW, ("m1", [told("a1")]))
    again = made(kept(tmp_path, first), LATER, ("m1", [told("a1", killed=9)]))
    assert states(again) == [("m1", "reported", "updated", LATER)]


def test_a_tombstone_holds_nothing_that_is_withheld_now(tmp_path: Path) -> None:
    text = "Gunmen shot Mariam Exemple in Kita, four said."
    event = incident(text, "a1-i1")
    named = reading(text, "a1", event, persons=("Mariam Exemple",))
    first = made(None, NOW, ("m1", [(named, event)]), settings=Settings(names=True))
    path = kept(tmp_path, first)
    assert "Mariam" in path.read_text(encoding="utf-8")
    again = made(path, LATER, ("m2", [told("a2")]))
    assert b"Mariam" not in written(again, "jsonl")
    assert [r.id for r in again.rows] == ["m2", "m1"]


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("a.csv", "id,name\n1,2\n", "no columns vigie_id and members"),
        ("a.csv", "vigie_id,members\nm1\n", "row 2 has 1 cells, the header 2"),
        ("a.csv", "vigie_id,members\n,[]\n", "row 2 has no vigie_id"),
        ("a.csv", "vigie_id,members\nm1,nonsense\n", "members are no list"),
        ("a.csv", 'vigie_id,members\n"m1,[]\n', "no CSV"),
        ("a.csv", "vigie_id,members\nm1,[]\nm1,[]\n", "an id stands there twice"),
        ("a.jsonl", '{"vigie_id": "m1"\n', "a.jsonl:1: not JSON"),
        ("a.jsonl", '{"id": "m1"}\n', "a.jsonl:1: no vigie_id"),
        ("a.jsonl", '{"vigie_id": "m1", "members": [["a"]]}\n', "a.jsonl:1: members are no list"),
    ],
)
def test_what_is_no_export_is_named(tmp_path: Path, name: str, text: str, reason: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError) as e:
        made(path, LATER)
    assert reason in str(e.value)
    assert "name an export of vigie" in str(e.value)


def test_what_is_no_text_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    path.write_bytes(b"PAR1\xff\xfe")
    with pytest.raises(UsageError, match=r"a\.parquet can't be read"):
        made(path, LATER)
