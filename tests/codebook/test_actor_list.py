"""The list of actors: look-up by the many ways a name is written, bodies of states, the user's file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from vigie.codebook import ActorList, actor_list
from vigie.codebook.actors import key
from vigie.errors import ConfigError
from vigie.gazetteer.countries import countries
from vigie.tables import shipped


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("JNIM", "jnim"),
        ("Jama’at Nusrat ul-Islam wal-Muslimeen", "jnim"),
        ("Jamaat Nosrat al-Islam wal-Mouslimine", "jnim"),
        ("Groupe de soutien à l’islam et aux musulmans", "jnim"),
        ("l'État islamique", "islamic-state"),
        ("etat islamique", "islamic-state"),
        ("État islamique au Grand Sahara", "is-sahel"),
        ("FAMA", "ML-army"),
        ("les Forces armées maliennes", "ML-army"),
        ("the Houthis", "houthis"),
        ("Corps africain", None),
        ("Nusrat", None),
    ],
)
def test_one_actor_under_its_spellings(name: str, id_: str | None) -> None:
    found = actor_list().find(name)
    assert (found.id if found else None) == id_


@pytest.mark.parametrize(
    ("name", "home", "id_"),
    [("RSF", "SD", "rsf"), ("FSR", "SD", "rsf"), ("ADF", "CD", "adf"), ("SAF", "SD", "SD-army"), ("CMA", "ML", "cma")],
)
def test_short_forms_need_a_country(name: str, home: str, id_: str) -> None:
    found = actor_list().find(name, {home})
    assert found is not None
    assert found.id == id_
    assert actor_list().find(name) is None
    assert actor_list().find(name, {"FR"}) is None


def test_the_longest_name_in_words() -> None:
    found = actor_list().longest("fighters of the Islamic State in the Greater Sahara near here")
    assert found is not None
    assert found[0].id == "is-sahel"
    assert actor_list().longest("les chabab du quartier") is None  # "young men" in lower case


def test_bodies_of_states() -> None:
    actors = actor_list()
    assert actors.get("TD-army") == actors.body("TD", "army")
    chad = actors.body("TD", "army")
    assert chad is not None
    assert (chad.name, chad.kind, chad.country) == ("Armed forces (Chad)", "state", "TD")
    mali = actors.body("ML", "army")
    assert mali is not None
    assert mali.name == "Malian Armed Forces"
    assert actors.get("ZZ-army") is None
    assert actors.get("~nobody") is None
    assert actors.get(None) is None


def test_every_entry_says_where_it_comes_from() -> None:
    codes = {c.code for c in countries()}
    rows = shipped("codebook", "actors.yaml")["actors"]
    ids = [r["id"] for r in rows]
    assert len(ids) == len(set(ids))
    for row in rows:
        assert row["origin"], row["id"]
        assert {*row.get("countries", []), *filter(None, [row.get("country")])} <= codes, row["id"]
        assert row.get("affiliation") in (None, *ids), row["id"]
        assert row.get("side") in (None, *ids, *codes), row["id"]


def test_no_name_means_two_actors() -> None:
    owners: dict[str, set[str]] = {}
    for actor in actor_list().actors:
        for name in {actor.name, *actor.names} - set(actor.short):
            owners.setdefault(key(name), set()).add(actor.id)
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}


def test_the_users_file(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(
        "actors:\n- {id: river-front, name: River Front, kind: armed group, country: ML, names: [Front du fleuve]}\n"
        "- {id: jnim, name: JNIM (ours), kind: armed group}\n",
        encoding="utf-8",
    )
    found = actor_list(own)
    front = found.find("Front du Fleuve")
    assert front is not None
    assert front.id == "river-front"
    replaced = found.get("jnim")
    assert replaced is not None
    assert replaced.name == "JNIM (ours)"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("actors: none", "a list `actors`"),
        ("actors:\n- {id: a, name: A}", "actor 1"),
        ("actors:\n- {id: a, name: A, kind: wizard}", "'wizard'"),
        ("actors:\n- {id: a, name: A, kind: gang, names: [NO]}", "quotation marks"),
        ("actors:\n- {id: a, name: A, kind: gang, alias: [B]}", "'alias'"),
        ("actors: [", "YAML"),
    ],
)
def test_a_bad_file_is_named(tmp_path: Path, text: str, told: str) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=r"own\.yaml") as e:
        actor_list(own)
    assert told in str(e.value)


def test_names_called_alike_by_several_stay_open() -> None:
    known = {a.id: a for a in actor_list().actors}
    both = ActorList((known["m23"], known["afc"]))
    assert both.find("M23") is known["m23"]
    rival = replace(known["afc"], names=("M23",))
    assert ActorList((known["m23"], rival)).find("M23") is None
