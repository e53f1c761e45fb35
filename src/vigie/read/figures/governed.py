"""What happened to what is counted: a shallow grammar of the clause around a number, in English and French.

The measure is named by the noun ("140 dead"), by a participle in or after the phrase ("three wounded soldiers", "12
feared dead"), by the verb whose object it is ("killing 12 people") or whose subject ("12 people, all of them civilians,
were killed"), or it is shared with a coordinated number or with the whole of which it is a part.
"""

from __future__ import annotations

from vigie.model.vocabulary import Measure
from vigie.read.figures.count_words import (
    AMONG,
    AND,
    AUXILIARY,
    BE,
    BETWEEN,
    BREAK,
    CLAIMS,
    DETERMINERS,
    HAVE,
    LEFT_SKIP,
    LIVES,
    LOSES,
    OF_THEM,
    OF_WHOLE,
    OVERRULED_BY,
    PARENTHESIS,
    PART,
    QUOTES,
    RATES,
    REACH,
    RELATIVE,
    STOP_EN,
    TAKES,
    THEN,
    TO,
    TRANSITIVE,
    UNDONE,
)
from vigie.read.figures.counted import Counted, Phrase
from vigie.read.figures.measures import Word
from vigie.read.grammar.items import BEFORE_TIME
from vigie.read.grammar.phrases import Hit

_EMPTY = frozenset("another a an also the un une des d' de les further".split())
_JOINS = frozenset(
    "and|,|, and|or|et|ou|, et|as well as|ainsi que|, as well as|, ainsi que|plus|&|from|to|à|—|–".split("|")
)


_ONE_OF = frozenset("a an one another his her its their the un une son sa leur le la l'".split())
_SINGLE = 5  # tokens of such a one
_THEMSELVES = frozenset("himself herself themselves itself".split())
_SURVIVE = frozenset("survivors survivants rescapés rescapées miraculés".split())
_INCLUDE = frozenset("include includes included comprend comprennent comptent".split())


class Clause(Counted):
    """One sentence with its numbers, and what happened to what they count."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self._index = {phrase.first: i for i, phrase in enumerate(self.phrases)}
        self._measures: list[list[Measure]] = []

    def is_rate(self, phrase: Phrase) -> bool:
        """Whether the number is so many per day or per head, no count."""
        rest = [t.lower for t in self.toks[phrase.end : phrase.end + 3]]
        if rest[2:] and rest[2] in ("ago", "earlier", "before", "later"):
            return False  # "up from 12,000 a week ago"
        rest = rest[:2]
        return rest[:1] == ["per"] or (len(rest) == 2 and rest[0] in ("a", "an", "par") and rest[1] in RATES)

    # --- the verb ---------------------------------------------------------------------------------------------------

    def measures(self, phrase: Phrase) -> list[Measure]:
        """What happened to what is counted, most certain first; empty where the clause does not say."""
        index = self._index[phrase.first]
        while len(self._measures) <= index:  # in order, since a phrase may share the measure of the one before it
            current = self.phrases[len(self._measures)]
            self._measures.append(self._governed(current) or self._shared(current))
        return self._measures[index]

    def _governed(self, phrase: Phrase, depth: int = 0) -> list[Measure]:
        """The measure by the phrase itself or a verb of its own."""
        adjacent = self._overruled(phrase, self._adjacent(phrase), depth)
        if adjacent and adjacent[0] == "count" and (phrase.head is None or phrase.head.role != "thing"):
            return adjacent
        if phrase.attribute is not None:
            return [phrase.attribute.measure]
        if self._is_whole(phrase):
            return [phrase.head.measure if phrase.head is not None else "count"]
        head = phrase.head
        if head is not None and head.role == "noun" and head.measure not in ("fighters", "population"):
            overruled = OVERRULED_BY.get(head.measure, frozenset())
            happened = (adjacent or self._object(phrase) or self._subject(phrase, depth)) if overruled else []
            return [m for m in happened if m in overruled] or [head.measure]
        if head is not None and head.role == "thing":
            return ["count"]
        if head is None and not phrase.elided:
            # Of a noun that the vocabulary lacks only what stands right beside it is believed.
            if phrase.of is None:
                return []
            near = adjacent or self._object(phrase)
            at = phrase.end
            if self.lang == "fr" and at + 1 < len(self.toks) and self.toks[at].lower in ("y", "en"):
                at += 1  # "37 creuseurs y ont trouvé la mort"
            if not near and at < len(self.toks) and self.toks[at].lower in AUXILIARY[self.lang]:
                near = self._after_auxiliary(at, depth)[0] or []
            return [m for m in near if m in UNDONE]
        if head is not None and head.measure == "fighters":
            if self._shoots(phrase):
                return []
            done = adjacent or self._object(phrase) or self._subject(phrase, depth)
            return [m for m in done if m in UNDONE or m == "count"]
        return adjacent or self._object(phrase) or self._subject(phrase, depth)

    def _overruled(self, phrase: Phrase, adjacent: list[Measure], depth: int) -> list[Measure]:
        """``adjacent``, or that people died whom a participle only describes: "30 men arrested at the market were
        executed". Those freed who had been captured count as captured."""
        overruled = OVERRULED_BY.get(adjacent[0], frozenset()) if adjacent else frozenset()
        if not overruled or phrase.elided or phrase.head is None:
            return adjacent
        done = self._object(phrase) or self._executed(phrase, depth)
        return [m for m in done if m == "killed" and m in overruled] or adjacent

    def _executed(self, phrase: Phrase, depth: int) -> list[Measure]:
        """The passive after the participle right behind the phrase and its circumstances."""
        hits = self._roles(phrase.end, "participle")
        at = hits[0].last + 1 if hits else len(self.toks)
        while at < min(len(self.toks), phrase.end + REACH):
            low = self.toks[at].lower
            if low in AUXILIARY[self.lang] - {"to"}:
                return self._after_auxiliary(at, depth)[0] or []
            if low in BREAK[self.lang] or low in RELATIVE or low in AND[self.lang] or self.toks[at].text in ",;:.!?()":
                return []
            at += 1
        return []

    def _adjacent(self, phrase: Phrase) -> list[Measure]:
        """A participle right after the phrase, or after "feared", "still", "reported"."""
        at = phrase.end
        if (set_off := self._set_off(at)) is not None:
            return [set_off]
        while at < len(self.toks) and at - phrase.end < 4:
            found = self._predicate(at, be=False, have=False)
            if found is not None:
                return [] if self._qualifies(phrase, at) else found
            token = self.toks[at].lower
            if token not in BETWEEN[self.lang] and not token.endswith(("ly", "ment")):
                return []
            at += 1
        return []

    def _set_off(self, comma: int) -> Measure | None:
        """The participle between commas right after the phrase: "neuf autres, grièvement blessés, sont …"."""
        at = comma + 1
        if at >= len(self.toks) or self.toks[comma].text != ",":
            return None
        at += self.toks[at].lower.endswith(("ment", "ly"))
        hits = self._roles(at, "participle") if at < len(self.toks) else []
        after = hits[0].last + 1 if hits else len(self.toks)
        return hits[0].item.measure if after < len(self.toks) and self.toks[after].text == "," else None

    def _shoots(self, phrase: Phrase) -> bool:
        """Whether fighters shoot at somebody: "three gunmen shot at a car"."""
        after = [t.lower for t in self.toks[phrase.end : phrase.end + 3]]
        return after[:2] == ["shot", "at"] and after[2:] != ["least"]

    def _qualifies(self, phrase: Phrase, at: int) -> bool:
        """Whether a participle only qualifies a plural that the vocabulary lacks ("six affected nations")."""
        if not phrase.elided or at != phrase.end or self.lang != "en":
            return False
        after = self._roles(at, "participle", "object", "subject")[0].last + 1
        if after >= len(self.toks):
            return False
        word = self.toks[after]
        return word.lower.endswith("s") and word.text[0].isalpha() and word.lower not in STOP_EN

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
            if low not in THEN and low not in ("et", ",") and not low.endswith("ly"):
                break
            i += 1
        return _told(found)

    def _takes_object(self, at: int, hit: Hit[Word]) -> bool:
        """Whether what follows an active verb form is its object ("12 gunmen killed two guards")."""
        if at >= len(self.toks) or not self._roles(hit.first, "object"):
            return False
        token = self.toks[at]
        if any(t.start in self.timed for t in self.toks[at : at + 2]):
            return False  # "enlevés le 2 avril"
        return (
            at in self._phrase_at
            or token.lower in DETERMINERS
            or any(h.item.role in ("people", "noun") for h in self._starts.get(at, []))
        ) and not (token.lower == "at" and at + 1 < len(self.toks) and self.toks[at + 1].lower != "least")

    def _object(self, phrase: Phrase) -> list[Measure]:
        """The verb or noun of action right before the phrase: "killing 12", "the death of 12", "la mort de 12"."""
        at = self._past_time(self._past_singles(phrase.first - 1))
        steps = 0
        of = self.toks[phrase.first].lower in ("de", "d'")  # a range: "la fuite de 100 à 200 personnes"
        while at >= 0 and steps < 6:
            hits = self._ends.get(at, [])
            for h in hits:
                if h.item.role == "object" and not self._passive_before(h.first):
                    verb = self.toks[h.last].lower
                    if verb in LOSES and not self._fights(phrase):
                        return []
                    if verb in TAKES and phrase.head is None and not phrase.elided:
                        return []  # "captured 12 hilltops"
                    if verb in CLAIMS and not self._ends_in(phrase, LIVES):
                        return []  # "claimed 12 victories", "claimed 900 people had left"
                    return [h.item.measure]
            if of:
                for h in hits:
                    if h.item.role == "noun" and h.item.measure != "fighters":
                        return [h.item.measure]
            low = self.toks[at].lower
            if low in QUOTES and steps < 2:  # a verb before words in marks: "avoir tué « dix soldats »"
                at -= 1
                steps += 1
                continue
            if low in ("coup", "spot") and at > 2:
                at -= 3  # "tuant sur le coup cinq personnes"
                continue
            if low not in LEFT_SKIP and not low.endswith("ly"):
                return []
            of = of or low in ("of", "de", "d'")
            at = self._past_time(at - 1) if of and at > 1 else at - 1  # "the arrest on 2 March of eleven"
            steps += 1
        return []

    def _past_time(self, at: int) -> int:
        """Past a time before the phrase, between commas or not: "ont tué lundi matin" quatre soldats."""
        k = at - 1 if at and self.toks[at].text == "," else at
        if k < 0 or self.toks[k].start not in self.timed:
            return at
        while k >= 0 and (self.toks[k].start in self.timed or self.toks[k].lower in BEFORE_TIME):
            k -= 1
        return k - 1 if k >= 0 and self.toks[k].text == "," else k

    def _past_singles(self, at: int) -> int:
        """Past single ones joined before the phrase: "killing a teacher and" six pupils, "à un chef et à" trois."""
        while True:
            if at > 1 and self.toks[at].lower in AND[self.lang] and self.toks[at - 1].lower in _THEMSELVES:
                return at - 2  # "killing herself and" six people
            joint = at - 1 if self.lang == "fr" and at and self.toks[at].lower in ("à", "de", "d'") else at
            if joint < 2 or self.toks[joint].lower not in (*AND[self.lang], ","):
                return at
            first = next(
                (k for k in range(joint - 1, max(-1, joint - 1 - _SINGLE), -1) if self.toks[k].lower in _ONE_OF), None
            )
            if first is None or first == joint - 1 or not all(t.text.isalpha() for t in self.toks[first:joint]):
                return at
            at = first - 1

    def _ends_in(self, phrase: Phrase, nouns: frozenset[str]) -> bool:
        return phrase.of is not None and self.toks[phrase.of[1] - 1].lower in nouns

    def _fights(self, phrase: Phrase) -> bool:
        """Whether the phrase counts fighters: who loses "12 men" has them killed, who loses "12 seats" has not."""
        rest = [t.lower for t in self.toks[phrase.first : phrase.end + 4] if t.start >= phrase.number.end][:3]
        if phrase.elided and (
            rest[:3] in (["of", "its", "own"], ["of", "their", "own"]) or rest[:2] == ["des", "siens"]
        ):
            return True
        if phrase.head is None or phrase.of is None:
            return False
        return phrase.head.measure == "fighters" or self.toks[phrase.of[1] - 1].lower in (
            "men",
            "hommes",
            "lives",
            "vies",
        )

    def _passive_before(self, at: int) -> bool:
        if self.lang == "en" and self.toks[at].lower.endswith("ing"):
            return False  # "is sheltering 1,800"
        for i in range(at - 1, max(-1, at - 4), -1):
            low = self.toks[i].lower
            if low in BE[self.lang]:
                return self.lang == "en"
            if not low.endswith(("ly", "ment")) and low not in ("also", "not", "then", "later"):
                return False
        return False

    def _subject(self, phrase: Phrase, depth: int = 0) -> list[Measure]:
        """The verb of which the phrase is the subject, past relative clauses, parentheses and coordinated subjects."""
        at = phrase.end
        stop = min(len(self.toks), at + REACH)
        relative = finite = False
        distance = 0
        while at < stop:
            token = self.toks[at]
            low = token.lower
            if low in BE[self.lang] or low in HAVE[self.lang]:
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
            if found == [] and not distance and not relative and low.endswith("ing"):
                relative = True  # "27 people returning from a market were killed"
                found = None
            if found is not None and not finite and (distance <= 6 or self._roles(at, "subject")):
                return [] if self._qualifies(phrase, at) else found
            # "Two men contributed to …": a verb of its own, so that no participle further on is theirs
            finite = finite or (self.lang == "en" and not distance and not relative and low.endswith("ed"))
            if at in self._phrase_at:
                if self.toks[at - 1].lower in AND[self.lang] or self.toks[at - 1].text == ",":
                    other = self._phrase_at[at]
                    if self.toks[at - 1].lower in AND[self.lang] and (
                        self._object(other) or (other.elided and not phrase.elided) or self._is_object(phrase)
                    ):
                        return []
                at = max(at + 1, self._phrase_at[at].end)
                distance += 1
                continue
            if low in RELATIVE and at <= phrase.end + 1:
                relative = True
            elif token.text in "—–-(" and (closed := self._past_dash(at, stop)) is not None:
                at = closed
                continue
            elif token.text == "." and self.toks[at - 2].text == "U.":
                pass
            elif low in BREAK[self.lang] or token.text in ";:.!?—–()":
                return []
            elif token.text == ",":
                jump = self._past_parenthesis(at, stop)
                if jump is None:
                    return []
                at = jump
                continue
            elif low in AND[self.lang]:
                nxt = at + 1
                if nxt >= stop or not (self._continues(nxt) or self._names(at)):
                    return []
            at += 1
            distance += 1
        return []

    def _is_object(self, phrase: Phrase) -> bool:
        """Whether a verb stands right before the phrase ("the army lost 15 men and 30 policemen were hurt")."""
        before = self.toks[phrase.first - 1].lower if phrase.first else ""
        return before.endswith("ed") or before in TRANSITIVE

    def _continues(self, at: int) -> bool:
        """Whether another counted or described party begins at ``at``."""
        return at in self._phrase_at or self.toks[at].lower in DETERMINERS or bool(self._roles(at, "people", "noun"))

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
            if low in BE[self.lang]:
                be = True
            elif low in HAVE[self.lang]:
                have = True
            elif low in AMONG and depth < 2:
                for j in range(i + 1, min(i + 5, len(self.toks))):
                    if nouns := self._roles(j, "noun"):  # "three officers were among the dead"
                        return [nouns[0].item.measure], j
                    if j in self._phrase_at:
                        return self._governed(self._phrase_at[j], depth + 1), j
                return None, i + 1
            elif low not in BETWEEN[self.lang] and low not in QUOTES and not low.endswith(("ly", "ment")):
                return (self._second_verb(i + 1, have and not be) if be or have else None), i + 1
            i += 1
        return None, i

    def _second_verb(self, at: int, active: bool) -> list[Measure] | None:
        """The predicate coordinated with one that the vocabulary lacks: "were robbed in their car and injured"."""
        for i in range(at, min(at + 10, len(self.toks) - 1)):
            low = self.toks[i].lower
            if low in AND[self.lang] or low == ",":
                j = i + 1
                while j < len(self.toks) - 1 and (self.toks[j].lower in THEN or self.toks[j].lower.endswith("ly")):
                    j += 1
                if self._roles(j, "participle", "subject"):
                    found = self._predicate(j, be=not active, have=active)
                    if found:
                        return found
            elif (
                low in BREAK[self.lang]
                or low in RELATIVE
                or self.toks[i].text in ".;:!?()"
                or low in AUXILIARY[self.lang] - {"to"}
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
        denied = nxt + (2 if low in ("et", "and", "mais", "but") else 1)
        no = denied <= len(self.toks) and self.toks[denied - 1].lower in ("not", "non")
        if no and (closed := self._past_denial(denied, stop)) is not None:
            return closed
        if nxt in self._phrase_at:
            # "two soldiers, three guards and a driver were killed", not "of the 40 passengers, 12 died"
            after = self._phrase_at[nxt].end
            return (
                nxt
                if after < stop and (self.toks[after].text == "," or self.toks[after].lower in AND[self.lang])
                else None
            )
        if low in AND[self.lang] or low in AUXILIARY[self.lang] or self._roles(nxt, "subject"):
            return nxt
        if (
            low in RELATIVE
            or low in PARENTHESIS
            or low in DETERMINERS
            or low.endswith(("ing", "ed", "ant", "és", "ées"))
            or low in ("according", "selon", "in", "on", "from", "near", "en", "dans", "à", "près", "with")
        ):
            for i in range(nxt, min(stop, nxt + 20)):
                if self.toks[i].text == ",":
                    after = i + 1
                    if after < stop and (
                        self.toks[after].lower in BE[self.lang]
                        or self.toks[after].lower in HAVE[self.lang]
                        or self._roles(after, "participle", "subject")
                    ):
                        return after
                if self.toks[i].text in ";:.":
                    return None
        return None

    def _past_denial(self, at: int, stop: int) -> int | None:
        """Where the clause goes on after a number that is denied in passing: "five people, not three, died"."""
        for i in range(at, min(at + 3, stop)):
            if i in self._phrase_at:
                end = self._phrase_at[i].end
                return end + 1 if end + 1 < stop and self.toks[end].text == "," else None
        return None

    def adjacent_end(self, phrase: Phrase) -> int | None:
        """Offset of the end of a participle that stands in the place of the noun ("20 wounded", "11 arrested")."""
        hits = self._roles(phrase.end, "participle", "noun")
        return self.toks[hits[0].last].end if hits else None

    # --- shared measures ---------------------------------------------------------------------------------------------

    def _is_whole(self, phrase: Phrase) -> bool:
        """Whether the number is the whole of which the one before it is a part ("nine of the 12 hostages")."""
        index = self._index[phrase.first]
        if not index or phrase.elided:
            return False
        before = self.phrases[index - 1]
        return [t.lower for t in self.toks[before.end : phrase.first]] in OF_WHOLE

    def _shared(self, phrase: Phrase) -> list[Measure]:
        """The measure of the whole ("including 30 children") or of a coordinated phrase before it."""
        index = self._index[phrase.first]
        if phrase.of is not None and self.toks[phrase.of[1] - 1].lower in _SURVIVE:
            return ["count"]
        if index:
            before = self.phrases[index - 1]
            gap = [t.lower for t in self.toks[before.end : phrase.first]]
            if len(gap) <= 14 and _coordinates(gap):
                return list(self.measures(before))
            if len(gap) <= 16 and any(w in PART for w in gap[-5:]):
                return self.measures(before)
            after = [t.lower for t in self.toks[phrase.end : phrase.end + 2]]
            if len(gap) <= 12 and after in OF_THEM:
                return self.measures(before)
        return self._among(phrase) or self._toll(phrase) or self._of_whole(phrase)

    def _among(self, phrase: Phrase) -> list[Measure]:
        """ "Among the dead were six children", "parmi les blessés figurent deux enfants", "the wounded include two"."""
        at = phrase.first - 1
        if at > 1 and self.toks[at].lower in _INCLUDE:
            hits = self._ends.get(at - 1, [])
            told = [h.item.measure for h in hits if h.item.role in ("noun", "participle") and h.item.measure in UNDONE]
            head = self.toks[at - 2].lower in ("the", "those", "others", "les", "ceux")
            return told[:1] if head else []
        if at < 2 or self.toks[at].lower not in BE[self.lang] | {"figurent", "figuraient", "figure"}:
            return []
        for i in range(at - 1, max(-1, at - 7), -1):
            nouns = self._roles(i, "noun")
            if nouns and any(self.toks[j].lower in AMONG for j in range(max(0, i - 3), i)):
                return [nouns[0].item.measure]
        return []

    def _of_whole(self, phrase: Phrase) -> list[Measure]:
        """What a part counts where only its whole has a noun: "1,000 of the 2,500 officers promised"."""
        index = self._index[phrase.first] + 1
        if not phrase.elided or index >= len(self.phrases):
            return []
        whole = self.phrases[index]
        gap = [t.lower for t in self.toks[phrase.first : whole.first][:12] if phrase.number.end <= t.start]
        of = gap[:1] in (["of"], ["sur"]) or gap[:2] == ["out", "of"]
        near = of and len(gap) <= 6 and not any(w in ".,;:()" for w in gap)
        return [whole.head.measure] if near and whole.head is not None else []

    def whole(self, phrase: Phrase) -> Phrase | None:
        """The phrase of which this one is a part or a coordinated member without a noun of its own."""
        index = self._index[phrase.first]
        if not index:
            return None
        before = self.phrases[index - 1]
        return before if phrase.first - before.end <= 16 else None

    def _toll(self, phrase: Phrase) -> list[Measure]:
        if phrase.head is not None and phrase.head.role not in ("people",):
            return []
        if not phrase.first:
            return []
        if self.toks[phrase.first - 1].lower not in TO:
            return [h.item.measure for h in self._ends.get(phrase.first - 1, []) if h.item.role == "toll"][:1]
        for i in range(phrase.first - 1, max(-1, phrase.first - REACH), -1):
            if self.toks[i].text in ";!?":
                return []
            for h in self._ends.get(i, []):
                if h.item.role == "toll":
                    return [h.item.measure]
        return []


def _coordinates(gap: list[str]) -> bool:
    """Whether the words between two phrases only coordinate them."""
    return " ".join(w for w in gap if w not in _EMPTY) in _JOINS


def _told(found: list[Measure]) -> list[Measure]:
    """Of several things that happened to one group, those that are told apart: death covers wounds."""
    if "killed" in found:
        found = [m for m in found if m not in ("injured", "count")]
    if len(set(found)) > 1:
        found = [m for m in found if m != "count"]
    return list(dict.fromkeys(found))
