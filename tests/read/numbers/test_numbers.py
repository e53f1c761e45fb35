"""Numbers: values with open bounds, units, and what is no number."""

from __future__ import annotations

import time as clock
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared import patience
from vigie.language.document import Document
from vigie.model import PartialDate
from vigie.read.numbers.numbers import Number, numbers
from vigie.read.times.times import times

Row = tuple[str, float | None, float | None, bool, str | None, str]


def read(text: str, lang: str = "en") -> list[Number]:
    doc = Document(text, lang, published=PartialDate("2025-11-06"))
    return numbers(doc, times(doc))


def rows(text: str, lang: str = "en") -> list[Row]:
    return [(text[n.start : n.end], n.low, n.high, n.approx, n.unit, n.kind) for n in read(text, lang)]


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "approx"),
    [
        ("They hold 12 posts.", "12", 12, 12, False),
        ("At least 19 people fled.", "At least 19", 19, None, False),
        ("More than 40 people fled.", "More than 40", 40, None, False),
        ("It feeds over 8 million people.", "over 8 million", 8_000_000, None, False),
        ("Up to 80 people fled.", "Up to 80", None, 80, False),
        ("As many as 80 people fled.", "As many as 80", None, 80, False),
        ("Fewer than 80 people fled.", "Fewer than 80", None, 80, False),
        ("Nearly 6,000 people fled.", "Nearly 6,000", 6000, 6000, True),
        ("Some 200 people fled.", "Some 200", 200, 200, True),
        ("Between 20 and 30 people fled.", "Between 20 and 30", 20, 30, False),
        ("They burned 20–30 huts.", "20–30", 20, 30, False),
        ("They burned two or three huts.", "two or three", 2, 3, False),
        ("Two to three million people fled.", "Two to three million", 2_000_000, 3_000_000, False),
        ("Dozens of people fled.", "Dozens", None, None, True),
        ("Tens of thousands fled.", "Tens of thousands", None, None, True),
        ("Several hundred fled.", "Several hundred", None, None, True),
        ("A dozen huts burned.", "A dozen", 12, 12, False),
        ("Half a million people fled.", "Half a million", 500_000, 500_000, False),
        ("A country of 26m people.", "26m", 26_000_000, 26_000_000, False),
        ("It weighs 1.429 tonnes.", "1.429", 1.429, 1.429, False),
        ("It houses 1\u202f300 people.", "1\u202f300", 1300, 1300, False),
        ("It houses ten lakh people.", "ten lakh", 1_000_000, 1_000_000, False),
        (
            "One hundred and twenty-three thousand fled.",
            "One hundred and twenty-three thousand",
            123_000,
            123_000,
            False,
        ),
        ("One soldier died.", "One", 1, 1, False),
        ("Killing one and wounding others.", "one", 1, 1, False),
        ("Another 20 people fled.", "20", 20, 20, False),
        ("20 or more people fled.", "20 or more", 20, None, False),
        ("40+ people fled.", "40+", 40, None, False),
        ("They had no more than 5 trucks.", "no more than 5", None, 5, False),
    ],
)
def test_english_values(text: str, words: str, low: float | None, high: float | None, approx: bool) -> None:
    assert rows(text) == [(words, low, high, approx, None, "cardinal")]


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "approx"),
    [
        ("Au moins 19 personnes ont fui.", "Au moins 19", 19, None, False),
        ("Plus de 1 300 habitants ont fui.", "Plus de 1 300", 1300, None, False),
        ("Jusqu’à 80 personnes ont fui.", "Jusqu’à 80", None, 80, False),
        ("Moins de 30 personnes ont fui.", "Moins de 30", None, 30, False),
        ("Près de 6\u00a0000 personnes ont fui.", "Près de 6\u00a0000", 6000, 6000, True),
        ("Quelque 500 personnes ont fui.", "Quelque 500", 500, 500, True),
        ("Une vingtaine de personnes ont fui.", "Une vingtaine", 20, 20, True),
        ("Plus d’une centaine de personnes ont fui.", "Plus d’une centaine", 100, None, True),
        ("Des dizaines de personnes ont fui.", "Des dizaines", None, None, True),
        ("Des centaines de milliers ont fui.", "Des centaines de milliers", None, None, True),
        ("Entre 20 et 30 personnes ont fui.", "Entre 20 et 30", 20, 30, False),
        ("De 20 à 30 personnes ont fui.", "De 20 à 30", 20, 30, False),
        ("Deux ou trois hommes ont fui.", "Deux ou trois", 2, 3, False),
        ("Il pèse 1.429 tonnes.", "1.429", 1429, 1429, False),
        ("Il compte 2,5 millions de membres.", "2,5 millions", 2_500_000, 2_500_000, False),
        ("Un million et demi ont fui.", "Un million et demi", 1_500_000, 1_500_000, False),
        ("Quatre-vingt-douze ont fui.", "Quatre-vingt-douze", 92, 92, False),
        ("Soixante et onze ont fui.", "Soixante et onze", 71, 71, False),
        ("On compte un mort.", "un", 1, 1, False),
        ("Au moins un enfant a fui.", "Au moins un", 1, None, False),
    ],
)
def test_french_values(text: str, words: str, low: float | None, high: float | None, approx: bool) -> None:
    assert rows(text, "fr") == [(words, low, high, approx, None, "cardinal")]


@pytest.mark.parametrize(
    ("text", "lang", "row"),
    [
        ("It rose by 38%.", "en", ("38%", 38, 38, False, "%", "percent")),
        ("It rose by 38 per cent.", "en", ("38 per cent", 38, 38, False, "%", "percent")),
        ("Une hausse de 38\u00a0%.", "fr", ("38\u00a0%", 38, 38, False, "%", "percent")),
        ("Une hausse de 38 pour cent.", "fr", ("38 pour cent", 38, 38, False, "%", "percent")),
        ("Une évolution de −12 %.", "fr", ("−12 %", -12, -12, False, "%", "percent")),
        ("De 25 à 30 % des puits.", "fr", ("De 25 à 30 %", 25, 30, False, "%", "percent")),
        ("It cost $5 million.", "en", ("$5 million", 5_000_000, 5_000_000, False, "USD", "money")),
        ("It cost about €300m.", "en", ("about €300m", 300_000_000, 300_000_000, True, "EUR", "money")),
        ("Au prix de 5 millions d’euros.", "fr", ("5 millions d’euros", 5_000_000, 5_000_000, False, "EUR", "money")),
        ("Au prix de 500 francs CFA.", "fr", ("500 francs CFA", 500, 500, False, "CFA", "money")),
        ("Un budget de 45 M€.", "fr", ("45 M€", 45_000_000, 45_000_000, False, "EUR", "money")),
        ("It is six times as many.", "en", ("six", 6, 6, False, None, "multiple")),
        ("C’est six fois plus.", "fr", ("six", 6, 6, False, None, "multiple")),
    ],
)
def test_units(text: str, lang: str, row: Row) -> None:
    assert rows(text, lang) == [row]


def test_the_zone_of_the_cfa_franc_is_named_where_its_bank_is() -> None:
    assert [n.unit for n in read("Un billet de 500 francs CFA de la BCEAO.", "fr")] == ["XOF"]
    assert [n.unit for n in read("Un billet de 500 francs CFA de la BEAC.", "fr")] == ["XAF"]


def test_a_change_is_two_numbers_with_one_unit() -> None:
    found = rows("The price rose from 500 to 800 CFA francs.")
    assert [(r[1], r[2], r[4]) for r in found] == [(500, 500, "CFA"), (800, 800, "CFA")]


def test_the_core_is_without_qualifier_and_unit() -> None:
    text = "At least 2.5 million dollars."
    (n,) = read(text)
    assert text[n.core_start : n.core_end] == "2.5 million"


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The G5 Sahel met on the Route Nationale 7 and the RN7.", "en"),
        ("COVID-19, a B-52, an AK-47 and an A400M.", "en"),
        ("Article 5 of Resolution 2391 at Level 4.", "en"),
        ("On September 11 and on 3 May 2024 at 12:35 it rained.", "en"),
        ("The 2nd battalion, the twenty-first raid.", "en"),
        ("One of the men said no one came; one should not.", "en"),
        ("Call +223 76 12 34 56 or see https://example.org/12/34 and #100 @a99.", "en"),
        ("They won 3-1.", "en"),
        ("Two-thirds of it burned, and three-quarters of that.", "en"),
        ("1 in 4 fled, boys aged 12 to 17.", "en"),
        ("One in five families fled.", "en"),
        ("Les moins de cinq ans attendent.", "fr"),
        ("Un enfant sur quatre a fui.", "fr"),
        ("A man, Moussa, 34, fled.", "en"),
        ("Un soldat et une femme ont fui.", "fr"),
        ("Le 2e bataillon, la vingt-cinquième brigade, la RN6.", "fr"),
        ("L’article 5 de la résolution 2391.", "fr"),
        ("Un homme de 38 ans a fui en 2012.", "fr"),
    ],
)
def test_no_numbers(text: str, lang: str) -> None:
    assert rows(text, lang) == []


_EN_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
)
_EN_SMALL += "seventeen eighteen nineteen".split()
_EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_FR_SMALL = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept".split()
)
_FR_SMALL += "dix-huit dix-neuf".split()
_FR_TENS = "vingt trente quarante cinquante soixante".split()


def english(n: int) -> str:
    for scale, name in ((10**6, "million"), (1000, "thousand")):
        if n >= scale:
            rest = n % scale
            return f"{english(n // scale)} {name}" + (f" {'and ' if rest < 100 else ''}{english(rest)}" if rest else "")
    if n >= 100:
        return f"{_EN_SMALL[n // 100]} hundred" + (f" and {english(n % 100)}" if n % 100 else "")
    if n >= 20:
        return _EN_TENS[n // 10 - 2] + (f"-{_EN_SMALL[n % 10]}" if n % 10 else "")
    return _EN_SMALL[n]


def french(n: int) -> str:
    if n >= 10**6:
        millions, rest = divmod(n, 10**6)
        return f"{french(millions)} million{'s' if millions > 1 else ''}" + (f" {french(rest)}" if rest else "")
    if n >= 1000:
        thousands, rest = divmod(n, 1000)
        head = "mille" if thousands == 1 else f"{french(thousands)} mille"
        return head + (f" {french(rest)}" if rest else "")
    if n >= 100:
        hundreds, rest = divmod(n, 100)
        head = "cent" if hundreds == 1 else f"{_FR_SMALL[hundreds]} cent" + ("" if rest else "s")
        return head + (f" {french(rest)}" if rest else "")
    if n >= 80:
        return "quatre-vingts" if n == 80 else f"quatre-vingt-{_FR_SMALL[n - 80]}"
    if n >= 60:
        return "soixante" if n == 60 else f"soixante{' et ' if n in (61, 71) else '-'}{_FR_SMALL[n - 60]}"
    if n >= 20:
        tens, unit = divmod(n, 10)
        return _FR_TENS[tens - 2] + ("" if not unit else " et un" if unit == 1 else f"-{_FR_SMALL[unit]}")
    return _FR_SMALL[n]


_COUNTS = st.one_of(st.integers(2, 100), st.integers(2, 2000), st.integers(2, 9_999_999))


@given(_COUNTS)
def test_every_number_in_words_is_read_in_both_languages(n: int) -> None:
    for words, lang, text in (
        (english(n), "en", "They counted {} huts there."),
        (french(n), "fr", "Ils ont compté {} cases là-bas."),
    ):
        found = read(text.format(words), lang)
        assert [(f.low, f.high) for f in found] == [(n, n)], words
        assert text.format(words)[found[0].core_start : found[0].core_end] == words


@given(
    st.integers(2, 99_999_999).filter(lambda n: not 1000 <= n <= 2100),
    st.sampled_from(["at least", "up to", "nearly", ""]),
)
def test_every_number_in_digits_is_read_in_both_languages(n: int, qualifier: str) -> None:
    french_qualifier = {"at least": "au moins", "up to": "jusqu’à", "nearly": "près de", "": ""}[qualifier]
    low, high = (None if qualifier == "up to" else n), (None if qualifier == "at least" else n)
    for lang, text in (
        ("en", f"They counted {qualifier} {n:,} huts there."),
        ("en", f"They counted {qualifier} {n} huts there."),
        ("fr", f"Ils ont compté {french_qualifier} {n:,} cases.".replace(",", "\u202f")),
        ("fr", f"Ils ont compté {french_qualifier} {n:,} cases.".replace(",", " ")),
        ("fr", f"Ils ont compté {french_qualifier} {n:,} cases là.".replace(",", ".")),
    ):
        found = read(text, lang)
        assert [(f.low, f.high, f.approx) for f in found] == [(low, high, qualifier == "nearly")], text


@given(st.text(max_size=400), st.sampled_from(["en", "fr"]))
def test_any_text_is_read(text: str, lang: str) -> None:
    for n in read(text, lang):
        assert 0 <= n.start <= n.core_start < n.core_end <= n.end <= len(text)
        assert n.low is None or n.high is None or n.low <= n.high


_PIECES = st.sampled_from(
    "12|1,300|1 300|0.5|at least|up to|between|and|to|-|million|hundred|a|one|two|dozen|half a|%|$|euros|or more|of"
    "|au moins|entre|et|à|de|une vingtaine|quatre|vingt|cent|mille|millions|pour cent|francs CFA|²|٣|½|12/3|"
    "3:1|[4]|(5)".split("|")
)


@given(st.lists(_PIECES, max_size=14), st.sampled_from(["en", "fr"]))
def test_odd_sequences_of_number_words_are_read(pieces: list[str], lang: str) -> None:
    found = read(" ".join(pieces), lang)
    assert all(a.core_end <= b.core_start for a, b in pairwise(found))


@pytest.mark.parametrize(
    "unit",
    ["a ", "3 ", "1", "1,000", "one ", "hundred ", "between ", "'", "at least ", "$", "1-", "quatre-vingt-", "("],
)
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_time_is_linear(unit: str, lang: str) -> None:
    doc = Document(unit * (60_000 // len(unit)), lang)
    started = clock.process_time()
    numbers(doc, [])
    assert clock.process_time() - started < patience(6)


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("Quinze (15) maisons ont brûlé.", "fr", [("Quinze (15)", 15)]),
        ("Quarante-quatre (044) maisons ont brûlé.", "fr", [("Quarante-quatre (044)", 44)]),
        ("Fifteen (15) houses burnt.", "en", [("Fifteen (15)", 15)]),
        ("Quinze (16) maisons ont brûlé.", "fr", [("Quinze", 15)]),
    ],
)
def test_a_number_in_words_and_its_digits_are_one(text: str, lang: str, found: list[tuple[str, float]]) -> None:
    assert [(words, low) for words, low, *_ in rows(text, lang)][:1] == found


def test_the_longest_number_in_words() -> None:
    words = "Deux cent vingt et un millions deux cent trente et un mille six cent quarante et un sacs ont brûlé."
    assert rows(words, "fr")[0][1:3] == (221_231_641, 221_231_641)
