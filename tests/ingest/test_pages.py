"""Saved pages, all invented: no outlet, person, group or event in them is real."""

from vigie.ingest.draft import finish
from vigie.ingest.pages import page

ENGLISH = """HomeWorldAfrica

AFRICA

Gunmen kill nine in attack on bus in Examplia

Survivors walked for two days to reach the nearest clinic, the invented ministry said on its page yesterday morning.

Latest News

Jane Exemple

Updated : Mar 04, 2031, 09:15 AM GMT

Share
Facebook
WhatsApp

Gunmen kill nine in attack on bus in Examplia
Gunmen stopped a bus near Tin Fictif on Monday and killed nine passengers, the district governor said.

ADVERTISEMENT

The army sent troops to the area, according to the Example Gazette. “We heard shots for an hour,” a driver said.

Read more: Examplia closes its northern border

No group has claimed the attack.

Related
Examplia closes its northern border
What we know about the Fictif road

Tags: Examplia, buses

3 Comments
This is terrible news for all of us.
"""

FRENCH = """Accueil > Afrique > Examplie

Examplie : neuf morts dans l’attaque d’un bus

Publié le 04/03/2031 à 09h15

Par Jeanne Exemple et Paul Inventé

Partager
Facebook
X
Copier le lien

Des hommes armés ont arrêté un bus lundi près de Tin Fictif et tué neuf passagers, a indiqué le gouverneur à l’AFP.

Publicité

Lire aussi : L’Examplie ferme sa frontière nord

L’armée a envoyé des renforts dans la zone, selon le Courrier d’Examplie.

À lire aussi
L’Examplie ferme sa frontière nord
Ce que l’on sait de la route de Fictif

0 commentaire
Laisser un commentaire
"""


def test_english_page() -> None:
    draft = page(ENGLISH, "a.txt")
    assert draft.title == "Gunmen kill nine in attack on bus in Examplia"
    assert draft.authors == ("Jane Exemple",)
    assert draft.published is not None
    assert draft.published.text == "2031-03-04T09:15+00:00"
    assert draft.outlet is None
    assert draft.text == (
        "Survivors walked for two days to reach the nearest clinic, the invented ministry said on its page yesterday"
        " morning.\n\n"
        "Gunmen stopped a bus near Tin Fictif on Monday and killed nine passengers, the district governor said.\n\n"
        "The army sent troops to the area, according to the Example Gazette. “We heard shots for an hour,” a driver"
        " said.\n\n"
        "No group has claimed the attack."
    )


def test_french_page() -> None:
    draft = page(FRENCH, "a.txt")
    assert draft.title == "Examplie : neuf morts dans l’attaque d’un bus"
    assert draft.authors == ("Jeanne Exemple", "Paul Inventé")
    assert draft.published is not None
    assert draft.published.text == "2031-03-04T09:15"
    assert draft.text == (
        "Des hommes armés ont arrêté un bus lundi près de Tin Fictif et tué neuf passagers, a indiqué le gouverneur à"
        " l’AFP.\n\n"
        "L’armée a envoyé des renforts dans la zone, selon le Courrier d’Examplie."
    )
    assert [c.name for c in finish(draft).cites] == ["AFP", "Courrier d’Examplie"]


def test_a_standfirst_that_only_repeats_the_body_is_left_out() -> None:
    standfirst = "Gunmen stopped a bus near Tin Fictif on Monday and killed nine passengers, the governor said."
    head = f"Bus attack in Examplia kills nine\n\n{standfirst}\n\nUpdated: 4 March 2031\n\n"
    text = f"{head}{standfirst} More follows here.\n"
    assert page(text, "a.txt").text == f"{standfirst} More follows here."


def test_undisturbed_text_is_one_slice_of_the_file() -> None:
    body = "Nine people died in Tin Fictif on Monday, the doctors said.\n\nA heading\n\nMore people were hurt.\u00a0"
    draft = page(f"Nine dead in Tin Fictif attack\n\n{body}\n\n\n", "a.txt")
    assert draft.text in body
    assert draft.title == "Nine dead in Tin Fictif attack"


def test_text_without_a_headline_has_none() -> None:
    text = "Nine people died in Tin Fictif on Monday, the invented hospital said.\nThe army sent troops to the area."
    draft = page(text, "a.txt")
    assert (draft.title, draft.text, draft.published) == (None, text, None)


def test_a_title_in_capitals_or_with_a_full_stop() -> None:
    body = "The army sent troops to the area on Monday, the governor said.\n"
    assert page(f"Armed Group Nears the Capital of Examplia.\n\n{body}", "a").title == (
        "Armed Group Nears the Capital of Examplia."
    )
    assert page(f"NINE DEAD IN BUS ATTACK\n\n{body}", "a").title == "NINE DEAD IN BUS ATTACK"


def test_labelled_lines_at_the_top() -> None:
    draft = page(
        "Title: Nine dead in Examplia\nSource: Example Times\nDate: 2031-03\nURL: https://example.org/a\n\n"
        "Nine people died on Monday, the hospital said.",
        "a.txt",
    )
    assert (draft.title, draft.outlet, draft.url) == ("Nine dead in Examplia", "Example Times", "https://example.org/a")
    assert draft.published is not None
    assert draft.published.text == "2031-03"
    assert draft.text == "Nine people died on Monday, the hospital said."


def test_markdown_front_matter_and_heading() -> None:
    matter = '---\ntitle: "Nine dead"\nauthor: Jane Exemple\ndate: 2031-03-04\nlayout: post\n---\n\n'
    draft = page(f"{matter}Nine people died on Monday, the hospital said.", "a.md", markdown=True)
    assert (draft.title, draft.authors, draft.text[:4]) == ("Nine dead", ("Jane Exemple",), "Nine")
    draft = page("# Nine dead\n\nNine people died on Monday, the hospital said.", "a.md", markdown=True)
    assert (draft.title, draft.text[:4]) == ("Nine dead", "Nine")


def test_a_full_date_in_the_dateline_is_the_date() -> None:
    body = "TIN FICTIF, March 4, 2031 (Reuters) – Gunmen killed nine people on a bus, officials said."
    draft = page(body, "a.txt")
    assert draft.text == body
    assert draft.published is not None
    assert draft.published.text == "2031-03-04"
    assert page(body.replace(", 2031", ""), "a.txt").published is None


def test_a_known_outlet_after_the_title() -> None:
    body = "The army sent troops to the area on Monday, the governor said.\n"
    draft = page(f"Nine dead in Examplia bus attack | Al Jazeera\n\n{body}", "a.txt")
    assert (draft.title, draft.outlet) == ("Nine dead in Examplia bus attack", "Al Jazeera")


def test_an_embedded_post_stays_in_the_text_whole() -> None:
    post = "Nine dead in #Examplia. More soon: https://t.co/AbC123\n— Example Wire (@examplewire) March 4, 2031"
    text = f"Gunmen killed nine people on a bus on Monday, officials said.\n{post}\nThe army sent troops to the area."
    draft = page(text, "a.txt")
    assert draft.text == text
    (cite,) = finish(draft).cites
    assert cite.text == post
    assert (cite.name, cite.url, cite.published and cite.published.text) == (
        "Example Wire",
        "https://t.co/AbC123",
        "2031-03-04",
    )


def test_sentences_that_look_like_prompts_stay() -> None:
    body = (
        "Like many others on Facebook, he wrote that the road was closed on Monday.\n\n"
        "Comments by the governor angered the families of the victims, they said.\n\n"
        "Share prices fell after the attack, and the market closed early on Monday."
    )
    assert page(body, "a.txt").text == body


BODY = "\n".join(
    f"Gunmen stopped bus number {n} near Tin Fictif on Monday and killed nine passengers, the governor said."
    for n in range(4)
)


def _whole(article: str) -> str:
    menu = "\n".join(f"Section {n}" for n in range(14))
    links = "\n".join(f"Another invented headline number {n}" for n in range(14))
    return f"{menu}\nFictif stocks close higher\n{article}\nTrending now\n{links}\nAbout us\nContact\n"


def test_a_page_copied_whole_with_its_menus() -> None:
    draft = page(_whole(f"Nine passengers killed near Tin Fictif\n4 March 2031\n{BODY}"), "a.txt")
    assert (draft.title, draft.text) == ("Nine passengers killed near Tin Fictif", BODY)
    assert str(draft.published) == "2031-03-04"


def test_below_menus_a_line_that_has_nothing_of_the_article_is_no_headline() -> None:
    assert page(_whole(BODY), "a.txt").title is None


def test_a_list_of_names_that_ends_an_article_is_kept() -> None:
    names = "\n".join(f"Jane Exemple the {n}th" for n in range(40))
    text = f"The hospital gave the names of the nine passengers and drivers who died on Monday.\n{names}"
    assert page(text, "a.txt").text == text


def test_a_french_radios_page() -> None:
    text = """RFI Afrique

À la une

Examplie : des camions de nouveau attaqués sur la route du nord

Publié le : 03/11/2031 - 14:05

Par :
Jeanne Exemple

Des hommes armés ont attaqué dimanche des camions de carburant, faisant au moins quatre morts, selon la mairie.

À lire aussi Examplie : le gouvernement annonce l’arrivée de 300 citernes

« Nous n’avons plus d’essence », raconte un habitant de la capitale inventée à l’AFP.

(Avec AFP et Reuters)

Newsletter
Je m’abonne
Partager :
Lire aussi
Qui sont les hommes armés de la route du nord ?
"""
    draft = page(text, "a.txt")
    assert (draft.outlet, draft.authors, str(draft.published)) == ("RFI", ("Jeanne Exemple",), "2031-11-03T14:05")
    assert draft.text.startswith("Des hommes armés")
    assert draft.text.endswith("(Avec AFP et Reuters)")
    assert "citernes" not in draft.text
    assert [c.text for c in finish(draft).cites] == ["l’AFP", "AFP", "Reuters"]


def test_a_date_among_the_links_below_is_not_the_articles() -> None:
    text = """Fuel blockade: what we know

Published
4 November 2031

By Jane Exemple
BBC News, Fictif

Fighters have blocked fuel for two months, an official of the invented government told the BBC on Tuesday.

The embassy has ordered its staff to leave the country, Reuters news agency reports, and flights are full.

More on this story
Who are the fighters of the north?
Published
2 November 2031
Top stories
Election results come in
"""
    draft = page(text, "a.txt")
    assert (draft.outlet, str(draft.published)) == ("BBC", "2031-11-04")
    assert draft.text.endswith("flights are full.")


def test_words_with_a_hyphen_are_no_links_or_credits() -> None:
    body = (
        "Watch-lists of the invented ministry were published on Monday, the paper said.\n\n"
        "Video-sharing sites were blocked on Monday, the operator said.\n\n"
        "Photo-reporters were turned back at the bridge on Monday, they said."
    )
    assert page(body, "a.txt").text == body
