"""What the encoder's heads tell apart, and spans from scores per piece."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Ints = NDArray[np.int64]

# Names first; a label with "~" is a description or pronoun ("the gunmen", "they") of that kind.
ENTITIES = (
    "person",
    "organization",
    "location",
    "nationality",
    "facility",
    "event",
    "misc",
    "weapon",
    "vehicle",
    "document_reference",
    "temporal",
    "quantity",
    "money",
    "person~",
    "organization~",
    "location~",
)
ROLES = (
    "trigger",
    "perpetrator_person",
    "perpetrator_organization",
    "target",
    "victim",
    "weapon",
    "place",
    "time",
    "number",
)
CUES = ("cue",)
EVENTS = (
    "battle",
    "attack",
    "bombing",
    "strike_from_afar",
    "kidnapping",
    "release",
    "arson",
    "robbery",
    "sabotage",
    "forced_work_stoppage",
    "arrest",
    "protest",
    "coup",
    "takeover",
    "blockade",
    "blockade_lifted",
    "convoy",
    "closure",
    "reopening",
    "evacuation",
    "displacement",
    "deployment",
    "withdrawal",
    "agreement",
    "diplomatic",
    "disaster",
)
MODALITIES = ("reported", "denied", "threatened", "feared", "forecast", "background", "none")
FLAGS = ("advisory", "boilerplate")
POLICE = ("kill", "arrest", "any", "fail", "force")
# What a piece is to the cue of an attribution.
PARTS = ("outside", "source", "content")


def classes(labels: Sequence[str]) -> int:
    """How many classes begin-inside-outside makes of ``labels``: outside is 0, then begin and inside of each."""
    return 1 + 2 * len(labels)


def by_word(scores: Floats, begins: Sequence[bool]) -> tuple[Floats, Ints]:
    """Scores of words (log-probabilities summed over their pieces) and the number of each word's first piece.

    A piece within a word goes on with its label: what counts there for a begin is the score of its inside.
    """
    import numpy as np

    first = np.flatnonzero(begins)
    within = scores.copy()
    inner = ~np.asarray(begins)
    within[inner, 1::2] = scores[inner, 2::2]
    return np.add.reduceat(within, first, axis=0), first


def spans(scores: Floats, labels: Sequence[str], begins: Sequence[bool]) -> list[tuple[int, int, str, float]]:
    """The best sequence of spans of whole words for ``scores`` (pieces × classes, log-probabilities), by Viterbi.

    ``begins`` tells which pieces begin a word; the first one does. A span is (first piece, end exclusive, label,
    mean probability). An inside follows a begin or inside of its label. Words that are surely outside, and those that
    the best sequence has outside, part it, so that only what lies between them is searched.
    """
    import numpy as np

    if not len(scores):
        return []
    words, first_piece = by_word(scores, begins)
    ends = [*first_piece[1:].tolist(), len(scores)]
    maybe = (words[:, 0] < _SURELY_OUTSIDE) & ~_outside(words)
    edges = np.flatnonzero(np.diff(np.concatenate(([False], maybe, [False])).astype(np.int8)))
    path = _best_paths(words, edges[::2], edges[1::2])
    chosen = words[np.arange(len(words)), path]
    goes_on = np.append(path[1:] == path[:-1] + path[:-1] % 2, False) & (path > 0)  # the next word is an inside of it
    goes_on[:-1] &= path[1:] % 2 == 0
    lasts = np.flatnonzero((path > 0) & ~goes_on)
    found = []
    for i, last in zip(np.flatnonzero(path % 2).tolist(), lasts.tolist(), strict=True):
        a, b = int(first_piece[i]), ends[last]
        sure = float(np.exp(chosen[i : last + 1].sum() / (b - a)))
        found.append((a, b, labels[(int(path[i]) - 1) // 2], sure))
    return found


_SURELY_OUTSIDE = -0.001  # log-probability
_ROUNDING = 0.01  # more than sums of log-probabilities lose


def _outside(scores: Floats) -> NDArray[np.bool_]:
    """Rows that the best sequence must have outside (not all of them).

    A sequence with a label there is made better by putting outside in its place, and where its next row goes on with
    the label, by beginning it there: that must cost less than outside gains.
    """
    import numpy as np

    gain = scores[:, :1] - np.maximum(scores[:, 1::2], scores[:, 2::2])
    cost = np.zeros_like(gain)
    cost[:-1] = np.maximum(scores[1:, 2::2] - scores[1:, 1::2], 0)
    return np.all(gain > cost + _ROUNDING, axis=1)  # type: ignore[no-any-return]


def _best_paths(scores: Floats, starts: Ints, ends: Ints) -> Ints:
    """The likeliest class of each row; rows outside all stretches (``starts`` to ``ends``) have class 0.

    In a stretch an inside (an even class above 0) goes on from itself or from the begin before it. The stretches, of
    which a text has hundreds, are searched side by side: step ``i`` is taken in all that are longer than ``i``.
    """
    import numpy as np

    path = np.zeros(len(scores), dtype=np.int64)
    if not len(starts):
        return path
    order = np.argsort(starts - ends, kind="stable")  # the longest first
    starts, lengths = starts[order], (ends - starts)[order]
    best = scores[starts]
    best[:, 2::2] = -1e9
    at = np.empty(len(starts), dtype=np.int64)  # the class that each stretch has at the row in hand, once it is known
    back: list[tuple[Ints, NDArray[np.bool_]]] = []
    longer = np.searchsorted(-lengths, -np.arange(1, int(lengths[0]) + 1)).tolist()  # how many have a row 1, 2 …
    for i, going in enumerate(longer, 1):
        top = best.argmax(1)
        at[going : len(best)] = top[going:]
        if not going:
            break
        best, top = best[:going], top[:going]
        begun = best[:, 1::2] >= best[:, 2::2]
        ahead = scores[starts[:going] + i]
        further = ahead[:, 2::2] + np.where(begun, best[:, 1::2], best[:, 2::2])
        best = ahead + best[np.arange(going), top][:, None]
        best[:, 2::2] = further
        back.append((top, begun))
    for i in range(len(back), 0, -1):
        top, begun = back[i - 1]
        here = at[: len(top)]
        path[starts[: len(top)] + i] = here
        inside = (here > 0) & (here % 2 == 0)
        came = here - begun[np.arange(len(top)), np.maximum(here // 2 - 1, 0)]
        at[: len(top)] = np.where(inside, came, top)
    path[starts] = at
    return path


def smoothed(scores: Floats, costs: Floats) -> Ints:
    """The best path through ``scores`` (sequences × steps × classes) where going from a class to a class costs."""
    import numpy as np

    n, steps, k = scores.shape
    best = scores[:, 0].copy()
    back = np.zeros((steps, n, k), dtype=np.int64)
    rows = np.arange(n)
    for i in range(1, steps):
        ways = best[:, :, None] - costs
        back[i] = ways.argmax(1)
        best = ways.max(1) + scores[:, i]
    path = np.zeros((n, steps), dtype=np.int64)
    path[:, -1] = best.argmax(1)
    for i in range(steps - 1, 0, -1):
        path[:, i - 1] = back[i][rows, path[:, i]]
    return path
