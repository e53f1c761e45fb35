"""``vigie gazetteer``: find, add, explain; the places added are invented."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from vigie.cli import main


def run(*args: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, list(args), input=stdin)


def test_find_shows_every_candidate() -> None:
    done = run("gazetteer", "find", "farabougou")
    assert done.exit_code == 0
    assert "Farabougou: locality in Niono, Ségou, ML, 14.8921 -6.1414, wof:1209009137" in done.stdout
    assert len(done.stdout.splitlines()) > 5
    only = run("gazetteer", "find", "Kita", "--country", "ml").stdout
    assert "75,598 inhabitants" in only
    assert "JP" not in only


def test_find_falls_back_on_other_spellings_and_says_so() -> None:
    done = run("gazetteer", "find", "Diabally")
    assert "spelled otherwise" in done.stderr
    assert "Diabali" in done.stdout
    missing = run("gazetteer", "find", "Xyzzyville")
    assert missing.exit_code == 1
    assert "add it with" in missing.stderr
    assert "origin" not in missing.stdout


def test_added_places_are_found_and_read(tmp_path: Path) -> None:
    mine = str(tmp_path / "mine.csv")
    where = ("--lat", "15.1", "--lon", "1.2", "--country", "ML")
    added = run("gazetteer", "add", "Tin Fictif", *where, "--source", "invented", "--alias", "Fictif", "--places", mine)
    assert added.exit_code == 0
    assert "15.1000 1.2000" in run("gazetteer", "find", "fictif", "--places", mine).stdout
    articles = tmp_path / "a.jsonl"
    articles.write_text(json.dumps({"text": "Gunmen rode into Tin Fictif in Mali on Monday."}) + "\n")
    read = run("read", "--rules", "-q", "--places", mine, str(articles))
    places = json.loads(read.stdout)["places"]
    assert next((p["text"], p["lat"]) for p in places) == ("Tin Fictif", 15.1)


def test_add_refuses_what_can_t_be(tmp_path: Path) -> None:
    mine = str(tmp_path / "mine.csv")
    done = run(
        "gazetteer", "add", "X", "--lat", "95", "--lon", "1", "--country", "ML", "--source", "s", "--places", mine
    )
    assert done.exit_code == 2
    assert "lat '95.0' is no number from -90 to 90" in done.output
    done = run("gazetteer", "add", "X", "--lat", "5", "--lon", "1", "--country", "ML", "--places", mine)
    assert "--source" in done.output
    row = ("--lat", "5", "--lon", "1", "--country", "ML", "--source", "s", "--places", mine)
    assert "no row 'wof:1'" in run("gazetteer", "add", "X", *row, "--id", "wof:1").output
    assert not Path(mine).exists()


def test_explain_says_why() -> None:
    done = run("gazetteer", "explain", "Fighting went on near Kita in Mali. Boulikessi fell.")
    assert "Kita: Kita: locality in Kita, Kayes, ML" in done.stdout
    assert "named within 'mali'" in done.stdout
    assert "  not: Kita: locality in Tokyo, JP" in done.stdout
