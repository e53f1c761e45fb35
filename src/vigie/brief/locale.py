"""The page's own words, numbers and dates in one language, from the catalogues in ``data/messages``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from typing import Any

from vigie.gazetteer import countries
from vigie.model import PartialDate, Period, Place, Site, Value, When
from vigie.model.vocabulary import Number
from vigie.tables import shipped

LANGUAGES = ("en", "fr")

# French sets a narrow no-break space before these marks, and a no-break space before the colon.
_NARROW, _FIXED = "\u202f", "\u00a0"
_BEFORE_MARK = re.compile(r" (?=[;!?»%])|(?<=«) ")
_BEFORE_COLON = re.compile(r" (?=:)")
TURNS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], "\ufffd")
"""Characters that turn the direction of the words after them, as ``str.translate`` wants them: hostile in a title."""
_VALUE = re.compile(
    r"(?P<how>at least|more than|fewer than|up to|nearly|about) (?P<n>\d[\d,.]*)(?P<rest>.*)", re.DOTALL
)
_RANGE = re.compile(r"(?P<a>\d[\d,.]*) to (?P<b>\d[\d,.]*)(?P<rest>.*)", re.DOTALL)
_PLAIN = re.compile(r"(?P<n>\d[\d,.]*)(?P<rest>(?: .*)?)", re.DOTALL)
_YEARS = re.compile(r"\d{4}(?:, \d{4})* and \d{4}")


class Locale:
    """Words of the page in ``lang``; a key is a dotted path into the catalogue."""

    def __init__(self, lang: str, catalogue: dict[str, Any]) -> None:
        self.lang = lang
        self._catalogue = catalogue

    # --- words -----------------------------------------------------------------------------------------------------

    def __call__(self, key: str, **filled: object) -> str:
        """The words under ``key`` with ``filled`` in their braces. Raises KeyError where the catalogue lacks it."""
        words = self._at(key)
        if not isinstance(words, str):
            raise KeyError(key)
        return words.format(**filled) if filled else words

    def count(self, what: str, n: int, words: bool = True) -> str:
        """``two origins``, ``14 articles``: ``what`` under ``counts``; in digits where ``words`` is false."""
        return self.plural(f"counts.{what}", n, words)

    def plural(self, key: str, n: int, words: bool = False) -> str:
        """The form of ``key`` for ``n``; ``{n}`` is the number, ``{f}`` the same in the feminine."""
        one = n == 1 or (self.lang == "fr" and n == 0)
        small = self._catalogue["numbers"]
        number = small[n] if words and n < len(small) else self.number(n)
        feminine = {"un": "une", "aucun": "aucune"}.get(number, number)
        return self(f"{key}.{'one' if one else 'other'}", n=number, f=feminine)

    def term(self, kind: str, name: str) -> str:
        """A word of a closed list (``statuses``, ``actions`` …); the name itself where the catalogue lacks it."""
        words = self._catalogue[kind].get(name, name)
        return str(words)

    def event(self, kind: str, subtype: str | None) -> str:
        """An incident's kind in words: the finer name where there is one."""
        return self.term("events", subtype or kind)

    def sign(self, indicator: str) -> tuple[str, str]:
        """Theme (its key) and title of an indicator; one that users add stands under ``other`` by its own name."""
        theme, title = self._catalogue["signs"].get(indicator, ("other", indicator.replace("_", " ").capitalize()))
        return theme, title

    def themes(self) -> list[str]:
        """The keys of the themes in the order of the board."""
        return list(self._catalogue["themes"])

    def listed(self, items: Iterable[str]) -> str:
        """``a, b and c``."""
        words = list(items)
        if len(words) < 2:
            return words[0] if words else ""
        return f"{', '.join(words[:-1])} {self('and')} {words[-1]}"

    def quoted(self, words: str) -> str:
        """``words`` in the language's quotation marks."""
        opening, closing = self._catalogue["quote"]
        return f"{opening}{words}{closing}"

    def support(self, origins: int, articles: int) -> str:
        """``two articles, one origin``: never more than that, and never ``confirmed``."""
        if articles == 1 and origins == 1:
            return self.count("origin", 1)
        return self("support", articles=self.count("article", articles), origins=self.count("origin", origins))

    # --- numbers ---------------------------------------------------------------------------------------------------

    def number(self, n: Number) -> str:
        """``1300`` as ``1,300`` or ``1 300``, as the language writes it."""
        return self.digits(f"{n:,}" if n != int(n) else f"{int(n):,}")

    def digits(self, text: str) -> str:
        """English digits (``1,300.5``) as the language writes them."""
        return text.translate({44: self._catalogue["thousands"], 46: self._catalogue["decimal"]})

    def value(self, v: Value) -> str:
        """The value in words, with its unit where the words lack it."""
        if v.unit == "date":
            try:
                return self.period(Period(v.text))
            except ValueError:
                return v.text
        if v.unit == "yes/no":
            return self.term("values", v.text)
        if v.unit == "name":
            return self._answer(v.text)
        return self._measured(v.text if not v.unit or v.unit in v.text else f"{v.text} {v.unit}")

    def _answer(self, text: str) -> str:
        """An answer that is a name: Vigie's own words, a country, either with "not" before it, or an article's name."""
        known = self.term("answers", self.term("actions", text))
        if known != text or self.lang == "en":
            return known
        if text.startswith("not "):
            return self("values.not", x=self._answer(text.removeprefix("not ")))
        one, either, other = text.partition(" or ")
        if either:
            return self("values.or", a=self._answer(one), b=self._answer(other))
        return self.country(_codes().get(text)) or text

    def _measured(self, text: str) -> str:
        """A number in the wording of ``compare`` (``at least 1,300 km``) in this language."""
        if _YEARS.fullmatch(text):
            return text.replace("and", self("and"))
        if m := _VALUE.fullmatch(text):
            return self("values." + m["how"], n=self.digits(m["n"])) + m["rest"]
        if m := _RANGE.fullmatch(text):
            return self("values.range", a=self.digits(m["a"]), b=self.digits(m["b"])) + m["rest"]
        if m := _PLAIN.fullmatch(text):
            return self.digits(m["n"]) + m["rest"]
        # Other words are an article's own.
        return text

    # --- dates -----------------------------------------------------------------------------------------------------

    def day(self, at: date) -> str:
        """``3 March 2031``, ``1er mars 2031``."""
        number = self._catalogue["first_of_month"] if at.day == 1 else at.day
        return self("dates.day", day=number, month=self._catalogue["months"][at.month - 1], year=at.year)

    def month(self, n: int) -> str:
        """The name of a month, from 0."""
        return str(self._catalogue["months"][n])

    def partial(self, at: PartialDate) -> str:
        """A date as precisely as it is known: ``2031``, ``March 2031``, ``3 March 2031``."""
        if at.precision == "year":
            return at.text[:4]
        if at.precision == "month":
            month = self._catalogue["months"][at.first_day.month - 1]
            return self("dates.month", month=month, year=at.first_day.year)
        return self.day(at.first_day)

    def period(self, span: Period) -> str:
        """``3 March 2031``, ``from 2 May 2032 on``, ``until 24 May 2032``, ``from … to …``."""
        if span.start is None:
            return self("dates.until", b=self.partial(span.end)) if span.end else ""
        if span.end is None:
            return self("dates.from", a=self.partial(span.start))
        same = span.start.first_day == span.end.first_day and span.end.precision != "month"
        if same or span.start == span.end:
            return self.partial(span.start)
        return self("dates.between", a=self.partial(span.start), b=self.partial(span.end))

    def when(self, at: When | None) -> str:
        """When it was; the words themselves where they give no date; empty where nothing is known."""
        if at is None:
            return ""
        if at.period is None:
            return self.quoted(at.text) if at.text else ""
        return self.period(at.period)

    # --- places ----------------------------------------------------------------------------------------------------

    def country(self, code: str | None) -> str:
        """The name of an ISO 3166-1 alpha-2 code; the code itself where it has none; empty for ``None``."""
        return _countries(self.lang).get(code, code) if code else ""

    def site(self, place: Place | Site) -> str:
        """A place's name; a country's in the page's language."""
        if place.kind == "country" and place.country:
            return self.country(place.country)
        return place.name or (place.text if isinstance(place, Place) else "")

    def places(self, where: Sequence[Place | Site]) -> str:
        """The places' names, the most exact first; empty where none is named."""
        return self.listed(dict.fromkeys(n for p in where if (n := self.site(p))))

    def _at(self, key: str) -> Any:
        found: Any = self._catalogue
        for part in key.split("."):
            found = found[part]
        return found


@cache
def locale(lang: str = "en") -> Locale:
    """The catalogue of ``lang``, one of :data:`LANGUAGES`. Raises ValueError for another."""
    if lang not in LANGUAGES:
        raise ValueError(f"the page speaks {', '.join(LANGUAGES)}, not {lang!r}")
    messages = shipped("brief", f"messages/{lang}.yaml")
    return Locale(lang, _spaced(messages) if lang == "fr" else messages)


def _spaced(value: Any) -> Any:
    """The catalogue with French spacing; keys stay as they are."""
    if isinstance(value, dict):
        return {k: _NARROW if k == "thousands" else _spaced(v) for k, v in value.items()}
    if isinstance(value, list):
        return [_spaced(v) for v in value]
    return spaced(value) if isinstance(value, str) else value


def spaced(words: str) -> str:
    """French words with the no-break spaces that French sets before its marks."""
    return _BEFORE_COLON.sub(_FIXED, _BEFORE_MARK.sub(_NARROW, words))


@cache
def _codes() -> dict[str, str]:
    return {c.name: c.code for c in countries()}


@cache
def _countries(lang: str) -> dict[str, str]:
    return {c.code: c.names_fr[0] if lang == "fr" and c.names_fr else c.name for c in countries()}
