from vigie import gazetteer
from vigie.config import DEFAULTS
from vigie.language import encoder
from vigie.model import Article, PartialDate, Reading
from vigie.read.article import read_article


def read(text: str, lang: str = "en", network: bool = True) -> Reading:
    article = Article(id="x", text=text, lang=lang, published=PartialDate("2026-03-10"), source="x.txt")
    return read_article(article, gazetteer.load(), DEFAULTS, encoder.load() if network else None)


SIEGE = (
    "Rebels shelled Exampletown on Monday and killed six people. Families fled to the river. The hospital is likely to"
    " run out of blood by Friday."
)
MATCH = (
    "Rovers beat United on Sunday in the rain. Both goals came late. The captain is likely to miss two matches with a"
    " knee injury by Friday."
)


def test_a_forecast_of_a_siege_is_read_and_one_of_football_is_not() -> None:
    assert read(SIEGE).forecasts
    assert not read(MATCH).forecasts


def test_without_the_encoder_the_words_decide() -> None:
    assert read(SIEGE, network=False).forecasts


def test_a_coup_on_the_stage_is_no_incident() -> None:
    stage = (
        "Au théâtre de l'Exemple, la troupe joue une comédie. Sur scène, un roi est poignardé vendredi par son bouffon."
    )
    assert not read(stage, "fr").incidents


def test_the_encoder_tells_ordinary_news_from_a_crisis_whatever_its_words() -> None:
    stage = (
        "La troupe répète depuis lundi au théâtre de l'Exemple. Les acteurs ont deux semaines pour apprendre leurs"
        " rôles. Le roi sera tué au troisième acte et son armée sera perdue. Les billets sont en vente."
    )
    assert not read(stage, "fr").forecasts
    clinic = (
        "Cholera has spread to four districts around Exampletown. The wards are full and two nurses have died. The"
        " caseload is projected to double by May. No vaccine has reached the town since the road was cut."
    )
    assert read(clinic).forecasts
