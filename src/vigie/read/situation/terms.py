"""Until when a state lasts: "until 9 November", "from 27 October to 9 November", "for two weeks from Monday"."""

from __future__ import annotations

import re
from datetime import timedelta

from vigie.language.document import Document
from vigie.model import Indicator, PartialDate, Span, Time, When
from vigie.read.context.scope import Scope
from vigie.read.incidents.event_days import ends

_NUMBERS = {
    **dict.fromkeys(("a", "one", "un", "une"), 1),
    **dict(zip("two three four five six seven eight nine ten".split(), range(2, 11), strict=True)),
    **dict(zip("deux trois quatre cinq six sept huit neuf dix".split(), range(2, 11), strict=True)),
    "quinze": 15,
}
_FOR = re.compile(
    rf"(?i)\b(?:for|pour|pendant|durant) (?:at least |the next |les |au moins )?(?P<n>\d{{1,3}}|{'|'.join(_NUMBERS)}) "
    r"(?:prochaine?s )?(?P<unit>day|week|jour|semaine)s?\b"
)
_DAYS = {"day": 1, "jour": 1, "week": 7, "semaine": 7}
_FROM = re.compile(
    r"(?i)(?:starting|beginning|from|as of|effective|à compter d[eu]|à partir d[eu]"
    r"|dès)\s+(?:ce |le |on )?$"
)
_OPENS = re.compile(r"(?i)\b(?:from|between|du|entre le)\s+$")
_TO = re.compile(r"(?i)\s*(?:to|until|through|and|au|jusqu['’]au|et le)\s+")
# "responded to the blockade by shutting all schools until Monday": the term is that of the last verb.
_CLOSED = re.compile(r"(?i)\b(?:shut\w*|clos(?:e[sd]?|ing)|suspend\w*|ferm\w+|clos)\b")
_CLOSES = frozenset(
    ("schools", "flights", "embassy_drawdown", "banks", "hospitals", "telecom", "media_internet", "aid_access")
)
# "Schools are expected to reopen on 10 November": not yet.
_TO_REOPEN = re.compile(
    r"(?i)\b(?:(?:expected|due|scheduled|set|supposed|prévue?s?|attendue?s?) (?:to|de)|devrai(?:t|ent)|will|would)\s+"
    r"(?:re-?open|resume|restart|rouvrir|reprendre|redémarrer)\b|\b(?:rouvri|reprend)r(?:a|ont)\b"
)


def until(doc: Document, name: str, evidence: Span, scope: Scope, when: When | None) -> PartialDate | None:
    """The last day that the words say for indicator ``name``, where its year is known."""
    times = [t for t in scope.timed(evidence.start, evidence.end) if t.value]
    last = _told(doc, times)
    closed = _CLOSED.search(doc.text, evidence.start, last.start if last else evidence.end)
    if closed and name not in _CLOSES:
        return None
    if last is not None:
        return _date(last.value)
    m = _FOR.search(doc.text, evidence.start, evidence.end) if name in _CLOSES else None
    begin = next((_date(t.value) for t in times if _FROM.search(doc.text[max(0, t.start - 24) : t.start])), None)
    if begin is None and when is not None and when.span is not None and evidence.covers(when.span):
        begin = when.start if when.start == when.end else None
    if m is None or begin is None or len(begin.text) < 10 or begin.first_day.year > 9990:
        return None
    n = int(m["n"]) if m["n"].isdigit() else _NUMBERS[m["n"].lower()]
    return PartialDate.of(begin.first_day + timedelta(days=n * _DAYS[m["unit"].lower()] - 1))


def _told(doc: Document, times: list[Time]) -> Time | None:
    """The time after "until", or the second of "from … to …"."""
    for k, time in enumerate(times):
        if ends(doc, time):
            return time
        later = times[k + 1] if k + 1 < len(times) else None
        if (
            later is not None
            and _OPENS.search(doc.text[max(0, time.start - 12) : time.start])
            and _TO.fullmatch(doc.text, time.end, later.start)
        ):
            return later
    return None


def _date(value: str | None) -> PartialDate | None:
    try:
        return PartialDate(value[:10]) if value else None
    except ValueError:
        return None


def to_come(doc: Document, item: Indicator, scope: Scope) -> PartialDate | None:
    """The day on which what is told as eased is only expected to reopen; ``None`` where it is so already."""
    words = item.evidence[0]
    if item.direction != "eases" or doc.published is None or not _TO_REOPEN.search(doc.text, words.start, words.end):
        return None
    dates = (_date(t.value) for t in scope.timed(words.start, words.end))
    return next((d for d in dates if d is not None and d.first_day > doc.published.last_day), None)
