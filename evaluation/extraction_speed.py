"""Pages per second: Vigie's HTML door against bare trafilatura and newspaper4k, on the same pages, in one run.

    python evaluation/extraction_speed.py                the dev pages of the extraction benchmark
    python evaluation/extraction_speed.py --first 5      the first 5 of each file
    python evaluation/extraction_speed.py --rounds 3     the best of three rounds, not of two

Each reader gets the page as text and gives text, title and date. They take turns page by page, so that a machine that
slows down slows all of them; seconds are the processor's. One round is not enough: what libraries load at first use
falls on whoever comes first. newspaper4k is no dependency: without it its line says so.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import trafilatura

from run import BENCH
from vigie.errors import InputError
from vigie.ingest.draft import finish
from vigie.ingest.html import web_pages

FILES = ("scrapinghub", "newspaper4k", "htmldate")
Reader = Callable[[str], int]
"""Characters of the text found in a page; 0 where there is none."""


def by_vigie(html: str) -> int:
    """The whole door: text, title, date, language, cites, id."""
    try:
        return sum(len(finish(draft).text) for draft in web_pages(html, "page"))
    except InputError:
        return 0


def by_trafilatura(html: str) -> int:
    """trafilatura with its defaults, metadata included."""
    doc = trafilatura.bare_extraction(html, with_metadata=True)
    return len(doc.text or "") if doc is not None else 0  # type: ignore[union-attr]


def newspaper() -> Reader | None:
    """The reader by newspaper4k, ``None`` where it is not installed."""
    try:
        from newspaper import Article  # type: ignore[import-not-found]
        from newspaper.exceptions import ArticleException  # type: ignore[import-not-found]
    except ImportError:
        return None

    def read(html: str) -> int:
        article = Article("https://example.org/page", fetch_images=False)
        try:
            article.download(input_html=html)
            article.parse()
        except (ArticleException, ValueError, AttributeError):
            return 0
        return len(article.text)

    return read


def pages(bench: Path, first: int | None) -> list[str]:
    """The pages of the dev files in ``bench``."""
    found: list[str] = []
    for name in FILES:
        lines = gzip.decompress((bench / f"{name}.dev.jsonl.gz").read_bytes()).splitlines()
        found += [json.loads(line)["html"] for line in lines[:first]]
    return found


def timed(readers: dict[str, Reader], html: Sequence[str], rounds: int) -> dict[str, tuple[float, int]]:
    """Seconds of the processor of the best round, and the pages in which text was found, of each reader."""
    best: dict[str, tuple[float, int]] = {}
    for _ in range(rounds):
        seconds, found = dict.fromkeys(readers, 0.0), dict.fromkeys(readers, 0)
        for page in html:
            for name, read in readers.items():
                start = time.process_time()
                found[name] += read(page) > 0
                seconds[name] += time.process_time() - start
        for name in readers:
            best[name] = min(best.get(name, (float("inf"), 0)), (seconds[name], found[name]))
    return best


def main() -> int:
    """Prints the table."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--first", type=int, default=None, metavar="N")
    options.add_argument("--rounds", type=int, default=2, metavar="N")
    given = options.parse_args()
    if not (BENCH / "extraction").is_dir():
        print("No extraction benchmark beside this checkout: nothing was timed.")
        return 0
    html = pages(BENCH / "extraction", given.first)
    readers: dict[str, Reader] = {"vigie": by_vigie, "trafilatura": by_trafilatura}
    other = newspaper()
    if other is not None:
        readers["newspaper4k"] = other
    result = timed(readers, html, given.rounds)
    bare = result["trafilatura"][0]
    print(f"{len(html)} pages, {sum(map(len, html)) / 1e6:.1f} million characters\n")
    print("| reader | pages/s | time, trafilatura = 1 | pages with text |\n|---|---:|---:|---:|")
    for name, (seconds, found) in result.items():
        print(f"| {name} | {len(html) / seconds:.1f} | {seconds / bare:.2f} | {found} |")
    if other is None:
        print("| newspaper4k | not installed (pip install newspaper4k) | | |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
