"""An actor that one article introduces by two names is one actor in the others too. Everything is invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.compare_factory import Writer, grouped
from vigie.compare import compare
from vigie.model import Naming


@pytest.mark.parametrize(("introduced", "events"), [(True, 1), (False, 2)])
def test_an_acronym_joins_what_the_name_tells(introduced: bool, events: int) -> None:
    told = Writer("a", "The Front for Invention (FFI) raided Alpha.", published=None).incident(
        "raided", where="Alpha", actor="Front for Invention"
    )
    # What the article is about is another attack, so that only the actor joins the second one.
    later = Writer("b", "A guard was shot in Gamma. FFI stormed Alpha.", published=None)
    later.incident("A guard was shot", where="Gamma").incident("stormed", where="Alpha", actor="FFI")
    first = told.done()
    if introduced:
        naming = Naming.cut(first.text, 4, 29, name="Front for Invention", alias="FFI")
        first = replace(first, namings=(naming,))
    readings = [first, later.done()]
    assert len(compare(readings, grouped(readings)).incidents) == events + 1
