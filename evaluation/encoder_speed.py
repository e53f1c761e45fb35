"""Pieces per second of reading, and of the bare network on the same pieces, in one run.

    python evaluation/encoder_speed.py [ARTICLES]

Reads the first articles (300) of the speed file as ``vigie read`` does, in as many processes as there are cores, their
start included; then in one process, with and without the encoder; then runs the network alone over the same word
pieces, on all cores, in full windows without overlap. The file lies outside the repository (``shared``, or
where VIGIE_SHARED says).
"""

from __future__ import annotations

import gzip
import json
import sys
import time
from dataclasses import replace

from run import BENCH
from vigie.config import DEFAULTS
from vigie.gazetteer import load
from vigie.language import encoder
from vigie.language.pieces import pieces
from vigie.language.threads import one_thread
from vigie.model import Article, PartialDate
from vigie.read import read_article, read_articles

WINDOW, BATCH = 252, 16


def main(number: int) -> None:
    """Prints both speeds and their ratio, and the share of the readers by rule."""
    one_thread()
    import numpy as np

    rows = []
    with gzip.open(BENCH / "speed" / "articles_2k.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line, _ in zip(lines, range(number), strict=False):
            rows.append(json.loads(line))
    articles = [
        Article(id=r["id"], text=r["text"], title=r.get("title"), lang="en", published=PartialDate(r["published"]))
        for r in rows
    ]
    gazetteer, model = load(), encoder.load()
    start = time.perf_counter()
    for _ in read_articles(articles, replace(DEFAULTS, processes=0)):
        pass
    command = time.perf_counter() - start
    read_article(articles[0], gazetteer, DEFAULTS, model)
    start = time.perf_counter()
    for article in articles:
        read_article(article, gazetteer, DEFAULTS, model)
    whole = time.perf_counter() - start
    start = time.perf_counter()
    for article in articles:
        read_article(article, gazetteer, DEFAULTS)
    rules = time.perf_counter() - start
    found = [pieces(f"{a.title}\n{a.text}" if a.title else a.text, model.tokens) for a in articles]
    ids = np.array([i for f in found for i in f.ids])
    shapes = np.array([s for f in found for s in f.shapes])
    size = WINDOW * BATCH
    start = time.perf_counter()
    for at in range(0, len(ids) - size, size):
        chosen = ids[at : at + size].reshape(BATCH, WINDOW)
        model.run(chosen, shapes[at : at + size].reshape(BATCH, WINDOW), np.ones_like(chosen))
    bare = (time.perf_counter() - start) * len(ids) / (len(ids) // size * size)
    print(f"{len(articles)} articles, {len(ids):,} pieces")
    print(f"read, as the command     {len(ids) / command:8,.0f} pieces/s   {command:6.1f} s")
    print(f"read, in one process     {len(ids) / whole:8,.0f} pieces/s   {whole:6.1f} s")
    print(f"the bare network         {len(ids) / bare:8,.0f} pieces/s   {bare:6.1f} s")
    print(f"read, by rules alone     {len(ids) / rules:8,.0f} pieces/s   {rules:6.1f} s")
    print(f"ratio of read to the bare network {bare / command:.2f}, in one process {bare / whole:.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
