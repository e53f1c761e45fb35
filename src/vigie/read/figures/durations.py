"""How long something lasts, of the expressions of time that say so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.language.document import Document
from vigie.model import Figure
from vigie.read.context.scope import Scope
from vigie.read.figures.making import figure
from vigie.read.figures.measures import Words
from vigie.read.figures.percentages import PHRASE_ENDS
from vigie.read.numbers.numbers import Number

_TIMEX_DURATION = re.compile(r"P(?P<clock>T)?(?P<n>\d{1,9})(?P<unit>[YMWDHS])")
_TIMEX_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "min", "TS": "s"}
_LASTED = re.compile(
    r"(?i)\b(?:last(?:ed|s|ing)?|dur(?:é|e|ent|ait|aient|er))(?: (?:for|about|nearly|environ|près de))?\s*$"
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_OF = frozenset("of de des du d'".split())


def durations(doc: Document, scope: Scope, vocabulary: Words) -> Iterator[Figure]:
    """Durations of what lasts: "a two-month fuel blockade", "lasted three days", "trois jours de deuil"."""
    for time in scope.times:
        m = _TIMEX_DURATION.fullmatch(time.value or "") if time.type == "DURATION" else None
        if m is None:
            continue
        sentence = doc.sentence_at(time.start)
        after = _WORD.findall(doc.text[time.end : min(sentence.end, time.end + 60)].lower())[:4]
        noun = next((w for w in after if w in vocabulary.lasting), None)
        if noun is not None and any(w in PHRASE_ENDS - _OF for w in after[: after.index(noun)]):
            noun = None
        if noun is None and _LASTED.search(doc.text[max(sentence.start, time.start - 24) : time.start]) is None:
            continue
        unit = _TIMEX_UNITS.get((m["clock"] or "") + m["unit"])
        if unit is None:
            continue
        value = int(m["n"])
        number = Number(time.start, time.end, time.start, time.end, value, value)
        yield figure(doc, time.start, time.end, "duration", number, noun, scope, unit=unit)
