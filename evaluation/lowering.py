"""Refuses a floor that was lowered without a reason.

    python evaluation/lowering.py            against the commit that the work began at, else the one before
    python evaluation/lowering.py COMMIT     against that commit

A floor may rise freely. One that falls or goes, and a tolerance that grows, needs an entry in ``reasons`` of
``floors.json``, which says from where to where, so that it excuses this one lowering and none after it::

    "reasons": {"places/lgl": {"f1": {"from": 0.7, "to": 0.695, "reason": "the gold was corrected"}}}

``to`` is ``null`` for a floor that went; the tolerance stands under ``""`` as ``tolerance``. Exit code 1 where a reason
is missing; without history (no git, a shallow clone, a first commit) this says so and succeeds.
"""

from __future__ import annotations

import json
import math
import subprocess
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
LEAST_REASON = 10  # characters; less is no reason
TRUNKS = ("origin/HEAD", "origin/main", "main")


def lowered(before: dict[str, Any], now: dict[str, Any]) -> list[tuple[str, str, float, float | None]]:
    """Measure, figure, old and new floor of each that is lower now; ``None`` where it went.

    A tolerance that grew lowers every floor, and comes as ``("", "tolerance", old, new)``.
    """
    found: list[tuple[str, str, float, float | None]] = []
    tolerance = before.get("tolerance", math.inf)
    if now.get("tolerance", 0) > tolerance:
        found.append(("", "tolerance", tolerance, now["tolerance"]))
    for name, figures in before.get("floors", {}).items():
        for figure, old in figures.items():
            new = now.get("floors", {}).get(name, {}).get(figure)
            if new is None or new < old:
                found.append((name, figure, old, new))
    return found


def unexcused(before: dict[str, Any], now: dict[str, Any]) -> list[str]:
    """A line for each lowered floor whose entry in ``reasons`` is missing, empty, or speaks of another lowering."""
    return [
        f"{' '.join(filter(None, (name, figure)))}: from {old} to {'nothing' if new is None else new} without a reason"
        for name, figure, old, new in lowered(before, now)
        if not _excuses(now.get("reasons", {}).get(name, {}).get(figure), old, new)
    ]


def _excuses(entry: Any, old: float, new: float | None) -> bool:
    if not isinstance(entry, dict) or len(str(entry.get("reason") or "").strip()) < LEAST_REASON:
        return False
    return _same(entry.get("from"), old) and "to" in entry and _same(entry["to"], new)


def _same(stated: Any, real: float | None) -> bool:
    if stated is None or real is None:
        return stated is real
    return isinstance(stated, int | float) and math.isclose(stated, real)


def git(root: Path, *arguments: str) -> str | None:
    """What git prints, ``None`` where it fails or is not there."""
    try:
        done = subprocess.run(
            ["git", "-C", str(root), *arguments], capture_output=True, text=True, encoding="utf-8", check=False
        )
    except OSError:
        return None
    return done.stdout.strip() if done.returncode == 0 else None


def base(root: Path) -> str | None:
    """The commit to compare with: where the work left the trunk, else the one before; ``None`` without history.

    On the trunk itself, with nothing changed in the working tree, that is the commit before; with changes, ``HEAD``
    has them not yet and would do, but the one before also holds what was lowered in ``HEAD``.
    """
    head = git(root, "rev-parse", "--verify", "--quiet", "HEAD")
    if head is None:
        return None
    for trunk in TRUNKS:
        left = git(root, "merge-base", "HEAD", trunk)
        if left is not None and left != head:
            return left
    return git(root, "rev-parse", "--verify", "--quiet", "HEAD~1")


def check(root: Path, commit: str | None = None) -> tuple[list[str], str]:
    """The lines of :func:`unexcused` from a commit to the working tree, and what was compared or why nothing was."""
    commit = commit or base(root)
    if commit is None:
        return [], "floors were not compared with earlier ones: there is no earlier commit here"
    text = git(root, "show", f"{commit}:evaluation/floors.json")
    if text is None:
        return [], f"floors were not compared with earlier ones: {commit[:12]} is not here, or has none"
    now = json.loads((root / "evaluation" / "floors.json").read_text(encoding="utf-8"))
    return unexcused(json.loads(text), now), f"floors were compared with those of {commit[:12]}"


def main(arguments: list[str]) -> int:
    """Prints what was compared and what lacks a reason; the exit code."""
    missing, what = check(HERE.parent, arguments[0] if arguments else None)
    print("\n".join([what[0].upper() + what[1:], *(f"  {line}" for line in missing)]))
    if missing:
        print('Give "from", "to" and "reason" in "reasons" of evaluation/floors.json.')
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
