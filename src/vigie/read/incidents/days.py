"""The day of an event whose own sentence names none: news tells on from one day until it names another.

"A car bomb killed four on Tuesday. … The second blast hit a tea shop." The day is taken from the sentences before,
where nothing turns to another time; from a sentence after, where that tells of the same people or things ("The strike
came on Monday"); "hours later" stays on the day told last; an entry of a live page has the day of the page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from vigie.language.document import Document, Sentence
from vigie.model import Bounds, PartialDate, Span, When
from vigie.read.context.scope import Scope
from vigie.read.events.told_from import betweens, hour_only, moved, shift
from vigie.read.events.triggers import Trigger
from vigie.read.grammar.chronicles import chronicle, heading
from vigie.read.grammar.datelines import dateline
from vigie.read.times.values import when_of

_BACK, _AHEAD, _LEAD, _LINKED = 4, 3, 3, 6  # sentences
_LONGEST_DAYS = 3  # a longer period is no day to be inherited
_OLD_DAYS = 150
# What is done in answer to violence, often a day or more later.
_ANSWERS = frozenset(
    {"arrest", "release", "protest", "closure", "reopening", "deployment", "evacuation", "agreement", "diplomatic"}
    | {"withdrawal", "displacement", "other"}
)
_ACTS = _ANSWERS - {"protest", "displacement", "arrest"}
_ATTACKS = frozenset({"battle", "attack", "bombing", "strike from afar", "kidnapping", "arson", "robbery"})
_KINDS = (
    (("takeover", "coup", "putsch", "overthrow"), frozenset({"coup", "takeover"})),
    (("kidnapping", "abduction", "enlèvement", "rapt"), frozenset({"kidnapping"})),
    (("quake", "séisme", "crash", "accident"), frozenset({"disaster"})),
)
_BY_THEN = re.compile(
    r"\W*(?:by (?:the time|then|dawn|daybreak|nightfall|midnight|noon|morning|evening)|when|quand|lorsque"
    r"|au (?:petit )?matin|à l['’](?:aube|arrivée))\b",
    re.I,
)
_ITEM = re.compile(r"\n[ \t]*[•*▪●◦·–—-][ \t]*$")
_ANNOUNCES = {
    "en": re.compile(r"\b(?:announc(?:ed|es|ing)|declar(?:ed|es|ing)|order(?:ed|s|ing)|decreed|imposed)\b", re.I),
    "fr": re.compile(
        r"\b(?:annonc(?:é|e|ent|ant)|décrét(?:é|e|ant)|ordonn(?:é|e|ant)|déclar(?:é|e|ant)|impos(?:é|e))\b", re.I
    ),
}
_HAS = re.compile(r"\b(?:has|have)\s(?:been\s|all\s|now\s|finally\s|since\s)*$")
_FULL = '.!?…”"»'  # ends of sentences; a line without is a heading or a stamp ("Last updated at …")
_LONGEST = 2000  # characters of a sentence that are looked at
_WORD = re.compile(r"[^\W\d_]{3,}")
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
# A sentence that goes on about what was told: "The blast …", "It …", "Les assaillants …"; the word after the article.
_DEFINITE = {
    "en": re.compile(r"(?P<pro>They|It|He|She)\b|(?:The|This|Their|Its)\s(?P<a>[\w’'-]+)(?:\s(?P<b>[\w’'-]+))?"),
    "fr": re.compile(
        r"(?P<pro>Ils?|Elles?)\b|(?:L[’']|(?:Le|La|Les|Ce|Cet|Cette|Ces)\s)(?P<a>[\w’-]+)(?:\s(?P<b>[\w’'-]+))?"
    ),
}
_EVENT_WORDS = re.compile(
    r"(?:attack|assault|raid|ambush|blast|explosion|bombing|strike|shooting|massacre|clash|incident|accident|killing|siege"
    r"|attacker|assailant|gunmen|victim|dead|ship|vessel|boat|plane|aircraft|vehicle|men"
    r"|fighter|militant|rebel|bandit|group|crash|quake|flood|attaque|assaut|embuscade|attentat|frappe|tuerie"
    r"|accrochage|drame|assaillant|victime|déflagration|détonation|fait|incident|combat|affrontement|enlèvement"
    r"|abduction|kidnapping|violence|fighting|protest|march|manifestation|arrest|arrestation)s?$",
    re.I,
)
_DAWN = re.compile(
    r"\b(?:dawn|daybreak|sunrise|in the (?:early )?(?:morning|day|afternoon)|during the day|early hours|à l['’]aube"
    r"|au lever du jour"
    r"|au (?:petit )?matin|dans la (?:journée|matinée)|dans l['’]après-midi)\b",
    re.I,
)
# "The convoy, which had left Dakar on Saturday, was hit on Tuesday"
_ASIDE = re.compile(r",\s(?:which|who|qui|dont)\s[^,.;]{3,150},\s")
_LED_TO = re.compile(r"\b(?:after|following|before|when|while|après|avant|lorsque|suite)\b", re.I)
_OTHER = re.compile(
    r"\b(?:previous|earlier|second|third|other|next|deuxième|seconde?|autre|précédente?|troisième)\b", re.I
)
_CLOCK = re.compile(
    r"[ \t•*–-]*(?:\d{1,2}\s?[h:.]\s?\d{2}|\d{1,2}\sh)\b(?:\s?(?:GMT|UTC|[ap]\.?m\.?))?[ \t]*[-–—:|.]?[ \t]"
)


@dataclass(frozen=True, slots=True)
class Dated:
    """An event: its first trigger, when it was by its own words, and the sentences and words that tell of it."""

    trigger: Trigger
    when: When | None
    sentences: Sequence[int]
    words: Sequence[Bounds] = ()


@dataclass(slots=True)
class _Told:
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
            lang, text = self.doc.lang, self.doc.text[sentence.start : min(sentence.end, sentence.start + _LONGEST)]
            rest = _SAME_DAY[lang].sub(" ", text)
            turns = _TURNS[lang].search(rest) is not None
            self.words[sentence.index] = (rest != text, turns, _PERFECT[lang].search(rest) is not None)
        return self.words[sentence.index]


def days(doc: Document, scope: Scope, told: Sequence[Dated]) -> list[When | None]:
    """When each event of ``told``, which are in the order of the text, was: what it has, else the day that goes on."""
    so_far = _Told(doc, scope)
    whens = [None if _of_another(doc, e) else e.when for e in told]
    so_far.kinds = {words: e.trigger.entry.type for e in told for words in e.words}
    whens = [None if w is not None and _between_others(so_far, e, w) else w for e, w in zip(told, whens, strict=True)]
    shifts = [None if w is None else _shift(w.text or "", doc.lang) for w in whens]
    for event, when, days_on in zip(told, whens, shifts, strict=True):
        if when is not None and days_on is None and _one_day(when):
            _know(so_far, event, when)
    found: list[When | None] = []
    for n, (event, when, days_on) in enumerate(zip(told, whens, shifts, strict=True)):
        sentence = event.trigger.sentence
        if when is None:
            when = _from_another(so_far, event) or _when(so_far, event.trigger, first=n == 0)
            when = when or _announced(doc, scope, event.trigger)
            if when is not None:
                so_far.known.setdefault(sentence.index, (when, event.trigger.entry.type not in _ANSWERS))
                so_far.at |= dict.fromkeys(event.words, when)
        elif days_on is not None:
            when = _counted(so_far, when, days_on)
            if _one_day(when):
                _know(so_far, event, when)
        found.append(when)
    return found


def _of_another(doc: Document, event: Dated) -> bool:
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


def _between_others(told: _Told, event: Dated, when: When) -> bool:
    """Whether "two days earlier" stands behind another event: "marched against the killing of a boy …"."""
    if when.span is None or (_shift(when.text or "", told.doc.lang) or 0) >= 0 or event.trigger.noun:
        return False
    return any(event.trigger.end <= s and e <= when.span.start and (s, e) not in event.words for s, e in told.kinds)


def _know(told: _Told, event: Dated, when: When) -> None:
    for index in event.sentences:
        told.known[index] = (when, event.trigger.entry.type not in _ANSWERS)
    told.at |= dict.fromkeys(event.words, when)


def _shift(words: str, lang: str) -> int | None:
    if _PREVIOUS[lang].fullmatch(words):
        return -7  # at most: see :func:`_back_to`
    return 0 if hour_only(words, lang) else shift(words, lang)


def _counted(told: _Told, when: When, days_on: int) -> When:
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
    return counted if days_on else _next_morning(told.doc, sentence, counted)


def _back_to(base: When, when: When) -> int:
    """The days from ``base`` back to the weekday of "the previous Saturday"."""
    if base.start is None or when.start is None:
        return 0
    return -((base.start.first_day - when.start.first_day).days % 7 or 7)


def _base(told: _Told, sentence: Sentence, words: When | None = None) -> When | None:
    """The day from which "the day before" or "two days earlier" is counted: of the event told last, else the day told
    last, but what was said in a quotation or is to come; of news that is not dated itself, the day of telling."""
    doc, spoken = told.doc, words is not None and _in_quotation(told.scope, words)
    for index in range(sentence.index - 1, max(-1, sentence.index - _BACK - 1), -1):
        here = doc.sentences[index]
        if _clock(doc, doc.sentences[index + 1]) is not None:
            return None  # another entry of a live page
        known = told.known.get(index, (None, False))[0]
        if known is not None and not (_old(doc, known) or _to_come(doc, known)):
            return known
        if doc.text[here.end - 1] not in _FULL:
            continue
        named = _days_in(told, here)
        if not (named or spoken) and index == sentence.index - 1 and "\n" not in doc.text[here.end : sentence.start]:
            named = [w for t in told.scope.timed(here.start, here.end) if (w := when_of(t)) and w.precision == "day"]
        named = [w for w in named if _one_day(w) and not (_old(doc, w) or _to_come(doc, w))]
        named = [w for w in named if not _in_quotation(told.scope, w)]
        if named:
            return named[0] if _only_day(named) else None
    return None


def _in_quotation(scope: Scope, when: When) -> bool:
    return when.span is not None and any(q.direct for q in scope.holding(when.span.start, when.span.end))


def _month_here(told: _Told, sentence: Sentence, words: Span) -> When | None:
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


def _told_here(told: _Told, sentence: Sentence, words: Span) -> When | None:
    """The day of an event that the sentence tells before ``words``, else the one that it names before them."""
    before = [
        (s, w)
        for (s, e), w in told.at.items()
        if sentence.start <= s and e <= words.start and (w.span is None or w.span.start != words.start)
    ]  # "the search begun the next day led to an arrest": both are of that day
    if before:
        return max(before, key=lambda pair: pair[0])[1]
    named = [w for w in told.scope.told_in(sentence) if w.span is not None and w.span.end <= words.start]
    return named[-1] if named and _one_day(named[-1]) and _shift(named[-1].text or "", told.doc.lang) is None else None


def _announced(doc: Document, scope: Scope, trigger: Trigger) -> When | None:
    """The day of an announcement that is the act itself: "announced on Tuesday the closure of schools"."""
    sentence = trigger.sentence
    if trigger.entry.type not in _ACTS or doc.embedded(sentence.start):
        return None
    end = min(sentence.end, sentence.start + _LONGEST)
    fresh = doc.lang == "en" and _HAS.search(doc.text, sentence.start, trigger.start) is not None
    if not fresh and _ANNOUNCES[doc.lang].search(doc.text, sentence.start, end) is None:
        return None
    news = dateline(doc, sentence.start)
    own = {w.span.start for w in scope.told_in(sentence) if w.span is not None} if fresh else ()
    told = [w for t in scope.timed(news, end) if (w := when_of(t)) is not None and w.precision == "day"]
    told = [w for w in told if w.span is None or w.span.start not in own]  # "have been freed, officials said on Friday"
    return told[0] if len({w.start for w in told}) == 1 and not _to_come(doc, told[0]) else None


def _from_another(told: _Told, event: Dated) -> When | None:
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
            base = inside[0] if len(inside) == 1 and _one_day(inside[0]) else None
        if base is None and known is not None:
            base = _before(told, trigger.sentence, itself=False)
        when = moved(base, days_on, doc.span(*between.words)) if base is not None else None
        if when is not None:
            return when
    return None


def _of_its_kind(told: _Told, trigger: Trigger, words: str) -> When | None:
    """The day of the event told last before ``trigger`` that words such as "the coup" or "the attack" take up."""
    kinds = next((kinds for stems, kinds in _KINDS if any(w in words.lower() for w in stems)), _ATTACKS)
    before = [(s, w) for (s, e), w in told.at.items() if e <= trigger.start and told.kinds.get((s, e)) in kinds]
    return max(before, key=lambda pair: pair[0])[1] if before else None


def _when(told: _Told, trigger: Trigger, *, first: bool) -> When | None:
    doc, scope, sentence = told.doc, told.scope, trigger.sentence
    if doc.embedded(sentence.start):
        return None
    clock = _clock(doc, sentence)
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
        before = _before(told, sentence, answer=trigger.entry.type in _ANSWERS and not same)
        if before is not None:
            return _next_morning(doc, sentence, before)
    return _after(told, sentence, answer=trigger.entry.type in _ANSWERS) if first or sentence.index < _LEAD else None


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
    if when.span is None or when.span.end > trigger.start or not _only_day(here):
        return None
    gap = doc.text[when.span.end : trigger.start][:_LONGEST]
    return when if ";" in gap and not _LED_TO.search(gap) else None


def _only_day(inside: Sequence[When]) -> bool:
    """Whether the times of a sentence lie on one day that news may go on from."""
    first = {w.period.first_day for w in inside if w.period is not None}
    return len(first) == 1 and all(_one_day(w) for w in inside)


def _next_morning(doc: Document, sentence: Sentence, when: When) -> When:
    """The second day of a night, where the sentence tells of its dawn."""
    if when.start == when.end or when.end is None or not _DAWN.search(doc.text, sentence.start, sentence.end):
        return when
    return replace(when, start=when.end, precision="day")


def _before(told: _Told, sentence: Sentence, *, itself: bool = True, answer: bool = False) -> When | None:
    """The day told last, before or in this sentence (``itself``), else that of an hour told last ("at dawn").

    None of what it may be an ``answer`` to.
    """
    named = _told_last(told, sentence, _days_in, itself, answer)
    return named or _told_last(told, sentence, lambda t, s: t.scope.told_in(s), itself, answer)


def _told_last(
    told: _Told, sentence: Sentence, times_in: Callable[[_Told, Sentence], list[When]], itself: bool, answer: bool
) -> When | None:
    doc = told.doc
    for index in range(sentence.index - (not itself), max(-1, sentence.index - _BACK - 1), -1):
        if index < sentence.index and _clock(doc, doc.sentences[index + 1]) is not None:
            return None  # another entry of a live page
        when, violent = told.known.get(index, (None, False))
        if violent and answer and index < sentence.index:
            return None
        if when is None and index < sentence.index and doc.text[doc.sentences[index].end - 1] in _FULL:
            inside = [w for w in times_in(told, doc.sentences[index]) if not _old(doc, w)]
            if inside and not _only_day(inside):
                return None
            when = inside[0] if inside else None
        if when is not None and not _old(doc, when):
            steps = told.steps.get(index, 0) + sentence.index - index
            if steps > _LINKED:
                return None
            told.steps[sentence.index] = steps
            return when
    return None


def _days_in(told: _Told, sentence: Sentence) -> list[When]:
    """The times of a sentence without bare hours, whose day stands elsewhere, and without those put in by the way."""
    inside = [w for w in told.scope.told_in(sentence) if not hour_only(w.text or "", told.doc.lang)]
    asides = [
        m.span() for m in _ASIDE.finditer(told.doc.text, sentence.start, min(sentence.end, sentence.start + _LONGEST))
    ]
    return [w for w in inside if w.span is None or not any(a <= w.span.start < b for a, b in asides)] or inside


def _entered(doc: Document, sentence: Sentence, other: Sentence) -> bool:
    """Whether only one of two sentences, or each another, is in an entry of a chronicle."""
    inside = [next((b for b in chronicle(doc) if b[0] <= s.start < b[1]), None) for s in (sentence, other)]
    return inside[0] != inside[1]


def another_item(doc: Document, sentence: Sentence, here: Sentence) -> bool:
    """Whether ``here`` begins another item of a list than that of ``sentence`` before it, or is in another entry."""
    return _ITEM.search(doc.text, max(0, here.start - 6), here.start) is not None or _entered(doc, sentence, here)


def _after(told: _Told, sentence: Sentence, *, answer: bool) -> When | None:
    """The day of a sentence soon after that goes on about what this one told; see :func:`_before` for ``answer``."""
    doc = told.doc
    for here in doc.sentences[sentence.index + 1 : sentence.index + 1 + _AHEAD]:
        if doc.embedded(here.start):
            return None
        if another_item(doc, sentence, here):
            return None
        inside = _days_in(told, here)
        if not inside:
            continue
        if not _only_day(inside) or _old(doc, inside[0]) or _to_come(doc, inside[0]):
            return None
        if answer and told.known.get(here.index, (None, False))[1]:
            return None
        return inside[0] if goes_on(doc, sentence, here) else None
    return None


def goes_on(doc: Document, sentence: Sentence, here: Sentence) -> bool:
    """Whether ``here`` goes on about what ``sentence`` tells: it begins with a pronoun, the event, or one of its words
    after an article."""
    if doc.lang not in _DEFINITE:
        return False
    start = here.start + (doc.text[here.start] in "\"“'‘")  # "They came on Sunday," said a resident
    m = _DEFINITE[doc.lang].match(doc.text, start, min(here.end, start + 80))
    if m is None or _OTHER.search(doc.text, here.start, here.start + 60):
        return False
    lead = {
        w.lower().rstrip("s") for w in _WORD.findall(doc.text, sentence.start, min(sentence.end, sentence.start + 600))
    }
    after = (m["a"], m["b"])
    return m["pro"] is not None or any(w and (_EVENT_WORDS.match(w) or w.lower().rstrip("s") in lead) for w in after)


def _one_day(when: When) -> bool:
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


def _old(doc: Document, when: When) -> bool:
    """Whether it is too long ago for news of the day."""
    last = when.period.last_day if when.period is not None else None
    if last is None or doc.published is None:
        return when.precision in ("year", "month")
    return (doc.published.first_day - last).days > _OLD_DAYS


def _to_come(doc: Document, when: When) -> bool:
    first = when.period.first_day if when.period is not None else None
    return first is not None and doc.published is not None and first > doc.published.last_day


def _clock(doc: Document, sentence: Sentence) -> When | None:
    """The day of publication, where the sentence's entry begins with the time of day: "18:40 Police …"."""
    if doc.published is None or doc.published.first_day != doc.published.last_day:
        return None
    line = doc.text.rfind("\n", 0, sentence.start) + 1
    m = _CLOCK.match(doc.text, line, line + 40)
    if m is None or sentence.end <= m.end():
        return None
    return When(start=doc.published, end=doc.published, precision="day", text=m.group().strip(" \t*•–—-|."))
