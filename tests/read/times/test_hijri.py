"""Months and feasts of the Islamic calendar."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared import patience
from vigie.language.document import Document
from vigie.model import PartialDate
from vigie.read.times.hijri import day_of
from vigie.read.times.times import times, when_of


def values(text: str, lang: str = "en", published: str | None = "2025-11-03") -> list[tuple[str, str | None]]:
    doc = Document(text, lang, published=PartialDate(published) if published else None)
    return [(t.text, t.value) for t in times(doc)]


@pytest.mark.parametrize(
    ("hijri", "gregorian"),
    [
        ((1, 1, 1), date(622, 7, 19)),
        ((1420, 9, 1), date(1999, 12, 9)),
        ((1446, 9, 1), date(2025, 3, 1)),
        ((1447, 1, 1), date(2025, 6, 27)),
        ((1445, 12, 10), date(2024, 6, 17)),
    ],
)
def test_tabular_calendar(hijri: tuple[int, int, int], gregorian: date) -> None:
    assert day_of(*hijri) == gregorian


@given(st.integers(1300, 1599), st.integers(1, 12))
def test_months_follow_each_other(year: int, month: int) -> None:
    first = day_of(year, month, 1)
    after = day_of(year + month // 12, month % 12 + 1, 1)
    assert (after - first).days in (29, 30)
    assert (day_of(year, month, 29) - first).days == 28


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("It began in Ramadan 1446.", "en", ("Ramadan 1446", "2025-03-01/2025-03-30")),
        ("It began in Ramadan 2024.", "en", ("Ramadan 2024", "2024-03-11/2024-04-09")),
        ("Prices rose during Ramadan.", "en", ("Ramadan", "2025-03-01/2025-03-30")),
        ("Prices will rise during Ramadan.", "en", ("Ramadan", "2026-02-18/2026-03-19")),
        ("They met on 10 Muharram 1447.", "en", ("10 Muharram 1447", "2025-07-05/2025-07-07")),
        ("A truce held over Eid al-Adha 2024.", "en", ("Eid al-Adha 2024", "2024-06-16/2024-06-18")),
        ("Les prix ont monté pendant le ramadan.", "fr", ("ramadan", "2025-03-01/2025-03-30")),
        ("La Tabaski 2024 fut calme.", "fr", ("Tabaski 2024", "2024-06-16/2024-06-18")),
        ("Il est mort au mois de safar 1446.", "fr", ("au mois de safar 1446", "2024-08-07/2024-09-04")),
    ],
)
def test_values(text: str, lang: str, found: tuple[str, str]) -> None:
    assert found in values(text, lang)


def test_without_a_year_or_a_date_of_publication_there_is_no_value() -> None:
    assert values("Prices rose during Ramadan.", published=None) == [("Ramadan", None)]


@pytest.mark.parametrize("text", ["Ramadan Kadiri spoke.", "He met Abdullah Ramadan.", "Safar and Rajab are brothers."])
def test_names_of_persons_are_no_months(text: str) -> None:
    assert values(text) == []


def test_the_interval_is_a_period() -> None:
    (found,) = times(Document("It began in Ramadan 1446.", "en"))
    when = when_of(found)
    assert when is not None
    assert (str(when.start), str(when.end), when.precision) == ("2025-03-01", "2025-03-30", "period")


def test_marks_alone_cost_little() -> None:
    doc = Document("#" * 60_000, "en", published=PartialDate("2025-11-03"))
    started = time.process_time()
    assert times(doc) == []
    assert time.process_time() - started < patience(0.5)
