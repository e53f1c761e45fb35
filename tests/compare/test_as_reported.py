"""Shapes that real coverage has and invented accounts had not, told with invented places and numbers."""

from __future__ import annotations

import pytest

from vigie import gazetteer
from vigie.compare import compare
from vigie.compare.claims.blamed import behind
from vigie.compare.figures.counted import class_of
from vigie.compare.figures.fates import came_free
from vigie.compare.figures.revisions import at_first
from vigie.compare.figures.tallies import counted_as
from vigie.compare.figures.values import same_value
from vigie.compare.questions.scenes import sentences_in
from vigie.compare.words.wording import FREED
from vigie.config import DEFAULTS
from vigie.group import group
from vigie.model import Article, Comparison, PartialDate, Reading
from vigie.read import read_article

PLACES = gazetteer.load()


def read(ref: str, text: str, day: str = "2031-03-05", lang: str = "en") -> Reading:
    article = Article(id=ref, outlet=ref, title=None, text=text, lang=lang, published=PartialDate(day))
    return read_article(article, PLACES, DEFAULTS)


def compared(*readings: Reading) -> Comparison:
    return compare(readings, group(readings))


def test_a_first_toll_in_quotation_marks_is_a_first_one() -> None:
    text = "Le raid sur Gao a fait 90 morts. Un précédent « bilan provisoire » donné lundi faisait état de 70 morts."
    r = read("a", text, lang="fr")
    assert {f.text: at_first(r, f) for f in r.figures} == {"90 morts": False, "70 morts": True}


def test_a_side_may_stand_before_its_number() -> None:
    r = read("a", "Le bilan du combat de Gao est le suivant. Côté ami : 12 morts. Côté ennemi : 31 morts.", lang="fr")
    assert [counted_as(r, f) for f in r.figures] == ["soldiers", "fighters"]


def test_of_those_out_of_whom_some_were_freed_not_all_were() -> None:
    r = read("a", "Gunmen took pupils in Bida. Forty out of the 95 abducted pupils were released, the ministry said.")
    told = {f.text.split()[0]: came_free(r, f) for f in r.figures}
    assert told == {"Forty": FREED, "95": None}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (  # who says it is not whom it is told of
            "Forty out of the 95 abducted pupils of Bida were released, according to the minister, Ada Invented.",
            "One pupil of Bida is still being held by the gunmen, a parent said.",
        ),
        (  # some against others
            "Some passengers were kidnapped in the raid on the train near Bida, the police said.",
            "There are now 180 passengers of the train near Bida confirmed to be safe, the railway said.",
        ),
        (  # the sentence tells how it ended
            "The two aid workers abducted in Bida on 3 March have regained their freedom, the police said.",
            "The two aid workers of Bida were released after talks, their agency said.",
        ),
    ],
)
def test_what_can_both_be_true_is_not_contested(first: str, second: str) -> None:
    found = compared(read("a", first, "2031-03-20"), read("b", second, "2031-03-20"))
    assert not [q for q in found.questions if q.status == "contested"]


def test_a_charge_of_hiding_deaths_blames_nobody_for_them() -> None:
    hiding = "The rebels accused the government of deliberately “taking killed rebels as civilians”."
    killing = "The rebels accused the army of killing 20 civilians in Bida."
    told = [[behind(s) for s in sentences_in(read("a", t))] for t in (hiding, killing)]
    assert told[0] == [None]
    assert [b.side for b in told[1] if b is not None] == ["the state"]


def test_two_voices_of_one_article_contradict_though_one_gives_a_floor() -> None:
    a = read(
        "a",
        "The raid on the base in Diffa on Sunday killed at least 40 soldiers, according to the presidency, while local"
        " sources speak of a heavier toll of about 65 soldiers killed.",
    )
    b = read("b", "On Sunday 40 soldiers died in the raid on the base in Diffa, the presidency said.")
    tolls = [q for q in compared(a, b).questions if q.measure == "killed" and len(q.answers) > 1]
    assert [q.status for q in tolls] == ["contested"]


def test_up_to_is_about_so_many() -> None:
    r = read("a", "Up to 50 people died in Gao. Then 2 people died in Kati, and 40 people died in Kayes.")
    most, few, many = r.figures
    assert same_value(most, many)
    assert not same_value(most, few)


def test_whom_a_plan_targets_are_not_all_in_need() -> None:
    r = read("a", "Some 4.6 million people need aid in Niger, of whom 2 million are targeted by the plan.")
    assert [f.measure for f in r.figures] == ["in_need", "count"]


def test_an_estimate_told_again_in_its_year_is_one() -> None:
    a = read("a", "En 2031, au Niger, 5,2 millions de Nigériens ont besoin d’une aide humanitaire.", "2031-02-10", "fr")
    b = read("b", "Au Niger, 5,2 millions de personnes ont besoin d’une aide humanitaire.", "2031-06-20", "fr")
    needs = [q for q in compared(a, b).questions if q.measure == "in_need"]
    assert [len({s.article for x in q.answers for s in x.statements}) for q in needs] == [2]
    assert class_of("Burkinabè", "in_need") == "people"


@pytest.mark.parametrize(
    "text",
    [
        "Environ 3 millions de personnes sont confrontées à une insécurité alimentaire sévère au Niger.",
        "Un total de 18 millions de personnes sont menacées d’une grave insécurité alimentaire au Sahel.",
        "Plus de 36 millions de personnes luttent pour satisfaire leurs besoins alimentaires de base.",
    ],
)
def test_french_hunger(text: str) -> None:
    assert [f.measure for f in read("a", text, lang="fr").figures] == ["hungry"]
