"""From TIMEX3 values to the dates they stand for."""

from __future__ import annotations

import re
from datetime import date, timedelta

from vigie.errors import DateError
from vigie.model import PartialDate, Precision, Time, When

_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_PART_OF_YEAR = re.compile(r"(\d{4})-(SP|SU|FA|Q[1-4]|H[12])")
_DAY_PART = re.compile(r"(\d{4}-\d\d-\d\d)T(?:MO|MI|AF|EV|NI|DT|\d\d(?::\d\d)?(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)")
_INTERVAL = re.compile(r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)")
# First and last month. Seasons are those of the northern hemisphere; a winter lies in two years, so it stays open.
_MONTHS = {
    "SP": (3, 5), "SU": (6, 8), "FA": (9, 11),
    "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12),
}  # fmt: skip


def bounds_of(value: str | None) -> tuple[PartialDate, PartialDate, Precision] | None:
    """First and last date of a TIMEX3 ``value`` and its precision.

    ``None`` for what names no stretch of the calendar: partial values (``XXXX-11-09``), durations, ``PAST_REF``,
    years before Christ, and winters (of which two lie in every year).
    """
    if not value or not value[:2].isdecimal():
        return None
    try:
        return _bounds(value)
    except (DateError, ValueError, OverflowError):
        return None


def _bounds(value: str) -> tuple[PartialDate, PartialDate, Precision] | None:
    if m := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(m[1]), int(m[2]), 1)
        return (
            PartialDate.of(monday + timedelta(days=5 if m[3] else 0)),
            PartialDate.of(monday + timedelta(days=6)),
            "period",
        )
    if m := _INTERVAL.fullmatch(value):
        return PartialDate(m[1]), PartialDate(m[2]), "period"
    if m := _PART_OF_YEAR.fullmatch(value):
        first, last = _MONTHS[m[2]]
        return PartialDate(f"{m[1]}-{first:02d}"), PartialDate(f"{m[1]}-{last:02d}"), "period"
    if value.isdecimal() and len(value) in (2, 3):  # a century, a decade
        missing = 4 - len(value)
        return PartialDate(value + "0" * missing), PartialDate(value + "9" * missing), "period"
    if m := _DAY_PART.fullmatch(value):
        try:
            at = PartialDate(value)
        except DateError:
            at = PartialDate(m[1])
        return at, at, at.precision
    at = PartialDate(value)
    return at, at, at.precision


def when_of(time: Time) -> When | None:
    """The dates that ``time`` stands for, taken by itself, or ``None`` where its value names none.

    A week, season, quarter, decade or century is a ``period``; a part of a day is its day. Words before it ("since",
    "until") are not looked at: for those call :func:`vigie.read.times.times.bounded`.
    """
    if time.type not in ("DATE", "TIME"):
        return None
    found = bounds_of(time.value)
    if found is None:
        return None
    start, end, precision = found
    return When(start=start, end=end, precision=precision, text=time.text, span=time.bare())
