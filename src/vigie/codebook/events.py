"""Incident types under the names of ACLED's codebook (7 October 2024) and PLOVER, from ``data/events.yaml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from vigie.tables import shipped


@dataclass(frozen=True, slots=True)
class Code:
    """``event`` and ``sub_event`` as ACLED names them, ``plover`` PLOVER's event type; ``None`` where it has none."""

    event: str | None
    sub_event: str | None
    plover: str | None


@cache
def _codes() -> dict[tuple[str, str | None], Code]:
    found: dict[tuple[str, str | None], Code] = {}
    for row in shipped("codebook", "events.yaml")["types"]:
        event, sub_event = row["acled"] or (None, None)
        found[row["type"], row["subtype"]] = Code(event, sub_event, row["plover"])
    return found


@cache
def _disorders() -> dict[str, str]:
    data: dict[str, str] = shipped("codebook", "events.yaml")["disorder"]
    return data


def code(type_: str, subtype: str | None) -> Code:
    """The code of a type and subtype; a subtype that is not listed has its type's."""
    codes = _codes()
    found = codes.get((type_, subtype)) or codes.get((type_, None))
    return found or Code(None, None, None)


def disorder(event: str | None, sub_event: str | None) -> str | None:
    """ACLED's disorder type of an event and sub-event type."""
    named = _disorders()
    return named.get(sub_event or "") or named.get(event or "")
