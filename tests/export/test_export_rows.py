"""What stands in the columns: codes, dates, places, parties, tolls; and that unknown is empty."""

from __future__ import annotations

from typing import Any

import pytest

from export.rows_factory import NOW, incident, on, one, place, reading, shared, span, values
from vigie.config import Settings
from vigie.export import export
from vigie.export.columns import ACLED, NAMES
from vigie.export.words import country
from vigie.gazetteer.countries import countries
from vigie.model import Answer, Comparison, Entity, Naming, Question, Source, Toll, Value
from vigie.model.questions import Statement

TEXT = "Gunmen killed four traders in Kita on Monday, the army said."

# ACLED codebook, 7 October 2024.
CODEBOOK = """event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1
inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location
latitude longitude geo_precision source source_scale notes fatalities tags timestamp""".split()


def entity(words: str, text: str = TEXT, **more: Any) -> Entity:
    made: Entity = span(text, words, Entity, **more)
    return made


def test_acleds_columns_come_first_under_its_names() -> None:
    assert list(NAMES[: len(ACLED)]) == CODEBOOK
    assert len(set(NAMES)) == len(NAMES)


def test_a_row() -> None:
    row = values(
        one(
            TEXT,
            actors=(entity("Gunmen"),),
            victims=(entity("four traders", kind="person"),),
            killed=span(TEXT, "four", Toll, low=4, high=4, approx=False),
            attributed_to=span(TEXT, "the army", Source),
            article={"url": "https://example.org/a"},
        )
    )
    told = {
        "event_id_cnty": "m1", "event_date": "2031-03-03", "year": 2031, "time_precision": 1,
        "disorder_type": "Political violence", "event_type": "Violence against civilians", "sub_event_type": "Attack",
        "actor1": "Gunmen", "inter1": None, "actor2": "four traders", "inter2": "Civilians", "interaction": None,
        "civilian_targeting": "Civilian targeting", "iso": 466, "region": "Western Africa", "country": "Mali",
        "admin1": "Kayes", "location": "Kita", "latitude": 13.0349, "longitude": -9.4895, "geo_precision": 1,
        "source": "Example Times", "notes": f"“{TEXT}” (Example Times)", "fatalities": 4, "timestamp": NOW,
        "vigie_id": "m1", "type": "attack", "plover": "ASSAULT", "status": "reported", "salience": "main",
        "killed_low": 4, "killed_high": 4, "attributed_to": "the army", "origins": 1, "articles": 1, "contested": "no",
        "first_reported": "2031-03-04", "urls": "https://example.org/a", "members": [["a1", "a1-i1"]],
    }  # fmt: skip
    assert {k: row[k] for k in told} == told
    (evidence,) = row["evidence"]
    assert evidence["text"] == TEXT[evidence["start"] : evidence["end"]]
    assert (evidence["outlet"], evidence["url"]) == ("Example Times", "https://example.org/a")


def test_unknown_is_empty_and_never_zero() -> None:
    row = values(one(TEXT, when=None, where=(), type="other"))
    for name in ("event_date", "year", "time_precision", "actor1", "inter1", "interaction", "country", "iso",
                 "location", "latitude", "longitude", "geo_precision", "fatalities", "killed_low", "killed_high",
                 "injured_low", "weapons", "claimed_by", "tags", "source_scale", "admin3"):  # fmt: skip
        assert row[name] is None, name
    assert 0 not in [v for v in row.values() if not isinstance(v, bool | list)]


@pytest.mark.parametrize(
    ("when", "told"),
    [
        (on("2031-03-03"), ("2031-03-03", 2031, 1)),
        (on("2031-03-03T12:00Z", precision="time"), ("2031-03-03", 2031, 1)),
        (on("2031-03-03", "2031-03-07", "period"), (None, 2031, 2)),
        (on("2031-03", precision="month"), (None, 2031, 3)),
        (on("2031", precision="year"), (None, 2031, None)),
        (on("2030-12-30", "2031-01-02", "period"), (None, None, 2)),
        (on("2030-12-01", "2031-03-01", "period"), (None, None, None)),
        (None, (None, None, None)),
    ],
)
def test_a_day_only_where_it_is_known(when: Any, told: tuple[Any, ...]) -> None:
    row = values(one(TEXT, when=when))
    assert (row["event_date"], row["year"], row["time_precision"]) == told


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({}, ("Kita", 13.0349, 1, "Mali")),
        ({"kind": "county"}, ("Kita", 13.0349, 2, "Mali")),
        ({"kind": "region"}, ("Kita", 13.0349, 3, "Mali")),
        ({"kind": "country"}, (None, None, None, "Mali")),  # the middle of a country is nowhere
        ({"name": None, "gazetteer_id": None, "geonames_id": None, "kind": None, "country": None, "admin1": None,
          "lat": None, "lon": None}, ("Kita", None, None, None)),
    ],
)  # fmt: skip
def test_places(more: dict[str, Any], told: tuple[Any, ...]) -> None:
    row = values(one(TEXT, where=(place(TEXT, **more),)))
    assert (row["location"], row["latitude"], row["geo_precision"], row["country"]) == told


@pytest.mark.parametrize(
    ("low", "high", "status", "told"),
    [
        (4, 4, "reported", (4, 4, 4)),
        (19, None, "reported", (19, 19, None)),
        (None, 80, "reported", (None, None, 80)),
        (None, None, "reported", (None, None, None)),
        (0, 0, "reported", (0, 0, 0)),  # "nobody was killed" is known
        (4, 4, "feared", (None, 4, 4)),
    ],
)
def test_fatalities_are_the_lowest_number_reported(low: Any, high: Any, status: str, told: tuple[Any, ...]) -> None:
    row = values(one(TEXT, status=status, killed=span(TEXT, "four", Toll, low=low, high=high, approx=False)))
    assert (row["fatalities"], row["killed_low"], row["killed_high"]) == told


def test_nobody_killed_counts_only_where_nobody_says_otherwise() -> None:
    denied = "Nobody died in Kita."
    zero = incident(denied, "a1-i1", killed=span(denied, "Nobody", Toll, low=0, high=0, approx=False))
    four = incident(TEXT, "a2-i1", killed=span(TEXT, "four", Toll, low=4, high=4, approx=False))
    a, b = reading(denied, "a1", zero), reading(TEXT, "a2", four)
    row = values(export([a, b], Comparison(incidents=(shared("m1", (a, zero), (b, four)),)), NOW))
    assert (row["killed_low"], row["killed_high"], row["fatalities"]) == (0, 4, 4)


def two_tolls(status: Any) -> dict[str, Any]:
    """Two articles with four and nine dead, and a question over them with this status."""
    texts = (TEXT, "Nine people died in Kita.")
    numbers = (("four", 4), ("Nine", 9))
    made = []
    for n, (text, (words, low)) in enumerate(zip(texts, numbers, strict=True), 1):
        told = span(text, words, Toll, low=low, high=low, approx=False)
        event = incident(text, f"a{n}-i1", killed=told)
        made.append((reading(text, f"a{n}", event), event))
    answers = tuple(
        Answer(
            value=Value(low=low, high=low, approx=False, unit=None, text=words), as_of=None, origins=1,
            origin_ids=(f"o{n}",), articles=1,
            statements=(span(text, words, Statement, article=f"a{n}", origin=f"o{n}"),),
        )
        for n, (text, (words, low)) in enumerate(zip(texts, numbers, strict=True), 1)
    )  # fmt: skip
    question = Question(id="q1", question="How many?", measure="killed", status=status, why="", answers=answers)
    compared = Comparison(questions=(question,), incidents=(shared("m1", *made, questions=("q1",)),))
    return values(export([r for r, _ in made], compared, NOW))


def test_accounts_that_differ_are_a_range_and_the_latest_where_it_replaced_the_others() -> None:
    both = two_tolls("contested")
    assert (both["killed_low"], both["killed_high"], both["fatalities"], both["contested"]) == (4, 9, 4, "yes")
    later = two_tolls("updated")
    assert (later["killed_low"], later["killed_high"], later["fatalities"], later["contested"]) == (9, 9, 9, "no")


def test_an_actor_has_one_name_over_articles_and_languages() -> None:
    english = "The Group for the Support of Islam and Muslims attacked Kita."
    french = "Le GSIM a attaqué Kita."
    a = incident(english, "a1-i1", actors=(entity("The Group", english, name="JNIM", actor_id="jnim"),))
    b = incident(french, "a2-i1", actors=(entity("Le GSIM", french, name="JNIM", actor_id="jnim"),))
    ra, rb = reading(english, "a1", a), reading(french, "a2", b, lang="fr")
    row = values(export([ra, rb], Comparison(incidents=(shared("m1", (ra, a), (rb, b)),)), NOW))
    assert (row["actor1"], row["assoc_actor_1"], row["inter1"]) == ("JNIM", None, "Rebel group")


def test_what_one_article_introduces_holds_for_the_others() -> None:
    told = "The Front for Invention (FFI) attacked Kita."
    later = "FFI attacked Kita."
    a = incident(told, "a1-i1", actors=(entity("The Front", told, name="Front for Invention"),))
    b = incident(later, "a2-i1", actors=(entity("FFI", later, name="FFI"),))
    naming = span(told, "Front for Invention (FFI)", Naming, name="Front for Invention", alias="FFI")
    ra, rb = reading(told, "a1", a, namings=(naming,)), reading(later, "a2", b, bodies=("FFI",))
    row = values(export([ra, rb], Comparison(incidents=(shared("m1", (ra, a), (rb, b)),)), NOW))
    assert (row["actor1"], row["assoc_actor_1"]) == ("Front for Invention", None)


@pytest.mark.parametrize(
    ("actor", "where", "inter"),
    [("ML-army", "ML", "State forces"), ("RU-army", "ML", "External/Other forces"), ("m23", "CD", "Rebel group"),
     ("vdp", "BF", "Political militia"), ("codeco", "CD", "Identity militia"),
     ("minusma", "ML", "External/Other forces"), ("viv-ansanm", "HT", "Political militia")],
)  # fmt: skip
def test_kinds_of_actors(actor: str, where: str, inter: str) -> None:
    row = values(one(TEXT, actors=(entity("Gunmen", actor_id=actor),), where=(place(TEXT, country=where),)))
    assert row["inter1"] == inter


def test_both_kinds_make_the_interaction_with_the_lower_code_first() -> None:
    text = "JNIM attacked the army in Kita."
    row = values(
        one(
            text,
            type="battle",
            actors=(entity("JNIM", text, name="JNIM", actor_id="jnim"),),
            targets=(entity("the army", text, actor_id="ML-army", kind="state"),),
        )
    )
    assert row["interaction"] == "State forces-Rebel group"
    assert row["civilian_targeting"] is None


def test_protesters_and_rioters() -> None:
    assert values(one(TEXT, type="protest", subtype="demonstration"))["inter1"] == "Protesters"
    assert values(one(TEXT, type="protest", subtype="riot"))["inter1"] == "Rioters"


@pytest.mark.parametrize(
    ("text", "claimed", "blamed"),
    [
        ("JNIM claimed responsibility for the attack on Kita.", "JNIM", None),
        ("L'attaque de Kita a été revendiquée par le JNIM.", "JNIM", None),
        ("The army blamed JNIM for the attack on Kita.", None, "JNIM"),
        ("No group, not even JNIM, has claimed responsibility for the attack on Kita.", None, None),
        ("JNIM attacked Kita. Nobody claimed responsibility.", None, None),
        ("The army accused the rebels of the attack on Kita, JNIM said.", None, None),
        ("JNIM has been accused of the attack on Kita.", None, "JNIM"),
        ("Le JNIM est soupçonné de l'attaque de Kita.", None, "JNIM"),
        ("Suspected JNIM fighters attacked Kita.", None, "JNIM"),
        ("The army attributed the attack on Kita to JNIM.", None, "JNIM"),
        ("JNIM said in a statement that its fighters had attacked Kita.", "JNIM", None),
        ("JNIM took responsibility for the attack on Kita.", "JNIM", None),
        ("A claim of responsibility by JNIM for the attack on Kita was published.", "JNIM", None),
        ("Le JNIM a affirmé dans un communiqué que ses combattants ont attaqué Kita.", "JNIM", None),
        ("Officials pointed the finger at JNIM for the attack on Kita.", None, "JNIM"),
        ("The attack on Kita bore the hallmarks of JNIM.", None, "JNIM"),
        ("JNIM is believed to be behind the attack on Kita.", None, "JNIM"),
        ("Les habitants pointent du doigt le JNIM après l'attaque de Kita.", None, "JNIM"),
        ("The mayor said JNIM attacked Kita.", None, None),
    ],
)
def test_claims_and_blame_are_kept_apart(text: str, claimed: str | None, blamed: str | None) -> None:
    row = values(one(text, actors=(entity("JNIM", text, name="JNIM", actor_id="jnim"),)))
    assert (row["claimed_by"], row["blamed_on"]) == (claimed, blamed)


def test_no_text_leaves_the_words_out_and_keeps_where_they_stand() -> None:
    row = values(one(TEXT, Settings(no_text=True)))
    assert row["notes"] is None
    assert (row["evidence"][0]["text"], row["evidence"][0]["end"]) == (None, len(TEXT))


def test_every_country_has_a_region_and_a_number() -> None:
    for c in countries():
        found = country(c.code)
        assert found is not None
        assert found.region
        assert (found.iso is None) == (c.code == "XK")
    assert country("ZZ") is None


def test_regions_and_names_of_countries_are_those_of_acled() -> None:
    regions = {"ZM": "Southern Africa", "ZW": "Southern Africa", "MX": "North America", "SD": "Northern Africa"}
    assert {c: found.region for c in regions if (found := country(c))} == regions
    names = {"CD": "Democratic Republic of Congo", "CG": "Republic of Congo", "CI": "Ivory Coast", "ML": "Mali"}
    assert {c: found.name for c in names if (found := country(c))} == names
