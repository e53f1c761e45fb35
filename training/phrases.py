"""A second network for whole noun phrases: the shipped one, taught re3d's way of marking with sentences of our own.

    python -m training.recover src/vigie/language/data/encoder build/recovered
    python -m training.phrases build/recovered build/phrases --shared ../shared [--passes 8] [--seed 1]
    python -m training.export build/phrases src/vigie/language/data/encoder --phrases

All layers are trained on but for the word table, which both networks share in the shipped files.
``sentences/phrases.*.txt`` hold a sentence a line, with ``[the people of Kita|organization]`` for a mention; what was
decided stands on top of each.
"""

from __future__ import annotations

import argparse
import importlib
import random
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import torch
from torch import nn

from training.corpora import Example, described, flat
from training.curve import windows
from training.encoding import Window, encode
from training.measure import encoder_of, names
from training.network import Network
from training.train import allowed_loss
from vigie.language.labels import ENTITIES, classes
from vigie.language.pieces import tokenizer

SENTENCES = Path(__file__).parent / "sentences"
RATE, HEAD_RATE, PIECES = 1e-4, 5e-4, 1024
OWN = 0.7  # of our sentences in each pass over re3d
_MARK = re.compile(r"\[([^\[\]|]+)\|(\w+)\]")


def marked(path: Path) -> Iterator[Example]:
    """The sentences of a file. Raises ValueError with file and line for an unknown label."""
    known = {label.removesuffix("~") for label in ENTITIES}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        text, spans, at = "", [], 0
        for m in _MARK.finditer(line):
            if m[2] not in known:
                raise ValueError(f"{path.name}:{number}: unknown label {m[2]!r}")
            text += line[at : m.start()]
            spans.append((len(text), len(text) + len(m[1]), described(m[1], m[2])))
            text += m[1]
            at = m.end()
        yield Example("re3d", "en", text + line[at:], flat(spans))


def batches(chosen: list[Window], rng: random.Random) -> list[list[Window]]:
    """``chosen`` in batches of about one length, in random order."""
    made: list[list[Window]] = [[]]
    for w in sorted(chosen, key=lambda w: len(w.ids) + rng.random() * 10):
        if made[-1] and len(w.ids) * (len(made[-1]) + 1) > PIECES:
            made.append([])
        made[-1].append(w)
    rng.shuffle(made)
    return made


def tensors(chosen: list[Window]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
    """Ids, shapes, mask and allowed classes, windows × pieces."""
    longest = max(len(w.ids) for w in chosen)

    def filled(rows: list[list[int]]) -> torch.Tensor:
        return torch.tensor([[*r, *[0] * (longest - len(r))] for r in rows])

    mask = filled([[1] * len(w.ids) for w in chosen])
    return (
        filled([w.ids for w in chosen]),
        filled([w.shapes for w in chosen]),
        mask,
        filled([w.phrases for w in chosen]),
    )


def trained(net: Network, re3d: list[Window], own: list[Window], passes: int, seed: int) -> Network:
    """``net`` after training, in place."""
    rng = random.Random(seed)
    todo = [b for _ in range(passes) for b in batches([*re3d, *rng.sample(own, round(OWN * len(own)))], rng)]
    for p in net.parameters():
        p.requires_grad = False
    body = [*net.layers.parameters(), *net.norm.parameters(), *net.shapes.parameters(), *net.places.parameters()]
    body.append(net.kind)
    for p in (*body, *net.phrases.parameters()):
        p.requires_grad = True
    groups = [{"params": body, "rate": RATE}, {"params": list(net.phrases.parameters()), "rate": HEAD_RATE}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))
    net.train()
    for step, some in enumerate(todo):
        share = step / len(todo)
        for group in optimizer.param_groups:
            group["lr"] = group["rate"] * min(share / 0.06 + 0.01, (1 - share) / 0.94, 1.0)
        ids, shapes, mask, allowed = tensors(some)
        scores = torch.log_softmax(net.phrases(net.drop(net.states(ids, shapes, mask))), -1)
        loss = allowed_loss(scores, allowed, classes(ENTITIES))
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_([p for p in net.parameters() if p.requires_grad], 1.0)
        optimizer.step()
        optimizer.zero_grad()
        if step % 40 == 0:
            print(step, len(todo), round(loss.item(), 4), flush=True)
    return net.eval()


def main() -> None:
    """Writes ``checkpoint.pt`` and the tokenizer; prints the figures on re3d's dev part."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("start", type=Path)
    ask.add_argument("out", type=Path)
    ask.add_argument("--shared", type=Path, default=Path("../shared"))
    ask.add_argument("--passes", type=int, default=8)
    ask.add_argument("--seed", type=int, default=1)
    given = ask.parse_args()
    tokens = tokenizer(given.start / "tokenizer.json")
    state = torch.load(given.start / "checkpoint.pt", weights_only=True)
    torch.manual_seed(given.seed)
    net = Network(state["words.weight"].shape[0])
    net.load_state_dict(state)
    ner = given.shared / "bench" / "ner"
    re3d = [w for e in windows("re3d", ner / "re3d.train.jsonl", tokens) for w in e]
    own = [w for p in sorted(SENTENCES.glob("phrases.*.txt")) for e in marked(p) for w in encode(e, tokens, [])]
    net = trained(net, re3d, own, given.passes, given.seed)
    given.out.mkdir(parents=True, exist_ok=True)
    torch.save(net.state_dict(), given.out / "checkpoint.pt")
    shutil.copy(given.start / "tokenizer.json", given.out / "tokenizer.json")
    net.entities = net.phrases  # the measure asks for entities
    sys.path.insert(0, str(given.shared / "bench"))
    print(names(encoder_of(net, tokens, half=False), ner / "re3d.dev.jsonl", importlib.import_module("scorers.ner")))


if __name__ == "__main__":
    main()
