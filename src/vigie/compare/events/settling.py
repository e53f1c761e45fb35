"""How it stands in a town, as far as that changes: calm and then tense, its people fleeing and then gone.

Only what is told of two times asks: what was said earlier, or of an earlier time, and then later. Two words on one day
ask nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from vigie.compare.claims.of_crisis import lines
from vigie.compare.questions.building import Draft, Material, Query, Told
from vigie.compare.questions.matters import negated
from vigie.compare.questions.scenes import AHEAD, Sentence, by_topic, main_town, name_key, said, towns_at
from vigie.compare.words.keys import said_on
from vigie.compare.words.wording import with_article
from vigie.model import Period, Place, Value

LATER = timedelta(days=60)
# Question, and its answers with the words for each (folded).
_MATTERS: tuple[tuple[str, tuple[tuple[str, re.Pattern[str]], ...]], ...] = (
    (
        "Is it calm in {place}?",
        (
            (
                "calm",
                re.compile(
                    r"\bsituation\b[^.;,]{0,30}\b(?:revenue a la normale|normalisee|calme|sous controle|maitrisee"
                    r"|back to normal|returned to normal|calm|under control|stable)\b"
                    r"|\bcalme (?:est|etait|semble|a ete) (?:revenu|retabli)|\b(?:calm|normality"
                    r"|normal life) (?:has |had )?"
                    r"returned\b|\bretour (?:au calme|a la normale)\b"
                ),
            ),
            (
                "tense",
                re.compile(
                    r"\bsituation\b[^.;,]{0,30}\b(?:volatile|tendue|precaire|confuse|explosive|alarmante|tense|fragile"
                    r"|precarious|chaotic|unstable|instable)\b|\b(?:tensions? (?:remain|persist)\w*|tension reste)\b"
                ),
            ),
        ),
    ),
    (
        "Have the people of {place} gone?",
        (
            (
                "they are fleeing",
                re.compile(
                    r"\b(?:populations?|habitants|people|residents|villagers|villageois|familles|families|civils|civilians)\b"
                    r"[^.;,]{0,30}\b(?:continu\w+ (?:a|de|to) (?:fuir|quitter|flee|leave)|(?:are"
                    r"|were) (?:still )?(?:fleeing"
                    r"|leaving)|keep fleeing|fuient|fuyaient|continued fleeing|begun (?:a )?(?:mass )?exodus)\b"
                ),
            ),
            (
                "deserted",
                re.compile(
                    r"\b(?:est|sont|etait|is|are|was|were|appears|lies|now)(?: \w+){0,4} (?:desert\w*|vides?"
                    r"|emptied|empty)"
                    r"(?= |$|[.,])|\bs'est vide de ses habitants|\bvillages? (?:fantomes?|desertes?)\b"
                    r"|\bghost (?:town|village)\b"
                ),
            ),
        ),
    ),
)


@dataclass(frozen=True)
class _Stand:
    answer: str
    day: date
    place: Place
    told: Told


def settling_queries(material: Material) -> list[Query]:
    """“Is it calm in X?”, “Have the people of X gone?” where one account tells one state and a later one the other."""
    out = []
    for topic, readings in by_topic(material).items():
        for ask, answers in _MATTERS:
            stands = [x for r in readings for s in lines(r, material) for x in _stands(s, answers, material)]
            pair = _turn(sorted(stands, key=lambda x: (x.day, x.told.reading.id, x.told.span.start)))
            if pair is None:
                continue
            first, then = pair
            place = first[0].place
            out.append(
                Query(
                    key=("stands", ask, topic, name_key(place)),
                    text=ask.format(place=with_article(place.text)),
                    measure=None,
                    where=(place.site,),
                    when=None,
                    drafts=[
                        Draft(
                            Value(low=None, high=None, approx=False, unit="name", text=g[0].answer),
                            [x.told for x in g],
                            Period(g[0].day.isoformat()),
                        )
                        for g in (first, then)
                    ],
                    verdict="updated",
                    about="the same town",
                )
            )
    return out


def _turn(stands: Sequence[_Stand]) -> tuple[list[_Stand], list[_Stand]] | None:
    """What was told of earlier days and the other state that all later ones have; nothing where they alternate."""
    runs: list[list[_Stand]] = []
    for x in stands:
        if runs and runs[-1][0].answer == x.answer:
            runs[-1].append(x)
        else:
            runs.append([x])
    if len(runs) != 2 or not timedelta(0) < runs[1][0].day - runs[0][-1].day <= LATER:
        return None
    return runs[0], runs[1]


def _stands(s: Sentence, answers: Sequence[tuple[str, re.Pattern[str]]], material: Material) -> Iterator[_Stand]:
    for answer, words in answers:
        m = words.search(s.plain)
        if m is None or AHEAD.search(s.plain, max(0, m.start() - 40), m.start()):
            continue
        if negated(s.plain, s.plain[max(0, m.start() - 40) : m.start()], m):
            continue
        day = _day(s)
        town = (towns_at(s) or main_town(s.reading, material))[:1]
        if day is not None and town:
            start = max(0, m.start() - 40)
            start = s.plain.rfind(" ", 0, start + 1) + 1 if start else 0
            yield _Stand(answer, day, town[0], said(s, material.origins, start, m.end()))
            return


def _day(s: Sentence) -> date | None:
    """The day it was so: the last of a time before, where the sentence names one, else that of the article."""
    today = said_on(s.reading.published)
    for t in s.reading.times:
        m = re.match(r"(\d{4})-(\d\d)(?:-(\d\d))?", t.value or "")
        if t.in_ is None and s.start <= t.start < s.end and m is not None and today is not None:
            year, month, day = int(m[1]), int(m[2]), int(m[3]) if m[3] else 28
            named = date(year, month, min(day, 28)) if m[3] is None else date(year, month, day)
            if named < today:
                return named
    return today
