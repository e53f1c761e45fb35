# ruff: noqa: E501 - one case a line
"""What became of forecasts, from invented articles read, grouped and compared; by the rules alone."""

from __future__ import annotations

import pytest

from vigie import pipeline
from vigie.config import Settings
from vigie.model import Article, Brief, Outcome, PartialDate

RULES = Settings(encoder=False)
Texts = list[tuple[str, str, str]]  # language, day, text


def run(texts: Texts) -> pipeline.Run:
    return pipeline.Run(
        [
            Article(id=f"a{n}", lang=lang, published=PartialDate(day), text=text, outlet=f"Outlet {n}", source="t")
            for n, (lang, day, text) in enumerate(texts, 1)
        ]
    )


def decided(*texts: tuple[str, str, str]) -> list[Outcome]:
    readings = list(pipeline.read(run(list(texts)), RULES))
    assert readings[0].forecasts, "the first article foretells nothing"
    return list(pipeline.compare(readings, settings=RULES).outcomes)


FALL = ("en", "2031-03-04", "Analysts warned that Gao in Mali could fall to the rebels by the end of the month.")
SCHOOLS = ("en", "2031-03-04", "Schools in Maiduguri will probably reopen before 20 March, an analyst said.")
FUEL = ("en", "2031-03-04", "Fuel in Sikasso, Mali, will run out within ten days, traders warned.")
TOLL = (
    "en",
    "2031-03-04",
    "Gunmen killed 12 people in Gao, Mali, on Monday. Officials warned that the death toll could rise.",
)
TRUCE = ("en", "2031-03-04", "Diplomats warned that the truce in Sudan would collapse before 20 March.")


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        ((FALL, ("en", "2031-03-21", "Rebels captured Gao in Mali on Thursday, residents said.")), "captured"),
        ((FUEL, ("en", "2031-03-11", "Fuel has run out in Sikasso, Mali, and filling stations are closed.")), "ut"),
        ((TOLL, ("en", "2031-03-05", "The attack in Gao, Mali, on Monday killed 19 people, officials said.")), "19"),
        (
            (
                ("fr", "2031-03-04", "Des habitants redoutent une attaque contre Djibo, au Burkina Faso, avant la fin du mois."),
                ("fr", "2031-03-15", "Des hommes armés ont attaqué Djibo, au Burkina Faso, vendredi."),
            ),
            "attaqué",
        ),
        (
            (
                ("fr", "2031-03-04", "Selon un analyste, la ville de Kidal, au Mali, pourrait tomber d'ici la fin du mois."),
                ("en", "2031-03-20", "Rebels captured Kidal in Mali on Wednesday."),
            ),
            "captured",
        ),
    ],
)  # fmt: skip
def test_came_true(texts: Texts, words: str) -> None:
    (outcome,) = decided(*texts)
    assert outcome.status == "came true"
    assert outcome.forecast == "a1-f1"
    assert outcome.evidence[0].article == "a2"
    assert words in outcome.evidence[0].text
    assert outcome.evidence[0].text in outcome.why


@pytest.mark.parametrize(
    "texts",
    [
        (FALL, ("en", "2031-04-02", "The feared fall of Gao in Mali never came.")),
        (FALL, ("en", "2031-04-02", "Gao in Mali is still in army hands, residents said.")),
        (SCHOOLS, ("en", "2031-03-25", "Schools in Maiduguri are still closed.")),
        (TRUCE, ("en", "2031-03-25", "The truce in Sudan has held, monitors said.")),
        (
            ("en", "2031-03-04", "An attack on Gao in Mali is very unlikely this month, analysts said."),
            ("en", "2031-03-15", "Militants attacked Gao in Mali on Friday, killing five people."),
        ),
        (
            ("fr", "2031-03-04", "Des habitants redoutent une attaque contre Djibo, au Burkina Faso, avant le 20 mars."),
            ("fr", "2031-03-25", "L'attaque redoutée contre Djibo, au Burkina Faso, n'a pas eu lieu."),
        ),
    ],
)  # fmt: skip
def test_did_not(texts: Texts) -> None:
    (outcome,) = decided(*texts)
    assert outcome.status == "did not"
    assert outcome.evidence[0].article == "a2"


@pytest.mark.parametrize(
    "texts",
    [
        # another town; a day before the forecast; after the horizon; a threat; a plan
        (FALL, ("en", "2031-03-21", "Rebels captured Kidal in Mali on Thursday, residents said.")),
        (FALL, ("en", "2031-03-06", "Rebels captured Gao in Mali on 1 March, residents said.")),
        (FALL, ("en", "2031-04-21", "Rebels captured Gao in Mali on 18 April, residents said.")),
        (FALL, ("en", "2031-03-21", "Rebels said they would capture Gao in Mali.")),
        (FALL, ("en", "2031-03-21", "Gao in Mali has not fallen yet, residents said.")),
        (FALL, ("en", "2031-03-21", "Gao in Mali is still in army hands, residents said.")),  # the month is not over
        (FALL, ("en", "2031-03-21", "The army denied that rebels had captured Gao in Mali.")),
        (TOLL, ("en", "2031-03-05", "The attack in Gao, Mali, on Monday killed 12 people, officials said.")),
        (TOLL, ("en", "2031-03-05", "An attack in Kidal, Mali, on Tuesday killed 19 people, officials said.")),
        (FUEL, ("en", "2031-03-30", "Fuel is back at filling stations in Sikasso, Mali.")),  # so it had run out
        (FUEL, ("en", "2031-03-08", "Fuel shortages continue in Kayes, Mali.")),
        # a condition that nobody reports as met
        (
            ("en", "2031-03-04", "If the army withdraws from Ansongo, Gao in Mali could fall to the rebels, analysts warned."),
            ("en", "2031-03-21", "Rebels captured Gao in Mali on Thursday, residents said."),
        ),
        # an attack somewhere in the country
        (
            ("en", "2031-03-04", "Analysts warned that militants could launch further attacks in Mali."),
            ("en", "2031-03-15", "Militants attacked Gao in Mali on Friday, killing five people."),
        ),
        # another thing in the same town
        (
            ("en", "2031-03-04", "Analysts warned of an imminent attack on the bridge in Gao, Mali."),
            ("en", "2031-03-15", "Militants attacked the market in Gao, Mali, on Friday, killing five people."),
        ),
        # what is not to happen is shown by nothing
        (
            ("en", "2031-03-04", "Gao in Mali will not fall before the rains, analysts predict."),
            ("en", "2031-03-21", "Rebels captured Gao in Mali on Thursday, residents said."),
        ),
    ],
)  # fmt: skip
def test_stays_open(texts: Texts) -> None:
    readings = list(pipeline.read(run(list(texts)), RULES))
    assert pipeline.compare(readings, settings=RULES).outcomes == ()


def test_the_condition_was_met() -> None:
    first = ("en", "2031-03-04", "If rebels capture Ansongo, Gao in Mali could fall within weeks, analysts warned.")
    met = ("en", "2031-03-12", "Rebels captured Ansongo in Mali on Tuesday.")
    (outcome,) = decided(first, met, ("en", "2031-03-21", "Rebels captured Gao in Mali on Thursday."))
    assert outcome.status == "came true"
    assert outcome.evidence[0].article == "a3"


def brief(*texts: tuple[str, str, str]) -> Brief:
    return pipeline.brief(run(list(texts)), settings=RULES)


def test_the_brief_says_what_became_of_it() -> None:
    made = brief(FALL, ("en", "2031-03-21", "Rebels captured Gao in Mali on Thursday, residents said."))
    assert made.articles[0].forecasts[0].status == "came true"
    (line,) = [s for s in made.sentences if s.section == "forecasts"]
    assert "Came true: “" in line.text
    assert "captured Gao" in line.text
    assert {e.article for e in line.evidence} == {"a1", "a2"}


def test_an_open_forecast_says_no_more_than_its_horizon() -> None:
    made = brief(FALL)
    assert made.outcomes == ()
    (line,) = [s for s in made.sentences if s.section == "forecasts"]
    assert line.text.endswith("Horizon: until 31 March 2031.")
