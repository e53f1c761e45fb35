"""Counts without an event find the question that fits them: by place, story and time, and not against them."""

from __future__ import annotations

from datetime import date

from vigie.compare.figures.aligning import Scope
from vigie.compare.figures.fitting import _places, _score, _Setting, _time


def setting(town: str, country: str, day: int, level: float) -> _Setting:
    return _Setting(towns={town}, countries={country}, stories={None}, published={date(2026, 3, day)}, levels=[level])


def scope(measure: str) -> Scope:
    return Scope(measure, "families", None, None, None, None)


def test_those_driven_from_one_town_in_three_weeks_are_one_count() -> None:
    a, b = setting("gossi", "ML", 2, 400), setting("gossi", "ML", 20, 900)
    assert _score(scope("displaced"), a, scope("displaced"), b) >= 3
    assert _score(scope("displaced"), a, scope("displaced"), setting("gossi", "ML", 30, 900)) == 0


def test_other_towns_countries_and_scales_speak_against_it() -> None:
    a = setting("gossi", "ML", 2, 400)
    assert _places(a, setting("hombori", "ML", 3, 400)) is None
    assert _places(a, setting("gossi", "NE", 3, 400)) is None
    assert _score(scope("displaced"), a, scope("displaced"), setting("gossi", "ML", 3, 40_000)) == 0


def test_the_dead_of_another_day_are_others() -> None:
    a, b = setting("gossi", "ML", 2, 4), setting("gossi", "ML", 9, 9)
    a.days, b.days = {(date(2026, 3, 1), date(2026, 3, 1))}, {(date(2026, 3, 8), date(2026, 3, 8))}
    assert _time(a, b, standing=False) is None
