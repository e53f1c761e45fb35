"""Which words of a text are place names: candidates from the gazetteer and from context, judged by their neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from vigie.gazetteer import Entry, Gazetteer, demonyms, key
from vigie.language.document import Document, Sentence
from vigie.read.toponyms_words import given_names, section

Sort = Literal["name", "demonym", "area", "unknown"]

_PIECE = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+|\d+|\S")
_GAP = re.compile(r"[ \u00a0\u202f]{0,2}(?:\r?\n)?[ \u00a0]{0,2}|[-‑’']")
_MAX_PIECES = 7

PREPOSITIONS = section("prepositions")
WEAK = section("weak prepositions")
PLACE_WORDS = section("place words")
DIRECTIONS = section("directions")
TITLES = section("titles")
ORGANISATIONS = section("organisation heads")
PRESS = section("press words")
SAY = section("say verbs")
AUXILIARIES = section("auxiliaries")
ORDINARY = section("not places")
HEADS = section("unresolved heads")
_LINKS = frozenset("of de du des la le les el al and et the d l au aux en sur sous".split())
_LANGUAGE_CUES = frozenset("in speak speaks spoke speaking spoken learn en parle parler parlent parlait".split())


@dataclass(frozen=True, slots=True)
class Piece:
    """A word or mark of a sentence; hyphens and apostrophes are pieces of their own."""

    start: int
    end: int
    text: str
    lower: str
    word: bool
    upper: bool  # begins with a capital


@dataclass(slots=True)
class Found:
    """A place name found: its bounds, what is known under that name, and the signs of its surroundings."""

    start: int
    end: int
    sort: Sort
    folded: str
    entries: list[Entry]
    codes: tuple[str, ...] = ()
    kind_hint: str | None = None  # "region", "county", "locality" where a type word says so
    sentence: int = 0
    subject: bool = False  # it "said", "denied" …
    evidence: float = 0.0
    within: str | None = None  # folded name of the place that follows after a comma or "in"


def pieces(text: str, sentence: Sentence) -> list[Piece]:
    """The pieces of a sentence, with offsets in the text."""
    return [
        Piece(m.start(), m.end(), t := m.group(), t.lower(), t[0].isalpha(), t[0].isupper())
        for m in _PIECE.finditer(text, sentence.start, sentence.end)
    ]


def find(doc: Document, gazetteer: Gazetteer) -> list[Found]:
    """Place names of the document in order, without overlaps; each still with all its candidates."""
    found: list[Found] = []
    persons: set[str] = set()
    parsed = [(s, _Sentence(doc, s, gazetteer)) for s in doc.sentences]
    for _, parsed_sentence in parsed:
        persons |= parsed_sentence.persons
    for sentence, parsed_sentence in parsed:
        for item in parsed_sentence.names(persons):
            item.sentence = sentence.index
            found.append(item)
    return found


class _Sentence:
    """One sentence: its pieces, whether its capitals mean anything, the persons it names."""

    def __init__(self, doc: Document, sentence: Sentence, gazetteer: Gazetteer) -> None:
        self.text = doc.text
        self.lang = doc.lang
        self.gazetteer = gazetteer
        self.pieces = pieces(doc.text, sentence)
        words = [p for p in self.pieces if p.word and len(p.text) > 1]
        long = [p for p in words if len(p.text) > 3]
        self.shouting = len(long) > 3 and sum(p.text.isupper() for p in long) > 0.7 * len(long)
        self.title_case = not self.shouting and len(long) > 3 and sum(p.upper for p in long) > 0.75 * len(long)
        self.first = next((i for i, p in enumerate(self.pieces) if p.word), 0)
        self.persons: set[str] = set()
        self._taken: list[tuple[int, int]] = []  # pieces of persons and press names
        self._mark_names()

    # ------------------------------------------------------------------ persons
    def _mark_names(self) -> None:
        """Finds "President Smith", "Jordan Smith", "Washington Post": their words are no places."""
        ps = self.pieces
        if self.shouting:
            return
        for a, b in self._chunks():
            i = a
            while i < b and (ps[i].lower in ORDINARY or self._titled(i)) and not self.title_case:
                i += 1
            titled = (i > a and self._titled(i - 1)) or (a > 0 and self._title_before(a))
            rest = ps[i:b]
            if not rest:
                continue
            last = rest[-1].lower
            words = [p for p in rest if p.word]
            if len(words) > 1 and last in ORGANISATIONS:
                if last in PRESS or not self._place(i, b - 1):
                    self._taken.append((i, b))
                continue
            is_person = titled and not self._place_only(i, b)
            if not is_person and len(words) > 1 and words[0].lower in given_names():
                known = self.gazetteer.find_key(key(self.text[rest[0].start : rest[-1].end]))
                is_person = not any(e.population > 20_000 for e in known)
            if is_person:
                self._taken.append((i, b))
                self.persons.add(key(words[-1].text))
                if len(words) > 2:
                    self.persons.add(key(words[-2].text))

    def _titled(self, i: int) -> bool:
        return self.pieces[i].lower.rstrip(".") in TITLES

    def _title_before(self, a: int) -> bool:
        before = a - 1
        if before >= 0 and self.pieces[before].text == ".":
            before -= 1
        return (
            before >= 0
            and self.pieces[before].word
            and self.pieces[before].lower in TITLES
            and (self.pieces[before].lower != "capitale")
        )

    def _place_only(self, a: int, b: int) -> bool:
        """Whether the words are a country: "President of Mali", "Minister France" never name a person Mali."""
        folded = key(self.text[self.pieces[a].start : self.pieces[b - 1].end])
        return any(e.kind == "country" for e in self.gazetteer.find_key(folded))

    def _place(self, a: int, b: int) -> bool:
        if a >= b:
            return False
        folded = key(self.text[self.pieces[a].start : self.pieces[b - 1].end])
        return bool(self.gazetteer.find_key(folded)) or folded in demonyms()

    def _chunks(self) -> Iterator[tuple[int, int]]:
        """Stretches of capitalised words, with blanks, hyphens or initials between them."""
        ps = self.pieces
        i = 0
        while i < len(ps):
            if not (ps[i].word and ps[i].upper):
                i += 1
                continue
            j = i + 1
            while j < len(ps):
                p = ps[j]
                gap = self.text[ps[j - 1].end : p.start]
                if (p.word and p.upper and len(gap) < 3 and "\n" not in gap) or (
                    p.text == "." and len(ps[j - 1].text) == 1 and gap == ""
                ):
                    j += 1
                elif (
                    p.text in "-‑’'" and gap == "" and j + 1 < len(ps) and ps[j + 1].upper and ps[j + 1].start == p.end
                ) or (
                    p.lower in ("de", "du", "al", "el", "ag", "ould", "bin", "ben", "von", "van")
                    and j + 1 < len(ps)
                    and ps[j + 1].upper
                    and ps[j + 1].word
                    and not self.gazetteer.find_key(key(ps[j + 1].text))
                ):
                    j += 2
                else:
                    break
            yield i, j
            i = j

    # ------------------------------------------------------------------ names
    def names(self, persons: set[str]) -> Iterator[Found]:
        """The place names of the sentence, given the surnames that the document uses."""
        ps = self.pieces
        i = 0
        while i < len(ps):
            p = ps[i]
            if not p.word or not (p.upper or self.lang == "fr"):
                i += 1
                continue
            taken = next((b for a, b in self._taken if a <= i < b), None)
            if taken is not None:
                i = taken
                continue
            step = self._longest(i, persons) or self._unknown(i, persons)
            if step is None:
                i += 1
                continue
            item, i = step
            if item is not None:
                yield item

    def _longest(self, i: int, persons: set[str]) -> tuple[Found | None, int] | None:
        """The longest known name that begins at piece ``i`` and whose surroundings allow it."""
        ps = self.pieces
        for j in reversed(self._ends(i)):
            last = ps[j - 1]
            if not last.word or (not last.upper and not self._lower_case_last(i, j)):
                continue
            start, end = ps[i].start, last.end
            if last.text.endswith(".") and end < len(self.text) and False:
                end -= 1
            folded = key(self.text[start:end])
            demonym = demonyms().get(folded)
            if not ps[i].upper:
                if demonym and self.lang == "fr" and self._french_adjective(i, j):
                    return self._found(i, j, "demonym", folded, [], demonym), j
                if j - i > 1 and self.gazetteer.area(self.text[start:end]):
                    return self._found(i, j, "area", folded, [], ()), j
                continue
            entries = self.gazetteer.find_key(folded)
            area = self.gazetteer.area(self.text[start:end])
            country = bool(entries) and entries[0].kind == "country"
            if demonym and not country:
                if j - i == 1 and self._language(i):
                    return None
                return self._found(i, j, "demonym", folded, [], demonym), j
            if area and not (entries and entries[0].population > 100_000):
                return self._found(i, j, "area", folded, [], ()), j
            if not entries:
                continue
            evidence = self._evidence(i, j, entries, persons)
            if evidence > 0:
                item = self._found(i, j, "name", folded, entries, ())
                item.evidence = evidence
                return item, j
            if j - i > 1:
                return None
        return None

    def _ends(self, i: int) -> list[int]:
        """Ends (exclusive) of stretches from ``i`` that begin some known name."""
        ps = self.pieces
        ends = []
        j = i
        while j < len(ps) and j - i < _MAX_PIECES:
            p = ps[j]
            if j > i:
                gap = self.text[ps[j - 1].end : p.start]
                comma = p.text == "," and j + 1 < len(ps) and ps[j + 1].lower in ("d.c.", "dc")
                if not (p.word or p.text in "-‑’'.&" or comma) or not _GAP.fullmatch(gap):
                    break
            if p.word:
                folded = key(self.text[ps[i].start : p.end])
                if folded in demonyms() or self.gazetteer.starts_key(folded):
                    ends.append(j + 1)
                else:
                    break
            j += 1
        return ends

    def _lower_case_last(self, i: int, j: int) -> bool:
        """Names whose last word is written small in French: "Arabie saoudite", "Émirats arabes unis"."""
        if j - i < 2:
            return not self.pieces[i].upper
        return self.lang == "fr"

    def _french_adjective(self, i: int, j: int) -> bool:
        """A demonym in small letters: not within a longer hyphenated word other than its own."""
        before, after = self._at(i - 1), self._at(j)
        if before and before.text in "-‑" and before.end == self.pieces[i].start:
            return True
        return not (after and after.text in "’'" and after.start == self.pieces[j - 1].end)

    def _language(self, i: int) -> bool:
        """Whether "in French", "speaks Spanish" is meant."""
        before, after = self._at(i - 1), self._at(i + 1)
        return bool(before and before.lower in _LANGUAGE_CUES) and not (after and after.word and after.text != "and")

    def _at(self, i: int) -> Piece | None:
        return self.pieces[i] if 0 <= i < len(self.pieces) else None

    def _evidence(self, i: int, j: int, entries: list[Entry], persons: set[str]) -> float:
        """Above 0 where the words stand for a place here. The signs are those of the neighbouring words."""
        ps = self.pieces
        best = entries[0]
        single = j - i == 1
        before, after = self._at(i - 1), self._at(j)
        word = ps[i].lower
        big = max((e.population for e in entries if e.main), default=0)
        known = best.kind in ("country", "continent") or any(e.capital for e in entries)
        if single:
            if ps[i].text.isupper() and len(word) <= 3 and not self.shouting and best.kind != "country":
                return 0.0
            if word == "us" and ps[i].text != "US":
                return 0.0
            if len(word) < 3 and best.kind != "country":
                return 0.0
        preposition = before is not None and before.lower in PREPOSITIONS
        typed = self._type_word(i, j) is not None
        comma_after = (
            after is not None and after.text == "," and (nxt := self._at(j + 1)) is not None and nxt.word and nxt.upper
            and self._place(j + 1, j + 2)
        )  # fmt: skip
        if self.shouting or self.title_case:
            if word in ORDINARY and single:
                return 0.0
            if known or big > 300_000 or (preposition and big > 15_000) or typed:
                return 1.0
            return 0.5 if not single and big > 50_000 else 0.0
        if single and word in ORDINARY:
            return 0.6 if preposition and i != self.first and big > 50_000 and comma_after else 0.0
        if single and key(word) in persons and not preposition:
            return 0.0
        previous_capital = before is not None and before.word and before.upper and not before.text.isupper()
        if before is not None and before.text in "-‑" and before.end == ps[i].start:
            previous_capital = False
        next_capital = (
            after is not None and after.word and after.upper and "\n" not in self.text[ps[j - 1].end : after.start]
        )
        if (
            previous_capital
            and before is not None
            and (
                (
                    before.lower in ORDINARY
                    or before.lower in DIRECTIONS
                    or before.lower in TITLES
                    or self._place(i - 1, i)
                )
                or (i - 1 == self.first and before.lower in PREPOSITIONS)
            )
        ):
            previous_capital = False
        score = 1.0 if known else 0.5
        if preposition or typed:
            score += 1.0
        if comma_after:
            score += 0.7
        if before is not None and before.lower in WEAK:
            score += 0.4
        if previous_capital:
            score -= 1.3
        if next_capital and after is not None:
            if after.lower in PRESS:
                score -= 2.5
            elif after.lower in ORGANISATIONS:
                score -= 0.6 if not known else 0.0
            elif not self._place(j, j + 1) and after.lower not in TITLES and after.lower not in ORDINARY:
                score -= 0.3 if known else 1.2
        if single and i == self.first and not known:
            score -= 0.4 if big > 100_000 else 0.7
        if single and word in given_names() and not preposition and not comma_after and not known:
            score -= 0.6
        if big < 5_000 and not any(e.main for e in entries):
            score -= 0.2
        return score

    def _type_word(self, i: int, j: int) -> str | None:
        """The word that says what kind of place it is: "town of X", "X province", "région de X"."""
        ps = self.pieces
        after = self._at(j)
        if after is not None and after.lower in PLACE_WORDS and "\n" not in self.text[ps[j - 1].end : after.start]:
            return after.lower
        k = i - 1
        while (
            k >= 0
            and i - k < 4
            and ps[k].lower in ("of", "de", "du", "d", "des", "la", "le", "l", "'", "’", "the", "d'")
        ):
            k -= 1
        if k >= 0 and k < i and ps[k].lower in PLACE_WORDS:
            return ps[k].lower
        return None

    def _found(
        self, i: int, j: int, sort: Sort, folded: str, entries: list[Entry], codes: tuple[str, ...]
    ) -> Found | None:
        ps = self.pieces
        head = self._head(i, j)
        start, end = ps[i].start, ps[j - 1].end
        if sort == "name" and head is not None:
            sort, entries = "unknown", []
            start, end = head
        item = Found(start, end, sort, folded, entries, codes)
        type_word = self._type_word(i, j)
        if type_word in section("region words"):
            item.kind_hint = "region"
        if type_word in section("county words"):
            item.kind_hint = "county"
        if type_word in section("town words"):
            item.kind_hint = "locality"
        item.subject = self._says(j)
        after, nxt = self._at(j), self._at(j + 1)
        if (
            after is not None
            and nxt is not None
            and (after.text in ",(" or after.lower in ("in", "au", "en"))
            and nxt.upper
        ):
            ends = [e for e in self._ends(j + 1) if self._place(j + 1, e)]
            if ends:
                item.within = key(self.text[nxt.start : ps[ends[-1] - 1].end])
        return item

    def _head(self, i: int, j: int) -> tuple[int, int] | None:
        """Bounds of "Lake Chad", "Niger River", "fleuve Niger": a natural feature named after a place."""
        ps = self.pieces
        before, after = self._at(i - 1), self._at(j)
        heads = section("water heads")
        if before is not None and before.lower in heads and (before.upper or self.lang == "fr"):
            return before.start, ps[j - 1].end
        if after is not None and after.upper and after.lower in heads:
            return ps[i].start, after.end
        return None

    def _says(self, j: int) -> bool:
        """Whether a verb of saying or of state action follows: "Bamako said", "Paris a annoncé"."""
        k = j
        while (p := self._at(k)) is not None and k - j < 3:
            if p.lower in SAY:
                return True
            if p.lower not in AUXILIARIES and p.text not in "'’":
                return False
            k += 1
        return False

    def _unknown(self, i: int, persons: set[str]) -> tuple[Found | None, int] | None:
        """A name that the gazetteer lacks, where the words around it say that it is a place."""
        ps = self.pieces
        if not ps[i].upper or self.shouting or self.title_case or len(ps[i].text) < 3 or ps[i].lower in ORDINARY:
            return None
        j = i + 1
        while j < len(ps) and j - i < 6:
            gap = self.text[ps[j - 1].end : ps[j].start]
            if ps[j].word and ps[j].upper and gap == " ":
                j += 1
            elif (
                ps[j].text in "-‑’'"
                and gap == ""
                and j + 1 < len(ps)
                and ps[j + 1].word
                and ps[j + 1].start == ps[j].end
                and ps[j + 1].upper
            ):
                j += 2
            else:
                break
        if key(ps[i].text) in persons or ps[i].lower in given_names() or ps[j - 1].lower in ORGANISATIONS:
            return None
        if not (self._typed_before(i) or self._typed_after(j) or self._near(i)):
            return None
        start, end = ps[i].start, ps[j - 1].end
        return Found(start, end, "unknown", key(self.text[start:end]), []), j

    def _typed_before(self, i: int) -> bool:
        """ "the village of X", "dans la localité de X", "la commune d'X"."""
        ps = self.pieces
        k = i - 1
        links = 0
        while (
            k >= 0
            and i - k < 5
            and ps[k].lower
            in ("of", "de", "du", "d", "des", "la", "le", "l", "'", "’", "called", "named", "dite", "dénommée")
        ):
            links += 1
            k -= 1
        return links > 0 and k >= 0 and ps[k].lower.rstrip("s") in _SETTLEMENTS

    def _typed_after(self, j: int) -> bool:
        """ "X, a hamlet", "X, un village", "X village"."""
        ps = self.pieces
        after = self._at(j)
        if after is None:
            return False
        if after.word and after.lower in ("village", "town", "hamlet", "district", "province", "cercle"):
            return True
        if after.text != ",":
            return False
        k = j + 1
        if (p := self._at(k)) is None or p.lower not in ("a", "an", "un", "une", "the", "small", "petit", "petite"):
            return False
        return any(p.lower in _SETTLEMENTS for p in ps[k + 1 : k + 4])

    def _near(self, i: int) -> bool:
        """ "near X", "près de X", "outside X", "à X"; only where X is no demonym or title."""
        ps = self.pieces
        k = i - 1
        if k >= 0 and ps[k].lower in ("near", "outside"):
            return True
        while k >= 0 and i - k < 3 and ps[k].lower in ("de", "d", "'", "’", "du"):
            k -= 1
        return k >= 0 and i - k > 1 and ps[k].lower in ("près", "proximité", "aux alentours", "environs", "abords")


_SETTLEMENTS = frozenset(
    "town city village hamlet settlement locality commune municipality district suburb ville hameau localité"
    " municipalité bourgade bourg quartier faubourg oasis camp campement cercle département".split()
)
