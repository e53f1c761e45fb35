"""Incidents across articles as rows: ACLED's columns, GeoJSON, HXL, Parquet, JSON lines. See ``docs/export.md``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Literal

from vigie.codebook import actor_list
from vigie.config import DEFAULTS, Settings
from vigie.errors import UsageError
from vigie.export.earlier import load, marked
from vigie.export.objects import geojson, jsonl, need_pyarrow, parquet
from vigie.export.rows import Found, Row, rows_of
from vigie.export.tables import acled_csv, hxl
from vigie.model import Comparison, Reading
from vigie.protect import Shield

__all__ = ["FORMATS", "Format", "Found", "Row", "export", "ready", "written"]

Format = Literal["acled-csv", "geojson", "hxl", "parquet", "jsonl"]
FORMATS: dict[Format, Callable[[Iterable[Row]], bytes]] = {
    "acled-csv": acled_csv, "geojson": geojson, "hxl": hxl, "parquet": parquet, "jsonl": jsonl,
}  # fmt: skip


def ready(format_: str, earlier: Path | None = None) -> Format:
    """The format. Raises :class:`UsageError` where it can't be written or the earlier export can't be read."""
    for name in FORMATS:
        if name == format_:
            break
    else:
        raise UsageError(f"no format {format_!r}; choose one of {', '.join(FORMATS)}")
    if name == "parquet":
        need_pyarrow()
    if earlier is not None:
        load(earlier)
    return name


def export(
    readings: Sequence[Reading],
    comparison: Comparison,
    now: int,
    earlier: Path | None = None,
    settings: Settings = DEFAULTS,
) -> Found:
    """The rows of all incidents; ``now`` (seconds since 1970) stamps those that are new or changed.

    Private names, exact aid sites and future movements are withheld unless ``settings`` say otherwise. With an
    ``earlier`` export rows keep their ids, changes are marked, and what is gone comes as a tombstone.
    """
    found = rows_of(readings, comparison, actor_list(settings.actors_file), Shield(readings, settings), now)
    if earlier is None:
        return found
    return Found(tuple(marked(found.rows, load(earlier), now)), found.withheld)


def written(found: Found, format_: Format) -> bytes:
    """The rows in a format, as the bytes of a file."""
    return FORMATS[format_](found.rows)
