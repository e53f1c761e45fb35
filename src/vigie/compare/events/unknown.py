"""A count that was not known and then is: "the number of those taken is not yet known", and 102 a day later."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from vigie.compare.claims.of_crisis import lines
from vigie.compare.figures.counted import CLASSES, class_of
from vigie.compare.figures.tallies import counted_as
from vigie.compare.figures.values import representative, same_value
from vigie.compare.incidents.merging import event_id, places_of, sites_of, type_of
from vigie.compare.questions.building import Draft, Material, Query, Told
from vigie.compare.questions.scenes import Sentence, apart_in_days, said
from vigie.compare.words.keys import fold, moment
from vigie.compare.words.spoken import sentence_at
from vigie.compare.words.wording import event_noun, figure_question, place_words
from vigie.model import Figure, Reading, Value
from vigie.model.vocabulary import Measure

SOON = 14  # days within which the number comes
_IS_UNKNOWN = (
    r"(?:is|are|was|were|remain(?:s|ed)?)(?: still)? (?:not (?:yet |immediately )?(?:been )?(?:known|clear|confirmed"
    r"|established|available|released)|unknown|unclear|yet to be (?:ascertained|determined|established"
    r"|confirmed|known))"
)
_WAYS = tuple(
    re.compile(words)
    for words in (
        rf"\b(?:exact |actual |total |precise )?number of (?P<w>[\w' -]{{3,60}}?) {_IS_UNKNOWN}\b",
        r"\b(?:an? (?:unspecified|unknown|undisclosed|undetermined|unconfirmed)|yet to be (?:ascertained|determined))"
        r" number of (?P<w>[\w' -]{3,40})",
        r"\bno (?:official |confirmed |precise |exact |reliable |casualty )*(?:figures?|tolls?|numbers?|count)"
        r"(?P<w>[\w' -]{0,60}?) (?:has|have|had|was|were|is|are)(?: yet| so far)? (?:been )?(?:released|given|available"
        r"|announced|provided|published|issued)\b",
        r"\b(?:not|n't) (?:immediately |yet )?(?:clear|known) how many (?P<w>[\w' -]{3,60})",
        rf"\b(?P<w>death toll|casualty toll) {_IS_UNKNOWN}\b",
        r"\bnombre (?:exact |precis |total )?(?:de |d'|des )(?P<w>[\w' -]{3,50}?) (?:n'est pas|n'etait pas"
        r"|reste|demeure"
        r"|n'a pas(?: encore)? ete) (?:encore )?(?:connu|inconnu|precise|communique|etabli|determine)\b",
        r"\bun nombre (?:indetermine|inconnu|non precise|non determine) (?:de |d')(?P<w>[\w' -]{3,40})",
        r"\baucun (?:bilan|chiffre)(?: officiel| precis| fiable| definitif)*(?P<w>[\w' -]{0,50}?) (?:n'a|n'est|n'etait"
        r"|n'avait)(?: encore| pour l'instant)? (?:ete )?(?:communique|fourni|etabli|disponible|donne|publie|avance)\b",
        r"\bon (?:ignore|ne sait pas)(?: encore)? combien (?:de |d')(?P<w>[\w' -]{3,50})",
    )
)
_MEASURES: tuple[tuple[Measure, re.Pattern[str]], ...] = (
    ("abducted", re.compile(r"\b(?:abduct|kidnap|taken away|captives|hostages|enlev|otages)\w*")),
    ("displaced", re.compile(r"\b(?:displace|fled|flee|evacuees|deplace|fui)\w*")),
    ("injured", re.compile(r"\b(?:wound|injur|bless)\w*")),
    ("missing", re.compile(r"\b(?:missing|disparu)\w*")),
    ("arrested", re.compile(r"\b(?:arrest|detain)\w*")),
    (
        "killed",
        re.compile(r"\b(?:kill|dead|death|die[ds]?\b|fatalit|casualt|victim|tues?\b|tuees?\b|mort|bilan|toll)\w*"),
    ),
)
_OTHERS = re.compile(r"(?:others?|more|autres?)\b")
_AROUND = 60  # characters around the words in which it stands what is not counted


@dataclass(frozen=True)
class _Unknown:
    measure: Measure
    words: str
    told: Told


def unknown_queries(material: Material) -> list[Query]:
    """“How many were abducted in X?” where an article says that it is not known, and a later one says."""
    out = []
    for reading in sorted(material.readings, key=moment):
        seen: set[str] = set()
        for s in lines(reading, material):
            for unknown in _unknowns(s, material):
                if unknown.measure in seen:
                    continue
                found = _known(unknown, material)
                if found:
                    seen.add(unknown.measure)
                    out.append(_query(unknown, found, material))
    return out


def _unknowns(s: Sentence, material: Material) -> Iterator[_Unknown]:
    for pattern in _WAYS:
        for m in islice(pattern.finditer(s.plain), 3):
            near = s.plain[max(0, m.start() - _AROUND) : m.end() + _AROUND]
            measure = _measure(m["w"]) or _measure(m.group()) or _measure(near)
            if measure is not None and not _OTHERS.match(m["w"].strip()):
                yield _Unknown(measure, m["w"], said(s, material.origins, m.start(), m.end()))


def _measure(words: str) -> Measure | None:
    return next((measure for measure, pattern in _MEASURES if pattern.search(words)), None)


def _known(unknown: _Unknown, material: Material) -> list[tuple[Reading, Figure]]:
    """The one number that later articles on the event give, of just those asked for if any does."""
    here = unknown.told.reading
    n = material.focus.event(here.id)
    asked = _kind(unknown.words, unknown.measure)
    found: list[tuple[Reading, Figure]] = []
    for other in sorted(material.readings, key=moment):
        gap = apart_in_days(here, other)
        if gap is None or not 0 <= gap <= SOON or moment(other)[0] <= moment(here)[0]:
            continue
        if n is None or material.focus.event(other.id) != n:
            continue
        found += [(other, f) for f in other.figures if _answers(f, unknown.measure, asked, n, other, material)]
    exact = [(r, f) for r, f in found if counted_as(r, f) == asked]
    found = exact or found
    return [(r, f) for r, f in found if same_value(found[0][1], f)]


def _answers(f: Figure, measure: Measure, asked: str | None, n: int, other: Reading, material: Material) -> bool:
    """Whether the figure counts what was not known of the event: nothing of before it, and no part."""
    if f.measure != measure or f.in_ is not None or f.low is None or material.focus.past(f, n):
        return False
    if counted_as(other, f) not in (asked or "people", "people"):
        return False
    if _LONG.search(fold(_sentence(other, f))):
        return False
    return measure == "displaced" or material.focus.of(other, f, None)[0] == n


# Totals of a region or a year.
_LONG = re.compile(
    r"\b(?:month|months|year|years|since|wars?|conflict|guerre|conflit|mois|an|ans|annee|depuis|region|province"
    r"|overall|in all)\b"
)


def _sentence(reading: Reading, f: Figure) -> str:
    """The sentence of the figure."""
    a, b = sentence_at(reading.text, f.start)
    return reading.text[a:b]


def _kind(words: str, measure: Measure) -> str | None:
    """Whose number is not known, of those that figures tell apart."""
    kind = class_of(words.strip(), measure)
    return kind if kind in CLASSES and kind != "people" else None


def _query(unknown: _Unknown, found: list[tuple[Reading, Figure]], material: Material) -> Query:
    first, figure = found[0]
    n = material.focus.event(unknown.told.reading.id)
    event = material.found[n] if n is not None else None
    noun = event_noun(*type_of(event)) if event is not None and unknown.measure != "displaced" else None
    places = places_of(event) if event is not None else ()
    of = _kind(unknown.words, unknown.measure) or counted_as(first, figure)
    return Query(
        key=("unknown", unknown.measure, unknown.told.reading.id, event_id(event) if event is not None else ""),
        text=figure_question(unknown.measure, of or "people", noun, place_words(places), ""),
        measure=None,
        where=sites_of(event) if event is not None else (),
        when=None,
        drafts=[
            Draft(Value(low=None, high=None, approx=False, unit="name", text="not known"), [unknown.told]),
            Draft(
                representative([f for _, f in found]),
                [Told(r, f.bare(), f.attributed_to, material.origins.of(r.id, f.attributed_to)) for r, f in found],
            ),
        ],
        verdict="updated",
        about="the same count",
        events=[n] if n is not None else [],
    )
