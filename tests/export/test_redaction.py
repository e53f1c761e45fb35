"""The protective defaults of the contract, in every format. All persons and places are invented."""

from __future__ import annotations

import io
import json
from typing import Any

import pyarrow.parquet as pq
import pytest

from export.rows_factory import NOW, incident, place, reading, shared, span
from vigie.config import DEFAULTS, Settings
from vigie.export import FORMATS, Format, Found, export, written
from vigie.model import Comparison, Entity, Site, Source
from vigie.protect import WITHHELD_NAME, Shield

KILLED = "Gunmen shot Mariam Exemple, a trader, in Kita, said her brother Ali Inventé. Mariam Exemple was 30."
CAMP = "A drone struck the camp at Kita, General Jon Invented said."
CONVOY = "A convoy with medicine will leave Kita on Friday, after gunmen attacked the road in Kita."
PRIVATE = ("Mariam", "Exemple", "Inventé", "exemple")
POINT = ("13.0349", "-9.4895", "wof:1")


def exported(settings: Settings) -> Found:
    killed = incident(
        KILLED,
        "a1-i1",
        actors=(span(KILLED, "Gunmen", Entity),),
        victims=(span(KILLED, "Mariam Exemple", Entity, name="Mariam Exemple", kind="person"),),
        targets=(span(KILLED, "Mariam Exemple, a trader", Entity, name="Mariam Exemple", kind="person"),),
        attributed_to=span(KILLED, "her brother Ali Inventé", Source, name="Ali Inventé"),
        where=(),
    )
    camp = incident(CAMP, "a2-i1", attributed_to=span(CAMP, "General Jon Invented", Source, name="Jon Invented"))
    convoy = incident(CONVOY, "a3-i1", words="gunmen attacked the road", type="battle", where=())
    readings = (
        reading(KILLED, "a1", killed, persons=("Mariam Exemple", "Ali Inventé"), outlet="Example Times",
                url="https://example.org/news/2031/mariam-exemple-shot"),
        reading(CAMP, "a2", camp, persons=("Jon Invented",)),
        reading(CONVOY, "a3", convoy),
    )  # fmt: skip
    events = zip(("m1", "m2", "m3"), readings, (killed, camp, convoy), strict=True)
    return export(readings, Comparison(incidents=tuple(shared(i, (r, e)) for i, r, e in events)), NOW, None, settings)


def words(found: Found, format_: Format) -> str:
    """All that a reader of the file can see."""
    data = written(found, format_)
    if format_ == "parquet":
        return json.dumps(pq.read_table(io.BytesIO(data)).to_pylist(), ensure_ascii=False)
    return data.decode()


@pytest.mark.parametrize("format_", FORMATS)
def test_nothing_that_is_withheld_is_in_a_file(format_: Format) -> None:
    found = exported(DEFAULTS)
    seen = words(found, format_)
    for name in PRIVATE:
        assert name not in seen.replace("Example", ""), name
    assert WITHHELD_NAME in seen
    assert "Jon Invented" in seen  # a general is named
    for exact in POINT:
        assert exact not in seen, exact
    assert "-9.5" in seen
    assert "gunmen attacked the road" not in seen
    assert found.withheld == 1


@pytest.mark.parametrize("format_", FORMATS)
def test_each_default_has_its_switch(format_: Format) -> None:
    named = words(exported(Settings(names=True)), format_)
    assert all(name in named for name in PRIVATE)
    assert not any(exact in named for exact in POINT)
    precise = words(exported(Settings(precise=True)), format_)
    assert all(exact in precise for exact in POINT)
    assert "gunmen attacked the road" in precise
    assert "Mariam" not in precise
    bare = words(exported(Settings(no_text=True)), format_)
    assert "A drone struck" not in bare
    assert "Mariam" not in bare


def test_a_person_whom_only_the_incident_names_is_withheld_too() -> None:
    text = "Gunmen shot Awa Inventée in Kita."
    event = incident(text, victims=(span(text, "Awa Inventée", Entity, name="Awa Inventée", kind="person"),))
    made = reading(text, "a1", event)  # no mention says that it is a person
    found = export([made], Comparison(incidents=(shared("m1", (made, event)),)), NOW)
    row: dict[str, Any] = found.rows[0].values
    assert (row["victims"], row["actor2"]) == (WITHHELD_NAME, WITHHELD_NAME)


def test_a_withheld_source_keeps_what_it_speaks_for() -> None:
    text = "Four died in Kita, said Awa Inventée, a nurse."
    who = span(text, "Awa Inventée", Source, name="Awa Inventée", affiliation="a nurse")
    event = incident(text, attributed_to=who)
    made = reading(text, "a1", event, persons=("Awa Inventée",))
    row = export([made], Comparison(incidents=(shared("m1", (made, event)),)), NOW).rows[0].values
    assert row["attributed_to"] == f"{WITHHELD_NAME}, a nurse"


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("A drone struck Kita refugee camp.", True),
        ("A drone struck the hospital in Kita.", True),
        ("Un drone a frappé le camp de déplacés de Kita.", True),
        ("A drone struck Kita. A hospital is far away.", False),
        ("A drone struck Kita at noon.", False),
    ],
)
def test_the_words_beside_a_place_say_that_it_is_an_aid_site(text: str, moved: bool) -> None:
    event = incident(text, where=(place(text),))
    made = reading(text, "a1", event)
    row = export([made], Comparison(incidents=(shared("m1", (made, event)),)), NOW).rows[0].values
    assert (row["latitude"] == 13.0) is moved
    assert (row["geo_precision"], row["geonames_id"]) == ((2, None) if moved else (1, 7))


def test_the_shield_knows_persons_by_the_public_role_alone() -> None:
    known = reading("General Jon Invented took power.", "a1", persons=("Jon Invented",))
    shield = Shield([known], DEFAULTS)
    assert shield.person("Jon Invented") == "Jon Invented"
    assert shield.person("Invented") == "Invented"
    assert shield.person("Jon Other") == WITHHELD_NAME
    assert Shield([known], Settings(names=True)).person("Jon Other") == "Jon Other"
    site = Site(name="Kita", gazetteer_id="x:1", kind="locality", lat=13.0349, lon=-9.4895)
    assert shield.site(site, "camp").lat == 13.0
    assert shield.site(site) == site
