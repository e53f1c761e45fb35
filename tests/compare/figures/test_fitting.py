"""Counts without an event find the question of their happening, unless place, time or scale speak against it."""

from __future__ import annotations

import dataclasses
from datetime import date

from vigie.compare.figures.aligning import Scope
from vigie.compare.figures.fitting import _fit, _one_time, _Setting


def setting(place: str, day: int, level: float) -> _Setting:
    return _Setting(happenings={"h"}, places={place}, published={date(2026, 3, day)}, levels={level})


def fit(a: _Setting, b: _Setting) -> bool:
    scope = Scope("displaced", "families", None, None, None, None)
    return _fit(scope, a, scope, b)


def test_those_driven_out_in_three_weeks_of_one_happening_are_one_count() -> None:
    a, b = setting("gossi", 2, 400), setting("gossi", 20, 900)
    assert fit(a, b)
    assert not fit(a, setting("gossi", 30, 900))
    assert fit(a, dataclasses.replace(b, happenings={"other"}))  # the place ties such counts too
    assert not fit(a, dataclasses.replace(b, happenings={"other"}, places=set()))


def test_other_places_and_scales_speak_against_it() -> None:
    a = setting("gossi", 2, 400)
    assert not fit(a, setting("hombori", 3, 400))
    assert fit(a, dataclasses.replace(setting("hombori", 3, 400), places=set()))
    assert not fit(a, setting("gossi", 3, 40_000))


def test_the_dead_of_another_day_are_others() -> None:
    a, b = setting("gossi", 2, 4), setting("gossi", 9, 9)
    a.days, b.days = {(date(2026, 3, 1), date(2026, 3, 1))}, {(date(2026, 3, 8), date(2026, 3, 8))}
    assert not _one_time(a, b, standing=False)
