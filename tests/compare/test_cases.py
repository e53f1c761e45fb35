"""The invented cases of the evaluation, end to end: contradictions are found, and none where there is none."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "evaluation" / "compare"
PREDICT, ACCOUNTS = FOLDER / "predict.py", FOLDER / "accounts.py"


def test_invented_cases() -> None:
    done = subprocess.run([sys.executable, str(PREDICT)], capture_output=True, text=True, check=False)
    figures = json.loads(done.stdout)
    assert figures["false_contradictions"] == 0, figures["wrong"]
    for kind, floor in (("contested", 7), ("updated", 5), ("same answer", 6), ("not contested", 20)):
        assert int(figures[kind].split("/")[0]) >= floor, figures["wrong"]


def test_invented_accounts() -> None:
    done = subprocess.run([sys.executable, str(ACCOUNTS), "--errors"], capture_output=True, text=True, check=True)
    figures = json.loads(done.stdout)
    for name, recall, apart in (("first", 0.75, "24/24"), ("second", 0.65, "7/7")):
        assert figures[name]["pairing_recall"] >= recall, figures[name]["wrong"]
        assert figures[name]["contradiction_precision"] == 1.0, figures[name]["wrong"]
        assert figures[name]["apart"] == apart, figures[name]["wrong"]
