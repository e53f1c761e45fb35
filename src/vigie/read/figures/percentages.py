"""Percentages: a change up or down, or a share of something."""

from __future__ import annotations

from collections.abc import Sequence

from vigie.language.document import Document
from vigie.model import Figure
from vigie.read.context.scope import Scope
from vigie.read.figures.amounts import other_share
from vigie.read.figures.counted import Phrase
from vigie.read.figures.governed import Clause
from vigie.read.figures.making import figure
from vigie.read.figures.measures import Words
from vigie.read.figures.shares import beside, share_of, signed

_SLOWS = frozenset("slowed eased ralenti ralentie retombé retombée".split())
_OF = frozenset("of de des du d'".split())
PHRASE_ENDS = frozenset(
    "are is was were have has had in on at by since from over between compared during last this sont est ont a"
    " en dans sur"
    " depuis entre pendant l'an par who which that qui had been and et as while but to among".split()
)


def percent(
    doc: Document, clause: Clause, phrase: Phrase, scope: Scope, vocabulary: Words, known: Sequence[Figure]
) -> list[Figure]:
    """The figure of a percentage: what changed by it, or of what it is a share; none where neither is told."""
    number = phrase.number
    toks = clause.toks
    near = [t.lower for t in toks[max(0, phrase.first - 7) : phrase.first]][::-1]
    if _SLOWS.intersection(near[:3]):  # what slows to 12% is the change itself
        near = [t.lower for t in toks[max(0, phrase.first - 30) : phrase.first - 1]][::-1]
    after = [t.lower for t in toks[phrase.first :] if t.start >= number.end][:3]
    sign = signed(doc.text[number.start])
    level = near[:1] in (["to"], ["at"], ["from"], ["à"]) or after[1:2] == [
        "à"
    ]  # "rose to 12%" tells the level, not the change
    for w in [] if level or sign else after[:2] + near:
        if w in vocabulary.up or w in vocabulary.down:
            sign = 1 if w in vocabulary.up else -1
            break
        if w in (";", ",") and w not in after[:1]:
            break
    of: str | None = None
    low, high = number.low, number.high
    other = other_share(doc, clause, phrase, known) if not sign and after[:1] not in (["of"], ["de"], ["des"]) else None
    other = other or (beside(doc, clause.sentence, number, known) if not sign else None)
    if other is not None:
        sign, of = (-1 if (other.high or 0) < 0 else 1), other.of
    if sign < 0:
        low, high = (None if high is None else -abs(high)), (None if low is None else -abs(low))
    at = next((i for i in range(phrase.first, len(toks)) if toks[i].start >= number.end), len(toks))
    if other is not None:
        pass
    elif not sign and after[:1] and after[0] in _OF:
        words = _noun_phrase(doc, clause, at + 1)
        of = f"share of {words}" if words else None
        of = of or share_of(doc, clause.sentence, number, known)
    elif not sign:
        of = share_of(doc, clause.sentence, number, known)
    elif sign and at + 1 < len(toks) and toks[at].lower not in _OF and toks[at + 1].lower in _OF | {"in", "dans"}:
        of = _noun_phrase(doc, clause, at + 2)  # "a 38% rise in violence", "40 % de hausse des prix"
    if not sign and of is None:
        return []
    return [
        figure(
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


def _noun_phrase(doc: Document, clause: Clause, at: int) -> str | None:
    """The few words of a noun phrase that begins at token ``at``: up to a verb, a preposition of time or a mark."""
    toks = clause.toks
    end = at
    while end < len(toks) and end - at < 7:
        low = toks[end].lower
        if (not toks[end].text[0].isalnum() and low != "'") or low in PHRASE_ENDS or low[0].isdigit():
            break
        if end > at and toks[end - 1].lower.endswith("s") and len(toks[end - 1].text) > 3 and low not in _OF:
            break
        end += 1
    return doc.text[toks[at].start : toks[end - 1].end] if end > at else None
