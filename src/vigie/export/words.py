"""Word lists and country codes of the exports."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from vigie.codebook.actors import key
from vigie.gazetteer.countries import countries
from vigie.tables import shipped, text


@dataclass(frozen=True)
class Words:
    """``civilians`` and ``forces`` by their keys; patterns for claims and blame beside the words of an actor."""

    civilians: frozenset[str]
    forces: frozenset[str]
    claims: re.Pattern[str]
    says_so: re.Pattern[str]
    claimed_by: re.Pattern[str]
    not_claimed: re.Pattern[str]
    blamed: re.Pattern[str]
    is_blamed: re.Pattern[str]
    suspected: re.Pattern[str]


@lru_cache(maxsize=1)
def words() -> Words:
    """The lists of ``data/words.yaml``."""
    data = shipped("export", "words.yaml")
    lists = ("civilians", "forces")
    made: dict[str, Any] = {k: re.compile(v, re.IGNORECASE) for k, v in data.items() if k not in lists}
    made |= {name: frozenset(key(w) for w in data[name].split()) for name in lists}
    return Words(**made)


@dataclass(frozen=True, slots=True)
class Country:
    """``name`` and ``region`` are ACLED's, ``iso`` is ISO 3166-1 numeric, ``None`` where it has none."""

    name: str
    iso: int | None
    region: str


@lru_cache(maxsize=1)
def _countries() -> dict[str, Country]:
    names = {c.code: c.name for c in countries()}
    rows = (line.split("\t") for line in text("export", "countries.tsv").splitlines()[3:])
    return {c: Country(other[0] if other else names[c], int(iso) if iso else None, r) for c, iso, r, *other in rows}


def country(code: str | None) -> Country | None:
    """The country of an alpha-2 code."""
    return _countries().get(code) if code else None


@lru_cache(maxsize=1)
def _named() -> frozenset[str]:
    return frozenset(key(n) for c in countries() for n in (*c.names_en, *c.names_fr))


def country_named(text: str) -> bool:
    """Whether ``text`` is the name of a country."""
    return key(text) in _named()
