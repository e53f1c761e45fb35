"""Tolls that no single number gives: further persons, wounds that were fatal, several places. All is invented."""

from __future__ import annotations

import pytest

from read.happenings import Happenings

TOLD = [
    ("en", "One guard was killed and another injured in an attack on a clinic in Kita on Monday.", (1, 1, None)),
    ("en", "The blast in Kita on Monday killed one teacher and injured another.", (1, 1, None)),
    ("en", "A truck hit a mine near Kita on Monday, injuring one worker and killing another.", (1, 1, None)),
    ("en", "One nurse was killed, another wounded and a third abducted in Kita on Monday.", (1, 1, 1)),
    ("en", "Another soldier was wounded in the attack on Kita on Monday.", (None, 1, None)),
    ("en", "Another bomb wounded soldiers in Kita on Monday.", (None, None, None)),
    ("en", "Another wounded soldier saw the attack on Kita on Monday.", (None, None, None)),
    ("en", "A driver was shot and wounded in Kita on Monday and later died.", (1, None, None)),
    ("en", "A driver was shot and wounded in Kita on Monday when his brother died.", (1, 1, None)),
    ("en", "One of the guards was shot and killed in Kita on Monday.", (1, None, None)),
    ("en", "Gunmen killed four traders along with a driver near Kita on Monday.", (5, None, None)),
    ("en", "Gunmen killed four traders in Kita on Monday, a witness said.", (4, None, None)),
    ("en", "A doctor was injured in Kita on Monday when three gunmen shot at his car.", (None, 1, None)),
    ("en", "Four soldiers sustained serious injuries in an ambush near Kita on Monday.", (None, 4, None)),
    ("en", "Two shells hit a school in Kita on Monday, killing a teacher and six pupils.", (7, None, None)),
    ("en", "A raid on Kita killed the mayor, his driver and three guards on Monday.", (5, None, None)),
    ("en", "A shell hit a farm in Kita on Monday, killing a dog and six farmers.", (6, None, None)),
    ("en", "Gunmen in Kita killed on Monday four soldiers.", (4, None, None)),
    ("fr", "Des hommes armés ont tué lundi quatre soldats à Kita.", (4, None, None)),
    ("fr", "Des hommes ont enlevé dans la nuit de dimanche à lundi sept élèves à Kita.", (None, None, 7)),
    ("fr", "Une mine a tué lundi un chauffeur et trois passagers près de Kita.", (4, None, None)),
    ("fr", "Un garde a été tué et un autre blessé dans une attaque à Kita lundi.", (1, 1, None)),
    ("fr", "Une infirmière a été tuée, une autre blessée et une troisième enlevée à Kita lundi.", (1, 1, 1)),
    ("fr", "L'explosion de Kita lundi a tué un enseignant et en a blessé un autre.", (1, 1, None)),
    ("fr", "Un chauffeur a été blessé par balle à Kita lundi et est décédé à l'hôpital.", (1, None, None)),
    ("fr", "L'un des gardes a été abattu à Kita lundi.", (1, None, None)),
]


@pytest.mark.parametrize(("lang", "text", "counts"), TOLD)
def test_toll(lang: str, text: str, counts: tuple[int | None, ...]) -> None:
    sums = []
    for measure in ("killed", "injured", "abducted"):
        found = [t.low for i in Happenings(text, lang).incidents if (t := getattr(i, measure)) is not None]
        sums.append(sum(n for n in found if n) if found else None)
    assert tuple(sums) == counts


def test_the_dead_of_a_war_are_not_those_of_an_attack_told_before() -> None:
    told = "A bomb hit a market in Kita on Monday. Nearly two million people are dead."
    assert [i.killed for i in Happenings(told).incidents] == [None]
    told = "A bomb hit a market in Kita on Monday. At least 12 people are dead."
    assert [i.killed.low for i in Happenings(told).incidents if i.killed] == [12]
