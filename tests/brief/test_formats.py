"""Markdown, the options of ``vigie brief``, ratings of outlets, and charts."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from brief.conftest import EXAMPLES, Read, briefed
from brief.made import reading
from brief.test_page import HOSTILE, made
from vigie.brief import markdown, page, view
from vigie.brief.charts import Node, Point, bars, graph, sparkline
from vigie.brief.markdown import escaped
from vigie.cli import main
from vigie.config import DEFAULTS, Settings
from vigie.group import group
from vigie.model import Brief, Carriers


def test_markdown_tells_the_same(document: Brief) -> None:
    text = markdown(document, DEFAULTS)
    shown = view(document, DEFAULTS)
    for s in shown.picture:
        assert escaped(s.text) in text
    for heading in ("What changed", "The picture", "Contested and updated", "Who says it", "Method and limits"):
        assert f"\n## {heading}\n" in text
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert len(rows) > len(shown.incidents)


@pytest.mark.parametrize(
    "text",
    [
        "*bold*",
        "[x](http://evil.example)",
        "<img src=x>",
        "a | b",
        "`code`",
        "&lt;",
        "# h",
        "1. x",
        "- x",
        "~~x~~",
        "@all",
    ],
)
def test_markdown_in_titles_stays_text(text: str) -> None:
    out = escaped(text)
    for mark in ("*", "[", "`", "|", "~"):
        assert out.count(mark) == out.count("\\" + mark)
    assert "<" not in out
    assert "http:" not in out
    assert not out.startswith(("#", "- ", "1. "))
    assert "@a" not in out


@given(st.text(max_size=60))
def test_a_cell_is_one_line(text: str) -> None:
    out = escaped(text)
    assert not set(out) & set("\n\r\x0b\x0c\x85\u2028\u2029")
    assert "|" not in out.replace("\\|", "")


def test_a_hostile_article_in_markdown() -> None:
    hostile = reading(
        f"{HOSTILE} gunmen attacked Kita {HOSTILE} | x", event="gunmen attacked Kita", title=HOSTILE, outlet="a|b](c)",
        url="https://x.example/a>b <c>)",
    )  # fmt: skip
    text = markdown(made(hostile), DEFAULTS)
    assert "<script" not in text
    assert "<img" not in text
    assert "(<https://x.example/a%3Eb%20%3Cc%3E)>)" in text
    for block in text.split("\n\n"):
        if block.startswith("| "):
            assert len({line.replace("\\|", "").count("|") for line in block.splitlines()}) == 1


@pytest.mark.parametrize(("form", "begins"), [("html", "<!DOCTYPE html>"), ("md", "# "), ("json", "{")])
def test_formats(form: str, begins: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "a.jsonl"
    source.write_text((EXAMPLES / "news.jsonl").read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    arguments = ["brief", "-q", "--rules", "-j", "1", str(source), "--format", form, "--lang", "fr"]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    text = Path(f"brief.{form}").read_text(encoding="utf-8")
    assert text.startswith(begins)
    assert "Ce qui est rapport" in text
    if form == "json":
        out = json.loads(text)
        assert out["articles"]
        assert out["page"]["lang"] == "fr"


def test_ratings_are_the_user_s_own(read_example: Read, tmp_path: Path) -> None:
    plain = view(briefed(read_example), DEFAULTS)
    assert plain.ratings == (("", 16),)
    assert not plain.blindspots
    file = tmp_path / "outlets.csv"
    file.write_text(
        "outlet,bias,factuality,reliability\nSahel Example Press,left,high,B\nExample Morning Post,left,,\n"
        "Examplia Gazette,right,mixed,C\n",
        encoding="utf-8",
    )
    rated = Settings(outlets_file=file)
    readings, _, comparison = read_example
    document = briefed((readings, group(readings, rated), comparison), rated)
    shown = view(document, rated)
    assert dict(shown.ratings) == {"left": 4, "right": 1, "": 11}
    row = next(o for o in shown.outlets if o.name == "Sahel Example Press")
    assert (row.bias, row.factuality, row.reliability) == ("left", "high", "B")
    assert "left · high · B" in page(document, rated)
    assert any("outlets by rating: left: " in s and "unrated: " in s for s in shown.stories)


def test_a_blindspot_is_named_on_the_page(read_example: Read) -> None:
    document = briefed(read_example)
    story = replace(document.stories[0], carriers=Carriers(outlets=5, bias={"left": 4, "unrated": 1}, blindspot="left"))
    shown = view(replace(document, stories=(story, *document.stories[1:])), DEFAULTS)
    assert len(shown.blindspots) == 1
    assert "only those of the left" in shown.blindspots[0]
    assert "(4 of 5 outlets)" in shown.blindspots[0]


def test_stories_say_why_in_the_page_s_language(read_example: Read) -> None:
    document = briefed(read_example)
    english, french = (view(document, Settings(lang=lang)).stories for lang in ("en", "fr"))
    assert len(english) == len(french) == sum(s.together is not None for s in document.stories) > 0
    assert "together by the words " in english[0]
    assert "réunis par les mots " in french[0]
    assert "Why these articles are one story" in page(document, DEFAULTS)


@pytest.mark.parametrize(
    ("text", "fault"), [("name\nx\n", "no column domain or outlet"), ("outlet,reliability\nx,Z\n", "A to F")]
)
def test_a_bad_ratings_file_is_refused(text: str, fault: str, tmp_path: Path) -> None:
    file = tmp_path / "outlets.csv"
    file.write_text(text, encoding="utf-8")
    result = CliRunner().invoke(main, ["brief", "-q", str(EXAMPLES), "--outlets", str(file), "-o", str(tmp_path / "x")])
    assert result.exit_code == 2
    assert fault in result.output


def test_charts_are_well_formed_and_escaped() -> None:
    nasty = '<script>"&'
    points = [Point(date(2031, 3, d), n, nasty, 1) for d, n in ((3, 4.0), (4, 9.0), (6, None))]
    nodes = [Node(nasty, nasty, None), Node("b", "", 0), Node("c", "", 1)]
    days = [(date(2031, 3, 3), "incident"), (date(2031, 3, 9), "advice")]
    for svg in (sparkline(points, nasty), graph(nodes, nasty), bars(days, nasty)):  # type: ignore[arg-type]
        tree = ElementTree.fromstring(svg)
        assert tree.get("role") == "img"
        assert tree.get("aria-label") == nasty
        assert "<script" not in svg
        assert "style=" not in svg
    assert sparkline(points[:1], "one day") == ""


def test_a_chain_that_points_in_a_circle_is_drawn(read_example: Read) -> None:
    nodes = [Node("a", "", None), *(Node(str(n), "", n) for n in range(20))]
    assert graph(nodes, "x").count("<circle") == 21
