"""Which short articles mean about the same, by the encoder's embeddings.

A headline or a feed's summary has six words that count, and the next on its story may share none of them; a whole
article shares enough, and its words tell two like events apart better than its meaning does.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from vigie.group.tfidf import Pairs, Vector
from vigie.language import encoder
from vigie.model import Reading

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

SHORT = 24  # terms at most
_FLOOR = 0.2  # cosines below mean nothing
_DAYS = 30  # articles further apart are not compared: time stays near linear where years are read
# Pairs kept in all; each article keeps its nearest, sixty at least: a larger story holds together by chains of them.
_PAIRS, _NEIGHBOURS = 2_000_000, 60
_BLOCK = 512
_READ = ("en", "fr")  # the languages that the encoder was trained on


def is_short(reading: Reading, terms: Vector) -> bool:
    """Whether an article is embedded: a few terms, in a language that the encoder reads."""
    return 0 < len(terms) <= SHORT and reading.lang in (*_READ, None)


def meant(readings: Sequence[Reading], sets: Sequence[Vector]) -> Pairs | None:
    """Cosines of the pairs ``(i, j)``, ``i < j``, of short articles near in time; ``None`` where there are none."""
    short = [i for i, r in enumerate(readings) if is_short(r, sets[i])]
    if len(short) < 2:
        return None
    chosen = [readings[i] for i in short]
    texts = [f"{r.title}\n{r.text}" if r.titled else r.text for r in chosen]
    days = [r.published.first_day.toordinal() if r.published else 0 for r in chosen]
    return {(short[i], short[j]): c for (i, j), c in alike(encoder.load().embed(texts), days).items()}


def alike(vectors: Floats, days: Sequence[int]) -> Pairs:
    """Cosines of the pairs of unit ``vectors`` (n × 384) that lie within thirty days; day 0 may be any day.

    Blocks of rows are multiplied with all that may be near them in time, and each keeps its nearest.
    """
    import numpy as np

    order = np.argsort(np.array(days), kind="stable")
    when, rows = np.array(days)[order], vectors[order]
    undated = int(np.searchsorted(when, 1))
    most = max(_NEIGHBOURS, _PAIRS // max(1, len(order)))
    found: Pairs = {}
    for start in range(0, len(order), _BLOCK):
        end = min(start + _BLOCK, len(order))
        last = len(order) if start < undated else int(np.searchsorted(when, when[end - 1] + _DAYS, "right"))
        cosines = rows[start:end] @ rows[start:last].T
        cosines[np.tril_indices(end - start, 0, last - start)] = 0.0  # each pair once, and none with itself
        if last - start > most:
            cosines[cosines < np.partition(cosines, -most, axis=1)[:, -most, None]] = 0.0
        for i, j in np.argwhere(cosines >= _FLOOR).tolist():
            if start + i < undated or when[start + j] - when[start + i] <= _DAYS:
                a, b = sorted((int(order[start + i]), int(order[start + j])))
                found[a, b] = float(cosines[i, j])
    return found
