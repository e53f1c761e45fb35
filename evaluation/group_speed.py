"""Times grouping alone as the number of articles grows, each size in a process of its own.

    python evaluation/group_speed.py 2000 5000 10000        these sizes: seconds of the processor, peak memory, exponent
    python evaluation/group_speed.py --one 10000            one size, as one line of JSON

The articles are those of the speed file (outside the repository: ``shared``, or where VIGIE_SHARED says), repeated with
controlled edits: each round lies thirty days later and nineteen of twenty of its words of four letters or more are
exchanged for others, the same way throughout the round, so that it tells of other events; one article in five of a
round has a light edit of itself (one word in fifty) two days later. So the number of stories and of echoes grows with
that of articles, as in a paper that is read for years. Nothing is read in them.
"""

from __future__ import annotations

import gzip
import json
import math
import random
import re
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta

from run import BENCH
from vigie.group import group
from vigie.model import PartialDate, Reading

SOURCE = BENCH / "speed" / "articles_2k.jsonl.gz"
ROUND, AFTER = 30, 2  # days
EXCHANGED, EDITED = 0.95, 0.02
_WORD = re.compile(r"[^\W\d_]{4,}")


def articles(size: int) -> Iterator[Reading]:
    """``size`` readings, the same ones at every call; each round goes through the file once."""
    rows = [json.loads(line) for line in gzip.decompress(SOURCE.read_bytes()).splitlines()]
    pool = sorted({w for row in rows for w in _WORD.findall(row["text"])})
    made = number = 0
    while made < size:
        rng = random.Random(number)
        shuffled = rng.sample(pool, len(pool))
        other = {w: o for w, o in zip(pool, shuffled, strict=True) if rng.random() < EXCHANGED} if number else {}
        for k, row in enumerate(rows):
            text, title = (_exchanged(row[part] or "", other) for part in ("text", "title"))
            day = date.fromisoformat(row["published"][:10]) + timedelta(days=ROUND * number)
            yield _reading(f"{number:03}-{k:04}", row["outlet"], title, day, text)
            made += 1
            if k % 5 == 0 and made < size:
                edited = _edited(text, pool, rng)
                yield _reading(f"{number:03}-{k:04}e", f"Copy {k % 40}", title, day + timedelta(days=AFTER), edited)
                made += 1
            if made >= size:
                return
        number += 1


def _exchanged(text: str, other: dict[str, str]) -> str:
    return _WORD.sub(lambda m: other.get(m.group(), m.group()), text)


def _edited(text: str, pool: list[str], rng: random.Random) -> str:
    return _WORD.sub(lambda m: rng.choice(pool) if rng.random() < EDITED else m.group(), text)


def _reading(id_: str, outlet: str, title: str, day: date, text: str) -> Reading:
    return Reading(id=id_, outlet=outlet, title=title, published=PartialDate(day.isoformat()), lang="en", text=text)


def one(size: int) -> dict[str, float]:
    """Seconds of the processor that grouping takes, and the peak memory of the process in MB, articles included."""
    readings = list(articles(size))
    before = _peak()
    start = time.process_time()
    found = group(readings)
    took = time.process_time() - start
    return {
        "articles": size,
        "seconds": round(took, 1),
        "megabytes": _peak(),
        "articles_alone": before,
        "stories": len(found.stories),
        "echoes": len(found.echoes),
    }


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main(sizes: list[int]) -> None:
    """Prints a row per size; the exponent is that of the time against the size before."""
    print("| articles | processor | per article | memory | of it articles | stories | echoes | exponent |")
    print("|---:|---:|---:|---:|---:|---:|---:|---:|")
    last: dict[str, float] = {}
    for size in sizes:
        done = subprocess.run([sys.executable, __file__, "--one", str(size)], capture_output=True, check=True)
        row = json.loads(done.stdout)
        grown = math.log(row["seconds"] / last["seconds"]) / math.log(size / last["articles"]) if last else math.nan
        print(
            f"| {size:,} | {row['seconds']:.0f} s | {1000 * row['seconds'] / size:.1f} ms | {row['megabytes']:.0f} MB"
            f" | {row['articles_alone']:.0f} MB | {row['stories']:,} | {row['echoes']:,} | {grown:.2f} |",
            flush=True,
        )
        last = row


if __name__ == "__main__":
    if not SOURCE.exists():
        print("The speed file is not at hand: nothing was timed.")
    elif sys.argv[1:2] == ["--one"]:
        print(json.dumps(one(int(sys.argv[2]))))
    else:
        main([int(a) for a in sys.argv[1:]] or [2000, 5000, 10000])
