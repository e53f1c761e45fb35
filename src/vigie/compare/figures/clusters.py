"""Statements of one question by the value they give, and those that only count a part of an article's own total."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from vigie.compare.figures.aligning import Said
from vigie.compare.figures.standing import next_door, one_sentence, standing
from vigie.compare.figures.values import magnitude, same_value
from vigie.compare.words.keys import fold
from vigie.compare.words.spoken import sentence_at
from vigie.model.vocabulary import Number

_SCALE = 100.0  # what is so many times more is no whole of the number
_BESIDE = 30  # counts of one article before and after one that may be its whole; more stand in a list or a table


@dataclass
class Cluster:
    """Statements of one value."""

    said: list[Said]

    @property
    def level(self) -> float:
        return max(magnitude(s.figure) for s in self.said)

    @property
    def part(self) -> bool:
        """Whether nobody gives it as the whole."""
        return all(s.part for s in self.said)


def clusters(said: Sequence[Said]) -> list[Cluster]:
    """The statements by value, every two of a cluster the same one; exact values found clusters that open ones join."""
    exact = [s for s in said if s.figure.low is not None and s.figure.high is not None]
    open_ = [s for s in said if s.figure.low is None or s.figure.high is None]
    out: list[Cluster] = []
    for s in sorted(exact, key=lambda s: (s.figure.approx, magnitude(s.figure), s.figure.high or 0)):
        fitting = [c for c in out if all(_fits(s, t) for t in c.said)]
        if fitting:
            min(fitting, key=lambda c: abs(c.level - magnitude(s.figure))).said.append(s)
        else:
            out.append(Cluster([s]))
    for s in sorted(open_, key=lambda s: (magnitude(s.figure), s.figure.low is None)):
        fitting = [c for c in out if all(_fits(s, t) for t in c.said)]
        if fitting:
            min(fitting, key=lambda c: abs(c.level - magnitude(s.figure))).said.append(s)
        else:
            out.append(Cluster([s]))
    return sorted(out, key=lambda c: c.level)


def _fits(a: Said, b: Said) -> bool:
    """Whether two statements give one value; a part and a whole only where the numbers are the same."""
    if a.part != b.part:
        return a.figure.low is not None and a.figure.low == b.figure.low
    return same_value(a.figure, b.figure)


def parts_apart(said: Sequence[Said]) -> tuple[list[Said], list[Said]]:
    """The statements that can be put to one question, and those that only count a part of an article's own total.

    Where one article gives two numbers of one event in one voice, the larger is the whole ("145 wounded, about 60 of
    them seriously").
    """
    whole: list[Said] = []
    parts: list[Said] = []
    of_article: dict[str, list[Said]] = {}
    for s in said:
        of_article.setdefault(s.reading.id, []).append(s)
    position: dict[str, int] = {}
    for s in said:
        beside = of_article[s.reading.id]
        n = position[s.reading.id] = position.get(s.reading.id, -1) + 1
        others = [
            o
            for o in beside[max(0, n - _BESIDE) : n + _BESIDE + 1]
            if not s.part
            and not o.part
            and magnitude(s.figure) < magnitude(o.figure) <= _SCALE * max(magnitude(s.figure), 1.0)
            and not same_value(o.figure, s.figure)
            and not (_is_total(s) and not one_sentence(s, o))
            and (standing(s, o) == "part" or next_door(s, o))
        ]
        slipped = any(slip(s, o) for o in others)
        (parts if s.addend or (others and s.event is not None and not slipped) else whole).append(s)
    return whole, parts


def rounded_off(said: Sequence[Said]) -> list[Said]:
    """The statements, with what is only a rounding as wide as it is meant: the round count of a headline or lead, given
    in nobody's voice, where the text below has the exact one ("over 70 killed, 200 wounded", then "77 killed and 255
    wounded"), and "about 140" where somebody has "at least 140"."""
    exact: dict[str, list[Said]] = {}
    for s in said:
        if s.figure.in_ is None and s.figure.low == s.figure.high and not s.figure.approx:
            exact.setdefault(s.reading.id, []).append(s)
    floors = {s.figure.low for s in said if s.figure.high is None and not s.part}
    out = []
    for s in said:
        if s.figure.approx and s.figure.low == s.figure.high and s.figure.low in floors:
            s = replace(s, figure=replace(s.figure, high=None, approx=False), told=s.figure)
        elif (high := _rounded(s, exact.get(s.reading.id, [])[:_BESIDE])) is not None:
            s = replace(s, figure=replace(s.figure, high=high), told=s.figure)
        out.append(s)
    return out


def _rounded(s: Said, exact: Sequence[Said]) -> Number | None:
    """The exact count further down of which a count is the round one."""
    low = s.figure.low
    if low is None or low != s.figure.high or low < _ROUND:
        return None
    step = 10 ** (len(str(int(low))) - 1)
    head = s.figure.in_ == "title" or "\n" not in s.reading.text[: s.figure.start]
    if low % step or not head or not all(w in s.voice.places for w in s.voice.words.split()):  # a dateline is no voice
        return None
    return next((t.figure.low for t in exact if t.voice.words and low < (t.figure.low or 0) < low + step), None)


_ROUND = 20


def slip(a: Said, b: Said) -> bool:
    """Whether a headline and its own text differ by one digit, as 59 and 159: a slip, not a part and a whole."""
    heads = [s.figure.in_ == "title" or "\n" not in s.reading.text[: s.figure.start] for s in (a, b)]
    x, y = sorted((str(s.figure.low) for s in (a, b)), key=len)
    if heads[0] == heads[1] or a.figure.low != a.figure.high or b.figure.low != b.figure.high or len(y) != len(x) + 1:
        return False
    return len(x) > 1 and any(y[:i] + y[i + 1 :] == x for i in range(len(y)))


_TOTAL = re.compile(
    r"\b(?:death toll|toll|number of (?:dead|deaths|people killed|victims|wounded|injured)|total|bilan"
    r"|nombre de (?:morts|victimes|tues"
    r"|blesses))\b[^.;]{0,80}$"
)


def _is_total(s: Said) -> bool:
    """Whether its own words say that it is the count of all: "the number of dead to eight"."""
    if s.figure.in_:
        return False
    a, _ = sentence_at(s.reading.text, s.figure.start)
    return _TOTAL.search(fold(s.reading.text[a : s.figure.start])) is not None
