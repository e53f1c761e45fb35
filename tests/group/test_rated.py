"""Who carries a story, by the user's ratings. Outlets are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from group.made import QUAKE, VOTE, article
from vigie.config import Settings
from vigie.group import group
from vigie.model import Carriers, Reading

TABLE = """domain,bias,factuality,source,date
lamp.example,left,high,Invented Raters,2031-01
courier.example,left,mixed,Invented Raters,2031
dawn.example,left,,Invented Raters,
noon.example,left,low,,
dusk.example,right,high,Invented Raters,2031-02-03
"""


def told(tmp_path: Path, *domains: str) -> Carriers:
    """The carriers of one quake that these domains tell; an outlet of the right tells of something else."""
    file = tmp_path / "outlets.csv"
    file.write_text(TABLE, encoding="utf-8")
    made: list[Reading] = [article(f"a{n}", QUAKE, url=f"https://news.{d}/quake") for n, d in enumerate(domains)]
    made.append(article("z", VOTE, url="https://dusk.example/vote"))
    story = next(s for s in group(made, Settings(encoder=False, outlets_file=file)).stories if "a0" in s.articles)
    assert len(story.articles) == len(domains)
    assert story.carriers
    return story.carriers


def test_unrated_outlets_are_shown_as_unrated(tmp_path: Path) -> None:
    found = told(tmp_path, "lamp.example", "dusk.example", "nobody.example")
    assert found.outlets == 3
    assert dict(found.bias) == {"left": 1, "right": 1, "unrated": 1}
    assert dict(found.factuality) == {"high": 2, "unrated": 1}
    assert found.blindspot is None


def test_an_open_cell_is_unrated_too_and_an_outlet_counts_once(tmp_path: Path) -> None:
    found = told(tmp_path, "news.dawn.example", "news.dawn.example")
    assert (found.outlets, dict(found.factuality)) == (1, {"unrated": 1})


@pytest.mark.parametrize(
    ("domains", "side"),
    [
        (("lamp.example", "courier.example", "dawn.example", "noon.example"), "left"),
        (("lamp.example", "courier.example", "dawn.example"), None),  # too few are rated
        (("lamp.example", "courier.example", "dawn.example", "dusk.example", "noon.example"), None),  # two sides
        (
            ("lamp.example", "courier.example", "dawn.example", "noon.example", *(f"x{n}.example" for n in range(5))),
            None,
        ),
    ],
)
def test_a_blindspot_needs_enough_rated_outlets_of_one_side(
    domains: tuple[str, ...], side: str | None, tmp_path: Path
) -> None:
    assert told(tmp_path, *domains).blindspot == side


def test_without_a_file_nobody_is_rated() -> None:
    assert group([article("a", QUAKE, "Lamp")]).stories[0].carriers is None
