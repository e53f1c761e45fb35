"""Counts of those who came free: "137 pupils were rescued" answers another question than "280 were taken".

The reader has no measure of its own for them: who was captured and is free counts as captured or is only counted. A
participle that tells who they are ("100 schoolchildren kidnapped last month") leaves the count to the verb that it
belongs to ("took custody of").
"""

from __future__ import annotations

import re
from typing import Final

from vigie.compare.figures.counted import CLASSES, class_of
from vigie.compare.words.keys import fold
from vigie.compare.words.spoken import sentence_at
from vigie.model import Figure, Reading

FREED: Final = "freed"  # the measure of a scope
_FREE = r"(?:freed|released|rescued|liberee?s?|relachee?s?|secourue?s?|delivree?s?|remise?s? en liberte)"
_AFTER = re.compile(
    rf"[^.;!?]{{0,110}}?\b(?:(?:was|were|be|been|are|is|ete|sont|est|got)"
    rf"(?: (?:all|now|also|since|safely|tous|toutes|enfin))* {_FREE}\b"
    r"|(?:regain|recover)\w* (?:their |her |his )?(?:freedom|liberty)|(?:recouvr|retrouv)\w+ la liberte)"
)
_HEADLINE = re.compile(rf"(?:,? [^,.;:]{{0,40}})? ?\b{_FREE}\b")
_BEFORE = re.compile(
    r"\b(?:fre(?:ed|eing|es)|releas(?:ed|ing|es)|rescu(?:ed|ing|es)|took custody of|taken custody of"
    r"|(?:secur\w+|obten\w+) (?:the |la )?(?:release|freedom|rescue|liberation) (?:of|de|d')"
    r"|(?:release|rescue|freeing|liberation|remise en liberte) (?:of|de|des|d')"
    r"|liberer?|liberant|relacher?|secourir|secouru|delivrer?)\W+"
    r"(?:(?:the|some|about|at least|over|more than|nearly|around|all|of|last|group|les|des|de|plus|pres|environ"
    r"|au moins)\W+){0,4}$"
)
_NOT_YET = re.compile(
    r"\b(?:not|never|yet to|until|unless|if|demand\w*|call(?:s|ed|ing)? for|urg\w+|exchange|negotiat\w+|ransom for"
    r"|would|will|may|might|could|hop(?:e|es|ing)|seek\w*|pas|exige\w*|reclam\w*|demand\w+|echange|negoci\w+|jusqu'"
    r"|pour la|si|sera|seront|appel\w*)\b"
)
_CAPTURE = re.compile(
    r"\b(?:kidnap\w*|abduct\w*|hostages?|captiv\w+|captors|enleve\w*|enlevement\w*|otages?|ravisseurs|rapt)\b"
)
_TOLD_BY = re.compile(r"\b(?:kidnapped|abducted|captured|freed|rescued|released)\b (?:[\w'-]+ ){0,3}[\w'-]+$")
_ALL = re.compile(r"\b(?:all(?: of)?(?: the)?|tous les|toutes les) $")
_STILL = re.compile(r"\b(?:still|remain\w*|missing|toujours|encore)\b")
_CLAUSE = 110  # characters that are looked at
_PERSONS = CLASSES - {"fighters", "families", "peacekeepers"}
_ANYONE = frozenset({"people", "children", "students", "women", "teachers", "civilians"})


def came_free(reading: Reading, figure: Figure) -> bool:
    """Whether those counted are told to be free again."""
    if figure.measure not in ("count", "abducted", "missing") or class_of(figure.of, "killed") not in _PERSONS:
        return False
    title = figure.in_ == "title"
    text = (reading.title or "") if title else reading.text
    a, b = (0, len(text)) if title else sentence_at(text, figure.start)
    known = reading.headline.figures if title and reading.headline else reading.figures
    others = [f.start for f in known if f.in_ == figure.in_ and f.start >= figure.end]
    before = fold(text[max(a, figure.start - _CLAUSE) : figure.start]) + " "
    if _ALL.search(before):
        return False  # "all 14 who had been taken were freed" counts those taken as well
    after = fold(text[figure.end : min([b, figure.end + 2 * _CLAUSE, *others])])
    m = _BEFORE.search(before)
    if m is not None and _NOT_YET.search(before[max(0, m.start() - 40) : m.start()]) is None:
        return _captives(reading)
    m = (_HEADLINE if title else _AFTER).match(after)
    if m is not None and _NOT_YET.search(m[0]) is None:
        return _captives(reading)
    return re.search(rf"\b{_FREE}\b", fold(figure.text)) is not None and _captives(reading)


def _captives(reading: Reading) -> bool:
    return _CAPTURE.search(fold(f"{reading.title or ''} {reading.text[:6000]}")) is not None


def only_named(reading: Reading, figure: Figure) -> bool:
    """Whether a participle before the noun only tells who they are: "130 kidnapped students spent a month away"."""
    if figure.measure != "abducted" or not _TOLD_BY.search(fold(figure.text)):
        return False
    text = (reading.title or "") if figure.in_ == "title" else reading.text
    return _STILL.search(fold(text[figure.start : figure.end + 60])) is None


def freed_class(of: str) -> str:
    """The class of those freed: of pupils, children and hostages one, since each account calls them by another."""
    return of if of in CLASSES and of not in _ANYONE else "people"
