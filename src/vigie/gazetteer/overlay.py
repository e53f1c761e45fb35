"""Places of one's own: a CSV or YAML file that adds places to the gazetteer or corrects some of its rows.

Columns (CSV, with a header line) or keys (YAML, a list of mappings): ``name``, ``lat``, ``lon`` (degrees, WGS 84),
``country`` (alpha-2), ``kind`` (``region``, ``county`` or ``locality``, the default), ``admin1``, ``population``,
``aliases`` (divided by ``;``), ``id`` (a gazetteer id: that row is corrected, and keeps what is left empty here),
``source`` (where the point comes from; required, so that nobody has to trust a bare number).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vigie.errors import ConfigError
from vigie.gazetteer.countries import countries

COLUMNS = ("name", "lat", "lon", "country", "kind", "admin1", "population", "aliases", "id", "source")
KINDS = ("region", "county", "locality")
_MOST = 10_000_000  # bytes


@dataclass(frozen=True, slots=True)
class OwnPlace:
    """A row of an overlay; ``origin`` is the file with the number of the row."""

    name: str
    lat: float
    lon: float
    country: str
    source: str
    kind: str = "locality"
    admin1: str | None = None
    population: int = 0
    aliases: tuple[str, ...] = ()
    id: str | None = None
    origin: str = ""


def read_overlay(path: Path) -> list[OwnPlace]:
    """The places of a file, CSV or YAML by its suffix. Raises :class:`ConfigError` naming the row and what to do."""
    try:
        if path.stat().st_size > _MOST:
            raise ConfigError(f"{path}: more than {_MOST // 1_000_000} MB; divide the file")
        text = path.read_text(encoding="utf-8-sig")
    except OSError as e:
        raise ConfigError(f"can't read {path}: {e.strerror}; name a file that exists") from e
    except UnicodeDecodeError as e:
        raise ConfigError(f"{path}: not UTF-8 ({e.reason}); save it as UTF-8") from e
    rows = _yaml(text, path) if path.suffix.lower() in (".yaml", ".yml") else _csv(text, path)
    return [own_place(row, f"{path.name}:{number}") for number, row in rows]


def own_place(row: Mapping[str, Any], origin: str) -> OwnPlace:
    """One place from its columns. Raises :class:`ConfigError` for a value that can't be."""
    cells = {k: "" if v is None else str(v).strip() for k, v in row.items() if k != "aliases"}
    if unknown := sorted(set(row) - set(COLUMNS)):
        raise ConfigError(f"{origin}: unknown column {unknown[0]!r}; write {', '.join(COLUMNS)}")
    for column in ("name", "lat", "lon", "country", "source"):
        if not cells.get(column):
            raise ConfigError(f"{origin}: no {column}; every place needs name, lat, lon, country and source")
    code = cells["country"].upper()
    if code not in {c.code for c in countries()}:
        raise ConfigError(f"{origin}: {cells['country']!r} is no country; write its ISO 3166-1 alpha-2 code, as ML")
    kind = cells.get("kind") or "locality"
    if kind not in KINDS:
        raise ConfigError(f"{origin}: kind {kind!r} is none; write {', '.join(KINDS)}")
    aliases = row.get("aliases") or ()
    return OwnPlace(
        name=cells["name"],
        lat=_number(cells["lat"], "lat", 90, origin),
        lon=_number(cells["lon"], "lon", 180, origin),
        country=code,
        source=cells["source"],
        kind=kind,
        admin1=cells.get("admin1") or None,
        population=int(_number(cells.get("population") or "0", "population", 1e9, origin)),
        aliases=tuple(a.strip() for a in (aliases.split(";") if isinstance(aliases, str) else map(str, aliases)) if a),
        id=cells.get("id") or None,
        origin=origin,
    )


def append(path: Path, place: OwnPlace) -> None:
    """Adds a place to a file, which is made where there is none. Raises :class:`ConfigError`."""
    row = {
        "name": place.name, "lat": place.lat, "lon": place.lon, "country": place.country, "kind": place.kind,
        "admin1": place.admin1 or "", "population": place.population or "", "aliases": ";".join(place.aliases),
        "id": place.id or "", "source": place.source,
    }  # fmt: skip
    import yaml  # late: reading a CSV file, as every run does, needs none of it

    if path.exists():
        read_overlay(path)  # a file with a fault is left as it is
    try:
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        if path.suffix.lower() in (".yaml", ".yml"):
            new = yaml.safe_dump([{k: v for k, v in row.items() if v != ""}], allow_unicode=True, sort_keys=False)
        else:
            new = _written(row, path, before)
        with path.open("a", encoding="utf-8", newline="") as out:
            out.write(("\n" if before and not before.endswith("\n") else "") + new)
    except OSError as e:
        raise ConfigError(f"can't write {path}: {e.strerror}; name a file in a folder that exists") from e


def _written(row: dict[str, Any], path: Path, before: str) -> str:
    header = next(csv.reader(io.StringIO(before.lstrip("\ufeff"))), []) if before else list(COLUMNS)
    if lacking := [k for k, v in row.items() if v != "" and k not in header]:
        raise ConfigError(f"{path}: its header has no column {lacking[0]!r}; add it, or name another file")
    out = io.StringIO()
    writer = csv.DictWriter(out, header, lineterminator="\n", extrasaction="ignore")
    if not before:
        writer.writeheader()
    writer.writerow(row)
    return out.getvalue()


def _csv(text: str, path: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    lines = (line for line in io.StringIO(text) if not line.startswith("#"))
    try:
        for number, row in enumerate(csv.DictReader(lines, strict=True), 1):
            if None in row or None in row.values():
                raise ConfigError(
                    f"{path.name}:{number}: not as many cells as the header has; put quotes around commas"
                )
            yield number, row
    except csv.Error as e:
        raise ConfigError(f"{path}: no CSV ({e}); write a header line with {', '.join(COLUMNS)}") from e


def _yaml(text: str, path: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    import yaml

    try:
        rows = yaml.safe_load(text) or []
    except (yaml.YAMLError, RecursionError, ValueError) as e:
        raise ConfigError(f"{path}: no YAML ({str(e).splitlines()[0]}); write a list of places") from e
    if not isinstance(rows, list):
        raise ConfigError(f"{path}: no list; write one mapping for each place, each after '- '")
    for number, row in enumerate(rows, 1):
        if not isinstance(row, dict):
            raise ConfigError(f"{path.name}:{number}: no mapping; write name, lat, lon, country and source")
        yield number, {str(k): v for k, v in row.items()}


def _number(text: str, column: str, most: float, origin: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if not -most <= value <= most:
        raise ConfigError(f"{origin}: {column} {text!r} is no number from -{most:g} to {most:g}")
    return value
