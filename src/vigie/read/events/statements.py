"""The words that state something: the clause of a trigger without who says it, or with who declared it."""

from __future__ import annotations

from vigie.language.document import Document
from vigie.model import Bounds, Source, Span
from vigie.read.context.scope import Scope
from vigie.read.events.triggers import Trigger
from vigie.read.grammar.datelines import dateline
from vigie.read.grammar.phrases import grammar, look

_CONTRAST, _PERFORMATIVE = map(grammar, ("contrast", "performative"))
# "BAMAKO (AFP) —", "Moscow, March 23 (BBC) -", "GENEVA –"
_REACH = 150
_THAT = ("that ", "que ", "qu’", "qu'")
_CLOSING = {"“": "”", "«": "»", '"': '"', "‘": "’"}


def statement(doc: Document, trigger: Trigger, scope: Scope) -> tuple[Span, Source | None]:
    """The clause that holds ``trigger``, and who brought it about by saying so ("JNIM declared a blockade")."""
    sentence = trigger.sentence
    start, end = max(sentence.start, dateline(doc, sentence.start)), sentence.end
    start = min(start, trigger.start)
    declared: Source | None = None
    for quote in scope.holding(trigger.start, trigger.end):
        c = quote.content
        cue = doc.text[quote.cue.start : quote.cue.end].lower().split() if quote.cue else []
        speaker = quote.speaker
        performed = trigger.noun and not quote.direct and any(w in _PERFORMATIVE[doc.lang] for w in cue)
        that = doc.text[c.start : c.start + 4].lower().startswith(_THAT)
        if performed and speaker is not None and sentence.start <= speaker.start < c.start and not that:
            declared, start = speaker, max(start, speaker.start)
            continue
        start, end = max(start, c.start), min(end, c.end)
    return doc.span(*cut(doc, trigger, start, end)), declared


def cut(doc: Document, trigger: Trigger, start: int, end: int) -> Bounds:
    """``start`` to ``end`` without other main clauses, a leading "that", and marks at the ends."""
    toks = trigger.sentence.tokens
    for k in range(max(0, trigger.first - _REACH), min(len(toks), trigger.last + _REACH)):
        t = toks[k]
        if t.text == ";" or (k and look(t) in _CONTRAST[doc.lang] and toks[k - 1].text == ","):
            if start < t.end <= trigger.start:
                start = t.end
            elif trigger.end <= t.start < end:
                end = t.start
    return trimmed(doc, start, end, trigger.start, trigger.end)


def trimmed(doc: Document, start: int, end: int, first: int, last: int) -> Bounds:
    """The bounds without marks, blanks and a leading "that"; never inside ``first`` to ``last``."""
    text = doc.text
    while start < first and not text[start].isalnum():
        start += 1
    for that in _THAT:
        if text[start : start + len(that)].lower() == that and start + len(that) <= first:
            start += len(that)
            break
    while end > last and (text[end - 1].isspace() or text[end - 1] in ".,;:!?…"):
        end -= 1
    while end > last and text[end - 1] in '”»"’' and not _opened(text, start, end):
        end -= 1
    while end > last and (text[end - 1].isspace() or text[end - 1] in ".,;:!?…"):
        end -= 1
    return start, end


def _opened(text: str, start: int, end: int) -> bool:
    """Whether the closing mark at the end closes one that opens inside, or is an apostrophe in a word."""
    mark = text[end - 1]
    inside = text[start : end - 1]
    if mark in "’'":
        return True
    return any(close == mark and opening in inside for opening, close in _CLOSING.items())
