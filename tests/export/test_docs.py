"""The documentation of the columns is that of the code."""

from __future__ import annotations

import re
from pathlib import Path

from vigie.export import FORMATS
from vigie.export.columns import COLUMNS

DOC = Path(__file__).resolve().parents[2] / "docs" / "export.md"


def test_every_column_is_documented_in_its_order() -> None:
    text = DOC.read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| (?:`([^`]+)`)? ?\| (.+) \|$", text, re.MULTILINE)
    assert rows == [(c.name, c.tag, c.help) for c in COLUMNS]


def test_every_format_is_documented() -> None:
    text = DOC.read_text(encoding="utf-8")
    assert [name for name in FORMATS if f"| `{name}` |" not in text] == []
