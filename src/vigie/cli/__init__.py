"""The command line. Rooms are imported inside the commands, so that ``vigie --help`` is quick."""

from vigie.cli.export import export
from vigie.cli.gazetteer import gazetteer
from vigie.cli.main import main

__all__ = ["main"]

for command in (export, gazetteer):
    main.add_command(command)
