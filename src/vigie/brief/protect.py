"""The protective defaults as the page uses them; :mod:`vigie.protect` holds them for every room."""

from vigie.protect import DISTRICT_DEGREES, WITHHELD_NAME, Shield, private_names

__all__ = ["DISTRICT_DEGREES", "WITHHELD_NAME", "Shield", "private_names"]
