"""Controls: who is reported to hold, lose, contest, besiege or be present in a place. Only what is said."""

from __future__ import annotations

from collections.abc import Sequence

from vigie.language.document import Document, Sentence, within
from vigie.model import Control, Entity, Mention, Place, Span
from vigie.model.vocabulary import ControlStatus
from vigie.read.context.scope import Scope
from vigie.read.events.clauses import asserted, clause_bounds, clause_of, lows_of
from vigie.read.events.roles import entity, noun_phrase
from vigie.read.grammar.phrases import Hit, Lexicon, all_patterns
from vigie.tables import shipped

# Words that hold without a named place: "the jihadists hold significant territory".
_AT_LARGE = ("territor", "swathe", "sway", "parts", "checkpoint", "tax", "authority")
_PRONOUNS = frozenset("it they he she il elle ils elles".split())

_Sense = tuple[ControlStatus, str]  # the status, and where its actor stands: "subject", "after", or "nowhere"


def _lexicon(lang: str) -> Lexicon[_Sense]:
    lexicon = Lexicon[_Sense]()
    for row in shipped("read", "controls.yaml")["controls"]:
        sense: _Sense = (row["status"], row["actor"])
        for pattern in all_patterns(row.get(lang)):
            lexicon.add(pattern, sense)
    return lexicon.done()


_LEXICONS = {lang: _lexicon(lang) for lang in ("en", "fr")}


def controls(doc: Document, mentions: Sequence[Mention], scope: Scope) -> list[Control]:
    """What ``doc`` says about who holds what, in order; needs a place in the clause and, but for a siege, a
    named or described actor."""
    if doc.lang not in ("en", "fr"):
        return []
    found: list[Control] = []
    for sentence in doc.sentences:
        if doc.embedded(sentence.start):
            continue
        hits = _LEXICONS[doc.lang].find(sentence.tokens)
        if not hits:
            continue
        lows = lows_of(sentence.tokens)
        bounds = clause_bounds(lows, doc.lang)
        for hit in hits:
            a, b = clause_of(bounds, hit.first)
            if asserted(lows, hit.first, a, doc.lang):
                control = _control(doc, sentence, hit, a, b, mentions, scope)
                if control is not None and not any(
                    c.status == control.status and c.evidence[0].overlaps(control.evidence[0]) for c in found[-4:]
                ):
                    found.append(control)
    return found


def _control(
    doc: Document, sentence: Sentence, hit: Hit[_Sense], a: int, b: int, mentions: Sequence[Mention], scope: Scope
) -> Control | None:
    status, stands = hit.item
    active = stands == "subject"
    toks = sentence.tokens
    actor = None if stands == "nowhere" else _actor(doc, sentence, hit, a, b, active, mentions)
    start, end = toks[a].start, toks[b - 1].end
    where = _places(scope, toks[hit.first].start, end) if active else _places(scope, start, toks[hit.first].start)
    where = where or _places(scope, start, end)
    where = tuple(p for p in where if actor is None or not (actor.start <= p.start and p.end <= actor.end))
    words = doc.text[toks[hit.first].start : toks[hit.last].end].lower()
    if (actor is None and stands != "nowhere") or (not where and not any(w in words for w in _AT_LARGE)):
        return None
    evidence = _span(doc, start, end)
    return Control(
        where=where,
        actor=actor,
        status=status,
        when=scope.when(evidence),
        attributed_to=scope.source(evidence),
        evidence=(evidence,),
    )


def _actor(
    doc: Document, sentence: Sentence, hit: Hit[_Sense], a: int, b: int, active: bool, mentions: Sequence[Mention]
) -> Entity | None:
    toks = sentence.tokens
    if active and (pronoun := _pronoun(doc, sentence, hit, a, mentions)) is not None:
        return pronoun
    bounds = noun_phrase(toks, a, hit.first, doc.lang) if active else noun_phrase(toks, hit.last + 1, b, doc.lang)
    made = entity(doc, toks, bounds, mentions)
    return made if made is not None and made.kind != "thing" else None


def _pronoun(doc: Document, sentence: Sentence, hit: Hit[_Sense], a: int, mentions: Sequence[Mention]) -> Entity | None:
    """The subject where it is a pronoun: it keeps its words and has the name of the group named last before it."""
    token = next((t for t in sentence.tokens[a : hit.first] if t.lower in _PRONOUNS), None)
    if token is None:
        return None
    since = doc.sentences[max(0, sentence.index - 2)].start
    named = [m for m in within(mentions, since, token.start) if m.form == "name" and m.label == "organization"]
    return doc.make(Entity, token.start, token.end, name=named[-1].text, kind="group") if named else None


def _places(scope: Scope, start: int, end: int) -> tuple[Place, ...]:
    return tuple(p.place for p in scope.placed(start, end) if p.role == "literal")[:4]


def _span(doc: Document, start: int, end: int) -> Span:
    while start < end - 1 and not doc.text[start].isalnum():
        start += 1
    while end > start + 1 and not doc.text[end - 1].isalnum():
        end -= 1
    return doc.span(start, end)
