"""Statements about the future: who makes them, how likely, by when, and on what condition.

Probability words get the bands of ICD 203 (Office of the Director of National Intelligence, 2015), no others.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain, islice

from vigie.language.crisis import About
from vigie.language.document import Document
from vigie.model import Forecast, Span
from vigie.read.context.scope import Scope
from vigie.read.grammar.clause_words import (
    ASKED,
    CONDITION,
    HABIT,
    NEGATIVE,
    SUBORDINATE,
    WISHED,
    WITHOUT,
)
from vigie.read.grammar.clauses import Folded, folded, trimmed
from vigie.read.outlook.clause import Clause
from vigie.read.outlook.decisions import decided
from vigie.read.outlook.expectations import expectations
from vigie.read.outlook.foreboding import forebodings
from vigie.read.outlook.forecast_sources import Frame, goes_on
from vigie.read.outlook.forecast_words import (
    CUE,
)
from vigie.read.outlook.foretelling import foretold, is_verb, long_gone, own_clause
from vigie.read.outlook.frames import (
    after_last,
    clause_stop,
    far_subject,
    frame_of,
    is_subject,
    main_verb,
    subject_of,
    subject_start,
)
from vigie.read.outlook.genres import answers, scenario_clauses
from vigie.read.outlook.horizons import horizon_of, is_ahead, is_past
from vigie.read.outlook.likelihoods import bands, likelihood_of
from vigie.read.outlook.outlooks import Setting, concern, of_crisis, settings, together
from vigie.read.outlook.prospects import is_event, prospects
from vigie.read.outlook.warned_of import warned_of

_MOST = 12  # prospects of a sentence that are looked at

# Log-odds below which a text of so many sentences is of no crisis, whatever one of them tells of: a feature on energy
# has its shortages. Of 443 forecasts of the dev sets all right ones lie above, of general news two in five false ones
# below.
_ORDINARY = ((12, 0.0), (6, -0.4))
_LONGEST = 1500  # characters of a sentence that is looked at; longer ones are lists and tables


def forecasts(doc: Document, article_id: str, scope: Scope, about: About | None = None) -> list[Forecast]:
    """The forecasts of ``doc`` in order, ids ``{article_id}-f1`` and on; none in other languages than en and fr.

    ``about`` is what the encoder says of its sentences: those of no crisis foretell nothing that is asked for.
    """
    if doc.lang not in ("en", "fr"):
        return []
    f = folded(doc.text)
    found: list[Forecast] = []
    interview = answers(doc)
    for c in _told(doc, f, scope, about):
        x, y = trimmed(doc.text, *f.raw(c.start, c.end))
        if y - x < 12:
            continue
        speaker = c.speaker or (interview[1] if interview and x >= interview[0] else None)
        if speaker is None:
            last = (
                found[-1]
                if found and doc.sentence_at(found[-1].statement.start).end >= doc.sentence_at(x).start - 2
                else None
            )
            speaker = goes_on(doc, f, doc.span(x, y), last.speaker if last else None, scope)
        found.append(
            Forecast(
                id=f"{article_id}-f{len(found) + 1}",
                speaker=speaker,
                statement=doc.span(x, y),
                likelihood=likelihood_of(doc, f, c.start, c.end, c.at),
                horizon=horizon_of(doc, f, c.start, c.end, scope),
                condition=_span(doc, f, c.condition),
            )
        )
    return found


def _told(doc: Document, f: Folded, scope: Scope, seen: About | None) -> list[Clause]:
    """What each sentence foretells: plainly, then by what stands around it."""
    sentences = [(f.here(s.start), f.here(s.end)) for s in doc.sentences]
    ordinary = seen is not None and seen.text < next((v for k, v in _ORDINARY if len(sentences) >= k), -9.0)
    skipped = {
        n
        for n, (s, (a, b)) in enumerate(zip(doc.sentences, sentences, strict=True))
        if b - a > _LONGEST
        or doc.embedded(s.start)
        or f.text[a:b].rstrip("\"' )").endswith("?")
        or (seen is not None and (ordinary or not seen.may_concern(n)))
    }
    told: list[list[Clause]] = [[] for _ in sentences]
    around: list[Setting | None] = [None] * len(sentences)
    about = 2 if seen is not None and seen.tells else concern(f)  # the encoder tells better than words
    crisis = seen.tells if seen is not None else of_crisis(f)
    interview = answers(doc)
    for once_more in (False, True):
        scenario = False  # the sentence before foretold something on a condition
        for n, (a, b) in enumerate(sentences):
            if n in skipped:
                scenario = False
                continue
            if once_more and n and (s := around[n]) and told[n - 1] and not s.near:
                around[n] = replace(s, near=together(f, doc.text, sentences[n - 1], (a, b)))
            if not once_more or around[n] is not None:
                found = _prospective(doc, f, a, b, scope)
                both = _joined(_in_sentence(doc, f, a, b, scope, scenario, crisis, around[n]), found)
                told[n] = [c for c in both if not decided(c, about)]
            here = told[n]
            scenario = any(c.condition for c in here) or (scenario and bool(here))
        if not once_more:
            around = settings(f, doc.text, sentences, {n for n, here in enumerate(told) if here})
            if interview and any(around):  # who is asked what comes next answers with what comes next
                around = [
                    replace(s, near=True) if s and doc.sentences[n].start >= interview[0] else s
                    for n, s in enumerate(around)
                ]
            around = [s if CUE.search(f.text, a, b) else None for s, (a, b) in zip(around, sentences, strict=True)]
    for n, (a, b) in enumerate(sentences):
        if n not in skipped and not told[n]:
            bare = Frame(a, b, None, None, None)
            told[n] = [
                Clause(doc, f, scope, (a, b), x, y, (x, x), bare, None) for x, y in scenario_clauses(doc, f, a, b)
            ]
    return [c for here in told for c in here]


def _in_sentence(
    doc: Document, f: Folded, a: int, b: int, scope: Scope, scenario: bool, crisis: bool, around: Setting | None
) -> list[Clause]:
    text = f.text
    added = _ADDED.search(text, a, b)
    if added:  # "…, she said, adding that the number could grow"
        first = _in_sentence(doc, f, a, added.start(), scope, scenario, crisis, around)
        return [*first, *_in_sentence(doc, f, added.end(), b, scope, scenario, crisis, around)]
    cues = [m for m in CUE.finditer(text, a, b) if is_verb(doc, f, m)]  # no "cholera"
    if not cues:
        return warned_of(doc, f, a, b, scope)
    frame = frame_of(f, a, b, cues[0].start())
    hits: list[Clause] = []
    for n, m in enumerate(cues):
        if frame.condition and frame.condition[0] <= m.start() < frame.condition[1]:
            continue
        if m.start() >= frame.end or (hits and m.start() < hits[-1].end):
            continue
        start = subject_start(text, frame, m.start())
        if m.group().startswith("'"):  # "a conflict you don't control it's going to drag on"
            start = max(start, text.rfind(" ", a, m.start()) + 1)
        line = doc.text.rfind("\n", *f.raw(start, m.start()))
        start = f.here(line + 1) if line >= 0 else start
        following = [c.start() for c in cues[n + 1 :]]
        end = clause_stop(text, m.end(), frame.end, following)
        if frame.condition and m.end() <= frame.condition[0] < end:
            end = frame.condition[0]
        if frame.verb and frame.verb[1] <= m.start() and is_subject(text, a, frame.verb):
            end = main_verb(text, m.end(), end)
        if SUBORDINATE.match(text, a) and (comma := text.find(", ", m.end(), end)) >= 0:
            end = comma
        closing = text.find('"', m.end(), end)
        if closing >= 0 and '"' not in text[start : m.end()] and not re.match(r'"\w', text[closing : closing + 2]):
            end = closing
        kind = m.lastgroup or ""
        c = Clause(doc, f, scope, (a, b), start, end, m.span(), frame, frame.condition, kind, scenario, crisis)
        if foretold(c, around):
            hits.append(c)
    return hits or warned_of(doc, f, a, b, scope)


_ADDED = re.compile(
    r"(?<=[a-z]), (?:adding|noting|saying|ajoutant|precisant|soulignant) (?:that |que |qu')(?=[^,;:]{3,160})"
)


def _prospective(doc: Document, f: Folded, a: int, b: int, scope: Scope) -> list[Clause]:
    """What is foretold by a word of probability or a noun of expectation."""
    text = f.text
    hits: list[Clause] = []
    dated = is_ahead(doc, f, a, b, scope)
    ahead = dated or CONDITION.search(text, a, b) is not None
    found = chain(prospects(text, a, b), forebodings(text, a, b, ahead), expectations(text, a, b, dated))
    for p in islice(found, _MOST):
        frame = frame_of(f, a, b, p.cue[0])
        start = subject_start(text, frame, p.cue[0]) if p.start is None else p.start
        end = min(p.end, frame.end)
        condition = frame.condition
        if condition and start < condition[0] < end:
            end = condition[0]
        elif condition and condition[0] <= p.cue[0] < condition[1]:
            continue
        if start >= end or (p.start is None and not p.any_subject and not is_event(text, start, p.cue[0], end)):
            continue
        begin = p.cue[0] if p.start is None else start  # what happened to the subject before says nothing
        if (
            long_gone(text, begin, end)
            or is_past(doc, f, begin, end, scope, p.cue[1])
            or ASKED.search(text, start, p.cue[0])
        ):
            continue
        if HABIT.search(text, start, end) or (WISHED.search(text, a, p.cue[0]) and not own_clause(text, a, p.cue[0])):
            continue
        if p.verb:
            left = after_last(text, (", ", "; ", ": ", '" '), a, p.verb[0])
            who = subject_of(text, left, p.verb[0]) or far_subject(text, a, p.verb[0])
            frame = replace(frame, verb=p.verb, who=who)
        if not any(start < h.end and h.start < end for h in hits):
            hits.append(Clause(doc, f, scope, (a, b), start, end, p.words, frame, condition))
    return hits


def _joined(hits: list[Clause], found: list[Clause]) -> list[Clause]:
    """Both lists in order; where they meet, the clause stays and the word that has a band is its likelihood."""
    pattern, _ = bands()
    for c in found:
        for n, hit in enumerate(hits):
            if hit.start < c.end and c.start < hit.end:
                if (pattern.search(c.cue) or _CHANCE.search(c.cue)) and not pattern.search(hit.cue):
                    hits[n] = replace(hit, at=c.at)
                break
        else:
            hits.append(c)
    return [_unless(c) for c in sorted(hits, key=lambda c: (c.start, c.end))]


_CHANCE = re.compile(r"chance|odds|likelihood|probab|possib|%|cent\b")


def _unless(c: Clause) -> Clause:
    """ "It is unlikely that they will be freed without a swap": a condition, where the rest is denied."""
    if c.condition is None and (NEGATIVE.search(c.cue) or NEGATIVE.search(c.text, max(c.start, c.at[1]), c.end)):
        m = WITHOUT.search(c.text, max(c.start, c.at[0]), c.end)
        return replace(c, condition=m.span()) if m else c
    return c


def _span(doc: Document, f: Folded, bounds: tuple[int, int] | None) -> Span | None:
    if bounds is None:
        return None
    x, y = trimmed(doc.text, *f.raw(*bounds))
    return doc.span(x, y) if x < y else None
