"""What every door holds to: bounded bytes in, an article that can be written out, an extra that may be missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from typing import Any, BinaryIO

from vigie.config import Settings
from vigie.errors import InputError
from vigie.ingest.decoding import without_surrogates
from vigie.ingest.draft import Draft, finish
from vigie.model import Article, Failure

# A door: the open file, its name and the settings to what it holds. Raises InputError where it holds nothing at all.
Reader = Callable[[BinaryIO, str, Settings], Iterator[Article | Failure]]

# What parsers raise on files that are not what they say.
PARSER_ERRORS = (ValueError, TypeError, AttributeError, LookupError, AssertionError, ArithmeticError, RecursionError,
                 EOFError, NotImplementedError, MemoryError)  # fmt: skip


def whole(stream: BinaryIO, name: str, limit: int, which: str) -> bytes:
    """All of ``stream``. Raises :class:`InputError` where it has more bytes than the setting ``which`` allows."""
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise InputError(name, f"is larger than {limit:,} bytes", f"split it into articles, or raise {which}")
    return data


def check(draft: Draft, settings: Settings, remedy: str = "save the page with its text") -> None:
    """Raises :class:`InputError` for a text that is empty or too long, or words that are no Unicode text."""
    if len(draft.text) > settings.max_text_chars:
        raise InputError(
            draft.source,
            f"has {len(draft.text):,} characters, more than {settings.max_text_chars:,}",
            "split it into articles, or raise max_text_chars",
        )
    if not draft.text.strip():
        raise InputError(draft.source, "holds no text of an article", remedy)
    words = (draft.text, draft.title, draft.outlet, draft.url, draft.lang, *draft.authors)
    if not all(without_surrogates(w) for w in words if w):
        raise InputError(draft.source, "holds a lone surrogate, which is no character", "save it as UTF-8")


def checked(draft: Draft, settings: Settings, remedy: str = "save the page with its text") -> Article:
    """The article of ``draft``. Raises :class:`InputError`, see :func:`check`."""
    check(draft, settings, remedy)
    return finish(draft)


def all_checked(drafts: Sequence[Draft], settings: Settings) -> list[Article]:
    """The articles of a page and of what it holds, its excerpts. Raises :class:`InputError`, see :func:`check`."""
    for draft in drafts:
        check(draft, settings)
    main = finish(drafts[0])
    return [main, *(finish(d, id_=f"{main.id}-{n}", parent=main.id) for n, d in enumerate(drafts[1:], 1))]


def optional(module: str, name: str, kind: str, extra: str) -> Any:
    """The package of an extra. Raises :class:`InputError` for the file ``name`` where it is not installed."""
    try:
        return import_module(module)
    except ImportError as e:
        raise InputError(
            name, f"is {kind}, and the package that reads it is not installed", f"pip install 'vigie[{extra}]'"
        ) from e
