"""Look-up keys: folded words, stable ids, days, cells of the map."""

from __future__ import annotations

import hashlib
import math
import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from vigie.model import PartialDate, Place, Reading, When


@lru_cache(maxsize=20_000)
def fold(words: str) -> str:
    """Lower case, no accents, straight apostrophes, single spaces."""
    if words.isascii():  # most words: nothing to decompose
        return " ".join(words.lower().split())
    plain = unicodedata.normalize("NFKD", words.replace("’", "'").replace("‘", "'"))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).lower().split())


def short_id(prefix: str, parts: Iterable[str]) -> str:
    """A short stable id of ``parts`` (SHA-1, ten hexadecimal digits)."""
    return prefix + hashlib.sha1("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:10]


def moment(reading: Reading) -> tuple[str, str]:
    """A key that sorts readings by publication, undated ones last, the id deciding between equals."""
    published = reading.published
    return (published.moment.isoformat() if published else "9999", reading.id)


def days_of(when: When | None) -> tuple[date, date] | None:
    """First and last day, ``None`` where either is unknown."""
    if when is None or when.start is None or when.end is None:
        return None
    first, last = when.start.first_day, when.end.last_day
    return (first, last) if first <= last else None


def said_on(published: PartialDate | None) -> date | None:
    """The day an article said it, where known to the day."""
    return published.first_day if published is not None and published.precision in ("day", "time") else None


def cell(place: Place, size: float = 0.5) -> tuple[int, int] | None:
    """The cell of the map, ``size`` degrees wide, that holds the place."""
    if place.lat is None or place.lon is None:
        return None
    return (math.floor(place.lat / size), math.floor(place.lon / size))


def km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Great-circle distance in kilometres (haversine, sphere of 6,371 km)."""
    la, lo, lb, lp = map(math.radians, (a[0], a[1], b[0], b[1]))
    h = math.sin((lb - la) / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin((lp - lo) / 2) ** 2
    return 12742 * math.asin(min(1.0, math.sqrt(h)))


# An unresolved name with one of these is an area, not a town.
_AREA = re.compile(
    r"\b(?:mountains?|hills|county|state|province|region|district|valley|desert|basin|coast|border|governorate"
    r"|prefecture"
    r"|monts?|montagnes?|vallee|departement|cercle|frontiere|littoral|bassin|gouvernorat)\b"
)
WIDE = frozenset(
    {"country", "region", "macroregion", "continent", "dependency", "empire", "ocean", "marinearea", "county"}
)


def is_wide(place: Place) -> bool:
    """Whether the place is a country or a region, which says little about where something was."""
    if place.kind is None and _AREA.search(fold(place.text)):
        return True
    return place.kind in WIDE or (place.kind is None and place.name is not None and place.name == place.admin1)


# How French and English write one foreign sound: "Chirqat" and "Shirqat", "Oum" and "Umm", "Djibo" and "Jibo".
_SPELLINGS = (
    (re.compile(r"^(?:al|el|ech|esh|as|es|ar|er)[- ]"), ""),
    (re.compile(r"[' -]"), ""),
    (re.compile(r"tch|sch|ch|sh"), "x"),
    (re.compile(r"dj|dzh"), "j"),
    (re.compile(r"gu(?=[ei])"), "g"),
    (re.compile(r"ou|oo|w(?=[bcdfghjklmnpqrstvx]|$)"), "u"),
    (re.compile(r"uw"), "u"),
    (re.compile(r"kh|q|ck"), "k"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"y|ee|ie"), "i"),
    (re.compile(r"(\w)\1"), r"\1"),
    (re.compile(r"e$"), ""),
)
_LEAST = 5  # letters that are left of a name; shorter ones are alike by chance


@lru_cache(maxsize=20_000)
def sound_of(name: str) -> str | None:
    """The name as it sounds, whether spelt the French or the English way; ``None`` for a short one."""
    plain = fold(name)
    for pattern, letters in _SPELLINGS:
        plain = pattern.sub(letters, plain)
    return plain if len(plain) >= _LEAST else None


def place_key(place: Place) -> str:
    """The gazetteer's id, or the folded name where it has none."""
    return place.gazetteer_id or "name:" + fold(place.name or place.text)
