"""``vigie export`` as a user meets it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from vigie.cli import main
from vigie.cli.export import FORMATS
from vigie.export import FORMATS as WRITTEN

LINE = {"id": "a1", "outlet": "Example Times", "title": "[INVENTED] Two dead in Kita", "published": "2031-03-04",
        "lang": "en", "text": "Gunmen killed two people in Kita, Mali, on Monday, the army said."}  # fmt: skip
AID = "An aid convoy is due to leave Kita, Mali, on Friday after gunmen killed four people in Kita on Monday."


def run(*args: str) -> Result:
    return CliRunner().invoke(main, ["export", "--rules", *args])


def news(tmp_path: Path, *texts: str) -> str:
    path = tmp_path / "news.jsonl"
    title = LINE["title"]  # of what is in Kita only: a headline of elsewhere is of the article's event too
    lines = [
        json.dumps({**LINE, "id": f"a{n}", "title": title if "Kita" in t else None, "text": t})
        for n, t in enumerate(texts, 1)
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)


def test_the_formats_of_the_help_are_those_that_are_written() -> None:
    assert tuple(WRITTEN) == FORMATS


def test_a_file_and_stdout(tmp_path: Path) -> None:
    out = tmp_path / "rows.csv"
    assert run(news(tmp_path, LINE["text"]), "--format", "acled-csv", "-o", str(out)).exit_code == 0
    header, row = out.read_text(encoding="utf-8").splitlines()
    assert header.startswith("event_id_cnty,event_date,year,")
    assert ",Violence against civilians,Attack,Gunmen," in row
    result = run(news(tmp_path, LINE["text"]), "--format", "geojson")
    assert len(json.loads(result.stdout)["features"]) == 1


def test_a_later_export(tmp_path: Path) -> None:
    first = tmp_path / "first.jsonl"
    run(news(tmp_path, LINE["text"], "Gunmen killed nine people in Gao, Mali, on Sunday."), "--format", "jsonl",
        "-o", str(first))  # fmt: skip
    ids = [json.loads(x)["vigie_id"] for x in first.read_text(encoding="utf-8").splitlines()]
    again = run(news(tmp_path, LINE["text"]), "--format", "jsonl", "--since-export", str(first))
    rows = [json.loads(x) for x in again.stdout.splitlines()]
    assert {(r["vigie_id"], r["status"]) for r in rows} == {
        (i, "reported" if r["status"] == "reported" else "withdrawn") for i in ids for r in rows if r["vigie_id"] == i
    }
    assert [r["change"] for r in rows] == [None, "withdrawn"]


def test_what_is_withheld_is_counted_on_stderr(tmp_path: Path) -> None:
    result = run(news(tmp_path, AID), "--format", "jsonl")
    assert result.stdout == ""
    assert "1 incident that tells of a future movement of aid or civilians withheld (--precise)" in result.stderr
    assert len(run(news(tmp_path, AID), "--format", "jsonl", "--precise").stdout.splitlines()) == 1


def test_wrong_usage_is_two_and_said_before_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = news(tmp_path, LINE["text"])
    assert run(path).exit_code == 2
    assert run(path, "--format", "xlsx").exit_code == 2
    bad = tmp_path / "bad.csv"
    bad.write_text("a,b\n1,2\n", encoding="utf-8")
    monkeypatch.setattr("vigie.pipeline.ingest", lambda *_: pytest.fail("was read"))
    wrong = run(path, "--format", "jsonl", "--since-export", str(bad))
    assert wrong.exit_code == 2
    assert "bad.csv" in wrong.stderr


def test_a_user_adds_actors(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("actors:\n- {id: rf, name: River Front, kind: armed group, names: [RFX]}\n", encoding="utf-8")
    path = news(tmp_path, "RFX killed two people in Kita, Mali, on Monday.")
    rows = [json.loads(x) for x in run(path, "--format", "jsonl", "--actors", str(own)).stdout.splitlines()]
    assert [(r["actor1"], r["inter1"]) for r in rows] == [("River Front", "Rebel group")]
    (tmp_path / "none.yaml").write_text("actors: none\n", encoding="utf-8")
    wrong = run(path, "--format", "jsonl", "--actors", str(tmp_path / "none.yaml"))
    assert wrong.exit_code == 2
    assert "none.yaml" in wrong.stderr
