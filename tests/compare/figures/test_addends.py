"""Parts that add up, towns asked apart, those who came free, floors, roundings and the days of tolls. Invented."""

from __future__ import annotations

from compare.compare_factory import Writer, grouped
from vigie import gazetteer
from vigie.compare import compare
from vigie.compare.figures.fates import came_free, only_named
from vigie.compare.figures.jointly import jointly
from vigie.compare.figures.revisions import announced_on
from vigie.compare.figures.tallies import counted_as, is_part
from vigie.compare.figures.values import representative, same_value
from vigie.compare.words.wording import FREED
from vigie.config import DEFAULTS
from vigie.group import group
from vigie.model import Article, Comparison, PartialDate, Question, Reading
from vigie.read import read_article

PLACES = gazetteer.load()


def read(ref: str, text: str, day: str, lang: str = "en", title: str | None = None) -> Reading:
    article = Article(id=ref, outlet=ref, title=title, text=text, lang=lang, published=PartialDate(day))
    return read_article(article, PLACES, DEFAULTS)


def compared(*readings: Reading) -> Comparison:
    return compare(readings, group(readings))


def answers(found: Comparison, words: str) -> list[tuple[str, list[str]]]:
    return [(q.status, [a.value.text for a in q.answers]) for q in found.questions if words in q.question]


def toll(ref: str, text: str, words: dict[str, float], day: str) -> Reading:
    w = Writer(ref, text, published=day).toponym("Alpha")
    for told, low in words.items():
        w.figure(told, low, low, of="people")
    return w.incident(text, day="2031-03-03", where="Alpha").done()


def killed(*readings: Reading) -> list[Question]:
    found = compare(readings, grouped(list(readings), one_story=True))
    return [q for q in found.questions if q.measure == "killed"]


def test_what_adds_up_to_another_count_is_no_answer_beside_it() -> None:
    text = "At Alpha 140 people were buried and 60 people lie in the morgue."
    a = toll("a", text, {"140 people": 140, "60 people": 60}, "2031-03-04")
    b = toll("b", "The raid on Alpha killed 200 people.", {"200 people": 200}, "2031-03-05")
    c = toll("c", "The raid on Alpha killed 230 people.", {"230 people": 230}, "2031-03-05")
    assert sorted(len(q.answers) for q in killed(a, b)) == [1, 1, 1]
    assert max(len(q.answers) for q in killed(a, c)) > 1  # these do not add up to it


def test_two_towns_of_one_raid_are_asked_each() -> None:
    a = read(
        "a", "Gunmen killed 38 people in Bankass and 24 in Koro on Tuesday night, a councillor said.", "2031-03-06"
    )
    b = read("b", "The raids on Bankass and Koro on Tuesday night killed 70 people, the governor said.", "2031-03-06")
    found = compared(a, b)
    assert not [q for q in found.questions if q.status in ("contested", "updated")]


def test_a_participle_tells_who_they_are() -> None:
    r = read("b", "The governor took custody of 52 schoolchildren kidnapped last month from Bida.", "2031-03-05")
    assert [came_free(r, f) for f in r.figures] == [FREED]
    r = read("c", "The gunmen want a ransom for the release of 52 kidnapped pupils of Bida.", "2031-03-05")
    assert [came_free(r, f) for f in r.figures] == [None]
    r = read("d", "The 130 kidnapped students of Bida spent a month in the forest.", "2031-03-05")
    assert [(f.measure, only_named(r, f)) for f in r.figures] == [("abducted", True)]


def test_freed_have_a_question_of_their_own() -> None:
    a = read("a", "On Thursday gunmen abducted 90 pupils from a school in Bida, the police said.", "2031-03-07")
    b = read("b", "The army said that 60 pupils abducted from the school in Bida were freed on Friday.", "2031-03-15")
    found = compared(a, b)
    assert answers(found, "freed") == [("single origin", ["60"])]
    assert not [q for q in found.questions if q.status == "contested"]


def test_a_floor_and_a_range_from_it_are_one_value() -> None:
    r = read("a", "At least 100 people died in Gao. Others say 100 to 200 people died. Or 150 died.", "2031-03-05")
    floor, span, exact = r.figures[:3]
    assert same_value(floor, span)
    assert representative([floor, floor, exact]).low == 150


def test_a_toll_announced_on_a_day_is_of_that_day() -> None:
    text = "The raid on Gao killed 198 people. On Monday (3 March) the army announced that the toll was 113."
    r = read("a", text, "2031-03-05")
    assert [str(announced_on(r, f)) for f in r.figures] == ["None", "2031-03-03"]


def test_whose_dead_stands_beside_the_number() -> None:
    text = "Les rebelles affirment avoir tué 26 soldats à Gao. Le groupe déplore sept morts."
    r = read("a", text, "2031-03-05", "fr")
    assert [counted_as(r, f) for f in r.figures] == ["soldiers", "fighters"]
    r = read("b", "Les rebelles ont tué 30 combattants de la milice Wagner et 12 soldats à Gao.", "2031-03-05", "fr")
    assert [(f.measure, counted_as(r, f)) for f in r.figures] == [("killed", "mercenaries"), ("killed", "soldiers")]
    r = read("c", "Gunmen abducted 315 students and teachers from Bida.", "2031-03-05")
    assert jointly(r, r.figures[0])


def test_what_is_counted_on_top_is_a_part() -> None:
    text = "L'attaque a fait 30 morts à Gao. En outre, une vingtaine de personnes sont mortes en route."
    r = read("a", text, "2031-03-05", "fr")
    assert [is_part(r, f) for f in r.figures] == [False, True]


def test_a_round_lead_is_the_exact_count_below() -> None:
    text = "GAO - Bombs left more than 30 people dead and 80 wounded in Gao.\n\nA doctor said 87 people were wounded."
    found = compared(read("a", text, "2031-03-05"))
    assert answers(found, "injured") == [("single origin", ["87"])]
