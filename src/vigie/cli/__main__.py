"""``python -m vigie.cli``."""

from vigie.cli.main import main

main()
