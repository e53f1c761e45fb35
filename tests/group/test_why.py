"""Every story says why its articles are together and why the next one is another. Places and persons are invented."""

from __future__ import annotations

from group.made import VOTE, article
from group.test_stories import raid
from vigie.codec import to_builtins
from vigie.group import group
from vigie.group.why import sentence
from vigie.model import Story


def by_article(*readings) -> dict[str, Story]:  # type: ignore[no-untyped-def]
    return {a: s for s in group(readings).stories for a in s.articles}


def test_a_story_says_what_its_articles_share() -> None:
    a = raid("a", "Tin Fictif", 16.0, -2.0, "2031-03-03", "23")
    b = raid("b", "Tin Fictif", 16.0, -2.0, "2031-03-05", "at least 20")
    story = by_article(a, b)["a"]
    assert story.together
    assert "Fictif" in story.together.words
    assert story.together.days == 2
    assert 0.35 < story.together.likeness <= 1
    assert story.apart is None
    said = sentence(story)
    assert said.startswith("2 articles share ")
    assert "2 days between them" in said


def test_the_nearest_other_story_and_what_keeps_it_apart() -> None:
    a = raid("a", "Tin Fictif", 16.0, -2.0, "2031-03-03", "23")
    b = raid("b", "Kala-Imaginaire", 13.1, -6.5, "2031-03-06", "eight")
    found = by_article(a, b, article("c", VOTE, "Lamp", "2031-03-03"))
    mine, other = found["a"], found["b"]
    assert mine.together is None
    assert mine.apart
    assert mine.apart.story == other.id
    assert "Fictif" in mine.apart.here
    assert set(mine.apart.there) & {"Kala", "Imaginaire"}
    assert mine.apart.likeness < mine.apart.needed
    assert 560 < (mine.apart.kilometres or 0) < 600
    assert mine.apart.days == 3
    said = sentence(mine, other.headline)
    assert "km apart" in said
    assert "3 days apart" in said
    assert other.apart
    assert (other.apart.story, other.apart.here) == (mine.id, mine.apart.there)


def test_a_story_like_no_other_has_no_reason_and_writes_none() -> None:
    story = group([article("c", VOTE, "Lamp")]).stories[0]
    assert sentence(story) == ""
    assert not {"together", "apart", "carriers"} & set(to_builtins(story))


def test_a_shared_word_far_into_the_texts_is_shown_in_the_form_it_has_there() -> None:
    far = "It was as it had been before, and so on. " * 60
    a, b = (article(x, f"{far} The Gryphonneries of Belmare shut, {x}.", "Lamp", "2031-03-03") for x in "ab")
    together = by_article(a, b)["a"].together
    assert together
    assert "Gryphonneries" in together.words
