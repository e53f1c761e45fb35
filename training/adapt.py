"""Teaches the widened vocabulary French: masked-language training on openly licensed text before the heads are trained.

    python -m training.adapt --out build/adapted --frequencies words.tsv --minutes 15 french.txt … english.txt …

A line of a text file is a sentence or a paragraph. 15 % of the pieces are hidden (Devlin et al. 2019: 80 % masked, 10 %
another piece, 10 % as they are); the output layer shares the word table. Writes ``checkpoint.pt`` and
``tokenizer.json``, from which ``training.train --start`` goes on.
"""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn

from training.encoding import BEGIN, END
from training.network import HIDDEN
from training.train import SEED, prepared
from vigie.language.pieces import pieces, tokenizer

MASK, LENGTH = 103, 128


def lines(paths: list[Path], most: int, rng: random.Random) -> list[str]:
    """At most ``most`` characters of each file, its lines in random order."""
    chosen = []
    for path in paths:
        own = path.read_text(encoding="utf-8").splitlines()
        rng.shuffle(own)
        size = 0
        for line in own:
            if size > most:
                break
            chosen.append(line)
            size += len(line)
    rng.shuffle(chosen)
    return chosen


def main() -> None:
    """Reads the command line and trains."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("texts", type=Path, nargs="+")
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument("--frequencies", type=Path)
    ask.add_argument("--words", type=int, default=8000)
    ask.add_argument("--start", type=Path)
    ask.add_argument("--minutes", type=float, default=15)
    ask.add_argument("--rate", type=float, default=4e-4)
    ask.add_argument("--most", type=int, default=4_000_000, help="characters taken of a file")
    given = ask.parse_args()
    torch.manual_seed(SEED)
    rng = random.Random(SEED)
    given.out.mkdir(parents=True, exist_ok=True)
    net, path = prepared(given)
    tokens = tokenizer(path)
    rows: list[tuple[list[int], list[int]]] = []
    now: tuple[list[int], list[int]] = ([], [])
    for line in lines(given.texts, given.most, rng):
        found = pieces(line, tokens)
        now[0].extend(found.ids)
        now[1].extend(found.shapes)
        while len(now[0]) >= LENGTH - 2:
            rows.append(([BEGIN, *now[0][: LENGTH - 2], END], [0, *now[1][: LENGTH - 2], 0]))
            now = (now[0][LENGTH - 2 :], now[1][LENGTH - 2 :])
    print(len(rows), "rows of", LENGTH, flush=True)
    hidden = nn.Sequential(nn.Linear(HIDDEN, HIDDEN), nn.GELU(), nn.LayerNorm(HIDDEN))
    bias = nn.Parameter(torch.zeros(net.words.weight.shape[0]))
    parameters = [*net.parameters(), *hidden.parameters(), bias]
    optimizer = torch.optim.AdamW(parameters, lr=given.rate, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    net.train()
    states_of = torch.compile(net.states, dynamic=False)
    begun, last, step, total = time.monotonic(), time.monotonic(), 0, 0.0
    size = 16
    while True:
        rng.shuffle(rows)
        for at in range(0, len(rows) - size, size):
            share = (time.monotonic() - begun) / (given.minutes * 60)
            if share >= 1:
                torch.save(net.state_dict(), given.out / "checkpoint.pt")
                return
            for group in optimizer.param_groups:
                group["lr"] = given.rate * min(share / 0.06 + 0.01, (1 - share) / 0.94, 1.0)
            ids = torch.tensor([r[0] for r in rows[at : at + size]])
            shapes = torch.tensor([r[1] for r in rows[at : at + size]])
            chosen = (torch.rand(ids.shape) < 0.15) & (shapes > 0)
            chance = torch.rand(ids.shape)
            shown = torch.where(chosen & (chance < 0.8), MASK, ids)
            shown = torch.where(chosen & (chance >= 0.9), torch.randint(1000, len(bias), ids.shape), shown)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                states = states_of(shown, shapes, torch.ones_like(ids))
                scores = hidden(states[chosen]) @ net.words.weight.T + bias
            loss = F.cross_entropy(scores.float(), ids[chosen])
            loss.backward()
            torch.nn.utils.clip_grad_norm_(parameters, 1.0)
            optimizer.step()
            optimizer.zero_grad()
            step += 1
            total += loss.item()
            if step % 100 == 0:
                took = time.monotonic() - last
                print(f"{(time.monotonic() - begun) / 60:.1f} min, step {step}, loss {total / 100:.3f}, "
                      f"{100 * size * LENGTH / took:.0f} pieces/s", flush=True)  # fmt: skip
                last, total = time.monotonic(), 0.0


if __name__ == "__main__":
    main()
