"""Rows as CSV: plain, and with HXL's row of hashtags."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence
from typing import Any

from vigie.export.columns import COLUMNS, NAMES
from vigie.export.rows import Row

# A spreadsheet takes a cell that begins so for a formula and runs it; full-width signs too.
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
_BLANKS = re.compile(r"\s+")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def acled_csv(rows: Iterable[Row]) -> bytes:
    """UTF-8 CSV with a header line; an unknown value is an empty cell."""
    return _csv([NAMES], rows)


def hxl(rows: Iterable[Row]) -> bytes:
    """The same with the hashtags in a second line (HXL 1.1)."""
    return _csv([NAMES, tuple(c.tag for c in COLUMNS)], rows)


def cells(row: Row) -> dict[str, str]:
    """The cells of a row as a CSV has them."""
    return {name: cell(row.values[name]) for name in NAMES}


def cell(value: Any) -> str:
    """A value as a CSV has it: text on one line, and never a formula; lists as JSON; ``None`` empty."""
    if value is None:
        return ""
    if isinstance(value, bool | int | float):
        return f"{value:g}" if isinstance(value, float) and value == int(value) else str(value)
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")) if value else ""
    text = _BLANKS.sub(" ", clean(str(value))).strip()
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def clean(text: str) -> str:
    """``text`` without characters that no format holds: control characters and lone surrogates."""
    return _UNPRINTABLE.sub("\ufffd", text)


def _csv(heads: Sequence[Sequence[str]], rows: Iterable[Row]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerows(heads)
    writer.writerows(cells(row).values() for row in rows)
    return out.getvalue().encode("utf-8", "replace")
