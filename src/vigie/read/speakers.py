"""Whose words: the noun phrase beside a cue, and the person or body it stands for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vigie.language.document import Document, Token
from vigie.model import Bounds, Mention, Source
from vigie.read import adverbials, cues
from vigie.read.lexicon import plurals, words
from vigie.read.names import ALL_ROLES, FUNCTION_WORDS, TITLES, Names


@dataclass(frozen=True, slots=True)
class Item:
    """A token outside quotation marks, or a whole stretch inside them (``stretch``); ``quoted``: a token inside."""

    start: int
    end: int
    text: str
    lower: str
    stretch: bool = False
    quoted: bool = False

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return not self.stretch and self.text[0].isupper()

    @property
    def word(self) -> bool:
        """Whether it is a word or number (no mark, no stretch)."""
        return not self.stretch and self.text[0].isalnum()


def item(t: Token, quoted: bool, cased: bool = True) -> Item:
    """The item of a token; in ``cased`` text an acronym keeps its capitals ("US", "WHO" are no function words)."""
    acronym = cased and len(t.text) > 1 and t.text.isupper() and t.text.isalpha()
    return Item(t.start, t.end, t.text, t.text if acronym else t.lower, False, quoted)


AUXILIARIES = frozenset(
    "has have had having is are was were be been being will would could can may might must should shall do does did"
    " wo ca don't doesn't didn't won't wouldn't couldn't can't hasn't haven't hadn't isn't aren't wasn't weren't cannot"
    " ont avait avaient aura auront aurait auraient ayant est sont était étaient sera seront serait seraient eu été"
    " va vont peut peuvent pourrait doit doivent"
    " gets got keeps kept".split()
)
ADVERBS = frozenset(
    "also later then now still previously earlier repeatedly once often never not n't already just only even soon"
    " again always recently reportedly long first further ever once thus himself herself themselves itself all both"
    " instead sometimes meanwhile"
    " aussi également déjà ensuite encore toutefois notamment ainsi toujours jamais pas plus ne n' alors hier lundi"
    " mardi mercredi jeudi vendredi samedi dimanche aujourd'hui cependant souvent par ailleurs lui-même elle-même"
    " néanmoins pourtant enfin récemment bien".split()
)
_NOUNS_IN_LY = frozenset("family assembly italy july supply ally weekly daily monthly bully reply rally fly".split())
CLITICS = frozenset("se l' lui leur nous vous me m' se s' y en ne n' les le la".split())
PRONOUNS = frozenset(
    "he she they i we you it who one someone everyone nobody il elle ils elles on nous vous je j' qui celui-ci celle-ci"
    " ceux-ci celles-ci ce c' others some many most few several both lui eux d'autres certains plusieurs beaucoup"
    " people that which".split()
)
RELATIVES = frozenset("who which that qui".split())
DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your one another each every some any no several many"
    " two three four five six seven eight nine ten dozens hundreds more most other both few"
    " le la les l' un une des ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes deux trois quatre"
    " cinq six sept huit neuf dix plusieurs certains certaines quelques aucun aucune chaque d'autres".split()
)
_BARE_DETERMINERS = frozenset("the a an his her its their our my your le la les l' un une du ce cet son sa ses".split())
_PARTICIPLES = frozenset(
    "joint jointe joints jointes contacté contactée contactés interrogé interrogée interrogés rencontré rencontrée cité"
    " citée reached contacted interviewed quoted asked known described based".split()
)
_SPEAKING = (
    words("nominals", "group_nouns")
    | plurals(words("nominals", "group_nouns"))
    | words("organisations", "english_heads", "french_heads")
    | words("nominals", "documents")
)
_SEVERAL = frozenset(
    "two three four five six several some many deux trois quatre cinq six plusieurs des certains".split()
)
_ROLE_PLURALS = plurals(words("titles", "roles")) | words("titles", "role_plurals_irregular")
_SENT = frozenset("ambassador ambassadors envoy envoys adviser advisers advisor aide aides delegate".split())
_OF = frozenset("of de du des d' d’ for".split())
_AT = frozenset(
    "for at in inside within outside across from with on about against between to near au aux à dans sur en pour par"
    " chez près".split()
)
_BREAKERS = frozenset(
    "that because while when if but as although though since after before than so unless until whether where why how"
    " which who whom whose what and or nor plus then"
    " que qu' car parce mais quand comme lorsque lorsqu' tandis alors si dont où qui et ou or donc puisque puisqu'"
    " bien afin auprès".split()
)
_WEEKDAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow lundi mardi mercredi jeudi"
    " vendredi samedi dimanche hier aujourd'hui".split()
)
_VERBISH = frozenset(
    "put set hit shut let sent fell rose grew drew broke sought spent kept stood became fled"
    " died dead took took place went came made gave put left began became led met held ran seen done gone known taken"
    " given found lost won".split()
)


def subject_left(items: list[Item], cue: int, finite: frozenset[str]) -> tuple[int, int, int] | None:
    """The subject before the verb at index ``cue``: first and last index, and the first index of the verb group.

    ``finite`` are forms that end a phrase on the left. ``None`` where no subject stands there.
    """
    j = cue - 1
    group = cue
    while j >= 0 and items[j].word and not items[j].quoted:
        low = items[j].lower
        helper = low in AUXILIARIES or low == "a" or low in ADVERBS or (low.endswith("ly") and low not in _NOUNS_IN_LY)
        article = low in ("le", "la", "les", "nous", "vous")
        # "nous a confié un habitant", "nous raconte-t-elle": told to us
        to_us = low in ("nous", "vous") and not items[j + 1].lower.endswith("ons" if low == "nous" else "ez")
        clitic = low == "t" or (low in CLITICS and not article) or (to_us and j + 1 < len(items))
        if helper or clitic or (article and j > 0 and items[j - 1].word and j + 1 == group):
            group = j
        else:
            break
        j -= 1
    j = _before_emphasis(items, adverbials.before(items, j))
    if j < 0:
        return None
    if items[j].text in ",–—)-" and not items[j].stretch:
        j = _before_insertion(items, j, finite)
        while j >= 0 and (items[j].lower in AUXILIARIES or items[j].lower == "a"):
            group = j  # "a, dans un communiqué, condamné"
            j -= 1
        if j < 0:
            return None
        j = adverbials.before(items, j)
        if j < 0:
            return None
    found = _phrase_left(items, j, finite)
    holder = _before_relative(items, found[0] if found else j + 1, finite)
    found = holder or found
    return (*found, group) if found else None


def _before_emphasis(items: list[Item], j: int) -> int:
    """The index before ", elle," and ", lui,", which only stress the subject: "L’armée, elle, affirme …"."""
    stressed = j >= 3 and items[j].text == "," and items[j - 1].lower in _STRESSED and items[j - 2].text == ","
    return j - 3 if stressed else j


_PLACED = frozenset("in near dans près".split())  # ", dans le nord du pays,"
_STRESSED = frozenset("elle lui elles eux".split())


def _before_relative(items: list[Item], start: int, finite: frozenset[str]) -> tuple[int, int] | None:
    """The noun phrase of "a woman who fled the town" where the phrase from ``start`` is only the end of its clause."""
    for k in range(start - 1, max(0, start - 14), -1):
        x = items[k]
        if not x.word or x.quoted or x.lower in finite or x.lower in ("that", "que", "qu'"):
            return None
        if x.lower in ("who", "qui"):
            return _phrase_left(items, k - 1, finite) if k + 1 < start else None
    return None


def _before_insertion(items: list[Item], j: int, finite: frozenset[str]) -> int:
    """The index before an insertion that ends at ``j``: ", a regional analyst at Control Risks,"; -1 if it is none."""
    if items[j].text == ")":
        k = j
        while k >= 0 and items[k].text != "(":
            k -= 1
        return k - 1
    mark = items[j].text
    k = j - 1
    while k >= 0 and j - k < 40:
        if items[k].stretch:
            return -1
        if items[k].text == mark:
            if adverbials.whole(items, k + 1, j):
                return k - 1
            first = items[k + 1]
            low = first.lower
            participial = low.endswith(("ing", "ant"))
            relative = low in ("who", "which", "whose", "qui", "dont", "that")
            if (
                not relative
                and low not in ("a", "an", "the")
                and any(
                    items[x].lower in AUXILIARIES or items[x].lower in finite for x in range(k + 1 + participial, j)
                )
            ):
                return -1
            if (
                low in DETERMINERS
                or low in ("who", "which", "whose", "qui", "dont", "of", "from", "de", "du", "former", "now")
                or first.text[0].isdigit()
                or low in ALL_ROLES
                or low in TITLES
                or low.endswith(("é", "ée", "és", "ées", "ing"))
                or low in _PARTICIPLES
                or any(items[x].lower in ALL_ROLES for x in range(k + 1, j))
                or low in _PLACED
                or (first.capital and mark == ",")
            ):
                if k and items[k - 1].text.isdigit() and k > 1 and items[k - 2].text == mark:
                    k -= 2
                return k - 1
            if any(items[x].lower in finite for x in range(k + 1, j)):
                return -1
        k -= 1
    return -1


def _phrase_left(items: list[Item], j: int, finite: frozenset[str]) -> tuple[int, int] | None:
    """The noun phrase whose last word is at ``j``."""
    if items[j].text == "." and j and not items[j].quoted and _ABBREVIATION.fullmatch(items[j - 1].text):
        j -= 1  # "The U.S. said": the stop stays outside the words of the speaker
    if not items[j].word or items[j].quoted:
        return None
    last = j
    if items[j].lower in PRONOUNS:
        return (j, j)
    if items[j].lower in FUNCTION_WORDS and not items[j].text[0].isdigit() and not items[j].capital:
        return None
    start = -1
    while j >= 0 and last - j < 24:
        t = items[j]
        low = t.lower
        if t.stretch or not (t.word or t.text in "-&.'’$%/" or t.text == "’s"):
            break
        if t.text == "." and not (j and len(items[j - 1].text) <= 4):
            break
        if low == "that":
            break
        if low in DETERMINERS and not (low in ("des", "du") and j > 0) and not _initial(items, j):
            start = j
            before = items[j - 1] if j else None
            if before is not None and before.lower in DETERMINERS and before.lower not in ("des", "du"):
                j -= 1
                continue
            if before is not None and (
                before.lower in _OF or (before.lower in ("and", "et") and _joined(items, j - 1))
            ):
                j -= 2
                continue
            if (
                before is not None
                and before.lower in _AT
                and (_attaches(items, j - 2) or _reaches(items, j - 2, finite))
            ):
                j -= 2
                continue
            break
        if low in _OF:
            if start == j + 1 or start < 0:
                pass
            j -= 1
            continue
        if low in _AT:
            if _attaches(items, j - 1) or _reaches(items, j - 1, finite):
                j -= 1
                continue
            break
        if low in ("and", "et", "&"):
            if j and _joined(items, j):
                j -= 1
                continue
            break
        if low in _BREAKERS or low in AUXILIARIES or (low in finite and not t.capital and not _attributive(items, j)):
            break
        if (
            low in FUNCTION_WORDS
            and not t.text[0].isdigit()
            and low not in ("former", "same", "own", "other", "others")
            and not (low in ("earlier", "later") and j and items[j - 1].lower in DETERMINERS)
            and not _initial(items, j)
        ):
            break
        if low in _VERBISH or (low in PRONOUNS and start >= 0):
            break
        start = j
        j -= 1
    if start < 0 or (start == last and (items[last].lower.endswith("ing") or items[last].lower in _BARE_DETERMINERS)):
        return None
    if (
        start
        and items[start - 1].lower == "des"
        and (start == 1 or not items[start - 2].word or items[start - 2].lower in FUNCTION_WORDS)
    ):
        return (start - 1, last)
    if items[start].lower in ("des", "du"):
        return (start, last)
    while start < last and items[start].lower in (_OF | _AT | frozenset({"and", "et"})):
        start += 1
    return (start, last)


_ABBREVIATION = re.compile(r"[A-Z](?:\.[A-Z])*|Inc|Corp|Co|Ltd")


def _initial(items: list[Item], j: int) -> bool:
    """Whether item ``j`` is a name's initial ("A. Example")."""
    return len(items[j].text) == 1 and items[j].capital and j + 1 < len(items) and items[j + 1].text == "."


def _attributive(items: list[Item], j: int) -> bool:
    """Whether the verb form at ``j`` stands inside a noun phrase ("a wanted man", "the said report")."""
    return j > 0 and items[j - 1].lower in DETERMINERS


def _reaches(items: list[Item], k: int, finite: frozenset[str]) -> bool:
    """Whether the words from ``k`` back to the clause's beginning are one plain noun phrase."""
    j = k
    while j >= 0 and k - j < 12:
        t = items[j]
        if t.stretch or not t.word:
            break
        if (t.lower in _AT and t.lower not in _OF) or t.lower in PRONOUNS | AUXILIARIES | _BREAKERS:
            return False
        if t.lower in finite or t.lower in _VERBISH or t.lower.endswith(("ed", "ing")):
            return False
        j -= 1
    first = items[j + 1] if j < k else None
    opens = j < 0 or items[j].text in ",;:"
    return first is not None and opens and first.lower not in FUNCTION_WORDS - DETERMINERS


def _attaches(items: list[Item], k: int) -> bool:
    """Whether a prepositional phrase belongs to the noun at ``k``."""
    if k < 0 or not items[k].word:
        return False
    low = items[k].lower
    following = items[k + 2] if k + 2 < len(items) else None
    if items[k + 1].lower == "to":  # "the envoy to Mali", but "told the citizens to leave"
        return following is not None and (following.capital or following.lower == "the") and low in _SENT
    return low in ALL_ROLES or low in _BODIES or low in ("those", "people", "ceux")


_BODIES = frozenset(
    "embassy mission office ministry government council team sources source authorities ambassade bureau ministère"
    " gouvernement sources source autorités groupe group company party camp campaign hospital army".split()
)


def _joined(items: list[Item], j: int) -> bool:
    """Whether "and" at ``j`` joins two noun phrases ("the US and Britain", "Amari and Sow")."""
    left, right = items[j - 1], items[j + 1]
    if left.capital and right.capital:
        return True
    if left.lower in ALL_ROLES and (right.lower in ALL_ROLES or right.lower in DETERMINERS):
        return True
    return _speaks(items, range(j - 1, max(-1, j - 3), -1)) and _speaks(items, range(j + 1, min(len(items), j + 5)))


def _speaks(items: list[Item], near: range) -> bool:
    """Whether a noun for who may speak stands among the items ``near``, before the phrase ends ("a rights group")."""
    for k in near:
        low = items[k].lower
        if low in ALL_ROLES or low in _BODIES:
            return True
        if not items[k].word or (low in FUNCTION_WORDS and low not in DETERMINERS and low not in ("de", "d'")):
            return False
    return False


def subject_right(items: list[Item], at: int, names: Names, finite: frozenset[str]) -> tuple[int, int] | None:
    """The subject after an inverted verb: first and last index of the noun phrase that begins at ``at``."""
    n = len(items)
    while at < n and items[at].word and (items[at].lower in ADVERBS or items[at].lower.endswith("ly")):
        at += 1
    if at < n - 1 and items[at].lower in ("à", "au", "aux", "auprès", "devant"):
        hearer = subject_right(items, at + 1 + (items[at + 1].lower in ("de", "d'", "du")), names, finite)
        return subject_right(items, hearer[1] + 1, names, finite) if hearer else None
    if at >= n or not items[at].word or items[at].quoted:
        return None
    first = items[at]
    counted = first.lower in ("one", "some", "many", "several", "most", "certains", "plusieurs") and at + 1 < n
    nouned = counted and items[at + 1].word and items[at + 1].lower not in FUNCTION_WORDS | finite | ADVERBS
    if first.lower in PRONOUNS and not nouned:
        return (at, at)
    if first.lower in FUNCTION_WORDS and first.lower not in DETERMINERS and not first.text[0].isdigit():
        return None
    j = at
    last = -1
    person: Mention | None = None
    while j < n and j - at < 24:
        t = items[j]
        low = t.lower
        if t.stretch or t.quoted or not (t.word or t.text in "-&.'’/"):
            break
        if t.text == "." and not (
            j + 1 < n and items[j + 1].start - t.end <= 1 and items[j + 1].capital and len(items[j - 1].text) <= 4
        ):
            break
        person = names.person_in(t.start, items[min(n - 1, j + 5)].end) if t.capital and j < n else None
        if person is not None and person.start == t.start:
            while j < n and items[j].end < person.end:
                j += 1
            return (at, min(j, n - 1))
        if (
            j > at
            and low in DETERMINERS - _OF
            and items[j - 1].lower not in _OF | _AT | DETERMINERS | {"and", "et"}
            and not _initial(items, j)
        ):
            break
        if low in _OF | _AT:
            if j > at and j + 1 < n and items[j + 1].lower in ("source", "sources"):
                break
            if not (low in _OF or _attaches(items, j - 1)) or j + 1 >= n:
                break
            if low in _AT and low not in _OF and items[j + 1].lower in _WEEKDAYS:
                break
            j += 1
            continue
        if low in ("and", "et") and j + 1 < n and _joined(items, j):
            j += 1
            continue
        if low in _BREAKERS or low in AUXILIARIES or low in _WEEKDAYS or low in ADVERBS or low in _VERBISH:
            break
        if j > at and low in _PARTICIPLES:
            break
        if j > at and low in finite and not t.capital and items[j - 1].lower not in DETERMINERS:
            break
        if (
            j > at
            and low in FUNCTION_WORDS
            and low not in DETERMINERS
            and not t.text[0].isdigit()
            and not _initial(items, j)
        ):
            break
        if j > at and low.endswith("ed") and not t.capital and items[j - 1].lower not in DETERMINERS:
            break
        last = j
        j += 1
    return (at, last) if last >= at else None


class Speakers:
    """Turns the words of a subject into a :class:`Source`, following pronouns and descriptions through the text."""

    def __init__(self, doc: Document, names: Names) -> None:
        self.doc = doc
        self.names = names
        self._last: tuple[int, str] | None = None
        self._described: tuple[int, str] | None = None
        self._body: tuple[int, str | None, str | None] | None = None  # the last body that spoke: end, name, affiliation

    def source(self, bounds: Bounds, via: Source | None = None) -> Source:
        """The source whose words stand at ``bounds``; remembers a person for the pronouns that follow."""
        start, end = bounds
        text = self.doc.text[start:end]
        name, affiliation = self._resolve(start, end, text)
        if name is None and affiliation is None and via is not None and text.lower().startswith("its "):
            affiliation = via.name
        affiliation = self._with_body(start, text, name, affiliation)
        person = name is not None and self.names.is_person(name)
        if name is not None and person:
            self._last = (end, name)
        words_ = text.lower().replace("’", "'")
        if not _TAKEN_UP.fullmatch(words_):
            spoke = not person and (name is not None or _undetermined(words_).split()[-1] in _COLLECTIVE)
            told = _undetermined(text)
            self._body = (end, name, affiliation or (None if name else told)) if spoke else None
        return self.doc.make(Source, start, end, name=name, affiliation=affiliation, via=via)

    def _with_body(self, start: int, text: str, name: str | None, affiliation: str | None) -> str | None:
        """The affiliation with the body that a bare role leaves to the words before: "its spokesman"."""
        words_ = text.lower().replace("’", "'").replace("l'", "").split()
        role = affiliation if name is not None else (affiliation or _undetermined(text))
        if role is None or not words_ or any(w in _OF | _AT for w in role.lower().replace("'", " ").split()):
            return affiliation
        owned = words_[0] in _OWNING and any(w.strip(",") in ALL_ROLES for w in words_)
        alone = role.lower().replace("-", " ").split()[-1:] if len(role.split()) == 1 else []
        if not owned and not _FOR_A_BODY.intersection(alone):
            return affiliation
        body = self._speaking_body(start)
        if body is None:
            return affiliation
        first, _, rest = role.partition(" ")
        return f"{rest if first.lower() in _OWNING and rest else role}, {body}"

    def _speaking_body(self, start: int) -> str | None:
        """In whose name a bare role at ``start`` speaks: the last body that spoke, or the sentence before's subject."""
        if self._body is not None and start - self._body[0] < _NEAR_BODY:
            return self._body[1] or self._body[2]
        body = self._subject_before(start)
        return body[0] or body[1] if body is not None else None

    def _subject_before(self, start: int) -> tuple[str | None, str | None] | None:
        """Name and description of the body that is the subject of the sentence before ``start``, in its paragraph."""
        sentence = self.doc.sentence_at(start)
        for index in range(sentence.index - 1, max(-1, sentence.index - 3), -1):
            before = self.doc.sentences[index]
            if self.doc.text.count("\n\n", before.end, start) > 1:
                return None
            items = [item(t, False) for t in before.tokens[:24]]
            found = subject_right(items, 0, self.names, cues.clause_verbs(self.doc.lang)) if items else None
            if found is None:
                continue
            a, b = items[found[0]].start, items[found[1]].end
            told = _undetermined(self.doc.text[a:b])
            body = self.names.organization_in(a, b)
            head = told.lower().split()[0].rpartition("'")[2]
            if self.names.person_in(a, b) is None and (body is not None or head in _SPEAKING):
                return (body.text if body is not None else None), told
        return None

    def _resolve(self, start: int, end: int, text: str) -> tuple[str | None, str | None]:
        low = text.lower().replace("’", "'")
        if low in ("he", "she", "il", "elle", "who", "qui", "celui-ci", "celle-ci"):
            name = self._antecedent(start, low)
            if name is None and low in ("who", "qui") and self._body is not None and start - self._body[0] < 40:
                return self._body[1], self._body[2]
            if name is None and self._described is not None and start - self._described[0] < 900:
                return None, self._described[1]
            if name is None and low in ("il", "elle"):
                return self._subject_before(start) or (None, None)
            return name, self.names.affiliation(name) if name else None
        if _TAKEN_UP.fullmatch(low):
            if self._body is not None and start - self._body[0] < 900:
                return self._body[1], self._body[2]
            return (self._subject_before(start) if low == "it" else None) or (None, None)
        self._described = (end, _undetermined(text)) if _has_role(text) else None
        person = self.names.person_in(start, end)
        if person is not None:
            full = self.names.resolve(person.text) or person.text
            return full, self.names.affiliation(full)
        several = text.split()[0].lower() in _SEVERAL or text.split()[-1].lower() in _ROLE_PLURALS
        person = None if several else self.names.named_after(end)
        if (person is not None and text[:1].islower()) or (person is not None and _has_role(text)):
            full = self.names.resolve(person.text) or person.text
            stop = self.doc.text.find(",", end)
            return full, _undetermined(self.doc.text[start:stop]) or self.names.affiliation(full)
        bare_role = _BARE_ROLE.fullmatch(low)
        if bare_role is not None and bare_role[1] in ALL_ROLES | TITLES:
            person = self.names.of_role(bare_role[1], start)
            if person is not None:
                full = self.names.resolve(person.text) or person.text
                return full, self.names.affiliation(full)
        body = self.names.organization_in(start, end)
        state = self.names.state(text)
        if body is not None:
            bare = _undetermined(text)
            if _has_role(bare) and not body.text.endswith(bare):
                return None, state or body.text
            if bare.startswith(body.text) or (body.end == end and not _has_role(bare)):
                return (bare if len(bare.split()) <= len(body.text.split()) + 2 else body.text), state
            return None, body.text if _has_role(bare) else state
        known = self.names.short_for(text, start)
        if known is not None:
            return known, self.names.state(known)
        return None, state

    def _antecedent(self, before: int, pronoun: str) -> str | None:
        """The person whom a pronoun at ``before`` stands for: who spoke last, else who was named last."""
        wanted = {"he": "m", "il": "m", "she": "f", "elle": "f"}.get(pronoun)
        since = max(0, before - 900)
        near = [
            full
            for m in self.names.persons_between(since, before)
            if wanted in (None, self.names.gender(full := self.names.resolve(m.text) or m.text) or wanted)
        ]
        last_end = max((m.end for m in self.names.persons_between(since, before)), default=0)
        if self._described is not None and last_end < self._described[0]:
            return None
        if pronoun in ("who", "qui"):
            return near[-1] if near and before - last_end < 40 else None
        paragraph = self.doc.text.rfind("\n", 0, before) + 1
        here = self.names.persons_between(paragraph, before)
        spoke_here = self._last is not None and self._last[0] >= paragraph
        if here and not spoke_here:
            full = self.names.resolve(here[0].text) or here[0].text
            if full in near:
                return full
        if self._last is not None and before - self._last[0] < 900 and self._last[1] in near:
            return self._last[1]
        return near[-1] if near else None


_BARE_ROLE = re.compile(r"(?:the|le|la|l')\s?([^\W\d_]+(?:-[^\W\d_]+)?)")
_OWNING = frozenset("its their son sa leur ses leurs".split())
_FOR_A_BODY = frozenset("spokesman spokeswoman spokesperson parole".split())
_NEAR_BODY = 600
# What takes up the body that spoke before: "It said", "The statement added", "précise le communiqué".
_TAKEN_UP = re.compile(
    r"it|(?:the|that|this) (?:statement|communique|communiqué|text|note|document|release|same source)"
    r"|(?:le|ce) (?:communiqué|texte|document)|la (?:déclaration|note|même source)|cette (?:déclaration|note)"
    r"|(?:de )?même source"
)
_COLLECTIVE = (
    words("nominals", "group_nouns") | words("organisations", "english_heads", "french_heads") | frozenset({"group"})
)


def can_speak(doc: Document, names: Names, bounds: Bounds) -> bool:
    """Whether the words at ``bounds`` name somebody or something that says things: a person, a body, a document."""
    start, end = bounds
    told = doc.text[start:end].lower().replace("’", "'").split()
    if len(told) == 1 and told[0] in PRONOUNS:
        return True
    head = next((k for k, w in enumerate(told) if k and w in _OF | _AT), len(told)) - 1
    if told[head].strip(",.") in _SPEAKING | ALL_ROLES or told[head].rpartition("'")[2] in _SPEAKING | ALL_ROLES:
        return True
    stop = start + len(" ".join(told[: head + 1]))
    return any(
        m.form == "name"
        and m.label in ("person", "organization", "location")
        and start <= m.start < stop
        and stop <= m.end <= end
        for m in names.mentions
    )


def _has_role(text: str) -> bool:
    return any(w.strip(",.") in ALL_ROLES for w in text.lower().split())


def _undetermined(text: str) -> str:
    first, _, rest = text.partition(" ")
    if rest and first.lower() in ("the", "a", "an", "le", "la", "les", "un", "une"):
        return rest
    return text[2:] if text[2:] and text[:2].lower() in ("l’", "l'") else text


def trimmed(doc: Document, start: int, end: int) -> Bounds:
    """``start`` to ``end`` without outer blanks, commas and closing marks."""
    text = doc.text
    while start < end and (text[start].isspace() or text[start] in ",;:–—"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:–—"):
        end -= 1
    return start, end
