"""Who holds a town: what a side says it took, left or still holds, put beside what others say of the same town."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from vigie.compare.claims.of_crisis import lines
from vigie.compare.events.holds_told import OTHER, SHOWN, Hold, holds_of
from vigie.compare.questions.building import Draft, Material, Query, Told
from vigie.compare.questions.scenes import apart_in_days, name_key
from vigie.compare.words.keys import fold, is_wide, moment, said_on
from vigie.compare.words.near_names import known_towns, one_name
from vigie.model import Value

LATER = 60  # days after which a town that changed hands is another matter
SOON = 4  # days within which one side's word against another's is about one state of things
ALIKE = 14  # days within which two articles that give a town to one side tell of one state of things
NEXT = 3  # sentences within which one voice answers another
AGO = 7  # days before an article beyond which what it tells is history


def holding_queries(material: Material) -> list[Query]:
    """“Who holds X?” where articles give the town to both sides, one after the other or one against the other, and
    where several give it to one."""
    by_town: dict[str, list[Hold]] = defaultdict(list)
    # A town that one article's map has under another spelling, and another's has not.
    known = {fold(p.text): name_key(p.place) for r in material.readings for p in r.places if not is_wide(p.place)}
    towns = known_towns(material.readings)
    keys: dict[str, str] = {}
    for reading in material.readings:
        for hold in holds_of(lines(reading, material), material, towns):
            if hold.town not in keys:
                keys[hold.town] = _known_as(hold.town, known)
            by_town[keys[hold.town]].append(hold)
    return [_query(town, *v) for town, holds in sorted(by_town.items()) for v in _verdicts(holds)]


def _known_as(town: str, known: dict[str, str]) -> str:
    """The key of the town; what no map has is the one that some map has in nearly the same letters."""
    if town in known or town in known.values():
        return known.get(town, town)
    return next((key for text, key in known.items() if one_name(text, town)), town)


def _query(town: str, chosen: Sequence[Hold], kind: str) -> Query:
    place = next((h.place for h in chosen if h.place is not None), None)
    name = (place.name or place.text) if place is not None else town.title()
    sides = list(dict.fromkeys(h.holder for h in chosen))
    return Query(
        key=("holds", town, kind, chosen[0].told.reading.id, str(chosen[0].told.span.start)),
        text=f"Who holds {name}?",
        measure=None,
        where=(place.site,) if place is not None else (),
        when=None,
        drafts=[
            Draft(_name([h for h in chosen if h.holder == side], kind), [h.told for h in chosen if h.holder == side])
            for side in sides
        ],
        verdict=kind,
        about="the same town",
    )


def _name(holds: Sequence[Hold], kind: str) -> Value:
    """The side; where it is only told that the other left, that it is not this other."""
    side = holds[0].holder
    left = all(h.left for h in holds)
    text = SHOWN[OTHER[side] if left else side]
    labels = {h.label for h in holds}
    if not kind and not left and len(labels) == 1 and side != "state":
        text = next(iter(labels))
    text = f"not {text}" if left else text
    return Value(low=None, high=None, approx=False, unit="name", text=text)


def _verdicts(holds: list[Hold]) -> Iterator[tuple[list[Hold], str]]:
    """The statements of each question with its verdict: one side's word against another's, what changed hands, and
    what several say alike."""
    holds = sorted(holds, key=lambda h: (moment(h.told.reading), h.told.span.start))
    plain = [h for h in holds if not h.passing]
    against = _against(plain)
    if against:
        yield against, "contested"
    turned = _turned(plain)
    if turned:
        yield turned, "updated"
    runs: list[list[Hold]] = []
    for h in (h for h in holds if not h.firm or (plain and h is plain[0])):
        if runs and runs[-1][0].holder == h.holder:
            runs[-1].append(h)
        else:
            runs.append([h])
    if len(runs) == 2 and not turned and not _same_articles(runs[0], runs[1]):
        gap = apart_in_days(runs[0][-1].told.reading, runs[1][0].told.reading)
        if gap is not None and 0 < gap <= LATER and any(not h.passing for h in runs[1]):
            yield [*runs[0], *runs[1]], "updated"
    yield from ((alike, "") for alike in _alike([h for h in holds if h.named and not h.left and h.place is not None]))


def _same_articles(one: Sequence[Hold], other: Sequence[Hold]) -> bool:
    return bool({h.told.reading.id for h in one} & {h.told.reading.id for h in other})


def _against(holds: Sequence[Hold]) -> list[Hold]:
    """What can't all be so: what a side still holds against what was said of it just before, what two voices of one
    article say, and how two articles of the same days leave the town."""
    for one in (h for h in holds if h.firm):
        against = [h for h in holds if h.holder != one.holder and _stands_against(h, one)]
        if against:
            same = [h for h in holds if h.firm and h.holder == one.holder and h is not one and _close(one.told, h.told)]
            return [*against, one, *same]
    last = _last_told(holds)
    for one, other in [*_two_voices(holds), *_left_otherwise(last)]:
        chosen = [one, other]
        for h in holds:  # how others leave it, and what the same voices say of it
            if h not in chosen and h in last and all(_close(h.told, x.told) for x in (one, other)):
                chosen.append(h)
        return sorted(chosen, key=lambda h: (moment(h.told.reading), h.told.span.start))
    return []


def _two_voices(holds: Sequence[Hold]) -> Iterator[tuple[Hold, Hold]]:
    """What somebody says in an article, and right after it somebody else of the other side; no later day is given."""
    for one, other in pairwise(holds):
        if (
            one.told.reading is other.told.reading
            and one.holder != other.holder
            and other.number - one.number <= NEXT
            and not (one.day and other.day and other.day > one.day)
            and one.told.source is not None
            and other.told.source is not None
            and _voice(one.told) != _voice(other.told)
        ):
            yield one, other


def _voice(told: Told) -> str:
    return fold((told.source.name or told.source.text) if told.source is not None else "")


def _last_told(holds: Sequence[Hold]) -> list[Hold]:
    """How each article leaves the town: what it tells last, or of the latest day."""
    last: dict[str, Hold] = {}
    for h in holds:
        before = last.get(h.told.reading.id)
        if before is None or not (h.day and before.day and h.day < before.day):
            last[h.told.reading.id] = h
    return list(last.values())


def _left_otherwise(last: Sequence[Hold]) -> Iterator[tuple[Hold, Hold]]:
    """Two articles of the same days: what one has as the state of things, the later has otherwise since before."""
    for one in last:
        for other in last:
            said, then = said_on(one.told.reading.published), said_on(other.told.reading.published)
            if (
                one.holder == other.holder
                or said is None
                or then is None
                or other.day is None
                or not 0 <= (then - said).days <= SOON
                or not 0 <= (then - other.day).days <= AGO
            ):
                continue
            if other.day <= (one.day or said) and (one.day or said) != other.day:
                yield one, other


def _turned(holds: Sequence[Hold]) -> list[Hold]:
    """Two statements of one article, each with its day, between which the town changed hands."""
    for one, other in pairwise(holds):
        if (
            one.told.reading is other.told.reading
            and one.holder != other.holder
            and one.day is not None
            and other.day is not None
            and one.day < other.day
        ):
            return [one, other]
    return []


def _alike(holds: Sequence[Hold]) -> Iterator[list[Hold]]:
    """Statements of several articles of one time that give the town to one side, which nobody gives to another."""
    group: list[Hold] = []
    for h in holds:
        gap = apart_in_days(group[-1].told.reading, h.told.reading) if group else None
        if group and (gap is None or gap > ALIKE):
            if _one_side(group):
                yield group
            group = []
        group.append(h)
    if _one_side(group):
        yield group


def _one_side(group: Sequence[Hold]) -> bool:
    labels = {h.label for h in group} - {"armed group"}
    return len({h.told.reading.id for h in group}) > 1 and len({h.holder for h in group}) == 1 and len(labels) <= 1


def _stands_against(h: Hold, one: Hold) -> bool:
    """Whether ``h`` is what the word of ``one`` is set against: said before it, or as firmly by the other side."""
    if h.firm:
        return _close(h.told, one.told) and h.told.span != one.told.span
    return _just_before(h.told, one.told)


def _close(a: Told, b: Told) -> bool:
    gap = 0 if a.reading is b.reading else apart_in_days(a.reading, b.reading)
    return gap is not None and abs(gap) <= SOON


def _just_before(first: Told, then: Told) -> bool:
    """Whether one was said some days before the other, or earlier in the same article."""
    if first.reading is then.reading:
        return first.span.start < then.span.start
    gap = apart_in_days(first.reading, then.reading)
    return gap is not None and 0 <= gap <= SOON
