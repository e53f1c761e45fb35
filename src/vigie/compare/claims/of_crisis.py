"""Which articles and which statements are about a crisis: only of those it is asked whether it was so.

General news is full of people who deny things. An article is on a crisis where its first sentences are: something read
there happened, is held, closed, counted or a sign of it, or who fights is named. So are the others on its matter. Two
statements of one article are asked of only where such a thing stands in one of them, and somebody says what is against
the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from vigie.codebook.actors import armed_names
from vigie.compare.claims.rejected import rejected
from vigie.compare.questions.building import Material, Query, Told
from vigie.compare.questions.matters import DENIES
from vigie.compare.questions.scenes import Sentence, sentences_in, topics
from vigie.compare.words.keys import fold
from vigie.model import Reading, Span

OPENING = 3  # first sentences of an article that say what it is about
_ANYWHERE = frozenset({"protest", "forced work stoppage", "diplomatic", "other"})  # these are of all politics
_HARMED = frozenset({"killed", "injured", "abducted", "missing", "displaced"})
# Who fights; a government, a ministry and the police are in all news.
_WORDS = re.compile(
    rf"\b(?:{'|'.join(re.escape(fold(name)) for name in armed_names())}|rsf|fsr"
    r"|rebels?|rebelles?|guerr?ill\w+|jihadi\w*|djihadis\w*|insurgents?|insurges"
    r"|militants?|separatis\w+|militia\w*|milic\w+|gangs?|bandits?|paramilit\w+|armed (?:groups?|men)"
    r"|(?:groupes?|hommes) armes|gunmen|fighters|combattants|army|military|troops|soldiers|junta"
    r"|(?:armed|security|government) forces|armee|militaires|soldats|junte"
    r"|forces (?:armees|de securite|de defense|gouvernementales)|mercenar\w+|wagner|africa corps|peacekeepers"
    r"|casques bleus"
    # What a crisis is made of, in words that are seldom used of anything else.
    r"|cholera|ebola|epidemi\w+|outbreak|famine|hostages?|otages?|ransom|rancon|kidnap\w+|ravisseurs?|coup|putsch"
    r"|mutin\w+|cease-?fire|truce|treve|cessez-le-feu|refugees?|refugies|displaced|displacement|deplaces|humanitarian"
    r"|humanitaires?|air ?strikes?|shelling|besieged|siege|assiege\w*|blocus|massacre\w*)\b"
)


def of_crisis(material: Material) -> frozenset[str]:
    """The articles on matters of which one opens with a crisis, by their ids."""
    of = topics(material)
    told = {of[r.id] for r in material.readings if opens_with_crisis(r)}
    return frozenset(r.id for r in material.readings if of[r.id] in told)


def lines(reading: Reading, material: Material) -> Iterator[Sentence]:
    """The sentences to ask of: of an article that is on no crisis only those that it opens with."""
    return sentences_in(reading) if reading.id in material.crisis else islice(sentences_in(reading), OPENING)


def opens_with_crisis(reading: Reading) -> bool:
    """Whether the first sentences tell of something that happens in a crisis, or name who fights."""
    first = list(islice(sentences_in(reading), OPENING))
    end = max((s.end for s in first), default=0)
    return any(x.start < end for x in _read(reading)) or any(_WORDS.search(s.plain) for s in first)


def _read(reading: Reading) -> Iterator[Span]:
    """Where the article tells of what happens in a crisis."""
    for i in reading.incidents:
        if i.type not in _ANYWHERE:
            yield from (e for e in i.evidence if e.in_ is None)
    for told in (
        (c.evidence for c in reading.controls),
        (r.evidence for r in reading.routes),
        (i.evidence for i in reading.indicators if i.indicator != "protests"),
    ):
        yield from (e for evidence in told for e in evidence if e.in_ is None)
    yield from (f for f in reading.figures if f.in_ is None and f.measure in _HARMED)


def worth_asking(query: Query, material: Material) -> bool:
    """Whether what contradicts can be meant: two articles, or in one somebody's word on the crisis that it tells of.

    A report and its denial that only name one town or person must both be on a crisis.
    """
    told = [t for d in query.drafts for t in d.told]
    articles = {t.reading.id for t in told}
    if len(articles) > 1:
        return query.key[0] != "answered" or articles <= material.crisis
    if not articles <= material.crisis:
        return False
    first = min(told, key=lambda t: t.span.start)
    if query.drafts[0].value.unit == "yes/no":  # the no, or what is told after it
        against = [t for d in query.drafts if d is query.drafts[-1] or first not in d.told for t in d.told]
    else:
        against = told
    if query.key[0] == "opposed" and not all(any(_somebodys(t) for t in d.told) for d in query.drafts):
        return False
    return any(_in_crisis(t.reading, t.span) for t in told) and any(_somebodys(t) for t in against)


def _somebodys(told: Told) -> bool:
    """Whether somebody says it, or denies what was said."""
    plain = fold(told.span.text)
    return told.source is not None or _SAYS.search(plain) is not None or rejected(plain) is not None


_SAYS = re.compile(
    rf"\b(?:{DENIES}|sa(?:id|ys?)|told|according to|selon|d'apres|affirm\w+|assur\w+|indiqu\w+|declar\w+|annonc\w+)\b"
)


def _in_crisis(reading: Reading, span: Span) -> bool:
    return _WORDS.search(fold(span.text)) is not None or any(
        x.start < span.end and span.start < x.end for x in _read(reading)
    )
