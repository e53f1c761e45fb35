"""Stated absence, a known nought: "no casualties", "no soldier is in the hands of the rebels"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.language.document import Document
from vigie.model import Figure
from vigie.model.vocabulary import Measure
from vigie.read.context.scope import Scope
from vigie.read.figures.making import figure
from vigie.read.figures.numbered import NONE_LOST
from vigie.read.numbers.numbers import Number

# Stated absence: a known nought. "No reports of casualties" only says that nothing is known.
_ZERO = re.compile(
    r"(?i)\b(?:there (?:were|was|are|have been|had been)|resulted in|caused|with|suffered|reported|recorded|confirmed"
    r"|il n['’]y a(?:vait)? (?:eu |pas eu )?|n['’]a (?:fait|causé|provoqué) |ne déplore |n['’]est à déplorer )\s?"
    r"(?P<span>(?:no|zero|aucune?|pas de) (?:immediate |other |further |civilian |human )?"
    r"(?P<noun>casualties|deaths|fatalities|dead|loss of life|victimes?|morts?|décès|perte en vies? humaines?"
    r"|injuries|injured|wounded|blessés?))\b"
)
# "No civilian had been harmed", "aucun civil n'a été touché", "no one remains missing".
_NONE_HURT = re.compile(
    r"(?i)\b(?P<span>(?P<noun>no (?:civilians?|soldiers?|troops|children|child|villagers?|residents?|police officers?"
    r"|policem[ae]n|staff)|aucune? (?:civil|soldat|militaire|enfant|habitante?|villageoise?|policier|gendarme)))\b"
    r" (?:(?:was|were|is|are|has been|have been|had been|n['’]a été|n['’]avait été|n['’]est)"
    r" (?:(?:actually|also|even|reported) )?(?P<how>harmed|killed|hit|shot dead|hurt|injured|wounded|tuée?|touchée?"
    r"|blessée?|atteinte?)|(?:died|(?:has|have|had) died|lost (?:his|her|their) li(?:fe|ves)|n['’]est morte?"
    r"|n['’](?:a|avait) perdu la vie|n['’](?:a|avait) péri))\b(?! (?:by|because|unless|until|if|like|more))"
)
_NONE_MISSING = re.compile(
    r"(?i)\b(?P<span>no one|nobody|personne)\b (?:is|are|remains?|n['’]est) (?:(?:still|encore|plus|toujours|porté"
    r"|any longer|now) ){0,2}(?:missing|unaccounted for|disparue?|portée? disparue?)\b"
)
# "No soldier is in the hands of the rebels", "aucun chauffeur n'a été enlevé".
_NONE_TAKEN = re.compile(
    r"(?i)\b(?P<span>(?:no|aucune?) (?P<noun>soldiers?|civilians?|drivers?|hostages?|troops|staff|students?|pupils?"
    r"|teachers?"
    r"|policem[ae]n|police officers?|villagers?|soldat|militaire|civil|chauffeur|otage|élève|enseignante?|policier"
    r"|gendarme|villageois|personne|person))\b (?:was|were|is|are|has been|have been|had been|n['’]a été|n['’]est"
    r"|n['’]avait été)"
    r"(?: (?:actually|currently|being|ever))? (?:captured|taken (?:hostage|prisoner|captive)|abducted|kidnapped"
    r"|seized|in the hands"
    r"|held (?:by|hostage)|capturée?|enlevée?|faite? prisonni\w+|aux mains|retenue?|pris en otage)\b"
)
_UNHURT = ("injur", "wound", "bless", "hurt")


def zeros(doc: Document, scope: Scope) -> Iterator[Figure]:
    """What the text says did not happen to anybody, as nought."""
    for m in (*_ZERO.finditer(doc.text), *NONE_LOST.finditer(doc.text)):
        a, b = m.span("span")
        measure: Measure = "injured" if m["noun"].lower().startswith(_UNHURT) else "killed"
        number = Number(a, b, a, b, 0, 0)
        yield figure(doc, a, b, measure, number, m["noun"], scope)
    for m in _NONE_HURT.finditer(doc.text):
        a, b = m.span("span")
        measure = "injured" if (m["how"] or "").lower().startswith(_UNHURT) else "killed"
        yield figure(doc, a, b, measure, Number(a, b, a, b, 0, 0), m["noun"].split()[-1], scope)
    for m in _NONE_MISSING.finditer(doc.text):
        a, b = m.span("span")
        yield figure(doc, a, b, "missing", Number(a, b, a, b, 0, 0), None, scope)
    for m in _NONE_TAKEN.finditer(doc.text):
        a, b = m.span("span")
        yield figure(doc, a, b, "abducted", Number(a, b, a, b, 0, 0), m["noun"], scope)
