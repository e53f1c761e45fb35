"""By when a forecast is to come true, and which dates show that a clause tells of the past."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import timedelta

from vigie.language.document import Document
from vigie.model import PartialDate, Time, When
from vigie.read.context.scope import Scope
from vigie.read.grammar.clauses import Folded, trimmed
from vigie.read.outlook.horizon_words import HORIZON, LIKENESS, LIMIT, MONTH_END, YEAR_END
from vigie.read.times.times import bounded

_MOST = 40  # times of a sentence that are looked at

_STRETCH = re.compile(
    r"\b(?:within|in|dans|d'ici) (?:the next |les )?(?P<n>\d{1,3}|a|an|une?|two|deux|three|trois|four|quatre|five|cinq"
    r"|six|seven|sept"
    r"|eight|huit|nine|neuf|ten|dix) (?:prochaine?s )?(?P<unit>day|jour|week|semaine|month|mois|year|an(?=s?\b))"
)
_COUNTS = {
    **dict.fromkeys(("a", "an", "un", "une"), 1),
    **dict(zip("two three four five six seven eight nine ten".split(), range(2, 11), strict=True)),
    **dict(zip("deux trois quatre cinq six sept huit neuf dix".split(), range(2, 11), strict=True)),
}
_DAYS = {"day": 1, "jour": 1, "week": 7, "semaine": 7}


def horizon_of(doc: Document, f: Folded, start: int, end: int, scope: Scope) -> When | None:
    """By when it is to come true; open where the words can't be put on the calendar."""
    text = f.text
    published = doc.published.day if doc.published else None
    m = HORIZON.search(text, start, end)
    if m and (published or not re.match(r"in\b.*\d", m.group())):
        x, y = f.raw(m.start(), m.end())
        # "before 20 |March": the limit ends where its date does
        y = max([y, *(t.end for t in _within(scope, x, f.raw(start, end)[1]) if t.start < y)])
        span = doc.span(*trimmed(doc.text, x, y))
        until = None
        if published and YEAR_END.search(m.group()):
            until = PartialDate(f"{published.text[:4]}-12-31")
        elif published and MONTH_END.search(m.group()):
            until = PartialDate.of(PartialDate(published.text[:7]).last_day)
        else:
            for t in _within(scope, x, y):
                if (w := bounded(doc, t, scope.times)) and w.end:
                    until = PartialDate.of(w.end.last_day)
        if until and published and until.last_day < published.first_day:
            return None
        until = until or _after(published, m.group())
        return When(start=published, end=until, precision="period", text=span.text, span=span)
    x, y = f.raw(start, end)
    for t in _within(scope, x, y):
        if t.type not in ("DATE", "TIME") or re.match(r"'s\b|s' ", text[f.here(t.end) : f.here(t.end) + 3]):
            continue
        when = bounded(doc, t, scope.times)
        if published is None and not LIMIT.search(text, max(start, f.here(t.start) - 30), f.here(t.start)):
            continue  # a bare date of an undated text may be long gone
        if _likened(f, start, t.start) and not LIMIT.search(text, max(start, f.here(t.start) - 30), f.here(t.start)):
            continue
        lead = re.compile(
            r"(?:before|by|until|within|from|avant|d['’]ici(?: à)?|jusqu['’](?:à|au|en)|dès)\s+(?:the |le "
            r"|la )?$"
        ).search(doc.text, max(x, t.start - 14), t.start)
        at = max(x, lead.start()) if lead else t.start
        span = doc.span(at, t.end)
        if when is None and lead is None:
            continue
        if when is None:
            return When(start=None, end=None, precision="period", text=span.text, span=span)
        if published and when.end and when.end.last_day < published.first_day:
            if not _BARE.search(t.text):
                continue
            when = _next(when, published)
            if when is None:
                continue
        limit = lead is not None and not lead.group().startswith(("from", "dès"))
        until = PartialDate.of(when.end.last_day) if limit and when.end else when.end
        begin = published if limit else when.start
        if begin and when.end and begin.first_day > when.end.last_day:
            begin = when.start
        return When(start=begin, end=until, precision="period" if limit else when.precision, text=span.text, span=span)
    return None


_MONTHS = "jan|feb|fev|fév|mar|apr|avr|may|mai|jun|juin|jul|juil|aug|aou|aoû|sep|oct|nov|dec|déc"
_BARE = re.compile(
    rf"(?i)^(?:(?:le|early|late|mid|début|fin|mi)[ -])?(?:\d{{1,2}}(?:er)? )?(?:{_MONTHS})[\wéû]*(?: \d{{1,2}})?$"
    rf"|(?:day|di|week-?end)$"
)


def _next(when: When, published: PartialDate) -> When | None:
    """The next such weekday or month after publication, for one that was taken for the last ("expected on Friday")."""
    if when.end is None or published.first_day.year > 9990:
        return None
    days, end = when.precision == "day", when.end
    if days:
        ahead = (published.first_day - end.last_day).days
        later = PartialDate.of(end.last_day + timedelta(days=7 * ((ahead + 6) // 7)))
    elif when.precision == "month":
        year = published.first_day.year
        later = PartialDate(f"{year:04d}{end.text[4:7]}")
        if later.last_day < published.first_day:
            later = PartialDate(f"{year + 1:04d}{end.text[4:7]}")
    else:
        return None
    return When(start=later, end=later, precision=when.precision, text=when.text, span=when.span)


_NAMED_BY_YEAR = re.compile(r"\b(?:the|an?|its|this|that) (?:\d{4}) $")


def is_past(doc: Document, f: Folded, start: int, end: int, scope: Scope, cue: int) -> bool:
    """Whether a date in the clause lies before publication; one that something is likened to does not count, nor a
    month or weekday without a year after the word of prospect that ends at folded ``cue`` ("may flood in August").
    """
    x, y = f.raw(start, end)
    published = doc.published
    if published is None:
        return False
    for t in _within(scope, x, y):
        if t.type not in ("DATE", "TIME") or not t.value or re.search(r"-l[àa]$|^that ", t.text):
            continue
        if t.type == "TIME" and f.here(t.start) >= cue:
            continue  # "is expected at dawn"
        when = bounded(doc, t, scope.times)
        if when and when.end and when.end.last_day < published.first_day and not _likened(f, start, t.start):
            if _NAMED_BY_YEAR.search(f.text, max(start, f.here(t.start) - 6), f.here(t.end) + 1) and t.text.isdigit():
                continue  # "the 2018 peace deal"
            limit = LIMIT.search(f.text, max(start, f.here(t.start) - 30), f.here(t.start))
            if (limit or f.here(t.start) >= cue) and not re.search(r"\d{4}", t.text) and _BARE.search(t.text):
                continue
            return True
    return False


def is_ahead(doc: Document, f: Folded, start: int, end: int, scope: Scope) -> bool:
    """Whether a date of the clause begins after publication, or its month or weekday is plainly still to come."""
    x, y = f.raw(start, end)
    published = doc.published
    if published is None:
        return False
    for t in _within(scope, x, y):
        if t.type not in ("DATE", "TIME") or not t.value or _likened(f, start, t.start):
            continue
        when = bounded(doc, t, scope.times)
        if when and when.start and when.start.first_day > published.last_day:
            return True
    return False


# "until Friday" ends what goes on; "than on Friday", "that of Friday" compare.
_UNTIL = re.compile(
    r"\b(?:until|till|through|since|before|than|like|of|jusqu'(?:a|au|en)|depuis|avant|que|comme)\s+(?:\w+ )?$"
)


def is_due(doc: Document, f: Folded, start: int, end: int, scope: Scope, *, past: bool = False) -> bool:
    """Whether the clause names a day from publication on; without ``past`` a bare weekday or date is the next."""
    x, y = f.raw(start, end)
    published = doc.published
    if published is None:
        return False
    for t in _within(scope, x, y):
        if t.type not in ("DATE", "TIME") or not t.value:
            continue
        if _UNTIL.search(f.text, max(start, f.here(t.start) - 16), f.here(t.start)):
            continue
        when = bounded(doc, t, scope.times)
        if when is None or when.start is None or when.precision not in ("day", "time", "period"):
            continue
        if when.start.first_day >= published.first_day or (not past and _BARE.search(t.text)):
            return True
    return False


def _after(published: PartialDate | None, words: str) -> PartialDate | None:
    """The day that "within ten days" reaches; months and years are left open, they are not meant to the day."""
    m = _STRETCH.search(words)
    if published is None or m is None or m["unit"] not in _DAYS or published.first_day.year > 9990:
        return None
    n = int(m["n"]) if m["n"].isdigit() else _COUNTS[m["n"]]
    return PartialDate.of(published.first_day + timedelta(days=n * _DAYS[m["unit"]]))


def _within(scope: Scope, x: int, y: int) -> list[Time]:
    """The times that stand in raw ``x`` to ``y``."""
    first = bisect_left(scope.times, x, key=lambda t: t.start)
    return [t for t in scope.times[first : first + _MOST] if t.end <= y]


def _likened(f: Folded, start: int, at: int) -> bool:
    here = f.here(at)
    return bool(LIKENESS.search(f.text, max(start, here - 60), here))
