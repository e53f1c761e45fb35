"""What holds for a statement: when, where, and according to whom."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from vigie.language.document import Document, Sentence, within
from vigie.model import Bounds, Place, Quote, Source, Span, Time, Toponym, When
from vigie.read.context.exactness import TOWN, distance, exact_first, level
from vigie.read.context.reported import (
    SAID,
    count_reporter,
    earlier_account,
    no_author,
    said_before,
    stated_in_brackets,
    states,
)
from vigie.read.context.tellers import teller
from vigie.read.grammar.bulletins import Entry
from vigie.read.grammar.chronicles import heading
from vigie.read.grammar.datelines import dateline
from vigie.read.grammar.items import PRONOUNS
from vigie.read.names import cues
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
_ARTICLE = re.compile(r"^(?:(?:the|le|la|les)\s+|l['’])", re.IGNORECASE)
_TAIL_NAME = re.compile(r"(?<=[a-zà-ÿ.])\s((?:[A-ZÀ-Þ][\w’'.-]*\s){1,3}[A-ZÀ-Þ][\w’'-]+)$")
_OF = re.compile(r"\b(?:of|de|du|des|d['’])\s*$")
_PARTICLES = frozenset("of and for the de du des la le et pour al el d' l'".split())
_SIGNATURE = re.compile(r"[—–-]\s*([^\s(@][^()\n@]{0,80}?)\s*\(@\w{1,30}\)")
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
_THAT = re.compile(r"\b(?:that|que|qu['’])[\s,]", re.I)  # "said that on Monday": the day of what is said
_NOT_THERE = re.compile(
    r"\b(?:borders? with|bordering|neighbou?ring|frontière avec|frontalier de|voisin)(?: (?:the|le|la|l['’]))?\s*$",
    re.I,
)
# Between the verb of saying and what is said.
_STRAIGHT_ON = re.compile(r"\s?(?:(?:that|que|qu['’])\s?)?[\"“«]?\s?", re.I)
_SPEAKS = re.compile(
    r"\b(?:said|says|told|announced|reported|added|stated|confirmed|declared|claimed|estimated|noted|dit|déclaré|annoncé"
    r"|affirmé|indiqué|confirmé|précisé|ajouté|rapporté|assuré|estimé)\b",
    re.I,
)
_OF_ITSELF = re.compile(
    r"(?:(?:that|que|qu['’])\s?)?(?:it|they|he|she|we|its|their|ils?|elles?|nous|s['’]être|avoir)\b", re.I
)
_ON = re.compile(r"[\W_]*(?:(?:on|in|early|late|le|ce|dans|the)\s){0,3}(?:la\s)?", re.I)
# Characters of who speaks, and between them and the day before ("late on") and after the verb of saying ("on").
_SPEAKER, _BY, _ON_DAY = 90, 16, 5
_NOBODY = frozenset("on which who that qui what ce".split())
_DETERMINERS = frozenset("the a an this that its le la les un une ce cet cette son sa l'".split())
_MOST = 24
_STRETCH = 256


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
    # Stretches of the text -> the quotes whose content reaches into them; ends of cues -> their quotes.
    _contents: dict[int, list[Quote]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _heard: dict[int, list[Quote]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _cued: dict[int, list[Quote]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _cues: dict[int, list[Quote]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _speakers: list[Source] = field(default_factory=list, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._time_starts.extend(t.start for t in self.times)
        self._place_starts.extend(p.start for p in self.places)
        for quote in self.quotes:
            for stretch in range(quote.content.start // _STRETCH, quote.content.end // _STRETCH + 1):
                self._contents.setdefault(stretch, []).append(quote)
            if quote.cue is not None:
                self._cues.setdefault(quote.cue.end, []).append(quote)
                self._cued.setdefault(self.doc.sentence_at(quote.cue.start).index, []).append(quote)
            if quote.speaker is not None:
                self._speakers.append(quote.speaker)
        self._speakers.sort(key=lambda s: s.start)
        for quote in self.heard:
            if _sure(quote, self.doc.lang):
                for stretch in range(quote.content.start // _STRETCH, quote.content.end // _STRETCH + 1):
                    self._heard.setdefault(stretch, []).append(quote)

    def inside(self, start: int, end: int) -> Scope:
        """The same for what is told apart from the rest of the text: no day or place from outside holds for it."""
        return replace(self, times=self.timed(start, end), places=self.placed(start, end))

    def entry(self, at: int) -> Entry | None:
        """The entry of a bulletin that holds ``at``."""
        k = bisect_right(self.entries, at, key=lambda e: e.start) - 1
        return self.entries[k] if k >= 0 else None

    def holding(self, start: int, end: int) -> list[Quote]:
        """The quotes whose content holds ``start`` to ``end``, in their order."""
        near = self._contents.get(start // _STRETCH, ())
        return [q for q in near if q.content.start <= start and end <= q.content.end]

    def cued(self, sentence: Sentence) -> list[Quote]:
        """The attributions by rule whose cue stands in ``sentence``, in their order."""
        return self._cued.get(sentence.index, [])

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
        content = self._content(span)
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
            if not self._counts(time, sentence) and not self._is_said(time, sentence):
                continue
            when = self._bounded(time, sentence)
            if when is not None and when.precision in ("day", "time") and self._said_of(time, span, sentence):
                return when
        return None

    def _said_of(self, time: Time, span: Span, sentence: Sentence) -> bool:
        if self._counts(time, sentence):
            a, b = self._clause(sentence, span)
            return a <= time.start < b or distance(time, span) < 60
        content = self._content(span)
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
                and not self._is_said(t, sentence)
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
            return word in ("as", "stood", "en") or _DIGIT.search(self.doc.text, sentence.start, time.start) is not None
        if stood is None or _NOT_ON.search(before):
            return False
        if _DIGIT.search(before, stood.end()) is None:
            return False
        when = self._bounded(time, sentence)
        return when is not None and when.precision in ("day", "time")

    def _is_said(self, time: Time, sentence: Sentence) -> bool:
        before = self.doc.text[max(sentence.start, time.start - 90) : time.start]
        if SAID.search(before):
            return True
        # "Gunmen killed nine people, the mayor said on Tuesday" and "on Tuesday, the army said that …"
        if self._by_speaker(time, sentence):
            return True
        near = (
            q for end in range(max(sentence.start, time.start - 12), time.start + 1) for q in self._cues.get(end, ())
        )
        return any(
            not q.content.start <= time.start < q.content.end
            and not (q.cue is not None and _THAT.search(self.doc.text, q.cue.end, time.start))
            for q in near
        )

    def _by_speaker(self, time: Time, sentence: Sentence) -> bool:
        """Whether the time stands beside who says something: "On Tuesday, the mayor said that …", "the army on Tuesday
        said …", "…, said the mayor of Kita on Tuesday"; not where that is put in: "On Tuesday, residents said, …"."""
        text = self.doc.text
        for quote in self.cued(sentence):
            cue, said = quote.cue, quote.content
            if cue is None or _SPEAKS.search(cue.text) is None:
                continue  # "on Tuesday ordered its staff out" is the act
            who = quote.speaker
            if (
                who is not None
                and said.end <= cue.start
                and cue.end <= who.start
                and who.end <= time.start <= who.end + _ON_DAY
            ):
                return True
            if not time.end <= cue.start <= time.end + _SPEAKER or said.start < cue.end:
                continue
            if _STRAIGHT_ON.fullmatch(text, cue.end, said.start) is None or _OF_ITSELF.match(text, said.start):
                continue  # "on Wednesday officers said they had taken power": they tell of what they have just done
            first = _ON.fullmatch(text, sentence.start, time.start) is not None
            between = text[time.end : cue.start].strip()
            spoken = who is not None and who.end <= time.start and not between and time.start - who.end < _BY
            named = who is not None and time.end <= who.start and who.end <= cue.start
            if spoken or (first and named and not re.search(r"[,;:(]", between.lstrip(",").strip())):
                return True
        return False

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
        speakers = [self._introduced(q) for q in self.cued(sentence) if q.speaker is not None]
        speakers += [(s.start, s.end) for s in within(self._speakers, sentence.start, sentence.end)]
        return [
            p.place
            for p in _nearest(_inside(self.places, self._place_starts, sentence), span)
            if p.role == "literal"
            and not any(a <= p.start and p.end <= b for a, b in speakers)
            and not (
                level(p.place) < TOWN and _NOT_THERE.search(self.doc.text[max(sentence.start, p.start - 32) : p.start])
            )  # "in neighbouring Mali"; a neighbouring village is where it was
            and (span is None or not span.covers(p))
            and (but is None or not but(p.place))
        ]

    def _introduced(self, quote: Quote) -> Bounds:
        """Bounds of the speaker with what says who it is: "Mr Roe, the commissioner of Kita county, said"."""
        speaker, cue = quote.speaker or quote.content, quote.cue
        if cue is None or not speaker.end < cue.start or self.doc.text[speaker.end] != ",":
            return speaker.start, speaker.end
        inside = quote.content.start < cue.start and speaker.end < quote.content.end
        return speaker.start, speaker.end if inside else cue.start

    # --- according to whom ------------------------------------------------------------------------------------------

    def source(self, span: Span) -> Source | None:
        """According to whom: the account of an embedded post, else the speaker of the smallest attribution whose
        content holds the span, else who counted it ("ACLED recorded 40 attacks", "40 attacks (ACLED)").
        """
        post = next((b for b in self.doc.embeds if b[0] <= span.start < b[1]), None)
        if post is not None:
            return self._account(post)
        holding = [q for q in self.holding(span.start, span.end) if stated(q)]
        quote = min(holding, key=lambda q: q.content.end - q.content.start) if holding else None
        if earlier_account(self.doc.text, span.start):
            return None
        sentence = self._sentence(span)
        if sentence is None:
            return quote.speaker if quote is not None else None
        bounds = stated_in_brackets(self.doc.text, span.end, sentence.end)
        counted = None if bounds else count_reporter(self.doc, sentence, span)
        # "The minister said that the agency counted 40 attacks": the inner one counted.
        inner = quote is not None and not quote.direct and counted is not None and quote.content.start < counted[0]
        if quote is not None and bounds is None and not inner:
            if quote.speaker is None:
                return self._told(span)
            return None if is_nobody(quote.speaker) else quote.speaker
        bounds = bounds or counted or said_before(self.doc, sentence, span)
        if bounds is not None and not no_author(self.doc.text[slice(*bounds)]):
            return self._named(*bounds)
        gives = teller(self.doc, sentence, span)
        if gives is not None:
            return self.meant(*gives)
        return self._told(span)

    def meant(self, start: int, end: int) -> Source:
        """The source at ``start``, or the last that spoke in the paragraph where a pronoun stands for it."""
        if self.doc.text[start:end].lower() in PRONOUNS:
            paragraph = self.doc.text.rfind("\n", 0, start) + 1
            k = bisect_left(self._speakers, start, key=lambda s: s.start)
            earlier = [s for s in self._speakers[max(0, k - _MOST) : k] if paragraph <= s.start and not is_nobody(s)]
            if earlier:
                return earlier[-1]
        return self._named(start, end)

    def _told(self, span: Span) -> Source | None:
        """Who says so by the encoder alone: the speaker of the smallest attribution that it heard around ``span``."""
        near = self._heard.get(span.start // _STRETCH, ())
        holding = [q for q in near if _holds(q, span) and stated(q)]
        quote = min(holding, key=lambda q: q.content.end - q.content.start, default=None)
        return quote.speaker if quote is not None else None

    def _named(self, start: int, end: int) -> Source:
        """A source whose words are a name, without the article before it, or a description."""
        words = self.doc.text[start:end]
        body = _ARTICLE.sub("", words)
        parts = body.split()
        name: str | None = None
        if all(w[:1].isupper() or w.lower() in _PARTICLES for w in parts) and (
            len(parts) > 1 or len(body) < len(words) or body.isupper() or start > self.doc.sentence_at(start).start
        ):
            name = body
        else:
            # "local official Ada Example", "the Example Agency spokesman" has no name of its own at its end
            tail = _TAIL_NAME.search(body)
            if tail is not None and not _OF.search(body[: tail.start()]):
                name = tail[1]
        return self.doc.make(Source, start, end, name=name)

    def _account(self, post: Bounds) -> Source | None:
        """The account that an embedded post ends with: "— Example News (@example) November 5, 2031"."""
        signed = list(_SIGNATURE.finditer(self.doc.text[post[0] : post[1]]))
        if not signed:
            return None
        m = signed[-1]
        return self.doc.make(Source, post[0] + m.start(1), post[0] + m.end(1), name=m[1])

    # --- bounds -----------------------------------------------------------------------------------------------------

    def _sentence(self, span: Span) -> Sentence | None:
        return self.doc.sentence_at(span.start) if self.doc.sentences else None

    def _content(self, span: Span) -> Span | None:
        holding = [q.content for q in self.holding(span.start, span.end)]
        return min(holding, key=lambda c: c.end - c.start) if holding else None

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


def stated(quote: Quote) -> bool:
    """Whether an attribution states the numbers in its content."""
    cue = quote.cue
    return quote.direct or cue is None or states(cue.text, quote.content.text, cue.end <= quote.content.start)


def _holds(quote: Quote, span: Span) -> bool:
    parts = quote.content.parts or ((quote.content.start, quote.content.end),)
    return any(a <= span.start and span.end <= b for a, b in parts)


def _sure(quote: Quote, lang: str) -> bool:
    """Whether what the encoder heard has a cue that is a verb of saying, and a speaker in words of their own."""
    if quote.cue is None or is_nobody(quote.speaker) or quote.speaker is None:
        return False
    if quote.speaker.text.lower().replace("’", "'").split()[-1] in _DETERMINERS:
        return False  # "this announcement" is no verb
    table = cues.verbs(lang) if lang in ("en", "fr") else {}
    told = quote.cue.text.lower().replace("’", "'").replace("'", "' ").split()
    return any(w in table and table[w].takes("say", "tell", "note") for w in told) and not _holds(quote, quote.speaker)


def is_nobody(speaker: Source | None) -> bool:
    """Whether the words stand for no one ("on dénombre", "which said")."""
    return speaker is None or (speaker.name is None and (speaker.text.lower() in _NOBODY or no_author(speaker.text)))


def _inside(items: Sequence[S], starts: list[int], sentence: Sentence) -> list[S]:
    """The items, in order of their start, that lie in the sentence."""
    a, b = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
    return [x for x in items[a:b] if x.end <= sentence.end]


def _nearest(items: Sequence[S], span: Span | None) -> list[S]:
    """At most the nearest few, which keeps the work for a sentence of any length within bounds."""
    if span is None or len(items) <= _MOST:
        return list(items[:_MOST])
    return sorted(sorted(items, key=lambda x: distance(x, span))[:_MOST], key=lambda x: x.start)
