"""Stories: one event together, two events apart, two languages together."""

from __future__ import annotations

from dataclasses import replace

from group.made import QUAKE, article
from vigie.group import group
from vigie.group.apart import distance, factor, setting
from vigie.group.clusters import agglomerate
from vigie.group.stories import short_id
from vigie.model import Incident, PartialDate, Place, Reading, Span, When


def stories(*readings: Reading) -> list[list[str]]:
    return sorted(sorted(s.articles) for s in group(readings).stories)


def raid(id_: str, town: str, lat: float, lon: float, day: str, dead: str) -> Reading:
    text = f"Gunmen on motorbikes attacked the village of {town}, killing {dead} people and burning granaries."
    text += " No group has claimed the attack. Residents buried the dead before noon."
    at, verb = text.index(town), text.index("attacked")
    return article(
        id_,
        text,
        "Lamp",
        day,
        incidents=(
            Incident(
                id=f"{id_}-i1",
                type="attack",
                when=When(start=PartialDate(day), end=PartialDate(day), precision="day"),
                where=(
                    Place.cut(
                        text, at, at + len(town), name=town, gazetteer_id=town, kind="locality", lat=lat, lon=lon
                    ),
                ),
                evidence=(Span.cut(text, verb, verb + 8),),
            ),
        ),
    )


def test_two_attacks_in_one_week_in_two_towns_are_two_stories() -> None:
    a = raid("a", "Tin Fictif", 16.0, -2.0, "2031-03-03", "23")
    b = raid("b", "Kala-Imaginaire", 13.1, -6.5, "2031-03-06", "eight")
    assert stories(a, b) == [["a"], ["b"]]


def test_the_same_attack_told_twice_is_one_story() -> None:
    a = raid("a", "Tin Fictif", 16.0, -2.0, "2031-03-03", "23")
    b = raid("b", "Tin Fictif", 16.0, -2.0, "2031-03-03", "at least 20")
    assert stories(a, b) == [["a", "b"]]


def test_french_and_english_on_one_event_meet_by_names_and_numbers() -> None:
    english = article(
        "en",
        "Gunmen attacked a fuel convoy near Sorbaka on Monday. At least 19 people died, the Kerani hospital said;"
        " among them was the mayor Jon Imaginaire. The road to Dioulaba is closed.",
        published="2031-03-03",
    )
    french = article(
        "fr",
        "Un convoi de carburant a été attaqué lundi près de Sorbaka. Au moins 19 personnes sont mortes, dont le maire"
        " Jon Imaginaire, selon l’hôpital de Kerani. La route vers Dioulaba est coupée.",
        published="2031-03-04",
        lang="fr",
    )
    other = article("fr2", "Le festival de Belval a réuni 40 000 personnes autour du pianiste Paul Faux.", lang="fr")
    assert stories(english, french, other) == [["en", "fr"], ["fr2"]]


def test_years_apart_is_another_story() -> None:
    a = article("a", QUAKE, published="2031-05-05")
    b = article("b", QUAKE.replace("nine", "two").replace("Rescue teams", "Firefighters"), published="2034-05-05")
    assert stories(a, b) == [["a"], ["b"]]


def test_distance_and_factor() -> None:
    assert 340 < distance((48.857, 2.352), (51.507, -0.128)) < 347
    a = raid("a", "Tin Fictif", 16.0, -2.0, "2031-03-03", "23")
    b = raid("b", "Kala-Imaginaire", 13.1, -6.5, "2031-03-06", "eight")
    assert factor(setting(a), setting(b)) == 0.3
    assert factor(setting(a), setting(a)) == 1.5
    assert factor(setting(a), replace(setting(a), day=None)) == 1.25
    assert factor(setting(a), setting(article("c", "Nothing is known."))) == 1.0


def test_agglomeration_is_average_linkage_at_one_end() -> None:
    pairs = [(0, 1, 0.9), (1, 2, 0.5)]
    # 2 with {0, 1}: (0 + 0.5) / 2
    assert agglomerate(3, pairs, (0.24,), centroid=0) == [[[0, 1, 2]]]
    assert agglomerate(3, pairs, (0.26, 0.24), centroid=0) == [[[0, 1], [2]], [[0, 1, 2]]]


def test_short_ids_are_hashes() -> None:
    assert short_id("s", "a", "b") == short_id("s", "a", "b") != short_id("s", "ab")
