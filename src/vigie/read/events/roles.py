"""Who did it, to whom and with what: noun phrases around a trigger, by voice and preposition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vigie.codebook import actor_list
from vigie.language.document import Document, Token, within
from vigie.model import Entity, Mention, Source
from vigie.model.vocabulary import EntityKind
from vigie.read.events.taxonomy import has, taxonomy
from vigie.read.events.triggers import Trigger
from vigie.read.grammar.items import BEFORE_TIME
from vigie.read.grammar.phrases import grammar, look

_STOP, _OF, _BY, _AGAINST, _NOT_HEAD, _ARTICLES = map(
    grammar, ("phrase_end", "of", "by", "against", "not_head", "articles")
)
_BE, _HAVE = map(grammar, ("be", "have"))
_AND = frozenset({"and", "et"})
_NEW = {
    "en": frozenset(
        "another a an one two three four five six seven eight nine ten the his her their several at some".split()
    ),
    "fr": frozenset(
        "un une deux trois quatre cinq six sept huit neuf dix le la les l' son sa ses plusieurs au".split()
    ),
}
_STATE, _GROUPISH, _THINGS, _WEAPONS = map(grammar, ("state", "groupish", "things", "weapons"))
_LIGHT, _SUFFERED, _QUANTITIES = map(grammar, ("light", "suffered", "quantities"))
_PASSIVE = frozenset("was were been be été".split())
_LEADING, _ADVERBIAL, _ADVERBS = map(grammar, ("leading", "adverbial", "adverbs"))
_NUMBERISH = frozenset(
    "at least more than nearly about around some up as many au moins plus près environ quelque".split()
)
_LONGEST = 14
_HOW_MANY = frozenset("one two three four some several un une deux trois quatre plusieurs certains".split())
# Verbs whose subject suffers what they say.
_PRONOUNS = frozenset("he she it they we i you there who which il elle ils elles on nous ce c' cela ça qui".split())
_PARTICLES = frozenset("down up off out away back again".split())
_OF_SUBJECT = frozenset({"closure", "reopening", "convoy"})
_EMPTY = frozenset(
    "people persons person personnes personne others dead morts mort deaths victims victimes lives".split()
)
_BLOWS = frozenset({"strike from afar", "bombing", "attack", "battle"})
_NO_ROLES = frozenset({"displacement", "disaster", "agreement", "other"})

_IRREGULAR = ("paramilit", "rebel", "insurg", "separatist", "séparatist", "jihad", "djihad")
_Bounds = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Roles:
    """The participants of one trigger."""

    actors: tuple[Entity, ...] = ()
    targets: tuple[Entity, ...] = ()
    victims: tuple[Entity, ...] = ()
    weapons: tuple[Entity, ...] = ()


def roles(doc: Document, trigger: Trigger, mentions: Sequence[Mention], barred: frozenset[int], start: int) -> Roles:
    """Participants of ``trigger`` from its clause, which begins no earlier than ``start``.

    ``mentions`` (those of its sentence) give names and kinds; ``barred`` are starts of tokens that no noun phrase
    holds, those of time expressions.
    """
    toks = trigger.sentence.tokens
    lang = doc.lang
    if trigger.entry.type in _NO_ROLES:
        return Roles()
    finder = _Finder(toks, lang, barred)
    begin = next((k for k in range(trigger.a, trigger.first) if toks[k].start >= start), trigger.a)
    begin = _own_clause(toks, begin, trigger.first, lang)
    agent = finder.after_word(trigger.last + 1, trigger.b, _BY[lang])
    actor: _Bounds | None = None
    undergoer: _Bounds | None = None
    if trigger.noun:
        actor = agent or _light(finder, trigger, begin)
        undergoer = finder.after_word(trigger.last + 1, trigger.b, _AGAINST[lang])
        of = trigger.last + 1
        if undergoer is None and of < len(toks) and look(toks[of]) in _OF[lang]:
            undergoer = finder.phrase(of + 1, len(toks))
    elif trigger.voice == "passive":
        actor, undergoer = agent, finder.subject(begin, trigger.first)
    elif look(toks[trigger.first]) in _SUFFERED[lang]:
        undergoer = finder.subject(begin, trigger.first)
    else:
        actor = finder.subject(begin, trigger.first)
        undergoer = finder.phrase(finder.past_time(trigger.last + 1), len(toks))
    if undergoer is None and trigger.voice == "active" and trigger.entry.type in _OF_SUBJECT:
        actor, undergoer = None, actor  # "schools have shut"
    actors = _known(entity(doc, toks, actor, mentions)) or _state(doc, trigger, actor, mentions)
    made = entity(doc, toks, undergoer, mentions)
    weapon = _weapon(doc, trigger)
    if made is not None and look(toks[undergoer[0] if undergoer else 0]) in ("no", "aucun", "aucune", "not"):
        made = None
    harmed = made is not None and (made.kind == "person" or _people(toks, undergoer, lang))
    return Roles(
        actors=actors,
        targets=(made,) if made is not None and not harmed else (),
        victims=(made,) if made is not None and harmed and not _empty(toks, undergoer, lang) else (),
        weapons=(weapon,) if weapon else (),
    )


def _state(doc: Document, trigger: Trigger, actor: _Bounds | None, mentions: Sequence[Mention]) -> tuple[Entity, ...]:
    """The state whose adjective stands with the blow: "an Israeli strike", "une frappe israélienne"."""
    if trigger.entry.type not in _BLOWS:
        return ()
    toks = trigger.sentence.tokens
    low, high = toks[max(trigger.a, trigger.first - 3)].start, toks[min(len(toks), trigger.last + 3) - 1].end
    if not trigger.noun:
        if actor is None:
            return ()
        low, high = toks[actor[0]].start, toks[actor[1] - 1].end
    for m in within(mentions, low, high):
        before = m.end <= trigger.start and (not trigger.noun or doc.text[m.end : trigger.start].count(" ") <= 2)
        after = doc.lang == "fr" and 0 <= m.start - trigger.end <= 2
        if m.label == "nationality" and (before or after):
            return (doc.make(Entity, m.start, m.end, name=None, kind="state"),)
    return ()


def _own_clause(toks: Sequence[Token], begin: int, first: int, lang: str) -> int:
    """Where the clause of a verb begins behind another: "two were taken and another guard was killed"."""
    for k in range(first - 2, begin, -1):
        low = look(toks[k])
        if low in _AND and look(toks[k + 1]) in _NEW[lang]:
            return k + 1 if any(look(t) in _BE[lang] or look(t) in _HAVE[lang] for t in toks[begin:k]) else begin
        if low in _AND:
            return begin
    return begin


def _light(finder: _Finder, trigger: Trigger, begin: int) -> _Bounds | None:
    """The subject of "carried out an attack", "ont mené un raid"."""
    toks = finder.toks
    for k in range(trigger.first - 1, max(begin, trigger.first - 6), -1):
        if look(toks[k]) in _LIGHT[finder.lang]:
            if any(look(t) in _PASSIVE for t in toks[max(begin, k - 2) : k]):
                return None
            return finder.subject(begin, k)
    return None


def _empty(toks: Sequence[Token], bounds: _Bounds | None, lang: str) -> bool:
    """Whether the phrase says no more than that people were harmed: "at least 19 people"."""
    return bounds is not None and look(toks[_head(toks, bounds, lang)]) in _EMPTY and bounds[1] - bounds[0] <= 4


def _known(actor: Entity | None) -> tuple[Entity, ...]:
    return (actor,) if actor is not None and actor.kind != "thing" else ()


def _people(toks: Sequence[Token], bounds: _Bounds | None, lang: str) -> bool:
    if bounds is None:
        return False
    head = _head(toks, bounds, lang)
    return has(taxonomy(lang).contexts["people"], toks, head, head + 1)


def _head(toks: Sequence[Token], bounds: _Bounds, lang: str) -> int:
    """The token of the head noun: English before "of" or last; French the first after determiners and numbers."""
    a, b = bounds
    end = next((k for k in range(a + 1, b) if look(toks[k]) in _OF[lang]), b)
    if end < b and (any(look(t) in _QUANTITIES[lang] for t in toks[a:end]) or _counts_alone(toks[a:end])):
        return _head(toks, (end + 1, b), lang) if end + 1 < b else end
    if lang == "en":
        return end - 1
    return next(
        (k for k in range(a, end) if look(toks[k]) not in _ARTICLES["fr"] and toks[k].text[:1].isalpha()
         and look(toks[k]) not in _NUMBERISH and look(toks[k]) not in grammar("counting")["fr"]),
        end - 1,
    )  # fmt: skip


def _counts_alone(toks: Sequence[Token]) -> bool:
    """Whether the words before "of" only say how many: "one of the guards", "l'un des gardes"."""
    words = [w for t in toks if (w := look(t)) != "l'"]
    return len(words) == 1 and words[0] in _HOW_MANY


@dataclass(frozen=True, slots=True)
class _Finder:
    """Finds noun phrases in the tokens of one sentence."""

    toks: Sequence[Token]
    lang: str
    barred: frozenset[int]

    def subject(self, i: int, stop: int) -> _Bounds | None:
        """The noun phrase that begins the clause at ``i``, past a leading adverbial."""
        i = self.begin(i, stop)
        if i < stop and look(self.toks[i]) in _ADVERBIAL[self.lang]:
            comma = next((k for k in range(i, stop) if self.toks[k].text == ","), None)
            if comma is None:
                return None
            i = self.begin(comma, stop)
        return self.phrase(i, stop)

    def begin(self, i: int, stop: int) -> int:
        """The first token at or after ``i`` that is no conjunction, mark or time expression."""
        while i < stop and (look(self.toks[i]) in _LEADING[self.lang] or self.toks[i].start in self.barred):
            i += 1
        if i < stop and look(self.toks[i]) in _PARTICLES:
            i += 1
        return i

    def after_word(self, i: int, stop: int, wanted: frozenset[str]) -> _Bounds | None:
        """The noun phrase after the first of ``wanted`` in the clause."""
        for k in range(i, min(len(self.toks), stop, i + _LONGEST)):
            if look(self.toks[k]) in wanted:
                return self.phrase(k + 1, len(self.toks))
        return None

    def past_time(self, i: int) -> int:
        """Past a time between a verb and its object: "ont tué" lundi matin "quatre soldats"."""
        k = past = i
        while k < len(self.toks) and (look(self.toks[k]) in BEFORE_TIME or self.toks[k].start in self.barred):
            k += 1
            past = k if self.toks[k - 1].start in self.barred else past
        return past

    def phrase(self, i: int, stop: int) -> _Bounds | None:
        """Tokens of the noun phrase that begins at ``i``: up to a preposition but "of", a verb, a mark, a date."""
        toks, lang = self.toks, self.lang
        if i < stop and look(self.toks[i]) in _PARTICLES:
            return None
        begin = i
        while i < min(stop, begin + _LONGEST) and not self._ends(begin, i):
            i += 1
        while i > begin and (
            look(toks[i - 1]) in _OF[lang]
            or look(toks[i - 1]) in _ARTICLES[lang]
            or look(toks[i - 1]) in _NOT_HEAD[lang]
            or look(toks[i - 1]) in _ADVERBS[lang]
            or look(toks[i - 1]).endswith("ly")
        ):
            i -= 1
        if i <= begin or not any(t.text[:1].isalpha() for t in toks[begin:i]):
            return None
        first = look(toks[begin])
        if first in _PRONOUNS or (first in _NOT_HEAD[lang] and i == begin + 1):
            return None
        return begin, i

    def _ends(self, begin: int, i: int) -> bool:
        token = self.toks[i]
        low = look(token)
        if token.start in self.barred:
            return True
        if low in _STOP[self.lang]:
            # "at least 19 people", "plus de 40 personnes": the qualifier belongs to the phrase.
            numberish = i - begin < 3 and low in _NUMBERISH and i + 1 < len(self.toks) and self._counts(i + 1)
            return not numberish
        if i == begin:
            return False
        if self.lang == "en" and low.endswith(("ed", "ing")) and not token.text[:1].isupper():
            after = look(self.toks[i + 1]) if i + 1 < len(self.toks) else ""
            return after in _ARTICLES["en"] or after in _NOT_HEAD["en"] or after in _STOP["en"]
        return False

    def _counts(self, i: int) -> bool:
        return any(t.text[:1].isdigit() or look(t) in _NUMBERISH for t in self.toks[i : i + 2])


def entity(doc: Document, toks: Sequence[Token], bounds: _Bounds | None, mentions: Sequence[Mention]) -> Entity | None:
    """The entity of a noun phrase, with the name that a mention in it gives, and its kind."""
    if bounds is None:
        return None
    start, end = toks[bounds[0]].start, toks[bounds[1] - 1].end
    inside = within(mentions, start, end)
    name = next((m.text for m in inside if m.form == "name" and m.label in ("person", "organization")), None)
    return doc.make(Entity, start, end, name=name, kind=_kind(toks, bounds, inside, doc.lang))


def _kind(toks: Sequence[Token], bounds: _Bounds, inside: Sequence[Mention], lang: str) -> EntityKind:
    head = look(toks[_head(toks, bounds, lang)])
    if head in _STATE[lang]:
        return "group" if _irregular(toks, bounds, inside) else "state"
    if head in _GROUPISH[lang]:
        return "group"
    if head in _THINGS[lang]:
        return "thing"
    if _body_named(toks, bounds, inside, lang):
        return "group"
    if _people(toks, bounds, lang):
        return "person"
    labels = [m.label for m in inside if m.form == "name"]
    if "organization" in labels:
        return "group"
    if "person" in labels:
        return "person"
    whole = bounds[1] - bounds[0] <= 4
    if "location" in labels and whole:
        return "state"
    return "thing"


def _irregular(toks: Sequence[Token], bounds: _Bounds, inside: Sequence[Mention]) -> bool:
    """Whether forces are no state's: by a word before them, or by their name in the list of actors."""
    if any(look(t).startswith(_IRREGULAR) for t in toks[bounds[0] : bounds[1]]):
        return True
    known = [actor_list().find(m.text) for m in inside if m.form == "name" and m.label == "organization"]
    return any(a is not None and a.kind == "armed group" for a in known)


def _body_named(toks: Sequence[Token], bounds: _Bounds, inside: Sequence[Mention], lang: str) -> bool:
    """Whether the whole phrase is a body's name, whatever people its words hold: "the National Guard"."""
    article = bounds[1] - bounds[0] > 1 and look(toks[bounds[0]]) in _ARTICLES[lang]
    start, end = toks[bounds[0] + article].start, toks[bounds[1] - 1].end
    return any(m.label == "organization" and m.form == "name" and m.start <= start and end <= m.end for m in inside)


def _weapon(doc: Document, trigger: Trigger) -> Entity | None:
    toks, lang = trigger.sentence.tokens, doc.lang
    for k in range(trigger.a, trigger.b):
        own = trigger.first <= k <= trigger.last
        if (own and trigger.first == trigger.last) or look(toks[k]) not in _WEAPONS[lang]:
            continue
        begin = k
        while begin > trigger.a and k - begin < 2 and (own or not trigger.first <= begin - 1 <= trigger.last):
            low = look(toks[begin - 1])
            if not low.isalpha() or low in _STOP[lang] or low in _ARTICLES[lang]:
                break
            begin -= 1
        return doc.make(Entity, toks[begin].start, toks[k].end, name=None, kind="thing")
    return None


def noun_phrase(toks: Sequence[Token], i: int, stop: int, lang: str) -> _Bounds | None:
    """Tokens (first, past the last) of the noun phrase at ``i``, past conjunctions and a leading adverbial."""
    return _Finder(toks, lang, frozenset()).subject(i, stop)


def declarer(doc: Document, speaker: Source, mentions: Sequence[Mention]) -> tuple[Entity, ...]:
    """The one whose declaring did it: "JNIM declared a blockade" makes JNIM the actor."""
    toks = doc.sentence_at(speaker.start).tokens
    inside = [k for k, t in enumerate(toks) if speaker.start <= t.start and t.end <= speaker.end]
    if not inside:
        return ()
    return _known(entity(doc, toks, (inside[0], inside[-1] + 1), mentions))
