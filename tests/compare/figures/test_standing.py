# ruff: noqa: E501 - one case a line
"""How two counts of one article stand to each other, and whose they are."""

from __future__ import annotations

import pytest

from compare.compare_factory import Writer, grouped
from vigie.compare import compare
from vigie.compare.figures.aligning import Said
from vigie.compare.figures.standing import standing
from vigie.compare.figures.tallies import counted_as, side_given
from vigie.compare.figures.voices import Voice, same_voice, voice_of
from vigie.compare.incidents.origins import Behind
from vigie.model import Reading


def counts(text: str, *words: str, of: str | None = "people", by: tuple[str | None, ...] = ()) -> Reading:
    """An article with a count at each of the words, which begin with the number."""
    w = Writer("a", text)
    for n, count in enumerate(words):
        number = float(count.split()[0])
        w.figure(count, number, number, of=of, by=by[n] if n < len(by) else None)
    return w.done()


def stand(reading: Reading) -> str:
    a, b = (
        Said(reading, f, None, True, counted_as(reading, f), Behind((), False), side=side_given(reading, f))
        for f in reading.figures
    )
    assert standing(a, b) == standing(b, a)
    return standing(a, b)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Alpha's mayor told the radio that 8 people died. Herders met on the road counted 21 dead.", "herders"),
        ("The prefect speaks of 8 dead, the villagers of 21 dead.", "the villagers"),
        ("The prefect has said that 8 people died; the drivers' union names 21 dead.", "the drivers' union"),
        ("Le préfet évoque 8 morts. Le chef du canton, lui, parle de 21 dead.", "le chef du canton"),
        ("The mayor spoke of 8 dead. The team drew up a list of 21 dead.", "the team"),
    ],
)
def test_the_nearest_voice_of_the_sentence_has_the_word(text: str, word: str) -> None:
    first = "Alpha's mayor" if text.startswith("Alpha") else " ".join(text.split()[:2])
    reading = Writer("a", text).figure("21 dead", 21, 21, of="dead", by=first).done()
    voice = voice_of(reading, reading.figures[0])
    assert voice.own
    assert word in voice.words


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said on Monday, after a visit, that it had counted 21 dead.",  # a pronoun
        "The mayor, speaking at the site, put the number at 21 dead.",  # an aside
        "The mayor spoke of a tragedy and confirmed 21 dead.",  # a second verb of one subject
        "The mayor said the attack claimed 21 dead.",  # no one who speaks
    ],
)
def test_the_one_whom_the_reader_names_keeps_the_word(text: str) -> None:
    reading = Writer("a", text).figure("21 dead", 21, 21, of="dead", by="The mayor").done()
    assert "mayor" in voice_of(reading, reading.figures[0]).words


def test_two_bodies_of_one_country_are_two_voices() -> None:
    places = frozenset({"alpha"})
    assert not same_voice(Voice("the alpha ministry", places=places), Voice("alpha's doctors", places=places))
    assert same_voice(Voice("army spokesman"), Voice("the army"))
    assert same_voice(Voice("the u.n."), Voice("the u.n. envoy"))


@pytest.mark.parametrize(
    ("expected", "text", "words"),
    [
        ("contested", "The ministry said 9 people died. Villagers counted 23 people in the graves.", ("9 people", "23 people")),
        ("part", "The ministry said 23 people died, 9 people in the market.", ("23 people", "9 people")),
        ("part", "The ministry said 23 people died. It said 9 people were buried.", ("23 people", "9 people")),
        ("updated", "The toll, first put at 12 people, was raised to 17 people.", ("12 people", "17 people")),
        ("updated", "Police said 12 people died. Later in the day they revised their count to 17 people.", ("12 people", "17 people")),
        ("updated", "Police said 12 people died. A nurse spoke of one more, bringing the number of dead to 13 people.", ("12 people", "13 people")),
        ("contested", "The ministry said 12 people died. The observatory raised its own to 17 people.", ("12 people", "17 people")),
        ("contested", "Police denied that 40 people died and spoke of 12 people.", ("40 people", "12 people")),
        ("contested", "He said 5 people had died, not 9 people.", ("5 people", "9 people")),
    ],
)  # fmt: skip
def test_what_the_words_say_of_two_counts(expected: str, text: str, words: tuple[str, str]) -> None:
    assert stand(counts(text, *words)) == expected


def test_two_voices_far_from_each_other_are_no_contradiction() -> None:
    far = "It rained on the hills. " * 80
    text = "The mayor said 9 people died. " + far + "A rider said 23 people died."
    assert stand(counts(text, "9 people", "23 people")) != "contested"


def test_a_list_in_one_breath_is_no_contradiction() -> None:
    w = Writer("a", "Villagers said 8 guards and 2 clerks were killed, the mayor said.")
    r = w.figure("8 guards", 8, 8, of="guards", by="Villagers").figure("2 clerks", 2, 2, of="clerks").done()
    assert stand(r) == "part"


def test_counts_of_two_towns_are_no_contradiction() -> None:
    w = Writer("a", "The mayor said 15 people died in Alpha. Rebels said 2 people died in Beta.")
    w.figure("15 people", 15, 15, where="Alpha", by="The mayor").figure("2 people", 2, 2, where="Beta", by="Rebels")
    assert stand(w.done()) == "apart"


def test_losses_of_two_countries_are_no_contradiction() -> None:
    w = Writer("a", "The council said that Mali had lost 30 men. Traders put Niger losses at 48 men.")
    w.toponym("Mali").toponym("Niger").figure("30 men", 30, 30, of="men", by="The council")
    assert stand(w.figure("48 men", 48, 48, of="men", by="Traders").done()) == "apart"
    w.places = []
    assert stand(w.done()) == "contested"


def test_own_men_are_of_the_speaker_s_side() -> None:
    w = Writer("a", "The ministry said it lost 7 of its men. The rebels said they lost 3 of their own men.")
    w.figure("7 of its men", 7, 7, of="men", by="The ministry").figure(
        "3 of their own men", 3, 3, of="men", by="The rebels"
    )
    r = w.done()
    assert [counted_as(r, f) for f in r.figures] == ["soldiers", "fighters"]


def test_of_the_enemy_s_dead_and_one_s_own_none_is_a_part() -> None:
    w = Writer("a", "Soldiers held Alpha. 5 soldiers fell, and 60 of the enemy were killed.")
    r = w.figure("5 soldiers", 5, 5, of="soldiers").figure("60 of the enemy", 60, 60, of=None).done()
    assert [counted_as(r, f) for f in r.figures] == ["soldiers", "fighters"]


def test_a_class_that_gives_the_number_of_the_total_is_the_total() -> None:
    text = "At least 50 people died in the attack on Alpha on Monday. The army said 52 civilians died."
    w = Writer("a", text).toponym("Alpha").figure("At least 50 people", 50, None)
    w.figure("52 civilians", 52, 52, of="civilians", by="The army")
    w.incident("50 people died in the attack", day="2031-03-03", where="Alpha")
    found = compare([w.done()], grouped([w.done()], one_story=True))
    values = [[a.value.low for a in q.answers] for q in found.questions if "people" in q.question]
    assert values == [[52]]


def test_what_an_article_says_of_both_goes_before_the_days_of_others() -> None:
    a = Writer("a", "In the attack on Alpha on Monday 14 people died.", published="2031-03-04").toponym("Alpha")
    a.figure("14 people", 14, 14).incident("attack on Alpha on Monday 14 people died", day="2031-03-03", where="Alpha")
    text = "The ministry says 14 people died in the attack on Alpha. Its tally disputed, a clinic counts 30 people."
    b = Writer("b", text, published="2031-03-06").toponym("Alpha")
    b.figure("14 people", 14, 14, by="The ministry").figure("30 people", 30, 30, by="a clinic")
    b.incident("14 people died in the attack on Alpha", day="2031-03-03", where="Alpha")
    found = compare([a.done(), b.done()], grouped([a.done(), b.done()], one_story=True))
    assert "contested" in [q.status for q in found.questions if q.measure == "killed"]


def test_of_the_things_that_fell_a_witness_counts_those_he_saw() -> None:
    w = Writer("a", "A plane dropped 4 bombs on Alpha. An aid worker counted 2 bombs on the airstrip.")
    w.figure("4 bombs", 4, 4, measure="count", of="bombs")
    w.figure("2 bombs", 2, 2, measure="count", of="bombs", by="An aid worker")
    assert stand(w.done()) == "apart"


def test_what_another_voice_had_said_is_not_followed_by_a_lower_count() -> None:
    text = "Les habitants n'ont compté que 7 corps. Le ministère avait évoqué 12 morts."
    w = Writer("a", text).figure("7 corps", 7, 7, of="corps", by="Les habitants")
    r = w.figure("12 morts", 12, 12, of="morts", by="Le ministère").done()
    assert stand(r) == "contested"


def test_losses_in_their_own_ranks_are_soldiers() -> None:
    text = "Le groupe dit avoir perdu 2 combattants. L'armée, pour sa part, reconnaît 4 morts dans ses rangs."
    w = Writer("a", text).figure("2 combattants", 2, 2, of="combattants", by="Le groupe")
    r = w.figure("4 morts", 4, 4, of="morts", by="L'armée").done()
    assert counted_as(r, r.figures[1]) == "soldiers"
