"""Names that the gazetteer lacks, where the words around them say that they are places."""

from __future__ import annotations

from vigie.codebook import actor_list
from vigie.gazetteer import Entry, key
from vigie.read.places.found import Found
from vigie.read.places.scores import Scores
from vigie.read.places.signs import PREPOSITIONS
from vigie.read.places.text import DIRECTIONS, HEADS, ORDINARY, ORGANISATIONS, TITLES, Phrase
from vigie.read.places.words import given_names

_SPELLED = 0.5  # a name known in another spelling alone; below what keeps a name that can't be placed
_TOLD = 1.0  # what a place on no map is kept by
_FEATURES = (HEADS | frozenset("county province prefecture parish governorate oblast".split())) - {"forest", "park"}


class Unknown(Scores):
    """The names of a sentence that no map has; ``placed``: the labels of the text's entries are places; ``named``: what
    another sentence says is one."""

    def __init__(
        self,
        phrase: Phrase,
        persons: set[str],
        countries: set[str],
        placed: bool = False,
        named: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__(phrase, persons, countries)
        self.placed = placed
        self.named = named

    def unknown(self, i: int) -> tuple[Found, int] | None:
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
        signs = signs or (self.placed and self.phrase.labelled(i, j))
        signs = signs or self.lies_in(i, j) or self.one_of_settlements(i, j)
        # Enough for a place on no map, and no more for one that is spelt in another way.
        told = folded in self.named or ((self.happened(i) or self.on_a_road(i)) and self._nobodys(i, j))
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
        if not signs and not spelled and not told:
            return None
        item = Found(
            ps[i].start, ps[j - 1].end, "name" if spelled else "unknown", folded, spelled, spelled=bool(spelled)
        )
        item.within = self.container(j)
        if spelled:
            item.spaced = j - i > 1
            item.border = self.border(i)
            item.score = 9.0 if signs else _TOLD if told else _SPELLED
        return item, j

    def _nobodys(self, i: int, j: int) -> bool:
        """Whether no armed group or force has the name."""
        return actor_list().find(self.text[self.pieces[i].start : self.pieces[j - 1].end]) is None
