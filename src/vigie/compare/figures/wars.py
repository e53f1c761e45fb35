"""The dead of a whole war: "Syria's war has left more than 320,000 people dead since 2011" counts no single event.

Its question is that of its country; two articles of one month that give numbers far apart answer it differently.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from vigie.compare.words.keys import fold
from vigie.compare.words.spoken import sentence_at
from vigie.model import Figure, Place, Reading

WAR = "war"
_LEAST = 2_000  # dead; fewer may be those of a week
_WARS = re.compile(
    r"\b(?:(?:civil )?wars?|conflict|uprising|insurgency|insurrection|fighting|violence|crisis|rebellion|revolt"
    r"|guerre|conflit|soulevement|insurrection|rebellion|crise|combats|violences)\b"
)
_LONG = re.compile(
    r"\b(?:since|depuis)\b|\b(?:began|begun|erupted|broke out|started|flared|outbreak|eclat\w+|debut\w*|commenc\w+)\b"
    r"|\b(?:years?|ans|annees|decades?)\b|\bwar has (?:killed|left|claimed|cost)\b"
    r"|\bguerre (?:a|qui a) (?:fait|tue|cause)\b"
)
# Of a part of it, or of a place in it.
_PART = re.compile(
    r"\b(?:this year|last year|cette annee|l'an dernier|monthly|this month|last month|the city|the town|the province"
    r"|soldiers|troops|children|women|journalists|civilians|soldats|enfants|femmes|civils)\b"
)
_AROUND = 200


def war_of(reading: Reading, figure: Figure) -> Place | None:
    """The country whose war the figure counts the dead of; ``None`` for any other."""
    low = figure.low
    if figure.measure != "killed" or figure.in_ is not None or low is None or low < _LEAST:
        return None
    a, b = sentence_at(reading.text, figure.start)
    words = fold(reading.text[max(a, figure.start - _AROUND) : min(b, figure.end + _AROUND)])
    if not _WARS.search(words) or not _LONG.search(words) or _PART.search(words):
        return None
    return _country(reading, a, b)


def _country(reading: Reading, a: int, b: int) -> Place | None:
    """The one country that the sentence names, else the one that most places of the article lie in."""
    named = [
        p.place for p in reading.places if p.in_ is None and a <= p.start < b and p.kind == "country" and p.country
    ]
    if len({p.country for p in named}) == 1:
        return named[0]
    lands = Counter(p.country for p in reading.places if p.country).most_common(2)
    if not lands or (len(lands) > 1 and lands[0][1] < 2 * lands[1][1]):
        return None
    of = [p.place for p in reading.places if p.country == lands[0][0]]
    return next((p for p in of if p.kind == "country"), of[0])


def as_told(figure: Figure, country: Place) -> Figure:
    """The figure as one of such counts, which are rounded: "more than 320,000" is about so many."""
    high = figure.low if figure.high is None else figure.high
    return replace(figure, where=(country,), high=high, approx=True)
