"""Story pages, all invented."""

from vigie.ingest.pages import page
from vigie.ingest.storypages import story_page

TAIL = " The post Schools close appeared first on Le Quotidien inventé."
ENGLISH = f"""Fuel runs out in Examplia as convoys stop
A blockade of the northern road has emptied petrol stations since March 2031, invented agencies say.
- Drivers refuse to leave the port of Fictif, where ninety lorries are waiting.
- The government has closed schools until 14 March, the education ministry said.
14 Articles
All
Left
Example Times
Examplia capital left without fuel as lorries stay in port
Petrol stations in the capital were closed on Monday after convoys stopped running, and queues reached two kilometres.
3 days ago
Invented Courier
Blockade of northern road enters its second month
Armed men have burned forty lorries since the blockade began, according to the Fictif Gazette, and drivers are …
Le Quotidien inventé
Schools close as buses stop running
Parents said on Sunday that they had not been told when schools would open again.{TAIL}
Coverage Details
Total News Sources
14
Bias Distribution
- 60% of the sources are Center
Factuality
To view factuality data please Upgrade to Premium
"""

FRENCH = """L’Examplie à court de carburant
Le blocus de la route du nord a vidé les stations-service depuis mars 2031.
- Les chauffeurs refusent de quitter le port de Fictif, où quatre-vingt-dix camions attendent.
9 articles
La capitale d’Examplie sans carburant

Les stations-service de la capitale étaient fermées lundi, et les files d’attente atteignaient deux kilomètres.

Le blocus entre dans son deuxième mois

Des hommes armés ont brûlé quarante camions depuis le début du blocus, selon la Gazette de Fictif, et les chauffeurs…

Détails de la couverture
Répartition des biais
- 60 % des sources sont au centre
"""


def test_english_story_page() -> None:
    drafts = story_page(ENGLISH, "s.txt")
    main, *excerpts = drafts
    assert main.kind == "story page"
    assert main.title == "Fuel runs out in Examplia as convoys stop"
    assert main.text.startswith("A blockade of the northern road")
    assert "14 Articles" in main.text
    assert "60% of the sources are Center" in main.text
    assert "queues reached" not in main.text
    assert "Premium" not in main.text
    assert [(e.kind, e.outlet, e.title) for e in excerpts] == [
        ("excerpt", "Example Times", "Examplia capital left without fuel as lorries stay in port"),
        ("excerpt", "Invented Courier", "Blockade of northern road enters its second month"),
        ("excerpt", "Le Quotidien inventé", "Schools close as buses stop running"),
    ]
    assert excerpts[2].text == "Parents said on Sunday that they had not been told when schools would open again."
    assert all(e.text in ENGLISH for e in excerpts)


def test_french_story_page() -> None:
    main, *excerpts = story_page(FRENCH, "s.txt")
    assert main.kind == "story page"
    assert "60 % des sources sont au centre" in main.text
    assert [(e.outlet, e.title) for e in excerpts] == [
        (None, "La capitale d’Examplie sans carburant"),
        (None, "Le blocus entre dans son deuxième mois"),
    ]
    assert excerpts[1].text.endswith("et les chauffeurs…")


def test_an_article_that_counts_articles_is_no_story_page() -> None:
    text = (
        "Press freedom in Examplia\n\nThe court named the texts at issue on Monday in a long ruling.\n\n"
        "22 articles\n\nThe law has many parts."
    )
    assert story_page(text, "a.txt") == []
    assert page(text, "a.txt").kind == "article"


def test_a_page_without_a_count_is_no_story_page() -> None:
    assert story_page(ENGLISH.replace("14 Articles\n", ""), "a.txt") == []
