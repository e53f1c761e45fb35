"""Who claims an attack and who is blamed for it: "JNIM claimed responsibility", "officials pointed the finger at JNIM".

What is negated, asked or denied gives nothing: "no group has claimed it", "whether JNIM was behind it". "The group" and
"it" stand for the armed group named last. A claim may stand sentences behind the attack; blame is believed where its
sentence speaks of an attack.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from vigie.codebook import actor_list
from vigie.language.document import Document, Sentence, Token, within
from vigie.model import Entity, Mention
from vigie.read.events.clauses import clause_bounds, clause_of, lows_of
from vigie.read.events.roles import entity, noun_phrase
from vigie.read.grammar.phrases import grammar
from vigie.tables import shipped

_NEGATION = grammar("negation")
_NOBODY = frozenset("no none nobody neither nor never not yet without aucun aucune nul personne ni sans jamais".split())
_ASKED = frozenset("if whether should unless si".split())
_NEAR = 6  # tokens before a cue in which a negation belongs to it
_BACK = 3  # sentences in which the group is named that "the group" stands for
_ARMED = frozenset({"armed group", "militia", "communal militia", "gang"})
_NOBODY_MEANT = re.compile(
    r"(?:any|some|no|every)(?:one|body)|each other|others|them|him|her|us|which|what|quelqu['’]un|autrui|lequel", re.I
)
_YEAR = re.compile(r"\b(?:19|20)\d\d$")
_OWN_WORD = re.compile(r"[-‑ ](?:fighters|militants|rebels|group|gunmen|members|forces|insurgents|terrorists)\b", re.I)
_INFINITIVE = re.compile(r"\s(?:d['’]|de )(?:avoir|être|\w+(?:er|ir|re)\b).*", re.I | re.S)
_LONGEST = 40  # tokens in which a subject stands before its predicate
_AUXILIARY = frozenset(
    "has have had was were is are been be also later then again today yesterday still since already , a ont est sont"
    " avait avaient aussi également ensuite été déjà depuis monday tuesday wednesday thursday friday"
    " saturday sunday".split()
)
_PRONOUNS = frozenset("it they il elle ils elles".split())


@dataclass(frozen=True, slots=True)
class Claim:
    """The sentence of a claim or of blame, and who makes it or gets it."""

    sentence: Sentence
    claimant: Entity
    blamed: bool = False


@dataclass(frozen=True)
class _Cues:
    """The patterns of ``data/claims.yaml`` for one language; each cue with whether the one meant stands on its left."""

    event: re.Pattern[str]
    stems: tuple[re.Pattern[str], re.Pattern[str]]
    claims: tuple[tuple[re.Pattern[str], bool], ...]
    blame: tuple[tuple[re.Pattern[str], bool], ...]
    stands_for: re.Pattern[str]


@cache
def _cues(lang: str) -> _Cues:
    data = shipped("read", "claims.yaml")
    own = data[lang]

    def made(pattern: str) -> re.Pattern[str]:
        for name in ("event", "did", "fighters", "said_in"):
            pattern = pattern.replace(f"<{name}>", own[name])
        return re.compile(pattern, re.IGNORECASE)

    def sides(cues: dict[str, list[str]]) -> tuple[tuple[re.Pattern[str], bool], ...]:
        return tuple((made(p), side == "left") for side in ("right", "left") for p in cues[side])

    return _Cues(
        event=made(r"\b<event>\b"),
        stems=(made(own["stem_claims"]), made(own["stem_blame"])),
        claims=sides(own["claims"]),
        blame=sides(own["blame"]),
        stands_for=made(data["stands_for"]),
    )


def claims(doc: Document, mentions: Sequence[Mention]) -> list[Claim]:
    """The claims of responsibility and the blame in ``doc``, of somebody named or described, in their order."""
    found: list[Claim] = []
    cues = _cues(doc.lang)
    claiming, blaming = cues.stems
    for sentence in doc.sentences:
        if doc.embedded(sentence.start):
            continue
        if claiming.search(doc.text, sentence.start, sentence.end):
            found += _told(doc, sentence, mentions, blamed=False)
        if blaming.search(doc.text, sentence.start, sentence.end) and cues.event.search(
            doc.text, sentence.start, sentence.end
        ):
            known = {c.claimant.text for c in found if c.sentence is sentence}
            found += [c for c in _told(doc, sentence, mentions, blamed=True) if c.claimant.text not in known]
    return found


def _told(doc: Document, sentence: Sentence, mentions: Sequence[Mention], *, blamed: bool) -> list[Claim]:
    toks = sentence.tokens
    starts = [t.start for t in toks]
    lows = lows_of(toks)
    bounds = clause_bounds(lows, doc.lang)
    found: list[Claim] = []
    for pattern, left in _cues(doc.lang).blame if blamed else _cues(doc.lang).claims:
        for m in pattern.finditer(doc.text, sentence.start, sentence.end):
            k = bisect_right(starts, m.start()) - 1
            a, _ = clause_of(bounds, k)
            before = lows[max(a, k - _NEAR) : k + 1]
            if any(w in _NEGATION[doc.lang] or w in _NOBODY or w in _ASKED for w in before):
                continue
            if left:
                span = _subject(toks, lows, a, k, doc.lang)
                pronoun = (
                    next((j for j in range(max(a, k - _NEAR), k) if lows[j] in _PRONOUNS), None)
                    if span is None
                    else None
                )
                span = (pronoun, pronoun + 1) if pronoun is not None else span
            else:
                first = bisect_right(starts, m.end() - 1)
                span = noun_phrase(toks, first, len(toks), doc.lang)
            made = entity(doc, toks, span, within(mentions, sentence.start, sentence.end))
            if (
                made is None
                or _NOBODY_MEANT.fullmatch(made.text)
                or _YEAR.search(made.text)
                or (made.kind == "state" and left and not blamed)
            ):
                continue  # an army says what it did: that is no claim of an attack told before
            made = _named(doc, _short(doc, made), mentions)
            if made is not None and all(made.start != c.claimant.start for c in found):
                found.append(Claim(sentence, made, blamed))
    return found


def _subject(toks: Sequence[Token], lows: Sequence[str], a: int, k: int, lang: str) -> tuple[int, int] | None:
    """The noun phrase that ends where the predicate at ``k`` begins: of the clause, else behind one of its commas."""
    commas = [j + 1 for j in range(max(a, k - _LONGEST), k) if toks[j].text == ","]
    for begin in (a, *commas):
        found = noun_phrase(toks, begin, k, lang)
        if found is not None and all(w in _AUXILIARY or w.endswith("ly") for w in lows[found[1] : k]):
            return found
    return None


def _named(doc: Document, told: Entity, mentions: Sequence[Mention]) -> Entity | None:
    """``told`` with the name of the armed group that it stands for; ``None`` for a pronoun that stands for none."""
    made = told if told.kind != "thing" else replace(told, kind="group")
    if made.name is not None or not _cues(doc.lang).stands_for.fullmatch(told.text):
        return made
    first = max(0, doc.sentence_at(told.start).index - _BACK)
    named = [m for m in within(mentions, doc.sentences[first].start, told.start) if _armed(m)]
    if named:
        return replace(made, name=named[-1].text, kind="group")
    return None if told.text.lower() in _PRONOUNS else made


def _short(doc: Document, told: Entity) -> Entity:
    """``told`` without the verb that a phrase ran into ("Example Front appeared online", "le Front d'avoir")."""
    end = told.end
    if m := _INFINITIVE.search(told.text):
        end = told.start + m.start()
    at = told.text.find(told.name) if told.name else -1
    if told.name and at >= 0:
        after = told.start + at + len(told.name)
        if after < end and not _OWN_WORD.match(doc.text, after, end):
            end = after
    return told if end == told.end else doc.make(Entity, told.start, end, name=told.name, kind=told.kind)


def _armed(mention: Mention) -> bool:
    if mention.form != "name" or mention.label != "organization":
        return False
    known = actor_list(None).find(mention.text, ())
    return known is not None and known.kind in _ARMED
