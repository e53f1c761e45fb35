"""Questions, answers and statements in the contract's shape, with counts that agree and a reason in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from vigie.compare.focus import Focus
from vigie.compare.keys import fold, short_id
from vigie.compare.merging import Event
from vigie.compare.origins import Behind, Origins, fewest
from vigie.compare.wording import listed, who
from vigie.model import Answer, Grouping, Origin, Period, Question, Reading, Site, Source, Span, Statement, Value, When
from vigie.model.vocabulary import Measure, Verdict


@dataclass(frozen=True)
class Material:
    """What questions are asked of: readings in order of publication, their events, stories and origins."""

    readings: Sequence[Reading]
    found: Sequence[Event]
    grouping: Grouping
    origins: Origins
    focus: Focus


@dataclass(frozen=True)
class Told:
    """One statement before it is built: where it stands, who says it, and its origin."""

    reading: Reading
    span: Span
    source: Source | None
    behind: Behind  # the origins it can come from; building decides


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
        question=query.text,
        measure=query.measure,
        where=query.where,
        when=query.when,
        status=status,
        why=_why(status, drafts, answers, query.about),
        answers=answers,
    )


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
    outlet = first.reading.outlet or f"article {first.reading.id}"
    named = next((t.source for t in sorted(draft.told, key=_place_in_order) if t.source), None)
    return f"Only {outlet}, from {who(named, first.reading)}." if named else f"Only {outlet}."


def listed_all(pieces: Sequence[str]) -> str:
    """``a, b and c``, none left out."""
    return pieces[0] if len(pieces) == 1 else ", ".join(pieces[:-1]) + " and " + pieces[-1]


def _speakers(draft: Draft) -> str:
    told = sorted(draft.told, key=_place_in_order)
    return listed([who(t.source, t.reading) for t in told if t.source] or [who(None, t.reading) for t in told])
