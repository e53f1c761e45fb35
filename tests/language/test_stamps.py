"""Which dates of a text only say when the page came out. Invented."""

from __future__ import annotations

from datetime import date

import pytest

from vigie.language.stamps import is_stamp


@pytest.mark.parametrize(
    ("text", "words", "value", "stamp"),
    [
        ("Mon 3 May 2032 Raid kills nine in Tal Amra.", "3 May 2032", "2032-05-03", True),
        ("Date of publication 3 May 2032 Nine people died.", "3 May 2032", "2032-05-03", True),
        ("Raid kills nine Agency Monday 3 May 2032 Nine people died.", "3 May 2032", "2032-05-03", True),
        ("Publié le 3 mai 2032 Neuf personnes sont mortes.", "3 mai 2032", "2032-05-03", True),
        ("On 3 May 2032 Nine people died.", "3 May 2032", "2032-05-03", False),
        ("Ce lundi 3 mai 2032 à 2h, des hommes armés sont venus.", "Ce lundi 3 mai 2032", "2032-05-03", False),
        ("The raid of 3 May 2032. Nine people died.", "3 May 2032", "2032-05-03", False),
        (
            "Nine died in the raid that hit Tal Amra 9 June 2031. Police came.",
            "9 June 2031",
            "2031-06-09",
            False,
        ),
        ("Mon 3 May Raid kills nine in Tal Amra.", "3 May", "2032-05-03", False),
    ],
)
def test_a_stamp_is_no_day_of_an_event(text: str, words: str, value: str, stamp: bool) -> None:
    start = text.index(words)
    assert is_stamp(text, (start, start + len(words)), value, date(2032, 5, 3)) is stamp


def test_only_in_the_first_lines() -> None:
    text = "A long report goes on. " * 20 + "Updated 3 May 2032 Nine died."
    start = text.index("3 May")
    assert not is_stamp(text, (start, start + 10), "2032-05-03", date(2032, 5, 3))
