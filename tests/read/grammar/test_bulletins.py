"""Entries of bulletins by their labels and bullets."""

from __future__ import annotations

import pytest

from vigie.language.document import Document
from vigie.model import Span
from vigie.read.grammar.bulletins import bulletin, labels, parts


def found(text: str, *words: str) -> list[Span]:
    return [Span.cut(text, text.index(w), text.index(w) + len(w)) for w in words]


LOG = "Weekly log.\nAlpha: one bus burned.\nBeta – two men shot.\nThe market stayed shut.\nGamma. Three trucks left."


def test_an_entry_reaches_to_the_next_label() -> None:
    entries = bulletin(Document(LOG, "en"), found(LOG, "Alpha", "Beta", "Gamma"), [])
    assert [LOG[e.news : e.end].strip() for e in entries] == [
        "one bus burned.",
        "two men shot.\nThe market stayed shut.",
        "Three trucks left.",
    ]


def test_what_stands_before_the_first_entry_is_a_part() -> None:
    entries = bulletin(Document(LOG, "en"), found(LOG, "Alpha", "Beta", "Gamma"), [])
    assert parts(entries, len(LOG)) == [(0, entries[0].start), *((e.start, e.end) for e in entries)]
    assert parts((), 9) == [(0, 9)]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Access: open.\nIncidents: none.\nOutlook: calm.", ()),  # sections, no places
        ("Alpha: one bus burned.\nBeta: two men shot.", ("Alpha", "Beta")),  # too few
        (LOG + "\nMore text.\nAnd more.\nAnd more of it.\nStill more.", ("Alpha", "Beta", "Gamma")),  # an article
        ("Alpha is calm.\nBeta is calm.\nGamma is calm.", ("Alpha", "Beta", "Gamma")),  # no labels
    ],
)
def test_other_texts_have_no_entries(text: str, named: tuple[str, ...]) -> None:
    assert bulletin(Document(text, "en"), found(text, *named), []) == ()


def test_days_alone_tell_the_course_of_one_matter() -> None:
    text = "3 May: a bus burned.\n4 May: the road closed.\n5 May: it opened."
    days = found(text, "3 May", "4 May", "5 May")
    assert bulletin(Document(text, "en"), [], days) == ()
    placed = text.replace("3 May", "3 May, Alpha").replace("4 May", "4 May, Beta")
    assert len(bulletin(Document(placed, "en"), found(placed, "Alpha", "Beta"), found(placed, "5 May"))) == 3


def test_labels_are_told_by_their_shape() -> None:
    assert [LOG[a:b] for a, b in labels(Document(LOG, "en"))] == ["Weekly log", "Alpha", "Beta", "Gamma"][1:]
