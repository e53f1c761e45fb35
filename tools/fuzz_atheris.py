"""Coverage-guided fuzzing of ingest, to be run by hand where atheris is installed (it is no dependency).

    pip install atheris
    python tools/fuzz_atheris.py -atheris_runs=100000 tests/ingest/failed tools/seeds

Options and corpus folders are libFuzzer's. An input that raises is written where ``-artifact_prefix`` says; put it
under ``tests/ingest/failed`` with the suffix of its kind, where a test replays it.
"""

from __future__ import annotations

import io
import sys

try:
    import atheris
except ImportError:
    sys.exit(
        "atheris is not installed: pip install atheris (Linux or macOS), or use tools/fuzz.py, which needs nothing"
    )

with atheris.instrument_imports(include=["vigie"]):
    from vigie.ingest import ingest

from fuzzing import check


def one_input(data: bytes) -> None:
    """What libFuzzer calls: the bytes on standard input. Raises what is wrong with them."""
    check(ingest(["-"], stdin=io.BytesIO(data)))


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
