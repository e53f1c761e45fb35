"""The days that the sentences around an event tell: the one told last, and one that comes soon after."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from vigie.language.document import Document, Sentence
from vigie.model import Bounds, When
from vigie.read.context.scope import Scope
from vigie.read.events.told_from import hour_only
from vigie.read.incidents.going_on import another_item, goes_on

SENTENCES_BACK, _AHEAD, LEAD, _LINKED = 4, 3, 3, 6  # sentences
_LONGEST_DAYS = 3  # a longer period is no day to be inherited
_OLD_DAYS = 150
FULL = '.!?…”"»'  # ends of sentences; a line without is a heading or a stamp ("Last updated at …")
LONGEST = 2000  # characters of a sentence that are looked at
_SHORT = r"(?:(?:moments?|minutes?|hours?|instants?|heures?)|quarts? d['’]heure)"
_MUCH = {
    "en": r"(?:(?:a|an|one|two|three|four|five|six|some|several|few|about|around|\d{1,3}|just|only|half)\s){0,4}",
    "fr": r"(?:(?:une?|deux|trois|quatre|cinq|six|quelques|plusieurs|environ|à peine|\d{1,3}|peu|dix|vingt|trente"
    r"|quarante|demi-)\s?){0,4}",
}
# "Hours later", "quarante minutes plus tard", "the same day", "shortly afterwards": on the day told before.
_SAME_DAY = {
    "en": re.compile(
        rf"\b(?:{_MUCH['en']}{_SHORT}\s(?:later|earlier|before|after(?:wards?)?)"
        r"|(?:shortly|soon|immediately|right)\s(?:after(?:wards?)?|before|earlier|later|thereafter)"
        r"|(?:the|that)\s(?:same|very)\s(?:day|morning|afternoon|evening|night)"
        r"|later\s(?:that|in the)\s(?:day|evening|night)|that\s(?:day|morning|afternoon|evening|night)"
        r"|in (?:the )?(?:ensuing|pursuit|aftermath)|at the same time"
        r"|within (?:hours|minutes))\b",
        re.I,
    ),
    "fr": re.compile(
        rf"\b(?:{_MUCH['fr']}{_SHORT}\s(?:plus tard|plus tôt|après|auparavant|avant)"
        r"|(?:peu|juste|aussitôt|immédiatement)\s(?:après|avant|auparavant)|(?:le|la|ce|cette)\smême\s(?:jour|matin|nuit|soir)"
        r"|dans la (?:même (?:journée|nuit|soirée|matinée)|foulée|journée|soirée|matinée)|au même moment"
        r"|ce (?:jour|soir|matin)-là|cette nuit-là|en fin de (?:journée|matinée|soirée)|dans l['’]après-midi)\b",
        re.I,
    ),
}
# The sentence turns to another time, or to what has gone on for some time.
_TURNS = {
    "en": re.compile(
        r"\b(?:since|ago|years?|months?|weeks?|days?|decades?|earlier|previous(?:ly)?|last|recent(?:ly)?|often|usually"
        r"|every|annual(?:ly)?|so far|still|elsewhere|separate(?:ly)?|another|once|used to|always|will|would|tomorrow"
        r"|deadline|the (?:day|night|evening|morning) before|over the past|in the past|first time)\b",
        re.I,
    ),
    "fr": re.compile(
        r"\b(?:depuis|il y a|ans?|années?|mois|semaines?|jours|déjà|auparavant|précédente?s?|récemment|souvent|chaque"
        r"|dernière?s?|toujours|ailleurs|séparément|autrefois|naguère|la veille|demain|prochaine?s?"
        r"|une autre|un autre)\b",
        re.I,
    ),
}
_PERFECT = {"en": re.compile(r"\b(?:has|have)\b", re.I), "fr": re.compile(r"(?!)")}
# "The convoy, which had left Dakar on Saturday, was hit on Tuesday"
_ASIDE = re.compile(r",\s(?:which|who|qui|dont)\s[^,.;]{3,150},\s")
_CLOCK = re.compile(
    r"[ \t•*–-]*(?:\d{1,2}\s?[h:.]\s?\d{2}|\d{1,2}\sh)\b(?:\s?(?:GMT|UTC|[ap]\.?m\.?))?[ \t]*[-–—:|.]?[ \t]"
)


@dataclass(slots=True)
class Told:
    """What is known while the text is gone through: days by sentence, how far each was handed on, what is said."""

    doc: Document
    scope: Scope
    known: dict[int, tuple[When, bool]] = field(default_factory=dict)  # with whether something violent happened
    steps: dict[int, int] = field(default_factory=dict)
    words: dict[int, tuple[bool, bool, bool]] = field(default_factory=dict)
    at: dict[Bounds, When] = field(default_factory=dict)  # the words of events, and their days
    kinds: dict[Bounds, str] = field(default_factory=dict)  # the words of events, and their types

    def says(self, sentence: Sentence) -> tuple[bool, bool, bool]:
        """Whether it stays on the same day in words, turns to another time, and is told in the perfect."""
        if sentence.index not in self.words:
            lang, text = self.doc.lang, self.doc.text[sentence.start : min(sentence.end, sentence.start + LONGEST)]
            rest = _SAME_DAY[lang].sub(" ", text)
            turns = _TURNS[lang].search(rest) is not None
            self.words[sentence.index] = (rest != text, turns, _PERFECT[lang].search(rest) is not None)
        return self.words[sentence.index]


def on_one_day(inside: Sequence[When]) -> bool:
    """Whether the times of a sentence lie on one day that news may go on from."""
    first = {w.period.first_day for w in inside if w.period is not None}
    return len(first) == 1 and all(is_one_day(w) for w in inside)


def day_before(told: Told, sentence: Sentence, *, itself: bool = True, answer: bool = False) -> When | None:
    """The day told last, before or in this sentence (``itself``), else that of an hour told last ("at dawn").

    None of what it may be an ``answer`` to.
    """
    named = _told_last(told, sentence, days_told_in, itself, answer)
    return named or _told_last(told, sentence, lambda t, s: t.scope.told_in(s), itself, answer)


def _told_last(
    told: Told, sentence: Sentence, times_in: Callable[[Told, Sentence], list[When]], itself: bool, answer: bool
) -> When | None:
    doc = told.doc
    for index in range(sentence.index - (not itself), max(-1, sentence.index - SENTENCES_BACK - 1), -1):
        if index < sentence.index and of_clock(doc, doc.sentences[index + 1]) is not None:
            return None  # another entry of a live page
        when, violent = told.known.get(index, (None, False))
        if violent and answer and index < sentence.index:
            return None
        if when is None and index < sentence.index and doc.text[doc.sentences[index].end - 1] in FULL:
            inside = [w for w in times_in(told, doc.sentences[index]) if not is_old(doc, w)]
            if inside and not on_one_day(inside):
                return None
            when = inside[0] if inside else None
        if when is not None and not is_old(doc, when):
            steps = told.steps.get(index, 0) + sentence.index - index
            if steps > _LINKED:
                return None
            told.steps[sentence.index] = steps
            return when
    return None


def days_told_in(told: Told, sentence: Sentence) -> list[When]:
    """The times of a sentence without bare hours, whose day stands elsewhere, and without those put in by the way."""
    inside = [w for w in told.scope.told_in(sentence) if not hour_only(w.text or "", told.doc.lang)]
    asides = [
        m.span() for m in _ASIDE.finditer(told.doc.text, sentence.start, min(sentence.end, sentence.start + LONGEST))
    ]
    return [w for w in inside if w.span is None or not any(a <= w.span.start < b for a, b in asides)] or inside


def day_after(told: Told, sentence: Sentence, *, answer: bool) -> When | None:
    """The day of a sentence soon after that goes on about what this one told; see :func:`day_before` for ``answer``."""
    doc = told.doc
    for here in doc.sentences[sentence.index + 1 : sentence.index + 1 + _AHEAD]:
        if doc.embedded(here.start):
            return None
        if another_item(doc, sentence, here):
            return None
        inside = days_told_in(told, here)
        if not inside:
            continue
        if not on_one_day(inside) or is_old(doc, inside[0]) or is_to_come(doc, inside[0]):
            return None
        if answer and told.known.get(here.index, (None, False))[1]:
            return None
        return inside[0] if goes_on(doc, sentence, here) else None
    return None


def is_one_day(when: When) -> bool:
    """Whether it is a day, or few enough: a night, a weekend."""
    if when.precision in ("day", "time"):
        return True
    period = when.period
    return (
        when.precision == "period"
        and period is not None
        and period.first_day is not None
        and period.last_day is not None
        and (period.last_day - period.first_day).days < _LONGEST_DAYS
    )


def is_old(doc: Document, when: When) -> bool:
    """Whether it is too long ago for news of the day."""
    last = when.period.last_day if when.period is not None else None
    if last is None or doc.published is None:
        return when.precision in ("year", "month")
    return (doc.published.first_day - last).days > _OLD_DAYS


def is_to_come(doc: Document, when: When) -> bool:
    first = when.period.first_day if when.period is not None else None
    return first is not None and doc.published is not None and first > doc.published.last_day


def of_clock(doc: Document, sentence: Sentence) -> When | None:
    """The day of publication, where the sentence's entry begins with the time of day: "18:40 Police …"."""
    if doc.published is None or doc.published.first_day != doc.published.last_day:
        return None
    line = doc.text.rfind("\n", 0, sentence.start) + 1
    m = _CLOCK.match(doc.text, line, line + 40)
    if m is None or sentence.end <= m.end():
        return None
    return When(start=doc.published, end=doc.published, precision="day", text=m.group().strip(" \t*•–—-|."))
