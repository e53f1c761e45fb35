"""Place data and look-up: countries, their divisions, cities of the world, the villages of the Sahel."""

from vigie.gazetteer.countries import Country, capitals, countries, demonyms
from vigie.gazetteer.gazetteer import KINDS, Entry, Gazetteer, load
from vigie.gazetteer.keys import key
from vigie.gazetteer.overlay import OwnPlace, append, own_place, read_overlay

__all__ = [
    "KINDS",
    "Country",
    "Entry",
    "Gazetteer",
    "OwnPlace",
    "append",
    "capitals",
    "countries",
    "demonyms",
    "key",
    "load",
    "own_place",
    "read_overlay",
]
