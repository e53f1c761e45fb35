"""Bulletins: no day, place or toll of one entry is another's."""

from __future__ import annotations

from read.happenings import Happenings

LOG = (
    "Ménaka: gunmen burned two lorries on 2 March.\n"
    "Ansongo: a bus ran over a mine on 3 March. All nine on board perished.\n"
    "Gao, 4 March: soldiers and rebels traded fire near the airport."
)


def of(text: str, kind: str):
    return next(i for i in Happenings(text).incidents if i.type == kind)


def test_an_entry_keeps_its_own_place_day_and_toll() -> None:
    arson, blast, battle = (of(LOG, kind) for kind in ("arson", "bombing", "battle"))
    assert [i.where[0].text for i in (arson, blast, battle)] == ["Ménaka", "Ansongo", "Gao"]
    assert [str(i.when.start) for i in (arson, blast, battle)] == ["2031-03-02", "2031-03-03", "2031-03-04"]
    assert blast.killed is not None
    assert blast.killed.low == 9
    assert arson.killed is None
    assert battle.killed is None


def test_an_undated_entry_takes_no_day_from_the_one_before() -> None:
    text = LOG.replace(" on 3 March", "")
    assert of(text, "bombing").when is None


def test_labels_are_places_that_prose_would_need_a_preposition_for() -> None:
    assert [p.text for i in Happenings(LOG.replace("Ansongo", "Tin-Fictif")).incidents for p in i.where] == [
        "Ménaka",
        "Tin-Fictif",
        "Gao",
    ]


def test_a_toll_behind_a_semicolon_is_of_the_event_before() -> None:
    one = Happenings("A bus ran over a mine near Gao on 3 March; 14 people died.").one
    assert one.killed is not None
    assert one.killed.low == 14


def test_but_not_where_another_place_stands_there() -> None:
    one = of("A bus ran over a mine near Gao on 3 March; in Kidal, 14 people died.", "bombing")
    assert one.killed is None
