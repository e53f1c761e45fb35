"""Who gives a number without a verb of saying: "put the number at 27", "avance un bilan de 38 morts"."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from vigie.language.document import Document, Sentence
from vigie.model import Bounds, Span
from vigie.read.context.reported import no_author
from vigie.read.grammar.items import PRONOUNS, Item, item
from vigie.read.grammar.lexicon import plurals, words
from vigie.read.names import cues
from vigie.read.names.names import ALL_ROLES
from vigie.read.names.subjects import subject_left

_BODIES = (
    words("nominals", "group_nouns")
    | plurals(words("nominals", "group_nouns"))
    | words("organisations", "english_heads", "french_heads")
    | words("nominals", "documents")
    | frozenset("volunteers volontaires investigators enquêteurs counts présidence".split())
)

_TALLY = {
    "en": r"(?:number|toll|count|tally|figure|total|estimate|list|census|balance|headcount|roll)s?",
    "fr": r"(?:nombre|bilan|décompte|chiffre|total|estimation|liste|comptage|recensement|compte)s?",
}
_WHEN_FR = (
    r"(?:,? (?:elle|lui|eux|elles),?| (?:d['’]abord|dès|encore|déjà|aussi|également|désormais|mardi|lundi"
    r"|mercredi|jeudi|vendredi|samedi|dimanche|hier|initialement|pour sa part|de son côté|maintenant|toujours))*"
)
_WHEN_EN = r"(?: (?:first|initially|only|earlier|now|later|already|on \w+|up|down))*"
# Each ends where the number begins; ``verb`` is the word whose subject gives it.
_GIVES = {
    "en": (
        # "put the number of wounded at 27", "lowered its count from 12 to 9"
        r"\b(?P<verb>puts?|raised|raises|lowered|lowers|revised|revises|updated|increased|cut|reduced|corrected"
        r"|brought|set|sets)\b"
        rf"{_WHEN_EN}[^.;:!?]{{0,60}}\b{_TALLY['en']}\b[^.;:!?]{{0,70}}\b(?:at|to|from)\s$",
        # "gave a higher toll: 38 dead", "stands by its count of 40", "released a list of 31 names"
        r"\b(?P<verb>gave|gives?|given|provided|provides?|offered|offers?|released|releases?|published|issued"
        r"|issues?|stands?|stood"
        r"|cited|cites?|announced|announces?|reported|presented|compiled|drew|drawn|maintains?|maintained|had|has"
        r"|have|keeps?|kept"
        r"|holds?|held)\b"
        rf"[^.;:!?]{{0,50}}\b{_TALLY['en']}(?: of| at| with| containing| bearing|:|,)\s$",
        r"\b(?P<verb>spoken?|speaks?|talked|talks?|told)\b" + _WHEN_EN + r" of\s$",
        r"\b(?P<verb>settled|stood|stands?)\b (?:at|on)\s$",
    ),
    "fr": (
        # "évalue à 2 800 le nombre", "a ramené de douze à neuf le nombre", "a porté le bilan à 40"
        r"\b(?P<verb>évalue|évaluent|évalué|évaluait|estime|estiment|estimé|estimait|chiffre|chiffrent|chiffré"
        r"|fixe|fixé|porte|porté"
        r"|portent|ramène|ramené|ramènent|relève|relevé|revoit|revu|abaissé|abaisse|corrigé|corrige|établi"
        r"|établit|arrêté)\b"
        r"[^.;:!?]{0,90}\bà\s$",
        # "avance un bilan de 38 morts", "a livré un bilan inférieur : dix-neuf morts", "a publié une liste de dix noms"
        r"\b(?P<verb>avance|avancent|avancé|donne|donnent|donné|livre|livré|livrent|fournit|fournissent|fourni"
        r"|publie|publié|publient"
        r"|dresse|dressé|dressent|établi|établit|établissent|communique|communiqué|diffusé|diffuse|présenté"
        r"|présente|annonce|annoncé"
        r"|affiche|tient|tiennent|maintient|maintiennent|maintenu)\b"
        rf"[^.;!?]{{0,90}}\b{_TALLY['fr']}\b[^.;!?:]{{0,70}}(?:\bde\s|\bd['’]|\bà\s|:\s)$",
        r"\b(?P<verb>parle|parlent|parlé|parlait|parlaient)\b" + _WHEN_FR + r",? (?:de\s|d['’])$",
        # "parle d'un bilan très lourd de plus de 70 morts"
        rf"\b(?P<verb>parle|parlent|parlé|parlait|parlaient|état)\b{_WHEN_FR},? d['’]un (?:\w+ ){{0,2}}{_TALLY['fr']}"
        r"(?: \w+){0,3} (?:de\s|d['’])$",
        r"\b(?P<verb>tient|tiennent|tenait|tenaient|tenu|tenue|tenus)\b" + _WHEN_FR + r" à\s$",
        r"\b(?P<verb>reconnu|reconnaît|reconnaissent|admis|admet|admettent|confirmé|confirme|revendiqué"
        r"|revendique|revendiquent|confirment|annoncent|annoncé|annonce"
        r"|dénombre|dénombré|dénombrent|compté|compte|comptent)\b(?: officiellement)?(?: que| seulement)?\s$",
    ),
}  # fmt: skip
# Who takes in, treats or buries people counts them: "L’hôpital a soigné vingt blessés".
_CARES = {
    "en": r"\b(?P<verb>treated|treats|treating|admitted|admits|received|buried|taken in|took in)\b\s$",
    "fr": r"\b(?P<verb>soigné|soigne|admis|admet|reçu|reçoit|accueilli|accueille|inhumé|enterré|(?:pris"
    r"|prend) en charge)\s$",
}
_CARERS = re.compile(
    r"(?i)\b(?:hospitals?|clinics?|health cent(?:er|re)s?|morgues?|surgeons?|doctors?|medics?|nurses?|red cross"
    r"|red crescent"
    r"|msf|icrc|médecins sans frontières|hôpital|hôpitaux|clinique|dispensaire|centre de santé|morgue"
    r"|croix-rouge|croissant-rouge"
    r"|cicr|médecins?|chirurgiens?|infirmière?s?)\b"
)
# After "raised to 47": what was raised.
_RAISED = {
    "en": re.compile(
        r"\b(?P<verb>raised|raises|lowered|lowers|revised|revises|put|puts|cut|reduced|increased"
        r"|updated)\b(?: (?:up|down|back))*"
        r"(?: from [^.;:!?,]{1,30})? (?:to|at|from)\s$"
    ),
    "fr": None,
}
# "Une enseignante avait parlé de dix, une organisation de vingt."
_GAPPED = re.compile(
    r"\bparl\w{1,5} [^.;]{3,60}, (?P<who>(?:une?|les?|la|des|l['’])\s?[^,.;«»“”]{3,60}?) d(?:e|['’])\s?(?:[«\"“]\s?)?$"
)
_RAISED_AFTER = re.compile(rf"[^.;:!?]{{0,40}}\b(?:the|its|their|his)\b[^.;:!?]{{0,20}}\b{_TALLY['en']}\b")
# "More than 130 people have died, by the count of the council", "by the police count"
_BY_COUNT = re.compile(
    r",? (?:by|on|in|going by) (?:the )?(?:(?:own |latest |official )?(?:count|tally|reckoning|estimates?|figures"
    r"|records) of"
    r" (?P<of>(?:the |a )?[^,.;:]{2,70}?)(?=[,.;:]| (?:since|in|on|over|from|said)\b|$)"
    r"|(?P<own>[A-Z]?[\w.-]+(?: [\w.-]+){0,4}?)(?:['’]s?)? (?:own |latest )?(?:count|tally|reckoning|estimates?"
    r"|figures|records)\b)"
)
_BELIEVED = {
    "en": re.compile(r"\bif (?P<who>[^,.;:]{2,60}?) (?:is|are) (?:to be believed|right)\b"),
    "fr": re.compile(r"\b(?:à en croire|s['’]il faut en croire) (?P<who>[^,.;:]{2,60}?)(?=[,.;:])"),
}
# "The state government's figure is 29", "le bilan de la gendarmerie est de dix"
_OWNED = {
    "en": re.compile(
        rf"(?:^|[;,] (?:and |but |while )?)(?P<who>[^,.;:]{{2,60}}?)(?:['’]s|(?<=s)['’]) (?:own |latest |official )?"
        rf"{_TALLY['en']}\b[^.;:,]{{0,40}}? (?:is|was|stands? at|stood at|reads?|remains?)(?: only| just| at)?\s$"
    ),
    "fr": re.compile(
        rf"(?i:(?:^|[;,] (?:mais |et )?)(?:le|un) {_TALLY['fr']})(?: officiel| provisoire)? "
        rf"(?:de la |de l['’]|du |des )(?P<who>[^,.;:]{{2,60}}?) "
        r"(?:est|reste|s['’]établit|s['’]élève|s['’]arrête)(?: de| à)?\s(?:d['’])?$"
    ),
}
_PASSIVE = re.compile(r"\b(?:été|est|sont|était|étaient)\b")
_REACH = 220
_LONGEST = 60  # tokens


@cache
def _patterns(lang: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(p) for p in (*_GIVES[lang], _CARES[lang]))


def teller(doc: Document, sentence: Sentence, span: Span) -> Bounds | None:
    """Bounds of the subject of a verb that gives the number at ``span`` in its own sentence; ``None`` where none does.

    Pronouns are returned too: whom they stand for is the caller's to find.
    """
    begin = max(sentence.start, span.start - _REACH)
    digits = re.search(r"\d", span.text)  # "estime à |74 000": the span may hold the verb
    before = doc.text[begin : span.start + (digits.start() if digits and " à " in span.text[: digits.start()] else 0)]
    cares = re.compile(_CARES[doc.lang])
    for pattern in _patterns(doc.lang):
        found = list(pattern.finditer(before))
        if found:
            subject = _subject(doc, sentence, begin + found[-1].start("verb"))
            if subject is None:
                continue
            words = doc.text[slice(*subject)]
            if words.lower() == "on" or _PASSIVE.search(doc.text, subject[1], begin + found[-1].start("verb")):
                continue  # "on parle de douze morts", "il a été dénombré douze morts", "le nombre est estimé à douze"
            if pattern.pattern == cares.pattern:
                buried = found[-1]["verb"] in _BURIED and words.lower() not in PRONOUNS
                if _CARERS.search(words) or buried:
                    return subject
            elif found[-1]["verb"] in _OWNS and words.lower() in PRONOUNS | {"it"}:
                continue
            elif _can_give(words) or (found[-1]["verb"] in _PERSONAL and not no_author(words)):
                return subject
    believed = _BELIEVED[doc.lang].search(doc.text, span.end, sentence.end)
    if believed is not None and not _ANOTHER.search(doc.text, span.end, believed.start()):
        return believed.span("who")
    counted = _BY_COUNT.search(doc.text, span.end, sentence.end) if doc.lang == "en" else None
    if counted is not None and not _ANOTHER.search(doc.text, span.end, counted.start()):
        group = "of" if counted["of"] else "own"
        if group == "of" or _can_give(f"the {counted[group]}") or counted[group][0].isupper():
            return counted.span(group)
    owned = _OWNED[doc.lang].search(before)
    if owned is not None and _can_give(owned["who"]):
        return begin + owned.start("who"), begin + owned.end("who")
    gapped = _GAPPED.search(before) if doc.lang == "fr" else None
    if gapped is not None:
        return begin + gapped.start("who"), begin + gapped.end("who")
    raised = _RAISED[doc.lang]
    m = raised.search(before) if raised is not None else None
    if m is not None and _RAISED_AFTER.match(doc.text, span.end, sentence.end):
        subject = _subject(doc, sentence, begin + m.start("verb"))
        return subject if subject is not None and _can_give(doc.text[slice(*subject)]) else None
    return None


def _can_give(told: str) -> bool:
    """Whether a subject is somebody or a body that counts, not an event ("the blast") or an account without author."""
    if no_author(told):
        return False
    parts = told.replace("’", "'").replace("l'", "l' ").replace("L'", "l' ").split()
    if len(parts) == 1 and parts[0].lower() in PRONOUNS | {"it"}:
        return True
    head = next((k for k, w in enumerate(parts) if k and w.lower() in _LINKS), len(parts))
    named = any(w[0].isupper() for w in (parts[:1] if len(parts) == 1 else parts[1:head] or parts[:1]))
    return (
        named or _CARERS.search(told) is not None or any(w.lower().strip(",.()") in _BODIES | ALL_ROLES for w in parts)
    )


_ANOTHER = re.compile(r"\b(?:said|says|according to|told)\b|;")
# What only somebody can do, however he is called: "the school maintains the figure of 14".
_PERSONAL = frozenset(
    "maintains maintain maintained maintient maintiennent maintenu spoke spoken speaks parle parlent parlé reconnu"
    " reconnaît reconnaissent admis admet admettent dressé dresse dressent état".split()
)
_BURIED = frozenset("buried inhumé enterré".split())
_OWNS = frozenset("had has have keep keeps kept hold holds held".split())  # "it has a list" says nothing of who
_LINKS = frozenset("of de du des d' in at from for à au given".split())


def _subject(doc: Document, sentence: Sentence, at: int) -> Bounds | None:
    k = bisect_left(sentence.tokens, at, key=lambda t: t.start)
    items: list[Item] = [item(t, False) for t in sentence.tokens[max(0, k - _LONGEST) : k]]
    items = [x for k, x in enumerate(items) if not _at_first(items, k)]
    cue = len(items)
    items += [item(t, False) for t in sentence.tokens[k : k + 1]]
    if not cue or len(items) == cue:
        return None
    found = subject_left(items, cue, cues.clause_verbs(doc.lang))
    if found is None:
        return None
    first, last, _ = found
    while first < last and items[first].lower in _DAYS:
        first += 1
    if items[first].lower in PRONOUNS and first != last:
        first += 1
    return items[first].start, items[last].end


def _at_first(items: list[Item], k: int) -> bool:
    """Whether an item is part of "d’abord", which may stand between a subject and its verb."""
    return (items[k].lower == "abord" and k > 0) or (
        items[k].lower == "d'" and k + 1 < len(items) and items[k + 1].lower == "abord"
    )


_DAYS = frozenset(
    "lundi mardi mercredi jeudi vendredi samedi dimanche hier monday tuesday wednesday thursday friday".split()
)
