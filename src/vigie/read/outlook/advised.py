"""On which country travel advice is given, and on which parts of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from vigie.language.document import Document, Sentence
from vigie.model import Place, Toponym
from vigie.model.vocabulary import AdvisoryAction
from vigie.read.context.scope import Scope
from vigie.read.grammar.clauses import Folded
from vigie.read.outlook.advice_words import ADVICE_OF, THE_COUNTRY
from vigie.read.outlook.issuers import Issuer, issuers_in


def advised(
    doc: Document,
    f: Folded,
    s: Sentence,
    start: int,
    end: int,
    own: set[str | None],
    issuers: list[Issuer],
    scope: Scope,
    action: AdvisoryAction,
) -> list[tuple[str | None, tuple[Place, ...]]]:
    """The countries advised on and, where it is not the whole of one, the areas."""
    x, y = f.raw(start, min(end, len(f.text) - 1) if end >= len(f.text) else end)
    inside = [p for p in scope.placed(x, y + 1) if p.country and p.country not in own and p.role != "demonym"]
    inside = [p for p in inside if not _OF_CITIZENS.search(doc.text, max(0, p.start - 40), p.start)]
    inside = [p for p in inside if not ADVICE_OF.search(f.text, max(0, f.here(p.start) - 60), f.here(p.start))]
    if action == "ordered departure":  # "flew its diplomats to Djibouti": where they are brought
        inside = [p for p in inside if not _BROUGHT_TO.search(doc.text, max(0, p.start - 16), p.start)]
    if inside:
        named_whole = list(dict.fromkeys(p.country for p in inside if p.kind == "country"))
        if len(named_whole) > 1:
            return [(c, ()) for c in named_whole]
        country = next((p.country for p in inside if p.kind == "country"), inside[0].country)
        areas = tuple(
            p.place for p in inside if p.country == country and p.kind != "country" and not _is_seat(doc, p.start)
        )
        if action in ("embassy suspended", "ordered departure", "authorized departure", "leave now"):
            areas = ()
        return [(country, areas)]
    if head := line_country(doc, s.start, scope):
        return [(head, ())]
    names = _named_countries(doc, f, start, end) - own
    if names:
        return [(c, ()) for c in sorted(c for c in names if c)[:1]]
    seats = (p for i in issuers if i.seat for p in scope.places if p.text == i.seat and p.country)
    if (seat := next(seats, None)) is not None:
        return [(seat.country, ())]
    within = scope.placed(s.start, s.end)
    local = [p for p in within if p.country and p.country not in own and p.role != "demonym"]
    local = [p for p in local if not any(i.start <= p.start < i.end for i in issuers)]
    if action == "embassy suspended" and not local and not THE_COUNTRY.search(f.text, start, end):
        return [(None, ())]
    before = [p for p in local if p.end <= x] or local
    before = [p for p in before if p.kind == "country"] or before
    if before:
        return [(before[-1].country, ())]
    recent = [p for p in scope.places if p.country and p.country not in own and p.end <= s.start]
    if recent:
        near = [p for p in recent if p.start >= s.start - 900]
        speaking = issuers_in(doc, max(0, s.start - 900), s.start, scope.places) if near else []
        # "the U.S. State Department" before it is who speaks, not where one should not go
        near = [
            p
            for p in near
            if p.role == "literal"
            and not any(i.start <= p.start < i.end for i in speaking if i.subject or p.kind != "country")
        ]
        return [(_commonest(near), ())]
    seen = _named_countries(doc, f, max(0, f.here(s.start) - 400), f.here(s.end)) - own
    return [(next(iter(seen)) if len(seen) == 1 else None, ())]


def line_country(doc: Document, at: int, scope: Scope) -> str | None:
    """ "Ecuador: the State Department …": the country that a line of a roundup is headed by."""
    begin = doc.text.rfind("\n", 0, at) + 1
    for p in scope.placed(begin, begin + 60):
        if (
            p.kind == "country"
            and p.country
            and not doc.text[begin : p.start].strip("-–•* ")
            and doc.text[p.end : p.end + 1] == ":"
        ):
            return p.country
    return None


_BROUGHT_TO = re.compile(r"(?i)\b(?:to|into|towards|vers|jusqu['’][àa])\s+(?:the |la |le |l['’])?$")
_OF_CITIZENS = re.compile(
    r"(?i)\b(?:citizens|nationals|ressortissants|citoyens)\s+(?:of|de|du|des|d['’])\s*(?:the |la |l['’])?$"
)


def _commonest(places: Sequence[Toponym]) -> str | None:
    """The country named most before an area that no gazetteer knows, the last of them where several are."""
    counts = Counter(p.country for p in places)
    return max(places, key=lambda p: (counts[p.country], p.start)).country if places else None


def _is_seat(doc: Document, at: int) -> bool:
    return bool(
        re.search(r"(?:embassy|consulate|ambassade|consulat)\s+(?:in|à|a|en)\s+$", doc.text[max(0, at - 30) : at])
    )


def _named_countries(doc: Document, f: Folded, start: int, end: int) -> set[str | None]:
    """Countries that the table of governments knows, as places, where no gazetteer has read the text."""
    x, y = f.raw(start, min(end, len(f.text)))
    return {i.country for i in issuers_in(doc, x, y) if i.country and not i.subject}
