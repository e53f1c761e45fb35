"""Quoted passages: the words of a span within their sentence, with outlet, date and link, names withheld."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from vigie.brief import wording
from vigie.brief.material import Material
from vigie.brief.view import Line, Proof
from vigie.model import Sentence, Span

PROOFS = 6
"""Passages shown per statement; the rest are counted and stand in the JSON."""
_SHORT = 300
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
    words = line[start:end]
    after = line[end:]
    longest = min(longest, max(_SHORT, len(reading.text) // 2))
    if len(words) > longest:
        words, after = words[:longest].rsplit(None, 1)[0], " …"
    return Proof(
        before=m.shield.text(line[:start]),
        words=m.shield.text(words),
        after=m.shield.text(after),
        article=reading.id,
        outlet=m.shield.text(m.outlet(reading.id)),
        date=wording.published(reading, m.say),
        url=safe_url(reading.url),
        in_title=span.in_ == "title",
    )


def proofs(m: Material, spans: Iterable[Span]) -> tuple[tuple[Proof, ...], int]:
    """The passages to show, no place twice and none that tells of a withheld movement; how many more there are."""
    unique = {(s.article, s.in_, s.start, s.end): s for s in spans if not m.shield.movement(s)}
    chosen = list(unique.values())
    return tuple(proof(m, s) for s in chosen[:PROOFS]), max(0, len(chosen) - PROOFS)


def line(m: Material, sentence: Sentence, prefix: str = "") -> Line:
    """A sentence of the document as a line of the page; ``prefix`` sets its id apart where it stands a second time."""
    shown, more = proofs(m, sentence.evidence)
    return Line(
        id=prefix + sentence.id,
        text=sentence.text,
        origins=sentence.origins,
        status=sentence.status,
        change=sentence.change,
        proofs=shown,
        more=more,
    )
