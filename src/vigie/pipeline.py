"""The one place where the rooms meet, and the library's face.

>>> from vigie import pipeline
>>> run = pipeline.ingest(["news/"])          # doctest: +SKIP
>>> brief = pipeline.brief(run)               # doctest: +SKIP
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from vigie.codec import to_builtins
from vigie.compare import compare as compare_room
from vigie.config import DEFAULTS, Settings
from vigie.group import group as group_room
from vigie.ingest import ingest as ingest_room
from vigie.model import Article, Brief, Comparison, Failure, Grouping, PartialDate, Reading
from vigie.read import read_articles

Progress = Callable[[Sequence[Article]], Iterable[Article]]


@dataclass(slots=True)
class Run:
    """The articles of a run and what could not be read; rooms add to ``failed`` and go on."""

    articles: list[Article] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)


def ingest(paths: Sequence[str | Path], settings: Settings = DEFAULTS) -> Run:
    """Everything that can be read under ``paths`` (files, folders, ``-``), and what can't."""
    run = Run()
    for item in ingest_room(paths, settings):
        if isinstance(item, Failure):
            run.failed.append(item)
        else:
            run.articles.append(item)
    return run


def read(run: Run, settings: Settings = DEFAULTS, progress: Progress | None = None) -> Iterator[Reading]:
    """The reading of each article, in order; one that fails goes to ``run.failed`` and the others go on.

    Raises :class:`ConfigError` where a vocabulary file can't be used: that would fail every article.
    """
    found = read_articles(run.articles, settings)
    for _, item in zip(progress(run.articles) if progress else run.articles, found, strict=True):
        if isinstance(item, Failure):
            run.failed.append(item)
        else:
            yield item


def group(readings: Sequence[Reading], settings: Settings = DEFAULTS) -> Grouping:
    """Stories, echoes and origins of ``readings``."""
    return group_room(readings, settings)


def compare(readings: Sequence[Reading], grouping: Grouping | None = None, settings: Settings = DEFAULTS) -> Comparison:
    """Questions with their answers, and incidents across articles."""
    return compare_room(readings, group(readings, settings) if grouping is None else grouping)


def brief(
    run: Run, since: PartialDate | None = None, settings: Settings = DEFAULTS, progress: Progress | None = None
) -> Brief:
    """Everything of the rooms before, and the sentences of the page, in one document."""
    from vigie.brief import brief as brief_room

    readings = list(read(run, settings, progress))
    grouping = group(readings, settings)
    return brief_room(readings, grouping, compare(readings, grouping, settings), run.failed, since, settings)


def export(
    run: Run,
    format_: str,
    earlier: Path | None = None,
    settings: Settings = DEFAULTS,
    progress: Progress | None = None,
    now: int | None = None,
) -> tuple[bytes, int]:
    """The incidents of a run as a file in ``format_``, and how many were withheld; see :mod:`vigie.export`.

    ``earlier`` is an export whose ids are kept; ``now`` (seconds since 1970, by default the clock's) stamps the rows.
    Raises :class:`UsageError` for a format that is unknown or needs what is not installed, and for a bad ``earlier``.
    """
    from vigie.export import export as export_room
    from vigie.export import ready, written

    wanted = ready(format_, earlier)
    readings = list(read(run, settings, progress))
    stamp = int(time.time()) if now is None else now
    found = export_room(readings, compare(readings, settings=settings), stamp, earlier, settings)
    return written(found, wanted), found.withheld


def check(settings: Settings) -> None:
    """Raises :class:`ConfigError` where the file of ratings can't be used, before anything is read."""
    from vigie.codebook.ratings import ratings

    ratings(settings.outlets_file)


def exported(document: Brief, settings: Settings = DEFAULTS) -> dict[str, Any]:
    """The brief in the contract's JSON shape, and under ``page`` what the page shows, protected, in its language.

    With ``settings.no_text`` the articles' texts are ``null``.
    """
    from vigie.brief import view

    out: dict[str, Any] = to_builtins(document)
    if settings.no_text:
        for article in out["articles"]:
            article["text"] = None
    return out | {"page": to_builtins(view(document, settings))}


def page(document: Brief, settings: Settings = DEFAULTS) -> str:
    """The brief as one self-contained HTML page."""
    from vigie.brief import page as page_room

    return page_room(document, settings)


def markdown(document: Brief, settings: Settings = DEFAULTS) -> str:
    """The brief as Markdown, for e-mail and wikis."""
    from vigie.brief import markdown as markdown_room

    return markdown_room(document, settings)
