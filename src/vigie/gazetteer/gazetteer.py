"""The gazetteer: a read-only SQLite file inside the package, and exact look-up by folded name."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

from vigie.errors import ConfigError
from vigie.gazetteer.countries import demonyms, table
from vigie.gazetteer.keys import key

KINDS = ("country", "continent", "region", "county", "locality")
_CACHED = 50_000  # names kept in memory; a run over many articles asks for the same ones again and again


@dataclass(frozen=True, slots=True)
class Entry:
    """A place of the gazetteer.

    ``lat`` and ``lon`` are degrees (WGS 84); ``population`` is 0 where none is known; ``admin1`` and ``admin2`` are
    names of the enclosing divisions; ``main`` says whether the name looked up is the place's own name rather than an
    alternate one; ``capital`` marks seats of national government.
    """

    id: int
    name: str
    gazetteer_id: str
    geonames_id: int | None
    kind: str
    country: str | None
    admin1: str | None
    admin2: str | None
    lat: float
    lon: float
    population: int
    admin1_id: int | None
    admin2_id: int | None
    capital: bool
    main: bool = True


class Gazetteer:
    """Look-up in one gazetteer file. Safe to share within a process; each process opens its own.

    Raises :class:`ConfigError` where the file is missing or is no gazetteer.
    """

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise ConfigError(f"no gazetteer at {path}; reinstall vigie or build it with tools/build_gazetteer.py")
        try:
            self._db = sqlite3.connect(f"file:{path.as_posix()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
            self._db.execute("SELECT 1 FROM name LIMIT 1").fetchone()
        except sqlite3.DatabaseError as e:
            raise ConfigError(f"{path} is no gazetteer ({e}); build it again with tools/build_gazetteer.py") from e
        self._found: dict[str, list[Entry]] = {}
        self._begun: dict[str, bool] = {}
        self._others: dict[str, Entry] | None = None
        self._areas = {key(cells[0]) for cells in table("regions.tsv")}
        forms = (*demonyms(), *(key(cells[0]) for cells in table("demonyms.tsv")), *self._areas)
        self._beginnings = {form[:n] for form in forms for n in range(1, len(form) + 1)}

    def find(self, name: str) -> list[Entry]:
        """Every place of that name, the most populous first; case, accents, apostrophes, hyphens do not matter."""
        return self.find_key(key(name))

    def find_key(self, folded: str) -> list[Entry]:
        """As :meth:`find`, for a name already folded by :func:`key`."""
        hit = self._found.get(folded)
        if hit is None:
            rows = self._db.execute(_FIND, (folded,)).fetchall() if folded else ()
            hit = sorted((_entry(row) for row in rows), key=_rank)
            if len(self._found) >= _CACHED:
                self._found.clear()
            self._found[folded] = hit
        return list(hit)

    def starts(self, tokens: str | Iterable[str]) -> bool:
        """Whether any name begins with these tokens (a string, or several that follow each other)."""
        folded = key(tokens if isinstance(tokens, str) else " ".join(tokens))
        return self.starts_key(folded)

    def starts_key(self, folded: str) -> bool:
        """As :meth:`starts`, for a folded beginning."""
        hit = self._begun.get(folded)
        if hit is None:
            hit = bool(folded) and (
                folded in self._beginnings
                or self._db.execute(_STARTS, (folded, folded + "\U0010ffff")).fetchone() is not None
            )
            if len(self._begun) >= _CACHED:
                self._begun.clear()
            self._begun[folded] = hit
        return hit

    def area(self, name: str) -> bool:
        """Whether ``name`` is a large region that is known but has no one point ("Sahel", "Middle East")."""
        return key(name) in self._areas

    def area_key(self, folded: str) -> bool:
        """As :meth:`area`, for a folded name."""
        return folded in self._areas

    def demonym(self, folded: str) -> Entry | None:
        """The continent or region of a folded adjective that is no country's: "European", "Scottish"."""
        if self._others is None:
            self._others = {}
            for form, kind, country, name in table("demonyms.tsv"):
                fits = [e for e in self.find(name) if e.kind == kind and (e.country or "") == country]
                if fits:
                    self._others[key(form)] = fits[0]
        return self._others.get(folded)

    def country(self, code: str) -> Entry | None:
        """The country of an alpha-2 code."""
        return self._countries.get(code)

    @property
    def _countries(self) -> dict[str, Entry]:
        return _countries_of(self)

    def all_countries(self) -> list[Entry]:
        """All countries, by code."""
        rows = self._db.execute(_SELECT + " WHERE p.kind = 0 ORDER BY p.country").fetchall()
        return [_entry((*row, 1)) for row in rows]


_SELECT = (
    "SELECT p.id, p.name, p.kind, p.country, p.lat, p.lon, p.wof, p.gn, p.pop, p.region, p.county, p.capital,"
    " (SELECT name FROM place r WHERE r.id = p.region), (SELECT name FROM place c WHERE c.id = p.county)"
)
_FIND = _SELECT + ", n.main FROM name n JOIN place p ON p.id = n.place WHERE n.key = ?"
_STARTS = "SELECT 1 FROM name WHERE key >= ? AND key < ? LIMIT 1"
_SELECT += " FROM place p"


@cache
def _countries_of(gazetteer: Gazetteer) -> dict[str, Entry]:
    return {entry.country: entry for entry in gazetteer.all_countries() if entry.country}


def _entry(row: tuple[object, ...]) -> Entry:
    id_, name, kind, country, lat, lon, wof, gn, pop, region, county, capital, admin1, admin2, main = row
    return Entry(
        id=id_,  # type: ignore[arg-type]
        name=name,  # type: ignore[arg-type]
        gazetteer_id=f"wof:{wof}" if wof else f"geonames:{gn}" if gn else f"vigie:{country}/{admin1}/{name}",
        geonames_id=gn,  # type: ignore[arg-type]
        kind=KINDS[kind],  # type: ignore[call-overload]
        country=country,  # type: ignore[arg-type]
        admin1=admin1,  # type: ignore[arg-type]
        admin2=admin2,  # type: ignore[arg-type]
        lat=lat / 1e5,  # type: ignore[operator]
        lon=lon / 1e5,  # type: ignore[operator]
        population=pop or 0,  # type: ignore[arg-type]
        admin1_id=region,  # type: ignore[arg-type]
        admin2_id=county,  # type: ignore[arg-type]
        capital=bool(capital),
        main=bool(main),
    )


def _rank(entry: Entry) -> tuple[int, int, int]:
    return (KINDS.index(entry.kind) if entry.kind in ("country", "continent") else 9, -entry.population, entry.id)


@cache
def load() -> Gazetteer:
    """The gazetteer of the package, opened once per process."""
    return Gazetteer(Path(str(resources.files("vigie.gazetteer").joinpath("data", "gazetteer.sqlite"))))
