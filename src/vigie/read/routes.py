"""Routes: roads and corridors between named places, and what is reported of them. Only what is said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vigie.language.document import Document, Sentence
from vigie.model import Mention, Place, Route, Span, Toponym
from vigie.model.vocabulary import RouteStatus
from vigie.read.phrases import Lexicon, all_patterns, look
from vigie.read.scope import Scope
from vigie.read.triggers import asserted, clause_bounds, clause_of

_NOUNS = {
    "en": "roads?; highways?; routes?; corridors?; motorways?; axis; railway; rail line; supply (lines?|routes?); trade routes?; tracks?",
    "fr": "routes?; axes?; axe; corridors?; nationale; autoroute; voie ferrée; tronçons?; piste; pistes",
}
_STATUS: dict[str, dict[RouteStatus, str]] = {
    "en": {
        "reopened": "reopened; reopening; (passable|open) again; cleared; traffic (has )?resumed; unblocked",
        "escorted": "escort; escorted; escorts; under (military )?escort",
        "attacked": "attack; attacks; attacked; ambush; ambushed; ambushes; mined; bombed; torched; burned; targeted; attacking; shelled",
        "closed": "closed; shut; impassable; washed away; flooded; closure",
        "blocked": "blocked; blocks; blocking; blockade; blockaded; cut; cut off; cuts; severed; roadblocks?; besieged; paralysed; paralyzed; halted; barricaded; choked",
        "passable": "(remains?|is|are|was|still) (passable|open); passable; practicable; using the",
    },
    "fr": {
        "reopened": "rouvert(e|es|s)?; réouverture; dégagée?s?; débloquée?s?; trafic (a )?repris",
        "escorted": "escorte; escorté(e|s|es)?; escortes; sous escorte",
        "attacked": "attaques?; attaqué(e|s|es)?; embuscades?; minée?s?; incendié(e|s|es)?; visé(e|s|es)?",
        "closed": "fermé(e|s|es)?; fermeture; impraticables?; inondée?s?",
        "blocked": "bloqué(e|s|es)?; bloquent; bloque; blocus; coupé(e|s|es)?; coupent; coupe; barrages?; paralysé(e|s|es)?; barrée?s?",
        "passable": "praticables?; (reste|restent|est|sont) (ouverte?s?|praticables?)",
    },
}
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


def _lexicons(lang: str) -> tuple[Lexicon[str], Lexicon[RouteStatus]]:
    nouns = Lexicon[str]()
    for pattern in all_patterns(_NOUNS[lang]):
        nouns.add(pattern, "route")
    status = Lexicon[RouteStatus]()
    for name, forms in _STATUS[lang].items():
        for pattern in all_patterns(forms):
            status.add(pattern, name)
    return nouns.done(), status.done()


_LEXICONS = {lang: _lexicons(lang) for lang in ("en", "fr")}


def routes(doc: Document, mentions: Sequence[Mention], scope: Scope) -> list[Route]:
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
        named = nouns.find(sentence.tokens)
        if not named:
            continue
        lows = [look(t) for t in sentence.tokens]
        bounds = clause_bounds(lows, doc.lang)
        inside = [p for p in scope.places if sentence.start <= p.start and p.end <= sentence.end]
        for hit in named:
            a, b = clause_of(bounds, hit.first)
            told = _state(states, sentence, lows, a, b, hit.first, doc.lang)
            if told is None:
                continue
            start, end = sentence.tokens[hit.first].start, sentence.tokens[hit.last].end
            ends = _ends(doc, start, end, inside, sentence.tokens[b - 1].end)
            road = _road(doc.text, start, end)
            if not ends and road is None:
                continue
            evidence = _evidence(doc, sentence, a, b)
            if any(r.evidence[0].overlaps(evidence) and r.status == told for r in found[-4:]):
                continue
            found.append(
                Route(
                    name=road,
                    from_=ends[0] if len(ends) > 1 else None,
                    to=ends[1] if len(ends) > 1 else ends[0] if ends else None,
                    via=tuple(ends[2:]),
                    status=told,
                    when=scope.when(evidence),
                    attributed_to=scope.source(evidence),
                    evidence=(evidence,),
                )
            )
    return found


def _state(
    states: Lexicon[RouteStatus], sentence: Sentence, lows: Sequence[str], a: int, b: int, noun: int, lang: str
) -> RouteStatus | None:
    """The state told nearest to the noun in its clause, where it is told as a fact."""
    hits = [h for h in states.find(sentence.tokens[a:b])]
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


def _evidence(doc: Document, sentence: Sentence, a: int, b: int) -> Span:
    start, end = sentence.tokens[a].start, sentence.tokens[b - 1].end
    while start < end - 1 and not doc.text[start].isalnum():
        start += 1
    while end > start + 1 and not doc.text[end - 1].isalnum():
        end -= 1
    return doc.span(start, end)
