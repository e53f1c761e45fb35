"""Months and feasts of the Islamic calendar: "Ramadan 1446", "10 Muharram", "la Tabaski".

Converted by the tabular calendar (leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and 29 of a cycle of thirty; civil
epoch, 16 July 622 Julian; Reingold and Dershowitz, Calendrical Calculations). Where months begin by the sight of the
moon, a day may differ by one: single days are given as the three days around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from vigie.read.times.rules import Expr, Match, Rule, rule

_EPOCH = date(622, 7, 19).toordinal()  # 16 July 622 Julian
_BEFORE = frozenset(
    "in of during before after since until till by for and the this through throughout en le du au de pendant durant"
    " avant apres depuis jusqu'au des et pour ce fin debut early late mid".split()
)
_HIJRI_YEARS = range(1300, 1600)
OWN = ("ramadan", "ramadhan")  # named alone; the others are persons' and places' names as well
MONTHS = {
    "muharram": 1, "mouharram": 1, "safar": 2, "rabi al-awwal": 3, "rabi i": 3, "rabi al-thani": 4, "rabi ii": 4,
    "jumada al-awwal": 5, "jumada al-ula": 5, "jumada i": 5, "jumada al-thani": 6, "jumada al-akhira": 6,
    "jumada ii": 6, "rajab": 7, "redjeb": 7, "sha'ban": 8, "shaban": 8, "shaaban": 8, "chaabane": 8, "chaban": 8,
    "ramadan": 9, "ramadhan": 9, "shawwal": 10, "chawwal": 10, "dhu al-qadah": 11, "dhu al-qi'dah": 11,
    "dhou al-qi'da": 11, "dhu al-hijjah": 12, "dhu al-hijja": 12, "dhou al-hijja": 12, "dhul hijjah": 12,
}  # fmt: skip
_FEASTS = (
    ("eid aid id korite", r"(?:eid|aid|id)[ -](?:al|el|ul|ou?l)[ -]fitr|korite", (10, 1)),
    ("eid aid id tabaski", r"(?:eid|aid|id)[ -](?:al|el|ul|ou?l)[ -](?:adha|kebir|kabir)|tabaski", (12, 10)),
    ("ashura achoura", "ashura|achoura", (1, 10)),
    ("mawlid mouloud maouloud", "mawlid|mouloud|maouloud", (3, 12)),
)


LEXICON = {name.replace("-", " "): month for name, month in MONTHS.items()}


def day_of(year: int, month: int, day: int) -> date:
    """The Gregorian day of a day of the tabular calendar. Raises ValueError or OverflowError outside ``date``."""
    if not (1 <= month <= 12 and 1 <= day <= _length(year, month)):
        raise ValueError(f"no day {year}-{month}-{day} in the Islamic calendar")
    before = (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2
    return date.fromordinal(_EPOCH + before + day - 1)


def _length(year: int, month: int) -> int:
    leap = (14 + 11 * year) % 30 < 11
    return 30 if month % 2 or (month == 12 and leap) else 29


def resolve(e: Expr, pub: date | None, direction: int) -> str | None:
    """The interval of ``e``: of its stated year (Islamic or Gregorian), else the nearest to publication.

    ``direction`` is -1 for what is told as past, 1 as to come. ``None`` without a year and a date of publication.
    """
    assert e.month is not None
    if e.year is not None and e.year in _HIJRI_YEARS:
        return _interval(e.year, e.month, e.day)
    if e.year is not None:
        near = (e.year - 622) * 33 // 32
        fits = [y for y in range(near - 1, near + 3) if day_of(y, e.month, e.day or 1).year == e.year]
        return _interval(fits[0], e.month, e.day) if len(fits) == 1 else None
    if pub is None:
        return None
    near = (pub.year - 622) * 33 // 32
    spans = [(_bounds(y, e.month, e.day), y) for y in range(near - 2, near + 4)]
    within = [y for (a, b), y in spans if a <= pub <= b]
    before = [y for (_, b), y in spans if b < pub]
    after = [y for (a, _), y in spans if a > pub]
    if e.shift in (-1, 1):
        return _interval(before[-1] if e.shift < 0 else after[0], e.month, e.day)
    if within:
        return _interval(within[0], e.month, e.day)
    if direction:
        return _interval(before[-1] if direction < 0 else after[0], e.month, e.day)
    back = (pub - _bounds(before[-1], e.month, e.day)[1]).days
    ahead = (_bounds(after[0], e.month, e.day)[0] - pub).days
    return _interval(before[-1] if back <= ahead else after[0], e.month, e.day)


def _bounds(year: int, month: int, day: int | None) -> tuple[date, date]:
    if day is None:
        return day_of(year, month, 1), day_of(year, month, _length(year, month))
    at = day_of(year, month, day)
    return at - timedelta(days=1), at + timedelta(days=1)


def _interval(year: int, month: int, day: int | None) -> str:
    first, last = _bounds(year, month, day)
    return f"{first.isoformat()}/{last.isoformat()}"


def _alone(m: Match) -> bool:
    """Whether a bare "Ramadan" is the month: no name of a person follows or precedes it."""
    after, before = m.after(2), m.before(24).split()
    return not (after[:1] == " " and m.text[m.m.end() + 1].isupper()) and (not before or before[-1] in _BEFORE)


def rules(shift: str, shifts: Iterable[str], of: str, starts: Iterable[str]) -> list[Rule]:
    """The rules of a language: ``shift`` is its pattern for "last" and "next", ``of`` that for "the month of"."""
    names = "|".join(re.sub(r"[ -]", "[ -]", name) for name in sorted(MONTHS, key=len, reverse=True))
    firsts = {re.split(r"[^a-z]", name)[0] for name in MONTHS}
    year = r"(?:,? (?P<y>1[345]\d\d|19\d\d|20\d\d)(?: (?:ah|h))?)"
    own = "|".join(OWN)
    found = [
        rule("hijri", rf"(?P<d>[12]?\d|30)(?:st|nd|rd|th|er|e)?(?: of| de)? (?P<hm>{names}){year}?", "#"),
        rule("hijri", rf"(?P<hm>{names}){year}", firsts),
        rule("hijri", rf"{of}(?P<hm>{names}){year}?", starts),
        rule("hijri", rf"(?P<hm>{own})", OWN, check=_alone),
        rule("hijri", rf"(?P<shift>{shift}) (?P<hm>{own})", shifts),
        rule("hijri", rf"(?P<hm>{own}) (?P<shift>{shift})", OWN),
    ]
    for words, pattern, (month, day) in _FEASTS:
        found.append(rule("hijri", rf"(?:{pattern}){year}?", words.split(), month=month, day=day))
    return found
