"""Places that the words only take up or pass by: "the village", "the same city"; the town of the ward, of the dateline.

"Soldiers returned to the village on Monday" is told of the village that the text introduced as such, not of the town
named last. Where the wounded are treated, their comrades buried or the report is written, nothing was attacked.
"""

from __future__ import annotations

import re

from vigie.gazetteer.countries import capitals
from vigie.gazetteer.keys import key
from vigie.language.document import Document, Sentence
from vigie.model import Place, Span, Toponym
from vigie.read.context.scope import Scope
from vigie.read.grammar.datelines import dateline
from vigie.read.incidents.event_places import area

_KINDS = {
    "en": r"village|town|city|camp|hamlet|site|settlement|island|neighbou?rhood|base|outpost"
    r"|department|district|province|county",
    "fr": r"village|ville|camp|hameau|site|localité|île|quartier|commune|poste|département|district"
    r"|province|cercle",
}
_WIDE = frozenset("department district province county département cercle".split())
_TAKEN_UP = {
    "en": re.compile(
        rf"\b(?:in|to|on|from|at|near|outside|inside|into|around|through|entered|left|raided|stormed|attacked|surrounded)\s"
        rf"(?P<det>the|this|that)\s(?P<same>same\s)?(?P<kind>{_KINDS['en']})\b(?!\s(?:of|called|in|near|at)\s|['’])"
    ),
    "fr": re.compile(
        rf"(?:\b(?:dans|à|au|de|du|sur|depuis|vers|près d[eu]|autour d[eu]|quitté|attaqué|pillé|encerclé|envahi)\s?"
        rf"|,\s(?=ce|cette)|(?<=[.\n] )(?=Ce|Cette))"
        rf"(?P<det>le|la|l['’]|[Cc]e|cet|[Cc]ette)\s?(?P<same>même\s)?(?P<kind>{_KINDS['fr']})\b"
        rf"(?!\s(?:de\s|du\s|d['’]|des\s)(?!(?:la\s|l['’])?(?:province|région|département|cercle|préfecture|État)\b))"
    ),
}
_CAPITALS = r"[A-ZÀ-Þ][\w’'-]{2,}(?:\s[A-ZÀ-Þ][\w’'-]+){0,2}"
_INTRODUCED = {
    "en": r"\b{kind}\s(?:of|called|in|at|near)\s(?P<a>{name})"
    r"|(?<=\s)(?P<b>{name})(?:\s|,\s(?:a|an)\s(?:\w+\s){{0,3}}){kind}\b",
    "fr": r"\b{kind}\s(?:[a-zà-ÿ]+\s){{0,3}}(?:de|du|d['’])\s?(?P<a>{name})"
    r"|(?<=\s)(?P<b>{name}),\s(?:une?|petite?)\s(?:\w+\s){{0,3}}{kind}\b",
}
_NEAR = 3  # sentences within which "the same town" and "this town" take up a town
_FAR = 6_000  # characters
_LED = r"(?:\s(?:the|la|le|l['’]))?\s?(?:[a-zà-ÿ’'-]+\s){0,3}$"
# Who receives the wounded and the dead, and the act; either may come first.
_WARD = re.compile(
    r"\b(?:hospitals?|clinics?|morgues?|medical (?:teams?|staff|workers|cent(?:re|er)s?)|(?:surgical |our )?teams"
    r"|doctors|medics|h[ôo]pital|h[ôo]pitaux|cliniques?|CHR|CHU|équipes(?: médicales)?|médecins|centres? de santé)\b"
    r"[^.;\n]{0,70}?"
    r"\b(?:receiv(?:ed?|ing)|admitt(?:ed|ing)|(?:is|are|were) (?:treating|caring)|treat(?:ed|ing)|took in|taken in"
    r"|(?:a|ont) (?:reçu|accueilli|admis|pris en charge|soigné)|reçoi(?:t|vent)|accueill(?:e|ent)|soigne(?:nt)?)\b",
    re.I,
)
_CARRIED = re.compile(
    r"\b(?:(?:evacuated|transferred|rushed|airlifted|flown|taken|brought|referred)\s(?:[a-z]+\s){0,2}to"
    r"|(?:admitted|hospitali[sz]ed|treated|buried)\s(?:to|in|at)"
    r"|(?:évacué|transféré|conduit|acheminé|référé|transporté|héliporté|aéroporté|rapatrié)e?s?"
    r"\s(?:[a-zà-ÿ’'-]+\s){0,6}?(?:à|au|aux|vers|sur)"
    r"|(?:admis|soigné|hospitalisé|inhumé|enterré)e?s?\s(?:[a-zà-ÿ’'-]+\s){0,3}?(?:à|au|aux|dans))"
    r"(?:\s(?:the|a|la|le|l['’]|un|une))?\s?(?:[\wà-ÿ’'-]+\s){0,10}$",
    re.I,
)
_OF_WARD = re.compile(
    r"\b(?:hospitals?|clinics?|morgues?|medical cent(?:re|er)|h[ôo]pital|clinique|CHR|CHU|centre de santé|morgue)"
    r"(?:\s(?:in|of|at|de|du|d['’]|à))" + _LED,
    re.I,
)
_ITS_WARD = re.compile(
    r"(?:['’]s)?\s(?:[\w-]+\s){0,3}(?:hospital|clinic|morgue|medical cent(?:re|er))\b(?!s?\s(?:was|were|came)\b)", re.I
)
# "A doctor at the hospital in Kati said": who speaks treats the wounded there.
_SPEAKS_THERE = re.compile(
    r"\b(?:(?:medical|hospital) (?:sources?|officials?|workers?)|doctors?|medics?|nurses?|source[s]? (?:médicales?"
    r"|hospitalières?|sanitaires?)|médecins?|infirmi[eè]re?s?)\s(?:[a-zà-ÿ’'-]+\s){0,3}?(?:at|in|of|à|au|de|du)\s"
    r"(?:the\s|l['’])?(?:[\w’'-]+\s){0,3}?(?:hospital|clinic|health cent(?:re|er)|hôpital|clinique|CHR|CHU"
    r"|centre (?:de santé|médical|hospitalier))(?:\s(?:in|of|at|de|du|d['’]|à))" + _LED,
    re.I,
)
_SPEAKING = re.compile(
    r"\b(?:said|says|told|spoke|speaks|reported|confirmed|counted|according to|fai(?:t|sait) état|a (?:fait état|dit"
    r"|déclaré|indiqué|affirmé|confirmé|évoqué|compté|parlé)|selon|d['’]après|évoque|parle)\b"
)
# Names of a list, and what may stand between them.
_LIST = re.compile(
    r"\s(?:d['’])?[A-ZÀ-Þ][\w’'-]+(?:,?\s(?:and|et|in|to|à|de|du|the|la|le|les|of|capitale?|city|town|ville|nearby|state"
    r"|(?:[dl]['’])?[A-ZÀ-Þ][\w’'-]*))+,?\s(?:[dl]['’])?$"
)
_AREA = re.compile(
    r"\b(?:Local Government(?: Area)?|LGA|[Dd]istrict|[Pp]rovince|[Cc]ounty|[Ss]tate|[Rr][eé]gion|[Pp]réfecture"
    r"|[Cc]ommune|[Dd]épartement|[Cc]ercle|[Tt]erritoire|[Tt]erritory|[Ss]ubdivision|[Tt]ownship)\b"
)
_INSIDE = re.compile(r"\b(?:in|across|dans)\s(?:the\s|l[ae]s?\s|l['’])?$", re.I)

_CAPITAL = {
    "en": re.compile(
        r"(?i:\b(?:in|across|around|through|outside) the (?:\w+ )?capital)\b(?!,? [A-ZÀ-Þ]| of\b| city\b,? [A-ZÀ-Þ])"
    ),
    "fr": re.compile(r"(?i:\b(?:dans|à travers|à|hors de) la capitale)\b(?!,? [A-ZÀ-Þ]| (?:de|du|d['’])\b)"),
}


def in_capital(doc: Document, sentence: Sentence) -> bool:
    """Whether the sentence is told of the capital without its name: not of the place told before."""
    pattern = _CAPITAL.get(doc.lang)
    return pattern is not None and pattern.search(doc.text, sentence.start, sentence.end) is not None


def capital_named(doc: Document, scope: Scope) -> tuple[Place, ...]:
    """The capital of a country that the text names, if it names one only."""
    named = [p.place for p in scope.placed(0, len(doc.text)) if p.role != "demonym"]
    found = [p for p in named if p.name and p.country and capitals().get(key(p.name)) == p.country]
    return tuple(found[:1]) if len({p.country for p in found}) == 1 else ()


def taken_up(doc: Document, scope: Scope, sentence: Sentence) -> Place | None:
    """The place that "the village" or "the same city" in ``sentence`` takes up; ``None`` where nothing does."""
    pattern = _TAKEN_UP.get(doc.lang)
    m = pattern.search(doc.text, sentence.start, sentence.end) if pattern is not None else None
    if m is None:
        return None
    introduced = re.compile(_INTRODUCED[doc.lang].format(kind=m["kind"], name=_CAPITALS))
    every = list(introduced.finditer(doc.text, max(0, sentence.start - _FAR), m.start()))
    if every:
        found = every[-1]
        a, b = found.span("a") if found["a"] else found.span("b")
        known = [p for p in scope.placed(a, b) if p.role == "literal"]
        if not known:
            return doc.make(Place, a, b)
        if m["kind"] in _WIDE or not area(known[0].place):
            return known[0].place
    near = m["same"] or m["det"].lower() in ("this", "ce", "cet", "cette")
    if not near or m["kind"] in _WIDE:
        return None
    first = doc.sentences[max(0, sentence.index - _NEAR)].start
    told = [p for p in scope.placed(first, m.start()) if p.role == "literal" and not area(p.place)]
    return told[-1].place if told else None


def names_none(doc: Document, sentence: Sentence) -> bool:
    """Whether the sentence takes up a place that the text told, without its name: "the station of the town"."""
    pattern = _TAKEN_UP.get(doc.lang)
    m = pattern.search(doc.text, sentence.start, sentence.end) if pattern is not None else None
    return m is not None and m["kind"] not in _WIDE


def of_area(doc: Document, span: Span) -> bool:
    """Whether the words, taken for a body, are an area in which something is: "in Kita Local Government Area"."""
    return (
        _AREA.search(span.text) is not None
        and _INSIDE.search(doc.text, max(0, span.start - 12), span.start) is not None
    )


def of_ward(doc: Document, sentence: Sentence, place: Place | Toponym) -> bool:
    """Whether the place is where the wounded and dead are received, not where they were harmed."""
    before = doc.text[max(sentence.start, place.start - 150) : place.start]
    if _CARRIED.search(_listed_last(before)):
        return True
    if _SPEAKS_THERE.search(before) and _SPEAKING.search(
        doc.text, sentence.start, min(sentence.end, sentence.start + 1000)
    ):
        return True
    near = _OF_WARD.search(before) or _ITS_WARD.match(doc.text, place.end, min(sentence.end, place.end + 50))
    m = _WARD.search(doc.text, sentence.start, min(sentence.end, sentence.start + 1000))
    return m is not None and (near is not None or m.start() < place.start < m.end())


def _listed_last(before: str) -> str:
    """What stands before the first of the names that end ``before``: "taken to Kati, Bla and the capital, "."""
    m = _LIST.search(before)
    return before[: m.start() + 1] if m is not None else before


def of_dateline(doc: Document, place: Place) -> bool:
    """Whether the place stands in a dateline."""
    start = doc.sentence_at(place.start).start
    return place.start < dateline(doc, start)
