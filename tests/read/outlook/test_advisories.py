# ruff: noqa: E501 - one case a line
"""Travel advice and embassy measures; every text here is invented."""

from __future__ import annotations

import json
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared import SHARED, needs_shared, patience
from vigie.language.document import Document
from vigie.model import Advisory, PartialDate, Time, Toponym
from vigie.read.context.scope import Scope
from vigie.read.grammar.clauses import folded
from vigie.read.outlook.advice_actions import actions
from vigie.read.outlook.advisories import advisories

COUNTRIES = {
    "Ethiopia": "ET",
    "Sudan": "SD",
    "Burkina Faso": "BF",
    "Haïti": "HT",
    "Tchad": "TD",
    "Mali": "ML",
    "Niger": "NE",
    "Yemen": "YE",
    "Soudan": "SD",
    "Haiti": "HT",
    "Sri Lanka": "LK",
}
TOWNS = {"Khartoum": "SD", "Addis Ababa": "ET", "Bamako": "ML", "Niamey": "NE", "Menaka": "ML"}


def read(text: str, lang: str = "en", *, embeds: tuple[tuple[int, int], ...] = ()) -> list[Advisory]:
    """The advisories of ``text``, its places and ISO dates found by plain search."""
    doc = Document(text, lang, published=PartialDate("2031-03-05"), embeds=embeds)
    known = {**COUNTRIES, **TOWNS}
    places = [
        doc.make(Toponym, m.start(), m.end(), country=known[m[0]], kind="country" if m[0] in COUNTRIES else "locality")
        for m in re.finditer("|".join(known), text)
    ]
    times = [doc.make(Time, m.start(), m.end(), type="DATE", value=m[0]) for m in re.finditer(r"\d{4}-\d\d-\d\d", text)]
    return advisories(doc, [], Scope(doc, times, places, []))


def brief(text: str, lang: str = "en") -> list[tuple[str | None, str | None, str]]:
    return [(a.issuer.name if a.issuer else None, a.country, a.action) for a in read(text, lang)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway urged its citizens to leave Mali.", [("Norway", "ML", "leave now")]),
        ("The Foreign Office advises against all but essential travel to Niger.", [("Foreign Office", "NE", "reconsider travel")]),
        ("Canada told its nationals to avoid all travel to Mali.", [("Canada", "ML", "do not travel")]),
        ("The State Department authorized the departure of non-emergency embassy staff from Mali.", [("State Department", "ML", "authorized departure")]),
        ("The State Department ordered the departure of non-emergency personnel from Mali.", [("State Department", "ML", "ordered departure")]),
        ("The United States evacuated non-essential diplomatic staff from Niger.", [("United States", "NE", "ordered departure")]),
        ("Germany closed its embassy in Niamey.", [("Germany", "NE", "embassy suspended")]),
        ("The German embassy in Niamey was closed.", [("German embassy", "NE", "embassy suspended")]),
        ("Australia lowered its travel advice for Sri Lanka.", [("Australia", "LK", "eased")]),
        ("“Americans in Mali should depart immediately,” the U.S. Embassy in Bamako said.", [("U.S. Embassy", "ML", "leave now")]),
        ("The foreign ministry of Examplia told its citizens to leave Mali immediately.", [("foreign ministry of Examplia", "ML", "leave now")]),
    ],
)  # fmt: skip
def test_english_actions(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert brief(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La Belgique a appelé vendredi ses ressortissants à quitter le Mali.", [("Belgique", "ML", "leave now")]),
        ("Le Quai d’Orsay déconseille formellement tout déplacement au Mali.", [("Quai d’Orsay", "ML", "do not travel")]),
        ("Paris déconseille tout voyage au Niger sauf raison impérative.", [("Paris", "NE", "reconsider travel")]),
        ("L’ambassade des États-Unis à Bamako a autorisé le départ volontaire de son personnel non essentiel.", [("ambassade des États-Unis", "ML", "authorized departure")]),
        ("Washington a ordonné le départ de ses diplomates non essentiels du Mali.", [("Washington", "ML", "ordered departure")]),
        ("Paris a fermé son ambassade à Niamey.", [("Paris", "NE", "embassy suspended")]),
        ("L’ambassade de France à Niamey reste fermée.", [("ambassade de France", "NE", "embassy suspended")]),
        ("Les Allemands sont invités à quitter le Niger, a indiqué le ministère allemand des Affaires étrangères.", [("ministère allemand des Affaires étrangères", "NE", "leave now")]),
    ],
)  # fmt: skip
def test_french_actions(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert brief(text, "fr") == expected


def test_an_imperative_goes_on_with_the_advice_before() -> None:
    text = "Reconsider travel to Niger, the State Department says. Do not travel to Niamey."
    assert brief(text) == [("State Department", "NE", "reconsider travel"), ("State Department", "NE", "do not travel")]
    assert [p.text for p in read(text)[1].where] == ["Niamey"]


@pytest.mark.parametrize(
    "text",
    [
        "Example Gold evacuated its expatriate staff from Mali.",
        "The Malian government ordered residents to leave the town.",
        "The United Nations withdrew non-essential staff from Haiti.",
        "Britain is considering closing its embassy in Mali.",
        "The United States has not told its citizens to leave Niger.",
        "U.S. citizens should avoid large gatherings in Bamako.",
        "France told its citizens in Mali to avoid travelling by road.",
        "The embassy road in Bamako was closed by police.",
        "Example Air suspended flights to Bamako.",
    ],
)
def test_what_is_no_advisory(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The State Department raised its travel advisory for Niger to Level 4: Do Not Travel.", [("State Department", "NE", "do not travel")]),
        ("en", "The U.S. State Department reissued its Level 3 advisory for Haiti, urging Americans to reconsider travel.", [("U.S. State Department", "HT", "reconsider travel")]),
        ("en", "The U.S. Embassy in Niamey ordered non-emergency personnel to leave Niger.", [("U.S. Embassy", "NE", "ordered departure")]),
        ("en", "Washington ordered the departure of non-emergency government employees and their families from Niger.", [("Washington", "NE", "ordered departure")]),
        ("en", "The State Department approved the authorized departure of family members of embassy staff in Niger.", [("State Department", "NE", "authorized departure")]),
        ("en", "The United States suspended operations at its embassy in Yemen.", [("United States", "YE", "embassy suspended")]),
        ("en", "Britain has temporarily closed its embassy in Haiti.", [("Britain", "HT", "embassy suspended")]),
        ("en", "The US lowered its travel advisory for Mali from Level 4 to Level 3.", [("US", "ML", "eased")]),
        ("en", "Canada urged its citizens to leave Haiti while commercial flights are available.", [("Canada", "HT", "leave now")]),
        ("en", "The Foreign Office advises against all travel to Mali.", [("Foreign Office", "ML", "do not travel")]),
        ("en", "“Do not travel to Mali due to crime and terrorism,” the State Department says.", [("State Department", "ML", "do not travel")]),
        ("en", "Germany called on its nationals to leave Niger.", [("Germany", "NE", "leave now")]),
        ("en", "Australia advised its citizens in Sri Lanka to leave as soon as possible.", [("Australia", "LK", "leave now")]),
        ("en", "Japan’s foreign ministry told Japanese nationals in Niger to evacuate.", [("Japan’s foreign ministry", "NE", "leave now")]),
        ("en", "The Swiss foreign ministry advises against tourist and other non-essential travel to Niger.", [("Swiss foreign ministry", "NE", "reconsider travel")]),
        ("en", "Norway withdrew its diplomats from Yemen.", [("Norway", "YE", "ordered departure")]),
        ("en", "Ireland lifted its travel warning for Sri Lanka.", [("Ireland", "LK", "eased")]),
        ("fr", "Le ministère français des Affaires étrangères déconseille formellement tout voyage au Mali.", [("ministère français des Affaires étrangères", "ML", "do not travel")]),
        ("fr", "Paris a placé l’ensemble du Niger en zone rouge.", [("Paris", "NE", "do not travel")]),
        ("fr", "Le Quai d’Orsay a classé le Mali en rouge, formellement déconseillé aux voyageurs.", [("Quai d’Orsay", "ML", "do not travel")]),
        ("fr", "Le Quai d’Orsay classe le sud du Niger en zone orange, déconseillé sauf raison impérative.", [("Quai d’Orsay", "NE", "reconsider travel")]),
        ("fr", "La France demande à ses ressortissants de quitter le Niger sans délai.", [("France", "NE", "leave now")]),
        ("fr", "L’ambassade des États-Unis au Niger a suspendu ses services consulaires.", [("ambassade des États-Unis", "NE", "embassy suspended")]),
        ("fr", "Les États-Unis ont ordonné à leur personnel non essentiel de quitter le Niger.", [("États-Unis", "NE", "ordered departure")]),
        ("fr", "Ottawa a relevé son avis au niveau 4 et demande d’éviter tout voyage au Mali.", [("Ottawa", "ML", "do not travel")]),
        ("fr", "La Belgique a levé sa mise en garde pour le Niger.", [("Belgique", "NE", "eased")]),
        ("fr", "Berlin a fermé provisoirement son ambassade à Niamey.", [("Berlin", "NE", "embassy suspended")]),
        ("fr", "Madrid a recommandé à ses ressortissants au Mali de partir.", [("Madrid", "ML", "leave now")]),
        ("en", "The State Department issued a Level 4 “Do Not Travel” advisory for Haiti on Thursday.", [("State Department", "HT", "do not travel")]),
        ("en", "Americans in Sudan should leave immediately, the US Embassy in Khartoum said.", [("US Embassy", "SD", "leave now")]),
        ("en", "The US Embassy in Addis Ababa urged U.S. citizens in Ethiopia to depart now using commercially available options.", [("US Embassy", "ET", "leave now")]),
        ("en", "France advised its citizens to leave Ethiopia “without delay”.", [("France", "ET", "leave now")]),
        ("en", "Denmark and Sweden urged their citizens to leave Ethiopia.", [("Denmark", "ET", "leave now"), ("Sweden", "ET", "leave now")]),
        ("en", "The State Department downgraded its advisory for Niger from Level 4 to Level 3.", [("State Department", "NE", "eased")]),
        ("en", "The UK has reduced the number of staff at its embassy in Niger.", [("UK", "NE", "ordered departure")]),
        ("en", "Canada closed its embassy in Khartoum and told Canadians to avoid all travel to Sudan.", [("Canada", "SD", "do not travel"), ("Canada", "SD", "embassy suspended")]),
        ("fr", "Le Département d’État américain a ordonné le départ du personnel non essentiel de son ambassade au Niger.", [("Département d’État", "NE", "ordered departure")]),
        ("fr", "Paris a appelé les Français à quitter le Burkina Faso.", [("Paris", "BF", "leave now")]),
        ("fr", "Le Canada recommande d’éviter tout voyage en Haïti.", [("Canada", "HT", "do not travel")]),
        ("fr", "La Suisse déconseille de se rendre au Tchad.", [("Suisse", "TD", "do not travel")]),
        ("fr", "Le ministère des Affaires étrangères recommande aux Français de ne pas se rendre au Niger.", [("ministère des Affaires étrangères", "NE", "do not travel")]),
    ],
)  # fmt: skip
def test_notices_of_many_crises(lang: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert brief(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A French air force plane flew 300 French nationals out of Niger."),
        ("en", "France has begun evacuating its citizens and other Europeans from Niger."),
        ("en", "Example Oil told its staff to leave Yemen."),
        ("en", "The UN relocated its staff from Haiti to a safer place."),
        ("en", "The government ordered residents to evacuate the town before the storm."),
        ("en", "The World Food Programme suspended operations in Haiti."),
        ("en", "The mayor told tourists to avoid the beach."),
        ("en", "The embassy of Examplia celebrated its national day in Niamey."),
        ("en", "The Malian foreign ministry told French diplomats to leave Mali."),
        ("en", "Niger ordered the French ambassador to leave the country."),
        ("en", "The storm warning was raised to Level 3."),
        ("en", "Airlines advised passengers not to travel to the airport."),
        ("en", "France lifted the state of emergency."),
        ("fr", "Un avion de l’armée française a évacué 300 ressortissants du Niger."),
        ("fr", "L’ONU a retiré son personnel non essentiel du Soudan."),
        ("fr", "Le préfet a demandé aux habitants de quitter la zone inondée."),
        ("fr", "Le Niger a demandé à l’ambassadeur de France de quitter le pays."),
        ("fr", "La société Exemple Mines évacue son personnel expatrié du Mali."),
        ("fr", "L’alerte orange est levée dans le nord."),
        ("fr", "Des dizaines de milliers de personnes ont quitté le Soudan."),
    ],
)  # fmt: skip
def test_flights_companies_agencies_and_residents_are_none(lang: str, text: str) -> None:
    assert read(text, lang) == []


def test_a_list_gives_one_item_each() -> None:
    text = (
        "Western nations, including the United States, Britain, and France, have urged their citizens to evacuate Mali."
    )
    assert brief(text) == [(n, "ML", "leave now") for n in ("United States", "Britain", "France")]


def test_similar_warnings_take_the_action_before() -> None:
    text = (
        "Norway told its nationals in Mali to leave. Similar warnings were since issued by Japan, Kenya and Italy,"
        " with Italy’s Foreign Ministry advising its nationals to exit the country “at once.”"
    )
    found = read(text)
    assert [(a.issuer and a.issuer.name, a.country, a.action) for a in found] == [
        (n, "ML", "leave now") for n in ("Norway", "Japan", "Kenya", "Italy")
    ]
    assert len(found[3].evidence) == 2
    french = "La Suisse a demandé à ses ressortissants de quitter le Mali. L’Espagne et le Portugal ont émis des conseils similaires."
    assert [n for n, *_ in brief(french, "fr")] == ["Suisse", "Espagne", "Portugal"]


def test_date_and_level_only_where_they_stand() -> None:
    (dated,) = read("On 2031-03-04 Norway raised its advice for Mali to Level 4: do not travel.")
    assert (dated.date, dated.level) == (PartialDate("2031-03-04"), 4)
    (undated,) = read("Norway this week urged its citizens to leave Mali.")
    assert (undated.date, undated.level) == (None, None)


def test_areas_are_listed_where_advice_is_for_a_part() -> None:
    (item,) = read("Canada advises against all travel to Menaka in Mali.")
    assert (item.country, [p.text for p in item.where]) == ("ML", ["Menaka"])


def test_told_twice_is_one_item_with_both_spans() -> None:
    (item,) = read("Norway urged its citizens to leave Mali.\n\nNorway again asked its nationals to quit Mali.")
    assert len(item.evidence) == 2


def test_embedded_posts_are_left_out() -> None:
    text = "Norway urged its citizens to leave Mali."
    assert read(text, embeds=((0, len(text)),)) == []


@given(st.text())
@settings(max_examples=60, deadline=None)
def test_any_text(text: str) -> None:
    for lang in ("en", "fr", "de"):
        for item in read(text, lang):
            assert all(text[e.start : e.end] == e.text for e in item.evidence)


@given(st.lists(st.sampled_from("Norway ’ told its citizens in Mali to leave , and the U.S. embassy “ closed à ressortissants e\u0301 quitter . \n".split(" ")), max_size=40))  # fmt: skip
@settings(max_examples=80, deadline=None)
def test_any_words_of_advice(words: list[str]) -> None:
    text = " ".join(words)
    for lang in ("en", "fr"):
        for item in read(text, lang):
            assert all(text[e.start : e.end] == e.text for e in item.evidence)
            assert item.issuer is None or text[item.issuer.start : item.issuer.end] == item.issuer.text


@pytest.mark.parametrize(
    "piece", ["a ", "leave ", "urged citizens to leave ", "embassy closed, ", '"', "7 ", "the US "]
)
def test_long_texts_take_linear_time(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    start = time.process_time()
    read(text)
    assert time.process_time() - start < patience(3)


@needs_shared
def test_seed_articles() -> None:
    paths = sorted((SHARED / "seeds").glob("00[01]_*.txt"))
    found = [{(a.issuer.name, a.country, a.action) for a in read(p.read_text("utf-8")) if a.issuer} for p in paths]
    assert {(n, "ML", "leave now") for n in ("United States", "Australia", "Germany", "Italy")} <= found[0]
    assert {(n, "ML", "leave now") for n in ("France", "United States", "Britain")} <= found[1]
    assert ("United States embassy", "ML", "ordered departure") in found[1]


@needs_shared
def test_annotated_advice_is_found() -> None:
    folder = SHARED / "bench" / "crisis"
    texts = {a["id"]: a for a in map(json.loads, (folder / "articles.jsonl").read_text("utf-8").splitlines())}
    hit = wanted = 0
    for gold in map(json.loads, (folder / "gold.jsonl").read_text("utf-8").splitlines()):
        items = read(texts[gold["id"]]["text"], texts[gold["id"]]["lang"])
        for want in gold["advisories"]:
            if not want.get("optional"):
                wanted += 1
                actions = want.get("action_ok", [want["action"]])
                hit += any(
                    i.action in actions and any(e.start < w["end"] and w["start"] < e.end for e in i.evidence)
                    for i in items
                    for w in want["evidence"]
                )
    assert hit >= 0.7 * wanted


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "« Évitez tout voyage au Tchad », écrit Ottawa dans son avis.", [("Ottawa", "TD", "do not travel")]),
        ("fr", "L’Espagne recommande de ne pas voyager au Niger.", [("Espagne", "NE", "do not travel")]),
        ("fr", "Paris déconseille le nord du Mali et, sauf raison impérative, la région de Menaka.", [("Paris", "ML", "reconsider travel"), ("Paris", "ML", "do not travel")]),
        ("fr", "L’ambassade de France déconseille, sauf raison impérative, le sud du Mali.", [("ambassade de France", "ML", "reconsider travel")]),
        ("fr", "Le Quai d’Orsay a mis à jour ses conseils aux voyageurs pour le Mali. Tout déplacement y est formellement déconseillé.", [("Quai d’Orsay", "ML", "do not travel")]),
        ("fr", "La Suisse a assoupli ses conseils aux voyageurs pour le Niger. Le Canada a allégé les siens.", [("Suisse", "NE", "eased"), ("Canada", "NE", "eased")]),
        ("fr", "Le ministère allemand des Affaires étrangères a publié une « Reisewarnung » pour le Mali.", [("ministère allemand des Affaires étrangères", "ML", "do not travel")]),
        ("fr", "Les Pays-Bas ont relevé leur niveau d’alerte à rouge pour tout le Mali.", [("Pays-Bas", "ML", "do not travel")]),
        ("fr", "Paris appelle ses ressortissants à quitter le Mali. Berlin a annoncé la fermeture de son ambassade.", [("Paris", "ML", "leave now"), ("Berlin", "ML", "embassy suspended")]),
        ("en", "The United States raised its travel advisory for Mali to Level 4.", [("United States", "ML", "do not travel")]),
        ("en", "The Netherlands coloured the whole of Mali red on its travel map.", [("Netherlands", "ML", "do not travel")]),
        ("en", "Britain pulled non-essential staff out of its embassy in Niamey.", [("Britain", "NE", "ordered departure")]),
        ("en", "The embassy of Denmark in Bamako closed its doors.", [("embassy of Denmark", "ML", "embassy suspended")]),
    ],
)  # fmt: skip
def test_wordings_of_many_governments(lang: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert brief(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "La préfecture a placé le département en vigilance rouge."),
        ("fr", "Le ministère de la Santé déconseille tout déplacement pendant l’épidémie au Mali."),
        ("en", "The company raised its forecast for Mali to 4 percent."),
        ("en", "Police in Mali put the city on red alert."),
    ],
)
def test_scales_and_counsel_of_others(lang: str, text: str) -> None:
    assert read(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The State Department cut Mali to Level 3 from Level 4.", [("State Department", "ML", "eased")]),
        ("en", "The State Department raised Mali from Level 3 to Level 4.", [("State Department", "ML", "do not travel")]),
        ("en", "The State Department kept its advisory for Mali at Level 4.", [("State Department", "ML", "do not travel")]),
        ("en", "Australia lifted its advice for Mali to the highest level, “Do not travel”.", [("Australia", "ML", "do not travel")]),
        ("en", "The German Foreign Office has issued a travel warning for Niger.", [("German Foreign Office", "NE", "do not travel")]),
        ("en", "Italy told its citizens not to go to Mali.", [("Italy", "ML", "do not travel")]),
        ("en", "Sweden advises its nationals to travel to Mali only if necessary.", [("Sweden", "ML", "reconsider travel")]),
        ("en", "The Foreign Office no longer advises against travel to Mali.", [("Foreign Office", "ML", "eased")]),
        ("en", "Washington told its non-emergency staff in Niamey to leave Niger.", [("Washington", "NE", "ordered departure")]),
        ("fr", "L’Allemagne a mis en sommeil son ambassade à Khartoum.", [("Allemagne", "SD", "embassy suspended")]),
    ],
)  # fmt: skip
def test_levels_steps_and_staff(lang: str, text: str, expected: list[tuple[str | None, str | None, str]]) -> None:
    assert brief(text, lang) == expected


def test_the_travel_advice_of_a_state_speaks_for_it() -> None:
    country = next(iter(COUNTRIES))
    (found,) = read(f"Australia's travel advice tells its citizens to reconsider their need to travel to {country}.")
    assert found.action == "reconsider travel"
    assert found.issuer is not None
    assert found.issuer.text.startswith("Australia")


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Britain said its citizens must not travel to Chad.", "do not travel"),
        ("Italy invited Italians in Niger to leave the country as soon as they can.", "leave now"),
    ],
)
def test_citizens_should_not_go_or_are_invited_to_leave(text: str, action: str) -> None:
    f = folded(text)
    assert action in [found[0] for found in actions(f, 0, len(f.text))]


def test_a_line_is_headed_by_its_country() -> None:
    text = "Mali: France formally advises against all travel to the country.\nHaiti: Canada recommends avoiding non-essential travel."
    assert [(a.country, a.action) for a in read(text)] == [("ML", "do not travel"), ("HT", "reconsider travel")]


def test_a_page_speaks_for_itself() -> None:
    text = "Au Niger, tout déplacement est formellement déconseillé. L’ambassade de France est joignable."
    (found,) = read(text, "fr")
    assert (found.country, found.action, found.issuer and "France" in found.issuer.text) == (
        "NE",
        "do not travel",
        True,
    )


def test_a_second_state_after_a_place_is_who_advises() -> None:
    text = "La Belgique déconseille tout voyage au Mali, et le Canada recommande d’éviter tout voyage non essentiel au Niger."
    assert [(a.issuer and a.issuer.text, a.country) for a in read(text, "fr")] == [
        ("La Belgique", "ML"),
        ("le Canada", "NE"),
    ]


def test_a_page_gives_orders_itself() -> None:
    text = "Global Affairs Canada runs this page. If you are in Mali, leave now while flights still operate."
    (found,) = read(text)
    assert (found.country, found.action, found.issuer and found.issuer.text) == (
        "ML",
        "leave now",
        "Global Affairs Canada",
    )


def test_the_ministry_that_is_the_only_one_of_its_name() -> None:
    (found,) = read(
        "Le ministère de l’Europe et des Affaires étrangères déconseille formellement tout déplacement au Tchad.", "fr"
    )
    assert (found.country, found.action) == ("TD", "do not travel")
    assert found.issuer is not None
    assert found.issuer.text.endswith("Affaires étrangères")


def test_an_office_with_a_comma_in_its_name() -> None:
    (found,) = read("The Foreign, Commonwealth and Development Office advises against all travel to Niger.")
    assert (found.country, found.action) == ("NE", "do not travel")


def test_an_alert_for_a_river_is_no_advice() -> None:
    assert read("The Sudan hydrological agency raised its alert for the Niger river to red.") == []


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        (
            "Après les États-Unis, la Norvège a invité ses ressortissants à quitter le Tchad.",
            "fr",
            [("Norvège", "leave now", "TD")],
        ),
        ("La Suède, qui a appelé ses citoyens à quitter Haïti, ferme son école.", "fr", [("Suède", "leave now", "HT")]),
        (
            "Le Japon et la Corée du Sud ont publié des consignes pour que leurs ressortissants quittent le Soudan.",
            "fr",
            [("Japon", "leave now", "SD"), ("Corée du Sud", "leave now", "SD")],
        ),
        ("On Monday, Norway told Norwegians to leave Haiti at once.", "en", [("Norway", "leave now", "HT")]),
        ("However, Norway told Norwegians to leave Haiti at once.", "en", [("Norway", "leave now", "HT")]),
        (
            "New guidance from Danish authorities still lists Sudan as “do not travel”.",
            "en",
            [("Danish authorities", "do not travel", "SD")],
        ),
        (
            "The State Department said it had ordered families to leave Niger and allowed other staff to depart.",
            "en",
            [("State Department", "ordered departure", "NE"), ("State Department", "authorized departure", "NE")],
        ),
        ("Les déplacements par la route au Tchad restent déconseillés par la Suisse.", "fr", []),
        ("Norway advised against overland travel in Niger.", "en", []),
        ("Un message a faussement annoncé que la Suisse avait appelé ses ressortissants à quitter le Mali.", "fr", []),
    ],
)
def test_advice_after_anothers_in_nouns_and_on_roads(text: str, lang: str, found: list[tuple[str, str, str]]) -> None:
    read_here = [(a.issuer.name if a.issuer else "", a.action, a.country) for a in read(text, lang)]
    assert sorted(read_here) == sorted((name, action, country) for name, action, country in found)


def test_the_demand_of_one_does_not_become_the_place_of_the_other() -> None:
    text = "La Norvège déconseille tout voyage au Mali après l'appel des États-Unis à quitter le pays."
    assert {(a.issuer.name if a.issuer else "", a.action, a.country) for a in read(text, "fr")} == {
        ("Norvège", "do not travel", "ML"),
        ("États-Unis", "leave now", "ML"),
    }
