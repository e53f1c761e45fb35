"""What a number counts, and what happened to it: a shallow grammar of the clause around a number, en and fr.

A number heads a noun phrase ("at least 19 people", "a further 20", "15 casques bleus tchadiens"); its measure is
named by the noun ("140 dead"), by a participle in or after the phrase ("three wounded soldiers", "12 feared dead"), by
the verb whose object it is ("killing 12 people"), by the verb whose subject it is ("12 people, all of them civilians,
were killed"), or it is shared with a coordinated number or the whole it is part of.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from vigie.language.document import Sentence, Token
from vigie.model.vocabulary import Measure
from vigie.read.measures import Role, Word, Words
from vigie.read.numbers import Number
from vigie.read.phrases import Hit

_ALWAYS = """. , ; : ! ? ( ) [ ] " “ ” « » – — … / - """
_STOP_EN = frozenset(
    (_ALWAYS + """
    in on at by of for from with without to into onto near after before during since until till between among amid
    against across around over under about above below behind inside outside through throughout toward towards per
    via within along up down off out as than like because when while where who whom whose which that if though although
    but and or nor so yet is are was were be been being am has have had having do does did will would can could may
    might must shall should the a an this these those their his her its our your my some any each every no not also
    still now then there here they he she it we you i them him us me all both including said say says told according
    just only even already alone later ago every per versus vs during despite due following plus
    """).split()
)  # fmt: skip
_STOP_FR = frozenset(
    (_ALWAYS + """
    à au aux en dans sur sous par pour avec sans chez vers entre parmi contre depuis pendant durant avant après lors
    dès jusqu'à près autour selon d'après et ou ni mais donc or car que qui dont où quand lorsque si comme puis
    est sont était étaient a ont avait avaient été sera seront être avoir ait le la les l' un une ce cet cette ces
    son sa ses leur leurs notre nos mon ma mes se s' y ne n' pas plus aussi encore déjà il elle ils elles on nous
    vous je du afin jusqu' qu' lorsqu' puisqu' c' j' m' t' alors hier notamment dit a affirmé
    """).split()
)  # fmt: skip
_MORE = {
    "en": frozenset(
        "more other others another additional further extra so of the them those these its their whom which".split()
    ),
    "fr": frozenset(
        "autres autre d' de des les ces nouveaux nouvelles supplémentaires eux elles entre ses leurs personne".split()
    ),
}
_SKIP_FR = frozenset(
    "d' de des autres autre nouveaux nouvelles jeunes petits petites grands grandes anciens premiers deux".split()
)
_ADJECTIVAL = frozenset(
    "dead wounded injured missing displaced homeless killed arrested detained hurt blessés blessées tués tuées morts"
    " disparus disparues déplacés déplacées réfugiés".split()
)
_BE = {
    "en": frozenset("is are was were be been being am got get getting remain remains remained".split()),
    "fr": frozenset("est sont était étaient été être fut furent sera seront seraient serait soient restent".split()),
}
_HAVE = {
    "en": frozenset("has have had having will would can could may might must shall should did do does to".split()),
    "fr": frozenset(
        "a ont avait avaient aurait auraient ait aient aura auront ayant eu doit doivent pourraient".split()
    ),
}
_BETWEEN = {
    "en": frozenset(
        "reported reportedly feared believed confirmed presumed still also both either known said thought to have been"
        " being since now then all later themselves already not yet more others another listed declared officially left"
        " found mostly so far shot brutally badly either as have".split()
    ),
    "fr": frozenset(
        "également encore aussi déjà toujours tous toutes grièvement légèrement gravement donc portés portées ainsi"
        " notamment eux en se s' y au total moins depuis alors mortellement désormais ou présumés présumées".split()
    ),
}
_RELATIVE = frozenset("who whom qui that which dont".split())
_BREAK = frozenset(
    "when while as after before because but if where whose though although whereas lorsque lorsqu' quand alors après"
    " mais car avant que qu' pendant tandis puisque où said says told say saying".split()
)
_AND = frozenset("and or et ou & plus nor ni".split())
_AMONG = frozenset("among amongst parmi".split())
_PARENTHESIS = frozenset(
    "including among most all mainly mostly many several some both either half none at nearly about dont parmi y"
    " notamment principalement tous toutes essentiellement majoritairement pour la plupart".split()
)
_PART = frozenset("including includes comprising dont among parmi notamment whom".split())
_DETERMINERS = frozenset(
    "the a an their his her its some several many dozens hundreds thousands le la les un une des plusieurs leurs leur"
    " son sa ses this that these those other no more another at".split()
)
_LEFT_SKIP = frozenset(
    "the a an another some other additional further about up to as many more around nearly those of his her its their"
    " les des d' de ces ses leurs un une au moins autres at least only just also encore quelque quelques environ près"
    " reportedly".split()
)
_TO = frozenset(
    "to at of reached reaches reaching exceeded exceeds exceeding passed passes surpassed surpasses topped tops hit hits above"
    " over past from is was rose stands stood climbed were now exceeding by including à de atteint dépasse atteignait dépassé"
    " atteignant dépassant était est passe passé d' désormais provisoire fait s'élève".split()
)
_THEN = frozenset("then later subsequently and was were been puis ensuite été".split())
_QUOTES = frozenset('"“”«»‘')
_STRONG = frozenset("member strong person people".split())
_REACH = 30
_PEOPLE_MEASURES = frozenset(
    "killed injured abducted missing arrested displaced in_need hungry".split()
)  # fmt: skip


# People named by what happened to them ("refugees", "hostages"): what happens to them in the clause comes first.
_OVERRULED_BY: dict[Measure, frozenset[Measure]] = {
    "abducted": frozenset({"killed", "injured", "count"}),
    "displaced": frozenset({"killed", "injured", "abducted", "arrested", "missing", "in_need", "hungry", "count"}),
    "arrested": frozenset({"killed", "injured", "count"}),
    "injured": frozenset({"killed"}),
    "missing": frozenset({"killed", "count"}),
    "in_need": frozenset({"killed", "displaced"}),
}


_UNDONE: frozenset[Measure] = frozenset({"killed", "injured", "abducted", "missing", "arrested"})
_AUXILIARY = {lang: _BE[lang] | _HAVE[lang] for lang in _BE}


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
class Clause:
    """The tokens of one sentence with its numbers and the vocabulary found in it."""

    sentence: Sentence
    numbers: Sequence[Number]
    words: Words
    lang: str
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
        stop = _STOP_EN
        at = end
        if at + 1 < len(self.toks) and self.toks[at].text in "-‑" and self.toks[at + 1].lower in _STRONG:
            at += 2  # "the 12-member crew"
        while at < len(self.toks) and self.toks[at].lower in _MORE["en"] and at - end < 3 and at not in starts:
            at += 1
        if at < len(self.toks) and self.toks[at].text in _QUOTES:
            at += 1
        begin = at
        nouns: list[Hit[Word]] = []
        attribute: Word | None = None
        while at < len(self.toks) and at - begin < 8 and at not in starts:
            token = self.toks[at]
            if token.lower in stop or (token.text[0].isdigit()):
                break
            hits = self._starts.get(at, [])
            noun = next((h for h in hits if h.item.role in ("noun", "people", "thing")), None)
            verb = next((h for h in hits if h.item.role in ("participle", "subject", "object")), None)
            if verb is not None and (noun is None or token.lower in _ADJECTIVAL):
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
            if at < len(self.toks) - 1 and at - begin <= 2 and self.toks[at].lower in _AND and at + 1 in starts:
                return Phrase(
                    number, first, at, None, attribute, None, True
                )  # "one international and four local staff"
            unknown = self._unknown(begin, starts, stop, number.low == number.high == 1)
            return Phrase(number, first, unknown or end, None, None, (begin, unknown) if unknown else None, False)
        head = nouns[-1]
        if self._modifier(head, number):
            return Phrase(number, first, head.last + 1, None, None, None, False)
        if self.toks[head.last].lower in _ADJECTIVAL and len(nouns) == 1:
            begin = head.first
        return Phrase(number, first, head.last + 1, head.item, attribute, (begin, head.last + 1), False)

    def _phrase_fr(self, number: Number, first: int, end: int, starts: set[int]) -> Phrase:
        at = end
        while at < len(self.toks) and self.toks[at].lower in _SKIP_FR and at - end < 4 and at not in starts:
            at += 1
        if at < len(self.toks) and self.toks[at].text in _QUOTES:
            at += 1
        begin = at
        for i in range(at, min(at + 4, len(self.toks))):
            token = self.toks[i]
            if (
                i in starts
                or (token.lower in _STOP_FR and i > begin)
                or token.text[0].isdigit()
                or token.lower in _ALWAYS
            ):
                break
            hits = self._starts.get(i, [])
            noun = next((h for h in hits if h.item.role in ("noun", "people", "thing")), None)
            if noun is not None:
                begin_of = next(
                    (j for j in range(end, noun.first + 1) if self.toks[j].lower not in ("d'", "de", "des")), noun.first
                )
                return Phrase(number, first, noun.last + 1, noun.item, None, (begin_of, noun.last + 1), False)
            if hits:
                break
        if self._bare(end, starts):
            return Phrase(number, first, begin if self._elides(end, begin) else end, None, None, None, True)
        unknown = self._unknown(begin, starts, _STOP_FR, number.low == number.high == 1)
        return Phrase(number, first, unknown or end, None, None, (begin, unknown) if unknown else None, False)

    def _unknown(self, begin: int, starts: set[int], stop: frozenset[str], single: bool) -> int | None:
        """Where a noun that the vocabulary lacks ends ("12 parishioners", "one logistician was"), within three words."""
        for i in range(begin, min(begin + (1 if self.lang == "fr" else 3), len(self.toks))):
            token = self.toks[i]
            if i in starts or token.lower in stop or not token.text[0].isalpha() or i in self._starts:
                return None
            if token.lower in self.words.distance or token.lower in self.words.duration:
                return None
            if single:
                if i + 1 < len(self.toks) and self.toks[i + 1].lower in _AUXILIARY[self.lang]:
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
        stop = _STOP_FR if self.lang == "fr" else _STOP_EN
        return (
            token.lower in stop
            or token.lower in _MORE[self.lang]
            or token.lower.endswith("ly")
            or token.lower in _BETWEEN[self.lang]
            or any(h.item.role in ("participle", "subject") for h in self._starts.get(end, []))
        )

    def _noun_soon(self, at: int, stop: frozenset[str], starts: set[int], reach: int = 4) -> Hit[Word] | None:
        for i in range(at, min(at + reach, len(self.toks))):
            if self.toks[i].lower in stop or i in starts:
                return None
            for h in self._starts.get(i, []):
                if h.item.role in ("noun", "people", "thing") and self.toks[i].lower not in _ADJECTIVAL:
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
        return nxt.lower.endswith("s") and nxt.lower not in _STOP_EN and word + "s" in self.words.lexicon

    # --- the verb ---------------------------------------------------------------------------------------------------

    def measures(self, phrase: Phrase) -> list[Measure]:
        """What happened to what is counted, most certain first; empty where the clause does not say."""
        return self._governed(phrase) or self._shared(phrase)

    def _governed(self, phrase: Phrase, depth: int = 0) -> list[Measure]:
        """The measure by the phrase itself or a verb of its own."""
        adjacent = self._adjacent(phrase)
        if adjacent and adjacent[0] == "count" and (phrase.head is None or phrase.head.role != "thing"):
            return adjacent
        if phrase.attribute is not None:
            return [phrase.attribute.measure]
        head = phrase.head
        if head is not None and head.role == "noun" and head.measure not in ("fighters", "population"):
            overruled = _OVERRULED_BY.get(head.measure, frozenset())
            happened = (adjacent or self._object(phrase) or self._subject(phrase, depth)) if overruled else []
            return [m for m in happened if m in overruled] or [head.measure]
        if head is not None and head.role == "thing":
            return ["count"]
        if head is None and not phrase.elided:
            # Of a noun that the vocabulary lacks only what stands right beside it is believed.
            if phrase.of is None:
                return []
            near = adjacent or self._object(phrase)
            if not near and phrase.end < len(self.toks) and self.toks[phrase.end].lower in _AUXILIARY[self.lang]:
                near = self._after_auxiliary(phrase.end, depth)[0] or []
            return [m for m in near if m in _UNDONE]
        if head is not None and head.measure == "fighters":
            done = adjacent or self._object(phrase) or self._subject(phrase, depth)
            return [m for m in done if m in _UNDONE or m == "count"]
        return adjacent or self._object(phrase) or self._subject(phrase, depth)

    def _adjacent(self, phrase: Phrase) -> list[Measure]:
        """A participle right after the phrase, or after "feared", "still", "reported"."""
        at = phrase.end
        while at < len(self.toks) and at - phrase.end < 4:
            found = self._predicate(at, be=False, have=False)
            if found is not None:
                return found if self._roles(at, "participle") or at == phrase.end else found
            token = self.toks[at].lower
            if token not in _BETWEEN[self.lang] and not token.endswith(("ly", "ment")):
                return []
            at += 1
        return []

    def _roles(self, at: int, *roles: Role) -> list[Hit[Word]]:
        return [h for h in self._starts.get(at, []) if h.item.role in roles]

    def _predicate(self, at: int, *, be: bool, have: bool) -> list[Measure] | None:
        """The measures of the predicate at ``at`` for its subject; ``[]`` where the subject is the doer."""
        subject = self._roles(at, "subject")
        if subject:
            return [subject[0].item.measure]
        passive = self._roles(at, "participle")
        if not passive:
            return [] if self._roles(at, "object") and not be else None
        hit = passive[0]
        after = hit.last + 1
        if not be and (have or self._takes_object(after, hit)):
            return []
        found = [hit.item.measure]
        # "shot and killed", "kidnapped and later killed", "abducted, beaten and released"
        i = after
        while i < len(self.toks) and i - after < 8:
            low = self.toks[i].lower
            more = self._roles(i, "participle", "subject")
            if more and self.toks[i - 1].lower in ("and", "et", "then", "later", "subsequently", "puis", ",", "or"):
                found.append(more[0].item.measure)
                i = after = more[0].last + 1
                continue
            if low not in _THEN and low not in ("et", ",") and not low.endswith("ly"):
                break
            i += 1
        return _told(found)

    def _takes_object(self, at: int, hit: Hit[Word]) -> bool:
        """Whether what follows an active verb form is its object ("12 gunmen killed two guards")."""
        if at >= len(self.toks) or not self._roles(hit.first, "object"):
            return False
        token = self.toks[at]
        return (
            at in self._phrase_at
            or token.lower in _DETERMINERS
            or any(h.item.role in ("people", "noun") for h in self._starts.get(at, []))
        ) and not (token.lower == "at" and at + 1 < len(self.toks) and self.toks[at + 1].lower != "least")

    def _object(self, phrase: Phrase) -> list[Measure]:
        """The verb or noun of action right before the phrase: "killing 12", "the death of 12", "la mort de 12"."""
        at = phrase.first - 1
        steps = 0
        of = False
        while at >= 0 and steps < 4:
            hits = self._ends.get(at, [])
            for h in hits:
                if h.item.role == "object" and not self._passive_before(h.first):
                    return [h.item.measure]
            if of:
                for h in hits:
                    if h.item.role == "noun" and h.item.measure != "fighters":
                        return [h.item.measure]
            low = self.toks[at].lower
            if low not in _LEFT_SKIP and not low.endswith("ly"):
                return []
            of = of or low in ("of", "de", "d'")
            at -= 1
            steps += 1
        return []

    def _passive_before(self, at: int) -> bool:
        for i in range(at - 1, max(-1, at - 4), -1):
            low = self.toks[i].lower
            if low in _BE[self.lang]:
                return self.lang == "en"
            if not low.endswith(("ly", "ment")) and low not in ("also", "not", "then", "later"):
                return False
        return False

    def _subject(self, phrase: Phrase, depth: int = 0) -> list[Measure]:
        """The verb of which the phrase is the subject, past relative clauses, parentheses and coordinated subjects."""
        at = phrase.end
        stop = min(len(self.toks), at + _REACH)
        relative = False
        distance = 0
        while at < stop:
            token = self.toks[at]
            low = token.lower
            if low in _BE[self.lang] or low in _HAVE[self.lang]:
                if low == "to" and self.lang == "en":
                    at += 1
                    continue
                found, at = self._after_auxiliary(at, depth)
                if found is not None:
                    if found or not relative:
                        return found
                    relative = False
                elif relative:
                    relative = False
                else:
                    return []
                continue
            found = self._predicate(at, be=False, have=False)
            if found is not None and (distance <= 6 or self._roles(at, "subject")):
                return found
            if at in self._phrase_at:
                if self.toks[at - 1].lower in _AND or self.toks[at - 1].text == ",":
                    other = self._phrase_at[at]
                    if self.toks[at - 1].lower in _AND and self._object(other):
                        return []
                at = max(at + 1, self._phrase_at[at].end)
                distance += 1
                continue
            if low in _RELATIVE and at <= phrase.end + 1:
                relative = True
            elif token.text in "—–-(" and (closed := self._past_dash(at, stop)) is not None:
                at = closed
                continue
            elif low in _BREAK or token.text in ";:.!?—–()":
                return []
            elif token.text == ",":
                jump = self._past_parenthesis(at, stop)
                if jump is None:
                    return []
                at = jump
                continue
            elif low in _AND:
                nxt = at + 1
                if nxt >= stop or not (self._continues(nxt) or self._names(at)):
                    return []
            at += 1
            distance += 1
        return []

    def _continues(self, at: int) -> bool:
        """Whether another counted or described party begins at ``at``."""
        return at in self._phrase_at or self.toks[at].lower in _DETERMINERS or bool(self._roles(at, "people", "noun"))

    def _names(self, at: int) -> bool:
        """Whether a conjunction joins two names: "residents of Gao and Ansongo fled"."""
        return self.toks[at - 1].text[0].isupper() and self.toks[at + 1].text[0].isupper()

    def _after_auxiliary(self, at: int, depth: int) -> tuple[list[Measure] | None, int]:
        be = have = False
        i = at
        while i < len(self.toks) and i - at < 9:
            low = self.toks[i].lower
            found = self._predicate(i, be=be, have=have and not be)
            if found is not None and i > at:
                return found, i
            if low in _BE[self.lang]:
                be = True
            elif low in _HAVE[self.lang]:
                have = True
            elif low in _AMONG and depth < 2:
                for j in range(i + 1, min(i + 5, len(self.toks))):
                    if j in self._phrase_at:
                        return self._governed(self._phrase_at[j], depth + 1), j
                return None, i + 1
            elif low not in _BETWEEN[self.lang] and not low.endswith(("ly", "ment")):
                return (self._second_verb(i + 1, have and not be) if be or have else None), i + 1
            i += 1
        return None, i

    def _second_verb(self, at: int, active: bool) -> list[Measure] | None:
        """The predicate coordinated with one that the vocabulary lacks: "were robbed in their car and injured"."""
        for i in range(at, min(at + 10, len(self.toks) - 1)):
            low = self.toks[i].lower
            if low in _AND or low == ",":
                j = i + 1
                while j < len(self.toks) - 1 and (self.toks[j].lower in _THEN or self.toks[j].lower.endswith("ly")):
                    j += 1
                if self._roles(j, "participle", "subject"):
                    found = self._predicate(j, be=not active, have=active)
                    if found:
                        return found
            elif (
                low in _BREAK
                or low in _RELATIVE
                or self.toks[i].text in ".;:!?()"
                or low in _AUXILIARY[self.lang] - {"to"}
            ):
                return None
        return None

    def _past_dash(self, dash: int, stop: int) -> int | None:
        """Where the clause goes on after what stands between dashes or in brackets."""
        mark = ")" if self.toks[dash].text == "(" else self.toks[dash].text
        for i in range(dash + 1, min(stop, dash + 16)):
            if self.toks[i].text == mark:
                return i + 1
        return None

    def _past_parenthesis(self, comma: int, stop: int) -> int | None:
        """Where the clause goes on after what stands between commas, or a list of coordinated phrases."""
        nxt = comma + 1
        if nxt >= stop:
            return None
        low = self.toks[nxt].lower
        if nxt in self._phrase_at:
            # "two soldiers, three guards and a driver were killed", not "of the 40 passengers, 12 died"
            after = self._phrase_at[nxt].end
            return nxt if after < stop and (self.toks[after].text == "," or self.toks[after].lower in _AND) else None
        if low in _AND or low in _AUXILIARY[self.lang]:
            return nxt
        if (
            low in _RELATIVE
            or low in _PARENTHESIS
            or low in _DETERMINERS
            or low.endswith(("ing", "ed", "ant", "és", "ées"))
            or low in ("according", "selon", "in", "on", "from", "near", "en", "dans", "à", "près", "with")
        ):
            for i in range(nxt, min(stop, nxt + 20)):
                if self.toks[i].text == ",":
                    after = i + 1
                    if after < stop and (
                        self.toks[after].lower in _BE[self.lang]
                        or self.toks[after].lower in _HAVE[self.lang]
                        or self._roles(after, "participle", "subject")
                    ):
                        return after
                if self.toks[i].text in ";:.":
                    return None
        return None

    def adjacent_end(self, phrase: Phrase) -> int | None:
        """Offset of the end of a participle that stands in the place of the noun ("20 wounded", "11 arrested")."""
        hits = self._roles(phrase.end, "participle", "noun")
        return self.toks[hits[0].last].end if hits else None

    # --- shared measures ---------------------------------------------------------------------------------------------

    def _shared(self, phrase: Phrase) -> list[Measure]:
        """The measure of the whole ("including 30 children") or of a coordinated phrase before it."""
        index = self.phrases.index(phrase)
        if index:
            before = self.phrases[index - 1]
            gap = [t.lower for t in self.toks[before.end : phrase.first]]
            if len(gap) <= 14 and _coordinates(gap):
                return self.measures(before)
            if len(gap) <= 16 and any(w in _PART for w in gap[-5:]):
                return self.measures(before)
        return self._toll(phrase)

    def whole(self, phrase: Phrase) -> Phrase | None:
        """The phrase of which this one is a part or a coordinated member without a noun of its own."""
        index = self.phrases.index(phrase)
        if not index:
            return None
        before = self.phrases[index - 1]
        return before if phrase.first - before.end <= 16 else None

    def _toll(self, phrase: Phrase) -> list[Measure]:
        if phrase.head is not None and phrase.head.role not in ("people",):
            return []
        if not phrase.first:
            return []
        if self.toks[phrase.first - 1].lower not in _TO:
            return [h.item.measure for h in self._ends.get(phrase.first - 1, []) if h.item.role == "toll"][:1]
        for i in range(phrase.first - 1, max(-1, phrase.first - _REACH), -1):
            if self.toks[i].text in ";!?":
                return []
            for h in self._ends.get(i, []):
                if h.item.role == "toll":
                    return [h.item.measure]
        return []


def _coordinates(gap: list[str]) -> bool:
    """Whether the words between two phrases only coordinate them."""
    words = [
        w
        for w in gap
        if w not in ("another", "a", "an", "also", "the", "un", "une", "des", "d'", "de", "les", "further")
    ]
    return words in (["and"], [","], [",", "and"], ["or"], ["et"], ["ou"], [",", "et"], ["as", "well", "as"], ["ainsi", "que"],
                     [",", "as", "well", "as"], [",", "ainsi", "que"], ["plus"], ["&"], ["from"], ["to"], ["—"], ["–"], ["à"])  # fmt: skip


def _told(found: list[Measure]) -> list[Measure]:
    """Of several things that happened to one group, those that are told apart: death covers wounds."""
    if "killed" in found:
        found = [m for m in found if m not in ("injured", "count")]
    if len(set(found)) > 1:
        found = [m for m in found if m != "count"]
    return list(dict.fromkeys(found))
