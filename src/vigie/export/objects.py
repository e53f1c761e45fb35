"""Rows as JSON lines, as GeoJSON and as Parquet."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from importlib import import_module
from typing import Any

from vigie.errors import UsageError
from vigie.export.columns import COLUMNS, NAMES
from vigie.export.rows import Row
from vigie.export.tables import clean


def jsonl(rows: Iterable[Row]) -> bytes:
    """One JSON object a line, with every column; an unknown value is ``null``."""
    return "".join(_dump(_values(row)) + "\n" for row in rows).encode()


def geojson(rows: Iterable[Row]) -> bytes:
    """A FeatureCollection (RFC 7946): a point for each incident, no geometry where its place has none."""
    features = [_feature(row) for row in rows]
    return (_dump({"type": "FeatureCollection", "features": features}) + "\n").encode()


def _feature(row: Row) -> dict[str, Any]:
    lat, lon = row.values["latitude"], row.values["longitude"]
    point = None if lat is None or lon is None else {"type": "Point", "coordinates": [lon, lat]}
    return {"type": "Feature", "id": row.id, "geometry": point, "properties": _values(row)}


def _values(row: Row) -> dict[str, Any]:
    return {name: _clean(row.values[name]) for name in NAMES}


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [_clean(x) for x in value]
    if isinstance(value, dict):
        return {k: _clean(v) for k, v in value.items()}
    return value


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def need_pyarrow() -> Any:
    """Raises :class:`UsageError` where pyarrow is not installed."""
    try:
        import_module("pyarrow.parquet")
        return import_module("pyarrow")
    except ImportError:
        raise UsageError(
            "Parquet needs pyarrow, which is not installed; run: pip install 'vigie[parquet]', or choose another format"
        ) from None


def parquet(rows: Iterable[Row]) -> bytes:
    """One Parquet table; ``members`` and ``evidence`` are lists of structs. Raises :class:`UsageError`, see above."""
    pa: Any = need_pyarrow()
    spans = pa.struct(
        [("article", pa.string()), ("start", pa.int64()), ("end", pa.int64()), ("text", pa.string()),
         ("in", pa.string()), ("outlet", pa.string()), ("url", pa.string()), ("published", pa.string())]
    )  # fmt: skip
    nested = {
        "members": pa.list_(pa.struct([("article", pa.string()), ("incident", pa.string())])),
        "evidence": pa.list_(spans),
    }
    plain = {"text": pa.string(), "integer": pa.int64(), "number": pa.float64()}
    schema = pa.schema([(c.name, nested[c.name] if c.kind == "nested" else plain[c.kind]) for c in COLUMNS])
    table = pa.Table.from_pylist([_record(row) for row in rows], schema=schema)
    out = io.BytesIO()
    pa.parquet.write_table(table, out, compression="zstd")
    return out.getvalue()


def _record(row: Row) -> dict[str, Any]:
    values = _values(row)
    values["members"] = [{"article": a, "incident": i} for a, i in values["members"] or ()]
    return values
