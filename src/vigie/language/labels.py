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
    mean probability). An inside follows a begin or inside of its label. Words that are surely outside part the
    sequence, so that only what lies between them is searched.
    """
    import numpy as np

    if not len(scores):
        return []
    words, first_piece = by_word(scores, begins)
    ends = [*first_piece[1:].tolist(), len(scores)]
    found = []
    maybe = words[:, 0] < _SURELY_OUTSIDE
    edges = np.flatnonzero(np.diff(np.concatenate(([False], maybe, [False])).astype(np.int8)))
    for first, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        part = words[first:end]
        path = _best_path(part)
        for i, c in enumerate(path):
            if c % 2 == 0:
                continue
            j = i + 1
            while j < len(path) and path[j] == c + 1:
                j += 1
            a, b = int(first_piece[first + i]), ends[first + j - 1]
            sure = float(np.exp(part[range(i, j), path[i:j]].sum() / (b - a)))
            found.append((a, b, labels[(c - 1) // 2], sure))
    return found


_SURELY_OUTSIDE = -0.001  # log-probability


def _best_path(scores: Floats) -> list[int]:
    """The likeliest classes; an inside (an even class above 0) goes on from itself or from the begin before it."""
    import numpy as np

    best = scores[0].copy()
    best[2::2] = -1e9
    insides = np.arange(2, len(best), 2)
    back = []
    for row in scores[1:]:
        top = int(best.argmax())
        before = np.full(len(best), top)
        before[2::2] = insides - (best[1::2] >= best[2::2])
        best = row + best[before]
        back.append(before)
    path = [int(best.argmax())]
    for before in reversed(back):
        path.append(int(before[path[-1]]))
    path.reverse()
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
