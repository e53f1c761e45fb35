"""What a percentage says has changed, the same in English and French: the price of a good, attacks, deaths, exports."""

from __future__ import annotations

import re

from vigie.compare.figures.prices import goods_of
from vigie.compare.words.keys import fold
from vigie.compare.words.spoken import sentence_at
from vigie.model import Figure, Reading

_PRICE = re.compile(
    r"\b(?:prices?|costs?|costing|dearer|expensive|cheaper|prix|tarifs?|coute\w*|cher(?:s|e|es)?|rencheri\w*)\b"
)
_TOPICS = {
    "attacks": r"attacks?|incidents?|raids?|assaults?|attaques?|attentats?|violences?",
    "deaths": r"deaths?|fatalit(?:y|ies)|killings?|deces|tues",
    "abductions": r"abductions?|kidnappings?|enlevements?|rapts?",
    "displacement": r"displacements?|displaced|idps|deplacements?|deplaces",
    "malnutrition": r"malnutrition|malnourished|admissions?|malnutris",
    "exports": r"exports?|exportations?",
    "imports": r"imports?|importations?",
    "the harvest": r"harvests?|crops?|output|production|recoltes?",
    "inflation": r"inflation|cost of living|cout de la vie",
    "fares": r"fares?|billets?",
    "traffic": r"traffic|trafic|crossings?|passages?",
    "rents": r"rents?|loyers?",
    "capacity": r"capacity|throughput|capacites?",
    "cases": r"cases|infections?|contaminations?",
    "aid": r"aid|assistance|rations?|aide|vivres",
    "funding": r"funding|budgets?|financements?",
    "returns": r"returns?|retours?",
    "crime": r"crimes?|thefts?|robber(?:y|ies)|vols?|criminalite",
}
_PATTERNS = {topic: re.compile(rf"\b(?:{words})\b") for topic, words in _TOPICS.items()}


# Shares that a place has one of at a time.
_SHARES = {
    "share of voters who turned out": re.compile(r"\b(?:turnout|participation)\b"),
    "share of people without safe water": re.compile(
        r"\b(?:without|no access to|lack\w*|prive\w*|n'ont pas acces|sans)\b[^.;]{0,30}\b(?:water|eau)\b"
    ),
}
_NEAR = 300  # characters between a percentage and the one before it
_BACK = 3  # percentages before it that are looked at
_REACH = 1000  # characters of a sentence before and after it


def changed(reading: Reading, figure: Figure) -> str | None:
    """What changed by the percentage, or what it is the share of; ``None`` where its words name nothing known.

    A number without a topic of its own is another voice's of the one before it ("port officials speak of 75 per cent").
    """
    if figure.measure != "percent_change":
        return None
    topic = _own(reading, figure)
    if topic is not None or figure.in_ is not None:
        return topic
    before = [f for f in reading.figures if f.measure == "percent_change" and f.end <= figure.start]
    after = figure
    for earlier in reversed(before[-_BACK:]):
        if after.start - earlier.end > _NEAR or earlier.of != figure.of:
            return None
        if (topic := _own(reading, earlier)) is not None:
            return topic
        after = earlier
    return None


def _own(reading: Reading, figure: Figure) -> str | None:
    """What its own sentence says of it."""
    return _share(reading, figure) if (figure.of or "").startswith("share") else _topic(reading, figure)


def bare_share(figure: Figure) -> bool:
    """Whether a percentage is a share and its sentence does not say of what."""
    return figure.measure == "percent_change" and (figure.of or "").partition(":")[0] == "share"


def _share(reading: Reading, figure: Figure) -> str | None:
    text = (reading.title or "") if figure.in_ == "title" else reading.text
    a, b = (0, len(text)) if figure.in_ == "title" else sentence_at(text, figure.start)
    a, b = max(a, figure.start - _REACH), min(b, figure.end + _REACH)
    words = fold(text[a:b])
    return next((share for share, pattern in _SHARES.items() if pattern.search(words)), None)


def _topic(reading: Reading, figure: Figure) -> str | None:
    text = (reading.title or "") if figure.in_ == "title" else reading.text
    a, b = (0, len(text)) if figure.in_ == "title" else sentence_at(text, figure.start)
    a, b = max(a, figure.start - _REACH), min(b, figure.end + _REACH)
    before, after = fold(text[a : figure.start]), fold(text[figure.end : b])
    if _PRICE.search(before) or _PRICE.search(after[:60]):
        goods = goods_of(reading, figure)
        return f"the price of {goods}" if goods else None
    for words in (fold(figure.of or ""), before):
        found = [(m.end(), topic) for topic, p in _PATTERNS.items() for m in p.finditer(words)]
        if found:
            return max(found)[1]
    goods = goods_of(reading, figure)  # "millet has gone up 35 percent"
    return f"the price of {goods}" if goods else None
