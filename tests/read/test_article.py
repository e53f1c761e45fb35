"""The whole reader on anything: it never fails, and every span is the words that stand there.

``VIGIE_EXAMPLES`` (a number) raises how many examples each property tries.
"""

from __future__ import annotations

import os
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vigie import codec, gazetteer
from vigie.config import DEFAULTS, Settings
from vigie.errors import DateError
from vigie.model import Article, Cite, PartialDate, Reading
from vigie.model.spans import spans_in
from vigie.read import read_article

PLACES = gazetteer.load()
EXAMPLES = int(os.environ.get("VIGIE_EXAMPLES", "60"))
trials = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))

# Invented news in pieces: every reader's words, whole and broken, in both languages.
ENGLISH = """
Gunmen killed at least 19 people and wounded dozens in Kita on Tuesday
the army said
according to Reuters, which cites the hospital,
“We will not leave
,” said Ada Example, regional analyst at Example Risks, “not now”
she told reporters on Nov. 3
"It could run out before year-end
Officials in Bamako said that between 20 and 30 soldiers had been abducted near Tin Fictif
up to 80,000 people have fled since September 2025
The United States urged its citizens to leave Mali immediately by commercial flights
ordered the departure of non-emergency personnel
Level 4: Do Not Travel
unless the road between Kayes and Bamako is reopened, fuel is likely to run out within two weeks
schools are closed until November 9
a litre now costs 2,500 CFA francs, up 38% from last year
$1.2 million
The governor should open the road, the union said
JNIM took the town of Farabougou in 2020
an air strike, a drone strike and shelling
the blast wounded eleven others, including three children
denied that its troops had killed civilians
twenty-one
one in four
the second attack in a week
No one claimed responsibility
A spokesman, who asked not to be named, said
Mr. Jean-Pierre d'Example Jr.
(AFP)
— Example News (@example) November 5, 2031
last Friday at 12:35 p.m. GMT
from 3 to 5 November
more than half of the country's 22 million people
convoy of 300 trucks escorted by the army was attacked and burned
the embassy suspended operations
""".strip().split("\n")
FRENCH = """
Des hommes armés ont tué au moins 19 personnes à Kita mardi
a déclaré l’armée
selon Reuters, qui cite l’hôpital,
« Nous ne partirons pas
», a déclaré Ada Exemple, analyste à l’Institut Exemple, « pas maintenant »
a-t-elle dit le 3 novembre
Le carburant risque de manquer d’ici la fin de l’année
entre 20 et 30 soldats ont été enlevés près de Tin Fictif
plus de 1 300 habitants ont fui depuis septembre 2025
La France appelle ses ressortissants à quitter le Mali dès que possible
Il est formellement déconseillé de se rendre au Mali
sauf si la route entre Kayes et Bamako est rouverte
les écoles sont fermées jusqu’au 9 novembre
le litre coûte désormais 2 500 francs CFA, soit une hausse de 38 %
Le gouverneur doit rouvrir la route, estime le syndicat
Le JNIM contrôle la ville de Farabougou depuis 2020
une frappe aérienne, un drone, des obus
deux cent mille
vingt et un
un quart des
l’attentat a fait onze blessés dont trois enfants
dément avoir tué des civils
à 12h35 GMT
du 3 au 5 novembre
la moitié des 22 millions de Maliens
le convoi de 300 camions-citernes escorté par l’armée a été attaqué
l'ambassade suspend ses activités
la semaine dernière
Mme d’Exemple, la porte-parole
""".strip().split("\n")
MARKS = (
    *" \n\t.,;:!?'\"“”‘’«»‹›()[]-–—…%$€£@#/0123456789",
    ". ",
    ", ",
    "\n\n",
    "\r\n",
    "\u00a0",
    "\u202f",
    "\u2028",
    "\u200b",
    "\u0301",
    "\u0000",
    "\u001b[31m",
    "\ufeff",
    "\u202e",
    "مالي قال الجيش",
    "İstanbul",
    "straße",
    "ﬁn",
    "🚚",
    "👩‍🚒",
    "٣٤",
    "²",
    "Ⅳ",
    "１２",
    "𝟙𝟚",
    "99999999999999999999999999999999",
    "0.0000000001",
    "31 February 2025",
    "Nov. 31, 0000",
    "9999-12-31",
    "29 février",
    "1e400",
)


def _cut(text: str, ends: tuple[int, int]) -> str:
    a, b = sorted(n % (len(text) + 1) for n in ends)
    return text[a:b]


pieces = st.sampled_from((*ENGLISH, *FRENCH))
ends = st.tuples(st.integers(0, 200), st.integers(0, 200))
broken = st.builds(_cut, pieces, ends)
bits = st.one_of(
    pieces,
    pieces.map(str.upper),
    pieces.map(lambda s: s.replace(" ", "\u00a0")),
    pieces.map(lambda s: s.replace("é", "e\u0301").replace("à", "a\u0300")),
    broken,
    st.sampled_from(MARKS),
    st.sampled_from(MARKS),
    st.text(max_size=4),
)
news = st.builds(
    lambda parts, joint: joint.join(parts),
    st.lists(bits, max_size=24),
    st.sampled_from(("", " ", " ", ". ", ", ", "\n", ".\n\n")),
)
# Whole sentences in an order that makes no sense: what stands before and after is never what a rule expects.
told = st.builds(lambda parts, end: end.join(parts), st.lists(pieces, max_size=16), st.sampled_from((". ", ".\n", " ")))
texts = st.one_of(st.text(max_size=300), news, news, told)
languages = st.sampled_from(("en", "fr", None, "en-GB", "fr-ML", "ar", "de", "x"))


@st.composite
def dates(draw: st.DrawFn) -> PartialDate | None:
    if draw(st.booleans()):
        return draw(st.sampled_from((None, PartialDate("2025-11-03"), PartialDate("2025-11"))))
    year = draw(st.sampled_from((1, 4, 1969, 2024, 2025, 2031, 9999)))
    month, day = draw(st.integers(1, 12)), draw(st.integers(1, 31))
    whole = f"{year:04}-{month:02}-{day:02}"
    form = draw(st.sampled_from((whole[:4], whole[:7], whole, f"{whole}T12:35+05:30", f"{whole}T23:59Z")))
    try:
        return PartialDate(form)
    except DateError:
        return None


@st.composite
def articles(draw: st.DrawFn) -> Article:
    text = draw(texts)
    title = draw(st.one_of(st.none(), news, st.text(max_size=40), st.just(text[:20])))
    cites = []
    if text and draw(st.booleans()):
        for _ in range(draw(st.integers(1, 3))):
            a, b = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
            if text[a:b].strip():
                post = draw(st.sampled_from((None, PartialDate("2031-11-05"))))
                cites.append(Cite.cut(text, a, b, name="Example", published=post))
    return Article(
        id="a", text=text, title=title or None, published=draw(dates()), lang=draw(languages), cites=tuple(cites)
    )


def read(article: Article, how: Settings = DEFAULTS) -> Reading:
    """The reading; its spans were verified when it was built, and it goes through JSON unharmed."""
    reading = read_article(article, PLACES, how)
    assert codec.decode(codec.encode(reading), Reading) == reading
    return reading


@given(articles())
@trials
def test_any_article_is_read(article: Article) -> None:
    reading = read(article)
    assert (reading.text, reading.title, reading.published) == (article.text, article.title, article.published)
    for span in spans_in(replace(reading, cites=())):
        assert span.text.strip(), "a span of nothing but white space"


@given(st.text(max_size=60), st.text(max_size=200), languages)
@trials
def test_any_text_and_title_are_read(title: str, text: str, lang: str | None) -> None:
    read(Article(id="a", text=text, title=title or None, lang=lang))


@given(told, languages)
@trials
def test_reading_twice_gives_the_same(text: str, lang: str | None) -> None:
    article = Article(id="a", text=text, lang=lang, published=PartialDate("2025-11-03"))
    assert read(article) == read(article)


@given(told)
@trials
def test_other_languages_have_no_rules_but_places(text: str) -> None:
    reading = read(Article(id="a", text=text, lang="de"))
    by_rules = (reading.figures, reading.incidents, reading.quotes, reading.advisories, reading.forecasts)
    assert not any(by_rules)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_whole_page_of_everything(lang: str) -> None:
    whole = ".\n".join((*ENGLISH, *FRENCH))
    reading = read(Article(id="a", text=whole, title=whole[:80] + "…", lang=lang, published=PartialDate("2025-11-03")))
    assert reading.incidents
    assert reading.figures
    assert reading.headline is not None
