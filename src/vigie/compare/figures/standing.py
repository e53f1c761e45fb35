"""How two counts that one article gives of one thing stand to each other: two answers, an earlier and a later one, or a
part and its whole.

Evidence is weighed, not looked up in an order of exceptions. For two answers: two voices, of two sides, words that set
one against the other, an "only" before the lower one, a count that is given as somebody's. Against: two places or
days, a list in one breath, a narrower noun. Where the text denies one of the two it contradicts; where it says that a
count was a first one or has changed, the other follows it. Without such evidence one voice, or one sentence, gives a
part and a whole; of other counts nothing is held.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from vigie.compare.figures.aligning import Said
from vigie.compare.figures.counted import CLASSES, class_of
from vigie.compare.figures.revisions import (
    OPPOSES,
    brought,
    denied,
    later_in_the_day,
    only_before,
    only_before_it,
)
from vigie.compare.figures.values import magnitude
from vigie.compare.figures.voices import Voice, same_voice, voices_differ
from vigie.compare.words.keys import fold, is_wide
from vigie.compare.words.spoken import sentence_at

Standing = Literal["contested", "updated", "part", "apart"]

_NEAR = 450  # characters from one count to the other in an article that sets them against each other
_FAR = 1500
_BEYOND = 6000  # so far apart nothing is weighed, which keeps the time for a text full of counts within bounds
_DAYS = 3
# What is enough for two answers, and the weights. On twelve sets of accounts no weight moved by half a point wins more
# pairs than it loses, and to ask for less makes five false contradictions; so it is whichever set is left out.
_ENOUGH = 1.5
_TWO_VOICES = 2.0  # both have a source, and not one
_TWO_HEARD = 1.25  # the same, where the reader took one count from another
_ONE_TOLD = 0.5  # one has a source, the other is the article's own
_SIDES = 0.5  # they are of two sides
_OPPOSED = 1.0  # words set one against the other
_ONLY = 1.0  # the lower is called a low one
_GIVEN = 0.5  # the later is given as a count
_CLOSE = 0.5  # they stand near each other
_AWAY = -0.5
_DISTANT = -1.5
_SAME_SIDE = -0.5
_ONE_VOICE = -2.0
_LISTED = -3.0  # in one breath
_ELSEWHERE = -3.0  # of two towns, or the losses of two countries
_OTHER_DAY = -1.5
_NARROWER = -2.0  # the lower counts by a narrower noun


def standing(s: Said, t: Said) -> Standing:
    """How two counts of one article stand to each other."""
    if s.reading is not t.reading and s.reading.id != t.reading.id:
        return "apart"
    x, y = sorted((s, t), key=lambda said: (said.figure.in_ != "title", said.figure.start))
    v, w = x.voice, y.voice
    if x.figure.in_ or y.figure.in_ or y.figure.start - x.figure.end <= _BEYOND:
        if denied(x.reading, x.figure, y.figure):
            return "contested"
        if _follows(x, y, v, w):
            return "updated"
        if _score(x, y, v, w) >= _ENOUGH and not _points_back(y):
            return "contested"
    silent = not (v if _lower(x, y) is x else w).words
    if one_sentence(x, y) or silent or (v.words and w.words and same_voice(v, w)):
        return "part"
    return "apart"


_THE = re.compile(r"\b(?:the|these|those|les|ces)$")


def _points_back(s: Said) -> bool:
    """Whether its sentence opens with those counted before: "The two civilians killed were officials"."""
    if s.figure.in_:
        return False
    a, _ = sentence_at(s.reading.text, s.figure.start)
    return _THE.fullmatch(fold(s.reading.text[a : s.figure.start])) is not None


def _follows(x: Said, y: Said, v: Voice, w: Voice) -> bool:
    """Whether the text says that one of the two counts came after the other."""
    if elsewhere(x, y) or days_differ(x, y):
        return False
    if brought(x.reading, x.figure, y.figure) or later_in_the_day(x.reading, x.figure, y.figure):
        return True
    if None not in (x.stood, y.stood) and x.stood != y.stood:
        early = min((x, y), key=lambda s: s.stood or date.max)
        told = "any" in (x.changes, y.changes) or not voices_differ(v, w) or early.dated
        if told and _lower(x, y) is early and y.figure.start - x.figure.end <= _FAR:
            return True  # "the army announced on Monday that the toll was 113"
    first = [s for s in (x, y) if s.at_first]
    if len(first) == 1 and not (voices_differ(v, w) and only_before_it(x.reading, first[0].figure)):
        return True
    if y.figure.start - x.figure.end > _FAR or (_lower(x, y) is y and not y.lowers):
        return False
    whose = y.changes or (one_sentence(x, y) and x.changes)
    return bool(whose) and (whose != "own" or not voices_differ(v, w))


def _score(x: Said, y: Said, v: Voice, w: Voice) -> float:
    """How much speaks for two answers of two voices; ``x`` stands before ``y``."""
    lower = _lower(x, y)
    score = 0.0
    if voices_differ(v, w):
        score += _TWO_HEARD if v.heard or w.heard else _TWO_VOICES
    elif v.words and w.words:
        score += _ONE_VOICE
    elif (w.words or v.words) and x.figure.measure != "count":  # of bombs a witness tells those he saw
        score += _ONE_TOLD
    sides = {u.side if u.heard else s.side for u, s in ((v, x), (w, y))}
    if None not in sides:
        score += _SIDES if len(sides) == 2 else _SAME_SIDE
    if elsewhere(x, y) or _theirs(x, y):
        score += _ELSEWHERE
    if days_differ(x, y):
        score += _OTHER_DAY
    if _narrower(x, y):
        score += _NARROWER
    if x.figure.in_ or y.figure.in_:
        return score
    apart = y.figure.start - x.figure.end
    if apart > _NEAR:
        score += _DISTANT if apart > _FAR else _AWAY
    else:
        score += _CLOSE
    if _listed(x, y):
        score += _LISTED
    text = x.reading.text
    first, last = sentence_at(text, y.figure.start)
    if apart <= _NEAR and v.words and w.words:  # what nobody says is set against nothing in the sentence before
        first = sentence_at(text, x.figure.start)[0]
    words = fold(text[first:last])
    if OPPOSES.search(words):
        score += _OPPOSED
    if only_before(lower.reading, lower.figure):
        score += _ONLY
    if w.words and y.gives:
        score += _GIVEN
    return score


def _lower(x: Said, y: Said) -> Said:
    return min((x, y), key=lambda s: magnitude(s.figure))


def close(s: Said, t: Said) -> bool:
    """Whether the two stand so near each other that they are of one event if one is."""
    return not s.figure.in_ and not t.figure.in_ and abs(s.figure.start - t.figure.start) <= _NEAR


def one_sentence(a: Said, b: Said) -> bool:
    """Whether both stand in one sentence of the text."""
    if a.figure.in_ or b.figure.in_:
        return False
    first, last = sentence_at(a.reading.text, a.figure.start)
    return first <= b.figure.start < last


def days_differ(a: Said, b: Said) -> bool:
    """Whether the two counts are for days more than three apart."""
    x, y = a.figure.period, b.figure.period
    if x is None or y is None or x.last_day is None or y.last_day is None:
        return False
    return abs((x.last_day - y.last_day).days) > _DAYS


def elsewhere(a: Said, b: Said) -> bool:
    """Whether the two counts are for towns of which none is in common, and one of them is named beside its count; or
    one is of a neighbouring place."""
    if next_door(a, b):
        return True
    beside = _towns(a, True) | _towns(b, True)
    here, there = _towns(a), _towns(b)
    return bool(beside) and bool(here) and bool(there) and not here & there


def next_door(a: Said, b: Said) -> bool:
    """Whether the text comes to a neighbouring place between the two counts."""
    x, y = sorted((a, b), key=lambda s: s.figure.start)
    if a.figure.in_ or b.figure.in_ or not 0 < y.figure.start - x.figure.end < _NEAR:
        return False
    return _NEIGHBOUR.search(fold(x.reading.text[x.figure.end : y.figure.start])) is not None


_NEIGHBOUR = re.compile(
    r"\b(?:(?:neighbou?ring|nearby|adjacent) (?:village|town|district|community|locality|hamlet|settlement)\b"
    r"|(?:village|localite|commune|ville|hameau|bourg) voisine?\b)"
)
_BY = 30  # characters from the town to the number that it is told of, and from the number to the town
_ON = 60


def _towns(s: Said, beside: bool = False) -> set[str]:
    """The towns that the count is told of; ``beside``: only in words beside it, which are not its source."""
    text, f = s.reading.text, s.figure
    names = {fold(n) for p in f.where if not is_wide(p) for n in (p.name, p.text) if n}
    if not beside or not names or f.in_:
        return set() if beside else names
    a, b = sentence_at(text, f.start)
    after = re.split(r"[,;:]", text[f.end : min(b, f.end + _ON)])[0]
    before, voice = fold(text[max(a, f.start - _BY) : f.start]), s.voice.words
    if voice and (at := before.rfind(voice.split()[-1])) >= 0:
        before = before[at:]  # "at the camp of Sikasso, an officer admits nine": where the voice is
    near = f"{before} {fold(after)}"
    return {n for n in names if n in near and n not in voice}


_LOST = re.compile(r"\W*(?:(?:has|have|had|a|ont|avait) (?:lost|perdu)|losses|pertes|soldiers|troops|dead)\b")


def _theirs(x: Said, y: Said) -> bool:
    """Whether the losses of two countries are counted: "Russia had lost 1,230 men", "Ukrainian losses of 1,485"."""
    of = []
    for s in (x, y):
        first = 0 if s.figure.in_ else sentence_at(s.reading.text, s.figure.start)[0]
        a = max(first, s.figure.start - _NEAR_BY)
        of.append(
            {
                p.country
                for p in s.reading.places
                if p.country and p.in_ == s.figure.in_ and a <= p.start < s.figure.end
                if _LOST.match(fold(s.reading.text[p.end : p.end + 20]))
            }
        )
    return bool(of[0]) and bool(of[1]) and not of[0] & of[1]


_NEAR_BY = 50
_LIST = re.compile(
    r"[^\w'()-]*(?:[\w'()-]+[^\w'()-]+){0,8}?(?:and|et|plus|ainsi que|as well as)\b\W*(?:(?:at least|au moins) )?"
)


def _listed(x: Said, y: Said) -> bool:
    """Whether the two are counted in one breath: "eight volunteers and two civilians"."""
    between = x.reading.text[x.figure.end : y.figure.start]
    return y.figure.of is not None and len(between) < 60 and _LIST.fullmatch(fold(between) + " ") is not None


def _narrower(x: Said, y: Said) -> bool:
    """Whether the lower count has a noun of no class and the other one that holds anybody: "three operatives" of six
    people."""
    low, high = sorted((x, y), key=lambda s: magnitude(s.figure))
    if not low.figure.of or not high.figure.of:
        return False
    a, b = (class_of(s.figure.of, s.figure.measure) for s in (low, high))
    return a not in CLASSES and b == "people"
