"""Who makes a forecast: its attribution, the subject of the verb of foretelling, or who stands before or after."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vigie.language.document import Document
from vigie.model import Source, Span
from vigie.read.context.scope import Scope
from vigie.read.grammar.clause_words import PREPOSITION
from vigie.read.grammar.clauses import Folded, fold, trimmed
from vigie.read.outlook.speaker_words import SAID_AFTER, SAID_BEFORE


@dataclass(frozen=True)
class Frame:
    """A sentence taken apart, in folded bounds: what is said, on what condition, introduced by which verb."""

    start: int
    end: int
    condition: tuple[int, int] | None
    verb: tuple[int, int] | None  # the verb of warning or predicting
    who: tuple[int, int] | None  # its subject
    warned: bool = False  # the attribution that follows is a warning
    gone: bool = False  # "had predicted": told of a time that is over


_PRONOUN = re.compile(
    r"(?:nobody|no one|few|personne|it|he|she|they|we|i|il|elle|ils|elles|nous|on|there|this|that|who|which|qui)\b"
)


def speaker_of(
    doc: Document, f: Folded, statement: Span, frame: Frame, sentence: tuple[int, int], scope: Scope
) -> Source | None:
    """The attribution that holds the statement, else the subject of the verb of warning, else who stands after."""
    a, b = sentence
    source = scope.source(statement)
    if source is not None and _FIRST.fullmatch(fold(source.text)):
        source = next((q.speaker for q in scope.holding(statement.start, statement.end) if q.speaker), None)
    if source is not None and (source.name or not _NOBODY.fullmatch(fold(source.text))):
        return antecedent_of(doc, source) or source
    if frame.who:
        x, y = trimmed(doc.text, *f.raw(*frame.who))
        words = f.text[frame.who[0] : frame.who[1]].strip()
        first = re.fullmatch(r"(?:i|we|nous|je|on)(?: (?:are|am|have))?", words)
        passive = first or re.search(r"\b(?:is|are|was|were|it is|il est)$", words)
        if (
            x < y
            and y - x <= 90
            and not passive
            and not re.match(r"(?:nobody|no one|few|personne|it|there|this|that|which|who|qui|on|as)\b", words)
        ):
            end = _without_verb(doc.text, x, y)
            if end > x:
                return _source(doc, x, end)
    return (
        _after(doc, f, frame, b)
        or _before(doc, f, a, f.here(statement.start))
        or _antecedent(doc, f, frame, a)
        or _quoted(f, frame, sentence, scope)
    )


_FIRST = re.compile(r"(?:we|i|nous|je|on|us|me)")
_MEANT = re.compile(r"(?i)(?:he|she|him|her|lui|elle|il|ce dernier|cette derniere|ce dernier)")
_PERSON = re.compile(r"\b[A-ZÀ-Ý][\w’'-]+(?: (?:al-|de |von |van |ben |bin |der |den ){0,2}[A-ZÀ-Ý][\w’'-]+){1,2}\b")


def antecedent_of(doc: Document, source: Source) -> Source | None:
    """Whom a pronoun stands for: the last full name before it in the paragraph, else the one that opens the paragraph
    before."""
    if source.name or not _MEANT.fullmatch(source.text):
        return None
    paragraph = doc.text.rfind("\n", 0, source.start) + 1
    named = list(_PERSON.finditer(doc.text, paragraph, source.start))
    if not named:
        above = doc.text[:paragraph].rstrip()
        first = _PERSON.match(above, above.rfind("\n") + 1)
        return _source(doc, *first.span()) if first else None
    return _source(doc, *named[-1].span())


_GOES_ON = re.compile(
    r"\W*(?:ce(?:s|t|tte)? (?:chiffres?|nombre|total|tendance|situation|crise|detresse|hausse)\b|parmi (?:eux"
    r"|elles|ces)"
    r"|this (?:number|figure|total|trend)|(?:of|among) (?:these|them|those)\b)"
)
_BY = re.compile(r"\W*(?:selon|d'apres|according to) (?P<by>[^,;:\"]{2,80}?),")


def goes_on(doc: Document, f: Folded, statement: Span, before: Source | None, scope: Scope) -> Source | None:
    """Who said the sentence before, where the statement goes on with its number ("Parmi elles, …"); ``before``: who
    made its forecast."""
    n = doc.sentence_at(statement.start).index
    if n == 0 or not _GOES_ON.match(f.text, f.here(statement.start)):
        return None
    s = doc.sentences[n - 1]
    if "\n" in doc.text[s.start : statement.start].strip():
        return None
    m = _BY.match(f.text, f.here(s.start), f.here(s.end))
    return before or (_named(doc, f, *m.span("by")) if m else None) or scope.source(doc.span(s.start, s.end))


_AFTER_VERB = re.compile(
    r"(?:said|says|warned|warns|added|adds|predicted|predicts|explained|noted|told|wrote|concluded|argued|selon"
    r"|according to|d'apres|declare|averti|prevenu|estime|ajoute|explique|indique|affirme|souligne|avertit|previent"
    r"|alerte|annonce|rappelle|martele|prevoit|predit"
    r"|juge|conclut|pronostique|anticipe|s'inquiete|s'alarme|observe|releve|constate|lache|soupire|tranche"
    r"|rencherit|craint|redoute|ecrit|resume|analyse|predit|confie|note|assure|dit)"
    r"\s+(?P<who>[^,;:.\"]{2,80})"
)
_BEFORE_VERB = re.compile(
    r"[,\"\s]\s*(?P<who>[^,\"]{2,60}?)(?:, (?P<beside>[^,\"]{2,60}),)? "
    r"(?:said|says|warned|warns|added|predicted|predicts|told|wrote|writes"
    r"|argued|argues"
    r"|concluded|concludes|believes?|reckons?|estimates?|projects|noted)\b"
)


def _after(doc: Document, f: Folded, frame: Frame, b: int) -> Source | None:
    """ "…, said Ada Example", "…, the institute wrote"."""
    after = SAID_AFTER.search(f.text, frame.end, b) if frame.end < b else None
    if after is None:
        return None
    before = _BEFORE_VERB.match(f.text, after.start(), b)
    who = None if before else _AFTER_VERB.search(f.text, after.start(), b)
    if who and not PREPOSITION.match(f.text, *who.span("who")):
        return _named(doc, f, *who.span("who"))
    if before and before["beside"]:  # "…, the coordinator, Ada Example, warned": by the name
        beside = _named(doc, f, *before.span("beside"))
        if beside is not None and beside.name:
            return beside
    return _named(doc, f, *before.span("who")) if before else None


def _before(doc: Document, f: Folded, a: int, start: int) -> Source | None:
    """ "The institute said that …", "selon un élu, …"."""
    found = list(SAID_BEFORE.finditer(f.text, a, start))
    if not found:
        return None
    m = found[-1]
    return _named(doc, f, *m.span("by" if m["by"] else "who"))


_WHO = re.compile(r"(?P<who>[^,;:\"]{2,80}),? (?:who|qui)\s+(?:(?:had|has|have|a|ont|avait|also|aussi)\s+)*$")
_LEAD = re.compile(
    r".*\b(?:said|says|told|by|to|selon|to|with|declare|dit|explique|affirme|indique|par|according to)\s+"
)


def _antecedent(doc: Document, f: Folded, frame: Frame, a: int) -> Source | None:
    """ "…, said Ada Example, who warned the toll could climb"."""
    m = _WHO.search(f.text, a, frame.verb[0]) if frame.verb else None
    if m is None:
        return None
    start, end = m.span("who")
    lead = _LEAD.match(f.text, start, end)
    return _named(doc, f, lead.end() if lead else start, end)


def _quoted(f: Folded, frame: Frame, sentence: tuple[int, int], scope: Scope) -> Source | None:
    """ "“…”, he warned, calling a deal unlikely": the speaker of the quotation in the sentence."""
    if frame.verb is None or not re.search(r"(?:ing|ant)\b", f.text[slice(*frame.verb)]):
        return None
    x, y = f.raw(sentence[0], min(sentence[1], len(f.text)))
    return next((q.speaker for q in scope.quotes if x <= q.content.start < y and q.speaker is not None), None)


def _named(doc: Document, f: Folded, start: int, end: int) -> Source | None:
    x, y = trimmed(doc.text, *f.raw(start, end))
    if x >= y or _PRONOUN.fullmatch(fold(doc.text[x:y])):
        return None
    y = _without_verb(doc.text, x, y)
    return _source(doc, x, y) if y > x else None


_NOBODY = re.compile(r"\W*|\w+ing (?:the|an?|its|their|his|her)\b.*|(?:les?|la|l'|un|une|alors|ainsi|the)\W*")
# "And nothing suggests that …": no speaker begins so.
_NO_SPEAKER = re.compile(
    r"(?:and|but|or|so|yet|though|although|while|when|if|as|because|that|which|in|at|on|by|for|from|with|to|of"
    r"|it's|it|there"
    r"|this|what|nothing|few|many (?!\w)|et|mais|ou|donc|car|si|quand|que|qui|dans|en|pour|par|avec|ce|cela"
    r"|rien|peu)\b"
)


def _source(doc: Document, x: int, y: int) -> Source | None:
    """The source of these words; "Ada Example of the Example Institute" is a name and an affiliation."""
    words = doc.text[x:y]
    if _NO_SPEAKER.match(fold(words)) or _NOBODY.fullmatch(fold(words)):
        return None
    name, affiliation = _proper(words), None
    m = _NAME_OF.match(words) if name else None
    if m:
        name, affiliation = m[1].strip(), m[2]
    made: Source = doc.make(Source, x, y, name=name, affiliation=affiliation)
    return made


def _without_verb(text: str, x: int, y: int) -> int:
    m = re.search(
        r"\s+(?:(?:has|have|had|is|are|also|now|a|ont|avait|avaient|still|does|do|did|not|doesn't|don't|didn't)(?:\s+"
        r"|$))+$",
        text[x:y],
    )
    return x + m.start() if m else y


_NAME = re.compile(r"[A-ZÀ-Ý][\w’'.-]*(?:\s+(?:(?:of|de|du|des|for)\s+)?(?:the\s+|la\s+|le\s+)?[A-ZÀ-Ý][\w’'.-]*)*")
_NAME_OF = re.compile(r"((?:[A-ZÀ-Ý][\w’'.-]*\s+){2,3})(?:of|at|from|du|de)\s+(?:the\s+|la\s+|l['’])?(.+)")
_NOT_NAMES = re.compile(
    r"(?:The|A|An|Some|Many|Several|Most|Other|Security|Local|Senior|Western|Military|Aid|Health|Experts?"
    r"|Analysts?|Officials?"
    r"|Observers?|Residents?|Researchers?|Diplomats?|Witnesses|Sources?|Critics|Le|La|Les|L|Un|Une|Des|Certains"
    r"|Plusieurs|Selon)\b[’']?\s*"
)


def _proper(words: str) -> str | None:
    """The proper name in a subject ("The UN" → "UN"); ``None`` for descriptions."""
    at = 0
    while m := _NOT_NAMES.match(words, at):
        at = m.end()
    name = _NAME.search(words, at)
    return name.group() if name else None
