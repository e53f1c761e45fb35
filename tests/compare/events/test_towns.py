"""Towns that changed hands, and travel advice that was eased."""

from __future__ import annotations

from dataclasses import replace

from compare.compare_factory import Writer, grouped
from vigie.compare import compare
from vigie.model import Question


def takeover(
    id_: str, text: str, evidence: str, subtype: str, day: str | None, published: str = "2031-03-09"
) -> Writer:
    return Writer(id_, text, published=published).incident(
        evidence, "takeover", subtype=subtype, day=day, where="Alpha"
    )


def asked(*writers: Writer, words: str) -> list[Question]:
    readings = [w.done() for w in writers]
    return [q for q in compare(readings, grouped(readings)).questions if words in q.question]


LOST = takeover("a", "Rebels overran Alpha on Monday.", "Rebels overran Alpha", "territory lost", "2031-03-03")


def test_lost_then_regained_is_an_update() -> None:
    regained = takeover("b", "The army retook Alpha on Saturday.", "The army retook Alpha", "territory regained", None)
    (q,) = asked(regained, LOST, words="lost or regained")
    assert q.question == "Was Alpha lost or regained?"
    assert (q.status, [a.value.text for a in q.answers]) == ("updated", ["lost", "regained"])
    assert [str(a.as_of) for a in q.answers] == ["2031-03-03", "2031-03-09"]
    assert q.why == "“lost” (Outlet a) was followed by “regained” (Outlet b)."


def test_one_day_or_one_side_asks_nothing() -> None:
    same_day = takeover("b", "The army retook Alpha.", "The army retook Alpha", "territory regained", "2031-03-03")
    assert not asked(LOST, same_day, words="lost or regained")
    again = takeover("b", "Rebels hold Alpha.", "Rebels hold Alpha", "territory lost", "2031-03-05")
    assert not asked(LOST, again, words="lost or regained")


def test_what_a_group_takes_is_not_regained() -> None:
    writer = Writer("b", "Jnim captured Alpha on Saturday.", published="2031-03-09").incident(
        "Jnim captured Alpha", "takeover", subtype="territory regained", day=None, where="Alpha", actor="Jnim"
    )
    reading = writer.done()
    taker = replace(reading.incidents[0].actors[0], actor_id="jnim")
    reading = replace(reading, incidents=(replace(reading.incidents[0], actors=(taker,)),))
    found = [LOST.done(), reading]
    assert not [q for q in compare(found, grouped(found)).questions if "lost or regained" in q.question]


def advice(id_: str, words: str, action: str, date: str) -> Writer:
    w = Writer(id_, f"France {words} Mali.").toponym("France").toponym("Mali")
    return w.advisory("France", words, action, date=date)


def test_eased_advice_follows_the_advice_before() -> None:
    warned = advice("a", "advised against all travel to", "do not travel", "2031-03-01")
    eased = advice("b", "eased its advice for", "eased", "2031-03-08")
    (q,) = asked(warned, eased, words="What does")
    assert q.question == "What does France advise on Mali?"
    assert (q.status, [a.value.text for a in q.answers]) == ("updated", ["do not travel", "eased"])


def test_advice_of_the_same_day_was_not_eased() -> None:
    warned = advice("a", "advised against all travel to", "do not travel", "2031-03-08")
    assert not asked(warned, advice("b", "eased its advice for", "eased", "2031-03-08"), words="What does")
