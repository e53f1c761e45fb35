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
    BREAK,
    OF_THEM,
    OF_WHOLE,
    OVERRULED_BY,
    PART,
    QUOTES,
    RATES,
    REACH,
    RELATIVE,
    TO,
    UNDONE,
)
from vigie.read.figures.counted import Phrase
from vigie.read.figures.subjects import Subjects

_EMPTY = frozenset("another a an also the un une des d' de les further".split())
_JOINS = frozenset(
    "and|,|, and|or|et|et à|ou|, et|as well as|ainsi que|, as well as|, ainsi que|plus|&|from|to|à|—|–".split("|")
)
_SURVIVE = frozenset("survivors survivants rescapés rescapées miraculés".split())
_INCLUDE = frozenset("include includes included comprend comprennent comptent".split())


class Clause(Subjects):
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
            modified = phrase.head is not None and (phrase.head.role == "people" or phrase.head.measure == "fighters")
            if len(gap) <= 14 and (_coordinates(gap) or (modified and _modifies(gap))):
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
            head = self.toks[at - 2].lower in ("the", "those", "others", "les", "ceux", "of", "des")
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


def _modifies(gap: list[str]) -> bool:
    """Whether the words between two phrases only say whose the first are: "84 of the Kani group and 47 soldiers"."""
    words = [w for w in gap if w not in QUOTES]
    if not words or words[-1] not in ("and", "et"):
        return False
    of = words[0] in ("of", "from", "du", "de", "des", "d'")
    return words[:-1] == [] or (of and len(words) <= _OF_WHOM and all(w.isalpha() or w in ("d'", "l'") for w in words))


_OF_WHOM = 7  # words


def _coordinates(gap: list[str]) -> bool:
    """Whether the words between two phrases only coordinate them."""
    return " ".join(w for w in gap if w not in _EMPTY) in _JOINS
