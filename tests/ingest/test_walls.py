"""Pages that hold a wall, all invented."""

import pytest

from vigie.errors import InputError
from vigie.ingest.html import web_page

LEAD = (
    "Gunmen stopped a bus near Tin Fictif on Monday and killed nine passengers, the district governor said.",
    "The army sent troops to the area, according to the Example Gazette, which spoke to two of the drivers.",
)
LEAD_FR = (
    "Des hommes armés ont arrêté un bus lundi près de Tin Fictif et tué neuf passagers, a indiqué le gouverneur.",
    "L’armée a envoyé des renforts dans la zone, selon la Gazette de Fictif, qui a joint deux des chauffeurs.",
)
REST = (
    "Survivors walked for two days to reach the nearest clinic, where doctors were waiting for them, they said.",
) * 6
CONSENT = (
    "We and our 812 partners use cookies and similar means to store information on your device and to read it.",
    "With your consent, we may measure how our pages are read and show personalised advertising from our partners.",
    "You can change your choices at any time in the settings; your preferences apply to this invented site alone.",
    "Some vendors process your personal data on the basis of legitimate interests, to which you can object below.",
    "Accept all cookies or refuse them.",
)
CONSENT_FR = (
    "Nous et nos 812 partenaires utilisons des cookies pour stocker des informations sur votre terminal et les lire.",
    "Avec votre consentement, nous pouvons montrer des publicités personnalisées de nos partenaires.",
    "Vous pouvez modifier vos choix à tout moment ; vos préférences ne valent que pour ce site inventé.",
    "Certains fournisseurs traitent vos données au nom de leurs intérêts légitimes, auxquels vous pouvez vous opposer.",
    "Continuer sans accepter.",
)


def text_of(*paragraphs: str) -> str:
    body = "".join(f"<p>{p}</p>" for p in paragraphs)
    return web_page(f"<html><head><title>Example Times</title></head><body>{body}</body></html>", "a.html").text


@pytest.mark.parametrize("words", [CONSENT, CONSENT_FR, CONSENT * 4, CONSENT_FR * 4, CONSENT[:1], CONSENT_FR[:1]])
def test_a_page_with_nothing_but_a_request_for_consent(words: tuple[str, ...]) -> None:
    with pytest.raises(InputError, match="is a cookie wall, not the article; save the page after accepting"):
        text_of(*words)


@pytest.mark.parametrize(
    ("lead", "wall"),
    [
        (LEAD, "Subscribe to continue reading this article."),
        (LEAD, "This article is only available to our subscribers. Sign in to read the full story."),
        (LEAD, "Already a subscriber? Log in."),
        (LEAD_FR, "Il vous reste 80 % de cet article à lire. La suite est réservée aux abonnés."),
        (LEAD_FR, "Article réservé aux abonnés"),
        (LEAD_FR, "Abonnez-vous pour lire la suite."),
        (LEAD, "We use cookies. Accept all cookies to go on."),
    ],
)
def test_what_stands_before_a_wall_is_kept_without_its_words(lead: tuple[str, ...], wall: str) -> None:
    assert text_of(*lead, wall).split("\n") == list(lead)
    assert text_of(*lead, *REST, wall).split("\n") == [*lead, *REST]


@pytest.mark.parametrize("line", ["Gunmen stop a bus", "Nine dead, army on the way …", "A bus was attacked."])
def test_a_headline_before_a_paywall_is_no_lead(line: str) -> None:
    with pytest.raises(InputError, match="is the stub before a paywall"):
        text_of(line, "Subscribe to continue reading this article.")


def test_news_of_cookies_and_subscriptions_stays_whole() -> None:
    news = (
        "The invented regulator fined a site that had written “we use cookies” where readers could not see it.",
        "It said that cookies had been set on the devices of two million people before they were asked.",
        "Half the adults of Examplia already have an account with the site, and one in nine is subscribed to it.",
        "The court named no date for its ruling, and the site said in a statement that it would appeal on Monday.",
    )
    assert text_of(*news, *REST).split("\n") == [*news, *REST]
    assert text_of(*news).split("\n") == list(news)
    assert text_of(*news[1:]).split("\n") == list(news[1:])


@pytest.mark.parametrize("tail", ["<script>", "<style>" * 5_000, "<script" * 20_000])
def test_a_page_without_text_is_searched_in_one_pass(tail: str) -> None:
    with pytest.raises(InputError):
        web_page(f"<html><body><div>We use cookies</div>{tail}", "a.html")
