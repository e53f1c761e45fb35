"""The share of places, times and numbers in the time that reading takes, and how fast the gazetteer opens.

    python evaluation/places_speed.py           120 articles of the speed file
    python evaluation/places_speed.py 40        so many

Times are those of the processor, on one core, with the encoder and without it. The articles lie outside the repository
(``shared``, or where VIGIE_SHARED says).
"""

from __future__ import annotations

import gzip
import itertools
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from run import BENCH
from vigie import gazetteer, pipeline
from vigie.config import DEFAULTS
from vigie.gazetteer import Gazetteer
from vigie.language import encoder
from vigie.language.document import Document
from vigie.model import Article, Time
from vigie.read.article import read_article
from vigie.read.numbers.numbers import numbers
from vigie.read.places.places import places
from vigie.read.times.times import times

TRIES = 5


def opening() -> float:
    """The least of several openings, in seconds: the file, its overlay, and a first look-up."""
    return min(timed(lambda: fresh().find("Gao")) for _ in range(TRIES))


def fresh() -> Gazetteer:
    """A gazetteer opened anew."""
    gazetteer.load.cache_clear()
    return gazetteer.load()


def timed(job: Callable[[], object]) -> float:
    """Processor seconds of a call without arguments."""
    start = time.process_time()
    job()
    return time.process_time() - start


def main(count: int) -> None:
    """Prints the table."""
    print(f"The gazetteer opens in {1000 * opening():.0f} ms.\n")
    known = fresh()
    source = BENCH / "speed" / "articles_2k.jsonl.gz"
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        picked = "".join(itertools.islice(lines, count))
    run = ingested(picked)
    parts = dict.fromkeys(("sentences", "places", "times", "numbers"), 0.0)
    for article in run:
        start = time.process_time()
        doc = Document(article.text, (article.lang or "en")[:2], published=article.published)
        parts["sentences"] += time.process_time() - start
        found: list[Time] = []
        parts["places"] += timed(lambda doc=doc, a=article: places(doc, known, outlet=a.outlet))
        parts["times"] += timed(lambda doc=doc, found=found: found.extend(times(doc)))
        parts["numbers"] += timed(lambda doc=doc, found=found: numbers(doc, found))
    settings = replace(DEFAULTS, processes=1)
    whole = {"rules alone": None, "with the encoder": encoder.load(threads=1)}
    print("| reading | whole | places | times | numbers | the three |\n|---|---:|---:|---:|---:|---:|")
    for name, model in whole.items():
        total = sum(timed(lambda a=a, model=model: read_article(a, known, settings, model)) for a in run)
        share = {k: parts[k] / total for k in ("places", "times", "numbers")}
        cells = " | ".join(f"{share[k]:.0%}" for k in share)
        print(f"| {name} | {1000 * total / len(run):.0f} ms an article | {cells} | {sum(share.values()):.0%} |")


def ingested(lines: str) -> list[Article]:
    """The articles of some JSON lines."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "some.jsonl"
        path.write_text(lines, encoding="utf-8")
        return list(pipeline.ingest([str(path)], DEFAULTS).articles)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 120)
