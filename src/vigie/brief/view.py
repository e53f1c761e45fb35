"""The page's data: what page, Markdown and JSON show, protected and in the page's language.

Everything that states something has its ``proofs``; :func:`vigie.brief.viewing.view` builds it and leaves out what
has none.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A quoted passage: the words before, the words themselves, the words after, and where they stand.

    ``rests_on`` are the origins of its article where they are others than its outlet, as the page names them;
    ``also`` are outlets and dates of other articles that print the same sentence.
    """

    before: str
    words: str
    after: str
    article: str
    outlet: str
    date: str
    url: str | None
    in_title: bool
    rests_on: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence with its marks; ``kind`` is the section that it belongs to, wherever it stands.

    ``lead`` is what of it names the matter, ``more`` counts passages that stand in the JSON only.
    """

    id: str
    kind: str
    lead: str
    text: str
    origins: int | None
    status: str | None
    change: str | None
    proofs: tuple[Proof, ...]
    more: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """Who gives an answer, and the side it speaks for (``state``, ``armed``)."""

    name: str
    side: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    """One answer of a question."""

    value: str
    as_of: str
    tellers: tuple[Teller, ...]
    both_sides: bool
    origins: int
    articles: int
    quote: str
    proofs: tuple[Proof, ...]
    more: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictRow:
    """What some answers of a question are to each other; ``answers`` says which, where a table has several verdicts."""

    id: str
    status: str
    note: str
    origins: int
    change: str | None
    answers: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionTable:
    """A question with its answers side by side; ``chart`` is their history as SVG, or empty.

    Questions that ask the same of other answers ("20, later 26", "26 against 58") are one table with several verdicts.
    """

    question: str
    lang: str
    verdicts: tuple[VerdictRow, ...]
    chart: str
    answers: tuple[AnswerRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """A question that has one answer, under its theme; ``quote`` is the answer's passage where others ask the same."""

    theme: str
    question: str
    lang: str
    answer: str
    as_of: str
    tellers: tuple[Teller, ...]
    line: Line
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignRow:
    """One sign of the board; ``date`` is that of the latest article that tells it."""

    id: str
    title: str
    place: str
    direction: str
    until: str
    expired: bool
    date: str
    quote: str
    line: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """The signs of one theme."""

    title: str
    signs: tuple[SignRow, ...]
    more: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentRow:
    """One incident; ``order`` sorts by date (empty where there is none), ``days`` are ISO days for the map."""

    id: str
    order: str
    date: str
    what: str
    type: str
    status: str
    where: str
    places: tuple[str, ...]
    country: str
    lat: float | None
    lon: float | None
    people: tuple[str, ...]
    actors: str
    quote: str
    tellers: tuple[Teller, ...]
    articles: int
    line: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the timeline; ``day`` (ISO) orders it, ``ref`` is the statement it stands for."""

    day: str
    date: str
    what: str
    kind: Literal["incident", "advice", "announcement"]
    origins: int
    ref: str
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceRow:
    """What one issuer advises."""

    id: str
    issuer: str
    action: str
    where: str
    date: str
    articles: int
    quote: str
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastRow:
    """A forecast with horizon and status; ``shown`` are the later words that decided it, empty for an open one."""

    who: str
    side: str | None
    statement: str
    likelihood: str
    horizon: str
    passed: bool
    condition: str
    status: str
    shown: str
    line: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletRow:
    """What one outlet contributed, and how the user's file rates it (empty: unrated)."""

    name: str
    articles: int
    repeating: int
    first: str
    last: str
    bias: str
    factuality: str
    reliability: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PassagePair:
    """Words of the later article beside the earlier words that already say so."""

    later: Proof
    earlier: Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class EchoRow:
    """One article that repeats another."""

    text: str
    pairs: tuple[PassagePair, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """Articles that repeat one another, drawn from the first to the copies."""

    title: str
    chart: str
    echoes: tuple[EchoRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """An article that was read."""

    outlet: str
    date: str
    title: str
    kind: str
    url: str | None
    origins: tuple[str, ...]
    repeats: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What is new, changed and withdrawn since a date."""

    since: str
    new: tuple[Line, ...]
    updated: tuple[Line, ...]
    withdrawn: tuple[Line, ...]
    more: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """Everything that the page shows, section by section; ``left_out`` counts what stands in the JSON only."""

    lang: str
    title: str
    as_of: str
    about: tuple[str, ...]
    changes: Changes | None = None
    picture: tuple[Line, ...] = ()
    contested: tuple[QuestionTable, ...] = ()
    indicators: tuple[Theme, ...] = ()
    unresolved: tuple[Line, ...] = ()
    timeline: tuple[Entry, ...] = ()
    incidents: tuple[IncidentRow, ...] = ()
    advisories: tuple[AdviceRow, ...] = ()
    withdrawals: tuple[Line, ...] = ()
    roads: tuple[Line, ...] = ()
    figures: tuple[FigureRow, ...] = ()
    claims: tuple[Line, ...] = ()
    forecasts: tuple[ForecastRow, ...] = ()
    recommendations: tuple[Line, ...] = ()
    background: tuple[Line, ...] = ()
    outlets: tuple[OutletRow, ...] = ()
    origins: tuple[Line, ...] = ()
    chains: tuple[Chain, ...] = ()
    ratings: tuple[tuple[str, int], ...] = ()
    stories: tuple[str, ...] = ()
    stated: tuple[Line, ...] = ()
    blindspots: tuple[str, ...] = ()
    articles: tuple[ArticleRow, ...] = ()
    failed: tuple[tuple[str, str, str], ...] = ()
    method: tuple[str, ...] = ()
    map: dict[str, Any] | None = None
    left_out: dict[str, int] = field(default_factory=dict)
