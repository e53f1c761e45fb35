"""On which day it was, where one account says so against another: "the raid took place on Wednesday, not Tuesday"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from vigie.compare.claims.rejected import same_voice
from vigie.compare.questions.building import Draft, Material, Query, Told
from vigie.compare.questions.matter_table import matters_in
from vigie.compare.questions.matters import sides
from vigie.compare.questions.naming import Names, names_at
from vigie.compare.questions.scenes import Sentence, apart_in_days, said, sentences_in
from vigie.compare.words.spoken import folded, told_on
from vigie.compare.words.wording import with_article
from vigie.model import Reading, Value

SOON = 3  # days between two accounts of one blow
_MATTERS = frozenset({"attack", "strike", "burnt", "looted", "detained", "destroyed", "wrecked"})
_SAYS_WHEN = re.compile(  # up to the day
    r"\b(?:took place|happened|occurred|was carried out|dates? (?:back|from)|(?:a|ont|avait|avoir) eu lieu"
    r"|(?:s'est|s'etait|se sont) produite?s?|remonte(?:nt)?|survenue?s?|date(?:nt)? d[eu]|c'est"
    r"|c'etait)\b(?: [\w']+){0,2} ?$"
)
_NOT = re.compile(
    r"\b(?:and not|not|rather than|instead of|et non(?: pas)?|non pas|plutot que)(?: on| le| dans la| in the)? ?$"
)
_NIGHT = re.compile(r"NI|EV")


@dataclass(frozen=True)
class _Dated:
    at: Sentence
    told: Told
    kinds: frozenset[str]
    names: Names
    day: date
    part: str  # of the day: night or evening, or nothing known
    firm: bool  # the sentence is there to say when
    not_on: frozenset[date]


def which_day_queries(material: Material) -> list[Query]:
    """“On which day was it in X?” where an account that is there to say when gives another day than one before it."""
    firm = [d for r in material.readings for s in _saying_when(r) for d in _dated(s, material) if d.firm]
    out = []
    for one in firm:
        near = [r for r in material.readings if (n := apart_in_days(r, one.at.reading)) is not None and abs(n) <= SOON]
        dated = [
            d
            for r in near
            for s in sentences_in(r)
            if any(t in s.plain for t in one.names)
            for d in _dated(s, material)
        ]
        against = [d for d in dated if _differ(d, one)]
        if against:
            out.append(_query(against, one))
    return out


def _saying_when(reading: Reading) -> list[Sentence]:
    """The sentences that are there to say when."""
    plain = folded(reading.text)
    at = [
        t.start
        for t in reading.times
        if t.in_ is None
        and (
            _SAYS_WHEN.search(plain, max(0, t.start - 40), t.start) or _NOT.search(plain, max(0, t.start - 40), t.start)
        )
    ]
    return [s for s in sentences_in(reading) if any(s.start <= a < s.end for a in at)] if at else []


def _query(against: Sequence[_Dated], one: _Dated) -> Query:
    name = next(one.names[t] for t in sorted(one.names.keys() & against[0].names.keys()))
    answers: dict[str, list[Told]] = {}
    for d in (*against, one):
        answers.setdefault(d.day.isoformat(), []).append(d.told)
    return Query(
        key=("which day", one.at.reading.id, str(one.at.start)),
        text=f"On which day was it in {with_article(name.shown)}?",
        measure=None,
        where=(name.site,) if name.site is not None else (),
        when=None,
        drafts=[
            Draft(Value(low=None, high=None, approx=False, unit="date", text=day), told)
            for day, told in sorted(answers.items())
        ],
        verdict="contested",
        about="the same event",
    )


def _differ(d: _Dated, one: _Dated) -> bool:
    """Whether the two give two days of one thing; the night of one day goes into the next."""
    if d.day == one.day or not d.kinds & one.kinds or not d.names.keys() & one.names.keys() or same_voice(d.at, one.at):
        return False
    if d.day in one.not_on:
        return True
    if d.at.reading is one.at.reading and (
        abs(d.at.number - one.at.number) > 1 or not (d.told.source and one.told.source)
    ):
        return False  # of two days in one account each has its own blow, unless two voices follow each other
    return abs((d.day - one.day).days) <= SOON and (d.part == one.part or abs((d.day - one.day).days) > 1)


def _dated(s: Sentence, material: Material) -> Iterator[_Dated]:
    kinds = [
        (m.name, start) for m in matters_in(s.plain) if m.name in _MATTERS for yes, start in sides(m, s.plain) if yes
    ]
    if not kinds:
        return
    days: list[tuple[date, str]] = []
    denied = set()
    says_when = False
    for t in s.reading.times:
        if (
            t.in_ is not None
            or not s.start <= t.start < s.end
            or (m := re.match(r"(\d{4}-\d\d-\d\d)(.*)$", t.value or "")) is None
        ):
            continue
        day = date.fromisoformat(m.group(1))
        if _NOT.search(s.plain[: t.start - s.start]):
            denied.add(day)
        elif not told_on(s.reading, t):
            when = (day, "night" if _NIGHT.search(m.group(2)) else "")
            if _SAYS_WHEN.search(s.plain[: t.start - s.start]):
                days.insert(0, when)
                says_when = True
            else:
                days.append(when)
    if not days or (len({d[0] for d in days}) > 1 and not denied and not says_when):
        return
    day, part = days[0]
    names = names_at(s, "any")
    if names:
        firm = bool(denied) or says_when
        told = said(s, material.origins)
        yield _Dated(s, told, frozenset(k for k, _ in kinds), names, day, part, firm, frozenset(denied))
