"""When an undated article can have been published, by its own words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vigie.language.document import Document
from vigie.model import Article, Cite, Dated, PartialDate
from vigie.read.times.dating import dated
from vigie.read.times.times import times


def read(text: str, lang: str = "en", published: str | None = None, cites: tuple[Cite, ...] = ()) -> Dated | None:
    article = Article(
        id="a", text=text, lang=lang, published=PartialDate(published) if published else None, cites=cites
    )
    doc = Document(text, lang, published=article.published, embeds=tuple(c.bounds for c in cites))
    return dated(doc, article, times(doc))


def bounds(found: Dated | None) -> tuple[str | None, str | None, list[str]] | None:
    if found is None:
        return None
    return found.start and found.start.text, found.end and found.end.text, [e.text for e in found.evidence]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("The minister said on 4 March 2025 that it rained.", "en", ("2025-03-04", None, ["4 March 2025"])),
        ("Le ministre a démissionné le 4 mars 2025.", "fr", ("2025-03-04", None, ["le 4 mars 2025"])),
        ("It fell in May 2024. The town was lost in March 2025.", "en", ("2025-03", None, ["March 2025"])),
        (
            "It fell on 3 May 2025. Votes will be held on 9 June 2025.",
            "en",
            ("2025-05-03", "2025-06-09", ["3 May 2025", "9 June 2025"]),
        ),
        ("Le vote aura lieu le 9 juin 2025.", "fr", (None, "2025-06-09", ["le 9 juin 2025"])),
        ("The army spoke on Monday and on 9 November.", "en", None),  # no year, nothing to hold on to
        ("It may last until 9 November 2025.", "en", None),
        ("Nothing is dated here.", "en", None),
        (
            "A plan for 9 May 2025: it will end on 3 May 2025. It fell on 4 June 2025.",
            "en",
            ("2025-06-04", None, ["4 June 2025"]),
        ),
    ],
)
def test_the_words_bound_the_interval(
    text: str, lang: str, expected: tuple[str | None, str | None, list[str]] | None
) -> None:
    assert bounds(read(text, lang)) == expected


def test_a_stated_date_needs_no_interval() -> None:
    assert read("It fell on 4 March 2025.", published="2025-03-05") is None


def test_an_embedded_post_is_older_than_the_article() -> None:
    text = "They said so. The bridge fell! — A. Invented, August 9, 2025"
    cite = Cite.cut(text, 14, len(text), name="A. Invented", published=PartialDate("2025-08-09"))
    found = read(text, cites=(cite,))
    assert bounds(found) == ("2025-08-09", None, [text[14:]])


@given(st.text(max_size=300), st.sampled_from(["en", "fr", "de"]))
def test_any_text_is_read(text: str, lang: str) -> None:
    found = read(text or "x", lang)
    assert found is None or found.evidence
