"""The words of page furniture, English and French (``data/furniture.yaml``)."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def vocabulary() -> dict[str, tuple[str, ...]]:
    """The lists by kind; those that are patterns are regular expressions without groups."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    data = yaml.load(files("vigie.ingest").joinpath("data/furniture.yaml").read_text("utf-8"), loader)
    return {kind: tuple(words) for kind, words in data.items()}
