"""Links to other articles in the middle of a text (invented) are no part of what the article tells."""

import pytest

from vigie.language import encoder
from vigie.language.document import Document
from vigie.language.sentences import sentences

BODY = "Des hommes armés ont attaqué le marché de Kita lundi."


def told(text: str) -> list[str]:
    return [text[a:b] for a, b in sentences(text)]


@pytest.mark.parametrize(
    ("link", "after"),
    [
        ("Lire aussi : Une attaque fait 19 morts à Bamba", "La région reste sous couvre-feu."),
        ('A lire aussi: Cinq tués au Mali "Plus de 100 civils" morts Les regrets du maire',
         "Cette attaque a fait six morts."),
        ("Lire également : Le maire de Kita libéré", "C’est la cinquième attaque du mois."),
        ("Lire aussi : Douze personnes, dont un prêtre, tuées à Bamba", '"Ils nous ont attaqués, dit un témoin."'),
        ("Lire aussi : Nos otages au Niger", "A Ouagadougou, des familles attendent selon Le Pays et à La Haye."),
    ],
)  # fmt: skip
def test_a_linked_headline_goes_and_the_next_sentence_stays(link: str, after: str) -> None:
    assert told(f"{BODY} {link} {after} {BODY}") == [BODY, after, BODY]


def test_a_link_on_a_line_of_its_own_goes_with_its_headline() -> None:
    assert told(f"{BODY}\nLire aussi : Une attaque fait 19 morts\n{BODY}") == [BODY, BODY]
    assert told(f"{BODY}\n\nRead more:\nAttack kills 19 in Bamba\n\n{BODY}") == [BODY, BODY]
    assert told(f"{BODY}\n\nRead more:\n{BODY}") == [BODY, BODY]


def test_nothing_of_the_article_goes_where_the_headline_has_no_seen_end() -> None:
    text = f"{BODY} Lire aussi : Une attaque fait 19 morts Issa Exemple a promis de l'aide."
    assert told(text)[1] == "Une attaque fait 19 morts Issa Exemple a promis de l'aide."


@pytest.mark.parametrize(
    "text", ["Lire aussi bien que possible est un art.", "Related losses rose.", "Read more books."]
)
def test_words_that_only_begin_alike_stay(text: str) -> None:
    assert told(text) == [text]


def test_the_network_reads_no_linked_headline() -> None:
    text = f"{BODY} Lire aussi : Le maire de Bamba accuse l’armée, selon Radio Exemple La région reste calme."
    read = encoder.load().read(Document(text, "fr"))
    seen = "".join(text[a:b] for a, b in zip(read.pieces.starts, read.pieces.ends, strict=True))
    assert seen == "".join(f"{BODY}La région reste calme.".split())
    assert not read.attributions()
