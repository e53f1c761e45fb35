"""Roles in incidents, learnt once more on what the finished encoder says of a text (NumPy; two minutes on a CPU).

    python -m training.roles src/vigie/language/data/encoder

The encoder's own role head saw few of MUC-4's articles (weight 0.04 in the last run). Here one hidden layer reads, for
each piece, the state of the frozen network, the mean state around it and the scores for entities and roles, and learns
from MUC-4 train and our own sentences, English and French. What a set never marks may stand where it marks nothing
(``SILENT``): the loss is minus the log of the sum over what is allowed. Writes ``roles.npz``.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.corpora import SILENT, Example, ours, rows, templates
from vigie.language import encoder
from vigie.language.document import Document
from vigie.language.labels import ROLES, classes
from vigie.language.pieces import Pieces as Found

Floats = NDArray[np.float32]
SHARED = Path(os.environ.get("VIGIE_SHARED", Path(__file__).parents[2] / "shared"))
HIDDEN, EPOCHS, RATE, BATCH = 128, 3, 2e-3, 1024
OUTSIDE = 3  # one in so many pieces without a label is seen in an epoch
OURS = 2  # our sentences are seen so many times
_VICTIM = 1 + 2 * ROLES.index("victim")


@dataclass
class Pieces:
    """Features (pieces × features), classes, and which classes are allowed (pieces × classes)."""

    x: Floats
    y: NDArray[np.int64]
    allowed: NDArray[np.bool_]


def described(path: Path) -> Iterator[list[tuple[int, int]]]:
    """Where MUC-4's articles describe victims whom the templates do not name: they may be victims, or nothing."""
    for row in rows(path):
        low = row["text_truecased"].lower()
        found = []
        for words in (w for i in row["gold_incidents"] for e in i["victim_described"] for w in e):
            at = low.find(words.lower())
            while at >= 0:
                found.append((at, at + len(words)))
                at = low.find(words.lower(), at + 1)
        yield found


def pieces(
    features: Callable[[Document], tuple[Found, Floats]],
    examples: Iterator[Example],
    maybe: Iterator[list[tuple[int, int]]] | None = None,
) -> Iterator[Pieces]:
    """What the network says of each example's pieces, and their labels; words of ``maybe`` may be victims."""
    for e in examples:
        at, x = features(Document(e.text, e.lang))
        y = np.zeros(len(at.starts), np.int64)
        for a, b, role in e.roles or []:
            inside = [k for k, (s, t) in enumerate(zip(at.starts, at.ends, strict=True)) if a <= s and t <= b]
            for n, k in enumerate(inside):
                y[k] = 1 + 2 * ROLES.index(role) + (n > 0)
        allowed = np.zeros((len(y), classes(ROLES)), np.bool_)
        allowed[np.arange(len(y)), y] = True
        for role in SILENT.get(e.corpus, ()):
            if role in ROLES:
                first = 1 + 2 * ROLES.index(role)
                allowed[y == 0, first : first + 2] = True
        for a, b in next(maybe) if maybe is not None else ():
            inside = [k for k, (s, t) in enumerate(zip(at.starts, at.ends, strict=True)) if a <= s and t <= b]
            for k in inside:
                allowed[k, _VICTIM : _VICTIM + 2] |= y[k] == 0
        yield Pieces(x.astype(np.float16), y, allowed)


def together(sets: Sequence[Pieces]) -> Pieces:
    """All pieces as one."""
    return Pieces(*(np.concatenate([getattr(s, f) for s in sets]) for f in ("x", "y", "allowed")))


def fit(data: Pieces, seed: int = 20251103) -> dict[str, Floats]:
    """One hidden layer, by Adam with the rate falling to nothing; features are scaled by their mean and spread."""
    rng = np.random.default_rng(seed)
    sample = data.x[::7].astype(np.float32)
    mean, spread = sample.mean(0), sample.std(0) + 1e-4
    width, kinds = data.x.shape[1], classes(ROLES)
    weights: list[Floats] = [
        rng.normal(0, width**-0.5, (width, HIDDEN)).astype(np.float32),
        np.zeros(HIDDEN, np.float32),
        np.zeros((HIDDEN, kinds), np.float32),
        np.eye(1, kinds, dtype=np.float32)[0] * 3,
    ]
    slow, fast = [np.zeros_like(w) for w in weights], [np.zeros_like(w) for w in weights]
    marked, blank = np.flatnonzero(data.y), np.flatnonzero(data.y == 0)
    step = 0
    for epoch in range(EPOCHS):
        chosen = np.concatenate([marked, rng.choice(blank, len(blank) // OUTSIDE, replace=False)])
        rng.shuffle(chosen)
        for k in range(0, len(chosen), BATCH):
            at = np.sort(chosen[k : k + BATCH])
            step += 1
            gradients = _gradients(weights, (data.x[at].astype(np.float32) - mean) / spread, data.allowed[at], rng)
            for w, g, s, f in zip(weights, gradients, slow, fast, strict=True):
                s *= 0.9
                s += 0.1 * g
                f *= 0.999
                f += 0.001 * g * g
                rate = RATE * (1 - epoch / EPOCHS)
                w -= rate * (s / (1 - 0.9**step)) / (np.sqrt(f / (1 - 0.999**step)) + 1e-8)
        print(f"epoch {epoch + 1}", flush=True)
    first, bias, second, last = weights
    first = first / spread[:, None]
    return {"first": first, "first_bias": bias - mean @ first, "second": second, "second_bias": last}


def _gradients(
    weights: list[Floats], x: Floats, allowed: NDArray[np.bool_], rng: np.random.Generator
) -> tuple[Floats, ...]:
    """Of minus the log of the probability of what is allowed, with a fifth of the hidden layer left out."""
    first, bias, second, last = weights
    hidden = x @ first + bias
    kept = (rng.random(hidden.shape, dtype=np.float32) > 0.2).astype(np.float32) / 0.8
    active = np.maximum(hidden, 0) * kept
    scores = active @ second + last
    p = np.exp(scores - scores.max(1, keepdims=True))
    p /= p.sum(1, keepdims=True)
    wanted = np.where(allowed, p, 0)
    wanted /= wanted.sum(1, keepdims=True) + 1e-12
    g = (p - wanted) / len(x)
    back = (g @ second.T) * kept * (hidden > 0)
    return x.T @ back + 1e-5 * first, back.sum(0), active.T @ g + 1e-4 * second, g.sum(0)


def main() -> None:
    """Fits and writes the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--cache", type=Path, help="keep the features here between runs")
    options = parser.parse_args()
    if options.cache and options.cache.is_file():
        z = np.load(options.cache)
        data = Pieces(z["x"], z["y"], z["allowed"])
    else:
        model = encoder.load()
        muc = SHARED / "bench" / "incidents" / "muc4.train.jsonl.gz"
        sets = list(pieces(model.features, templates(muc), described(muc)))
        sets += [p for lang in ("en", "fr") for p in pieces(model.features, ours(f"{lang}.train"))] * OURS
        data = together(sets)
        if options.cache:
            np.savez(options.cache, x=data.x, y=data.y, allowed=data.allowed)
    np.savez_compressed(options.out / "roles.npz", **{k: v.astype(np.float16) for k, v in fit(data).items()})


if __name__ == "__main__":
    main()
