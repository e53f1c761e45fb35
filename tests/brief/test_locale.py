"""The catalogues: the same keys in every language, numbers and dates as the language writes them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from importlib import resources
from typing import Any, get_args

import pytest
import yaml

from brief.conftest import Read, briefed
from vigie.brief import page, view
from vigie.brief.asking import asked
from vigie.brief.locale import LANGUAGES, locale
from vigie.compare.claims import choices, settled
from vigie.compare.events import states
from vigie.compare.figures import prices
from vigie.compare.questions.matter_table import MATTERS
from vigie.compare.words import wording
from vigie.config import Settings
from vigie.model import PartialDate, Period, Value
from vigie.model.vocabulary import AdvisoryAction, ControlStatus, IncidentStatus, IncidentType, Measure, RouteStatus


def catalogue(lang: str) -> Any:
    return yaml.safe_load(resources.files("vigie.brief").joinpath(f"data/messages/{lang}.yaml").read_text("utf-8"))


def keys(value: Any, path: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from keys(inner, f"{path}.{name}")
    else:
        yield path


def test_every_language_has_every_word() -> None:
    # Names of events and answers are English in the data already.
    named = (".events", ".answers")
    found = {lang: {k for k in keys(catalogue(lang)) if not k.startswith(named)} for lang in LANGUAGES}
    assert found["en"] == found["fr"]


@pytest.mark.parametrize(
    ("kind", "names"),
    [("statuses", IncidentStatus), ("actions", AdvisoryAction), ("routes", RouteStatus), ("controls", ControlStatus)],
)  # fmt: skip
def test_closed_lists_are_whole(kind: str, names: Any) -> None:
    for lang in LANGUAGES:
        assert set(get_args(names)) <= set(catalogue(lang)[kind])


def test_the_answers_to_choices_are_known() -> None:
    answers = {name for choice in choices.CHOICES for name, _ in choice.answers}
    assert answers <= set(catalogue("fr")["answers"])


def test_kinds_of_incidents_and_indicators_are_known() -> None:
    data = resources.files("vigie.read").joinpath("data")
    taxonomy = yaml.safe_load(data.joinpath("taxonomy.yaml").read_text("utf-8"))
    finer = {t["subtype"] for t in taxonomy["types"] if t.get("subtype")}
    assert {*get_args(IncidentType), *finer} <= set(catalogue("fr")["events"])
    for item in yaml.safe_load(data.joinpath("indicators.yaml").read_text("utf-8"))["indicators"]:
        for lang in LANGUAGES:
            theme, title = locale(lang).sign(item["indicator"])
            assert theme == item["theme"]
            assert title.replace("’", "'").startswith(item["title"][lang])


def test_numbers_and_dates() -> None:
    en, fr = locale("en"), locale("fr")
    assert (en.number(1234567), fr.number(1234567)) == ("1,234,567", "1\u202f234\u202f567")
    assert (en.number(2.5), fr.number(2.5)) == ("2.5", "2,5")
    assert (en.day(date(2031, 3, 1)), fr.day(date(2031, 3, 1))) == ("1 March 2031", "1er mars 2031")
    assert fr.period(Period("2031-03-03/2031-05-01")) == "du 3 mars 2031 au 1er mai 2031"
    assert fr.partial(PartialDate("2031-08")) == "août 2031"
    assert (en.count("origin", 1), en.count("origin", 14)) == ("one origin", "14 origins")
    assert (fr.count("origin", 1), fr.count("origin", 2), fr.count("article", 1)) == (
        "une origine",
        "deux origines",
        "un article",
    )
    assert fr.quoted("x") == "«\u202fx\u202f»"


@pytest.mark.parametrize(
    ("text", "unit", "french"),
    [
        ("at least 19", None, "au moins 19"),
        ("more than 1,300", None, "plus de 1\u202f300"),
        ("20 to 30", None, "de 20 à 30"),
        ("38 %", "%", "38 %"),
        ("yes", "yes/no", "oui"),
        ("2031-03-03", "date", "3 mars 2031"),
        ("2020 and 2021", None, "2020 et 2021"),
        ("Jon Invented", "name", "Jon Invented"),
        ("cut", "name", "coupé"),
        ("do not travel", "name", "ne pas s’y rendre"),
    ],
)
def test_values_in_french(text: str, unit: str | None, french: str) -> None:
    assert locale("fr").value(Value(low=None, high=None, approx=False, unit=unit, text=text)) == french


@pytest.mark.parametrize(
    ("question", "french"),
    [
        (
            "How many people were killed in the attack in Ansongo on 10 May 2032?",
            "Combien de personnes ont été tuées (l’attaque, Ansongo, 10 mai 2032)\u202f?",
        ),
        (
            "How many soldiers were killed in the ambush near Menaka on 14 May 2032?",
            "Combien de soldats ont été tués (l’embuscade, près de Menaka, 14 mai 2032)\u202f?",
        ),
        ("Were the drivers arrested or seized?", "les chauffeurs\xa0: y a-t-il eu arrestation ou enlèvement\u202f?"),
        ("When did the blockade in Gao begin?", "Quand a commencé le blocus (Gao)\u202f?"),
        ("Did Canada tell its citizens to leave Mali?", None),
    ],
)
def test_questions_in_french(question: str, french: str | None) -> None:
    words, lang = asked(question, locale("fr"))
    assert lang == "fr"
    assert french is None or words == french


def test_every_state_matter_and_price_that_is_asked_has_a_french_form() -> None:
    questions = [question.format(place="Kita") for _, question, *_ in states._THINGS.values()]
    questions += [m.question.replace("{a deal}", noun) for m in settled._MATTERS for noun in ("a deal", "a truce")]
    questions += [f"What is the price of {goods}, 50 kg in Kita on 11 November 2031?" for goods in prices._GOODS]
    questions += [form.format(name="Kita") for m in MATTERS for form in (m.question, m.at) if form]
    questions += [c.question.replace("{tail}", tail) for c in choices.CHOICES for tail in ("", " in Kita")]
    questions += ["Who was behind it in Kita?", "Who was behind it?", "What does Canada advise on Mali?"]
    questions += ["Is it so that “The road is shut”?"]
    assert [q for q in questions if asked(q, locale("fr"))[1] == "en"] == []
    assert (
        asked("What is the price of rice, 50 kg in Kita?", locale("fr"))[0]
        == "Quel est le prix du riz, 50 kg (Kita)\u202f?"
    )


@pytest.mark.parametrize("measure", get_args(Measure))
@pytest.mark.parametrize(
    "tail", [("", "", ""), ("the attack", "in Kita", "on 3 March 2031"), ("", "near Kita", "in 2031")]
)
def test_every_measure_has_a_french_question(measure: Measure, tail: tuple[str, str, str]) -> None:
    ofs = ["share of the invented", "part de la population", "food aid", ""]
    for of in ofs if measure in ("price", "money", "duration", "distance", "percent_change") else ["people", ""]:
        words, lang = asked(wording.figure_question(measure, of, *tail), locale("fr"))
        assert lang == "fr", (measure, of)
        assert ("Kita" in words) is bool(tail[1])


def test_the_words_of_a_question_end_where_place_and_date_begin() -> None:
    words, _ = asked("How much money is stated for food aid in Kita in 2031?", locale("fr"))
    assert words == "Quelle somme est indiquée pour «\u202ffood aid\u202f» (Kita, 2031)\u202f?"


def test_a_question_of_an_unknown_form_stays_english() -> None:
    assert asked("How many zeppelins sank?", locale("fr")) == ("How many zeppelins sank?", "en")


def test_the_page_in_french(read_example: Read) -> None:
    settings = Settings(lang="fr")
    document = briefed(read_example, settings, since="2032-05-13")
    html = page(document, settings)
    assert '<html lang="fr">' in html
    for words in ("Ce qui a changé", "Le tableau d’ensemble", "rapporté par une seule origine", "[nom non publié]"):
        assert words in html
    for words in ("The picture", "(one origin)", "date not stated", "[name withheld]", "independent origin"):
        assert words not in html
    assert all(q.lang == "fr" for q in view(document, settings).contested)


def test_no_other_language() -> None:
    with pytest.raises(ValueError, match="speaks en, fr"):
        locale("de")
