"""Police actions of a sentence, learnt on what the finished encoder says of it (PyTorch; the states take longest).

    python -m training.actions src/vigie/language/data/encoder

The encoder's own sentence head averages scores of pieces and saw few of IndiaPoliceEvents' sentences, of which one in a
hundred is of a kind; its probabilities hardly ever reach one half. Here one hidden layer reads the mean and the
maximum, over a sentence's pieces, of the states of the last and of a middle layer. The point from which on an action
holds is chosen on articles left out, for the best F1, and the bias moved so that one half is that point: scores are no
probabilities. Writes ``actions.npz``.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import nn

from training.corpora import rows
from vigie.language import encoder
from vigie.language.document import Document
from vigie.language.encoder import layer
from vigie.language.labels import POLICE

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
SHARED = Path(os.environ.get("VIGIE_SHARED", Path(__file__).parents[2] / "shared"))
HIDDEN, EPOCHS, RATE, BATCH, DECAY, LEFT_OUT = 64, 15, 2e-3, 256, 1e-2, 0.2
FOLDS, SEED = 4, 20251103


def sentences(model: encoder.Encoder, path: Path) -> Iterator[tuple[Floats, list[int], int]]:
    """Features, labels and article of the sentences of ``path``; of a row with several, only if all tell nothing."""
    for row in rows(path):
        labels = [int(row["gold"][name]) for name in POLICE]
        found = model.pooled(Document(row["text"], "en"))
        if len(found) == 1 or not any(labels):
            for features in found:
                yield features, labels, row["doc_id"]


def fitted(x: Floats, y: Ints, seed: int = SEED) -> dict[str, Floats]:
    """The weights of a layer, by AdamW with the rate falling to nothing; features are scaled by mean and spread."""
    torch.manual_seed(seed)
    mean, spread = x.mean(0), x.std(0) + 1e-4
    features, targets = torch.from_numpy((x - mean) / spread), torch.from_numpy(y).float()
    first, second = nn.Linear(x.shape[1], HIDDEN), nn.Linear(HIDDEN, len(POLICE))
    net = nn.Sequential(nn.Dropout(LEFT_OUT), first, nn.ReLU(), nn.Dropout(LEFT_OUT), second)
    optimizer = torch.optim.AdamW(net.parameters(), RATE, weight_decay=DECAY)
    steps = EPOCHS * -(-len(x) // BATCH)
    falling = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: 1 - step / steps)
    for _ in range(EPOCHS):
        for chosen in torch.randperm(len(x)).split(BATCH):
            loss = F.binary_cross_entropy_with_logits(net(features[chosen]), targets[chosen])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            falling.step()
    weight, bias, last, last_bias = (p.detach().numpy() for layer in (first, second) for p in layer.parameters())
    scaled = weight.T / spread[:, None]
    return {"first": scaled, "first_bias": bias - mean @ scaled, "second": last.T, "second_bias": last_bias}


def best_points(x: Floats, y: Ints, articles: Ints) -> Floats:
    """For each action the score from which on it holds, for the best F1 on articles that were left out."""
    fold = np.unique(articles, return_inverse=True)[1] % FOLDS
    told = np.zeros(y.shape, np.float32)
    for k in range(FOLDS):
        told[fold == k] = layer(x[fold == k], fitted(x[fold != k], y[fold != k]))
    tries = np.linspace(-5, 2, 71, dtype=np.float32)
    found = [[f1(told[:, c] >= t, y[:, c] == 1) for t in tries] for c in range(len(POLICE))]
    return tries[np.argmax(found, axis=1)]


def f1(given: NDArray[np.bool_], wanted: NDArray[np.bool_]) -> float:
    """F1 of a choice."""
    return float(2 * (given & wanted).sum() / max(1, given.sum() + wanted.sum()))


def main() -> None:
    """Fits and writes the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--cache", type=Path, help="keep the features here between runs")
    parser.add_argument("--share", type=float, default=1.0, help="of the articles, for a learning curve")
    options = parser.parse_args()
    if options.cache and options.cache.is_file():
        z = np.load(options.cache)
        x, y, articles = z["x"].astype(np.float32), z["y"], z["articles"]
    else:
        told = list(sentences(encoder.load(), SHARED / "bench" / "sentence_events" / "indiapolice.train.jsonl.gz"))
        x, y, articles = (np.array(column) for column in zip(*told, strict=True))
        if options.cache:
            np.savez(options.cache, x=x.astype(np.float16), y=y, articles=articles)
    if options.share < 1:
        names = np.unique(articles)
        kept = np.isin(articles, np.random.default_rng(SEED).permutation(names)[: int(options.share * len(names))])
        x, y, articles = x[kept], y[kept], articles[kept]
    weights = fitted(x, y)
    weights["second_bias"] = weights["second_bias"] - best_points(x, y, articles)
    options.out.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(options.out / "actions.npz", **{k: v.astype(np.float16) for k, v in weights.items()})


if __name__ == "__main__":
    main()
