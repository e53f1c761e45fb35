"""``vigie gazetteer find | add | explain``: what the gazetteer knows, places of one's own, why a name was placed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vigie.errors import ConfigError

if TYPE_CHECKING:
    from vigie.gazetteer import Entry, Gazetteer

overlay = click.option(
    "--places",
    "file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="A CSV or YAML file of places of your own.",
)


@click.group()
def gazetteer() -> None:
    """Look places up, add your own, and see why a name was placed where it was."""


@gazetteer.command(epilog="Example: vigie gazetteer find Farabougou --country ML")
@click.argument("name")
@click.option("--country", metavar="CC", help="Only places of this country (ISO 3166-1 alpha-2).")
@overlay
def find(name: str, country: str | None, file: Path | None) -> None:
    """Every place of that NAME: kind, divisions, population, point, and where the row comes from.

    Case, accents, blanks, hyphens and apostrophes do not matter. Where no place has the name, those that are spelled
    otherwise by one letter are shown.
    """
    from vigie.gazetteer import key

    known = _load(file)
    found = known.find(name)
    if not found and (found := known.near(key(name))):
        click.echo(f"No place is called {name!r}; spelled otherwise by one letter:", err=True)
    if country:
        found = [e for e in found if e.country == country.upper()]
    if not found:
        hint = " (a region without one point)" if known.area(name) else ""
        click.echo(f"No place is called {name!r}{hint}; add it with: vigie gazetteer add {name!r} …", err=True)
        sys.exit(1)
    for entry in found:
        click.echo(_line(entry))


@gazetteer.command(
    epilog='Example: vigie gazetteer add "Tin Fictif" --lat 15.1 --lon 1.2 --country ML --source "map, sheet 12"'
)
@click.argument("name")
@click.option("--lat", type=float, required=True, help="Degrees north, WGS 84.")
@click.option("--lon", type=float, required=True, help="Degrees east, WGS 84.")
@click.option("--country", metavar="CC", required=True, help="ISO 3166-1 alpha-2 code, as ML.")
@click.option("--kind", type=click.Choice(["locality", "county", "region"]), default="locality", show_default=True)
@click.option("--admin1", help="The first division that it lies in, as the gazetteer writes it.")
@click.option("--population", type=click.IntRange(0), default=0, help="Inhabitants, where known.")
@click.option("--alias", "aliases", multiple=True, help="Another name; may be given several times.")
@click.option("--id", "id_", help="The id of a row that this corrects (vigie gazetteer find shows it).")
@click.option("--source", required=True, help="Where the point comes from: a map, a list, a person who was there.")
@click.option(
    "--places",
    "file",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("places.csv"),
    show_default=True,
    help="The file it is added to, .csv or .yaml; made where there is none.",
)
def add(name: str, file: Path, aliases: tuple[str, ...], id_: str | None, **columns: object) -> None:
    """Add a place, or correct one (--id), in a file of your own. Read with it: vigie read --places FILE …"""
    from vigie.gazetteer import append, own_place

    try:
        place = own_place({"name": name, "aliases": aliases, "id": id_, **columns}, "the place")
        if id_ and _load(None).by_id(id_) is None:
            raise ConfigError(f"no row {id_!r} to correct; 'vigie gazetteer find {name}' shows the ids")
        append(file, place)
    except ConfigError as e:
        raise click.UsageError(str(e)) from e
    click.echo(f"{name}: added to {file}; use it with --places {file}", err=True)


@gazetteer.command(epilog='Example: vigie gazetteer explain "Fighting went on near Kita in Mali."')
@click.argument("text")
@click.option("--lang", default="en", show_default=True, help="en or fr.")
@click.option("--focus", metavar="CC,CC", default="", help="Countries preferred where a name is ambiguous.")
@click.option("--outlet", help="Who prints it; a town in its name makes the places around likelier.")
@overlay
def explain(text: str, lang: str, focus: str, outlet: str | None, file: Path | None) -> None:
    """Why each name of TEXT was placed where it was, or nowhere."""
    from vigie.language.document import Document
    from vigie.read.places.places import explain as decisions

    codes = tuple(code.strip().upper() for code in focus.split(",") if code.strip())
    for d in decisions(Document(text, lang), _load(file), codes, outlet=outlet):
        verdict = "" if d.kept else " (not listed)"
        click.echo(f"{_shown(d.text)}{verdict}: {_line(d.entry) if d.entry else 'no place'}")
        click.echo(f"  confidence {d.confidence:.2f}; {'; '.join(d.signs) or 'nothing around it speaks for a place'}")
        for rival in d.rivals:
            click.echo(f"  not: {_line(rival)}")


def _load(file: Path | None) -> Gazetteer:
    from vigie.gazetteer import load

    try:
        return load(file)
    except ConfigError as e:
        raise click.UsageError(str(e)) from e


def _line(e: Entry) -> str:
    path = ", ".join(filter(None, (e.admin2, e.admin1, e.country)))
    people = f", {e.population:,} inhabitants" if e.population else ""
    origin = f", {e.source}" if e.source else ""
    second = "" if e.main else ", by a second name"
    return _shown(
        f"{e.name}: {e.kind}{f' in {path}' if path else ''}{people}, {e.lat:.4f} {e.lon:.4f}, {e.gazetteer_id}"
        f"{origin}{second}"
    )


def _shown(text: str) -> str:
    """Without control characters, which a file may hold and a terminal would obey."""
    return "".join(c if c.isprintable() else "\ufffd" for c in text)
