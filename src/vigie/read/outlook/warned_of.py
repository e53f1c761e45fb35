"""What is warned of without a verb of its own: "the UN warns of famine", "fears of a siege"."""

from __future__ import annotations

import re

from vigie.language.document import Document
from vigie.read.context.scope import Scope
from vigie.read.grammar.clause_words import (
    ASKED,
    WISHED,
)
from vigie.read.grammar.clauses import Folded
from vigie.read.outlook.clause import Clause
from vigie.read.outlook.forecast_sources import Frame
from vigie.read.outlook.forecast_words import (
    CUE,
    EXPECT_TO,
    PLOT,
    RISK_OF,
    STRONG,
    THAT_CLAUSE,
    TO_EXPECT,
    WARN_OF,
)
from vigie.read.outlook.frames import after_last, frame_of, subject_of


def warned_of(doc: Document, f: Folded, a: int, b: int, scope: Scope) -> list[Clause]:
    """ "The UN warns of impending famine if the blockade persists": what is warned of, without a verb of its own."""
    m = _first(f.text, a, b)
    if m is None or WISHED.search(f.text, max(a, m.start() - 30), m.start()):
        return []
    if m.re is EXPECT_TO and ASKED.search(f.text, max(a, m.start() - 24), m.start()):
        return []  # "based on how doctors expect the virus to spread"
    if m.re is WARN_OF and re.search(r"\b(?:no|without|few|aucune?|sans)\b[^,;]{0,30}$", f.text[a : m.start()]):
        return []
    fears = m.group().startswith(("crai", "redout", "s'attend"))
    settled = _PERFECT_START if fears else _SETTLED_START  # "craint que la ville ne soit coupée" is to come
    if m.re is THAT_CLAUSE and settled.search(f.text, m.start("what"), m.end("what")):
        return []
    cue = CUE.search(f.text, a, b)
    frame = frame_of(f, a, b, cue.start() if cue else None)
    start, end = m.start("what"), min(m.end("what"), frame.end)
    if m.re is RISK_OF and end - start < 12:
        start, end = m.start(), min(m.end(), frame.end)  # "the risk of famine remains high"
    if m.re is PLOT:  # the plotters alone
        before = list(
            re.compile(r"\b(?:that|que|warned|fears?|believes?)\s").finditer(f.text, start, min(end, start + 60))
        )
        start = before[-1].end() if before else start
    if start >= end:
        return []
    if frame.condition and start < frame.condition[0] < end:
        end = frame.condition[0]
    left = after_last(f.text, (", ", "; "), a, m.start())
    who = None if m.re is RISK_OF else subject_of(f.text, left, m.start())
    inner = Frame(start, frame.end, frame.condition, m.span(), who)
    if m.re is THAT_CLAUSE:
        word = re.compile(r"(?:un)?likely|(?:im|peu )?probable|certain").search(f.text, m.start(), start)
        words = (m.start(), start) if word else _first_word(m)
    else:
        word = _POSSIBLE.search(f.text, start, end)
        words = word.span() if word else _first_word(m)
    return [Clause(doc, f, scope, (a, b), start, end, words, inner, frame.condition)]


_FEARED = re.compile(
    r"\b(?:threats?|intelligence|intercept\w*|suspect\w*|believ\w+|renseignements?|menaces?|selon|soupconn\w+)\b"
)


def _first(text: str, a: int, b: int) -> re.Match[str] | None:
    # Whose plans an army makes public is its own announcement; a plot is told by somebody who fears it.
    told = STRONG.search(text, a, b) or _FEARED.search(text, a, b)
    found = (
        pattern.search(text, a, b)
        for pattern in (RISK_OF, WARN_OF, THAT_CLAUSE, TO_EXPECT, EXPECT_TO, *((PLOT,) if told else ()))
    )
    return next((m for m in found if m), None)


# "It is likely that the rebels have left": a guess about what is.
_SETTLED_START = re.compile(
    r"\b(?:has|have|had|was|were|did|is already|are already|a ete|ont ete|soit|soient|aient?|ait)\b|\w+ed by\b"
)

_PERFECT_START = re.compile(r"\b(?:has|have|had|was|were|did|a ete|ont ete|ait|aient)\b")

_POSSIBLE = re.compile(r"\b(?:impending|imminente?s?|looming|possible|potential|eventuelle?s?|risque)\b")


def _first_word(m: re.Match[str]) -> tuple[int, int]:
    return m.start(), m.start() + len(m.group().split()[0])
