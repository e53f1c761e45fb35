"""What ``group`` gives: stories, echoes, origins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from vigie.model.spans import Span
from vigie.model.vocabulary import EchoBasis, EchoKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """Why the articles of a story are together: their mean likeness (0 to 1), the words that most of them share, the
    most telling first, and the days between the first and the last (``None`` where fewer than two have a day)."""

    likeness: float
    words: tuple[str, ...] = ()
    days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """Why a story is not one with the story most like it.

    ``likeness`` is that of the two (0 to 1), ``needed`` what joins stories. ``here`` and ``there`` are words that only
    this one or only the other has; ``kilometres`` lie between their places and ``days`` between their days (of the
    event, or of publication), where both are known.
    """

    story: str
    likeness: float
    needed: float
    here: tuple[str, ...] = ()
    there: tuple[str, ...] = ()
    kilometres: int | None = None
    days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Carriers:
    """Who carries a story, by the user's ratings: outlets by bias and by factuality, each once, unrated ones under
    ``unrated``.

    ``blindspot`` is the one bias whose outlets carry it, ``None`` where several do or too few are rated to say.
    """

    outlets: int
    bias: Mapping[str, int] = field(default_factory=dict)
    factuality: Mapping[str, int] = field(default_factory=dict)
    blindspot: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles about one event; every article is in exactly one.

    ``fewest_origins`` are the ids of the fewest origins that account for all its articles, ``origins_reason`` says
    which in words. ``together`` is ``None`` for a single article, ``apart`` where no other story is like it at all,
    ``carriers`` where the user rates no outlet.
    """

    id: str
    headline: str
    articles: tuple[str, ...]
    fewest_origins: tuple[str, ...] = ()
    origins_reason: str = ""
    together: Together | None = None
    apart: Apart | None = None
    carriers: Carriers | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words of the later article (``from_``) and the words of the earlier one that already say so."""

    from_: Span
    to: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Echo:
    """``from_`` is the later article that repeats ``to``; ``share`` (0 to 1) is the part of it already said there."""

    from_: str
    to: str
    kind: EchoKind
    share: float
    basis: EchoBasis
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """One place the information comes from; articles of one origin count once.

    ``passing`` are those of ``articles`` that credit it for a detail and have their matter from elsewhere.
    """

    id: str
    name: str
    reason: str
    articles: tuple[str, ...]
    passing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """The whole of ``vigie group``."""

    stories: tuple[Story, ...] = ()
    echoes: tuple[Echo, ...] = ()
    origins: tuple[Origin, ...] = ()
