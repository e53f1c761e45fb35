"""Country names, demonyms and capitals, from the table written by hand in ``data/countries.tsv``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources

from vigie.gazetteer.keys import key


@dataclass(frozen=True, slots=True)
class Country:
    """One row of the table; ``demonyms_fr`` holds all four forms; ``point`` is (lat, lon) in degrees or ``None``."""

    code: str
    names_en: tuple[str, ...]
    names_fr: tuple[str, ...]
    demonyms_en: tuple[str, ...]
    demonyms_fr: tuple[str, ...]
    capitals: tuple[str, ...]
    point: tuple[float, float] | None

    @property
    def name(self) -> str:
        """The name shown: the first English one."""
        return self.names_en[0]


@cache
def countries() -> tuple[Country, ...]:
    """All countries and territories of the table, by code."""
    return tuple(_country(cells) for cells in table("countries.tsv"))


def table(name: str) -> list[list[str]]:
    """Rows of a tab-separated file of ``data/``, without comments and the header line."""
    text = resources.files("vigie.gazetteer").joinpath("data", name).read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line and not line.startswith("#")]
    return [line.split("\t") for line in lines[1:]]


@cache
def demonyms() -> dict[str, tuple[str, ...]]:
    """Key of a demonym, in English or French, to the alpha-2 codes it may mean, the likeliest first."""
    found: dict[str, list[str]] = {}
    for country in countries():
        for form in (*country.demonyms_en, *country.demonyms_fr):
            codes = found.setdefault(key(form), [])
            if country.code not in codes:
                codes.append(country.code)
    return {
        k: tuple(sorted(codes, key=lambda c: _LIKELIEST.get(k[:5]) != c)) if len(codes) > 1 else tuple(codes)
        for k, codes in found.items()
    }


@cache
def capitals() -> dict[str, str]:
    """Key of a capital or seat of government to the alpha-2 code of its country."""
    return {key(name): country.code for country in reversed(countries()) for name in country.capitals}


# Shared demonyms: the state that is meant unless the text names the other one.
_LIKELIEST = {"congo": "CD", "korea": "KR", "coree": "KR", "domin": "DO"}


def _country(cells: list[str]) -> Country:
    code, en, fr, demonyms_en, demonyms_fr, seats, point = cells
    pairs = [form for pair in demonyms_fr.split(";") if pair for form in pair.split(",")]
    forms = dict.fromkeys(f for form in pairs for f in (form, form if form[-1] in "sx" else form + "s"))
    lat, _, lon = point.partition(",")
    return Country(
        code=code,
        names_en=_split(en),
        names_fr=_split(fr),
        demonyms_en=_split(demonyms_en),
        demonyms_fr=tuple(forms),
        capitals=_split(seats),
        point=(float(lat), float(lon)) if lat else None,
    )


def _split(cell: str) -> tuple[str, ...]:
    return tuple(x for x in cell.split(";") if x)
