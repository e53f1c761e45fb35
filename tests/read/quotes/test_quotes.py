"""Attributions: who says what, in English and French, with exact words."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared import SHARED, needs_shared, patience
from vigie.codec import to_builtins
from vigie.language.document import Document
from vigie.model import Quote
from vigie.read.names.mentions import mentions
from vigie.read.quotes.quotes import quotes


def read(text: str, lang: str = "en", embeds: tuple[tuple[int, int], ...] = ()) -> list[Quote]:
    """The quotes of a text, without places and times."""
    doc = Document(text, lang, embeds=embeds)
    return quotes(doc, mentions(doc, [], []))


def parts(quote: Quote, text: str) -> list[str]:
    """The content's words, piece by piece."""
    return [text[a:b] for a, b in quote.content.parts] if quote.content.parts else [quote.content.text]


def plain(text: str, lang: str = "en") -> list[tuple[str | None, str | None, str]]:
    """Speaker's words, cue and content of each attribution."""
    return [
        (q.speaker.text if q.speaker else None, q.cue.text if q.cue else None, " … ".join(parts(q, text)))
        for q in read(text, lang)
    ]


ENGLISH = [
    ("The road was cut at dawn, the district office said.", "the district office", "said", "The road was cut at dawn"),
    ("The army said on Tuesday that 11 people died.", "The army", "said", "that 11 people died"),
    ("The army said 11 people died.", "The army", "said", "11 people died"),
    ("Officials have said that the bridge will reopen.", "Officials", "have said", "that the bridge will reopen"),
    ("“We counted the bodies,” said Mariam Exemple.", "Mariam Exemple", "said", "We counted the bodies"),
    ('"We counted the bodies," Mariam Exemple said.', "Mariam Exemple", "said", "We counted the bodies"),
    ("‘We counted all the bodies,’ said Mariam Exemple.", "Mariam Exemple", "said", "We counted all the bodies"),
    ("''We counted all the bodies,'' Mr. Exemple said.", "Mr. Exemple", "said", "We counted all the bodies"),
    ("“We won,” she said, “at last.”", "she", "said", "We won … at last."),
    ("“We won,” she said. “It took us all night.”", "she", "said", "We won … It took us all night."),
    ("She said: “It took us all night.”", "She", "said", "It took us all night."),
    ("According to the ministry, three schools burned.", "the ministry", "According to", "three schools burned"),
    ("Three schools burned, according to the ministry.", "the ministry", "according to", "Three schools burned"),
    ("The embassy told its citizens to leave at once.", "The embassy", "told", "to leave at once"),
    ("The embassy told reporters that it would close.", "The embassy", "told", "that it would close"),
    ("The agency reported a 38% rise in attacks.", "The agency", "reported", "a 38% rise in attacks"),
    ("Analysts warn that the city could fall.", "Analysts", "warn", "that the city could fall"),
    ("Residents believe the truce will hold.", "Residents", "believe", "the truce will hold"),
    ("The group denied the accusation.", "The group", "denied", "the accusation"),
    ("The union vowed to block the port.", "The union", "vowed", "to block the port"),
    ("The mayor called for an inquiry.", "The mayor", "called for", "an inquiry"),
    ("The UN urged both sides to stop.", "The UN", "urged", "to stop"),
    ("As the Courier reported, the mine has closed.", "the Courier", "reported", "the mine has closed"),
    ("Jon Invented, a teacher from Kita, said the school was empty.", "Jon Invented", "said", "the school was empty"),
    ("Police: half of the cells were empty that night", "Police", ":", "half of the cells were empty that night"),
    ("The convoy never arrived, a driver told us.", "a driver", "told", "The convoy never arrived"),
]


@pytest.mark.parametrize(("text", "speaker", "cue", "content"), ENGLISH)
def test_english(text: str, speaker: str, cue: str, content: str) -> None:
    assert plain(text) == [(speaker, cue, content)]


FRENCH = [
    ("Le gouverneur a affirmé que la ville était calme.", "Le gouverneur", "a affirmé", "que la ville était calme"),
    ("Selon l’armée, onze personnes ont péri.", "l’armée", "Selon", "onze personnes ont péri"),
    ("Selon lui, la route reste ouverte.", "lui", "Selon", "la route reste ouverte"),
    ("D’après un habitant, ils sont venus à moto.", "un habitant", "D’après", "ils sont venus à moto"),
    ("Ils sont venus à moto, d’après un habitant.", "un habitant", "d’après", "Ils sont venus à moto"),
    ("Ils sont venus à moto, selon des témoins.", "des témoins", "selon", "Ils sont venus à moto"),
    ("À en croire le maire, la ville est calme.", "le maire", "À en croire", "la ville est calme"),
    (
        "« Nous avons tout perdu ici », a raconté Awa Fictive.",
        "Awa Fictive",
        "a raconté",
        "Nous avons tout perdu ici",
    ),
    (
        "«\u00a0Nous avons tout perdu ici\u00a0», a raconté Awa Fictive.",
        "Awa Fictive",
        "a raconté",
        "Nous avons tout perdu ici",
    ),
    (
        "«\u202fNous avons tout perdu ici\u202f», raconte Awa Fictive.",
        "Awa Fictive",
        "raconte",
        "Nous avons tout perdu ici",
    ),
    (
        "“Nous ne partirons pas d’ici”, a lancé un manifestant.",
        "un manifestant",
        "a lancé",
        "Nous ne partirons pas d’ici",
    ),
    (
        '"Nous ne partirons pas d\'ici", a lancé un manifestant.',
        "un manifestant",
        "a lancé",
        "Nous ne partirons pas d'ici",
    ),
    ("« Il faut partir au plus vite », a-t-il ajouté.", "il", "a-t-il ajouté", "Il faut partir au plus vite"),
    ("« Il faut partir au plus vite », dit-elle.", "elle", "dit-elle", "Il faut partir au plus vite"),
    ("« Il faut partir au plus vite », explique-t-on.", "on", "explique-t-on", "Il faut partir au plus vite"),
    ("« Il faut partir au plus vite », ont-ils crié.", None, None, "Il faut partir au plus vite"),
    (
        "« La situation est grave, a déclaré le ministre, mais nous tiendrons. »",
        "le ministre",
        "a déclaré",
        "La situation est grave … mais nous tiendrons.",
    ),
    (
        "« La situation est grave, explique-t-il, mais nous tiendrons. »",
        "il",
        "explique-t-il",
        "La situation est grave … mais nous tiendrons.",
    ),
    (
        "« La route est coupée depuis lundi, a indiqué à l’agence un élu local. Personne ne passe. »",
        "un élu local",
        "a indiqué",
        "La route est coupée depuis lundi … Personne ne passe.",
    ),
    (
        "« C’est la première fois », souligne Fatou Exemple, « que la ville est coupée du monde ».",
        "Fatou Exemple",
        "souligne",
        "C’est la première fois … que la ville est coupée du monde",
    ),
    ("La route est coupée, a indiqué un élu local.", "un élu local", "a indiqué", "La route est coupée"),
    ("La route est coupée, a indiqué à l’agence un élu local.", "un élu local", "a indiqué", "La route est coupée"),
    (
        "La route est coupée, a-t-on appris de source sécuritaire.",
        "source sécuritaire",
        "de source",
        "La route est coupée",
    ),
    ("La mission estime que 1 300 familles ont fui.", "La mission", "estime", "que 1 300 familles ont fui"),
    ("L’agence a recensé 1 300 familles.", "L’agence", "a recensé", "1 300 familles"),
    ("Le porte-parole a démenti ces accusations.", "Le porte-parole", "a démenti", "ces accusations"),
    ("L’armée dément toute négociation.", "L’armée", "dément", "toute négociation"),
    ("Le maire a appelé les habitants à quitter la zone.", "Le maire", "a appelé", "à quitter la zone"),
    (
        "L’ambassade a demandé à ses ressortissants de quitter le pays.",
        "L’ambassade",
        "a demandé",
        "de quitter le pays",
    ),
    ("Les autorités ont ordonné aux écoles de fermer.", "Les autorités", "ont ordonné", "de fermer"),
    ("Le groupe a promis de bloquer les routes.", "Le groupe", "a promis", "de bloquer les routes"),
    ("Les syndicats menacent de reprendre la grève.", "Les syndicats", "menacent", "de reprendre la grève"),
    ("Des témoins ont dit avoir entendu des tirs.", "Des témoins", "ont dit", "avoir entendu des tirs"),
    (
        "Un médecin de l’hôpital, joint par téléphone, a confirmé la mort de douze civils.",
        "Un médecin de l’hôpital",
        "a confirmé",
        "la mort de douze civils",
    ),
    ("Les habitants craignent que les vivres ne manquent.", "Les habitants", "craignent", "que les vivres ne manquent"),
    ("Les analystes redoutent une prise de la capitale.", "Les analystes", "redoutent", "une prise de la capitale"),
    ("Elle nie avoir versé une rançon.", "Elle", "nie", "avoir versé une rançon"),
    (
        "Dans un communiqué, l’état-major indique que l’opération se poursuit.",
        "l’état-major",
        "indique",
        "que l’opération se poursuit",
    ),
    ("L’opération se poursuit, précise le communiqué.", "le communiqué", "précise", "L’opération se poursuit"),
    ("Il assure que tout est calme.", "Il", "assure", "que tout est calme"),
    ("La junte avait annoncé qu’elle céderait le pouvoir.", "La junte", "avait annoncé", "qu’elle céderait le pouvoir"),
    ("Interrogé hier, le maire a assuré que l’eau reviendrait.", "le maire", "a assuré", "que l’eau reviendrait"),
    ("Pour Jean Inventé, analyste, la junte est affaiblie.", "Jean Inventé", "Pour", "la junte est affaiblie"),
]


@pytest.mark.parametrize(("text", "speaker", "cue", "content"), FRENCH)
def test_french(text: str, speaker: str | None, cue: str | None, content: str) -> None:
    assert plain(text, "fr") == [(speaker, cue, content)]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The so-called “blue line” runs north of the town.", "en"),
        ("He has read “The Long Road” twice.", "en"),
        ("The attack shows how weak the garrison was.", "en"),
        ("Rain fell all night and the road was cut.", "en"),
        ("The United States like Ohio and Iowa voted early.", "en"),
        ("Le maire parle d’une « catastrophe ».", "fr"),
        ("La pluie est tombée toute la nuit.", "fr"),
    ],
)
def test_scare_quotes_titles_and_things_are_no_attributions(text: str, lang: str) -> None:
    assert read(text, lang) == []


def test_direct_and_quoted() -> None:
    text = "The minister said that the town “will never be abandoned by the state” after the raid."
    (quote,) = read(text)
    assert not quote.direct
    assert [text[a:b] for a, b in quote.quoted] == ["will never be abandoned by the state"]
    (quote,) = read("“The town will never be abandoned,” the minister said.")
    assert quote.direct
    assert quote.quoted == ()


def test_a_quotation_over_paragraphs_is_one() -> None:
    text = (
        "“The first night was calm,” said Awa Fictive. “We slept.\n\n“The second night they came back.”\n\nIt rained."
    )
    (quote,) = read(text)
    assert parts(quote, text) == ["The first night was calm", "We slept.", "The second night they came back."]
    assert quote.speaker is not None
    assert quote.speaker.name == "Awa Fictive"


def test_a_quotation_without_a_speaker_has_none() -> None:
    (quote,) = read("“Nobody is coming to help us.”")
    assert (quote.speaker, quote.cue, quote.direct) == (None, None, True)


@pytest.mark.parametrize(
    ("text", "lang", "who", "via"),
    [
        ("According to Reuters, which cites the hospital, ten people died.", "en", "the hospital", "Reuters"),
        ("Reuters quoted a minister as saying the road was closed.", "en", "a minister", "Reuters"),
        ("Reuters reported that ten people died, citing the police.", "en", "the police", "Reuters"),
        ("Dix personnes sont mortes, selon l’AFP, qui cite l’hôpital.", "fr", "l’hôpital", "l’AFP"),
        ("Reuters said that a minister denied the claims.", "en", "a minister", "Reuters"),
        ("Selon l’AFP citant l’hôpital, dix personnes sont mortes.", "fr", "l’hôpital", "l’AFP"),
        ("Reuters, citant des témoins, rapporte que le pont est tombé.", "fr", "des témoins", "Reuters"),
    ],
)
def test_who_knows_and_who_passes_it_on(text: str, lang: str, who: str, via: str) -> None:
    quote = read(text, lang)[-1]
    assert quote.speaker is not None
    assert quote.speaker.text == who
    assert quote.speaker.via is not None
    assert quote.speaker.via.text == via


@pytest.mark.parametrize(
    ("text", "lang", "name", "affiliation"),
    [
        ("“It is over now,” said Jon Invented of the Example Institute.", "en", "Jon Invented", "Example Institute"),
        ("Mary Invented, a regional analyst at Control Risks, said it was over.", "en", "Mary Invented", "regional analyst at Control Risks"),  # noqa: E501
        ("Army spokesman Col. Ali Invented said the base was safe.", "en", "Ali Invented", "Army spokesman"),
        ("The governor of Nord, Ali Invented, said the base was safe.", "en", "Ali Invented", "governor of Nord"),
        ("Le ministre des Affaires étrangères, Abdou Imaginé, dit que tout va bien.", "fr", "Abdou Imaginé", "ministre des Affaires étrangères"),  # noqa: E501
        ("« Il n’y a plus rien ici », déplore Oumar Fictif, chauffeur à Bamako.", "fr", "Oumar Fictif", "chauffeur à Bamako"),  # noqa: E501
        ("« Il n’y a plus rien ici », dit Awa Fictive, qui fait partie des déplacés.", "fr", "Awa Fictive", "déplacés"),
    ],
)  # fmt: skip
def test_names_and_affiliations(text: str, lang: str, name: str, affiliation: str) -> None:
    speaker = read(text, lang)[0].speaker
    assert speaker is not None
    assert (speaker.name, speaker.affiliation) == (name, affiliation)


@pytest.mark.parametrize(
    ("text", "lang", "name", "affiliation"),
    [
        ("The army rejects this. “No one is held,” a spokesman, Colonel Ali Invented, told state radio.", "en",
         "Ali Invented", "spokesman, army"),
        ("The Example Front denied it. “Our men do not shoot at anyone,” its spokesman wrote.", "en",
         None, "spokesman, Example Front"),
        ("L’état-major dément ces rumeurs. « Tous sont sains ce soir », dit le colonel Oumar Fictif, porte-parole.",
         "fr", "Oumar Fictif", "porte-parole, état-major"),
        ("Le syndicat des bouchers a publié une liste. « Deux sont morts hier », dit son secrétaire général.", "fr",
         None, "secrétaire général, syndicat des bouchers"),
        ("« Ils ont fui cette nuit », a dit le gouverneur du Nord, le général Oumar Fictif.", "fr",
         "Oumar Fictif", "gouverneur du Nord"),
        ("The minister, General Ali Invented, vowed that they would be found.", "en", "Ali Invented", "minister"),
        ("“We wash our gloves here,” said Dr. Jane Invented, its head of surgery.", "en",
         "Jane Invented", "head of surgery"),
        ("General Ali Invented, governor of Nord, arrived. “We will not leave,” the general said.", "en",
         "Ali Invented", "governor of Nord"),
        ("Le Bureau a conduit une mission à Nioro. Il conclut que des miliciens ont tué dix civils.", "fr",
         None, "Bureau"),
    ],
)  # fmt: skip
def test_in_whose_name_somebody_speaks(text: str, lang: str, name: str | None, affiliation: str) -> None:
    speaker = read(text, lang)[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.affiliation) == (name, affiliation)


def test_a_tally_passed_on_is_its_maker_s() -> None:
    (quote,) = read("Dix personnes sont mortes, a appris Radio Exemple auprès de l’hôpital.", "fr")
    assert quote.speaker is not None
    assert quote.speaker.text == "l’hôpital"
    assert quote.speaker.via is not None
    assert quote.speaker.via.text == "Radio Exemple"


def test_told_to_us() -> None:
    (quote,) = read("« Deux blessés sont décédés cette nuit », nous a confié un médecin.", "fr")
    assert quote.speaker is not None
    assert quote.speaker.text == "un médecin"


def test_pronouns_stand_for_who_spoke_and_fit() -> None:
    text = (
        "Mary Invented, a nurse, said the ward was full. “We have no beds left,” she added.\n\n"
        "Paul Invented arrived at noon. “We have no fuel left,” he said. “They came at night,” she said."
    )
    names = [q.speaker.name for q in read(text) if q.speaker]
    assert names == ["Mary Invented", "Mary Invented", "Paul Invented", "Mary Invented"]


def test_a_department_named_before() -> None:
    text = "The State Department closed its office. The department warned that attacks were likely."
    (quote,) = read(text)
    assert quote.speaker is not None
    assert (quote.speaker.text, quote.speaker.name, quote.speaker.affiliation) == (
        "The department",
        "State Department",
        "US",
    )


def test_posts_speak_for_their_account() -> None:
    post = "The town has fallen. — The Example Courier (@excourier) March 3, 2031"
    text = f"It rained.\n\n{post}\n\nIt stopped."
    start = text.index(post)
    (quote,) = read(text, embeds=((start, start + len(post)),))
    assert quote.speaker is not None
    assert quote.speaker.text == quote.speaker.name == "The Example Courier"
    assert (quote.content.text, quote.cue, quote.direct) == ("The town has fallen.", None, False)


def test_other_languages_have_no_rules() -> None:
    assert read("Der Minister sagte: „Wir bleiben hier im Land.“", "de") == []


@needs_shared
def test_the_worked_example() -> None:
    folder = SHARED / "contract_example"
    for line in (folder / "read.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        doc = Document(row["text"], row["lang"] or "fr")
        found = to_builtins(quotes(doc, mentions(doc, [], [])))
        if row["quotes"]:
            assert found == row["quotes"]


MARKS = st.text(alphabet="“”\"'‘’«» ,.\n:—aA said Xsaid", max_size=120)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=200), MARKS), st.sampled_from(["en", "fr"]))
def test_any_text_is_read(text: str, lang: str) -> None:
    for quote in read(text, lang):
        quote.content.verify(text)
        pieces = quote.content.parts or ((quote.content.start, quote.content.end),)
        assert pieces[0][0] == quote.content.start
        assert pieces[-1][1] == quote.content.end
        assert all(a < b for a, b in pieces)
        for span in (quote.speaker, quote.cue):
            if span is not None:
                span.verify(text)


@pytest.mark.parametrize(
    "text",
    ["a " * 20_000, "“a " * 10_000, "'a " * 10_000, '"a said, ' * 4_000, "said X, " * 5_000, "0" * 40_000, "« a, " * 8_000,  # noqa: E501
     "according to " * 4_000, "the of " * 8_000, "’" * 30_000, "A, B (" * 5_000],
)  # fmt: skip
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_time_is_linear(text: str, lang: str) -> None:
    start = time.process_time()
    read(text, lang)
    assert time.process_time() - start < patience(6)


@pytest.mark.parametrize(
    ("text", "lang", "speaker"),
    [
        ("The mill burnt down, said the same source.", "en", "the same source"),
        ("Le moulin a brûlé, explique la même source.", "fr", "la même source"),
        ("« Le moulin a brûlé », a indiqué une autre source sécuritaire.", "fr", "une autre source sécuritaire"),
        ("The mill burnt down, as the mayor said the ford was open.", "en", "the mayor"),
    ],
)
def test_small_words_inside_a_speaker(text: str, lang: str, speaker: str) -> None:
    assert plain(text, lang)[0][0] == speaker


def test_as_somebody_said_something_else() -> None:
    text = "The mill burnt down, as the mayor said the ford was open."
    assert plain(text)[0][2] == "the ford was open"
