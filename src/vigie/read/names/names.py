"""Who a name in a document stands for, and in what role: full names, affiliations by apposition, pronouns."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from vigie.gazetteer import countries, demonyms
from vigie.language.document import Document, Token
from vigie.model import Mention
from vigie.read.grammar.lexicon import plurals, table, words
from vigie.read.names import cues

TITLES = words("titles", "titles")
_HONORIFICS = words("titles", "honorific_only")
ROLES = words("titles", "roles") | frozenset("member members part".split())
ALL_ROLES = ROLES | plurals(ROLES) | words("titles", "role_plurals_irregular")

FUNCTION_WORDS = frozenset(
    """
    a an the this that these those it he she they we you i his her its their our my your him them us me who whom whose
    which what when where why how if and or but nor so yet for of in on at by to from with without within into onto
    over under after before since until till during while although though because as than then there here not no
    yes also only just even still already again now today yesterday tomorrow meanwhile however moreover nevertheless
    nonetheless therefore thus hence instead otherwise besides despite amid among amongst between across through
    throughout toward towards about above below behind beyond against along around near off out up down per via unlike
    like according more most many much few fewer less least several some any all both each every either neither other
    another such same own one two three four five six seven eight nine ten eleven twelve is are was were be been being
    am do does did has have had having can could may might must shall should will would let get got make made
    earlier later last next first second third once ever never often sometimes recently currently finally eventually
    perhaps maybe indeed well yes oh please thank thanks hello dear read see related photo image video watch listen
    share updated published by-line advertisement
    le la les l' un une des du de d' au aux ce cet cette ces il elle ils elles on nous vous je tu me te se mon ma mes
    ton ta tes son sa ses notre nos votre vos leur leurs qui que qu' quoi dont où quand comment pourquoi si et ou mais
    ni car donc or dans sur sous par pour avec sans chez vers entre parmi pendant depuis avant après dès jusque
    jusqu' lors lorsque lorsqu' puisque puisqu' comme alors ainsi aussi encore déjà toujours jamais ici là cependant
    toutefois néanmoins pourtant malgré selon d'après outre plus moins très trop peu beaucoup plusieurs certains
    certaines quelques tous toutes tout toute chaque aucun aucune autre autres même mêmes est sont était étaient sera
    seront fut furent été être a ont avait avaient aura auront eu avoir c' n' s' j' m' t' y en à ceux celui celle
    celles cela ça ceci voici voilà oui non hier aujourd'hui demain enfin ensuite puis parfois souvent face quant
    deux trois quatre cinq six sept huit neuf dix
    """.split()
)

# Relative clauses that state a role: "who is a farmer", "who heads the mission", "qui fait partie des déplacés".
_IS_A: dict[str, tuple[tuple[str, ...], ...]] = {
    "is": (("a",), ("an",), ("the",)),
    "was": (("a",), ("an",)),
    "heads": ((),),
    "leads": ((),),
    "runs": ((),),
    "est": ((), ("un",), ("une",), ("le",), ("la",)),
    "fait": (("partie", "des"), ("partie", "du"), ("partie", "de")),
    "dirige": ((),),
    "préside": ((),),
}
_OFFICES = TITLES - _HONORIFICS
_FIRST_NAMES = words("first_names")
_FEMININE = words("first_names", "feminine")
_RANKS = frozenset(
    "general colonel major captain lieutenant sergeant gen lt col maj capt sgt brig adm admiral brigadier marshal mr"
    " mrs ms dr général gal colonel capitaine cdt commandant lieutenant adjudant sergent maréchal amiral m mme".split()
)
# "attorney general" is an office, "coup leader General" a role and a rank.
_OF_OFFICE = frozenset(
    "attorney secretary director surgeon inspector consul governor solicitor auditor comptroller controller prosecutor"
    " secrétaire directeur procureur inspecteur consul gouverneur contrôleur délégué".split()
)
_PERSONS = 60
# An office in capitals that names nobody: "Secretary of State" before "Ada Example".
_OFFICE = re.compile(r"(?:[A-Z][\w.]*\s+){0,2}(?:Secretary|Minister|Undersecretary)(?:\s+of(?:\s+the)?\s+[A-Z]\w+)?")
_EITHER = words("first_names", "either")
_STATE_OF: dict[str, str] = table("organisations")["state_of"]
_STATE_WORDS = words("organisations", "state_words")
_SHORT = re.compile(r"(?:the |le |la |l[’'])(\w+)", re.IGNORECASE)
_APPOSED = re.compile(r"(?:\s?\([^()\n]{1,30}\))?,\s")
_RIGHT_STOP = frozenset(', . ; : ! ? ) ( [ ] — – - “ ” " « » …'.split())
_LEFT_STOP = frozenset("the a an le la les l' un une des du au aux d'".split())
_POSSESSIVES = frozenset("its their our his her son sa leur notre".split())
_BODY_LINK = frozenset("of from at with for in de du des d' à en".split())


@dataclass
class Names:
    """The persons and organizations named in one document.

    ``Names(doc, mentions)``; then :meth:`resolve`, :meth:`is_person`, :meth:`affiliation`.
    """

    doc: Document
    mentions: Sequence[Mention]
    _full: dict[str, str] = field(init=False, default_factory=dict)
    _persons: list[Mention] = field(init=False, default_factory=list)
    _organizations: list[Mention] = field(init=False, default_factory=list)
    _person_starts: list[int] = field(init=False, default_factory=list)
    _organization_starts: list[int] = field(init=False, default_factory=list)
    _genders: dict[str, str | None] = field(init=False, default_factory=dict)
    _role: dict[str, str] = field(init=False, default_factory=dict)
    _starts: dict[int, tuple[tuple[Token, ...], int]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._persons = [
            m for m in self.mentions if m.label == "person" and m.form == "name" and not _OFFICE.fullmatch(m.text)
        ]
        self._organizations = [m for m in self.mentions if m.label == "organization" and m.form == "name"]
        self._person_starts = [m.start for m in self._persons]
        self._organization_starts = [m.start for m in self._organizations]
        for m in self._persons:
            words_ = m.text.split()
            for k in range(len(words_)):
                key = " ".join(words_[k:]).lower()
                if len(words_) > len(self._full.get(key, "").split()):
                    self._full.setdefault(key, m.text)
                    if len(self._full[key].split()) < len(words_):
                        self._full[key] = m.text
        for s in self.doc.sentences:
            for i, t in enumerate(s.tokens):
                self._starts[t.start] = (s.tokens, i)
        for m in self._persons:
            full = self.resolve(m.text) or m.text
            if full not in self._role:
                role = self._apposition(m)
                if role:
                    self._role[full] = role

    @property
    def persons(self) -> list[Mention]:
        """Named persons, in order of the text."""
        return self._persons

    def resolve(self, name: str) -> str | None:
        """The fullest form of a person's ``name`` in the document; ``None`` where nobody of that name is in it."""
        return self._full.get(_bare(name).lower())

    def is_person(self, name: str) -> bool:
        """Whether ``name`` (or a fuller form of it) is a person's."""
        return self.resolve(name) is not None

    def affiliation(self, name: str) -> str | None:
        """Role and body that the document states beside the person's name, anywhere in it."""
        full = self.resolve(name)
        return self._role.get(full) if full else None

    def of_role(self, word: str, before: int) -> Mention | None:
        """The one person named before ``before`` whose role or title is ``word`` ("the general", "le porte-parole")."""
        titled = re.compile(rf"\b{re.escape(word)}\.?\s$", re.IGNORECASE)
        found: dict[str, Mention] = {}
        for m in self._persons[: bisect_left(self._person_starts, before)][-_PERSONS:]:
            full = self.resolve(m.text) or m.text
            told = self._role.get(full, "").lower().replace("’", "' ").replace("'", "' ").split()
            if word in told or titled.search(self.doc.text, max(0, m.start - 20), m.start):
                found[full] = m
        return next(iter(found.values())) if len(found) == 1 else None

    def person_in(self, start: int, end: int) -> Mention | None:
        """The first named person wholly inside the bounds."""
        return _first_in(self._persons, self._person_starts, start, end)

    def gender(self, name: str) -> str | None:
        """``f`` or ``m`` where the title or the first name tells, else ``None``."""
        if name not in self._genders:
            self._genders[name] = self._gender(name)
        return self._genders[name]

    def _gender(self, name: str) -> str | None:
        titled = re.search(
            rf"\b(Mrs|Ms|Miss|Mme|Mlle|Madame|Mr|M|Monsieur)\.?\s+{re.escape(name.split()[-1])}\b", self.doc.text
        )
        if titled:
            return "m" if titled[1] in ("Mr", "M", "Monsieur") else "f"
        first = name.split()[0].lower()
        if first in _EITHER or first not in _FIRST_NAMES:
            return None
        return "f" if first in _FEMININE else "m"

    def state(self, text: str) -> str | None:
        """The country whose body ``text`` names ("the Yemeni government", "US officials"), in the article's words."""
        low = text.lower().replace("’", "'").split()
        for name, country in _STATE_OF.items():
            if name in text:
                return country
        if _STATE_WORDS.isdisjoint(w.strip(".,") for w in low):
            return None
        if "united states" in text.lower():
            return "US" if self.doc.lang == "en" else None
        for word in low:
            codes = _demonyms().get(word.removesuffix("'s"))
            if codes and len(codes) == 1:
                return _country(codes[0], self.doc.lang)
            if word in ("us", "u.s.", "u.s", "uk", "u.k."):
                return word.replace(".", "").upper()
        return None

    def short_for(self, text: str, before: int) -> str | None:
        """The organization that "the department", "l'armée" stands for: the last one named before with that noun."""
        m = _SHORT.fullmatch(text)
        if m is None:
            return None
        noun = m[1].lower()
        known = bisect_left(self._organization_starts, before)
        for o in reversed(self._organizations[max(0, known - 60) : known]):
            parts = o.text.lower().split()
            cut = self.doc.text[max(0, o.start - 4) : o.start] in ("and ", " et ")  # "Primary and | Secondary School"
            if o.end <= before and len(parts) > 1 and noun in (parts[-1], parts[0]) and not cut:
                return o.text
        return None

    def persons_between(self, start: int, end: int) -> list[Mention]:
        """The named persons wholly inside the bounds."""
        k = bisect_left(self._person_starts, start)
        last = bisect_left(self._person_starts, end)
        return [m for m in self._persons[k:last] if m.end <= end]

    def named_after(self, end: int) -> Mention | None:
        """The person whose name stands in apposition after ``end``: "the governor (ABC), Taban Deng,"."""
        m = _APPOSED.match(self.doc.text, end)
        if m is None:
            return None
        comma = self.doc.text.index(",", end)
        k = bisect_left(self._person_starts, comma)
        person = self._persons[k] if k < len(self._persons) else None
        if person is None or person.start - comma > 30:
            return None
        between = self.doc.text[comma + 1 : person.start].lower().replace("’", "' ").replace(".", " ").split()
        return person if all(w in TITLES or w in ROLES or w in _LEFT_STOP for w in between) else None

    def widened(self, start: int, end: int) -> tuple[int, int]:
        """The bounds with the whole of an organization's name that they begin or end in ("… Without Borders")."""
        k = max(0, bisect_left(self._organization_starts, start) - 2)
        for m in self._organizations[k : k + 6]:
            if m.start < start < m.end or m.start < end < m.end:
                start, end = min(start, m.start), max(end, m.end)
        return start, end

    def organization_in(self, start: int, end: int) -> Mention | None:
        """The first named organization wholly inside the bounds."""
        return _first_in(self._organizations, self._organization_starts, start, end)

    # -------------------------------------------------------------- apposition

    def _apposition(self, m: Mention) -> str | None:
        place = self._starts.get(m.start)
        if place is None:
            return None
        ts, i = place
        j = i
        while j < len(ts) and ts[j].end < m.end:
            j += 1
        return self._after(ts, j + 1) or self._before_rank(ts, i) or self._before(ts, i)

    def _before_rank(self, ts: tuple[Token, ...], i: int) -> str | None:
        """Role before a rank: "le gouverneur du Nord, le général X", "the minister, General X"."""
        k = i
        while k > 0 and (ts[k - 1].lower in _RANKS | {"-", "."} or ts[k - 1].lower.rpartition("-")[2] in _RANKS):
            k -= 1
        if k == i:
            return None
        if ts[k - 1].lower in ("le", "la", "the", "l'"):
            k -= 1
        role = self._before(ts, k) if k > 1 and ts[k - 1].text == "," else None
        return role if role is not None and role.lower() not in _RANKS else None

    def _after(self, ts: tuple[Token, ...], j: int) -> str | None:
        """Role in ", a surgeon at the hospital," or body in " of the Example Institute"."""
        if j < len(ts) and ts[j].text == "(":
            return self._phrase(ts, j + 1) if self._has_role(ts, j + 1) else None
        comma = j < len(ts) and ts[j].text in ",–—"
        k = j + 1 if comma else j
        while k < len(ts) and ts[k].text.isdigit() and k + 1 < len(ts) and comma:  # an age: ", 43, a farmer"
            k += 1
            k += ts[k].text == ","
            k += k < len(ts) and ts[k].lower == "ans"
            k += k < len(ts) and ts[k].text == ","
        if k >= len(ts):
            return None
        if ts[k].lower in _BODY_LINK - {"in", "à", "en"}:
            at = bisect_left(self._organization_starts, ts[k].end)
            body = self._organizations[at] if at < len(self._organizations) else None
            body = body if body is not None and body.start - ts[k].end <= 6 else None
            return body.text if body else None
        if comma and ts[k].lower in ("who", "qui") and k + 2 < len(ts):
            for phrase in _IS_A.get(ts[k + 1].lower, ()):
                if tuple(t.lower for t in ts[k + 2 : k + 2 + len(phrase)]) == phrase:
                    at = k + 2 + len(phrase)
                    role = at < len(ts) and (phrase[:1] == ("partie",) or self._has_role(ts, at))
                    return self._phrase(ts, at) if role else None
        if comma and self._has_role(ts, k):
            return self._phrase(ts, k)
        return None

    def _has_role(self, ts: tuple[Token, ...], k: int) -> bool:
        """Whether the phrase that begins at ``k`` is a description of a person: a role before any verb or comma."""
        if k < len(ts) and ts[k].lower in ("who", "which", "qui", "that", "and", "et", "but"):
            return False
        if k < len(ts) and ts[k].lower in _POSSESSIVES:
            k += 1
        for t in ts[k : k + 9]:
            if t.text in _RIGHT_STOP or t.lower in FUNCTION_WORDS - _LEFT_STOP - _BODY_LINK - {"one", "former"}:
                return False
            if _is_role(t):
                return True
        return False

    def _phrase(self, ts: tuple[Token, ...], k: int) -> str | None:
        while k < len(ts) and ts[k].lower in _LEFT_STOP | _POSSESSIVES and not ts[k].text.isupper():
            k += 1
        end = k
        while end < len(ts) and end - k < 22:
            t = ts[end]
            if t.text == "." and end > k and len(ts[end - 1].text) == 1 and ts[end - 1].text.isupper():
                end += 1  # "for the U.S. advocacy group"
                continue
            if t.text in _RIGHT_STOP or t.lower in ("who", "which", "qui", "said", "says", "told", "where", "dont"):
                break
            end += 1
        if end == k:
            return None
        return self._completed(self.doc.text[ts[k].start : ts[end - 1].end], ts[k].start)

    def _before(self, ts: tuple[Token, ...], i: int) -> str | None:
        """Role in "army spokesman X", "General X", "le ministre des Affaires étrangères, X"."""
        end = i
        if end and ts[end - 1].text == ".":
            end -= 1
        comma = bool(end) and ts[end - 1].text == ","
        if comma:
            end -= 1
        if not end:
            return None
        k = end
        role = False
        while k > 0 and end - k < 14:
            t = ts[k - 1]
            if t.text in _RIGHT_STOP:
                break
            role = role or _is_role(t)
            if t.lower in _LEFT_STOP | _BODY_LINK:
                linked = k - 1 > 0 and (t.lower in _BODY_LINK or comma or t.lower in ("la", "l'"))
                if not linked or (role and t.lower in ("the", "a", "an", "le", "un", "une")):
                    break
            elif (t.lower in FUNCTION_WORDS and not t.text.isupper()) or (
                not comma and (not _nounlike(t) or _verbal(t, self.doc.lang))
            ):
                break
            k -= 1
        while k < end and ts[k].lower in _LEFT_STOP | _BODY_LINK:
            k += 1
        if not comma:
            k = max((n + 1 for n in range(k, end - 1) if ts[n].lower in _NO_ROLE_BEFORE), default=k)
            k = max((n + 1 for n in range(k, end - 1) if ts[n].lower == "of" and _titled(ts[n + 1 : end])), default=k)
        if not role or k >= end:
            return None
        if ts[end - 1].lower in _HONORIFIC_ENDS and not any(_is_role(t) for t in ts[k : end - 1]):
            return None
        if comma and not any(_is_role(t) for t in ts[k : k + 3]):
            return None
        last = end  # "coup leader General": a rank before the name is no part of the role
        while last - k > 1 and ts[last - 1].lower.rstrip(".") in _RANKS | {"."}:
            if ts[last - 1].lower in ("general", "général") and ts[last - 2].lower in _OF_OFFICE:
                break
            last -= 1
        if last < end and any(_is_role(t) for t in ts[k:last]) and ts[last - 1].lower not in _BODY_LINK | _LEFT_STOP:
            end = last
        return self.doc.text[ts[k].start : ts[end - 1].end]

    def _completed(self, phrase: str, at: int) -> str:
        """``phrase`` with a closing "the hospital" spelled out as earlier text has it ("the district hospital")."""
        m = re.search(r"\b(the) (\w+)$", phrase)
        if m is None:
            return phrase
        earlier = re.search(rf"\bthe ((?:[a-z]+ ){{1,2}}{re.escape(m[2])})\b", self.doc.text[max(0, at - 4000) : at])
        if earlier is None or any(w in FUNCTION_WORDS for w in earlier[1].split()):
            return phrase
        return f"{phrase[: m.start()]}the {earlier[1]}"


def _first_in(found: Sequence[Mention], starts: list[int], start: int, end: int) -> Mention | None:
    k = bisect_left(starts, start)
    return found[k] if k < len(found) and found[k].end <= end else None


def _is_role(t: Token) -> bool:
    if t.lower == "people":
        return False  # "Ada Example, 30 people were found"
    return t.lower in ALL_ROLES or t.lower in _OFFICES or t.lower.rpartition("-")[2] in ALL_ROLES


def _nounlike(t: Token) -> bool:
    return t.text[0].isalpha() and not t.lower.endswith(("ly",)) and t.lower not in ("said", "says", "told", "added")


# "talks with President X": what stands before is no part of the role.
_NO_ROLE_BEFORE = frozenset("with from at".split())


def _titled(ts: tuple[Token, ...]) -> bool:
    """Whether all words are a title in capitals: "(the disappearance of) Army Sgt"."""
    return bool(ts) and ts[-1].lower.rstrip(".") in TITLES and all(t.text[0].isupper() or t.text == "." for t in ts)


_HONORIFIC_ENDS = frozenset("dr mr mrs ms m mm mme mlle".split())
_ADJECTIVES_ED = frozenset("retired armed united allied elected appointed detained jailed exiled ousted".split())


def _verbal(t: Token, lang: str) -> bool:
    """Whether a lower-case word is a verb, where the words of a role are looked for ("noted analyst Ada Example")."""
    if t.text[0].isupper():
        return False
    if lang == "en" and t.lower.endswith("ed"):
        return t.lower not in _ADJECTIVES_ED
    return t.lower in cues.clause_verbs(lang) or t.lower == "behalf"


def _bare(name: str) -> str:
    """``name`` without titles before it and a possessive after it."""
    parts = name.removesuffix("'s").removesuffix("’s").split()
    while len(parts) > 1 and parts[0].lower().rstrip(".") in TITLES:
        parts.pop(0)
    return " ".join(parts)


@lru_cache(maxsize=1)
def _demonyms() -> dict[str, tuple[str, ...]]:
    return dict(demonyms())


@cache
def _country(code: str, lang: str) -> str | None:
    for country in countries():
        if country.code == code:
            if lang == "en" and code in ("US", "GB"):
                return "US" if code == "US" else "UK"
            return (country.names_fr if lang == "fr" else country.names_en)[0]
    return None
