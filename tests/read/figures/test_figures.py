"""Figures: what a number counts and what happened to it, en and fr. All sentences are invented."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared import SHARED, needs_shared, patience
from vigie.language.document import Document
from vigie.model import Figure, PartialDate
from vigie.model.vocabulary import Measure
from vigie.read.context.scope import Scope
from vigie.read.figures.figures import figures
from vigie.read.figures.measures import words
from vigie.read.names.mentions import mentions
from vigie.read.numbers.numbers import numbers
from vigie.read.quotes.quotes import quotes
from vigie.read.times.times import times


def read(text: str, lang: str = "en", published: str | None = "2031-03-05") -> list[Figure]:
    doc = Document(text, lang, published=PartialDate(published) if published else None)
    found = times(doc)
    return figures(doc, numbers(doc, found), [], Scope(doc, found))


def told(text: str, lang: str = "en") -> list[str]:
    """Figures as "words: measure", leaving out plain counts."""
    return [f"{f.text}: {f.measure}" for f in read(text, lang) if f.measure != "count"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # objects of verbs
        ("Gunmen stormed the market, killing at least 14 traders and wounding 30 more.",
         ["at least 14 traders: killed", "30 more: injured"]),
        ("Fighters killed four and took six hostage.", ["four: killed", "six hostage: abducted"]),
        ("Gunmen took 17 students hostage.", ["17 students: abducted"]),
        ("Police arrested 15 protesters.", ["15 protesters: arrested"]),
        ("The ambush claimed 17 lives.", ["17 lives: killed"]),
        ("The floods have affected nearly 1 million people and displaced over 20,000 families.",
         ["nearly 1 million people: in_need", "over 20,000 families: displaced"]),
        ("Landslides forced over one lakh people out of their homes.", ["over one lakh people: displaced"]),
        ("The ministry confirmed the deaths of 23 civilians and the abduction of 30 villagers.",
         ["23 civilians: killed", "30 villagers: abducted"]),
        # subjects of verbs
        ("Five soldiers and three civilians were killed.", ["Five soldiers: killed", "three civilians: killed"]),
        ("Two soldiers, three guards and a driver were killed.", ["Two soldiers: killed", "three guards: killed"]),
        ("Twenty people who were travelling in a bus were killed by a mine.", ["Twenty people: killed"]),
        ("Nine people, all of them farmers, were abducted.", ["Nine people: abducted"]),
        ("Some 95 people are still missing.", ["Some 95 people: missing"]),
        ("Residents of Gao and Ansongo fled, and 400 people from Kidal and Menaka fled too.",
         ["400 people: displaced"]),
        ("Two guards were robbed in their car and injured.", ["Two guards: injured"]),
        ("Seven nurses were kidnapped and later killed.", ["Seven nurses: abducted", "Seven nurses: killed"]),
        ("Three drivers were shot and killed.", ["Three drivers: killed"]),
        ("Four men were among 11 arrested on the border.", ["Four men: arrested", "11 arrested: arrested"]),
        ("Over 8 million people now need aid.", ["Over 8 million people: in_need"]),
        ("Some 2.5 million people are facing acute food insecurity.", ["Some 2.5 million people: hungry"]),
        # participles and nouns beside the number
        ("The bombing left nine dead and 21 wounded.", ["nine dead: killed", "21 wounded: injured"]),
        ("At least 19 dead in ambush", ["At least 19 dead: killed"]),
        ("UN: 6 peacekeepers killed, 11 hurt in rocket attack", ["6 peacekeepers: killed", "11 hurt: injured"]),
        ("At least 40 are feared dead.", ["At least 40: killed"]),
        ("Three wounded soldiers were flown to the capital.", ["Three wounded soldiers: injured"]),
        ("The agency counted 478 civilian deaths.", ["478 civilian deaths: killed"]),
        ("Two of the attackers were shot dead.", ["Two of the attackers: killed"]),
        ("Among the dead were six children.", ["six children: killed"]),
        # tolls
        ("The death toll rose to 78.", ["78: killed"]),
        ("The number of dead climbed from 59 to 78.", ["59: killed", "78: killed"]),
        ("The toll now stands at 61 dead, 140 injured and nine missing.",
         ["61 dead: killed", "140 injured: injured", "nine missing: missing"]),
        # parts and wholes
        ("Some 60 people, including 30 children, were abducted.",
         ["Some 60 people: abducted", "30 children: abducted"]),
        ("Seven were injured, three of them seriously.", ["Seven: injured", "three: injured"]),
        ("Of the 40 passengers, 12 died and eight are still missing.", ["12: killed", "eight: missing"]),
        ("More than two lakh families — nearly eight lakh people — have been severely affected.",
         ["More than two lakh families: in_need", "nearly eight lakh people: in_need"]),
        # words outside the vocabulary
        ("The blast killed 12 parishioners.", ["12 parishioners: killed"]),
        # who does it is not who suffers it
        ("12 militants killed two guards at the gate.", ["12 militants: fighters", "two guards: killed"]),
        ("The army said it had killed 12 soldiers and three civilians were wounded.",
         ["12 soldiers: killed", "three civilians: injured"]),
        ("The army lost 15 soldiers and 30 were wounded.", ["15 soldiers: killed", "30: injured"]),
        ("A convoy of 40 tankers was attacked and five drivers were kidnapped.",
         ["40 tankers: vehicles", "five drivers: abducted"]),
        ("Twelve people told reporters that the guards were killed.", []),
        # other measures
        ("Nearly 6,000 fighters are part of the group.", ["Nearly 6,000 fighters: fighters"]),
        ("The country of 26m is landlocked.", ["26m: population"]),
        ("A country with a population exceeding 23 million is at risk.", ["exceeding 23 million: population"]),
        ("The town, home to 40,000 people, was cut off.", ["40,000 people: population"]),
        ("The camp lies 50 km from the border.", ["50 km: distance"]),
        ("The camp lies 50 km (31 miles) from the border.", ["50 km: distance"]),
        ("Twelve refugees were killed.", ["Twelve refugees: killed"]),
        ("They killed 21 soldiers and captured 10.", ["21 soldiers: killed", "10: abducted"]),
        ("They captured 12 hilltops.", []),
        ("Of Exampleland's 22 million people, a third are poor.", ["22 million people: population"]),
        ("Two US soldiers and three U.S. contractors were killed.",
         ["Two US soldiers: killed", "three U.S. contractors: killed"]),
        # what only looks like it
        ("The vaccine saved 3,300 lives.", []),
        ("They come from the six affected nations.", []),
        ("The city has 44 murders a day, or 24 murders per 100,000 people.", []),
        ("Two men contributed to a delay in placing him under arrest.", []),
        ("She claimed 12 victories.", []),
        ("He claimed 900 people had left work.", []),
        ("Men between the ages of 18 and 24 reported having been arrested.", []),
    ],
)  # fmt: skip
def test_english(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'attaque a fait plus de 40 morts et une vingtaine de blessés.",
         ["plus de 40 morts: killed", "une vingtaine de blessés: injured"]),
        ("Quinze personnes ont été tuées et huit blessées.", ["Quinze personnes: killed", "huit blessées: injured"]),
        ("Six civils tués dans trois villages", ["Six civils: killed"]),
        ("L'armée affirme avoir tué 32 terroristes armés.", ["32 terroristes: killed"]),
        ("Plus de 1\u202f300 habitants ont fui vers le sud.", ["Plus de 1\u202f300 habitants: displaced"]),
        ("Trois chauffeurs ont été enlevés.", ["Trois chauffeurs: abducted"]),
        ("Le bilan est passé de 12 à 18 morts.", ["12: killed", "18 morts: killed"]),
        ("Deux soldats ont trouvé la mort et cinq ont été blessés.", ["Deux soldats: killed", "cinq: injured"]),
        ("L'explosion a tué 12 personnes, dont trois enfants.", ["12 personnes: killed", "trois enfants: killed"]),
        ("Environ 3 millions de personnes ont besoin d'aide.", ["Environ 3 millions de personnes: in_need"]),
        ("Les jihadistes ont incendié 40 camions-citernes.", ["40 camions-citernes: vehicles"]),
        ("Quatre hommes ont été interpellés.", ["Quatre hommes: arrested"]),
        ("Huit personnes sont portées disparues.", ["Huit personnes: missing"]),
        ("Douze hommes armés ont tué trois civils.", ["Douze hommes armés: fighters", "trois civils: killed"]),
        ("La mine a explosé, tuant sur le coup cinq personnes et en blessant dix autres.",
         ["cinq personnes: killed", "dix autres: injured"]),
        ("Les combats ont provoqué le déplacement de 15 000 personnes.", ["15 000 personnes: displaced"]),
        ("Le nombre de personnes tuées s'élève désormais à 45.", ["45: killed"]),
        ("L'attaque a coûté la vie à 17 soldats.", ["17 soldats: killed"]),
        ("Bilan : 12 morts, 5 blessés et 3 disparus.",
         ["12 morts: killed", "5 blessés: injured", "3 disparus: missing"]),
        ("Quelque 2,5 millions de personnes sont en situation d'insécurité alimentaire.",
         ["Quelque 2,5 millions de personnes: hungry"]),
        ("Le village est à 25 kilomètres de la ville.", ["25 kilomètres: distance"]),
        ("Le pays, peuplé de 23 millions d’habitants, est enclavé.", ["23 millions d’habitants: population"]),
    ],
)  # fmt: skip
def test_french(text: str, expected: list[str]) -> None:
    assert told(text, "fr") == expected


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Four hostages were freed after talks.", "en"),
        ("The release of 22 prisoners was announced.", "en"),
        ("Les autorités ont annoncé que 19 détenus ont été libérés.", "fr"),
        ("Les ravisseurs ont libéré onze otages.", "fr"),
    ],
)
def test_release_undoes_the_measure(text: str, lang: str) -> None:
    assert [f.measure for f in read(text, lang)] == ["count"]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("No one was killed when the roof fell.", "en"),
        ("He is 35 and wrote 22 articles.", "en"),
        ("A 15-year-old girl won a three-year term.", "en"),
        ("They have accused one another of backing rebels.", "en"),
        ("The two countries have yet to agree.", "en"),
        ("It is one of the oldest camps.", "en"),
        ("Inflation rose to 12% in May.", "en"),
        ("The team won 3-1 after ranking No. 2 for 4 weeks.", "en"),
        ("There were no reports of casualties.", "en"),
        ("Âgé de 45 ans, il a publié 22 articles.", "fr"),
        ("Une patrouille est passée par un village.", "fr"),
    ],
)
def test_numbers_that_count_nothing(text: str, lang: str) -> None:
    assert read(text, lang) == []


def test_values_stay_open() -> None:
    bounds = {f.text: (f.low, f.high, f.approx) for f in read(
        "At least 19 people died, as many as 80 men were hurt, between 20 and 30 girls were abducted,"
        " nearly 6,000 people fled."
    )}  # fmt: skip
    assert bounds == {
        "At least 19 people": (19, None, False),
        "as many as 80 men": (None, 80, False),
        "between 20 and 30 girls": (20, 30, False),
        "nearly 6,000 people": (6000, 6000, True),
    }


@pytest.mark.parametrize(
    ("text", "lang", "low", "high", "of"),
    [
        ("The monitor reports a 38% rise in violence.", "en", 38, 38, "violence"),
        ("Attacks fell 20% in the north.", "en", -20, -20, None),
        ("Incidents rose by more than 45 percent.", "en", 45, None, None),
        ("Imports dropped by at least 30 percent.", "en", None, -30, None),
        ("Some 38% of households have lost their crops.", "en", 38, 38, "share of households"),
        ("Les violences ont augmenté de 30 %.", "fr", 30, 30, None),
        ("Les récoltes ont baissé de 12 %.", "fr", -12, -12, None),
    ],
)
def test_percentages(text: str, lang: str, low: float, high: float, of: str | None) -> None:
    (figure,) = read(text, lang)
    assert (figure.measure, figure.unit) == ("percent_change", "%")
    assert (figure.low, figure.high, figure.of) == (low, high, of)


@pytest.mark.parametrize(
    ("text", "lang", "measure"),
    [
        ("There were no casualties.", "en", "killed"),
        ("The fire caused no injuries.", "en", "injured"),
        ("Il n’y a eu aucune victime.", "fr", "killed"),
    ],
)
def test_stated_absence_is_a_known_nought(text: str, lang: str, measure: Measure) -> None:
    (figure,) = read(text, lang)
    assert (figure.measure, figure.low, figure.high) == (measure, 0, 0)


@pytest.mark.parametrize(
    ("text", "lang", "measure", "unit"),
    [
        ("A litre of petrol costs $3 in the capital.", "en", "price", "USD"),
        ("The group demanded a ransom of $50 million.", "en", "money", "USD"),
        ("Le sac de riz coûte 25 euros.", "fr", "price", "EUR"),
    ],
)
def test_money_and_prices(text: str, lang: str, measure: Measure, unit: str) -> None:
    (figure,) = read(text, lang)
    assert (figure.measure, figure.unit) == (measure, unit)


@pytest.mark.parametrize(
    ("text", "lang", "low", "unit", "of"),
    [
        ("The two-month fuel blockade has crippled the town.", "en", 2, "month", "blockade"),
        ("Fighting lasted three days.", "en", 3, "day", None),
        ("Après deux mois de blocus, la ville est à sec.", "fr", 2, "month", "blocus"),
    ],
)
def test_durations(text: str, lang: str, low: int, unit: str, of: str | None) -> None:
    (figure,) = read(text, lang)
    assert (figure.measure, figure.low, figure.unit, figure.of) == ("duration", low, unit, of)


def test_what_is_counted_and_elided_nouns() -> None:
    found = {f.text: f.of for f in read("The raid killed 12 aid workers and wounded 20 more.")}
    assert found == {"12 aid workers": "aid workers", "20 more": "aid workers"}


def test_period_and_day_of_the_count() -> None:
    (figure,) = read("On Monday a bomb killed 11 people.")
    assert (str(figure.period), str(figure.as_of)) == ("2031-03-03", "2031-03-03")
    (figure,) = read("As of Tuesday, 203 people were missing.")
    assert (figure.period, str(figure.as_of)) == (None, "2031-03-04")
    (figure,) = read("Fighting has displaced 14,000 families since January.")
    assert str(figure.period) == "2031-01/.."
    (figure,) = read("The monitor recorded 40 civilian deaths in 2030.")
    assert (str(figure.period), str(figure.as_of)) == ("2030", "2030")
    assert figure.attributed_to is not None
    assert figure.attributed_to.text == "The monitor"


def test_each_occurrence_is_its_own() -> None:
    found = read("At least 12 people were killed. The mayor put the toll at 12 people killed.")
    assert [f.measure for f in found] == ["killed", "killed"]


def test_a_title_is_marked() -> None:
    doc = Document("At least 19 dead in ambush", "en", in_="title")
    (figure,) = figures(doc, numbers(doc, []), [], Scope(doc))
    assert figure.in_ == "title"
    assert figure.of == "dead"


def test_other_languages_have_none() -> None:
    assert read("Mindestens 19 Menschen starben.", "de") == []


def test_vocabulary_is_whole() -> None:
    for lang in ("en", "fr"):
        vocabulary = words(lang)
        assert vocabulary.distance
        assert vocabulary.duration
        assert not vocabulary.up & vocabulary.down


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.sampled_from(["en", "fr"]))
def test_any_text_can_be_read(text: str, lang: str) -> None:
    for figure in read(text, lang):
        figure.verify(text)


_PIECES = (
    "12|at least 3|plus de 40|people|soldats|killed|ont été tués|,|and|et|who|(|)|—|of the|dont|were|wounded|.|5 km"
    "|30 %|“|death toll|to|no casualties|-"
).split("|")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=25), st.sampled_from(["en", "fr"]))
def test_any_order_of_its_words_can_be_read(pieces: list[str], lang: str) -> None:
    text = " ".join(pieces)
    for figure in read(text, lang):
        figure.verify(text)
        assert figure.low is not None or figure.high is not None
        assert figure.low is None or figure.high is None or figure.low <= figure.high


@pytest.mark.parametrize(
    "piece", ["a ", "12 ", "12 people and ", "12 people, ", "( 3 ", "“", "killed 3 ", "5 of the 6 "]
)
def test_time_is_linear(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    start = time.process_time()
    read(text)
    assert time.process_time() - start < patience(6)


@needs_shared
def test_traps_of_the_shared_set() -> None:
    traps = {t["id"]: t for t in map(json.loads, (SHARED / "bench/crisis/traps.jsonl").read_text("utf-8").splitlines())}
    text = traps["wounded-not-killed"]["input"][0]["text"]
    assert {f.low: f.measure for f in read(text)} == {115: "killed", 100: "injured"}
    text = traps["missing-not-killed"]["input"][0]["text"]
    assert {f.high: f.measure for f in read(text)} == {95: "missing", 140: "killed", 182: "injured"}


def sources(text: str, lang: str = "en") -> list[tuple[str, str | None]]:
    """Each figure's words with those of its source, attributions by rule."""
    doc = Document(text, lang)
    found = times(doc)
    named = mentions(doc, [], found)
    scope = Scope(doc, found, [], quotes(doc, named))
    return [
        (f.text, f.attributed_to.text if f.attributed_to else None)
        for f in figures(doc, numbers(doc, found), named, scope)
    ]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        # two kinds of speaker joined, and a French subject behind an insertion
        ("Gunmen hit a bus, killing 9 people, a local official and two security sources said.", "en",
         [("9 people", "a local official and two security sources")]),
        ("L’attentat commis lundi à Nioro, dans l’ouest, a fait neuf morts, a indiqué mardi le préfet.", "fr",
         [("neuf morts", "le préfet")]),
        ("Neuf personnes ont péri, a-t-on appris jeudi auprès du préfet de Nioro.", "fr",
         [("Neuf personnes", "préfet de Nioro")]),
        ("Le bilan est de neuf morts, a appris Radio Exemple auprès de l’hôpital de Nioro.", "fr",
         [("neuf morts", "l’hôpital de Nioro")]),
        ("Neuf soldats ont été tués, a fait savoir lundi la présidence.", "fr", [("Neuf soldats", "la présidence")]),
        # who gives a number without a verb of saying
        ("The governor put the number of wounded at 27.", "en", [("27", "The governor")]),
        ("The ministry on Monday raised to 47 the number of people killed.", "en", [("47", "The ministry")]),
        ("A nurse gave a higher toll: 38 dead, seven of whom died on the way.", "en",
         [("38 dead", "A nurse"), ("seven", "A nurse")]),
        ("The clinic treated 14 wounded.", "en", [("14 wounded", "The clinic")]),
        ("L’armée, elle, n’a reconnu que quatre morts.", "fr", [("quatre morts", "L’armée")]),
        ("Une infirmière avance, elle, un bilan de trente morts.", "fr", [("trente morts", "Une infirmière")]),
        ("Le gouvernement s’en tient à vingt-deux morts.", "fr", [("vingt-deux morts", "Le gouvernement")]),
        ("L’armée a porté à quinze le nombre de ses morts.", "fr", [("quinze", "L’armée")]),
        # whose tally it is
        ("Some 40 people died, according to a list compiled by local doctors.", "en",
         [("Some 40 people", "local doctors")]),
        # an account without an author
        ("Un précédent bilan faisait état de dix morts.", "fr", [("dix morts", None)]),
        ("The ministry said 33 people were killed, up from a first count of 21 dead.", "en",
         [("33 people", "The ministry"), ("21 dead", None)]),
        ("Le groupe compte 500 combattants selon nos estimations.", "fr", [("500 combattants", None)]),
        # who claims the deed does not give the toll, unless the deaths are what is claimed
        ("Nine people died when gunmen hit Kita, with the Example Front claiming responsibility.", "en",
         [("Nine people", None)]),
        ("The Example Front claimed responsibility for a raid that killed nine people.", "en", [("nine people", None)]),
        ("Le Front Exemple a revendiqué l’attaque qui a fait neuf morts.", "fr", [("neuf morts", None)]),
        ("Le Front Exemple a revendiqué la mort de neuf soldats.", "fr", [("neuf soldats", "Le Front Exemple")]),
        # a denial states nothing
        ("Le raid a fait 44 morts, le groupe dément.", "fr", [("44 morts", None)]),
    ],
)  # fmt: skip
def test_who_gives_the_number(text: str, lang: str, expected: list[tuple[str, str | None]]) -> None:
    assert sources(text, lang) == expected


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("The raid took place at dawn, the ministry said. Twelve people were wounded.", "en", "the ministry"),
        ("Le raid a eu lieu à l’aube, a indiqué le ministère. Douze personnes ont été blessées.", "fr", "le ministère"),
        ("The raid took place at dawn, the ministry said.\n\nThe attack lasted an hour. Twelve people were wounded.",
         "en", "the ministry"),
        # the article's own: another time or place, hearsay, a witness who counted nothing, a denial
        ("The raid took place at dawn, the ministry said. In 2031 a raid wounded 12 people.", "en", None),
        ("Le raid a eu lieu à l’aube, a indiqué le ministère. À Nioro, douze personnes ont été blessées.", "fr", None),
        ("The raid took place at dawn, the ministry said. Twelve people were reportedly wounded.", "en", None),
        ("“They came at dawn,” a resident said. Twelve people were wounded.", "en", None),
        ("The group denied the raid. Twelve people were wounded.", "en", None),
        # a new paragraph with other matter
        ("The raid took place at dawn, the ministry said.\n\nIt rained. Twelve people were wounded.", "en", None),
        # a statement that informs the public is its issuer's to the end
        ("L’état-major informe l’opinion nationale qu’un poste a été visé.\n\nLe bilan est de 12 blessés.", "fr",
         "L’état-major"),
    ],
)  # fmt: skip
def test_an_account_goes_on(text: str, lang: str, expected: str | None) -> None:
    assert sources(text, lang)[-1][1] == expected


@pytest.mark.parametrize(
    ("text", "lang", "words", "measure"),
    [
        ("Nine people died. An earlier statement had spoken of 31.", "en", "31", "killed"),
        ("De 31, le bilan est passé à 44 morts.", "fr", "31", "killed"),
        ("Une enseignante parle de dix enlevés, une association de « vingt peut-être ».", "fr", "vingt", "abducted"),
        ("Some 200 families had left the village.", "en", "Some 200 families", "displaced"),
        ("They have driven over 500 from their homes.", "en", "over 500", "displaced"),
        ("Au moins 500 personnes ont quitté Nioro et six hameaux.", "fr", "Au moins 500 personnes", "displaced"),
        ("L’attaque a causé la fuite de 100 à 200 personnes.", "fr", "de 100 à 200 personnes", "displaced"),
        ("Twelve girls were taken from a school.", "en", "Twelve girls", "abducted"),
        ("Twelve men were taken from the rubble.", "en", "Twelve men", "count"),
        ("Three officers were among the dead.", "en", "Three officers", "killed"),
        ("Eight people returning from a market were killed.", "en", "Eight people", "killed"),
        ("Le groupe affirme avoir tué « plus de trente soldats ».", "fr", "plus de trente soldats", "killed"),
        ("Vingt assaillants ont été mis hors d’état de nuire.", "fr", "Vingt assaillants", "killed"),
        ("Une attaque avait fait une quinzaine de morts.", "fr", "une quinzaine de morts", "killed"),
        ("Sept autres sont encore recherchés.", "fr", "Sept autres", "missing"),
        ("Vingt autres ont été admises à l’hôpital.", "fr", "Vingt autres", "injured"),
    ],
)
def test_what_happened_by_the_words_around(text: str, lang: str, words: str, measure: str) -> None:
    doc = Document(text, lang)
    found = times(doc)
    figured = figures(doc, numbers(doc, found), [], Scope(doc, found))
    assert [f.measure for f in figured if f.text == words] == [measure]


def test_an_age_and_a_place_are_no_count_of_the_hurt() -> None:
    assert sources("Un enfant de sept ans blessé mardi est mort.", "fr") == []
    assert [words for words, _ in sources("On compte 51 enlevés dans les trois départements.", "fr")] == ["51 enlevés"]


def test_a_sentence_may_end_after_a_comma_and_a_conjunction() -> None:
    assert [f.text for f in read("Near Kita 12 people, and")] == ["12 people"]
