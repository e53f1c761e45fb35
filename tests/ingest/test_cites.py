import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared import patience
from vigie.ingest.cites import cites
from vigie.ingest.outlets import outlets


@pytest.mark.parametrize(
    ("text", "span", "name"),
    [
        ("TIN FICTIF, Nov 3 (Reuters) – Gunmen killed nine.", "Reuters", "Reuters"),
        (
            "The road is closed, according to the Wall Street Journal.",
            "the Wall Street Journal",
            "The Wall Street Journal",
        ),
        ("WSJ reported on Monday that the road was closed.", "WSJ", "The Wall Street Journal"),
        ("Neuf morts, selon l’Invented Courier, qui cite l’hôpital.", "l’Invented Courier", "Invented Courier"),
        ("Le maire a déclaré jeudi à RFI que la route était fermée.", "RFI", "RFI"),
        ("Neuf personnes sont mortes, a indiqué le gouverneur à l’AFP.", "l’AFP", "AFP"),
        ("L’armée avance, rapporte le journal Le Monde.", "Le Monde", "Le Monde"),
        ("“We ran,” a driver told The Example Gazette.", "The Example Gazette", "Example Gazette"),
        ("D’après Radio Exemple, la route est fermée.", "Radio Exemple", "Radio Exemple"),
        ("La route est fermée. (avec AFP)", "AFP", "AFP"),
        ("Al\u00a0Jazeera’s correspondent said the road was closed.", "Al\u00a0Jazeera", "Al Jazeera"),
    ],
)
def test_outlets_named_as_the_source(text: str, span: str, name: str) -> None:
    found = cites(text)
    assert [(c.text, c.name) for c in found] == [(span, name)]
    assert text[found[0].start : found[0].end] == span


@pytest.mark.parametrize(
    "text",
    [
        "A Reuters journalist was killed in the attack.",
        "The Guardian Council met, and times are hard.",
        "Selon le Journal officiel, la loi est publiée.",
        "According to the Independent National Electoral Commission, turnout fell.",
        "He spoke to the Standard Bank of Examplia.",
        "Selon la Croix-Rouge, neuf personnes sont mortes.",
        "According to Amnesty International, nine people died.",
    ],
)
def test_what_is_no_source_outlet(text: str) -> None:
    assert cites(text) == ()


def test_the_articles_own_outlet_is_no_cite() -> None:
    assert cites("Un témoin a dit à BBC Afrique que la route est fermée.", "BBC Afrique") == ()
    assert cites("Reuters reported the attack, the BBC said.", "BBC News")[0].name == "Reuters"
    assert len(cites("Reuters reported the attack, the BBC said.", "BBC News")) == 1


def test_nothing_inside_a_post_is_cited_again() -> None:
    text = (
        "Nine dead, Reuters reported. https://t.co/abc\n— Example Wire (@examplewire) March 4, 2031\nReuters reported."
    )
    assert [c.name for c in cites(text)] == ["Example Wire", "Reuters"]


def test_no_name_is_in_the_list_twice() -> None:
    known = outlets()
    assert len(set(known.names.values())) >= 150
    assert known.named("WSJ") == known.named("the Wall Street Journal") == "The Wall Street Journal"
    assert known.named("L’Express") == "L'Express"
    assert known.named("Croix") is None


@given(st.text(alphabet="à,. ()—–-@#\nReutsAFPLMondlg’'selonTimeacrdi1", max_size=200))
def test_any_text(text: str) -> None:
    found = cites(text)
    for c in found:
        c.verify(text)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    "unit",
    [
        "a ",
        "(A",
        "selon ",
        "told The A B C D ",
        '"',
        "1",
        "— ",
        "\n",
        "Il a dit à ",
        "Radio A ",
        "— A (@b) May 5, 2031\n",
    ],
)
def test_time_is_linear(unit: str) -> None:
    began = time.process_time()
    cites(unit * (60_000 // len(unit)))
    assert time.process_time() - began < patience(2.0)


def test_a_short_form_in_brackets_is_no_cite() -> None:
    assert cites("The Action Party (AP) called for calm on Monday.") == ()
    assert [c.text for c in cites("FICTIF, Examplia (AP) — Gunmen attacked.\nRoute fermée (avec AFP).\nFin.")] == [
        "AP",
        "AFP",
    ]
