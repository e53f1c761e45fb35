"""Which claims of several articles say the same thing: words and meaning, clustered by average linkage.

A claim is a sentence or a part of one. Two are as alike as their embeddings (with what all claims of the set share
taken out, for on one topic all sentences are near each other), their words weighted by rarity, and the runs of four
characters of their words ("decapitated", "decapitation"). An article rarely says a thing twice, so claims of one
article are held apart unless others join them.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vigie.compare.words.keys import fold
from vigie.language import encoder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

MEANING, WORDS, GRAMS = 0.5, 0.25, 0.25  # weights of the three likenesses
COMMON = 0.7  # of the mean embedding that is taken out
APART = 0.5  # taken off the likeness of two claims of one article
# Least mean likeness of a cluster. Weights and thresholds were chosen on 49 topics of news (SPARK dev), where anything
# from .15 to .2 does about equally well.
JOIN = 0.175
_ALONE = 12  # claims; the mean of fewer says what they are about, not what a topic shares

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_ENDING = re.compile(r"(?<=\w{3})(?:ing|edly|ements?|ed|es|s|ly|ees|ee|er|e)$")
_EMPTY = frozenset(
    "the a an of in on at to by from for and or his her its their he she it they we i is are was were be been has have"
    " had that this with as who which not but said says say will would after before when also more than about into over"
    " there them him you your our my le la les l un une des de du d en au aux et ou son sa ses leur leurs il elle ils"
    " elles nous je que qui quel ce cet cette ces est sont a ont etait etaient ete etre avoir avait par pour dans sur"
    " avec plus n ne pas se s y c qu a-t-il selon dit ont-ils".split()
)


@dataclass(frozen=True, slots=True)
class Claim:
    """The words of a claim, and a key of the article that makes it."""

    article: Hashable
    text: str


def cluster(claims: Sequence[Claim], least: float = JOIN) -> list[int]:
    """The number of its cluster for each claim, from 0 in order of first members.

    Memory grows with the square of the number of claims (4 bytes each), time likewise.
    """
    if not claims:
        return []
    scores = likeness([c.text for c in claims])
    for members in _by_key(c.article for c in claims).values():
        for i in members:
            scores[i, members] -= APART
    return linked(scores, least)


def likeness(texts: Sequence[str]) -> Floats:
    """How alike every two texts are (n × n), about 0 for unrelated ones of one topic and 1 for equal ones."""
    import numpy as np

    unique = dict.fromkeys(texts)
    rows = dict(zip(unique, encoder.load().embed(list(unique)), strict=True))
    vectors = np.array([rows[t] for t in texts])
    if len(texts) >= _ALONE:
        vectors = vectors - COMMON * vectors.mean(0)
        vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    terms = [content(t) for t in texts]
    scores: Floats = (MEANING * (vectors @ vectors.T)).astype(np.float32)
    _add_overlap(scores, [Counter(t) for t in terms], WORDS, damped=True)
    _add_overlap(scores, [Counter(_grams(t)) for t in terms], GRAMS)
    return scores


def content(text: str) -> list[str]:
    """The words of ``text`` that carry content, folded and without their endings; numbers whole."""
    return [_ENDING.sub("", w) for w in _WORD.findall(fold(text)) if w not in _EMPTY]


def _grams(terms: Sequence[str]) -> list[str]:
    plain = f" {' '.join(terms)} "
    return [plain[i : i + 4] for i in range(len(plain) - 3)]


def _add_overlap(scores: Floats, bags: Sequence[Counter[str]], weight: float, damped: bool = False) -> None:
    """Adds ``weight`` times the cosine of the bags, terms weighted by rarity among them."""
    import numpy as np

    n = len(bags)
    spread = Counter(t for bag in bags for t in bag)
    rarity = {t: math.log((n + 1) / (k + 0.5)) for t, k in spread.items()}
    found: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for i, bag in enumerate(bags):
        row = {t: (1 + math.log(k) if damped else k) * rarity[t] for t, k in bag.items()}
        length = math.sqrt(sum(x * x for x in row.values())) or 1.0
        for t, x in row.items():
            if spread[t] > 1 or t not in found:
                found[t].append((i, x / length))
    for holders in found.values():
        rows = np.array([i for i, _ in holders])
        values = np.array([x for _, x in holders], dtype=np.float32)
        scores[np.ix_(rows, rows)] += weight * np.outer(values, values)


def _by_key(keys: Iterable[Hashable]) -> dict[Hashable, list[int]]:
    out: dict[Hashable, list[int]] = defaultdict(list)
    for n, key in enumerate(keys):
        out[key].append(n)
    return out


def linked(scores: Floats, least: float) -> list[int]:
    """Average linkage by chains of nearest neighbours (Murtagh 1983): the cluster of each row of ``scores``.

    ``scores`` (n × n, symmetric; overwritten) are likenesses; clusters join while their mean is ``least`` or more.
    """
    import numpy as np

    n = len(scores)
    np.fill_diagonal(scores, -np.inf)
    sizes = np.ones(n)
    alive = np.ones(n, dtype=bool)
    owner = list(range(n))
    chain: list[int] = []
    while True:
        if not chain:
            start = int(alive.argmax())
            if not alive[start]:
                break
            chain = [start]
        at = chain[-1]
        near = int(scores[at].argmax())
        if scores[at, near] < least:  # its nearest is too far, and the nearest of what comes later will be as well
            alive[at] = False
            scores[at], scores[:, at] = -np.inf, -np.inf
            chain.pop()
            continue
        if len(chain) < 2 or scores[at, near] > scores[at, chain[-2]]:
            chain.append(near)
            continue
        near = chain[-2]
        merged = (sizes[at] * scores[at] + sizes[near] * scores[near]) / (sizes[at] + sizes[near])
        scores[near], scores[:, near] = merged, merged
        scores[near, near] = -np.inf
        scores[at], scores[:, at] = -np.inf, -np.inf
        sizes[near] += sizes[at]
        alive[at] = False
        owner[at] = near
        chain = chain[:-2]
    numbers: dict[int, int] = {}
    return [numbers.setdefault(_root(owner, i), len(numbers)) for i in range(n)]


def _root(owner: list[int], i: int) -> int:
    while owner[i] != i:
        i = owner[i]
    return i
