"""Claims of several articles that say the same thing, and statements that several articles of a story repeat."""

from __future__ import annotations

import numpy as np

from compare.compare_factory import Writer, grouped
from vigie.compare import Claim, cluster, compare
from vigie.compare.likeness.alike import linked

BRIDGE = "The only bridge between Alpha and Beta was destroyed on Sunday night by men in two boats"


def test_the_same_claim_in_other_words_is_one_cluster() -> None:
    claims = [
        Claim("a", "Men in boats blew up the bridge between Alpha and Beta on Sunday night."),
        Claim("a", "The price of millet doubled in a week."),
        Claim("b", "The Alpha to Beta bridge was blown up on Sunday night by men who came in boats."),
        Claim("b", "Schools will stay closed until the rains."),
        Claim("c", "Millet now costs twice what it did a week ago."),
    ]
    found = cluster(claims)
    assert found[0] == found[2]
    assert len({found[0], found[1], found[3]}) == 3
    assert found[0] == 0


def test_no_claims_no_clusters() -> None:
    assert cluster([]) == []
    assert cluster([Claim("a", ""), Claim("b", "…")]) == [0, 1]


def test_average_linkage_joins_while_the_mean_is_enough() -> None:
    scores = np.array(
        [[0.0, 0.9, 0.5, 0.0], [0.9, 0.0, 0.3, 0.0], [0.5, 0.3, 0.0, 0.0], [0.0, 0.0, 0.0, 0.0]], dtype=np.float32
    )
    assert linked(scores.copy(), 0.6) == [0, 0, 1, 2]
    assert linked(scores.copy(), 0.39) == [0, 0, 0, 1]  # the mean of .5 and .3
    assert linked(scores.copy(), 0.41) == [0, 0, 1, 2]


def repeated(a: str, b: str, place: str = "Alpha") -> list[str]:
    readings = [Writer(id_, text).toponym(place).done() for id_, text in (("a", a), ("b", b))]
    found = compare(readings, grouped(readings))
    return [q.status for q in found.questions if q.question.startswith("Is it so")]


def test_a_statement_of_two_articles_is_asked_once() -> None:
    assert repeated(f"{BRIDGE}, a ferryman said.", f"Traders wait. {BRIDGE}, said a ferryman.") == ["corroborated"]


def test_what_tells_of_nothing_is_no_statement() -> None:
    words = "Readers can sign up for our weekly letter of news and analysis at any time. Alpha"
    assert repeated(words, f"Traders wait. {words}") == []


def test_a_denied_or_differing_statement_is_not_the_same() -> None:
    denied = repeated(f"{BRIDGE}, he said.", f"{BRIDGE.replace('was destroyed', 'was not destroyed')}, he said.")
    assert "corroborated" not in denied
    # A number in the clause counts, one beside it does not.
    told = "A shell that hit the bridge of Alpha killed {} farmers on their way to the market."
    assert repeated(told.format(12), told.format(40)) == []
