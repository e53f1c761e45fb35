"""Which capitalised words are ordinary: a headline, a heading or the beginning of a sentence gave them the capital."""

from __future__ import annotations

import re

from vigie.language.document import Token
from vigie.read.grammar.lexicon import plurals, table, words
from vigie.read.names import cues

_FIRST = words("first_names")
_PLACE_HEADS = frozenset(
    "state city county river lake district region province valley desert island islands bay gulf strait peninsula"
    " forest falls hills mountain mountains creek beach village town township canal coast border axis"
    " ville région île îles lac fleuve rivière mont golfe désert forêt vallée cercle commune quartier canton".split()
)


def _forms() -> frozenset[str]:
    data = table("common_words")
    found: set[str] = set()
    for name in ("verbs_english", "verbs_french"):
        for lemma in data[name].split():
            made = cues.english(lemma) if name == "verbs_english" else cues.french(lemma)
            found.add(lemma)
            found.update(word for word, _ in made)
    for name in ("nouns_english", "nouns_french"):
        found |= words("common_words", name) | plurals(words("common_words", name))
    found |= words(
        "common_words",
        *("irregular_english", "irregular_french", "adjectives_english", "adjectives_french"),
        *("others_english", "others_french"),
    )
    for adjective in data["adjectives_french"].split():
        found |= {adjective + "e", adjective + "s", adjective + "es"}
    for key in ("group_nouns", "weapons", "vehicles", "facilities", "documents"):
        found |= words("nominals", key)
    found |= plurals(words("titles", "roles")) | words("titles", "role_plurals_irregular")
    for lang in ("en", "fr"):
        found |= {w for w, v in cues.verbs(lang).items() if v.forms != {"base"}}
    return frozenset(found)


_ALSO_NAMES = words("common_words", "also_names")
_COMMON = _forms() - _FIRST - _ALSO_NAMES
# "Saudi-led", "JNIM-held": adjectives, whatever name they begin with.
_ADJECTIVAL = re.compile(
    r"[-‑](?:linked|affiliated|aligned|backed|led|allied|inspired|based|held|controlled|run|owned|made|born|speaking"
    r"|style|era|wide|related|funded|trained|friendly|believing|like|sponsored|supported|dominated|occupied|brokered"
    r"|mediated|stricken|torn|appointed|majority|armed|driven|imposed|level|type|ready|free|wracked|plagued)$"
)
# "al-Zawahiri", "ag-Hilal": in a name's middle or end these have no capital of their own.
_PREFIXED = re.compile(r"(?:al|el|ul|wal|ud|ad|as|ash|an|at|az|ar|ez|ed|es|bin|ben|ibn|ould|ag)[-‑][A-ZÀ-Ý]")


def common(word: str, headline: bool = False) -> bool:
    """Whether a lower-cased ``word`` is no part of a name (``headline``: where all words have capitals)."""
    if headline and word in _ALSO_NAMES:
        return True
    return word in _COMMON or (("-" in word or "‑" in word) and any(p in _COMMON for p in re.split("[-‑]", word)))


def also_name(word: str) -> bool:
    """Whether a lower-cased ``word`` is an ordinary one that people also bear as a name ("mark", "grace")."""
    return word in _ALSO_NAMES


def place_head(word: str) -> bool:
    """Whether a lower-cased ``word`` ends or begins the name of a place ("Unity State")."""
    return word in _PLACE_HEADS


def capital(token: Token) -> bool:
    """Whether a token may be a word of a name: a capital, and no adjective made from a name."""
    return token.text[0].isupper() and _ADJECTIVAL.search(token.text) is None


def prefixed(token: Token) -> bool:
    """Whether a token goes on a name without a capital ("al-Zawahiri")."""
    return _PREFIXED.match(token.text) is not None


def stem(token: Token) -> str:
    """The lower-case form without a possessive."""
    return token.lower.removesuffix("'s")


def base_of(token: Token) -> str:
    """The name that an adjective is made of ("JNIM" in "JNIM-held"), empty where it is no such adjective."""
    m = _ADJECTIVAL.search(token.text)
    return token.text[: m.start()] if m else ""
