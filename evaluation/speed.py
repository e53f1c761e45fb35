"""Times whole runs of ``vigie brief``, each in a process of its own: seconds, seconds of the processor, peak memory.

Memory: of the process itself, of the largest that reads for it, and of all at one moment (shared pages counted once).

    python evaluation/speed.py                 the seeds, and 20, 200 and 2,000 articles of the speed file
    python evaluation/speed.py 20 200          these sizes only
    python evaluation/speed.py --stages 2000   the seconds of each room, and how many articles failed

The articles lie outside the repository (``shared``, or where VIGIE_SHARED says).
"""

from __future__ import annotations

import gzip
import os
import resource
import sys
import time
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryDirectory

from processes import Watch
from run import BENCH, SHARED


def timed(source: Path, folder: Path) -> str:
    """A row of the table for one input. Raises ChildProcessError where an article failed."""
    vigie = str(Path(sys.executable).with_name("vigie"))
    command = [vigie, "brief", "-q", str(source), "-o", str(folder / "brief.html")]
    start = time.perf_counter()
    pid = os.posix_spawn(vigie, command, os.environ)
    with Watch(pid) as watch:
        _, status, used = os.wait4(pid, 0)
        took = time.perf_counter() - start
    if status:
        raise ChildProcessError(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    largest, seconds = watch.below()
    memory = f"{used.ru_maxrss / 1024:.0f} | {largest:.0f} | {watch.together:.0f} MB"
    return f"| {took:.1f} s | {used.ru_utime + used.ru_stime + seconds:.1f} s | {memory} |"


def stages(source: Path) -> None:
    """Prints the seconds of each room over ``source``, as the command runs them."""
    from vigie.language.threads import one_thread

    one_thread()  # as the command does, before anything imports numpy
    from vigie import pipeline
    from vigie.brief import brief
    from vigie.config import Settings

    settings = Settings(processes=0)
    laps = [("", time.perf_counter())]

    def lap(name: str) -> None:
        laps.append((name, time.perf_counter()))
        print(f"| {name} | {laps[-1][1] - laps[-2][1]:.1f} s |", flush=True)

    print("| room | time |\n|---|---:|")
    run = pipeline.ingest([source], settings)
    lap("ingest")
    with Watch(os.getpid()) as watch:
        readings = list(pipeline.read(run, settings))
    lap("read")
    grouping = pipeline.group(readings, settings)
    lap("group")
    comparison = pipeline.compare(readings, grouping, settings)
    lap("compare")
    document = brief(readings, grouping, comparison, run.failed, None, settings)
    lap("brief")
    size = len(pipeline.page(document, settings).encode())
    lap("page")
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    largest, seconds = watch.below()
    print(f"{len(readings):,} articles read, {len(run.failed)} failed; page {size / 1e6:.1f} MB")
    print(f"peak memory {own:.0f} MB, of a reading process {largest:.0f} MB; of all, reading, {watch.together:.0f} MB")
    print(f"processor time of the reading processes {seconds:.1f} s")


def main(arguments: list[str]) -> None:
    """Prints the table."""
    sizes = [int(a) for a in arguments if a != "--stages"] or [20, 200, 2000]
    lines = gzip.decompress((BENCH / "speed" / "articles_2k.jsonl.gz").read_bytes()).splitlines(keepends=True)
    if "--stages" in arguments:
        with NamedTemporaryFile(suffix=".jsonl") as source:
            source.write(b"".join(lines[: max(sizes)]))
            source.flush()
            stages(Path(source.name))
        return
    print(
        "| input | time | processor | memory: itself | a reading process | together |\n|---|---:|---:|---:|---:|---:|"
    )
    with TemporaryDirectory() as name:
        folder = Path(name)
        print("| seeds", timed(SHARED / "seeds", folder))
        for size in sizes:
            source = folder / f"{size}.jsonl"
            source.write_bytes(b"".join(lines[:size]))
            print(f"| {size:,} articles", timed(source, folder), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
