"""Outlet ratings that the user brings: how a story's coverage is distributed, and what only one side carries.

Nothing is rated here. An outlet that the table lacks stays unrated and is counted as such.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from vigie.errors import InputError
from vigie.group.outlets import Directory, directory
from vigie.model import PartialDate, Reading, Story

COLUMNS = ("domain", "bias", "factuality", "source", "date")
UNRATED = "unrated"
# A story is called one side's only where so many rated outlets carry it, and most of its outlets are rated.
_RATED, _KNOWN = 4, 0.5
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Rating:
    """What somebody (``source``) said of an outlet on a day; ``None`` where the table leaves it open."""

    domain: str
    bias: str | None
    factuality: str | None
    source: str | None
    date: PartialDate | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """Who carries a story: outlets by bias and by factuality, unrated ones among them, each outlet once.

    ``blindspot`` is the one bias whose outlets carry it, ``None`` where several do or too few are rated to say.
    """

    story: str
    outlets: int
    bias: Mapping[str, int]
    factuality: Mapping[str, int]
    blindspot: str | None


def read_ratings(text: str, name: str = "ratings") -> dict[str, Rating]:
    """The ratings of a CSV with the columns ``domain,bias,factuality,source,date``, by domain in lower case.

    Raises :class:`InputError`, naming the line, where a column is missing, a domain is blank or rated twice, or a date
    is none.
    """
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    missing = [c for c in COLUMNS if c not in (rows.fieldnames or ())]
    if missing:
        raise InputError(name, f"no column {', '.join(missing)}", f"give it the columns {','.join(COLUMNS)}")
    found: dict[str, Rating] = {}
    for row in rows:
        at = f"{name}:{rows.line_num}"
        cells = {c: (row[c] or "").strip()[:_LONGEST] or None for c in COLUMNS}
        domain = _domain(cells["domain"] or "")
        if not domain:
            raise InputError(at, "no domain", "write the outlet's web domain, such as example.org")
        if domain in found:
            raise InputError(at, f"{domain} is rated a second time", "keep one line for each domain")
        try:
            day = PartialDate(cells["date"]) if cells["date"] else None
        except ValueError as e:
            raise InputError(at, f"“{cells['date']}” is no date", "write 2025, 2025-11 or 2025-11-03") from e
        found[domain] = Rating(domain, cells["bias"], cells["factuality"], cells["source"], day)
    return found


def coverage(stories: Iterable[Story], readings: Sequence[Reading], ratings: Mapping[str, Rating]) -> list[Coverage]:
    """How each story's outlets are rated; outlets of one house count once, articles without outlet or address not."""
    by_id = {r.id: r for r in readings}
    houses = directory(r.outlet for r in readings if r.outlet)
    made = []
    for story in stories:
        rated: dict[str, Rating | None] = {}
        for article in story.articles:
            reading = by_id[article]
            key = _house(reading, houses)
            if key is not None and rated.get(key) is None:
                rated[key] = _rating(reading, ratings)
        bias = Counter((r.bias if r else None) or UNRATED for r in rated.values())
        factuality = Counter((r.factuality if r else None) or UNRATED for r in rated.values())
        sides = [b for b in bias if b != UNRATED]
        known = len(rated) - bias[UNRATED]
        alone = len(sides) == 1 and known >= _RATED and known >= _KNOWN * len(rated)
        side = sides[0] if alone else None
        made.append(Coverage(story.id, len(rated), _ordered(bias), _ordered(factuality), side))
    return made


def _ordered(counts: Mapping[str, int]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda x: (x[0] == UNRATED, x[0])))


def _house(reading: Reading, houses: Directory) -> str | None:
    if reading.outlet and reading.outlet.strip():
        return houses.house(reading.outlet).key
    return _domain(reading.url or "") or None


def _rating(reading: Reading, ratings: Mapping[str, Rating]) -> Rating | None:
    """The rating of the article's domain, or of one above it: ``news.example.org`` has that of ``example.org``."""
    for words in (reading.url, reading.outlet):
        labels = _domain(words or "").split(".")
        for k in range(len(labels) - 1):
            if ".".join(labels[k:]) in ratings:
                return ratings[".".join(labels[k:])]
    return None


def _domain(words: str) -> str:
    """The domain of an address, or the words themselves where they are one; else nothing."""
    plain = words.strip().lower()
    try:
        host = urlsplit(plain if "//" in plain else "//" + plain).hostname or ""
    except ValueError:
        return ""
    host = host.removeprefix("www.").rstrip(".")
    return host if "." in host and " " not in host else ""
