"""What an outlet's name tells of where its news plays: "Concord Monitor", "gainesvilleregister.com", "civil.ge".

A paper that carries a town's name writes of the towns around it, so a name with many bearers is sooner the one nearby.
It is a weak prior: it places nothing by itself, and a place that the text never names is never added.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from vigie.gazetteer import Entry, Gazetteer, key
from vigie.read.places.words import section

# Domains of countries that are sold to anyone for how they read.
_SOLD = frozenset("ag ai am bz cc cd co dj eu fm gg im io is la ly me mn ms nu sc sh tk to tv vc ws".split())
_SHORTEST = 4
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Home:
    """Folded names of towns in an outlet's name with their candidates, and the country that it names."""

    towns: dict[str, list[Entry]]
    country: str | None = None


def home(outlet: str | None, gazetteer: Gazetteer) -> Home:
    """Where ``outlet`` (a name or a domain) is at home, as far as its name tells."""
    if not outlet:
        return Home({})
    text = outlet.strip().lower()
    country = None
    if re.fullmatch(r"[\w-]+(?:\.[\w-]+)+", text):
        labels = [label for label in text.split(".") if label not in ("www", "com", "co", "org", "net", "news")]
        country = _of_domain(labels[-1], gazetteer) if len(labels) > 1 else None
        words = labels[:1]
    else:
        words = re.findall(r"[^\W\d_]+", outlet)
    for name in _names(words):
        found = gazetteer.find_key(name)
        if found and found[0].kind == "country":
            return Home({}, country or found[0].country)
        if local := [e for e in found if e.main and (e.kind == "county" or (e.kind == "locality" and e.population))]:
            return Home({name: local}, country)
    return Home({}, country)


def _of_domain(label: str, gazetteer: Gazetteer) -> str | None:
    code = "GB" if label == "uk" else label.upper()
    return code if len(label) == 2 and label not in _SOLD and gazetteer.country(code) is not None else None


def _names(words: list[str]) -> list[str]:
    """What may be a place's name, the longest first, when words of papers are taken away: "the", "daily", "gazette"."""
    media = section("paper words")
    if len(words) > 1:
        rest = "".join(key(w) for w in words if w.lower() not in media)
        return [rest] if _SHORTEST <= len(rest) <= _LONGEST else []
    label = "".join(key(w) for w in words)[:_LONGEST]
    seen = {label}
    left = [label]
    while left:
        label = left.pop()
        rests = {label.removeprefix(w) for w in media} | {label.removesuffix(w) for w in media if len(w) > 2}
        new = {rest for rest in rests if len(rest) >= _SHORTEST} - seen
        seen |= new
        left.extend(new)
    return sorted(seen - media, key=lambda name: (-len(name), name))
