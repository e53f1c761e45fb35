"""Dates as precise as they are known, after followthemoney's idea of a partial date as a type with precision."""

from __future__ import annotations

import calendar
import re
from datetime import UTC, date, datetime, timedelta
from typing import Literal

from vigie.errors import DateError

Precision = Literal["time", "day", "month", "year", "period"]

_DATE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:[T ](?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d+)?)?"
    r"(?P<zone>Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?)?)?)?",
    re.ASCII,
)


class PartialDate:
    """An ISO 8601 date of year, month, day or time precision; keeps the very string it was made from.

    Equal and hashed by that string. Raises :class:`DateError` for anything else, also for days that no calendar has.
    """

    __slots__ = ("_first", "_last", "_precision", "text")

    text: str
    _first: date
    _last: date
    _precision: Precision

    def __init__(self, text: str) -> None:
        m = _DATE.fullmatch(text)
        if m is None:
            raise DateError(f"{text!r} is no ISO 8601 date; write 2025, 2025-11, 2025-11-03 or 2025-11-03T12:00Z")
        year, month, day = (int(m[k]) if m[k] else None for k in ("year", "month", "day"))
        try:
            first = date(year or 0, 1 if month is None else month, 1 if day is None else day)
            if m["hour"]:
                datetime(first.year, first.month, first.day, int(m["hour"]), int(m["minute"]), int(m["second"] or 0))
        except ValueError as e:
            raise DateError(f"{text!r} is in no calendar ({e})") from None
        if day:
            last, precision = first, "time" if m["hour"] else "day"
        elif month:
            last, precision = first.replace(day=calendar.monthrange(first.year, month)[1]), "month"
        else:
            last, precision = first.replace(month=12, day=31), "year"
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "_first", first)
        object.__setattr__(self, "_last", last)
        object.__setattr__(self, "_precision", precision)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"PartialDate is immutable: {name}")

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """The date of day precision of ``day``."""
        return cls(day.isoformat()[:10])

    @property
    def precision(self) -> Precision:
        """``year``, ``month``, ``day`` or ``time``."""
        return self._precision

    @property
    def first_day(self) -> date:
        """First day it may mean (of the calendar it is written in; the zone is not applied)."""
        return self._first

    @property
    def last_day(self) -> date:
        """Last day it may mean."""
        return self._last

    @property
    def day(self) -> PartialDate | None:
        """Itself cut to the day, ``None`` where no day is known."""
        return PartialDate(self.text[:10]) if self.precision in ("day", "time") else None

    @property
    def moment(self) -> datetime:
        """The earliest moment it may mean, in UTC (no zone is read as UTC); for ordering."""
        if self.precision == "time":
            zone = self.text.replace(" ", "T").replace("Z", "+00:00")
            at = datetime.fromisoformat(zone)
            try:
                return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
            except OverflowError:
                return at.replace(tzinfo=UTC)
        return datetime(self._first.year, self._first.month, self._first.day, tzinfo=UTC)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"PartialDate({self.text!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PartialDate) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __reduce__(self) -> tuple[type[PartialDate], tuple[str]]:
        return (PartialDate, (self.text,))


class Period:
    """A date, or an interval ``start/end`` whose ends may be open (``..``); keeps its string.

    Raises :class:`DateError` where an end is no date, both ends are open, or the end lies before the start.
    """

    __slots__ = ("end", "start", "text")

    text: str
    start: PartialDate | None
    end: PartialDate | None

    def __init__(self, text: str) -> None:
        first, slash, second = text.partition("/")
        start = None if slash and first == ".." else PartialDate(first)
        end = start if not slash else None if second == ".." else PartialDate(second)
        if start is None and end is None:
            raise DateError(f"{text!r} has two open ends")
        if start and end and end.last_day < start.first_day:
            raise DateError(f"{text!r} ends before it starts")
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "start", start)
        object.__setattr__(self, "end", end)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"Period is immutable: {name}")

    @classmethod
    def between(cls, start: PartialDate | None, end: PartialDate | None) -> Period:
        """The period from ``start`` to ``end``; ``None`` is an open end; a single date where both are equal."""
        if start is not None and start == end:
            return cls(start.text)
        return cls(f"{start or '..'}/{end or '..'}")

    @property
    def first_day(self) -> date | None:
        """First day, ``None`` where the start is open."""
        return self.start.first_day if self.start else None

    @property
    def last_day(self) -> date | None:
        """Last day, ``None`` where the end is open."""
        return self.end.last_day if self.end else None

    def overlaps(self, other: Period, slack: int = 0) -> bool:
        """Whether the two share a day, or lie within ``slack`` days of each other."""
        gap = timedelta(days=slack)
        a0, a1 = self.first_day or date.min, self.last_day or date.max
        b0, b1 = other.first_day or date.min, other.last_day or date.max
        # Dates close to the calendar's ends can't take the slack.
        return (a0 <= b1 or a0 - b1 <= gap) and (b0 <= a1 or b0 - a1 <= gap)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Period({self.text!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Period) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __reduce__(self) -> tuple[type[Period], tuple[str]]:
        return (Period, (self.text,))
