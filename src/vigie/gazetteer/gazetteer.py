"""The gazetteer: a read-only SQLite file inside the package, with overlays, and look-up by folded name."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from pathlib import Path

from vigie.errors import ConfigError
from vigie.gazetteer.countries import demonyms, table
from vigie.gazetteer.keys import key
from vigie.gazetteer.overlay import OwnPlace, read_overlay
from vigie.gazetteer.spelling import spellings

KINDS = ("country", "continent", "region", "county", "locality")
_CACHED = 50_000  # names kept in memory; a run over many articles asks for the same ones again and again


@dataclass(frozen=True, slots=True)
class Entry:
    """A place of the gazetteer.

    ``lat`` and ``lon`` are degrees (WGS 84); ``population`` is 0 where none is known; ``admin1`` and ``admin2`` are
    names of the enclosing divisions; ``main`` says whether the name looked up is the place's own name rather than an
    alternate one; ``capital`` marks seats of national government; ``source`` is the origin that an overlay states.
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
    source: str | None = None


class Gazetteer:
    """Look-up in one gazetteer file and overlays. Safe to share within a process; each process opens its own.

    A later overlay stands before an earlier one. Raises :class:`ConfigError` where the file is missing or is no
    gazetteer, and where an overlay has a fault.
    """

    def __init__(self, path: Path, overlays: Iterable[Path] = ()) -> None:
        if not path.is_file():
            raise ConfigError(f"no gazetteer at {path}; reinstall vigie or build it with tools/build_gazetteer.py")
        try:
            self._db = sqlite3.connect(f"file:{path.as_posix()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
            self._db.execute("SELECT 1 FROM name LIMIT 1").fetchone()
        except sqlite3.DatabaseError as e:
            raise ConfigError(f"{path} is no gazetteer ({e}); build it again with tools/build_gazetteer.py") from e
        self._found: dict[str, list[Entry]] = {}
        self._begun: dict[str, bool] = {}
        self._near: dict[str, list[Entry]] = {}
        self._others: dict[str, Entry] | None = None
        self._areas = {key(cells[0]) for cells in table("regions.tsv")}
        forms = (*demonyms(), *(key(cells[0]) for cells in table("demonyms.tsv")), *self._areas)
        self._own: dict[str, list[Entry]] = {}
        self._corrected: dict[str, OwnPlace] = {}
        self._begins: set[str] = set()
        self._regions: dict[tuple[str, str | None], Entry | None] = {}
        for number, place in enumerate((p for overlay in overlays for p in read_overlay(overlay)), 1):
            self._add(place, number)
        self._beginnings = {form[:n] for form in forms for n in range(1, len(form) + 1)}

    def _add(self, place: OwnPlace, number: int) -> None:
        """A place of an overlay; one with the id of a row stands in that row's stead."""
        region = self._region(place.country, place.admin1)
        if place.id:
            row = self.by_id(place.id)
            if row is None:
                raise ConfigError(
                    f"{place.origin}: no row {place.id!r} to correct; 'vigie gazetteer find' shows the ids"
                )
            self._corrected[place.id] = place
            entry = self._as_corrected(row)
        else:
            entry = Entry(
                id=-number,
                name=place.name,
                gazetteer_id=f"vigie:{place.country}/{place.admin1 or ''}/{place.name}",
                geonames_id=None,
                kind=place.kind,
                country=place.country,
                admin1=region.name if region else place.admin1,
                admin2=None,
                lat=place.lat,
                lon=place.lon,
                population=place.population,
                admin1_id=region.id if region else None,
                admin2_id=None,
                capital=False,
                source=place.source,
            )
        for i, name in enumerate((place.name, *place.aliases)):
            folded = key(name)
            same = self._own.setdefault(folded, [])
            same[:] = [e for e in same if e.id != entry.id]
            if not any(e.id == entry.id for e in self._rows(folded)):
                same.insert(0, replace(entry, main=i == 0))
            self._begins.update(folded[:n] for n in range(1, len(folded) + 1))
        self._found.clear()

    def by_id(self, gazetteer_id: str) -> Entry | None:
        """The row of an id as written in ``gazetteer_id``."""
        source, _, number = gazetteer_id.partition(":")
        column = {"wof": "wof", "geonames": "gn"}.get(source)
        if column is None or not number.isdigit() or len(number) > 18:
            return next((e for es in self._own.values() for e in es if e.gazetteer_id == gazetteer_id), None)
        row = self._db.execute(f"{_SELECT} WHERE p.{column} = ?", (int(number),)).fetchone()
        return self._as_corrected(_entry((*row, 1))) if row else None

    def _region(self, country: str, name: str | None) -> Entry | None:
        found = self._regions.get((country, name))
        if found is None and name:
            found = next((e for e in self._rows(key(name)) if e.kind == "region" and e.country == country), None)
            self._regions[country, name] = found
        return found

    def _rows(self, folded: str) -> list[Entry]:
        return [_entry(row) for row in self._db.execute(_FIND, (folded,))] if folded else []

    def _as_corrected(self, entry: Entry) -> Entry:
        place = self._corrected.get(entry.gazetteer_id)
        if place is None:
            return entry
        return replace(
            entry,
            name=place.name,
            lat=place.lat,
            lon=place.lon,
            country=place.country,
            admin1=place.admin1 or entry.admin1,
            population=place.population or entry.population,
            source=place.source,
        )

    def find(self, name: str) -> list[Entry]:
        """Every place of that name, the most populous first; case, accents, apostrophes, hyphens do not matter."""
        return self.find_key(key(name))

    def find_key(self, folded: str) -> list[Entry]:
        """As :meth:`find`, for a name already folded by :func:`key`."""
        hit = self._found.get(folded)
        if hit is None:
            entries = self._rows(folded)
            if self._corrected:
                entries = [self._as_corrected(e) for e in entries]
            hit = sorted([*entries, *self._own.get(folded, ())], key=_rank)
            if len(self._found) >= _CACHED:
                self._found.clear()
            self._found[folded] = hit
        return list(hit)

    def near(self, folded: str) -> list[Entry]:
        """Places whose name differs from a folded one by one letter, as spellings of one name do; no countries.

        Fewer than six letters have none. See :mod:`vigie.gazetteer.spelling`.
        """
        hit = self._near.get(folded)
        if hit is None:
            others = list(spellings(folded))
            marks = ",".join("?" * len(others))
            keys = [row[0] for row in self._db.execute(f"{_KEYS} ({marks})", others)] if others else []
            keys += [other for other in others if other in self._own and other not in keys]
            entries = {e.id: e for k in keys for e in self.find_key(k) if e.kind not in ("country", "continent")}
            hit = sorted(entries.values(), key=_rank)
            if len(self._near) >= _CACHED:
                self._near.clear()
            self._near[folded] = hit
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
                or folded in self._begins
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
_KEYS = "SELECT DISTINCT key FROM name WHERE key IN"
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
def load(overlay: Path | None = None) -> Gazetteer:
    """The gazetteer of the package with its own overlay, opened once per process; ``overlay`` is a user's file."""
    data = Path(str(resources.files("vigie.gazetteer").joinpath("data")))
    return Gazetteer(data / "gazetteer.sqlite", [data / "overlay.csv", *([overlay] if overlay else [])])
