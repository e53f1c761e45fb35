"""What somebody says should be done: who says it, to whom, and the words."""

from __future__ import annotations

from dataclasses import replace

from vigie.language.crisis import About
from vigie.language.document import Document
from vigie.model import Recommendation, Span
from vigie.read.context.scope import Scope
from vigie.read.grammar.clauses import Folded, folded
from vigie.read.outlook.demands import ADVISING, asked, called, ordered
from vigie.read.outlook.duties import obliged
from vigie.read.outlook.genres import answers
from vigie.read.outlook.outlooks import MATTER, concern, of_crisis, sections

_LONGEST = 1500

_LONG = 1200  # characters of a text that shows what it is about


def recommendations(doc: Document, scope: Scope, about: About | None = None) -> list[Recommendation]:
    """What speakers in ``doc`` (or the article itself) say should be done; not travel advice to citizens.

    Of a text that is not of a crisis nothing, by what the encoder says; without it, only what names a matter of one.

    ``addressee`` is the words for who should do it, ``None`` where the text does not say.
    """
    if doc.lang not in ("en", "fr"):
        return []
    f = folded(doc.text)
    out: list[Recommendation] = []
    crisis = of_crisis(f)
    advice = sections(doc.text, f, ADVISING) if crisis else []
    for s in doc.sentences:
        a, b = f.here(s.start), f.here(s.end)
        if b - a > _LONGEST or doc.embedded(s.start) or f.text[a:b].rstrip("\"' )").endswith("?"):
            continue
        if items := called(doc, f, a, b, scope):
            out += items
            continue
        item = asked(doc, f, a, b, scope)
        if item is None and (due := obliged(doc, f, a, b, scope, crisis, near=bool(out) and crisis)):
            out += due
            continue
        if item is None and any(x <= a and b <= y for x, y in advice):
            item = ordered(doc, f, a, b, scope)
        if item is not None:
            out.append(item)
    if about is not None:  # in a text of a crisis "donors should pay early" is of it too
        out = [r for r in out if about.of_crisis or about.may_concern(doc.sentence_at(r.content.start).index)]
    elif len(f.text) > _LONG and not concern(f):
        out = [r for r in out if _about_a_matter(doc, f, r.content)]
    if interview := answers(doc):
        at, who = interview
        out = [replace(r, speaker=who) if r.speaker is None and r.content.start >= at else r for r in out]
    return out


def _about_a_matter(doc: Document, f: Folded, content: Span) -> bool:
    """Whether the sentence of the content names what a crisis is about."""
    s = doc.sentence_at(content.start)
    return MATTER.search(f.text, f.here(s.start), f.here(s.end)) is not None
