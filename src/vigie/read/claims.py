"""Who claims an attack: "JNIM claimed responsibility", "revendiquée par le JNIM"; not "no group has claimed it"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from vigie.language.document import Document, Sentence, within
from vigie.model import Entity, Mention
from vigie.read.phrases import grammar
from vigie.read.roles import entity, noun_phrase
from vigie.read.triggers import clause_bounds, clause_of, lows_of

_NEGATION, _HAVE, _BE, _ADVERBS = map(grammar, ("negation", "have", "be", "adverbs"))
_CLAIMING = {
    "en": frozenset({"claimed", "claims", "claiming"}),
    "fr": frozenset("revendiqué revendiquée revendiqués revendiquées revendique revendiquent revendiquant".split()),
}
_CLAIMED = frozenset("attack attacks assault bombing raid ambush kidnapping abduction strike".split())
_BY = frozenset({"by", "par"})
_NOBODY = frozenset("no none nobody not aucun aucune nul personne".split())
_NEAR = 6


@dataclass(frozen=True, slots=True)
class Claim:
    """The sentence of a claim, and who makes it."""

    sentence: Sentence
    claimant: Entity


def claims(doc: Document, mentions: Sequence[Mention]) -> list[Claim]:
    """The claims of responsibility in ``doc`` that somebody named or described makes; negated ones give none."""
    found: list[Claim] = []
    for sentence in doc.sentences:
        if doc.embedded(sentence.start) or not any(t.lower in _CLAIMING[doc.lang] for t in sentence.tokens):
            continue
        lows = lows_of(sentence.tokens)
        bounds = clause_bounds(lows, doc.lang)
        for k, word in enumerate(lows):
            if word not in _CLAIMING[doc.lang]:
                continue
            a, _ = clause_of(bounds, k)
            if any(w in _NEGATION[doc.lang] or w in _NOBODY for w in lows[max(a, k - _NEAR) : k]):
                continue
            made = entity(doc, sentence.tokens, _claimant(sentence, lows, a, k, doc.lang),
                          within(mentions, sentence.start, sentence.end))  # fmt: skip
            if made is not None:
                found.append(Claim(sentence, made if made.kind != "thing" else replace(made, kind="group")))
    return found


def _claimant(sentence: Sentence, lows: Sequence[str], a: int, k: int, lang: str) -> tuple[int, int] | None:
    toks = sentence.tokens
    for j in range(k + 1, min(len(lows), k + 4)):
        if lows[j] in _BY:
            return noun_phrase(toks, j + 1, len(toks), lang)
    before = [w for w in lows[max(a, k - 4) : k] if w not in _ADVERBS[lang]][-1:]
    after = lows[k + 1 : k + 4]
    own = after[:1] == ["it"] or any(w in ("responsibility", "credit") for w in after)
    event = after[:1] in (["the"], ["this"], ["that"], ["an"]) and any(w in _CLAIMED for w in after[1:])
    if lang == "en" and not (own or event):
        return None
    if lang == "fr" and (before[:1] == ["été"] or (before and before[0] in _BE["fr"])):
        return None
    return noun_phrase(toks, a, k, lang)
