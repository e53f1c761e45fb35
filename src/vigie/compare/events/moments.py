"""On which day, or at which part of it, an event was, where several articles say so.

Days, nights, hours and "two days after" are stretches of time: those that share a part are one answer, so that "in the
night of the 4th to the 5th" and "on the 5th around two" agree, and "late on Tuesday" and "early on Wednesday" don't.
Only a time that stands beside the blow counts, not one of those who fled after it or spoke of it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from vigie.compare.incidents.merging import Event, event_id, places_of, sites_of, type_of
from vigie.compare.questions.building import Draft, Material, Query, Told
from vigie.compare.questions.scenes import Sentence, sentences_in, speaker
from vigie.compare.words.keys import fold, said_on
from vigie.compare.words.spoken import source_at, told_on
from vigie.compare.words.wording import event_noun, place_words
from vigie.model import Reading, Span, Time, Value

SUDDEN = frozenset({"attack", "battle", "bombing", "strike from afar", "kidnapping", "disaster", "release"})
FIRST = 60  # sentences of an article that are looked at
FAR = 60  # hours apart beyond which two accounts tell of two events
_NEAR = 75  # characters between the blow and its time
BLOW = re.compile(
    r"\b(?:attack(?:ed|ers|s)?|struck|strikes?|hit|bombed|bombing|dropp?ed|exploded|blew up|explosions?|blasts?"
    r"|detonat\w+"
    r"|opened fire|stormed|raided|raids?|ambush\w*|shell(?:ed|ing)|targeted|killed|abducted|kidnapped|seized|freed"
    r"|released|invaded|burst into|attaque\w*|frappes?|vise[es]*|touche[es]*|explos\w+|fait irruption|ouvert le feu"
    r"|embuscade|bombard\w+|assaut|enlev\w+|tue[es]*|liber\w+|massacre\w*|raid)\b"
)
_LONGEST = 220  # characters of an incident's words that stand for the statement
# What stands between a blow and a time that is not its own.
_BETWEEN = re.compile(
    r"[;:]|(?<!\.[mM])\. |\b(?:who|as|while|resum\w+|which|after|before|since|until|following|carrying"
    r"|evacuated|fle(?:d|eing)|left|said|says|told"
    r"|announced|that|had|later|qui|tweet|statement|communique|apres|avant|depuis|jusqu'a|suite|fui\w*|dit|annonce|indique|que|lendemain)\b"
)
_SAYS_WHEN = re.compile(
    r"\b(?:took place|happened|occurred|was carried out|(?:a|avait) eu lieu|s'est produite?|est survenue?)\b"
)
_DAYS_AFTER = re.compile(r",? (?:after|apres) [\w' -]{0,40}$")
_PART = re.compile(r"T(?:(?P<part>MO|AF|EV|NI|MI|DT)|(?P<h>\d\d):(?P<m>\d\d)(?::\d\d)?(?P<z>Z?))$")
_HOURS = {"MO": (3, 13), "MI": (10, 15), "AF": (11, 20), "EV": (16, 24), "NI": (17, 31), "DT": (6, 20)}
_WORDS = (  # around the time; hours of its day, or of the one after where it is the night's
    (re.compile(r"\b(?:pre-?dawn|before dawn|avant l'aube|early hours|small hours)\b"), (-2, 8)),
    (re.compile(r"\b(?:late|tard)(?: on| dans la)? $"), (16, 24)),
    (re.compile(r"\b(?:early|tot)(?: on)? $"), (-1, 11)),
)
_OVERNIGHT = (-7, 31)


@dataclass(frozen=True)
class _Moment:
    first: datetime
    last: datetime
    shown: str
    told: Told
    plain: bool  # a whole day that the words name
    sure: bool  # told of the article's own event, not only of its day
    places: frozenset[str]  # that the sentence names

    @property
    def length(self) -> timedelta:
        """How long it is; the shortest says most."""
        return self.last - self.first


def moment_queries(material: Material) -> list[Query]:
    """“On which day was the attack in X?”, or when, where two articles say so of one event."""
    told: dict[int, list[_Moment]] = defaultdict(list)
    for reading in material.readings:
        n = material.focus.event(reading.id)
        if n is not None and type_of(material.found[n])[0] in SUDDEN:
            told[n] += _moments(reading, n, material)
    out = []
    for n, moments in sorted(told.items()):
        groups = _grouped(moments)
        if len({m.told.reading.id for g in groups for m in g}) < 2:
            continue
        event = material.found[n]
        noun = event_noun(*type_of(event))
        words = place_words(places_of(event))
        asks = "On which day was" if all(m.plain for g in groups for m in g) else "When was"
        out.append(
            Query(
                key=("day", event_id(event)),
                text=f"{asks} {noun}{f' {words}' if words else ''}?",
                measure=None,
                where=sites_of(event),
                when=None,
                drafts=[
                    Draft(
                        Value(low=None, high=None, approx=False, unit="date", text=min(g, key=_exact).shown),
                        [m.told for m in g],
                    )
                    for g in groups
                ],
                verdict="contested" if len(groups) > 1 else "",
                about=f"the time of {noun}",
                events=[n],
            )
        )
    return out


def _exact(m: _Moment) -> tuple[timedelta, datetime]:
    return m.length, m.first


def _grouped(moments: list[_Moment]) -> list[list[_Moment]]:
    """Moments that share a part are one answer; one article has one, and none is days from what most say."""
    groups: list[list[_Moment]] = []
    for m in sorted(moments, key=lambda m: (not m.sure, *_exact(m), m.told.reading.id)):
        fitting = [g for g in groups if all(m.first < o.last and o.first < m.last for o in g)]
        if fitting:
            max(fitting, key=len).append(m)
        elif m.sure:
            groups.append([m])
    if not groups:
        return []
    groups.sort(key=lambda g: -len({m.told.reading.id for m in g}))
    kept = [groups[0]]
    for g in groups[1:]:
        of_others = {m.told.reading.id for k in kept for m in k}
        own = [m for m in g if m.told.reading.id not in of_others]
        near = abs(min(m.first for m in g) - min(m.first for m in groups[0])) <= timedelta(hours=FAR)
        if own and near and any(_one_place(m, groups[0]) for m in own):
            kept.append(own)
    return sorted(kept, key=lambda g: min(m.first for m in g))


def _one_place(m: _Moment, others: list[_Moment]) -> bool:
    """Whether the sentence names no place, or one that those of another answer name too."""
    return not m.places or any(m.places & o.places or not o.places for o in others)


def _moments(reading: Reading, n: int, material: Material) -> Iterator[_Moment]:
    """The times that the article gives for its event, one for a sentence."""
    event = material.found[n]
    at = [
        e
        for i in reading.incidents
        if i.salience == "main" and i.status == "reported" and i.type in SUDDEN
        for e in i.evidence[:1]
        if e.in_ is None
    ]
    times = reading.times or tuple(_as_times(reading))
    for s in sentences_in(reading):
        if s.number > FIRST:
            return
        here = [e for e in at if s.start <= e.start < s.end]
        says = _SAYS_WHEN.search(s.plain) is not None and BLOW.search(s.plain) is not None
        sure = bool(here) or says or s.number < 2
        found = [m for t in times for m in _moment(s, t, event, here, sure, material)]
        if found:
            yield min(found, key=_exact)


def _as_times(reading: Reading) -> Iterator[Time]:
    """The days of incidents, where no times were read."""
    for i in reading.incidents:
        w = i.when
        if w is not None and w.span is not None and w.start is not None and w.precision == "day":
            at = w.span
            yield Time(start=at.start, end=at.end, text=at.text, in_=at.in_, type="DATE", value=w.start.text[:10])


def _moment(s: Sentence, t: Time, event: Event, here: list[Span], sure: bool, material: Material) -> Iterator[_Moment]:
    if t.in_ is not None or not s.start <= t.start < s.end:
        return
    a, b = t.start - s.start, t.end - s.start
    blow = _beside(s.plain, a, b, t.type == "DURATION")
    if blow is None or _SINCE.search(s.plain[:a]) or _dateline(s.reading, t):
        return
    if told_on(s.reading, t) and not _DONE.search(s.plain[:a]):
        return
    if _AGAIN.search(s.plain, min(a, blow[0]) - 12 if min(a, blow[0]) > 12 else 0, max(b, blow[1]) + 40):
        return
    found = _stretch(s, t, event) or _after(s, t, b)
    if found is None:
        return
    first, last, shown, plain = found
    if event.days is not None and not (
        event.days[0] - timedelta(days=3) <= last.date() and first.date() <= event.days[1] + timedelta(days=3)
    ):
        return
    span: Span = Span.cut(s.reading.text, s.start + min(a, blow[0]), s.start + max(b, blow[1]))
    span = next((e.bare() for e in here if e.covers(span) and e.end - e.start < _LONGEST), span)
    source = source_at(s.reading, span) or speaker(s)
    told = Told(s.reading, span, source, material.origins.of(s.reading.id, source))
    if source is not None and _DEICTIC.match(s.plain, a):
        sure = False  # somebody's "today" may be told a day later
    names = frozenset(
        fold(p.text) for p in s.reading.places if p.in_ is None and s.start <= p.start < s.end and p.kind != "country"
    )
    yield _Moment(first, last, shown, told, plain, sure, names)


# "said gunmen attacked on Monday": the day is not that of the saying.
_DONE = re.compile(
    r"\b(?:attacked|struck|hit|bombed|exploded|stormed|raided|killed|abducted|kidnapped|ambushed|shelled|tues|tuees"
    r"|attaque|enleves|enlevees)(?: (?:on|late|early|le|ce))* ?$"
)
_SINCE = re.compile(r"\b(?:since|until|till|by|depuis|jusqu'(?:a|au)|before|avant)(?: (?:the|le|la|late|early))? ?$")
_DEICTIC = re.compile(r"(?:today|yesterday|this \w+|tonight|last night|aujourd'hui|hier|ce matin|cette nuit|ce soir)\b")
_AGAIN = re.compile(r"\b(?:again|once more|another|a second|de nouveau|une (?:deuxieme|seconde|autre))\b")
_FROM_THERE = re.compile(r",? (?:after|before|later|earlier|apres|avant|plus tard|plus tot)\b")


def _beside(plain: str, a: int, b: int, lasts: bool) -> tuple[int, int] | None:
    """The blow whose time the words from ``a`` to ``b`` are: nothing else that happens stands between."""
    if lasts != bool(_FROM_THERE.match(plain, b)):
        return None  # "a day after", which is another's
    before = [m for m in BLOW.finditer(plain, max(0, a - _NEAR), a) if not _BETWEEN.search(plain, m.end(), a)]
    if before:
        return before[-1].span()
    after = BLOW.search(plain, b, b + _NEAR)
    if after is None or (
        _BETWEEN.search(plain, b, after.start()) and not (lasts and _DAYS_AFTER.match(plain[b : after.start()]))
    ):
        return None
    return after.span()


_ON = re.compile(r"\b(?:[Oo]n|[Ll]e|[Cc]e|[Tt]his|[Ii]n|[Dd]u) $")


def _dateline(reading: Reading, t: Time) -> bool:
    """Whether the day is that of the report: at its very start, or its own day with the year in its first words."""
    if t.type == "DURATION":
        return False
    if reading.text.count(" ", 0, t.start) < 3 and not _ON.search(reading.text, 0, t.start):
        return True
    day = said_on(reading.published)
    return t.start < 150 and day is not None and str(day.year) in t.text and (t.value or "").startswith(day.isoformat())


def _stretch(s: Sentence, t: Time, event: Event) -> tuple[datetime, datetime, str, bool] | None:
    """From when to when the time reaches, how it is shown, and whether it is a whole day."""
    value = t.value or ""
    m = re.match(r"\d{4}-\d\d-\d\d", value)
    if m is not None:
        day = date.fromisoformat(m.group())
    elif value.startswith("XXXX-XX-XXT") and event.days is not None and event.days[0] == event.days[1]:
        day = event.days[0]
    else:
        return None
    part = _PART.search(value)
    a, b = t.start - s.start, t.end - s.start
    words = s.plain[a:b]
    if part is not None and part["h"]:
        if part["z"]:
            return None  # in another zone
        hour = int(part["h"]) + int(part["m"]) / 60
        return *_hours(day, hour - 1.5, hour + 1.5), f"{day.isoformat()} {part['h']}:{part['m']}", False
    if part is not None:
        if re.match(r"(?:overnight|last night|during the night)\b", words):
            return *_hours(day, *_OVERNIGHT), f"{day.isoformat()}, night", False
        shown = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night", "MI": "noon", "DT": "day"}
        return *_hours(day, *_HOURS[part["part"]]), f"{day.isoformat()}, {shown[part['part']]}", False
    if value != m.group() if m is not None else True:
        return None
    for pattern, hours in _WORDS:
        at = pattern.search(s.plain, max(0, a - 40), b) if pattern is _WORDS[0][0] else pattern.search(s.plain[:a])
        if at is not None:
            return *_hours(day, *hours), f"{day.isoformat()}, {'late' if hours[0] > 0 else 'early'}", False
    if _AGO.search(words):  # "ten days ago" may be nine or eleven
        return *_hours(day, -24, 48), day.isoformat(), False
    return *_hours(day, 0, 24), day.isoformat(), True


_AGO = re.compile(r"\bago\b|\bil y a\b")


def _hours(day: date, first: float, last: float) -> tuple[datetime, datetime]:
    start = datetime.combine(day, datetime.min.time())
    return start + timedelta(hours=first), start + timedelta(hours=last)


def _after(s: Sentence, t: Time, b: int) -> tuple[datetime, datetime, str, bool] | None:
    """ "Two days after gunmen stormed": so many days before the article."""
    m = re.fullmatch(r"P(\d{1,2})(D|W)", t.value or "") if t.type == "DURATION" else None
    said = said_on(s.reading.published)
    if m is None or said is None or s.number > 1 or not re.match(r",? (?:after|apres)\b", s.plain[b:]):
        return None
    days = int(m[1]) * (7 if m[2] == "W" else 1)
    if days > 10:
        return None
    day = said - timedelta(days=days)
    slack = 6 if days == 1 else 12 if m[2] == "D" else 24
    return *_hours(day, -slack, 24 + slack), day.isoformat(), False
