"""Attributions as crisis coverage has them: communiqués, calls, sources without a name, two speakers, broken quotes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from vigie.language.document import Document
from vigie.model import Quote
from vigie.read.names.mentions import mentions
from vigie.read.quotes.quotes import quotes


def read(text: str, lang: str) -> list[Quote]:
    """The quotes of a text, without places and times."""
    doc = Document(text, lang)
    return quotes(doc, mentions(doc, [], []))


# One line per case: language, text, and for each attribution the speaker's words, the name, the cue, whether it is
# direct, and the content (broken content joined by " … ").
CASES = [
    json.loads(line)
    for line in (Path(__file__).parent / "quotes_crisis.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["text"])[:60])
def test_crisis_coverage(case: dict[str, Any]) -> None:
    text = case["text"]
    found = [
        [
            q.speaker.text if q.speaker else None,
            q.speaker.name if q.speaker else None,
            q.cue.text if q.cue else None,
            q.direct,
            " … ".join(text[a:b] for a, b in q.content.parts) if q.content.parts else q.content.text,
        ]
        for q in read(text, case["lang"])
    ]
    assert found == case["expected"]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The slow decline of Fableville highlights how fragile the province is.", "en"),
        ("The attack underscores that the group can strike anywhere. The crisis shows that the army is weak.", "en"),
        ("An earlier headline on this site said 40 people died.", "en"),
        ("An earlier version of this article said that 40 people died.", "en"),
        ("M23 spokesman Lawrence Invented did not respond to a request for comment.", "en"),
        ("La crise montre que l’armée est faible.", "fr"),
    ],
)
def test_no_attribution(text: str, lang: str) -> None:
    assert read(text, lang) == []


@pytest.mark.parametrize(
    ("text", "lang", "affiliation"),
    [
        ("Coup leader General Omar Invented said the country would hold.", "en", "Coup leader"),
        (
            "“We counted 12 bodies,” said Lea Invented, spokeswoman of Example Relief.",
            "en",
            "spokeswoman of Example Relief",
        ),
        ("Deputy Attorney General Rod Invented said the case was closed.", "en", "Deputy Attorney General"),
        ("“It is spreading fast,” Dr. Awa Invented said.", "en", None),
        ("Example Relief said it had counted 12 bodies.", "en", None),
        ("Volker Invented, the UN rights chief, on Thursday warned of mass killings.", "en", "UN rights chief"),
        ("It was a trap, noted security analyst Ada Invented.", "en", "security analyst"),
        (
            "Interrogé par l’AFP, le porte-parole de l’armée, le colonel Sylvain Fictif, a dit ignorer le bilan.",
            "fr",
            "porte-parole de l’armée",
        ),
        (
            "« Rien ne passe plus ici », déplore Moussa Fictif, chauffeur à Ségou, joint au téléphone.",
            "fr",
            "chauffeur à Ségou",
        ),
    ],
)
def test_affiliation(text: str, lang: str, affiliation: str | None) -> None:
    speaker = read(text, lang)[0].speaker
    assert speaker is not None
    assert speaker.affiliation == affiliation


@pytest.mark.parametrize(
    ("text", "lang", "names"),
    [
        (
            "Example Relief said its store was looted. Two guards were hurt, the statement added. It said both live.",
            "en",
            ["Example Relief", "Example Relief", "Example Relief"],
        ),
        (
            "La Monusco a affirmé que le marché était vide. Douze civils sont morts, précise le communiqué.",
            "fr",
            ["Monusco", "Monusco"],
        ),
        (
            "L’armée affirme avoir repoussé l’attaque. Douze personnes ont été tuées, précise le communiqué.",
            "fr",
            [None, None],
        ),
    ],
)
def test_a_statement_is_its_bodys(text: str, lang: str, names: list[str | None]) -> None:
    speakers = [q.speaker for q in read(text, lang)]
    assert [s.name if s else "nobody" for s in speakers] == names


def test_an_unnamed_bodys_statement_keeps_the_body() -> None:
    found = read("The army said its unit was attacked. Twelve soldiers were killed, the statement added.", "en")
    assert found[1].speaker is not None
    assert (found[1].speaker.name, found[1].speaker.affiliation) == (None, "army")


def test_who_quotes_a_body_passes_it_on() -> None:
    (quote,) = read("Selon l’ONU, citée par l’AFP, 40 000 personnes ont fui.", "fr")
    assert quote.speaker is not None
    assert quote.speaker.via is not None
    assert (quote.speaker.name, quote.speaker.via.name) == ("ONU", "AFP")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("No group has claimed responsibility for the raid.", "en"),
        ("The group, which is strong there, also has claimed several attacks in the region.", "en"),
        ("Le mouvement a revendiqué plusieurs attaques dans la région.", "fr"),
        ("The Example Front claimed responsibility for the raid, which claimed three lives.", "en"),
        ("Both armies claimed the hill. The decree says nothing about schools.", "en"),
        ("In June three of the herders were reported missing. The governor declared a day of mourning.", "en"),
        ("According to plan, the second ferry left on Thursday.", "en"),
        ("Les deux camps revendiquent la colline. Le décret ne dit rien des écoles.", "fr"),
        ("Les secours sont arrivés selon les besoins. Aucun groupe n’a revendiqué l’attaque.", "fr"),
        ("Pour sa part, le second bac est parti à l’heure.", "fr"),
    ],
)
def test_words_that_only_look_like_speech(text: str, lang: str) -> None:
    assert read(text, lang) == []


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        # a name or a phrase is taken whole
        (
            "Dix hommes sont morts, indique un communiqué du Mouvement pour l’unité du Nord.",
            "fr",
            [("un communiqué du Mouvement pour l’unité du Nord", None)],
        ),
        ("One of them, a fisherman, said he had counted fourteen.", "en", [("One of them", None)]),
        # a day after the verb is nobody
        (
            "Six civils ont été tués, ont annoncé le 26 mars les Nations unies.",
            "fr",
            [("les Nations unies", "Nations unies")],
        ),
        # what leads in is no content
        (
            "A member of the council, Ada Invented, said the road was closed.",
            "en",
            [("A member of the council", "Ada Invented")],
        ),
        ("Speaking to the radio, Ada Invented said the road was closed.", "en", [("Ada Invented", "Ada Invented")]),
        # any French verb after a quotation, and the subject behind "comme l’a"
        (
            "« Nous n’avons plus rien à donner », soupire la porte-parole du camp.",
            "fr",
            [("la porte-parole du camp", None)],
        ),
        (
            "Comme l’a relevé la Commission des droits de l’homme, aucun détenu n’a vu de juge.",
            "fr",
            [("la Commission des droits de l’homme", None)],
        ),
    ],
)
def test_who_speaks(text: str, lang: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(q.speaker.text, q.speaker.name) for q in read(text, lang) if q.speaker] == expected


def test_cited() -> None:
    text = "L’agence Exemple rapporte, citant un officier, que la réserve tiendrait dix jours."
    said = read(text, "fr")[0].speaker
    assert said is not None
    assert said.via is not None
    assert (said.text, said.via.text) == ("un officier", "L’agence Exemple")


def test_relative() -> None:
    """A relative pronoun stands for the words before it."""
    text = "Un communiqué du Front Exemple, qui accuse l’armée d’avoir tiré, a circulé lundi."
    said = read(text, "fr")[0].speaker
    assert said is not None
    assert "Front Exemple" in (said.name or said.affiliation or "")
