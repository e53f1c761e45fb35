"""Types and subtypes under ACLED's and PLOVER's names."""

from __future__ import annotations

from typing import get_args

import pytest

from vigie.codebook import code, disorder
from vigie.model.vocabulary import IncidentType
from vigie.tables import shipped

# ACLED codebook, 7 October 2024.
SUB_EVENTS = {
    "Battles": {"Government regains territory", "Non-state actor overtakes territory", "Armed clash"},
    "Protests": {"Excessive force against protesters", "Protest with intervention", "Peaceful protest"},
    "Riots": {"Violent demonstration", "Mob violence"},
    "Explosions/Remote violence": {
        "Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED", "Grenade",
    },
    "Violence against civilians": {"Sexual violence", "Attack", "Abduction/forced disappearance"},
    "Strategic developments": {
        "Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use",
        "Headquarters or base established", "Looting/property destruction", "Non-violent transfer of territory",
        "Other",
    },
}  # fmt: skip
PLOVER = set(
    "ACCUSE AGREE AID ASSAULT COERCE CONCEDE CONSULT COOPERATE MOBILIZE PROTEST REJECT REQUEST RETREAT SANCTION SUPPORT"
    " THREATEN".split()
)
ROWS = shipped("codebook", "events.yaml")["types"]


def test_every_type_of_the_contract_is_there() -> None:
    alone = {r["type"] for r in ROWS if r["subtype"] is None}
    assert alone == set(get_args(IncidentType))
    assert len({(r["type"], r["subtype"]) for r in ROWS}) == len(ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda r: f"{r['type']}/{r['subtype']}")
def test_the_names_are_those_of_the_codebooks(row: dict[str, object]) -> None:
    acled = row["acled"]
    if acled is not None:
        assert isinstance(acled, list)
        event, sub_event = acled
        assert sub_event in SUB_EVENTS[event]
        assert disorder(event, sub_event)
    assert row["plover"] in PLOVER | {None}


def test_every_subtype_that_read_writes_has_codes() -> None:
    listed = {(r["type"], r["subtype"]) for r in ROWS}
    written = [*shipped("read", "taxonomy.yaml")["types"], *shipped("read", "means.yaml")["means"]]
    assert {(row["type"], row["subtype"]) for row in written} <= listed


def test_a_subtype_of_the_user_has_its_types_code() -> None:
    assert code("battle", "skirmish") == code("battle", None)
    assert code("disaster", "flood").event is None
    assert disorder(None, None) is None
    assert disorder("Riots", "Mob violence") == "Political violence"
    assert disorder("Riots", "Violent demonstration") == "Demonstrations"
