"""Numbers of a text with their qualifiers, as open or closed values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from vigie.language.document import Document
from vigie.model import Time
from vigie.model.vocabulary import Number as Numeric

NumberKind = Literal["cardinal", "percent", "money", "multiple"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its qualifier, at ``start`` to ``end``; ``core_start`` to ``core_end`` is without qualifier."""

    start: int
    end: int
    core_start: int
    core_end: int
    low: Numeric | None
    high: Numeric | None
    approx: bool = False
    unit: str | None = None
    kind: NumberKind = "cardinal"


def numbers(doc: Document, times: Sequence[Time]) -> list[Number]:
    """The numbers of ``doc`` in order, without those in ``times``."""
    return []
