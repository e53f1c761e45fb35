"""Rows of one matter stand together; what several verdicts mean is told once; a pronoun is nobody."""

from __future__ import annotations

from dataclasses import replace

from vigie.brief import page, view
from vigie.brief.material import permalink
from vigie.brief.tables import _near
from vigie.brief.view import Proof
from vigie.codebook.pronouns import speaks
from vigie.config import DEFAULTS
from vigie.model import Brief, Source

SAID = "She said so. The mayor agreed."


def test_a_pronoun_is_nobody_unless_it_has_a_role() -> None:
    assert not speaks(Source.cut(SAID, 0, 3))
    assert speaks(Source.cut(SAID, 0, 3, affiliation="mayor of Kita"))
    assert speaks(Source.cut(SAID, 13, 22))
    assert not speaks(None)


def test_rows_of_one_place_and_time_stand_beside_each_other(document: Brief) -> None:
    """Three numbers of two places, told in turn."""
    q = next(q for q in document.questions if q.status == "single origin" and q.measure == "injured")
    sites = {n: replace(q.where[0], name=n) for n in ("Kita", "Nara")}
    asked = [
        replace(q, id=f"q{n}", question=f"How many {n} were injured?", where=(sites[name],))
        for n, name in enumerate(("Kita", "Nara", "Kita"))
    ]
    told = next(s for s in document.sentences if s.section == "figures")
    said = [replace(told, id=permalink("figures", x.id)) for x in asked]
    shown = view(replace(document, questions=tuple(asked), sentences=tuple(said)), DEFAULTS)
    assert [f.question for f in shown.figures] == [f"How many {n} were injured?" for n in (0, 2, 1)]
    assert not any(f.quote for f in shown.figures)
    same = tuple(replace(x, question="How many?") for x in asked)
    shown = view(replace(document, questions=same, sentences=tuple(said)), DEFAULTS)
    assert all(f.quote for f in shown.figures)


def test_the_words_around_a_number() -> None:
    far = "It was told by many people of the town, again and again, that "
    p = Proof(
        before=far, words="12 people", after=" died. " + far, article="a", outlet="", date="", url=None, in_title=False
    )
    words = _near([p])
    assert (words[:2], words[-2:]) == ("… ", " …")
    assert "that 12 people died." in words
    assert len(words) < 130
    assert _near([]) == ""


def test_what_several_verdicts_mean_is_told_once(document: Brief) -> None:
    html = page(document, DEFAULTS)
    tables = [t for t in html.split("<article ")[1:] if t.count('class="tag contested"') > 1]
    assert tables
    assert all(t.count("can’t all be true") == 1 for t in tables)
