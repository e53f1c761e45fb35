"""The day of an event whose own sentence names none: news tells on from one day until it names another.

"A car bomb killed four on Tuesday. … The second blast hit a tea shop." The day is taken from the sentences before,
where nothing turns to another time; from a sentence after, where that tells of the same people or things ("The strike
came on Monday"); "hours later" stays on the day told last; an entry of a live page has the day of the page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from vigie.language.document import Document, Sentence
from vigie.model import When
from vigie.read.context.scope import Scope
from vigie.read.events.triggers import Trigger
from vigie.read.grammar.chronicles import heading
from vigie.read.grammar.datelines import dateline
from vigie.read.incidents.counted_days import (
    Dated,
    between_others,
    counted_from_another,
    counted_from_told,
    days_on_in,
    next_morning,
    of_another,
)
from vigie.read.incidents.told_days import (
    LEAD,
    LONGEST,
    Told,
    day_after,
    day_before,
    is_one_day,
    is_to_come,
    of_clock,
    on_one_day,
)
from vigie.read.times.values import when_of

# What is done in answer to violence, often a day or more later.
_ANSWERS = frozenset(
    {"arrest", "release", "protest", "closure", "reopening", "deployment", "evacuation", "agreement", "diplomatic"}
    | {"withdrawal", "displacement", "other"}
)
_ACTS = _ANSWERS - {"protest", "displacement", "arrest"}
_BY_THEN = re.compile(
    r"\W*(?:by (?:the time|then|dawn|daybreak|nightfall|midnight|noon|morning|evening)|when|quand|lorsque"
    r"|au (?:petit )?matin|à l['’](?:aube|arrivée))\b",
    re.I,
)
_ANNOUNCES = {
    "en": re.compile(r"\b(?:announc(?:ed|es|ing)|declar(?:ed|es|ing)|order(?:ed|s|ing)|decreed|imposed)\b", re.I),
    "fr": re.compile(
        r"\b(?:annonc(?:é|e|ent|ant)|décrét(?:é|e|ant)|ordonn(?:é|e|ant)|déclar(?:é|e|ant)|impos(?:é|e))\b", re.I
    ),
}
_HAS = re.compile(r"\b(?:has|have)\s(?:been\s|all\s|now\s|finally\s|since\s)*$")
_LED_TO = re.compile(r"\b(?:after|following|before|when|while|après|avant|lorsque|suite)\b", re.I)


def days(doc: Document, scope: Scope, told: Sequence[Dated]) -> list[When | None]:
    """When each event of ``told``, which are in the order of the text, was: what it has, else the day that goes on."""
    so_far = Told(doc, scope)
    whens = [None if of_another(doc, e) else e.when for e in told]
    so_far.kinds = {words: e.trigger.entry.type for e in told for words in e.words}
    whens = [None if w is not None and between_others(so_far, e, w) else w for e, w in zip(told, whens, strict=True)]
    shifts = [None if w is None else days_on_in(w.text or "", doc.lang) for w in whens]
    for event, when, days_on in zip(told, whens, shifts, strict=True):
        if when is not None and days_on is None and is_one_day(when):
            _know(so_far, event, when)
    found: list[When | None] = []
    for n, (event, when, days_on) in enumerate(zip(told, whens, shifts, strict=True)):
        sentence = event.trigger.sentence
        if when is None:
            when = counted_from_another(so_far, event) or _when(so_far, event.trigger, first=n == 0)
            when = when or _announced(doc, scope, event.trigger)
            if when is not None:
                so_far.known.setdefault(sentence.index, (when, event.trigger.entry.type not in _ANSWERS))
                so_far.at |= dict.fromkeys(event.words, when)
        elif days_on is not None:
            when = counted_from_told(so_far, when, days_on)
            if is_one_day(when):
                _know(so_far, event, when)
        found.append(when)
    return found


def _know(told: Told, event: Dated, when: When) -> None:
    for index in event.sentences:
        told.known[index] = (when, event.trigger.entry.type not in _ANSWERS)
    told.at |= dict.fromkeys(event.words, when)


def _announced(doc: Document, scope: Scope, trigger: Trigger) -> When | None:
    """The day of an announcement that is the act itself: "announced on Tuesday the closure of schools"."""
    sentence = trigger.sentence
    if trigger.entry.type not in _ACTS or doc.embedded(sentence.start):
        return None
    end = min(sentence.end, sentence.start + LONGEST)
    fresh = doc.lang == "en" and _HAS.search(doc.text, sentence.start, trigger.start) is not None
    if not fresh and _ANNOUNCES[doc.lang].search(doc.text, sentence.start, end) is None:
        return None
    news = dateline(doc, sentence.start)
    own = {w.span.start for w in scope.told_in(sentence) if w.span is not None} if fresh else ()
    told = [w for t in scope.timed(news, end) if (w := when_of(t)) is not None and w.precision == "day"]
    told = [w for w in told if w.span is None or w.span.start not in own]  # "have been freed, officials said on Friday"
    return told[0] if len({w.start for w in told}) == 1 and not is_to_come(doc, told[0]) else None


def _when(told: Told, trigger: Trigger, *, first: bool) -> When | None:
    doc, scope, sentence = told.doc, told.scope, trigger.sentence
    if doc.embedded(sentence.start):
        return None
    clock = of_clock(doc, sentence)
    if clock is not None:
        return clock
    headed = next((w for w in scope.told_in(sentence) if w.span and w.span.end <= heading(doc, sentence.start)), None)
    if headed is not None:
        return headed
    if _unresolved(scope, sentence):
        return None
    here = scope.told_in(sentence)
    same, turns, perfect = told.says(sentence)
    if here:
        when = _same_sentence(doc, trigger, here)
        if when is not None:
            return when
    elif not turns and (same or not (perfect or _taken_up(trigger) or _earlier(scope, trigger))):
        before = day_before(told, sentence, answer=trigger.entry.type in _ANSWERS and not same)
        if before is not None:
            return next_morning(doc, sentence, before)
    return day_after(told, sentence, answer=trigger.entry.type in _ANSWERS) if first or sentence.index < LEAD else None


def _unresolved(scope: Scope, sentence: Sentence) -> bool:
    """Whether the sentence names a day that nothing resolves: "Thursday" in a text without a date."""
    return any(
        t.type == "DATE" and (t.value or "").startswith("XXXX") for t in scope.timed(sentence.start, sentence.end)
    )


def _taken_up(trigger: Trigger) -> bool:
    """Whether it is an event that readers know: "the arrest", told of no day."""
    return trigger.noun and trigger.definite == "the"


def _earlier(scope: Scope, trigger: Trigger) -> bool:
    """Whether the tense tells of an earlier time; "said that they had closed the borders" does not."""
    text, start = scope.doc.text, trigger.sentence.start
    if _BY_THEN.match(text, start, start + 40):
        return False  # "By the time they left, four men had been killed"
    return trigger.pluperfect and not any(not q.direct for q in scope.holding(trigger.start, trigger.end))


def _same_sentence(doc: Document, trigger: Trigger, here: Sequence[When]) -> When | None:
    """The only day of the sentence, told before a semicolon: "on Tuesday youths marched; police arrested nine"."""
    when = here[0]
    if when.span is None or when.span.end > trigger.start or not on_one_day(here):
        return None
    gap = doc.text[when.span.end : trigger.start][:LONGEST]
    return when if ";" in gap and not _LED_TO.search(gap) else None
