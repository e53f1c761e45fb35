"""Many articles: in order, alike however many processes read, and none lost by a process that dies or a defect."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from pathlib import Path

import pytest

from vigie.config import DEFAULTS, Settings
from vigie.errors import ConfigError
from vigie.model import Article, Failure, PartialDate, Reading
from vigie.read import articles as room
from vigie.read import read_articles

BY_RULE = replace(DEFAULTS, encoder=False)
TWO = replace(BY_RULE, processes=2)


def some(number: int) -> list[Article]:
    return [
        Article(
            id=f"a{n}",
            text=f"Gunmen killed {n + 2} people in Mopti on Monday, the mayor said.",
            lang="en",
            published=PartialDate("2025-11-05"),
        )
        for n in range(number)
    ]


def test_two_processes_read_as_one_does_and_in_order() -> None:
    found = list(read_articles(some(room.FEWEST * 2), TWO))
    assert found == list(read_articles(some(room.FEWEST * 2), BY_RULE))
    assert [r.id for r in found if isinstance(r, Reading)] == [a.id for a in some(room.FEWEST * 2)]


@pytest.mark.parametrize(
    "begins",
    [
        "from vigie.read.articles import _start as begin; given = (replace(DEFAULTS, encoder=False),)",
        "from vigie.cli.main import main; begin = CliRunner().invoke; given = (main, ['read', 'nowhere.txt'])",
    ],
)
def test_the_command_and_a_reading_process_have_numpy_multiply_on_one_thread(begins: str) -> None:
    code = f"""
import os, sys
from dataclasses import replace
from click.testing import CliRunner
from vigie.config import DEFAULTS
{begins}
early = "numpy" not in sys.modules  # later it would not count
begin(*given)
print(early, os.environ["OPENBLAS_NUM_THREADS"])
"""
    clean = {k: v for k, v in os.environ.items() if not k.endswith("_NUM_THREADS")}
    done = subprocess.run([sys.executable, "-c", code], env=clean, capture_output=True, text=True, check=True)
    assert done.stdout.split()[-2:] == ["True", "1"]


def test_few_articles_are_read_without_further_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_side_by_side", None)
    assert len(list(read_articles(some(room.FEWEST - 1), TWO))) == room.FEWEST - 1


def test_reading_can_be_left_half_way() -> None:
    reading = read_articles(some(room.FEWEST * 3), TWO)
    assert isinstance(next(reading), Reading)
    reading.close()  # type: ignore[attr-defined]


def test_what_a_dead_process_leaves_is_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = room._side_by_side

    def dies(articles: Sequence[Article], settings: Settings, _number: int) -> Iterator[Reading | Failure]:
        yield from whole(articles[:3], settings, 1)
        raise BrokenProcessPool

    monkeypatch.setattr(room, "_side_by_side", dies)
    found = list(read_articles(some(room.FEWEST), TWO))
    assert [r.id for r in found if isinstance(r, Reading)] == [a.id for a in some(room.FEWEST)]


def test_a_defect_costs_one_article(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = room.read_article

    def fails(article: Article, *more: object) -> Reading:
        if article.id == "a1":
            raise LookupError("sought in vain")
        return whole(article, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(room, "read_article", fails)
    first, second, third = read_articles(some(3), BY_RULE)
    assert isinstance(first, Reading)
    assert isinstance(second, Failure)
    assert "LookupError" in second.reason
    assert isinstance(third, Reading)


@pytest.mark.parametrize("processes", [1, 2])
def test_a_faulty_vocabulary_fails_the_run(processes: int, tmp_path: Path) -> None:
    path = tmp_path / "indicators.yaml"
    path.write_text("nonsense", encoding="utf-8")
    with pytest.raises(ConfigError):
        list(read_articles(some(room.FEWEST), replace(BY_RULE, processes=processes, indicators_file=path)))
