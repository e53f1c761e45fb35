"""At what hour it was: the times of day that articles give for one event, in whatever zone they count."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from vigie.compare.incidents.merging import Event, event_id, places_of, sites_of, type_of, when_of
from vigie.compare.questions.building import Draft, Material, Query, Told
from vigie.compare.words.keys import fold, is_wide
from vigie.compare.words.spoken import sentence_at, source_at
from vigie.compare.words.wording import date_words, event_noun, place_words
from vigie.model import Reading, Span, Value

CLOSE, ROUGH = 15, 45  # minutes within which two hours are one, and where one of them is given as about
_HOUR = re.compile(r"(?P<day>[\dX]{4}-[\dX]{2}-[\dX]{2})T(?P<h>\d\d):(?P<m>\d\d)(?::\d\d)?(?P<z>Z?)$")
_BLOW = re.compile(
    r"\b(?:attack(?:ed|ers struck)?|struck|hit|bombed|dropp?ed|fell|exploded|explosions?|detonat\w+|opened fire"
    r"|stormed|raided"
    r"|ambush\w*|shelled|bombs? hit|attaque[es]?|frappe[es]?|vise[es]?|touche[es]?|tombe[es]?|explose\w*"
    r"|ouvert le feu|embuscade"
    r"|bombarde\w*|lance l'assaut)\b"
)
_LATER = re.compile(
    r"\b(?:until|lasted|curfew|withdr\w+|jusqu'a|couvre-feu|retir\w+|roll call|reporters|told|after midnight"
    r"|before midnight)\b"
)
_ABOUT = re.compile(
    r"\b(?:about|around|approximately|shortly|some|towards|vers|environ|aux environs|peu|a peu pres)\b"
    r"(?=\W*(?:\w+\W+){0,2}(?:$|\d))"
)
_TO = re.compile(r"\d ?(?:[ap]\.?m\.?|h|heures)? ?(?:to|a|until|till|jusqu'a|[–—-]) $")
_INTERVAL = 16  # letters
_REACH = 130  # characters between the blow and its hour


@dataclass(frozen=True)
class _Hour:
    reading: Reading
    span: Span
    minutes: int  # of the day, where it was, or in UTC
    utc: bool
    rough: bool


def hour_queries(material: Material) -> list[Query]:
    """“At what time was the bombing in X?” where two articles give an hour for one event, or one gives two."""
    by_event: dict[int, list[_Hour]] = defaultdict(list)
    for reading in material.readings:
        n = material.focus.event(reading.id)
        if n is not None:
            by_event[n] += _hours(reading, material.found[n])
    out = []
    for n, hours in sorted(by_event.items()):
        if len({h.reading.id for h in hours}) < 2:
            continue
        event = material.found[n]
        if event.days is None or event.days[0] != event.days[1]:
            continue  # without its day, it may be another of its kind
        ahead = _ahead(hours, event)
        groups = _grouped(hours, ahead)
        drafts = [Draft(_value(g, ahead), [_told(h, material) for h in g]) for g in groups]
        noun = event_noun(*type_of(event))
        tail = " ".join(filter(None, (place_words(places_of(event)), date_words(when_of(event)))))
        out.append(
            Query(
                key=("hour", event_id(event)),
                text=f"At what time was {noun}{' ' + tail if tail else ''}?",
                measure=None,
                where=sites_of(event),
                when=when_of(event),
                drafts=drafts,
                verdict="contested" if len(drafts) > 1 else "",
                about=f"the hour of {noun}",
                events=[n],
            )
        )
    return out


def _hours(reading: Reading, event: Event) -> list[_Hour]:
    """Hours of the article that stand beside a blow, on the event's day or on none."""
    out = []
    for t in reading.times:
        m = _HOUR.match(t.value or "") if t.type == "TIME" else None
        if m is None or reading.text.count(" ", 0, t.start) < 3:  # the line that says when it was published
            continue
        if _TO.search(fold(reading.text[max(0, t.start - _INTERVAL) : t.start]) + " "):
            continue  # "from 8:50 to 10:30"
        if (
            "X" not in m["day"]
            and event.days is not None
            and not event.days[0].isoformat() <= m["day"] <= event.days[1].isoformat()
        ):
            continue
        a, b = sentence_at(reading.text, t.start)
        near = fold(reading.text[max(a, t.start - _REACH) : min(b, t.end + _REACH)])
        if not _BLOW.search(near) or _LATER.search(near):
            continue
        rough = _ABOUT.search(fold(reading.text[max(a, t.start - 30) : t.start]) + " ") is not None
        rough = rough or _ABOUT.match(fold(t.text)) is not None
        out.append(_Hour(reading, t.bare(), int(m["h"]) * 60 + int(m["m"]), bool(m["z"]), rough))
    return out


def _ahead(hours: list[_Hour], event: Event) -> int | None:
    """Minutes that the clocks there are ahead of UTC: as one sentence gives both, else by the place's meridian."""
    for h in hours:
        for k in hours:
            if h.utc and not k.utc and h.reading is k.reading and abs(h.span.start - k.span.end) < 20:
                return (k.minutes - h.minutes + 720) % 1440 - 720
    place = next((p for p in places_of(event) if p.lon is not None and not is_wide(p)), None)
    if place is None or place.lon is None:
        return None
    return round(place.lon / 15) * 60


def _grouped(hours: list[_Hour], ahead: int | None) -> list[list[_Hour]]:
    """The hours that are one within a quarter of an hour; those in a zone that can't be worked out are left aside."""
    known = [
        (h, (h.minutes + (ahead or 0)) % 1440 if h.utc else h.minutes) for h in hours if not h.utc or ahead is not None
    ]
    groups: list[list[tuple[_Hour, int]]] = []
    for h, at in sorted(known, key=lambda x: (x[0].rough, x[1], x[0].reading.id)):
        for group in groups:
            slack = ROUGH if h.rough or all(k.rough for k, _ in group) else CLOSE
            if all(abs((at - other + 720) % 1440 - 720) <= slack for _, other in group):
                group.append((h, at))
                break
        else:
            groups.append([(h, at)])
    # A rough hour contradicts nothing, and one far off is of something else.
    firm = [g for g in groups if not all(h.rough for h, _ in g)] or groups[:1]
    base = min(firm, key=lambda g: -len(g))[0][1]
    near = [g for g in firm if abs((g[0][1] - base + 720) % 1440 - 720) <= 180]
    return [[h for h, _ in g] for g in sorted(near, key=lambda g: g[0][1])]


def _value(group: list[_Hour], ahead: int | None) -> Value:
    h = group[0]
    minutes = (h.minutes + (ahead or 0)) % 1440 if h.utc else h.minutes
    return Value(
        low=None, high=None, approx=h.rough, unit="date", text=f"{minutes // 60:02}:{minutes % 60:02} local time"
    )


def _told(h: _Hour, material: Material) -> Told:
    a, b = sentence_at(h.reading.text, h.span.start)
    span = (
        Span.cut(h.reading.text, max(a, h.span.start - 80), h.span.end)
        if b - a > 400
        else Span.cut(h.reading.text, a, b)
    )
    source = source_at(h.reading, h.span)
    return Told(h.reading, span, source, material.origins.of(h.reading.id, source))
