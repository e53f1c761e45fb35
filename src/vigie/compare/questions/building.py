"""Questions, answers and statements in the contract's shape, with counts that agree and a reason in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from vigie.codebook.pronouns import speaks
from vigie.compare.incidents.focus import Focus
from vigie.compare.incidents.merging import Event
from vigie.compare.incidents.origins import Behind, Origins, fewest
from vigie.compare.words.keys import fold, said_on, short_id
from vigie.compare.words.wording import listed, who
from vigie.model import (
    Answer,
    Figure,
    Grouping,
    Origin,
    PartialDate,
    Period,
    Question,
    Reading,
    Site,
    Source,
    Span,
    Statement,
    Value,
    When,
)
from vigie.model.questions import Point
from vigie.model.vocabulary import Measure, Number, Verdict


@dataclass(frozen=True)
class Material:
    """What questions are asked of: readings in order of publication, their events, stories and origins."""

    readings: Sequence[Reading]
    found: Sequence[Event]
    grouping: Grouping
    origins: Origins
    focus: Focus
    crisis: frozenset[str] = frozenset()  # articles on matters of which one opens with a crisis


@dataclass(frozen=True)
class Told:
    """One statement before it is built: where it stands, who says it, and its origin."""

    reading: Reading
    span: Span
    source: Source | None
    behind: Behind  # the origins it can come from; building decides
    value: Figure | None = None  # the number it gives, for the series
    as_of: Period | None = None  # the day that the text says its count stood


@dataclass
class Draft:
    """An answer before it is built."""

    value: Value
    told: list[Told]
    as_of: Period | None = None


@dataclass
class Query:
    """A question before it is built; ``key`` makes its id."""

    key: tuple[str, ...]
    text: str
    measure: Measure | None
    where: tuple[Site, ...]
    when: When | None
    drafts: list[Draft]
    verdict: str = ""
    about: str = "the same question"
    events: list[int] = field(default_factory=list)


def build(query: Query) -> Question:
    """The question with its verdict: contested and updated as given, else by the origins of its one answer."""
    drafts = query.drafts
    answers = tuple(_answer(d) for d in drafts)
    status: Verdict
    if query.verdict == "contested" and len(answers) > 1:
        status = "contested"
    elif len(answers) > 1:
        status = "updated"
    else:
        status = "corroborated" if answers[0].origins > 1 else "single origin"
    return Question(
        id=short_id("q", query.key),
        history=_history(drafts, answers) if query.measure is not None and len(drafts) > 1 else (),
        question=query.text,
        measure=query.measure,
        where=query.where,
        when=query.when,
        status=status,
        why=_why(status, drafts, answers, query.about),
        answers=answers,
    )


def _history(drafts: Sequence[Draft], answers: Sequence[Answer]) -> tuple[Point, ...]:
    """The numbers in order of the days they are for; for each day and value the first article that gives it."""
    points: dict[tuple[str, Number | None, Number | None], Point] = {}
    for draft, answer in zip(drafts, answers, strict=True):
        origin = {(s.article, s.start): s.origin for s in answer.statements}
        for t in sorted(draft.told, key=_place_in_order):
            said = t.reading.published
            as_of = t.as_of or (_day(said))
            if t.value is None:
                continue
            key = (as_of.text if as_of else "", t.value.low, t.value.high)
            points.setdefault(
                key,
                Point(
                    as_of=as_of,
                    low=t.value.low,
                    high=t.value.high,
                    approx=t.value.approx,
                    article=t.reading.id,
                    origin=origin.get((t.reading.id, t.span.start), answer.origin_ids[0]),
                ),
            )
    return tuple(sorted(points.values(), key=lambda p: (p.as_of is None, p.as_of.text if p.as_of else "", p.low or 0)))


def _day(published: PartialDate | None) -> Period | None:
    day = said_on(published)
    return Period(PartialDate.of(day).text) if day is not None else None


def _answer(draft: Draft) -> Answer:
    told = sorted(draft.told, key=_place_in_order)
    chosen = _chosen(told)
    statements = []
    seen: set[tuple[str, int, int, str | None]] = set()
    for t, origin in zip(told, chosen, strict=True):
        key = (t.reading.id, t.span.start, t.span.end, t.span.in_)
        if key in seen:
            continue
        seen.add(key)
        statements.append(
            Statement(
                start=t.span.start,
                end=t.span.end,
                text=t.span.text,
                in_=t.span.in_,
                parts=t.span.parts,
                article=t.reading.id,
                attributed_to=t.source,
                origin=origin.id,
            )
        )
    ids = tuple(dict.fromkeys(s.origin for s in statements))
    return Answer(
        value=draft.value,
        as_of=draft.as_of,
        origins=len(ids),
        origin_ids=ids,
        articles=len({s.article for s in statements}),
        statements=tuple(statements),
    )


def _chosen(told: Sequence[Told]) -> list[Origin]:
    """An origin for each statement, as few as can be; what one person told several articles is one person's word."""
    chosen = fewest([(t.reading.id, t.behind) for t in told])
    spoke: dict[str, Origin] = {}
    for n, t in enumerate(told):
        if t.source is not None and t.source.name and " " in t.source.name.strip():
            chosen[n] = spoke.setdefault(fold(t.source.name), chosen[n])
    return chosen


def _place_in_order(t: Told) -> tuple[str, str, bool, int, int]:
    published = t.reading.published
    return (
        published.moment.isoformat() if published else "9999",
        t.reading.id,
        t.span.in_ != "title",
        t.span.start,
        t.span.end,
    )


def _why(status: Verdict, drafts: Sequence[Draft], answers: Sequence[Answer], about: str) -> str:
    """One sentence made of the values and of the names that stand in the articles."""
    if status in ("contested", "updated"):
        pieces = [f"“{d.value.text}” ({_speakers(d)})" for d in drafts]
        if status == "contested" and [d.value.text for d in drafts] == ["yes", "no"]:
            one, other = (_speakers(d) for d in drafts)
            if one == other:
                return f"{_opened(one)} gives both accounts, that it is so and that it is not."
            return f"{_opened(one)} {_says(drafts[0])} so, {other} {_says(drafts[1])} it is not so."
        if status == "contested":
            return f"{listed_all(pieces)} can't {'all' if len(pieces) > 2 else 'both'} hold for {about}."
        return f"{pieces[0]} was followed by {listed_all(pieces[1:])}."
    (draft,), (answer,) = drafts, answers
    told = sorted(draft.told, key=_place_in_order)
    names = listed(list(dict.fromkeys(o.name for o in _chosen(told))))
    if status == "corroborated":
        return f"{answer.origins} origins agree: {names}."
    if answer.articles > 1:
        return f"{answer.articles} articles, but one origin: {names}."
    first = min(draft.told, key=_place_in_order)
    outlet = who(None, first.reading)
    named = next((t.source for t in sorted(draft.told, key=_place_in_order) if speaks(t.source)), None)
    return f"Only {outlet}, from {who(named, first.reading)}." if named else f"Only {outlet}."


def _opened(words: str) -> str:
    """The words as a sentence begins; the name of a site stays as it is."""
    return words if "." in words.split(" ")[0] else words[:1].upper() + words[1:]


def _says(draft: Draft) -> str:
    return "say" if " and " in _speakers(draft) else "says"


def listed_all(pieces: Sequence[str]) -> str:
    """``a, b and c``, none left out."""
    return pieces[0] if len(pieces) == 1 else ", ".join(pieces[:-1]) + " and " + pieces[-1]


def _speakers(draft: Draft) -> str:
    told = sorted(draft.told, key=_place_in_order)
    return listed([who(t.source, t.reading) for t in told if speaks(t.source)] or [who(None, t.reading) for t in told])
