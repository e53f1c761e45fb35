"""French counts whose noun stands away from the number, and what only looks like one. Invented."""

from __future__ import annotations

import pytest

from vigie.language.document import Document
from vigie.model import Figure, PartialDate
from vigie.read.context.scope import Scope
from vigie.read.figures.figures import figures
from vigie.read.numbers.numbers import numbers
from vigie.read.times.times import times


def read(text: str) -> list[Figure]:
    doc = Document(text, "fr", published=PartialDate("2031-03-05"))
    found = times(doc)
    return figures(doc, numbers(doc, found), [], Scope(doc, found))


@pytest.mark.parametrize(
    ("text", "measure", "low", "of"),
    [
        ("La crue a fait deux morts. Le nombre de cases emportées s'élève à 310.", "count", 310, "cases emportées"),
        ("Le cumul des cas de rougeole s'établissait lundi à 640.", "count", 640, "cas de rougeole"),
        ("Le nombre de déplacés tués est passé à neuf.", "killed", 9, "déplacés tués"),
        ("Les sinistrés, estimés à 4 200 par la mairie, manquent de tout.", "in_need", 4200, "sinistrés"),
        ("Ils sont désormais 3 600 à avoir gagné la ville.", "displaced", 3600, "personnes"),
        ("Le préfet a ramené mardi à six le nombre de pêcheurs tués.", "killed", 6, None),
        ("Quatre autres, gravement blessés, ont été évacués.", "injured", 4, None),
        ("Aucune perte humaine n'est à déplorer.", "killed", 0, "perte humaine"),
        ("Cinq détenus ont été tués et une dizaine en fuite.", "count", 10, "en fuite"),
    ],
)
def test_the_noun_away_from_the_number_is_counted(text: str, measure: str, low: float, of: str | None) -> None:
    last = read(text)[-1]
    assert (last.measure, last.low) == (measure, low)
    assert of is None or last.of == of


@pytest.mark.parametrize(
    "text",
    [
        "Selon deux sources militaires, le pont est coupé.",
        "Trois camps rebelles ont été démantelés.",
    ],
)
def test_a_word_for_fighters_may_only_describe(text: str) -> None:
    assert not [f for f in read(text) if f.measure == "fighters"]


def test_the_day_of_a_count_is_not_the_day_of_what_is_counted() -> None:
    doc = Document("Au 3 mars, 400 familles avaient fui.", "fr", published=PartialDate("2031-03-05"))
    scope = Scope(doc, times(doc))
    assert scope.told_in(doc.sentences[0]) == []
