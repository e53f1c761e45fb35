"""Dates as pages state them: "Updated : Nov 03, 2025, 12:35 PM IST", "Publié le 3 novembre 2025 à 12h35"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from vigie.errors import DateError
from vigie.model.dates import PartialDate

Role = Literal["published", "updated"]

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan janvier janv", "february feb février fevrier févr fevr fév fev", "march mar mars",
            "april apr avril avr", "may mai", "june jun juin", "july jul juillet juil", "august aug août aout",
            "september sept sep septembre", "october oct octobre", "november nov novembre",
            "december dec décembre decembre déc",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
# Minutes east of UTC, for abbreviations that mean one zone in news. AST, BST, CST, AMT, ECT, GST, SST, WST … are left
# out: they mean several.
_ZONES = {
    "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "WEST": 60, "CET": 60, "CEST": 120, "MEZ": 60, "MESZ": 120, "EET": 120,
    "EEST": 180, "MSK": 180, "WAT": 60, "CAT": 120, "EAT": 180, "SAST": 120, "PKT": 300, "NPT": 345, "ICT": 420,
    "WIB": 420, "HKT": 480, "SGT": 480, "PHT": 480, "JST": 540, "KST": 540, "AEST": 600, "AEDT": 660, "NZST": 720,
    "NZDT": 780, "EST": -300, "EDT": -240, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420,
    "TU": 0,
}  # fmt: skip
_INDIA = 330
# News pages that print IST are Indian, unless they are Israeli or Irish.
_OTHER_IST = re.compile(r"\b(?:Israel|Israeli|Jerusalem|Haaretz|Tel Aviv|Ireland|Irish|Dublin|RTÉ)\b")

_MONTH = "|".join(sorted(map(re.escape, _MONTHS), key=len, reverse=True))
_B = r"[ \u00a0\u202f]"
_YEAR = r"(?:19|20)\d\d"
_DATE = re.compile(
    rf"""(?<![\w/.:-])(?:
      (?P<y1>{_YEAR})-(?P<m1>\d\d)-(?P<d1>\d\d)
    | (?P<mon2>{_MONTH})\.?{_B}{{1,3}}(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?{_B}?,?{_B}{{1,3}}(?P<y2>{_YEAR})
    | (?P<d3>\d{{1,2}})(?:er|st|nd|rd|th)?(?:{_B}|-){{1,3}}(?:of[ ])?(?P<mon3>{_MONTH})\.?,?
      (?:{_B}|-){{1,3}}(?P<y3>{_YEAR})
    | (?P<a4>\d{{1,2}})[/.-](?P<b4>\d{{1,2}})[/.-](?P<y4>{_YEAR})
    )(?!\d)""",
    re.VERBOSE | re.IGNORECASE,
)
_CLOCK = (
    r"(?P<h>\d{1,2})(?:[ \u00a0\u202f]?[hH][ \u00a0\u202f]?(?P<m1>\d\d)?"
    r"|[:.](?P<m2>\d\d)(?::(?P<s>\d\d))?(?:\.\d{1,6})?)"
    r"(?:[ \u00a0]?(?P<half>[AaPp])\.?[Mm]\b\.?)?"
    r"|(?P<h2>\d{1,2})[ \u00a0]?(?P<half2>[AaPp])\.?[Mm]\b\.?"
)
_ZONE = (
    rf"(?:{_B}?\(?(?:(?P<z0>Z)\b|(?:GMT|UTC)?[ ]?(?P<sign>[+−-])(?P<zh>\d{{1,2}}):?(?P<zm>\d\d)?(?!\d)"
    r"|(?P<z>[A-Z]{2,5})\b)\)?)?"
)
_TIME_AFTER = re.compile(rf"(?:T|(?:{_B}|[,|·•–—-]){{0,4}}(?:(?:at|à|@){_B})?)(?:{_CLOCK}){_ZONE}")
_TIME_BEFORE = re.compile(rf"(?:{_CLOCK}){_ZONE}(?:{_B}|[,|·–—-]){{1,4}}(?:(?:on|le){_B})?$")
_WEEKDAY = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?|\b(?:lun|mar|mercre|jeu|vendre|same)di\b|\bdimanche\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\b(?P<updated>(?:last[ ])?updated|last[ ]modified|modified|updated?|mise?[ ]à[ ]jour|m[àa]j"
    r"|modifiée?|actualisée?)\b"
    r"|\b(?P<published>published|posted|publication|first[ ]published|issued|publiée?s?|posté|parue?"
    r"|mis[ ]en[ ]ligne|diffusée?|date)\b",
    re.IGNORECASE,
)
_READING_TIME = re.compile(
    r"\b\d{1,3}[ \u00a0]?(?:-[ ]?)?min(?:ute)?s?[ ](?:read|de[ ]lecture)\b"
    r"|\b(?:temps[ ]de[ ])?lecture[ ]?:?[ ]?\d{1,3}[ \u00a0]?min\w*",
    re.IGNORECASE,
)
_GLUE = re.compile(r"\b(?:on|at|le|à|the|of|local time|heure locale)\b|[\s|·•:,;()\[\]–—/@.-]+", re.IGNORECASE)
_MAX_LINE = 300


@dataclass(frozen=True, slots=True)
class Stated:
    """A date a line states, in which role, and what the line says besides (``""`` where nothing)."""

    date: PartialDate
    role: Role | None
    rest: str


def stated(line: str, *, french: bool = False, context: str = "") -> list[Stated]:
    """The full dates a short line states, in order; ``[]`` for a line longer than 300 characters.

    ``context`` is the page around it, which decides whether "IST" is India's zone. Times keep their zone where it is
    unambiguous, have none where none is stated, and are left out where the zone could be several. ``03/11/2025`` is
    day first in a French page; elsewhere, where both numbers could be the month, only the year is certain.
    """
    if len(line) > _MAX_LINE:
        return []
    found: list[tuple[PartialDate, Role | None]] = []
    rest: list[str] = []
    at = 0
    for m in _DATE.finditer(line):
        if m.start() < at:
            continue
        day = _day(m, french)
        if day is None:
            continue
        before = line[at : m.start()]
        after = _TIME_AFTER.match(line, m.end())
        clock, end = after, after.end() if after else m.end()
        if after is None:
            clock = _TIME_BEFORE.search(before[-40:])
            if clock:
                before = before[: len(before) - len(clock.group())]
        labels = list(_LABEL.finditer(before))
        label = labels[-1] if labels else None
        found.append(
            (_moment(day, clock, context), "updated" if label and label["updated"] else "published" if label else None)
        )
        rest.append(before)
        at = end
    rest.append(line[at:])
    left = _rest(" ".join(rest))
    return [Stated(d, role, left) for d, role in found]


def _rest(text: str) -> str:
    """What is left of a line besides labels, weekdays, reading time and the words that join them."""
    for pattern in (_READING_TIME, _LABEL, _WEEKDAY):
        text = pattern.sub(" ", text)
    return "" if not _GLUE.sub("", text) else re.sub(r"^[\s|·•:,;–—/-]+|[\s|·•:,;–—/-]+$", "", text)


def _day(m: re.Match[str], french: bool) -> PartialDate | None:
    if m["y1"]:
        return _date(m["y1"], int(m["m1"]), int(m["d1"]))
    if m["y2"]:
        return _date(m["y2"], _MONTHS[m["mon2"].lower()], int(m["d2"]))
    if m["y3"]:
        return _date(m["y3"], _MONTHS[m["mon3"].lower()], int(m["d3"]))
    a, b = int(m["a4"]), int(m["b4"])
    if french or a > 12 or a == b:
        return _date(m["y4"], b, a)
    return _date(m["y4"], a, b) if b > 12 else PartialDate(m["y4"])


def _date(year: str, month: int, day: int) -> PartialDate | None:
    try:
        return PartialDate.of(date(int(year), month, day))
    except (ValueError, DateError):
        return None


def _moment(day: PartialDate, clock: re.Match[str] | None, context: str) -> PartialDate:
    if clock is None or day.precision != "day":
        return day
    hour, minute = int(clock["h"] or clock["h2"]), int(clock["m1"] or clock["m2"] or 0)
    half = (clock["half"] or clock["half2"] or "").lower()
    if hour > 23 or minute > 59 or (half and not 1 <= hour <= 12):
        return day
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    zone = _offset(clock, context)
    if zone is None:
        return day
    try:
        return PartialDate(f"{day}T{hour:02}:{minute:02}{zone}")
    except DateError:
        return day


def _offset(clock: re.Match[str], context: str) -> str | None:
    """The zone as ISO 8601 writes it, ``""`` where none is stated, ``None`` where it could be several."""
    if clock["sign"]:
        hours, minutes = int(clock["zh"]), int(clock["zm"] or 0)
        return (
            f"{'+' if clock['sign'] == '+' else '-'}{hours:02}:{minutes:02}" if hours <= 14 and minutes < 60 else None
        )
    name = clock["z0"] or clock["z"]
    if not name:
        return ""
    east = _ZONES.get(name)
    if name == "IST" and not _OTHER_IST.search(context):
        east = _INDIA
    if east is None:
        return None
    return f"{'-' if east < 0 else '+'}{abs(east) // 60:02}:{abs(east) % 60:02}"
