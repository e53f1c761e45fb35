"""The shipped example, read once for all tests of the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from vigie import pipeline
from vigie.config import DEFAULTS, Settings
from vigie.model import Brief, Comparison, Grouping, PartialDate, Reading

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "invented"

Read = tuple[list[Reading], Grouping, Comparison]


@pytest.fixture(scope="session")
def read_example() -> Read:
    """Readings, grouping and comparison of the shipped example."""
    readings = list(pipeline.read(pipeline.ingest([EXAMPLES])))
    grouping = pipeline.group(readings)
    return readings, grouping, pipeline.compare(readings, grouping)


def briefed(read: Read, settings: Settings = DEFAULTS, since: str | None = None) -> Brief:
    """The brief of what was read."""
    from vigie.brief import brief

    return brief(*read, [], PartialDate(since) if since else None, settings)


@pytest.fixture(scope="session")
def document(read_example: Read) -> Brief:
    return briefed(read_example, since="2032-05-13")
