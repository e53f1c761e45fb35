"""What the encoder's heads tell apart, and spans from scores per piece."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

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


def spans(scores: NDArray[np.float32], labels: Sequence[str]) -> list[tuple[int, int, str, float]]:
    """The best sequence of spans for ``scores`` (pieces × classes, log-probabilities), by Viterbi.

    Each is (first piece, end exclusive, label, mean probability). An inside follows a begin or inside of its label.
    Pieces that are surely outside part the sequence, so that only what lies between them is searched.
    """
    import numpy as np

    found = []
    maybe = scores[:, 0] < _SURELY_OUTSIDE
    edges = np.flatnonzero(np.diff(np.concatenate(([False], maybe, [False])).astype(np.int8)))
    for first, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        part = scores[first:end]
        path = _best_path(part)
        for i, c in enumerate(path):
            if c % 2 == 0:
                continue
            j = i + 1
            while j < len(path) and path[j] == c + 1:
                j += 1
            mean = float(np.exp(part[range(i, j), path[i:j]].mean()))
            found.append((first + i, first + j, labels[(c - 1) // 2], mean))
    return found


_SURELY_OUTSIDE = -0.001  # log-probability


def _best_path(scores: NDArray[np.float32]) -> list[int]:
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
