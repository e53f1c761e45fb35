"""The room's door: every article grouped, whatever the order and whatever the text."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from group.made import QUAKE, VOTE, article
from shared import patience
from vigie.codec import decode, encode
from vigie.group import group
from vigie.model import Grouping, Reading


def check(readings: list[Reading]) -> Grouping:
    found = group(readings)
    ids = sorted(r.id for r in readings)
    texts = {r.id: r.text for r in readings}
    assert sorted(a for s in found.stories for a in s.articles) == ids
    assert sorted({a for o in found.origins for a in o.articles}) == ids
    assert len({s.id for s in found.stories}) == len(found.stories)
    assert len({o.id for o in found.origins}) == len(found.origins)
    for e in found.echoes:
        assert e.from_ != e.to
        assert 0 <= e.share <= 1
        for p in e.passages:
            assert p.from_.article == e.from_
            assert p.to.article == e.to
            p.from_.verify(texts[e.from_])
            p.to.verify(texts[e.to])
    assert decode(encode(found), Grouping) == found
    return found


def test_two_events_are_two_stories_and_every_article_is_in_one() -> None:
    found = check(
        [
            article("a", QUAKE, "Morning Lamp", "2031-05-05"),
            article("b", QUAKE.replace("strong", "powerful"), "Evening Lamp", "2031-05-05"),
            article("c", VOTE, "Morning Lamp", "2031-05-06"),
        ]
    )
    assert sorted(sorted(s.articles) for s in found.stories) == [["a", "b"], ["c"]]


def test_nothing_at_all() -> None:
    assert group([]) == Grouping()


def test_headline_is_a_title_of_the_story() -> None:
    found = check(
        [
            article("a", QUAKE, title="Quake in Valdoria"),
            article("b", QUAKE, title="Nine dead in the port"),
            article("c", QUAKE),
        ]
    )
    assert found.stories[0].headline in ("Quake in Valdoria", "Nine dead in the port")


@given(st.randoms(use_true_random=False))
@settings(max_examples=15, deadline=None)
def test_order_changes_nothing(rng: random.Random) -> None:
    readings = [
        article(f"x{i}", f"{QUAKE if i % 2 else VOTE} Note {i} told Reuters.", f"Paper {i % 3}") for i in range(7)
    ]
    first = group(readings)
    rng.shuffle(readings)
    assert group(readings) == first


@given(st.lists(st.text(max_size=300), max_size=4), st.text(max_size=20))
@settings(max_examples=60, deadline=None)
def test_any_text_is_grouped(texts: list[str], outlet: str) -> None:
    keep = [t.encode("utf-8", "ignore").decode() for t in texts]
    check([article(f"i{i}", t, outlet.encode("utf-8", "ignore").decode() or None) for i, t in enumerate(keep)])


@pytest.mark.parametrize(
    "text",
    [
        "a " * 50_000,
        "1" * 50_000,
        '"' * 20_000,
        "« " * 20_000,
        "The A" + "a" * 50_000,
        "(AP) " * 10_000,
        "army of " * 10_000,
        "CNN’s " * 5_000,
    ],
)
def test_time_stays_linear_in_odd_texts(text: str) -> None:
    start = time.process_time()
    check([article("a", text, "Reuters"), article("b", text + " x", "Daily A")])
    assert time.process_time() - start < patience(8)


def test_ids_depend_on_content_not_on_what_else_is_there() -> None:
    alone = group([article("a", QUAKE, "Lamp")])
    more = group([article("a", QUAKE, "Lamp"), article("c", VOTE, "Dawn Courier")])
    assert {s.id for s in alone.stories} <= {s.id for s in more.stories}
    assert {o.id for o in alone.origins} <= {o.id for o in more.origins}
