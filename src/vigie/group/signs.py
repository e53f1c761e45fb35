"""Whether an article shows reporting of its own: words that say so, or somebody named whom only it quotes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vigie.group.quoted import quoted
from vigie.group.tfidf import Pairs
from vigie.group.words import folded
from vigie.model import Reading

OWN = re.compile(
    r"\b(?:told|speaking to|spoke to|informed) (?:us|our (?:correspondent|reporter|newsroom|team|newspaper))\b"
    r"|\bour (?:correspondent|reporter)s?\b|\b(?:à|de) notre (?:journal|rédaction|correspondante?|reporter|envoyée?)\b"
    r"|\bnotre (?:correspondante?|reporter|envoyée? spéciale?)\b"
    r"|\ba constaté (?:le|la|notre|un) (?:correspondante?|journaliste)",
    re.IGNORECASE,
)
"""Words by which an article says that it reported itself."""

# A quotation shorter than this is a phrase that everybody has.
_QUOTE_WORDS = 5
_AROUND = 160
_STOPS = re.compile(r"[.!?]\s|\n")
# A first and a last name; or a pronoun or title that stands for somebody named before.
_NAMED = re.compile(
    r"\b[A-ZÀ-Ý][\w’'-]+ (?:(?:[a-z]{1,3} ){0,2}|[A-Z]\. )[A-ZÀ-Ý][\w’'-]+"
    r"|\b(?:[Hh]e|[Ss]he|[Ii]l|[Ee]lle|Mr|Mrs|Ms|Dr|Gen|Col|M|Mme)\b"
)


def witnesses(reading: Reading) -> frozenset[tuple[str, ...]]:
    """The first words of each quotation whose sentence names who speaks: what somebody told somebody."""
    text = reading.text
    found = set()
    for start, end in quoted(reading):
        said = tuple(folded(text[start:end]))
        if len(said) < _QUOTE_WORDS:
            continue
        before = text[max(0, start - _AROUND) : start]
        after = text[end : end + _AROUND]
        before = _STOPS.split(before)[-1]
        after = _STOPS.split(after)[0]
        if _NAMED.search(before) or _NAMED.search(after):
            found.add(said[:_QUOTE_WORDS])
    return frozenset(found)


def unsigned(readings: Sequence[Reading], near: Pairs, likeness: float, wanted: Sequence[bool]) -> list[list[int]]:
    """For each article without a sign of reporting of its own, the articles that tell of the same matter, the most
    like first; nothing for the others, nor for those that are not ``wanted``.

    A sign is a word that says so, or a quotation of somebody named that none of those others has.
    """
    about: list[list[tuple[float, int]]] = [[] for _ in readings]
    for i, j, value in near.kept(near.likeness >= likeness).triples():
        about[i].append((-value, j))
        about[j].append((-value, i))
    said: dict[int, frozenset[tuple[str, ...]]] = {}
    found: list[list[int]] = [[] for _ in readings]
    for i, row in enumerate(about):
        if not row or not wanted[i] or OWN.search(readings[i].text):
            continue
        others = [j for _, j in sorted(row)]
        for k in (i, *others):
            if k not in said:
                said[k] = witnesses(readings[k])
        if not said[i] - frozenset().union(*(said[j] for j in others)):
            found[i] = others
    return found
