"""Roles in incidents, learnt on what the finished encoder says of a whole text (PyTorch; ten minutes on a CPU).

    python -m training.roles_in_text src/vigie/language/data/encoder

Beside the layer of ``roles.py``, which sees a piece and what is near: convolutions over the pieces and a summary of the
text (:mod:`vigie.language.roles_in_text`). The three states and the scores of a piece are brought to ``KEPT`` principal
components first, which is a part of the first layer afterwards. Sets, labels and silent labels are those of
``roles.py``. Writes ``roles_in_text.npz``.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F

from training.corpora import ours, templates
from training.roles import SHARED, described, pieces
from vigie.language import encoder
from vigie.language.labels import ROLES, classes
from vigie.language.roles_in_text import REACHES

Floats = NDArray[np.float32]
KEPT, HIDDEN, EPOCHS, RATE, SIZE, DROP = 320, 96, 3, 3e-3, 3072, 0.35
OURS = 2.0  # weight of a piece of our sentences


@dataclass
class Text:
    """Features of a text's pieces, which classes are allowed for each, and the weight of the text's pieces."""

    x: Floats
    allowed: NDArray[np.bool_]
    weight: float = 1.0


class Net(nn.Module):
    """The layers that :func:`vigie.language.roles_in_text.scores` goes through, for several texts at once."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.first = nn.Linear(width, HIDDEN)
        self.near = nn.ModuleList(nn.Conv1d(HIDDEN, HIDDEN, 3, dilation=d, padding=d) for d in REACHES)
        self.scale = nn.ModuleList(nn.LayerNorm(HIDDEN) for _ in REACHES)
        self.text = nn.Linear(2 * HIDDEN, HIDDEN)
        self.told = nn.Linear(HIDDEN, HIDDEN)
        self.hidden = nn.Linear(HIDDEN, HIDDEN)
        self.last = nn.Linear(HIDDEN, classes(ROLES))
        self.drop = nn.Dropout(DROP)
        with torch.no_grad():
            self.last.bias[0] = 3

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Scores, texts × pieces × classes."""
        there = mask[..., None]
        rows = self.drop(F.relu(self.first(F.dropout(x, 0.1, self.training))) * there)
        for near, scale in zip(self.near, self.scale, strict=True):
            rows = scale(rows + self.drop(F.relu(near(rows.transpose(1, 2)).transpose(1, 2)))) * there
        summary = torch.cat((rows.sum(1) / mask.sum(1, keepdim=True), (rows - 1e4 * (1 - there)).amax(1)), -1)
        told = self.told(self.drop(F.relu(self.text(summary))))
        return self.last(self.drop(F.relu(self.hidden(rows) + told[:, None])))  # type: ignore[no-any-return]


def components(texts: Sequence[Text]) -> tuple[Floats, Floats]:
    """A matrix and an offset that bring features to their principal components, scaled."""
    sample = np.concatenate([t.x[::11] for t in texts]).astype(np.float32)
    mean, spread = sample.mean(0), sample.std(0) + 1e-4
    scaled = (sample - mean) / spread
    variances, vectors = np.linalg.eigh(scaled.T @ scaled / len(scaled))
    kept = vectors[:, ::-1][:, :KEPT] / np.sqrt(variances[::-1][:KEPT] + 1e-6)
    matrix = (kept / spread[:, None]).astype(np.float32)
    return matrix, -mean @ matrix


def batches(texts: Sequence[Text], rng: random.Random) -> Iterator[tuple[Tensor, Tensor, Tensor, Tensor]]:
    """Texts of about one length together: features, mask, allowed classes, weights."""
    order = sorted(range(len(texts)), key=lambda k: len(texts[k].x) + rng.random() * 60)
    made: list[list[int]] = [[]]
    for k in order:
        if made[-1] and len(texts[k].x) * (len(made[-1]) + 1) > SIZE:
            made.append([])
        made[-1].append(k)
    rng.shuffle(made)
    for chosen in made:
        longest = max(len(texts[k].x) for k in chosen)
        x = np.zeros((len(chosen), longest, texts[chosen[0]].x.shape[1]), np.float32)
        mask, weights = (np.zeros((len(chosen), longest), np.float32) for _ in range(2))
        allowed = np.ones((len(chosen), longest, classes(ROLES)), np.bool_)
        for row, k in enumerate(chosen):
            n = len(texts[k].x)
            x[row, :n], mask[row, :n], allowed[row, :n], weights[row, :n] = (
                texts[k].x,
                1,
                texts[k].allowed,
                texts[k].weight,
            )
        yield torch.from_numpy(x), torch.from_numpy(mask), torch.from_numpy(allowed), torch.from_numpy(weights)


def fit(texts: Sequence[Text], seed: int = 0) -> Net:
    """By AdamW, the rate rising over 40 steps and falling to nothing; the loss is that of ``roles.py``."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    net = Net(texts[0].x.shape[1])
    by = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=1e-2, betas=(0.9, 0.99))
    steps = EPOCHS * (int(sum(len(t.x) for t in texts) / SIZE * 1.12) + 1)
    step = 0
    for epoch in range(EPOCHS):
        for x, mask, allowed, weights in batches(texts, rng):
            by.param_groups[0]["lr"] = RATE * min(1, (step + 1) / 40) * max(0.02, 1 - step / steps)
            scores = F.log_softmax(net(x, mask), -1)
            losses = -torch.logsumexp(scores.masked_fill(~allowed, -1e9), -1)
            loss = (losses * weights).sum() / weights.sum()
            by.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            by.step()
            step += 1
        print(f"epoch {epoch + 1}", flush=True)
    return net.eval()


def exported(net: Net, matrix: Floats, offset: Floats) -> dict[str, Floats]:
    """The weights as :mod:`vigie.language.roles_in_text` reads them, with the components in the first layer."""
    made: dict[str, Any] = {}
    for name in ("first", "text", "told", "hidden", "last"):
        linear = getattr(net, name)
        made[name], made[f"{name}_bias"] = linear.weight.T, linear.bias
    for k, (near, scale) in enumerate(zip(net.near, net.scale, strict=True)):
        made[f"near{k}"] = near.weight.permute(2, 1, 0).reshape(-1, HIDDEN)  # type: ignore[union-attr, operator]
        made[f"near{k}_bias"] = near.bias
        made[f"scale{k}"], made[f"scale{k}_bias"] = scale.weight, scale.bias
    weights: dict[str, Floats] = {name: w.detach().numpy() for name, w in made.items()}
    weights["first_bias"] = weights["first_bias"] + offset @ weights["first"]
    weights["first"] = matrix @ weights["first"]
    weights["hidden_bias"] = weights["hidden_bias"] + weights.pop("told_bias")
    return weights


def main() -> None:
    """Fits and writes the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    model = encoder.load()
    muc = SHARED / "bench" / "incidents" / "muc4.train.jsonl.gz"
    texts = [Text(p.x, p.allowed) for p in pieces(model.states, templates(muc), described(muc))]
    for lang in ("en", "fr"):
        texts += [Text(p.x, p.allowed, OURS) for p in pieces(model.states, ours(f"{lang}.train"))]
    texts = [t for t in texts if len(t.x)]
    matrix, offset = components(texts)
    for t in texts:
        t.x = t.x.astype(np.float32) @ matrix + offset
    weights = exported(fit(texts), matrix, offset)
    np.savez_compressed(options.out / "roles_in_text.npz", **{k: v.astype(np.float16) for k, v in weights.items()})


if __name__ == "__main__":
    main()
