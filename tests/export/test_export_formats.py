"""Each format opens where it is meant to: pandas, GeoJSON readers, HXL tools, Arrow; and no cell is a formula."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pyarrow.parquet as pq
import pytest

from export.rows_factory import NOW, incident, one, place, reading, shared, span
from vigie.config import DEFAULTS
from vigie.errors import UsageError
from vigie.export import FORMATS, Found, export, objects, written
from vigie.export.columns import COLUMNS, NAMES
from vigie.export.tables import cell
from vigie.model import Comparison, Entity, Toll

TEXT = "Gunmen killed four traders in Kita on Monday,\nthe army said."
# Hashtags of the HXL core schema 1.1 and the attributes that it lists for them.
HXL = {
    "#event": "code name type", "#date": "approved canceled converted end occurred reported start",
    "#group": "code name type", "#country": "code dest name origin", "#region": "code dest name origin",
    "#adm1": "code dest name origin", "#adm2": "code dest name origin", "#adm3": "code dest name origin",
    "#loc": "code dest name origin type", "#geo": "bounds coord elevation lat lon", "#meta": "id source url",
    "#description": "type", "#status": "code name",
    "#affected": "abducted adolescents adults children displaced elderly f hh i idps incamp ind infants infected"
    " injured killed m noncamp refugees",
}  # fmt: skip


@pytest.fixture(scope="module")
def found() -> Found:
    told = incident(
        TEXT,
        actors=(span(TEXT, "Gunmen", Entity),),
        victims=(span(TEXT, "four traders", Entity, kind="person"),),
        killed=span(TEXT, "four", Toll, low=4, high=4, approx=False),
    )
    nowhere = incident("Shots were heard.", "a2-i1", when=None, where=())
    a, b = reading(TEXT, "a1", told), reading("Shots were heard.", "a2", nowhere, url="https://example.org/a2")
    return export([a, b], Comparison(incidents=(shared("m1", (a, told)), shared("m2", (b, nowhere)))), NOW)


def table(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


def test_csv(found: Found) -> None:
    rows = table(written(found, "acled-csv"))
    assert list(rows[0]) == list(NAMES)
    assert [r["vigie_id"] for r in rows] == ["m1", "m2"]
    assert (rows[0]["fatalities"], rows[1]["fatalities"]) == ("4", "")
    assert "\n" not in rows[0]["notes"]
    assert json.loads(rows[0]["members"]) == [["a1", "a1-i1"]]
    assert json.loads(rows[0]["evidence"])[0]["text"] == TEXT


def test_pandas_reads_the_csv_and_the_parquet(found: Found) -> None:
    pd = pytest.importorskip("pandas")
    for frame in (
        pd.read_csv(io.BytesIO(written(found, "acled-csv")), parse_dates=["event_date"]),
        pd.read_parquet(io.BytesIO(written(found, "parquet"))),
        pd.read_json(io.BytesIO(written(found, "jsonl")), lines=True),
    ):
        assert list(frame.columns) == list(NAMES)
        assert frame["fatalities"].sum() == 4
        assert frame["fatalities"].isna().tolist() == [False, True]
        assert str(frame["event_date"][0])[:10] == "2031-03-03"
        assert frame["latitude"][0] == 13.0349


def test_parquet_has_types_and_nested_evidence(found: Found) -> None:
    read = pq.read_table(io.BytesIO(written(found, "parquet")))
    assert read.column_names == list(NAMES)
    assert str(read.schema.field("fatalities").type) == "int64"
    assert str(read.schema.field("latitude").type) == "double"
    first, second = read.to_pylist()
    assert first["evidence"][0]["text"] == TEXT
    assert first["members"] == [{"article": "a1", "incident": "a1-i1"}]
    assert second["fatalities"] is None


def test_parquet_without_pyarrow_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> Any:
        raise ImportError(name)

    monkeypatch.setattr(objects, "import_module", missing)
    with pytest.raises(UsageError, match=r"pip install 'vigie\[parquet\]'"):
        objects.parquet([])


def test_json_lines_have_every_column(found: Found) -> None:
    first, second = map(json.loads, written(found, "jsonl").decode().splitlines())
    assert list(first) == list(NAMES)
    assert (second["latitude"], second["fatalities"]) == (None, None)
    assert set(first["evidence"][0]) >= {"article", "start", "end", "text", "outlet", "url"}


def test_geojson_is_of_rfc_7946(found: Found) -> None:
    data = json.loads(written(found, "geojson"))
    assert data["type"] == "FeatureCollection"
    assert "crs" not in data  # RFC 7946, section 4
    first, second = data["features"]
    assert first["geometry"] == {"type": "Point", "coordinates": [-9.4895, 13.0349]}  # longitude first
    assert second["geometry"] is None
    for feature in data["features"]:
        assert set(feature) == {"type", "id", "geometry", "properties"}
        assert feature["type"] == "Feature"
        assert feature["id"] == feature["properties"]["vigie_id"]


def test_a_geojson_library_takes_it(found: Found) -> None:
    geojson_pydantic = pytest.importorskip("geojson_pydantic")
    read = geojson_pydantic.FeatureCollection.model_validate_json(written(found, "geojson"))
    assert [f.geometry is None for f in read.features] == [False, True]


def test_hxl_has_a_row_of_hashtags_of_the_core_schema(found: Found) -> None:
    rows = list(csv.reader(io.StringIO(written(found, "hxl").decode(), newline="")))
    assert rows[0] == list(NAMES)
    tags = rows[1]
    assert tags == [c.tag for c in COLUMNS]
    assert [r[NAMES.index("vigie_id")] for r in rows[2:]] == ["m1", "m2"]
    used = [t.split("+") for t in tags if t]
    assert len(used) > 20
    for tag, *attributes in used:
        assert set(attributes) <= set(HXL[tag].split()), tag


def test_hxl_tools_find_no_fault(found: Found) -> None:
    hxl = pytest.importorskip("hxl")
    rows = list(csv.reader(io.StringIO(written(found, "hxl").decode(), newline="")))

    def errors(lines: list[list[str]]) -> int:
        faults: list[Any] = []
        hxl.schema(callback=faults.append).validate(hxl.data(lines))
        return sum(f.rule.severity == "error" for f in faults)

    assert errors(rows) == 0
    assert errors([*rows, ["soon" if c.name == "event_date" else "" for c in COLUMNS]]) == 1
    first, second = hxl.data(rows)
    assert (first.get("#affected+killed"), second.get("#affected+killed")) == ("4", None)
    assert first.get("#geo+lat") == "13.0349"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("=1+1", "'=1+1"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("-2+3", "'-2+3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1+1", "'=1+1"),
        ("\r\n@SUM(A1)", "'@SUM(A1)"),
        ("＝1+1", "'＝1+1"),
        ("-12.5", "-12.5"),
        ("+3", "+3"),
        ("a=b", "a=b"),
        (-9.4895, "-9.4895"),
        (-3, "-3"),
        (None, ""),
        ([], ""),
        ("a\x00b\ud800", "a\ufffdb\ufffd"),
    ],
)
def test_no_cell_is_a_formula(text: Any, told: str) -> None:
    assert cell(text) == told


def test_formulas_from_articles_are_neutralised_and_the_other_formats_keep_the_words() -> None:
    text = "=HYPERLINK(1) said in Kita."
    hostile = one(text, actors=(span(text, "=HYPERLINK(1)", Entity),), article={"outlet": "@Example"})
    for format_ in ("acled-csv", "hxl"):
        row = table(written(hostile, format_))[-1]
        assert (row["actor1"], row["source"]) == ("'=HYPERLINK(1)", "'@Example")
        assert all(not v.startswith(("=", "+", "@")) for v in row.values())
    assert json.loads(written(hostile, "jsonl"))["actor1"] == "=HYPERLINK(1)"


def test_words_that_no_encoding_holds(found: Found) -> None:
    text = "Gunmen shot\x00 in Kita."
    odd = one(text, actors=(span(text, "Gunmen shot\x00", Entity),))
    for format_ in FORMATS:
        assert b"\x00 in" not in written(odd, format_)


@pytest.mark.parametrize("format_", FORMATS)
def test_nothing_found_is_an_empty_table(format_: Any) -> None:
    data = written(export([], Comparison(), NOW, None, DEFAULTS), format_)
    if format_ == "geojson":
        assert json.loads(data)["features"] == []
    elif format_ == "parquet":
        assert pq.read_table(io.BytesIO(data)).num_rows == 0
    else:
        assert len(data.splitlines()) == {"acled-csv": 1, "hxl": 2, "jsonl": 0}[format_]


def test_a_place_on_the_zero_meridian_has_a_point() -> None:
    row = json.loads(written(one(TEXT, where=(place(TEXT, lat=0.0, lon=0.0),)), "geojson"))["features"][0]
    assert row["geometry"]["coordinates"] == [0.0, 0.0]
