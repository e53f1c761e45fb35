"""Figures: numbers that count something, with what, where, when and according to whom."""

from __future__ import annotations

from collections.abc import Sequence

from vigie.language.document import Document
from vigie.model import Figure, Mention, Period, Span
from vigie.model.vocabulary import Measure
from vigie.read.counted import Clause, Phrase
from vigie.read.measures import Words, words
from vigie.read.numbers import Number
from vigie.read.scope import Scope

_NOT_COUNTED_AFTER = ("-year", "-years", "-old", "-term", "-page", "-man", "-member", "-story", "-ans")
_VERY_GENERAL = frozenset({"count"})


def figures(doc: Document, numbers: Sequence[Number], mentions: Sequence[Mention], scope: Scope) -> list[Figure]:
    """The figures of ``doc`` in order; each occurrence of a number is its own.

    ``mentions`` are not used yet. Numbers that count nothing of the contract's measures (ages, ranks, pages) give none.
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
        inside = [n for n in inside if n.end <= sentence.end]
        clause = Clause(sentence, inside, vocabulary, doc.lang)
        for phrase in clause.phrases:
            found += _figures(doc, clause, phrase, scope, vocabulary)
    return found


def _figures(doc: Document, clause: Clause, phrase: Phrase, scope: Scope, vocabulary: Words) -> list[Figure]:
    number = phrase.number
    if number.low is None and number.high is None:
        return []
    after = doc.text[number.end : number.end + 1]
    if after in ("-", "‑") and number.kind == "cardinal":
        return _compound(doc, clause, phrase, scope, vocabulary)
    if number.kind == "percent":
        return _percent(doc, clause, phrase, scope, vocabulary)
    if number.kind == "money":
        near = {t.lower for t in clause.toks[max(0, phrase.first - 8) : phrase.end + 4]}
        per = clause.toks[phrase.end].lower if phrase.end < len(clause.toks) else ""
        is_price = per in ("per", "a", "le", "la", "par") or near & vocabulary.price
        return [_figure(doc, number.start, number.end, "price" if is_price else "money", number, None, scope)]
    if number.kind != "cardinal":
        return []
    unit = (
        clause.toks[phrase.end]
        if phrase.elided is False and phrase.head is None and phrase.end < len(clause.toks)
        else None
    )
    if unit is not None and unit.lower in vocabulary.distance:
        return [
            _figure(doc, number.start, unit.end, "distance", number, None, scope, unit=vocabulary.distance[unit.lower])
        ]
    if unit is not None and unit.lower in vocabulary.duration:
        return []
    measures = clause.measures(phrase)
    if not measures:
        if phrase.head is None:
            return []
        measures = [phrase.head.measure]
    if phrase.head is not None and phrase.head.role == "noun" and phrase.head.measure == "vehicles":
        measures = ["vehicles"]
    start, end = number.start, max(number.end, clause.toks[phrase.end - 1].end)
    if phrase.elided:
        adjacent = clause.adjacent_end(phrase)
        if adjacent is not None:
            end = adjacent
    of = doc.text[clause.toks[phrase.of[0]].start : clause.toks[phrase.of[1] - 1].end] if phrase.of else None
    if of is None:
        of = (
            doc.text[clause.toks[phrase.end].start : end]
            if end > clause.toks[phrase.end - 1].end
            else _inherited(doc, clause, phrase)
        )
    return [_figure(doc, start, end, m, number, of, scope) for m in measures]


def _inherited(doc: Document, clause: Clause, phrase: Phrase) -> str | None:
    whole = clause.whole(phrase)
    if whole is None or whole.of is None or whole.head is None or whole.head.role != "people":
        return None
    return doc.text[clause.toks[whole.of[0]].start : clause.toks[whole.of[1] - 1].end]


def _compound(doc: Document, clause: Clause, phrase: Phrase, scope: Scope, vocabulary: Words) -> list[Figure]:
    return []


def _percent(doc: Document, clause: Clause, phrase: Phrase, scope: Scope, vocabulary: Words) -> list[Figure]:
    number = phrase.number
    toks = clause.toks
    near = [t.lower for t in toks[max(0, phrase.first - 7) : phrase.first]][::-1]
    after = [t.lower for t in toks[phrase.first :] if t.start >= number.end][:3]
    sign = 0
    for w in after[:2] + near:
        if w in vocabulary.up or w in vocabulary.down:
            sign = 1 if w in vocabulary.up else -1
            break
        if w in (".", ";", ","):
            break
    of: str | None = None
    low, high = number.low, number.high
    if sign < 0:
        low, high = (None if high is None else -abs(high)), (None if low is None else -abs(low))
    if not sign and after[:1] and after[0] in ("of", "de", "des", "du", "d'"):
        k = next(i for i, t in enumerate(toks) if t.start >= number.end)
        stop = min(len(toks), k + 7)
        e = k + 1
        while (
            e < stop
            and toks[e].text not in ".,;:()"
            and toks[e].lower
            not in ("are", "is", "was", "were", "have", "has", "had", "sont", "est", "ont", "a", "in", "dans", "en")
        ):
            e += 1
        if e > k + 1:
            of = "share of " + doc.text[toks[k + 1].start : toks[e - 1].end]
    if not sign and of is None:
        return []
    return [
        _figure(
            doc,
            number.start,
            number.end,
            "percent_change",
            number,
            of,
            scope,
            unit="%",
            low=low,
            high=high,
            bounds=True,
        )
    ]


def _figure(
    doc: Document,
    start: int,
    end: int,
    measure: Measure,
    number: Number,
    of: str | None,
    scope: Scope,
    *,
    unit: str | None = None,
    low: int | float | None = None,
    high: int | float | None = None,
    bounds: bool = False,
) -> Figure:
    span: Span = doc.span(start, end)
    period = _period(scope, span)
    return doc.make(
        Figure,
        start,
        end,
        measure=measure,
        low=low if bounds else number.low,
        high=high if bounds else number.high,
        approx=number.approx,
        unit=unit if unit is not None else number.unit,
        of=of,
        where=scope.where(span),
        as_of=period,
        period=period,
        attributed_to=scope.source(span),
    )


def _period(scope: Scope, span: Span) -> Period | None:
    when = scope.when(span)
    return when.period if when is not None else None
