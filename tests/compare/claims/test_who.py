"""Who was behind a blow, who claimed it, with what it was done: questions over several articles."""

from __future__ import annotations

from compare.compare_factory import Writer, grouped
from vigie.compare import compare
from vigie.model import Question


def asked(*texts: str, begins: str, days: tuple[str, ...] = ()) -> list[Question]:
    """The questions that begin so; each text is an article on Alpha in Mali, a day after the one before."""
    readings = []
    for n, text in enumerate(texts):
        published = days[n] if days else f"2031-03-{4 + n:02}"
        w = Writer(f"a{n}", f"A blast hit the market of Alpha in Mali. {text}", published=published)
        w.toponym("Alpha").toponym("Mali")
        readings.append(w.incident("A blast hit the market", "bombing", day="2031-03-03", where="Alpha").done())
    return [q for q in compare(readings, grouped(readings)).questions if q.question.startswith(begins)]


def answers(q: Question) -> dict[str, set[str]]:
    return {a.value.text: {s.article for s in a.statements} for a in q.answers}


def test_a_charge_and_the_denial_of_the_charged() -> None:
    (q,) = asked(
        "Elders said Nigerien jets were behind the strike.",
        "Niger denied any involvement.",
        "Niger's army has denied responsibility.",
        begins="Who was behind",
    )
    assert q.status == "contested"
    assert answers(q) == {"Niger": {"a0"}, "not Niger": {"a1", "a2"}}


def test_two_voices_name_two_sides() -> None:
    (q,) = asked("The mayor blamed the army for the blast.", "The army blamed it on rebels.", begins="Who was behind")
    assert q.status == "contested"
    assert answers(q) == {"Mali": {"a0"}, "rebels": {"a1"}}


def test_a_rebel_group_denies_what_rebels_are_charged_with() -> None:
    (q,) = asked(
        'The government blamed "terrorists" for the blast.',
        "The Orlan rebel group denied any involvement.",
        begins="Who was behind the",
    )
    assert q.status == "contested"
    assert set(answers(q)) == {"terrorists", "not Orlan"}


def test_where_all_agree_each_party_is_asked_of() -> None:
    (q,) = asked("The mayor blamed the M23 for the blast.", "Teachers accused the M23 of the attack.", begins="Was M23")
    assert q.status == "corroborated"
    assert answers(q) == {"yes": {"a0", "a1"}}


def test_an_answer_that_nobody_disputes_is_no_part_of_the_dispute() -> None:
    (q,) = asked(
        "The mayor blamed the army for the blast. The M23 claimed responsibility for the blast.",
        "The army denied any involvement in the blast.",
        begins="Who was behind the",
    )
    assert set(answers(q)) == {"Mali", "not Mali"}


def test_two_blows_are_two_questions() -> None:
    assert not asked(
        "Elders said Nigerien jets were behind the strike.",
        "Niger denied any involvement in a strike on a hospital.",
        begins="Who was behind",
    )
    assert not asked(
        "Nine died in a rocket attack by rebels.", "Two died in an attack carried out by the army.", begins="Who was"
    )


def test_nobody_has_claimed_it_then_somebody_has() -> None:
    (q,) = asked(
        "No group has claimed responsibility for the blast.",
        "There was no immediate claim of responsibility.",
        "L'attentat a été revendiqué par le JNIM.",
        begins="Who has claimed",
    )
    assert q.status == "updated"
    assert answers(q) == {"not claimed": {"a0", "a1"}, "JNIM": {"a2"}}


def test_who_knows_of_no_claim_after_one_is_behind_the_news() -> None:
    assert not asked(
        "JNIM claimed responsibility for the blast.", "Nobody has claimed the blast.", begins="Who has claimed"
    )


def test_a_silence_that_a_denial_ends_in_the_same_article() -> None:
    (q,) = asked("There was no comment from Niger. Niger later denied any involvement.", begins="Has Niger")
    assert [a.value.text for a in q.answers] == ["no comment", "denied"]
    assert not asked("Wounds did not respond to care in Niger. Niger denied any involvement.", begins="Has ")


def test_two_gases_contradict_a_kind_and_its_name_agree() -> None:
    (q,) = asked("The mayor said chlorine was used.", "Teachers said it was sarin.", begins="What gas")
    assert q.status == "contested"
    (q,) = asked("The mayor said a nerve agent was used.", "Teachers said it was sarin.", begins="What gas")
    assert q.status == "corroborated"
    (q,) = asked("It is not known what gas was used.", "Teachers said it was sarin.", begins="What gas")
    assert q.status == "updated"


def test_a_fire_or_a_strike() -> None:
    (q,) = asked(
        'The army attributed the deaths to "a fire".', "A teacher said this was an air strike.", begins="What caused"
    )
    assert answers(q) == {"a fire": {"a0"}, "an air strike": {"a1"}}
