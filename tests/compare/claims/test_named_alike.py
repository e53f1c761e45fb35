"""Names that no reader took for names, and what they join."""

from __future__ import annotations

from compare.claims.test_opposed import Said, asked
from vigie.compare.claims.named_alike import shared_names
from vigie.compare.questions.scenes import sentences_in
from vigie.model import Mention, Question

BLOWN = "Raiders blew up the bridge at Tinzaro overnight, two drivers said."
STANDS = "Army officers insist that the Tinzaro bridge is still standing and in use."


def article(id_: str, text: str, day: str) -> Said:
    return Said(id_, text, published=day)


def contested(*articles: Said) -> list[Question]:
    return [q for q in asked(*articles) if q.status == "contested"]


def names(*articles: Said) -> dict[str, set[str]]:
    """By article the words that its sentences share with the others."""
    readings = [a.ready() for a in articles]
    found = shared_names([s for r in readings for s in sentences_in(r)])
    return {r.id: {w for (a, _), words in found.items() if a == r.id for w in words} for r in readings}


def test_two_articles_share_a_town_that_no_map_has() -> None:
    a, b = article("a", BLOWN, "2031-03-04"), article("b", STANDS, "2031-03-05")
    assert names(a, b) == {"a": {"tinzaro"}, "b": {"tinzaro"}}
    assert names(a)["a"] == set()


def test_persons_days_and_words_that_begin_sentences_are_no_places() -> None:
    a = article("a", "Raiders seized Moro Tankari on Monday. Raiders fled.", "2031-03-04").person("Moro Tankari")
    b = article("b", "Raiders let Moro Tankari go on Monday.", "2031-03-05").person("Moro Tankari")
    assert names(a, b) == {"a": set(), "b": set()}


def test_who_is_read_as_a_person_here_and_as_a_body_there_is_a_place() -> None:
    a = article("a", "Floods broke the dam of Wad Tinzo on Monday.", "2031-03-04").person("Wad Tinzo")
    b = article("b", "Ministers say that the Wad Tinzo dam is sound.", "2031-03-05")
    b.mentions.append(Mention.cut(b.text, *b.at("Wad Tinzo"), label="organization", form="name"))
    assert names(a, b) == {"a": {"wad", "tinzo"}, "b": {"wad", "tinzo"}}


def test_what_many_articles_name_joins_none() -> None:
    many = [article(f"n{k}", f"Report {k} came from Tinzaro at noon.", "2031-03-04") for k in range(9)]
    assert not any(names(*many).values())


def test_opposite_reports_of_a_town_that_no_map_has_contradict_each_other() -> None:
    (q, *_) = contested(article("a", BLOWN, "2031-03-04"), article("b", STANDS, "2031-03-05"))
    assert [(x.value.text, x.statements[0].article) for x in q.answers] == [("yes", "a"), ("no", "b")]
    assert not contested(article("a", BLOWN, "2031-03-04"), article("b", STANDS.replace("zaro", "zumi"), "2031-03-05"))


def test_what_is_told_again_right_after_its_denial_stands_on_the_first_side() -> None:
    again = "The bridge at Tinzaro lies in the river, an aid worker said."
    told = (article("a", BLOWN, "2031-03-04"), article("b", STANDS, "2031-03-05"))
    (q, *_) = contested(*told, article("c", again, "2031-03-07"))
    assert {s.article for s in q.answers[0].statements} == {"a", "c"}
    assert {s.article for s in q.answers[1].statements} == {"b"}
    (q, *_) = contested(*told, article("c", again, "2031-03-20"))
    assert {s.article for s in q.answers[0].statements} == {"a"}  # it may have fallen since
