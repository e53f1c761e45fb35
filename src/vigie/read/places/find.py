"""Which words of a text are place names: candidates from the gazetteer and from context, judged by their neighbours.

Every capitalised stretch that is a name of the gazetteer is a candidate, the longest first. Signs for a place add to
its score (a preposition, a type word, a country after a comma, a known place), signs against it take away (a capital
beside it, a verb of saying after a small place, a common word): ``scores.py``. Names that it lacks: ``unknown.py``.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from vigie.gazetteer import Entry, Gazetteer, demonyms, key
from vigie.language.document import Document
from vigie.read.grammar.bulletins import labels
from vigie.read.places.found import Found, Sort
from vigie.read.places.scores import DIVISION_WORDS
from vigie.read.places.signs import WEAK
from vigie.read.places.text import (
    DIRECTIONS,
    HEADS,
    Phrase,
    Piece,
)
from vigie.read.places.unknown import Unknown
from vigie.read.places.words import section

_ACCEPTED = 0.35
SURE = 1.2
_KNOWN = 100_000
_MOST_NEW = 300  # names on no map that are looked for in the other sentences

_BANKS = frozenset("rives rive berges bords crue crues banks bank shores méandres boucle waters eaux delta".split())
_NO_NOUN = frozenset(
    "of in as is was are were has have had to and or at by will would can on for with than that which who learners"
    " learner speakers speaker language lessons literature teacher teachers translation version subtitles class classes"
    " skills".split()
)
_LANGUAGE_CUES = frozenset("in speak speaks spoke speaking spoken learn en parle parler parlent parlait".split())
_FRENCH_DIVISIONS = frozenset("état région province département gouvernorat préfecture cercle wilaya commune".split())
_ARTICLES = frozenset("el al en ed er es ez ad an ar as az".split())  # as Arabic writes and says them
_DOTTED = frozenset("st ste mt ft".split())


def find(doc: Document, gazetteer: Gazetteer) -> list[Found]:
    """Place names of the document in order, without overlaps; each still with all its candidates.

    Names for which too little speaks are among them, marked ``weak``: they count only where the text plays around them.
    """
    phrases = [Phrase(doc, s, gazetteer) for s in doc.sentences]
    heads = [(phrases[doc.sentence_at(label[0]).index], label) for label in labels(doc)]
    for phrase, label in heads:
        phrase.label = label
    # "Kirawa:" beside "Gwoza:" and "Bama:" is a town; "Access:" beside "Incidents:" is none.
    placed = 2 * sum(phrase.known(phrase.first, phrase.first + 1) for phrase, _ in heads) >= len(heads)
    persons = {name for phrase in phrases for name in phrase.persons}
    countries = {code for phrase in phrases for code in phrase.countries}
    of = [list(_Finder(phrase, persons, countries, placed).names()) for phrase in phrases]
    # What one sentence says is a place on no map is one in the others too.
    new = ((f.folded, doc.text[f.start : f.end]) for names in of for f in names if f.sort == "unknown")
    unmapped = dict(islice(new, _MOST_NEW))
    named = frozenset(unmapped)
    for n, phrase in enumerate(phrases):
        told = {f.folded for f in of[n]}
        words = phrase.words if unmapped else ""
        if any(name not in told and surface in words for name, surface in unmapped.items()):
            of[n] = list(_Finder(phrase, persons, countries, placed, named).names())
    found = [f for names in of for f in names]
    sure = {f.folded for f in found if f.score >= SURE}
    for f in found:
        f.weak = f.score < _ACCEPTED and f.folded not in sure
    return found


class _Finder(Unknown):
    """The names of one sentence."""

    def names(self) -> Iterator[Found]:
        """The candidates of the sentence with their score, in order."""
        ps = self.pieces
        i = 0
        last_end = -1
        while i < len(ps):
            p = ps[i]
            if not p.word or not (p.upper or self.phrase.lang == "fr" or self._article(i)):
                i += 1
                continue
            taken = self.phrase.taken.get(i)
            if taken is not None:
                i = taken
                continue
            step = self._abbreviated(i) or self._longest(i)
            if step is None or step[0].score < SURE:
                longer = self.unknown(i)  # "Tin Fictif, a hamlet" is not Tin
                if longer is not None and (step is None or longer[1] > step[1]):
                    step = longer
            if step is None:
                i += 1
                continue
            item, j = step
            item.sentence = self.phrase.index
            item.listed = last_end >= 0 and _joins(ps[last_end:i])
            last_end = j
            i = j
            yield item

    # ------------------------------------------------------------------ known names
    def _longest(self, i: int) -> tuple[Found, int] | None:
        """The longest known name that begins at piece ``i``, scored."""
        ps = self.pieces
        upper = ps[i].upper or self._article(i)
        for j in reversed(self.ends(i)):
            last = ps[j - 1]
            if not last.upper and (j - i < 2 or self.phrase.lang != "fr") and upper:
                continue
            folded = self.phrase.fold(i, j)
            codes = demonyms().get(folded)
            if not upper:
                if codes and self._small_adjective(i, j):
                    return self._made(i, j, "demonym", folded, [], codes), j
                if j - i > 1 and last.upper and self.gazetteer.area_key(folded):
                    return self._made(i, j, "area", folded, [], ()), j
                continue
            if j - i > 1 and (self._squeezed(i, j) or self._typed(i)):
                continue
            entries = self.gazetteer.find_key(folded)
            country = bool(entries) and entries[0].kind == "country"
            if codes and not country:
                return (self._made(i, j, "demonym", folded, [], codes), j) if self._demonym(i, j) else None
            other = self.gazetteer.demonym(folded)
            if other is not None and not any(e.population > 200_000 for e in entries):
                return (self._made(i, j, "demonym", folded, [other], ()), j) if self._demonym(i, j) else None
            town = bool(entries) and entries[0].kind == "locality" and entries[0].population > 100_000
            if self.gazetteer.area_key(folded) and not town:
                return self._made(i, j, "area", folded, [], ()), j
            if not entries or (last.lower in DIVISION_WORDS and self.of_follows(j)):
                continue
            if country and ps[i].lower == "the":
                return None
            score = self.score(i, j, entries)
            if score <= -0.6:
                continue
            alone = self.beside(i, j, country) == 0.0
            if j - i == 1 and self._strange(i, j, entries):
                continue  # "Ras Isa" in a text of Yemen is not the Isa of Japan
            item, j = self._extended(i, j, folded, entries)
            item.score, item.alone = score, alone
            return item, j
        return None

    def _article(self, i: int) -> bool:
        """Whether a small Arabic article begins a name: "el-Example"."""
        ps, hyphen, nxt = self.pieces, self.phrase.at(i + 1), self.phrase.at(i + 2)
        return (
            ps[i].lower in _ARTICLES
            and hyphen is not None
            and hyphen.text in "-‑"
            and nxt is not None
            and nxt.upper
            and ps[i].end == hyphen.start
            and hyphen.end == nxt.start
        )

    def _strange(self, i: int, j: int, entries: list[Entry]) -> bool:
        """Whether a capital stands beside a name that only small places bear, none in a country that the text names."""
        before, after = self.phrase.at(i - 1), self.phrase.at(j)
        beside = (before is not None and before.upper and i - 1 > self.phrase.first and self.phrase.gap(i) == " ") or (
            after is not None and after.upper and self.phrase.gap(j) == " "
        )
        return (
            beside
            and bool(self.countries)
            and not self.phrase.title_case
            and not self.phrase.shouting
            and all(e.kind == "locality" and e.population < _KNOWN and e.country not in self.countries for e in entries)
        )

    def _squeezed(self, i: int, j: int) -> bool:
        """Whether a name of several words only fits because blanks are ignored: "War I" is not Wari."""
        for k in range(i, j):
            if self.pieces[k].word and len(self.pieces[k].text) == 1:
                before, after = self.phrase.at(k - 1), self.phrase.at(k + 1)
                if not any(p is not None and p.text in "-‑’'&" for p in (before, after)):
                    return True
            dotted = self.pieces[k].text == "." and self.pieces[k - 1].lower not in _DOTTED
            if dotted and "." not in self.pieces[k - 1].text:
                return True
        return False

    def _typed(self, i: int) -> bool:
        """Whether a French type word begins the name, which is what comes after: "État de Borno"."""
        after = self.phrase.at(i + 1)
        return (
            self.pieces[i].lower in _FRENCH_DIVISIONS and after is not None and after.lower in ("de", "d", "du", "des")
        )

    def _small_adjective(self, i: int, j: int) -> bool:
        """Whether a French demonym in small letters stands alone, not as a part of another hyphenated word."""
        before, after = self.phrase.at(i - 1), self.phrase.at(j)
        if self.phrase.lang != "fr":
            return False
        if before is not None and before.lower in ("en", "parle", "parlent", "langue") and j - i == 1:
            return False
        if before is not None and before.text in "'’" and before.end == self.pieces[i].start and i > 1:
            return self.pieces[i - 2].lower in ("l", "d", "qu", "s", "n")
        return not (after is not None and after.text in "'’" and after.start == self.pieces[j - 1].end)

    def _demonym(self, i: int, j: int) -> bool:
        """Whether a capitalised demonym is one here: no language, no "European Union", no "Native American"."""
        before, after = self.phrase.at(i - 1), self.phrase.at(j)
        if before is not None:
            if before.lower in _LANGUAGE_CUES and not (after is not None and after.word and after.lower not in WEAK):
                return False
            if before.lower in ("native", "latin", "african", "asian") and self.pieces[i].lower.startswith("american"):
                return False
            if before.lower in DIRECTIONS and self.pieces[i].lower in ("african", "asian", "european"):
                return False
        folded = self.phrase.fold(i, j)
        if self.gazetteer.demonym(folded) is not None:
            noun = after is not None and after.word and not after.upper
            return noun and after is not None and after.lower not in _NO_NOUN
        return True

    # ------------------------------------------------------------------ made
    def _made(self, i: int, j: int, sort: Sort, folded: str, entries: list[Entry], codes: tuple[str, ...]) -> Found:
        item = Found(self.pieces[i].start, self.pieces[j - 1].end, sort, folded, entries, codes)
        item.spaced = j - i > 1
        type_word = self.type_word(i, j)
        for hint, words in (("region", "region words"), ("county", "county words"), ("locality", "town words")):
            if type_word in section(words):
                item.kind_hint = hint
        item.subject = self.state_meant(i, j)
        item.border = self.border(i)
        if sort == "name":
            item.within = self.container(j)
        return item

    def _extended(self, i: int, j: int, folded: str, entries: list[Entry]) -> tuple[Found, int]:
        """The name with a capitalised type word that belongs to it: "Kent County", "Lake Chad", "Niger River"."""
        ps = self.pieces
        before, after = self.phrase.at(i - 1), self.phrase.at(j)
        water = section("water heads")
        small = self.phrase.lang == "fr"
        if before is not None and before.lower in water and (before.upper or small):
            return self._made(i - 1, j, "unknown", self.phrase.fold(i - 1, j), [], ()), j
        if (
            i > 1
            and before is not None
            and before.lower in ("du", "the")
            and ps[i - 2 - (before.lower == "the")].lower in _BANKS
        ):
            return self._made(i, j, "unknown", folded, [], ()), j  # "les rives du Niger": the river
        if after is not None and after.upper and "\n" not in self.phrase.gap(j):
            kind = DIVISION_WORDS.get(after.lower)
            beyond = self.phrase.at(j + 1)
            agency = (
                after.lower in ("state", "department") and beyond is not None and (beyond.upper or beyond.lower == "of")
            )
            if kind is not None and entries[0].kind != "country" and not agency:
                inner = [e for e in entries if e.kind in ("region", "county")]
                item = self._made(i, j + 1, "name", self.phrase.fold(i, j + 1), inner, ())
                if kind == "county":
                    item.entries = [e for e in inner if e.kind == "county"] or (
                        [] if after.lower == "county" else inner
                    )
                item.kind_hint = kind
                return item, j + 1
            if after.lower in HEADS and after.lower not in ("park", "forest", "lake"):
                return self._made(i, j + 1, "unknown", self.phrase.fold(i, j + 1), [], ()), j + 1
            if after.lower == "park":
                item = self._made(i, j + 1, "unknown", self.phrase.fold(i, j + 1), [], ())
                return item, j + 1
        return self._made(i, j, "name", folded, entries, ()), j

    def _abbreviated(self, i: int) -> tuple[Found, int] | None:
        """ "Calif." in "Fresno, Calif."."""
        state = self.state(i)
        if state is None:
            return None
        entry, j = state
        return Found(self.pieces[i].start, self.pieces[j - 1].end, "name", key(entry.name), [entry]), j


def _joins(between: list[Piece]) -> bool:
    """Whether the pieces between two names are only those of a list: ",", "and", "et", "or"."""
    return 0 < len(between) < 3 and all(p.text == "," or p.lower in ("and", "et", "or", "ou") for p in between)
