"""Sentences of one article that another one says in other words."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from vigie.group.words import STOP, stem, words
from vigie.language.sentences import sentences
from vigie.model import Reading, Span
from vigie.model.spans import Bounds

ALIKE = 0.34
"""Cosine from which one sentence says what another does."""
_LONGEST = 400


def retold(
    a: Reading, b: Reading, quoted: Sequence[Bounds] = (), alike: float = ALIKE
) -> tuple[list[tuple[Span, Span]], float]:
    """Sentences of ``a`` with the sentence of ``b`` that says most of the same, and their share of ``a``'s narration.

    Sentences of which most stands in the ``quoted`` bounds of ``a`` are left out: both may quote one statement.

    Likeness is the cosine of stemmed words, rare ones within the two articles weighing more; names and numbers,
    which are the same in every language, weigh double.
    """
    mine, theirs = _bags(a.text), _bags(b.text)
    if not mine or not theirs:
        return [], 0.0
    df = Counter(t for _, _, bag, _ in mine + theirs for t in bag)
    total = len(mine) + len(theirs)

    def vector(bag: dict[str, float]) -> dict[str, float]:
        v = {t: w * math.log(1 + total / df[t]) for t, w in bag.items()}
        norm = math.sqrt(math.fsum(x * x for x in v.values())) or 1.0
        return {t: x / norm for t, x in v.items()}

    index: dict[str, list[int]] = {}
    theirs_v = [vector(bag) for _, _, bag, _ in theirs]
    for j, v in enumerate(theirs_v):
        for t in v:
            index.setdefault(t, []).append(j)
    pairs: list[tuple[Span, Span]] = []
    said = size = 0
    for start, end, bag, n in mine:
        if 2 * sum(max(0, min(end, y) - max(start, x)) for x, y in quoted) > end - start:
            continue
        size += n
        scores: dict[int, float] = {}
        for t, w in vector(bag).items():
            for j in index.get(t, ()):
                scores[j] = scores.get(j, 0.0) + w * theirs_v[j][t]
        if scores:
            j, best = max(scores.items(), key=lambda x: (x[1], -x[0]))
            if best >= alike and len(bag) >= 3:
                said += n
                s, e, _, _ = theirs[j]
                pairs.append((Span.cut(a.text, start, end), Span.cut(b.text, s, e)))
    return pairs, said / max(1, size)


def _bags(text: str) -> list[tuple[int, int, dict[str, float], int]]:
    found = []
    for start, end in sentences(text)[:_LONGEST]:
        tokens = words(text, start, end)
        bag: dict[str, float] = {}
        for s, _, w in tokens:
            if w not in STOP and (len(w) > 1 or w.isdigit()):
                bag[stem(w)] = 2.0 if s > start and (text[s].isupper() or w[0].isdigit()) else 1.0
        if bag:
            found.append((start, end, bag, len(tokens)))
    return found
