"""Indicators: what a text says got worse or better, after a watch list in ``data/indicators.yaml``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import Any, cast

from vigie.errors import ConfigError
from vigie.gazetteer.countries import capitals
from vigie.gazetteer.keys import key
from vigie.language.document import Document, Sentence
from vigie.model import Advisory, Figure, Incident, Indicator, Place, Span, When
from vigie.model.vocabulary import Direction
from vigie.read.context.scope import Scope
from vigie.read.events.clauses import asserted, clause_bounds, clause_of, lows_of
from vigie.read.events.comparisons import compared_from
from vigie.read.events.statements import trimmed
from vigie.read.grammar.gapped import Gapped
from vigie.read.grammar.phrases import Hit, all_patterns, grammar, look
from vigie.read.incidents.event_days import ends, history, latest_year
from vigie.read.incidents.event_places import where_of
from vigie.read.incidents.meant_places import of_ward
from vigie.read.situation.terms import to_come, until
from vigie.tables import shipped, users

_DIRECTIONS = ("worsens", "eases")
_MANY_KILLED = 5
_WAR_DEAD = 2_000
_RATES = grammar("rates")
_HISTORY_DAYS = 200
_VIOLENT = frozenset({"battle", "attack", "bombing", "strike from afar", "kidnapping"})
_LEADING = frozenset("and but which who while et mais qui dont".split())
_MODAL_GAP = frozenset("could may might would should will not never pourrait pourraient pas jamais".split())
_LASTING = frozenset("remain stay resume reopen continue".split())
_Reading = tuple[str, Direction]


@dataclass(frozen=True)
class Watch:
    """The watch list for one language: phrases, and which incidents, figures and advisories count as what."""

    phrases: Gapped[_Reading]
    incidents: dict[str, tuple[_Reading, ...]]
    figures: dict[str, tuple[_Reading, ...]]
    actions: dict[str, tuple[_Reading, ...]]


@lru_cache(maxsize=8)
def watch_list(lang: str, own: Path | None = None) -> Watch:
    """The watch list of the package for ``en`` or ``fr``, with the user's file ``own`` added.

    Raises :class:`ConfigError` where the user's file has another form than the package's.
    """
    listed = shipped("read", "indicators.yaml")
    rows = list(listed["indicators"])
    if own is not None:
        rows += _users(own)
    phrases = Gapped[_Reading]()
    tables: dict[str, dict[str, tuple[_Reading, ...]]] = {"incidents": {}, "figures": {}, "actions": {}}
    for row in rows:
        for direction in _DIRECTIONS:
            part: dict[str, Any] = row.get(direction) or {}
            reading = (str(row["indicator"]), cast("Direction", direction))
            for pattern in all_patterns(part.get(lang)):
                phrases.add(pattern, reading)
            for things, state in product(
                all_patterns((row.get("things") or {}).get(lang)), all_patterns(listed["states"][direction][lang])
            ):
                phrases.add(f"{things} ~ {state}", reading)
            for kind, table in tables.items():
                for name in part.get(kind) or ():
                    table[str(name)] = (*table.get(str(name), ()), reading)
    return Watch(phrases, **tables)


def _users(path: Path) -> list[dict[str, Any]]:
    data = users(path)
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
    latest = latest_year(doc, scope)
    found = _from_incidents(doc, watch, incidents, scope) + _from_advisories(doc, watch, advisories, scope)
    captured = [i.evidence[0] for i in incidents if i.type == "arrest"]
    counted = [f for f in figures if f.measure != "abducted" or not any(e.covers(f) for e in captured)]
    found += _from_words(doc, watch, scope, latest) + _from_figures(doc, watch, counted, scope, latest)
    attacked = [i.evidence[0] for i in found if i.indicator == "convoy" and i.direction == "worsens"]
    found = [
        i  # "attacked a convoy of tankers escorted by the army": an escort that was attacked has not arrived
        for i in found
        if (i.indicator, i.direction) != ("convoy", "eases") or not any(i.evidence[0].overlaps(e) for e in attacked)
    ]
    kept: list[Indicator] = []
    for item in sorted(found, key=lambda i: (i.evidence[0].start, i.evidence[0].end - i.evidence[0].start)):
        if not any(
            k.indicator == item.indicator and k.direction == item.direction and k.evidence[0].overlaps(item.evidence[0])
            for k in kept[-12:]
        ):
            kept.append(item)
    return _with_terms(doc, kept, scope)


def _once(found: list[Indicator]) -> list[Indicator]:
    """The staff of one country's embassies goes once an article, however often it is told."""
    out: list[Indicator] = []
    for item in found:
        same = next(
            (
                n
                for n, i in enumerate(out)
                if (i.indicator, i.direction) == ("embassy_drawdown", "worsens") == (item.indicator, item.direction)
                and {p.country for p in i.where} == {p.country for p in item.where}
                and None in (i.when, item.when)
            ),
            None,
        )
        if same is None:
            out.append(item)
        else:
            one = out[same]
            more = tuple(e for e in item.evidence if not any(e.overlaps(k) for k in one.evidence))
            out[same] = replace(one, when=one.when or item.when, evidence=(*one.evidence, *more))
    return out


def _with_terms(doc: Document, found: list[Indicator], scope: Scope) -> list[Indicator]:
    """What is only expected to reopen is not eased: its day is the end of what is shut."""
    terms = {id(i): day for i in found if (day := to_come(doc, i, scope)) is not None}
    days = {i.indicator: terms[id(i)] for i in found if id(i) in terms}
    worse = {i.indicator for i in found if i.direction == "worsens"}
    found = _once(found)
    return [
        replace(i, until=days[i.indicator])
        if i.until is None and i.direction == "worsens" and i.indicator in days
        else i
        for i in found
        if id(i) not in terms or i.indicator not in worse
    ]


def _make(
    doc: Document, reading: _Reading, evidence: Span, when: When | None, where: tuple[Place, ...], scope: Scope
) -> Indicator:
    name, direction = reading
    end = until(doc, name, evidence, scope, when)
    if end is not None and when is not None and when.span is not None and ends(doc, when.span):
        when = None  # "closed until 9 November" says when it ends, not when it was
    return Indicator(indicator=name, direction=direction, when=when, where=where, until=end, evidence=(evidence,))


def _from_incidents(doc: Document, watch: Watch, incidents: Sequence[Incident], scope: Scope) -> list[Indicator]:
    found: list[Indicator] = []
    for incident in incidents:
        if incident.status != "reported" or incident.salience == "background":
            continue
        if _wished(doc, incident.evidence[0]):
            continue
        readings = [
            r for key in (incident.type, f"{incident.type}/{incident.subtype}") for r in watch.incidents.get(key, ())
        ]
        if incident.type in _VIOLENT and any(_is_capital(p) for p in incident.where):
            readings.append(("attack_near_capital", "worsens"))
        for reading in readings:
            found.append(_make(doc, reading, incident.evidence[0], incident.when, incident.where, scope))
    return found


# "called for the release of the hostages", "denied that it had suspended flights": not told as a fact.
_WISH = re.compile(
    r"(?i)\b(?:den(?:y|ies|ied) (?:that|having|it|any)|call(?:s|ed|ing)? for (?:the|an?|their|his|her|its)"
    r"|demand(?:s|ed|ing)? (?:the|that|their|his|her)|appel(?:é|le|lent|lé|ant) à (?:la|l['’]|une?)"
    r"|réclam\w+ (?:la|le|l['’])"
    r"|exig\w+ (?:la|le|l['’])|(?:promised?|pledged|vowed) (?:that|to)|s['’](?:est|sont|était) engagée?s? à"
    r"|promi(?:s|t|se) (?:que|de|d['’])"
    r"|(?:dément|démentent|démenti|nie|nient|nié) (?:avoir|que|la|le|l['’]|toute?))"
)


def _wished(doc: Document, evidence: Span) -> bool:
    """Whether the event is only denied or asked for in the words before it, or at the head of its own."""
    sentence = doc.sentence_at(evidence.start)
    for m in _WISH.finditer(doc.text, max(sentence.start, evidence.start - 60), evidence.end):
        if evidence.end - m.end() < 90 and not re.search(
            r"[;:]|\b(?:but|mais|after|après)\b", doc.text[m.end() : evidence.end]
        ):
            return True
    return False


def _is_capital(place: Place) -> bool:
    return place.country is not None and place.name is not None and capitals().get(key(place.name)) == place.country


def _from_advisories(doc: Document, watch: Watch, advisories: Sequence[Advisory], scope: Scope) -> list[Indicator]:
    found: list[Indicator] = []
    for a in advisories:
        of = [p for p in scope.places if p.kind == "country" and p.country == a.country]
        nearest = min(of, key=lambda p: abs(p.start - a.evidence[0].start), default=None)
        where = a.where or ((nearest.place,) if nearest is not None else ())
        for reading in watch.actions.get(a.action, ()):
            dated = next((when for words in a.evidence if (when := scope.when(words)) is not None), None)
            made = _make(doc, reading, a.evidence[0], dated, where, scope)
            found.append(replace(made, evidence=a.evidence))  # advice that is told twice is one
    return found


def _from_figures(
    doc: Document, watch: Watch, figures: Sequence[Figure], scope: Scope, latest: int | None
) -> list[Indicator]:
    found: list[Indicator] = []
    for figure in figures:
        for reading in watch.figures.get(figure.measure, ()):
            if reading[0] == "mass_casualty" and (figure.low is None or figure.low < _MANY_KILLED):
                continue
            if reading[0] == "displacement" and _flown_home(doc, figure):
                continue
            when = scope.when(figure.bare())
            if reading[0] == "mass_casualty" and _statistics(doc, figure, when):
                continue
            long = when is not None and when.precision in ("year", "period") and reading[0] == "mass_casualty"
            evidence = _clause_at(doc, scope, figure)
            if evidence is not None and not long and not history(doc, when, latest, _HISTORY_DAYS):
                sentence = doc.sentence_at(figure.start)
                where = tuple(p for p in figure.where if not of_ward(doc, sentence, p))
                found.append(_make(doc, reading, evidence, when, where, scope))
    return found


_FLOWN = re.compile(r"(?i)\b(?:évacu|evacuat|rapatri|repatriat|airlift)\w*")
_FOREIGN = re.compile(
    r"(?i)\b(?:flights?|planes?|airlift\w*|nationals|citizens|embassy|vols?|avions?|ressortissants|ambassade|rapatri\w*"
    r"|repatriat\w*)\b"
)


def _flown_home(doc: Document, figure: Figure) -> bool:
    """Whether those counted are foreigners who are brought out: not the displaced."""
    s = doc.sentence_at(figure.start)
    return bool(_FLOWN.search(doc.text, s.start, s.end) and _FOREIGN.search(doc.text, s.start, s.end))


def _statistics(doc: Document, figure: Figure, when: When | None) -> bool:
    """Whether deaths are counted over a war or a year: rates, and thousands without a day."""
    sentence = doc.sentence_at(figure.start)
    if any(look(t) in _RATES[doc.lang] for t in sentence.tokens[:100]):
        return True
    undated = when is None or when.precision not in ("day", "time")
    return undated and figure.low is not None and figure.low >= _WAR_DEAD


def _from_words(doc: Document, watch: Watch, scope: Scope, latest: int | None) -> list[Indicator]:
    found: list[Indicator] = []
    for sentence in doc.sentences:
        if doc.embedded(sentence.start):
            continue
        hits = watch.phrases.find(sentence.tokens)
        if not hits or sentence.tokens[-1].text == "?":
            continue
        since = compared_from(doc, sentence)
        told = _lasting(lows_of(sentence.tokens))
        absent = _absent(told)
        bounds = _bounds(told, doc.lang)
        for hit in hits:
            lows = absent if hit.item[1] == "worsens" else told
            a, _ = clause_of(bounds, hit.first)
            _, b = clause_of(bounds, hit.last)
            if not asserted(lows, hit.first, a, doc.lang) or _unsure(lows, hit.first, hit.last):
                continue
            if hit.item[1] == "eases" and _NE.intersection(lows[hit.first : hit.last + 1]):
                continue
            if _eased(hits, hit):
                continue
            words = doc.span(sentence.tokens[hit.first].start, sentence.tokens[hit.last].end)
            if _wished(doc, words) or (since is not None and words.start > since):
                continue  # "the worst since the school siege, in which hostages were taken"
            when = scope.when(words)
            if when is not None and when.span is not None and _compared(doc, when.span):
                when = None
            if not history(doc, when, latest, _HISTORY_DAYS):
                evidence = _span(doc, scope, sentence, a, b, words)
                found.append(_make(doc, hit.item, evidence, when, where_of(doc, scope, words)[:3], scope))
    return found


def _compared(doc: Document, time: Span) -> bool:
    """Whether a time is what things are held against: "38 per cent more than a year earlier"."""
    return _THAN.search(doc.text[max(0, time.start - 16) : time.start]) is not None


_THAN = re.compile(r"(?:\bthan|compared with|compared to|\bqu['’]|\bque|par rapport à)\s*$")


def _lasting(lows: Sequence[str]) -> list[str]:
    """The words without the "will" of "will stay shut", "will resume": it goes on with what is or is announced."""
    return [w if w != "will" or not _LASTING.issuperset(lows[k + 1 : k + 2]) else "" for k, w in enumerate(lows)]


_ABSENT = frozenset(
    "reopened opened reopen open functioning functional operational operating working running resumed rouvert repris"
    " fonctionnel fonctionnels fonctionnelle fonctionnelles opérationnel opérationnels opérationnelle"
    " opérationnelles".split()
)
_NE = frozenset(("ne", "n'"))


def _absent(lows: Sequence[str]) -> list[str]:
    """The words without the "not" of "has not reopened": what does not work is worse, and told as a fact."""
    return [
        w if w not in ("not", "pas", "never") or not _ABSENT.issuperset(lows[k + 1 : k + 2]) else ""
        for k, w in enumerate(lows)
    ]


def _unsure(lows: Sequence[str], first: int, last: int) -> bool:
    """Whether a modal or "to be" stands inside the phrase."""
    inside = lows[first : last + 1]
    return any(w in _MODAL_GAP for w in inside) or any(inside[k : k + 2] == ["to", "be"] for k in range(len(inside)))


def _eased(hits: Sequence[Hit[_Reading]], hit: Hit[_Reading]) -> bool:
    """Whether the phrase is part of one that says the contrary: "power cuts" in "power cuts have eased"."""
    return any(
        other.item[0] == hit.item[0]
        and other.item[1] != hit.item[1]
        and other.first <= hit.first
        and hit.last <= other.last
        and (other.last - other.first) > (hit.last - hit.first)
        for other in hits
    )


def _bounds(lows: Sequence[str], lang: str) -> list[int]:
    """Clause bounds, and those of participles after a comma: ", killing at least 19 people"."""
    found = clause_bounds(lows, lang)
    endings = ("ing",) if lang == "en" else ("ant",)
    found += [
        k for k in range(1, len(lows) - 1) if lows[k] == "," and lows[k + 1].endswith(endings) and len(lows[k + 1]) > 5
    ]
    return sorted(set(found))


def _clause_at(doc: Document, scope: Scope, figure: Figure) -> Span | None:
    """The clause that holds the figure; ``None`` where it is not told as a fact."""
    sentence = doc.sentence_at(figure.start)
    at = next((k for k, t in enumerate(sentence.tokens) if t.start <= figure.start < t.end), None)
    if at is None or doc.embedded(figure.start):
        return None
    lows = lows_of(sentence.tokens)
    a, b = clause_of(_bounds(lows, doc.lang), at)
    return _span(doc, scope, sentence, a, b, figure) if asserted(lows, at, a, doc.lang) else None


def _span(doc: Document, scope: Scope, sentence: Sentence, a: int, b: int, words: Span) -> Span:
    """The clause of tokens ``a`` to ``b``, without who says it and what leads in; holds ``words`` whole."""
    start, end = sentence.tokens[a].start, sentence.tokens[b - 1].end
    for quote in scope.holding(words.start, words.end):
        start, end = max(start, quote.content.start), min(end, quote.content.end)
    start, end = min(start, words.start), max(end, words.end)
    start, end = trimmed(doc, start, end, words.start, words.end)
    lead = doc.text[start : words.start].split(" ", 1)
    if len(lead) == 2 and lead[0].lower() in _LEADING and lead[0].isalpha():
        start += len(lead[0]) + 1
    return doc.span(start, end)
