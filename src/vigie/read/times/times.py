"""Time expressions of a text, with TIMEX3 types and values (ISO-TimeML), in English and French.

What to call: :func:`times` once per document; :func:`when_of` for the dates of one expression taken by itself;
:func:`bounded` where the words around it matter ("since September", "before year-end", "from 3 to 5 May"): for when
an event was, for a forecast's horizon, and for the end of a closure ("until 9 November": take its ``end``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from vigie.language.document import Document
from vigie.model import Dated, PartialDate, Time
from vigie.model.vocabulary import TimeType
from vigie.read.grammar.folded import fold
from vigie.read.grammar.tense import direction
from vigie.read.times import english, french
from vigie.read.times.bounds import bounded
from vigie.read.times.resolve import Anchors, resolve
from vigie.read.times.rules import Expr, scan
from vigie.read.times.values import when_of

__all__ = ["bounded", "times", "when_of"]

_GRAMMARS = {"en": (english.TABLE, english.LEXICON), "fr": (french.TABLE, french.LEXICON)}
_JOIN = {
    "en": re.compile(r",? ?(?:at |around |at around |at about |by |on )?(?:the )?"),
    "fr": re.compile(r",? ?(?:a |vers |des |aux environs de |le )?"),
}
_WHOLE_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_AHEAD = {
    "en": re.compile(r"\b(?:until|till|by|before|starting|effective)(?: the)? ?$"),
    "fr": re.compile(
        r"\b(?:jusqu'(?:a|au|en)|d'ici(?: a| au| la| le)?|avant|a partir d[eu]|a compter d[eu])(?: l[ea]| l')? ?$"
    ),
}

# "Period covered: 9 - 15 March", "Between 16 and 22 February we recorded …"
_REPORTS = re.compile(r"\b(?:period|cover(?:s|ed|ing)?|week(?:ly)?|periode|couverte?|semaine|hebdomadaire)\b[^.\n]*$")
# Where a report says so: characters and expressions from its head; days after which it is of another week.
_HEAD, _HEAD_TIMES, _STALE = 300, 4, 21
_POSSESSIVE = re.compile(r"'s?\s")
_SURNAMED = re.compile(r"(?: [A-Z][\w’'-]+){1,2}, ")
# "Before dawn on Sunday" and "before 9 p.m. on Sunday" tell of the night, not of what is to come by then.
_PART_OF_DAY = re.compile(
    r"(?:the )?(?:dawn|sunrise|daybreak|first light|sunup|noon|midday|sunset|dusk|nightfall|midnight)\b"
    r"|(?:l'|le )?(?:aube|aurore|lever du jour|midi|crepuscule|minuit)\b"
)


def times(doc: Document, dated: Dated | None = None) -> list[Time]:
    """The time expressions of ``doc`` in order, none overlapping; none in languages other than English and French.

    Types are ``DATE``, ``TIME``, ``DURATION``, ``SET``. Relative expressions are resolved against ``doc.published``
    (inside an embedded post against the date that the post states, if it states one); where it is known only to the
    month or year, only if all its days give the same value. Without an anchor the value is partial (``XXXX-11-09``)
    or ``None``. A stated date stands even if its weekday does not agree. ``dated`` is the interval in which an article
    without a date must have been published: what is relative is resolved only where both its ends give the same value.
    """
    grammar = _GRAMMARS.get(doc.lang)
    if grammar is None:
        return []
    plain = fold(doc.text)
    exprs = _merged([e for e in scan(doc, plain, *grammar) if not _of_person(doc, e)], plain, doc.lang)
    if not exprs:
        return []
    first, last = (doc.published.first_day, doc.published.last_day) if doc.published else (None, None)
    if first is None and dated is not None and dated.start is not None and dated.end is not None:
        first, last = dated.start.first_day, dated.end.last_day
    found = _resolved(doc, exprs, plain, first)
    if first != last:
        others = _resolved(doc, exprs, plain, last)
        if others != found:
            unknown = _resolved(doc, exprs, plain, None)
            found = [
                a if a == b else b if doc.published and _of_month(e, doc.published) else c
                for e, a, b, c in zip(exprs, found, others, unknown, strict=True)
            ]
    told = _made(doc, exprs, found)
    last_told = _end_of_report(doc, told, plain)
    return told if last_told is None else _made(doc, exprs, _resolved(doc, exprs, plain, last_told))


def _of_person(doc: Document, e: Expr) -> bool:
    """Whether a weekday is somebody's first name, put in between commas: "the chairman, Sunday Example, said"."""
    if e.kind != "weekday" or doc.lang != "en":
        return False
    before = doc.text[max(0, e.start - 2) : e.start]
    return before in (", ", "\n") and _SURNAMED.match(doc.text, e.end) is not None


def _of_month(e: Expr, published: PartialDate) -> bool:
    """Whether it is a day of the month of which alone the publication is known: "le 19 septembre" in September 2019."""
    first, last = published.first_day, published.last_day
    one_month = (first.year, first.month) == (last.year, last.month)
    return one_month and e.kind == "date" and e.day is not None and e.year is None and e.month == first.month


def _made(doc: Document, exprs: Sequence[Expr], values: Sequence[str | None]) -> list[Time]:
    return [doc.make(Time, e.start, e.end, type=_type(e), value=v) for e, v in zip(exprs, values, strict=True)]


def _end_of_report(doc: Document, told: Sequence[Time], plain: str) -> date | None:
    """The last day of the week on which a report says at its head that it reports: its weekdays are of that week."""
    if doc.published is None or doc.published.day is None:
        return None
    for time in told[:_HEAD_TIMES]:
        if time.start > _HEAD or _REPORTS.search(plain, max(0, time.start - 70), time.start) is None:
            continue
        period = (when.period if (when := bounded(doc, time, told)) is not None else None) or None
        if period is None or period.first_day is None or period.last_day is None:
            continue
        length, ago = (period.last_day - period.first_day).days, (doc.published.first_day - period.last_day).days
        if 4 <= length <= 6 and 0 <= ago <= _STALE:
            return period.last_day
    return None


def _type(e: Expr) -> TimeType:
    if e.kind == "duration" and e.type == "DATE":
        return "DURATION"
    return "TIME" if e.type == "DATE" and (e.hour or e.part) else e.type


def _merged(exprs: list[Expr], plain: str, lang: str) -> list[Expr]:
    """A day and the hour beside it ("Monday at 3 pm") as one expression."""
    out: list[Expr] = []
    for e in exprs:
        if out and e.start - out[-1].end <= 14 and _JOIN[lang].fullmatch(plain, out[-1].end, e.start):
            before = out[-1]
            if lang == "fr":  # "lundi, à 14 h 30" stays two; the hour has the day in its value
                out.append(e)
                continue
            if e.kind == "hour" and before.hour is None and _is_day(before):
                out[-1] = replace(before, end=e.end, hour=e.hour)
                continue
            if before.kind == "hour" and e.hour is None and _is_day(e):
                out[-1] = replace(e, start=before.start, hour=before.hour)
                continue
        out.append(e)
    return out


def _is_day(e: Expr) -> bool:
    return (
        (e.kind == "date" and e.day is not None)
        or e.kind in ("weekday", "day")
        or (e.kind == "offset" and e.unit == "D")
    )


def _resolved(doc: Document, exprs: Sequence[Expr], plain: str, pub: date | None) -> list[str | None]:
    values: list[str | None] = [None] * len(exprs)
    anchors = Anchors(pub, narrative=_is_narrative(exprs, pub))
    embed_of = (
        {i: next((b for b in doc.embeds if b[0] <= e.start < b[1]), None) for i, e in enumerate(exprs)}
        if doc.embeds
        else {}
    )
    own = [i for i in range(len(exprs)) if embed_of.get(i) is None]
    _run(doc, exprs, own, plain, anchors, values)
    for embed in {b for b in embed_of.values() if b is not None}:
        inside = [i for i, b in embed_of.items() if b == embed]
        _run(doc, exprs, inside, plain, Anchors(_stated_day(exprs, inside)), values)
    return values


def _stated_day(exprs: Sequence[Expr], inside: Sequence[int]) -> date | None:
    """The day an embedded post states for itself: the last whole date in it."""
    for i in reversed(inside):
        e = exprs[i]
        if e.kind == "date" and e.year and e.month and e.day and not e.bc:
            try:
                return date(e.year, e.month, e.day)
            except ValueError:
                return None
    return None


def _run(
    doc: Document, exprs: Sequence[Expr], which: Sequence[int], plain: str, anchors: Anchors, values: list[str | None]
) -> None:
    """Resolves the expressions ``which`` in order, into ``values``."""
    k, told_in, night = 0, -9, False
    while k < len(which):
        sentence = doc.sentence_at(exprs[which[k]].start)
        group = [i for i in which[k : k + 400] if exprs[i].start < sentence.end]
        k += max(1, len(group))
        group = group or [which[k - 1]]
        stated: tuple[int, int] | None = None
        late: dict[int, None] = {}
        for i in group:
            e = exprs[i]
            if e.kind == "hour" or (e.kind == "offset" and e.unit == "part"):
                late[i] = None
                continue
            e = _with_year(e, stated)
            heading = (
                0
                if e.kind in ("fixed", "duration") or e.year
                else _direction(doc, e, _stop(exprs, i), sentence.start, sentence.end, plain)
            )
            if e.anchor == "near":
                e = replace(e, anchor="ref" if anchors.narrative else "pub")
            values[i] = resolve(e, anchors, heading)
            if e.kind not in ("fixed", "duration", "hijri"):
                if e.year and e.month and not e.bc:
                    stated = (e.year, e.month)
                anchors = anchors.told(values[i], _moves(e, sentence.start, anchors))
                if _WHOLE_DAY.match(values[i] or ""):
                    told_in, night = sentence.index, e.back
        days = [(v, j) for j in group if j not in late and (v := values[j]) and _WHOLE_DAY.match(v) and "/" not in v]
        for i in late:  # hours belong to the day that their sentence names, else to the day of the sentence before
            near, of_night = anchors, night
            if days:
                # "May 12 — Gunmen struck overnight Sunday": of two as near the one that stands beside it
                day, j = min(days, key=lambda x: (abs(x[1] - i), _gap(exprs[x[1]], exprs[i])))
                near, of_night = anchors.told(day), exprs[j].back
            elif sentence.index - told_in > 1:
                near = replace(anchors, day=None)
            if of_night and near.day is not None and near.day < date.max and _ends_night(exprs[i]):
                near = replace(near, day=near.day + timedelta(days=1))
            values[i] = resolve(exprs[i], near, 0)


def _gap(a: Expr, b: Expr) -> int:
    """Characters between two expressions."""
    return max(a.start - b.end, b.start - a.end)


def _ends_night(e: Expr) -> bool:
    """Whether it is on the second day of a night between two days: dawn, four in the morning."""
    return e.part == "MO" or (e.hour is not None and "T01" <= e.hour[:3] <= "T08")


def _with_year(e: Expr, stated: tuple[int, int] | None) -> Expr:
    """The year of a month that follows another one with its year in the same sentence ("in May 2024 … in July")."""
    if e.kind == "date" and e.year is None and e.unit is None and stated and e.month and e.month >= stated[1]:
        return replace(e, year=stated[0])
    return e


def _moves(e: Expr, begin: int, anchors: Anchors) -> bool:
    """Whether a narrative goes on from ``e``: not from a bare year named in passing, nor one told from another."""
    if e.kind == "date" and e.year is not None and e.month is None and e.unit is None:
        return e.start - begin < 12 or anchors.flow is None or 0 <= e.year - anchors.flow <= 2
    return not (e.kind in ("offset", "unit") and e.unit in ("Y", "DE"))


def _stop(exprs: Sequence[Expr], i: int) -> int:
    """Where the words after ``exprs[i]`` go on: after the second of a pair ("from 3 to 5 May")."""
    e = exprs[i]
    if i + 1 < len(exprs) and exprs[i + 1].kind == e.kind and exprs[i + 1].start - e.end < 9:
        return exprs[i + 1].end
    return e.end


def _direction(doc: Document, e: Expr, stop: int, begin: int, end: int, plain: str) -> int:
    deadline = _AHEAD[doc.lang].search(plain, max(begin, e.start - 24), e.start) and e.start - begin > 16
    at_hour = e.hour is not None and plain[e.start].isdigit()
    if _POSSESSIVE.match(plain, e.end):
        deadline = None  # "a wall weakened by October's quake"
    if deadline and not at_hour and not _PART_OF_DAY.match(plain, e.start, e.end):
        return 1  # but "By Tuesday evening they had left" is past
    return direction(plain, begin, end, e.start, stop, doc.lang)


def _is_narrative(exprs: Sequence[Expr], pub: date | None) -> bool:
    """Whether a text tells history: mostly whole dates long past, hardly any told from the day of writing.

    Only there does a month without a year belong to the year told last.
    """
    if pub is None:
        old = sum(1 for e in exprs if e.kind == "date" and e.year and e.month)
    else:
        old = sum(1 for e in exprs if e.kind == "date" and e.year and e.year <= pub.year - 2)
    written = sum(
        1
        for e in exprs
        if (
            e.anchor == "pub"
            and (e.kind == "unit" or (e.kind == "offset" and e.unit == "D") or (e.kind == "weekday" and not e.month))
        )
    )
    return old >= (4 if pub else 8) and old > 3 * written
