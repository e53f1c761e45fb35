"""Whose words: the person or body that the words of a subject stand for."""

from __future__ import annotations

import re
from bisect import bisect_left

from vigie.language.document import Document
from vigie.model import Bounds, Source
from vigie.read.grammar.items import AT, DETERMINERS, OF, PRONOUNS, RELATIVES, item
from vigie.read.grammar.lexicon import plurals, words
from vigie.read.names import cues
from vigie.read.names.names import ALL_ROLES, TITLES, Names
from vigie.read.names.noun_phrases import phrase_left
from vigie.read.names.subjects import subject_right

SPEAKING = (
    words("nominals", "group_nouns")
    | plurals(words("nominals", "group_nouns"))
    | words("organisations", "english_heads", "french_heads")
    | words("nominals", "documents")
)
_SEVERAL = frozenset(
    "two three four five six several some many deux trois quatre cinq six plusieurs des certains".split()
)
_ROLE_PLURALS = plurals(words("titles", "roles")) | words("titles", "role_plurals_irregular")


class Speakers:
    """Turns the words of a subject into a :class:`Source`, following pronouns and descriptions through the text."""

    def __init__(self, doc: Document, names: Names) -> None:
        self.doc = doc
        self.names = names
        self._last: tuple[int, str] | None = None
        self._described: tuple[int, str] | None = None
        self._body: tuple[int, str | None, str | None] | None = None  # the last body that spoke: end, name, affiliation
        self._spoke: dict[bool, tuple[int, str | None, str]] = {}  # the last one, and the last several, who spoke

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
        if words_ not in PRONOUNS and words_ not in _SEVERAL_OF_THEM:
            self._spoke[_several(words_)] = (end, name, _undetermined(text))
        if not _TAKEN_UP.fullmatch(words_):
            spoke = not person and (name is not None or _undetermined(words_).split()[-1] in _COLLECTIVE)
            told = _undetermined(text)
            self._body = (end, name, affiliation or (None if name else told)) if spoke else None
        return self.doc.make(Source, start, end, name=name, affiliation=affiliation, via=via)

    def _with_body(self, start: int, text: str, name: str | None, affiliation: str | None) -> str | None:
        """The affiliation with the body that a bare role leaves to the words before: "its spokesman"."""
        words_ = text.lower().replace("’", "'").replace("l'", "").split()
        role = affiliation if name is not None else (affiliation or _undetermined(text))
        if role is None or not words_ or any(w in OF | AT for w in role.lower().replace("'", " ").split()):
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

    def _spoke_before(
        self, start: int, several: bool, far: bool = False, gender: str = ""
    ) -> tuple[str | None, str | None] | None:
        """Name and description of who spoke last before a pronoun, one or several; a body is either. In its paragraph,
        or also before it (``far``)."""
        since = start - _NEAR_BODY if far else max(start - _NEAR_BODY, self.doc.text.rfind("\n", 0, start))
        told = [s for s in (self._spoke.get(several), self._collective()) if s is not None and s[0] > since]
        told = [s for s in told if self._fits(s[0], s[2], gender)]
        last = max(told, key=lambda s: s[0], default=None)
        if last is None:
            return None
        return last[1], None if last[1] is not None else last[2]

    def _fits(self, end: int, told: str, pronoun: str) -> bool:
        return _agrees(self.doc.text[max(0, end - len(told) - 4) : end], pronoun)

    def _collective(self) -> tuple[int, str | None, str] | None:
        if self._body is None:
            return None
        end, name, told = self._body
        return end, name, told or name or ""

    def _subject_before(
        self, start: int, several: bool = False, gender: str = ""
    ) -> tuple[str | None, str | None] | None:
        """Name and description of the body that is the subject of the sentence before ``start``, in its paragraph; or
        of ``several`` people."""
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
            if several and _head_noun(told.lower().split()) in _ROLE_PLURALS:
                return None, told
            if gender and not _agrees(self.doc.text[a:b], gender):
                continue
            described = bool(gender) and head in ALL_ROLES
            if self.names.person_in(a, b) is None and (body is not None or head in SPEAKING or described):
                return (body.text if body is not None else None), told
        return None

    def _antecedent_phrase(self, start: int) -> Bounds | None:
        """The noun phrase right before a relative pronoun at ``start``: "the guard, who said so"."""
        sentence = self.doc.sentence_at(start)
        items = [item(t, False) for t in sentence.tokens if start - 160 < t.start < start]
        k = len(items) - 1
        k -= k > 0 and items[k].text == ","
        found = phrase_left(items, k, cues.clause_verbs(self.doc.lang)) if k >= 0 else None
        if found is None or items[found[0]].lower in PRONOUNS or items[found[0]].text[0].isdigit():
            return None
        return items[found[0]].start, items[found[1]].end

    def _resolved_phrase(self, phrase: Bounds) -> tuple[str | None, str | None]:
        told = self.doc.text[slice(*phrase)]
        name, affiliation = self._resolve(*phrase, told)
        return name, affiliation or (None if name else _undetermined(told))

    def _resolve(self, start: int, end: int, text: str) -> tuple[str | None, str | None]:
        low = text.lower().replace("’", "'")
        if low in ("which", "that"):
            before = self._antecedent_phrase(start)
            return self._resolved_phrase(before) if before is not None else (None, None)
        if low in (
            "he",
            "she",
            "il",
            "elle",
            "who",
            "qui",
            "celui-ci",
            "celle-ci",
            "l'",
            "ce dernier",
            "cette dernière",
        ):
            name = self._antecedent(start, low)
            if low in RELATIVES and self._last is not None and 0 <= start - self._last[0] <= 3:
                name = self._last[1]  # "said Ada Example, head of the mission, who …"
            if name is None and low in RELATIVES and (phrase := self._antecedent_phrase(start)) is not None:
                return self._resolved_phrase(phrase)
            if name is None and low in ("who", "qui") and self._body is not None and start - self._body[0] < 40:
                return self._body[1], self._body[2]
            described = self._described if self._described is not None and start - self._described[0] < 900 else None
            if name is None and described is not None and self._fits(described[0], described[1], low):
                return None, described[1]
            if name is None and low not in RELATIVES:
                here = self._spoke_before(start, False, gender=low)
                subject = here or self._subject_before(start, gender=low)
                return subject or self._spoke_before(start, False, far=True, gender=low) or (None, None)
            return name, self.names.affiliation(name) if name else None
        if low in _SEVERAL_OF_THEM:
            here = self._spoke_before(start, True)
            told = here or self._spoke_before(start, True, far=True) or self._subject_before(start, several=True)
            return told or (None, None)
        if _TAKEN_UP.fullmatch(low):
            if self._body is not None and start - self._body[0] < 900:
                return self._body[1], self._body[2]
            return (self._subject_before(start) if low == "it" else None) or (None, None)
        person = self.names.person_in(start, end)
        if person is not None and _OF_HIS.match(self.doc.text, person.end, end):
            return None, self.names.state(text)  # "Example administration officials"
        rest = self.doc.text[person.end : end].split() if person is not None else []
        headed = person is not None and not (
            rest and rest[0].islower() and rest[0] not in OF | AT
        )  # no "Example voter"
        self._described = (end, _undetermined(text)) if not headed and _has_role(text) else None
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
            if _THING_OF.match(self.doc.text, body.end, end) and not _has_collective(bare):
                return None, state or body.text  # "the Example Institute data"
            if bare.startswith(body.text) or (body.end == end and not _has_role(bare)):
                return (bare if len(bare.split()) <= len(body.text.split()) + 2 else body.text), state
            return None, body.text if _has_role(bare) else state
        after = self._named_after(start, end, text)
        if after is not None:
            return after, _undetermined(text)
        known = self.names.short_for(text, start)
        if known is not None:
            return known, self.names.state(known)
        return None, state

    def _named_after(self, start: int, end: int, text: str) -> str | None:
        """The name in apposition after a description, of a body ("a rights group, the Example League,") or of a person
        whom nothing else tells to be one ("the head of the council of Kita, Ada Exemple, said")."""
        m = _APPOSED.match(self.doc.text, end)
        if m is None or m.end() > self.doc.sentence_at(start).end:
            return None
        body = self.names.organization_in(m.start("name"), m.end())
        if body is not None:
            told = body.start == m.start("name") and _has_collective(_undetermined(text))
            return body.text if told else None
        known = self.names.mentions
        k = bisect_left(known, m.start("name"), key=lambda o: o.start)
        begun = [o for o in known[k : k + 2] if o.start < m.end("name") and o.label != "person"]
        if _has_collective(_undetermined(text)):  # "a rights group, the Sahel Example League,"
            begun = [o for o in begun if o.end >= m.end("name")]
        elif not _has_role(text):
            return None
        return m["name"] if m["several"] and not begun else None

    def _antecedent(self, before: int, pronoun: str) -> str | None:
        """The person whom a pronoun at ``before`` stands for: who spoke last, else who was named last."""
        wanted = {"he": "m", "il": "m", "ce dernier": "m", "she": "f", "elle": "f", "cette dernière": "f"}.get(pronoun)
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


_SEVERAL_OF_THEM = frozenset("they ils elles".split())


_FEMININE = re.compile(r"(?:^|\s)(?:la|une|cette)\s", re.IGNORECASE)
_MASCULINE = re.compile(r"(?:^|\s)(?:le|un|ce|cet)\s", re.IGNORECASE)


def _agrees(told: str, pronoun: str) -> bool:
    """Whether a French pronoun can stand for a phrase by the gender of its article."""
    wrong = {"elle": _MASCULINE, "il": _FEMININE, "cette dernière": _MASCULINE, "ce dernier": _FEMININE}.get(pronoun)
    other = _MASCULINE if wrong is _FEMININE else _FEMININE
    if wrong is None or (found := wrong.search(told)) is None:
        return True
    first = other.search(told)
    return first is not None and first.start() < found.start()


def _several(told: str) -> bool:
    """Whether the words for a speaker name several ("witnesses", "les habitants", "two officers")."""
    words_ = told.replace("l'", "l' ").split()
    if words_[0] in ("les", "des", "plusieurs", "certains", "certaines", "ces") or words_[0] in _SEVERAL:
        return True
    if words_[0] in ("le", "la", "l'", "un", "une", "a", "an", "ce", "cette", "this", "one", "another"):
        return False
    head = next((k for k, w in enumerate(words_) if k and w in OF | AT), len(words_)) - 1
    return words_[head] in _ROLE_PLURALS or words_[head] in _GROUP_PLURALS or " and " in told or " et " in told


_GROUP_PLURALS = plurals(words("nominals", "group_nouns")) | frozenset("locals people police authorities".split())
# A name between commas and the verb after it.
_APPOSED = re.compile(
    r",\s(?:the |an? |le |la |l[’'])?(?P<name>[A-ZÀ-Þ][\w’'-]+(?P<several>(?:\s[A-ZÀ-Þ][\w’'-]+){1,3})?),\s(?=[a-zà-ÿ])"
)
_OF_HIS = re.compile(r"\s+(?:administration|campaign|government|regime|supporters?|aides?|allies)\b")
_THING_OF = re.compile(r"(?:['’]s)?\s+[a-z][\w-]*(?:\s+[a-z][\w-]*)?$")


def _has_collective(text: str) -> bool:
    return text.lower().split()[-1] in _COLLECTIVE


_BARE_ROLE = re.compile(r"(?:the|le|la|l')\s?([^\W\d_]+(?:-[^\W\d_]+)?)")
_OWNING = frozenset("its their son sa leur ses leurs".split())
_FOR_A_BODY = frozenset("spokesman spokeswoman spokesperson parole".split())
_NEAR_BODY = 600
# What takes up the body that spoke before: "It said", "The statement added", "précise le communiqué".
_TAKEN_UP = re.compile(
    r"it|(?:the|that|this) (?:statement|communique|communiqué|text|note|document|release|same source)"
    r"|(?:le|ce) (?:communiqué|texte|document)|la (?:déclaration|note|même source)|cette (?:déclaration|note)"
    r"|(?:de )?même source|(?:the|l'|cette) ?(?:ngo|ong|charity|organisation|organization|agency|agence)"
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
    head = next((k for k, w in enumerate(told) if k and w in OF | AT), len(told)) - 1
    if told[head].strip(",.") in SPEAKING | ALL_ROLES or told[head].rpartition("'")[2] in SPEAKING | ALL_ROLES:
        return True
    if doc.lang == "fr" and _head_noun(told[: head + 1]) in SPEAKING | ALL_ROLES | _ROLE_PLURALS:
        return True
    stop = start + len(" ".join(told[: head + 1]))
    return any(
        m.form == "name"
        and m.label in ("person", "organization", "location")
        and start <= m.start < stop
        and stop <= m.end <= end
        for m in names.mentions
    )


def _head_noun(told: list[str]) -> str:
    """The first word of a French noun phrase that is no determiner; adjectives follow it: "des sources locales"."""
    words_ = [w.rpartition("'")[2] for w in told]
    return next((w for w in words_ if w not in DETERMINERS | _BEFORE_NOUN), "")


_BEFORE_NOUN = frozenset("autre autres même mêmes premier première jeune jeunes ancien ancienne".split())


def _has_role(text: str) -> bool:
    return any(w.strip(",.") in ALL_ROLES for w in text.lower().split())


def _undetermined(text: str) -> str:
    first, _, rest = text.partition(" ")
    if rest and first.lower() in ("the", "a", "an", "le", "la", "les", "un", "une"):
        return rest
    return text[2:] if text[2:] and text[:2].lower() in ("l’", "l'") else text
