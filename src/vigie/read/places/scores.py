"""How much the words around a name speak for a place: signs add to its score or take away, by weights set by hand."""

from __future__ import annotations

from vigie.gazetteer import Entry, capitals, key
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
)
from vigie.read.places.words import given_names, section

_TOWN = 15_000
_OF_PERSONS = frozenset("administration presidency campaign family era regime government team camp clan".split())
_POSSESSIVES = frozenset("his her their my our its son sa ses leur leurs mon ma notre".split())
_HOMES = frozenset("hometown birthplace home neighbour neighbor stronghold fief destination base seat".split())
_PARTICLES = frozenset("al el bin ben ould ag abu ibn".split())
DIVISION_WORDS = {
    "county": "county", "province": "region", "state": "region", "prefecture": "region", "region": "region",
    "governorate": "region", "oblast": "region", "department": "county", "parish": "county", "district": "county",
    "republic": "region", "territory": "region",
}  # fmt: skip
_COLLECTIVES = frozenset("university college corporation church school institute bank company".split())
_FACILITIES = frozenset(
    "elementary middle high school schools university college hospital clinic academy institute street avenue road"
    " boulevard lane square hotel stadium arena mall church cathedral castle".split()
)
_BEFORE_HYPHEN = frozenset("trans pan anti pro intra inter post sub ex non".split())


class Scores(Signs):
    """The signs of a sentence, weighed; ``persons`` and ``countries`` are those of the whole text."""

    def __init__(self, phrase: Phrase, persons: set[str], countries: set[str]) -> None:
        super().__init__(phrase)
        self.persons = persons
        self.countries = countries

    def score(self, i: int, j: int, entries: list[Entry]) -> float:
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
        if (single and self._no_name(i, country)) or self.cut_off(j) or self.of_body(i, j):
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
        named = not single and ps[j - 1].lower in DIVISION_WORDS and entries[0].kind in ("region", "county")
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
        if self.phrase.labelled(i, j) or self.on_a_road(i) or (not preposition and self.beset(j)):
            score += 1.0
        score -= self.beside(i, j, known)
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

    def beside(self, i: int, j: int, known: bool) -> float:
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
