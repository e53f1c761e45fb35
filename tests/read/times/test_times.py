"""Time expressions: what is found, what it is worth, and what its surroundings make of it."""

from __future__ import annotations

import time as clock
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared import patience
from vigie.language.document import Document
from vigie.model import Dated, PartialDate, Time
from vigie.read.times.times import bounded, times, when_of

THURSDAY = "2025-11-06"


def read(text: str, lang: str = "en", published: str | None = THURSDAY, **more: object) -> list[Time]:
    doc = Document(text, lang, published=PartialDate(published) if published else None, **more)  # type: ignore[arg-type]
    return times(doc)


def pairs(text: str, lang: str = "en", published: str | None = THURSDAY) -> list[tuple[str, str | None]]:
    return [(t.text, t.value) for t in read(text, lang, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The post fell on 3 November 2025.", ("3 November 2025", "2025-11-03")),
        ("The post fell on Nov 03, 2025.", ("Nov 03, 2025", "2025-11-03")),
        ("The post fell on 2025-11-03.", ("2025-11-03", "2025-11-03")),
        ("The post fell on 13/11/2024.", ("13/11/2024", "2024-11-13")),
        ("The post fell on 3/11/2025.", ("3/11/2025", None)),  # the 3rd of November or the 11th of March
        ("The post fell in May 2024.", ("May 2024", "2024-05")),
        ("The post fell in 2012.", ("2012", "2012")),
        ("It began in the 1990s.", ("the 1990s", "199")),
        ("It began in the summer of 2019.", ("the summer of 2019", "2019-SU")),
        ("It raged through summer and autumn 2024.", ("summer", "2024-SU")),
        ("Every Friday the market opens.", ("Every Friday", "XXXX-WXX-5")),
        ("He goes there on Fridays.", ("on Fridays", "XXXX-WXX-5")),
        ("A convoy leaves twice a week.", ("twice a week", "P1W")),
        ("They came on the night of 3-4 November.", ("on the night of 3-4 November", "2025-11-03TNI")),
        ("It fell in the night from Friday to Saturday.", ("in the night from Friday to Saturday", "2025-10-31TNI")),
        ("He recalled 9/11 at length.", ("9/11", "2001-09-11")),
        ("The army spoke on Thursday.", ("Thursday", "2025-11-06")),  # news says "Thursday" of the day itself
        ("The army spoke on Friday.", ("Friday", "2025-10-31")),
        ("The army will speak on Friday.", ("Friday", "2025-11-07")),
        ("The vote is scheduled for Friday.", ("Friday", "2025-11-07")),
        ("By Friday evening they had left.", ("Friday evening", "2025-10-31TEV")),
        ("They say that June was wet.", ("June", "2025-06")),
        ("He arrives next Monday.", ("next Monday", "2025-11-10")),
        ("They came last Monday.", ("last Monday", "2025-11-03")),
        ("They came on 3 September.", ("3 September", "2025-09-03")),
        ("They came in December.", ("December", "2024-12")),
        ("They will come in December.", ("December", "2025-12")),
        ("The school stays shut until 9 January.", ("9 January", "2026-01-09")),
        ("It burned yesterday.", ("yesterday", "2025-11-05")),
        ("It burned last week.", ("last week", "2025-W44")),
        ("It burned two months ago.", ("two months ago", "2025-09")),
        ("It burned earlier this month.", ("earlier this month", "2025-11")),
        ("It burned late last year.", ("late last year", "2024")),
        ("It burned in early June.", ("early June", "2025-06")),
        ("It burned at the end of March.", ("the end of March", "2025-03")),
        ("They fought for two months.", ("two months", "P2M")),
        ("They fought for several weeks.", ("several weeks", "PXW")),
        ("Trucks leave daily.", ("daily", "P1D")),
        ("The blast struck at 12:00 GMT on 3 November 2025.", ("12:00 GMT on 3 November 2025", "2025-11-03T12:00Z")),
        ("It struck on Monday night.", ("Monday night", "2025-11-03TNI")),
    ],
)
def test_english(text: str, expected: tuple[str, str | None]) -> None:
    assert expected in pairs(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le poste est tombé le 1er novembre 2025.", ("le 1er novembre 2025", "2025-11-01")),
        ("LE POSTE EST TOMBÉ LE 3 FÉVRIER 2025.", ("LE 3 FÉVRIER 2025", "2025-02-03")),
        ("Le poste est tombé le 3 aout 2025.", ("le 3 aout 2025", "2025-08-03")),
        ("Le poste est tombé le 03/11/2025.", ("le 03/11/2025", "2025-11-03")),  # in French always day first
        ("Le poste est tombé fin octobre.", ("fin octobre", "2025-10")),
        ("Le poste est tombé à la mi-septembre.", ("à la mi-septembre", "2025-09")),
        ("Le poste est tombé début juin.", ("début juin", "2025-06")),
        ("L’armée a parlé mardi.", ("mardi", "2025-11-04")),
        ("L’armée a parlé mardi dernier.", ("mardi dernier", "2025-11-04")),
        ("L’armée a parlé ce lundi.", ("ce lundi", "2025-11-03")),
        ("L’armée parlera lundi.", ("lundi", "2025-11-10")),
        ("L’armée a parlé hier soir.", ("hier soir", "2025-11-05TEV")),
        ("Il y a deux jours, il a fui.", ("Il y a deux jours", "2025-11-04")),
        ("Il a fui la semaine dernière.", ("la semaine dernière", "2025-W44")),
        ("Il a fui l’an dernier.", ("l’an dernier", "2024")),
        ("Il a fui le 6 mai dernier.", ("le 6 mai dernier", "2025-05-06")),
        ("Il a fui dans les années 1990.", ("les années 1990", "199")),
        ("Ils ont tiré dans la nuit du 3 au 4 novembre.", ("dans la nuit du 3 au 4 novembre", "2025-11-03TNI")),
        ("Ils ont tiré dans la nuit de mardi à mercredi.", ("dans la nuit de mardi à mercredi", "2025-11-04TNI")),
        ("Ils ont tiré pendant deux mois.", ("deux mois", "P2M")),
        ("Ils ont tiré lundi à huit heures du soir.", ("huit heures du soir", "2025-11-03T20:00")),
        ("Les 18 janvier et 15 février 2024, il a plu.", ("15 février 2024", "2024-02-15")),
        ("Deux camions par jour.", ("par jour", "P1D")),
        ("Les écoles seront fermées jusqu’au 9 janvier.", ("9 janvier", "2026-01-09")),
        ("Ils ont tiré lundi vers 5 heures du soir.", ("5 heures du soir", "2025-11-03T17:00")),
        ("Leur exil durera plus de vingt ans.", ("vingt ans", "P20Y")),
        ("Il revient, six ans après sa fuite.", ("six ans", "P6Y")),
        ("Les prix ont monté au troisième trimestre.", ("au troisième trimestre", "2025-Q3")),
        ("Chaque vendredi, le marché ouvre.", ("Chaque vendredi", "XXXX-WXX-5")),
        ("Le 11-Septembre a tout changé.", ("Le 11-Septembre", "2001-09-11")),
    ],
)
def test_french(text: str, expected: tuple[str, str | None]) -> None:
    assert expected in pairs(text, "fr")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("They may march on the town.", "en"),
        ("One may wonder.", "en"),
        ("Copyright 2019 Invented Times.", "en"),
        ("The sun sat low.", "en"),
        ("It took 2000 soldiers and 1950 tonnes.", "en"),
        ("Resolution 2012 was read.", "en"),
        ("See #mali2025 and A400M.", "en"),
        ("Un homme de 38 ans a été arrêté.", "fr"),
        ("Une femme de vingt-huit ans a fui.", "fr"),
        ("Le quotidien a paru.", "fr"),
        ("Quelque 2012 personnes.", "fr"),
        ("La ville a été prise.", "fr"),
        ("Des enfants de moins de cinq ans attendent.", "fr"),
        ("Les plus de soixante ans attendent.", "fr"),
    ],
)
def test_no_times(text: str, lang: str) -> None:
    assert pairs(text, lang) == []


def test_without_a_date_of_publication_values_stay_open() -> None:
    text = "Schools stay closed until 9 November. The army spoke on Monday. It burned yesterday and last week."
    assert pairs(text, "en", None) == [
        ("9 November", "XXXX-11-09"),
        ("Monday", "XXXX-WXX-1"),
        ("yesterday", None),
        ("last week", None),
    ]
    assert [when_of(t) for t in read(text, "en", None)] == [None] * 4


def test_a_month_of_publication_resolves_only_what_all_its_days_agree_on() -> None:
    assert pairs("It burned yesterday. It burned last month. It burned on 3 September.", "en", "2025-11") == [
        ("yesterday", None),
        ("last month", "2025-10"),
        ("3 September", "2025-09-03"),
    ]


def test_the_interval_of_an_undated_article_resolves_only_what_both_ends_agree_on() -> None:
    doc = Document("It burned last month. It burned yesterday.", "en")
    interval = Dated(start=PartialDate("2025-11-03"), end=PartialDate("2025-11-09"))
    assert [t.value for t in times(doc, interval)] == ["2025-10", None]
    assert [t.value for t in times(doc, Dated(start=PartialDate("2025-11-03"), end=None))] == [None, None]


def test_the_date_told_last_anchors_what_points_back_to_it() -> None:
    assert pairs("They attacked on 12 May 2024. The next day they left. That month prices rose.") == [
        ("12 May 2024", "2024-05-12"),
        ("The next day", "2024-05-13"),
        ("That month", "2024-05"),
    ]
    assert pairs("Ils ont attaqué le 12 mai 2024. Le lendemain, ils sont partis.", "fr")[1] == (
        "Le lendemain",
        "2024-05-13",
    )


def test_a_later_month_of_the_same_sentence_has_the_year_stated_before() -> None:
    assert pairs("They took the camp in May 2023 and lost it in July.")[1] == ("July", "2023-07")


def test_history_is_told_in_sequence() -> None:
    text = (
        "The war began in May 1962. In June 1962 a truce failed. On 4 July 1962 the port fell. In August the council"
        " met. In October 1962 it dissolved. In November it met again. In January the last fort gave up."
    )
    assert [v for _, v in pairs(text)][3:] == ["1962-08", "1962-10", "1962-11", "1963-01"]


def test_the_date_wins_over_its_weekday() -> None:
    assert pairs("On Monday, 4 November 2025, it rained.") == [("Monday, 4 November 2025", "2025-11-04")]


def test_a_weekday_helps_to_find_the_year() -> None:
    assert pairs("On Tuesday, 3 September, it rained.") == [("Tuesday, 3 September", "2024-09-03")]


def test_posts_are_not_read_against_the_date_of_the_article() -> None:
    post = "The bridge fell yesterday. — A. Invented, 9 August 2025"
    text = f"They said so today.\n\n{post}"
    at = text.index(post)
    assert [t.value for t in read(text, embeds=((at, len(text)),))] == ["2025-11-06", "2025-08-08", "2025-08-09"]


@pytest.mark.parametrize(
    ("text", "lang", "start", "end", "precision"),
    [
        ("Closed since 3 September.", "en", "2025-09-03", None, "period"),
        ("Fermé depuis le 3 septembre.", "fr", "2025-09-03", None, "period"),
        ("It will be closed until 14 November.", "en", "2025-11-06", "2025-11-14", "period"),
        ("Il restera fermé jusqu’au 14 novembre.", "fr", "2025-11-06", "2025-11-14", "period"),
        ("The town may fall before year-end.", "en", "2025-11-06", "2025-12-31", "period"),
        ("La ville peut tomber d’ici la fin de l’année.", "fr", "2025-11-06", "2025-12-31", "period"),
        ("Over the past two months, it rained.", "en", "2025-09-06", "2025-11-06", "period"),
        ("From 3 to 5 May 2025 it rained.", "en", "2025-05-03", "2025-05-05", "period"),
        ("Il a plu du 3 au 5 mai 2025.", "fr", "2025-05-03", "2025-05-05", "period"),
        ("Entre le 3 et le 5 mai 2025, il a plu.", "fr", "2025-05-03", "2025-05-05", "period"),
        ("Between March and June 2025 it rained.", "en", "2025-03", "2025-06", "period"),
        ("It rained last week.", "en", "2025-10-27", "2025-11-02", "period"),
        ("He died after Monday’s attack.", "en", "2025-11-03", "2025-11-03", "day"),
        ("It rained on 3 May 2025.", "en", "2025-05-03", "2025-05-03", "day"),
    ],
)
def test_bounded(text: str, lang: str, start: str | None, end: str | None, precision: str) -> None:
    doc = Document(text, lang, published=PartialDate(THURSDAY))
    found = times(doc)
    when = bounded(doc, found[0], found)
    assert when is not None
    assert (when.start and when.start.text, when.end and when.end.text, when.precision) == (start, end, precision)


@given(st.text(max_size=400), st.sampled_from(["en", "fr"]), st.sampled_from([None, "2025", "2025-11", THURSDAY]))
def test_any_text_is_read(text: str, lang: str, published: str | None) -> None:
    doc = Document(text, lang, published=PartialDate(published) if published else None)
    found = times(doc)
    assert all(a.end <= b.start for a, b in pairwise(found))
    for t in found:
        assert doc.text[t.start : t.end] == t.text
        bounded(doc, t, found)


_PIECES = st.sampled_from(
    "on|in|the|3|31|February|May|2025|Monday|next|last|week|two|months|ago|since|until|the day|later|night|of|99|-|,"
    "|le|1er|février|mardi|prochain|il y a|deux|jours|dans la nuit du|au|depuis|12 h 30|25:99|30 February 2025".split(
        "|"
    )
)


@given(
    st.lists(_PIECES, max_size=12), st.sampled_from(["en", "fr"]), st.sampled_from([None, "0001-01-01", "9999-12-31"])
)
def test_odd_sequences_of_time_words_are_read(pieces: list[str], lang: str, published: str | None) -> None:
    doc = Document(" ".join(pieces), lang, published=PartialDate(published) if published else None)
    for t in times(doc):
        when_of(t)


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_every_whole_date_is_read_in_both_languages(day: date) -> None:
    months_en = "January February March April May June July August September October November December".split()
    months_fr = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
    en = f"It rained on {day.day} {months_en[day.month - 1]} {day.year} in the north."
    us = f"It rained on {months_en[day.month - 1]} {day.day}, {day.year} in the north."
    fr = f"Il a plu le {'1er' if day.day == 1 else day.day} {months_fr[day.month - 1]} {day.year} au nord."
    for text, lang in ((en, "en"), (us, "en"), (fr, "fr")):
        assert [t.value for t in read(text, lang)] == [day.isoformat()]


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2090, 12, 31)), st.integers(0, 6))
def test_a_weekday_in_the_past_tense_is_the_last_one(published: date, back: int) -> None:
    day = published - timedelta(days=back)
    text = f"The army spoke on {'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split()[day.weekday()]}."
    assert [t.value for t in read(text, "en", published.isoformat())] == [day.isoformat()]


@pytest.mark.parametrize(
    "unit", ["a ", "the ", "3 ", "1", "may ", "in 2012, ", "'", "the night of ", "the 3 and ", "fin de ", "- "]
)
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_time_is_linear(unit: str, lang: str) -> None:
    doc = Document(unit * (60_000 // len(unit)), lang, published=PartialDate(THURSDAY))
    started = clock.process_time()
    times(doc)
    assert clock.process_time() - started < patience(6)


def test_other_languages_have_no_rules() -> None:
    assert read("am 3. November 2025", "de") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le pont a sauté jeudi aux environs de 16 heures.", ("16 heures", "2025-11-06T16:00")),
        ("Le pont a sauté jeudi autour de quatre heures.", ("quatre heures", "2025-11-06T04:00")),
        ("Le pont a été repris jeudi après trois heures de combats.", ("trois heures", "PT3H")),
    ],
)
def test_french_hours_of_the_clock_and_of_length(text: str, expected: tuple[str, str]) -> None:
    assert expected in pairs(text, "fr")
