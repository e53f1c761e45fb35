"""The stamp of a web page that stands in its text: "Published July 27 2016", "Mon 24 Oct 2016", "Publié le 3 mai 2024".

It says when the page came out. No event was on that day for its being there.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from vigie.model import Bounds

HEAD = 260  # characters of a text in which its stamp stands
_YEAR = re.compile(r"(?:19|20)\d\d")
_LABEL = re.compile(
    r"\b(?:publish(?:ed)?|publication|posted|updated|issued|created|modified|publiée?|postée?|actualisée?|mise? à jour"
    r"|mise? en ligne|modifiée?|date)\b(?: (?:on|le|du|of|at))?\W{0,3}(?:(?:[a-z]{3,9})\.?,? )?$",
    re.IGNORECASE,
)
# A day that something was on: "on 3 May 2024", "le 3 mai", "since 3 May".
_LED_TO = re.compile(
    r"(?:\b(?:on|of|in|at|by|since|until|till|before|after|from|to|and|between|the|this|last|le|la|ce|cette|du|au|en|des|dans"
    r"|de|d|depuis|dès|avant|après|entre|et|jusqu|soir|matin|nuit|late|early|dated|daté)|['’,(])\s*$",
    re.IGNORECASE,
)
_ON = re.compile(r"(?:on|in|this|last|le|ce|cette|du|au|en|dans|depuis)\b", re.IGNORECASE)
_BEGINS = re.compile(r"\W*(?:[A-Za-zéû]{3,9}\.?,? )?$")  # nothing, or the day of the week
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NEWS = re.compile(r"[\s.:;|)–—-]*(?:[A-ZÀ-Ý\"“«(\d]|by\b|at\b|$)|\s*[|\n–—]")


def is_stamp(text: str, span: Bounds, value: str | None, published: date | None) -> bool:
    """Whether a date of the text, with its TIMEX3 ``value``, only says when the page came out.

    It is told with its year in the first lines: behind a label, as what the text begins with, or bare before the news
    with the day of publication.
    """
    start, end = span
    if start > HEAD or not _YEAR.search(text, start, end) or _ON.match(text, start, end):
        return False
    before = text[max(0, start - 40) : start]
    if _LABEL.search(before):
        return True
    if _LED_TO.search(before) or not _NEWS.match(text, end):
        return False
    if start < len(before) + 1 and _BEGINS.match(before):
        return True
    day = _DAY.match(value or "")
    return day is not None and published is not None and abs(date.fromisoformat(day[0]) - published) <= timedelta(1)
