"""French counts whose noun stands away from the number: "le nombre de maisons détruites s'élève à 5 900".

"Les déplacés, estimés à 11 000", "ils sont désormais 12 600 à avoir fui": the noun or the verb says what is counted.
"""

from __future__ import annotations

import re

from vigie.language.document import Document
from vigie.model.vocabulary import Measure
from vigie.read.figures.counted import Phrase
from vigie.read.figures.governed import Clause

_WINDOW = 170
_HEAD = re.compile(r"(?i)\b(?:nombre|cumul)(?: (?:total|cumulé|officiel))? (?:de |des |d['’])(?:l['’]|la |le |ses )?")
_REACHES = re.compile(
    r"(?i)\s(?:s['’](?:élève|élevait|établit|établissait|est élevé)|(?:est|était|a été) (?:désormais )?(?:passé|porté"
    r"|ramené|estimé|évalué|chiffré)|est désormais|est|passe|atteint|atteignait|avoisine|dépasse"
    r"|a (?:atteint|dépassé|grimpé))(?: [^\d.,;:]{1,30})?(?: à| de| d['’])?(?: environ| près de| plus de| quelque)?\s?$"
)
_ENDS_NOUN = re.compile(r"\s(?:à|a|dans|en|au|aux|depuis|sur|par|qui|lors|pour)\s")
_ESTIMATED = re.compile(
    r"(?i)\b(?P<of>[^\W\d_]{4,}s),? (?:estimé|évalué|chiffré)e?s à (?:environ |près de |plus de |quelque )?$"
)
_THEY = re.compile(
    r"(?i)\b(?:ils|elles) (?:sont|étaient|seraient)(?: désormais| maintenant| déjà| aujourd['’]hui| encore| au total)?"
    r"(?: environ| près de| plus de| quelque)? $"
)
_HAVING: tuple[tuple[Measure, re.Pattern[str]], ...] = (
    (
        "displaced",
        re.compile(r" à (?:avoir (?:fui|quitté|gagné|rejoint|traversé|trouvé refuge|abandonné)|être arrivée?s)\b"),
    ),
    ("killed", re.compile(r" à (?:avoir (?:péri|trouvé la mort|perdu la vie|été tuée?s)|être mort(?:e?s))\b")),
)
# The first that the noun phrase names is what happened to them: "le nombre de déplacés tués".
_KINDS: tuple[tuple[Measure | None, re.Pattern[str]], ...] = (
    ("killed", re.compile(r"\b(?:morts?|mortes|tuée?s|décès|décédée?s|victimes|assassinée?s)\b")),
    ("injured", re.compile(r"\bblessée?s\b")),
    ("missing", re.compile(r"\b(?:disparue?s|portée?s disparue?s)\b")),
    ("abducted", re.compile(r"\b(?:otages|enlevée?s|kidnappée?s)\b")),
    ("arrested", re.compile(r"\b(?:arrêtée?s|interpellée?s|détenue?s)\b")),
    (None, re.compile(r"\b(?:besoin|faim|insécurité|alimentaire|malnutrition|habitants|population)\b")),
    ("displaced", re.compile(r"\b(?:déplacée?s|réfugiée?s)\b")),
    ("in_need", re.compile(r"\b(?:sinistrée?s|affectée?s|touchée?s)\b")),
)


# Stated absence with its verb behind it.
NONE_LOST = re.compile(
    r"(?i)\b(?P<span>aucune? (?P<noun>perte (?:civile|humaine|en vies? humaines?)|victime(?: civile)?|mort|décès"
    r"|blessé)) n['’](?:est|était) à déplorer\b"
)
_PRISON = re.compile(r"(?i)\b(?:détenus?|prisonniers|mutin\w+|inmates?)\b")


def broke_out(doc: Document, clause: Clause, phrase: Phrase) -> bool:
    """Whether those who fled are inmates: "huit détenus tués, une soixantaine en fuite"."""
    flight = phrase.of is not None and clause.toks[phrase.of[1] - 1].lower == "fuite"
    bare = flight or phrase.head is None
    return bare and _PRISON.search(doc.text, clause.sentence.start, clause.sentence.end) is not None


def numbered(doc: Document, clause: Clause, phrase: Phrase) -> tuple[Measure, str] | None:
    """The measure of a bare French number and the words of what it counts; ``None`` where no noun is found for it."""
    bare = phrase.head is None and phrase.of is None and phrase.number.kind == "cardinal"
    if not bare or doc.lang != "fr":
        return None
    start, end = phrase.number.core_start, phrase.number.end
    before = doc.text[max(clause.sentence.start, start - _WINDOW) : start]
    if _THEY.search(before):
        return next(((measure, "personnes") for measure, words in _HAVING if words.match(doc.text, end)), None)
    if (m := _ESTIMATED.search(before)) is not None:
        measure = _kind(m["of"])
        return (measure, m["of"]) if measure not in (None, "count") else None
    heads = list(_HEAD.finditer(before))
    reaches = _REACHES.search(before, heads[-1].end()) if heads else None
    if reaches is None:
        return None
    noun = before[heads[-1].end() : reaches.start()]
    if (cut := _ENDS_NOUN.search(noun)) is not None:
        noun = noun[: cut.start()]
    if not noun or re.search(r"[\d.;:!?]", before[heads[-1].start() :]):
        return None
    measure = _kind(noun)
    return (measure, noun.strip(" ,")) if measure is not None else None


def _kind(noun: str) -> Measure | None:
    """The measure that the words of a noun phrase name; a count where they name none of people."""
    plain = noun.lower()
    return next((measure for measure, words in _KINDS if words.search(plain)), "count")
