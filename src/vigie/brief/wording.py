"""How the page words dates, numbers, places and counts. English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from urllib.parse import urlsplit

from vigie.gazetteer import countries, key
from vigie.model import PartialDate, Period, Place, Reading, Site, Source, Value, When

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def day(at: date) -> str:
    """``3 March 2031``."""
    return f"{at.day} {_MONTHS[at.month - 1]} {at.year}"


def partial(at: PartialDate) -> str:
    """A date as precisely as it is known: ``2031``, ``March 2031``, ``3 March 2031``."""
    if at.precision == "year":
        return at.text[:4]
    if at.precision == "month":
        return f"{_MONTHS[at.first_day.month - 1]} {at.first_day.year}"
    return day(at.first_day)


def period(span: Period) -> str:
    """``3 March 2031``, ``from 2 May 2032 on``, ``until 24 May 2032``, ``from … to …``."""
    if span.start is not None and span.start == span.end:
        return partial(span.start)
    if span.end is None:
        return f"from {partial(span.start)} on" if span.start else ""
    if span.start is None:
        return f"until {partial(span.end)}"
    if span.start.first_day == span.end.first_day and span.end.precision != "month":
        return partial(span.start)
    return f"from {partial(span.start)} to {partial(span.end)}"


def when(at: When | None) -> str:
    """When it was; the words themselves where they give no date; empty where nothing is known."""
    if at is None:
        return ""
    if at.period is None:
        return f"“{at.text}”" if at.text else ""
    return period(at.period)


def horizon(at: When) -> str:
    """Until when a forecast reaches; the words themselves where they give no date."""
    return f"until {partial(at.end)}" if at.end else when(at)


def place(where: Sequence[Place | Site]) -> str:
    """The places' names, the most exact first; empty where none is named."""
    names = [p.name or (p.text if isinstance(p, Place) else "") for p in where]
    return listed(dict.fromkeys(n for n in names if n))


@cache
def _countries() -> dict[str, str]:
    return {c.code: c.name for c in countries()}


def country(code: str | None) -> str:
    """The English name of an ISO 3166-1 alpha-2 code; the code itself where it has none; empty for ``None``."""
    return _countries().get(code, code) if code else ""


@cache
def _states() -> dict[str, str]:
    named = {key(n): c.name for c in countries() for n in (*c.demonyms_en, *c.demonyms_fr)}
    return named | {key(n): c.name for c in countries() for n in (*c.names_fr, *c.names_en)}


_SERVICE = re.compile(r"\b(?:embassy|foreign|ministry|state department|ambassade|ministère|affaires)\b", re.IGNORECASE)


def issuer(who: Source | None) -> str:
    """Who gives advice: a state under its usual name ("U.S.", "The Canadian embassy"), else the words themselves."""
    if who is None:
        return "an issuer not named"
    label = inner(who.label).removeprefix("the ")
    if state := _states().get(key(label)):
        return state
    words = re.findall(r"[\w.]+", label)
    runs = (words[a:b] for a in range(len(words)) for b in range(min(len(words), a + 4), a, -1))
    if _SERVICE.search(label) and (state := next((s for r in runs if (s := _states().get(key(" ".join(r))))), None)):
        return state
    return label


def listed(items: Iterable[str]) -> str:
    """``a, b and c``."""
    words = list(items)
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""


def count(n: int, noun: str, plural: str | None = None) -> str:
    """``one origin``, ``two origins``, ``14 origins``."""
    return f"{_SMALL[n] if n < len(_SMALL) else n} {noun if n == 1 else plural or noun + 's'}"


def support(origins: int, articles: int) -> str:
    """``two articles, one origin``: never more than that, and never ``confirmed``."""
    if articles == 1 and origins == 1:
        return "one origin"
    return f"{count(articles, 'article')}, {count(origins, 'origin')}"


def value(v: Value) -> str:
    """The value in words, with its unit where the words lack it."""
    if v.unit and v.unit not in ("date", "name", "yes/no") and v.unit not in v.text:
        return f"{v.text} {v.unit}"
    if v.unit == "date":
        try:
            return period(Period(v.text))
        except ValueError:
            return v.text
    return v.text


def source(who: Source | None) -> str:
    """Who says it, with affiliation; empty for the article's own voice."""
    if who is None:
        return ""
    # "the Malian army (Mali)" says nothing new.
    told = not who.affiliation or key(who.affiliation) in _states()
    return inner(who.label) if told else f"{inner(who.label)} ({who.affiliation})"


def outlet(reading: Reading) -> str:
    """The outlet's name, else the site, the headline in quotation marks, or the file."""
    if reading.outlet:
        return reading.outlet
    site = urlsplit(reading.url).hostname if reading.url and reading.url.startswith("http") else None
    if site:
        return site
    return f"“{clipped(reading.title, 50)}”" if reading.title else reading.source.rsplit("/", 1)[-1]


def inner(label: str) -> str:
    """A label as it stands within a sentence: its article in lower case."""
    if label[:2] in ("L’", "L'"):
        return "l" + label[1:]
    first, space, rest = label.partition(" ")
    return f"{first.lower()}{space}{rest}" if first in ("The", "A", "An", "Le", "La", "Les", "Un", "Une") else label


def capital(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def clipped(text: str, limit: int = 280) -> str:
    """The text on one line, cut at a word where it is longer than ``limit`` characters."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[:limit].rsplit(" ", 1)[0] + " …"
