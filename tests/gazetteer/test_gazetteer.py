"""The gazetteer: its keys, its look-up, its tables, and what must be in it."""

import hashlib
import re
import time
import unicodedata
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared import patience
from vigie.errors import ConfigError
from vigie.gazetteer import Gazetteer, capitals, countries, demonyms, key, load

UN_MEMBERS = 193


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load()


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Côte d’Ivoire", "COTE D'IVOIRE"),
        ("Saint-Étienne", "St. Etienne"),
        ("N'Djamena", "Ndjaména"),
        ("Tin-Zaouatine", "Tinzaouatine"),
        ("Niono\u00a0Ville", "niono ville"),
        ("Łódź", "Lodz"),
    ],
)
def test_key_ignores_case_accents_apostrophes_hyphens(a: str, b: str) -> None:
    assert key(a) == key(b) != ""


def test_key_keeps_different_names_apart() -> None:
    assert len({key(n) for n in ("Mali", "Malí Bero", "Niger", "Nigeria", "Kita", "Kati")}) == 6
    assert key("’-. ") == ""


@given(st.text())
def test_key_is_stable(name: str) -> None:
    assert key(key(name)) == key(name)


def test_the_contract_s_example(gazetteer: Gazetteer) -> None:
    mali = gazetteer.country("ML")
    assert mali is not None
    assert (mali.name, mali.gazetteer_id, mali.geonames_id) == ("Mali", "wof:85632553", 2453866)
    assert (mali.lat, mali.lon, mali.kind, mali.admin1) == (17.3499, -3.51604, "country", None)
    kita = next(e for e in gazetteer.find("KITA") if e.gazetteer_id == "wof:421169009")
    assert (kita.name, kita.geonames_id, kita.kind, kita.country, kita.admin1) == (
        "Kita", 2455216, "locality", "ML", "Kayes",
    )  # fmt: skip
    assert (kita.lat, kita.lon) == (13.0349, -9.4895)


def test_capitals_and_towns(gazetteer: Gazetteer) -> None:
    bamako = next(e for e in gazetteer.find("bamako") if e.kind == "locality" and e.country == "ML")
    assert bamako.capital
    assert bamako.population > 1_000_000
    assert {e.kind for e in gazetteer.find("Kayes") if e.country == "ML"} == {"region", "county", "locality"}
    assert any(e.kind == "locality" and e.country == "ML" for e in gazetteer.find("Kidal"))
    assert any(e.country == "CD" for e in gazetteer.find("Nord-Kivu"))
    assert any(e.country == "SD" and e.kind == "locality" for e in gazetteer.find("El-Facher"))


def test_alternates_are_names_not_transliterations(gazetteer: Gazetteer) -> None:
    assert all(e.country != "SA" for e in gazetteer.find("Yida"))
    assert gazetteer.find("Londres")[0].country == "GB"
    assert gazetteer.find("Kiev")[0].country == "UA"


def test_names_are_in_latin_letters(gazetteer: Gazetteer) -> None:
    rows = gazetteer._db.execute("SELECT name FROM place").fetchall()
    letters = {c for (n,) in rows for c in n if c.isalpha() and ord(c) > 0x2FF}
    assert [c for c in sorted(letters) if "LATIN" not in unicodedata.name(c)] == []


def test_counties_and_small_towns(gazetteer: Gazetteer) -> None:
    licking = next(e for e in gazetteer.find("Licking County") if e.country == "US")
    assert (licking.kind, licking.admin1, licking.geonames_id) == ("county", "Ohio", 5160740)
    assert any(e.kind == "county" and not e.main for e in gazetteer.find("Licking"))
    hartford = next(e for e in gazetteer.find("Hartford County") if e.country == "US")
    assert hartford.gazetteer_id == "vigie:US/Connecticut/Hartford County"
    assert any(e.population < 3_000 and e.admin1 == "Florida" for e in gazetteer.find("Chiefland"))


def test_a_country_s_point_is_near_both_conventions(gazetteer: Gazetteer) -> None:
    china = gazetteer.country("CN")
    assert china is not None
    assert (china.lat, china.lon) == (35.0, 104.0)


def test_beginnings(gazetteer: Gazetteer) -> None:
    assert gazetteer.starts(["Burkina"])
    assert gazetteer.starts(["New", "Yor"])
    assert not gazetteer.starts("Burkina Fasoline")
    assert not gazetteer.starts("")


def test_areas_and_adjectives(gazetteer: Gazetteer) -> None:
    assert gazetteer.area("sahel")
    assert not gazetteer.area("Bamako")
    scottish = gazetteer.demonym(key("écossaise"))
    assert scottish is not None
    assert scottish.country == "GB"


@given(st.text())
def test_any_text_can_be_looked_up(name: str) -> None:
    assert isinstance(load().find(name), list)


def test_every_country_has_its_words() -> None:
    assert len({c.code for c in countries()}) == len(countries()) >= UN_MEMBERS
    for c in countries():
        assert re.fullmatch("[A-Z]{2}", c.code)
        assert c.names_en
        assert c.names_fr
        entry = load().country(c.code)
        assert entry is not None, c.code
        assert {e.country for e in load().find(c.names_fr[0])} >= {c.code}


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Malian", "ML"), ("maliennes", "ML"), ("Burkinabè", "BF"), ("Nigerien", "NE"), ("nigérians", "NG"),
        ("ivoirienne", "CI"), ("françaises", "FR"), ("South Sudanese", "SS"), ("congolaise", "CD"),
    ],
)  # fmt: skip
def test_demonyms(word: str, code: str) -> None:
    assert demonyms()[key(word)][0] == code


def test_capital_words() -> None:
    assert capitals()[key("Ouagadougou")] == "BF"
    assert capitals()[key("Moscou")] == "RU"


def test_opens_quickly_and_read_only() -> None:
    path = Path(str(resources.files("vigie.gazetteer").joinpath("data", "gazetteer.sqlite")))
    started = time.perf_counter()
    Gazetteer(path).find("Gao")
    assert time.perf_counter() - started < patience(0.05)
    assert path.stat().st_size < 15.5e6


def test_manifest_names_the_file() -> None:
    data = resources.files("vigie.gazetteer").joinpath("data")
    manifest = data.joinpath("MANIFEST.md").read_text(encoding="utf-8")
    assert hashlib.sha256(data.joinpath("gazetteer.sqlite").read_bytes()).hexdigest() in manifest


def test_missing_or_broken_file(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no gazetteer at"):
        Gazetteer(tmp_path / "none.sqlite")
    broken = tmp_path / "broken.sqlite"
    broken.write_bytes(b"not a database, only words" * 50)
    with pytest.raises(ConfigError, match="is no gazetteer"):
        Gazetteer(broken)
