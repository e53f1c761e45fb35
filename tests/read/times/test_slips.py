"""Weekdays that are wrong by one, that are names, or that belong together. Invented."""

from __future__ import annotations

import pytest

from vigie.language.document import Document
from vigie.model import PartialDate
from vigie.read.times.times import bounded, times


def values(text: str, published: str) -> list[str | None]:
    return [t.value for t in times(Document(text, "en", published=PartialDate(published)))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They came on Saturday, March 2.", "2031-03-02"),  # a Sunday
        ("They came on Saturday, March 2, as told.", "2031-03-02"),
        ("They came on Wednesday, May 8.", "2030-05-08"),  # of last year, when it was one
    ],
)
def test_a_slip_moves_no_day_of_these_weeks(text: str, value: str) -> None:
    assert values(text, "2031-03-05") == [value]


def test_a_first_name() -> None:
    assert values("The chairman, Monday Example, said so.", "2031-03-05") == []
    assert values("On Monday Example said so.", "2031-03-05") == ["2031-03-03"]


def test_two_days_that_follow_each_other_are_one_time() -> None:
    doc = Document("Nine died on Saturday and Sunday.", "en", published=PartialDate("2031-03-05"))
    found = times(doc)
    when = bounded(doc, found[0], found)
    assert when is not None
    assert when.start is not None
    assert when.end is not None
    assert (when.start.text, when.end.text) == ("2031-03-01", "2031-03-02")
    doc = Document("Nine died on Friday and Sunday.", "en", published=PartialDate("2031-03-05"))
    found = times(doc)
    when = bounded(doc, found[0], found)
    assert when is not None
    assert when.start == when.end
