"""Time grows with the length of a text and no faster, whatever the text is made of."""

from __future__ import annotations

import time

import pytest

from shared import patience
from vigie import gazetteer
from vigie.config import DEFAULTS
from vigie.model import Article, PartialDate
from vigie.read import read_article

LENGTH = 40_000
# Linear readers take two to eight seconds for each; a walk over all pairs takes tens of seconds.
MOST = 15.0  # seconds of the processor, on a slow one


def repeated(unit: str) -> str:
    return (unit * (LENGTH // len(unit) + 1))[:LENGTH]


def numbered(line: str) -> str:
    """As many lines as fit, each with a number of its own at ``#``."""
    return "".join(line.replace("#", str(n)) for n in range(LENGTH // len(line)))


TEXTS = {
    "list of towns": repeated("Bamako, "),
    "no full stop": repeated("killed 12 people and "),
    "nouns alone": repeated("attack "),
    "one event, told again": repeated("Gunmen killed 12 people in Kita on Tuesday. "),
    "many events": numbered("Gunmen killed # people in Kita on May 3, 1#. "),
    "capital letters": repeated("GUNMEN KILLED 12 PEOPLE. "),
    "opened quotations": numbered('"We stay #.\n'),
    "quotations": numbered("“We will stay,” said Ada Example #. "),
    "advice": repeated("Canada told its citizens to leave Mali immediately. "),
    "digits": repeated("1 "),
    "dates": repeated("on November 3, 2025 "),
    "French": repeated("des hommes armés ont tué 12 personnes à Kita et "),
}


@pytest.mark.parametrize("name", TEXTS)
def test_long_texts(name: str) -> None:
    article = Article(
        id="a",
        text=TEXTS[name],
        lang="fr" if name == "French" else "en",
        published=PartialDate("2025-11-03"),
    )
    places = gazetteer.load()
    start = time.process_time()
    read_article(article, places, DEFAULTS)
    assert time.process_time() - start < patience(MOST)
