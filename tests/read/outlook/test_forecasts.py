# ruff: noqa: E501 - one case a line
"""Statements about the future; every text here is invented."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared import SHARED, needs_shared, patience
from vigie.language.document import Document
from vigie.model import Forecast, PartialDate, Quote, Source
from vigie.read.context.scope import Scope
from vigie.read.outlook.forecasts import forecasts
from vigie.read.times.times import times


def read(text: str, lang: str = "en", published: str | None = "2031-03-04") -> list[Forecast]:
    doc = Document(text, lang, published=PartialDate(published) if published else None)
    return forecasts(doc, "x", Scope(doc, times(doc), [], []))


def one(text: str, lang: str = "en", published: str | None = "2031-03-04") -> Forecast:
    (found,) = read(text, lang, published)
    return found


@pytest.mark.parametrize(
    ("text", "speaker", "statement", "words", "low", "condition"),
    [
        ("Unless trucks arrive, Kelo is likely to run out of fuel, said Ada Example of the Example Institute.", "Ada Example", "Kelo is likely to run out of fuel", "likely", 0.55, "Unless trucks arrive"),
        ("Security experts warn that if the town falls, the province could become a haven.", None, "the province could become a haven", "could", None, "if the town falls"),
        ("The UN warns of impending famine if the siege persists.", "UN", "impending famine", "impending", None, "if the siege persists"),
        ("Analysts warn that without swift action, the capital could face an assault.", None, "the capital could face an assault", "could", None, "without swift action"),
        ("Should Kelo fall, the state would devolve into fiefs.", None, "the state would devolve into fiefs", "would", None, "Should Kelo fall"),
        ("It is very unlikely that the talks will succeed, the envoy said.", None, "the talks will succeed", "very unlikely", 0.05, None),
        ("The insurgents may attack the capital within weeks, diplomats warned.", None, "The insurgents may attack the capital within weeks", "may", None, None),
        ("Two hundred people had died and the toll could rise.", None, "the toll could rise", "could", None, None),
        ("There is widespread anxiety that Kelo could fall at any moment.", None, "Kelo could fall at any moment", "could", None, None),
    ],
)  # fmt: skip
def test_english(
    text: str, speaker: str | None, statement: str, words: str, low: float | None, condition: str | None
) -> None:
    found = one(text)
    assert found.statement.text == statement
    assert (found.speaker.name if found.speaker else None) == speaker
    assert (found.likelihood.words, found.likelihood.low) == (words, low)
    assert (found.condition.text if found.condition else None) == condition
    assert found.status == "open"
    assert found.id == "x-f1"


@pytest.mark.parametrize(
    ("text", "speaker", "statement", "words", "low", "condition"),
    [
        ("Si la ville tombe, le pays pourrait basculer dans le chaos.", None, "le pays pourrait basculer dans le chaos", "pourrait", None, "Si la ville tombe"),
        ("La capitale risque de manquer de pain, sauf si les convois passent.", None, "La capitale risque de manquer de pain", "risque", None, "sauf si les convois passent"),
        ("À moins que les convois ne passent, Kelo manquera d’essence, prévient un analyste.", None, "Kelo manquera d’essence", "manquera", None, "À moins que les convois ne passent"),
        ("L’ONU met en garde contre une famine imminente si le blocus persiste.", "ONU", "une famine imminente", "imminente", None, "si le blocus persiste"),
        ("Il est très probable que les combats s’étendent.", None, "les combats s’étendent", "très probable", 0.8, None),
        ("« La crise va s’aggraver », a averti Ada Exemple.", "Ada Exemple", "La crise va s’aggraver", "va", None, None),
        ("Les experts craignent que la situation ne se détériore.", None, "la situation ne se détériore", "craignent", None, None),
    ],
)  # fmt: skip
def test_french(
    text: str, speaker: str | None, statement: str, words: str, low: float | None, condition: str | None
) -> None:
    found = one(text, "fr")
    assert found.statement.text == statement
    assert (found.speaker.name if found.speaker else None) == speaker
    assert (found.likelihood.words, found.likelihood.low) == (words, low)
    assert (found.condition.text if found.condition else None) == condition


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Schools will reopen on Monday, the ministry said.", "en"),
        ("The president will travel to Kelo on Tuesday.", "en"),
        ("The minister is expected to visit Kelo on Friday.", "en"),
        ("He could not be reached for comment.", "en"),
        ("Residents could hear gunfire.", "en"),
        ("The attackers could have come from the north.", "en"),
        ("May 3 was the worst day.", "en"),
        ("We will defend our country, the general said.", "en"),
        ("Could the town fall?", "en"),
        ("Last year the price could rise to ten dollars.", "en"),
        ("Les écoles rouvriront lundi.", "fr"),
        ("Le président se rendra à Kelo mardi.", "fr"),
        ("Il pourrait avoir été tué lors de l’attaque.", "fr"),
        ("Le gouvernement pourrait annoncer des mesures vendredi.", "fr"),
    ],
)
def test_what_is_no_forecast(text: str, lang: str) -> None:
    assert read(text, lang) == []


@pytest.mark.parametrize(
    ("text", "lang", "statement"),
    [
        ("The World Food Programme warned on Tuesday that 2.3 million people could face acute hunger by June.", "en", "2.3 million people could face acute hunger by June"),
        ("More than 800,000 people are at risk of starvation in the east, the agency said.", "en", "More than 800,000 people are at risk of starvation in the east"),
        ("UNHCR expects that 50,000 more refugees will cross the border in the coming weeks.", "en", "50,000 more refugees will cross the border in the coming weeks"),
        ("Aid agencies fear the fighting will cut off the last road to Kelo.", "en", "the fighting will cut off the last road to Kelo"),
        ("Fuel supplies will return to normal within ten days, the energy minister promised.", "en", "Fuel supplies will return to normal within ten days"),
        ("Further attacks are likely in the border region, the analyst said.", "en", "Further attacks are likely in the border region"),
        ("The river is expected to overflow its banks by Thursday, the weather service said.", "en", "The river is expected to overflow its banks by Thursday"),
        ("Heavy rain is forecast across the south until Friday.", "en", "Heavy rain is forecast across the south until Friday"),
        ("More casualties are expected.", "en", "More casualties are expected"),
        ("The blockade has emptied filling stations, which could force hospitals to close.", "en", "which could force hospitals to close"),
        ("The junta cut the power lines, a move that could trigger unrest.", "en", "a move that could trigger unrest"),
        ("If the ceasefire collapses, hundreds of thousands will flee to Examplia.", "en", "hundreds of thousands will flee to Examplia"),
        ("The coup has raised fears of a regional war.", "en", "a regional war"),
        ("The risk of famine in Kelo remains high, the UN said.", "en", "famine in Kelo"),
        ("Observers doubt the vote will be free but warn that unrest could spread to the capital.", "en", "unrest could spread to the capital"),
        ("The storm is likely to make landfall on Sunday.", "en", "The storm is likely to make landfall on Sunday"),
        ("Food prices are set to double before the harvest, traders said.", "en", "Food prices are set to double before the harvest"),
        ("It is unlikely that the rebels will accept the terms.", "en", "the rebels will accept the terms"),
        ("The number of displaced people will exceed one million by the end of the year, OCHA projected.", "en", "The number of displaced people will exceed one million by the end of the year"),
        ("The prospect that the army could split is no longer remote.", "en", "the army could split"),
        ("As fears grow that Kelo could run out of water, aid groups have called for calm.", "en", "Kelo could run out of water"),
        ("Without new funding, rations will be cut in half next month, the programme said.", "en", "rations will be cut in half next month"),
        ("Kelo could soon resemble the capital in 2019, when rebels overran it.", "en", "Kelo could soon resemble the capital in 2019, when rebels overran it"),
        ("The election will almost certainly be delayed, a diplomat said.", "en", "The election will almost certainly be delayed"),
        ("The gangs may seize the airport within days, a security source said.", "en", "The gangs may seize the airport within days"),
        ("The general said the war would last for years.", "en", "the war would last for years"),
        ("Selon l’ONU, 600 000 personnes seront en situation d’urgence alimentaire d’ici août 2031.", "fr", "600 000 personnes seront en situation d’urgence alimentaire d’ici août 2031"),
        ("Le HCR redoute un nouvel exode vers le pays voisin.", "fr", "un nouvel exode vers le pays voisin"),
        ("De fortes pluies sont attendues dans le sud jusqu’à vendredi.", "fr", "De fortes pluies sont attendues dans le sud jusqu’à vendredi"),
        ("De nouvelles inondations sont à craindre, prévient la météo.", "fr", "De nouvelles inondations sont à craindre"),
        ("Le blocus fait craindre une pénurie de médicaments.", "fr", "une pénurie de médicaments"),
        ("Faute de carburant, les hôpitaux devront fermer dans une semaine.", "fr", "les hôpitaux devront fermer dans une semaine"),
        ("La situation devrait se dégrader dans les prochains mois, selon un analyste.", "fr", "La situation devrait se dégrader dans les prochains mois"),
        ("Le conflit risque de s’étendre aux pays côtiers.", "fr", "Le conflit risque de s’étendre aux pays côtiers"),
        ("Le bilan pourrait s’alourdir, a indiqué la gouverneure.", "fr", "Le bilan pourrait s’alourdir"),
        ("Les experts craignent que les combats ne gagnent la capitale.", "fr", "les combats ne gagnent la capitale"),
        ("Il est peu probable que les élections se tiennent avant la fin de l’année.", "fr", "les élections se tiennent avant la fin de l’année"),
        ("L’approvisionnement reviendra à la normale d’ici dix jours, a promis le ministre.", "fr", "L’approvisionnement reviendra à la normale d’ici dix jours"),
        ("Le risque d’un embrasement régional est élevé.", "fr", "un embrasement régional"),
        ("Plus de deux millions de personnes risquent de souffrir de la faim d’ici juin.", "fr", "Plus de deux millions de personnes risquent de souffrir de la faim d’ici juin"),
        ("Si la pluie continue, le fleuve débordera.", "fr", "le fleuve débordera"),
        ("Le cyclone devrait toucher la côte dimanche.", "fr", "Le cyclone devrait toucher la côte dimanche"),
        ("Nearly 18 million people will need humanitarian assistance this year, according to the UN.", "en", "Nearly 18 million people will need humanitarian assistance this year"),
        ("Analysts say the coup is likely to embolden armed groups.", "en", "the coup is likely to embolden armed groups"),
        ("The UN envoy cautioned that the country risks sliding into civil war.", "en", "the country risks sliding into civil war"),
        ("Regional leaders could decide to use force if the president is not reinstated.", "en", "Regional leaders could decide to use force"),
        ("Hospitals have three days of fuel left and will have to shut down by Sunday.", "en", "Hospitals have three days of fuel left and will have to shut down by Sunday"),
        ("Observers expect the junta to postpone the vote.", "en", "the junta to postpone the vote"),
        ("The lean season is projected to push 3.4 million people into crisis levels of hunger between June and August.", "en", "The lean season is projected to push 3.4 million people into crisis levels of hunger between June and August"),
        ("A total of 4.7 million people are expected to be food insecure in the coming lean season.", "en", "A total of 4.7 million people are expected to be food insecure in the coming lean season"),
        ("There is a real danger that the conflict could spill over into neighbouring countries.", "en", "the conflict could spill over into neighbouring countries"),
        ("The agency fears that up to 100,000 people may flee across the border.", "en", "up to 100,000 people may flee across the border"),
        ("Without a deal, the fighting is bound to resume, the mediator said.", "en", "the fighting is bound to resume"),
        ("The dam is in danger of collapsing, engineers said.", "en", "The dam is in danger of collapsing"),
        ("Cholera is spreading and thousands more may die, doctors warned.", "en", "thousands more may die"),
        ("Mr Example believes the army will retake the town before the rains.", "en", "the army will retake the town before the rains"),
        ("The transition will last three years, the general announced.", "en", "The transition will last three years"),
        ("Près de 18 millions de personnes auront besoin d’une aide humanitaire cette année, selon l’ONU.", "fr", "Près de 18 millions de personnes auront besoin d’une aide humanitaire cette année"),
        ("Les observateurs s’attendent à un report du scrutin.", "fr", "un report du scrutin"),
        ("La Cédéao pourrait recourir à la force si le président n’est pas rétabli.", "fr", "La Cédéao pourrait recourir à la force"),
        ("L’ONG craint que 100 000 personnes ne franchissent la frontière.", "fr", "100 000 personnes ne franchissent la frontière"),
        ("Les prix vont continuer d’augmenter, prévoient les commerçants.", "fr", "Les prix vont continuer d’augmenter"),
        ("Le pays risque de basculer dans la guerre civile, a mis en garde l’émissaire.", "fr", "Le pays risque de basculer dans la guerre civile"),
        ("La transition durera trois ans, a annoncé le général.", "fr", "La transition durera trois ans"),
        ("Il y a peu de chances que la trêve tienne.", "fr", "la trêve tienne"),
        ("Environ 3,4 millions de personnes devraient se trouver en insécurité alimentaire entre juin et août.", "fr", "Environ 3,4 millions de personnes devraient se trouver en insécurité alimentaire entre juin et août"),
        ("L’armée reprendra la ville avant la fin du mois, a assuré le ministre.", "fr", "L’armée reprendra la ville avant la fin du mois"),
        ("Les jihadistes pourraient s’emparer de la capitale, avertissent des experts.", "fr", "Les jihadistes pourraient s’emparer de la capitale"),
        ("Les sanctions toucheront d’abord les plus pauvres, estime un économiste.", "fr", "Les sanctions toucheront d’abord les plus pauvres"),
        ("À ce rythme, les stocks seront épuisés dans dix jours.", "fr", "À ce rythme, les stocks seront épuisés dans dix jours"),
        ("Intelligence shows that the gunmen are planning new attacks on the port.", "en", "the gunmen are planning new attacks on the port"),
        ("Kelo is bracing for further flooding.", "en", "further flooding"),
        ("The embassy is concerned about possible attacks on U.S. citizens.", "en", "possible attacks on U.S. citizens"),
        ("Selon les renseignements, les jihadistes préparent une offensive sur la ville.", "fr", "les jihadistes préparent une offensive sur la ville"),
    ],
)  # fmt: skip
def test_crisis_news(text: str, lang: str, statement: str) -> None:
    assert [found.statement.text for found in read(text, lang)] == [statement]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Presidential elections will be held on 12 May 2031, the commission said.", "en"),
        ("The minister will visit the camp on Thursday.", "en"),
        ("The plane, which could carry forty people, landed safely.", "en"),
        ("The rebels have missiles that could reach the capital.", "en"),
        ("He was expected to speak at noon.", "en"),
        ("Oil imports were expected to grow at the time.", "en"),
        ("You could see smoke over the town.", "en"),
        ("It is likely that the attackers have left the town.", "en"),
        ("Nobody knows what the truce will mean.", "en"),
        ("It is unclear whether the talks will fail.", "en"),
        ("We hope the road will reopen.", "en"),
        ("The army vowed to ensure that no village would fall.", "en"),
        ("There is no evidence that the fighting could spread.", "en"),
        ("The court will hear the case on Monday.", "en"),
        ("Teachers will receive their salaries on Friday, the ministry announced.", "en"),
        ("If I were president, I would lower prices.", "en"),
        ("The results are expected on Sunday.", "en"),
        ("Soldiers would often fall asleep at the post.", "en"),
        ("The former mayor could be seen at the window.", "en"),
        ("Voters would choose a president, the constitution says.", "en"),
        ("The 2019 raid could have triggered a war.", "en"),
        ("L’élection présidentielle se tiendra le 12 mai 2031.", "fr"),
        ("Le ministre se rendra jeudi dans le camp.", "fr"),
        ("Le président rencontra le général à la frontière.", "fr"),
        ("On ne sait pas si les pourparlers vont échouer.", "fr"),
        ("L’homme aurait été tué par des soldats.", "fr"),
        ("Les salaires seront versés vendredi, a annoncé le ministère.", "fr"),
        ("Il se pourrait bien que oui.", "fr"),
        ("L’armée entra dans la ville et retira ses blindés.", "fr"),
        ("Peut-être.", "fr"),
        ("Les résultats sont attendus dimanche.", "fr"),
        ("It remains to be seen whether the truce will hold.", "en"),
        ("Le gouvernement envisage d’ouvrir des négociations.", "fr"),
        ("The firm is planning an attack on prices.", "en"),
        ("The army is preparing an offensive, its spokesman announced.", "en"),
    ],
)  # fmt: skip
def test_plans_questions_wishes_and_history_are_none(text: str, lang: str) -> None:
    assert read(text, lang) == []


@pytest.mark.parametrize(
    ("text", "lang", "words", "start", "end"),
    [
        ("Half the district could face hunger by June.", "en", "by June", "2031-03-04", "2031-06-30"),
        ("Fuel will return to normal within ten days.", "en", "within ten days", "2031-03-04", "2031-03-14"),
        ("La situation devrait se dégrader d’ici deux semaines.", "fr", "d’ici deux semaines", "2031-03-04", "2031-03-18"),
    ],
)  # fmt: skip
def test_horizons_lie_ahead(text: str, lang: str, words: str, start: str, end: str) -> None:
    horizon = one(text, lang).horizon
    assert horizon is not None
    assert (horizon.text, str(horizon.start), str(horizon.end)) == (words, start, end)


def test_a_past_year_is_no_horizon() -> None:
    text = "Kelo could soon resemble the capital in 2019, when rebels overran it."
    assert one(text).horizon is None
    assert one(text, published=None).horizon is None
    assert one("The town could fall in 2020.", published=None).horizon is None


def test_horizon_with_and_without_a_year() -> None:
    text = "The capital could face an assault before year-end."
    known = one(text).horizon
    assert known is not None
    assert (known.start, known.end, known.precision) == (PartialDate("2031-03-04"), PartialDate("2031-12-31"), "period")
    unknown = one(text, published=None).horizon
    assert unknown is not None
    assert (unknown.start, unknown.end, unknown.precision, unknown.text) == (None, None, "period", "before year-end")


def test_horizon_before_the_end_of_a_month() -> None:
    horizon = one("Kelo is likely to run out of fuel before the end of March.").horizon
    assert horizon is not None
    assert (horizon.start, horizon.end) == (PartialDate("2031-03-04"), PartialDate("2031-03-31"))
    assert horizon.text == "before the end of March"


def test_comparatives_have_no_band() -> None:
    found = one("Prices are more likely to rise if the road stays closed.")
    assert (found.likelihood.words, found.likelihood.low, found.likelihood.high) == ("more likely", None, None)


def test_speaker_of_the_quotation_comes_first() -> None:
    text = "“The crisis will worsen,” said the mayor."
    doc = Document(text, "en")
    mayor = doc.make(Source, 30, 39)
    quote = Quote(speaker=mayor, cue=doc.span(26, 30), content=doc.span(1, 23), direct=True)
    (found,) = forecasts(doc, "x", Scope(doc, [], [], [quote]))
    assert found.speaker == mayor


@given(st.text())
@settings(max_examples=60, deadline=None)
def test_any_text(text: str) -> None:
    for lang in ("en", "fr", "de"):
        for found in read(text, lang):
            assert text[found.statement.start : found.statement.end] == found.statement.text


@given(st.lists(st.sampled_from("The town could fall if , unless “ ” experts warn that e\u0301 will very likely rise . \n la ville pourrait tomber si d’ici".split(" ")), max_size=40))  # fmt: skip
@settings(max_examples=80, deadline=None)
def test_any_words_of_forecasts(words: list[str]) -> None:
    text = " ".join(words)
    for lang in ("en", "fr"):
        for found in read(text, lang):
            assert text[found.statement.start : found.statement.end] == found.statement.text
            assert found.condition is None or text[found.condition.start : found.condition.end] == found.condition.text


@pytest.mark.parametrize("piece", ["a ", "could ", "if it could fall, ", "experts warn that ", '"', "7 ", "warned of "])
def test_long_texts_take_linear_time(piece: str) -> None:
    doc = Document(piece * (60_000 // len(piece)), "en")
    start = time.process_time()
    forecasts(doc, "x", Scope(doc))
    assert time.process_time() - start < patience(3)


@needs_shared
def test_seed_forecasts_with_their_conditions() -> None:
    texts = [p.read_text("utf-8") for p in sorted((SHARED / "seeds").glob("00[024]_*.txt"))]
    first, second, fourth = (read(t, published=None) for t in texts)
    assert any(f.condition and f.condition.text == "if the city falls" for f in first)
    assert any(f.statement.text.startswith("the security situation will continue") for f in second)
    assert {"if the blockade and collapse persist", "without swift action"} <= {
        f.condition.text for f in fourth if f.condition
    }


@pytest.mark.parametrize(
    ("lang", "text", "speaker", "statement", "words", "low"),
    [
        ("en", "Analysts put the chance of a coup before June at 40 per cent.", "Analysts", "a coup before June", "40 per cent", None),
        ("en", "The odds of a truce holding through the rains are slim, the envoy said.", "the envoy", "The odds of a truce holding through the rains are slim", "slim", None),
        ("en", "There is a 60 per cent chance that the dam will overflow.", None, "the dam will overflow", "a 60 per cent chance", None),
        ("en", "There is a roughly even chance that the ferry will sink.", None, "the ferry will sink", "roughly even chance", 0.45),
        ("en", "Diplomats consider another mutiny highly unlikely.", "Diplomats", "another mutiny highly unlikely", "highly unlikely", 0.05),
        ("en", "A mutiny there is a remote possibility in 2032, in our judgement.", None, "A mutiny there is a remote possibility in 2032, in our judgement", "a remote possibility", 0.01),
        ("en", "Kelo is almost certain to fall within weeks.", None, "Kelo is almost certain to fall within weeks", "almost certain", 0.95),
        ("en", "Diplomats give the deal little chance of surviving.", "Diplomats", "the deal little chance of surviving", "little chance", None),
        ("en", "Traders expect another rise in prices by mid-2031.", "Traders", "another rise in prices by mid-2031", "expect", None),
        ("en", "Heavy rain may cut the road to Kelo in August.", None, "Heavy rain may cut the road to Kelo in August", "may", None),
        ("en", "A truce this month is very unlikely, envoys in Kelo said.", "envoys in Kelo", "A truce this month is very unlikely", "very unlikely", 0.05),
        ("fr", "La coordinatrice juge une reprise des combats « probable » d’ici la fin du mois de mai.", "La coordinatrice", "une reprise des combats « probable » d’ici la fin du mois de mai", "probable", 0.55),
        ("fr", "Des analystes jugent inévitable une reprise des combats.", "Des analystes", "une reprise des combats", "inévitable", None),
        ("fr", "Une chute de Kelo nous paraît très improbable avant juin.", None, "Une chute de Kelo nous paraît très improbable avant juin", "très improbable", 0.05),
        ("fr", "Un accord est vraisemblable, estime le médiateur.", "le médiateur", "Un accord est vraisemblable", "vraisemblable", 0.55),
        ("fr", "Selon un élu, de nouvelles attaques y sont très probables d’ici juin.", "un élu", "de nouvelles attaques y sont très probables d’ici juin", "très probables", 0.80),
        ("fr", "Il y a de fortes chances pour que la trêve soit rompue avant la fin du mois.", None, "la trêve soit rompue avant la fin du mois", "de fortes chances", None),
        ("fr", "La probabilité d’une attaque contre Kelo reste faible, selon l’institut.", "l’institut", "La probabilité d’une attaque contre Kelo reste faible", "faible", None),
        ("fr", "Il est quasi certain que le marché restera fermé jusqu’en juin.", None, "le marché restera fermé jusqu’en juin", "quasi certain", 0.95),
        ("fr", "Le plan a peu de chances d’aboutir.", None, "Le plan a peu de chances d’aboutir", "peu de chances", None),
        ("fr", "La banque centrale table sur une inflation de 30 % d’ici décembre.", "La banque centrale", "une inflation de 30 % d’ici décembre", "table sur", None),
        ("fr", "Les renforts arriveront vraisemblablement dans les prochains jours.", None, "Les renforts arriveront vraisemblablement dans les prochains jours", "vraisemblablement", 0.55),
        ("fr", "Près de 2 millions de personnes seront en insécurité alimentaire à la soudure.", None, "Près de 2 millions de personnes seront en insécurité alimentaire à la soudure", "seront", None),
        ("fr", "Des pourparlers pourraient s’engager avec les notables.", None, "Des pourparlers pourraient s’engager avec les notables", "pourraient", None),
        ("fr", "L’armée avait prédit que la ville serait sûre avant l’hivernage.", "L’armée", "la ville serait sûre avant l’hivernage", "serait", None),
        ("en", "Observers rate as low the likelihood of a rapid withdrawal.", "Observers", "a rapid withdrawal", "low", None),
        ("en", "The route will most likely stay closed through June.", None, "The route will most likely stay closed through June", "most likely", None),
        ("en", "Further shelling cannot be ruled out.", None, "Further shelling cannot be ruled out", "cannot be ruled out", None),
        ("fr", "Un retrait rapide est jugé improbable.", None, "Un retrait rapide est jugé improbable", "improbable", 0.20),
        ("fr", "L’agence prévoit 90 000 arrivées supplémentaires d’ici juin.", "L’agence", "90 000 arrivées supplémentaires d’ici juin", "prévoit", None),
        ("fr", "Le risque de famine demeure élevé dans trois districts.", None, "risque de famine demeure élevé", "risque", None),
        ("fr", "L’institut n’exclut pas une extension du conflit au sud.", "L’institut", "une extension du conflit au sud", "n’exclut pas", None),
    ],
)  # fmt: skip
def test_prospects(lang: str, text: str, speaker: str | None, statement: str, words: str, low: float | None) -> None:
    found = one(text, lang)
    assert found.statement.text == statement
    assert (found.speaker.text if found.speaker else None) == speaker
    assert (found.likelihood.words, found.likelihood.low) == (words, low)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The cause of the fire is probably an electrical fault."),
        ("en", "The suspects are likely to be foreigners, police said."),
        ("en", "Give the deal a chance, the envoy said."),
        ("en", "I don’t see a likelihood of an agreement."),
        ("en", "There will be a vote next week."),
        ("en", "It is difficult to see any plausible way out for the junta."),
        ("en", "It is possible that the rebels left on Friday."),
        ("en", "The priority for the next weeks will remain the search."),
        ("fr", "L’hypothèse d’un accident est probable."),
        ("fr", "Certains experts jugent certaines mesures inutiles."),
        ("fr", "Les chances de survie étaient faibles."),
        ("fr", "Il est possible que les assaillants soient venus du nord."),
        ("fr", "La cause de l’incendie est probablement électrique."),
        ("fr", "Le président se rendra à Kelo lundi."),
    ],
)
def test_no_prospect(lang: str, text: str) -> None:
    assert read(text, lang) == []


def test_what_is_denied_has_a_condition_without_a_comma() -> None:
    found = one("It is unlikely that they will be freed without a ransom.")
    assert found.condition is not None
    assert found.condition.text == "without a ransom"
    lacking = one("Faute d’accord, les combats reprendront avant la saison sèche, avertit le centre.", "fr")
    assert lacking.condition is not None
    assert lacking.condition.text == "Faute d’accord"


@pytest.mark.parametrize(
    ("lang", "text", "words", "end"),
    [
        ("en", "Floods may cut the road in August.", "August", "2031-08"),
        ("en", "The river is forecast to crest on Friday.", "Friday", "2031-03-07"),
        ("en", "A truce before the harvest is unlikely.", "before the harvest", None),
        ("fr", "La chute de la ville est probable d’ici la fin du mois de mai.", "d’ici la fin du mois de mai", "2031-05-31"),
        ("fr", "La chute de la ville est probable avant la fin du mois.", "avant la fin du mois", "2031-03-31"),
        ("fr", "Une reprise des combats est probable à la soudure.", "à la soudure", None),
    ],
)  # fmt: skip
def test_horizon_words(lang: str, text: str, words: str, end: str | None) -> None:
    horizon = one(text, lang).horizon
    assert horizon is not None
    assert horizon.text == words
    assert (horizon.end.text if horizon.end else None) == end


def test_who_warned_is_the_one_named_before() -> None:
    text = "Twelve people were hurt, said Ada Example of the Example Committee, who warned the toll could climb."
    speaker = one(text).speaker
    assert speaker is not None
    assert speaker.name == "Ada Example"


@pytest.mark.parametrize(
    ("text", "lang", "statement"),
    [
        ("Famine looms in the valley, aid groups warn.", "en", "Famine looms in the valley"),
        ("The ward is days from running out of oxygen.", "en", "The ward is days from running out of oxygen"),
        ("The council is heading for a split, members say.", "en", "The council is heading for a split"),
        ("Kelo is bracing for a cholera wave.", "en", "a cholera wave"),
        ("The bank sees inflation topping 40 per cent by December.", "en", "inflation topping 40 per cent by December"),
        ("Unless donors step in, the pipeline of aid breaks in July.", "en", "the pipeline of aid breaks in July"),
        ("The province faces a maize deficit this season.", "en", "The province faces a maize deficit this season"),
        ("The opposition will boycott the vote, observers expect.", "en", "The opposition will boycott the vote"),
        ("The storm should weaken by Sunday.", "en", "The storm should weaken by Sunday"),
        ("The truce may not outlast the funeral.", "en", "The truce may not outlast the funeral"),
        ("At this pace, the reservoir will be empty by Easter.", "en", "At this pace, the reservoir will be empty by Easter"),
        ("La famine menace le sud du pays.", "fr", "La famine menace le sud du pays"),
        ("Il y a fort à parier que la transition sera prolongée.", "fr", "la transition sera prolongée"),
        ("À ce rythme, le barrage sera vide en mai.", "fr", "À ce rythme, le barrage sera vide en mai"),
        ("Les rebelles ne tarderont pas à revenir.", "fr", "Les rebelles ne tarderont pas à revenir"),
        ("Le pays se dirige vers une nouvelle partition.", "fr", "Le pays se dirige vers une nouvelle partition"),
        ("Des habitants redoutent une attaque contre Kelo avant le 20 mars.", "fr", "une attaque contre Kelo avant le 20 mars"),
    ],
)  # fmt: skip
def test_idioms_and_judges(text: str, lang: str, statement: str) -> None:
    assert [f.statement.text for f in read(text, lang)] == [statement]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Militants warned villagers that they would be killed if they voted.", "en"),  # a threat
        ("The flood of 2011 could have been predicted, the inquiry found.", "en"),
        ("In the dry season herders usually move south, and clashes may occur.", "en"),  # a habit
        ("The agency should move its camp.", "en"),
        ("The hamlet lies on the edge of the desert.", "en"),
        ("The troops were heading for the border.", "en"),
        ("The airline will resume flights on 1 April, analysts said.", "en"),
        ("La compagnie reprendra ses vols le 1er avril.", "fr"),
        ("La conférence s’ouvrira le 14 avril.", "fr"),
    ],
)  # fmt: skip
def test_threats_habits_and_plans_are_none(text: str, lang: str) -> None:
    assert read(text, lang) == []


def test_a_horizon_ends_where_its_date_does() -> None:
    horizon = one("The town could fall before 20 March, analysts warned.").horizon
    assert horizon is not None
    assert horizon.text == "before 20 March"
    assert horizon.end == PartialDate("2031-03-20")


@pytest.mark.parametrize(
    ("text", "lang", "statement"),
    [
        ("The bridge that was blown up in 2030 is unlikely to reopen.", "en", "The bridge that was blown up in 2030 is unlikely to reopen"),
        ("Cholera wards in Kelo are full and the caseload is projected to double by mid-April.", "en", "the caseload is projected to double by mid-April"),
        ("A displacement as wide as that of 2029, when 900 people left, is to be feared.", "en", "A displacement as wide as that of 2029, when 900 people left, is to be feared"),
        ("Mass deaths from hunger are imminent in Kelo.", "en", "Mass deaths from hunger are imminent in Kelo"),
        ("The corps counts a thousand men and is unlikely to be at full strength before the election.", "en", "The corps counts a thousand men and is unlikely to be at full strength before the election"),
        ("The office put the chance of a flood along the river at seventy per cent.", "en", "a flood along the river"),
        ("A risk of Famine exists if the siege lasts.", "en", "risk of Famine exists"),
        ("Une attaque contre le port, jugée peu plausible en 2030, doit désormais être envisagée.", "fr", "Une attaque contre le port, jugée peu plausible en 2030, doit désormais être envisagée"),
        ("Le pic n’est pas attendu avant la fin d’octobre.", "fr", "Le pic n’est pas attendu avant la fin d’octobre"),
        ("Deux millions de personnes vont basculer dans la faim, soit plus que l’an dernier.", "fr", "Deux millions de personnes vont basculer dans la faim, soit plus que l’an dernier"),
    ],
)  # fmt: skip
def test_what_befell_the_subject_before_says_nothing(text: str, lang: str, statement: str) -> None:
    assert one(text, lang).statement.text == statement


@pytest.mark.parametrize(
    "text",
    [
        "This notice expires on 31 March 2031.",
        "There would be grave consequences.",
        "The tally is likely incomplete, he said.",
        "Three days of mourning will be observed from Friday.",
        "Much depends on how doctors expect the fever to spread across Kelo.",
    ],
)
def test_notices_threats_and_guesses_are_none(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "lang", "words"),
    [
        (
            "The agency announced on Tuesday that the number of displaced people is set to exceed two million.",
            "en",
            "the number of displaced people is set to exceed two million",
        ),
        (
            "L'agence a indiqué lundi, dans une note, que la rupture des stocks pourrait forcer la fermeture de six cantines.",
            "fr",
            "la rupture des stocks pourrait forcer la fermeture de six cantines",
        ),
        (
            "La faim gagne le nord, où près de 9 000 enfants pourraient être privés de soins.",
            "fr",
            "près de 9 000 enfants pourraient être privés de soins",
        ),
        (
            "Près de 40 000 riverains sont menacés par des inondations dans les prochaines semaines.",
            "fr",
            "Près de 40 000 riverains sont menacés par des inondations dans les prochaines semaines",
        ),
        ("The agency expects the number to rise to 120,500 by May.", "en", "the number to rise to 120,500 by May"),
        (
            "The governor warned that new sanctions would have grave effects on trade.",
            "en",
            "new sanctions would have grave effects on trade",
        ),
    ],
)
def test_what_is_told_after_an_adjunct_or_on_a_number(text: str, lang: str, words: str) -> None:
    assert [f.statement.text for f in read(text, lang)] == [words]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("La saison des pluies, qui devrait durer de juin à octobre, commence tôt.", "fr"),
        ("Des familles entières sont au bord de la famine.", "fr"),
        ("Fuel will now be sold to ambulances only.", "en"),
    ],
)
def test_calendars_states_and_measures_foretell_nothing(text: str, lang: str) -> None:
    assert read(text, lang) == []
