"""What hand-made rules say of two values of one question."""

from __future__ import annotations

import re

from vigie.compare.figures.aligning import Said
from vigie.compare.figures.between import (
    Context,
    Relation,
    against,
    alike,
    as_of,
    attributed_apart,
    both_strong,
    cannot_both,
    far,
    first_said,
    one_event,
    opposed,
    order_of,
    other_origins,
    revised,
    sides_of,
    told_beside,
    towns_differ,
)
from vigie.compare.figures.clusters import Cluster, slip
from vigie.compare.figures.fates import FATES
from vigie.compare.figures.revisions import denied
from vigie.compare.figures.tallies import bodies_found, left_held, source_label
from vigie.compare.figures.values import same_value
from vigie.compare.incidents.focus import MUNITIONS
from vigie.compare.words.things import is_thing

_GROWING = frozenset({"killed", "injured", "abducted", "arrested"})
# Too loosely worded to be put against each other without one event.
_INEXACT = frozenset({"duration", "distance", "money", "percent_change", "price", "count", "vehicles"})
# Two counts so far apart are never of one thing; a scope was missed.
_SCALE = 100.0
# Also contested where only place and period are the same and no event ties the statements together.
_LOOSE = (
    frozenset({"killed", "injured", "abducted", "arrested", "in_need", "hungry", "displaced", "population"}) | FATES
)


def ruled(low: Cluster, high: Cluster, context: Context) -> Relation:
    """How the lower and the higher of two values stand to each other."""
    at_odds, tied = cannot_both(low, high), one_event(low, high)
    if context.measure == "price":
        return _prices(low, high, at_odds)
    if context.measure == "percent_change" and low.said[0].event is None:
        return _changes(low, high, at_odds)
    if context.running:
        return "contested" if at_odds and "contested" in told_beside(low, high) else _totals(low, high, at_odds)
    claims = [{s.claim for s in c.said} for c in (low, high)]
    if {True} in claims and {False} in claims:
        return "contested" if at_odds and tied else "beside"
    order = order_of(against(low, high), against(high, low), context.editions)
    if (low.part or high.part) and not at_odds:
        return "updated" if low.part and not high.part and order == -1 and tied else "beside"
    beside = told_beside(low, high)
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
    sides = opposed(low, high) if at_odds and tied and not one_article and both_strong(low, high) else frozenset()
    # Those who only count may count later; a state that gives less than they do contradicts them.
    weighs = "observer" not in sides or (context.measure == "killed" and sides_of(low) == {"state"})
    if sides and weighs and (order != -1 or "armed group" in sides):  # what a side claims of itself is no update
        return "contested"
    if one_article:
        return _in_one_article(low, high, at_odds, context, beside)
    if at_odds and (tied or context.scoped) and (revised(low) or revised(high)):
        return "updated"
    if not at_odds and not (order == 0 and growing and tied) and order != -1:
        return "apart" if far(low, high) else "same"
    if not context.scoped:
        return "apart" if at_odds or far(low, high) else "same"
    if growing and low.level == 0 and high.level > 0 and order != -1:  # "no casualties" and "twelve killed"
        return "contested" if tied and both_strong(low, high) and not towns_differ(low, high) else "apart"
    if _of_things(low, context) and tied and (at_odds or (order == -1 and far(low, high))) and both_strong(low, high):
        return "updated" if order == -1 else "contested" if attributed_apart(low, high) else "apart"
    if context.measure in ("count", "vehicles"):
        # How many bombs one raid dropped does not grow as days go by; how many villages a quake destroyed does.
        strong = tied and at_odds and both_strong(low, high) and not _told_together(low, high, context)
        fixed = MUNITIONS.search(low.said[0].of) is not None
        return "contested" if strong and fixed and other_origins(low, high) else "apart"
    both = {s.reading.id for s in high.said} <= {s.reading.id for s in low.said}
    if order == -1 and growing and both and beside == {"part"} and far(low, high):
        return "apart"  # who alone gives the higher number gives the lower one too, of something less
    if order == -1 or (order == 1 and not growing):
        return "updated"
    if at_odds and tied and context.measure in ("killed", "injured") and _boasts(low, high):
        return "contested" if all(s.figure.attributed_to is not None for s in low.said) else "beside"
    if order == 0 and at_odds and tied and _state_gives_less(low, high):
        return "contested"
    if order == 0 and growing and tied:
        return "updated"  # editions of one day: a toll rises
    if not both_strong(low, high) or _told_together(low, high, context):
        return "apart"
    if order == 1:  # later, and lower; fewer wounded are left where some have died or gone home
        if context.measure == "injured" and not attributed_apart(low, high):
            return "updated"
        return "contested" if tied else "apart"
    if order == 0 and attributed_apart(low, high) and context.measure in _LOOSE:
        return "contested"
    return "apart"


def certain(low: Cluster, high: Cluster) -> bool:
    """Whether one article's own words leave no doubt that the two contradict: it denies the one, or a headline has a
    digit too many."""
    pairs = [(s, t) for s in low.said for t in high.said if s.reading.id == t.reading.id][:_PAIRS]
    return any(slip(s, t) or denied(s.reading, s.figure, t.figure) for s, t in pairs)


_PAIRS = 100


def _only_found(cluster: Cluster) -> bool:
    """Whether only bodies that were found are counted, which may be a part of all who died."""
    return all(bodies_found(s.reading, s.figure) for s in cluster.said)


def _of_things(cluster: Cluster, context: Context) -> bool:
    """Whether vehicles or things lost are counted: their number is found out like a toll, and never falls."""
    return context.measure == "vehicles" or (context.measure == "count" and is_thing(cluster.said[0].of))


def _totals(low: Cluster, high: Cluster, at_odds: bool) -> Relation:
    """Running totals: the later report's is the higher one."""
    if not at_odds and not far(low, high):
        return "same"
    a, b = first_said(low), first_said(high)
    return "updated" if a is not None and b is not None and a < b and high.level <= 20 * max(low.level, 1) else "apart"


def _boasts(low: Cluster, high: Cluster) -> bool:
    """Whether only an armed group gives the higher number, and it gives no lower one: its claim updates nothing."""
    return sides_of(high) == {"armed group"} and "armed group" not in sides_of(low) and both_strong(low, high)


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
    if "updated" in told_beside(low, high):
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
    if "updated" in told_beside(low, high):
        return "updated"
    shares = any((s.figure.of or "").startswith("share") for s in (*low.said, *high.said))  # often of two things
    if not shares and "contested" in told_beside(low, high):
        return "contested"
    if a != b:
        return "updated"
    return "contested" if attributed_apart(low, high) and not _quoted_apart_in_time(low, high) else "apart"


def _quoted_apart_in_time(low: Cluster, high: Cluster) -> bool:
    """Whether the two are for stretches of time that differ ("up 3 % on May, 40 % on last year")."""
    x = {s.figure.period.text if s.figure.period else "" for s in low.said}
    return not x & {s.figure.period.text if s.figure.period else "" for s in high.said}


def _state_gives_less(low: Cluster, high: Cluster) -> bool:
    """Whether bodies of the state alone give the lower number, and others the higher, in articles of their own."""
    if not both_strong(low, high) or sides_of(low) != {"state"} or not all(_of_a_body(s) for s in low.said):
        return False
    if any(s.side == "state" and _of_a_body(s) for s in high.said):
        return False
    return other_origins(low, high) and not {s.reading.id for s in low.said} & {s.reading.id for s in high.said}


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


def _in_one_article(low: Cluster, high: Cluster, at_odds: bool, context: Context, beside: frozenset[str]) -> Relation:
    """Both values stand in one article only, which says nothing of how they follow each other."""
    a, b = as_of(low), as_of(high)
    if a is not None and b is not None and a < b:
        return "updated"
    told_apart = context.measure in _LOOSE and "contested" in beside
    if at_odds:
        return "contested" if told_apart else "apart"
    # "at least 45, the commission found; an association lists 89": a floor that the other says is far too low
    if told_apart and one_event(low, high) and not alike(low, high):
        return "contested"
    return "apart" if far(low, high) else "same"
