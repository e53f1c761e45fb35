"""Figures: numbers that count something, with what, where, when and according to whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from vigie.language.document import Document
from vigie.model import Figure, Mention
from vigie.model.vocabulary import Measure
from vigie.read.context.scope import Scope
from vigie.read.figures.absences import zeros
from vigie.read.figures.accounts import compared, left_home, other_price, taken_away
from vigie.read.figures.amounts import told_amount
from vigie.read.figures.carried import carried
from vigie.read.figures.counted import Phrase
from vigie.read.figures.durations import durations
from vigie.read.figures.fates import HAPPENED, escapes, fate, joined, rounded_up, targeted, unsaid
from vigie.read.figures.governed import Clause
from vigie.read.figures.headlines import clipped
from vigie.read.figures.losses import another_of, lost, speaks, tallied
from vigie.read.figures.making import figure
from vigie.read.figures.measures import Words, words
from vigie.read.figures.numbered import numbered
from vigie.read.figures.percentages import percent
from vigie.read.figures.uncounted import (
    are_inhabitants,
    are_years,
    is_age,
    is_article,
    is_reference,
    is_size,
    unit_of,
)
from vigie.read.numbers.numbers import Number

_MILLION = 1_000_000
_OUT_OF = re.compile(r"[^.;:!?\d]{0,30} (?:sur|of|out of|against|contre)(?: (?:les|the))? ")
_SMALL = 10
# A litre, a sack, a loaf, and that it is sold: then the sum is a price.
_UNITS_SOLD = frozenset(
    "litre liter litres gallon jerrycan sack bag bags kilo kilogram kg loaf tonne ton bidon sac sacs kilogramme"
    " baguette miche baril barrel bottle bouteille mesure".split()
)
_SOLD = tuple(
    "sold sell cost fell rose risen fallen jumped climbed trad fetch négoci vend échang coût passé passe grimp atteint"
    " baiss retomb redescend remont".split()
)


def figures(doc: Document, numbers: Sequence[Number], mentions: Sequence[Mention], scope: Scope) -> list[Figure]:  # noqa: ARG001
    """The figures of ``doc`` in order; each occurrence of a number is its own.

    ``mentions`` are there for all readers alike; the words around a
    number decide here. Numbers that count nothing of the contract's measures (ages, ranks, pages) give none.
    """
    if doc.lang not in ("en", "fr"):
        return []
    vocabulary = words(doc.lang)
    by_sentence: dict[int, list[Number]] = {}
    for number in numbers:
        by_sentence.setdefault(doc.sentence_at(number.start).index, []).append(number)
    found: list[Figure] = []
    for index, inside in sorted(by_sentence.items()):
        sentence = doc.sentences[index]
        inside = [_counting(doc, n) for n in inside if n.end <= sentence.end]
        times = scope.timed(sentence.start, sentence.end)
        timed = frozenset(t.start for t in sentence.tokens if any(w.start <= t.start < w.end for w in times))
        clause = Clause(sentence, inside, vocabulary, doc.lang, timed)
        for phrase in clause.phrases:
            found += _figures(doc, clause, phrase, scope, vocabulary, found)
    found += durations(doc, scope, vocabulary)
    taken = {f.start for f in found}
    found += [f for f in zeros(doc, scope) if f.start not in taken]
    return carried(doc, scope, sorted(found, key=lambda f: (f.start, f.end)))


def _counting(doc: Document, number: Number) -> Number:
    """The number without "dans les" where that means "in the", not "about": "dans les trois départements"."""
    place = number.approx and doc.text[number.start : number.core_start].lower().startswith("dans les")
    if place and number.low is not None and number.low < _SMALL:
        return replace(number, start=number.core_start, approx=False)
    return number


def _figures(
    doc: Document, clause: Clause, phrase: Phrase, scope: Scope, vocabulary: Words, known: Sequence[Figure]
) -> list[Figure]:
    number = phrase.number
    vague = number.low is None and number.high is None
    if vague and (number.kind != "cardinal" or not HAPPENED.intersection(clause.measures(phrase))):
        return []  # "dozens" tell something only of people to whom something happened
    if (strength := _STRONG.match(doc.text, number.end)) and number.kind == "cardinal":
        men: Measure = "fighters" if strength["armed"] else "count"
        return [figure(doc, number.start, strength.end(), men, number, strength.group().split(" ", 1)[1], scope)]
    if doc.text[number.end : number.end + 1] in ("-", "‑") and number.kind == "cardinal" and phrase.head is None:
        return []  # "a 15-year-old", "a three-year term"
    if is_article(doc, clause, phrase):
        return []
    if number.kind == "percent":
        return percent(doc, clause, phrase, scope, vocabulary, known)
    if number.kind == "money":
        near = {t.lower for t in clause.toks[max(0, phrase.first - 12) : phrase.end + 4]}
        per = clause.toks[phrase.end].lower if phrase.end < len(clause.toks) else ""
        is_price = (
            per in ("per", "a", "le", "la", "par")
            or near & vocabulary.price
            or (near & _UNITS_SOLD and any(t.startswith(_SOLD) for t in near))
        )
        return [figure(doc, number.start, number.end, "price" if is_price else "money", number, None, scope)]
    if number.kind != "cardinal":
        return []
    if (sum_ := _of_sum(doc, phrase, known)) is not None:
        return [figure(doc, number.start, number.end, sum_.measure, number, sum_.of, scope, unit=sum_.unit)]
    unit = unit_of(clause, phrase)
    if unit is not None and unit.lower in vocabulary.distance and not is_size(clause, phrase, unit, vocabulary):
        return [
            figure(doc, number.start, unit.end, "distance", number, None, scope, unit=vocabulary.distance[unit.lower])
        ]
    if unit is not None and unit.lower in vocabulary.duration:
        return []
    if clause.is_rate(phrase) or (phrase.elided and is_age(clause, phrase)):
        return []
    if are_years(clause, phrase):
        return []
    measures: list[Measure] = ["count"] if speaks(doc, clause, phrase) else []
    named = numbered(doc, clause, phrase)
    line = clipped(doc, phrase)
    measures = measures or (
        [line] if line else [named[0]] if named else tallied(doc, clause, phrase, known) or clause.measures(phrase)
    )
    if not named and (not measures or measures == ["count"]):
        measures = unsaid(doc, clause, phrase) or measures
    if phrase.of is None and phrase.head is None and (thing := another_of(doc, clause, phrase, known)) is not None:
        return [figure(doc, number.start, number.end, thing.measure, number, thing.of, scope)]
    if (
        not named
        and measures in ([], ["fighters"], ["count"])
        and (told := joined(doc, clause, phrase, known)) is not None
    ):
        measures = [told]
    if not measures or (not named and measures in (["count"], ["fighters"])):
        measures = lost(doc, clause, phrase, known) or told_amount(doc, clause, phrase, known) or measures
    if not measures:
        if left_home(doc, clause, phrase):
            measures = ["displaced"]
        elif taken_away(doc, clause, phrase, known):
            measures = ["abducted"]
        elif phrase.head is not None:
            measures = [phrase.head.measure]
        else:
            measures = compared(doc, clause.sentence, phrase, known)
            if not measures:
                return _other_price(doc, clause, phrase, known, scope)
    if measures == ["displaced"] and escapes(doc, clause, phrase, known):
        measures = ["count"]
    if measures == ["count"] and (befell := fate(doc, clause, phrase)) is not None:
        measures = [befell]
    if measures == ["in_need"] and targeted(doc, phrase):
        measures = ["count"]
    if measures == ["abducted"] and _are_deeds(clause, phrase):
        measures = ["count"]
    if measures == ["arrested"] and rounded_up(doc, clause, phrase):
        measures = ["abducted"]
    if measures == ["count"] and not named and is_reference(clause, phrase):
        return []
    if measures == ["count"] and are_inhabitants(clause, phrase):
        measures = ["population"]
    if phrase.head is not None and phrase.head.role == "noun" and phrase.head.measure == "vehicles":
        measures = ["vehicles"]
    start, end = number.start, max(number.end, clause.toks[phrase.end - 1].end)
    if phrase.elided:
        adjacent = clause.adjacent_end(phrase)
        if adjacent is not None:
            end = adjacent
    of = doc.text[clause.toks[phrase.of[0]].start : clause.toks[phrase.of[1] - 1].end] if phrase.of else None
    of = named[1] if named else of
    if of is None:
        of = (
            doc.text[clause.toks[phrase.end].start : end]
            if end > clause.toks[phrase.end - 1].end
            else _inherited(doc, clause, phrase)
        )
    found = [figure(doc, start, end, m, number, of, scope) for m in measures]
    if of is not None and phrase.of is None and any(_told_by(f, of) for f in found):
        found = [replace(f, of=None) for f in found]  # "two officials put it at 37": they are not counted
    return found


# "the 2,000-strong regional force" counts its men.
_STRONG = re.compile(
    r"[-‑ ]strong (?:[\w-]+ ){0,2}?(?P<armed>forces?|militias?|army|battalion|brigade|contingent|mission|units?"
    r"|garrison|group|bands?|gangs?|column|squads?|guard|cohort)\b|[-‑ ]strong [a-z]+"
)
_DEEDS = frozenset("abductions kidnappings enlèvements kidnaps rapts".split())
_MASS = frozenset("mass massive separate such school similar masse massifs distincts".split())


def _are_deeds(clause: Clause, phrase: Phrase) -> bool:
    """Whether it counts deeds, not those taken: "six mass abductions"."""
    if phrase.of is None:
        return False
    words = [t.lower for t in clause.toks[phrase.of[0] - 1 : phrase.end + 3]]
    return bool(_DEEDS & set(words)) and bool(_MASS & set(words))


def _told_by(figure: Figure, of: str) -> bool:
    return figure.attributed_to is not None and of in figure.attributed_to.text


def _of_sum(doc: Document, phrase: Phrase, known: Sequence[Figure]) -> Figure | None:
    """The sum of which a number of millions is the whole: "148 millions de dollars reçus sur 771 millions"."""
    last = known[-1] if known else None
    if last is None or last.measure != "money" or (phrase.number.low or 0) < _MILLION:
        return None
    return last if _OUT_OF.fullmatch(doc.text, last.end, phrase.number.start) else None


def _other_price(doc: Document, clause: Clause, phrase: Phrase, known: Sequence[Figure], scope: Scope) -> list[Figure]:
    """The figure of a bare number that is compared with a price of its sentence, in the same unit."""
    price = other_price(doc, clause.sentence, phrase, known)
    if price is None:
        return []
    number = phrase.number
    return [figure(doc, number.start, number.end, price.measure, number, price.of, scope, unit=price.unit)]


def _inherited(doc: Document, clause: Clause, phrase: Phrase) -> str | None:
    whole = clause.whole(phrase)
    if whole is None or whole.of is None or whole.head is None or whole.head.role != "people":
        return None
    return doc.text[clause.toks[whole.of[0]].start : clause.toks[whole.of[1] - 1].end]
