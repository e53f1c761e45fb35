"""Which articles and which statements are about a crisis: only of those it is asked whether it was so.

General news is full of people who deny things. An article tells of a crisis where its first sentences do: something
read there happened, is held, closed, counted or a sign of it, or who fights
is named; so do others on its matter.
Two statements of one article are asked of only where such a thing stands in one of their sentences or beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from vigie.compare.questions.building import Material, Query
from vigie.compare.questions.scenes import sentences_in, topics
from vigie.model import Reading, Span

OPENING = 3  # first sentences of an article that say what it is about
BESIDE = 1  # sentences from a statement to what was read in it
_HARMED = frozenset({"killed", "injured", "abducted", "missing", "displaced"})
# Who fights; a government, a ministry and the police are in all news.
_WORDS = re.compile(
    r"\b(?:(?:afc[/-])?m23|jnim|gsim|isis|isil|isgs|iswap|eigs|islamic state|etat islamique|al-?qa[ie]da|aqim|aqmi"
    r"|al-?shabaab|shebab|boko haram|taliban|houthis?|hamas|hezbollah|rsf|fsr|rapid support forces?"
    r"|forces de soutien rapide|rebels?|rebelles?|guerr?ill\w+|jihadi\w*|djihadis\w*|insurgents?|insurges|separatis\w+"
    r"|militia\w*|milic\w+|gangs?|bandits?|paramilit\w+|armed (?:groups?|men)|(?:groupes?|hommes) armes|gunmen|fighters"
    r"|combattants|army|military|troops|soldiers|junta|(?:armed|security|government) forces|armee|militaires|soldats"
    r"|junte|forces (?:armees|de securite|de defense|gouvernementales)|mercenar\w+|wagner|africa corps|peacekeepers"
    r"|casques bleus"
    # What a crisis is made of, in words that are seldom used of anything else.
    r"|cholera|ebola|epidemi\w+|outbreak|famine|hostages?|otages?|ransom|rancon|kidnap\w+|ravisseurs?|coup|putsch"
    r"|mutin\w+|cease-?fire|truce|treve|cessez-le-feu|refugees?|refugies|displaced|displacement|deplaces|humanitarian"
    r"|humanitaires?|air ?strikes?|shelling|besieged|siege|assiege\w*|blocus|massacre\w*)\b"
)


def of_crisis(material: Material) -> list[Reading]:
    """The articles on matters of which one opens with a crisis."""
    of = topics(material)
    told = {of[r.id] for r in material.readings if opens_with_crisis(r)}
    return [r for r in material.readings if of[r.id] in told]


@lru_cache(maxsize=4096)
def opens_with_crisis(reading: Reading) -> bool:
    """Whether the first sentences tell of something that happens in a crisis, or name who fights."""
    first = [s for s in sentences_in(reading) if s.number < OPENING]
    end = max((s.end for s in first), default=0)
    return any(x.start < end for x in _read(reading)) or any(_WORDS.search(s.plain) for s in first)


def _read(reading: Reading) -> Iterator[Span]:
    """Where the article tells of what happens in a crisis."""
    for i in reading.incidents:
        if i.type != "protest":
            yield from (e for e in i.evidence if e.in_ is None)
    for x in (*reading.controls, *reading.routes, *reading.indicators):
        yield from (e for e in x.evidence if e.in_ is None)
    yield from (f for f in reading.figures if f.in_ is None and f.measure in _HARMED)


def worth_asking(query: Query) -> bool:
    """Whether the statements stand in several articles, or one of them says something of their article's crisis."""
    told = [t for d in query.drafts for t in d.told]
    if len({t.reading.id for t in told}) > 1:
        return True
    return opens_with_crisis(told[0].reading) and any(_in_crisis(t.reading, t.span) for t in told)


def _in_crisis(reading: Reading, span: Span) -> bool:
    own = list(sentences_in(reading))
    at = [n for n, s in enumerate(own) if s.start < span.end and span.start < s.end]
    if not at:
        return False
    if any(_WORDS.search(own[n].plain) for n in at):
        return True
    a, b = own[max(0, at[0] - BESIDE)].start, own[min(len(own) - 1, at[-1] + BESIDE)].end
    return any(x.start < b and a < x.end for x in _read(reading))
