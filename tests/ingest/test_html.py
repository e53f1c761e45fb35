"""Web pages, all invented."""

import time

import pytest

from shared import patience
from vigie.errors import InputError
from vigie.ingest.html import web_page

BODY = "".join(
    f"<p>{s}</p>"
    for s in (
        "Gunmen stopped a bus near Tin Fictif on Monday and killed nine passengers, the district governor said.",
        "The army sent troops to the area, according to the Example Gazette, which spoke to two of the drivers.",
        "READ MORE: Examplia closes its northern border after attack",
        "Survivors walked for two days to reach the nearest clinic, where doctors were waiting for them, they said.",
        "No group has claimed the attack, the third on that road since the beginning of the invented year.",
        "Sign up for our daily newsletter and get the news in your inbox.",
    )
)


def html(head: str = "", body: str = BODY, lang: str = "en") -> str:
    return (
        f'<html lang="{lang}"><head><title>Nine dead | Example Times</title>{head}</head><body>'
        '<nav><a href="/">Home</a></nav>'
        f"<article><h1>Nine dead in attack on bus in Examplia</h1>{body}</article>"
        "<footer>About us</footer></body></html>"
    )


def data(published: str) -> str:
    return (
        '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",'
        ' "headline": "x", "datePublished": "'
        + published
        + '", "author": {"@type": "Person", "name": "Jane Exemple"}}</script>'
    )


def test_text_title_outlet_and_address() -> None:
    head = (
        '<link rel="canonical" href="https://example.org/2031/03/03/nine-dead"/>'
        '<meta property="og:site_name" content="Example Times"/>'
    )
    draft = web_page(html(head), "a.html")
    assert draft.title == "Nine dead in attack on bus in Examplia"
    assert (draft.outlet, draft.url, draft.lang) == ("Example Times", "https://example.org/2031/03/03/nine-dead", "en")
    assert draft.text.startswith("Gunmen stopped a bus")
    assert draft.text.endswith("invented year.")
    assert "READ MORE" not in draft.text
    assert draft.text.count("\n") == 3


def test_time_of_publication_with_its_zone() -> None:
    draft = web_page(html(data("2023-03-03T20:15:00+01:00")), "a.html")
    assert str(draft.published) == "2023-03-03T20:15:00+01:00"
    assert draft.authors == ("Jane Exemple",)
    assert str(web_page(html(data("2023-03-03T00:00:00Z")), "a.html").published) == "2023-03-03"


def test_a_day_in_utc_does_not_move_the_outlets_day() -> None:
    head = '<link rel="canonical" href="https://example.org/2023/03/03/nine-dead"/>' + data("2023-03-04T01:30:00Z")
    assert str(web_page(html(head), "a.html").published) == "2023-03-03"
    head = head.replace("01:30:00Z", "23:30:00-05:00")
    assert str(web_page(html(head), "a.html").published) == "2023-03-04T23:30:00-05:00"


def test_the_language_of_the_words_beats_the_templates() -> None:
    assert web_page(html(lang="fr-FR"), "a.html").lang == "en"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("<p>We use cookies. Accept all cookies to go on.</p>", "is a cookie wall, not the article"),
        ("<p>Nous et nos 800 partenaires utilisons des cookies. Continuer sans accepter</p>", "is a cookie wall"),
        ("<p>A bus was attacked.</p><p>Subscribe to continue reading this article.</p>", "stub before a paywall"),
        ("<p>Un bus attaqué.</p><p>Il vous reste 80 % de cet article à lire.</p>", "stub before a paywall"),
        ("<p>Please verify you are a human.</p>", "is a robot check"),
        ("", "no article text was found"),
        ("<p>x" * 50_000, "has more than 20,000 tags"),
        ("<div>" * 5_000 + "x" * 900, "nested more than"),
    ],
)
def test_pages_without_their_article(body: str, reason: str) -> None:
    page = f"<html><head><title>Example Times</title></head><body>{body}</body></html>"
    with pytest.raises(InputError, match=reason):
        web_page(page, "a.html")


def test_an_article_about_cookies_is_read() -> None:
    body = (
        BODY + "<p>“We use cookies as currency here,” a soldier in the invented besieged town said on Monday.</p>" * 3
    )
    assert "currency" in web_page(html(body=body * 2), "a.html").text


def test_reading_twice_gives_the_same() -> None:
    pages = [web_page(html(), "a.html") for _ in range(4)]
    assert all(p == pages[0] for p in pages)


@pytest.mark.parametrize(
    "page",
    [
        html(head=data("2031-03-" + " \n" * 18_000 + "x")),
        html(body=BODY + ("<footer>" + "<a href=x>y</a> " * 60) * 150),
    ],
    ids=["blanks in a date", "footers in footers"],
)
def test_pages_that_once_took_seconds(page: str) -> None:
    start = time.process_time()
    web_page(page, "a.html")
    assert time.process_time() - start < patience(2.5)
