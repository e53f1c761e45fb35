"""When something that lasts began: a truce, an evacuation, an offensive "came into force", "started on", "a débuté".

Two articles that give one day for one kind of thing in one country say the same. Days that differ contradict where the
articles are on one matter and neither tells of another phase.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from vigie.compare.claims.of_crisis import lines
from vigie.compare.events.whose import land_of
from vigie.compare.questions.building import Draft, Material, Query, Told
from vigie.compare.questions.scenes import AHEAD, Sentence, apart_in_days, speaker, topics
from vigie.compare.words.keys import moment
from vigie.compare.words.spoken import source_at, told_on
from vigie.compare.words.wording import with_article
from vigie.model import Site, Span, Value

SOON = 10  # days between two articles on one beginning
APART = 4  # days beyond which it was another
_KINDS: dict[str, tuple[str, str]] = {
    "truce": (
        r"truces?|cease-?fires?|cessation of hostilities|freeze on fighting|treves?|cessez-le-feu"
        r"|cessation des hostilites",
        "When did the truce in {place} begin?",
    ),
    "evacuation": (
        r"evacuations?|(?:population|prisoner) (?:transfer|swap)s?|(?:evacuation|transfer|swap) deal|(?:phase"
        r"|part) of the"
        r" (?:deal|agreement|evacuation)|phase de l'accord",
        "When did the evacuation in {place} begin?",
    ),
    "offensive": (
        r"offensives?|military operations?|assaults?|operations? militaires?",
        "When did the offensive in {place} begin?",
    ),
    "siege": (r"sieges?|blockades?|blocus", "When did the siege in {place} begin?"),
    "strike": (r"general strike|strikes? action|greve generale|greves?", "When did the strike in {place} begin?"),
}
_THINGS = tuple((kind, re.compile(rf"\b(?:{words})\b")) for kind, (words, _) in _KINDS.items())
_BEGAN = re.compile(
    r"\b(?:began|begun|started|kicked off|got (?:under way|underway)|(?:came|come|went|gone"
    r"|entered) into (?:force|effect)"
    r"|took effect|(?:est|sont|etait|etaient) entree?s? en vigueur|entree? en vigueur|(?:a|ont|avait|avaient) (?:debute"
    r"|commence)|a ete lancee?)\b"
)
_ANOTHER = re.compile(
    r"\b(?:second|third|fourth|next|last|final|another|new|again|resum\w+|renew\w*|latest|previous|deuxieme|troisieme"
    r"|derniere?|nouvel\w*|reprise?|repris|ended|collapsed|ago|expired?)\b"
)
_RIGHT_AFTER = 5  # characters: "took effect on Tuesday", whoever said so
_REACH = 110  # characters from the thing to the verb, and from there to the day


@dataclass(frozen=True)
class _Begun:
    kind: str
    day: date
    country: str
    site: Site | None
    name: str
    once: bool  # nothing is said of another one before or after it
    told: Told


def beginning_queries(material: Material) -> list[Query]:
    """“When did the truce in X begin?” where two articles give its day."""
    by_kind: dict[tuple[str, str], list[_Begun]] = defaultdict(list)
    for reading in sorted(material.readings, key=moment):
        for s in lines(reading, material):
            for begun in _begun(s, material):
                by_kind[begun.kind, begun.country].append(begun)
    topic = topics(material)
    out = []
    for key, all_of in sorted(by_kind.items()):
        for group in _together(all_of, topic):
            if len({x.told.reading.id for x in group}) > 1:
                out.append(_query(key, group))
    return out


def _together(told: list[_Begun], topic: dict[str, str]) -> list[list[_Begun]]:
    """Statements on one beginning: of one day, or of days near each other in articles on one matter."""
    groups: list[list[_Begun]] = []
    for x in told:
        for group in groups:
            gap = apart_in_days(group[-1].told.reading, x.told.reading)
            if gap is None or gap > SOON:
                continue
            if any(y.day == x.day for y in group) or any(
                abs((y.day - x.day).days) <= APART
                and y.once
                and x.once
                and topic[y.told.reading.id] == topic[x.told.reading.id]
                and y.told.reading is not x.told.reading
                for y in group
            ):
                group.append(x)
                break
        else:
            groups.append([x])
    return groups


def _query(key: tuple[str, str], group: list[_Begun]) -> Query:
    kind, country = key
    days: dict[date, list[_Begun]] = defaultdict(list)
    for x in group:
        days[x.day].append(x)
    return Query(
        key=("began", kind, country, min(days).isoformat()),
        text=_KINDS[kind][1].format(place=with_article(group[0].name)),
        measure=None,
        where=(group[0].site,) if group[0].site is not None else (),
        when=None,
        drafts=[
            Draft(
                Value(low=None, high=None, approx=False, unit="date", text=day.isoformat()), [x.told for x in days[day]]
            )
            for day in sorted(days)
        ],
        verdict="contested" if len(days) > 1 else "",
        about="one beginning",
    )


def _begun(s: Sentence, material: Material) -> Iterator[_Begun]:
    for m in islice(_BEGAN.finditer(s.plain), 4):
        if AHEAD.search(s.plain, max(0, m.start() - 30), m.start()):
            continue
        before = s.plain[max(0, m.start() - _REACH) : m.start()]
        things = [(x.end(), kind) for kind, words in _THINGS for x in words.finditer(before)]
        day = _day(s, m)
        if not things or day is None:
            continue
        land = land_of(s.reading, s.start, s.end)
        if land is None or land.country is None:
            continue
        at, kind = max(things)
        start = max(0, m.start() - _REACH) + at
        found = max((x for x in dict(_THINGS)[kind].finditer(s.plain, 0, start)), key=lambda x: x.end())
        end = max(m.end(), day[1])
        span = Span.cut(s.reading.text, s.start + found.start(), s.start + end)
        source = source_at(s.reading, span) or speaker(s)
        country = land if land.kind == "country" else None
        around = s.plain[max(0, found.start() - 30) : end + 10]
        yield _Begun(
            kind,
            day[0],
            land.country,
            country.site if country is not None else None,
            (country.name or country.text) if country is not None else land.country,
            _ANOTHER.search(around) is None,
            Told(s.reading, span, source, material.origins.of(s.reading.id, source)),
        )


def _day(s: Sentence, m: re.Match[str]) -> tuple[date, int] | None:
    """The day that follows the verb, or stands just before its subject, and where it ends in the sentence."""
    near: list[tuple[int, date, int]] = []
    for t in s.reading.times:
        if t.in_ is not None or not s.start <= t.start < s.end:
            continue
        if (value := re.match(r"\d{4}-\d\d-\d\d", t.value or "")) is None:
            continue
        gap = t.start - s.start - m.end()
        if gap > _RIGHT_AFTER and told_on(s.reading, t):
            continue
        if 0 <= gap <= _REACH // 2 and not re.search(
            r"[.;:]|\b(?:after|before|apres|avant)\b", s.plain[m.end() :][:gap]
        ):
            near.append((gap, date.fromisoformat(value.group()), t.end - s.start))
    return (near[0][1], near[0][2]) if near and (near := sorted(near)) else None
