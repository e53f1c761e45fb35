"""Whether a document supports a sentence, and if not, at which words it fails.

Each sentence is laid beside the sentences of the document that are nearest to it in words and meaning. It is not
supported where it has a number or a name that the document lacks, says the opposite of a word there (a table of
opposites), another member of a closed set ("Monday" for "Wednesday", "south" for "north"), or denies what is affirmed.
What is only put in other words is not held against it: synonyms are not told from other replacements, so that a
noun changed for one of its kind goes unseen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from vigie.compare.likeness.alike import content
from vigie.compare.words.keys import fold
from vigie.compare.words.opposites import KINDS, opposite
from vigie.language import encoder
from vigie.language.sentences import sentences
from vigie.model import Bounds, Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

NEAREST = 3  # sentences of the document that one is laid beside
_WORD = re.compile(r"\d[\d,.]*\d|\d|(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NOT = re.compile(
    r"\b(?:not|no|never|none|without|neither|nor|nobody|nothing|cannot|aucune?|jamais|sans|ni|personne ne"
    r"|ne|n'(?=\w))\b|n't\b"
)


@dataclass(frozen=True, slots=True)
class Support:
    """Whether a sentence is supported, its words that are not with the reason, and the passage nearest to it.

    ``reasons``: ``number``, ``name``, ``opposite``, ``other kind`` or ``negation`` with the word in question.
    ``passage`` is ``None`` where the document is empty.
    """

    supported: bool
    reasons: tuple[tuple[str, str], ...]
    passage: Span | None


@dataclass(frozen=True, eq=False)
class _Read:
    """A document ready to be compared with: its sentences, their embeddings and words, all words of it."""

    bounds: list[Bounds]
    vectors: Floats
    terms: list[set[str]]
    known: set[str]


@lru_cache(maxsize=16)
def _read(document: str) -> _Read:
    bounds = sentences(document)
    given = [document[a:b] for a, b in bounds]
    known = {_plain(w) for w in _WORD.findall(document)}
    return _Read(bounds, encoder.load().embed(given), [set(content(g)) for g in given], known)


def supported(sentence: str, document: str) -> Support:
    """Checks ``sentence`` (one or several) against ``document``, both English or both French.

    The last few documents are kept, so that many sentences can be checked against one.
    """
    if not document.strip():
        return Support(False, (), None)
    read = _read(document)
    reasons: list[tuple[str, str]] = []
    best: Span | None = None
    parts = [sentence[a:b] for a, b in sentences(sentence)]
    for part, order in zip(parts, _nearest(parts, read), strict=True):
        near = [document[a:b] for a, b in (read.bounds[n] for n in order)]
        reasons += _reasons(part, near, read.known)
        best = best or Span.cut(document, *read.bounds[order[0]])
    return Support(not reasons, tuple(reasons), best)


def _nearest(parts: Sequence[str], read: _Read) -> list[list[int]]:
    """For each part the numbers of the nearest sentences, by cosine and by the share of its words that they have."""
    import numpy as np

    cosines = encoder.load().embed(parts) @ read.vectors.T
    out = []
    for k, part in enumerate(parts):
        words = set(content(part))
        shares = np.array([len(words & t) / max(1, len(words)) for t in read.terms])
        out.append([int(n) for n in np.argsort(-(cosines[k] + shares), kind="stable")[:NEAREST]])
    return out


def _reasons(part: str, near: Sequence[str], known: set[str]) -> list[tuple[str, str]]:
    out = []
    beside = {_plain(w) for text in near for w in _WORD.findall(text)}
    mine = {_plain(w) for w in _WORD.findall(part)}
    for m in _WORD.finditer(part):
        word, plain = m.group(), _plain(m.group())
        if plain[:1].isdigit():
            if plain not in known:
                out.append(("number", word))
            continue
        if m.start() > 0 and word[0].isupper() and not _known(plain, known):
            out.append(("name", word))
        if plain not in beside and any(b not in mine and opposite(plain, b) for b in beside):
            out.append(("opposite", word))
        elif plain not in known and any(KINDS.get(plain, -1) == KINDS.get(b, -2) and b not in mine for b in beside):
            out.append(("other kind", word))
    denied = _NOT.search(fold(part))
    if denied and not any(_NOT.search(fold(text)) for text in near):
        out.append(("negation", denied.group()))
    return out


def _plain(word: str) -> str:
    """Folded, without dots in an acronym, thousands' commas or a genitive."""
    plain = fold(word).replace(".", "") if "." in word and not word[0].isdigit() else fold(word)
    return re.sub(r"(?<=\d),(?=\d{3})", "", plain).removesuffix("'s")


def _known(plain: str, known: set[str]) -> bool:
    """Whether the document has the name or a word made from it: ``Iran`` and ``Iranian``."""
    return plain in known or (len(plain) > 3 and any(k.startswith(plain[: max(4, len(plain) - 3)]) for k in known))
