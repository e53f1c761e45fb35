"""A place name as it was found, before it is settled which place it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from vigie.gazetteer import Entry

Sort = Literal["name", "demonym", "area", "unknown"]


@dataclass(slots=True)
class Found:
    """A place name found: its bounds, what is known under that name, and the signs of its surroundings."""

    start: int
    end: int
    sort: Sort
    folded: str
    entries: list[Entry]
    codes: tuple[str, ...] = ()
    kind_hint: str | None = None  # "region", "county", "locality" where a type word says so
    sentence: int = 0
    subject: bool = False  # it "said", "denied" …
    score: float = 9.0
    within: str | None = None  # folded name of the place that follows after a comma or "in"
    listed: bool = False  # a comma, "and" or "et" joins it to the name before
    spaced: bool = False  # written with blanks or hyphens
    border: bool = False  # only its border is named: "near the border with X"
    spelled: bool = False  # its candidates are spelled otherwise by one letter
    weak: bool = False  # too little speaks for a place, unless it lies where the text plays
    alone: bool = True  # no capital beside it makes it a part of another name
