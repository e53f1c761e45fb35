"""The statement that a denial denies, looked for by words and meaning; where none is found nothing is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vigie.compare.claims.denied_words import DENIES, Denial, in_sentence, same_denier, told_denial
from vigie.compare.claims.official import yes_no
from vigie.compare.claims.rejected import FAR, best_named, concerns, named_in, theirs
from vigie.compare.figures.counted import side_of
from vigie.compare.incidents.origins import Origins
from vigie.compare.likeness.alike import content, likeness
from vigie.compare.questions.building import Draft, Query, Told
from vigie.compare.questions.scenes import AHEAD, Sentence
from vigie.compare.words.keys import fold
from vigie.compare.words.negation import states_no
from vigie.compare.words.spoken import source_at
from vigie.compare.words.wording import statement
from vigie.model import Span

# A blow that is denied is the one that the articles tell of.
_HARM = re.compile(
    r"\b(?:target\w*|hit(?:ting)?|struck|strik\w+|bomb\w*|attack\w*|shell\w*|fir(?:ed|ing)|kill\w*|enter(?:ed|ing)"
    r"|burn\w*|loot\w*"
    r"|massacr\w*|execut\w+|rap(?:ed|ing)|abduct\w*|kidnap\w*|drone|vis(?:e|er|ant)|cibl\w+|frapp\w+|tir(?:e|er)"
    r"|tu(?:e|er)"
    r"|bombard\w*|incendi\w+|pill\w+|enlev\w+|execut\w+|attaqu\w+)\b"
)
_ACCUSES = re.compile(
    r"\b(?:accus\w+|blam\w+|attribut\w+|imput\w+|alleg\w+|claim\w*|said|says|reported\w*|affirm\w+|soutien\w+"
    r"|revendiqu\w+|stated|declar\w+|announc\w+|annonc\w+|proclaim\w*|proclam\w+"
    r"|aurai(?:t|ent)|a declare|ont declare|seraient|serait)\b"
)
# Least likeness of a denial and what it denies. In its own article the statement is near at hand, and any that shares
# its words is most often meant; in another one the two must be close (read on three sets of news, 30 denials).
FITS, NEAR = 0.45, 0.25
_NEAREST = 8  # statements by shared words that are embedded for each denial
BLOW = re.compile(
    r"\b(?:attack\w*|strik\w+|struck|bomb\w*|raid\w*|kill\w*|massacre\w*|shell\w*|abduct\w*|kidnap\w*|assault\w*"
    r"|attaqu\w*|frapp\w*"
    r"|tue[rs]?|bombard\w*|enlev\w*|tir\w*|massacr\w*)\b"
)


def claims_denied(denials: Sequence[Denial], parts: Sequence[Sentence], origins: Origins) -> list[Query]:
    """A question for every denial whose statement is found; denials of one statement share it."""
    found: dict[tuple[str, int, int], tuple[Span, Sentence, list[Told]]] = {}
    said = _denied_words([d for d in denials if d.kind == "words" and in_sentence(d) is None], parts)
    for d in denials:
        at: Sentence | None = d.at
        claim = in_sentence(d)
        if claim is None and d.kind != "part":
            at = said.get(id(d)) if d.kind == "words" else _pointed_at(d, parts)
            if at is None and d.kind == "words" and _HARM.search(fold(d.what)):
                at = blow_told(d, parts)
            claim = Span.cut(at.reading.text, at.start, at.end) if at is not None else None
        if claim is None or at is None:
            continue
        key = (at.reading.id, claim.start, claim.end)
        found.setdefault(key, (claim, at, []))[2].extend(told_denial(d, parts, origins))
    return [_question(*item, origins) for item in found.values()]


_MAIN_VERB = 40  # first characters of a sentence, in which its verb says that it is only possible


def _denied_words(denials: Sequence[Denial], parts: Sequence[Sentence]) -> dict[int, Sentence]:
    """The statement that each denial denies, by the denial's identity: nearest in words and meaning, if near enough."""
    stated = [
        s
        for s in parts
        if DENIES.search(s.plain) is None
        and len(s.plain) > 30
        and not states_no(s.plain)
        and AHEAD.search(s.plain, 0, _MAIN_VERB) is None
    ]
    terms = [set(content(s.span.text)) for s in stated]
    chosen: dict[int, list[int]] = {}
    for d in denials:
        words = set(content(d.what))
        shared = sorted(((len(words & t), -n) for n, t in enumerate(terms) if words & t), reverse=True)[:_NEAREST]
        chosen[id(d)] = [-n for _, n in shared if not same_denier(d, stated[-n])]
    used = sorted({n for near in chosen.values() for n in near})
    if not used:
        return {}
    scores = likeness([*(d.what for d in denials), *(stated[n].span.text for n in used)])
    out = {}
    for k, d in enumerate(denials):
        ranked = [
            (float(scores[k, len(denials) + used.index(n)]) + NEAR * (stated[n].reading is d.at.reading), -n)
            for n in chosen[id(d)]
            if concerns(d.what, stated[n].plain)
        ]
        if ranked and max(ranked)[0] >= FITS:
            out[id(d)] = stated[-max(ranked)[1]]
    return out


def _pointed_at(d: Denial, parts: Sequence[Sentence]) -> Sentence | None:
    """The statement just before that "it" or "the claims" stands for; one that is named has the words."""
    named = named_in(d.what)
    back = FAR if named else 1 if d.kind == "it" else 2
    before = [
        s
        for s in parts
        if s.reading is d.at.reading
        and (0 < d.at.number - s.number <= back or (named and -back <= d.at.number - s.number < 0))
    ]
    other = theirs(d.cue)
    fitting = [
        s
        for s in before
        if _ACCUSES.search(s.plain) and not DENIES.search(s.plain) and (other or not same_denier(d, s))
    ]
    if named:
        return best_named(named, d.what, fitting)
    accusing = [s for s in fitting if _ACCUSING.search(s.plain)]
    return (accusing or fitting)[-1] if fitting else None


_ACCUSING = re.compile(r"\b(?:accus\w+|blam\w+|alleg\w+|imput\w+|attribu\w+|denonc\w+|pointed)\b")


def blow_told(d: Denial, parts: Sequence[Sentence], party: bool = True) -> Sentence | None:
    """The sentence that tells of the blow that a party to the fighting denies: the first of the article before the
    denial, else one of the first of another article that shares a word with the denial."""
    if party and side_of(d.who) not in ("state", "armed group"):
        return None
    told = [
        s
        for s in parts
        if BLOW.search(s.plain) and not DENIES.search(s.plain) and len(s.plain) > 30 and not same_denier(d, s)
    ]
    own = [s for s in told if s.reading is d.at.reading and s.number < d.at.number]
    if own:
        return own[0]
    words = set(content(d.what))
    others = [(len(words & set(content(s.span.text))), -n) for n, s in enumerate(told) if s.reading is not d.at.reading]
    best = max(others, default=(0, 0))
    return told[-best[1]] if best[0] > 1 else None


def _question(claim: Span, at: Sentence, denials: list[Told], origins: Origins) -> Query:
    source = source_at(at.reading, claim)
    told = Told(at.reading, claim, source, origins.of(at.reading.id, source))
    words, accuses = statement(claim.text), re.search(r"\baccus", fold(claim.text)) is not None
    return Query(
        key=("denied claim", at.reading.id, str(claim.start)),
        text=f"Does the accusation hold: “{words}”?" if accuses else f"Is it so that “{words}”?",
        measure=None,
        where=(),
        when=None,
        drafts=[Draft(yes_no(True), [told]), Draft(yes_no(False), denials)],
        verdict="contested",
        about="the same statement",
    )
