"""Ratings of outlets: the user's own table, by domain and by name. Outlets and raters are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from vigie.codebook.ratings import UNRATED, Rating, ratings
from vigie.errors import ConfigError

TABLE = """domain,bias,factuality,source,date
lamp.example,left,high,Invented Raters,2031-01
WWW.Noon.example,right,low,,
"""


def given(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "outlets.csv"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_domain_rates_its_articles_and_those_of_domains_below(tmp_path: Path) -> None:
    found = ratings(given(tmp_path, TABLE))
    lamp = Rating("left", "high", "", "Invented Raters", "2031-01")
    assert found.of("Morning Lamp", "https://news.lamp.example/a") == lamp
    assert found.of("lamp.example") == lamp
    assert found.of(None, "http://noon.example:8080/x").bias == "right"
    assert found.of("Morning Lamp", "https://notlamp.example/a") == UNRATED
    assert found.of(None) == UNRATED


def test_a_name_rates_too_and_a_line_may_have_both(tmp_path: Path) -> None:
    found = ratings(
        given(tmp_path, "outlet,domain,bias,reliability\nThe  Morning LAMP,lamp.example,left,B\nDusk,,right,\n")
    )
    assert found.of("morning lamp").reliability == "B"
    assert found.of("Le Morning Lamp").bias == "left"
    assert found.of("Anything", "https://lamp.example/").bias == "left"
    assert found.of("Dusk", "https://dusk.example/").bias == "right"


def test_no_file_rates_nobody() -> None:
    assert not ratings(None)
    assert ratings(None).of("Morning Lamp") == UNRATED


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("name,bias\nx,left\n", "no column domain or outlet"),
        ("outlet,reliability\nLamp,Z\n", "A to F"),
        ("outlet,reliability\nLamp,AB\n", "A to F"),
        (TABLE + "lamp.example,right,,,\n", ":4: lamp.example is rated a second time"),
        (TABLE + "no domain at all,right,,,\n", "no web domain"),
        (TABLE + ",right,,,\n", "neither a domain nor an outlet"),
        (TABLE + "new.example,right,,,someday\n", "'someday' is no date"),
    ],
)
def test_a_table_that_can_not_be_used_says_where_and_why(text: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=words):
        ratings(given(tmp_path, text))


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "outlets.csv"
    file.write_bytes(b"outlet\n\xff\xfe\n")
    with pytest.raises(ConfigError, match="UTF-8"):
        ratings(file)


def test_the_same_line_twice_is_no_fault(tmp_path: Path) -> None:
    assert ratings(given(tmp_path, TABLE + "lamp.example,left,high,Invented Raters,2031-01\n"))
