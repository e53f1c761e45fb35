"""From what an expression says to its TIMEX3 value: against the day of publication, or the date told last."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from vigie.read.times import hijri
from vigie.read.times.rules import Expr

Direction = int
"""-1 before the day of publication, 1 after it, 0 not known."""

_CLOCK_UNITS = {"H": "H", "TM": "M", "S": "S"}
_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
# How many times nearer the other side must be to win against the tense, and the future to win without one.
_AGAINST_TENSE_DAY = 5
_AGAINST_TENSE_MONTH = 20
_UNTENSED = 2
_NEAR_MONTHS = 1
_SLIP_DAYS = 21
_PARTS = frozenset({"MO", "MI", "AF", "EV", "NI", "DT"})


@dataclass(frozen=True, slots=True)
class Anchors:
    """What expressions are resolved against: publication (``None`` unknown), and the dates told last.

    ``day``, ``month`` and ``year`` are the last dates told that were at least so exact. ``flow`` is the year that a
    narrative has come to; a year named in passing ("papers released in 2005") does not move it.
    """

    pub: date | None
    day: date | None = None
    month: tuple[int, int] | None = None
    year: int | None = None
    flow: int | None = None
    narrative: bool = False

    def told(self, value: str | None, moves: bool = True) -> Anchors:
        """The anchors after a date of ``value`` has been told, which ``moves`` the narrative on or does not."""
        if value is None or len(value) < 4 or not value[:4].isdecimal():
            return self
        year = int(value[:4])
        flow = year if moves or self.flow is None else self.flow
        if len(value) >= 10 and value[4] == "-" and value[5:7].isdecimal() and value[8:10].isdecimal():
            try:
                day = date(year, int(value[5:7]), int(value[8:10]))
            except ValueError:
                return self
            return replace(self, day=day, month=(year, day.month), year=year, flow=flow)
        if len(value) >= 7 and value[5:7].isdecimal():
            return replace(self, month=(year, int(value[5:7])), year=year, flow=flow)
        return replace(self, year=year, flow=flow)


def resolve(e: Expr, anchors: Anchors, direction: Direction) -> str | None:
    """The TIMEX3 value of ``e``: partial (``XXXX-…``) or ``None`` where the anchors do not give it."""
    try:
        value = _RESOLVERS[e.kind](e, anchors, direction)
        return _night_before(value) if e.back else value
    except (ValueError, OverflowError):  # a day that no calendar has, or beyond the calendar's ends
        return None


def _night_before(value: str | None) -> str | None:
    """A night of two days ("du 3 au 4 mai") is written with the first of them."""
    if value is None:
        return None
    if value[:4].isdecimal() and len(value) >= 10:
        return (date.fromisoformat(value[:10]) - timedelta(days=1)).isoformat() + value[10:]
    if len(value) >= 10 and value[8:10].isdecimal() and int(value[8:10]) > 1:
        return f"{value[:8]}{int(value[8:10]) - 1:02d}{value[10:]}"
    if value.startswith("XXXX-WXX-"):
        return f"XXXX-WXX-{(int(value[9]) - 2) % 7 + 1}{value[10:]}"
    return value if "WXX" in value else None


def _suffix(e: Expr) -> str:
    return e.hour or (f"T{e.part}" if e.part in _PARTS else "")


def _ymd(year: int | None, month: int | None, day: int | None) -> str:
    y = "XXXX" if year is None else f"{year:04d}"
    if month is None and day is None:
        return y
    if year is not None and month is not None and day is not None:
        date(year, month, day)  # raises ValueError for the 31st of June
    m = "XX" if month is None else f"{month:02d}"
    return f"{y}-{m}" if day is None else f"{y}-{m}-{day:02d}"


def _fixed(e: Expr, _anchors: Anchors, _direction: Direction) -> str | None:
    return e.value


def _date(e: Expr, anchors: Anchors, direction: Direction) -> str | None:
    if e.bc and e.year is not None:
        return f"BC{e.year:04d}"
    year = e.year
    if e.unit == "YY" and year is not None:  # "1947-54"
        return None if anchors.year is None else f"{anchors.year // 100 * 100 + year % 100:04d}"
    if year is None and e.unit == "Y?":
        base = anchors.year if e.anchor == "ref" else anchors.pub.year if anchors.pub else None
        year = None if base is None or e.shift is None else base + e.shift
    elif year is None and e.unit == "M?" and e.month is not None:
        year = _named_month(e, anchors)
    elif year is None and e.month is not None:
        year = _year_of(e, anchors, direction)
    if year is None and e.month is None:
        return None
    return _ymd(year, e.month, e.day) + _suffix(e)


def _named_month(e: Expr, anchors: Anchors) -> int | None:
    assert e.month is not None
    if e.anchor == "ref":
        if anchors.month is None:
            return anchors.year if e.shift == 0 else None
        year, month = anchors.month
        if e.shift == 0:
            return anchors.year
        return year + (e.month <= month) if e.shift == 1 else year - (e.month >= month)
    if anchors.pub is None:
        return None
    now, then = (anchors.pub.month, anchors.pub.day), (e.month, e.day or anchors.pub.day)
    if e.shift == 1:
        return anchors.pub.year + (then <= now)
    if e.shift == -1:
        return anchors.pub.year - (then >= now)
    return anchors.pub.year


def _year_of(e: Expr, anchors: Anchors, direction: Direction) -> int | None:
    """The year of a day or month told without one."""
    assert e.month is not None
    if anchors.narrative and anchors.flow is not None:
        if anchors.month is not None and anchors.month[0] == anchors.flow:
            # Told in sequence: soon after the turn of the year the story has moved on, not back.
            ahead = (e.month - anchors.month[1]) % 12
            if e.month < anchors.month[1] and ahead <= 4:
                return anchors.flow + 1
        return anchors.flow
    pub = anchors.pub
    if pub is None:
        return _year_told(e.month, anchors)
    years = [pub.year - 1, pub.year, pub.year + 1]
    options: list[tuple[date, date, int]] = []
    for year in years:
        try:
            first = date(year, e.month, e.day or 1)
        except ValueError:
            continue
        last = first if e.day else _month_end(first)
        options.append((first, last, year))
    if not options:
        return None
    if e.weekday is not None and e.day:
        agreeing = [o for o in options if o[0].isoweekday() == e.weekday]
        near = min(options, key=lambda o: abs((o[0] - pub).days))
        slip = (near[0].isoweekday() - e.weekday) % 7 in (1, 6) and abs((near[0] - pub).days) <= _SLIP_DAYS
        # News of these days that is wrong by a weekday is likelier than news of another year.
        options = options if slip else agreeing or options
    # Tense is read from the words nearby and may mislead: a day far back yields to one quite near ahead.
    against = _AGAINST_TENSE_DAY if e.day else _AGAINST_TENSE_MONTH

    def distance(option: tuple[date, date, int]) -> int:
        first, last, _ = option
        if last < pub:
            return (pub - last).days * (against if direction > 0 else 1)
        return (
            0
            if first <= pub
            else (first - pub).days * (_UNTENSED if direction == 0 else against if direction < 0 else 1)
        )

    return min(options, key=distance)[2]


def _year_told(month: int, anchors: Anchors) -> int | None:
    """The year, in a text without a date, of a month near the one told last: "on 5 June 2026 … on 7 June"."""
    if anchors.month is None:
        return None
    year, last = anchors.month
    ahead = (month - last + 6) % 12 - 6
    return year + (last - 1 + ahead) // 12 if abs(ahead) <= _NEAR_MONTHS else None


def _month_end(first: date) -> date:
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def _day(e: Expr, anchors: Anchors, direction: Direction) -> str | None:
    """A day of the month: of the month told last, or of the one of publication ("the 3rd of this month")."""
    if e.shift is not None and anchors.pub is not None:
        count = anchors.pub.year * 12 + anchors.pub.month - 1 + e.shift
        return _ymd(count // 12, count % 12 + 1, e.day) + _suffix(e)
    if anchors.month is not None:
        return _ymd(e.year or anchors.month[0], anchors.month[1], e.day) + _suffix(e)
    if anchors.pub is None or direction == 0 or e.day is None:
        return _ymd(None, None, e.day) + _suffix(e)
    month = anchors.pub.replace(day=1)
    if direction < 0 and e.day > anchors.pub.day:
        month = (month - timedelta(days=1)).replace(day=1)
    elif direction > 0 and e.day < anchors.pub.day:
        month = (month + timedelta(days=31)).replace(day=1)
    return _ymd(month.year, month.month, e.day) + _suffix(e)


def _weekday(e: Expr, anchors: Anchors, direction: Direction) -> str | None:
    assert e.weekday is not None
    open_ = f"XXXX-WXX-{e.weekday}{_suffix(e)}"
    if e.unit == "any":
        return open_
    base = anchors.day if e.anchor == "ref" or (anchors.narrative and anchors.day) else anchors.pub
    if base is None:
        return open_
    if e.unit == "W":
        day = base - timedelta(days=base.isoweekday() - e.weekday) + timedelta(weeks=e.shift or 0)
        return day.isoformat() + _suffix(e)
    behind = (base.isoweekday() - e.weekday) % 7
    ahead = (e.weekday - base.isoweekday()) % 7
    if e.shift == -1:
        day = base - timedelta(days=behind or 7)
    elif e.shift == 1:
        day = base + timedelta(days=ahead or 7)
    elif direction > 0 or (anchors.narrative and base == anchors.day):
        day = base + timedelta(days=ahead)
    else:
        day = base - timedelta(days=behind)
    return day.isoformat() + _suffix(e)


def _offset(e: Expr, anchors: Anchors, _direction: Direction) -> str | None:
    unit, n = e.unit, e.n
    if e.value is not None:
        return e.value
    if unit == "part":  # "in the morning": of the day told last
        return (anchors.day.isoformat() if anchors.day else "XXXX-XX-XX") + _suffix(e)
    if e.shift is not None and n is not None:
        n = n * e.shift
    ref = e.anchor == "ref"
    if n is None:
        return None if ref or e.shift is None else "PAST_REF" if e.shift < 0 else "FUTURE_REF"
    if unit == "Y" and n % 1:
        unit, n = "M", n * 12
    elif unit in ("DE", "CE", "ML"):
        scale = {"DE": 10, "CE": 100, "ML": 1000}[unit]
        unit, n = "Y", n * scale
        return _shifted_year(int(n), ref, anchors, 3 if scale == 10 else 2)
    elif unit == "FN":
        unit, n = "W", n * 2
    elif unit == "Q":
        unit, n = "M", n * 3
    if unit == "Y":
        return _shifted_year(int(n), ref, anchors, 4)
    if unit == "M":
        base_month = anchors.month if ref else (anchors.pub.year, anchors.pub.month) if anchors.pub else None
        if base_month is None:
            return None
        count = base_month[0] * 12 + base_month[1] - 1 + round(n)
        return _ymd(count // 12, count % 12 + 1, None)
    base = anchors.day if ref else anchors.pub
    if base is None:
        return f"XXXX-XX-XX{_suffix(e)}" if unit == "D" and _suffix(e) else None
    if unit in ("D", "N"):
        return (base + timedelta(days=round(n))).isoformat() + _suffix(e)
    if unit == "W":
        return _week(base + timedelta(weeks=round(n)))
    if unit == "WE":
        return _week(base + timedelta(weeks=round(n))) + "-WE"
    return None


def _shifted_year(n: int, ref: bool, anchors: Anchors, digits: int) -> str | None:
    base = anchors.year if ref else anchors.pub.year if anchors.pub else None
    return None if base is None or base + n < 1 else f"{base + n:04d}"[:digits]


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def _unit(e: Expr, anchors: Anchors, direction: Direction) -> str | None:
    unit, shift = e.unit, e.shift
    ref = e.anchor == "ref"
    if ref and unit == "D":
        return (anchors.day + timedelta(days=shift or 0)).isoformat() + _suffix(e) if anchors.day else None
    if unit == "Y":
        return _shifted_year(shift or 0, ref, anchors, 4)
    if unit == "M":
        base_month = anchors.month if ref else (anchors.pub.year, anchors.pub.month) if anchors.pub else None
        if base_month is None:
            return None
        count = base_month[0] * 12 + base_month[1] - 1 + (shift or 0)
        return _ymd(count // 12, count % 12 + 1, None)
    if unit in ("DE", "CE"):
        scale = 10 if unit == "DE" else 100
        return _shifted_year((shift or 0) * scale, ref, anchors, 3 if unit == "DE" else 2)
    base = anchors.day if ref else anchors.pub
    if base is None:
        return None
    if unit == "WE":
        if shift is None:  # "the weekend": the one just gone, or the one to come
            shift = 0 if base.isoweekday() >= 6 or direction > 0 else -1
        return _week(base + timedelta(weeks=shift)) + "-WE"
    if unit == "W":
        return _week(base + timedelta(weeks=shift or 0))
    if unit == "D":
        return (base + timedelta(days=shift or 0)).isoformat() + _suffix(e)
    if unit == "Q":
        count = base.year * 4 + (base.month - 1) // 3 + (shift or 0)
        return f"{count // 4}-Q{count % 4 + 1}"
    return None


def _part_of_year(e: Expr, anchors: Anchors, direction: Direction) -> str | None:
    if e.value is not None:
        return e.value
    if e.year is not None:
        return f"{e.year}-{e.unit}"
    month = _SEASON_MONTHS.get(e.unit or "")
    ref = e.anchor == "ref" or anchors.narrative
    base = (anchors.flow or anchors.year) if ref else anchors.pub.year if anchors.pub else None
    if base is None:
        return f"XXXX-{e.unit}"
    if month is None:  # a quarter or half
        return f"{base + (e.shift or 0)}-{e.unit}"
    if ref or anchors.pub is None:
        return f"{base + (e.shift or 0)}-{e.unit}"
    now = anchors.pub.month
    begun, over = now >= month, now > month + 2
    if e.unit == "WI":
        begun, over = now == 12, 3 <= now <= 11
        if now <= 2:  # in January "this winter" began last year
            base -= 1
            begun = True
    if e.shift == -1:
        return f"{base if over and e.unit != 'WI' else base - 1}-{e.unit}"
    if e.shift == 1:
        return f"{base + 1 if begun else base}-{e.unit}"
    if direction < 0 and not begun:
        base -= 1
    elif direction > 0 and over and e.unit != "WI":
        base += 1
    return f"{base}-{e.unit}"


def _duration(e: Expr, _anchors: Anchors, _direction: Direction) -> str | None:
    unit, n = e.unit or "D", e.n
    if e.type == "SET" and n is None:
        n = 1
    if unit in ("CE", "ML", "FN") and n is not None:
        unit, n = ("W", n * 2) if unit == "FN" else ("Y", n * (100 if unit == "CE" else 1000))
    if n is not None and unit == "Y" and n == 0.5:
        unit, n = "M", 6
    amount = "X" if n is None else f"{n:g}" if n < 1e6 else str(int(n))
    if unit in _CLOCK_UNITS:
        if n == 0.5 and unit == "H":
            unit, amount = "TM", "30"
        return f"PT{amount}{_CLOCK_UNITS[unit]}"
    if unit in ("MO", "AF", "EV", "N"):
        return f"P{amount}T{'NI' if unit == 'N' else unit}"
    return f"P{amount}{unit}"


def _hour_of(e: Expr, anchors: Anchors, _direction: Direction) -> str | None:
    return (anchors.day.isoformat() if anchors.day else "XXXX-XX-XX") + _suffix(e)


def _hijri(e: Expr, anchors: Anchors, direction: Direction) -> str | None:
    return hijri.resolve(e, anchors.pub, direction)


_RESOLVERS = {
    "fixed": _fixed, "date": _date, "day": _day, "weekday": _weekday, "offset": _offset, "unit": _unit,
    "part of year": _part_of_year, "duration": _duration, "hour": _hour_of, "hijri": _hijri,
}  # fmt: skip
