"""What one number, or one verb, says of two kinds of people.

"315 students and teachers" are neither 315 students nor 315 teachers; of "killed 84 mercenaries and 47 soldiers" the
verb tells of both.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from vigie.compare.figures.counted import CLASSES, PEOPLE, class_of
from vigie.compare.words.spoken import folded
from vigie.model import Figure, Reading
from vigie.model.vocabulary import Measure

_AND = re.compile(
    r"(?:, (?P<first>[a-z]+))?,? (?:and|et|ou|or) (?:their |the |leurs |les |des |de |d')?"
    r"(?P<last>[a-z]+(?: (?:members|workers|staff))?)"
    r"(?= (?:from|in|at|of|were|was|who|had|have|de|du|des|dans|a|au|aux|ont|qui|sur|lors|abducted|kidnapped|killed"
    r"|taken|enleves|tues)\b|[.,;:)]|$)"
)
_STAFF = frozenset("staff personnel companions accompagnants employees employes workers travailleurs".split())
_REACH = 60  # characters after the number


def jointly(reading: Reading, figure: Figure) -> bool:
    """Whether the number counts people of two classes together, so that it is of neither."""
    if figure.measure not in PEOPLE | {"count"} or not figure.of or figure.of not in figure.text:
        return False
    text = (reading.title or "") if figure.in_ == "title" else reading.text
    m = _AND.match(folded(text[figure.end : figure.end + _REACH]))
    own = class_of(figure.of, "killed")
    if m is None or own not in CLASSES:
        return False
    given = (reading.headline.figures if reading.headline else ()) if figure.in_ == "title" else reading.figures
    following = given[bisect_left(given, figure.end, key=lambda f: f.start) :][:1]
    if any(f.start < figure.end + m.end() for f in following):
        return False
    return any(
        w in _STAFF or (class_of(w, "killed") in CLASSES and class_of(w, "killed") != own)
        for w in (m["first"], m["last"])
        if w
    )


_BETWEEN = re.compile(r"[^.;:,\d]{0,45}\b(?:and|et) ?$")
_DEEDS = ("killed", "injured", "abducted", "arrested")


def same_deed(reading: Reading, figure: Figure) -> Measure:
    """The figure's measure; of troops that are only counted, that of the number which "and" joins them to."""
    if figure.measure != "fighters":
        return figure.measure
    text = (reading.title or "") if figure.in_ == "title" else reading.text
    given = (reading.headline.figures if reading.headline else ()) if figure.in_ == "title" else reading.figures
    at = bisect_left(given, figure.start, key=lambda f: f.start)
    for f in given[max(0, at - 1) : at + 2]:
        if f is figure or f.measure not in _DEEDS or f.in_ != figure.in_:
            continue
        first, last = sorted((f, figure), key=lambda x: x.start)
        if 0 < last.start - first.end <= _REACH and _BETWEEN.match(folded(text[first.end : last.start])):
            return f.measure
    return figure.measure


_OF_A_LAND = re.compile(r" (?:from|of) (?:\w+ )?[A-Z]|(?: venus?| originaires?)? (?:du|de|d['’]) ?[A-ZÉ]")
_ONE_OF_SEVERAL = re.compile(r"[^.;:\d]{0,50}\b(?:and|et|including|dont|alongside|plus|ainsi que|with)(?: \w+){0,2} ?$")


def of_another_land(reading: Reading, figure: Figure) -> Figure | None:
    """The count that a number without a noun goes on with, for people of another land: "30 soldiers from Niger and two
    from Nigeria were killed"."""
    if figure.in_ is not None or (figure.of and figure.of in figure.text):
        return None
    if not _OF_A_LAND.match(reading.text, figure.end):
        return None
    at = bisect_left(reading.figures, figure.start, key=lambda f: f.start)
    for f in reading.figures[max(0, at - 1) : at]:
        near = f.of and f.in_ is None and 0 < figure.start - f.end <= _REACH
        if (
            near
            and class_of(f.of, "killed") in CLASSES
            and _ONE_OF_SEVERAL.match(folded(reading.text[f.end : figure.start]))
        ):
            return f
    return None
