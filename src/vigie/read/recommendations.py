"""What somebody says should be done: who says it, to whom, and the words."""

from __future__ import annotations

import re

from vigie.language.document import Document
from vigie.model import Recommendation, Source
from vigie.read.clauses import Folded, fold, folded, trimmed
from vigie.read.scope import Scope

_LONGEST = 1500
_ADVICE = re.compile(r"\b(?:leave|depart|exit|evacuate|travel|avoid|stay away|quitter|voyager|deplacement|eviter)\b")
_CITIZENS = re.compile(
    r"\b(?:citizens|nationals|americans|britons|travell?ers|residents|tourists|the public|ressortissants"
    r"|citoyens|compatriotes)\b"
)
# "X called on Y to do Z": who, verb, to whom, "to", what.
_CALL = re.compile(
    r"\b(?P<verb>(?:call(?:s|ed|ing)? (?:on|upon)|urg(?:e[sd]?|ing)|appeal(?:s|ed|ing)? to|exhort(?:s|ed|ing)?"
    r"|implor(?:e[sd]?|ing)|encourag(?:e[sd]?|ing)|press(?:es|ed|ing)|advis(?:e[sd]?|ing)|recommend(?:s|ed"
    r"|ing)?(?: that)?)"
    r")\s+(?P<who>(?!against\b)[^,;:.()\"]{2,120}?)\s+(?P<to>to|should|must)\s+(?P<what>(?!the\b|a\b"
    r"|an\b)[a-z][^;:]*)"
)
_CALL_FOR = re.compile(
    r"\b(?P<verb>(?:call(?:s|ed|ing)? for|demand(?:s|ed|ing)|recommend(?:s|ed|ing)|urg(?:e[sd]?|ing)))\s+"
    r"(?P<what>(?:an?|the|more|greater|immediate|urgent|restraint|calm|dialogue|unity)\b[^;:]*)"
)
_CALL_FR = re.compile(
    r"\b(?P<verb>appel(?:le|lent|ait|aient|e|es|ant)|exhort(?:e|ent|ait|aient|es|ant)|presse(?:nt)?|invit(?:e"
    r"|ent|ait|aient|es)"
    r"|demand(?:e|ent|ait|aient|es)|recommand(?:e|ent|ait|aient|es)|enjoint|somme(?:nt)?|conjure(?:nt)?)\s+"
    r"(?P<who>[^;:()\"]{2,120}?)\s+(?P<to>a|d'|de)\s*(?P<what>(?!la\b|le\b|les\b|l')[a-z]+(?:er|ir|re|oir)\b[^;:]*)"
)
_CALL_FOR_FR = re.compile(
    r"\b(?P<verb>appel(?:le|lent|ait|e|es|ant)|plaid(?:e|ent|ait))\s+(?:a|pour)\s+(?P<what>(?:la |le |l'|un "
    r"|une |davantage|plus de|cesser|mettre)[^;:]*)"
)
# "X must do Z", "il faut que".
_MUST = re.compile(
    r"\b(?P<must>must|should|needs? to|ought to|has to|have to|doi(?:t|vent)|devrai(?:t"
    r"|ent))\s+(?P<what>(?!have been\b|avoir ete\b|the\b|an?\b|it\b|they\b|this\b)[a-z][^;:]*)"
)
_MUST_FR = re.compile(
    r"\bil (?:faut|faudrait|est (?:urgent|necessaire|indispensable|essentiel) (?:que|de|d')|importe (?:que|de"
    r"|d'))\s*(?P<what>(?:que |qu'|de )?[^;:]+)"
)
_OBLIGED = re.compile(r"\s+(?:have (?:been|had)|be (?:seen|noted|remembered|said)|avoir)\b")
_NOT_CALL = re.compile(r"\b(?:not|n't|never|ne|refus\w+|to be|was|were|been)\s+(?:\w+\s+)?$")
_LEFT_CUT = re.compile(
    r"(?:;|:|, (?:and|but|while|et|mais|tandis que)\b|\b(?:that|que|because|after|before|apres|avant|car"
    r"|parce que|which|who|qui|as|if"
    r"|si|when|quand)\b|\b(?:said|says|a declare)\b|qu')\s*"
)
_TAIL = re.compile(
    r",?\"?,? (?:(?:he|she|it|they|[\w' -]{2,50}?) (?:said|says|added|warned|told)\b|(?:said|says|added"
    r"|a (?:declare|dit|ajoute|estime|insiste)|selon|according to)\b)"
)
_SPEECH = re.compile(
    r"\b(?:said|says|urged|told|argued?|believes?|insist(?:s|ed)|stress(?:es|ed)|added|a (?:declare|dit"
    r"|estime|insiste|affirme|ajoute)|estime|juge|selon|according to)\b"
)
_DUTY_ONLY = re.compile(r"\s+(?:be (?:a|an|the|about|around|between|at least)|contain|weigh|cost|number|count)\b")


def recommendations(doc: Document, scope: Scope) -> list[Recommendation]:
    """What speakers in ``doc`` (or the article itself) say should be done; not travel advice to citizens.

    ``addressee`` is the words for who should do it, ``None`` where the text does not say.
    """
    if doc.lang not in ("en", "fr"):
        return []
    f = folded(doc.text)
    out: list[Recommendation] = []
    for s in doc.sentences:
        a, b = f.here(s.start), f.here(s.end)
        if b - a > _LONGEST or doc.embedded(s.start) or f.text[a:b].rstrip("\"' )").endswith("?"):
            continue
        item = _called(doc, f, a, b, scope) or _obliged(doc, f, a, b, scope)
        if item is not None:
            out.append(item)
    return out


def _called(doc: Document, f: Folded, a: int, b: int, scope: Scope) -> Recommendation | None:
    text = f.text
    english = doc.lang == "en"
    for pattern in (_CALL, _CALL_FOR) if english else (_CALL_FR, _CALL_FOR_FR):
        m = pattern.search(text, a, b)
        if m is None or _NOT_CALL.search(text, max(a, m.start() - 20), m.start()):
            continue
        to = pattern in (_CALL, _CALL_FR)
        if to and _ADVICE.search(text, m.start("what"), m.end("what")) and _CITIZENS.search(text, *m.span("who")):
            continue
        end = _stop(text, m.start("what"), b)
        speaker_at = _subject(text, a, m.start())
        if speaker_at is None:
            continue
        return _item(doc, f, (m.start("what"), end), m.span("who") if to else None, scope, speaker_at)
    return None


def _obliged(doc: Document, f: Folded, a: int, b: int, scope: Scope) -> Recommendation | None:
    text = f.text
    if doc.lang == "fr" and (m := _MUST_FR.search(text, a, b)):
        return _item(doc, f, (m.start("what"), _stop(text, m.start("what"), b)), None, scope, None)
    for m in _MUST.finditer(text, a, b):
        english = m["must"][:2] not in ("do", "de")
        if (
            english != (doc.lang == "en")
            or _DUTY_ONLY.match(text, m.end("must"), b)
            or _OBLIGED.match(text, m.end("must"), b)
        ):
            continue
        if _NOT_CALL.search(text, max(a, m.start() - 12), m.start()):
            continue
        start = a
        for cut in _LEFT_CUT.finditer(text, a, m.start()):
            start = cut.end()
        start = _after_comma(text, start, m.start())
        who = text[start : m.start()].strip(" \"'")
        # "needs to", "has to", "doit" also tell what is merely so: they count only in somebody's mouth.
        strong = m["must"] in ("must", "should", "ought to")
        if not who or len(who) > 110 or re.fullmatch(r"(?:i|you|one|je|tu|on|this|it|that|there|il|elle|ce)", who):
            continue
        spoken = _SPEECH.search(text, a, start) or _TAIL.search(text, m.end("must"), b)
        if not strong and not spoken:
            continue
        end = _stop(text, m.end("must"), b)
        if _ADVICE.search(text, m.end("must"), end) and _CITIZENS.search(who):
            continue
        return _item(doc, f, (start, end), (start, m.start()), scope, None)
    return None


def _after_comma(text: str, start: int, stop: int) -> int:
    comma = text.rfind(", ", start, stop)
    if comma >= 0 and stop - comma > 4 and text.count(" ", comma + 2, stop) < 8 and text.find(",", start, comma) < 0:
        return comma + 2
    return start


def _subject(text: str, a: int, verb: int) -> tuple[int, int] | None:
    start = a
    for cut in _LEFT_CUT.finditer(text, a, verb):
        start = cut.end()
    comma = text.rfind(", ", start, verb)
    if comma >= 0 and verb - comma > 4:
        start = comma + 2
    if day := re.compile(r"(?:on |le |ce )?(?:\w+day|\w+di|dimanche|earlier|later)\s+").match(text, start, verb):
        start = day.end()
    m = re.search(r"\s+(?:has|have|had|also|is|are|again|a|ont|avait|repeatedly|on \w+day|\w+di)\s*$", text[start:verb])
    end = start + m.start() if m else verb
    return (start, end) if 0 < end - start <= 90 else None


def _stop(text: str, at: int, b: int) -> int:
    end = b
    for pattern in (
        re.compile(r"[;\"]"),
        _TAIL,
        re.compile(r", (?:which|who|after|as|while|a|ce qui|alors que|tandis que|apres)\b"),
    ):
        m = pattern.search(text, at, end)
        end = m.start() if m else end
    return end


def _item(
    doc: Document,
    f: Folded,
    what: tuple[int, int],
    who: tuple[int, int] | None,
    scope: Scope,
    speaker_at: tuple[int, int] | None,
) -> Recommendation | None:
    x, y = trimmed(doc.text, *f.raw(*what))
    if y - x < 8:
        return None
    content = doc.span(x, y)
    speaker = scope.source(content)
    if speaker is None and speaker_at is not None:
        u, v = trimmed(doc.text, *f.raw(*speaker_at))
        if u < v and re.match(r"\w", doc.text[u]):
            words = doc.text[u:v]
            speaker = Source.cut(doc.text, u, v, in_=doc.in_, name=_proper(words))
    addressee = None
    if who is not None:
        u, v = trimmed(doc.text, *f.raw(*who))
        addressee = doc.text[u:v] or None
    return Recommendation(speaker=speaker, addressee=addressee, content=content)


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
