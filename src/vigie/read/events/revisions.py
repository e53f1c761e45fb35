"""Tolls that were revised: which of two counts of one event holds.

"D'abord évalué à 13 morts, le bilan est passé à 27", "the toll has risen to 31, up from 18": the earlier count"
" gives way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from vigie.language.document import Document
from vigie.model import Figure, Toll

_BEFORE = 90
_AFTER = 30
_FORMER = {
    "en": re.compile(
        r"(?i)\b(?:(?:an?|the)\s)?(?:earlier|initial|initially|first|previous|previously|preliminary|provisional"
        r"|at first"
        r"|originally)\b[^.;,]{0,60}$|\b(?:up|down) from\s[^.;,\d]{0,25}$"
    ),
    "fr": re.compile(
        r"(?i)\bpass(?:é|ée|e|ant|er) de\s[^.;,\d]{0,20}$"
        r"|\b(?:d['’]abord|premier bilan|précédents? bilans?|bilans? (?:initial|précédent|antérieur)|initialement"
        r"|dans un premier temps|précédemment|auparavant)\b[^.;,]{0,60}$"
    ),
}
_FORMER_AFTER = {
    "en": re.compile(r"(?i)\s(?:initially|previously|earlier|at first)\b"),
    "fr": re.compile(r"(?i)\s(?:auparavant|précédemment|initialement|dans un premier temps)\b"),
}
_REVISED = {
    "en": re.compile(
        r"(?i)\b(?:risen|rose|rises|rising|climbed|climbs|increased|grown|jumped|revised|updated|raised|raising)\b"
        r"[^.;]{0,40}\b(?:to|at)\s[^.;,\d]{0,25}$|\bnow\s(?:stands?|stood)\sat\s[^.;,\d]{0,20}$"
        r"|\bbring(?:s|ing)\b[^.;]{0,40}\bto\s[^.;,\d]{0,20}$"
        r"|\b(?:final|latest|new|updated|revised)\s(?:death\s)?toll\b[^.;]{0,40}$"
    ),
    "fr": re.compile(
        r"(?i)(?:alourdi\w*|grimp\w+|passé\w*|passant|mont(?:e|é|ée)\b|port(?:e|ant|é|ée)\b|revu\w*|réévalué\w*"
        r"|augment\w+)\b[^.;]{0,40}\bà\s[^.;,\d]{0,20}$"
        r"|\bil (?:est de|s['’]élève à|se monte à|atteint|passe à)\s[^.;,\d]{0,20}$|\b(?:désormais|actuellement"
        r"|dernier bilan|nouveau bilan|bilan (?:définitif|actuel|actualisé"
        r"|final))\b[^.;]{0,60}$"
    ),
}


def former(doc: Document, toll: Toll | Figure) -> bool:
    """Whether the words call the count an earlier one: "an initial toll of 18", "contre 13 auparavant"."""
    if doc.lang not in _FORMER:
        return False
    begin = max(doc.sentence_at(toll.start).start, toll.start - _BEFORE)
    if _FORMER[doc.lang].search(doc.text[begin : toll.start]):
        return True
    return _FORMER_AFTER[doc.lang].match(doc.text, toll.end, toll.end + _AFTER) is not None


def revised(doc: Document, toll: Toll | Figure) -> bool:
    """Whether the words call the count a new one: "has risen to 31", "porte à 86 le nombre de morts"."""
    if doc.lang not in _REVISED or former(doc, toll):
        return False
    begin = max(doc.sentence_at(toll.start).start, toll.start - _BEFORE)
    return _REVISED[doc.lang].search(doc.text[begin : toll.start]) is not None


def holding(doc: Document, counted: Sequence[Figure]) -> list[Figure]:
    """Figures of one measure without those that the sentence calls earlier, where others remain."""
    kept = [f for f in counted if not former(doc, f)]
    return kept or list(counted)


def gives_way(doc: Document, held: Toll, new: Toll) -> bool:
    """Whether ``new`` takes the place of ``held``: a count that rose, or one after an earlier one or after none."""
    if former(doc, new) or new.low is None:
        return False
    if former(doc, held) or (held.high == 0 and new.low > 0):
        return True
    return revised(doc, new) and new.start > held.start and new.low > (held.low or 0)
