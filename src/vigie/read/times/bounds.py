"""The dates of a time expression as the words around it bound them: "since", "until", "from … to …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from vigie.language.document import Document
from vigie.model import PartialDate, Time, When
from vigie.read.grammar.folded import fold
from vigie.read.times.values import when_of

_SINCE = {
    "en": re.compile(
        r"\b(?:ever since|since|starting(?: from| on| in)?|beginning(?: on| in)|effective(?: from)?|"
        r"from)(?: about| around| at least| early| late)?(?: the)? $"
    ),
    "fr": re.compile(
        r"\b(?:depuis|a partir d[eu]|a compter d[eu]|des)(?: le| la| l'| debut| fin)? ?$|\b(?:depuis l'|a "
        r"partir de l')$"
    ),
}
_ONWARDS = re.compile(r" (?:onwards?|on\b(?=[.,;])|and (?:after|later))")
_UNTIL = {
    "en": re.compile(
        r"\b(?:until|till|up to|through|before|by|no later than|not later than|ahead of|prior to)(?: at "
        r"least| about| around| early| late)?(?: the)? $"
    ),
    "fr": re.compile(
        r"(?:\b(?:avant|d'ici(?: a| au)?|jusqu'(?:a|au|en|aux)|au plus tard)(?: le| la| fin| debut| au "
        r"moins| la fin)? |\b(?:avant|d'ici|jusqu'a) l')$"
    ),
}
_AFTER = {"en": re.compile(r"\bafter(?: the)? $"), "fr": re.compile(r"\bapres(?: le| la)? $|\bapres l'$")}
_POSSESSIVE = re.compile(r"'s?\b|s' ")
_OPENS = {
    "en": re.compile(r"\b(?P<w>between|from)(?: the| early| late| mid-?| about| around)* ?$"),
    "fr": re.compile(r"\b(?P<w>entre|d[eu]|d')(?: le| la| debut| fin| mi-?)* ?$"),
}
_OPENED = re.compile(r"(?:entre|du) le \d")
_JOINS = {
    "en": re.compile(r" ?- ?(?:the )?| (?:to|and|until|till|through)(?: the| early| late)? "),
    "fr": re.compile(r" ?- ?| (?:a|au|et|et le|jusqu'au|jusqu'a|jusqu'en)(?: la| l'| le| debut| fin)? ?"),
}
_TO_ONLY = re.compile(r" ?- ?| (?:to|until|till|through|au|jusqu'au|jusqu'a|jusqu'en) ?(?:the )?")
_RECENT = re.compile(r"\b(?:past|last|recent|derniers?|dernieres?)\b")
_ENDS = re.compile(r"\bend\b|-end\b|\bfin\b")
_TWO_DAYS = re.compile(r"\bnuit (?:de|du) (?:[a-z]+|\d+).* (?:a|au) |\bnight (?:of|from) .*(?: (?:to|and) | ?- ?)\S")
_SO_FAR = re.compile(r"(?:earlier|early|en debut|plus tot|au debut)\b")
_STRETCH = re.compile(r"P(\d{1,4})([DWMY])")


def bounded(doc: Document, time: Time, times: Sequence[Time] = ()) -> When | None:
    """The dates of ``time`` as the words around it bound them; ``None`` where its value names none.

    * "since September", "depuis lundi": no ``end``, precision ``period``;
    * "until 9 November", "before year-end", "d'ici mai": ``end`` is that date; ``start`` is the day of publication
      if that is known and not after it, else ``None``;
    * "after 3 May": no ``end``;
    * "from 3 to 5 May", "between March and June", "du 3 au 5 mai": both ends, whichever of the two is asked for, if
      ``times``, the document's expressions, are given to find the other;
    * "over the past two months": the stretch that ends on the day of publication;
    * anything else is what :func:`when_of` says.
    """
    plain = fold(doc.text[max(0, time.start - 48) : time.end + 32])
    at = time.start - max(0, time.start - 48)
    before, after = plain[:at], plain[at + len(time.text) :]
    when = when_of(time)
    if when is None:
        return _stretch(doc, time, plain[at : at + len(time.text)])
    lang = doc.lang if doc.lang in _SINCE else "en"
    inside = plain[at : at + len(time.text)]
    joined = _joined(doc, time, times, lang)
    if joined is not None:
        return joined
    if time.type == "TIME" and when.start == when.end and when.start is not None and _TWO_DAYS.search(inside):
        return replace(when, end=PartialDate.of(when.start.first_day + timedelta(days=1)), precision="period")
    if _SO_FAR.match(inside) and when.precision == "period" and doc.published is not None and doc.published.day:
        today = doc.published.first_day  # "earlier this week" is over
        if when.period is not None and when.period.first_day and when.period.last_day:
            over = when.period.first_day <= today < when.period.last_day
            return replace(when, end=PartialDate.of(today)) if over else when
    if _POSSESSIVE.match(after) and not _SINCE[lang].search(before):  # "after Monday's attack" is on that Monday
        return when
    if _ONWARDS.match(after) or (_SINCE[lang].search(before) and not before.endswith("from ")):
        return replace(when, end=None, precision="period")
    if _UNTIL[lang].search(before):
        published = doc.published.day if doc.published else None
        start = published if published and when.end and published.first_day <= when.end.last_day else None
        return replace(when, start=start, end=_last_day(when, inside), precision="period")
    if _AFTER[lang].search(before):
        return replace(when, end=None, precision="period")
    return when


def _last_day(when: When, words: str) -> PartialDate | None:
    """The end of ``when``; "the end of the year" and "year-end" mean its last day."""
    if when.end is not None and _ENDS.search(words):
        return PartialDate.of(when.end.last_day)
    return when.end


def _joined(doc: Document, time: Time, times: Sequence[Time], lang: str) -> When | None:
    """The period of two expressions of which ``time`` is one."""
    here = next((i for i, t in enumerate(times) if t.start == time.start and t.in_ == time.in_), None)
    if here is None:
        return None
    for a, b in ((here, here + 1), (here - 1, here)):
        if a < 0 or b >= len(times) or times[b].start - times[a].end > 16:
            continue
        first, second = times[a], times[b]
        between = fold(doc.text[first.end : second.start])
        if not _JOINS[lang].fullmatch(between):
            continue
        lead = fold(doc.text[max(0, first.start - 24) : first.start])
        opened = _OPENS[lang].search(lead) or _OPENED.match(fold(first.text))
        start, end = when_of(first), when_of(second)
        if start is None or end is None or start.start is None or end.end is None:
            continue
        if opened is None and not _TO_ONLY.fullmatch(between) and not _next_day(start, end):
            continue
        if start.start.first_day <= end.end.last_day:
            span = doc.span(first.start, second.end)
            return When(start=start.start, end=end.end, precision="period", text=span.text, span=span)
    return None


def _next_day(first: When, second: When) -> bool:
    """Whether the second is the day after the first: "on Saturday and Sunday" is one period."""
    a, b = first.end, second.start
    days = {"day", "time"}
    return (
        a is not None
        and b is not None
        and {first.precision, second.precision} <= days
        and (b.first_day - a.last_day).days == 1
    )


def _stretch(doc: Document, time: Time, words: str) -> When | None:
    m = _STRETCH.fullmatch(time.value or "")
    if time.type != "DURATION" or m is None or doc.published is None or doc.published.day is None:
        return None
    if not _RECENT.search(words):
        return None
    n, unit = int(m[1]), m[2]
    end = doc.published.first_day
    try:
        if unit in "DW":
            start = end - timedelta(days=n * (7 if unit == "W" else 1))
        else:
            months = end.year * 12 + end.month - 1 - n * (12 if unit == "Y" else 1)
            start = end.replace(year=months // 12, month=months % 12 + 1, day=min(end.day, 28))
    except (OverflowError, ValueError):
        return None
    return When(
        start=PartialDate.of(start), end=PartialDate.of(end), precision="period", text=time.text, span=time.bare()
    )
