"""Days told from another event: "the night before", "hours later", "two days after the raid", "la veille de l'attaque".

The time expressions are resolved against the date named last, which may be one of saying. Here the words only give the
number of days; :mod:`vigie.read.incidents.days` counts them from the event told last, or from the one that the words
name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from vigie.language.document import Document, Sentence
from vigie.model import Bounds, PartialDate, Span, When

_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7,
    "huit": 8, "neuf": 9, "dix": 10,
}  # fmt: skip
_UNITS = {"n": 1, "-n": -1, "w": 7, "-w": -7}  # days
_N = rf"(?P<n>\d{{1,2}}|{'|'.join(_NUMBERS)})"
_EN_PART = r"(?:morning|afternoon|evening|night)"
_FR_PART = r"(?:(?:\s(?:au|dans la|en))?\s(?:matin|soir|soirée|nuit|matinée|après-midi))?"
# A whole expression, and the days from the day told last to the one that it means; "n", "w": its number of days, weeks.
_SHIFTS: dict[str, tuple[tuple[re.Pattern[str], int | str], ...]] = {
    "en": (
        (re.compile(rf"(?:the\s)?(?:next|following)\s(?:day|{_EN_PART})", re.I), 1),
        (re.compile(rf"(?:the\s)?previous\s(?:day|{_EN_PART})|the\s(?:day|{_EN_PART})\sbefore", re.I), -1),
        (re.compile(rf"{_N}\s(?:days?|nights?|evenings?)\s(?:later|after|afterwards?)", re.I), "n"),
        (re.compile(rf"{_N}\s(?:days?|nights?|evenings?)\s(?:earlier|before|previously|prior)", re.I), "-n"),
        (re.compile(rf"(?:about\s)?{_N}\sweeks?\s(?:later|after|afterwards?)", re.I), "w"),
        (re.compile(rf"{_N}\sweeks?\s(?:earlier|before|previously|prior)", re.I), "-w"),
        (re.compile(rf"(?:that|that same|the same)\s(?:very\s)?(?:day|{_EN_PART})", re.I), 0),
        (re.compile(r"(?:later|earlier)\s(?:in|on)\sthe\sday", re.I), 0),
    ),
    "fr": (
        (re.compile(rf"(?:le\s|au\s|du\s|dès le\s)?lendemain{_FR_PART}", re.I), 1),
        (re.compile(r"(?:le|la|l['’])\s?(?:jour|nuit|soirée|soir|matin)\s(?:suivante?|d['’]après)", re.I), 1),
        (re.compile(r"(?:le\s)?surlendemain", re.I), 2),
        (re.compile(rf"(?:à\s)?(?:la\s)?veille{_FR_PART}", re.I), -1),
        (re.compile(r"(?:le|la|l['’])\s?(?:jour|nuit|soirée|soir|matin)\s(?:précédente?|d['’]avant)", re.I), -1),
        (re.compile(r"l['’]avant-veille", re.I), -2),
        (re.compile(rf"{_N}\s(?:jours?|nuits?)\s(?:plus tard|après)", re.I), "n"),
        (re.compile(rf"{_N}\s(?:jours?|nuits?)\s(?:plus tôt|auparavant|avant)", re.I), "-n"),
        (re.compile(rf"{_N}\ssemaines?\s(?:plus tard|après)", re.I), "w"),
        (re.compile(rf"{_N}\ssemaines?\s(?:plus tôt|auparavant|avant)", re.I), "-w"),
        (re.compile(r"(?:le|la|ce|cette)\smême\s(?:jour|nuit|soir|matin)", re.I), 0),
        (re.compile(r"(?:ce|cette)\s(?:jour|nuit|soir|matin)-là|(?:le\s)?jour\smême", re.I), 0),
    ),
}  # fmt: skip
# An hour or part of a day, whose day stands elsewhere: "around 5 p.m.", "à l'aube", "vers 14 heures".
_HOUR_ONLY = {
    "en": re.compile(
        r"(?:(?:at|around|about|by|just|shortly|before|after|in|the|early|late)\s){0,4}"
        r"(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?|hrs|hours|gmt|utc|o['’]clock)?(?:\s?(?:gmt|utc|local time))?"
        r"|noon|midday|midnight|dawn|dusk|daybreak|sunrise|sunset|morning|afternoon|evening|early hours|small hours)",
        re.I,
    ),
    "fr": re.compile(
        r"(?:(?:à|vers|aux|environ|peu|avant|après|dans|en|au|la|le|l['’])\s?){0,4}(?:\d{1,2}\s?(?:h|heures?)(?:\s?\d\d)?"
        r"(?:\sdu\s(?:matin|soir))?|midi|minuit|aube|petit matin|lever du jour|crépuscule|matinée|soirée|matin|soir)",
        re.I,
    ),
}
_OVERNIGHT = re.compile(r"overnight|(?:dans|pendant|durant|au cours de) la nuit|cette nuit", re.I)
# Between two events: the days, and on which side each stands.
_BETWEEN = {
    "en": re.compile(
        rf"\b(?:(?P<long>(?:24|48|72|36)\shours)|(?P<hours>(?:just\s)?(?:a few\s|several\s|some\s|\d{{1,2}}\s)?hours)"
        rf"|{_N}\s(?P<unit>days?|nights?|weeks?)"
        r"|(?P<one>the\s(?:day|night|morning|evening)))\s(?P<way>after|before|following)\s"
        r"|\b(?P<eve>on the eve of)\s"
        r"|\b(?P<same>(?:on\s)?(?:the\s(?:very\s|same\s)?(?:day|night|morning|evening|afternoon)\s(?:of|as)))\s(?=the\s)",
        re.I,
    ),
    "fr": re.compile(
        rf"\b(?:(?P<long>(?:24|48|72|36|quarante-huit|vingt-quatre)\sheures)"
        rf"|(?P<hours>(?:quelques\s|plusieurs\s|\d{{1,2}}\s)?heures)|{_N}\s(?P<unit>jours?|semaines?))\s(?P<way>après|avant)\s"
        r"|\b(?P<same>(?:le|dès le)\s(?:jour(?:\smême)?|soir|matin)\s(?:de\s(?=l['’]|la\s|cette\s)|du\s))"
        rf"|\b(?P<eve>(?:la|à la)\sveille)(?:\sau\ssoir)?\s(?:de\s|du\s|des\s|d['’])"
        r"|\b(?P<two>l['’]avant-veille)\s(?:de\s|du\s|des\s|d['’])"
        r"|\b(?P<next>(?:le|au)\slendemain)\s(?:de\s|du\s|des\s|d['’])"
        r"|\b(?P<second>(?:le|au)\ssurlendemain)\s(?:de\s|du\s|des\s|d['’])",
        re.I,
    ),
}
_TAKEN_UP = {
    "en": re.compile(r"(?:the|this|that)\s(?:\w+\s)?(?:attack|assault|raid|ambush|blast|explosion|bombing|strike"
                     r"|shooting|massacre|clash|clashes|fighting|incident|killing|abduction|kidnapping|takeover|coup"
                     r"|putsch|overthrow|crash|accident|earthquake|quake)s?\b", re.I),
    "fr": re.compile(r"(?:l['’]|la\s|le\s|cette\s|cet\s|ce\s|ces\s|les\s)?(?:\w+\s)?(?:attaque"
                     r"|assaut|embuscade|attentat|explosion|frappe|tuerie|raid|affrontement|combat|drame|massacre|coup"
                     r"|putsch|enlèvement|rapt|incursion|séisme|accident)s?\b", re.I),
}  # fmt: skip
_HOURS = {"24": 1, "36": 1, "48": 2, "72": 3}
_LONGEST = 2000  # characters of a sentence that are looked at


@dataclass(frozen=True, slots=True)
class Between:
    """Two stretches of a sentence: what ``main`` tells was ``days`` after what ``other`` tells (before, if negative).

    ``taken_up``: the words of an event that the text has told, with which the other begins ("the attack").
    """

    main: Bounds
    other: Bounds
    days: int
    words: Bounds
    taken_up: Bounds | None


def shift(words: str, lang: str) -> int | None:
    """The days from the day told last that ``words`` mean: 1 for "the next day", 0 for the same; else ``None``."""
    if lang not in _SHIFTS:
        return None
    words = words.strip()
    for pattern, days in _SHIFTS[lang]:
        m = pattern.fullmatch(words)
        if m is not None:
            return days if isinstance(days, int) else _number(m["n"]) * _UNITS[days]
    return None


def hour_only(words: str, lang: str) -> bool:
    """Whether ``words`` are an hour or part of a day, of a day that stands elsewhere: "around 5 p.m.", "à l'aube"."""
    return lang in _HOUR_ONLY and _HOUR_ONLY[lang].fullmatch(words.strip()) is not None


def night_told(doc: Document, when: When) -> When:
    """The night before the day of publication, where "overnight" stands without a day in news of that day."""
    if when.text is None or when.span is None or when.start is None or _OVERNIGHT.fullmatch(when.text) is None:
        return when
    if doc.published is None or doc.published.day is None or when.start.first_day != doc.published.first_day:
        return when
    first = PartialDate.of(doc.published.first_day - timedelta(days=1))
    return When(
        start=first, end=PartialDate.of(doc.published.first_day), precision="period", text=when.text, span=when.span
    )


def moved(when: When, days: int, words: Span) -> When | None:
    """The day that lies ``days`` after ``when``; of a night, counted on from its second day and back from its first."""
    edge = when.end if days > 0 else when.start
    if edge is None or edge.day is None or when.start is None:
        return None
    if not days:
        return When(start=when.start, end=when.end, precision=when.precision, text=words.text, span=words)
    try:
        day = PartialDate.of(edge.first_day + timedelta(days=days))
    except OverflowError:
        return None
    return When(start=day, end=day, precision="day", text=words.text, span=words)


def betweens(doc: Document, sentence: Sentence) -> Iterator[Between]:
    """Where ``sentence`` tells one event from another: "… two days after …"."""
    if doc.lang not in _BETWEEN:
        return
    end = min(sentence.end, sentence.start + _LONGEST)
    for m in _BETWEEN[doc.lang].finditer(doc.text, sentence.start, end):
        found = m.groupdict()
        if found["eve"]:
            days = -1
        elif found["same"]:
            days = 0
        elif found.get("two"):
            days = -2
        elif found.get("next") or found.get("second"):
            days = 1 if found.get("next") else 2
        else:
            back = found["way"].lower() in ("before", "avant")
            days = _apart(found) * (-1 if back else 1)
        comma = doc.text.find(",", m.end(), end)
        other = (m.end(), end)
        main = (sentence.start, m.start())
        if not any(c.isalnum() for c in doc.text[sentence.start : m.start()]):
            if comma < 0:
                continue
            main, other = (comma, end), (m.end(), comma)
        known = _TAKEN_UP[doc.lang].match(doc.text, m.end())
        yield Between(main, other, days, m.span(), known.span() if known is not None else None)


def _apart(found: dict[str, str | None]) -> int:
    """The days between two events."""
    if found["hours"]:
        return 0
    if found["long"]:
        return _HOURS.get(found["long"][:2], 2 if found["long"].startswith("q") else 1)
    if found.get("one"):
        return 1
    return _number(found["n"] or "1") * (7 if (found["unit"] or "")[:1] in "ws" else 1)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word.lower()]
