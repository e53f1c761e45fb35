"""How two values of one question lie to each other: in time, by sides, sources and places, and in one article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from vigie.compare.figures.aligning import Said
from vigie.compare.figures.clusters import Cluster
from vigie.compare.figures.revisions import revises
from vigie.compare.figures.standing import Standing, close, standing
from vigie.compare.figures.tallies import source_label
from vigie.compare.figures.values import compatible, magnitude, same_value
from vigie.compare.words.keys import fold, is_wide
from vigie.model import Figure

Relation = Literal["contested", "updated", "same", "apart", "beside"]


@dataclass(frozen=True)
class Context:
    """What judging a question needs besides its statements.

    ``scoped``: an event, or a place and a period, ties the statements together. ``editions``: the death toll of each
    article on the event, to order the editions of one day. ``stated``: all figures of an article by measure.
    ``running``: totals of an outbreak, which every report brings up to date.
    """

    measure: str
    scoped: bool
    editions: dict[str, float]
    stated: dict[tuple[str, str], list[Figure]]
    running: bool = False


def cannot_both(low: Cluster, high: Cluster) -> bool:
    """Whether no exact value of one can be true with an exact value of the other (any value where none is exact)."""
    a = [s for s in low.said if s.figure.low is not None and s.figure.high is not None] or low.said
    b = [s for s in high.said if s.figure.low is not None and s.figure.high is not None] or high.said
    return not any(compatible(x, y) for x in _values(a) for y in _values(b))


def _values(said: Sequence[Said]) -> list[Figure]:
    """A figure for each value that the statements give: a hundred may give the same."""
    return list({(f.low, f.high, f.approx, f.unit): f for f in (s.figure for s in said)}.values())


def against(cluster: Cluster, other: Cluster) -> Cluster:
    """The statements of a cluster that no statement of the other allows, and those that give their numbers as a floor
    ("at least 140" on Tuesday, "about 140" on Thursday); all of them where there is none."""
    values = _values(other.said)
    hard = [s for s in cluster.said if not any(compatible(s.figure, v) for v in values)]
    numbers = {magnitude(s.figure) for s in hard}
    return Cluster([s for s in cluster.said if magnitude(s.figure) in numbers] or cluster.said)


def far(low: Cluster, high: Cluster) -> bool:
    return high.level > 1.5 * low.level


def alike(low: Cluster, high: Cluster) -> bool:
    return any(same_value(s.figure, t.figure) for s in low.said for t in high.said)


def one_event(low: Cluster, high: Cluster) -> bool:
    if low.said[0].matter is not None:
        return low.said[0].matter == high.said[0].matter
    return low.said[0].event is not None and low.said[0].event is high.said[0].event


def towns_differ(low: Cluster, high: Cluster) -> bool:
    """Whether the figures of both are for towns, and for none in common."""
    a, b = towns_of(low), towns_of(high)
    return bool(a) and bool(b) and not a & b


def towns_of(cluster: Cluster) -> set[str]:
    return {fold(n) for s in cluster.said for p in s.figure.where if not is_wide(p) for n in (p.name, p.text) if n}


def other_origins(low: Cluster, high: Cluster) -> bool:
    return not {o.id for s in low.said for o in s.behind.origins} & {o.id for s in high.said for o in s.behind.origins}


def both_strong(low: Cluster, high: Cluster) -> bool:
    if low.said[0].event is None:
        return True
    return any(s.strong for s in low.said) and any(s.strong for s in high.said)


def sides_of(cluster: Cluster) -> set[str | None]:
    """The sides that state the value; ``None`` among them where the article itself or a bystander does."""
    return {s.side for s in cluster.said}


def opposed(low: Cluster, high: Cluster) -> frozenset[str]:
    """The two sides, where each value is told by one of them only and by nobody else; else nothing."""
    a, b = sides_of(low), sides_of(high)
    sides = frozenset(s for s in a | b if s is not None)
    return sides if len(a) == len(b) == 1 and None not in a | b and len(sides) == 2 else frozenset()


def attributed_apart(low: Cluster, high: Cluster) -> bool:
    """Whether each value has a source that the other has not, and no statement of either is without one."""
    a = {source_label(s.figure.attributed_to) if s.figure.attributed_to else "" for s in low.said if s.strong}
    b = {source_label(s.figure.attributed_to) if s.figure.attributed_to else "" for s in high.said if s.strong}
    named = (a - {""}, b - {""})
    words = (
        {w for x in named[0] for w in x.split() if len(w) > 3},
        {w for x in named[1] for w in x.split() if len(w) > 3},
    )
    return bool(named[0]) and bool(named[1]) and not (words[0] & words[1])


def revised(cluster: Cluster) -> bool:
    """Whether the sentence of a statement says that it brings a count up to date."""
    return any(revises(s.reading, s.figure) for s in cluster.said)


def told_beside(low: Cluster, high: Cluster) -> frozenset[Standing]:
    """How an article that gives both values sets them, for each two statements of one article. Beside other articles'
    counts, a floor ("at least 96") contradicts none that is higher.

    What the article says in its own voice of a count that changed is the later count, no contradiction of the first.
    """
    alone = len({s.reading.id for s in (*low.said, *high.said)}) == 1
    pairs = [
        (s, t, standing(s, t))
        for s in low.said
        for t in high.said
        if s.reading.id == t.reading.id and ((s.strong and t.strong) or s.event is None or close(s, t))
    ]
    changed = {s.reading.id for s, _, how in pairs if how == "updated"}

    def holds(s: Said, t: Said) -> bool:
        both = bool(s.figure.attributed_to and t.figure.attributed_to)
        return (both or s.reading.id not in changed) and (alone or both or not compatible(s.figure, t.figure))

    return frozenset(how for s, t, how in pairs if how != "contested" or holds(s, t))


def as_of(cluster: Cluster) -> date | None:
    days = [
        s.figure.as_of.last_day
        for s in cluster.said
        if s.figure.as_of is not None and s.figure.as_of.last_day is not None
    ]
    return min(days) if days else None


def first_said(cluster: Cluster) -> date | None:
    """The first day on which an article gave the value; ``None`` where no article of it is dated to the day."""
    days = [s.day for s in cluster.said if s.day is not None]
    return min(days) if days else None


def order_of(low: Cluster, high: Cluster, editions: dict[str, float]) -> int | None:
    """-1 where the lower value was said first, 1 where later, 0 on the same day, ``None`` where it is not known.

    By the days of the articles; where those would not have the lower first, by the days on which the counts stood.
    """
    a, b = as_of(low), as_of(high)
    if a is not None and b is not None and a != b and _counted_then(low) and _counted_then(high):
        return -1 if a < b else 1
    order = _published(low, high, editions)
    if order in (0, 1):
        stood = [min((s.stood for s in x.said if s.stood is not None), default=None) for x in (low, high)]
        said = first_said(low)
        if stood[0] is not None and stood[1] is not None and stood[0] != said and stood[0] < stood[1]:
            return -1
    return order


def _published(low: Cluster, high: Cluster, editions: dict[str, float]) -> int | None:
    """The same by the articles: their times, their days, and of one day's editions the death toll."""
    times = (moments(low), moments(high))
    if times[0] and times[1]:
        return -1 if min(times[0]) < min(times[1]) else 1 if min(times[0]) > min(times[1]) else 0
    c, d = first_said(low), first_said(high)
    if c is None or d is None:
        return None
    if c != d:
        return -1 if c < d else 1
    # Editions of one day: the article with the higher death toll came later.
    e = [editions[s.reading.id] for s in low.said if s.day == c and s.reading.id in editions]
    f = [editions[s.reading.id] for s in high.said if s.day == d and s.reading.id in editions]
    if e and f and low.said[0].figure.measure != "killed" and min(e) != min(f):
        return -1 if min(e) < min(f) else 1
    return 0


def _counted_then(cluster: Cluster) -> bool:
    """Whether the text says when the count stood, not only when the event was."""
    return any(s.figure.as_of is not None and s.figure.as_of != s.figure.period for s in cluster.said)


def moments(cluster: Cluster) -> list[str]:
    """Times of publication in UTC, empty unless every article has one to the minute."""
    out = []
    for s in cluster.said:
        published = s.reading.published
        if published is None or published.precision != "time":
            return []
        out.append(published.moment.isoformat())
    return out
