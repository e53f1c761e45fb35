"""From articles to rows, through the pipeline: invented articles in both languages about one invented attack."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from vigie import pipeline
from vigie.config import Settings
from vigie.errors import UsageError
from vigie.model import Article, PartialDate

RULES = Settings(encoder=False)
ENGLISH = (
    "BAMAKO. Fighters of the Group for the Support of Islam and Muslims attacked a convoy of the Malian army near Kita,"
    " Mali, on Monday, killing 15 soldiers."
)
FRENCH = (
    "BAMAKO. Des combattants du GSIM ont attaqué lundi près de Kita, au Mali, un convoi des Forces armées maliennes,"
    " tuant 15 soldats."
)


def run() -> pipeline.Run:
    day = PartialDate("2031-03-04")
    return pipeline.Run(
        articles=[
            Article(id="en", text=ENGLISH, lang="en", outlet="Example Times", published=day),
            Article(id="fr", text=FRENCH, lang="fr", outlet="Le Quotidien inventé", published=day),
        ]
    )


def test_one_attack_told_in_two_languages_is_one_row() -> None:
    data, withheld = pipeline.export(run(), "acled-csv", settings=RULES, now=1)
    (row,) = csv.DictReader(io.StringIO(data.decode(), newline=""))
    told = {
        "event_date": "2031-03-03", "event_type": "Battles", "sub_event_type": "Armed clash", "actor1": "JNIM",
        "inter1": "Rebel group", "actor2": "Malian Armed Forces", "inter2": "State forces",
        "interaction": "State forces-Rebel group", "civilian_targeting": "", "country": "Mali", "location": "Kita",
        "source": "Example Times; Le Quotidien inventé", "fatalities": "15", "articles": "2", "timestamp": "1",
    }  # fmt: skip
    assert {k: row[k] for k in told} == told
    assert withheld == 0


def test_a_format_that_is_none() -> None:
    with pytest.raises(UsageError, match="choose one of acled-csv"):
        pipeline.export(run(), "xlsx", settings=RULES)


def test_an_earlier_export_that_is_none(tmp_path: Path) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text("{}\n", encoding="utf-8")
    with pytest.raises(UsageError, match="no vigie_id"):
        pipeline.export(run(), "jsonl", bad, settings=RULES)
