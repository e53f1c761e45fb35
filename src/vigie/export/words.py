"""Word lists and country codes of the exports."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

import yaml

from vigie.codebook.actors import key
from vigie.gazetteer.countries import countries


@dataclass(frozen=True)
class Words:
    """``civilians`` by their keys; patterns for claims and blame."""

    civilians: frozenset[str]
    claimed: re.Pattern[str]
    not_claimed: re.Pattern[str]
    blamed: re.Pattern[str]


@lru_cache(maxsize=1)
def words() -> Words:
    """The lists of ``data/words.yaml``."""
    data = yaml.safe_load(_text("words.yaml"))
    return Words(
        civilians=frozenset(key(w) for w in data["civilians"].split()),
        claimed=re.compile(rf"\b(?:{data['claimed']})\b", re.IGNORECASE),
        not_claimed=re.compile(data["not_claimed"], re.IGNORECASE),
        blamed=re.compile(rf"\b(?:{data['blamed']})\b", re.IGNORECASE),
    )


@dataclass(frozen=True, slots=True)
class Country:
    """``iso`` is ISO 3166-1 numeric, ``None`` where it has none; ``region`` ACLED's."""

    name: str
    iso: int | None
    region: str


@lru_cache(maxsize=1)
def _countries() -> dict[str, Country]:
    names = {c.code: c.name for c in countries()}
    rows = (line.split("\t") for line in _text("countries.tsv").splitlines()[3:])
    return {code: Country(names[code], int(iso) if iso else None, region) for code, iso, region in rows}


def country(code: str | None) -> Country | None:
    """The country of an alpha-2 code."""
    return _countries().get(code) if code else None


def _text(name: str) -> str:
    return resources.files("vigie.export").joinpath("data", name).read_text(encoding="utf-8")
