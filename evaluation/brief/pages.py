"""Measures the page: size, time to build, time until it can be used in Chromium, axe, requests. Prints a table.

    python evaluation/brief/pages.py --readings /tmp/readings

Needs Chromium and the packages of the extra `dev`. Reading 1,000 articles takes minutes; with --readings they are kept
there as JSON lines and taken from there the next time. The articles of the speed file and the seeds lie outside the
repository (``shared``, or where VIGIE_SHARED says); rows without their articles are left out.
"""

from __future__ import annotations

import argparse
import gzip
import shutil
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from run import BENCH, SHARED
from vigie import pipeline
from vigie.brief import brief, page
from vigie.codec import decode, encode
from vigie.config import DEFAULTS
from vigie.model import Reading

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "invented"
TRIES = 5
SETTLE_MS = 1200

# The last moment at which the main thread was busy with a long task, or the document became ready.
_READY = """() => new Promise((done) => {
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: "longtask", buffered: true });
  setTimeout(() => {
    const page = performance.getEntriesByType("navigation")[0];
    done(Math.max(page.domContentLoadedEventEnd, ...tasks.map((t) => t.startTime + t.duration)));
  }, %d);
})"""


@dataclass(frozen=True)
class Row:
    """One page measured."""

    name: str
    articles: int
    kilobytes: float
    brief_s: float
    page_s: float
    ready_ms: float
    work_ms: float
    nodes: int
    axe: str
    requests: int

    def __str__(self) -> str:
        times = f"{self.brief_s:.2f} s | {self.page_s:.2f} s | {self.ready_ms:.0f} ms | {self.work_ms:.0f} ms"
        return (
            f"| {self.name} | {self.articles:,} | {self.kilobytes:,.0f} kB | {times} | {self.nodes:,} | {self.axe}"
            f" | {self.requests} |"
        )


def inputs(folder: Path) -> Iterator[tuple[str, Path | None]]:
    """Names and sources of the pages; ``None`` for no article at all."""
    yield "nothing", None
    lines: list[bytes] = []
    speed = BENCH / "speed" / "articles_2k.jsonl.gz"
    if speed.exists():
        lines = gzip.decompress(speed.read_bytes()).splitlines(keepends=True)
    for name, size in (("one article", 1), ("300 articles", 300), ("1,000 articles", 1000)):
        if lines:
            source = folder / f"{size}.jsonl"
            source.write_bytes(b"".join(lines[:size]))
            yield name, source
    yield "the shipped example", EXAMPLE
    if (SHARED / "seeds").is_dir():
        yield "the five seeds", SHARED / "seeds"


def readings(name: str, source: Path | None, kept: Path | None) -> list[Reading]:
    """What was read, from ``kept`` where it was read before."""
    if source is None:
        return []
    file = kept / f"{name.replace(' ', '_')}.jsonl" if kept else None
    if file and file.exists():
        return [decode(line, Reading) for line in file.read_bytes().splitlines()]
    found = list(pipeline.read(pipeline.ingest([source])))
    if file:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"".join(encode(r) + b"\n" for r in found))
    return found


def measured(name: str, found: list[Reading], browser: Browser, folder: Path) -> Row:
    """Builds the page of ``found`` and opens it. Times to build are of the processor."""
    grouping = pipeline.group(found)
    comparison = pipeline.compare(found, grouping)
    start = time.process_time()
    document = brief(found, grouping, comparison, [], None, DEFAULTS)
    middle = time.process_time()
    html = page(document, DEFAULTS)
    end = time.process_time()
    file = folder / "page.html"
    file.write_text(html, encoding="utf-8")
    opened = [timed(browser, file) for _ in range(TRIES)]
    axe, requests, nodes = audited(browser, file)
    return Row(
        name=name,
        articles=len(found),
        kilobytes=len(html.encode()) / 1000,
        brief_s=middle - start,
        page_s=end - middle,
        ready_ms=min(ready for ready, _ in opened),
        work_ms=min(work for _, work in opened),
        nodes=nodes,
        axe=axe,
        requests=requests,
    )


def timed(browser: Browser, file: Path) -> tuple[float, float]:
    """Milliseconds until the page can be used, and of the processor that its main thread needed."""
    tab = browser.new_page(viewport={"width": 1280, "height": 900})
    session = tab.context.new_cdp_session(tab)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    tab.goto(file.as_uri())
    ready = float(tab.evaluate(_READY % SETTLE_MS))
    metrics = {m["name"]: m["value"] for m in session.send("Performance.getMetrics")["metrics"]}
    tab.close()
    return ready, 1000 * float(metrics["TaskDuration"])


def audited(browser: Browser, file: Path) -> tuple[str, int, int]:
    """What axe finds, requests beside that for the file, and elements."""
    tab = browser.new_page(viewport={"width": 1280, "height": 900})
    asked: list[str] = []
    tab.on("request", lambda r: asked.append(r.url))
    tab.goto(file.as_uri())
    tab.evaluate("document.querySelectorAll('section').forEach((s) => { s.style.contentVisibility = 'visible' })")
    found: list[dict[str, Any]] = Axe().run(tab).response["violations"]
    serious = [v["id"] for v in found if v["impact"] in ("serious", "critical")]
    said = f"{len(serious)} serious, {len(found) - len(serious)} other" + (
        f" ({', '.join(serious)})" if serious else ""
    )
    nodes = int(tab.evaluate("document.getElementsByTagName('*').length"))
    tab.close()
    return said, len(asked) - 1, nodes


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--readings", type=Path, help="folder that keeps what was read")
    kept = parser.parse_args().readings
    print("| page of | articles | size | brief | page | can be used | main thread | elements | axe | other requests |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|---|---:|")
    with TemporaryDirectory() as name, sync_playwright() as p:
        folder = Path(name)
        chromium = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = p.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for title, source in inputs(folder):
            print(measured(title, readings(title, source, kept), browser, folder), flush=True)
        browser.close()


if __name__ == "__main__":
    main()
