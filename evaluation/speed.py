"""Times whole runs of ``vigie brief``, each in a process of its own: seconds, seconds of the processor, peak memory.

    python evaluation/speed.py             the seeds, and 20, 200 and 2,000 articles of the speed file
    python evaluation/speed.py 20 200      these sizes only

The articles lie outside the repository (``shared``, or where VIGIE_SHARED says).
"""

from __future__ import annotations

import gzip
import os
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from run import BENCH, SHARED


def timed(source: Path, folder: Path) -> str:
    """A row of the table for one input. Raises ChildProcessError where an article failed."""
    vigie = str(Path(sys.executable).with_name("vigie"))
    command = [vigie, "brief", "-q", str(source), "-o", str(folder / "brief.html")]
    start = time.perf_counter()
    pid = os.posix_spawn(vigie, command, os.environ)
    _, status, used = os.wait4(pid, 0)
    if status:
        raise ChildProcessError(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    took = time.perf_counter() - start
    return f"| {took:.1f} s | {used.ru_utime + used.ru_stime:.1f} s | {used.ru_maxrss / 1024:.0f} MB |"


def main(sizes: list[int]) -> None:
    """Prints the table."""
    print("| input | time | processor | memory |\n|---|---:|---:|---:|")
    with TemporaryDirectory() as name:
        folder = Path(name)
        print("| seeds", timed(SHARED / "seeds", folder))
        lines = gzip.decompress((BENCH / "speed" / "articles_2k.jsonl.gz").read_bytes()).splitlines(keepends=True)
        for size in sizes:
            source = folder / f"{size}.jsonl"
            source.write_bytes(b"".join(lines[:size]))
            print(f"| {size:,} articles", timed(source, folder), flush=True)


if __name__ == "__main__":
    main([int(a) for a in sys.argv[1:]] or [20, 200, 2000])
