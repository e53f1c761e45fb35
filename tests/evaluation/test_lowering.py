"""The check that no floor is lowered without a reason, on invented floors and repositories."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from lowering import base, check, lowered, main, unexcused

ROOT = Path(__file__).resolve().parents[2]
BEFORE = {
    "tolerance": 0.005,
    "reasons": {},
    "floors": {"places/example": {"f1": 0.7, "acc": 0.5}, "times/ex": {"f1": 0.8}},
}
needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def floors(f1: float | None = 0.7, entry: Any = None, **more: Any) -> dict[str, Any]:
    figures = {"acc": 0.5} | ({} if f1 is None else {"f1": f1})
    reasons = {} if entry is None else {"places/example": {"f1": entry}}
    return {**BEFORE, "reasons": reasons, "floors": {**BEFORE["floors"], "places/example": figures}, **more}  # type: ignore[dict-item]


def entry(old: float, new: float | None, reason: str = "the gold was corrected") -> dict[str, Any]:
    return {"from": old, "to": new, "reason": reason}


def test_what_counts_as_lowered() -> None:
    assert lowered(BEFORE, floors()) == lowered(BEFORE, floors(0.75)) == lowered({}, floors()) == []
    assert lowered(BEFORE, floors(0.65)) == [("places/example", "f1", 0.7, 0.65)]
    assert lowered(BEFORE, floors(None)) == [("places/example", "f1", 0.7, None)]
    assert lowered(BEFORE, floors(tolerance=0.01)) == [("", "tolerance", 0.005, 0.01)]
    assert lowered(BEFORE, floors(tolerance=0.001)) == []
    assert [(m, f) for m, f, *_ in lowered(BEFORE, {"floors": {}})] == [
        ("places/example", "f1"), ("places/example", "acc"), ("times/ex", "f1"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("now", "excused"),
    [
        (floors(0.65, entry(0.7, 0.65)), True),
        (floors(None, entry(0.7, None)), True),
        (floors(0.7, entry(0.8, 0.7)), True),
        (floors(0.65), False),
        (floors(None), False),
        (floors(0.65, "the gold was corrected"), False),
        (floors(0.65, entry(0.7, 0.65, " ")), False),
        (floors(0.65, entry(0.7, 0.65, "because")), False),
        (floors(0.60, entry(0.7, 0.65)), False),  # a reason given for an earlier lowering
        (floors(0.65, entry(0.9, 0.65)), False),
        (floors(0.65, {"from": 0.7, "reason": "the gold was corrected"}), False),
        (floors(0.65, entry(0.7, None)), False),
        (floors(None, entry(0.7, 0.65)), False),
        (floors(tolerance=0.01), False),
        ({**BEFORE, "tolerance": 0.01, "reasons": {"": {"tolerance": entry(0.005, 0.01)}}}, True),
    ],
)
def test_what_excuses_it(now: dict[str, Any], excused: bool) -> None:
    assert (unexcused(BEFORE, now) == []) is excused


def test_the_line_says_what_fell() -> None:
    assert unexcused(BEFORE, floors(0.65)) == ["places/example f1: from 0.7 to 0.65 without a reason"]
    assert unexcused(BEFORE, floors(None)) == ["places/example f1: from 0.7 to nothing without a reason"]


def git(root: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=Example", "-c", "user.email=example@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", str(root), *identity, *arguments], check=True, capture_output=True)


def write(root: Path, data: dict[str, Any], message: str | None = None) -> None:
    (root / "evaluation").mkdir(exist_ok=True)
    (root / "evaluation" / "floors.json").write_text(json.dumps(data))
    if message:
        git(root, "add", ".")
        git(root, "commit", "-q", "-m", message)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    root = tmp_path / "origin"
    root.mkdir()
    git(root, "init", "-q", "-b", "main")
    write(root, BEFORE, "First floors")
    return root


@needs_git
def test_without_history_nothing_is_compared(tmp_path: Path, repository: Path) -> None:
    write(tmp_path, floors(0.1))
    assert check(tmp_path)[0] == []
    assert "no earlier commit" in check(tmp_path)[1]
    assert base(repository) is None
    assert "is not here" in check(repository, "0" * 40)[1]


@needs_git
def test_on_the_trunk_it_is_the_commit_before(repository: Path) -> None:
    write(repository, floors(0.65), "Lower")
    assert len(check(repository)[0]) == 1
    write(repository, floors(0.65, entry(0.7, 0.65)))
    assert check(repository)[0] == []
    write(repository, floors(0.6), "Lower again")
    assert check(repository)[0] == ["places/example f1: from 0.65 to 0.6 without a reason"]


@needs_git
def test_on_a_branch_it_is_where_the_branch_began(repository: Path) -> None:
    git(repository, "checkout", "-q", "-b", "work")
    write(repository, floors(0.65), "Lower")
    write(repository, floors(0.65, more=1), "Something else")
    assert check(repository)[0] == ["places/example f1: from 0.7 to 0.65 without a reason"]


@needs_git
def test_a_shallow_clone_is_skipped_and_a_whole_one_is_not(tmp_path: Path, repository: Path) -> None:
    write(repository, floors(0.65), "Lower")
    for depth, found in (("1", 0), ("9", 1)):
        clone = tmp_path / f"clone{depth}"
        git(tmp_path, "clone", "-q", "--depth", depth, f"file://{repository}", str(clone))
        assert len(check(clone)[0]) == found


def test_no_floor_of_ours_was_lowered_without_a_reason(capsys: pytest.CaptureFixture[str]) -> None:
    missing, what = check(ROOT)
    if "not compared" in what:
        pytest.skip(what)
    assert missing == []
    assert main([]) == 0
    assert "floors were compared" in capsys.readouterr().out.casefold()
