"""When an undated article can have been published, by its own words."""

from __future__ import annotations

from collections.abc import Sequence

from vigie.language.document import Document
from vigie.model import Article, Dated, Time


def dated(doc: Document, article: Article, times: Sequence[Time]) -> Dated | None:
    """The interval that the article's own words allow for its publication, ``None`` where it states its date."""
    return None
