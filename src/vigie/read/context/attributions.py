"""Who says what in a document: the attributions by rule and those the encoder heard, asked by span."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from vigie.language.document import Document, Sentence, within
from vigie.model import Bounds, Quote, Source, Span
from vigie.read.context.reported import (
    count_reporter,
    earlier_account,
    no_author,
    said_before,
    stated_in_brackets,
    states,
)
from vigie.read.context.tellers import teller
from vigie.read.grammar.items import PRONOUNS
from vigie.read.names import cues

_ARTICLE = re.compile(r"^(?:(?:the|le|la|les)\s+|l['’])", re.IGNORECASE)
_TAIL_NAME = re.compile(r"(?<=[a-zà-ÿ.])\s((?:[A-ZÀ-Þ][\w’'.-]*\s){1,3}[A-ZÀ-Þ][\w’'-]+)$")
_OF = re.compile(r"\b(?:of|de|du|des|d['’])\s*$")
_PARTICLES = frozenset("of and for the de du des la le et pour al el d' l'".split())
_SIGNATURE = re.compile(r"[—–-]\s*([^\s(@][^()\n@]{0,80}?)\s*\(@\w{1,30}\)")
_NOBODY = frozenset("on which who that qui what ce".split())
_DETERMINERS = frozenset("the a an this that its le la les un une ce cet cette son sa l'".split())
_CLAUSE = re.compile(r"(?:that|que)\s|qu['’]")
_BARE = PRONOUNS | frozenset("which they ils elles".split())
_STRETCH = 256
_BEFORE_NOUN = re.compile(r"(?:(?<!\w)(?:the|an?|les?|la|une?|des)\s|l['’])$", re.IGNORECASE)
_NEAR_NOUN = 160  # characters from a relative pronoun back to what it stands for
_NEAR = 24  # speakers before a pronoun that are looked at


class Attributions:
    """The attributions of one document: ``quotes`` by rule; ``heard`` by the encoder, asked only who says something."""

    def __init__(self, doc: Document, quotes: Sequence[Quote], heard: Sequence[Quote]) -> None:
        self.doc = doc
        # Stretches of the text -> the quotes whose content reaches into them; ends of cues -> their quotes.
        self._contents: dict[int, list[Quote]] = {}
        self._heard: dict[int, list[Quote]] = {}
        self._cued: dict[int, list[Quote]] = {}
        self._cues: dict[int, list[Quote]] = {}
        for quote in quotes:
            _spread(quote, self._contents)
            if quote.cue is not None:
                self._cues.setdefault(quote.cue.end, []).append(quote)
                self._cued.setdefault(doc.sentence_at(quote.cue.start).index, []).append(quote)
        for quote in heard:
            if _sure(quote, doc.lang):
                _spread(quote, self._heard)
        self._speakers = sorted((q.speaker for q in quotes if q.speaker is not None), key=lambda s: s.start)

    def holding(self, start: int, end: int) -> list[Quote]:
        """The quotes whose content holds ``start`` to ``end``, in their order."""
        near = self._contents.get(start // _STRETCH, ())
        return [q for q in near if q.content.start <= start and end <= q.content.end]

    def cued(self, sentence: Sentence) -> list[Quote]:
        """The attributions by rule whose cue stands in ``sentence``, in their order."""
        return self._cued.get(sentence.index, [])

    def _introduced(self, quote: Quote) -> Bounds:
        """Bounds of the speaker with what says who it is: "Mr Roe, the commissioner of Kita county, said"."""
        speaker, cue = quote.speaker or quote.content, quote.cue
        if cue is None or not speaker.end < cue.start or self.doc.text[speaker.end] != ",":
            return speaker.start, speaker.end
        inside = quote.content.start < cue.start and speaker.end < quote.content.end
        return speaker.start, speaker.end if inside else cue.start

    def source(self, span: Span) -> Source | None:
        """According to whom: the account of an embedded post, else the speaker of the smallest attribution whose
        content holds the span, else who counted it ("ACLED recorded 40 attacks", "40 attacks (ACLED)").
        """
        told = self._source(span)
        if told is None or (told.start < span.end and span.start < told.end):
            return None  # "40 people reported dead": they do not say so
        if told.name is None and told.affiliation is None and told.text.lower() in PRONOUNS:
            told = self._within(told)
        return None if is_nobody(source := self._in_words(told)) else source

    def _within(self, pronoun: Source) -> Source:
        """Whom a pronoun stands for that speaks twice in a sentence: "the group reported a move, which it said was"."""
        meant = self.meant(pronoun.start, pronoun.end)
        return meant if meant.start >= self.doc.sentence_at(pronoun.start).start else pronoun

    def _in_words(self, source: Source) -> Source:
        """The source that a bare pronoun stands for, where only its description is known: "a resident … He said"."""
        if source.name is not None or source.affiliation is None or source.text.lower() not in _BARE:
            return source
        k = bisect_left(self._speakers, source.start, key=lambda s: s.start)
        for s in reversed(self._speakers[max(0, k - _NEAR) : k]):
            if s.text.endswith(source.affiliation) and s.text.lower() not in _BARE:
                return replace(s, via=source.via) if s.via is None else s
        at = self.doc.text.rfind(source.affiliation, max(0, source.start - _NEAR_NOUN), source.start)
        if at < 0:
            return source
        article = _BEFORE_NOUN.search(self.doc.text, max(0, at - 4), at)
        end = at + len(source.affiliation)
        return self.doc.make(Source, article.start() if article else at, end, name=None, via=source.via)

    def _source(self, span: Span) -> Source | None:
        post = next((b for b in self.doc.embeds if b[0] <= span.start < b[1]), None)
        if post is not None:
            return self._account(post)
        holding = [q for q in self.holding(span.start, span.end) if stated(q)]
        if len(holding) > 1:  # "the minister said that the toll speaks of 12": the minister says so
            holding = [
                q for q in holding if q.speaker is None or q.speaker.affiliation or not is_nobody(q.speaker)
            ] or holding
        quote = min(holding, key=lambda q: q.content.end - q.content.start) if holding else None
        sentence = self.doc.sentence_at(span.start) if self.doc.sentences else None
        if earlier_account(self.doc.text, span.start):
            gives = teller(self.doc, sentence, span) if sentence is not None else None
            return self.meant(*gives) if gives is not None else None
        if sentence is None:
            return quote.speaker if quote is not None else None
        bounds = stated_in_brackets(self.doc.text, span.end, sentence.end)
        counted = None if bounds else count_reporter(self.doc, sentence, span)
        # "The minister said that the agency counted 40 attacks": the inner one counted.
        inner = quote is not None and not quote.direct and counted is not None and quote.content.start < counted[0]
        if quote is not None and bounds is None and not inner:
            if quote.speaker is None:
                return self._told(span)
            return quote.speaker
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
            earlier = [s for s in self._speakers[max(0, k - _NEAR) : k] if paragraph <= s.start and not is_nobody(s)]
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

    def content(self, span: Span) -> Span | None:
        """The smallest content of an attribution by rule that holds ``span``."""
        holding = [q.content for q in self.holding(span.start, span.end)]
        return min(holding, key=lambda c: c.end - c.start) if holding else None

    def ending(self, first: int, last: int) -> Iterator[Quote]:
        """The attributions by rule whose cue ends at ``first`` to ``last`` (inclusive)."""
        return (q for end in range(first, last + 1) for q in self._cues.get(end, ()))

    def speaking(self, sentence: Sentence) -> list[Bounds]:
        """Bounds of the words in ``sentence`` that name who speaks."""
        named = [self._introduced(q) for q in self.cued(sentence) if q.speaker is not None]
        return named + [(s.start, s.end) for s in within(self._speakers, sentence.start, sentence.end)]


def _spread(quote: Quote, over: dict[int, list[Quote]]) -> None:
    for stretch in range(quote.content.start // _STRETCH, quote.content.end // _STRETCH + 1):
        over.setdefault(stretch, []).append(quote)


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
    if _CLAUSE.match(quote.content.text) and quote.cue.end <= quote.content.start:
        return not _holds(quote, quote.speaker)  # "the agency detailed that": what is followed by "that" says so
    return any(w in table and table[w].takes("say", "tell", "note") for w in told) and not _holds(quote, quote.speaker)


def is_nobody(speaker: Source | None) -> bool:
    """Whether the words stand for no one ("on dénombre", "which said")."""
    return speaker is None or (speaker.name is None and (speaker.text.lower() in _NOBODY or no_author(speaker.text)))
