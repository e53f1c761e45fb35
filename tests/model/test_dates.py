"""Partial dates and periods."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.strategies import partial_dates, periods
from vigie.errors import DateError
from vigie.model import PartialDate, Period


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("2025", "year", date(2025, 1, 1), date(2025, 12, 31)),
        ("2024-02", "month", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-11-03", "day", date(2025, 11, 3), date(2025, 11, 3)),
        ("2025-11-03T12:35:00+05:30", "time", date(2025, 11, 3), date(2025, 11, 3)),
    ],
)
def test_precision_and_bounds(text: str, precision: str, first: date, last: date) -> None:
    d = PartialDate(text)
    assert (d.precision, d.first_day, d.last_day, str(d)) == (precision, first, last, text)


@pytest.mark.parametrize(
    "text",
    ["", "25", "2025-13", "2025-02-30", "2025-11-03T25:00", "Nov 3", "2025-1-3 ", "0000", "2025-00", "2025-11-00",
     "2025-00-03T10:00Z", "2025-11-03T10:00+93:00", "2025-11-03T10:00-05:60"],
)  # fmt: skip
def test_no_date(text: str) -> None:
    with pytest.raises(DateError):
        PartialDate(text)


@pytest.mark.parametrize("text", ["../..", "2025-02/2025-01", "2025/", "/2025", "2025/2026/2027"])
def test_no_period(text: str) -> None:
    with pytest.raises(DateError):
        Period(text)


def test_moment_is_utc() -> None:
    assert PartialDate("2025-11-03T12:35:00+05:30").moment == datetime(2025, 11, 3, 7, 5, tzinfo=UTC)
    assert PartialDate("2025-11-03").moment < PartialDate("2025-11-03T00:01Z").moment


def test_open_ends() -> None:
    since = Period("2025-09-03/..")
    assert since.last_day is None
    assert since.overlaps(Period("2031"))
    assert not since.overlaps(Period("2025-08"))
    assert since.overlaps(Period("2025-09-01"), slack=2)
    assert not since.overlaps(Period("2025-09-01"), slack=1)


@given(partial_dates)
def test_date_keeps_its_words(d: PartialDate) -> None:
    assert d.first_day <= d.last_day
    assert pickle.loads(pickle.dumps(d)) == d == PartialDate(str(d))
    with pytest.raises(AttributeError):
        d.text = "2025"


@given(periods, periods, st.integers(0, 400))
def test_overlap_is_symmetric(a: Period, b: Period, slack: int) -> None:
    assert a.overlaps(b, slack) == b.overlaps(a, slack)
    assert a.overlaps(a)
    assert pickle.loads(pickle.dumps(a)) == a
