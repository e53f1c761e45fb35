"""Whether the values that several articles give contradict, follow or bear out each other.

A contradiction is called only where both values can't hold for the same scope and time; a later higher count is an
update. Where it can't be told which, the values stay questions of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Literal

from vigie.compare.figures.aligning import Said
from vigie.compare.figures.clusters import Cluster, clusters, parts_apart, rounded_off, slip
from vigie.compare.figures.fates import FATES
from vigie.compare.figures.revisions import revises
from vigie.compare.figures.standing import Standing, close, standing
from vigie.compare.figures.tallies import TOLLS, bodies_found, left_held, source_label
from vigie.compare.figures.values import compatible, magnitude, same_value
from vigie.compare.incidents.focus import MUNITIONS
from vigie.compare.words.keys import fold, is_wide
from vigie.compare.words.things import is_thing
from vigie.model import Figure

Relation = Literal["contested", "updated", "same", "apart", "beside"]

# Counts that only grow as more becomes known; the others also fall.
_GROWING = frozenset({"killed", "injured", "abducted", "arrested"})
# Too loosely worded to be put against each other without one event.
_INEXACT = frozenset({"duration", "distance", "money", "percent_change", "price", "count", "vehicles"})
# Two counts so far apart are never of one thing; a scope was missed.
_SCALE = 100.0
# Also contested where only place and period are the same and no event ties the statements together.
_LOOSE = (
    frozenset({"killed", "injured", "abducted", "arrested", "in_need", "hungry", "displaced", "population"}) | FATES
)


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


def resolve(said: Sequence[Said], context: Context) -> list[tuple[str, list[Cluster]]]:
    """The verdict (``contested``, ``updated`` or empty) and clusters of each question that the statements make up."""
    whole, parts = parts_apart(rounded_off(said))
    groups, over = _most(clusters(whole))
    left = []
    for s in parts:  # what is a part in one article is the whole of another: the number is the same
        fitting = [g for g in groups if all(not t.part and same_value(s.figure, t.figure) for t in g.said)]
        fitting = [] if s.addend else fitting
        if fitting:
            min(fitting, key=lambda g: abs(g.level - magnitude(s.figure))).said.append(s)
        else:
            left.append(s)
    split = [*over, *clusters(left)]
    still = _still_held([*groups, *split], context)
    if still is None or not any(c is part for c in still for part in split):
        return _asked(groups, split, context)
    split = [c for c in split if not any(c is part for part in still)]
    return [*_asked(groups, split, context), ("contested", sorted(still, key=lambda c: c.level))]


_MOST = 60  # values of one question that are put to each other; more are a table


def _most(groups: list[Cluster]) -> tuple[list[Cluster], list[Cluster]]:
    """The values that most statements give, and those that are too many to be told from each other."""
    if len(groups) <= _MOST:
        return groups, []
    kept = {id(c) for c in sorted(groups, key=lambda c: -len(c.said))[:_MOST]}
    return [c for c in groups if id(c) in kept], [c for c in groups if id(c) not in kept]


def _still_held(counted: Sequence[Cluster], context: Context) -> tuple[Cluster, Cluster] | None:
    """Two counts of those who are still held that one article sets against each other: each is a part of those taken,
    and they are two answers all the same."""
    if context.measure != "abducted":
        return None
    held = [c for c in counted if all(left_held(s.reading, s.figure) for s in c.said)][:_MOST]
    return next(((a, b) for a, b in combinations(held, 2) if "contested" in _beside(a, b)), None)


def _asked(groups: list[Cluster], split: list[Cluster], context: Context) -> list[tuple[str, list[Cluster]]]:
    """The questions of the values in ``groups``; ``split`` are asked each alone."""
    known: dict[tuple[int, int], Relation] = {}  # by the numbers that the clusters keep while others go
    numbers = list(range(len(groups)))
    while len(groups) > 1:
        relations: dict[tuple[int, int], Relation] = {}
        for i, j in combinations(range(len(groups)), 2):
            pair = numbers[i], numbers[j]
            if pair not in known:
                known[pair] = relation(groups[i], groups[j], context)
            relations[i, j] = known[pair]
        same = next((pair for pair, r in relations.items() if r == "same"), None)
        if same is not None:
            groups[same[0]].said += groups.pop(same[1]).said
            numbers.pop(same[1])
            known = {p: r for p, r in known.items() if numbers[same[0]] not in p}
            continue
        weaker = next(
            (n for pair, r in relations.items() if r == "apart" for n in _weaker(pair, groups, relations)), None
        )
        if weaker is not None:
            split.append(groups.pop(weaker))
            numbers.pop(weaker)
            continue
        idle = [n for n in range(len(groups)) if all(r == "beside" for pair, r in relations.items() if n in pair)]
        if idle:  # a part that no total of the question is less than
            split.append(groups.pop(idle[-1]))
            numbers.pop(idle[-1])
            continue
        return [*_questions(groups, relations), *(("", [c]) for c in split)]
    return [("", [c]) for c in [*groups, *split]]


def _weaker(
    pair: tuple[int, int], groups: Sequence[Cluster], relations: dict[tuple[int, int], Relation]
) -> tuple[int, ...]:
    """The one of two values that are apart which goes: the weaker, unless it answers to a third value and so does the
    other ("63 killed, says one side; seven, says the other; at least 27 buried, say elders")."""

    def held(n: int, kinds: tuple[Relation, ...]) -> set[int]:
        return {m for p, r in relations.items() if n in p and r in kinds for m in p if m != n}

    one, other = pair
    both = held(one, ("contested", "updated")) & held(other, ("contested", "updated"))
    if groups[one].said[0].figure.measure in TOLLS and both & (held(one, ("contested",)) | held(other, ("contested",))):
        return ()
    answers = {n: len(held(n, ("contested", "updated"))) for n in pair}
    return (min(pair, key=lambda n: (len(groups[n].said), answers[n], any(s.strong for s in groups[n].said), -n)),)


def _questions(groups: list[Cluster], relations: dict[tuple[int, int], Relation]) -> list[tuple[str, list[Cluster]]]:
    """One question where all values contradict or all follow each other; else the updates, and the contradictions.

    "20, later 26" and "26 against the 58 that the other side claims" are two things to know.
    """
    if set(relations.values()) == {"updated"}:
        return [("updated", groups)]
    if not {"updated", "apart"} & set(relations.values()):
        return [("contested", groups)]
    follow = sorted({n for pair, r in relations.items() if r == "updated" for n in pair})
    out: list[tuple[str, list[Cluster]]] = []
    covered: set[tuple[int, int]] = set()
    for pair, r in relations.items():
        if r != "contested" or pair in covered:
            continue
        clique = list(pair)
        for n in range(len(groups)):
            if n not in clique and all(
                (r := relations[min(n, m), max(n, m)]) == "contested"
                or (r == "beside" and groups[n].part and groups[m].part)  # several classes against one total
                for m in clique
            ):
                clique.append(n)
        covered |= set(combinations(sorted(clique), 2))
        out.append(("contested", [groups[n] for n in sorted(clique)]))
    left = sorted(follow, key=lambda n: (groups[n].part, not _revised(groups[n]), -len(groups[n].said), -n))
    told: set[tuple[int, int]] = set()
    for first in left:  # each account with what followed it
        chain = [first]
        for n in sorted(left, key=lambda n: not _sides(groups[n]) & _sides(groups[first])):
            if n != first and all(relations[min(n, m), max(n, m)] == "updated" for m in chain):
                chain.append(n)
        pairs = set(combinations(sorted(chain), 2))
        if not pairs <= told:
            told |= pairs
            out.append(("updated", [groups[n] for n in sorted(chain)]))
    return out


def relation(low: Cluster, high: Cluster, context: Context) -> Relation:
    """How the lower and the higher of two values stand to each other."""
    at_odds, tied = _at_odds(low, high), _one_event(low, high)
    if context.measure == "price":
        return _prices(low, high, at_odds)
    if context.measure == "percent_change" and low.said[0].event is None:
        return _changes(low, high, at_odds)
    if context.running:
        return "contested" if at_odds and "contested" in _beside(low, high) else _totals(low, high, at_odds)
    claims = [{s.claim for s in c.said} for c in (low, high)]
    if {True} in claims and {False} in claims:
        return "contested" if at_odds and tied else "beside"
    order = _order(_against(low, high), _against(high, low), context.editions)
    if (low.part or high.part) and not at_odds:
        return "updated" if low.part and not high.part and order == -1 and tied else "beside"
    beside = _beside(low, high)
    if at_odds and _only_found(low) and "contested" not in beside:
        return "updated" if order == -1 and tied else "apart"
    growing = context.measure in _GROWING
    if context.measure in _INEXACT and not tied:
        return "apart"
    if high.level > _SCALE * max(low.level, 1.0):
        return "apart"
    remain = any(left_held(s.reading, s.figure) for s in low.said)
    if (
        context.measure == "abducted"
        and at_odds
        and remain
        and not ("contested" in beside and any(left_held(s.reading, s.figure) for s in high.said))
    ):
        return "updated" if order == 1 and tied else "apart"
    if at_odds and tied and any(slip(s, t) for s in low.said for t in high.said if s.reading.id == t.reading.id):
        return "contested"
    # What one article says of both goes before what days and sides of several let one think.
    if at_odds and (tied or context.scoped) and "updated" in beside and "contested" not in beside:
        return "updated"
    if at_odds and tied and "contested" in beside:
        return "contested"
    one_article = len({s.reading.id for s in (*low.said, *high.said)}) == 1
    sides = _opposed(low, high) if at_odds and tied and not one_article and _both_strong(low, high) else frozenset()
    # Those who only count may count later; a state that gives less than they do contradicts them.
    weighs = "observer" not in sides or (context.measure == "killed" and _sides(low) == {"state"})
    if sides and weighs and (order != -1 or "armed group" in sides):  # what a side claims of itself is no update
        return "contested"
    if one_article:
        return _in_one_article(low, high, at_odds, context, beside)
    if at_odds and (tied or context.scoped) and (_revised(low) or _revised(high)):
        return "updated"
    if not at_odds and not (order == 0 and growing and tied) and order != -1:
        return "apart" if _far(low, high) else "same"
    if not context.scoped:
        return "apart" if at_odds or _far(low, high) else "same"
    if growing and low.level == 0 and high.level > 0 and order != -1:  # "no casualties" and "twelve killed"
        return "contested" if tied and _both_strong(low, high) and not _towns_differ(low, high) else "apart"
    if _of_things(low, context) and tied and (at_odds or (order == -1 and _far(low, high))) and _both_strong(low, high):
        return "updated" if order == -1 else "contested" if _attributed_apart(low, high) else "apart"
    if context.measure in ("count", "vehicles"):
        # How many bombs one raid dropped does not grow as days go by; how many villages a quake destroyed does.
        strong = tied and at_odds and _both_strong(low, high) and not _told_together(low, high, context)
        fixed = MUNITIONS.search(low.said[0].of) is not None
        return "contested" if strong and fixed and _other_origins(low, high) else "apart"
    both = {s.reading.id for s in high.said} <= {s.reading.id for s in low.said}
    if order == -1 and growing and both and beside == {"part"} and _far(low, high):
        return "apart"  # who alone gives the higher number gives the lower one too, of something less
    if order == -1 or (order == 1 and not growing):
        return "updated"
    if at_odds and tied and context.measure in ("killed", "injured") and _boasts(low, high):
        return "contested" if all(s.figure.attributed_to is not None for s in low.said) else "beside"
    if order == 0 and at_odds and tied and _state_gives_less(low, high):
        return "contested"
    if order == 0 and growing and tied:
        return "updated"  # editions of one day: a toll rises
    if not _both_strong(low, high) or _told_together(low, high, context):
        return "apart"
    if order == 1:  # later, and lower; fewer wounded are left where some have died or gone home
        if context.measure == "injured" and not _attributed_apart(low, high):
            return "updated"
        return "contested" if tied else "apart"
    if order == 0 and _attributed_apart(low, high) and context.measure in _LOOSE:
        return "contested"
    return "apart"


def _only_found(cluster: Cluster) -> bool:
    """Whether only bodies that were found are counted, which may be a part of all who died."""
    return all(bodies_found(s.reading, s.figure) for s in cluster.said)


def _of_things(cluster: Cluster, context: Context) -> bool:
    """Whether vehicles or things lost are counted: their number is found out like a toll, and never falls."""
    return context.measure == "vehicles" or (context.measure == "count" and is_thing(cluster.said[0].of))


def _totals(low: Cluster, high: Cluster, at_odds: bool) -> Relation:
    """Running totals: the later report's is the higher one."""
    if not at_odds and not _far(low, high):
        return "same"
    a, b = first_said(low), first_said(high)
    return "updated" if a is not None and b is not None and a < b and high.level <= 20 * max(low.level, 1) else "apart"


def _boasts(low: Cluster, high: Cluster) -> bool:
    """Whether only an armed group gives the higher number, and it gives no lower one: its claim updates nothing."""
    return _sides(high) == {"armed group"} and "armed group" not in _sides(low) and _both_strong(low, high)


_BODY = re.compile(
    r"\b(?:army|armed forces|military|ministr\w+|government|general staff|police|presidency|armee|forces armees"
    r"|ministere"
    r"|ministre|gouvernement|etat-major|gendarmerie|presidence)\b"
)


def _of_a_body(said: Said) -> bool:
    """Whether a body of the state says it, not an official or a security source."""
    source = said.figure.attributed_to
    return source is not None and _BODY.search(source_label(source)) is not None


_TIMES = 8.0  # a price that is so much higher is for another quantity


def _prices(low: Cluster, high: Cluster, at_odds: bool) -> Relation:
    """Prices of one thing in one town go up and down; two of one day are of two sellers."""
    if not at_odds:
        return "same"
    if "updated" in _beside(low, high):
        return "updated"
    a, b = first_said(low), first_said(high)
    if a is None or b is None or a == b or high.level > _TIMES * max(low.level, 0.01):
        return "apart"
    return "updated"


_MONTH = 45  # days within which two reports tell of the same rise


def _changes(low: Cluster, high: Cluster, at_odds: bool) -> Relation:
    """Percentages by which one thing changed in one place: the later report's holds, two of one day contradict."""
    a, b = first_said(low), first_said(high)
    if a is None or b is None or abs((a - b).days) > _MONTH or (low.level < 0) != (high.level < 0):
        return "apart"
    if not at_odds:
        return "same"
    if "updated" in _beside(low, high):
        return "updated"
    shares = any((s.figure.of or "").startswith("share") for s in (*low.said, *high.said))  # often of two things
    if not shares and "contested" in _beside(low, high):
        return "contested"
    if a != b:
        return "updated"
    return "contested" if _attributed_apart(low, high) and not _quoted_apart_in_time(low, high) else "apart"


def _quoted_apart_in_time(low: Cluster, high: Cluster) -> bool:
    """Whether the two are for stretches of time that differ ("up 3 % on May, 40 % on last year")."""
    x = {s.figure.period.text if s.figure.period else "" for s in low.said}
    return not x & {s.figure.period.text if s.figure.period else "" for s in high.said}


def _state_gives_less(low: Cluster, high: Cluster) -> bool:
    """Whether bodies of the state alone give the lower number, and others the higher, in articles of their own."""
    if not _both_strong(low, high) or _sides(low) != {"state"} or not all(_of_a_body(s) for s in low.said):
        return False
    if any(s.side == "state" and _of_a_body(s) for s in high.said):
        return False
    return _other_origins(low, high) and not {s.reading.id for s in low.said} & {s.reading.id for s in high.said}


def _revised(cluster: Cluster) -> bool:
    """Whether the sentence of a statement says that it brings a count up to date."""
    return any(revises(s.reading, s.figure) for s in cluster.said)


def _beside(low: Cluster, high: Cluster) -> frozenset[Standing]:
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


def _told_together(low: Cluster, high: Cluster, context: Context) -> bool:
    """Whether an article gives both numbers in one voice: then they count two things, or one is a part of the other."""
    for a, b in ((low, high), (high, low)):
        for s in a.said:
            for other in context.stated.get((s.reading.id, context.measure), ()):
                if same_value(other, b.said[0].figure) and not same_value(other, s.figure):
                    x, y = other.attributed_to, s.figure.attributed_to
                    if x is None or y is None or source_label(x) == source_label(y):
                        return True
    return False


def _at_odds(low: Cluster, high: Cluster) -> bool:
    """Whether no exact value of one can be true with an exact value of the other (any value where none is exact)."""
    a = [s for s in low.said if s.figure.low is not None and s.figure.high is not None] or low.said
    b = [s for s in high.said if s.figure.low is not None and s.figure.high is not None] or high.said
    return not any(compatible(x, y) for x in _values(a) for y in _values(b))


def _values(said: Sequence[Said]) -> list[Figure]:
    """A figure for each value that the statements give: a hundred may give the same."""
    return list({(f.low, f.high, f.approx, f.unit): f for f in (s.figure for s in said)}.values())


def _against(cluster: Cluster, other: Cluster) -> Cluster:
    """The statements of a cluster that no statement of the other allows, and those that give their numbers as a floor
    ("at least 140" on Tuesday, "about 140" on Thursday); all of them where there is none."""
    values = _values(other.said)
    hard = [s for s in cluster.said if not any(compatible(s.figure, v) for v in values)]
    numbers = {magnitude(s.figure) for s in hard}
    return Cluster([s for s in cluster.said if magnitude(s.figure) in numbers] or cluster.said)


def _alike(low: Cluster, high: Cluster) -> bool:
    return any(same_value(s.figure, t.figure) for s in low.said for t in high.said)


def _far(low: Cluster, high: Cluster) -> bool:
    return high.level > 1.5 * low.level


def _in_one_article(low: Cluster, high: Cluster, at_odds: bool, context: Context, beside: frozenset[str]) -> Relation:
    """Both values stand in one article only, which says nothing of how they follow each other."""
    a, b = _as_of(low), _as_of(high)
    if a is not None and b is not None and a < b:
        return "updated"
    told_apart = context.measure in _LOOSE and "contested" in beside
    if at_odds:
        return "contested" if told_apart else "apart"
    # "at least 45, the commission found; an association lists 89": a floor that the other says is far too low
    if told_apart and _one_event(low, high) and not _alike(low, high):
        return "contested"
    return "apart" if _far(low, high) else "same"


def _one_event(low: Cluster, high: Cluster) -> bool:
    if low.said[0].matter is not None:
        return low.said[0].matter == high.said[0].matter
    return low.said[0].event is not None and low.said[0].event is high.said[0].event


def _towns_differ(low: Cluster, high: Cluster) -> bool:
    """Whether the figures of both are for towns, and for none in common."""
    a, b = _towns(low), _towns(high)
    return bool(a) and bool(b) and not a & b


def _towns(cluster: Cluster) -> set[str]:
    return {fold(n) for s in cluster.said for p in s.figure.where if not is_wide(p) for n in (p.name, p.text) if n}


def _other_origins(low: Cluster, high: Cluster) -> bool:
    return not {o.id for s in low.said for o in s.behind.origins} & {o.id for s in high.said for o in s.behind.origins}


def _both_strong(low: Cluster, high: Cluster) -> bool:
    if low.said[0].event is None:
        return True
    return any(s.strong for s in low.said) and any(s.strong for s in high.said)


def _sides(cluster: Cluster) -> set[str | None]:
    """The sides that state the value; ``None`` among them where the article itself or a bystander does."""
    return {s.side for s in cluster.said}


def _opposed(low: Cluster, high: Cluster) -> frozenset[str]:
    """The two sides, where each value is told by one of them only and by nobody else; else nothing."""
    a, b = _sides(low), _sides(high)
    sides = frozenset(s for s in a | b if s is not None)
    return sides if len(a) == len(b) == 1 and None not in a | b and len(sides) == 2 else frozenset()


def _attributed_apart(low: Cluster, high: Cluster) -> bool:
    """Whether each value has a source that the other has not, and no statement of either is without one."""
    a = {source_label(s.figure.attributed_to) if s.figure.attributed_to else "" for s in low.said if s.strong}
    b = {source_label(s.figure.attributed_to) if s.figure.attributed_to else "" for s in high.said if s.strong}
    named = (a - {""}, b - {""})
    words = (
        {w for x in named[0] for w in x.split() if len(w) > 3},
        {w for x in named[1] for w in x.split() if len(w) > 3},
    )
    return bool(named[0]) and bool(named[1]) and not (words[0] & words[1])


def _as_of(cluster: Cluster) -> date | None:
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


def _order(low: Cluster, high: Cluster, editions: dict[str, float]) -> int | None:
    """-1 where the lower value was said first, 1 where later, 0 on the same day, ``None`` where it is not known.

    By the days of the articles; where those would not have the lower first, by the days on which the counts stood.
    """
    a, b = _as_of(low), _as_of(high)
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
    times = (_moments(low), _moments(high))
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


def _moments(cluster: Cluster) -> list[str]:
    """Times of publication in UTC, empty unless every article has one to the minute."""
    out = []
    for s in cluster.said:
        published = s.reading.published
        if published is None or published.precision != "time":
            return []
        out.append(published.moment.isoformat())
    return out
