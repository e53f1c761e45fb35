"""How many threads numpy's products take: one, where the work is shared out by articles already."""

from __future__ import annotations

import os

_LIBRARIES = ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS", "OMP_NUM_THREADS")


def one_thread() -> None:
    """Has numpy multiply on one thread, where the user's environment does not say otherwise.

    The products of a reading are small. On several threads they gain nothing, and the threads that wait for the next
    one spin meanwhile: a third of the processor's time. Counts only before numpy is imported, for this process and
    those that it starts; a library must not do that to its host, so the command does, and the reading processes.
    """
    for name in _LIBRARIES:
        os.environ.setdefault(name, "1")
