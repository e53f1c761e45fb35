"""What holds for a statement: when, where, and according to whom."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from vigie.language.document import Document, Sentence, within
from vigie.model import Bounds, Place, Quote, Source, Span, Time, Toponym, When
from vigie.read.context.attributions import Attributions
from vigie.read.context.exactness import TOWN, distance, exact_first, level
from vigie.read.context.said_days import is_said
from vigie.read.grammar.bulletins import Entry
from vigie.read.grammar.chronicles import heading
from vigie.read.grammar.datelines import dateline
from vigie.read.times.times import bounded

S = TypeVar("S", bound=Span)

# "A month after …" leads to another event.
_OTHER_EVENT = re.compile(
    r"\b(?:days?|weeks?|months?|years?|hours?|jours?|semaines?|mois|ans?|heures?)\s(?:after|before|following|après|avant)\b"
    r"|\b(?:compared (?:with|to)|par rapport à)\s|\bcontre\s(?=\d)|;",
    re.IGNORECASE,
)
# Words that take up an event or a site told before.
_ANAPHOR = re.compile(
    r"\b(?:(?:the|this|that|both)\s|(?:la|le|ce|cet|cette|les|ces)\s|l['’])(?:\w+\s)?(?:attacks?|assault|raid|ambush|blasts?|explosions?"
    r"|bombings?|strikes?|shooting|massacre|clash(?:es)?|fighting|incident|accident|hospital|village|town|city|camp|site|scene"
    r"|market|mosque|church|school|base|attaque|assaut|embuscade|attentat|explosion|frappe|tuerie|affrontements?|combats?|hôpital"
    r"|ville|localité|marché|mosquée|église|école|drame)s?\b",
    re.IGNORECASE,
)
# Where one clause ends and another begins; what stands before "after" or "when" is not told by the date behind it
# where it has a date of its own.
_CLAUSE = re.compile(
    r"[;:()]|\s[–—]\s|,?\s(?:but|while|whereas|although|though|mais|tandis que|alors que|puis)\s"
    r"|,\s(?:and|et|as|après|after|before|following|when|which|who|where|whose|qui|où|dont)\s"
    r"|\s(?:after|before|following|days after|compared (?:with|to)|since then|après|avant|à la suite|suite à)\s",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\W*(?:which|who|where|whose|qui|où|dont)\s", re.IGNORECASE)
_AS_OF = re.compile(
    r"(?:\b(?:as of|as at|as on|stood at [^.;]{0,30}? (?:on|by)|by|up to|until|à la date d[ue]|en date d[ue]|au"
    r"|à|jusqu['’]au|d['’]ici))"
    r"(?:\s(?:late|early|the|le|midday|noon|morning|evening))?\s*$",
    re.IGNORECASE,
)
_COUNT_STOOD = re.compile(
    r"\b(?:stood|stands|rose|risen|climbed|reached|reaches|increased|grew|jumped|passed|exceeded|updated"
    r"|revised|total(?:led|s)?"
    r"|s['’]élève|s['’]élevait|est passé|a atteint|atteint|s['’]est alourdi|porté|portant)\b",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_NOT_ON = re.compile(r"\b(?:since|from|in|until|during|depuis|en|de|dès|du)\s*$", re.IGNORECASE)
# "The deadliest since 2019" happened later than that.
_RECORD = re.compile(
    r"\b(?:\w{3,}est|worst|first|last|most \w+|le plus \w+|la plus \w+|premi\w+|dernière?)\b[^,.;]{0,40}"
    r"\b(?:since|depuis)\s+$",
    re.IGNORECASE,
)
# A sentence about more than the day told before it.
_OTHER_TIME = re.compile(
    r"\b(?:since|ago|years?|months?|decades?|so far|earlier|previous(?:ly)?|last|recent(?:ly)?|often|usually"
    r"|every|annual|total of"
    r"|has|have|will|would|could|depuis|ans?|années?|mois|déjà|auparavant|précédent|récemment|souvent|chaque"
    r"|dernière?s?)\b",
    re.IGNORECASE,
)
_NOT_THERE = re.compile(
    r"\b(?:borders? with|bordering|neighbou?ring|frontière avec|frontalier de|voisin)(?: (?:the|le|la|l['’]))?\s*$"
    r"|\b(?:neighbou?ring (?:countries|states)|pays (?:voisins|limitrophes)),?\s(?:including|such as|like|notably"
    r"|notamment|dont|comme|tels que)\s(?:[\w’'-]+,?\s){0,4}(?:l['’])?$"
    # "this town of Example province", named before
    r"|\b(?:cette|ce|this) (?:localité|ville|village|commune|town|city)\s(?:de|du|d['’]|of|in)\s?(?:la\s|l['’]|the\s)?"
    r"(?:(?:province|région|département|state|cercle|district)\s(?:de|du|d['’]|des|of)\s?)?(?:la\s|l['’])?$",
    re.I,
)
_MOST = 24


@dataclass(frozen=True)
class Scope:
    """Attaches circumstances to spans of one document.

    ``quotes`` are the attributions by rule; ``heard`` those that the encoder adds, asked only who says something;
    ``entries`` those of a bulletin.
    """

    doc: Document
    times: Sequence[Time] = ()
    places: Sequence[Toponym] = ()
    quotes: Sequence[Quote] = ()
    heard: Sequence[Quote] = ()
    entries: Sequence[Entry] = ()
    _time_starts: list[int] = field(default_factory=list, init=False, repr=False, compare=False)
    _place_starts: list[int] = field(default_factory=list, init=False, repr=False, compare=False)
    _whens: dict[int, list[When]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _inherited: dict[int, When | None] = field(default_factory=dict, init=False, repr=False, compare=False)
    _taken_up: dict[int, Sentence | None] = field(default_factory=dict, init=False, repr=False, compare=False)
    told: Attributions = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._time_starts.extend(t.start for t in self.times)
        self._place_starts.extend(p.start for p in self.places)
        object.__setattr__(self, "told", Attributions(self.doc, self.quotes, self.heard))

    def inside(self, start: int, end: int) -> Scope:
        """The same for what is told apart from the rest of the text: no day or place from outside holds for it."""
        return replace(self, times=self.timed(start, end), places=self.placed(start, end))

    def entry(self, at: int) -> Entry | None:
        """The entry of a bulletin that holds ``at``."""
        k = bisect_right(self.entries, at, key=lambda e: e.start) - 1
        return self.entries[k] if k >= 0 else None

    def timed(self, start: int, end: int) -> list[Time]:
        """The times that lie in ``start`` to ``end``."""
        return within(self.times, start, end)

    def placed(self, start: int, end: int) -> list[Toponym]:
        """The place names that lie in ``start`` to ``end``."""
        return within(self.places, start, end)

    def told_in(self, sentence: Sentence) -> list[When]:
        """When what ``sentence`` tells happened: its times, but the days of saying and of counting."""
        return list(self._events(sentence))

    def _bounded(self, time: Time, sentence: Sentence) -> When | None:
        when = bounded(self.doc, time, self._times_in(sentence))
        if when is not None and when.start is None and when.end is not None and time.type == "TIME":
            return replace(when, start=when.end, precision="day")  # "before dawn on Sunday" is on Sunday
        return when

    def _times_in(self, sentence: Sentence) -> list[Time]:
        return _inside(self.times, self._time_starts, sentence)

    # --- when -------------------------------------------------------------------------------------------------------

    def when(self, span: Span) -> When | None:
        """When it happened: the dated expression of the same clause, else of the sentence, else of the one before.

        A date of saying ("said on Tuesday that …") and the day of a count ("as of Friday") are no answer. The sentence
        before counts only in the same paragraph, with one single day in it, and where the span's sentence speaks of no
        other time. A date beyond "a month after …" is another event's.
        """
        sentence = self._sentence(span)
        if sentence is None:
            return None
        found = self._events(sentence)
        if not found:
            return self._inherited_when(sentence)
        found = sorted(found, key=lambda w: distance(w.span, span))[:_MOST]
        a, b = self._clause(sentence, span)
        inside = [w for w in found if w.span is not None and a <= w.span.start < b]
        content = self.told.content(span)
        if not inside and content is not None:
            inside = [w for w in found if w.span is not None and content.start <= w.span.start < content.end]
        if not inside and (start := self._label(sentence.start)) > sentence.start:
            inside = [w for w in found if w.span is not None and w.span.end <= start]
        found = inside or [
            w for w in found if not self._in_relative(sentence, span, w) and not self._elsewhere(span, w.span)
        ]
        return min(found, key=lambda w: distance(w.span, span), default=None)

    def _elsewhere(self, span: Span, other: Span | None, but: str = "") -> bool:
        """Whether words between the two lead to another event ("killed 5, a month after an ambush in …"); ``but`` is
        a mark that does not."""
        if other is None:
            return False
        a, b = sorted(((span.start, span.end), (other.start, other.end)))
        return any(m.group() != but for m in _OTHER_EVENT.finditer(self.doc.text, a[1], b[0]))

    def _in_relative(self, sentence: Sentence, span: Span, when: When) -> bool:
        """Whether the date stands in a relative clause after the span ("a camp of 900, where rain fell in May")."""
        if when.span is None or when.span.start < span.end:
            return False
        bounds = [m for m in _CLAUSE.finditer(self.doc.text, span.end, sentence.end) if m.end() <= when.span.start]
        return bool(bounds) and _RELATIVE.match(bounds[-1].group()) is not None

    def said(self, span: Span) -> When | None:
        """The day for which a number is given apart from its event: "as of Friday", "said on Tuesday that …"."""
        sentence = self._sentence(span)
        if sentence is None:
            return None
        for time in self._times_in(sentence):
            if not self._counts(time, sentence) and not is_said(self.doc, self.told, time, sentence):
                continue
            when = self._bounded(time, sentence)
            if when is not None and when.precision in ("day", "time") and self._said_of(time, span, sentence):
                return when
        return None

    def _said_of(self, time: Time, span: Span, sentence: Sentence) -> bool:
        if self._counts(time, sentence):
            a, b = self._clause(sentence, span)
            return a <= time.start < b or distance(time, span) < 60
        content = self.told.content(span)
        return content is not None and not content.start <= time.start < content.end

    def _events(self, sentence: Sentence) -> list[When]:
        if sentence.index not in self._whens:
            news = dateline(self.doc, sentence.start)
            self._whens[sentence.index] = [
                w
                for t in self._times_in(sentence)
                if t.start >= news
                and not self._counts(t, sentence)
                and not _RECORD.search(self.doc.text[max(sentence.start, t.start - 60) : t.start])
                and not is_said(self.doc, self.told, t, sentence)
                and (w := self._bounded(t, sentence)) is not None
            ]
        return self._whens[sentence.index]

    def _counts(self, time: Time, sentence: Sentence) -> bool:
        """Whether the time is the day of a count: "as of Friday", "the toll rose to 78 on Friday"."""
        before = self.doc.text[max(sentence.start, time.start - 70) : time.start]
        m = _AS_OF.search(before)
        stood = _COUNT_STOOD.search(before)
        if stood is not None and len(before) - stood.end() < 5 and _DIGIT.search(self.doc.text, time.end, sentence.end):
            return True  # "the toll stood on Friday at 45"
        if m is not None:
            word = m.group().split()[0].lower()
            if m.group().strip() == "Au" and time.text[0].isdigit():
                return True  # "Au 12 mai, 400 familles avaient fui"
            return word in ("as", "stood", "en") or _DIGIT.search(self.doc.text, sentence.start, time.start) is not None
        if stood is None or _NOT_ON.search(before):
            return False
        if _DIGIT.search(before, stood.end()) is None:
            return False
        when = self._bounded(time, sentence)
        return when is not None and when.precision in ("day", "time")

    def _inherited_when(self, sentence: Sentence) -> When | None:
        if sentence.index not in self._inherited:
            self._inherited[sentence.index] = self._day_before(sentence)
        return self._inherited[sentence.index]

    def _day_before(self, sentence: Sentence) -> When | None:
        before = self._before(sentence)
        if before is None or _OTHER_TIME.search(self.doc.text, sentence.start, sentence.end):
            return None
        if any(True for _ in self._times_in(sentence)):
            return None
        found = self._events(before)
        days = {w.period.text for w in found if w.period is not None}
        return found[0] if len(days) == 1 and found[0].precision in ("day", "time") else None

    # --- where ------------------------------------------------------------------------------------------------------

    def where(self, span: Span, but: Callable[[Place], bool] | None = None) -> tuple[Place, ...]:
        """Where it was: literal places of the same clause, else of the sentence, else of a sentence before it in the
        paragraph (or of the paragraph before, where this one speaks of "the attack" or "the hospital"); the most exact
        first, without the regions and countries of listed towns. Those for which ``but`` holds are no answer.
        """
        sentence = self._sentence(span)
        if sentence is None:
            return ()
        literal = self._literal(sentence, span, but)
        # What follows a semicolon is where the rest of the sentence is, unless it names a place itself.
        found = [p for p in literal if not self._elsewhere(span, p)] or [
            p for p in literal if p.start < span.start and not self._elsewhere(span, p, but=";")
        ]
        if found:
            a, b = self._clause(sentence, span)
            found = [p for p in found if a <= p.start < b] or found
        earlier = sentence
        steps = 0
        while not found and steps < 3:
            before = self._before(earlier) or (self._told_before(earlier) if not steps else None)
            if before is None:
                break
            found, earlier, steps = self._literal(before, None, but), before, steps + 1
        return tuple(exact_first(found, span))

    def places_in(self, sentence: Sentence, but: Callable[[Place], bool]) -> list[Place]:
        """The places of ``sentence`` that may be scenes, in their order; not those for which ``but`` holds."""
        return self._literal(sentence, None, but)

    def _told_before(self, sentence: Sentence) -> Sentence | None:
        """The last sentence of the paragraph before, where this one takes up its event or site ("the blast")."""
        if sentence.index not in self._taken_up:
            self._taken_up[sentence.index] = self._taking_up(sentence)
        return self._taken_up[sentence.index]

    def _taking_up(self, sentence: Sentence) -> Sentence | None:
        if sentence.index == 0 or _ANAPHOR.search(self.doc.text, sentence.start, sentence.end) is None:
            return None
        before = self.doc.sentences[sentence.index - 1]
        return before if self.doc.embedded(before.start) == self.doc.embedded(sentence.start) else None

    def _literal(
        self, sentence: Sentence, span: Span | None, but: Callable[[Place], bool] | None = None
    ) -> list[Place]:
        """Literal places of ``sentence``, but those in the words that name a speaker, and across a border."""
        speakers = self.told.speaking(sentence)
        return [
            p.place
            for p in _nearest(_inside(self.places, self._place_starts, sentence), span)
            if p.role == "literal"
            and not any(a <= p.start and p.end <= b for a, b in speakers)
            and not (
                level(p.place) < TOWN and _NOT_THERE.search(self.doc.text[max(sentence.start, p.start - 80) : p.start])
            )  # "in neighbouring Mali"; a neighbouring village is where it was
            and (span is None or not span.covers(p))
            and (but is None or not but(p.place))
        ]

    # --- according to whom ------------------------------------------------------------------------------------------

    def source(self, span: Span) -> Source | None:
        """According to whom; see :meth:`vigie.read.context.attributions.Attributions.source`."""
        return self.told.source(span)

    def meant(self, start: int, end: int) -> Source:
        """The source at ``start``, or the last that spoke in the paragraph where a pronoun stands for it."""
        return self.told.meant(start, end)

    def holding(self, start: int, end: int) -> list[Quote]:
        """The quotes by rule whose content holds ``start`` to ``end``, in their order."""
        return self.told.holding(start, end)

    def cued(self, sentence: Sentence) -> list[Quote]:
        """The attributions by rule whose cue stands in ``sentence``, in their order."""
        return self.told.cued(sentence)

    # --- bounds -----------------------------------------------------------------------------------------------------

    def _sentence(self, span: Span) -> Sentence | None:
        return self.doc.sentence_at(span.start) if self.doc.sentences else None

    def _clause(self, sentence: Sentence, span: Span) -> Bounds:
        a, b = sentence.start, sentence.end
        for m in _CLAUSE.finditer(self.doc.text, sentence.start, sentence.end):
            if m.end() <= span.start:
                a = m.end()
            elif m.start() >= span.end:
                b = m.start()
                break
        return a, b

    def _label(self, start: int) -> int:
        """Where the news behind the label of an entry begins that starts at ``start``; else ``start``."""
        entry = self.entry(start)
        return entry.news if entry is not None and entry.start <= start < entry.news else heading(self.doc, start)

    def _before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before, in the same paragraph and on the same side of an embedded post's bounds."""
        if sentence.index == 0:
            return None
        before = self.doc.sentences[sentence.index - 1]
        if "\n" in self.doc.text[before.end : sentence.start] or self.doc.embedded(before.start) != self.doc.embedded(
            sentence.start
        ):
            return None
        return before


def _inside(items: Sequence[S], starts: list[int], sentence: Sentence) -> list[S]:
    """The items, in order of their start, that lie in the sentence."""
    a, b = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
    return [x for x in items[a:b] if x.end <= sentence.end]


def _nearest(items: Sequence[S], span: Span | None) -> list[S]:
    """At most the nearest few, which keeps the work for a sentence of any length within bounds."""
    if span is None or len(items) <= _MOST:
        return list(items[:_MOST])
    return sorted(sorted(items, key=lambda x: distance(x, span))[:_MOST], key=lambda x: x.start)
