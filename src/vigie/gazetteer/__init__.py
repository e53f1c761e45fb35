"""Place data and look-up: countries, their divisions, cities of the world, the villages of the Sahel."""

from vigie.gazetteer.countries import Country, capitals, countries, demonyms
from vigie.gazetteer.gazetteer import KINDS, Entry, Gazetteer, load
from vigie.gazetteer.keys import key

__all__ = ["KINDS", "Country", "Entry", "Gazetteer", "capitals", "countries", "demonyms", "key", "load"]
