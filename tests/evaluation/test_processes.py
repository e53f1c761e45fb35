"""The watch over processes sees what a run's children and their children hold and use."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

spec = importlib.util.spec_from_file_location(
    "processes", Path(__file__).resolve().parents[2] / "evaluation" / "processes.py"
)
assert spec is not None
assert spec.loader is not None
processes = importlib.util.module_from_spec(spec)
spec.loader.exec_module(processes)

GRANDCHILD = "x = bytearray(150_000_000)\nfor i in range(0, len(x), 4096): x[i] = 1\nsum(range(8_000_000))"
CHILD = f"import subprocess, sys, time; p = subprocess.Popen([sys.executable, '-c', {GRANDCHILD!r}]); time.sleep(1.5)"


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="Linux tells it")
def test_a_grandchild_that_nobody_waits_for_is_counted() -> None:
    with subprocess.Popen([sys.executable, "-c", CHILD]) as child, processes.Watch(child.pid, every=0.02) as watch:
        child.wait()
    largest, seconds = watch.below()
    assert 150 < largest < 400
    assert seconds > 0.1
    assert watch.together > 150
    assert os.getpid() not in watch.peaks
