"""Sources that are only a pronoun: who "she" is, the reader of one line does not know."""

from __future__ import annotations

from vigie.model import Source

_PRONOUNS = frozenset(
    "i we he she it they you one who that this him her them il elle on ils elles nous je vous lui eux moi qui"
    " celui-ci celle-ci ceux-ci celles-ci".split()
)


def is_pronoun(words: str) -> bool:
    """Whether the words are a pronoun and nothing else."""
    return words.strip(" ’'\"“”").casefold() in _PRONOUNS


def speaks(source: Source | None) -> bool:
    """Whether the source says who speaks: it has a name, a role, or words that are no mere pronoun."""
    if source is None:
        return False
    return bool(source.name or source.affiliation) or not is_pronoun(source.text)
