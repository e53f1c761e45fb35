"""What became of the people that a figure counts, by the words around it: freed, escaped, or alive after an attack."""

from __future__ import annotations

import re
from bisect import bisect_left

from vigie.compare.figures.counted import CLASSES, class_of
from vigie.compare.words.keys import fold
from vigie.compare.words.spoken import sentence_at
from vigie.compare.words.wording import ESCAPED, FREED, SURVIVED
from vigie.model import Figure, Reading

FATES = frozenset({FREED, ESCAPED, SURVIVED})
_ALIVE = re.compile(r"\b(?:survivors?|survivant(?:e)?s?|rescapee?s?)$")
_LIVED = re.compile(r"\W*(?:\w+ ){0,2}?(?:survived|ont survecu|a survecu|avaient survecu)\b")

_MEASURES = frozenset({"count", "abducted", "missing"})
_NOT_HELD = frozenset({"fighters", "families", "refugees"})
_AROUND = 110  # characters of the clause after the number
_MOST = 20  # counts of a headline, or before one in its sentence, that are looked at
_FREE = r"(?:freed|free|released|rescued|liberee?s?|relachee?s?|libres)"
_IN_WORDS = {FREED: re.compile(rf"\b{_FREE}\b"), ESCAPED: re.compile(r"\b(?:escaped?|echappee?s?|evadee?s?)\b")}
_AFTER = {
    FREED: re.compile(
        r"\b(?:(?:were|was|are|is|have been|has been|had been|ont ete|a ete|avaient ete|sont|est) (?:\w+ ){0,2}?"
        rf"{_FREE}|(?:re)?gained (?:their )?freedom|(?:recouvre|retrouve) la liberte)\b"
    ),
    ESCAPED: re.compile(
        r"\b(?:escaped?|fled (?:from )?their (?:captors|abductors|kidnappers)|se sont (?:echappe|evade)\w*"
        r"|(?:ont|avaient) (?:pu |reussi a )?(?:s'echapper|s'evader|s'enfuir))\b"
    ),
}
_BEFORE = {
    FREED: re.compile(
        r"\b(?:freed|released|rescued|freeing|rescuing|(?:took|taken|take) custody of|(?:release|rescue|liberation)"
        r" (?:of|de|des|d')|libere|liberant"
        r"|(?:free|rescue|liberer|secourir))(?: |(?<=d'))(?:(?:the|les|a total of|at least|au moins|about|environ"
        r"|some|quelque) ){0,2}$"
        rf"|\b(?:number|nombre) (?:of |de |d')[^.;,]{{1,30}}\b{_FREE} (?:at|to|a) (?:\w+ )?$"
    ),
}
_TOLD_BY = re.compile(r"\b(?:kidnapped|abducted|captured|freed|rescued|released)\b (?:[\w'-]+ ){0,3}[\w'-]+$")
_OF_A_WHOLE = re.compile(r"\b(?:out of|of the|among the|sur (?:les|un total de)|parmi les)(?: the| les)?\W*$")
_STILL = re.compile(r"\b(?:still|remain\w*|missing|toujours|encore)\b")
# Not so, or not yet.
_NOT_SO = re.compile(
    r"\b(?:not|never|yet to|cannot|n'\w+|pas|jamais|demand\w*|exig\w*|reclam\w*|call\w* for|in exchange|en echange"
    r"|contre|will|would|could|may|might|should|to be|sera|seront|serai\w*|pourrai\w*|hop\w+|esper\w+|negoti\w+"
    r"|negoci\w+|tried|failed|tente\w*|if|si|ransom|rancon)\b"
)
# "All 14 who were taken have been freed" is the count of the taken as well, and stays with them.
_ALL = re.compile(r"\b(?:all|all of|all the|tous les|toutes les|ensemble des)\W+$")
_ANOTHER_CLAUSE = re.compile(r"[.;:]|\b(?:but|while|whereas|mais|tandis que|alors que)\b")
_HELD = frozenset({"kidnapping", "release"})


def came_free(reading: Reading, figure: Figure) -> str | None:
    """``FREED`` or ``ESCAPED`` where the words of the figure say that it counts people who were held and came free,
    ``SURVIVED`` of those whom an attack or a shipwreck left alive.

    What the headline says of a number goes for the same number below it.
    """
    if _survived(reading, figure):
        return SURVIVED
    if not _can_be(figure) or not any(i.type in _HELD and i.status == "reported" for i in reading.incidents):
        return None
    if figure.in_ is None:
        for head in reading.headline.figures[:_MOST] if reading.headline is not None else ():
            same = head.low == figure.low and head.high == figure.high and class_of(head.of, "killed") == _class(figure)
            if same and _can_be(head) and (fate := _told(reading, head)) is not None:
                return fate
        if (
            figure.measure == "count" and figure.of and figure.of not in figure.text
        ):  # another voice's number of those told of before it
            a, _ = sentence_at(reading.text, figure.start)
            at = bisect_left(reading.figures, figure.start, key=lambda f: f.start)
            before = reading.figures[max(0, at - _MOST) : at]
            first = next((f for f in before if f.start >= a and f.of == figure.of and figure.of in f.text), None)
            if first is not None:
                return came_free(reading, first)
    return _told(reading, figure)


def _survived(reading: Reading, figure: Figure) -> bool:
    if figure.measure != "count" or not figure.of or _class(figure) in _NOT_HELD:
        return False
    text = (reading.title or "") if figure.in_ == "title" else reading.text
    own = figure.of in figure.text and _ALIVE.search(fold(figure.of)) is not None
    alive = own or (_class(figure) in CLASSES and _LIVED.match(fold(text[figure.end : figure.end + 40])) is not None)
    return alive and not _NOT_SO.search(fold(text[max(0, figure.start - 30) : figure.start]))


def _can_be(figure: Figure) -> bool:
    if figure.measure != "count":
        return figure.measure in _MEASURES and _class(figure) not in _NOT_HELD
    return _class(figure) in CLASSES - _NOT_HELD


def _class(figure: Figure) -> str:
    return class_of(figure.of, "killed")


def _told(reading: Reading, figure: Figure) -> str | None:
    title = figure.in_ == "title"
    text = (reading.title or "") if title else reading.text
    a, b = (0, len(text)) if title else sentence_at(text, figure.start)
    given = (reading.headline.figures if reading.headline else ()) if title else reading.figures
    following = given[bisect_left(given, figure.end, key=lambda f: f.start) :][:2]
    if following and _OF_A_WHOLE.fullmatch(fold(text[figure.end : following[0].start]).strip() + " "):
        following = following[1:]  # "76 out of the 110 were released"
    ends = min([b, figure.end + _AROUND, *(f.start for f in following[:1])])
    after = _ANOTHER_CLAUSE.split(fold(text[figure.end : ends]))[0]
    clause = _ANOTHER_CLAUSE.split(fold(text[max(a, figure.start - 60) : figure.start]) + " ")[-1]
    if _OF_A_WHOLE.search(clause):
        return None
    own = fold(text[figure.start : figure.end])
    for fate in (ESCAPED, FREED):
        m = _AFTER[fate].search(after) or (_IN_WORDS[fate].search(after) if title else None)
        told = m or _IN_WORDS[fate].search(own) or (fate in _BEFORE and _BEFORE[fate].search(clause))
        if (
            told
            and not _ALL.search(clause)
            and not _NOT_SO.search(clause)
            and not _NOT_SO.search(after[: m.start()] if m else "")
        ):
            return fate
    return None


def only_named(reading: Reading, figure: Figure) -> bool:
    """Whether a participle before the noun only tells who they are: "130 kidnapped students spent a month away"."""
    if figure.measure != "abducted" or not _TOLD_BY.search(fold(figure.text)):
        return False
    text = (reading.title or "") if figure.in_ == "title" else reading.text
    return _STILL.search(fold(text[figure.start : figure.end + 60])) is None
