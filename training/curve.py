"""Learning curve of names on one corpus: strict F1 on its dev part after training on shares of its train part.

    python -m training.curve --shared ../shared [--shares 0.25 0.5 1] [--layers 6] [--passes 10] [--with conll crossner]

Each run starts from the first ``--layers`` layers of all-MiniLM-L6-v2 and sees as many pieces as ``--passes`` passes
over the whole train part, so that runs differ by what they read and not by how long; corpora given by ``--with`` are
read beside it, as many pieces again. The figures say whether more text (the slope over the shares) or more capacity
(layers) would help. One line of JSON each.
"""

from __future__ import annotations

import argparse
import importlib
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch
from torch import nn

from training import corpora
from training.encoding import Window, batch, batches, encode
from training.measure import encoder_of, names
from training.network import Network, from_minilm
from training.train import HEAD_NAMES, SEED, losses, model_folder
from vigie.language.pieces import tokenizer

FILES = {"re3d": "re3d", "crossner": "crossner_politics", "conll": "conll2003"}
RATE, PIECES = 1.5e-4, 2048


def windows(corpus: str, path: Path, tokens: Any) -> list[list[Window]]:
    """The windows of each example of a train part."""
    made = [encode(e, tokens, []) for e in corpora.names(path, corpus, teach=False)]
    for example in made:
        for w in example:
            w.stretches = []
    return made


def rounds(own: list[Window], other: list[Window], pieces: int, rng: random.Random) -> Iterator[list[Window]]:
    """Batches of ``own`` until ``pieces`` are seen, each round with as many pieces of ``other`` beside them."""
    seen = 0
    size = sum(len(w.ids) for w in own)
    share = size / max(1, sum(len(w.ids) for w in other))
    while seen < pieces:
        beside = rng.choices(other, k=round(share * len(other))) if other else []
        yield from batches([*own, *beside], PIECES, rng)
        seen += size


def trained(net: Network, own: list[Window], other: list[Window], pieces: int) -> Network:
    """``net`` after training, in place."""
    rng = random.Random(SEED)
    chosen = list(rounds(own, other, pieces, rng))
    groups = [{"params": [], "rate": RATE}, {"params": [], "rate": RATE * 6}]
    for name, p in net.named_parameters():
        groups[name.split(".")[0] in HEAD_NAMES]["params"].append(p)  # type: ignore[attr-defined]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))
    net.train()
    for step, some in enumerate(chosen):
        share = step / len(chosen)
        for group in optimizer.param_groups:
            group["lr"] = group["rate"] * min(share / 0.06 + 0.01, (1 - share) / 0.94, 1.0)
        losses(net, net, batch(some, PIECES, rng), torch.zeros(1, 384))["entities"].backward()
        nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
    return net.eval()


def main() -> None:
    """Prints a line for each share."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--shared", type=Path, default=Path("../shared"))
    ask.add_argument("--corpus", choices=FILES, default="re3d")
    ask.add_argument("--with", dest="beside", nargs="*", choices=FILES, default=[])
    ask.add_argument("--shares", nargs="*", type=float, default=[0.25, 0.5, 1.0])
    ask.add_argument("--layers", type=int, default=6)
    ask.add_argument("--passes", type=float, default=10)
    given = ask.parse_args()
    from safetensors.torch import load_file

    ner = given.shared / "bench" / "ner"
    sys.path.insert(0, str(given.shared / "bench"))
    score = importlib.import_module("scorers.ner")
    weights = load_file(model_folder() / "model.safetensors")
    tokens = tokenizer(model_folder() / "tokenizer.json")

    def file(corpus: str, part: str) -> Path:
        return next(iter(sorted(ner.glob(f"{FILES[corpus]}.{part}.jsonl*"))))

    own = windows(given.corpus, file(given.corpus, "train"), tokens)
    other = [w for c in given.beside for e in windows(c, file(c, "train"), tokens) for w in e]
    random.Random(SEED).shuffle(own)
    pieces = round(given.passes * sum(len(w.ids) for e in own for w in e))
    for share in given.shares:
        torch.manual_seed(SEED)
        net = from_minilm(weights, 30522, given.layers)
        chosen = [w for e in own[: round(share * len(own))] for w in e]
        made = encoder_of(trained(net, chosen, other, pieces), tokens)
        figures = names(made, file(given.corpus, "dev"), score)
        print(
            json.dumps(
                {"corpus": given.corpus, "with": given.beside, "layers": given.layers, "share": share, **figures}
            ),
            flush=True,
        )


if __name__ == "__main__":
    main()
