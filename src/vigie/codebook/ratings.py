"""Ratings of outlets from the user's own file: bias, factuality, reliability (Admiralty A to F). Vigie rates none.

The file is a CSV in UTF-8 with a column ``domain`` or ``outlet`` (or both) and any of ``bias``, ``factuality``,
``reliability``, ``source`` (whose rating it is) and ``date`` (when it was given).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from vigie.errors import ConfigError, DateError
from vigie.model import PartialDate

KEYS = ("domain", "outlet")
COLUMNS = ("bias", "factuality", "reliability", "source", "date")
_LONGEST, _MOST_BYTES = 80, 5_000_000
_ARTICLE = re.compile(r"^(?:the|le|la|les)\s+|^l['’]\s*")


@dataclass(frozen=True, slots=True)
class Rating:
    """What ``source`` said of an outlet on a ``date``; empty where the file leaves it open."""

    bias: str = ""
    factuality: str = ""
    reliability: str = ""
    source: str = ""
    date: str = ""


UNRATED = Rating()


@dataclass(frozen=True)
class Ratings:
    """The file's ratings, by domain and by outlet's name; empty where the user gave no file."""

    by_domain: Mapping[str, Rating] = field(default_factory=dict)
    by_name: Mapping[str, Rating] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.by_domain or self.by_name)

    def of(self, outlet: str | None, url: str | None = None) -> Rating:
        """The rating of an outlet by its article's address, else by its name; :data:`UNRATED` where there is none.

        ``news.example.org`` has the rating of ``example.org`` where it has none of its own.
        """
        for words in (url, outlet):
            labels = domain_of(words or "").split(".")
            for k in range(len(labels) - 1):
                if (found := self.by_domain.get(".".join(labels[k:]))) is not None:
                    return found
        return self.by_name.get(_name(outlet or ""), UNRATED)


@lru_cache(maxsize=4)
def ratings(path: Path | None) -> Ratings:
    """The ratings of a file. Raises :class:`ConfigError`, naming the line, where it is no such table."""
    if path is None:
        return Ratings()
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise ConfigError(f"--outlets {path}: larger than {_MOST_BYTES:,} bytes; leave out what is not needed")
        with path.open(encoding="utf-8-sig", newline="") as lines:
            table = csv.DictReader(lines)
            rows = [(table.line_num, row) for row in table]
            columns = [c.strip().casefold() for c in table.fieldnames or ()]
    except (OSError, UnicodeDecodeError, csv.Error) as e:
        raise ConfigError(f"--outlets {path}: can't be read ({e}); give a CSV file in UTF-8") from e
    if not set(KEYS) & set(columns):
        raise ConfigError(
            f"--outlets {path}: no column domain or outlet; the columns are domain, outlet, {', '.join(COLUMNS)}"
        )
    domains: dict[str, Rating] = {}
    names: dict[str, Rating] = {}
    for n, row in rows:
        at = f"--outlets {path}:{n}"
        cells = {c.strip().casefold(): (v or "").strip()[:_LONGEST] for c, v in row.items() if isinstance(c, str)}
        rating = _rating(cells, at)
        domain, name = domain_of(cells.get("domain", "")), _name(cells.get("outlet", ""))
        if cells.get("domain") and not domain:
            raise ConfigError(f"{at}: {cells['domain']!r} is no web domain; write it such as example.org")
        if not domain and not name:
            raise ConfigError(f"{at}: neither a domain nor an outlet; say whom the line rates")
        for key, known in ((domain, domains), (name, names)):
            if key and known.setdefault(key, rating) != rating:
                raise ConfigError(f"{at}: {key} is rated a second time, otherwise; keep one line for each outlet")
    return Ratings(domains, names)


def _rating(cells: Mapping[str, str], at: str) -> Rating:
    rating = Rating(*(cells.get(c, "") for c in COLUMNS))
    if rating.reliability and rating.reliability not in tuple("ABCDEF"):
        raise ConfigError(f"{at}: reliability {rating.reliability!r} is none of A to F")
    try:
        if rating.date:
            PartialDate(rating.date)
    except DateError as e:
        raise ConfigError(f"{at}: {rating.date!r} is no date; write 2025, 2025-11 or 2025-11-03") from e
    return rating


def domain_of(words: str) -> str:
    """The domain of an address, or the words themselves where they are one, without ``www.``; else nothing."""
    plain = words.strip().lower()
    try:
        host = urlsplit(plain if "//" in plain else "//" + plain).hostname or ""
    except ValueError:
        return ""
    host = host.removeprefix("www.").rstrip(".")
    return host if "." in host and not re.search(r"\s", host) else ""


def _name(words: str) -> str:
    return _ARTICLE.sub("", " ".join(words.casefold().split()))
