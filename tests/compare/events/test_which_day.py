"""A day in dispute."""

from __future__ import annotations

from dataclasses import replace

from test_opposed import Said

from compare.compare_factory import grouped
from vigie.compare import compare
from vigie.model import Question, Reading, Time


class Dated(Said):
    """A writer of sentences with a day."""

    day: Time

    def on(self, words: str, value: str) -> Dated:
        a, b = self.at(words)
        self.day = Time.cut(self.text, a, b, type="DATE", value=value)
        return self

    def done(self) -> Reading:
        return replace(super().done(), times=(self.day,))


def days(*made: Dated) -> list[Question]:
    readings = [m.done() for m in made]
    return [q for q in compare(readings, grouped(readings)).questions if q.question.startswith("On which day was it")]


def raid(words: str, day: str, value: str) -> Dated:
    made = Dated("a" if "raided" in words else "b", words, published="2026-03-12")
    made.toponym("Alpha")
    made.on(day, value)
    return made


def test_who_says_when_contradicts_who_told_another_day() -> None:
    first = raid("Bandits raided Alpha on Sunday, a trader said.", "Sunday", "2026-03-08")
    other = raid("The raid on Alpha took place on Tuesday, police said.", "Tuesday", "2026-03-10")
    (asked,) = days(first, other)
    assert asked.status == "contested"
    assert {a.value.text for a in asked.answers} == {"2026-03-08", "2026-03-10"}


def test_another_raid_is_not_another_day_of_the_first() -> None:
    first = raid("Bandits raided Alpha on Sunday, a trader said.", "Sunday", "2026-03-08")
    second = raid("Another raid hit the edge of Alpha on Tuesday, police said.", "Tuesday", "2026-03-10")
    assert not days(first, second)
