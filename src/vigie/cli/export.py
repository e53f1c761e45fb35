"""``vigie export``: the incidents as rows for other tools."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from vigie.cli.main import bar, common, finish, inputs, report, settings_of, usage, write

FORMATS = ("acled-csv", "geojson", "hxl", "parquet", "jsonl")


@click.command(epilog="Example: vigie export news/ --format geojson -o incidents.geojson")
@inputs
@common
@click.option("-f", "--format", "format_", type=click.Choice(FORMATS), required=True, help="What to write.")
@click.option(
    "-o",
    "--output",
    default="-",
    type=click.Path(dir_okay=False, allow_dash=True),
    help="The file to write; stdout by default.",
)
@click.option(
    "--since-export",
    "earlier",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="An earlier export (jsonl, acled-csv or hxl): rows keep their ids from it, new and changed ones are marked, "
    "and those that are gone come as withdrawn.",
)
@click.option("--names", is_flag=True, help="Name private persons too. Default: withheld, to protect them.")
@click.option(
    "--precise",
    is_flag=True,
    help="Give aid sites exactly, and future movements of aid and civilians. Default: withheld.",
)
@click.option("--no-text", is_flag=True, help="Leave the quoted words out; where they stand is still said.")
def export(inputs: Sequence[str], quiet: bool, format_: str, output: str, earlier: Path | None, **chosen: Any) -> None:
    """The incidents across articles, a row each: ACLED's columns and Vigie's own.

    Unknown is empty, never 0. See docs/export.md for the columns.
    """
    from vigie import pipeline
    from vigie.export import ready

    with usage():
        settings = settings_of(**chosen)
        ready(format_, earlier)  # before reading, which takes long
        run = pipeline.ingest(inputs, settings)
        named = report(run)
        data, withheld = pipeline.export(run, format_, earlier, settings, bar(quiet))
    write(data, output)
    if withheld and not quiet:
        told = "incident that tells" if withheld == 1 else "incidents that tell"
        click.echo(f"{withheld} {told} of a future movement of aid or civilians withheld (--precise)", err=True)
    finish(run, named)
