"""Words that tell names apart, and describe persons, bodies and things: what several readers of names share."""

from __future__ import annotations

from vigie.read.grammar.lexicon import plurals, words
from vigie.read.names.names import TITLES

FIRST = words("first_names")
ROLES = words("titles", "roles")
ROLE_PLURALS = plurals(ROLES) | words("titles", "role_plurals_irregular")
EN_HEADS = words("organisations", "english_heads")
FR_HEADS = words("organisations", "french_heads")
FACILITY = words("organisations", "facility_heads")
EVENT = words("organisations", "event_heads")
LINKS = words("organisations", "org_link")
GROUPS = words("nominals", "group_nouns")
TITLE_WORDS = TITLES | ROLES
DETERMINERS = frozenset(
    "the a an this that these those some several many two three four five six seven eight nine ten eleven twelve"
    " dozens hundreds thousands his her its their our my one another other more"
    " le la les l' un une des ce cet cette ces son sa ses leur leurs plusieurs deux trois quatre cinq sept huit neuf"
    " dix quelques certains".split()
)
FR_ADJECTIVES = frozenset(
    "étrangères extérieures nationale national nationales nationaux internationale international africaine africain"
    " européenne européen armées armée démocratique populaire islamique mondial mondiale centrale central suprême"
    " constitutionnelle constitutionnel générale général régional régionale humanitaire publique public".split()
)
