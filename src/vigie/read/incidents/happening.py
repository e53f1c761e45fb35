"""When and where an incident was: what stands beside its words, what its sentence gives, and whether two agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vigie.language.document import Document
from vigie.model import Mention, Place, Span, When
from vigie.read.context.scope import Scope
from vigie.read.events.comparisons import compared_from, same_side
from vigie.read.events.told_from import hour_only, night_told, shift
from vigie.read.events.triggers import Trigger
from vigie.read.incidents.described import attributive, named_after, of_main_clause, of_noun, of_rest
from vigie.read.incidents.event_days import (
    AFTER,
    day_begun,
    day_beside,
    day_introduced,
    day_of_dateline,
    ends,
    is_since,
    lasted,
    led_to,
    of_claim,
    of_relative,
    other_day_of,
    put_in,
    told_first,
    told_since,
    years_of,
)
from vigie.read.incidents.event_places import (
    area,
    closest_place,
    inherited_places,
    is_located,
    lies_in,
    of_other_side,
    own_places,
    unknown_places,
    without_landmarks,
)
from vigie.read.incidents.meant_places import names_none, of_area, of_dateline, of_ward, taken_up
from vigie.read.incidents.passed_places import passed
from vigie.read.times.times import when_of

_VIOLENT = frozenset({"battle", "attack", "bombing", "strike from afar", "kidnapping", "arson", "robbery"})
_LASTING = frozenset({"blockade", "protest", "displacement", "battle", "closure", "other", "disaster"})


@dataclass(frozen=True, slots=True)
class Circumstances:
    """When and where; ``dated`` and ``placed`` tell whether the words stand by the trigger itself."""

    when: When | None
    where: tuple[Place, ...]
    dated: bool
    placed: bool
    beside: bool = False
    guessed: bool = False  # no place is known to the gazetteer or by its words, only seen by the encoder
    moved: int | None = None  # the days from the event told last, where the words count from it ("the next day")
    aside: bool = False  # the day of its sentence is that of a relative clause
    later: bool = False  # told of its wounded, who died elsewhere and later
    hour: bool = False  # the words give only an hour ("at dawn"): the day was told before

    @property
    def day(self) -> bool:
        """Whether the day is known."""
        if self.when is None or self.when.precision in ("day", "time"):
            return self.when is not None
        period = self.when.period
        if period is None or period.first_day is None or period.last_day is None:
            return False
        return (period.last_day - period.first_day).days <= 1  # "the night of 6 to 7 May"

    @property
    def town(self) -> bool:
        """Whether a place smaller than a region is known."""
        return any(not area(p) for p in self.where)


def circumstances(
    doc: Document, trigger: Trigger, scope: Scope, parties: Sequence[Span], seen: Sequence[Mention] = ()
) -> list[Circumstances]:
    """When and where ``trigger`` was; several where it names several years ("coups in 2020 and 2021").

    Places in the words of ``parties`` (who did it, who speaks, names of organisations) are not where it was. ``seen``
    are names of places that the encoder sees; unknown ones count where a preposition of place leads to them.
    """
    since = compared_from(doc, trigger.sentence)
    where, placed, guessed = _places(doc, trigger, scope, parties, seen, since)
    years = years_of(doc, trigger, scope)
    if len(years) > 1:
        return [Circumstances(w, where, True, placed, beside=True) for w in years]
    beside = _day_beside(doc, trigger, scope)
    when, aside = (beside, False) if beside is not None else _day_around(doc, trigger, scope, since)
    if when is not None and (said := when.span) is not None:
        if ends(doc, said) or day_of_dateline(doc, trigger, said):
            when = None
        elif beside is None and trigger.entry.type not in _LASTING and told_since(doc, said):
            when = other_day_of(doc, trigger, scope)  # "hostages held since May were freed on Tuesday"
    sentence = trigger.sentence
    dated = when is not None and when.span is not None and sentence.start <= when.span.start < sentence.end
    if dated and beside is None and trigger.noun and trigger.definite == "the" and when is not None and when.span:
        dated = trigger.end <= when.span.start < trigger.end + AFTER or told_first(doc, trigger, when)
    return [
        Circumstances(
            night_told(doc, when) if when is not None else None,
            where,
            dated,
            placed,
            beside=beside is not None,
            guessed=guessed,
            moved=None if beside is not None or when is None else shift(when.text or "", doc.lang),
            aside=aside,
            hour=beside is None and when is not None and hour_only(when.text or "", doc.lang),
        )
    ]


def _places(
    doc: Document, trigger: Trigger, scope: Scope, parties: Sequence[Span], seen: Sequence[Mention], since: int | None
) -> tuple[tuple[Place, ...], bool, bool]:
    """Where it was; whether its own sentence says so; whether no place of it is known to the gazetteer."""
    sentence, kind = trigger.sentence, trigger.entry.type
    if kind == "coup":
        parties = ()  # "officers in Guinea seized power": they did so there
    found, unknown = _candidates(doc, trigger, scope, parties, seen, since)
    named = [p for p in found if named_after(doc, trigger, p)]
    here = [p for p in found if sentence.start <= p.start < sentence.end]
    located = [p for p in here if is_located(doc, p, sentence.start)]
    # "raided the School of Kwatas in Kita district": what lies in a scene is one
    located = [p for p in here if p in located or any(lies_in(doc, p, q) for q in located)]
    if kind in _VIOLENT and not located:
        here = [p for p in here if not area(p)]  # "condemned Sudan", "the U.S. said"
        found = here or [p for p in found if not sentence.start <= p.start < sentence.end]
    towns = any(not area(p) for p in located) or all(map(area, here))
    meant = taken_up(doc, scope, sentence) if all(map(area, here)) else None
    told = () if meant is None and names_none(doc, sentence) else inherited_places(found)
    near = named or (located if towns else here) or here or told
    where = own_places(doc, closest_place(doc, trigger, near)) if meant is None else (meant,)
    placed = bool(located) or any(not area(p) for p in here)
    if placed and trigger.noun and trigger.definite == "the":
        placed = any(trigger.end <= p.start < trigger.end + AFTER for p in where) or bool(named)
    guessed = bool(unknown) and all(any(p.start == u.start for u in unknown) for p in where)
    return where, placed, guessed


def _candidates(
    doc: Document, trigger: Trigger, scope: Scope, parties: Sequence[Span], seen: Sequence[Mention], since: int | None
) -> tuple[list[Place], list[Place]]:
    """The places that it can have been at, and those of them that the gazetteer does not know."""
    words = doc.span(trigger.start, trigger.end)
    sentence, kind = trigger.sentence, trigger.entry.type

    def elsewhere(p: Place, *, areas: bool = True) -> bool:
        start = doc.sentence_at(p.start).start
        return (
            any(s.start <= p.start and p.end <= s.end and not (areas and of_area(doc, s)) for s in parties)
            or of_dateline(doc, p)
            or attributive(doc, p)
            or (kind in _VIOLENT and of_ward(doc, doc.sentence_at(p.start), p))
            or of_other_side(doc, p, trigger, since)
            or passed(doc, kind, p, start, words if start == sentence.start else None)
        )

    found = [*scope.where(words, lambda p: elsewhere(p, areas=False))]
    if not any(sentence.start <= p.start < sentence.end for p in found) and any(of_area(doc, s) for s in parties):
        found = [*scope.where(words, elsewhere)]
    unknown = [
        p
        for p in unknown_places(doc, trigger, scope, seen)
        if not of_other_side(doc, p, trigger, since) and not (kind in _VIOLENT and of_ward(doc, sentence, p))
    ]
    if unknown:
        found = [*(p for p in found if sentence.start <= p.start < sentence.end), *unknown]
        found.sort(key=lambda p: min(abs(p.start - trigger.end), abs(trigger.start - p.end)))
    return [p for p in without_landmarks(doc, found) if not of_rest(doc, trigger, p)], unknown


def _day_beside(doc: Document, trigger: Trigger, scope: Scope) -> When | None:
    """The day that the trigger's own words give."""
    beside = day_begun(doc, trigger, scope) or day_introduced(doc, trigger, scope) or day_beside(doc, trigger, scope)
    if beside is None or beside.period is None or beside.period.last_day is not None:
        return beside
    # "The worst since the 2004 siege": the siege does not last since.
    return next((when_of(t) for t in scope.times if beside.span and t.start == beside.span.start), beside)


def _day_around(doc: Document, trigger: Trigger, scope: Scope, since: int | None) -> tuple[When | None, bool]:
    """The day that its sentence or the text before gives, and whether that one is told in an aside and so not its."""
    sentence = trigger.sentence
    when = scope.when(doc.span(trigger.start, trigger.end))
    if when is None:
        return None, False
    aside = (of_relative(doc, trigger, when) or put_in(doc, trigger, when)) and not is_since(doc, when)
    if aside or led_to(doc, trigger, when) or of_main_clause(doc, trigger, when) or of_noun(doc, trigger, when):
        return None, aside
    if lasted(doc, trigger, when):
        return None, aside
    if when.span is not None and sentence.start <= when.span.start < sentence.end:
        other_side = not same_side(when.span.start, trigger.start, since)
        if other_side or of_claim(doc, trigger, when.span):
            return None, aside
    return when, aside
