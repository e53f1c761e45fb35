"""Who did what to whom: small layers that read the network's states of a whole text, in NumPy.

One layer narrows what the network says of each piece; the next ones each read a piece together with two others,
1, 2, 4 and 8 pieces away; a summary of the whole text (mean and maximum) is given to every piece before the last.
Thus a piece knows its sentence, and whether the text tells of harm at all. Trained by ``training/roles_in_text.py``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

REACHES = (1, 2, 4, 8)  # pieces between those that a layer reads together
LEAST = -12.0  # log-probability
_FLAT = 1e-5  # below the variance of a row that is scaled


def features(out: Sequence[Floats], at: int, inner: slice) -> Floats:
    """What is read of the ``inner`` pieces of window ``at`` of a run: three states, and scores bounded and scaled."""
    import numpy as np

    told = np.maximum(np.concatenate((out[0][at, inner], out[2][at, inner]), axis=1), LEAST) / 4
    found: Floats = np.concatenate((out[7][at, inner], out[8][at, inner], out[9][at, inner], told), axis=1)
    return found


def narrowed(found: Floats, weights: dict[str, Floats]) -> Floats:
    """The first layer: pieces × features → pieces × width."""
    import numpy as np

    rows: Floats = np.maximum(found @ weights["first"] + weights["first_bias"], 0)
    return rows


def scores(rows: Floats, weights: dict[str, Floats]) -> Floats:
    """Log-probabilities (pieces × classes) from the narrowed rows of all pieces of a text."""
    import numpy as np

    n, width = rows.shape
    if not n:
        return np.zeros((0, len(weights["last_bias"])), dtype=np.float32)
    for k, reach in enumerate(REACHES):
        padded = np.zeros((n + 2 * reach, width), dtype=np.float32)
        padded[reach : reach + n] = rows
        three = np.concatenate((padded[:n], rows, padded[2 * reach :]), axis=1)
        rows = rows + np.maximum(three @ weights[f"near{k}"] + weights[f"near{k}_bias"], 0)
        rows = rows - rows.mean(1, keepdims=True)
        rows *= weights[f"scale{k}"] / np.sqrt((rows * rows).mean(1, keepdims=True) + _FLAT)
        rows += weights[f"scale{k}_bias"]
    text = np.concatenate((rows.mean(0), rows.max(0)))
    text = np.maximum(text @ weights["text"] + weights["text_bias"], 0) @ weights["told"]
    hidden = np.maximum(rows @ weights["hidden"] + (weights["hidden_bias"] + text), 0)
    found: Floats = hidden @ weights["last"] + weights["last_bias"]
    found -= found.max(1, keepdims=True)
    found -= np.log(np.exp(found).sum(1, keepdims=True))
    return found
