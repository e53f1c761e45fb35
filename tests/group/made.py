"""Readings for tests: invented articles with nothing read in them unless said."""

from __future__ import annotations

from typing import Any

from vigie.model import PartialDate, Reading


def article(id_: str, text: str, outlet: str | None = None, published: str | None = None, **more: Any) -> Reading:
    """A reading with the given lists and none else."""
    return Reading(
        id=id_,
        text=text,
        outlet=outlet,
        published=PartialDate(published) if published else None,
        lang=more.pop("lang", "en"),
        **more,
    )


QUAKE = (
    "A strong earthquake shook the port of Valdoria on Monday, killing nine people and cutting the coastal railway."
    " Rescue teams searched the collapsed market hall through the night, residents of the harbour quarter said."
    " The railway company expects the line to stay shut until the bridge at Pont-Rouge has been examined."
    " Schools in the old town opened their gyms to families whose houses were no longer safe."
)
VOTE = (
    "Parliament in Norland rejected the pension bill by three votes on Tuesday after a debate of eleven hours."
    " The finance minister offered to resign, and trade unions called off their strike."
    " Two members of the governing party abstained, and one left the chamber before the vote was called."
)
