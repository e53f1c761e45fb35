"""The signs around a name that say whether it is a place, of what kind, and where."""

from __future__ import annotations

import re

from vigie.gazetteer import Entry, key
from vigie.read.places.text import DIRECTIONS, ORDINARY, ORGANISATIONS, PLACE_WORDS, Phrase
from vigie.read.places.words import pairs, section

PREPOSITIONS = section("prepositions")
WEAK = section("weak prepositions")
VERBS = section("place verbs")

_GAP = re.compile(r"[ \u00a0\u202f]{0,2}(?:\r?\n)?[ \u00a0]{0,2}|[-‑’']")
_MAX_PIECES = 9
_OF = frozenset("of de du d des la le les l ' ’ the".split())
_LINKS = frozenset(("and", "et", ",", "or", "ou"))
_LISTED = 8  # pieces on either side
_PLURALS = {
    "states": "state", "provinces": "province", "regions": "region", "régions": "région", "counties": "county",
    "governorates": "governorate", "districts": "district", "départements": "département", "cercles": "cercle",
    "territoires": "territoire", "préfectures": "préfecture", "villages": "village", "towns": "town", "villes": "ville",
    "localités": "localité", "cities": "city",
}  # fmt: skip
_NAMED = frozenset("called named dite dit dénommée dénommé appelée nommée".split())
_SETTLEMENTS = frozenset(
    "town city village hamlet settlement locality commune municipality district suburb ville hameau localité"
    " municipalité bourgade bourg quartier faubourg oasis camp campement cercle département neighbourhood neighborhood"
    " outpost enclave villages towns cities villes hameaux localités communes province region governorate"
    " prefecture county région territoire préfecture gouvernorat wilaya provinces regions régions".split()
)
_BETWEEN = frozenset(
    "dans in au aux en the la le les l ' ’ of de du d des"
    " region province state district county cercle département région territoire"
    " northern southern eastern western central north south east west nord sud est ouest centre far eastern town city"
    " ville village commune localité".split()
)
_AWAY = frozenset(
    "près proximité environs abords alentours loin autour dessus sortie entrée km kilomètres kilomètre kilometers"
    " kilometres miles mile outskirts direction route axe road habitants résidents maire mayor residents people".split()
)
_ADDRESSED = frozenset(
    "accused accuses accusing accuse warned warns warning urged urges urging blamed blames blaming condemned condemns"
    " condemning told tells telling pressured pressing accusé accusant accusent averti avertit exhorté exhorte appelé"
    " sommé somme condamné condamne".split()
)
_AROUND = frozenset("près proximité alentours environs abords large hauteur".split())
_BORDERS = frozenset(
    "border borders bordering frontier frontière frontières frontalier frontalière frontaliers frontalières"
    " neighbouring neighboring neighbour neighbor voisin voisine limitrophe".split()
)
_BORDER_LINKS = frozenset("with of to the and de du d l ' ’ le la les avec et entre between from".split())
_BLOWS = re.compile(
    r"(?:attack|attaqu|massacr|tuerie|kill|tué|mort|dead|died|deaths|blast|explo|ambush|embusc|raid|bomb|shell|obus|clash|struck"
    r"|affront|drone|strike|frapp|abduct|kidnap|enlev|wounded|bless|mine|incursion|pill|burn|incend|brûl|décapit|behead"
    r"|exécut|execut|assassin|abatt|tombé|enterr|buried)"
)
_BLOW_NEAR = 9  # pieces
_STORMED = frozenset("stormed raided overran looted pillaged razed ransacked pillé saccagé rasé".split())
_ROADS = frozenset("road highway route roads routes axe axis corridor tronçon piste rail railway nationale".split())
_JOINS = frozenset("between entre linking links connecting reliant relie relient joining".split())
_BEING = frozenset("is was has had remains remained est était a reste restait demeure".split())
_BESET = frozenset(
    "siege besieged blockaded encircled overrun recaptured retaken shelled evacuated assiégée assiégé encerclée siège"
    " blocus reprise évacuée bombardée".split()
)
_SAINTS = frozenset("st saint ste sainte san santa".split())
_LINKED = frozenset("and et of de du d for pour the la le les l s ' ’".split())
_LONG_NAME = 9  # pieces of a body's name that are looked at
_DIVISION = frozenset(
    "state province region county district department local lga territory prefecture governorate local-government lg"
    " commune cercle département région préfecture territoire gouvernorat".split()
)
_WHEREABOUTS = frozenset(
    "in near about some dans en au près non à située situé localité village ville banlieue where où".split()
)


class Signs:
    """What the pieces of one sentence say about the names in it; positions are numbers of pieces."""

    def __init__(self, phrase: Phrase) -> None:
        self.phrase = phrase
        self.pieces = phrase.pieces
        self.text = phrase.text
        self.gazetteer = phrase.gazetteer

    def ends(self, i: int) -> list[int]:
        """Ends (exclusive) of stretches from ``i`` that begin some known name."""
        ps = self.pieces
        ends = []
        for j in range(i, min(i + _MAX_PIECES, len(ps))):
            p = ps[j]
            if j > i:
                comma = p.text == "," and (nxt := self.phrase.at(j + 1)) is not None and nxt.lower in ("d.c.", "dc")
                if not (p.word or p.text in "-‑’'.&" or comma) or not _GAP.fullmatch(self.phrase.gap(j)):
                    break
            if p.word:
                folded = self.phrase.fold(i, j + 1)
                if not self.gazetteer.starts_key(folded):
                    break
                ends.append(j + 1)
        return ends

    def of_follows(self, j: int) -> bool:
        """Whether "of" and a capital follow: in "Montana Department of Corrections" only Montana is a place."""
        after, nxt = self.phrase.at(j), self.phrase.at(j + 1)
        return after is not None and after.lower == "of" and nxt is not None and nxt.upper

    def cut_off(self, j: int) -> bool:
        """Whether the name is only the first part of another hyphenated one: "Tin-Fictif" is not Tin."""
        hyphen, nxt = self.phrase.at(j), self.phrase.at(j + 1)
        if hyphen is None or nxt is None or hyphen.text not in "-‑" or hyphen.start != self.pieces[j - 1].end:
            return False
        return nxt.start == hyphen.end and (nxt.upper or nxt.text.isdigit()) and not self.phrase.is_place(j + 1, j + 2)

    def away(self, i: int) -> bool:
        """ "près de X", "à 40 km de X", "au nord de X", "north of X": a distance or direction from a place."""
        ps = self.pieces
        k = i - 1
        while k >= 0 and i - k < 4 and ps[k].lower in ("de", "d", "'", "’", "du", "of", "l", "la", "le", "from"):
            k -= 1
        return 0 <= k < i - 1 and (ps[k].lower in _AWAY or ps[k].lower in DIRECTIONS)

    def on_a_road(self, i: int) -> bool:
        """ "the road between X and Y", "la route X-Y", "l'axe reliant X à Y": roads join places."""
        ps = self.pieces
        for k in range(i - 1, max(-1, i - 8), -1):
            if ps[k].lower in _JOINS and any(p.lower in _ROADS for p in ps[max(0, k - 4) : k]):
                return True
            if ps[k].text in ".;:,()" or ps[k].lower in VERBS:
                return False
        return False

    def beset(self, j: int) -> bool:
        """ "X est assiégée", "X has been recaptured": what only a place suffers."""
        ps = self.pieces[j : j + 5]
        words = [p.lower for p in ps if p.word]
        return bool(words) and words[0] in _BEING and any(w in _BESET for w in words[1:4])

    def type_word(self, i: int, j: int) -> str | None:
        """The word that says what kind of place it is: "town of X", "X province", "région de X"."""
        ps = self.pieces
        after = self.phrase.at(j)
        if after is not None and after.lower in PLACE_WORDS and "\n" not in self.phrase.gap(j):
            return after.lower
        if (listed := self._listed_kind(i, j)) is not None:
            return listed
        k = i - 1
        while k >= 0 and i - k < 5 and ps[k].lower in _OF:
            k -= 1
        if k < 0:
            return None
        if (
            ps[k].text in ("État", "États")
            and ps[k + 1].lower in ("de", "d")
            and ps[i - 1].lower in ("de", "d", "'", "’")
        ):
            return "state"  # "l'État de Kaduna", not "l'État du Niger"
        return ps[k].lower if k < i and ps[k].lower in PLACE_WORDS else None

    def _listed_kind(self, i: int, j: int) -> str | None:
        """The kind that a plural tells of each name of a list: "Zamfara and Sokoto states", "les régions de Mopti et
        Gao"; ``None`` where the list has one name only or none."""
        ps, joined = self.pieces, False
        k = j
        while k < len(ps) and k - j < _LISTED and (ps[k].upper or ps[k].lower in _LINKS):
            joined = joined or ps[k].lower in _LINKS
            k += 1
        back = i - 1
        while (
            back >= 0 and i - back < _LISTED and (ps[back].upper or ps[back].lower in _LINKS or ps[back].lower in _OF)
        ):
            joined = joined or ps[back].lower in _LINKS
            back -= 1
        if not joined:
            return None
        if k < len(ps) and ps[k].lower in _PLURALS and "\n" not in self.phrase.gap(k):
            return _PLURALS[ps[k].lower]
        if 0 <= back < i - 1 and ps[back + 1].lower in _OF:
            if ps[back].lower not in _PLURALS and self.phrase.lang == "fr" and ps[back].lower.endswith("s"):
                back -= 1  # "les villages nigériens de X et Y"
            return _PLURALS.get(ps[back].lower) if back >= 0 else None
        return None

    def one_of_settlements(self, i: int, j: int) -> bool:
        """ "the villages of X and Y": one of a list of settlements."""
        return self._listed_kind(i, j) in _SETTLEMENTS

    def container(self, j: int) -> str | None:
        """The folded name of the place that encloses: "…, Mali", "… (Mali)", "… in Kayes region", "… au Mali"."""
        ps = self.pieces
        k = j
        if k >= len(ps) or not (ps[k].text in ",(" or ps[k].lower in ("in", "au", "en", "aux", "dans")):
            return None
        comma = ps[k].text in ",("
        k += 1
        state = self.state(k) if comma else None
        if state is not None:
            return key(state[0].name)
        while k < len(ps) and k - j < 8 and ps[k].lower in _BETWEEN and not ps[k].upper:
            k += 1
        if k >= len(ps) or not ps[k].upper:
            return None
        ends = [e for e in self.ends(k) if self.gazetteer.find_key(self.phrase.fold(k, e)) and ps[e - 1].upper]
        if ends and (ps[k].lower not in ORDINARY or self._is_country(k, ends[-1])):
            return self.phrase.fold(k, ends[-1])
        return None

    def _is_country(self, i: int, j: int) -> bool:
        """Whether the pieces are a country's name of several words: "South Sudan"."""
        found = self.gazetteer.find_key(self.phrase.fold(i, j))
        return j - i > 1 and bool(found) and found[0].kind == "country"

    def state_meant(self, i: int, j: int) -> bool:
        """Whether the government is meant: "Bamako said", "Paris a annoncé", "accused Moscow"; not "in Paris said"."""
        before = self.phrase.at(i - 1)
        if before is not None and before.lower in _ADDRESSED:
            return True
        if before is not None and (before.lower in PREPOSITIONS or before.lower in WEAK or before.upper):
            return before.lower in ("and", "et") and self.phrase.says(j)
        return self.phrase.says(j)

    def border(self, i: int) -> bool:
        """Whether only the border of the place is meant: "frontière avec le X", "bordering X", "neighbouring X"."""
        ps = self.pieces
        k = i - 1
        while k >= 0 and i - k < 5 and ps[k].lower in _BORDER_LINKS:
            k -= 1
        return k >= 0 and ps[k].lower in _BORDERS

    def state(self, i: int) -> tuple[Entry, int] | None:
        """An abbreviated state or province after a comma ("Calif.", "TX"), and the end of its pieces."""
        before, p = self.phrase.at(i - 1), self.phrase.at(i)
        if p is None or not p.upper:
            return None
        after = self.phrase.at(i + 1)
        j = i + 1
        dotted = "." in p.text or (after is not None and after.text == "." and after.start == p.end)
        short = p.lower.replace(" ", "") if "." in p.text else p.lower + "."
        if before is None or before.text != ",":
            party = before is not None and before.text in "-–" and i > 1 and len(self.pieces[i - 2].text) == 1
            if not dotted or not (party or short in section("plain state abbreviations")):
                return None
        if dotted:
            name = pairs("state abbreviations").get(short)
            j = i + 1 if "." in p.text else i + 2
        else:
            name = pairs("state abbreviations").get(p.text) if i > 1 and self.pieces[i - 2].upper else None
        if name is None:
            name, j = pairs("state abbreviations").get(p.text) if len(p.text) == 2 and p.text.isupper() else None, i + 1
        entries = (
            [e for e in self.gazetteer.find(name) if e.kind == "region" and e.country in ("US", "CA")] if name else []
        )
        if not entries:
            return None
        return entries[0], j

    def typed_before(self, i: int) -> bool:
        """ "the village of X", "dans la localité de X", "la commune d'X", "villages of X and Y"."""
        ps = self.pieces
        k = i - 1
        while k >= 0 and i - k < 5 and (ps[k].lower in _OF or ps[k].lower in _NAMED):
            k -= 1
        if not 0 <= k < i - 1:
            return False
        # "le hameau peul de X": a French adjective stands behind its noun
        behind = k > 0 and self.phrase.lang == "fr" and ps[k].word and not ps[k].upper and ps[k].lower not in _OF
        return ps[k].lower in _SETTLEMENTS or (behind and ps[k - 1].lower in _SETTLEMENTS and ps[k].lower != "natal")

    def happened(self, i: int) -> bool:
        """ "killed at X", "l'attaque survenue à X", "stormed X": a blow that is told as having been there."""
        ps = self.pieces
        before = self.phrase.at(i - 1)
        if before is None or before.upper:
            return False
        if before.lower in _STORMED:
            return True
        near = ps[max(0, i - 1 - _BLOW_NEAR) : i - 1]
        return before.lower in ("in", "at", "à") and any(_BLOWS.match(p.lower) is not None for p in near)

    def typed_after(self, j: int) -> bool:
        """ "X, a hamlet", "X, un village", "X village"."""
        ps, after = self.pieces, self.phrase.at(j)
        if after is None:
            return False
        if after.lower in ("village", "town", "hamlet", "district", "province", "cercle"):
            return True
        if after.text != "," or (p := self.phrase.at(j + 1)) is None:
            return False
        if p.lower in _SETTLEMENTS or p.lower == "banlieue":
            return True
        if p.lower not in ("a", "an", "un", "une", "the", "small", "petit", "petite"):
            return False
        return any(p.lower in _SETTLEMENTS for p in ps[j + 2 : j + 5])

    def of_body(self, i: int, j: int) -> bool:
        """Whether a saint's name is only that of a school, hospital or church: "St. Mary's Catholic Primary School"."""
        ps = self.pieces
        if ps[i].lower not in _SAINTS:
            return False
        for k in range(j, min(j + _LONG_NAME, len(ps))):
            if ps[k].upper and ps[k].lower.rstrip("s") in ORGANISATIONS:
                return True
            if not (ps[k].upper or ps[k].lower in _LINKED):
                return False
        return False

    def lies_in(self, i: int, j: int) -> bool:
        """ "from X, Kaduna State", "the School X in Chikun district": a name followed by the division that it is in."""
        ps, before = self.pieces, self.phrase.at(i - 1)
        if before is None or ps[i].lower in ORGANISATIONS:
            return False
        of_body = before.upper and before.lower in ORGANISATIONS
        if before.text == "," and i > 1:
            of_body = ps[i - 2].upper and ps[i - 2].lower.rstrip("s") in ORGANISATIONS
        if not of_body and (before.upper or before.lower not in (*PREPOSITIONS, "of", "de", "d", "’", "'")):
            return False
        outer = self.container(j)
        if outer is None:
            return False
        k = next((k for k in range(j + 1, min(j + 9, len(ps))) if ps[k].upper), None)
        if k is None:
            return False
        end = next((e for e in range(k + 1, min(k + 5, len(ps)) + 1) if self.phrase.fold(k, e) == outer), None)
        if end is None:
            return False
        if any(p.lower in _DIVISION for p in ps[j:k]):
            return True  # "at the market of X, in the district of Y"
        typed = (after := self.phrase.at(end)) is not None and after.upper and after.lower in _DIVISION
        rest = self.phrase.at(end + 1) if typed else after
        if rest is not None and rest.upper and not (typed and rest.lower in ("government", "area", "of")):
            return False  # "X, Kaduna State Commissioner for Health"
        return typed or any(e.kind in ("region", "county") for e in self.gazetteer.find_key(outer))

    def near(self, i: int) -> bool:
        """ "near X", "outside X", "près de X", "aux environs de X"."""
        ps = self.pieces
        k = i - 1
        if k >= 0 and ps[k].lower in ("near", "outside"):
            return True
        while k >= 0 and i - k < 3 and ps[k].lower in ("de", "d", "'", "’", "du"):
            k -= 1
        return 0 <= k < i - 1 and ps[k].lower in (
            "près",
            "proximité",
            "alentours",
            "environs",
            "abords",
            "large",
            "hauteur",
        )

    def at_place(self, i: int, j: int) -> bool:
        """ "à X, dans le nord", "in X, northern Mali": a preposition before and a place's context after."""
        before, after, nxt = self.phrase.at(i - 1), self.phrase.at(j), self.phrase.at(j + 1)
        if before is None or before.lower not in ("à", "in", "at") or before.upper or after is None:
            return False
        if after.text == "(" or after.lower in ("dans", "près"):
            return True
        if after.text not in ",":
            return after.lower in ("in", "en", "au") and self.container(j) is not None
        return nxt is not None and (
            nxt.lower in _WHEREABOUTS or nxt.lower in DIRECTIONS or self.container(j) is not None
        )
