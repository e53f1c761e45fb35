"""Which words of a text are place names: candidates from the gazetteer and from context, judged by their neighbours.

Every capitalised stretch that is a name of the gazetteer is a candidate, the longest first. Signs for a place add to
its score (a preposition, a type word, a country after a comma, a known place), signs against it take away (a capital
beside it, a verb of saying after a small place, a common word); the weights are set by hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from vigie.gazetteer import Entry, Gazetteer, capitals, demonyms, key
from vigie.language.document import Document
from vigie.read.places.signs import PREPOSITIONS, VERBS, WEAK, Signs
from vigie.read.places.text import (
    DIRECTIONS,
    HEADS,
    ORDINARY,
    ORGANISATIONS,
    PLACE_WORDS,
    PRESS,
    SAY,
    TITLES,
    Phrase,
    Piece,
)
from vigie.read.places.words import given_names, section

Sort = Literal["name", "demonym", "area", "unknown"]

_ACCEPTED = 0.35
_SPELLED = 0.5  # a name known in another spelling alone; below what keeps a name that can't be placed
SURE = 1.2
_TOWN = 15_000
_KNOWN = 100_000

_BANKS = frozenset("rives rive berges bords crue crues banks bank shores méandres boucle waters eaux delta".split())
_OF_PERSONS = frozenset("administration presidency campaign family era regime government team camp clan".split())
_POSSESSIVES = frozenset("his her their my our its son sa ses leur leurs mon ma notre".split())
_HOMES = frozenset("hometown birthplace home neighbour neighbor stronghold fief destination base seat".split())
_PARTICLES = frozenset("al el bin ben ould ag abu ibn".split())
_NO_NOUN = frozenset(
    "of in as is was are were has have had to and or at by will would can on for with than that which who learners"
    " learner speakers speaker language lessons literature teacher teachers translation version subtitles class classes"
    " skills".split()
)
_LANGUAGE_CUES = frozenset("in speak speaks spoke speaking spoken learn en parle parler parlent parlait".split())
_DIVISION_WORDS = {
    "county": "county", "province": "region", "state": "region", "prefecture": "region", "region": "region",
    "governorate": "region", "oblast": "region", "department": "county", "parish": "county", "district": "county",
    "republic": "region", "territory": "region",
}  # fmt: skip
_FRENCH_DIVISIONS = frozenset("état région province département gouvernorat préfecture cercle wilaya commune".split())
_FEATURES = (HEADS | frozenset("county province prefecture parish governorate oblast".split())) - {"forest", "park"}
_COLLECTIVES = frozenset("university college corporation church school institute bank company".split())
_FACILITIES = frozenset(
    "elementary middle high school schools university college hospital clinic academy institute street avenue road"
    " boulevard lane square hotel stadium arena mall church cathedral castle".split()
)
_DOTTED = frozenset("st ste mt ft".split())
_BEFORE_HYPHEN = frozenset("trans pan anti pro intra inter post sub ex non".split())


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
    score: float = 9.0
    within: str | None = None  # folded name of the place that follows after a comma or "in"
    listed: bool = False  # a comma, "and" or "et" joins it to the name before
    spaced: bool = False  # written with blanks or hyphens
    border: bool = False  # only its border is named: "near the border with X"
    spelled: bool = False  # its candidates are spelled otherwise by one letter
    weak: bool = False  # too little speaks for a place, unless it lies where the text plays
    alone: bool = True  # no capital beside it makes it a part of another name


def find(doc: Document, gazetteer: Gazetteer) -> list[Found]:
    """Place names of the document in order, without overlaps; each still with all its candidates.

    Names for which too little speaks are among them, marked ``weak``: they count only where the text plays around them.
    """
    phrases = [Phrase(doc, s, gazetteer) for s in doc.sentences]
    persons = {name for phrase in phrases for name in phrase.persons}
    countries = {code for phrase in phrases for code in phrase.countries}
    found: list[Found] = []
    for phrase in phrases:
        found.extend(_Finder(phrase, persons, countries).names())
    sure = {f.folded for f in found if f.score >= SURE}
    for f in found:
        f.weak = f.score < _ACCEPTED and f.folded not in sure
    return found


class _Finder(Signs):
    """The names of one sentence."""

    def __init__(self, phrase: Phrase, persons: set[str], countries: set[str]) -> None:
        super().__init__(phrase)
        self.persons = persons
        self.countries = countries

    def names(self) -> Iterator[Found]:
        """The candidates of the sentence with their score, in order."""
        ps = self.pieces
        i = 0
        last_end = -1
        while i < len(ps):
            p = ps[i]
            if not p.word or not (p.upper or self.phrase.lang == "fr"):
                i += 1
                continue
            taken = self.phrase.taken.get(i)
            if taken is not None:
                i = taken
                continue
            step = self._abbreviated(i) or self._longest(i)
            if step is None or step[0].score < SURE:
                longer = self._unknown(i)  # "Tin Fictif, a hamlet" is not Tin
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
        for j in reversed(self.ends(i)):
            last = ps[j - 1]
            if not last.upper and (j - i < 2 or self.phrase.lang != "fr") and ps[i].upper:
                continue
            folded = self.phrase.fold(i, j)
            codes = demonyms().get(folded)
            if not ps[i].upper:
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
            if not entries or (last.lower in _DIVISION_WORDS and self.of_follows(j)):
                continue
            if country and ps[i].lower == "the":
                return None
            score = self._score(i, j, entries)
            if score <= -0.6:
                continue
            alone = self._beside(i, j, country) == 0.0
            if j - i == 1 and self._strange(i, j, entries):
                continue  # "Ras Isa" in a text of Yemen is not the Isa of Japan
            item, j = self._extended(i, j, folded, entries)
            item.score, item.alone = score, alone
            return item, j
        return None

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

    # ------------------------------------------------------------------ signs
    def _score(self, i: int, j: int, entries: list[Entry]) -> float:
        """How much the surroundings speak for a place; negative where they speak against it."""
        ps, at = self.pieces, self.phrase.at
        before, after = at(i - 1), at(j)
        single = j - i == 1
        word = ps[i].lower
        country = entries[0].kind == "country"
        big = max((e.population for e in entries if e.main or e.country in self.countries), default=0)
        known = (
            country
            or entries[0].kind == "continent"
            or (self.phrase.fold(i, j) in capitals() and any(e.capital for e in entries))
        )
        if (single and self._no_name(i, country)) or self.cut_off(j):
            return -9.0
        preposition = before is not None and (before.lower in PREPOSITIONS or self.away(i))
        typed = self.type_word(i, j) is not None
        comma_after = self.container(j) is not None and after is not None and after.text == ","
        if self.phrase.shouting or self.phrase.title_case:
            if single and (word in ORDINARY or word in PLACE_WORDS or word in DIRECTIONS or word in ORGANISATIONS):
                return -9.0
            if known or big > 300_000 or (preposition and big > _TOWN) or typed or comma_after:
                return 1.0
            return 0.5 if not single and big > 50_000 else 0.0
        if single and (word in DIRECTIONS or word in PLACE_WORDS):
            division = self.type_word(i, j) in section("region words")
            return (
                0.6 if division and any(e.kind == "region" and e.country in self.countries for e in entries) else -9.0
            )
        if single and (word in ORDINARY or word in ORGANISATIONS):
            if after is not None and after.upper:
                return -9.0
            fits = preposition and before is not None and not before.upper and big > 80_000
            return 0.6 if fits or (comma_after and (preposition or big > 50_000)) else -9.0
        score = 1.0 if known else 0.5 if big >= 100_000 else 0.3 if big >= _TOWN else 0.1
        if any(e.kind == "region" and e.main for e in entries):
            score = max(score, 0.6)
        if not known and any(e.country in self.countries for e in entries):
            score += 0.4
        if not any(e.main for e in entries):
            score -= 0.2
        named = not single and ps[j - 1].lower in _DIVISION_WORDS and entries[0].kind in ("region", "county")
        score += 1.0 * (preposition or typed or named) + 0.8 * comma_after
        if not comma_after and (outer := self.container(j)) is not None and self._enclosed(entries, outer):
            score += 1.0
        if before is not None and (before.lower in WEAK or before.lower in VERBS):
            score += 0.4
        civic = after is not None and after.lower in section("civic words") and "\n" not in self.phrase.gap(j)
        if civic and not known:
            score += 0.4
        if before is not None and before.text in "-–" and i > 1 and self.phrase.is_place(i - 2, i - 1):
            score += 0.8  # the road "Ouagadougou-Djibo"
        if (
            before is not None
            and before.text in ",("
            and i > 1
            and ps[i - 2].upper
            and self.phrase.is_place(i - 2, i - 1)
        ):
            score += 0.4
        if ps[i].text.isupper() and len(word) > 3 and i == self.phrase.first and (big >= 5_000 or comma_after):
            score += 1.0  # a dateline
        elif single and i == self.phrase.first and not known:
            score -= 0.2 if big >= 100_000 else 0.4
        score -= self._beside(i, j, known)
        if single and not known:
            if key(word) in self.persons and not (
                preposition and before is not None and before.lower not in ("with", "from", "to")
            ):
                return -1.0
            of = preposition or (before is not None and before.lower in WEAK)
            if not of and (self.phrase.says(j) or (before is not None and before.lower in SAY)) and big < 1_000_000:
                score -= 1.0
            person = preposition and before is not None and before.lower in ("to", "from", "with", "à") and big < _TOWN
            if word in given_names() and (person or not preposition) and not comma_after:
                score -= 0.6
            if after is not None and after.lower in _OF_PERSONS and not preposition:
                score -= 1.0
            if self._relative(i, j):
                score -= 1.0
        return score

    def _relative(self, i: int, j: int) -> bool:
        """ "her driver, X, ", "son frère, X, ": a person's name in apposition; "his village, X, " is a place's."""
        comma, noun, whose, after = (self.phrase.at(k) for k in (i - 1, i - 2, i - 3, j))
        if comma is None or noun is None or whose is None or after is None:
            return False
        place = noun.lower in PLACE_WORDS or noun.lower in HEADS or noun.lower in _HOMES
        return comma.text == "," and after.text in ",." and whose.lower in _POSSESSIVES and not place

    def _enclosed(self, entries: list[Entry], outer: str) -> bool:
        """Whether one of the candidates lies in the division or country of the folded name ``outer``."""
        if any(outer in (key(e.admin1 or ""), key(e.admin2 or "")) for e in entries):
            return True
        parents = self.gazetteer.find_key(outer)
        nations = {p.country for p in parents if p.kind == "country"}
        divisions = {p.id for p in parents if p.kind in ("region", "county")}
        return any(e.country in nations or e.admin1_id in divisions or e.admin2_id in divisions for e in entries)

    def _no_name(self, i: int, country: bool) -> bool:
        """Abbreviations and currency marks that only look like a place's name."""
        ps, at = self.pieces, self.phrase.at
        p, before, after = ps[i], at(i - 1), at(i + 1)
        if "." in p.text and not country:
            return True
        short = p.lower in section("short names")
        if p.text.isupper() and len(p.text) <= 4 and not self.phrase.shouting and not country and not short:
            return True
        if p.lower == "us" and (p.text != "US" or self.phrase.shouting):
            return True
        if len(p.text) < 3 and not country:
            return True
        if after is not None and after.text in "$€£" and after.start == p.end:
            return True
        if before is not None and before.text in "$€£@#" and before.end == p.start:
            return True
        hyphen = before is not None and before.text in "-‑" and before.end == p.start and i > 1
        return hyphen and (
            ps[i - 2].lower in _BEFORE_HYPHEN or (not country and not self.phrase.is_place(i - 2, i - 1))
        )

    def _beside(self, i: int, j: int, known: bool) -> float:
        """What capitalised words on either side take away from the score."""
        ps, at = self.pieces, self.phrase.at
        before, after = at(i - 1), at(j)
        loss = 0.0
        if before is not None and before.upper and "\n" not in self.phrase.gap(i):
            excused = (
                before.lower in ORDINARY
                or before.lower in DIRECTIONS
                or before.lower in PREPOSITIONS
                or before.lower in PLACE_WORDS
                or (before.text.isupper() and len(before.text) < 6)
                or self.phrase.known(i - 1, i)
                or (i - 1 == self.phrase.first and before.lower not in given_names())
            )
            if not excused:
                loss += 1.3
            elif before.lower in TITLES or (
                not known
                and i - 1 == self.phrase.first
                and before.lower not in DIRECTIONS
                and before.lower not in PREPOSITIONS
                and before.lower not in ORDINARY
            ):
                loss += 0.5
        if (
            before is not None
            and before.lower == "of"
            and i > 1
            and ps[i - 2].upper
            and ps[i - 2].lower in _COLLECTIVES
        ):
            loss += 2.0 if not known or ps[i].lower == "america" else 0.0
        if after is None or "\n" in self.phrase.gap(j):
            return loss
        nxt = after
        if after.text in "'’" and (s := at(j + 1)) is not None and s.lower == "s" and (far := at(j + 2)) is not None:
            nxt = far
            if nxt.upper and nxt.lower in ORGANISATIONS and not known:
                return loss + 0.6
            return loss
        far = at(j + 1)
        if not known and nxt.lower in _PARTICLES and far is not None and (far.upper or far.text in "-‑"):
            return loss + 1.5  # "Nasir al-…", "Adama Ould …"
        if nxt.upper:
            if nxt.lower in PRESS:
                loss += 2.5
            elif nxt.lower in ORGANISATIONS:
                loss += 0.0 if known else 1.0 if nxt.lower in _FACILITIES else 0.1
            elif not self.phrase.known(j, j + 1) and nxt.lower not in TITLES and nxt.lower not in ORDINARY:
                loss += 0.2 if known else 0.7
        return loss

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
            kind = _DIVISION_WORDS.get(after.lower)
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

    # ------------------------------------------------------------------ unknown names
    def _unknown(self, i: int) -> tuple[Found, int] | None:
        """A name that the gazetteer lacks, where the words around it say that it is a place."""
        ps = self.pieces
        if not ps[i].upper or self.phrase.shouting or self.phrase.title_case or len(ps[i].text) < 3:
            return None
        j = i + 1
        while j < len(ps) and j - i < 6:
            gap = self.phrase.gap(j)
            follows = j + 1 < len(ps) and ps[j + 1].word and ps[j + 1].start == ps[j].end and ps[j + 1].upper
            if ps[j].upper and gap == " ":
                j += 1
            elif ps[j].text in "-‑’'" and gap == "" and follows:
                j += 2
            else:
                break
        headed = 1 < j - i < 5 and ps[j - 1].lower in _FEATURES and not self.phrase.known(i, j - 1)
        if ps[i].lower in ORDINARY and not (headed and ps[i].lower in DIRECTIONS and i != self.phrase.first):
            return None
        if ps[i].lower in TITLES or key(ps[i].text) in self.persons or ps[i].lower in given_names():
            return None
        if ps[i].text.isupper() or (not headed and (ps[j - 1].lower in ORGANISATIONS or ps[j - 1].lower in ORDINARY)):
            return None
        folded = self.phrase.fold(i, j)
        signs = headed or self.typed_before(i) or self.typed_after(j) or self.near(i) or self.at_place(i, j)
        before = self.phrase.at(i - 1)
        spelled: list[Entry] = []
        joined = before is not None and before.lower in ("and", "et") and self.phrase.is_place(i - 2, i - 1)
        if (
            signs
            or joined
            or self.away(i)
            or (before is not None and before.lower in PREPOSITIONS and not before.upper)
        ):
            spelled = [e for e in self.gazetteer.near(folded) if e.country in self.countries]
        if not signs and not spelled:
            return None
        item = Found(
            ps[i].start, ps[j - 1].end, "name" if spelled else "unknown", folded, spelled, spelled=bool(spelled)
        )
        if spelled:
            item.spaced = j - i > 1
            item.within = self.container(j)
            item.border = self.border(i)
            item.score = 9.0 if signs else _SPELLED
        return item, j


def _joins(between: list[Piece]) -> bool:
    """Whether the pieces between two names are only those of a list: ",", "and", "et", "or"."""
    return 0 < len(between) < 3 and all(p.text == "," or p.lower in ("and", "et", "or", "ou") for p in between)
