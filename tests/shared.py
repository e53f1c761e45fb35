"""Where the shared material (benchmarks, seeds, worked example) lies, and the mark for tests that need it."""

import os
import sys
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("VIGIE_SHARED", Path(__file__).resolve().parents[2] / "shared"))

needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared material is not beside this checkout")


def patience(seconds: float) -> float:
    """A limit of time for a test, several times as much where every line is traced for coverage."""
    return seconds * (5 if sys.gettrace() is not None else 1)
