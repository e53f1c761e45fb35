"""Whose account goes on: a toll told after "…, the ministry said." is the ministry's until another voice comes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from vigie.language.document import Document, Sentence
from vigie.model import Figure, Quote, Source, Span
from vigie.model.vocabulary import Measure
from vigie.read.context.attributions import is_nobody, stated
from vigie.read.context.reported import earlier_account
from vigie.read.context.scope import Scope
from vigie.read.context.tellers import teller
from vigie.read.figures.losses import ELLIPTIC
from vigie.read.figures.voices import heads, unsaid, voice
from vigie.read.names import cues

_TOLL: frozenset[Measure] = frozenset({"killed", "injured", "abducted", "missing", "arrested"})
_CARRIED = _TOLL | {"displaced"}
# Signs that the article turns to other matter in its own voice, or only passes on a rumour.
_TURNS = {
    "en": re.compile(
        r"(?i)\bhad\b|\b(?:reportedly|allegedly|apparently|feared|believed to|would have|may have|might have)\b"
        r"|\b(?:19|20)\d\d\b"
        r"|\b(?:last|previous|past|earlier) (?:year|month|week|spring|summer|autumn|fall|winter|january|february"
        r"|march|april"
        r"|may|june|july|august|september|october|november|december)\b|\b(?:since|ago|so far)\b"
        r"|\bthe (?:last|previous|latest|first)(?: one)?,? (?:in|on|was|had)\b"
        r"|\b(?:minutes?|hours?|days?|weeks?) (?:later|after|earlier|before)\b"
        r"|^(?:separately|elsewhere|meanwhile|also on|in a separate|another|a separate)\b"
    ),
    "fr": re.compile(
        r"(?i)\b(?:avaient|avait|aurait|auraient|serait|seraient)\b|\b(?:19|20)\d\d\b|\bdepuis\b|\bil y a\b"
        r"|\b(?:an|mois|année|semaine) (?:dernier|dernière|passée?)\b|\b(?:auparavant|précédente?s?|jusqu['’]ici)\b"
        r"|\bla (?:dernière|précédente|première)(?:,| en| remonte| avait)\b|\bun autre (?:bilan|décompte)\b"
        r"|\b(?:minutes?|heures?|jours?|semaines?) (?:plus tard|après|plus tôt|avant)\b"
        r"|^(?:par ailleurs|ailleurs|en outre|une autre|un autre|séparément)\b"
    ),
}
# "In Gao, …", "À Mozogo, …", "En mars, …": another place or time.
_ELSEWHERE = re.compile(
    r"(?:In|At|Near|On|To the|Across|À|A|En|Au|Aux|Dans|Près de|Du côté de|Sur|Le \d)\s?[^,.]{2,60},\s"
)
_HEARSAY = {
    "en": re.compile(r"(?i)\b(?:reportedly|allegedly|apparently)\b"),
    "fr": re.compile(r"(?i)\b(?:aurait|auraient)\b"),
}
_SINCE_RAISED = re.compile(r",? (?:le bilan|the (?:death )?toll)\b")  # "De 31, le bilan est passé à 44"
_CONTRAST = re.compile(
    r"(?i)\b(?:but|while|whereas|although|mais|tandis|alors que|là où|depuis|since|compared|contre)\b"
    r"|\b(?:and|et) (?:in|on|en|le|au) \w+(?: \w+)?,"  # "…, and in August, the group estimated"
    r"|[.!?;]\s|, as (?!of)"
)
_TURN = re.compile(r"(?i)\b(?:but|while|whereas|where|although|mais|tandis que|alors que|là où|quand|lorsque)\b|;")
_IN_PASSING = re.compile(
    r"(?i)\b(?:qui|which|that|dont la dernière[^.]{0,40}|who)\s(?:a|ont|avait|avaient|had|has|have)?\s?(?:fait"
    r"|causé|coûté|tué|blessé"
    r"|killed|left|claimed|wounded|injured)\s[^,;.]{0,40}$"
)
_ANAPHOR = re.compile(
    r"(?:The|This|L['’]|La|Le|Les|Cette|Cet|Ce) ?(?:\w+ )?(?:attack|assault|raid|ambush|blast|explosion|bombing"
    r"|strike|shooting"
    r"|massacre|clash|incident|accident|attackers?|assailants?|gunmen|attaque|assaut|embuscade|attentat|frappe|tuerie"
    r"|accrochage|drame|assaillants)s?\b"
)
_DENIES = re.compile(
    r"(?i)\b(?:den|reject|refut|disput|dismiss|doubt|condemn|urg|ask|call|demand|vow|threat|pledg|ni[ae]|démen"
    r"|rejet|contest"
    r"|réfut|dout|condamn|exig|demand|appel|menac|promet|réclam)\w*"
)
_INFORMS = re.compile(
    r"(?i)^(?:inform(?:s|ed|e|ent)?|wish(?:es)? to inform|porte(?:nt)? à la connaissance|a l['’]honneur"
    r"|tient à informer)\b"
)
# A sentence with a voice of its own, whom no cue names: "The police continue to speak of 39 deaths".
_VOICED = re.compile(
    r"(?:[^.;:]{0,60}[, ])?on (?:y |en )?(?:a |avait )?(?:compt|dénombr|recens|déplor|signal)\w+|On (?:parle|évoque)\b"
    r"|Officiel(?:lement)?\b|Officially\b"
    r"|(?:The|A|An|Its|L['’]|La|Le|Les|Un|Une|Des|[A-Z])[^,.;:]{2,90}? (?:(?:continues? to|still|now|only|itself"
    r"|themselves"
    r"|has|have|had|a|ont|avait|continuent? (?:de|à)) )?(?:speaks?|spoke|spoken|puts?|counts?|counted|keeps?|kept"
    r"|raised"
    r"|lowered|revised|sticks?|stuck|stands? by|lists?|listed|parle(?:nt)?|avance(?:nt)?|évoque(?:nt)?|compte(?:nt)?"
    r"|compté|maintient|maintiennent|s['’]en tient|s['’]en tiennent|recense(?:nt)?|recensé|dénombre(?:nt)?|dénombré)\b"
)
_AGAINST = re.compile(r"[^.;:]{0,90}(?:\bcontre|\bup from|\bdown from)(?: (?:the|les))? ")
_GIVEN = re.compile(
    r"(?i) (?:\w+ )?(?:given|claimed|announced|reported|according|selon|d['’]après|pour|annoncés|avancés|évoqués)\b"
)
_WHICH = re.compile(r",? (?:qui|which|who)\s")
_STEPS = 3
_MOST = 24  # figures of a sentence
_LEAD = 3000  # characters in which the lead ends


def carried(doc: Document, scope: Scope, figures: Sequence[Figure]) -> list[Figure]:
    """``figures`` with the source of the account that goes on, where the sentence itself names none.

    An account goes on in its paragraph, from one sentence to the next, and from the lead into a paragraph that takes
    up its event ("The attack …"); what counts people in need, prices or a population is the article's own. A statement
    that a body issues to inform the public is its own to the end.
    """
    issuer = _issuer(doc, scope)
    figures = [
        replace(f, attributed_to=None)
        if f.attributed_to is not None
        and unsaid(doc, f, f.attributed_to)
        and not any(q.direct for q in scope.holding(f.start, f.end))
        else f
        for f in figures
    ]
    by_sentence: dict[int, list[Figure]] = {}
    for figure in figures:
        by_sentence.setdefault(doc.sentence_at(figure.start).index, []).append(figure)
    for index, inside in by_sentence.items():
        sentence = doc.sentences[index]
        own = _own(doc, sentence)
        for k, figure in enumerate(inside):
            if k and figure.of is None and (m := ELLIPTIC.fullmatch(doc.text[inside[k - 1].end : figure.start])):
                start = inside[k - 1].end  # "13 dead, the rebels 4"
                told = doc.make(Source, start + m.start("who"), start + m.end("who"), name=None)
                inside[k] = replace(figure, attributed_to=told)
                continue
            against = k and _AGAINST.fullmatch(doc.text, inside[k - 1].end, figure.start)
            if against and not _GIVEN.match(doc.text, figure.end):  # "134, contre 118 lundi": not of who spoke before
                if (source := figure.attributed_to) is not None:
                    # "…, said the ministry, which now speaks of 40, against 31 last week": the earlier one is nobody's
                    aside = _WHICH.search(doc.text, source.end, figure.start) is not None
                    inside[k] = replace(figure, attributed_to=None if aside else inside[k - 1].attributed_to)
                continue
            if (giver := voice(doc, sentence, figure, inside[:_MOST])) is not None:
                inside[k] = replace(figure, attributed_to=giver)
                continue
            if (giver := _across(doc, scope, sentence, figure)) is not None:
                inside[k] = replace(figure, attributed_to=giver)
                continue
            if figure.attributed_to is None and (hung := _hung(doc, scope, sentence, figure)) is not None:
                inside[k] = replace(figure, attributed_to=hung)
                continue
            if figure.attributed_to is not None or figure.measure not in _CARRIED or _other(doc, sentence, figure):
                continue
            source = _beside(doc, scope, sentence, figure, inside) if len(inside) <= _MOST else None
            if source is None and not own and k < _MOST:
                source = _before(doc, scope, sentence, by_sentence, figure.measure) or issuer
            if source is not None and not heads(source):
                inside[k] = replace(figure, attributed_to=source)
    return [_not_counted(figure, inside) for inside in by_sentence.values() for figure in inside]


def _not_counted(figure: Figure, inside: Sequence[Figure]) -> Figure:
    """The figure without a source that is counted itself: "34 morts et 14 blessés qui ont dit"."""
    source = figure.attributed_to
    if source is None or source.in_ != figure.in_:
        return figure
    counted = any(f.measure in _TOLL and f.start < source.end and source.start < f.end for f in inside[:_MOST])
    return replace(figure, attributed_to=None) if counted else figure


def _other(doc: Document, sentence: Sentence, figure: Figure) -> bool:
    """Whether the figure is an earlier account's, or another event's told in passing ("the raid that killed 12")."""
    if earlier_account(doc.text, figure.start) or _SINCE_RAISED.match(doc.text, figure.end):
        return True
    return _IN_PASSING.search(doc.text, max(sentence.start, figure.start - 90), figure.start) is not None


# "…, the ministry said, updating an earlier toll of 31", "WHO said in a statement putting the toll at 70"
_HUNG = re.compile(
    r"(?i)\b(?:putting|giving|raising|bringing|revising|updating|lowering|correcting|portant|établissant|révisant"
    r"|actualisant|ramenant|corrigeant)\s[^.;:,]{0,50}$"
)


def _hung(doc: Document, scope: Scope, sentence: Sentence, figure: Figure) -> Source | None:
    """Who gives a figure in a participle that hangs on what he says."""
    m = _HUNG.search(doc.text, max(sentence.start, figure.start - 70), figure.start)
    if m is None:
        return None
    for quote in reversed(scope.cued(sentence)):
        if quote.cue is None or quote.cue.end > m.start() or is_nobody(quote.speaker):
            continue
        return None if ";" in doc.text[quote.cue.end : m.start()] else quote.speaker
    return None


def _across(doc: Document, scope: Scope, sentence: Sentence, figure: Figure) -> Source | None:
    """Who gives a count after a contrast, where it was put to the voice before it: "the minister admits seven, where
    the rebels claim 32"."""
    source = figure.attributed_to
    if source is None or source.in_ is not None or not sentence.start <= source.start < figure.start:
        return None
    turns = [m.end() for m in _TURN.finditer(doc.text, source.end, figure.start)]
    gives = teller(doc, sentence, figure) if turns else None
    return scope.meant(*gives) if gives is not None and gives[0] >= turns[-1] else None


def _beside(doc: Document, scope: Scope, sentence: Sentence, figure: Figure, inside: Sequence[Figure]) -> Source | None:
    """Who tells the rest of the sentence: the only voice in it, with no contrast between its words and the figure."""
    told: dict[Source, Span] = {f.attributed_to: f for f in inside if f.attributed_to is not None}
    for quote in scope.cued(sentence):
        cue = quote.cue.text if quote.cue is not None else ""
        if quote.speaker is None or is_nobody(quote.speaker):
            return None
        if not quote.direct and stated(quote) and not _DENIES.search(cue):
            told.setdefault(quote.speaker, quote.content)
        elif quote.speaker not in told:
            return None
    if len(told) != 1:
        return None
    ((source, span),) = told.items()
    a, b = sorted(((span.start, span.end), (figure.start, figure.end)))
    return (
        None
        if _CONTRAST.search(doc.text, a[1], b[0]) or _HEARSAY[doc.lang].search(doc.text, sentence.start, sentence.end)
        else source
    )


def _own(doc: Document, sentence: Sentence) -> bool:
    """Whether the sentence turns to other matter: another time or place, another voice, or hearsay."""
    text = doc.text[sentence.start : sentence.end]
    return bool(_TURNS[doc.lang].search(text) or _ELSEWHERE.match(text) or _VOICED.match(text))


def _before(
    doc: Document, scope: Scope, sentence: Sentence, known: dict[int, list[Figure]], measure: Measure
) -> Source | None:
    """Who told the sentence before, or the one before that where nobody is named in between."""
    if scope.cued(sentence):
        return None
    for step in range(_STEPS):
        before = _preceding(doc, sentence)
        if before is None:
            return None
        told = [f for f in known.get(before.index, ()) if f.attributed_to is not None]
        same = [f for f in told if (f.measure in _TOLL) == (measure in _TOLL)]
        if same:
            return same[-1].attributed_to
        spoken = scope.cued(before)
        if spoken:  # of the event, right before or in the lead; who gives other numbers tells of these nothing
            near = not told and (not step or "\n" in doc.text[before.end : sentence.start])
            return _voice(doc, spoken) if measure in _TOLL and near else None
        if told or _TURNS[doc.lang].search(doc.text, before.start, before.end):
            return None
        sentence = before
    return None


def _preceding(doc: Document, sentence: Sentence) -> Sentence | None:
    """The sentence before in the paragraph; the lead's last where this one takes up its event."""
    if sentence.index == 0:
        return None
    before = doc.sentences[sentence.index - 1]
    if doc.embedded(before.start) != doc.embedded(sentence.start):
        return None
    if "\n" not in doc.text[before.end : sentence.start]:
        return before
    if before.start > _LEAD or not _ANAPHOR.match(doc.text, sentence.start):
        return None
    return None if _paragraph_before(doc, before) else before


def _paragraph_before(doc: Document, sentence: Sentence) -> bool:
    """Whether a paragraph of whole sentences stands before that of ``sentence``: headings and datelines are none."""
    start = doc.text.rfind("\n", 0, sentence.start) + 1
    return any(line.rstrip().endswith((".", "”", '"', "»")) for line in doc.text[:start].splitlines())


def _voice(doc: Document, spoken: Sequence[Quote]) -> Source | None:
    """Who tells what happened in a sentence: the last who says so, where nobody denies or demands."""
    last = spoken[-1]
    cue = last.cue.text if last.cue is not None else ""
    if last.direct or is_nobody(last.speaker) or _DENIES.search(cue) or not stated(last):
        return None
    return last.speaker if _tells(doc.lang, cue) else None


def _tells(lang: str, cue: str) -> bool:
    table = cues.verbs(lang)
    words = cue.lower().replace("’", "'").replace("'", "' ").split()
    before = {phrase for phrases in cues.before(lang).values() for phrase in phrases}
    return any(w in table and table[w].takes("say", "tell", "note") for w in words) or tuple(words) in before


def _issuer(doc: Document, scope: Scope) -> Source | None:
    """Who issues the whole text, where it begins by informing the public."""
    for sentence in doc.sentences[:3]:
        for quote in scope.cued(sentence):
            if quote.cue is not None and _INFORMS.match(quote.cue.text) and not is_nobody(quote.speaker):
                return quote.speaker
    return None
