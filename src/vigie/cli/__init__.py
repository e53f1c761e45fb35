"""The command line. Rooms are imported inside the commands, so that ``vigie --help`` is quick."""

from vigie.cli.export import export
from vigie.cli.main import main

__all__ = ["main"]

main.add_command(export)
