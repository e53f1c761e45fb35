"""Incidents: what is told to have happened, once per event and article, with who, whom, when, where and the tolls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from vigie.language.document import Document
from vigie.model import Figure, Incident, Mention, Place, Source, Span, Toll, When
from vigie.model.vocabulary import IncidentStatus
from vigie.read.phrases import look, words
from vigie.read.roles import Roles, roles
from vigie.read.scope import Scope
from vigie.read.triggers import Trigger, has, taxonomy, triggers

_VIOLENT = frozenset({"battle", "attack", "bombing", "strike from afar"})
_BESIDE = frozenset({"arson", "robbery", "kidnapping", "sabotage", "takeover"})
_TOLLS = ("killed", "injured", "abducted", "arrested")
_AREAS = frozenset({"country", "continent", "region", "macroregion", "county", "admin1"})
_OTHER = {
    "en": words("another other separate separately second third elsewhere meanwhile also similar previous earlier"),
    "fr": words("autre autres seconde deuxième troisième ailleurs également précédente précédent similaire"),
}
_CUT = {
    "en": words("but while although though whereas"),
    "fr": words("mais tandis alors quoique"),
}
_RECENT_DAYS = 31


@dataclass
class _Event:
    """An incident while its sentences are gathered."""

    trigger: Trigger
    status: IncidentStatus
    when: When | None
    where: tuple[Place, ...]
    parts: Roles
    tolls: dict[str, Toll]
    source: Source | None
    evidence: list[Span]
    sentences: list[int]
    concrete: bool
    members: list[Trigger] = field(default_factory=list)


def incidents(
    doc: Document, article_id: str, figures: Sequence[Figure], mentions: Sequence[Mention], scope: Scope
) -> list[Incident]:
    """The incidents of ``doc``, in the order in which they are first told.

    Threats, fears and denials keep their status; negated, hypothetical and general statements give none. ``figures``
    give the tolls, ``mentions`` the names, ``scope`` when, where and according to whom.
    """
    events: list[_Event] = []
    for trigger in triggers(doc):
        event = _event(doc, trigger, figures, mentions, scope)
        known = _same_as(event, events, doc.lang)
        if known is not None:
            _merge(known, event)
        elif event.concrete:
            events.append(event)
    return [_incident(doc, f"{article_id}-i{n}", e) for n, e in enumerate(events, 1)]


def _event(
    doc: Document, trigger: Trigger, figures: Sequence[Figure], mentions: Sequence[Mention], scope: Scope
) -> _Event:
    evidence = _clause(doc, trigger, scope)
    words_ = doc.span(trigger.start, trigger.end)
    when = scope.when(words_)
    where = _where(scope.where(words_))
    parts = roles(doc, trigger, mentions)
    tolls = _tolls(doc, trigger, evidence, figures, parts)
    return _Event(
        trigger=trigger,
        status=trigger.status,
        when=when,
        where=where,
        parts=parts,
        tolls=tolls,
        source=scope.source(words_),
        evidence=[evidence],
        sentences=[trigger.sentence.index],
        concrete=_concrete(trigger, when, where, parts, tolls),
        members=[trigger],
    )


# ---------------------------------------------------------------------------------------------- words of the event
def _clause(doc: Document, trigger: Trigger, scope: Scope) -> Span:
    """The statement that holds the trigger: what a source says where there is one, without another main clause."""
    toks = trigger.sentence.tokens
    start, end = trigger.sentence.start, trigger.sentence.end
    for quote in scope.quotes:
        c = quote.content
        if c.start <= trigger.start and trigger.end <= c.end:
            start, end = max(start, c.start), min(end, c.end)
    cuts = _CUT[doc.lang]
    for k, t in enumerate(toks):
        if t.text == ";" or (look(t) in cuts and k and toks[k - 1].text == ","):
            if t.end <= trigger.start and t.end > start:
                start = t.end
            elif t.start >= trigger.end and t.start < end:
                end = t.start
    text = doc.text
    while start < trigger.start and not (text[start].isalnum()):
        start += 1
    while end > trigger.end and (text[end - 1].isspace() or text[end - 1] in ".,;:!?…"):
        end -= 1
    return doc.span(start, end)


# ---------------------------------------------------------------------------------------------- where, tolls
def _where(found: Sequence[Place]) -> tuple[Place, ...]:
    """Without the regions and countries of the towns listed, and without repeats."""
    kept: list[Place] = []
    exact = [p for p in found if not _area(p)]
    for place in exact + [p for p in found if _area(p)]:
        if any(_within(k, place) or _one(k, place) for k in kept):
            continue
        kept.append(place)
    return tuple(kept[:4])


def _area(place: Place) -> bool:
    return place.kind in _AREAS


def _one(a: Place, b: Place) -> bool:
    if a.gazetteer_id and b.gazetteer_id:
        return a.gazetteer_id == b.gazetteer_id
    return a.text.casefold() == b.text.casefold()


def _within(small: Place, large: Place) -> bool:
    """Whether ``large`` is the country or region that ``small`` lies in (an unresolved town is in any)."""
    if not _area(large):
        return False
    if large.kind == "country":
        return small.country in (large.country, None) and small.kind != "country"
    return small.kind != "country" and small.country in (large.country, None) and small.admin1 in (large.name, None)


def _tolls(doc: Document, trigger: Trigger, evidence: Span, figures: Sequence[Figure], parts: Roles) -> dict[str, Toll]:
    found: dict[str, Toll] = {}
    for measure in _TOLLS:
        inside = [f for f in figures if f.measure == measure and evidence.start <= f.start and f.end <= evidence.end]
        if inside:
            first = inside[0]
            found[measure] = doc.make(Toll, first.start, first.end, low=first.low, high=first.high, approx=first.approx)
    return found


def _concrete(
    trigger: Trigger, when: When | None, where: Sequence[Place], parts: Roles, tolls: dict[str, Toll]
) -> bool:
    """Whether a particular event is told: a day, a town, a number of people, or particular people or things."""
    dated = when is not None and when.precision in ("day", "time")
    town = any(not _area(p) for p in where)
    if trigger.status in ("threatened", "feared"):
        return not trigger.noun and (town or bool(tolls) or bool(parts.actors and (parts.targets or parts.victims)))
    if trigger.status == "denied":
        return dated or town or bool(tolls)
    if dated or bool(tolls):
        return True
    if trigger.entry.weak:
        return False
    if town:
        return trigger.definite != "bare" or not trigger.noun
    if trigger.noun:
        return trigger.definite == "a" or (trigger.definite != "bare" and trigger.entry.type not in _VIOLENT)
    return bool(parts.actors and (parts.targets or parts.victims))


# ---------------------------------------------------------------------------------------------- one event, many words
def _family(trigger: Trigger) -> str:
    kind = trigger.entry.type
    return "violence" if kind in _VIOLENT or kind in _BESIDE else kind


def _same_as(event: _Event, events: Sequence[_Event], lang: str) -> _Event | None:
    """The incident that ``event`` tells of again: of the same family, at no other place or time."""
    trigger = event.trigger
    before = [look(t) for t in trigger.sentence.tokens[max(trigger.a, trigger.first - 4) : trigger.first]]
    other = any(w in _OTHER[lang] for w in before)
    best: tuple[float, _Event] | None = None
    for known in events:
        if _family(known.trigger) != _family(trigger):
            continue
        same_sentence = trigger.sentence.index in known.sentences
        place, date = _places_agree(known.where, event.where), _dates_agree(known.when, event.when)
        if place is False or date is False or (other and not same_sentence):
            continue
        distance = min(abs(trigger.sentence.index - s) for s in known.sentences)
        score = 2.0 * bool(place) + 2.0 * bool(date) + (1.5 if same_sentence else 0) - 0.1 * min(distance, 20)
        score += 0.5 if known.trigger.entry.type == trigger.entry.type else 0
        if not _tolls_agree(known.tolls, event.tolls):
            score -= 1.5
        anchored = bool(place) or bool(date)
        if trigger.noun and trigger.definite == "a" and not anchored and not same_sentence:
            score -= 1.0
        if trigger.noun and trigger.definite in ("the", "bare"):
            score += 0.5
        if score > -1.0 and (best is None or score > best[0]):
            best = (score, known)
    return best[1] if best else None


def _places_agree(a: Sequence[Place], b: Sequence[Place]) -> bool | None:
    """``True`` for a place in common or one in the other, ``None`` where either has none, else ``False``."""
    if not a or not b:
        return None
    x, y = a[0], b[0]
    if any(_one(p, q) for p in a for q in b if not _area(p)):
        return True
    if _one(x, y) or _within(x, y) or _within(y, x):
        return None if _area(x) or _area(y) else True
    return False


def _dates_agree(a: When | None, b: When | None) -> bool | None:
    if a is None or b is None or a.period is None or b.period is None:
        return None
    return a.period.overlaps(b.period)


def _tolls_agree(a: dict[str, Toll], b: dict[str, Toll]) -> bool:
    for measure in _TOLLS:
        x, y = a.get(measure), b.get(measure)
        if x and y and (x.low if x.low is not None else x.high) != (y.low if y.low is not None else y.high):
            return False
    return True


def _merge(known: _Event, event: _Event) -> None:
    known.members.append(event.trigger)
    known.sentences.append(event.trigger.sentence.index)
    if all(not (k.start <= e.start and e.end <= k.end) for e in event.evidence for k in known.evidence):
        known.evidence += event.evidence
    if known.when is None or (
        event.when and known.when.precision not in ("day", "time") and event.when.precision in ("day", "time")
    ):
        known.when = event.when or known.when
    if not known.where or (all(map(_area, known.where)) and event.where and not _area(event.where[0])):
        known.where = event.where or known.where
    for measure, toll in event.tolls.items():
        known.tolls.setdefault(measure, toll)
    known.parts = Roles(
        known.parts.actors or event.parts.actors,
        known.parts.targets or event.parts.targets,
        known.parts.victims or event.parts.victims,
        known.parts.weapons or event.parts.weapons,
    )
    known.source = known.source or event.source
    if known.status != "reported" and event.status == "reported":
        known.status = "reported"
    if known.trigger.entry.weak and not event.trigger.entry.weak:
        known.trigger = event.trigger


# ---------------------------------------------------------------------------------------------- the record
def _incident(doc: Document, identity: str, event: _Event) -> Incident:
    entry = event.trigger.entry
    return Incident(
        id=identity,
        type=entry.type,
        subtype=entry.subtype,
        status=event.status,
        salience="background" if _history(doc, event) else "main",
        when=event.when,
        where=event.where,
        actors=event.parts.actors,
        targets=event.parts.targets,
        victims=event.parts.victims,
        weapons=event.parts.weapons,
        killed=event.tolls.get("killed"),
        injured=event.tolls.get("injured"),
        abducted=event.tolls.get("abducted"),
        arrested=event.tolls.get("arrested"),
        attributed_to=event.source,
        evidence=tuple(event.evidence[:6]),
    )


def _history(doc: Document, event: _Event) -> bool:
    if event.when is None or event.when.period is None or doc.published is None:
        return event.trigger.pluperfect
    last = event.when.period.last_day
    return last is not None and (doc.published.first_day - last).days > _RECENT_DAYS


def people(lang: str) -> object:
    """The list of words for people, for the readers that ask whether someone is meant."""
    return taxonomy(lang).contexts["people"], has
