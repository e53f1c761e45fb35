"""The room's door: every article grouped, whatever the order."""

from __future__ import annotations

import random

from vigie.group import group
from vigie.model import PartialDate, Reading


def reading(id_: str, text: str, outlet: str | None = None, published: str | None = None, **more: object) -> Reading:
    return Reading(
        id=id_, text=text, outlet=outlet, published=PartialDate(published) if published else None, **more
    )  # type: ignore[arg-type]


QUAKE = (
    "A strong earthquake shook the port of Valdoria on Monday, killing nine people and cutting the coastal railway."
    " Rescue teams searched the collapsed market hall through the night, residents of the harbour quarter said."
)
VOTE = (
    "Parliament in Norland rejected the pension bill by three votes on Tuesday after a debate of eleven hours."
    " The finance minister offered to resign, and trade unions called off their strike."
)


def test_two_events_are_two_stories_and_every_article_is_in_one() -> None:
    readings = [
        reading("a", QUAKE, "Morning Lamp", "2031-05-05"),
        reading("b", QUAKE.replace("strong", "powerful"), "Evening Lamp", "2031-05-05"),
        reading("c", VOTE, "Morning Lamp", "2031-05-06"),
    ]
    found = group(readings)
    assert sorted(sorted(s.articles) for s in found.stories) == [["a", "b"], ["c"]]
    assert {a for o in found.origins for a in o.articles} == {"a", "b", "c"}


def test_order_changes_nothing() -> None:
    readings = [reading(f"x{i}", f"{QUAKE if i % 2 else VOTE} Note {i}.", f"Paper {i % 3}") for i in range(9)]
    first = group(readings)
    for seed in range(4):
        random.Random(seed).shuffle(readings)
        assert group(readings) == first


def test_nothing_at_all() -> None:
    assert group([]).stories == ()
