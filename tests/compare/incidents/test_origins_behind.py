"""Which origins stand behind the statements of one answer, and how few they can be. All names are invented."""

from __future__ import annotations

import pytest

from vigie.compare.incidents.origins import Origins, fewest
from vigie.model import Grouping, Origin, Source

ARMY = Origin(id="o-army", name="Norlandian army", reason="official statement: “the army”", articles=("a", "b"))
WIRE = Origin(id="o-wire", name="Example Wire", reason="a credits it; b credits it", articles=("a", "b"))
SAID = Source(start=0, end=8, text="the army", name="Norlandian army")


def counted(origins: tuple[Origin, ...], *stated: tuple[str, Source | None]) -> list[str]:
    """Ids of the origins of the statements, which are articles and whom they quote."""
    known = Origins(Grouping(origins=origins), ())
    return [o.id for o in fewest([(article, known.of(article, source)) for article, source in stated])]


def test_an_own_voice_beside_the_body_that_another_article_quotes_is_in_doubt_and_not_independent() -> None:
    assert set(counted((ARMY, WIRE), ("a", SAID), ("b", None))) == {"o-army"}


def test_an_own_voice_in_an_article_that_the_body_does_not_speak_in_is_independent() -> None:
    other = Origin(id="o-lamp", name="The Lamp, own reporting", reason="its own words", articles=("c",))
    assert counted((ARMY, WIRE, other), ("a", SAID), ("c", None)) == ["o-army", "o-lamp"]


def test_a_report_is_not_independent_of_the_body_that_only_its_own_copies_quote() -> None:
    army = Origin(id="o-army", name="Norlandian army", reason="official statement: “the army”", articles=("a",))
    # "b" has the wire's report without the army's words, so both are the wire's.
    assert counted((army, WIRE), ("a", SAID), ("b", None)) == ["o-wire", "o-wire"]


@pytest.mark.parametrize("source", [SAID, None])
def test_an_article_is_given_no_origin_that_is_none_of_its_own(source: Source | None) -> None:
    army = Origin(id="o-army", name="Norlandian army", reason="official statement: “the army”", articles=("a", "c"))
    lamp = Origin(id="o-lamp", name="The Lamp, own reporting", reason="its own words", articles=("c",))
    origins = (army, WIRE, lamp)
    carried = {"a": {"o-army", "o-wire"}, "b": {"o-wire"}, "c": {"o-army", "o-lamp"}}
    stated = (("a", SAID), ("b", None), ("c", source))
    for (article, _), origin in zip(stated, counted(origins, *stated), strict=True):
        assert origin in carried[article]
