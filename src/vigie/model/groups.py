"""What ``group`` gives: stories, echoes, origins."""

from __future__ import annotations

from dataclasses import dataclass

from vigie.model.spans import Span
from vigie.model.vocabulary import EchoBasis, EchoKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles about one event; every article is in exactly one.

    ``fewest_origins`` are the ids of the fewest origins that account for all its articles, ``origins_reason`` says
    which in words.
    """

    id: str
    headline: str
    articles: tuple[str, ...]
    fewest_origins: tuple[str, ...] = ()
    origins_reason: str = ""


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
