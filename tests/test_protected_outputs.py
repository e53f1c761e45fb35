"""The protective defaults from articles to every file Vigie writes. All persons, places and addresses are invented.

The JSON's ``articles`` are left out: they are the evidence, whole, as ``docs/threats.md`` says.
"""

from __future__ import annotations

import io
import json
from dataclasses import replace

import pyarrow.parquet as pq
import pytest

from vigie import pipeline
from vigie.config import Settings
from vigie.export import FORMATS, Format
from vigie.model import Article, PartialDate

ENGLISH = (
    "KITA. Gunmen shot dead 14 people at 14 Invented Street in Kita, Mali, on Monday, General Jon Publique said.\n"
    "“They came at night and killed 12 neighbours at 12 Rue Imaginaire,” said Mariam Exemple, a trader.\n"
    "The wounded were taken to the hospital in Kita, which stands at 13.07771, -9.41231, the army said.\n"
    "More than 300 people are sleeping in Fictive Grace Church in Kita, the United Nations said on Tuesday.\n"
    "An aid convoy will leave Kita on Friday, after gunmen killed 9 soldiers on the road to Bamako, an official said.\n"
    "Her brother, Ali Songé, warned that the town could fall before the end of the year.\n"
    "She can be reached at m.exemple@songe.example or on +223 55 00 11 22.\n"
    "Awa Conte, killed by the rebel leader in Kita, was 30, relatives said."
)
FRENCH = (
    "KITA. Des hommes armés ont tué lundi 15 personnes au 14, rue des Chimères, à Kita, au Mali, selon le gouverneur.\n"
    "« Nous avons compté 15 corps », a déclaré Mariam Exemple, une commerçante.\n"
    "Plus de 300 personnes sont hébergées au lycée Fictif Songe, à Kita, ont indiqué les Nations unies.\n"
    "Un convoi humanitaire partira de Kita vendredi, après la mort de 9 soldats sur la route, selon un responsable."
)
NAMES = ("Mariam", "Exemple", "Songé", "Awa Conte", "m.exemple", "55 00 11")
PLACES = (
    *("Invented Street", "Imaginaire", "Chimères", "13.0777", "9.4123", "Fictive Grace", "lycée Fictif"),
    *("will leave Kita", "partira de Kita"),
)


def run() -> pipeline.Run:
    day = PartialDate("2031-03-04")
    titles = ("Mariam Exemple tells of 14 dead at 14 Invented Street", "Kita : un convoi humanitaire partira vendredi")
    return pipeline.Run(
        articles=[
            Article(id="en", title=titles[0], text=ENGLISH, lang="en", outlet="Example Times", published=day,
                    url="https://example.org/2031/mariam-exemple-kita"),
            Article(id="fr", title=titles[1], text=FRENCH, lang="fr", outlet="Le Quotidien inventé", published=day),
        ]
    )  # fmt: skip


def shown(settings: Settings) -> dict[str, str]:
    """All that a reader can see of the page, the Markdown and the JSON beside its articles."""
    document = pipeline.brief(run(), settings=settings)
    told = pipeline.exported(document, settings)
    told["page"].pop("articles", None)
    return {
        "page": pipeline.page(document, settings),
        "markdown": pipeline.markdown(document, settings),
        "json page": json.dumps(told["page"], ensure_ascii=False),
        "json sentences": json.dumps([s["text"] for s in told["sentences"]], ensure_ascii=False),
    }


def exported(format_: Format, settings: Settings) -> str:
    data, _ = pipeline.export(run(), format_, settings=settings, now=1)
    if format_ == "parquet":
        return json.dumps(pq.read_table(io.BytesIO(data)).to_pylist(), ensure_ascii=False)
    return data.decode()


RULES = Settings(encoder=False)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_nothing_withheld_is_on_the_page_in_the_markdown_or_in_the_json(lang: str) -> None:
    for name, words in shown(replace(RULES, lang=lang)).items():
        found = [secret for secret in (*NAMES, *PLACES) if secret in words]
        assert not found, name
        assert "Kita" in words, name


@pytest.mark.parametrize("format_", FORMATS)
def test_nothing_withheld_is_in_an_export(format_: Format) -> None:
    words = exported(format_, RULES)
    assert not [secret for secret in (*NAMES, *PLACES, "exemple-kita") if secret in words]
    assert "Kita" in words


@pytest.mark.parametrize("format_", FORMATS)
def test_the_switches_show_in_an_export_what_was_withheld(format_: Format) -> None:
    assert "Invented Street" in exported(format_, replace(RULES, precise=True))
    assert "exemple-kita" in exported(format_, replace(RULES, names=True))


def test_the_switches_show_on_the_page_what_was_withheld() -> None:
    named, precise = (shown(replace(RULES, **{s: True}))["page"] for s in ("names", "precise"))
    assert "Mariam Exemple" in named
    assert "Invented Street" not in named
    assert "Invented Street" in precise
    assert "will leave Kita" in precise
    assert "Mariam" not in precise
