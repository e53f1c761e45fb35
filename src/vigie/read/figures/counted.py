"""What a number counts: the noun phrase that it heads, in English and French.

"At least 19 people", "a further 20", "15 casques bleus tchadiens", "two of the attackers", "12 parishioners".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from vigie.language.document import Sentence, Token
from vigie.read.figures.count_words import (
    ADJECTIVAL,
    ALWAYS,
    AND,
    AUXILIARY,
    BETWEEN,
    MORE,
    QUOTES,
    SKIP_FR,
    STOP_EN,
    STOP_FR,
    STRONG,
)
from vigie.read.figures.measures import Role, Word, Words
from vigie.read.grammar.phrases import Hit
from vigie.read.numbers.numbers import Number

_DESCRIBING = frozenset("militaires rebelles jihadistes djihadistes terroristes islamistes paramilitaires".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """A number and what it counts: tokens ``first`` up to ``end`` (exclusive) of the sentence.

    ``head`` is the counting noun, ``attribute`` a participle before it ("three wounded soldiers"); ``of`` are the token
    bounds of the counted words; ``elided`` is true where no noun stands ("a further 20").
    """

    number: Number
    first: int
    end: int
    head: Word | None
    attribute: Word | None = None
    of: tuple[int, int] | None = None
    elided: bool = False


@dataclass
class Counted:
    """The tokens of one sentence, the vocabulary found in them, and a phrase for each number."""

    sentence: Sentence
    numbers: Sequence[Number]
    words: Words
    lang: str
    timed: frozenset[int] = frozenset()  # starts of the tokens of expressions of time
    toks: tuple[Token, ...] = ()
    phrases: list[Phrase] = field(default_factory=list)
    _starts: dict[int, list[Hit[Word]]] = field(default_factory=dict)
    _ends: dict[int, list[Hit[Word]]] = field(default_factory=dict)
    _phrase_at: dict[int, Phrase] = field(default_factory=dict)
    _token_starts: list[int] = field(default_factory=list)
    _token_ends: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.toks = self.sentence.tokens
        self._token_starts = [t.start for t in self.toks]
        self._token_ends = [t.end for t in self.toks]
        for hit in self.words.lexicon.find(self.toks):
            self._starts.setdefault(hit.first, []).append(hit)
            self._ends.setdefault(hit.last, []).append(hit)
        bounds = [(n, *self._tokens_of(n)) for n in self.numbers]
        starts = {first for _, first, _ in bounds}
        for number, first, end in bounds:
            if end <= first:
                continue
            phrase = self._phrase(number, first, end, starts)
            self.phrases.append(phrase)
            self._phrase_at[first] = phrase

    def _tokens_of(self, number: Number) -> tuple[int, int]:
        first = bisect_right(self._token_ends, number.start)
        return first, max(first, bisect_left(self._token_starts, number.end))

    # --- the noun phrase -------------------------------------------------------------------------------------------

    def _phrase(self, number: Number, first: int, end: int, starts: set[int]) -> Phrase:
        if self.lang == "fr":
            return self._phrase_fr(number, first, end, starts)
        stop = STOP_EN
        at = end
        if at + 1 < len(self.toks) and self.toks[at].text in "-‑" and self.toks[at + 1].lower in STRONG:
            at += 2  # "the 12-member crew"
        while at < len(self.toks) and self.toks[at].lower in MORE["en"] and at - end < 3 and at not in starts:
            at += 1
        if at < len(self.toks) and self.toks[at].text in QUOTES:
            at += 1
        begin = at
        nouns: list[Hit[Word]] = []
        attribute: Word | None = None
        while at < len(self.toks) and at - begin < 8 and at not in starts:
            token = self.toks[at]
            if token.text == "US":  # not the pronoun
                at += 1
                continue
            if token.text == "U." and at + 2 < len(self.toks) and self.toks[at + 2].text == ".":
                at += 3  # "U.S." is three tokens
                continue
            if token.text.isupper() and at + 1 < len(self.toks) and self._glued(at):
                at += 2  # "80 M23 rebels"
                continue
            if token.lower in stop or (token.text[0].isdigit()):
                break
            hits = self._starts.get(at, [])
            noun = next((h for h in hits if h.item.role in ("noun", "people", "thing")), None)
            verb = next((h for h in hits if h.item.role in ("participle", "subject", "object")), None)
            if verb is not None and (noun is None or token.lower in ADJECTIVAL):
                following = self._noun_soon(verb.last + 1, stop, starts)
                if following is None or nouns:
                    if noun is not None and not nouns:
                        nouns.append(noun)
                        at = noun.last + 1
                    break
                if verb.item.role == "participle" or any(h.item.role == "participle" for h in hits):
                    attribute = next(h.item for h in hits if h.item.role == "participle" or h is verb)
                at = verb.last + 1
                continue
            if noun is not None:
                if nouns and self._plural(self.toks[nouns[-1].last].lower) and not token.text[0].isupper():
                    break
                nouns.append(noun)
                at = noun.last + 1
                continue
            if nouns and not (
                token.text[0].isupper() or self._noun_soon(at, stop, starts, 3 if self._single(nouns[-1]) else 2)
            ):
                break
            at += 1
        if not nouns:
            if self._bare(end, starts):
                return Phrase(number, first, begin if self._elides(end, begin) else end, None, attribute, None, True)
            if (
                at < len(self.toks) - 1
                and at - begin <= 2
                and self.toks[at].lower in AND[self.lang]
                and at + 1 in starts
            ):
                return Phrase(
                    number, first, at, None, attribute, None, True
                )  # "one international and four local staff"
            unknown = self._unknown(begin, starts, stop, number.low == number.high == 1)
            return Phrase(number, first, unknown or end, None, None, (begin, unknown) if unknown else None, False)
        head = nouns[-1]
        if self._modifier(head, number):
            return Phrase(number, first, head.last + 1, None, None, None, False)
        if self.toks[head.last].lower in ADJECTIVAL and len(nouns) == 1:
            begin = head.first
        return Phrase(number, first, head.last + 1, head.item, attribute, (begin, head.last + 1), False)

    def _phrase_fr(self, number: Number, first: int, end: int, starts: set[int]) -> Phrase:
        at = end
        while at < len(self.toks) and self.toks[at].lower in SKIP_FR and at - end < 4 and at not in starts:
            at += 1
        if at < len(self.toks) and self.toks[at].text in QUOTES:
            at += 1
        begin = at
        for i in range(at, min(at + 4, len(self.toks))):
            token = self.toks[i]
            if (
                i in starts
                or (token.lower in STOP_FR and i > begin)
                or token.text[0].isdigit()
                or token.lower in ALWAYS
            ):
                break
            hits = self._starts.get(i, [])
            noun = next((h for h in hits if h.item.role in ("noun", "people", "thing")), None)
            if noun is not None and self._describes(begin, noun.first):
                break
            if noun is not None:
                begin_of = next(
                    (j for j in range(end, noun.first + 1) if self.toks[j].lower not in ("d'", "de", "des")), noun.first
                )
                return Phrase(number, first, noun.last + 1, noun.item, None, (begin_of, noun.last + 1), False)
            if hits:
                break
        if self._bare(end, starts):
            return Phrase(number, first, begin if self._elides(end, begin) else end, None, None, None, True)
        unknown = self._unknown(begin, starts, STOP_FR, number.low == number.high == 1)
        return Phrase(number, first, unknown or end, None, None, (begin, unknown) if unknown else None, False)

    def _glued(self, at: int) -> bool:
        """Whether digits stand right behind the token, in one name with it."""
        following = self.toks[at + 1]
        return following.text.isdecimal() and following.start == self.toks[at].end

    def _describes(self, begin: int, at: int) -> bool:
        """Whether a French word for fighters only describes the noun before it: "deux sources militaires"."""
        before = self.toks[at - 1].lower
        return (
            at > begin
            and self.toks[at].lower in _DESCRIBING
            and before.endswith(("s", "x"))
            and not before.endswith(("és", "eux", "ants"))
            and before not in SKIP_FR
        )

    def _unknown(self, begin: int, starts: set[int], stop: frozenset[str], single: bool) -> int | None:
        """Where a noun that the vocabulary lacks ends ("12 parishioners", "one logistician was"), in three words."""
        for i in range(begin, min(begin + (1 if self.lang == "fr" else 3), len(self.toks))):
            token = self.toks[i]
            if i in starts or token.lower in stop or not token.text[0].isalpha() or i in self._starts:
                return None
            if "." in token.text:
                return None
            if token.lower in self.words.distance or token.lower in self.words.duration:
                return None
            if single:
                if i + 1 < len(self.toks) and self.toks[i + 1].lower in AUXILIARY[self.lang]:
                    return i + 1
            elif token.lower.endswith(("s", "x")) and not token.lower.endswith("ss"):
                return i + 1
        return None

    def _elides(self, end: int, begin: int) -> bool:
        return end < begin and any(
            self.toks[j].lower in ("more", "other", "others", "another", "additional", "further", "autres")
            for j in range(end, begin)
        )

    def _bare(self, end: int, starts: set[int]) -> bool:
        """Whether nothing that could be a noun follows the number."""
        if end >= len(self.toks) or end in starts:
            return True
        token = self.toks[end]
        if token.text in QUOTES or token.text == "US":
            return False
        stop = STOP_FR if self.lang == "fr" else STOP_EN
        return (
            token.lower in stop
            or token.lower in MORE[self.lang]
            or token.lower.endswith("ly")
            or token.lower in BETWEEN[self.lang]
            or token.lower in AUXILIARY[self.lang]
            or any(h.item.role in ("participle", "subject") for h in self._starts.get(end, []))
        )

    def _noun_soon(self, at: int, stop: frozenset[str], starts: set[int], reach: int = 4) -> Hit[Word] | None:
        for i in range(at, min(at + reach, len(self.toks))):
            if self.toks[i].lower in stop or i in starts:
                return None
            for h in self._starts.get(i, []):
                if h.item.role in ("noun", "people", "thing") and self.toks[i].lower not in ADJECTIVAL:
                    return h
        return None

    def _single(self, noun: Hit[Word]) -> bool:
        return self.toks[noun.last].lower + "s" in self.words.lexicon

    def _plural(self, word: str) -> bool:
        return word.endswith("s") and word[:-1] in self.words.lexicon

    def _modifier(self, head: Hit[Word], number: Number) -> bool:
        """Whether the noun found only modifies another: "three hostage takers"."""
        word = self.toks[head.last].lower
        nxt = self.toks[head.last + 1] if head.last + 1 < len(self.toks) else None
        if number.low == 1 or word.endswith("s") or nxt is None or not nxt.text[0].isalpha():
            return False
        return nxt.lower.endswith("s") and nxt.lower not in STOP_EN and word + "s" in self.words.lexicon

    def _roles(self, at: int, *roles: Role) -> list[Hit[Word]]:
        return [h for h in self._starts.get(at, []) if h.item.role in roles]
