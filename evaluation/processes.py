"""Memory and processor time of a process and all that it started, looked at while they run (Linux).

Reading processes are children of a server process, which nobody waits for: what ``wait`` and ``getrusage`` tell of a
run leaves them out.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

_PROC = Path("/proc")
_TICK = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


class Watch:
    """Looks at the process ``root`` and its descendants every ``every`` seconds, as long as the block runs.

    ``peaks``: the highest resident memory of each, in MB, by number (the kernel's own mark, which misses nothing but
    what a process does after the last look); ``processor``: the seconds of each; ``together``: the most memory that
    all held at one look, in MB, shared pages counted once.
    """

    def __init__(self, root: int, every: float = 0.2) -> None:
        self.root = root
        self.peaks: dict[int, float] = {}
        self.processor: dict[int, float] = {}
        self.together = 0.0
        self._every = every
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Watch:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._done.set()
        self._thread.join()

    def below(self) -> tuple[float, float]:
        """Of the largest descendant its peak in MB; of all descendants the seconds of the processor."""
        peaks = [mb for pid, mb in self.peaks.items() if pid != self.root]
        return max(peaks, default=0.0), sum(s for pid, s in self.processor.items() if pid != self.root)

    def _watch(self) -> None:
        while True:
            over = self._done.is_set()
            self._look()
            if over:
                return
            self._done.wait(self._every)

    def _look(self) -> None:
        held = 0.0
        for pid in _tree(self.root):
            try:
                status = dict(line.split(":", 1) for line in (_PROC / f"{pid}/status").read_text().splitlines())
                rollup = (_PROC / f"{pid}/smaps_rollup").read_text()
                times = (_PROC / f"{pid}/stat").read_text().rpartition(")")[2].split()
            except OSError:  # it has ended
                continue
            if "VmHWM" in status:  # not one that ended and waits to be taken note of
                self.peaks[pid] = int(status["VmHWM"].split()[0]) / 1024
            self.processor[pid] = (int(times[11]) + int(times[12])) / _TICK
            held += next((int(x.split()[1]) for x in rollup.splitlines() if x.startswith("Pss:")), 0) / 1024
        self.together = max(self.together, held)


def _tree(root: int) -> Iterator[int]:
    """``root`` and its descendants that run now; nothing where there is no /proc."""
    children: dict[int, list[int]] = {}
    for folder in _PROC.glob("[0-9]*"):
        try:
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
        children.setdefault(parent, []).append(int(folder.name))
    waiting = [root] if (_PROC / str(root)).exists() else []
    while waiting:
        pid = waiting.pop()
        yield pid
        waiting += children.get(pid, [])
