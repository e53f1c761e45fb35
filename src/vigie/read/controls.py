"""Controls: who is reported to hold, lose, contest, besiege or be present in a place. Only what is said."""

from __future__ import annotations

from collections.abc import Sequence

from vigie.language.document import Document, Sentence
from vigie.model import Control, Entity, Mention, Place, Span
from vigie.model.vocabulary import ControlStatus
from vigie.read.phrases import Hit, Lexicon, all_patterns, look
from vigie.read.roles import entity, noun_phrase
from vigie.read.scope import Scope
from vigie.read.triggers import asserted, clause_bounds, clause_of

# "~" stands for up to six words; active: the subject is the actor; passive: the one after "by".
_WORDS: dict[str, dict[tuple[ControlStatus, bool], str]] = {
    "en": {
        ("holds", True): "controls; (formally |now |still |currently )?(holds?|held) (territory|significant territory|sway|the town|control|parts|large parts|swathes); (captured|seized|overran|retook|recaptured) ~ (town|city|village|base|camp|control); took control of; (takes?|taken|seized|regained) control; rules?; (has |have )?consolidated power; occup(y|ies|ied)",
        ("holds", False): "(controlled|held|run|ruled|occupied|captured|seized) by; under the (full )?control of; in the hands of; fell to",
        ("lost", True): "(lost|loses|losing) (control|ground|the town|the base|territory); (withdrew|retreated|pulled out) from; abandoned ~ (base|post|town|camp|position)",
        ("contested", True): "(fighting|battling|clashing) for control of; (battle|fight) for (control of )?(the )?(town|city|capital)",
        ("besieged", True): "(besieges?|besieging|besieged|encircles?|encircled|surrounds?|surrounded|blockading|blockades) ~; laid siege to; laying siege to",
        ("besieged", False): "(besieged|encircled|surrounded|blockaded) by; under siege by",
        ("present", True): "(established|set up|erected|man|manned|mans|operates?|runs?) ~ (checkpoints?|roadblocks?|courts?|bases?|camps?); (collects?|collected|collecting|levies|levied|impose|imposed|imposes|imposing) ~ (taxes|tax|zakat|sharia|levies); (acted|acts|acting) as a de-facto authority; (active|operates?|operating|present|entrenched) in",
    },
    "fr": {
        ("holds", True): "(contrôlent?|contrôlait|contrôlaient|occupent?|occupaient|détiennent|tiennent) ; (pris|prend|prennent|repris|reprennent) le contrôle; emparés? de; emparée? de; emparé du; règnent",
        ("holds", False): "(contrôlée?s?|occupée?s?|tenue?s?|dirigée?s?) par; sous (le )?contrôle (de|du|des); aux mains (de|du|des); tombée? aux mains",
        ("lost", True): "(perdu|perd|perdent) (le contrôle|du terrain|la ville); (retirés?|retirée|replié|repliés) de; abandonné ~ (base|poste|camp|position|ville)",
        ("contested", True): "(affrontent|combattent) pour le contrôle; bataille pour le contrôle",
        ("besieged", True): "(assiègent?|assiégeaient|encerclent?|encerclaient); imposent ~ siège; imposé ~ siège",
        ("besieged", False): "(assiégée?s?|encerclée?s?) par",
        ("present", True): "(installé|installent|érigé|érigent|dressé|tiennent) ~ (checkpoints?|barrages?|tribunaux|bases?); (prélèvent|collectent|perçoivent|imposent|imposé|prélève) ~ (taxes?|impôts?|zakat|charia); (présents?|actifs?|implantés?|active|implantée|présente) (dans|à|au)",
    },
}  # fmt: skip

_Sense = tuple[ControlStatus, bool]


def _lexicon(lang: str) -> Lexicon[_Sense]:
    lexicon = Lexicon[_Sense]()
    for sense, forms in _WORDS[lang].items():
        for pattern in all_patterns(forms):
            lexicon.add(pattern.removesuffix(" ~"), sense)
    return lexicon.done()


_LEXICONS = {lang: _lexicon(lang) for lang in _WORDS}


def controls(doc: Document, mentions: Sequence[Mention], scope: Scope) -> list[Control]:
    """What ``doc`` says about who holds what, in order; needs a place in the clause and a named or described actor."""
    if doc.lang not in ("en", "fr"):
        return []
    found: list[Control] = []
    for sentence in doc.sentences:
        if doc.embedded(sentence.start):
            continue
        hits = _LEXICONS[doc.lang].find(sentence.tokens)
        if not hits:
            continue
        lows = [look(t) for t in sentence.tokens]
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
    status, active = hit.item
    toks = sentence.tokens
    actor = _actor(doc, sentence, hit, a, b, active, mentions)
    start, end = toks[a].start, toks[b - 1].end
    where = _places(scope, toks[hit.first].start, end) if active else _places(scope, start, toks[hit.first].start)
    where = where or _places(scope, start, end)
    where = tuple(p for p in where if actor is None or not (actor.start <= p.start and p.end <= actor.end))
    if actor is None or not where:
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
    bounds = noun_phrase(toks, a, hit.first, doc.lang) if active else noun_phrase(toks, hit.last + 1, b, doc.lang)
    made = entity(doc, toks, bounds, mentions)
    return made if made is not None and made.kind != "thing" else None


def _places(scope: Scope, start: int, end: int) -> tuple[Place, ...]:
    return tuple(p.place for p in scope.places if start <= p.start and p.end <= end and p.role == "literal")[:4]


def _span(doc: Document, start: int, end: int) -> Span:
    while start < end - 1 and not doc.text[start].isalnum():
        start += 1
    while end > start + 1 and not doc.text[end - 1].isalnum():
        end -= 1
    return doc.span(start, end)
