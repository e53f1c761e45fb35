"""A sentence as the reader of place names sees it: pieces, whether capitals mean anything, whose names are persons'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from vigie.gazetteer import Gazetteer, capitals, demonyms, key
from vigie.language.document import Document, Sentence
from vigie.model import Bounds
from vigie.read.places.words import given_names, section

_PIECE = re.compile(r"W\. ?Va\.|(?:[^\W\d_]\.){2,}|[^\W\d_]+|\d+|\S")

TITLES = section("titles")
ORGANISATIONS = section("organisation heads")
PRESS = section("press words")
PLACE_WORDS = section("place words")
HEADS = section("unresolved heads")
SAY = section("say verbs")
AUXILIARIES = section("auxiliaries")
ORDINARY = section("not places") | section("common words")
DIRECTIONS = section("directions")
_FIXED = frozenset(key(w) for w in ORDINARY if not w.isalpha())
_FIXED_FIRST = frozenset(p for w in ORDINARY if not w.isalpha() for p in _PIECE.findall(w)[:1])
_LINKS = frozenset("de du al el ag ould bin ben von van".split())
_WELL_KNOWN = 100_000
_TOWN = 10_000
_LONGEST_CHUNK = 16


class Piece(NamedTuple):
    """A word or mark of a sentence; hyphens and apostrophes are pieces of their own. A tuple: there are very many."""

    start: int
    end: int
    text: str
    lower: str
    word: bool
    upper: bool  # begins with a capital


def pieces(text: str, start: int, end: int) -> list[Piece]:
    """The pieces of ``text[start:end]``, with offsets in the text."""
    return [
        Piece(m.start(), m.end(), t := m.group(), t.lower(), (c := t[0]).isalpha(), c.isupper())
        for m in _PIECE.finditer(text, start, end)
    ]


class Phrase:
    """One sentence: its pieces, the persons it names, the stretches that are names of papers, clubs, brands."""

    def __init__(self, doc: Document, sentence: Sentence, gazetteer: Gazetteer) -> None:
        self.text = doc.text
        self.lang = doc.lang
        self.index = sentence.index
        self.gazetteer = gazetteer
        self.pieces = pieces(doc.text, sentence.start, sentence.end)
        self.first = next((i for i, p in enumerate(self.pieces) if p.word), 0)
        long = [p for p in self.pieces if p.word and len(p.text) > 3]
        whole = bool(self.pieces) and self.pieces[-1].text[-1] in '.!?…"”»’' and doc.in_ != "title"
        self.shouting = len(long) > 3 and sum(p.text.isupper() for p in long) > 0.7 * len(long)
        capital = sum(p.upper for p in long)
        self.title_case = not self.shouting and not whole and len(long) > 3 and capital > 0.75 * len(long)
        self.persons: set[str] = set()
        self.taken: dict[int, int] = {}  # piece -> end of the person or paper that it is a part of
        self.countries: set[str] = set()
        self.label: Bounds | None = None  # of the entry of a bulletin that it begins
        if not self.shouting:
            for a, b in self._chunks():
                self._classify(a, b)
        for i, p in enumerate(self.pieces):
            if p.upper:
                self._country(p)
            if p.lower in _FIXED_FIRST:
                self._fixed(i)

    @property
    def words(self) -> str:
        """The sentence as it stands in the text."""
        return self.text[self.pieces[0].start : self.pieces[-1].end] if self.pieces else ""

    def labelled(self, i: int, j: int) -> bool:
        """Whether the pieces are in the label of an entry: "Gwoza LGA: …"."""
        label = self.label
        return label is not None and label[0] <= self.pieces[i].start and self.pieces[j - 1].end <= label[1]

    def at(self, i: int) -> Piece | None:
        """The piece at ``i``, ``None`` outside the sentence."""
        return self.pieces[i] if 0 <= i < len(self.pieces) else None

    def gap(self, i: int) -> str:
        """The characters between piece ``i - 1`` and piece ``i``."""
        return self.text[self.pieces[i - 1].end : self.pieces[i].start]

    def fold(self, i: int, j: int) -> str:
        """The folded words of pieces ``i`` to ``j`` (exclusive)."""
        return key(self.text[self.pieces[i].start : self.pieces[j - 1].end])

    def is_place(self, i: int, j: int) -> bool:
        """Whether the pieces are a name in the gazetteer or a demonym."""
        if not 0 <= i < j <= len(self.pieces):
            return False
        folded = self.fold(i, j)
        return folded in demonyms() or bool(self.gazetteer.find_key(folded))

    def says(self, j: int) -> bool:
        """Whether a verb of saying or of state action follows at ``j``: "said", "a annoncé", "has denied"."""
        for k in range(j, min(j + 3, len(self.pieces))):
            p = self.pieces[k]
            if p.lower in SAY:
                return True
            if p.lower not in AUXILIARIES and p.text not in "'’":
                return False
        return False

    # ------------------------------------------------------------------ persons, papers
    def _fixed(self, i: int) -> None:
        """Marks fixed expressions that hold a place's name and are none: "White House", "Air France"."""
        for j in (i + 2, i + 3):
            if j <= len(self.pieces) and self.pieces[j - 1].word and self.fold(i, j) in _FIXED:
                self.taken.update(dict.fromkeys(range(i, j), j))

    def _country(self, p: Piece) -> None:
        folded = key(p.text)
        codes = demonyms().get(folded)
        if codes:
            self.countries.add(codes[0])
        elif folded in capitals():
            self.countries.add(capitals()[folded])
        else:
            found = self.gazetteer.find_key(folded)
            if found and found[0].kind == "country" and found[0].country:
                self.countries.add(found[0].country)

    def _chunks(self) -> Iterator[tuple[int, int]]:
        """Stretches of capitalised words, with blanks, hyphens or initials between them."""
        ps = self.pieces
        i = 0
        while i < len(ps):
            if not ps[i].upper:
                i += 1
                continue
            j = i + 1
            while j < len(ps) and j - i < _LONGEST_CHUNK:
                p = ps[j]
                gap = self.gap(j)
                follows = j + 1 < len(ps) and ps[j + 1].upper
                initial = p.text == "." and (len(ps[j - 1].text) == 1 or ps[j - 1].lower in TITLES) and gap == ""
                hyphen = p.text in "-‑’'" and gap == "" and follows and ps[j + 1].start == p.end
                link = p.lower in _LINKS and follows and not self.is_place(j + 1, j + 2)
                if (p.upper and len(gap) < 3 and "\n" not in gap) or initial:
                    j += 1
                elif hyphen or link:
                    j += 2
                else:
                    break
            yield i, j
            i = j

    def _classify(self, a: int, b: int) -> None:
        """Marks the part of a chunk that is a person ("President | Jordan Smith") or a paper ("Washington Post")."""
        ps = self.pieces
        titles = [k for k in range(a, b) if ps[k].lower in TITLES]
        start = titles[-1] + 1 if titles else a
        titled = bool(titles) or self._title_before(a)
        if start < b and ps[start].text == ".":
            start += 1
        while start < b and not titled and not self.title_case and self._ordinary(ps[start]):
            start += 1
        words = [k for k in range(start, b) if ps[k].word]
        if not words:
            return
        last = ps[words[-1]].lower
        if len(words) > 1 and last in PRESS:
            if not any(e.main and e.population >= _TOWN for e in self.gazetteer.find_key(self.fold(start, b))):
                self.taken.update(dict.fromkeys(range(start, b), b))
            return
        if last in ORGANISATIONS or last in HEADS or last in PLACE_WORDS:
            return
        if titled:
            folded = self.fold(start, b)
            if not any(e.kind == "country" for e in self.gazetteer.find_key(folded)) and folded not in demonyms():
                self._person(start, b, words)
            return
        for k in words[:-1]:
            if ps[k].lower in given_names() and not self.known(k, b) and self._surname(ps[k + 1]):
                self._person(k, b, words)
                return
        if 2 <= len(words) <= 3 and not self.title_case and not self.known(start, b) and self._presented(start, b):
            first_known = any(self.known(words[0], k + 1) for k in words[:-1])
            if not first_known and not any(ps[k].lower in ORGANISATIONS for k in words):
                self._person(start, b, words)

    def _ordinary(self, p: Piece) -> bool:
        return p.lower in ORDINARY and p.lower not in given_names()

    def _surname(self, p: Piece) -> bool:
        return p.text == "." or not (p.lower in ORGANISATIONS or p.lower in PLACE_WORDS or p.lower in DIRECTIONS)

    def known(self, i: int, j: int) -> bool:
        """Whether the words are a place that most readers know, or a demonym."""
        folded = self.fold(i, j)
        least = _WELL_KNOWN if j - i == 1 else _TOWN
        if folded in demonyms() or self.gazetteer.area_key(folded):
            return True
        return any(
            e.kind in ("country", "continent", "region") or (e.main and e.population >= least)
            for e in self.gazetteer.find_key(folded)
        )

    def _presented(self, a: int, b: int) -> bool:
        """Whether the words beside a name are those that stand beside a person's: "said X", "X, 27,", "X told"."""
        before, after, nxt = self.at(a - 1), self.at(b), self.at(b + 1)
        if before is not None and before.lower in SAY:
            return True
        if after is not None and after.text == "," and nxt is not None and nxt.text.isdigit() and len(nxt.text) == 2:
            return True
        return self.says(b)

    def _person(self, a: int, b: int, words: list[int]) -> None:
        self.taken.update(dict.fromkeys(range(a, b), b))
        for k in words[-2:] if len(words) > 2 else words[-1:]:
            if len(self.pieces[k].text) > 2:
                self.persons.add(key(self.pieces[k].text))

    def _title_before(self, a: int) -> bool:
        """Whether a title in small letters, or with a full stop, stands right before."""
        k = a - 1
        if k >= 0 and self.pieces[k].text == ".":
            k -= 1
        return k >= 0 and self.pieces[k].lower in TITLES
