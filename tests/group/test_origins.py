"""Origins: agencies, credited outlets, official bodies, own reporting; one outlet counts once."""

from __future__ import annotations

import pytest

from group.made import QUAKE, article
from vigie.group import group
from vigie.group.bodies import bodies
from vigie.group.credits import credits
from vigie.group.outlets import directory
from vigie.model import Cite, Origin, PartialDate, Quote, Reading, Source, Span

FAR = "In Valdoria the earthquake on Monday left eleven dead. Trains stand still. People sleep in the gyms of schools."


def origins(*readings: Reading) -> dict[str, Origin]:
    return {o.name: o for o in group(readings).origins}


def credited(text: str, outlet: str | None = None) -> list[tuple[str, str]]:
    return [(c.house.name, c.kind) for c in credits(article("a", text, outlet), directory([outlet] if outlet else []))]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("BAMAKO (AP) — Gunmen struck at dawn.", "The Associated Press", "wire"),
        ("Des hommes armés ont attaqué. (avec AFP)", "Agence France-Presse", "wire"),
        ("The bridge fell, Reuters reported on Monday.", "Reuters", "report"),
        ("The bridge fell, according to the Wall Street Journal.", "The Wall Street Journal", "report"),
        ("The bridge fell, according to a report in WSJ.", "The Wall Street Journal", "report"),
        ("Le pont est tombé, selon l’AFP.", "Agence France-Presse", "report"),
        ("Le pont est tombé, d’après une enquête de Jeune Afrique.", "Jeune Afrique", "report"),
        ("Le pont est tombé, a déclaré un témoin à RFI.", "RFI", "told"),
        ("“It fell,” a witness told the Guardian.", "The Guardian", "told"),
        ("RFI a rapporté la chute du pont.", "RFI", "report"),
    ],
)
def test_credits(text: str, name: str, kind: str) -> None:
    assert (name, kind) in credited(text)


@pytest.mark.parametrize(
    "text",
    [
        "It took a long time to reach the hill, and the nation waited.",
        "People stand at the gate. (AP Photo/Jo Fictive)",
        "Le temps est gris et la libération approche.",
        "Time and the post office will tell.",
    ],
)
def test_ordinary_words_are_no_credit(text: str) -> None:
    assert credited(text) == []


def test_own_name_is_own_reporting() -> None:
    assert credited("“It fell,” a witness told CNN.", "CNN (Web News)") == [("CNN", "own")]


def test_copies_of_one_wire_report_are_one_origin() -> None:
    found = origins(
        article("a", "VALDORIA (AP) — " + QUAKE, "Daily A", "2031-05-05"),
        article("b", QUAKE + " Read more on our site.", "Daily B", "2031-05-05"),
        article("c", "Quake in the port\n\nVALDORIA (AP) — " + QUAKE, "Daily C", "2031-05-06"),
    )
    assert list(found) == ["The Associated Press"]
    assert set(found["The Associated Press"].articles) == {"a", "b", "c"}
    assert "(AP)" in found["The Associated Press"].reason


def test_a_dispatch_printed_by_eighty_outlets_is_one_origin() -> None:
    prints = [
        article(f"p{i:02}", QUAKE + f" Page {i}.", f"Daily {chr(65 + i % 26)}{i}", "2031-05-06") for i in range(80)
    ]
    found = group([article("w", "VALDORIA (Reuters) - " + QUAKE, "Zeitung", "2031-05-05"), *prints])
    assert [(o.name, len(o.articles)) for o in found.origins] == [("Reuters", 81)]


def test_outlets_that_credit_one_outlet_share_it_though_it_is_not_there() -> None:
    post = "The sea wall was rotten for years https://t.example/x\n— The Wall Street Journal (@WSJ) May 4, 2031"
    embedding = f"{post}\nA wall in Valdoria fell on Monday. Boats were lost and the harbour is shut."
    found = origins(
        article(
            "a", "The sea wall of Valdoria was rotten, according to the Wall Street Journal. It fell on Monday.", "Lamp"
        ),
        article(
            "b",
            embedding,
            "Courier",
            cites=(Cite.cut(embedding, 0, len(post), name="WSJ", published=PartialDate("2031-05-04")),),
        ),
    )
    assert set(found) == {"The Wall Street Journal"}
    assert set(found["The Wall Street Journal"].articles) == {"a", "b"}
    assert "according to the Wall Street Journal" in found["The Wall Street Journal"].reason


def test_own_words_keep_own_reporting_beside_a_credit() -> None:
    text = (
        "Au moins 19 personnes sont mortes, selon Reuters. La mairie a compté 12 maisons, a-t-elle dit à notre journal."
    )
    found = origins(article("a", text, "Le Quotidien inventé", lang="fr"))
    assert "Reuters" in found
    assert any("à notre journal" in o.reason for o in found.values())


def test_one_outlet_counts_once_and_no_outlet_is_not_one_outlet() -> None:
    again = QUAKE.replace("nine", "eleven").replace("Rescue teams", "Firefighters and soldiers")
    assert len(origins(article("a", QUAKE, "Lamp"), article("b", again, "The Lamp"))) == 1
    assert len(origins(article("a", QUAKE), article("b", FAR))) == 2


def test_a_family_of_publishers_counts_once() -> None:
    assert len(origins(article("a", QUAKE, "RFI"), article("b", FAR, "France 24"))) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Norlandian army said two soldiers died.", "Norlandian army"),
        ("Two died, the foreign ministry of Examplia announced.", "foreign ministry of Examplia"),
        ("L’armée malienne a annoncé la mort de deux soldats.", "armée malienne"),
        ("Deux morts, selon le ministère de la santé.", "ministère de la santé"),
        ("UNHCR said 300 families fled.", "UNHCR"),
        ("Le HCR a indiqué que 300 familles ont fui.", "UNHCR"),
        ("The militants of JNIM fought. JNIM said it took the base.", "JNIM"),
    ],
)
def test_official_bodies(text: str, name: str) -> None:
    assert name in [b.name for b in bodies(article("a", text))]


@pytest.mark.parametrize(
    "text",
    [
        "The army base burned for two hours.",
        "Officials said little.",
        "The woman who said so left.",
        "The president of the rowing club said he would resign.",
    ],
)
def test_no_body(text: str) -> None:
    quote = Quote(
        speaker=Source.cut(text, text.index("who"), text.index("who") + 3) if "who" in text else None,
        cue=None,
        content=Span.cut(text, 0, 3),
        direct=False,
    )
    assert bodies(article("a", text, quotes=(quote,))) == []


def test_a_speaker_stands_for_the_body_and_the_army_is_the_armys() -> None:
    text = (
        "“We hold the town,” said Awa Fictive, a spokeswoman for the Norlandian army. The army said the road is open."
    )
    at = text.index("Awa")
    speaker = Source.cut(text, at, at + 11, name="Awa Fictive", affiliation="a spokeswoman for the Norlandian army")
    quote = Quote(speaker=speaker, cue=None, content=Span.cut(text, 1, 17), direct=True)
    found = origins(
        article("a", text, "Lamp", quotes=(quote,)),
        article("b", "The army said the town of Awaba is quiet. The Norlandian army said no more.", "Courier"),
    )
    official = [o for o in found.values() if o.reason.startswith("official statement")]
    assert [o.name for o in official] == ["Norlandian army"]
    assert set(official[0].articles) == {"a", "b"}


def said_by(text: str, who: str, name: str | None = None, affiliation: str | None = None) -> Reading:
    """An article with one quotation, whose speaker is ``who``."""
    at = text.index(who)
    speaker = Source.cut(text, at, at + len(who), name=name, affiliation=affiliation)
    return article(
        text[:3], text, quotes=(Quote(speaker=speaker, cue=None, content=Span.cut(text, 0, 3), direct=False),)
    )


@pytest.mark.parametrize(
    "other",
    ["The U.S. embassy in Moscow", "The US Embassy", "The American embassy", "The embassy of the United States"],
)
def test_an_embassy_is_one_origin_whichever_city_it_stands_in(other: str) -> None:
    one, two = "Stay away, the U.S. embassy warned.", f"Stay in, {other} warned."
    keys = {b.key for text, who in ((one, "the U.S. embassy"), (two, other)) for b in bodies(said_by(text, who))}
    assert keys == {"body:government:US"}


def test_the_embassies_of_two_states_are_two() -> None:
    one, two = "Stay away, the French embassy in Kita warned.", "Stay away, the German embassy in Kita warned."
    assert bodies(said_by(one, "the French embassy in Kita")) != bodies(said_by(two, "the German embassy in Kita"))


@pytest.mark.parametrize(
    ("who", "name", "body"),
    [
        ("The Norlandian foreign ministry spokeswoman, Awa Fictive", "Awa Fictive", "Norlandian foreign ministry"),
        ("Foreign Ministry spokesman Jon Fictive", "Jon Fictive", "Foreign Ministry"),
        ("foreign ministry again", None, "foreign ministry"),
        ("Le porte-parole du ministère de la santé, Jon Fictif", "Jon Fictif", "ministère de la santé"),
    ],
)
def test_an_origin_is_named_by_the_body_and_no_more(who: str, name: str | None, body: str) -> None:
    assert [b.name for b in bodies(said_by(f"All is well, {who} said.", who, name))] == [body]


@pytest.mark.parametrize(
    "who",
    [
        "Jon Fictive, a retired army officer",
        "Mr. Fictive, previously a diplomat at the Norlandian embassy in Kita",
        "Supporters of the Norlandian government",
        "un ancien ministre de la santé",
    ],
)
def test_who_held_an_office_or_supports_one_does_not_speak_for_it(who: str) -> None:
    assert bodies(said_by(f"All is well, {who} said.", who)) == []


def test_two_ministries_stay_two() -> None:
    text = "The French foreign ministry said leave. Italy’s foreign ministry said leave too."
    assert len(bodies(article("a", text))) == 2


def test_a_story_page_has_the_origins_of_what_it_sums_up() -> None:
    page = article("p", "The port of Valdoria is shaken; a summary of two articles.", kind="story page")
    one = article("p-1", QUAKE, "Lamp", kind="excerpt", parent="p")
    found = origins(page, one)
    assert len(found) == 1
    assert set(next(iter(found.values())).articles) == {"p", "p-1"}


def test_names_of_one_house_are_one() -> None:
    houses = directory([])
    keys = {
        houses.house(n).key
        for n in ("WSJ", "@WSJ", "the Wall Street Journal", "The Wall Street Journal", "Wall Street Journal")
    }
    assert len(keys) == 1
    assert houses.house("Fox Online News").key == houses.house("Fox News").key
    assert houses.house("The Nation").key != houses.house("Daily Nation").key
    assert houses.house("Amaq").key == houses.house("Islamic State").key
