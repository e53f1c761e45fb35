"""The vocabulary of what is counted and what happened to it, as look-up tables per language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args

from vigie.errors import ConfigError
from vigie.model.vocabulary import Measure
from vigie.read.grammar.phrases import Lexicon, all_patterns, english_verb, french_verb
from vigie.tables import shipped

Role = Literal["object", "subject", "participle", "noun", "people", "thing", "toll"]


@dataclass(frozen=True, slots=True)
class Word:
    """What a word of the vocabulary says: a measure, and how it governs a number.

    ``object``: the number is its object; ``subject``: its subject; ``participle``: its subject in the passive;
    ``noun`` names the measure itself; ``people`` and ``thing`` are counted, without a measure of their own; ``toll``
    stands before a bare number.
    """

    measure: Measure
    role: Role


@dataclass(frozen=True, slots=True)
class Words:
    """The vocabulary of one language; ``distance`` and ``duration`` map a word to the unit shown."""

    lexicon: Lexicon[Word]
    distance: dict[str, str]
    duration: dict[str, str]
    up: frozenset[str]
    down: frozenset[str]
    price: frozenset[str]
    lasting: frozenset[str]


@cache
def words(lang: str) -> Words:
    """The vocabulary for ``lang`` (``en`` or ``fr``). Raises :class:`ConfigError` for a measure unknown."""
    data = shipped("read", "measures.yaml")
    lexicon: Lexicon[Word] = Lexicon()
    for measure, entries in data["verbs"].items():
        _verbs(lexicon, _measure(measure), entries.get(lang) or {}, lang)
    for role, key in (("noun", "nouns"), ("toll", "tolls")):
        for measure, entries in data[key].items():
            _add(lexicon, all_patterns(entries.get(lang)), Word(_measure(measure), role))  # type: ignore[arg-type]
    _add(lexicon, all_patterns(data["people"].get(lang)), Word("count", "people"))
    _add(lexicon, all_patterns(data["things"].get(lang)), Word("count", "thing"))
    return Words(
        lexicon=lexicon.done(),
        distance=dict(data["distance"].get(lang) or {}),
        duration=dict(data["duration"].get(lang) or {}),
        up=frozenset(data["change"]["up"].get(lang) or ()),
        down=frozenset(data["change"]["down"].get(lang) or ()),
        price=frozenset(data["price"].get(lang) or ()),
        lasting=frozenset(data["lasting"].get(lang) or ()),
    )


def _measure(name: str) -> Measure:
    if name not in get_args(Measure):
        raise ConfigError(f"measures.yaml: {name!r} is no measure; the contract has {', '.join(get_args(Measure))}")
    return name  # type: ignore[return-value]


def _add(lexicon: Lexicon[Word], patterns: Iterable[str], word: Word) -> None:
    for pattern in dict.fromkeys(patterns):
        lexicon.add(pattern, word)


def _verbs(lexicon: Lexicon[Word], measure: Measure, entries: dict[str, Any], lang: str) -> None:
    roles: dict[Role, list[str]] = {
        "object": all_patterns(entries.get("object")),
        "subject": all_patterns(entries.get("subject")),
        "participle": all_patterns(entries.get("participle")),
    }
    for verb in all_patterns(entries.get("regular")):
        for form, tag in (french_verb(verb) if lang == "fr" else english_verb(verb)).items():
            roles["object"].append(form)
            if tag in ("part", "past"):
                roles["participle"].append(form)
    for role, patterns in roles.items():
        _add(lexicon, patterns, Word(measure, role))
