"""Numbers that count nothing, or nobody to whom something happened: articles, ages, years, sizes, references."""

from __future__ import annotations

from vigie.language.document import Document, Token
from vigie.read.figures.counted import Phrase
from vigie.read.figures.fates import HAPPENED
from vigie.read.figures.governed import Clause
from vigie.read.figures.measures import Words

_ARTICLES = frozenset("un une a an".split())
_NO_ONE = frozenset("no any some every each the this that which other".split())
_INHABITANTS = frozenset("inhabitants habitants residents résidents".split())
_FEW_PEOPLE = 1000
_A_COUNTRY = 100_000
_DEFINITE = frozenset("the these those both its their his her our les ces nos ses leurs aux des".split())
_SMALL = 10
_AGES = frozenset("age aged ages âge âges âgé âgée âgés âgées".split())


def unit_of(clause: Clause, phrase: Phrase) -> Token | None:
    """The word right behind a number without a noun, which may be a unit: "une trentaine de kilomètres"."""
    at = next((i for i in range(phrase.first, len(clause.toks)) if clause.toks[i].start >= phrase.number.end), None)
    if at is None or phrase.head is not None:
        return None
    if at + 1 < len(clause.toks) and clause.lang == "fr" and clause.toks[at].lower in ("de", "d'"):
        return clause.toks[at + 1]
    return None if phrase.elided else clause.toks[at]


def are_years(clause: Clause, phrase: Phrase) -> bool:
    """Whether a French number is an age or a time: "un enfant de sept ans blessé mardi"."""
    at = next((t for t in clause.toks[phrase.first :] if t.start >= phrase.number.end), None)
    return at is not None and at.lower in ("ans", "an") and clause.lang == "fr"


def is_article(doc: Document, clause: Clause, phrase: Phrase) -> bool:
    """Whether "un", "a", "one" is no count: an article before what is no person hurt, or part of a pronoun."""
    number = phrase.number
    if number.low != 1 or number.high != 1:
        return False
    word = doc.text[number.start : number.end].lower()
    if word in _ARTICLES:
        people = phrase.head is not None and (phrase.head.role == "people" or phrase.head.measure == "fighters")
        return not people or not HAPPENED.intersection(clause.measures(phrase))
    if word == "one":
        at = next((i for i in range(phrase.first, len(clause.toks)) if clause.toks[i].start >= number.end), None)
        before = clause.toks[phrase.first - 1].lower if phrase.first else ""
        after = "" if at is None else clause.toks[at].lower
        return after in ("another", "day") or (phrase.head is None and before in _NO_ONE)
    return False


def are_inhabitants(clause: Clause, phrase: Phrase) -> bool:
    """Whether "40,000 residents" is a place's population: many, and nothing is said to happen to them."""
    number = phrase.number
    many = number.low or number.high or 0
    if phrase.of is None or many < _FEW_PEOPLE or clause.measures(phrase):
        return False
    noun = clause.toks[phrase.of[1] - 1].lower
    if noun in ("people", "citizens") and many >= _A_COUNTRY:  # "Mali's 22 million people"
        return phrase.first > 0 and clause.toks[phrase.first - 1].lower.endswith("'s")
    return noun in _INHABITANTS


def is_size(clause: Clause, phrase: Phrase, unit: Token, vocabulary: Words) -> bool:
    """Whether a length is no distance between places: "a crater two metres wide", or is one converted in brackets."""
    toks = clause.toks
    after = next((t.lower for t in toks[phrase.first :] if t.start >= unit.end), "")
    if vocabulary.distance[unit.lower] in ("m", "ft", "yd"):
        return after not in (
            "from",
            "away",
            "outside",
            "off",
            "north",
            "south",
            "east",
            "west",
            "de",
            "du",
            "des",
            "d'",
        )
    in_brackets = phrase.first > 1 and toks[phrase.first - 1].text == "("
    return after in ("wide", "long", "deep", "high", "tall", "large", "stretch") or (
        in_brackets and toks[phrase.first - 2].lower in vocabulary.distance
    )


def is_age(clause: Clause, phrase: Phrase) -> bool:
    """Whether a bare number is an age: "between the ages of 18 and 24", "aged 12"."""
    return any(t.lower in _AGES for t in clause.toks[max(0, phrase.first - 4) : phrase.first])


def is_reference(clause: Clause, phrase: Phrase) -> bool:
    """Whether the number only refers back ("the two countries") or ranks ("one of the oldest camps", "No. 2 man")."""
    number = phrase.number
    value = number.low if number.low is not None else number.high
    before = clause.toks[phrase.first - 1].lower if phrase.first else ""
    if before in _DEFINITE:
        return value is not None and value <= _SMALL
    if before in (".", "°", "number", "numéro", "n") or (number.low == 1 and number.high == 1):
        return (
            before not in (".",)
            or clause.toks[phrase.first - 2].lower in ("no", "nos")
            or number.low == number.high == 1
        )
    return False
