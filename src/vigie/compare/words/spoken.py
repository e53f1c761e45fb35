"""Statements found in an article's own words: their sentence, who says them, and the country they are about."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from vigie.language.sentences import sentence_at as sentence_around
from vigie.language.stamps import is_stamp
from vigie.model import Bounds, Reading, Source, Span, Toponym

LONGEST = 1500  # characters of a sentence; what is longer is a list or a table, and only the words around count


def sentence_at(text: str, offset: int) -> Bounds:
    """Bounds of the sentence that holds ``offset``, or the last before it; of a very long one the part around it."""
    a, b = sentence_around(text, offset)
    if b - a > LONGEST:
        a, b = max(a, offset - LONGEST // 4), min(b, offset + LONGEST // 4)
    return a, b


def source_at(reading: Reading, span: Span) -> Source | None:
    """Who says the words of ``span``: the speaker of the smallest quotation around them, or an embedded post's."""
    holding = [
        q for q in reading.quotes if q.speaker is not None and q.content.in_ == span.in_ and q.content.covers(span)
    ]
    if holding:
        return min(holding, key=lambda q: q.content.end - q.content.start).speaker
    for cite in reading.cites:
        if cite.in_ == span.in_ and cite.covers(span) and cite.name and (at := cite.text.rfind(cite.name)) >= 0:
            start = cite.start + at
            source: Source = Source.cut(reading.text, start, start + len(cite.name), name=cite.name)
            return source
    return None


_SAYS = (
    r"(?:said|says|denied|announced|told|reported|acknowledged|confirmed|claimed|statement|accused|declare|annonce"
    r"|indique|affirme|dementi"
    r"|accuse|reconnu|confirme|revendique|communique|fait etat|donne|publie|assure|spoke|put|counted|listed"
    r"|insisted|maintained"
    r"|published|avance|evoque|parle|soutenu|maintenu|recense|asked|urged|demanded|condemned|warned|condamne)"
)
_TOLD_ON = re.compile(rf"\b{_SAYS}\b(?: (?!in\b|at\b|that\b)[\w'-]+){{0,4}} ?(?:on |late on |ce |le )?$")
_TOLD_ON_AFTER = re.compile(rf" ?(?:it |the \w+ )?{_SAYS}\b")


_WITH_SPEAKER = 50  # characters from the verb of saying, past its subject, to the day


def stamp(reading: Reading, span: Span) -> bool:
    """Whether a day only says when the page came out."""
    if span.in_ is not None:
        return False
    out = reading.published
    value = next((t.value for t in reading.times if t.in_ is None and t.start == span.start), None)
    return is_stamp(reading.text, (span.start, span.end), value, out.first_day if out is not None else None)


def told_on(reading: Reading, span: Span) -> bool:
    """Whether a day is that on which something was said: ``hospital officials told the paper on Sunday``."""
    text = (reading.title or "") if span.in_ == "title" else reading.text
    if stamp(reading, span):
        return True
    for q in reading.quotes:  # "…, a fait savoir l'armée mercredi": the day stands with the speaker
        if q.cue is not None and q.cue.in_ == span.in_ and not q.content.covers(span):
            between = text[q.cue.end : span.start]
            if q.cue.end <= span.start and len(between) < _WITH_SPEAKER and not re.search(r"[.,;:]", between):
                return True
    a, b = (0, len(text)) if span.in_ == "title" else sentence_at(text, span.start)
    before = "".join(folded(text[max(a, span.start - 60) : span.start]))
    return (
        _TOLD_ON.search(before) is not None
        or _TOLD_ON_AFTER.match(folded(text[span.end : min(b, span.end + 20)])) is not None
    )


def country_at(reading: Reading, start: int, end: int) -> Toponym | None:
    """The country that ``start`` to ``end`` is about: named in it, else the last one named before."""
    known = [p for p in reading.places if p.country and p.in_ is None]
    inside = [p for p in known if start <= p.start and p.end <= end]
    for places in (inside, [p for p in known if p.end <= start][-1:]):
        countries = [p for p in places if p.kind == "country"] or places
        if countries:
            return countries[0]
    return None


def clause(text: str, start: int, end: int, a: int, b: int) -> Bounds:
    """The words around ``start`` to ``end`` within the sentence ``a`` to ``b``, cut at semicolons and dashes."""
    left = max(
        (text.rfind(mark, a, start) + len(mark) for mark in ("; ", " — ", " – ") if text.rfind(mark, a, start) >= 0),
        default=a,
    )
    m = re.compile(r"; | [—–] ").search(text, end, b)
    return left, m.start() if m else b


class _Fold(dict[int, str]):
    """Lower case without accents, one character for one."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        plain = (
            " "
            if char.isspace()
            else {"’": "'", "‘": "'"}.get(char) or unicodedata.normalize("NFD", char)[0].lower()[:1]
        )
        self[code] = plain if len(plain) == 1 else char
        return self[code]


_FOLD = _Fold()


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """``text`` in lower case without accents, exactly as long, so that offsets hold."""
    return text.translate(_FOLD)
