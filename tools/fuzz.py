"""Gives ingest (and the readers) mutated documents, and stops at the first that breaks the contract or takes too long.

    python tools/fuzz.py --inputs 100000 --seed 1            files and standard input through ingest
    python tools/fuzz.py --inputs 3000 --seed 1 --read       and every article through the readers, by rules
    python tools/fuzz.py --inputs 1 --seed 1 --start 4711    one input again

Input ``n`` of a seed is always the same. What fails is written to ``tests/ingest/failed``, which a test replays: fix
the defect, keep the file. Too long is more than ``--bound`` seconds of the processor (a busy machine changes little).
"""

from __future__ import annotations

import argparse
import faulthandler
import hashlib
import io
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from random import Random
from types import FrameType

from fuzzing import FAILED, check, mutated, seeds
from vigie import gazetteer
from vigie.config import Settings
from vigie.ingest import ingest
from vigie.model import Article
from vigie.read import read_article

_HANGS = 20  # times the bound, in seconds of the processor: then the input is given up
_STUCK = 600  # seconds: stuck where no signal is served; the stacks are printed and the process ends
_EVERY = 20.0  # seconds between lines of progress


class TooLongError(Exception):
    """An input that took more than its bound."""


def reader() -> Callable[[Article], object]:
    """Reads one article by rules; an exception of a reader goes through."""
    places, settings = gazetteer.load(), Settings(encoder=False)
    return lambda article: read_article(article, places, settings)


def give(data: bytes, suffix: str, folder: Path, as_file: bool, read: Callable[[Article], object] | None) -> int:
    """How many articles the input held. Raises whatever is wrong with what came of it."""
    if as_file:
        file = folder / f"input{suffix}"
        file.write_bytes(data)
        articles = check(ingest([file]))
    else:
        articles = check(ingest(["-"], stdin=io.BytesIO(data)))
    for article in articles if read is not None else ():
        assert read is not None
        read(article)
    return len(articles)


def keep(data: bytes, suffix: str) -> Path:
    """The file under which an input that failed is kept."""
    FAILED.mkdir(exist_ok=True)
    file = FAILED / f"{hashlib.sha256(data).hexdigest()[:12]}{suffix}"
    file.write_bytes(data)
    return file


def _too_long(_: int, frame: FrameType | None) -> None:
    raise TooLongError(f"given up at {frame.f_code.co_filename}:{frame.f_lineno}" if frame else "given up")


def main() -> int:
    """1 where an input failed."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--inputs", type=int, default=10_000, metavar="N")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--start", type=int, default=0, metavar="N", help="the number of the first input")
    options.add_argument("--read", action="store_true", help="read the articles too, by rules")
    options.add_argument("--bound", type=float, default=2.0, help="seconds of the processor that an input may take")
    given = options.parse_args()
    read = reader() if given.read else None
    pool = seeds()
    signal.signal(signal.SIGPROF, _too_long)
    began = shown = time.monotonic()
    slowest, slowest_number, articles, size = 0.0, given.start, 0, 0
    with tempfile.TemporaryDirectory() as name:
        for done, number in enumerate(range(given.start, given.start + given.inputs), 1):
            random = Random(f"{given.seed}:{number}")
            data, suffix = mutated(random, pool)
            size += len(data)
            start = time.process_time()
            faulthandler.dump_traceback_later(_STUCK, exit=True)
            signal.setitimer(signal.ITIMER_PROF, _HANGS * given.bound)
            try:
                as_file = random.random() < 0.5
                articles += give(data, suffix, Path(name), as_file, read)
                took = time.process_time() - start
                if took > given.bound:  # once more, as what a library loads at its first use is not the input's
                    start = time.process_time()
                    give(data, suffix, Path(name), as_file, read)
                    took = time.process_time() - start
                signal.setitimer(signal.ITIMER_PROF, 0)
                if took > given.bound:
                    raise TooLongError(f"took {took:.1f} s of the processor")
            except Exception:  # noqa: BLE001  whatever it is, it is what is looked for
                signal.setitimer(signal.ITIMER_PROF, 0)
                traceback.print_exc()
                print(f"input {number} of seed {given.seed} failed; kept as {keep(data, suffix)}")
                return 1
            if took > slowest:
                slowest, slowest_number = took, number
            now = time.monotonic()
            if now - shown > _EVERY or done == given.inputs:
                shown = now
                print(
                    f"{done:,} inputs ({size / 1e6:,.0f} MB), {articles:,} articles,"
                    f" {done / (now - began):.0f} inputs/s, slowest {slowest:.2f} s (input {slowest_number})",
                    flush=True,
                )
    return 0


if __name__ == "__main__":
    sys.exit(main())
