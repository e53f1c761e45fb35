"""Readings and their grouping in, questions and shared incidents out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from vigie.compare.claims.answered import answered_queries
from vigie.compare.claims.choices import choice_queries
from vigie.compare.claims.claimed import claimed_queries
from vigie.compare.claims.claims import claim_queries
from vigie.compare.claims.denials import denied_queries
from vigie.compare.claims.of_crisis import of_crisis, worth_asking
from vigie.compare.claims.official import advice_queries, denial_queries
from vigie.compare.claims.opposed import opposed_queries
from vigie.compare.claims.repeated import repeated_queries
from vigie.compare.claims.settled import settled_queries
from vigie.compare.claims.weapon import weapon_queries
from vigie.compare.claims.who import who_queries
from vigie.compare.events.beginnings import beginning_queries
from vigie.compare.events.dates import onset_queries, power_queries
from vigie.compare.events.distances import distance_queries
from vigie.compare.events.holding import holding_queries
from vigie.compare.events.hours import hour_queries
from vigie.compare.events.lengths import length_queries
from vigie.compare.events.moments import moment_queries
from vigie.compare.events.outcomes import outcomes
from vigie.compare.events.settling import settling_queries
from vigie.compare.events.states import state_queries
from vigie.compare.events.towns import town_queries
from vigie.compare.events.unknown import unknown_queries
from vigie.compare.events.whereabouts import whereabouts_queries
from vigie.compare.events.which_day import which_day_queries
from vigie.compare.figures.counting import figure_queries
from vigie.compare.incidents.focus import Focus
from vigie.compare.incidents.merging import events, shared
from vigie.compare.incidents.origins import Origins
from vigie.compare.questions.building import Material, Query, Told, build
from vigie.compare.words.keys import moment
from vigie.model import Comparison, Grouping, Question, Reading

# What is only told, so that general news has much of it: asked where it is of a crisis.
_TOLD = (
    opposed_queries,
    choice_queries,
    denied_queries,
    answered_queries,
    claim_queries,
    state_queries,
    settled_queries,
    holding_queries,
)
_ASKERS = (
    figure_queries,
    onset_queries,
    moment_queries,
    hour_queries,
    which_day_queries,
    town_queries,
    beginning_queries,
    unknown_queries,
    whereabouts_queries,
    settling_queries,
    distance_queries,
    length_queries,
    power_queries,
    advice_queries,
    denial_queries,
    who_queries,
    claimed_queries,
    weapon_queries,
    *_TOLD,
    repeated_queries,
)
# Not asked again where a matter was asked with the same words.
_ONCE = ("opposed", "ended", "denied claim", "answered", "first")
# Of these one may ask only what "who was behind it" asks.
_YES_OR_NO = ("opposed", "denied claim", "answered")
_ORDER = {"contested": 0, "updated": 1, "corroborated": 2, "single origin": 3}


def compare(readings: Sequence[Reading], grouping: Grouping) -> Comparison:
    """Questions that the readings answer, each with its verdict, and their incidents across articles.

    The order of ``readings`` does not matter. Articles that ``grouping`` leaves out count as origins of their own.
    """
    ordered = sorted(readings, key=moment)
    origins = Origins(grouping, ordered)
    found = events(ordered, grouping)
    stories = {a: s.id for s in grouping.stories for a in s.articles}
    material = Material(ordered, found, grouping, origins, Focus(ordered, found, stories))
    material = replace(material, crisis=of_crisis(material))
    built: dict[str, Question] = {}
    told: set[tuple[str, str, int]] = set()  # what is answered under a question of its own
    contested: list[Query] = []
    quiet: list[Query] = []
    of_event: dict[int, list[str]] = defaultdict(list)
    for asker in _ASKERS:
        for query in asker(material):
            if asker in _TOLD and query.verdict and not worth_asking(query, material):
                continue
            said = {(d.value.text, t.reading.id, t.span.start) for d in query.drafts for t in d.told}
            if query.key[0] in _ONCE and said <= told:
                continue
            if query.key[0] == "opposed":
                told |= said
            if query.key[0] == "answered" and (_asked(query, contested) or _answers_its_own(query, contested)):
                continue
            if query.key[0] == "opposed" and any(_holds(q, query) for q in contested):
                continue
            if query.key[0] in _YES_OR_NO and any(_says_who(q, query) for q in contested):
                continue
            if query.key[:2] == ("choice", "who") and any(
                q.key[0] == "who" and _same_blow(query, q) for q in contested
            ):
                continue
            if query.key[0] == "comment" and any(_within(query.drafts[0].told, q.drafts[0].told) for q in quiet):
                continue
            if query.key[0] == "quiet":
                quiet.append(query)
            if query.verdict == "contested":
                contested.append(query)
            question = build(query)
            if question.id not in built:
                built[question.id] = question
                for n in query.events:
                    of_event[n].append(question.id)
    questions = sorted(
        built.values(), key=lambda q: (_ORDER[q.status], -sum(a.origins for a in q.answers), q.question, q.id)
    )
    rank = {q.id: n for n, q in enumerate(questions)}
    return Comparison(
        questions=tuple(questions),
        incidents=tuple(shared(e, origins, sorted(of_event[n], key=rank.__getitem__)) for n, e in enumerate(found)),
        outcomes=outcomes(material),
    )


def _says_who(who: Query, query: Query) -> bool:
    """Whether a question of yes or no is only of who did it, which is asked: its denials are all of somebody's part."""
    if who.key[0] != "who" or len(query.drafts) < 2:
        return False
    denied = [t for d in who.drafts if d.value.text.startswith("not ") for t in d.told]
    held = [t for d in who.drafts for t in d.told]
    return _within(query.drafts[-1].told, denied) and _within(query.drafts[0].told, held)


def _same_blow(query: Query, who: Query) -> bool:
    """Whether all that a question holds stands in one that asks who was behind the same blow."""
    held = [t for d in who.drafts for t in d.told]
    return all(_within(d.told, held) for d in query.drafts)


def _within(told: Sequence[Told], held: Sequence[Told]) -> bool:
    return all(
        any(t.reading.id == x.reading.id and t.span.start < x.span.end and x.span.start < t.span.end for x in held)
        for t in told
    )


def _holds(one: Query, other: Query) -> bool:
    """Whether one question has all statements of another, or parts of them, under the same answers."""
    return all(
        any(
            d.value.text == e.value.text
            and t.reading.id == x.reading.id
            and t.span.start < x.span.end
            and x.span.start < t.span.end
            for e in one.drafts
            for x in e.told
        )
        for d in other.drafts
        for t in d.told
    )


def _answers_its_own(query: Query, others: Sequence[Query]) -> bool:
    """Whether each denial answers what its own article tells before: then it means no other's report."""
    return all(
        any(
            o.drafts[-1].value.text == "no"
            and any(x.reading is t.reading and x.span.start == t.span.start for x in o.drafts[-1].told)
            and any(y.reading is t.reading for y in o.drafts[0].told)
            for o in others
        )
        for t in query.drafts[-1].told
    )


def _asked(query: Query, others: Sequence[Query]) -> bool:
    """Whether another question has the words of all its answers."""
    return any(
        all(
            any(
                t.reading.id == x.reading.id and t.span.start < x.span.end and x.span.start < t.span.end
                for t in d.told
                for e in other.drafts
                for x in e.told
            )
            for d in query.drafts
        )
        for other in others
    )
