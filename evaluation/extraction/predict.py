"""Predictions for the ``extraction`` task: text, title and date out of web pages, through ``vigie.ingest``.

    python evaluation/extraction/predict.py BENCH/extraction/scrapinghub.dev.jsonl.gz > predictions.jsonl
    python BENCH/score.py extraction BENCH/extraction/scrapinghub.dev.jsonl.gz predictions.jsonl

Each page is written to a folder of its own as ID.html, and read from there as any saved page is. Options: ``--first N``
reads only the first N pages; ``--keep DIR`` leaves the pages there.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from vigie.codec import to_builtins
from vigie.ingest import ingest
from vigie.model import Article, Failure


def pages(path: Path) -> Iterator[dict[str, Any]]:
    """The gold rows of a bench file, packed or not."""
    data = path.read_bytes()
    yield from map(json.loads, (gzip.decompress(data) if path.suffix == ".gz" else data).splitlines())


def predict(rows: list[dict[str, Any]], folder: Path) -> Iterator[Article | Failure]:
    """What ``ingest`` makes of the pages, in order, from files in ``folder``."""
    for row in rows:
        file = folder / f"{row['id']}.html"
        with file.open("w", encoding="utf-8", newline="") as out:
            out.write(row["html"])
        yield from ingest([file])


def main() -> int:
    """Writes one JSON line per page to standard output, failures and the speed to standard error."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("bench", type=Path, help="a *.dev.jsonl or .jsonl.gz file of the extraction task")
    options.add_argument("--first", type=int, default=None, metavar="N")
    options.add_argument("--keep", type=Path, default=None, metavar="DIR")
    given = options.parse_args()
    rows = list(pages(given.bench))[: given.first]
    failed = 0
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        for item in predict(rows, folder):
            if isinstance(item, Failure):
                failed += 1
                print(f"{Path(item.source).name}: {item.reason}; {item.remedy}", file=sys.stderr)
            elif item.kind != "excerpt":
                print(json.dumps({**to_builtins(item), "id": Path(item.source).stem}, ensure_ascii=False))
    seconds = time.perf_counter() - began
    print(f"{len(rows)} pages, {failed} failed, {len(rows) / seconds:.1f} pages/s", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
