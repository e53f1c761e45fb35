"""How the page names sources, outlets and issuers; what is said in the page's language is in :mod:`locale`."""

from __future__ import annotations

import re
from functools import cache

from vigie.brief.locale import Locale
from vigie.gazetteer import countries, key
from vigie.model import Reading, Source, When
from vigie.model.addresses import host_of


@cache
def _states() -> dict[str, str]:
    named = {key(n): c.code for c in countries() for n in (*c.demonyms_en, *c.demonyms_fr)}
    return named | {key(n): c.code for c in countries() for n in (*c.names_fr, *c.names_en)}


_SERVICE = re.compile(r"\b(?:embassy|foreign|ministry|state department|ambassade|ministère|affaires)\b", re.IGNORECASE)


def issuer(who: Source | None, say: Locale) -> str:
    """Who gives advice: a state under its usual name ("U.S.", "The Canadian embassy"), else the words themselves."""
    if who is None:
        return say("advisories.issuer_none")
    label = inner(who.label).removeprefix("the ")
    if state := _states().get(key(label)):
        return say.country(state)
    words = re.findall(r"[\w.]+", label)
    runs = (words[a:b] for a in range(len(words)) for b in range(min(len(words), a + 4), a, -1))
    if _SERVICE.search(label) and (state := next((s for r in runs if (s := _states().get(key(" ".join(r))))), None)):
        return say.country(state)
    return label


def source(who: Source | None) -> str:
    """Who says it, with affiliation; empty for the article's own voice."""
    if who is None:
        return ""
    # "the Malian army (Mali)" says nothing new.
    told = not who.affiliation or key(who.affiliation) in _states()
    return inner(who.label) if told else f"{inner(who.label)} ({who.affiliation})"


def outlet(reading: Reading) -> str:
    """The outlet's name, else the site, the headline or the first words in quotation marks, or the file."""
    if reading.outlet:
        return reading.outlet
    site = host_of(reading.url) if reading.url and reading.url.startswith("http") else None
    if site:
        return site
    words = clipped(reading.title or reading.text[:200].strip().partition("\n")[0], 50)
    return f"“{words}”" if words else reading.source.rsplit("/", 1)[-1]


def horizon(at: When, say: Locale) -> str:
    """Until when a forecast reaches; the words themselves where they give no date."""
    return say("forecasts.until", date=say.partial(at.end)) if at.end else say.when(at)


def published(reading: Reading, say: Locale) -> str:
    """The date of an article, or the interval that its own words allow."""
    if reading.published:
        return say.partial(reading.published)
    bounds = reading.dated
    first = say.partial(bounds.start) if bounds and bounds.start else ""
    last = say.partial(bounds.end) if bounds and bounds.end else ""
    if first and last:
        return say("dates.bounds", a=first, b=last)
    if first:
        return say("dates.not_before", a=first)
    return say("dates.not_after", b=last) if last else say("dates.undated")


def inner(label: str) -> str:
    """A label as it stands within a sentence: its article in lower case."""
    if label[:2] in ("L’", "L'"):
        return "l" + label[1:]
    first, space, rest = label.partition(" ")
    return f"{first.lower()}{space}{rest}" if first in ("The", "A", "An", "Le", "La", "Les", "Un", "Une") else label


def plain(label: str) -> str:
    """A label without the dash or bullet of the list it stood in."""
    return label.lstrip("-–—•* ").strip() or label


def capital(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def clipped(text: str, limit: int = 280) -> str:
    """The text on one line, cut at a word where it is longer than ``limit`` characters."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[:limit].rsplit(" ", 1)[0] + " …"
