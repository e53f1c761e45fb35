"""Routes: from and to are only named places; states told as facts. All sentences are invented."""

from __future__ import annotations

import pytest

from read.happenings import Happenings


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Rebels have blocked the Kayes–Bamako road since Monday.", "en", ("Kayes", "Bamako", "blocked")),
        ("Trucks were attacked on the road from Sikasso to Kayes.", "en", ("Sikasso", "Kayes", "attacked")),
        ("The highway between Sikasso and Bamako was reopened on Monday.", "en", ("Sikasso", "Bamako", "reopened")),
        ("The road to Gao is closed.", "en", (None, "Gao", "closed")),
        ("La route entre Kayes et Bamako est coupée.", "fr", ("Kayes", "Bamako", "blocked")),
        ("La route reliant Sikasso à Bamako a été rouverte.", "fr", ("Sikasso", "Bamako", "reopened")),
    ],
)
def test_ends_and_state(text: str, lang: str, expected: tuple[str | None, str, str]) -> None:
    (route,) = Happenings(text, lang).routes
    assert (route.from_ and route.from_.text, route.to and route.to.text, route.status) == expected


def test_a_roads_name() -> None:
    (route,) = Happenings("La RN1 entre Kayes et Bamako est bloquée par des hommes armés.", "fr").routes
    assert route.name == "RN1"


def test_two_goals_are_two_routes() -> None:
    found = Happenings("Rebels blocked trade routes linking Mali to Senegal and Guinea.").routes
    assert [(r.from_ and r.from_.text, r.to and r.to.text) for r in found] == [("Mali", "Senegal"), ("Mali", "Guinea")]


@pytest.mark.parametrize(
    "text",
    [
        "The road is blocked.",
        "Rebels could block the road between Kayes and Bamako.",
        "The road between Kayes and Bamako is 600 km long.",
        "The army denied that rebels had blocked the road between Kayes and Bamako.",
    ],
)
def test_nothing_told(text: str) -> None:
    assert Happenings(text).routes == []
