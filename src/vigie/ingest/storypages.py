"""Story pages: one story told by many outlets, with a summary, a count, and a list of headlines and excerpts."""

from __future__ import annotations

from vigie.ingest.draft import Draft


def story_page(text: str, source: str) -> list[Draft]:
    """The page and its excerpts, in order; ``[]`` where ``text`` is no story page."""
    return []
