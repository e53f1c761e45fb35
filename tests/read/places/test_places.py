"""Place names in invented sentences, English and French."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared import patience
from vigie.gazetteer import load
from vigie.language.document import Document
from vigie.model import Toponym
from vigie.read.places.confidence import calibrated
from vigie.read.places.outlet import home
from vigie.read.places.places import explain, places


def read(text: str, lang: str = "en", focus: tuple[str, ...] = (), title: bool = False) -> list[Toponym]:
    return places(Document(text, lang, in_="title" if title else None), load(), focus)


def texts(text: str, lang: str = "en") -> list[str]:
    return [p.text for p in read(text, lang)]


def one(text: str, name: str, lang: str = "en", focus: tuple[str, ...] = ()) -> Toponym:
    return next(p for p in read(text, lang, focus) if p.text == name)


def test_the_contract_s_places() -> None:
    text = (
        "Gunmen attacked a fuel convoy near Kita in western Mali. Survivors walked to Tin Fictif, a hamlet by the road."
    )
    kita, mali, hamlet = read(text)
    assert (kita.text, kita.gazetteer_id, kita.admin1) == ("Kita", "wof:421169009", "Kayes")
    assert (mali.gazetteer_id, mali.role) == ("wof:85632553", "literal")
    assert hamlet.text == "Tin Fictif"
    assert hamlet.name is hamlet.country is hamlet.lat is hamlet.confidence is None


def test_every_occurrence_in_order_without_overlap() -> None:
    found = read("Bamako waits. Mali and Bamako, Mali said, and Bamako again.")
    assert [p.text for p in found] == ["Bamako", "Mali", "Bamako", "Mali", "Bamako"]
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("text", "lang", "name"),
    [
        ("Bamako said the road was open.", "en", "Bamako"),
        ("Moscow has denied the report.", "en", "Moscow"),
        ("Paris a annoncé la fin de sa mission.", "fr", "Paris"),
        ("The minister accused Algiers of meddling.", "en", "Algiers"),
    ],
)
def test_metonyms(text: str, lang: str, name: str) -> None:
    assert one(text, name, lang).role == "metonym"


def test_a_place_where_something_is_said_is_literal() -> None:
    assert one("The envoy in Bamako said nothing.", "Bamako").role == "literal"


@pytest.mark.parametrize(
    ("text", "lang", "word", "country"),
    [
        ("The Malian army left.", "en", "Malian", "ML"),
        ("Trois éleveurs nigériens ont fui.", "fr", "nigériens", "NE"),
        ("Nigerian troops crossed.", "en", "Nigerian", "NG"),
        ("L’armée burkinabè avance.", "fr", "burkinabè", "BF"),
        ("Un soldat sud-africain est mort.", "fr", "sud-africain", "ZA"),
    ],
)
def test_demonyms(text: str, lang: str, word: str, country: str) -> None:
    found = one(text, word, lang)
    assert (found.role, found.country, found.kind) == ("demonym", country, "country")


def test_languages_are_no_places() -> None:
    assert texts("He speaks French and answered in English.") == []
    assert texts("Il parle français.", "fr") == []


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The Washington Post reported it.", "en"),
        ("Jordan Smith met Paris Hilton and Chad Brown.", "en"),
        ("Boko Haram fighters say reading is forbidden.", "en"),
        ("President Lagos spoke. Lagos smiled.", "en"),
        ("Mme France Dupont et M. Paris ont témoigné.", "fr"),
        ("The White House and the Red Cross said so.", "en"),
        ("Nice weather. Mobile phones. Reading is good.", "en"),
        ("It cost US$30 million.", "en"),
    ],
)
def test_persons_papers_and_common_words_are_no_places(text: str, lang: str) -> None:
    assert texts(text, lang) == []


def test_surname_of_a_person_named_before() -> None:
    assert texts("Maria Lagos spoke first. Lagos said the talks failed.") == []
    assert texts("Maria Lagos flew in. Later she was seen in Lagos, Nigeria.") == ["Lagos", "Nigeria"]


def test_places_inside_an_organisation_s_name() -> None:
    found = texts("The foreign ministry of Mali and the United States embassy in Bamako agreed.")
    assert found == ["Mali", "United States", "Bamako"]


def test_unknown_names_by_context() -> None:
    text = "À Sanfato, un hameau de la commune de Zorkoté, et dans la localité de Tin-Fictif, on attend."
    assert [(p.text, p.resolved) for p in read(text, "fr")] == [
        ("Sanfato", False), ("Zorkoté", False), ("Tin-Fictif", False),
    ]  # fmt: skip
    assert texts("They fled the village of Dankuru near Tamasserou.") == ["Dankuru", "Tamasserou"]


def test_containment_type_words_and_cluster() -> None:
    text = "They hold Nioro du Sahel in Kayes region. Kayes itself, a town, is calm."
    nioro, region = read(text)[:2]
    assert (nioro.country, nioro.admin1, nioro.kind) == ("ML", "Kayes", "locality")
    assert region.kind == "region"
    assert one("Fresno, Calif., burned.", "Calif.").admin1 is None
    assert one("Atlanta, Georgia, and Macon, Georgia, voted.", "Georgia").country == "US"
    assert one("Tbilisi, Georgia, voted.", "Georgia").country == "GE"


def test_a_local_cluster_beats_a_far_big_city() -> None:
    text = "Les combats ont touché Ansongo, Ménaka et Gao, dans le nord du Mali. Tripoli est loin."
    assert {p.country for p in read(text, "fr")[:4]} == {"ML"}


def test_no_jump_over_the_border_that_is_named() -> None:
    text = "Des soldats sont morts dans le camp de Boulikessi, près de la frontière avec le Burkina Faso."
    assert not one(text, "Boulikessi", "fr").resolved
    text = "L’armée malienne a repris le camp de Boulikessi. Le Burkina Faso et le Mali se sont félicités."
    assert one(text, "Boulikessi", "fr").country != "BF"


def test_one_name_for_many_places_stays_open() -> None:
    assert not one("The raid on the village of Farabougou was told in Mali.", "Farabougou").resolved
    found = one("Les habitants de Farabougou, dans le cercle de Niono, ont fui.", "Farabougou", "fr")
    assert (found.country, found.admin1, found.lat) == ("ML", "Ségou", 14.8921)
    found = one("À Farabougou, dans la région de Ségou, au Mali, le blocus dure.", "Farabougou", "fr")
    assert found.confidence is None or found.confidence < 0.9


def test_a_place_of_that_name_elsewhere_is_not_it() -> None:
    assert one("She was born in Detroit, Burundi.", "Detroit").country != "BI"
    assert not one("The mayor of Limoges, Texas, resigned.", "Limoges").resolved


def test_states_in_short_and_counties() -> None:
    assert texts("CHARLESTON, W.Va. -- The Fla. legislature heard Sen. Doe, D-N.Y., on Monday.") == [
        "CHARLESTON", "W.Va.", "Fla.", "N.Y.",
    ]  # fmt: skip
    county = one("Deputies in Licking County, Ohio, found the van.", "Licking County")
    assert (county.kind, county.admin1) == ("county", "Ohio")


def test_a_range_that_begins_like_a_small_town_is_no_town() -> None:
    found = one("They fled from the conflict in Sudan's Nuba Mountains.", "Nuba Mountains")
    assert not found.resolved


def test_states_before_the_towns_that_bear_their_names() -> None:
    found = read("Cases were told in Wyoming, near Oklahoma, and in NSW.")
    assert [(p.text, p.kind) for p in found] == [("Wyoming", "region"), ("Oklahoma", "region"), ("NSW", "region")]


def test_a_name_without_signs_counts_where_the_text_plays() -> None:
    text = "The fire began in Newark, Ohio. Heath crews came. They left at noon."
    assert one(text, "Heath").admin1 == "Ohio"
    assert "Heath" not in texts("The fire began in Lyon, France. Heath crews came. They left at noon.")


def test_names_that_could_lie_together_do() -> None:
    text = "Police in Hopkinton, Laconia and Concord looked for him. He was seen in Manchester, New Hampshire."
    found = {p.text: p.admin1 for p in read(text)}
    assert found["Laconia"] == found["Concord"] == "New Hampshire"
    assert one("Police in Concord looked for him in California.", "Concord").admin1 == "California"


def test_the_outlet_s_town_is_one_of_its_name_nearby() -> None:
    text = "The council of Paris met. A road in Lamar County, Texas, was closed."
    assert one(text, "Paris").country == "FR"
    found = places(Document(text, "en"), load(), outlet="theparisnews.com")
    assert next(p for p in found if p.text == "Paris").admin1 == "Texas"
    assert places(Document("Nothing was named.", "en"), load(), outlet="theparisnews.com") == []


@pytest.mark.parametrize(
    ("outlet", "towns", "country"),
    [
        ("gainesvilleregister.com", ["gainesville"], None),
        ("www.enfield-today.co.uk", ["enfield"], "GB"),
        ("Concord Monitor", ["concord"], None),
        ("civil.ge", [], "GE"),
        ("maliweb.net", [], "ML"),
        ("Le Monde", [], None),
        ("dailystar.com", [], None),
        ("", [], None),
        (None, [], None),
    ],
)
def test_what_an_outlet_s_name_tells(outlet: str | None, towns: list[str], country: str | None) -> None:
    found = home(outlet, load())
    assert (list(found.towns), found.country) == (towns, country)


def test_a_state_with_the_name_of_a_country() -> None:
    assert one("Crews from Atlanta and Macon went to north Georgia.", "Georgia").country == "US"
    assert one("Troops left Gori for Tbilisi. Georgia said it would answer.", "Georgia").country == "GE"


def test_another_spelling_counts_where_the_country_is_named() -> None:
    found = one("Fighters moved from Tessite towards Ansongo in Mali.", "Tessite")
    assert (found.name, found.country) == ("Tessit", "ML")
    assert found.confidence is not None
    assert found.confidence <= 0.65
    assert "Tessite" not in texts("Fighters moved from Tessite towards Lagos in Nigeria.")
    assert not one("La localité de Boulkessi, au Mali, a été attaquée.", "Boulkessi", "fr").resolved


def test_confidence_is_told_as_a_share_that_proves_right() -> None:
    told = [calibrated(c / 100) for c in range(101)]
    assert told == sorted(told)
    assert all(0 <= share <= 1 for share in told)
    assert calibrated(0.39) < 0.4 <= calibrated(0.4)
    kita = one("Convoy attacked near Kita in Mali", "Kita").confidence
    assert kita == calibrated(0.99) < 0.99


def test_every_decision_says_why() -> None:
    text = "Rebels left Kita in Mali. Pinochle was seen in Madrid."
    told = {d.text: d for d in explain(Document(text, "en"), load())}
    assert told["Kita"].kept
    assert any("named within" in sign for sign in told["Kita"].signs)
    assert {e.country for e in told["Kita"].rivals} >= {"JP"}
    assert [d.text for d in explain(Document(text, "en"), load()) if d.kept] == texts(text)


def test_focus_countries_decide() -> None:
    text = "Talks were held in Tripoli."
    assert one(text, "Tripoli", focus=("LY",)).country == "LY"
    assert one(text, "Tripoli", focus=("LB",)).country == "LB"


def test_rivers_and_lakes_are_not_the_country() -> None:
    for text in ("Le lac Tchad déborde.", "Le fleuve Niger déborde.", "Les rives du Niger sont inondées."):
        assert [p.resolved for p in read(text, "fr")] == [False], text
    assert [p.resolved for p in read("The Niger River rose.")] == [False]


def test_large_regions_stay_unresolved() -> None:
    found = one("Violence spreads in the Sahel.", "Sahel")
    assert (found.kind, found.lat) == ("macroregion", None)


def test_capitals_everywhere() -> None:
    assert texts("MILITANTS KILL TEN SOLDIERS NEAR GAO IN NORTHERN MALI") == ["GAO", "MALI"]
    assert texts("Army Kills Ten Fighters In Raid On Village Of Nice Reading Time") == []
    assert texts("Rebels Close In on Mali’s Capital in Northern Push") == ["Mali"]
    assert texts("LE NIGER ET LE MALI FERMENT LEURS FRONTIÈRES", "fr") == ["NIGER", "MALI"]


def test_population_alone_does_not_decide() -> None:
    assert not one("At least 19 dead in convoy attack near Kita", "Kita").resolved
    assert one("Convoy attacked near Kita in Mali", "Kita").country == "ML"
    assert one("Talks open in Paris", "Paris").country == "FR"


def test_title_spans_are_marked() -> None:
    found = read("Gunmen attack convoy near Bamako", title=True)
    assert [(p.text, p.in_) for p in found] == [("Bamako", "title")]


def test_titles_in_hyphens_and_elisions() -> None:
    assert texts("La route d’Abidjan et l’axe Bamako-Kayes sont fermés.", "fr") == ["Abidjan", "Bamako", "Kayes"]
    assert texts("The U.S.-led force and Kabul-based staff left.") == ["U.S.", "Kabul"]


@settings(deadline=None, max_examples=150)
@given(st.text(), st.sampled_from(["en", "fr", "de"]))
def test_any_text(text: str, lang: str) -> None:
    for p in read(text, lang):
        assert text[p.start : p.end] == p.text
        assert p.resolved or (p.name, p.country, p.kind, p.confidence) == (None, None, None, None)


_WORDS = st.sampled_from(
    "Mali Bamako St. . , - ’ ' d' de la The Paris Lake New York U.S. said near village of Jordan Smith US $ à".split()
)


@settings(deadline=None, max_examples=150)
@given(st.lists(_WORDS, max_size=30), st.sampled_from(["en", "fr"]))
def test_any_arrangement_of_words(words: list[str], lang: str) -> None:
    found = read(" ".join(words), lang)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    "text", ["a " * 20_000, "Mali " * 10_000, "Mali-" * 10_000, "9" * 50_000, '"' * 50_000, "San " * 20_000]
)
def test_time_is_linear(text: str) -> None:
    started = time.process_time()
    read(text, "fr")
    assert time.process_time() - started < patience(5)


@pytest.mark.parametrize(
    ("text", "lang", "name"),
    [
        ("Gunmen raided Shinkafi in Zamfara state, Nigeria.", "en", "Shinkafi"),
        ("Des hommes à moto ont pillé Tominian, au Mali, et brûlé des greniers.", "fr", "Tominian"),
    ],
)
def test_what_is_raided_is_a_place(text: str, lang: str, name: str) -> None:
    assert one(text, name, lang).lat is not None


def test_a_name_that_only_one_country_has_is_found_where_the_text_plays() -> None:
    text = "Mali's army left Mopti and Konna. Ténenkou fell in an hour."
    assert one(text, "Ténenkou").country == "ML"


def test_a_town_named_for_a_person_is_not_found_by_its_name_alone() -> None:
    text = "The president flew to Nashville, Tennessee, in the United States. Imagine Candy Crowley, who moderated."
    assert "Crowley" not in texts(text)


def test_places_near_each_other_need_no_country() -> None:
    text = "Mirebalais has been empty since March, and Lascahobas fell in July. Buses now leave Hinche only at noon."
    assert {(p.text, p.country) for p in read(text)} == {
        ("Mirebalais", "HT"), ("Lascahobas", "HT"), ("Hinche", "HT")
    }  # fmt: skip


def test_a_city_far_from_all_that_the_text_names_stays_open() -> None:
    text = "In Chad, lorries from Abéché and Moundou waited. The goods had come from Vitoria by ship."
    assert one(text, "Moundou").country == "TD"
    assert one(text, "Vitoria").lat is None


def test_the_division_that_french_calls_a_state() -> None:
    text = "Au Nigeria, des élèves ont été libérés dans l'État de Kaduna. L'État du Niger a envoyé du riz."
    assert one(text, "Kaduna", "fr").kind == "region"
    assert one("L'État du Niger leur a donné des terres.", "Niger", "fr").kind == "country"


def test_a_state_among_states_is_no_city() -> None:
    text = "Cases were found in Georgia, New Mexico, New York, Ohio and Oklahoma, in the United States."
    assert one(text, "New York").kind == "region"


def test_a_relative_s_name_is_no_town() -> None:
    text = "The nurse left Douentza, in Mali. Her driver, Kaya, turned back at Boni. His village, Hombori, was far."
    assert one(text, "Hombori").country == "ML"
    assert all(p.lat is None for p in read(text) if p.text == "Kaya")


@pytest.mark.parametrize(
    ("text", "lang", "name", "country", "lat", "lon"),
    [
        ("Fighting resumed at Walikale in the Democratic Republic of Congo.", "en", "Walikale", "CD", -1.43, 28.08),
        ("Boko Haram a attaqué Chibok, au Nigeria.", "fr", "Chibok", "NG", 10.87, 12.85),
        ("Trucks from Mueda to Palma, Mozambique, travel with soldiers.", "en", "Palma", "MZ", -10.78, 40.48),
        ("Combat continued in Demoso, Myanmar.", "en", "Demoso", "MM", 19.55, 97.16),
    ],
)
def test_towns_and_villages_of_crises(text: str, lang: str, name: str, country: str, lat: float, lon: float) -> None:
    found = one(text, name, lang)
    assert found.country == country
    assert found.lat == pytest.approx(lat, abs=0.15)
    assert found.lon == pytest.approx(lon, abs=0.15)


@pytest.mark.parametrize(
    ("text", "lang", "kinds"),
    [
        ("Gunmen raided farms in Zamfara and Sokoto states.", "en", {"Zamfara": "region", "Sokoto": "region"}),
        (
            "Des combats ont eu lieu dans les régions de Mopti et de Ségou.",
            "fr",
            {"Mopti": "region", "Ségou": "region"},
        ),
        ("Gunmen raided the towns of Mopti and Kayes.", "en", {"Mopti": "locality", "Kayes": "locality"}),
        ("Gunmen raided Sokoto. The states are poor.", "en", {"Sokoto": "locality"}),
    ],
)
def test_a_plural_tells_the_kind_of_each_name(text: str, lang: str, kinds: dict[str, str]) -> None:
    assert {p.text: p.kind for p in read(text, lang, ("ML", "NG"))} == kinds
