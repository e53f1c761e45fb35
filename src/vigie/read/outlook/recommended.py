"""A recommendation cut from its sentence: where its words end, who says it, to whom."""

from __future__ import annotations

import re

from vigie.language.document import Document
from vigie.model import Recommendation, Source
from vigie.read.context.scope import Scope
from vigie.read.grammar.clauses import Folded, fold, trimmed
from vigie.read.outlook.forecast_sources import antecedent_of

ADVICE = re.compile(
    r"\b(?:go|get out|come home|return home|partir|sortir|rentrer|leave|depart|exit|evacuate|travel|avoid"
    r"|stay away|quitter|voyager|deplacement|eviter)\b"
)

CITIZENS = re.compile(
    r"\b(?:citizens|nationals|americans|britons|travell?ers|residents|tourists|the public|ressortissants"
    r"|citoyens|compatriotes)\b"
)

NOBODY = re.compile(
    r"(?:(?:maybe |perhaps )?(?:and )?(?:maybe |perhaps )?)(?:i|we|you|one|he|she|it|they|je|tu|on|nous|vous|il"
    r"|elle|ils|elles|ce|cela|ca|this|that|there|these|those|who"
    r"|which|what|qui"
    r"|people|everyone|everybody|nobody|no one|anyone|americans|voters|citizens|those \w+)(?: (?:all|also|really"
    r"|just|always|never))?"
)

# What is asked, supposed, reported as law, or a condition, is no demand.
SUPPOSED = re.compile(
    r"\b(?:whether|if|unless|when|what|how|why|where|which|notion|idea|question|debate|suggest(?:s|ion)? that"
    r"|wonder\w*|consider\w*|under"
    r"|law|rule|rules|constitution|no one|nobody|just as|than|si|quand|lorsque|comment|pourquoi|selon la loi|loi"
    r"|constitution|reglement)\b"
)

NOT_CALL = re.compile(
    r"(?:n't|\b(?:not|never|ne|n'a|refus\w+|to|would|could|might|may|will|had|has been|have been|be|was|were|been|is"
    r"|are|pour|de|sans"
    r"|whether|if))\s+(?:\w+ly\s+)?$"
)

LEFT_CUT = re.compile(
    r"(?:;|:|, (?:and|but|while|et|mais|tandis que)\b|\b(?:that|que|because|after|before|apres|avant|car"
    r"|parce que|which|who|qui|as|if"
    r"|si|when|quand)\b|\b(?:said|says|a declare)\b|qu')\s*"
)

TAIL = re.compile(
    r",?\"?,? (?:(?:he|she|it|they|[\w' -]{2,50}?) (?:said|says|added|warned|told)\b|(?:said|says|added"
    r"|a (?:declare|dit|ajoute|estime|insiste|rappele|souligne|plaide|martele|affirme)|selon|according to)\b)"
)

SPEECH = re.compile(
    r"\b(?:said|says|urged|told|concluded|argued?|believes?|insist(?:s|ed)|stress(?:es|ed)|added|a (?:declare|dit"
    r"|estime|insiste|affirme|ajoute)|estime|juge|selon|according to)\b"
)

_NEXT = re.compile(
    r" (?:and|et) (?:also |again )?(?:urged|called|demanded|appealed|warned|asked|insisted|appell?ent?|exhorte(?:nt)?"
    r"|demande(?:nt)?|invite(?:nt)?) "
    r"|, (?:which|who|after|as|while|but|calling|saying|adding|citing|and (?:\w+ ){1,3}(?:has|have|is|are|was|were"
    r"|said)|a|mais"
    r"|ce qui|alors que|tandis que|apres|et (?:a|ont|est))\b"
)


_OPENS = re.compile(r"[\s(]\"\w")


def words_end(text: str, at: int, b: int) -> int:
    """Where the words that are asked for end: before who says it, another clause, the end of the quotation."""
    end = b
    opened = 0
    for quote in re.compile(r"[;\"]").finditer(text, at, b):
        if quote.group() == '"' and _OPENS.match(text, quote.start() - 1):
            opened += 1  # "an end to the “daily bloodshed”": words of another within
        elif quote.group() == '"' and opened:
            opened -= 1
        else:
            end = quote.start()
            break
    for pattern in (
        TAIL,
        _NEXT,
    ):
        m = pattern.search(text, at, end)
        end = m.start() if m else end
    return end


def recommended(
    doc: Document,
    f: Folded,
    what: tuple[int, int],
    who: tuple[int, int] | None,
    scope: Scope,
    speaker_at: tuple[int, int] | None,
) -> Recommendation | None:
    """The item of folded words ``what``, asked of ``who``; nothing where they are too few."""
    x, y = trimmed(doc.text, *f.raw(*what))
    if y - x < 8:
        return None
    content = doc.span(x, y)
    speaker = scope.source(content) or _quoted(scope, f, speaker_at)
    if speaker is not None:
        speaker = antecedent_of(doc, speaker) or speaker
    if speaker is None and speaker_at is not None:
        u, v = trimmed(doc.text, *f.raw(*speaker_at))
        if u < v and re.match(r"\w", doc.text[u]):
            words = doc.text[u:v]
            speaker = Source.cut(doc.text, u, v, in_=doc.in_, name=_proper(words))
            speaker = antecedent_of(doc, speaker) or speaker
    addressee = None
    if who is not None:
        u, v = trimmed(doc.text, *f.raw(*who))
        addressee = doc.text[u:v] or None
    return Recommendation(speaker=speaker, addressee=addressee, content=content)


def _quoted(scope: Scope, f: Folded, at: tuple[int, int] | None) -> Source | None:
    """The speaker that the reader of quotes found in the subject at folded ``at`` ("He": the director)."""
    if at is None:
        return None
    x, y = f.raw(*at)
    return next((q.speaker for q in scope.quotes if q.speaker and x <= q.speaker.start and q.speaker.end <= y), None)


def _proper(words: str) -> str | None:
    """The name in a subject, ``None`` where it only describes ("the mediators", "He")."""
    bare = re.sub(r"^(?:The|the|La|Le|Les|la|le|les)\s+|^[Ll][’']", "", words)
    if fold(bare) in ("he", "she", "it", "they", "we", "i", "il", "elle", "ils", "elles", "nous", "on", "je"):
        return None
    m = re.search(r"[A-ZÀ-Ý][\w’'.-]*(?:\s+[A-ZÀ-Ý][\w’'.-]*)*", bare)
    if m is None:
        return None
    only_sentence_case = m.start() == 0 and bare == words and " " in bare and " " not in m.group()
    return None if only_sentence_case and not m.group().isupper() else m.group()
