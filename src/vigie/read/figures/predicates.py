"""The verb, participle or noun of action that stands right beside a counted phrase, as its predicate or before it."""

from __future__ import annotations

from vigie.model.vocabulary import Measure
from vigie.read.figures.count_words import (
    AND,
    BE,
    BETWEEN,
    CLAIMS,
    DETERMINERS,
    LEFT_SKIP,
    LIVES,
    LOSES,
    QUOTES,
    STOP_EN,
    TAKES,
    THEN,
)
from vigie.read.figures.counted import Counted, Phrase
from vigie.read.figures.measures import Word
from vigie.read.grammar.items import BEFORE_TIME
from vigie.read.grammar.phrases import Hit

_ONE_OF = frozenset("a an one another his her its their the un une son sa leur le la l'".split())
_ITS_MEN = frozenset("men hommes lives vies officers officer policemen policeman agents éléments gendarmes".split())
_SINGLE = 5  # tokens of such a one
_THEMSELVES = frozenset("himself herself themselves itself".split())


class Predicates(Counted):
    """One sentence with its numbers, and the verbs and nouns right around what they count."""

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
        return phrase.head.measure == "fighters" or self.toks[phrase.of[1] - 1].lower in _ITS_MEN

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

    def adjacent_end(self, phrase: Phrase) -> int | None:
        """Offset of the end of a participle that stands in the place of the noun ("20 wounded", "11 arrested")."""
        hits = self._roles(phrase.end, "participle", "noun")
        return self.toks[hits[0].last].end if hits else None


def _told(found: list[Measure]) -> list[Measure]:
    """Of several things that happened to one group, those that are told apart: death covers wounds."""
    if "killed" in found:
        found = [m for m in found if m not in ("injured", "count")]
    if len(set(found)) > 1:
        found = [m for m in found if m != "count"]
    return list(dict.fromkeys(found))
