"""Places of one's own: files that add to the gazetteer or correct it; the places here are invented."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vigie.errors import ConfigError
from vigie.gazetteer import Gazetteer, append, key, load, own_place, read_overlay
from vigie.gazetteer.spelling import spellings

HEADER = "name,lat,lon,country,kind,admin1,population,aliases,id,source\n"
ROW = 'Tin Fictif,15.1,1.2,ML,,Gao,300,Tin Fiktif;Fictif-Plage,,"invented, for this test"\n'


def opened(path: Path) -> Gazetteer:
    return Gazetteer(load_path(), [path])


def load_path() -> Path:
    import vigie.gazetteer

    return Path(vigie.gazetteer.__file__).parent / "data" / "gazetteer.sqlite"


def test_a_place_is_added_with_its_other_names(tmp_path: Path) -> None:
    path = tmp_path / "places.csv"
    path.write_text("# mine\n" + HEADER + ROW, encoding="utf-8")
    gazetteer = opened(path)
    (found,) = gazetteer.find("tin-fictif")
    assert (found.lat, found.lon, found.country, found.admin1) == (15.1, 1.2, "ML", "Gao")
    assert (found.gazetteer_id, found.kind, found.main) == ("vigie:ML/Gao/Tin Fictif", "locality", True)
    assert found.source == "invented, for this test"
    assert found.admin1_id == next(e.id for e in gazetteer.find("Gao") if e.kind == "region")
    assert not gazetteer.find("Tin Fiktif")[0].main
    assert gazetteer.starts("Tin Fict")
    assert load().find("Tin Fictif") == []


def test_a_row_is_corrected_and_keeps_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "places.yaml"
    path.write_text(
        "- {name: Kita, lat: 13.05, lon: -9.48, country: ML, id: 'wof:421169009',\n"
        "   source: a survey, aliases: [Kitaville]}",
        encoding="utf-8",
    )
    gazetteer = opened(path)
    kita = next(e for e in gazetteer.find("Kita") if e.gazetteer_id == "wof:421169009")
    assert (kita.lat, kita.lon, kita.admin1, kita.source) == (13.05, -9.48, "Kayes", "a survey")
    assert kita.population > 10_000
    assert [e.gazetteer_id for e in gazetteer.find("Kitaville")] == ["wof:421169009"]
    assert len(gazetteer.find("Kita")) == len(load().find("Kita"))


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ({"lat": ""}, "no lat"),
        ({"source": ""}, "no source"),
        ({"lat": "north"}, "no number"),
        ({"lon": "181"}, "no number"),
        ({"lat": "nan"}, "no number"),
        ({"country": "Mali"}, "no country"),
        ({"kind": "town"}, "kind 'town'"),
        ({"altitude": "3"}, "unknown column 'altitude'"),
    ],
)
def test_what_can_t_be_is_refused(row: dict[str, str], fault: str) -> None:
    good = {"name": "Tin Fictif", "lat": "15", "lon": "1", "country": "ml", "source": "invented"}
    assert own_place(good, "x").country == "ML"
    with pytest.raises(ConfigError, match=f"places.csv:3: .*{fault}"):
        own_place(good | row, "places.csv:3")


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        ("a.yaml", "name: Tin", "no list"),
        ("a.yaml", "- Tin", "no mapping"),
        ("a.yaml", "[", "no YAML"),
        ("a.csv", HEADER + "Tin,1\n", "not as many cells"),
        ("a.csv", HEADER + ROW.replace(",,\"inv", ",wof:1,\"inv"), "no row 'wof:1' to correct"),
    ],
)  # fmt: skip
def test_files_with_a_fault_are_named(tmp_path: Path, name: str, text: str, fault: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=fault):
        opened(path)
    with pytest.raises(ConfigError, match="can't read"):
        read_overlay(tmp_path / "none.csv")


@pytest.mark.parametrize("name", ["mine.csv", "mine.yaml"])
def test_what_is_appended_is_read_back(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    first = own_place({"name": "Tin, Fictif", "lat": 15, "lon": 1, "country": "ML", "source": 'a"b'}, "x")
    second = own_place(
        {"name": "Zorkoté", "lat": 14, "lon": 2, "country": "NE", "kind": "county", "aliases": "Zork", "source": "c"},
        "x",
    )
    append(path, first)
    append(path, second)
    again = read_overlay(path)
    assert [(p.name, p.lat, p.kind, p.aliases, p.source) for p in again] == [
        (p.name, p.lat, p.kind, p.aliases, p.source) for p in (first, second)
    ]


def test_every_place_that_ships_has_its_origin_and_lies_in_its_country() -> None:
    shipped = read_overlay(load_path().with_name("overlay.csv"))
    assert len(shipped) > 70
    for place in shipped:
        assert place.source.startswith(("UCDP ", "Who's On First "))
        country = load().country(place.country)
        assert country is not None
        assert abs(place.lat - country.lat) < 12
        assert abs(place.lon - country.lon) < 12
    assert next(e for e in load().find("Gossi") if e.country == "ML").admin1 == "Timbuktu"


@pytest.mark.parametrize(
    ("written", "name", "country"),
    [
        ("Diabaly", "Diabali", "ML"),
        ("Tessite", "Tessit", "ML"),
        ("Arbenda", "Aribinda", None),
        ("Menacca", "Menaka", None),
    ],
)
def test_other_spellings(written: str, name: str, country: str | None) -> None:
    found = {(e.name, e.country) for e in load().near(key(written))}
    assert ((name, country) in found) is (country is not None)


def test_spellings_are_one_letter_away_and_alike() -> None:
    assert "diabali" in set(spellings("diabaly"))
    assert "boulikessi" in set(spellings("boulkessi"))
    assert "kiti" not in set(spellings("kita"))
    assert "maradi" not in set(spellings("marafi"))
    assert list(spellings("12345678")) == []
    assert load().near(key("Nigerr")) == [e for e in load().near(key("Nigerr")) if e.kind != "country"]


@given(st.text(max_size=50))
def test_any_name_has_few_spellings(name: str) -> None:
    found = list(spellings(key(name)))
    assert len(found) == len(set(found)) <= 1500
    assert key(name) not in found
