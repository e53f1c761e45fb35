"""What ``ingest`` gives: an article, where it came from, and whom it cites."""

from __future__ import annotations

from dataclasses import dataclass

from vigie.errors import InputError, SpanError
from vigie.model.dates import PartialDate
from vigie.model.spans import Span
from vigie.model.vocabulary import ArticleKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Cite(Span):
    """Another outlet named as the source, or an embedded post (the span is the whole post)."""

    name: str | None = None
    url: str | None = None
    published: PartialDate | None = None

    @property
    def is_post(self) -> bool:
        """Whether it is an embedded post (its span is the whole post), and no mere naming of an outlet."""
        return self.published is not None or "(@" in self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as ingested. ``source`` is the file, or file:line; ``text`` is never normalised."""

    id: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: PartialDate | None = None
    lang: str | None = None
    text: str
    source: str = "-"
    authors: tuple[str, ...] = ()
    kind: ArticleKind = "article"
    parent: str | None = None
    cites: tuple[Cite, ...] = ()

    def __post_init__(self) -> None:
        for cite in self.cites:
            try:
                cite.verify(self.title or "" if cite.in_ == "title" else self.text)
            except SpanError as e:
                raise SpanError(f"{self.source}: cites: {e}") from None

    @property
    def titled(self) -> bool:
        """Whether the title is read apart from the text (the text does not begin with it)."""
        return bool(self.title) and not self.text.startswith(self.title or "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """An article or file that could not be read, as ``failed`` lists it."""

    source: str
    reason: str
    remedy: str

    @classmethod
    def of(cls, error: InputError) -> Failure:
        """The failure that ``error`` tells of."""
        return cls(source=error.source, reason=error.reason, remedy=error.remedy)
