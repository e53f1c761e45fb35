"""Which short articles mean about the same, by the encoder's embeddings.

A headline or a feed's summary has six words that count, and the next on its story may share none of them; a whole
article shares enough, and its words tell two like events apart better than its meaning does.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from vigie.group.tfidf import Floats, Ints, Pairs
from vigie.language import encoder
from vigie.model import Reading

SHORT = 24  # terms at most
_FLOOR = 0.2  # cosines below mean nothing
_DAYS = 30  # articles further apart are not compared: time stays near linear where years are read
# Pairs kept in all; each article keeps its nearest, sixty at least: a larger story holds together by chains of them.
_PAIRS, _NEIGHBOURS = 2_000_000, 60
_BLOCK = 512
_READ = ("en", "fr")  # the languages that the encoder was trained on


def is_short(reading: Reading, terms: int) -> bool:
    """Whether an article of so many terms is embedded: a few, in a language that the encoder reads."""
    return 0 < terms <= SHORT and reading.lang in (*_READ, None)


def meant(readings: Sequence[Reading], sizes: Sequence[int]) -> Pairs | None:
    """Cosines of the pairs ``(i, j)``, ``i < j``, of short articles near in time; ``None`` where there are none.

    ``sizes`` is each article's number of terms.
    """
    short = [i for i, r in enumerate(readings) if is_short(r, sizes[i])]
    if len(short) < 2:
        return None
    chosen = [readings[i] for i in short]
    texts = [f"{r.title}\n{r.text}" if r.titled else r.text for r in chosen]
    days = [r.published.first_day.toordinal() if r.published else 0 for r in chosen]
    found = alike(encoder.load().embed(texts), days)
    numbers = np.array(short, np.int64)
    return Pairs(len(readings), numbers[found.i], numbers[found.j], found.likeness)


def alike(vectors: Floats, days: Sequence[int]) -> Pairs:
    """Cosines of the pairs of unit ``vectors`` (n × 384) that lie within thirty days; day 0 may be any day.

    Blocks of rows are multiplied with all that may be near them in time, and each keeps its nearest.
    """
    order = np.argsort(np.array(days), kind="stable")
    when, rows = np.array(days)[order], vectors[order]
    undated = int(np.searchsorted(when, 1))
    most = max(_NEIGHBOURS, _PAIRS // max(1, len(order)))
    found: list[tuple[Ints, Ints, Floats]] = []
    for start in range(0, len(order), _BLOCK):
        end = min(start + _BLOCK, len(order))
        last = len(order) if start < undated else int(np.searchsorted(when, when[end - 1] + _DAYS, "right"))
        cosines = rows[start:end] @ rows[start:last].T
        cosines[np.tril_indices(end - start, 0, last - start)] = 0.0  # each pair once, and none with itself
        if last - start > most:
            cosines[cosines < np.partition(cosines, -most, axis=1)[:, -most, None]] = 0.0
        i, j = np.nonzero(cosines >= _FLOOR)
        near = (start + i < undated) | (when[start + j] - when[start + i] <= _DAYS)
        i, j = i[near], j[near]
        found.append((order[start + i], order[start + j], cosines[i, j]))
    if not found:
        return Pairs.of(0, {})
    a, b, values = (np.concatenate(x) for x in zip(*found, strict=True))
    return Pairs(len(order), np.minimum(a, b), np.maximum(a, b), values)
