"""Many articles, read by one process or by several side by side; one that fails costs no other.

Reading is most of a run's time, and articles need nothing of each other, so each process reads whole articles with a
network of its own on one core. That keeps the cores busier than one network on all of them while the rules wait.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

from vigie import gazetteer
from vigie.config import Settings
from vigie.errors import ConfigError, VigieError
from vigie.gazetteer import Gazetteer
from vigie.language import encoder
from vigie.language.encoder import Encoder
from vigie.language.threads import one_thread
from vigie.model import Article, Failure, Reading
from vigie.read.article import read_article

FEWEST = 24  # articles; below, starting processes takes longer than they save
AHEAD = 8  # articles per process that are under way or wait to be fetched
_DEFECTS = (
    VigieError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NameError,
    RecursionError,
    TypeError,
    ValueError,
)


def read_articles(articles: Sequence[Article], settings: Settings) -> Iterator[Reading | Failure]:
    """The reading of each article in order, or why there is none; ``settings.processes`` read side by side.

    Raises :class:`ConfigError` where a file that every article needs can't be used.
    """
    number = min(settings.processes or os.cpu_count() or 1, len(articles) // FEWEST + 1)
    done = 0
    if number > 1:
        try:
            for item in _side_by_side(articles, settings, number):
                yield item
                done += 1
        except BrokenProcessPool:  # a process was killed, as for want of memory; go on in this one alone
            pass
    if done < len(articles):
        tools = _tools(settings)
        for article in articles[done:]:
            yield _read(article, settings, *tools)


def _side_by_side(articles: Sequence[Article], settings: Settings, number: int) -> Iterator[Reading | Failure]:
    context = multiprocessing.get_context("forkserver" if os.name == "posix" else "spawn")
    pool = ProcessPoolExecutor(number, context, initializer=_start, initargs=(settings,))
    try:
        waiting = iter(articles)
        running: list[Future[Reading | Failure]] = [pool.submit(_work, a) for a in islice(waiting, number * AHEAD)]
        while running:
            yield running.pop(0).result()
            running += [pool.submit(_work, a) for a in islice(waiting, 1)]
    finally:
        pool.shutdown(cancel_futures=True)


_Tools = tuple[Gazetteer, Encoder | None]
_settings: Settings
_loaded: _Tools


def _start(settings: Settings) -> None:
    """Prepares a process of the pool."""
    global _settings, _loaded
    one_thread()
    _settings, _loaded = settings, _tools(settings, threads=1)


def _work(article: Article) -> Reading | Failure:
    return _read(article, _settings, *_loaded)


def _tools(settings: Settings, threads: int | None = None) -> _Tools:
    return gazetteer.load(settings.places_file), encoder.load(threads=threads) if settings.encoder else None


def _read(article: Article, settings: Settings, places: Gazetteer, model: Encoder | None) -> Reading | Failure:
    try:
        return read_article(article, places, settings, model)
    except ConfigError:
        raise
    except _DEFECTS as e:  # a defect of ours must not cost the reader the other articles
        return Failure(
            source=article.source,
            reason=f"Vigie failed on it ({type(e).__name__}: {e})",
            remedy="the other articles were read; please report this with the article if you can",
        )
