"""When, where and according to whom a statement holds. All sentences, places and names are invented or neutral."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared import patience
from vigie.language.document import Document
from vigie.model import PartialDate, Quote, Source, Span, Toponym
from vigie.read.context.scope import Scope
from vigie.read.times.times import times

PLACES = {
    "Kita": ("locality", "ML", "Kayes", 1), "Gao": ("locality", "ML", "Gao", 2),
    "Kidal": ("locality", "ML", "Kidal", 3),
    "Kayes": ("region", "ML", "Kayes", 4), "Mali": ("country", "ML", None, 5), "Niger": ("country", "NE", None, 6),
}  # fmt: skip


def document(text: str, lang: str = "en", published: str | None = "2031-03-05", **more: object) -> Document:
    return Document(text, lang, published=PartialDate(published) if published else None, **more)  # type: ignore[arg-type]


def places_of(doc: Document) -> list[Toponym]:
    found = []
    for word, (kind, country, admin1, id_) in PLACES.items():
        at = doc.text.find(word)
        while at >= 0:
            found.append(doc.make(
                Toponym, at, at + len(word), name=word, gazetteer_id=f"t:{id_}", geonames_id=id_, kind=kind,
                country=country, admin1=admin1, lat=1.0 * id_, lon=1.0, confidence=0.9, role="literal",
            ))  # fmt: skip
            at = doc.text.find(word, at + 1)
    return sorted(found, key=lambda p: p.start)


def scope(doc: Document, quotes: list[Quote] | None = None) -> Scope:
    return Scope(doc, times(doc), places_of(doc), quotes or [])


def at(doc: Document, words: str) -> Span:
    start = doc.text.index(words)
    return doc.span(start, start + len(words))


def quote(doc: Document, speaker: str | None, cue: str, content: str, *, direct: bool = False) -> Quote:
    who = None
    if speaker is not None:
        words = at(doc, speaker)
        who = doc.make(Source, words.start, words.end, name=speaker)
    return Quote(speaker=who, cue=at(doc, cue), content=at(doc, content), direct=direct)


def when(text: str, words: str, lang: str = "en") -> str | None:
    doc = document(text, lang)
    found = scope(doc).when(at(doc, words))
    return str(found.period) if found is not None else None


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("On Monday a bomb killed nine people.", "nine people", "2031-03-03"),
        ("Nine people were killed when a bomb exploded on Monday.", "Nine people", "2031-03-03"),
        # a date of the same clause beats a nearer one of another
        ("On Sunday raiders killed six men, while four men were hurt on Monday.", "six men", "2031-03-02"),
        ("On Sunday raiders killed six men, while four men were hurt on Monday.", "four men", "2031-03-03"),
        # the day of saying is no day of killing
        ("The army said on Tuesday that 11 people died in Monday’s attack.", "11 people", "2031-03-03"),
        ("The army said on Tuesday that 11 people had died.", "11 people", None),
        # nor is the day of a count
        ("As of Monday, 203 people were missing.", "203 people", None),
        ("The toll rose to 78 on Monday.", "78", None),
        ("Fighting has displaced 14,000 families since January.", "14,000 families", "2031-01/.."),
        ("Between January and February, 320 people fled.", "320 people", "2031-01/2031-02"),
        # another event's date
        ("An attack killed five men, a month after a raid on 3 February.", "five men", None),
        ("It is a camp of 900 people, where rain fell on Monday.", "900 people", None),
        ("The attack, which killed 17 people, is the deadliest since 2019.", "17 people", None),
        # the sentence before
        ("Gunmen attacked a convoy on Monday. Three drivers were taken hostage.", "Three drivers", "2031-03-03"),
        ("Gunmen attacked a convoy on Monday. Three drivers have died there since then.", "Three drivers", None),
        ("Gunmen attacked a convoy on Monday.\n\nThree drivers were taken hostage.", "Three drivers", None),
        ("Raids came on Sunday and on Monday. Three drivers were taken hostage.", "Three drivers", None),
    ],
)
def test_when(text: str, words: str, expected: str | None) -> None:
    assert when(text, words) == expected


def test_when_in_french() -> None:
    assert when("Trois soldats ont été tués lundi dans une embuscade.", "Trois soldats", "fr") == "2031-03-03"
    assert when("Le bilan s’élevait lundi à 45 morts.", "45 morts", "fr") is None


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("As of Monday, 203 people were missing.", "203 people", "2031-03-03"),
        ("The toll rose to 78 on Monday.", "78", "2031-03-03"),
        ("Le bilan s'élevait lundi à 45 morts.", "45 morts", "2031-03-03"),
        ("On Monday a bomb killed nine people.", "nine people", None),
    ],
)
def test_day_of_a_count(text: str, words: str, expected: str | None) -> None:
    doc = document(text, "fr" if text.startswith("Le ") else "en")
    found = scope(doc).said(at(doc, words))
    assert (str(found.period) if found else None) == expected


def test_day_of_saying_belongs_to_what_was_said() -> None:
    doc = document("The army said on Tuesday that 11 people died. Two others fled.")
    quotes = [quote(doc, "The army", "said", "that 11 people died")]
    found = scope(doc, quotes).said(at(doc, "11 people"))
    assert found is not None
    assert str(found.period) == "2031-03-04"
    assert scope(doc, quotes).said(at(doc, "Two others")) is None


def where(text: str, words: str, quotes: list[Quote] | None = None) -> list[str]:
    doc = document(text)
    return [p.text for p in scope(doc, quotes).where(at(doc, words))]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Gunmen killed nine men in Kita, in the Kayes region of Mali.", "nine men", ["Kita"]),
        ("Gunmen killed nine men in Gao and Kidal.", "nine men", ["Gao", "Kidal"]),
        ("Gunmen killed nine men in Mali and Niger.", "nine men", ["Mali", "Niger"]),
        ("Raiders killed six men in Gao, while four men were hurt in Kidal.", "six men", ["Gao"]),
        ("Raiders killed six men in Gao, while four men were hurt in Kidal.", "four men", ["Kidal"]),
        ("Raiders killed six men in Kita, near the border with Niger.", "six men", ["Kita"]),
        ("An attack killed five men, a month after a raid in Kidal.", "five men", []),
        ("Gunmen struck Kita. Three drivers were taken hostage.", "Three drivers", ["Kita"]),
        ("Gunmen struck Kita.\n\nThree drivers were taken hostage.", "Three drivers", []),
        ("Gunmen struck Kita.\n\nThree drivers died in the attack.", "Three drivers", ["Kita"]),
    ],
)
def test_where(text: str, words: str, expected: list[str]) -> None:
    assert where(text, words) == expected


def test_where_the_speaker_sits_is_not_where_it_happened() -> None:
    doc = document("The mayor of Gao said that 12 men fled.")
    quotes = [quote(doc, "The mayor of Gao", "said", "that 12 men fled")]
    assert scope(doc, quotes).where(at(doc, "12 men")) == ()


def test_where_a_speaker_holds_office_is_not_where_it_happened() -> None:
    doc = document("Mr Roe, the commissioner of Kayes, said that 12 men had died in Kita.")
    quotes = [quote(doc, "Mr Roe", "said", "12 men had died in Kita")]
    assert [p.text for p in scope(doc, quotes).where(at(doc, "12 men"))] == ["Kita"]
    doc = document("Mr Roe, the commissioner of Kayes, said that 12 men had died.")
    assert scope(doc, [quote(doc, "Mr Roe", "said", "12 men had died")]).where(at(doc, "12 men")) == ()


def test_metonyms_and_demonyms_are_no_place() -> None:
    doc = document("Mali lost nine men.")
    (place,) = places_of(doc)
    metonym = doc.make(Toponym, place.start, place.end, role="metonym")
    assert Scope(doc, [], [metonym], []).where(at(doc, "nine men")) == ()


def source(doc: Document, words: str, quotes: list[Quote] | None = None) -> str | None:
    found = scope(doc, quotes).source(at(doc, words))
    return found.label if found is not None else None


def test_the_smallest_attribution_counts() -> None:
    doc = document("Agency A said that the army said that nine men died.")
    quotes = [
        quote(doc, "Agency A", "said", "that the army said that nine men died"),
        quote(doc, "the army", "said", "that nine men died"),
    ]
    assert source(doc, "nine men", quotes) == "the army"
    assert source(doc, "Agency") is None


def test_demands_and_judgements_state_nothing() -> None:
    doc = document("The envoy condemned the bombing of a camp of 900 people.")
    quotes = [quote(doc, "The envoy", "condemned", "the bombing of a camp of 900 people")]
    assert source(doc, "900 people", quotes) is None


@pytest.mark.parametrize(
    ("text", "words", "lang", "expected"),
    [
        ("The Example Monitor reports a 38% rise in violence.", "38%", "en", "Example Monitor"),
        ("Violence rose, and Example Watch recorded 478 deaths.", "478 deaths", "en", "Example Watch"),
        ("Some 478 civilians were killed last year (EXW).", "478 civilians", "en", "EXW"),
        ("Some 40 improvised explosive devices (IED) were found.", "40", "en", None),
        ("The floods recorded 40 deaths.", "40 deaths", "en", None),
        ("It has a list of 25 names.", "25 names", "en", None),
        ("Town elders had a list of 25 names.", "25 names", "en", "Town elders"),
        ("Some 64 men died in the feud, by the police count.", "64 men", "en", "police"),
        ("More than 130 people died, by the count of the Example Council.", "130 people", "en", "Example Council"),
        ("Eleven miners died, if the village captain is to be believed.", "Eleven miners", "en", "the village captain"),
        ("The official toll stands at 140 dead.", "140 dead", "en", "The official toll"),
        ("Local official Ada Example said 12 people had been killed.", "12 people", "en", "Ada Example"),
        ("L’Agence Exemple a recensé 758 civils tués.", "758 civils", "fr", "Agence Exemple"),
    ],
)
def test_who_counted_it(text: str, words: str, lang: str, expected: str | None) -> None:
    assert source(document(text, lang), words) == expected


def test_nobody_is_no_source() -> None:
    doc = document("On dénombre 12 morts.", "fr")
    assert source(doc, "12 morts", [quote(doc, None, "dénombre", "12 morts")]) is None
    on = doc.make(Source, 0, 2)
    assert source(doc, "12 morts", [Quote(speaker=on, cue=None, content=at(doc, "12 morts"), direct=False)]) is None


def test_who_counted_inside_what_someone_said() -> None:
    doc = document("The minister said that Example Watch recorded 478 deaths.")
    quotes = [quote(doc, "The minister", "said", "that Example Watch recorded 478 deaths")]
    assert source(doc, "478 deaths", quotes) == "Example Watch"


def test_an_embedded_post_speaks_for_its_account() -> None:
    text = "Before. Nine men died.\n— Example News (@examplenews) March 3, 2031\nNine women fled."
    doc = document(text, embeds=((8, text.index("\nNine women")),))
    assert source(doc, "Nine men") == "Example News"
    assert source(doc, "Nine women") is None


def test_an_empty_text_has_no_scope() -> None:
    doc = document("")
    outside = Span(start=0, end=1, text="x")
    assert scope(doc).when(outside) is None
    assert scope(doc).where(outside) == ()
    assert scope(doc).source(outside) is None


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=200), st.sampled_from(["en", "fr"]))
def test_any_text_has_a_scope(text: str, lang: str) -> None:
    doc = document(text, lang)
    span = doc.span(0, len(text))
    scope(doc).when(span)
    scope(doc).where(span)
    scope(doc).source(span)
    scope(doc).said(span)


@pytest.mark.parametrize("piece", ["a ", "said ", "(A ", "— x ", "on Monday ", "Gao, ", "the "])
def test_time_is_linear(piece: str) -> None:
    text = piece * (50_000 // len(piece))
    doc = document(text)
    held = scope(doc)
    start = time.process_time()
    for k in range(0, 1000, 100):
        held.when(doc.span(k, k + 1))
        held.where(doc.span(k, k + 1))
        held.source(doc.span(k, k + 1))
    assert time.process_time() - start < patience(5)
