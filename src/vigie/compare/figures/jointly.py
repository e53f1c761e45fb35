"""Two kinds of people counted by one number: "315 students and teachers", "20,000 civils et militaires"."""

from __future__ import annotations

import re

from vigie.compare.figures.counted import CLASSES, PEOPLE, class_of
from vigie.compare.words.spoken import folded
from vigie.model import Figure, Reading

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
    if any(figure.end <= f.start < figure.end + m.end() for f in given):
        return False
    return any(
        w in _STAFF or (class_of(w, "killed") in CLASSES and class_of(w, "killed") != own)
        for w in (m["first"], m["last"])
        if w
    )
