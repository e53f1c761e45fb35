"""The vocabulary of incidents: the words that name them, and the lists that some of those words need beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

from vigie.codebook.actors import armed_names
from vigie.language.document import Token
from vigie.model.vocabulary import IncidentType
from vigie.read.grammar.phrases import Lexicon, all_patterns, english_verb, french_verb, look
from vigie.tables import shipped


@dataclass(frozen=True, slots=True)
class Entry:
    """What a trigger word stands for. ``tag``: noun, base, third, past, part, ing, inf or finite."""

    type: IncidentType
    subtype: str | None
    weak: bool
    needs: str | None
    near: str | None
    bears: tuple[str, ...]
    doer: str | None
    beside: tuple[str, ...]
    told: bool
    tag: str
    order: int

    @property
    def soft(self) -> bool:
        """Whether it is often a figure of speech: it needs words of arms, or of what else ``beside`` names."""
        return bool(self.beside)


@dataclass(frozen=True)
class Taxonomy:
    """The vocabulary of one language: triggers, and the lists that some of them need beside them."""

    triggers: Lexicon[Entry]
    contexts: dict[str, Lexicon[str]]


@lru_cache(maxsize=4)
def taxonomy(lang: str) -> Taxonomy:
    """The taxonomy of ``en`` or ``fr``, from ``data/taxonomy.yaml``."""
    data = shipped("read", "taxonomy.yaml")
    contexts: dict[str, Lexicon[str]] = {}
    for name, forms in data["contexts"].items():
        contexts[name] = Lexicon[str]()
        for pattern in all_patterns(forms.get(lang)):
            contexts[name].add(pattern, name)
        for pattern in armed_names() if name == "armed" else ():
            contexts[name].add(pattern, name)
        contexts[name].done()
    triggers = Lexicon[Entry]()
    verb_forms = english_verb if lang == "en" else french_verb
    for order, row in enumerate(data["types"]):
        own: dict[str, Any] = row.get(lang) or {}

        def entry(tag: str, row: dict[str, Any] = row, order: int = order) -> Entry:
            return Entry(
                cast("IncidentType", row["type"]), row["subtype"], row.get("strength") == "weak", row.get("needs"),
                row.get("near"), tuple((row.get("bears") or "").split()), row.get("doer"),
                tuple((row.get("beside") or "").split()), bool(row.get("told")), tag, order,
            )  # fmt: skip

        for verb in all_patterns(own.get("verbs")):
            for form, tag in verb_forms(verb).items():
                triggers.add(form, entry(tag))
        for noun in all_patterns(own.get("nouns")):
            triggers.add(noun, entry("noun"))
    return Taxonomy(triggers.done(), contexts)


def has(lexicon: Lexicon[str], toks: Sequence[Token], a: int, b: int) -> bool:
    """Whether one of the words stands in tokens ``a`` to ``b``."""
    for i in range(max(0, a), min(b, len(toks))):
        if look(toks[i]) in lexicon and next(lexicon.at(toks, i), None) is not None:
            return True
    return False
