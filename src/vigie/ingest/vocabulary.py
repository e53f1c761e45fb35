"""The words of page furniture, English and French (``data/furniture.yaml``)."""

from __future__ import annotations

from functools import lru_cache

from vigie.tables import shipped


@lru_cache(maxsize=1)
def vocabulary() -> dict[str, tuple[str, ...]]:
    """The lists by kind; those that are patterns are regular expressions without groups."""
    return {kind: tuple(words) for kind, words in shipped("ingest", "furniture.yaml").items()}
