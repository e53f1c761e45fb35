"""Indicators: direction, until, facts only; the user's own file. All sentences are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from read.happenings import Happenings
from vigie.errors import ConfigError
from vigie.read.situation.indicators import watch_list
from vigie.tables import shipped

CONTRACT = set(
    "fuel power water telecom schools hospitals food_prices banks flights embassy_drawdown travel_advisory"
    " company_withdrawal aid_worker_harm aid_access food_insecurity displacement mass_casualty attack_near_capital"
    " town_lost hostages arrests_mutiny media_internet protests foreign_partner talks convoy blockade".split()
)


@pytest.mark.parametrize(
    ("text", "lang", "reading"),
    [
        ("Petrol stations in Kita are closed.", "en", ("fuel", "worsens")),
        ("There is a shortage of fuel in Kita.", "en", ("fuel", "worsens")),
        ("Electricity was restored in Kita on Monday.", "en", ("power", "eases")),
        ("Gunmen burned three fuel tankers near Kita on Monday.", "en", ("convoy", "worsens")),
        ("A fuel convoy arrived in Kita on Monday.", "en", ("convoy", "eases")),
        ("Gunmen killed 12 villagers in Kita on Monday.", "en", ("mass_casualty", "worsens")),
        ("Three nurses were kidnapped in Kita on Monday.", "en", ("hostages", "worsens")),
        ("Flights to Kita were suspended on Monday.", "en", ("flights", "worsens")),
        ("An aid worker was shot and killed in Kita on Monday.", "en", ("aid_worker_harm", "worsens")),
        ("Gunmen attacked a market in Bamako on Monday.", "en", ("attack_near_capital", "worsens")),
        ("Rebels captured the town of Kita on Monday.", "en", ("town_lost", "worsens")),
        ("The army recaptured the town of Kita on Monday.", "en", ("town_lost", "eases")),
        ("The clinics in Kita are no longer functional.", "en", ("hospitals", "worsens")),
        ("The hospital in Kita has not reopened.", "en", ("hospitals", "worsens")),
        ("Tap water has been trucked in to Kita.", "en", ("water", "worsens")),
        ("À Kita, l’électricité ne revient que quatre heures par nuit.", "fr", ("power", "worsens")),
        ("L’hôpital de Kita a cessé d’accueillir des patients.", "fr", ("hospitals", "worsens")),
        ("Une pénurie de carburant frappe Kita.", "fr", ("fuel", "worsens")),
        ("Les écoles de Kita sont fermées.", "fr", ("schools", "worsens")),
        ("Plus de 1 300 habitants ont fui Kita.", "fr", ("displacement", "worsens")),
        ("Les otages ont été libérés lundi.", "fr", ("hostages", "eases")),
        ("L’internet a été coupé à Kita.", "fr", ("media_internet", "worsens")),
    ],
)
def test_reading(text: str, lang: str, reading: tuple[str, str]) -> None:
    assert reading in Happenings(text, lang).readings


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Petrol stations in Kita could be closed next week.", "en"),
        ("There is no shortage of fuel in Kita.", "en"),
        ("The ministry denied that schools in Kita were closed.", "en"),
        ("If schools are closed, parents will protest.", "en"),
        ("In 2019, petrol stations in Kita were closed.", "en"),
        ("Gunmen killed two villagers in Kita on Monday.", "en"),
        ("Les écoles de Kita ne sont pas fermées.", "fr"),
        ("Une pénurie de carburant pourrait frapper Kita.", "fr"),
    ],
)
def test_no_reading(text: str, lang: str) -> None:
    assert (
        Happenings(text, lang).readings & {("fuel", "worsens"), ("schools", "worsens"), ("mass_casualty", "worsens")}
        == set()
    )


def test_until_is_a_date_only_where_the_year_is_known() -> None:
    text = "Schools in Kita will stay closed until 14 March."
    known = Happenings(text).indicators
    assert [(i.indicator, str(i.until), i.when) for i in known] == [("schools", "2031-03-14", None)]
    assert known[0].evidence[0].text == text[:-1]
    assert [i.until for i in Happenings(text, published=None).indicators] == [None]


def test_evidence_is_the_clause_without_who_says_it() -> None:
    found = Happenings(
        "Gunmen attacked a fuel convoy near Kita on Monday, killing 19 people, the hospital said."
    ).indicators
    told = {i.indicator: i.evidence[0].text for i in found}
    assert told["convoy"] == "Gunmen attacked a fuel convoy near Kita on Monday"
    assert told["mass_casualty"] == "killing 19 people"


def test_one_item_for_clause_and_indicator() -> None:
    found = Happenings("Schools and universities in Kita were closed and classes were suspended on Monday.").indicators
    assert [i.indicator for i in found] == ["schools"]


def test_names_are_those_of_the_contract() -> None:
    rows = shipped("read", "indicators.yaml")["indicators"]
    assert {r["indicator"] for r in rows} == CONTRACT
    assert all(r["theme"] and r["title"]["en"] and r["title"]["fr"] for r in rows)


def test_users_own_indicators(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("indicators:\n- indicator: locusts\n  worsens: {en: locust swarms?}\n", "utf-8")
    tokens = Happenings("Locust swarms ate it.").doc.sentences[0].tokens
    assert [h.item for h in watch_list("en", own).phrases.find(tokens)] == [("locusts", "worsens")]
    own.write_text("- locusts\n", "utf-8")
    with pytest.raises(ConfigError, match="indicators"):
        watch_list("fr", own)
    with pytest.raises(ConfigError, match="YAML"):
        watch_list("fr", tmp_path / "missing.yaml")


@pytest.mark.parametrize(
    ("text", "lang", "reading"),
    [
        ("A sack of rice has gone from 20,000 to 35,000 francs in Kita.", "en", ("food_prices", "worsens")),
        ("The price of maize fell by a third in Kita.", "en", ("food_prices", "eases")),
        ("Diesel has become scarce in Kita.", "en", ("fuel", "worsens")),
        ("Power was cut to half of Kita.", "en", ("power", "worsens")),
        ("Electricity is back in Kita.", "en", ("power", "eases")),
        ("The clinic in Kita is short of medicine.", "en", ("hospitals", "worsens")),
        ("Shells hit the maternity ward in Kita on Monday.", "en", ("hospitals", "worsens")),
        ("Classes will resume in Kita next week.", "en", ("schools", "eases")),
        ("No lorry has entered Kita for a month.", "en", ("blockade", "worsens")),
        ("Two aid groups suspended their work in Kita.", "en", ("aid_access", "worsens")),
        ("The fighting has driven 900 families from their homes.", "en", ("displacement", "worsens")),
        ("Le sac de mil est passé de 20 000 à 35 000 francs à Kita.", "fr", ("food_prices", "worsens")),
        ("Le gazole manque à Kita.", "fr", ("fuel", "worsens")),
        ("Deux ONG ont suspendu leurs distributions à Kita.", "fr", ("aid_access", "worsens")),
        ("Près de 900 familles ont quitté Kita.", "fr", ("displacement", "worsens")),
        ("Les écoles de Kita sont restées closes lundi.", "fr", ("schools", "worsens")),
        ("Le trafic a repris sur la route de Kita.", "fr", ("blockade", "eases")),
        ("Trois dispensaires de Kita ne fonctionnent plus.", "fr", ("hospitals", "worsens")),
        ("Plusieurs banques limitent les retraits à Kita.", "fr", ("banks", "worsens")),
    ],
)
def test_general_words(text: str, lang: str, reading: tuple[str, str]) -> None:
    assert reading in Happenings(text, lang).readings


def test_an_attacked_convoy_has_not_arrived() -> None:
    readings = Happenings("Gunmen ambushed a convoy of tankers escorted by the army near Kita on Monday.").readings
    assert ("convoy", "worsens") in readings
    assert ("convoy", "eases") not in readings


def test_part_of_a_contrary_phrase_is_no_reading() -> None:
    readings = Happenings("Power cuts in Kita have eased.").readings
    assert ("power", "eases") in readings
    assert ("power", "worsens") not in readings


@pytest.mark.parametrize(
    "text",
    [
        "The rebels asked for the road to be reopened.",
        "The army liberated twelve women in Kita.",
        "She lost a race for city clerk in Kita.",
        "Villagers returning from a market were killed in Kita.",
    ],
)
def test_wider_words_read_nothing_else(text: str) -> None:
    unwanted = {("blockade", "eases"), ("town_lost", "eases"), ("town_lost", "worsens"), ("displacement", "eases")}
    assert Happenings(text).readings & unwanted == set()


@pytest.mark.parametrize(
    ("text", "lang", "reading"),
    [
        ("Households in Kita get four hours of current a day.", "en", ("power", "worsens")),
        ("Taps in Kita have run dry.", "en", ("water", "worsens")),
        ("Soldiers jammed mobile networks around Kita.", "en", ("telecom", "worsens")),
        ("Insurgents burned down a primary school in Kita.", "en", ("schools", "worsens")),
        ("Onion prices in Kita jumped in a month.", "en", ("food_prices", "worsens")),
        ("Teachers in Kita have gone months without wages.", "en", ("banks", "worsens")),
        ("Families in Kita are surviving on wild plants.", "en", ("food_insecurity", "worsens")),
        ("The government blocked Telegram.", "en", ("media_internet", "worsens")),
        ("The junta detained four captains.", "en", ("arrests_mutiny", "worsens")),
        ("Planes are landing again at Kita.", "en", ("flights", "eases")),
        ("The siege of Kita was lifted.", "en", ("blockade", "eases")),
        ("Les robinets ne coulent plus à Kita.", "fr", ("water", "worsens")),
        ("Le prix de l’oignon a grimpé à Kita.", "fr", ("food_prices", "worsens")),
        ("Les familles de Kita se nourrissent de plantes sauvages.", "fr", ("food_insecurity", "worsens")),
        ("La junte a fait arrêter quatre capitaines.", "fr", ("arrests_mutiny", "worsens")),
    ],
)  # fmt: skip
def test_things_and_what_befalls_them(text: str, lang: str, reading: tuple[str, str]) -> None:
    assert reading in {(i.indicator, i.direction) for i in Happenings(text, lang).indicators}


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The bishop called for the release of the hostages in Kita.", "en"),
        ("Le maire de Kita a appelé à la libération des otages.", "fr"),
    ],
)
def test_what_is_asked_for_is_no_reading(text: str, lang: str) -> None:
    assert "hostages" not in {i.indicator for i in Happenings(text, lang).indicators}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Crowds gathered in Kita on Sunday for a concert.", "protests"),
        ("Police captured four gunmen in Kita on Monday.", "hostages"),
        ("The attack was the worst since the 2004 school siege, in which militants took hostages.", "hostages"),
        ("The attack was the worst since the 2004 school siege.", "blockade"),
    ],
)
def test_no_sign_of_it(text: str, name: str) -> None:
    assert name not in {i.indicator for i in Happenings(text, "en").indicators}


def test_crowds_that_demand_protest() -> None:
    found = Happenings("Crowds gathered in Kita on Sunday to demand the return of civilian rule.", "en").indicators
    assert "protests" in {i.indicator for i in found}


def test_the_dead_are_not_where_the_hospital_is() -> None:
    found = Happenings("Gunmen attacked Kita on Monday. The hospital in Gao received 12 bodies.", "en").indicators
    assert [[p.name for p in i.where] for i in found if i.indicator == "mass_casualty"] == [[]]
