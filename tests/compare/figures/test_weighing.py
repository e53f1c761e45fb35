# ruff: noqa: E501 - one case a line
"""What speaks for two answers, an update or neither is weighed, and only then told. All of it is invented."""

from __future__ import annotations

from itertools import combinations

import pytest

from compare.compare_factory import Writer
from vigie.compare.figures.aligning import Said
from vigie.compare.figures.between import Context
from vigie.compare.figures.clusters import Cluster
from vigie.compare.figures.tallies import counted_as, side_given
from vigie.compare.figures.weighing import BORNE_OUT, SURE, TOGETHER, Evidence, Weigher, likely, verdict
from vigie.compare.incidents.origins import Behind
from vigie.model import Reading
from vigie.tables import shipped

ANSWERED: Evidence = dict.fromkeys(
    ("rules: contested", "beside: contested", "next: an answer", "next: two voices"), 1.0
)


def clusters(*readings: Reading) -> list[Cluster]:
    """A value for each figure, the lowest first."""
    said = [
        Said(r, f, None, True, counted_as(r, f), Behind((), False), side=side_given(r, f))
        for r in readings
        for f in r.figures
    ]
    return sorted((Cluster([s]) for s in said), key=lambda c: c.level)


def found(*readings: Reading) -> Evidence:
    """The evidence on the two values that the articles give."""
    low, high = clusters(*readings)
    return Weigher(Context("killed", True, {}, {}), 2).evidence(low, high, "contested")


def two(text: str, by: tuple[str | None, str | None] = (None, None), of: str = "people") -> Reading:
    """An article with nine and 21 of them."""
    w = Writer("a", text)
    for count, number, voice in (("9 " + of, 9, by[0]), ("21 " + of, 21, by[1])):
        w.figure(count, number, number, of=of, by=voice)
    return w.done()


def test_both_verdicts_weigh_the_same_kinds_of_evidence() -> None:
    weights = shipped("compare", "odds.yaml")
    assert set(weights) == {"contested", "updated"}
    assert set(weights["contested"]) == set(weights["updated"])
    assert "rules: contested" in weights["contested"]


def test_what_is_found_is_known_to_the_weights() -> None:
    evidence = found(
        two(
            "The army said 9 people died. The Gulf observatory put the toll at 21 people.",
            ("The army", "The Gulf observatory"),
        )
    )
    assert set(evidence) <= set(shipped("compare", "odds.yaml")["contested"]) | {"of others"}


def test_probabilities_leave_room_for_neither() -> None:
    odds = likely({"always": 1.0})
    assert 0 < odds["contested"] + odds["updated"] < 1


@pytest.mark.parametrize(
    ("contested", "updated", "evidence", "said"),
    [
        (SURE + 0.01, 0.1, {}, "contested"),
        (BORNE_OUT + 0.01, 0.3, {}, "updated"),
        (BORNE_OUT + 0.01, 0.3, {"next": 1.0}, "contested"),
        (BORNE_OUT + 0.01, 0.3, {"next": 1.0, "one article": 1.0}, "updated"),
        (0.01, TOGETHER, {}, "updated"),
        (0.01, TOGETHER - 0.05, {}, "apart"),
        (0.01, 0.01, ANSWERED, "contested"),
    ],
)  # fmt: skip
def test_a_contradiction_needs_more_than_an_update(
    contested: float, updated: float, evidence: Evidence, said: str
) -> None:
    assert verdict(evidence, {"contested": contested, "updated": updated}) == said


def test_a_sentence_that_only_gives_another_voice_s_toll_is_an_answer() -> None:
    evidence = found(
        two(
            "The army said 9 people died. The Gulf observatory put the toll at 21 people.",
            ("The army", "The Gulf observatory"),
        )
    )
    assert "next: an answer" in evidence


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The army said 9 people died. In Beta, the observatory put the toll at 21 people.", "next: another town"),
        ("The army said 9 people died. The observatory also put the toll of a second raid at 21 people.", "next: another blow"),
        ("The observatory said 9 people died. The monitor put the toll at 21 people.", "next: perhaps one voice"),
    ],
)  # fmt: skip
def test_what_comes_to_another_place_or_blow_answers_nothing(text: str, why: str) -> None:
    w = Writer("a", text).toponym("Beta") if "Beta" in text else Writer("a", text)
    voices = (
        "The observatory" if text.startswith("The obs") else "The army",
        "monitor" if "monitor" in text else "observatory",
    )
    w.figure("9 people", 9, 9, of="people", by=voices[0]).figure("21 people", 21, 21, of="people", by=voices[1])
    evidence = found(w.done())
    assert why in evidence
    assert "next: an answer" not in evidence


def test_the_state_s_own_media_speak_for_it() -> None:
    text = "State television said 9 people died. The medics of the town counted 21 people."
    evidence = found(two(text, ("State television", "The medics of the town")))
    assert "next: two sides" in evidence


def test_a_text_full_of_counts_is_weighed_in_bounded_time() -> None:
    counts = [f"{n} people" for n in range(11, 71)]
    w = Writer("a", "The army said that " + ", ".join(counts) + " died.")
    for n, count in enumerate(counts, 11):
        w.figure(count, n, n, of="people", by="The army")
    values = clusters(w.done())
    weigher = Weigher(Context("killed", True, {}, {}), len(values))
    pairs = list(combinations(values, 2))
    assert len([weigher.evidence(a, b, "apart") for a, b in pairs]) == 60 * 59 / 2
