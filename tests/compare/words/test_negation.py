"""Whether a sentence is there to say no."""

from __future__ import annotations

import pytest

from vigie.compare.words.negation import denies, mentions_no, states_no
from vigie.compare.words.spoken import folded


@pytest.mark.parametrize(
    ("sentence", "no"),
    [
        ("Our men have not left the post, the colonel said.", True),
        ("The ministry said the ferry had not been stopped at any time.", True),
        ("« Nos hommes n'ont pas quitté le poste », assure le colonel.", True),
        ("Nobody has crossed the river, the prefect said.", True),
        ("Ces camions ne transportent que du riz, affirme le ministre.", True),
        ("Le dépôt visé abritait exclusivement des armes, selon l'armée.", True),
        ("The driver, who was not named, left the post.", False),
        ("The mayor left because the road was not safe.", False),
        ("No casualties were reported.", False),
        ("Aucune revendication n'a été publiée.", False),
        ("The army has not commented.", False),
        ("We will not leave the post, the colonel said.", False),
        ("The colonel won't leave the post.", False),
        ("We do not want a war, the colonel said.", False),
        ("The men left the post.", False),
    ],
)
def test_the_main_clause_must_be_negated_and_tell_a_fact(sentence: str, no: bool) -> None:
    assert states_no(folded(sentence)) is no


def test_a_verb_of_denial_is_told_from_a_bare_negation() -> None:
    assert denies(folded("La mairie dément avoir fermé le marché."))
    assert not denies(folded("The men have not left the post."))


def test_what_a_sentence_begins_with_can_be_denied_unless_it_is_a_no_itself() -> None:
    assert mentions_no(folded("The men are still at the post."))
    assert not mentions_no(folded("The men left the post on Monday."))
