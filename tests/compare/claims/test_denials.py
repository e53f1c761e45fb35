"""Denials beside what they deny, parts in an event, and silences that a denial ended."""

from __future__ import annotations

from compare.compare_factory import Writer, grouped
from vigie.compare import compare
from vigie.model import Question


def asked(*texts: str) -> list[Question]:
    readings = [Writer(chr(97 + n), text).done() for n, text in enumerate(texts)]
    return list(compare(readings, grouped(readings)).questions)


def test_it_points_to_the_sentence_before() -> None:
    (q,) = asked("Rain fell. Villagers accused the soldiers of burning the granaries. The army denied it.")
    assert q.status == "contested"
    assert [a.value.text for a in q.answers] == ["yes", "no"]
    assert q.answers[0].statements[0].text.startswith("Villagers accused")
    assert q.question == "Does the accusation hold: “Villagers accused the soldiers of burning the granaries”?"
    assert q.why == "Outlet a gives both accounts, that it is so and that it is not."


def test_a_no_after_the_denial_belongs_to_it() -> None:
    (q,) = asked("Villagers said soldiers fired on them. The army denied it. “No soldier fired on anybody,” it said.")
    assert len(q.answers[1].statements) == 2


def test_a_relative_clause_denies_its_own_sentence() -> None:
    (q,) = asked("The rebels said on Sunday they had taken the airfield, a claim that the army denied.")
    assert q.answers[0].statements[0].text.endswith("the airfield")
    assert q.answers[1].statements[0].text == "a claim that the army denied."


def test_two_relative_clauses_are_two_denials() -> None:
    questions = asked(
        "The government of the north accuses the south of arming the rebels, a charge that the south denies,"
        " while alleging that northern soldiers mine its roads, claims that the north rejects."
    )
    told = {q.answers[0].statements[0].text: q.answers[1].statements[0].text for q in questions if len(q.answers) > 1}
    assert told == {
        "The government of the north accuses the south of arming the rebels": "a charge that the south denies",
        "northern soldiers mine its roads": "claims that the north rejects.",
    }


def test_a_named_declaration_is_what_is_denied() -> None:
    (q,) = asked(
        "The rebels announced a truce on Monday. They said that their men had then taken the hamlet of Beta."
        " The army called the truce announcement a lie."
    )
    assert q.answers[0].statements[0].text == "The rebels announced a truce on Monday."


def test_those_claims_name_nothing() -> None:
    (q,) = asked("The north accused the south of arming the rebels. The government of the south denied those claims.")
    assert q.answers[0].statements[0].text.startswith("The north accused")


def test_what_is_named_and_not_told_asks_nothing() -> None:
    assert not asked("Gunmen burned two lorries, a driver said. The army called the evacuation rumour a lie.")
    assert not asked("Two teachers were killed, police said. The rebels reject the reports of famine as propaganda.")


def test_a_claim_that_is_anothers_may_be_of_the_same_side() -> None:
    (q,) = asked(
        "The governor said that the school had been warned of the gunmen. The school authorities countered his claims."
    )
    assert q.answers[1].statements[0].text == "The school authorities countered his claims."


def test_what_stands_after_the_denied_core_is_not_denied() -> None:
    assert not asked(
        "Twelve traders seized by gunmen on the Alpha road are free, their families said.",
        "The army denied that money had been handed over for the traders seized by gunmen on the Alpha road.",
    )


def test_what_is_denied_is_found_in_another_article() -> None:
    (q,) = asked(
        "The mayor spoke. Soldiers burned the granaries of the village of Alpha on Sunday, farmers said.",
        "It rained. The army denied that soldiers had burned granaries in the village of Alpha.",
    )
    assert {s.article for a in q.answers for s in a.statements} == {"a", "b"}
    assert q.status == "contested"


def test_other_senses_and_unfound_statements_ask_nothing() -> None:
    assert not asked("Aid groups said they had asked for a visit. The army denied access to the camp.")
    assert not asked("Rebels rejected the offer of talks that the mayor said he had made.")
    assert not asked("The price of rice doubled, traders said.", "The army denied that it had shelled the market.")
    assert not asked("It rained, the mayor said. The army did not deny it.")


def test_a_silence_that_ended_is_an_update() -> None:
    def article(id_: str, text: str) -> Writer:
        return Writer(id_, text).toponym("Mali")

    readings = [
        article("a", "A depot was hit on Wednesday. There was no immediate comment from the army of Mali.").done(),
        article("b", "The army of Mali denied any role in the strike.").done(),
    ]
    found = [q for q in compare(readings, grouped(readings)).questions if "commented" in q.question]
    assert [q.status for q in found] == ["updated"]
    assert [a.value.text for a in found[0].answers] == ["no comment", "denied"]


def test_a_silence_on_one_thing_is_not_ended_by_words_on_another() -> None:
    readings = [
        Writer("a", "A depot was hit. The army of Mali has not commented on the missing fuel.").toponym("Mali").done(),
        Writer("b", "The army of Mali denied that the bridge had fallen.").toponym("Mali").done(),
    ]
    assert not [q for q in compare(readings, grouped(readings)).questions if "commented" in q.question]


def test_a_part_in_it_is_one_question_for_each_party() -> None:
    readings = [
        Writer("a", "The mayor accused Mali of the air strike on Alpha.").toponym("Mali").done(),
        Writer("b", "Mali denied any involvement.").toponym("Mali").done(),
    ]
    (q,) = [q for q in compare(readings, grouped(readings)).questions if "have a part" in q.question]
    assert q.question == "Did Mali have a part in what happened?"
    assert [a.value.text for a in q.answers] == ["yes", "no"]
    assert q.status == "contested"
