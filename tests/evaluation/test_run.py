"""The command that runs the measures: it says what it can run, and runs nothing that was not asked for."""

import subprocess
import sys
from pathlib import Path

RUN = Path(__file__).resolve().parents[2] / "evaluation" / "run.py"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, RUN, *arguments], capture_output=True, text=True, timeout=60, check=False)


def test_help_and_the_list_run_no_measure() -> None:
    assert "--write" in run("--help").stdout
    names = run("--list").stdout.split()
    assert {"crisis", "pairs", "excerpts/dev_en", "accounts/held-out_fr"} <= set(names)


def test_a_name_that_no_measure_has_is_an_error() -> None:
    done = run("crisis", "no such measure")
    assert done.returncode == 2
    assert "no such measure" in done.stderr
    assert "--list" in done.stderr
