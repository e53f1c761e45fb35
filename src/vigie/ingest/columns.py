"""Tables of articles: which column is which, and a row to an article. CSV and Parquet share this."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from vigie.config import Settings
from vigie.errors import DateError, InputError
from vigie.ingest.bounds import check
from vigie.ingest.dates import field_date
from vigie.ingest.draft import Draft, finish
from vigie.ingest.rows import language_code
from vigie.model import Article, PartialDate

# What columns are called, the surest name first.
_NAMES = {
    "text": ("text", "body", "content", "article"),
    "title": ("title", "headline"),
    "url": ("url", "link"),
    "outlet": ("outlet", "source", "publisher", "domain"),
    "published": ("published", "date", "datetime", "pubdate"),
    "lang": ("lang", "language"),
    "authors": ("authors", "author", "byline"),
    "id": ("id",),
}
_SHOWN = 12  # names in a message
_BETWEEN = re.compile(r"\s*[;|]\s*")
_BY = re.compile(r"(?:by|par)\s+", re.IGNORECASE)


def columns(names: Sequence[str], source: str) -> dict[str, int]:
    """Field to number of column. Raises :class:`InputError` where none holds the text, naming the columns seen."""
    found = recognised(names)
    if "text" not in found:
        seen = ", ".join(f'"{n:.30}"' for n in names[:_SHOWN]) + (", …" if len(names) > _SHOWN else "")
        raise InputError(
            source,
            f"has no column for the text (columns: {seen or 'none'})",
            'name one "text", "body", "content" or "article" in the first line',
        )
    return found


def recognised(names: Sequence[str]) -> dict[str, int]:
    """Field to number of column, for the fields that have one; letter case does not matter."""
    place: dict[str, int] = {}
    for n, name in enumerate(names):
        place.setdefault(name.strip().strip("\ufeff").casefold(), n)
    return {field: place[known] for field, all_ in _NAMES.items() for known in reversed(all_) if known in place}


def record(values: Mapping[str, object], source: str, settings: Settings) -> Article:
    """The article of one row. Raises :class:`InputError`, naming the field, the reason and the remedy."""
    text = _string(values, "text", source)
    if text is None or not text.strip():
        raise InputError(source, '"text" is empty', "give the article's text")
    draft = Draft(
        text=text,
        source=source,
        url=_string(values, "url", source),
        outlet=_string(values, "outlet", source),
        title=_string(values, "title", source),
        published=_published(values.get("published"), source),
        lang=language_code((_string(values, "lang", source) or "").strip(), source),
        authors=_authors(values.get("authors")),
    )
    check(draft, settings)
    id_ = values.get("id")
    return finish(draft, id_=None if _absent(id_) else str(id_).encode("utf-8", "replace").decode("utf-8"))


def _absent(value: object) -> bool:
    return value is None or value == "" or (isinstance(value, float) and math.isnan(value))


def _string(values: Mapping[str, object], field: str, source: str) -> str | None:
    value = values.get(field)
    if _absent(value):
        return None
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if not isinstance(value, str):
        raise InputError(source, f'"{field}" is no text ({type(value).__name__})', "make the column a text column")
    return value or None


def _published(value: object, source: str) -> PartialDate | None:
    if _absent(value):
        return None
    if isinstance(value, datetime | date):
        # A moment at midnight without a zone is how tables write a day.
        plain = (
            isinstance(value, datetime)
            and value.tzinfo is None
            and (value.hour, value.minute, value.second) == (0, 0, 0)
        )
        words = value.isoformat()[:10] if plain else value.isoformat()
    else:
        words = str(value)
    if not words.strip():
        return None
    try:
        found = field_date(words)
    except DateError:
        found = None
    if found is None:
        shown = " ".join(words[:40].split())
        raise InputError(source, f'"published" is no date ("{shown}")', "write 2025-11-03")
    return found


def _authors(value: object) -> tuple[str, ...]:
    if _absent(value):
        return ()
    names = [str(n) for n in value if n] if isinstance(value, list | tuple) else _BETWEEN.split(str(value))
    found = (_BY.sub("", n.strip(), count=1) if _BY.match(n.strip()) else n.strip() for n in names)
    return tuple(dict.fromkeys(n for n in found if n))
