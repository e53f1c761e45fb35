"""Routes: roads and corridors between named places, and what is reported of them. Only what is said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vigie.language.document import Document, Sentence
from vigie.model import Mention, Place, Route, Toponym
from vigie.model.vocabulary import RouteStatus
from vigie.read.context.scope import Scope
from vigie.read.events.clauses import asserted, clause_bounds, clause_of, lows_of
from vigie.read.events.statements import trimmed
from vigie.read.grammar.phrases import Lexicon, all_patterns
from vigie.tables import shipped

_BETWEEN = {
    "en": re.compile(
        r"(?:between|from|linking|links?|connecting|connects?|joining)\s+(?:the\s+)?(?:\w+\s+){0,3}$", re.I
    ),
    "fr": re.compile(
        r"(?:entre|relient|reliant|relie|reliait|reliaient|de|depuis)\s+(?:l[ae]s?\s+|l[’'])?(?:\w+\s+){0,3}$", re.I
    ),
}
_AND = {
    "en": re.compile(r"\s*(?:,\s*(?:\w+\s+)?)?(?:and|to|with)?\s*(?:the\s+)?(?:\w+\s+){0,3}$", re.I),
    "fr": re.compile(r"\s*(?:,\s*)?(?:et|à|au|aux|avec)?\s*(?:l[ae]s?\s+|l[’']|la\s+)?(?:\w+\s+){0,3}$", re.I),
}
_DASH = re.compile(r"\s?[-–—‑/]\s?$")
_NAME = re.compile(r"\b(?:RN|N|RR|A|M|R)\s?-?\s?\d{1,3}\b(?!\s*%)")
_TOWARDS = {
    "en": re.compile(
        r"\b(?:to|towards?|into|leading to|out of|from)\s+(?:the\s+)?(?:capital(?:\s+city)?,?\s+)?$", re.I
    ),
    "fr": re.compile(r"(?:\bvers|\bmenant à|\ben direction de|\bde|\bd[’'])\s*(?:la\s+capitale,?\s+)?$", re.I),
}


_REACH = 60  # tokens either side of the road's name; keeps the time linear in texts without full stops


def _lexicons(lang: str) -> tuple[Lexicon[str], Lexicon[RouteStatus]]:
    nouns = Lexicon[str]()
    data = shipped("read", "routes.yaml")
    for pattern in all_patterns(data["nouns"][lang]):
        nouns.add(pattern, "route")
    status = Lexicon[RouteStatus]()
    for name, forms in data["status"].items():
        for pattern in all_patterns(forms[lang]):
            status.add(pattern, name)
    return nouns.done(), status.done()


_LEXICONS = {lang: _lexicons(lang) for lang in ("en", "fr")}


def routes(doc: Document, mentions: Sequence[Mention], scope: Scope) -> list[Route]:  # noqa: ARG001
    """The routes of ``doc`` of which a state is told; those without a named place or a road's name are left out.

    ``mentions`` are not used yet; ``from`` and ``to`` are places that the words of the route name.
    """
    if doc.lang not in ("en", "fr"):
        return []
    nouns, states = _LEXICONS[doc.lang]
    found: list[Route] = []
    for sentence in doc.sentences:
        if doc.embedded(sentence.start):
            continue
        named = [(h.first, h.last) for h in nouns.find(sentence.tokens)]
        for m in _NAME.finditer(doc.text, sentence.start, sentence.end):
            named += [(k, k) for k, t in enumerate(sentence.tokens) if t.end == m.end() or t.start < m.end() < t.end]
        lows = lows_of(sentence.tokens) if named else []
        bounds = clause_bounds(lows, doc.lang) if named else []
        inside = scope.placed(sentence.start, sentence.end)
        for first, last in sorted(named):
            a, b = clause_of(bounds, first)
            a, b = max(a, first - _REACH), min(b, last + _REACH)
            told = _state(states, sentence, lows, a, b, first, doc.lang)
            if told is None:
                continue
            start, end = sentence.tokens[first].start, sentence.tokens[last].end
            ends = _ends(doc, start, end, inside, sentence.tokens[b - 1].end)
            road = _road(doc.text, start, end)
            evidence = doc.span(*trimmed(doc, sentence.tokens[a].start, sentence.tokens[b - 1].end, start, end))
            known = any(r.evidence[0].overlaps(evidence) and r.status == told for r in found[-4:])
            if (not ends and road is None) or known:
                continue
            for origin, goal in _pairs(ends):
                found.append(
                    Route(
                        name=road,
                        from_=origin,
                        to=goal,
                        status=told,
                        when=scope.when(evidence),
                        attributed_to=scope.source(evidence),
                        evidence=(evidence,),
                    )
                )
    return found


def _pairs(ends: Sequence[Place]) -> list[tuple[Place | None, Place | None]]:
    """From and to: "linking Mali to Senegal and Côte d'Ivoire" is two routes; one place alone is where it leads."""
    if len(ends) < 2:
        return [(None, ends[0] if ends else None)]
    return [(ends[0], goal) for goal in ends[1:]]


def _state(
    states: Lexicon[RouteStatus], sentence: Sentence, lows: Sequence[str], a: int, b: int, noun: int, lang: str
) -> RouteStatus | None:
    """The state told nearest to the noun in its clause, where it is told as a fact."""
    hits = states.find(sentence.tokens[a:b])
    best = min(hits, key=lambda h: (abs(a + h.first - noun), h.first), default=None)
    if best is None or not asserted(lows, a + best.first, a, lang):
        return None
    return best.item


def _road(text: str, start: int, end: int) -> str | None:
    m = _NAME.search(text, max(0, start - 12), end + 16)
    return m.group() if m else None


def _ends(doc: Document, start: int, end: int, inside: Sequence[Toponym], stop: int) -> list[Place]:
    """The places that the words of the route name: "Kayes–Bamako road", "road between A and B", "road to A"."""
    text, lang = doc.text, doc.lang
    before = [p for p in inside if p.end <= start and start - p.end <= 3]
    if before:
        last = before[-1]
        pair = [p for p in inside if p.end <= last.start and _DASH.fullmatch(text[p.end : last.start])]
        return [p.place for p in (*pair[-1:], last)]
    after = [p for p in inside if end <= p.start <= stop]
    linked: list[Place] = []
    at = end
    for place in after:
        gap = text[at : place.start]
        if len(gap) > 70:
            break
        if not linked:
            if _BETWEEN[lang].search(gap) or (_TOWARDS[lang].search(gap) and len(gap) < 40) or len(gap.strip()) == 0:
                linked.append(place.place)
            else:
                break
        elif _AND[lang].fullmatch(gap) or _DASH.fullmatch(gap):
            linked.append(place.place)
        else:
            break
        at = place.end
    return linked[:4]
