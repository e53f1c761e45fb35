"""“What gas was used?”, “How was the gas dropped?”, “What caused it?”: what several voices say a blow was made with.

A gas told by its kind is the one that another names ("a nerve agent", "sarin"). Two gases, or a fire and an air strike,
contradict each other where two voices give them of one blow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vigie.compare.claims.anchors import Anchor
from vigie.compare.claims.charge_words import HABIT, SERIES
from vigie.compare.claims.charges import told_part
from vigie.compare.claims.of_crisis import lines
from vigie.compare.claims.one_blow import Matter, place_of, tail_of
from vigie.compare.claims.rejected import same_voice
from vigie.compare.questions.building import Draft, Material, Query, Told
from vigie.compare.questions.matters import negated
from vigie.compare.questions.scenes import Sentence, by_topic, speaker
from vigie.compare.words.keys import moment
from vigie.model import Reading, Value

_MOST = 60  # statements of one matter that are looked at
_AROUND = 100  # characters before and after the words that are shown of a long sentence
NERVE, NERVE_KIND, UNKNOWN = "sarin", "a nerve agent", "not known yet"


@dataclass(frozen=True)
class _Asked:
    """A question with its answers; two of different ``groups`` contradict each other."""

    name: str
    question: str
    answers: tuple[tuple[str, str, re.Pattern[str]], ...]  # the answer, its group, its words
    alone: bool  # asked also where all agree


def _w(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})")


_MADE_BY = (
    r"(?:caused by|due to|result of|came from|started by|attribut\w+ (?:[\w'-]+ ){0,8}?(?:to|aux?|a)"
    r"|imput\w+ (?:[\w'-]+ )"
    r"{0,8}?(?:aux?|a)|blam\w+ (?:[\w'-]+ ){0,6}?on|(?:it|this|that|attack) was(?= an? )|causee?s? par|due?s? a"
    r"|provoquee?s? par|resulte d'|(?:il s'agi\w+ d'|c'etait)(?= ?une? ))(?: the| an?| une?| la| le"
    r"| l')?[ \"“«']*(?:\w+ ){0,1}?"
)
_UNKNOWN = re.compile(
    r"\b(?:no information on|not (?:yet )?(?:concluded|known|said?|determined|clear|established)"
    r"|hasn'?t yet concluded|unclear"
    r"|ignor\w+|ne sa(?:it|vent) pas) (?:\w+ ){0,2}?(?:what|which|quel\w*)"
    r" (?:\w+ ){0,3}?(?:agent|gas|chemical|substance|gaz|produit)\b"
)
_FILLED = (
    r" (?:that )?(?:contain\w*|carry\w*|carried|filled|laden|loaded|charges?|remplis?|contenant|transportant|with)"
    r" (?:\w+ ){0,3}?(?:gas\w*|gaz|chemicals?|chimiques?|sarin|chlorine|chlore|toxi\w+|poison\w*)\b"
)
_ASKED = (
    _Asked(
        "gas",
        "What gas was used{tail}?",
        (
            (NERVE, "nerve", _w(r"sarin\b")),
            (NERVE_KIND, "nerve", _w(r"(?:nerve (?:agent|gas)|agents? neurotoxiques?|gaz innervants?|organo\w+)\b")),
            ("chlorine", "chlorine", _w(r"(?:chlorine|chlore)\b")),
            (UNKNOWN, UNKNOWN, _UNKNOWN),
            ("mustard gas", "mustard", _w(r"(?:mustard gas|gaz moutarde|yperite)\b")),
        ),
        alone=True,
    ),
    _Asked(
        "dropped",
        "How was the gas brought{tail}?",
        (
            ("barrel bombs", "barrel", _w(rf"(?:barrel bombs?|barils?(?: d'explosifs?)?){_FILLED}")),
            ("missiles", "missile", _w(rf"(?:missiles?|rockets?|roquettes?){_FILLED}")),
        ),
        alone=False,
    ),
    _Asked(
        "caused",
        "What caused it{tail}?",
        (
            ("a fire", "own", _w(rf"{_MADE_BY}(?:fire|blaze|incendie)\b(?! from| by)")),
            (
                "an explosion of stores",
                "own",
                _w(
                    rf"{_MADE_BY}(?:explosion (?:of|in|at|d['eu]\S*) (?:\w+ ){{0,3}}?(?:depot|store|warehouse"
                    rf"|cylinder|tank"
                    r"|citerne|entrepot|bouteille\w*|magasin)|gas (?:leak|cylinder)s?|fuite de gaz|bonbonnes? de gaz)\b"
                ),
            ),
            (
                "an air strike",
                "hostile",
                _w(rf"{_MADE_BY}(?:air ?strikes?|air raids?|(?:air )?bombing|frappes? aeriennes?|bombardement)\b"),
            ),
            ("shelling", "hostile", _w(rf"{_MADE_BY}(?:shelling|shells?|mortars?|rockets?|obus|roquettes?)\b")),
            ("a bomb", "hostile", _w(rf"{_MADE_BY}(?:(?:car )?bombs?|explosive device|mines?|bombe|engin explosif)\b")),
        ),
        alone=False,
    ),
)
# What is not told of this blow: what somebody has or had in the past, and whether.
_NOT_USED = re.compile(
    r"\b(?:whether|if|si|stockpile\w*|destroy\w*|previous\w*|in the past|by contrast|are not|unlike"
    r"|outlawed|category|compound|treaty|convention|traite)\b"
)


@dataclass(frozen=True)
class _Given:
    answer: str
    group: str
    told: Told
    anchor: Anchor


def weapon_queries(material: Material) -> list[Query]:
    """The questions on what was used, for each blow of which two articles say it."""
    out: list[Query] = []
    for topic, readings in by_topic(material).items():
        matter = Matter(readings, material)
        for asked in _ASKED:
            given = [g for r in readings for g in _given(r, asked, matter, material)][:_MOST]
            for n, blow in enumerate(matter.blows(given)):
                out += _query(asked, f"{topic}-{n}", blow)
    return out


def _given(reading: Reading, asked: _Asked, matter: Matter, material: Material) -> Iterator[_Given]:
    own = list(lines(reading, material))
    for s in own:
        if _NOT_USED.search(s.plain) or SERIES.search(s.plain) or HABIT.search(s.plain):
            continue
        for answer, group, words in asked.answers:
            m = words.search(s.plain)
            if m is None or negated(s.plain, s.plain[: m.start()], m):
                continue
            a, b = m.start() - _AROUND, m.end() + _AROUND
            at = matter.anchor(s, own, max(0, a), b)
            if not at.series and not at.history:
                yield _Given(answer, group, told_part(s, a, b, speaker(s), material.origins), at)


def _query(asked: _Asked, key: str, blow: Sequence[_Given]) -> Iterator[Query]:
    if any(g.answer == NERVE for g in blow):
        blow = [_Given(NERVE, g.group, g.told, g.anchor) if g.answer == NERVE_KIND else g for g in blow]
    blow = sorted(blow, key=lambda g: moment(g.anchor.at.reading))
    contested = any(_against(a, b, blow) for n, a in enumerate(blow) for b in blow[n + 1 :])
    answers: dict[str, list[_Given]] = {}
    for g in blow:
        answers.setdefault(g.answer, []).append(g)
    place = place_of([g.anchor for g in blow])
    unknown = answers.pop(UNKNOWN, [])
    parts = [list(answers)] if contested else [[a] for a in answers] if asked.alone else []
    if unknown and len(answers) == 1 and not contested:  # nobody knew, then somebody said
        answers = {UNKNOWN: unknown, **answers}
        parts = [list(answers)]
    for part in parts:
        held = [g for a in part for g in answers[a]]
        if not contested and len({g.anchor.at.reading.id for g in held}) < 2:
            continue
        yield Query(
            key=("weapon", asked.name, key, *(() if contested else part)),
            text=asked.question.replace("{tail}", tail_of(place)),
            measure=None,
            where=(place.site,) if place is not None else (),
            when=None,
            drafts=[Draft(_named(a), [g.told for g in answers[a]]) for a in part],
            verdict="contested" if contested else "",
            about="the same event",
        )


def _against(a: _Given, b: _Given, blow: Sequence[_Given]) -> bool:
    """Whether two voices give two answers, neither of which names both."""
    both = {(g.anchor.at.reading.id, g.anchor.at.number, g.group) for g in blow}
    return (
        a.group != b.group
        and UNKNOWN not in (a.group, b.group)
        and not _same(a.anchor.at, b.anchor.at)
        and (a.anchor.at.reading.id, a.anchor.at.number, b.group) not in both
        and (b.anchor.at.reading.id, b.anchor.at.number, a.group) not in both
    )


def _same(a: Sentence, b: Sentence) -> bool:
    return (a.reading is b.reading and a.number == b.number) or same_voice(a, b)


def _named(text: str) -> Value:
    return Value(low=None, high=None, approx=False, unit="name", text=text)
