"""Indicators: what a text says got worse or better, after a watch list in ``data/indicators.yaml``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

from vigie.errors import ConfigError
from vigie.language.document import Document, Sentence
from vigie.model import Advisory, Figure, Incident, Indicator, PartialDate, Place, Span, When
from vigie.model.vocabulary import Direction
from vigie.read.phrases import Lexicon, all_patterns, load, load_user, look
from vigie.read.scope import Scope
from vigie.read.triggers import asserted, clause_bounds, clause_of

_DIRECTIONS = ("worsens", "eases")
_MANY_KILLED = 5
_HISTORY_DAYS = 366
_UNTIL = {
    "en": frozenset({"until", "till", "til", "through"}),
    "fr": frozenset({"jusqu'", "jusque", "d'ici"}),
}

_Reading = tuple[str, Direction]


@dataclass(frozen=True)
class Watch:
    """The watch list for one language: phrases, and which incidents, figures and advisories count as what."""

    phrases: Lexicon[_Reading]
    incidents: dict[str, tuple[_Reading, ...]]
    figures: dict[str, tuple[_Reading, ...]]
    actions: dict[str, tuple[_Reading, ...]]


@lru_cache(maxsize=8)
def watch_list(lang: str, own: Path | None = None) -> Watch:
    """The watch list of the package for ``en`` or ``fr``, with the user's file ``own`` added.

    Raises :class:`ConfigError` where the user's file has another form than the package's.
    """
    rows = list(load("indicators.yaml")["indicators"])
    if own is not None:
        rows += _users(own)
    phrases = Lexicon[_Reading]()
    tables: dict[str, dict[str, tuple[_Reading, ...]]] = {"incidents": {}, "figures": {}, "actions": {}}
    for row in rows:
        for direction in _DIRECTIONS:
            part: dict[str, Any] = row.get(direction) or {}
            reading = (str(row["indicator"]), cast("Direction", direction))
            for pattern in all_patterns(part.get(lang)):
                phrases.add(pattern, reading)
            for kind, table in tables.items():
                for key in part.get(kind) or ():
                    table[str(key)] = (*table.get(str(key), ()), reading)
    return Watch(phrases.done(), **tables)


def _users(path: Path) -> list[dict[str, Any]]:
    data = load_user(path)
    rows = data.get("indicators") if isinstance(data, dict) else None
    if not isinstance(rows, list) or not all(isinstance(r, dict) and "indicator" in r for r in rows):
        raise ConfigError(f"{path}: a list `indicators`, each with `indicator` and `worsens` or `eases`, is needed")
    return rows


def indicators(
    doc: Document,
    incidents: Sequence[Incident],
    advisories: Sequence[Advisory],
    figures: Sequence[Figure],
    scope: Scope,
    own: Path | None = None,
) -> list[Indicator]:
    """The indicators of ``doc``, in the order of their words; one for each clause and indicator.

    Nothing from clauses that are negated, hypothetical or history. ``own`` is the user's file of further indicators.
    """
    if doc.lang not in ("en", "fr"):
        return []
    watch = watch_list(doc.lang, own)
    found = _from_incidents(doc, watch, incidents, scope) + _from_advisories(doc, watch, advisories, scope)
    found += _from_words(doc, watch, scope) + _from_figures(doc, watch, figures, scope)
    kept: list[Indicator] = []
    for item in sorted(found, key=lambda i: (i.evidence[0].start, i.evidence[0].end - i.evidence[0].start)):
        if not any(
            k.indicator == item.indicator and k.direction == item.direction and k.evidence[0].overlaps(item.evidence[0])
            for k in kept[-12:]
        ):
            kept.append(item)
    return kept


def _make(
    doc: Document, reading: _Reading, evidence: Span, when: When | None, where: tuple[Place, ...], scope: Scope
) -> Indicator:
    name, direction = reading
    end = until(doc, evidence, scope)
    if end is not None and when is not None and when.span is not None and _ends(doc, when.span):
        when = None  # "closed until 9 November" says when it ends, not when it was
    return Indicator(indicator=name, direction=direction, when=when, where=where, until=end, evidence=(evidence,))


def until(doc: Document, evidence: Span, scope: Scope) -> PartialDate | None:
    """The date after "until" or "jusqu'au" in the clause, where its year is known."""
    for time in scope.times:
        if evidence.start <= time.start and time.end <= evidence.end and time.value and _ends(doc, time):
            try:
                return PartialDate(time.value[:10])
            except ValueError:
                return None
    return None


def _ends(doc: Document, time: Span) -> bool:
    """Whether "until" or the like stands right before the expression, or begins it."""
    words = doc.text[max(0, time.start - 14) : time.start + 9].lower().replace("’", "'")
    head = words[: min(14, time.start) + 9]
    return any(w in _UNTIL[doc.lang] for w in head.replace("'", "' ").split())


def _from_incidents(doc: Document, watch: Watch, incidents: Sequence[Incident], scope: Scope) -> list[Indicator]:
    found: list[Indicator] = []
    for incident in incidents:
        if incident.status != "reported" or incident.salience == "background":
            continue
        keys = [incident.type, f"{incident.type}/{incident.subtype}"]
        for key in keys:
            for reading in watch.incidents.get(key, ()):
                found.append(_make(doc, reading, incident.evidence[0], incident.when, incident.where, scope))
    return found


def _from_advisories(doc: Document, watch: Watch, advisories: Sequence[Advisory], scope: Scope) -> list[Indicator]:
    return [
        _make(doc, reading, a.evidence[0], scope.when(a.evidence[0]), a.where or scope.where(a.evidence[0])[:1], scope)
        for a in advisories
        for reading in watch.actions.get(a.action, ())
    ]


def _from_figures(doc: Document, watch: Watch, figures: Sequence[Figure], scope: Scope) -> list[Indicator]:
    found: list[Indicator] = []
    for figure in figures:
        for reading in watch.figures.get(figure.measure, ()):
            low = figure.low if figure.low is not None else 0
            if reading[0] == "mass_casualty" and low < _MANY_KILLED:
                continue
            evidence = _clause_at(doc, figure.start)
            if evidence is None:
                continue
            when = scope.when(figure.bare())
            if not _history(doc, when):
                found.append(_make(doc, reading, evidence, when, figure.where, scope))
    return found


def _from_words(doc: Document, watch: Watch, scope: Scope) -> list[Indicator]:
    found: list[Indicator] = []
    for sentence in doc.sentences:
        if doc.embedded(sentence.start):
            continue
        hits = watch.phrases.find(sentence.tokens)
        if not hits:
            continue
        lows = [look(t) for t in sentence.tokens]
        bounds = clause_bounds(lows, doc.lang)
        for hit in hits:
            a, b = clause_of(bounds, hit.first)
            if hit.last >= b or not asserted(lows, hit.first, a, doc.lang):
                continue
            evidence = _span(doc, sentence, a, b)
            when = scope.when(evidence)
            if _history(doc, when):
                continue
            found.append(_make(doc, hit.item, evidence, when, tuple(scope.where(evidence)[:3]), scope))
    return found


def _clause_at(doc: Document, offset: int) -> Span | None:
    """The clause that holds ``offset``; ``None`` where it is not told as a fact."""
    sentence = doc.sentence_at(offset)
    at = next((k for k, t in enumerate(sentence.tokens) if t.start <= offset < t.end), None)
    if at is None or doc.embedded(offset):
        return None
    lows = [look(t) for t in sentence.tokens]
    a, b = clause_of(clause_bounds(lows, doc.lang), at)
    return _span(doc, sentence, a, b) if asserted(lows, at, a, doc.lang) else None


def _span(doc: Document, sentence: Sentence, a: int, b: int) -> Span:
    start, end = sentence.tokens[a].start, sentence.tokens[b - 1].end
    while start < end - 1 and not doc.text[start].isalnum():
        start += 1
    while end > start + 1 and not doc.text[end - 1].isalnum():
        end -= 1
    return doc.span(start, end)


def _history(doc: Document, when: When | None) -> bool:
    """Whether it lies more than a year before publication."""
    if when is None or when.period is None or doc.published is None:
        return False
    last = when.period.last_day
    return last is not None and (doc.published.first_day - last).days > _HISTORY_DAYS
