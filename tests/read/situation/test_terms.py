"""Until when a state lasts; every text here is invented."""

from __future__ import annotations

import pytest

from read.happenings import Happenings


@pytest.mark.parametrize(
    ("text", "lang", "until"),
    [
        ("Schools in Kita are closed for two weeks starting 10 March.", "en", "2031-03-23"),
        ("Les écoles de Kita sont fermées du 10 mars au 21 mars.", "fr", "2031-03-21"),
        ("The army closed all schools in Kita. Schools are expected to reopen on 24 March.", "en", "2031-03-24"),
        ("Schools in Kita are closed for two weeks.", "en", "None"),
    ],
)
def test_until_is_read_where_the_text_says_it(text: str, lang: str, until: str) -> None:
    schools = [i for i in Happenings(text, lang).indicators if i.indicator == "schools"]
    assert [(i.direction, str(i.until)) for i in schools] == [("worsens", until)]
