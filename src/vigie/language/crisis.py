"""How much a text, and each of its sentences, is about a crisis: one logistic layer over the encoder's mean states.

A crisis is what a humanitarian security officer follows: violence and unrest, flight, hunger, epidemics, disasters,
coups, aid and its access, sanctions and shortages where people suffer from them. Politics as usual, sport, courts,
business, weather, opinion, single crimes, history and fiction are not. ``training/crisis.py`` made the weights.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from vigie.language.encoder import DATA

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

OPENING = 3  # sentences that say what a text is about
AROUND = 1  # sentences on each side that are read with one

# Log-odds from which on a sentence may concern a crisis, in a text and in one of few sentences, which says little of
# what it is about (one or two alone say nothing); and from which on it may tell an event, which has words of its own to
# show for it.
LEAST, LEAST_SHORT, LEAST_EVENT = -0.5, -0.75, -1.0
FEW, ALONE = 6, 2  # sentences


@dataclass(frozen=True, slots=True)
class About:
    """Log-odds that the text is about a crisis, and for each sentence that it is, with those beside it and the text."""

    text: float
    sentences: tuple[float, ...]

    @property
    def tells(self) -> bool:
        """Whether the text is long enough to say what it is about."""
        return len(self.sentences) > ALONE

    @property
    def of_crisis(self) -> bool:
        """Whether the text as a whole is more likely of a crisis than not."""
        return self.tells and self.text >= 0

    def may_concern(self, sentence: int) -> bool:
        """Whether a sentence may concern a crisis."""
        least = LEAST_SHORT if len(self.sentences) < FEW else LEAST
        return not self.tells or self.sentences[sentence] >= least

    def may_tell(self, sentences: Iterable[int]) -> bool:
        """Whether one of the sentences that tell an event may be of a crisis."""
        return any(self.sentences[n] >= LEAST_EVENT for n in sentences)


def passage(means: Floats) -> Floats:
    """The unit embedding of a passage from the mean states of its sentences; zeros where it has none."""
    found: Floats = _unit(_unit(means).sum(0))
    return found


def about(means: Floats) -> About | None:
    """What a text is about, from the mean states of its sentences; ``None`` for an empty one."""
    import numpy as np

    if not len(means):
        return None
    weight, bias = _weights()
    rows = _unit(means)
    text = float(_unit(np.stack((rows.sum(0), rows[:OPENING].sum(0)))).mean(0) @ weight) + bias
    sums = np.concatenate((np.zeros((1, rows.shape[1]), dtype=np.float32), rows.cumsum(0)))
    here = np.arange(len(rows))
    near = _unit(sums[np.minimum(here + AROUND + 1, len(rows))] - sums[np.maximum(here - AROUND, 0)])
    return About(text, tuple(((near @ weight + bias + text) / 2).tolist()))


def _unit(rows: Floats) -> Floats:
    import numpy as np

    found: Floats = rows / np.maximum(np.linalg.norm(rows, axis=-1, keepdims=True), 1e-9)
    return found


@lru_cache(maxsize=1)
def _weights() -> tuple[Floats, float]:
    import numpy as np

    with np.load(DATA / "crisis.npz") as kept:
        return kept["weight"].astype(np.float32), float(kept["bias"])
