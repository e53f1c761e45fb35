"""Days that are counted from those of other events: "the night before", "two days after soldiers raided the camp"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from vigie.language.document import Document, Sentence
from vigie.model import Bounds, PartialDate, Span, When
from vigie.read.context.scope import Scope
from vigie.read.events.told_from import betweens, hour_only, moved, shift
from vigie.read.events.triggers import Trigger
from vigie.read.incidents.told_days import (
    FULL,
    SENTENCES_BACK,
    Told,
    day_before,
    days_told_in,
    is_old,
    is_one_day,
    is_to_come,
    of_clock,
    on_one_day,
)
from vigie.read.times.values import when_of

_ATTACKS = frozenset({"battle", "attack", "bombing", "strike from afar", "kidnapping", "arson", "robbery"})
_KINDS = (
    (("takeover", "coup", "putsch", "overthrow"), frozenset({"coup", "takeover"})),
    (("kidnapping", "abduction", "enlèvement", "rapt"), frozenset({"kidnapping"})),
    (("quake", "séisme", "crash", "accident"), frozenset({"disaster"})),
)
_IT_CAME = {
    "en": re.compile(
        r"\W*(?:(?:it|this|that)|(?:the|these|both)\s(?:\w+\s)?\w+)\s(?:came|comes?|happened|occurred|was|were"
        r"|took place)"
        r"(?:\s(?:just|only|barely|less than|about))*\s?",
        re.I,
    ),
    "fr": re.compile(
        r"\W*(?:cela|ceci|elles?|ils?|(?:l['’]|la\s|le\s|les\s|ces?\s|cette\s|cet\s)\w+)\s"
        r"(?:est\s|sont\s|s['’]est\s|a eu\s)?(?:survien(?:t|nent)|intervien(?:t|nent)|survenue?s?|intervenue?s?"
        r"|produite?s?|lieu)(?:\s(?:à peine|moins de))*\s?",
        re.I,
    ),
}
_PREVIOUS = {
    "en": re.compile(r"(?:the\s)?(?:previous|preceding)\s(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.I),
    "fr": re.compile(r"(?:le\s)?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\sprécédent", re.I),
}
_DAWN = re.compile(
    r"\b(?:dawn|daybreak|sunrise|in the (?:early )?(?:morning|day|afternoon)|during the day|early hours|à l['’]aube"
    r"|au lever du jour"
    r"|au (?:petit )?matin|dans la (?:journée|matinée)|dans l['’]après-midi)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Dated:
    """An event: its first trigger, when it was by its own words, and the sentences and words that tell of it."""

    trigger: Trigger
    when: When | None
    sentences: Sequence[int]
    words: Sequence[Bounds] = ()


def of_another(doc: Document, event: Dated) -> bool:
    """Whether its day is of the other side of "three days after": "… after the raid, families marched on Friday"."""
    span = event.when.span if event.when is not None else None
    if span is None:
        return False
    for between in betweens(doc, event.trigger.sentence):
        inside = [a <= event.trigger.start < b for a, b in (between.main, between.other)]
        dated = [a <= span.start < b for a, b in (between.main, between.other)]
        if any(inside) and any(dated) and inside != dated:
            return True
    return False


def between_others(told: Told, event: Dated, when: When) -> bool:
    """Whether "two days earlier" stands behind another event: "marched against the killing of a boy …"."""
    if when.span is None or (days_on_in(when.text or "", told.doc.lang) or 0) >= 0 or event.trigger.noun:
        return False
    return any(event.trigger.end <= s and e <= when.span.start and (s, e) not in event.words for s, e in told.kinds)


def days_on_in(words: str, lang: str) -> int | None:
    """How many days the words go on from the day told last; ``None`` where they don't count from it."""
    if _PREVIOUS[lang].fullmatch(words):
        return -7  # at most: see :func:`_back_to`
    return 0 if hour_only(words, lang) else shift(words, lang)


def counted_from_told(told: Told, when: When, days_on: int) -> When:
    """The day told from the one of the event told last: "the night before", "at dawn"; else ``when`` as it was read."""
    if when.span is None:
        return when
    sentence = told.doc.sentence_at(when.span.start)
    entry = next((w for w in told.scope.told_in(sentence) if _heads_entry(told.doc, w, when.span)), None)
    if entry is not None:
        return (moved(entry, days_on, when.span) or entry) if days_on < 0 else entry
    base = _told_here(told, sentence, when.span)
    if base is None and (month := _month_here(told, sentence, when.span)) is not None:
        return replace(month, text=when.text, span=when.span)
    base = base or _base(told, sentence, when)
    if base is not None and base.start is not None and _PREVIOUS[told.doc.lang].fullmatch(when.text or ""):
        days_on = _back_to(base, when)
    counted = moved(base, days_on, when.span) if base is not None else None
    if counted is None or (not days_on and counted.start is not None and _same_day(counted.start, when.start)):
        return when
    return counted if days_on else next_morning(told.doc, sentence, counted)


def _back_to(base: When, when: When) -> int:
    """The days from ``base`` back to the weekday of "the previous Saturday"."""
    if base.start is None or when.start is None:
        return 0
    return -((base.start.first_day - when.start.first_day).days % 7 or 7)


def _base(told: Told, sentence: Sentence, words: When | None = None) -> When | None:
    """The day from which "the day before" or "two days earlier" is counted: of the event told last, else the day told
    last, but what was said in a quotation or is to come; of news that is not dated itself, the day of telling."""
    doc, spoken = told.doc, words is not None and _in_quotation(told.scope, words)
    for index in range(sentence.index - 1, max(-1, sentence.index - SENTENCES_BACK - 1), -1):
        here = doc.sentences[index]
        if of_clock(doc, doc.sentences[index + 1]) is not None:
            return None  # another entry of a live page
        known = told.known.get(index, (None, False))[0]
        if known is not None and not (is_old(doc, known) or is_to_come(doc, known)):
            return known
        if doc.text[here.end - 1] not in FULL:
            continue
        named = days_told_in(told, here)
        if not (named or spoken) and index == sentence.index - 1 and "\n" not in doc.text[here.end : sentence.start]:
            named = [w for t in told.scope.timed(here.start, here.end) if (w := when_of(t)) and w.precision == "day"]
        named = [w for w in named if is_one_day(w) and not (is_old(doc, w) or is_to_come(doc, w))]
        named = [w for w in named if not _in_quotation(told.scope, w)]
        if named:
            return named[0] if on_one_day(named) else None
    return None


def _in_quotation(scope: Scope, when: When) -> bool:
    return when.span is not None and any(q.direct for q in scope.holding(when.span.start, when.span.end))


def _month_here(told: Told, sentence: Sentence, words: Span) -> When | None:
    """The month or year that the sentence names last before ``words``: "in May …; two days later" is about then."""
    named = [w for w in told.scope.told_in(sentence) if w.span is not None and w.span.end <= words.start]
    return named[-1] if named and named[-1].precision in ("month", "year") else None


def _same_day(a: PartialDate, b: PartialDate | None) -> bool:
    return b is not None and a.first_day == b.first_day


def _heads_entry(doc: Document, when: When, words: Span) -> bool:
    """Whether it is the day with which an entry of a list begins: "March 18: The next day, …"."""
    return (
        when.span is not None
        and when.span.end <= words.start
        and doc.text[when.span.end : when.span.end + 2].strip()[:1] == ":"
    )


def _told_here(told: Told, sentence: Sentence, words: Span) -> When | None:
    """The day of an event that the sentence tells before ``words``, else the one that it names before them."""
    before = [
        (s, w)
        for (s, e), w in told.at.items()
        if sentence.start <= s and e <= words.start and (w.span is None or w.span.start != words.start)
    ]  # "the search begun the next day led to an arrest": both are of that day
    if before:
        return max(before, key=lambda pair: pair[0])[1]
    named = [w for w in told.scope.told_in(sentence) if w.span is not None and w.span.end <= words.start]
    return (
        named[-1]
        if named and is_one_day(named[-1]) and days_on_in(named[-1].text or "", told.doc.lang) is None
        else None
    )


def counted_from_another(told: Told, event: Dated) -> When | None:
    """The day of an event that its sentence tells from another one: "two days after soldiers raided the camp"."""
    trigger, doc = event.trigger, told.doc
    for between in betweens(doc, trigger.sentence):
        in_main = between.main[0] <= trigger.start < between.main[1]
        if not in_main and not between.other[0] <= trigger.start < between.other[1]:
            continue
        a, b = between.other if in_main else between.main
        days_on = between.days if in_main else -between.days
        known = between.taken_up if in_main else None
        base = _of_its_kind(told, trigger, doc.text[slice(*known)]) if known is not None else None
        base = base or next((w for (s, e), w in told.at.items() if a <= s and e <= b), None)
        if base is None and not in_main and _IT_CAME[doc.lang].fullmatch(doc.text, a, b):
            base = _base(told, trigger.sentence)  # "It came two days after gunmen …"
        if base is None:
            inside = [w for w in told.scope.told_in(trigger.sentence) if w.span is not None and a <= w.span.start < b]
            base = inside[0] if len(inside) == 1 and is_one_day(inside[0]) else None
        if base is None and known is not None:
            base = day_before(told, trigger.sentence, itself=False)
        when = moved(base, days_on, doc.span(*between.words)) if base is not None else None
        if when is not None:
            return when
    return None


def _of_its_kind(told: Told, trigger: Trigger, words: str) -> When | None:
    """The day of the event told last before ``trigger`` that words such as "the coup" or "the attack" take up."""
    kinds = next((kinds for stems, kinds in _KINDS if any(w in words.lower() for w in stems)), _ATTACKS)
    before = [(s, w) for (s, e), w in told.at.items() if e <= trigger.start and told.kinds.get((s, e)) in kinds]
    return max(before, key=lambda pair: pair[0])[1] if before else None


def next_morning(doc: Document, sentence: Sentence, when: When) -> When:
    """The second day of a night, where the sentence tells of its dawn."""
    if when.start == when.end or when.end is None or not _DAWN.search(doc.text, sentence.start, sentence.end):
        return when
    return replace(when, start=when.end, precision="day")
