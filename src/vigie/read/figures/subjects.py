"""The verb of which a counted phrase is the subject, past relative clauses, asides and other counted phrases."""

from __future__ import annotations

from vigie.model.vocabulary import Measure
from vigie.read.figures.count_words import (
    AMONG,
    AND,
    AUXILIARY,
    BE,
    BETWEEN,
    BREAK,
    DETERMINERS,
    HAVE,
    PARENTHESIS,
    QUOTES,
    REACH,
    RELATIVE,
    THEN,
    TRANSITIVE,
)
from vigie.read.figures.counted import Phrase
from vigie.read.figures.predicates import Predicates


class Subjects(Predicates):
    """A counted phrase as the subject of a verb further on."""

    def _governed(self, phrase: Phrase, depth: int = 0) -> list[Measure]:
        """The measure by the phrase itself or a verb of its own."""
        raise NotImplementedError

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
