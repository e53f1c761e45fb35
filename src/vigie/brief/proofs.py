"""Quoted passages: the words of a span within their sentence, with outlet, date and link, names withheld."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from vigie.brief import wording
from vigie.brief.asking import told
from vigie.brief.locale import Locale
from vigie.brief.material import Material
from vigie.brief.view import Line, Proof
from vigie.model import Sentence, Span

PROOFS = 6
"""Passages shown per statement; the rest are counted and stand in the JSON."""
_ALSO = 5
"""Articles named that print the same sentence; the rest are counted."""
_SPACE = re.compile(r"\s+")
_SHORT = 300
_LEAD = 160
_LONGEST = 1200
"""Characters of one passage; a span may be a whole embedded post."""


def safe_url(url: str | None) -> str | None:
    """``url`` where it is a plain web address, else ``None``: no ``javascript:``, no ``data:``."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    return url.strip() if parts.scheme in ("http", "https") and parts.netloc else None


def proof(m: Material, span: Span, longest: int = _LONGEST) -> Proof:
    """The passage of ``span``, which names its article; never more than half of a longer article."""
    reading = m.by_id[span.article or ""]
    line, start, end = m.shield.sentence(span)
    before, words, after = m.shield.parts(line, start, end)
    longest = min(longest, max(_SHORT, len(reading.text) // 2))
    if len(words) > longest:
        words, after = words[:longest].rsplit(None, 1)[0], " …"
    return Proof(
        before=before,
        words=words,
        after=after,
        article=reading.id,
        outlet=m.shield.text(m.outlet(reading.id)),
        date=wording.published(reading, m.say),
        url=safe_url(reading.url),
        in_title=span.in_ == "title",
        rests_on=_rests_on(m, reading.id),
    )


def _rests_on(m: Material, article: str) -> str:
    """The first origins of the article, in words; empty where it is its own."""
    named = [m.shield.title(wording.clipped(told(n, m.say), 60)) for n in m.origins_of.get(article, ())]
    return m.say("evidence.rests_on", origins=m.say.listed(named)) if named else ""


def proofs(m: Material, spans: Iterable[Span]) -> tuple[tuple[Proof, ...], int]:
    """The passages to show, no place twice and none that tells of a withheld movement; how many more there are."""
    unique = {(s.article, s.in_, s.start, s.end): s for s in spans if not m.shield.movement(s)}
    # A sentence that several articles print is one passage, under the first of them.
    printed: dict[str, list[Span]] = {}
    for s in unique.values():
        printed.setdefault(_SPACE.sub(" ", m.shield.sentence(s)[0]).strip(" .").casefold(), []).append(s)
    told = list(printed.values())
    return tuple(_once(m, same) for same in told[:PROOFS]), max(0, len(told) - PROOFS)


def _once(m: Material, same: Sequence[Span]) -> Proof:
    first, *others = same
    where = [(m.shield.text(m.outlet(s.article)), wording.published(m.by_id[s.article], m.say))
             for s in others if s.article and s.article != first.article]  # fmt: skip
    also = [f"{outlet}, {date}" for outlet, date in dict.fromkeys(where)]
    left = len(also) - _ALSO
    if left > 0:
        also[_ALSO:] = [m.say.plural("said.others", left)]
    return replace(proof(m, first), also=tuple(also))


def lead(text: str, say: Locale) -> str:
    """What of a sentence names the matter: its question, or what stands before the colon; empty where that is long."""
    quoted = text.find(say.quoted("")[0])
    head = text[:quoted] if quoted >= 0 else text
    ends = [at + len(mark) for mark in ("?", say("clause").rstrip()) if (at := head.find(mark)) >= 0]
    return head[: min(ends)] if ends and min(ends) <= _LEAD else ""


def line(m: Material, sentence: Sentence, prefix: str = "", kind: str = "") -> Line:
    """A sentence of the document as a line of the page; ``prefix`` sets its id apart where it stands a second time."""
    shown, more = proofs(m, sentence.evidence)
    return Line(
        id=prefix + sentence.id,
        kind=kind or sentence.section,
        lead=lead(sentence.text, m.say),
        text=sentence.text,
        origins=sentence.origins,
        status=sentence.status,
        change=sentence.change,
        proofs=shown,
        more=more,
    )
